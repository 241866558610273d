package org.lafc.core.synthetic;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.synthetic.ReturnTexts.Row;

/** Makes faults that are one change of one row. */
final class Faults {

    static final String EPISODES = "episodes.csv";

    /** Whether a row can be broken. */
    interface Wanted {
        boolean test(ReturnTexts texts, Row row);
    }

    /** Breaks a row and says what must be reported. */
    interface Change {
        void make(ReturnTexts texts, Row row);
    }

    private Faults() {}

    static ReturnFault ofRow(String name, String title, String rule, String file, Wanted wanted, Change change) {
        return new ReturnFault(
                name, title, rule, texts -> changed(texts, texts.pick(file, row -> wanted.test(texts, row)), change));
    }

    /** An episode of a child that has no other. */
    static ReturnFault ofOnlyEpisode(String name, String title, String rule, Wanted wanted, Change change) {
        return new ReturnFault(
                name,
                title,
                rule,
                texts -> changed(texts, texts.pickOnlyEpisode(row -> wanted.test(texts, row)), change));
    }

    /** The day an episode ended, or the return's last day. */
    static LocalDate lastKnown(ReturnTexts texts, Row row) {
        return row.isBlank("DEC") ? texts.year.lastDay() : row.date("DEC");
    }

    static boolean lastsLongerThan(ReturnTexts texts, Row row, int days) {
        return lastKnown(texts, row).isAfter(row.date("DECOM").plusDays(days));
    }

    // Digits in returns up to 2023-24, letters from then on.
    static boolean isMale(Row row) {
        return row.is("SEX", "1", "M");
    }

    static boolean isFemale(Row row) {
        return row.is("SEX", "2", "F");
    }

    static void setOtherSex(Row row) {
        boolean digits = row.is("SEX", "1", "2");
        String female = digits ? "2" : "F";
        row.set("SEX", isFemale(row) ? digits ? "1" : "M" : female);
    }

    private static boolean changed(ReturnTexts texts, Optional<Row> found, Change change) {
        found.ifPresent(row -> change.make(texts, row));
        return found.isPresent();
    }
}

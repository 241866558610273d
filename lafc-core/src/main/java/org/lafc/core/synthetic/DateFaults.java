package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.read.Problem.Effect.ROW_REJECTED;
import static org.lafc.core.read.Problem.Effect.VALUE_NOT_KNOWN;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lafc.core.synthetic.ReturnTexts.Row;
import org.lafc.core.time.Age;

/** Dates that cannot be read or cannot be. */
final class DateFaults {

    private static final ImmutableList<String> NO_DATES = ImmutableList.of(
            "31/02/2019", "2017-13-01", "1/6/2016", "01-06-2016", "2016/06/01", "00/06/2016", "today", "01/06/1899");

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            episode("decom.no-date", "An episode begins on a day that is none", row -> true, row -> {
                row.set("DECOM", "30/02/2020");
                row.expect("DECOM", ROW_REJECTED);
            }),
            episode("decom.two-digit-year", "A date has two digits for the year", row -> true, row -> {
                row.set(
                        "DECOM",
                        row.get("DECOM").substring(0, 6) + row.get("DECOM").substring(8));
                row.expect("DECOM", ROW_REJECTED);
            }),
            episode("decom.blank", "An episode has no first day", row -> true, row -> {
                row.set("DECOM", "");
                row.expect("DECOM", ROW_REJECTED);
            }),
            episode("dec.no-date", "An episode ends on a day that is none", row -> !row.isBlank("DEC"), row -> {
                row.set("DEC", "31/06/2019");
                row.expect("DEC", ROW_REJECTED);
            }),
            episode("dec.before-decom", "An episode ends before it begins", row -> !row.isBlank("DEC"), row -> {
                row.set("DEC", row.date("DECOM").minusDays(1));
                row.expect("DEC", ROW_REJECTED);
            }),
            onlyEpisode("decom.before-birth", "An episode begins before birth", (texts, row) -> {
                row.set("DECOM", texts.birthOf(row.child()).minusDays(1));
                row.expect("DECOM", ROW_REJECTED);
            }),
            wrongForms("reviews.csv", "REVIEW", true),
            wrongForms("reviews.csv", "DOB", false),
            wrongForms("missing.csv", "MIS_START", true),
            wrongForms("sw_episodes.csv", "SW_DECOM", true),
            wrongForms("placed_for_adoption.csv", "DATE_PLACED", true),
            wrongForms("ad1.csv", "DATE_MATCH", false),
            of("review.before-birth", "A review is held before birth", "reviews.csv", row -> true, row -> {
                row.set("REVIEW", row.date("DOB").minusDays(1));
                row.expect("REVIEW", ROW_REJECTED);
            }),
            of("mis-end.before-start", "A child is back before it went missing", "missing.csv", row -> true, row -> {
                row.set("MIS_END", row.date("MIS_START").minusDays(1));
                row.expect("MIS_END", ROW_REJECTED);
            }),
            new ReturnFault("dec.after-year", "An episode ends after the year of the return", "385", texts -> {
                Optional<Row> found = texts.pickOnlyEpisode(row -> !row.isBlank("DEC")
                        && isCare(row)
                        && hasNoLimit(row)
                        && Age.EIGHTEEN
                                .birthday(texts.birthOf(row.child()))
                                .isAfter(texts.year.lastDay().plusDays(30)));
                found.ifPresent(row -> {
                    row.set("DEC", texts.year.lastDay().plusDays(texts.draws.between(1, 30)));
                    row.expect("DEC", KEPT, "385");
                });
                return found.isPresent();
            }),
            new ReturnFault("dec.after-eighteen", "Care ends after the 18th birthday", "359", texts -> {
                Optional<Row> found = texts.pick(
                        "episodes.csv",
                        row -> !row.isBlank("DEC")
                                && !row.is("REC", "X1")
                                && isCare(row)
                                && hasNoLimit(row)
                                && !row.is("PLACE", "K2")
                                && row.date("DEC").isBefore(texts.year.lastDay())
                                && !row.date("DEC").isBefore(Age.EIGHTEEN.birthday(texts.birthOf(row.child()))));
                found.ifPresent(row -> {
                    row.set("DEC", row.date("DEC").plusDays(1));
                    row.expect("DEC", KEPT, "359");
                });
                return found.isPresent();
            }));

    private DateFaults() {}

    static boolean isCare(Row row) {
        return !row.is("LS", "V3", "V4");
    }

    /** Neither a legal status nor a stay that may last so long alone. */
    static boolean hasNoLimit(Row row) {
        return !row.is("LS", "L1", "L2", "L3", "J2", "V3", "V4")
                && !row.get("PLACE").startsWith("T");
    }

    private interface Change {
        void make(ReturnTexts texts, Row row);
    }

    private static ReturnFault episode(String name, String title, Predicate<Row> wanted, Consumer<Row> change) {
        return new ReturnFault(name, title, "", texts -> {
            Optional<Row> found = texts.pickOnlyEpisode(wanted);
            found.ifPresent(change);
            return found.isPresent();
        });
    }

    private static ReturnFault onlyEpisode(String name, String title, Change change) {
        return new ReturnFault(name, title, "", texts -> {
            Optional<Row> found = texts.pickOnlyEpisode(row -> true);
            found.ifPresent(row -> change.make(texts, row));
            return found.isPresent();
        });
    }

    static ReturnFault of(String name, String title, String file, Predicate<Row> wanted, Consumer<Row> change) {
        return new ReturnFault(name, title, "", texts -> {
            Optional<Row> found = texts.pick(file, wanted);
            found.ifPresent(change);
            return found.isPresent();
        });
    }

    private static ReturnFault wrongForms(String file, String column, boolean rejects) {
        return new ReturnFault(
                column.toLowerCase(Locale.ROOT) + ".wrong-form." + file.substring(0, file.indexOf('.')),
                column + " is written in no form of date",
                "",
                texts -> {
                    Optional<Row> found = texts.pick(file, row -> true);
                    found.ifPresent(row -> {
                        row.set(column, texts.draws.oneOf(NO_DATES));
                        row.expect(column, rejects ? ROW_REJECTED : VALUE_NOT_KNOWN);
                    });
                    return found.isPresent();
                });
    }
}

package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.synthetic.Faults.ofOnlyEpisode;
import static org.lafc.core.synthetic.LimitFaults.header;
import static org.lafc.core.synthetic.LimitFaults.isFostered;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.synthetic.ReturnTexts.Row;

/** What Header and the module of previous permanence say of a child. Reported at the child's first episode. */
final class ChildFaults {

    private static final LocalDate PERMANENCE_ASKED_FROM = LocalDate.of(2016, 4, 1);

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            ofOnlyEpisode(
                    "mother.blank",
                    "It is not recorded whether a girl is a mother",
                    "lafc.mother-missing",
                    (texts, row) -> isFostered(row) && header(texts, row).is("MOTHER", "0"),
                    (texts, row) -> {
                        header(texts, row).set("MOTHER", "");
                        row.expect("MOTHER", KEPT, "lafc.mother-missing");
                    }),
            ofOnlyEpisode(
                    "mother.boy",
                    "A boy is recorded as a mother",
                    "lafc.mother-not-female",
                    (texts, row) -> isFostered(row) && Faults.isMale(header(texts, row)),
                    (texts, row) -> {
                        header(texts, row).set("MOTHER", "1");
                        header(texts, row).set("MC_DOB", texts.year.lastDay());
                        row.expect("MOTHER", KEPT, "lafc.mother-not-female");
                    }),
            ofOnlyEpisode(
                    "mother.no-birth",
                    "A mother's child has no day of birth",
                    "lafc.mother-date",
                    (texts, row) -> isFostered(row) && header(texts, row).is("MOTHER", "0"),
                    (texts, row) -> {
                        header(texts, row).set("MOTHER", "1");
                        row.expect("MC_DOB", KEPT, "lafc.mother-date");
                    }),
            ofOnlyEpisode(
                    "mother.of-short-breaks",
                    "It is recorded whether a girl in short breaks alone is a mother",
                    "399",
                    (texts, row) -> !DateFaults.isCare(row) && Faults.isFemale(header(texts, row)),
                    (texts, row) -> {
                        header(texts, row).set("MOTHER", "0");
                        row.expect("MOTHER", KEPT, "399");
                    }),
            ofOnlyEpisode(
                    "permanence.not-asked",
                    "Previous permanence is recorded of a child who started before it was asked",
                    "634",
                    (texts, row) -> isFostered(row)
                            && texts.birthOf(row.child()).isBefore(PERMANENCE_ASKED_FROM.minusDays(1))
                            && (hasPermanence(texts, row) || row.date("DECOM").isBefore(PERMANENCE_ASKED_FROM)),
                    ChildFaults::askTooEarly));

    private ChildFaults() {}

    private static boolean hasPermanence(ReturnTexts texts, Row row) {
        return !texts.rows("previous_permanence.csv", row.child()).isEmpty();
    }

    private static void askTooEarly(ReturnTexts texts, Row row) {
        if (hasPermanence(texts, row)) {
            row.set("DECOM", PERMANENCE_ASKED_FROM.minusDays(1));
        } else {
            String born = header(texts, row).get("DOB");
            texts.append("previous_permanence.csv", ImmutableList.of(row.child(), born, "Z1", "", ""));
        }
        row.expect("PREV_PERM", KEPT, "634");
    }
}

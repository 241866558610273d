package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.synthetic.Faults.ofRow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.lafc.core.time.Age;

/** What the yearly outcomes, leaving care and decisions on adoption leave out, or say though it is not asked. */
final class OutcomeFaults {

    private static final String OC2 = "oc2.csv";

    private static final int AGE_OF_FIRST_LEAVERS = 17;

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            misuse("oc2.offered-though-received", "Help that was received was offered too", "158", "1", "1"),
            misuse("oc2.offered-blank", "Nobody says whether help that was not received was offered", "159", "0", ""),
            misuse("oc2.received-blank", "Nobody says whether help with misuse was received", "192", "", ""),
            blank("oc2.convicted-blank", "Nobody says whether a child of ten was convicted", "543", "CONVICTED"),
            blank("oc2.surveillance-blank", "A child under five has no health surveillance", "545", "HEALTH_CHECK"),
            ofRow(
                    "oc2.no-score-no-reason",
                    "There is neither a score of difficulties nor a reason for none",
                    "186",
                    OC2,
                    (texts, row) -> !row.isBlank("SDQ_SCORE"),
                    (texts, row) -> {
                        row.set("SDQ_SCORE", "");
                        row.expect("SDQ_SCORE", KEPT, "186");
                    }),
            ofRow(
                    "oc3.former-carer-at-17",
                    "A young person of 17 stays with a former foster carer",
                    "lafc.former-carer-at-17",
                    "header.csv",
                    (texts, row) -> texts.year.days().contains(new Age(AGE_OF_FIRST_LEAVERS).birthday(row.date("DOB")))
                            && texts.rows("oc3.csv", row.child()).isEmpty(),
                    (texts, row) -> texts.append(
                                    "oc3.csv", ImmutableList.of(row.child(), row.get("DOB"), "YES", "F1", "Z1"))
                            .expect("ACCOM", KEPT, "lafc.former-carer-at-17")),
            ofRow(
                    "sbpfa.day-without-reason",
                    "A decision on adoption was reversed on a day, but for no reason",
                    "119",
                    "placed_for_adoption.csv",
                    (texts, row) -> true,
                    (texts, row) -> {
                        if (row.isBlank("DATE_PLACED_CEASED")) {
                            row.set(
                                    "DATE_PLACED_CEASED",
                                    row.date("DATE_PLACED").plusDays(1));
                        }
                        row.set("REASON_PLACED_CEASED", "");
                        row.expect("REASON_PLACED_CEASED", KEPT, "119");
                    }));

    private OutcomeFaults() {}

    private static ReturnFault misuse(String name, String title, String rule, String received, String offered) {
        ImmutableMap<String, String> answers = ImmutableMap.of(
                "SUBSTANCE_MISUSE", "1", "INTERVENTION_RECEIVED", received, "INTERVENTION_OFFERED", offered);
        String field = rule.equals("192") ? "INTERVENTION_RECEIVED" : "INTERVENTION_OFFERED";
        return ofRow(name, title, rule, OC2, (texts, row) -> true, (texts, row) -> {
            answers.forEach(row::set);
            row.expect(field, KEPT, rule);
        });
    }

    private static ReturnFault blank(String name, String title, String rule, String column) {
        return ofRow(name, title, rule, OC2, (texts, row) -> !row.isBlank(column), (texts, row) -> {
            row.set(column, "");
            row.expect(column, KEPT, rule);
        });
    }
}

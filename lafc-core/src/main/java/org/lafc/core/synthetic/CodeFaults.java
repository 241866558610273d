package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.read.Problem.Effect.VALUE_NOT_KNOWN;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.lafc.core.synthetic.ReturnTexts.Row;

/** Codes that are none: each reads as not known, and the row is kept. */
final class CodeFaults {

    private static final String UNKNOWN = "Q9";

    static final ImmutableList<ReturnFault> ALL = ImmutableList.<ReturnFault>builder()
            .add(ofEpisode("RNE", "", row -> true))
            .add(ofEpisode("LS", "", DateFaults::isCare))
            .add(ofEpisode("CIN", "", row -> true))
            .add(ofEpisode("PLACE", "", row -> true))
            .add(ofEpisode("PLACE_PROVIDER", "526", row -> !row.isBlank("PLACE_PROVIDER") && !row.is("PLACE", "Z1")))
            .add(ofEpisode("REC", "", row -> !row.isBlank("DEC")))
            .add(of("header.csv", "SEX", row -> true))
            .add(of("header.csv", "ETHNIC", row -> true))
            .add(of("reviews.csv", "REVIEW_CODE", row -> true))
            .add(of("oc2.csv", "SDQ_REASON", row -> row.is("SDQ_REASON", "SDQ1")))
            .add(of("oc2.csv", "IMMUNISATIONS", row -> true))
            .add(of("oc2.csv", "TEETH_CHECK", row -> true))
            .add(of("oc2.csv", "HEALTH_ASSESSMENT", row -> true))
            .add(of("oc3.csv", "IN_TOUCH", row -> true))
            .add(of("oc3.csv", "ACTIV", row -> true))
            .add(of("oc3.csv", "ACCOM", row -> true))
            .add(of("ad1.csv", "FOSTER_CARE", row -> true))
            .add(of("ad1.csv", "NB_ADOPTR", row -> true))
            .add(of("ad1.csv", "SEX_ADOPTR", row -> true))
            .add(of("ad1.csv", "LS_ADOPTR", row -> true))
            .add(of("previous_permanence.csv", "PREV_PERM", row -> row.isBlank("DATE_PERM")))
            .add(of("missing.csv", "MISSING", row -> true))
            .add(of("sw_episodes.csv", "SW_REASON", row -> true))
            .add(reasonOfChange())
            .build();

    private CodeFaults() {}

    // Of a child without other episodes, since its neighbours would be judged by the code too.
    private static ReturnFault ofEpisode(String column, String rule, Predicate<Row> wanted) {
        return fault(column, rule, texts -> {
            Optional<Row> found = texts.pickOnlyEpisode(wanted);
            found.ifPresent(row -> {
                spoil(row, column);
                if (!rule.isEmpty()) {
                    row.expect(column, KEPT, rule);
                }
            });
            return found.isPresent();
        });
    }

    private static ReturnFault of(String file, String column, Predicate<Row> wanted) {
        return fault(column, "", texts -> {
            Optional<Row> found = texts.pick(file, wanted);
            found.ifPresent(row -> spoil(row, column));
            return found.isPresent();
        });
    }

    private static ReturnFault reasonOfChange() {
        return fault("REASON_PLACE_CHANGE", "225", texts -> {
            Optional<Row> found = texts.pick("episodes.csv", row -> !row.isBlank("REASON_PLACE_CHANGE"));
            found.ifPresent(row -> {
                spoil(row, "REASON_PLACE_CHANGE");
                row.expect("REASON_PLACE_CHANGE", KEPT, "225");
            });
            return found.isPresent();
        });
    }

    private static void spoil(Row row, String column) {
        row.set(column, UNKNOWN);
        row.expect(column, VALUE_NOT_KNOWN);
    }

    private static ReturnFault fault(String column, String rule, ReturnFault.Breaking breaking) {
        return new ReturnFault(
                "code." + column.toLowerCase(Locale.ROOT), column + " holds a code that is none", rule, breaking);
    }
}

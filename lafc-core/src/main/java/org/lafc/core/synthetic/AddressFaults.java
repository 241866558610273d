package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.synthetic.Faults.EPISODES;
import static org.lafc.core.synthetic.Faults.ofOnlyEpisode;

import com.google.common.collect.ImmutableList;
import org.lafc.core.synthetic.Faults.Wanted;
import org.lafc.core.synthetic.ReturnTexts.Row;
import org.lafc.core.time.ReportingYear;

/** Distances and areas of placements, in columns that a return need not have, and the numbers of settings. */
final class AddressFaults {

    private static final ReportingYear FAR_ASKED_FROM = ReportingYear.ending(2026);

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            distance(
                    "distance.of-short-break",
                    "A short break has a distance",
                    "398",
                    (texts, row) -> !DateFaults.isCare(row),
                    "12.3"),
            distance(
                    "distance.of-asylum-seeking",
                    "An asylum-seeking child's placement has a distance",
                    "406",
                    AddressFaults::seeksAsylum,
                    "12.3"),
            distance(
                    "distance.too-far",
                    "A placement is more than 350 miles from home",
                    "454",
                    (texts, row) -> texts.year.compareTo(FAR_ASKED_FROM) >= 0
                            && DateFaults.isCare(row)
                            && !seeksAsylum(texts, row),
                    "350.1"),
            ofOnlyEpisode(
                    "urn.blank",
                    "A setting in the authority's area has no number",
                    "lafc.urn-missing",
                    (texts, row) -> hasNumber(row),
                    (texts, row) -> {
                        addBlankColumn(texts, "PL_LOCATION");
                        row.set("PL_LOCATION", "IN");
                        row.set("URN", "");
                        row.expect("URN", KEPT, "lafc.urn-missing");
                    }),
            ofOnlyEpisode(
                    "urn.outside-england",
                    "A setting in Wales has a number of England's inspectorate",
                    "lafc.urn-not-asked",
                    (texts, row) -> hasNumber(row),
                    (texts, row) -> {
                        addBlankColumn(texts, "PL_LA");
                        row.set("PL_LA", "WAL");
                        row.expect("URN", KEPT, "lafc.urn-not-asked");
                    }));

    private AddressFaults() {}

    private static ReturnFault distance(String name, String title, String rule, Wanted wanted, String miles) {
        return ofOnlyEpisode(name, title, rule, wanted, (texts, row) -> {
            addBlankColumn(texts, "PL_DISTANCE");
            row.set("PL_DISTANCE", miles);
            row.expect("PL_DISTANCE", KEPT, rule);
        });
    }

    private static void addBlankColumn(ReturnTexts texts, String column) {
        texts.addColumn(EPISODES, column, "");
    }

    private static boolean seeksAsylum(ReturnTexts texts, Row row) {
        return !texts.rows("uasc.csv", row.child()).isEmpty();
    }

    private static boolean hasNumber(Row row) {
        return LimitFaults.isFostered(row) && !row.isBlank("URN");
    }
}

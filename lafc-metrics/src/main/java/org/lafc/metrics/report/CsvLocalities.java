package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.lafc.core.place.Nation;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.disclose.OfficialSymbols;
import org.lafc.metrics.disclose.OfficialSymbols.Meaning;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.profile.LocalityReport;
import org.lafc.metrics.profile.Provision;
import org.lafc.metrics.profile.Sufficiency;
import org.lafc.metrics.stats.Proportion;

/** Writes the reports on localities as CSV, one number a row. */
final class CsvLocalities {

    private static final String CHILDREN = "children";

    private final Report report;
    private final CsvWriter csv;
    private final PublishedProfile published;
    private final boolean withheld;
    private final OfficialSymbols symbols;
    private String locality = "";

    private CsvLocalities(Report report, CsvWriter csv) {
        this.report = report;
        this.csv = csv;
        this.published = new PublishedProfile(report);
        this.withheld = published.localities().isHidden();
        this.symbols = report.authority().nation() == Nation.WALES ? OfficialSymbols.WALES : OfficialSymbols.ENGLAND;
    }

    static void write(Report report, Writer out) throws IOException {
        CsvReports.write(out, csv -> {
            CsvReports.row(
                    csv,
                    "time_period",
                    "geography",
                    "locality",
                    "indicator",
                    "category",
                    "unit",
                    "value",
                    "base",
                    "symbol");
            new CsvLocalities(report, csv).all();
        });
    }

    private void all() {
        for (LocalityReport each : report.profile().localities().all()) {
            locality = name(each.place());
            OptionalLong homes = OptionalLong.empty();
            OptionalLong beds = OptionalLong.empty();
            if (each.provision().isPresent()) {
                Provision.Beds here = each.provision().get().total();
                homes = OptionalLong.of(here.homes());
                beds = OptionalLong.of(here.beds());
            }
            known("homes", "", "homes", homes);
            known("beds", "", "beds", beds);
            children(each);
        }
    }

    private void children(LocalityReport each) {
        if (withheld) {
            // Which places and kinds stand in a list would tell something already.
            none("from-here", "", CHILDREN, Meaning.WITHHELD);
            none("placed-here", "", CHILDREN, Meaning.WITHHELD);
            return;
        }
        count("from-here", "", each.fromHere(), "");
        count("placed-here", "", each.placedHere(), "");
        if (each.hosted().isEmpty()) {
            none("hosted", "", CHILDREN, Meaning.NOT_AVAILABLE);
        } else {
            each.hosted().get().forEach((placing, count) -> count("hosted", placing, count, ""));
        }
        String from = String.valueOf(each.fromHere());
        each.goTo().forEach((place, count) -> count("go-to", name(place), count, from));
        each.comeFrom()
                .forEach((place, count) -> count("come-from", name(place), count, String.valueOf(each.placedHere())));
        ImmutableList<Proportion> bands = each.distances().in(ValueBands.P4);
        String measured = String.valueOf(each.distances().known());
        for (int band = 0; band < bands.size(); band++) {
            count("distance", ValueBands.P4.labels().get(band), bands.get(band).numerator(), measured);
        }
        each.notMeasured().forEach((reason, count) -> count("no-distance", FactValue.word(reason), count, from));
        if (published.isOfFew(each.distances())) {
            row("mean-distance", "", "miles", "", "", symbols.withheld());
            row("median-distance", "", "miles", "", "", symbols.withheld());
        } else {
            amount("mean-distance", each.distances().mean(), measured);
            amount("median-distance", each.distances().median(), measured);
        }
        each.sufficiency().forEach(kind -> sufficiency(kind, from));
    }

    private void sufficiency(Sufficiency kind, String from) {
        known("places", kind.kind(), "beds", kind.places());
        count("needing", kind.kind(), kind.needing(), from);
        count("needing-placed-here", kind.kind(), kind.needingHere(), String.valueOf(kind.needing()));
        count("placed-here", kind.kind(), kind.placedHere(), "");
        known("hosted-in", kind.kind(), CHILDREN, kind.hosted());
    }

    private void count(String indicator, String category, long count, String base) {
        row(indicator, category, CHILDREN, String.valueOf(count), base, "");
    }

    private void amount(String indicator, OptionalDouble miles, String base) {
        if (miles.isEmpty()) {
            none(indicator, "", "miles", Meaning.NOT_APPLICABLE);
        } else {
            String value = BigDecimal.valueOf(miles.getAsDouble()).toPlainString();
            row(indicator, "", "miles", value, base, "");
        }
    }

    private void known(String indicator, String category, String unit, OptionalLong number) {
        if (number.isPresent()) {
            row(indicator, category, unit, String.valueOf(number.getAsLong()), "", "");
        } else {
            none(indicator, category, unit, Meaning.NOT_AVAILABLE);
        }
    }

    private void none(String indicator, String category, String unit, Meaning why) {
        String symbol = symbols.of(why).map(OfficialSymbols.Symbol::text).orElseThrow();
        row(indicator, category, unit, "", "", symbol);
    }

    private void row(String indicator, String category, String unit, String value, String base, String symbol) {
        CsvReports.row(
                csv,
                report.profile().censusDate().toString(),
                report.authority().code(),
                locality,
                indicator,
                category,
                unit,
                value,
                base,
                symbol);
    }

    private static String name(FlowPlace place) {
        return ProfileFigures.place(place);
    }
}

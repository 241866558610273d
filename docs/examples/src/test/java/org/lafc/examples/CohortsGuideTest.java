package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiExplanation;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.evaluate.Place;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;

/** What the guide to cohorts shows runs, and gives what it says. */
class CohortsGuideTest {

    private final GuideText guide = GuideText.guide("cohorts");
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    private final List<CareHistory> histories = Ssda903Reader.of(
                    Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES)
            .read(List.of(GuideText.sample("return/header.csv"), GuideText.sample("return/episodes.csv")))
            .records();
    private final PostcodeDirectory directory = PostcodeDirectoryReader.read(List.of(GuideText.sample("postcodes.csv")))
            .directory();
    private final Cohort cohort = cohort();

    private Cohort cohort() {
        // Guide: cohort
        Cohort cohort = Cohort.builder()
                .histories(histories) // of children looked after or not
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(LocalAuthority.of("W06000099"))
                .distanceMeasure(PostcodeDistance.of(directory, StraightLine.ELLIPSOID))
                .build();
        int lookedAfter = cohort.size();
        int notLookedAfter = cohort.notLookedAfter(); // on the day: left before, or came later
        int shortBreaksOnly = cohort.shortBreaksOnly(); // outside every other count (C6)
        // Guide: end
        assertThat(lookedAfter + notLookedAfter + shortBreaksOnly).isEqualTo(histories.size());
        return cohort;
    }

    @Test
    void bases() {
        // Guide: bases
        List<KpiDefinition> both = Stream.of("powys.p04.50-miles-or-more", "powys.p04.50-miles-or-more.all-children")
                .map(id -> KpiCatalogue.builtIn().find(id).orElseThrow())
                .toList();
        for (KpiResult result : KpiEvaluator.of(both).evaluate(cohort)) {
            KpiTally tally = result.tally();
            out.println(result.definition().id());
            out.println("  " + result.rounded().orElseThrow() + " per cent: " + tally.numerator() + " of "
                    + tally.denominator());
            out.println("  excluded " + tally.excluded() + ", missing " + tally.missing());
        }
        // Guide: end
        assertThat(written()).isEqualTo(guide.output("bases"));
    }

    @Test
    void everybodyHasOnePlace() {
        List<KpiDefinition> definitions = KpiCatalogue.builtIn().definitions();
        for (KpiTally tally : KpiEvaluator.of(definitions).tally(cohort)) {
            // Guide: conservation
            long all = tally.denominator() + tally.excludedTotal() + tally.missingTotal() + tally.pending();
            boolean adds = all == tally.initialPopulation(); // true of every measure
            // Guide: end
            assertThat(adds).isTrue();
        }
        for (Place place : Place.values()) {
            assertThat(guide.whole()).contains("| `" + place + "` |");
        }
    }

    @Test
    void explain() {
        KpiDefinition far =
                KpiCatalogue.builtIn().find("powys.p04.placed-over-20-miles").orElseThrow();
        // Guide: explain
        KpiExplanation why = KpiEvaluator.of(List.of(far)).explain(cohort).get(0);
        for (String child : List.of("SYN001", "SYN004", "SYN085")) {
            int row = why.rowOf(child).orElseThrow();
            out.println(why.place(row) + ": " + why.reason(row));
        }
        // Guide: end
        assertThat(written()).isEqualTo(guide.output("explain"));
    }

    @Test
    void noValue() {
        // Guide: no-value
        KpiDefinition visits =
                KpiCatalogue.builtIn().find("powys.p05.visits-in-time").orElseThrow();
        KpiResult result = KpiEvaluator.of(List.of(visits)).evaluate(cohort).get(0);
        out.println(result.value() + ": " + result.noValueReason().orElseThrow());
        // Guide: end
        assertThat(written()).isEqualTo(guide.output("no-value"));
    }

    @Test
    void theFindingsAreThoseOfTheAudit() {
        assertThat(GuideText.guide("audit").whole())
                .contains("| Base, boundary or date not written down | 13 |")
                .contains("| All | 35 |");
        assertThat(guide.whole()).contains("of the 35 findings in", "13 are a base, boundary or date");
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8).strip();
    }
}

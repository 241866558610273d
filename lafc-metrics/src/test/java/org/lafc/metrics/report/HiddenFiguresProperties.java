package org.lafc.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Target;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.scorecard.Scorecard;

/** Whatever a hidden number is, everything that is written is the same: it leaves no trace in any text. */
class HiddenFiguresProperties {

    private static final KpiCatalogue CATALOGUE = KpiCatalogue.builtIn();
    private static final Cohort COHORT = Fx1.cohort(2018);

    /** Where the hidden number stands. */
    enum Place {
        NOW,
        YEAR_BEFORE,
        STRATUM
    }

    @Property(tries = 40)
    void whatIsHiddenLeavesNoTrace(
            @ForAll Place place,
            @ForAll @IntRange(min = 1, max = 5) int one,
            @ForAll @IntRange(min = 1, max = 5) int other)
            throws IOException {
        DisclosureRule rule = DisclosureRule.withholdingUpTo(5);
        assertThat(texts(place, one, rule)).isEqualTo(texts(place, other, rule));

        // A text that never held the number would pass as well.
        Assume.that(one != other);
        assertThat(texts(place, one, DisclosureRule.nothingWithheld()))
                .doesNotContainAnyElementsOf(
                        texts(place, other, DisclosureRule.nothingWithheld()).subList(0, 3));
    }

    /** The page, the measures, the figures, the scorecard. */
    private static ImmutableList<String> texts(Place place, int hidden, DisclosureRule rule) throws IOException {
        Report report = report(place, hidden, rule);
        return ImmutableList.of(
                GoldenReport.text(out -> HtmlReport.write(report, out)),
                GoldenReport.text(out -> JsonReports.writeKpis(report, out)),
                GoldenReport.text(out -> CsvReports.writeFigures(report, out)),
                GoldenReport.text(out -> JsonReports.writeScorecard(report, out)));
    }

    private static Report report(Place place, int hidden, DisclosureRule rule) {
        KpiDefinition share = KpiDefinition.builder()
                .from(CATALOGUE.find("powys.p04.placed-over-20-miles").orElseThrow())
                .strata(List.of(ChildFacts.PLACEMENT_TYPE))
                .addTargets(new Target(
                        Comparison.AT_MOST,
                        BigDecimal.valueOf(3),
                        KpiDefinition.PER_CENT,
                        Optional.empty(),
                        Optional.empty(),
                        "a test"))
                .build();
        KpiDefinition count = CATALOGUE.find("powys.p01.in-house-count").orElseThrow();
        KpiDefinition change = CATALOGUE.find("powys.p01.in-house-count.change").orElseThrow();
        int now = place == Place.NOW ? hidden : 40;
        int before = place == Place.YEAR_BEFORE ? hidden : 30;
        int apart = place == Place.STRATUM ? hidden : 20;
        ImmutableList<KpiResult> results = ImmutableList.of(
                result(count, now, "2018-03-31"), result(change, 0, "2018-03-31"), result(share, now, "2018-03-31"));
        return TestReport.of(
                COHORT,
                Profile.of(COHORT),
                Scorecard.builder()
                        .results(results)
                        .addTrends(
                                KpiTrend.between(result(count, before, "2017-03-31"), results.get(0)),
                                KpiTrend.between(result(share, before, "2017-03-31"), results.get(2)))
                        .addStrata(
                                stratum("foster", result(share, apart, "2018-03-31")),
                                stratum("residential", result(share, 20, "2018-03-31")))
                        .statements(CATALOGUE.statements())
                        .disclosure(rule)
                        .build());
    }

    private static StratumResult stratum(String word, KpiResult result) {
        return new StratumResult(ChildFacts.PLACEMENT_TYPE, Optional.of(word), result);
    }

    private static KpiResult result(KpiDefinition definition, int numerator, String period) {
        KpiTally tally = KpiTally.builder()
                .initialPopulation(100)
                .denominator(100)
                .numerator(numerator)
                .build();
        KpiScope scope = KpiScope.of(COHORT);
        return KpiResult.of(
                definition,
                new KpiScope(period, scope.authorities(), scope.distanceMethod(), scope.boundaries(), scope.knownTo()),
                definition.score().isOfResults() ? KpiTally.empty() : tally);
    }
}

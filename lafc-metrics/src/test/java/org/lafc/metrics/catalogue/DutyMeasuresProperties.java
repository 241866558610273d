package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.metrics.catalogue.DutyStories.alone;
import static org.lafc.metrics.catalogue.DutyStories.day;
import static org.lafc.metrics.catalogue.DutyStories.foster;
import static org.lafc.metrics.catalogue.DutyStories.held;
import static org.lafc.metrics.catalogue.DutyStories.home;
import static org.lafc.metrics.catalogue.DutyStories.reviewsOn;
import static org.lafc.metrics.catalogue.Figures.cohort;
import static org.lafc.metrics.catalogue.Figures.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;

/** What holds for visits and reviews on any days. */
class DutyMeasuresProperties {

    private static final LocalDate CENSUS = day("2018-03-31");

    @Provide
    Arbitrary<Set<Integer>> daysAfterTheFirst() {
        return Arbitraries.integers().between(0, 500).set().ofMaxSize(15);
    }

    @Property(tries = 50)
    void whatIsRecordedAfterTheCensusDateChangesNoTally(
            @ForAll("daysAfterTheFirst") Set<Integer> visits, @ForAll("daysAfterTheFirst") Set<Integer> reviews) {
        Cohort all =
                cohort(List.of(history(visits, reviews, day("2019-12-31")))).build();
        Cohort upToCensus = cohort(List.of(history(visits, reviews, CENSUS))).build();

        for (KpiDefinition definition : KpiCatalogue.builtIn().definitions()) {
            if (definition.id().matches("powys\\.p0[567]\\..*|wales\\.(scc-02[15]|ch-visits|ch-reviews)\\..*")) {
                assertThat(result(definition.id(), all).tally())
                        .as(definition.id())
                        .isEqualTo(result(definition.id(), upToCensus).tally());
            }
        }
    }

    @Property(tries = 50)
    void theCountsOfVisitsAreThoseOfTheShare(@ForAll("daysAfterTheFirst") Set<Integer> visits) {
        Cohort cohort = cohort(List.of(history(visits, Set.of(), CENSUS))).build();
        KpiTally share = result("powys.p05.visits-in-time", cohort).tally();

        assertThat(result("wales.ch-visits.due", cohort).tally().numerator()).isEqualTo(share.denominator());
        assertThat(result("wales.ch-visits.in-time", cohort).tally().numerator())
                .isEqualTo(share.numerator());
        assertThat(share.missing()).isEmpty();
    }

    @Property(tries = 50)
    void aChildIsInTimeIfAndOnlyIfEveryReviewIs(@ForAll("daysAfterTheFirst") Set<Integer> reviews) {
        Cohort cohort = cohort(List.of(history(Set.of(), reviews, CENSUS))).build();
        KpiTally ofReviews = result("powys.p06.reviews-in-time", cohort).tally();
        KpiTally ofChildren =
                result("powys.p06.children-reviewed-in-time", cohort).tally();

        assertThat(ofChildren.denominator()).isEqualTo(ofReviews.denominator() > 0 ? 1 : 0);
        assertThat(ofChildren.numerator())
                .isEqualTo(ofReviews.denominator() > 0 && ofReviews.numerator() == ofReviews.denominator() ? 1 : 0);
    }

    // In care from May 2017 to January 2018, and again from February on.
    private static CareHistory history(Set<Integer> visits, Set<Integer> reviews, LocalDate last) {
        LocalDate first = day("2017-05-15");
        List<CareRecord> records = new ArrayList<>();
        for (int days : visits) {
            records.add(alone(first.plusDays(days).toString()));
        }
        for (int days : reviews) {
            records.add(reviewsOn(first.plusDays(days).toString())[0]);
        }
        records.removeIf(record -> record.date().isAfter(last));
        return held(
                Fx1.child("K", "2008-05-05", home("2017-05-15", "2018-01-15"), foster("2018-02-05", "")),
                records.toArray(CareRecord[]::new));
    }
}

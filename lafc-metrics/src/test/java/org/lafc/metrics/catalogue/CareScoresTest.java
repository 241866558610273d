package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.ComparatorValue;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;

/** Worked examples of the KPI catalogue that are ratios, rates, durations and changes. */
class CareScoresTest {

    private static final LocalAuthority RCT = LocalAuthority.of("W06000016");
    private static final Told MARCH_2018 = Told.of(CareFixture.fx1(2018, "2018-03-31"));
    private static final Told MARCH_2017 = Told.of(CareFixture.fx1(2017, "2017-03-31"));

    @Test
    void fourMovesOfSevenChildren() {
        assertFigure("powys.p10.moves-per-100-children", "4", "7", "57.1", "moves per 100 children");
        assertThat(MARCH_2018.result("powys.p10.moves-per-100-children").tally().initialPopulation())
                .isEqualTo(7);
    }

    @Test
    void nobodyWasAdoptedOfFiveLookedAfterForSixMonths() {
        assertFigure("england.e9.adopted", "0", "5", "0", "adopted per 100 looked after for six months");
    }

    @Test
    void whoIsAdoptedIsNoneOfThoseLookedAfter() {
        CareHistory adopted = Fx1.child(
                "X",
                "2016-01-01",
                Fx1.own("2016-05-01", "2017-06-01", EpisodeStart.STARTED, LegalStatus.PLACEMENT_ORDER)
                        .endReason(EpisodeEnd.ADOPTED_UNOPPOSED));
        CareHistory lookedAfter =
                Fx1.child("Y", "2016-01-01", Fx1.own("2017-09-30", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER));
        CareHistory aDayLater =
                Fx1.child("Z", "2016-01-01", Fx1.own("2017-10-01", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER));
        KpiResult result = Told.of(CareFixture.cohort(2018, "2018-03-31", List.of(adopted, lookedAfter, aDayLater)))
                .result("england.e9.adopted");
        assertThat(result.numerator()).contains(BigDecimal.ONE);
        assertThat(result.denominator()).isEqualByComparingTo("1");
        assertThat(result.rounded()).contains(new BigDecimal("100"));
    }

    @Test
    void ratesAreForTenThousandResidents() {
        assertFigure("cwm-taf.ct1-1.looked-after-rate", "6", "24000", "3", "per 10,000 residents aged 0 to 17");
        assertThat(MARCH_2018.result("cwm-taf.ct1-1.looked-after-rate").value()).hasValue(2.5);
        assertFigure("cwm-taf.ct1-2.starts-rate", "3", "24000", "1", "per 10,000 residents aged 0 to 17");
        assertThat(MARCH_2018.result("cwm-taf.ct1-2.starts-rate").value()).hasValue(1.25);
    }

    @Test
    void withoutAPopulationThereIsNoRate() {
        KpiResult none = Told.of(Cohort.builder()
                        .histories(Fx1.histories())
                        .censusDate(CensusDate.yearEnd(2018))
                        .responsible(Fx1.POWYS)
                        .recordedDistances(Fx1.METHOD)
                        .build())
                .result("cwm-taf.ct1-1.looked-after-rate");
        assertThat(none.value()).isEmpty();
        assertThat(none.noValueReason()).get().asString().startsWith("not computable: no source holds");
    }

    @Test
    void careLasted245DaysOnAverage() {
        KpiResult result = MARCH_2018.result("cwm-taf.ct3-6.days-in-care-at-exit");
        assertThat(result.rounded()).contains(new BigDecimal("245.0"));
        assertThat(result.numerator()).contains(new BigDecimal("490"));
        assertThat(result.tally().denominator()).isEqualTo(2);
        assertThat(result.quartiles().orElseThrow().median()).isEqualByComparingTo("245");
    }

    @ParameterizedTest
    @CsvSource({
        "powys.p01.in-house-share, -66.7, percentage points",
        "powys.p01.agency-share, 66.7, percentage points",
        "powys.p01.in-house-count, -3.0, children",
        "powys.p01.agency-count, 2.0, children"
    })
    void inHouseFosteringFellAndAgencyFosteringRose(String id, String change, String unit) {
        DerivedResult result =
                DerivedResult.change(definition(id + ".change"), MARCH_2017.result(id), MARCH_2018.result(id));
        assertThat(result.rounded()).contains(new BigDecimal(change));
        assertThat(result.unit()).isEqualTo(unit);
        assertThat(result.period()).isEqualTo("2017-03-31 to 2018-03-31");
    }

    // Rhondda Cynon Taf 130 to 124, Wales 91 to 89, from the table of the statement.
    @Test
    void theRateFellBy24PointsMoreThanThatOfWales() {
        DerivedResult result = DerivedResult.change(
                definition("cwm-taf.ct1-5.change-against-wales"),
                rate("2014-03-31", 130),
                rate("2015-03-31", 124),
                wales("2014-03-31", "91"),
                wales("2015-03-31", "89"));
        assertThat(result.rounded()).contains(new BigDecimal("-2.4"));
        assertThat(result.unit()).isEqualTo("percentage points");
    }

    private static KpiResult rate(String date, long children) {
        return KpiResult.of(
                definition("cwm-taf.ct1-1.looked-after-rate"),
                new KpiScope(date, ImmutableSortedSet.of(RCT), Optional.empty(), Optional.empty()),
                KpiTally.builder()
                        .initialPopulation(children)
                        .denominator(children)
                        .numerator(children)
                        .residents(ImmutableSortedMap.of(RCT, 10_000L))
                        .build());
    }

    private static ComparatorValue wales(String date, String value) {
        return ComparatorValue.published(
                "Wales",
                "cwm-taf.ct1-1.looked-after-rate",
                date,
                new BigDecimal(value),
                "per 10,000 residents aged 0 to 17",
                "Cwm Taf statement of strategic intent, June 2016");
    }

    private static void assertFigure(String id, String numerator, String denominator, String rounded, String unit) {
        KpiResult result = MARCH_2018.result(id);
        assertThat(result.numerator()).as(id).contains(new BigDecimal(numerator));
        assertThat(result.denominator()).as(id).isEqualByComparingTo(denominator);
        assertThat(result.rounded()).as(id).contains(new BigDecimal(rounded));
        assertThat(result.unit()).as(id).isEqualTo(unit);
        assertThat(result.tally().excluded()).isEmpty();
        assertThat(result.tally().missing()).isEmpty();
        assertThat(result.tally().pending()).isZero();
    }

    private static KpiDefinition definition(String id) {
        return KpiCatalogue.builtIn().find(id).orElseThrow();
    }
}

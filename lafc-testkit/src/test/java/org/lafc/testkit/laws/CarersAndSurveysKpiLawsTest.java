package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.provision.CarerHousehold;
import org.lafc.core.provision.CarerKind;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.SurveyAnswer;
import org.lafc.core.voice.SurveyReply;
import org.lafc.core.voice.SurveyTopic;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.testkit.CareHistories;

/**
 * The measures of carers and of surveys. Whoever is looked after on the day has a household and an answer, made of the
 * child's identifier alone, so that they go where the child goes.
 */
@PropertyDefaults(tries = 100)
class CarersAndSurveysKpiLawsTest implements KpiLaws {

    private static final CensusDate CENSUS_DATE = CensusDate.yearEnd(2018);

    @Override
    public List<KpiDefinition> definitions() {
        return KpiCatalogue.builtIn().definitions().stream()
                .filter(definition -> !definition.isOfResults())
                .filter(definition -> definition.population().rows() == RowSet.CARERS_APPROVED
                        || definition.population().rows() == RowSet.SURVEY_ANSWERS_GIVEN)
                .toList();
    }

    @Override
    public boolean haveThresholds() {
        return false;
    }

    @Override
    public Cohort cohortOf(List<CareHistory> histories) {
        PlainRecords.Builder others =
                PlainRecords.builder().cover(CarerHousehold.class).cover(SurveyAnswer.class);
        for (CareHistory history : histories) {
            if (history.periodsOfCare().stream()
                    .anyMatch(period -> period.dates().contains(CENSUS_DATE.day()))) {
                String id = history.child().id();
                int any = Math.floorMod(id.hashCode(), 10_007);
                others.add(CarerHousehold.class, household(id, any)).add(SurveyAnswer.class, answer(any));
            }
        }
        return Cohort.builder()
                .histories(histories)
                .censusDate(CENSUS_DATE)
                .responsible(LocalAuthority.of("W06000023"))
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .others(others.build())
                .build();
    }

    // One in five is no longer approved, one in three has no training recorded.
    private static CarerHousehold household(String id, int any) {
        LocalDate approved = CENSUS_DATE.day().minusDays(100 + any % 2_000);
        return new CarerHousehold(
                "household of " + id,
                CarerKind.values()[any % CarerKind.values().length],
                any % 5 == 0 ? DateRange.of(approved, approved.plusDays(50)) : DateRange.startingOn(approved),
                any % 3 == 0 ? Optional.empty() : Optional.of(CENSUS_DATE.day().plusDays(any % 400 - 300)),
                Optional.empty());
    }

    private static SurveyAnswer answer(int any) {
        return new SurveyAnswer(
                CENSUS_DATE.day().minusDays(any % 500),
                SurveyTopic.values()[any % SurveyTopic.values().length],
                SurveyReply.values()[any % SurveyReply.values().length],
                Optional.empty());
    }

    @Override
    @Provide
    public Arbitrary<ImmutableList<CareHistory>> wholes() {
        return CareHistories.cohortsOf(
                        Arbitraries.oneOf(
                                CareHistories.lookedAfterOn(CareRules.WALES, CENSUS_DATE),
                                CareHistories.under(CareRules.WALES)),
                        6)
                .map(OneSource::of);
    }
}

package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.provision.CarerHousehold;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.WorkingDayCalendar;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.SurveyAnswer;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.testkit.CareHistories;

/**
 * The tallies of all measures of the catalogue at once, over children looked after on the day and others. What is not about
 * one child is there for every part, though nothing of it happened. Rates are left out, since their residents belong to an
 * authority, not to its children.
 */
@PropertyDefaults(tries = 200)
class KpiTallyLawsTest implements TallyLaws<ImmutableList<KpiTally>, CareHistory> {

    private static final CensusDate CENSUS_DATE = CensusDate.yearEnd(2018);
    private static final ImmutableList<KpiDefinition> DEFINITIONS = KpiCatalogue.builtIn().definitions().stream()
            .filter(definition ->
                    !definition.isOfResults() && definition.residents().isEmpty())
            .collect(ImmutableList.toImmutableList());
    private static final KpiEvaluator EVALUATOR = KpiEvaluator.of(DEFINITIONS);
    private static final PlainRecords OTHERS = PlainRecords.builder()
            .cover(Meeting.class)
            .cover(CarerHousehold.class)
            .cover(SurveyAnswer.class)
            .build();

    @Override
    public ImmutableList<KpiTally> neutral() {
        return DEFINITIONS.stream().map(definition -> KpiTally.empty()).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<KpiTally> plus(ImmutableList<KpiTally> one, ImmutableList<KpiTally> other) {
        ImmutableList.Builder<KpiTally> sums = ImmutableList.builder();
        for (int i = 0; i < one.size(); i++) {
            sums.add(one.get(i).plus(other.get(i)));
        }
        return sums.build();
    }

    @Override
    public ImmutableList<KpiTally> tallyOf(List<CareHistory> histories) {
        return EVALUATOR.tally(Cohort.builder()
                .histories(histories)
                .censusDate(CENSUS_DATE)
                .responsible(LocalAuthority.of("W06000023"))
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .others(OTHERS)
                .schoolDays(WorkingDayCalendar.ENGLAND_AND_WALES)
                .build());
    }

    @Override
    @Provide
    public Arbitrary<CareHistory> records() {
        return Arbitraries.oneOf(
                CareHistories.lookedAfterOn(CareRules.WALES, CENSUS_DATE), CareHistories.under(CareRules.WALES));
    }

    @Override
    @Provide
    public Arbitrary<ImmutableList<CareHistory>> wholes() {
        return CareHistories.cohortsOf(records(), 8).map(OneSource::of);
    }
}

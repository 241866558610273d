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
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.testkit.CareHistories;

/** The tallies of all measures of the catalogue at once, over children looked after on the day and others. */
@PropertyDefaults(tries = 200)
class KpiTallyLawsTest implements TallyLaws<ImmutableList<KpiTally>, CareHistory> {

    private static final CensusDate CENSUS_DATE = CensusDate.yearEnd(2018);
    private static final KpiEvaluator EVALUATOR =
            KpiEvaluator.of(KpiCatalogue.builtIn().definitions());

    @Override
    public ImmutableList<KpiTally> neutral() {
        return KpiCatalogue.builtIn().definitions().stream()
                .map(definition -> KpiTally.empty())
                .collect(ImmutableList.toImmutableList());
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
        return CareHistories.cohortsOf(records(), 8);
    }
}

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
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.testkit.CareHistories;

/** The whole built-in catalogue, over children looked after on the day and others. */
@PropertyDefaults(tries = 25)
class CatalogueKpiLawsTest implements KpiLaws {

    private static final CensusDate CENSUS_DATE = CensusDate.yearEnd(2018);
    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");

    @Override
    public List<KpiDefinition> definitions() {
        return KpiCatalogue.builtIn().definitions();
    }

    @Override
    public Cohort cohortOf(List<CareHistory> histories) {
        return Cohort.builder()
                .histories(histories)
                .censusDate(CENSUS_DATE)
                .responsible(POWYS)
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .others(PlainRecords.builder()
                        .add(PopulationEstimate.class, new PopulationEstimate(POWYS, 2017, 24_000))
                        .build())
                .build();
    }

    @Override
    @Provide
    public Arbitrary<ImmutableList<CareHistory>> wholes() {
        return CareHistories.cohortsOf(
                Arbitraries.oneOf(
                        CareHistories.lookedAfterOn(CareRules.WALES, CENSUS_DATE),
                        CareHistories.under(CareRules.WALES)),
                6);
    }
}

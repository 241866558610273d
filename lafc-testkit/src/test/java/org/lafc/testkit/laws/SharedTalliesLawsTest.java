package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.share.SharedTallies;
import org.lafc.metrics.share.TallyReader;
import org.lafc.metrics.share.TallyWriter;
import org.lafc.testkit.CareHistories;

/** The texts of all measures of the catalogue that up to five councils exchange. */
@PropertyDefaults(tries = 200)
class SharedTalliesLawsTest implements TallyTextLaws<SharedTallies, CareHistory> {

    private static final CensusDate CENSUS_DATE = CensusDate.yearEnd(2018);
    private static final KpiCatalogue CATALOGUE = KpiCatalogue.builtIn();

    @Override
    public SharedTallies tallyOf(List<CareHistory> histories, List<Integer> councils) {
        // One responsible authority for all, so that each child has the same facts in a part as in the whole.
        Cohort cohort = Cohort.builder()
                .histories(histories)
                .censusDate(CENSUS_DATE)
                .responsible(LocalAuthority.of("W06000016"))
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .boundaries("as recorded")
                .build();
        KpiScope scope = KpiScope.of(cohort);
        ImmutableSortedSet.Builder<LocalAuthority> authorities = ImmutableSortedSet.naturalOrder();
        councils.forEach(council -> authorities.add(LocalAuthority.of("W0600002" + council)));
        return SharedTallies.of(
                        new KpiScope(scope.period(), authorities.build(), scope.distanceMethod(), scope.boundaries()),
                        Optional.of(CATALOGUE.version()),
                        CATALOGUE.definitions(),
                        KpiEvaluator.of(CATALOGUE.definitions()).tally(cohort))
                .underAgreement();
    }

    @Override
    public SharedTallies plus(SharedTallies one, SharedTallies other) {
        return one.plus(other);
    }

    @Override
    public String write(SharedTallies tallies) {
        return TallyWriter.toText(tallies);
    }

    @Override
    public Optional<SharedTallies> read(String text) {
        return TallyReader.read(Source.ofText("tallies.txt", text)).records().stream()
                .findFirst();
    }

    @Override
    @Provide
    public Arbitrary<ImmutableList<CareHistory>> wholes() {
        return CareHistories.cohortsOf(
                        Arbitraries.oneOf(
                                CareHistories.lookedAfterOn(CareRules.WALES, CENSUS_DATE),
                                CareHistories.under(CareRules.WALES)),
                        8)
                .map(OneSource::of);
    }
}

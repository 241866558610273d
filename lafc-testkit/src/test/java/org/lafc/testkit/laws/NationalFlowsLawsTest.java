package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.Flows;
import org.lafc.testkit.AreaFinders;
import org.lafc.testkit.CareHistories;

/** The flows between the authorities of a nation, counted authority by authority: however they are dealt out, one sum. */
@PropertyDefaults(tries = 50)
class NationalFlowsLawsTest implements FlowLaws<Flows, NationalFlowsLawsTest.LookedAfter, FlowPlace> {

    private static final CensusDate CENSUS_DATE = CensusDate.yearEnd(2018);
    private static final AreaFinder AREAS = AreaFinders.invented(4);

    /** A child and the authority that is responsible. */
    record LookedAfter(LocalAuthority responsible, CareHistory history) {}

    @Override
    public Flows neutral() {
        return Flows.EMPTY;
    }

    @Override
    public Flows plus(Flows one, Flows other) {
        return one.plus(other);
    }

    @Override
    public Flows tallyOf(List<LookedAfter> children) {
        ImmutableListMultimap<LocalAuthority, LookedAfter> byAuthority =
                Multimaps.index(children, LookedAfter::responsible);
        return byAuthority.keySet().stream()
                .map(authority -> Cohort.builder()
                        .histories(byAuthority.get(authority).stream()
                                .map(LookedAfter::history)
                                .toList())
                        .censusDate(CENSUS_DATE)
                        .responsible(authority)
                        .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                        .areaFinder(AREAS)
                        .build())
                .map(Flows::betweenAuthorities)
                .reduce(Flows.EMPTY, Flows::plus);
    }

    @Override
    public List<FlowPlace> places(Flows flows) {
        return ImmutableList.<FlowPlace>builder()
                .addAll(flows.places())
                .add(FlowPlace.OUTSIDE)
                .build();
    }

    @Override
    public FlowPlace notKnown() {
        return FlowPlace.NOT_KNOWN;
    }

    @Override
    public long count(Flows flows, FlowPlace origin, FlowPlace destination) {
        return flows.count(origin, destination);
    }

    @Override
    public List<FlowPlace> placesWithNet(Flows flows) {
        return flows.places();
    }

    @Override
    public long net(Flows flows, FlowPlace place) {
        return flows.summaries().get(place).net();
    }

    @Override
    @Provide
    public Arbitrary<LookedAfter> records() {
        return CareHistories.lookedAfterOn(CareRules.WALES, CENSUS_DATE)
                .flatMap(history -> authorities().map(authority -> new LookedAfter(authority, history)));
    }

    @Override
    @Provide
    public Arbitrary<List<LookedAfter>> wholes() {
        return CareHistories.cohortsOf(CareHistories.lookedAfterOn(CareRules.WALES, CENSUS_DATE), 8)
                .flatMap(histories -> authorities()
                        .list()
                        .ofSize(histories.size())
                        .map(authorities -> pairs(authorities, histories)));
    }

    private static List<LookedAfter> pairs(List<LocalAuthority> authorities, List<CareHistory> histories) {
        ImmutableList.Builder<LookedAfter> pairs = ImmutableList.builder();
        for (int i = 0; i < histories.size(); i++) {
            pairs.add(new LookedAfter(authorities.get(i), histories.get(i)));
        }
        return pairs.build();
    }

    private static Arbitrary<LocalAuthority> authorities() {
        return Arbitraries.of("W06000023", "W06000011", "W06000008").map(LocalAuthority::of);
    }
}

package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
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

/** The flows between the localities of one authority, over children looked after on the day and others. */
@PropertyDefaults(tries = 100)
class FlowsLawsTest implements FlowLaws<Flows, CareHistory, FlowPlace> {

    private static final CensusDate CENSUS_DATE = CensusDate.yearEnd(2018);
    private static final AreaFinder AREAS = AreaFinders.invented(903);

    @Override
    public Flows neutral() {
        return Flows.EMPTY;
    }

    @Override
    public Flows plus(Flows one, Flows other) {
        return one.plus(other);
    }

    @Override
    public Flows tallyOf(List<CareHistory> histories) {
        return Flows.betweenLocalities(Cohort.builder()
                .histories(histories)
                .censusDate(CENSUS_DATE)
                .responsible(LocalAuthority.of("W06000023"))
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .areaFinder(AREAS)
                .build());
    }

    @Override
    public long counted(List<CareHistory> histories) {
        return histories.stream()
                .filter(history -> history.isLookedAfterOn(CENSUS_DATE.day()))
                .count();
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

package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.KnownAreas;
import org.lafc.metrics.cohort.Flows.Route;
import org.lafc.metrics.stats.Proportion;

class FlowsTest {

    private static final String POWYS = "W06000023";
    private static final FlowPlace NORTH = FlowPlace.named("North");
    private static final FlowPlace SOUTH = FlowPlace.named("South");
    private static final CensusDate DAY = CensusDate.yearEnd(2018);

    private static final KnownAreas AREAS = new KnownAreas()
            .with("LD1 1AA", POWYS, POWYS, "North")
            .with("LD2 1AA", POWYS, POWYS, "South")
            .with("LD3 1AA", POWYS, "", "") // in the area, in no locality
            .with("SY5 1AA", "E06000051", "", "")
            .with("SA1 1AA", "W06000011", "", "")
            // A boundary around it, but the directory says another authority, which decides.
            .with("HR5 1AA", "E06000019", POWYS, "South");

    @Test
    void childrenGoFromTheLocalityOfTheHomeToThatOfThePlacement() {
        Flows flows = Flows.betweenLocalities(cohort(
                placed("LD1 1AA", "LD1 1AA"),
                placed("LD1 1AA", "LD2 1AA"),
                placed("LD1 1AA", "SY5 1AA"),
                placed("LD1 1AA", "HR5 1AA"),
                placed("LD1 1AA", "LD3 1AA"),
                placed("SY5 1AA", "LD2 1AA"),
                placed("LD3 1AA", "LD2 1AA"),
                episode("LD1 1AA").recordedSide(AreaSide.OUT_OF_AREA),
                episode("LD1 1AA").recordedSide(AreaSide.IN_AREA),
                episode("LD2 1AA").placement(Whereabouts.PLACED_FOR_ADOPTION)));

        assertThat(flows.routes())
                .containsExactly(
                        entry(new Route(NORTH, NORTH), 1L),
                        entry(new Route(NORTH, SOUTH), 1L),
                        entry(new Route(NORTH, FlowPlace.OUTSIDE), 3L),
                        entry(new Route(NORTH, FlowPlace.NOT_KNOWN), 2L),
                        entry(new Route(SOUTH, FlowPlace.NOT_KNOWN), 1L),
                        entry(new Route(FlowPlace.OUTSIDE, SOUTH), 1L),
                        entry(new Route(FlowPlace.NOT_KNOWN, SOUTH), 1L));
        assertThat(flows.children()).isEqualTo(10);
        assertThat(flows.fromOutside()).isEqualTo(1);
        assertThat(flows.originNotKnown()).isEqualTo(1);
        assertThat(flows.summaries())
                .containsExactly(
                        entry(NORTH, new FlowSummary(7, 1, 4, 3, 2, 1, 0, 0, 0)),
                        entry(SOUTH, new FlowSummary(1, 0, 0, 0, 1, 3, 2, 1, 0)));
        assertThat(flows.summaries().get(NORTH).net()).isEqualTo(-4);
        assertThat(flows.summaries().get(NORTH).retention()).isEqualTo(Proportion.of(1, 5));
        assertThat(flows.summaries().get(NORTH).shareOutside()).isEqualTo(Proportion.of(3, 5));
        assertThat(flows.total().net()).isEqualTo(-2);
        assertThat(flows).hasToString("Flows of 10 children between 2 places, 0 hosted");
    }

    @Test
    void aLocalityWithNobodyIsListedWhenItIsNamed() {
        Flows flows = Flows.over(List.of(new Locality("West"), new Locality("North")))
                .plus(Flows.betweenLocalities(cohort(placed("LD1 1AA", "LD1 1AA"))));

        assertThat(flows.places()).containsExactly(NORTH, FlowPlace.named("West"));
        assertThat(flows.summaries().get(FlowPlace.named("West"))).isEqualTo(FlowSummary.NOBODY);
        assertThat(flows.count(FlowPlace.named("West"), NORTH)).isZero();
        assertThat(flows.children()).isEqualTo(1);
    }

    @Test
    void hostedChildrenStandApartByPlacingAuthority() {
        Flows hosted = Flows.ofHosted(
                List.of(
                        hosted("English Midlands", "2017-01-01", "")
                                .locality(new Locality("North"))
                                .build(),
                        hosted("English Midlands", "2018-03-31", "2018-04-01")
                                .place(KnownAreas.at("LD1 1AA"))
                                .build(),
                        hosted("W06000011", "2017-01-01", "").build(),
                        hosted("gone", "2017-01-01", "2018-03-31").build(),
                        hosted("to come", "2018-04-01", "").build()),
                DAY,
                AREAS);

        assertThat(hosted.hosted())
                .containsExactly(
                        entry(new Route(FlowPlace.named("English Midlands"), NORTH), 2L),
                        entry(new Route(FlowPlace.named("W06000011"), FlowPlace.NOT_KNOWN), 1L));
        assertThat(hosted.hostedChildren()).isEqualTo(3);
        assertThat(hosted.children()).isZero();
        Flows both =
                Flows.betweenLocalities(cohort(placed("LD1 1AA", "LD2 1AA"))).plus(hosted);
        assertThat(both.summaries().get(NORTH)).isEqualTo(new FlowSummary(1, 0, 1, 0, 0, 0, 0, 0, 2));
        assertThat(both.summaries().get(NORTH).net()).isEqualTo(-1);
        assertThat(both.summaries().get(NORTH).netWithHosted()).isEqualTo(1);
        assertThat(both.children()).isEqualTo(1);
    }

    @Test
    void authoritiesOfANationAddUp() {
        Cohort powys = cohort(placed("LD1 1AA", "LD2 1AA"), placed("LD1 1AA", "SA1 1AA"), placed("LD1 1AA", "SY5 1AA"));
        Cohort swansea = Cohort.builder()
                .histories(histories(placed("SA1 1AA", "SA1 1AA"), placed("SA1 1AA", "LD1 1AA"), episode("SA1 1AA")))
                .censusDate(DAY)
                .responsible(LocalAuthority.of("W06000011"))
                .recordedDistances("R")
                .areaFinder(AREAS)
                .build();
        Flows wales = Flows.betweenAuthorities(powys).plus(Flows.betweenAuthorities(swansea));
        FlowPlace here = FlowPlace.of(Fx1.POWYS);
        FlowPlace there = FlowPlace.named("W06000011");

        assertThat(wales.routes())
                .containsExactly(
                        entry(new Route(there, there), 1L),
                        entry(new Route(there, here), 1L),
                        entry(new Route(there, FlowPlace.NOT_KNOWN), 1L),
                        entry(new Route(here, there), 1L),
                        entry(new Route(here, here), 1L),
                        entry(new Route(here, FlowPlace.OUTSIDE), 1L));
        assertThat(wales.summaries().get(here).net()).isEqualTo(-1);
        assertThat(wales.summaries().get(there).net()).isZero();
        assertThat(wales.children()).isEqualTo(6);
    }

    @Test
    void nobodyFlowsNowhere() {
        assertThat(Flows.EMPTY.children()).isZero();
        assertThat(Flows.EMPTY.places()).isEmpty();
        assertThat(Flows.EMPTY.total()).isEqualTo(FlowSummary.NOBODY);
        assertThat(Flows.EMPTY.total().retention().share()).isEmpty();
        assertThat(Flows.betweenLocalities(cohort())).isEqualTo(Flows.EMPTY).hasSameHashCodeAs(Flows.EMPTY);
    }

    @Test
    void moreThanAFewPlacesAreCounted() {
        FlowCounter counter = new FlowCounter();
        for (int i = 0; i < 100; i++) {
            counter.count(FlowPlace.named("L" + i), FlowPlace.named("L" + (i + 1) % 100));
            counter.count(FlowPlace.named("L" + i), FlowPlace.OUTSIDE, 2);
        }
        Flows flows = counter.build();

        assertThat(flows.children()).isEqualTo(300);
        assertThat(flows.routes()).hasSize(200);
        assertThat(flows.count(FlowPlace.named("L99"), FlowPlace.named("L0"))).isEqualTo(1);
        assertThat(counter).hasToString("FlowCounter of 102 places");
    }

    @Test
    void wrongCallsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowCounter().count(NORTH, SOUTH, -1))
                .withMessage("children must be 0 or more, but were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowPlace.named(" "))
                .withMessage("a named place must have a name and others none, but NAMED had ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowPlace(FlowPlace.Kind.OUTSIDE, "North"))
                .withMessage("a named place must have a name and others none, but OUTSIDE had 'North'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowSummary(2, 0, 1, 0, 0, 0, 0, 0, 0))
                .withMessage(
                        "a summary of flows must add up, but of 2 from here were 0 staying, 1 elsewhere (0 outside),"
                                + " 0 not known, and of 0 placed here 0 arrived and 0 were from not known");
    }

    private static Episode.Builder placed(String home, String placement) {
        return episode(home).placement(KnownAreas.at(placement));
    }

    private static Episode.Builder episode(String home) {
        return Fx1.own("2017-05-01", "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                .recordedSide(AreaSide.NOT_RECORDED)
                .home(KnownAreas.at(home));
    }

    private static HostedChild.Builder hosted(String by, String from, String to) {
        LocalDate start = LocalDate.parse(from);
        HostedChild.Builder child = HostedChild.builder();
        child.dates(to.isEmpty() ? DateRange.startingOn(start) : DateRange.of(start, LocalDate.parse(to)))
                .placingAuthority(by);
        return child;
    }

    private static ImmutableList<CareHistory> histories(Episode.Builder... episodes) {
        ImmutableList.Builder<CareHistory> histories = ImmutableList.builder();
        for (int i = 0; i < episodes.length; i++) {
            histories.add(Fx1.child("C" + (10 + i), "2010-03-31", episodes[i]));
        }
        return histories.build();
    }

    private static Cohort cohort(Episode.Builder... episodes) {
        return Cohort.builder()
                .histories(histories(episodes))
                .censusDate(DAY)
                .responsible(Fx1.POWYS)
                .recordedDistances("R")
                .areaFinder(AREAS)
                .build();
    }
}

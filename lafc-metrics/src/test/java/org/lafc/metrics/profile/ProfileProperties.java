package org.lafc.metrics.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Locality;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.KnownAreas;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.profile.YearFigure.Topic;

/** Laws of a profile over cohorts of any children: every part adds up, and order makes no difference. */
class ProfileProperties {

    private static final String[] POSTCODES = {"N1 1AA", "S1 1AA", "X1 1AA", "U1 1AA"};

    /** What is known of one child; places are places of the postcodes above. */
    record Known(int home, int placement, PlacementType type, ProviderKind provider, double miles, int family) {}

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyPartAccountsForEveryone(
            @ForAll("children") List<Known> children, @ForAll("hosted") List<Integer> hosted) {
        Profile profile = Profile.of(cohort(histories(children), records(hosted)));

        assertThat(profile.children()).isEqualTo(children.size());
        for (Breakdown breakdown : profile.breakdowns()) {
            assertThat(breakdown.known() + breakdown.missing()).isEqualTo(children.size());
        }
        for (Spread spread : profile.spreads()) {
            assertThat(spread.known() + spread.missing()).isEqualTo(children.size());
        }
        assertThat(profile.distancesNotMeasured().values().stream()
                        .mapToLong(Integer::longValue)
                        .sum())
                .isEqualTo(profile.spread(ChildFacts.DISTANCE_FROM_HOME).missing());
        assertThat(profile.placementsBySide().children()).isEqualTo(children.size());
        profile.siblingGroups()
                .ifPresent(groups -> assertThat(groups.children() + groups.alone() + groups.familyNotKnown())
                        .isEqualTo(children.size()));
        assertThat(profile.years().about(Topic.AGE_BAND).stream()
                        .mapToLong(figure -> figure.value().longValue())
                        .sum())
                .isEqualTo(children.size());
        assertThat(profile.hosted().orElseThrow().children()).isEqualTo(hosted.size());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void localitiesOutsideAndNotKnownAreTheCohort(
            @ForAll("children") List<Known> children, @ForAll("hosted") List<Integer> hosted) {
        Cohort cohort = cohort(histories(children), records(hosted));
        Localities localities = Localities.of(cohort);
        Flows flows = Flows.betweenLocalities(cohort);
        Spread union = localities.all().stream()
                .map(LocalityReport::distances)
                .reduce(Spread::plus)
                .orElseThrow();

        assertThat(union).isEqualTo(Spread.of(cohort, ChildFacts.DISTANCE_FROM_HOME));
        assertThat(localities.all().stream().mapToLong(LocalityReport::fromHere).sum())
                .isEqualTo(children.size());
        assertThat(localities.all().stream()
                        .mapToLong(LocalityReport::placedHere)
                        .sum())
                .isEqualTo(children.size());
        assertThat(localities.all().stream()
                        .mapToLong(report -> report.hostedChildren().orElseThrow())
                        .sum())
                .isEqualTo(hosted.size());
        assertThat(localities.all().stream()
                        .flatMap(report -> report.provision().stream())
                        .mapToLong(provision -> provision.total().beds())
                        .sum())
                .isEqualTo(2);
        for (LocalityReport from : localities.all()) {
            for (LocalityReport to : localities.all()) {
                assertThat(from.goTo().getOrDefault(to.place(), 0L))
                        .isEqualTo(to.comeFrom().getOrDefault(from.place(), 0L))
                        .isEqualTo(flows.count(from.place(), to.place()));
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void orderMakesNoDifference(
            @ForAll("children") List<Known> children, @ForAll("hosted") List<Integer> hosted, @ForAll long seed) {
        List<CareHistory> shuffled = new ArrayList<>(histories(children));
        List<Integer> hostedShuffled = new ArrayList<>(hosted);
        Collections.shuffle(shuffled, new Random(seed));
        Collections.shuffle(hostedShuffled, new Random(seed));

        assertThat(Profile.of(cohort(shuffled, records(hostedShuffled))))
                .isEqualTo(Profile.of(cohort(histories(children), records(hosted))));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void spreadsOfPartsAddUp(@ForAll("children") List<Known> children, @ForAll("children") List<Known> others) {
        List<Known> all = new ArrayList<>(children);
        all.addAll(others);
        Spread one = spread(children);
        Spread other = spread(others);

        assertThat(one.plus(other)).isEqualTo(other.plus(one)).isEqualTo(spread(all));
        if (one.known() > 0) {
            double least = one.values().minimum().orElseThrow() / 1_609_344_000.0;
            assertThat(one.mean().orElseThrow())
                    .isBetween(least - 1e-9, one.greatest().orElseThrow() + 1e-9);
            assertThat(one.median().orElseThrow())
                    .isBetween(least - 1e-9, one.greatest().orElseThrow() + 1e-9);
        }
    }

    private static Spread spread(List<Known> children) {
        return Spread.of(cohort(histories(children), PlainRecords.NONE), ChildFacts.DISTANCE_FROM_HOME);
    }

    private static PlainRecords records(List<Integer> hosted) {
        PlainRecords.Builder records = PlainRecords.builder()
                .cover(HostedChild.class)
                .add(
                        ChildrensHome.class,
                        ChildrensHome.builder()
                                .id("h")
                                .name("Home")
                                .beds(2)
                                .place(KnownAreas.at(POSTCODES[hosted.size() % POSTCODES.length]))
                                .build());
        for (int kind : hosted) {
            records.add(
                    HostedChild.class,
                    HostedChild.builder()
                            .dates(DateRange.startingOn(CensusDate.yearEnd(2018).day()))
                            .placingAuthority("authority " + kind % 3)
                            .placementType(PlacementType.values()[kind])
                            .locality(kind % 2 == 0 ? Optional.of(new Locality("North")) : Optional.empty())
                            .build());
        }
        return records.build();
    }

    private static ImmutableList<CareHistory> histories(List<Known> children) {
        ImmutableList.Builder<CareHistory> histories = ImmutableList.builder();
        for (int i = 0; i < children.size(); i++) {
            Known known = children.get(i);
            CareHistory history = Fx1.child(
                    String.format(Locale.ROOT, "%03d", i),
                    "2008-06-01",
                    Fx1.own("2017-09-04", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)
                            .home(KnownAreas.at(POSTCODES[known.home()]))
                            .placement(KnownAreas.at(POSTCODES[known.placement()]))
                            .placementType(known.type())
                            .provider(known.provider())
                            .recordedSide(AreaSide.NOT_RECORDED)
                            .recordedDistance(
                                    known.miles() < 0
                                            ? Optional.empty()
                                            : Optional.of(Distance.ofMiles(known.miles()))));
            histories.add(CareHistory.builder()
                    .from(history)
                    .child(Child.builder()
                            .from(history.child())
                            .family(known.family() == 0 ? Optional.empty() : Optional.of("F" + known.family()))
                            .build())
                    .build());
        }
        return histories.build();
    }

    private static Cohort cohort(List<CareHistory> histories, PlainRecords others) {
        return Cohort.builder()
                .histories(histories)
                .others(others)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances("R")
                .areaFinder(new KnownAreas()
                        .with("N1 1AA", "W06000023", "", "North")
                        .with("S1 1AA", "W06000023", "", "South")
                        .with("X1 1AA", "E06000051", "", ""))
                .build();
    }

    @Provide
    Arbitrary<List<Known>> children() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, POSTCODES.length - 1),
                        Arbitraries.integers().between(0, POSTCODES.length - 1),
                        Arbitraries.of(
                                PlacementType.FOSTER,
                                PlacementType.KINSHIP_FOSTER,
                                PlacementType.RESIDENTIAL,
                                PlacementType.PLACED_FOR_ADOPTION,
                                PlacementType.NOT_KNOWN),
                        Arbitraries.of(ProviderKind.class),
                        Arbitraries.of(-1.0, 0.0, 4.9, 5.0, 20.01, 50.0, 218.0),
                        Arbitraries.integers().between(0, 3))
                .as(Known::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Integer>> hosted() {
        return Arbitraries.integers()
                .between(0, PlacementType.values().length - 1)
                .list()
                .ofMaxSize(5);
    }
}

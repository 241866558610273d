package org.lafc.metrics.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.plain.AuthorityLocality;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.progress.Attainment;
import org.lafc.core.progress.AttainmentResult;
import org.lafc.core.progress.KeyStage;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.ContractKind;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.provision.PlacementContract;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.KnownAreas;
import org.lafc.metrics.PowysWitness;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.profile.YearFigure.Origin;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigure.Unit;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Proportion;

/** Each part of a profile: examples, what is not known, and wrong calls. */
class ProfilePartsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);
    private static final FlowPlace NORTH = FlowPlace.named("North");
    private static final FlowPlace SOUTH = FlowPlace.named("South");

    @Test
    void withoutPlainTablesNothingIsKnownAndNothingIsZero() {
        Profile profile = Profile.of(Fx1.cohort(2018));

        assertThat(profile.siblingGroups()).isEmpty();
        assertThat(profile.hosted()).isEmpty();
        assertThat(profile.provision()).isEmpty();
        assertThat(profile.projections()).isEmpty();
        assertThat(profile.localities().named()).isEmpty();
        assertThat(profile.spread(ChildFacts.PARENTS_AGE_GAP).greatest()).isEmpty();
        assertThat(profile.years().about(Topic.ATTAINMENT)).isEmpty();
        assertThat(profile.years().about(Topic.LOOKED_AFTER))
                .extracting(YearFigure::ratePer10000)
                .containsExactly(Optional.empty());
    }

    @Test
    void distancesOfTheWitnessAreThoseOfThePaper() {
        Profile profile = Profile.of(PowysWitness.cohort());
        Spread distances = profile.spread(ChildFacts.DISTANCE_FROM_HOME);

        assertThat(distances.known()).isEqualTo(203); // S05 to S07
        assertThat(Math.round(distances.greatest().orElseThrow())).isEqualTo(218);
        assertThat(rounded(distances.mean().orElseThrow(), 4)).isEqualTo("31.8276");
        assertThat(rounded(distances.median().orElseThrow(), 4)).isEqualTo("17.8886");
        assertThat(distances.unit().name()).isEqualTo("miles");
        assertThat(distances.in(ValueBands.P4))
                .extracting(Proportion::numerator)
                .containsExactly(35L, 30L, 42L, 50L, 46L);
        assertThat(profile.distancesNotMeasured().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(7);
        Spread months = profile.spread(ChildFacts.MONTHS_IN_PLACEMENT);
        assertThat(months.mean()).hasValue(39.0); // S14, S15
        assertThat(months.median()).hasValue(20.0);
        assertThat(months.lowerQuartile().orElseThrow())
                .isLessThan(months.upperQuartile().orElseThrow());
    }

    @Test
    void kindsOfPlacementStandByTheirSide() {
        PlacementsBySide placements = Profile.of(PowysWitness.cohort()).placementsBySide();

        assertThat(placements.residential(AreaSide.IN_AREA)).isEqualTo(2); // S24
        assertThat(placements.residential(AreaSide.OUT_OF_AREA)).isEqualTo(17);
        assertThat(placements.residential(AreaSide.NOT_RECORDED)).isZero();
        assertThat(placements.count("in-house-foster", AreaSide.IN_AREA)
                        + placements.count("in-house-foster", AreaSide.OUT_OF_AREA))
                .isEqualTo(78);
        assertThat(placements.children()).isEqualTo(210);
        assertThat(placements.kinds()).doesNotContain("secure", "not-known");
    }

    @Test
    void theWitnessHasTheManyMovesOfThePaperInEachReading() {
        YearFigures years = Profile.of(PowysWitness.cohort()).years();

        assertThat(years.about(Topic.MANY_MOVES))
                .extracting(YearFigure::category, figure -> figure.value().longValue())
                .containsExactlyInAnyOrder(
                        tuple(YearFigures.THREE_OR_MORE_PLACEMENTS, 34L), // S21 to S23
                        tuple(YearFigures.THREE_OR_MORE_MOVES, 21L),
                        tuple(YearFigures.MORE_THAN_THREE_MOVES, 9L));
        assertThat(years.about(Topic.AGE_BAND))
                .extracting(figure -> figure.category() + " " + figure.value())
                .containsExactlyInAnyOrder("0-4 44", "5-9 50", "10-15 83", "16-17 33");
    }

    @Test
    void siblingGroupsAreCountedBySize() {
        SiblingGroupSizes groups = SiblingGroupSizes.of(cohort(
                        PlainRecords.NONE,
                        sibling("A", "F1", "LD1 5AA"),
                        sibling("B", "F1", "LD1 5AA"),
                        sibling("C", "F1", "LD2 3AA"),
                        sibling("D", "F2", "LD1 5AA"),
                        sibling("E", "F2", "LD1 5AA"),
                        sibling("F", "F3", "LD1 5AA"),
                        sibling("G", "", "LD1 5AA")))
                .orElseThrow();

        assertThat(groups.groupsBySize()).isEqualTo(Map.of(3, 1L, 2, 1L));
        assertThat(groups.groups()).isEqualTo(2);
        assertThat(groups.children()).isEqualTo(5);
        assertThat(groups.largest()).hasValue(3);
        assertThat(groups.alone()).isEqualTo(1);
        assertThat(groups.familyNotKnown()).isEqualTo(1);
        assertThat(groups.withSibling()).isEqualTo(Map.of(Answer.YES, 4L, Answer.NO, 1L, Answer.NOT_KNOWN, 0L));
        assertThat(groups.whollyTogether()).isEqualTo(Map.of(Answer.YES, 1L, Answer.NO, 1L, Answer.NOT_KNOWN, 0L));
    }

    @Test
    void withNobodyInAGroupThereIsNoLargest() {
        assertThat(SiblingGroupSizes.of(cohort(PlainRecords.NONE, sibling("A", "F1", "LD1 5AA")))
                        .orElseThrow()
                        .largest())
                .isEmpty();
    }

    @Test
    void hostedChildrenAreThoseOfTheDay() {
        Cohort cohort = cohort(PlainRecords.builder()
                .add(HostedChild.class, hosted("Shropshire", PlacementType.RESIDENTIAL, "North", DAY, Optional.empty()))
                .add(
                        HostedChild.class,
                        hosted("Shropshire", PlacementType.FOSTER, "", DAY.minusYears(1), Optional.of(DAY.plusDays(1))))
                .add(HostedChild.class, hosted("Gone", PlacementType.FOSTER, "", DAY.minusYears(1), Optional.of(DAY)))
                .build());
        HostedChildren hosted = HostedChildren.of(cohort).orElseThrow();

        assertThat(hosted.children()).isEqualTo(2);
        assertThat(hosted.byPlacingAuthority()).isEqualTo(Map.of("Shropshire", 2L));
        assertThat(hosted.byPlacementType()).isEqualTo(Map.of(PlacementType.RESIDENTIAL, 1L, PlacementType.FOSTER, 1L));
        assertThat(hosted.byLocality()).isEqualTo(Map.of(NORTH, 1L, FlowPlace.NOT_KNOWN, 1L));
        assertThat(Profile.of(cohort).flows().hostedChildren()).isEqualTo(2);
    }

    @Test
    void aTableWithoutHostedChildrenMeansNone() {
        assertThat(HostedChildren.of(cohort(
                                PlainRecords.builder().cover(HostedChild.class).build()))
                        .orElseThrow()
                        .children())
                .isZero();
    }

    @Test
    void homesStandWithOwnersAndFindings() {
        Provision provision = Provision.of(cohort(homes(Optional.of("North"))
                        .add(InspectionFinding.class, finding("h1", "25(1A)"))
                        .add(InspectionFinding.class, finding("h2", "25(1A)"))
                        .add(InspectionFinding.class, finding("h2", "33"))
                        .add(PlacementContract.class, contract(ContractKind.SPOT, DAY.plusDays(1)))
                        .add(PlacementContract.class, contract(ContractKind.BLOCK, DAY))
                        .build()))
                .orElseThrow();

        assertThat(provision.total()).isEqualTo(new Provision.Beds(2, 7));
        assertThat(provision.byOwner())
                .isEqualTo(Map.of(
                        HomeOwner.COUNCIL, new Provision.Beds(1, 4), HomeOwner.INDEPENDENT, new Provision.Beds(1, 3)));
        assertThat(provision.homesByRegulation().orElseThrow().asMap())
                .isEqualTo(Map.of("25(1A)", Set.of("h1", "h2"), "33", Set.of("h2")));
        assertThat(provision.findingsOf(provision.homes().get(0)).orElseThrow()).hasSize(1);
        assertThat(provision.contracts()).contains(ImmutableSortedMap.of(ContractKind.SPOT, 1L));
    }

    @Test
    void withoutInspectionsOrContractsNeitherIsKnown() {
        Provision provision =
                Provision.of(cohort(homes(Optional.of("North")).build())).orElseThrow();

        assertThat(provision.findings()).isEmpty();
        assertThat(provision.homesByRegulation()).isEmpty();
        assertThat(provision.findingsOf(provision.homes().get(0))).isEmpty();
        assertThat(provision.contracts()).isEmpty();
    }

    @Test
    void projectionsAreThoseOfTheAuthority() {
        PlainRecords records = PlainRecords.builder()
                .add(PopulationProjection.class, new PopulationProjection(Fx1.POWYS, 2020, 0, 1191))
                .add(PopulationProjection.class, new PopulationProjection(LocalAuthority.of("W06000008"), 2020, 0, 7))
                .build();

        assertThat(Profile.of(cohort(records)).projections().orElseThrow().residents(2020, 0, 0))
                .hasValue(1191);
    }

    @Test
    void aLocalityTellsWhoIsFromThereAndWhoIsPlacedThere() {
        Localities localities = Localities.of(cohort(
                homes(Optional.of("North"))
                        .add(
                                HostedChild.class,
                                hosted("Shropshire", PlacementType.RESIDENTIAL, "North", DAY, Optional.empty()))
                        .add(AuthorityLocality.class, new AuthorityLocality(Fx1.POWYS, new Locality("East")))
                        .build(),
                placed("A", "N", "N", 3),
                placed("B", "N", "S", 30),
                placed("C", "S", "N", 30),
                placed("D", "N", "X", 90)));

        assertThat(localities.named())
                .extracting(report -> report.place().name())
                .containsExactly("East", "North", "South");
        LocalityReport north = localities.named().get(1);
        assertThat(north.fromHere()).isEqualTo(3);
        assertThat(north.placedHere()).isEqualTo(2);
        assertThat(north.goTo()).isEqualTo(Map.of(NORTH, 1L, SOUTH, 1L, FlowPlace.OUTSIDE, 1L));
        assertThat(north.comeFrom()).isEqualTo(Map.of(NORTH, 1L, SOUTH, 1L));
        assertThat(north.hosted()).contains(ImmutableSortedMap.of("Shropshire", 1L));
        assertThat(north.distances().mean()).hasValue(41.0);
        assertThat(north.sufficiency())
                .containsExactly(
                        new Sufficiency("in-house-foster", OptionalLong.empty(), 2, 1, 2, OptionalLong.empty()),
                        new Sufficiency("residential", OptionalLong.of(7), 1, 0, 0, OptionalLong.of(1)));
        assertThat(north.sufficiency().get(1).placesOverNeed()).hasValue(6);
        assertThat(localities.outside().placedHere()).isEqualTo(1);
        assertThat(localities.outside().fromHere()).isZero();
        assertThat(localities.named().get(0).sufficiency()).isEmpty();
    }

    // One home that may be anywhere leaves the beds of every locality unknown.
    @Test
    void aHomeWithoutALocalityLeavesBedsUnknown() {
        LocalityReport north = Localities.of(cohort(homes(Optional.empty()).build(), placed("D", "N", "X", 90)))
                .named()
                .get(0);

        assertThat(north.sufficiency())
                .containsExactly(new Sufficiency("residential", OptionalLong.empty(), 1, 0, 0, OptionalLong.empty()));
        assertThat(north.sufficiency().get(0).placesOverNeed()).isEmpty();
        assertThat(north.hostedChildren()).isEmpty();
    }

    @Test
    void attainmentIsOfPupilsLookedAfterForAYear() {
        YearFigure figure = YearFigures.counted(
                        cohort(
                                PlainRecords.NONE,
                                pupil("A", "2015-05-01", Attainment.REACHED),
                                pupil("B", "2015-05-01", Attainment.NOT_REACHED),
                                pupil("C", "2015-05-01", Attainment.DISAPPLIED),
                                pupil("D", "2015-05-01", Attainment.NOT_KNOWN),
                                pupil("E", "2017-01-01", Attainment.REACHED)),
                        Set.of(Topic.ATTAINMENT))
                .figures()
                .get(0);

        assertThat(figure.category()).isEqualTo("key-stage-2");
        assertThat(figure.date()).isEqualTo(LocalDate.of(2017, 8, 31));
        assertThat(figure.value()).isEqualTo(BigDecimal.ONE);
        assertThat(figure.base()).hasValue(2);
        assertThat(figure.leftOut()).isEqualTo(1);
        assertThat(figure.percent()).contains(BigDecimal.valueOf(50));
        // The paper's figure sets all pupils beside them.
        YearFigures alone = YearFigures.of(List.of(figure));
        YearFigure all = YearFigure.given(
                Topic.ATTAINMENT,
                "All pupils",
                figure.date(),
                "key-stage-2",
                Unit.PERCENT,
                new BigDecimal("89"),
                OptionalLong.empty(),
                "a test");
        assertThat(alone.answers(figure, Fx1.POWYS)).isEmpty();
        assertThat(alone.plus(YearFigures.of(List.of(all))).answers(figure, Fx1.POWYS))
                .containsExactly(PaperFigure.FIGURE_1_4);
    }

    @Test
    void ratesRestOnTheResidentsOfTheYear() {
        Cohort cohort = cohort(
                PlainRecords.builder()
                        .add(PopulationEstimate.class, new PopulationEstimate(Fx1.POWYS, 2017, 24_000))
                        .build(),
                placed("A", "N", "N", 3));
        YearFigure figure = YearFigures.counted(cohort, Set.of(Topic.LOOKED_AFTER))
                .figures()
                .get(0);

        assertThat(figure.base()).hasValue(24_000);
        assertThat(figure.ratePer10000().orElseThrow().doubleValue()).isCloseTo(10_000.0 / 24_000, offset(1e-12));
        assertThat(figure.percent()).isEmpty();
    }

    @Test
    void figuresGivenStandBesideThoseCounted() {
        YearFigure before = given("W06000023", "2013-03-31", Unit.CHILDREN, "153");
        YearFigure wales = given("Wales", "2018-03-31", Unit.PER_10000, "102");
        YearFigures years = Profile.of(Fx1.cohort(2018), new Given(Flows.EMPTY, YearFigures.of(List.of(wales, before))))
                .years();

        assertThat(years.about(Topic.LOOKED_AFTER))
                .extracting(figure -> figure.date() + " " + figure.whose() + " " + figure.origin())
                .containsExactly(
                        "2013-03-31 W06000023 GIVEN", "2018-03-31 W06000023 COUNTED", "2018-03-31 Wales GIVEN");
        assertThat(wales.ratePer10000()).contains(new BigDecimal("102"));
        assertThat(years.answers(wales, Fx1.POWYS)).containsExactly(PaperFigure.FIGURE_2_0);
        assertThat(years.answers(before, Fx1.POWYS)).containsExactly(PaperFigure.FIGURE_2_1);
        YearFigure neighbour = given("Ceredigion", "2018-03-31", Unit.CHILDREN, "80");
        assertThat(years.plus(YearFigures.of(List.of(neighbour))).answers(before, Fx1.POWYS))
                .containsExactly(PaperFigure.FIGURE_1_9, PaperFigure.FIGURE_2_1);
    }

    @Test
    void theSameFigureTwiceIsRejected() {
        YearFigure once = given("Wales", "2018-03-31", Unit.CHILDREN, "6407");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearFigures.of(List.of(once, given("Wales", "2018-03-31", Unit.CHILDREN, "6407.0"))))
                .withMessage(
                        "a figure of a year must be there once, but looked after of Wales on 2018-03-31, given, was"
                                + " there twice");
    }

    @Test
    void wrongFiguresAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given(" ", "2018-03-31", Unit.CHILDREN, "1"))
                .withMessage("a figure of a year must say whose it is and its source, but had ' ' and 'StatsWales'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given("Wales", "2018-03-31", Unit.CHILDREN, "-1"))
                .withMessage("a figure of a year must be 0 or more, but value, base and left out were -1,"
                        + " OptionalLong.empty, 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearFigure(
                        Topic.AGE_BAND,
                        "Wales",
                        DAY,
                        "",
                        Unit.CHILDREN,
                        BigDecimal.ONE,
                        OptionalLong.empty(),
                        0,
                        Origin.GIVEN,
                        "StatsWales"))
                .withMessage("category of AGE_BAND must not be blank, but was ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearFigure.given(
                        Topic.ATTAINMENT,
                        "all pupils",
                        DAY,
                        "key-stage-2",
                        Unit.PERCENT,
                        new BigDecimal("100.1"),
                        OptionalLong.empty(),
                        "StatsWales"))
                .withMessage("a percentage must be 0 to 100, but was 100.1");
    }

    @Test
    void partsThatDoNotAddUpAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiblingGroupSizes(
                        ImmutableSortedMap.of(2, 1L), 0, 0, ImmutableMap.of(Answer.YES, 1L), ImmutableMap.of()))
                .withMessage("sibling groups must add up, but of 2 children in 1 groups 1 had an answer, and 0 of the"
                        + " groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostedChildren(
                        ImmutableSortedMap.of("a", 1L), ImmutableSortedMap.of(), ImmutableSortedMap.of()))
                .withMessage("hosted children must be the same in each count, but were 1, 0 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlacementsBySide(ImmutableTable.of("foster", AreaSide.IN_AREA, -1L)))
                .withMessage("counts of placements must be 0 or more, but were {foster={IN_AREA=-1}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sufficiency("foster", OptionalLong.empty(), 1, 2, 2, OptionalLong.empty()))
                .withMessage(
                        "children needing and placed here must be 0 up to those needing, and to those placed here, but"
                                + " were 2 of 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalityReport(
                        NORTH,
                        ImmutableSortedMap.of(NORTH, 1L),
                        ImmutableSortedMap.of(),
                        Optional.empty(),
                        new Spread(ChildFacts.DISTANCE_FROM_HOME, Histogram.EMPTY, 0),
                        ImmutableSortedMap.of(),
                        Optional.empty(),
                        ImmutableList.of()))
                .withMessage("a locality must account for everyone, but of 1 from here distances had 0 (0 missing for 0"
                        + " reasons) and kinds of placement 0, and of 0 placed here 0");
    }

    @Test
    void aSpreadIsOfAnAmount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spread(ChildFacts.SEX, Histogram.EMPTY, 0))
                .withMessage("a spread must be of an amount, but 'sex' is a word");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spread(ChildFacts.AGE, Histogram.EMPTY, -1))
                .withMessage("missing must be 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spread(ChildFacts.AGE, Histogram.EMPTY, 0)
                        .plus(new Spread(ChildFacts.MOVES_IN_YEAR, Histogram.EMPTY, 0)))
                .withMessage("spreads must be of one fact, but were of 'age' and 'moves-in-year'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.of(Fx1.cohort(2018)).spread(ChildFacts.AGE))
                .withMessage("the profile has no spread of 'age'");
    }

    @Test
    void nothingPersonalIsPrinted() {
        Cohort cohort =
                cohort(homes(Optional.of("North")).build(), placed("A", "N", "X", 90), sibling("B", "F1", "LD1 5AA"));
        Profile profile = Profile.of(cohort);

        assertThat(profile).hasToString("Profile{2018-03-31, 2 children}");
        assertThat(profile.localities().named().get(0)).hasToString("LocalityReport of North");
        assertThat(profile.spread(ChildFacts.DISTANCE_FROM_HOME))
                .hasToString("Spread of distance-from-home over 1 children");
        assertThat(profile.years()).hasToString("YearFigures: 8");
    }

    private static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static YearFigure given(String whose, String date, Unit unit, String value) {
        return YearFigure.given(
                Topic.LOOKED_AFTER,
                whose,
                LocalDate.parse(date),
                "",
                unit,
                new BigDecimal(value),
                OptionalLong.empty(),
                "StatsWales");
    }

    private static PlainRecords.Builder homes(Optional<String> locality) {
        return PlainRecords.builder()
                .add(
                        ChildrensHome.class,
                        ChildrensHome.builder()
                                .id("h2")
                                .name("Ty Bach")
                                .beds(3)
                                .owner(HomeOwner.INDEPENDENT)
                                .locality(locality.map(Locality::new))
                                .build())
                .add(
                        ChildrensHome.class,
                        ChildrensHome.builder()
                                .id("h1")
                                .name("Golwg")
                                .beds(4)
                                .owner(HomeOwner.COUNCIL)
                                .locality(new Locality("North"))
                                .build());
    }

    private static InspectionFinding finding(String home, String regulation) {
        return new InspectionFinding(home, regulation, "found", Optional.empty(), Optional.empty());
    }

    private static PlacementContract contract(ContractKind kind, LocalDate end) {
        return new PlacementContract(DateRange.of(DAY.minusYears(1), end), kind, "P", 1, Optional.empty());
    }

    private static HostedChild hosted(
            String by, PlacementType type, String locality, LocalDate from, Optional<LocalDate> end) {
        return HostedChild.builder()
                .dates(end.map(last -> DateRange.of(from, last)).orElseGet(() -> DateRange.startingOn(from)))
                .placingAuthority(by)
                .placementType(type)
                .locality(Optional.of(locality).filter(name -> !name.isEmpty()).map(Locality::new))
                .build();
    }

    private static CareHistory sibling(String id, String family, String postcode) {
        CareHistory history = Fx1.child(
                id,
                "2008-06-01",
                Fx1.own("2017-09-04", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)
                        .placement(KnownAreas.at(postcode)));
        return CareHistory.builder()
                .from(history)
                .child(Child.builder()
                        .from(history.child())
                        .family(Optional.of(family).filter(name -> !name.isEmpty()))
                        .build())
                .build();
    }

    // Homes and placements: N in North, S in South, X in another authority, where the placement is a home.
    private static CareHistory placed(String id, String home, String placement, double miles) {
        return Fx1.child(
                id,
                "2008-06-01",
                Fx1.own("2017-09-04", "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)
                        .home(KnownAreas.at(home + "1 1AA"))
                        .placement(KnownAreas.at(placement + "1 1AA"))
                        .placementType(placement.equals("X") ? PlacementType.RESIDENTIAL : PlacementType.FOSTER)
                        .recordedSide(placement.equals("X") ? AreaSide.OUT_OF_AREA : AreaSide.IN_AREA)
                        .recordedDistance(Distance.ofMiles(miles)));
    }

    private static CareHistory pupil(String id, String start, Attainment attainment) {
        return CareHistory.builder()
                .from(Fx1.child(id, "2006-01-01", Fx1.own(start, "", EpisodeStart.STARTED, LegalStatus.CARE_ORDER)))
                .addRecords(new AttainmentResult(
                        LocalDate.of(2017, 7, 1), KeyStage.KEY_STAGE_2, attainment, Optional.empty(), Optional.empty()))
                .build();
    }

    private static Cohort cohort(PlainRecords others, CareHistory... histories) {
        return Cohort.builder()
                .histories(List.of(histories))
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
}

package org.lafc.metrics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.provision.CarerHousehold;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.cohort.FactProvider;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;

/** Three siblings in three parts: two at one postcode, one elsewhere; and a child alone. */
class PartTalliesTest {

    private static final KpiCatalogue CATALOGUE = KpiCatalogue.builtIn();
    private static final KpiDefinition WITH_SIBLING =
            CATALOGUE.find("cwm-taf.ct2-4.placed-with-sibling").orElseThrow();
    private static final KpiDefinition TOGETHER =
            CATALOGUE.find("cwm-taf.ct2-4.groups-together").orElseThrow();
    private static final KpiDefinition FAR =
            CATALOGUE.find("powys.p04.placed-over-20-miles").orElseThrow();
    private static final List<KpiDefinition> DEFINITIONS = List.of(WITH_SIBLING, TOGETHER, FAR);
    private static final CareHistory ANN = history("A", "Smith", "LD1 5AA");
    private static final CareHistory BEN = history("B", "Smith", "LD1 5AA");
    private static final CareHistory CAI = history("C", "Smith", "SY16 1AA");
    private static final CareHistory DAI = history("D", "Jones", "SY16 1AA");

    @Test
    void siblingsInThreePartsAreOneGroup() {
        PartTallies parts = part("1", ANN).plus(part("2", BEN, DAI)).plus(part("3", CAI));

        SharedTallies closed = parts.closed(DEFINITIONS);

        assertThat(closed).isEqualTo(SharedTallies.count(DEFINITIONS, cohort(ANN, BEN, CAI, DAI)));
        assertThat(closed.tallies().get(WITH_SIBLING.id()).tally().numerator()).isEqualTo(2);
        assertThat(closed.tallies().get(WITH_SIBLING.id()).tally().denominator())
                .isEqualTo(3);
        assertThat(closed.tallies().get(TOGETHER.id()).tally().numerator()).isZero();
        assertThat(closed.tallies().get(TOGETHER.id()).tally().denominator()).isEqualTo(1);
        assertThat(parts.parts()).containsExactly("1", "2", "3");
        assertThat(parts.histories()).isEqualTo(4);
    }

    @Test
    void aPartAloneClosesToItsOwnChildren() {
        assertThat(part("1", ANN, BEN).closed(DEFINITIONS))
                .isEqualTo(SharedTallies.count(DEFINITIONS, cohort(ANN, BEN)));
    }

    @Test
    void theTextHoldsNoFamilyAndNoPostcode() {
        String text = part("1", ANN, BEN, CAI).toText();

        assertThat(text)
                .startsWith("lafc-part 1\npart 1\nhistories 3\nopen facts \n")
                .containsPattern("open child [0-9a-f]{20} FOSTER [0-9a-f]{20} ~\n")
                .doesNotContain("Smith")
                .doesNotContain("LD1");
        assertThat(PartTallies.ofText(text)).isEqualTo(part("1", ANN, BEN, CAI));
    }

    @Test
    void oneCharacterChangedIsRefused() {
        String text = part("1", ANN, BEN, CAI).toText();

        for (int at = 0; at < text.length(); at++) {
            String damaged = text.substring(0, at) + (text.charAt(at) == '1' ? '2' : '1') + text.substring(at + 1);
            assertThatIllegalArgumentException()
                    .as("at %d", at)
                    .isThrownBy(() -> PartTallies.ofText(damaged))
                    .withMessageNotContaining("FOSTER");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartTallies.ofText(text.substring(1)))
                .withMessage("a text of a part must be as lafc writes it, with no character changed, but is not");
    }

    @Test
    void aPartThatComesTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part("1", ANN).plus(part("2", BEN)).plus(part("2", CAI)))
                .withMessage("each part may be counted once, but [2] came twice");
    }

    @Test
    void anotherAuthorityOrDayIsRefused() {
        PartTallies other = PartTallies.count(
                DEFINITIONS, "2", cohort("W06000024", CensusDate.yearEnd(2018), PlainRecords.NONE, List.of(), BEN));
        PartTallies later = PartTallies.count(
                DEFINITIONS, "2", cohort("W06000016", CensusDate.yearEnd(2019), PlainRecords.NONE, List.of(), BEN));

        for (PartTallies unlike : List.of(other, later)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> part("1", ANN).plus(unlike))
                    .withMessageStartingWith(
                            "parts must be of one authority, period, distance method, boundaries and day"
                                    + " known to, but were of ");
        }
    }

    @Test
    void otherMeasuresAreRefused() {
        PartTallies two = PartTallies.count(List.of(WITH_SIBLING, TOGETHER), "2", cohort(BEN));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> part("1", ANN).plus(two))
                .withMessage("parts must be of the same measures, but only one has powys.p04.placed-over-20-miles");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part("1", ANN).closed(List.of(WITH_SIBLING, TOGETHER)))
                .withMessage("the definition of powys.p04.placed-over-20-miles must be given, but was not");
    }

    @Test
    void whatIsAboutNoChildMustBeInEveryPartAlike() {
        KpiDefinition trained = CATALOGUE.definitions().stream()
                .filter(definition ->
                        !definition.isOfResults() && definition.population().rows() == RowSet.CARERS_APPROVED)
                .findFirst()
                .orElseThrow();
        PlainRecords none = PlainRecords.NONE.with(CarerHousehold.class, List.of());
        PartTallies with = PartTallies.count(
                List.of(trained), "1", cohort("W06000016", CensusDate.yearEnd(2018), none, List.of(), ANN));
        PartTallies without = PartTallies.count(List.of(trained), "2", cohort(BEN));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with.plus(without))
                .withMessage("what is not about one child must be given to every part alike, but " + trained.id()
                        + " differs");
    }

    @Test
    void meetingsOfTwoDaysAreNotOne() {
        KpiDefinition attended = CATALOGUE.definitions().stream()
                .filter(definition ->
                        !definition.isOfResults() && definition.population().rows() == RowSet.MEETINGS_IN_YEAR)
                .findFirst()
                .orElseThrow();
        PartTallies may = PartTallies.count(List.of(attended), "1", withMeeting(LocalDate.of(2017, 5, 3), ANN));
        PartTallies june = PartTallies.count(List.of(attended), "2", withMeeting(LocalDate.of(2017, 6, 10), BEN));
        PartTallies mayToo = PartTallies.count(List.of(attended), "2", withMeeting(LocalDate.of(2017, 5, 3), BEN));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> may.plus(june))
                .withMessage("what is not about one child must be given to every part alike, but meetings differ");
        assertThat(may.plus(mayToo).closed(List.of(attended)))
                .isEqualTo(SharedTallies.count(List.of(attended), withMeeting(LocalDate.of(2017, 5, 3), ANN, BEN)));
    }

    private static Cohort withMeeting(LocalDate day, CareHistory... children) {
        Meeting meeting = new Meeting(day, ParticipationKind.BOARD_MEETING, MeetingState.HELD, Optional.empty());
        PlainRecords others = PlainRecords.NONE.with(Meeting.class, List.of(meeting));
        return cohort("W06000016", CensusDate.yearEnd(2018), others, List.of(), children);
    }

    @Test
    void aFactOfWholeGroupsIsRefused() {
        Fact eldest = new Fact(
                "eldest-age",
                new FactType.WholeNumber(FactUnit.YEARS),
                "age of the eldest",
                "nobody's is known",
                "own records");
        FactProvider provider = new FactProvider() {
            @Override
            public RowSet set() {
                return RowSet.SIBLING_GROUPS_ON_DATE;
            }

            @Override
            public Fact fact() {
                return eldest;
            }

            @Override
            public FactValue valueOf(Subject subject) {
                return FactValue.of(17);
            }
        };
        KpiDefinition definition = KpiReader.read(
                        Source.ofText("own.yaml", """
                        id: own.eldest
                        version: 1.0.0
                        title: {en: "Groups with somebody of 16 or more"}
                        kind: performance-measure
                        counts: sibling-groups
                        population: {looked-after-on: census-date}
                        numerator: {eldest-age: {at-least: 16 years}}
                        missing: exclude
                        score: proportion
                        better: context
                        source: "own"
                        """), CATALOGUE, CohortFacts.with(List.of(provider)))
                .records()
                .get(0);
        Cohort part = cohort("W06000016", CensusDate.yearEnd(2018), PlainRecords.NONE, List.of(provider), ANN, BEN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartTallies.count(List.of(definition), "1", part))
                .withMessage("measures of sibling groups that are counted in parts must use only [all-together,"
                        + " sibling-group-size], but use [eldest-age], which is found from whole groups; count the whole"
                        + " authority at once");
        assertThat(SharedTallies.count(List.of(definition), part)
                        .tallies()
                        .get("own.eldest")
                        .tally()
                        .numerator())
                .isEqualTo(1);
    }

    @Test
    void aNameMustNotBeBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part(" ", ANN))
                .withMessage(
                        "a part must have a name that is not blank, of at most 1000 characters, but the names were [ ]");
    }

    @Test
    void printingShowsNumbersAlone() {
        assertThat(part("1", ANN, BEN, DAI))
                .hasToString("PartTallies{1 parts, 3 histories, OpenRows{3 children, 0 meetings}}");
    }

    private static PartTallies part(String name, CareHistory... children) {
        return PartTallies.count(DEFINITIONS, name, cohort(children));
    }

    private static Cohort cohort(CareHistory... children) {
        return cohort("W06000016", CensusDate.yearEnd(2018), PlainRecords.NONE, List.of(), children);
    }

    private static Cohort cohort(
            String authority, CensusDate day, PlainRecords others, List<FactProvider> facts, CareHistory... children) {
        return Cohort.builder()
                .histories(ImmutableList.copyOf(children))
                .censusDate(day)
                .responsible(LocalAuthority.of(authority))
                .recordedDistances("SUPPLIED")
                .others(others)
                .facts(facts)
                .build();
    }

    private static CareHistory history(String id, String family, String postcode) {
        return CareHistory.builder()
                .child(Child.builder()
                        .id(id)
                        .dateOfBirth(LocalDate.of(2008, 6, 1))
                        .family(family)
                        .build())
                .rules(CareRules.WALES)
                .episodes(List.of(Episode.builder()
                        .dates(DateRange.startingOn(LocalDate.of(2017, 9, 4)))
                        .startReason(EpisodeStart.STARTED)
                        .legalStatus(LegalStatus.CARE_ORDER)
                        .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                        .placementType(PlacementType.FOSTER)
                        .placement(Whereabouts.of(Postcode.parse(postcode)))
                        .build()))
                .build();
    }
}

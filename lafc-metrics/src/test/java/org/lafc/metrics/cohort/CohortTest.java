package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.PlacementLocation;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.RowSet;

class CohortTest {

    private static final String BORN = "2010-03-31";

    @Test
    void rowsStandInTheOrderOfIdentifiers() {
        Cohort cohort = Cohort.builder()
                .histories(Lists.reverse(Fx1.histories()))
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .build();
        assertThat(cohort.childId(0)).isEqualTo("A");
        assertThat(cohort.childId(5)).isEqualTo("H");
        assertThat(cohort.responsible()).isEqualTo(Fx1.POWYS);
        assertThat(cohort.censusDate()).isEqualTo(CensusDate.yearEnd(2018));
        assertThat(cohort).hasToString("Cohort{2018-03-31, W06000023, 6 children, distances by SUPPLIED: FX1 miles}");
    }

    @Test
    void factsOfTheExampleAreDerived() {
        Cohort cohort = Fx1.cohort(2018);
        assertThat(words(cohort, ChildFacts.PLACEMENT_TYPE))
                .containsExactly("foster", "foster", "residential", "with-parents", "foster", "placed-for-adoption");
        assertThat(words(cohort, ChildFacts.PLACEMENT_PROVISION))
                .containsExactly(
                        "in-house-foster",
                        "agency-foster",
                        "residential",
                        "with-parents",
                        "agency-foster",
                        "placed-for-adoption");
        assertThat(words(cohort, ChildFacts.LEGAL_STATUS))
                .containsExactly(
                        "care-order", "voluntary", "care-order", "care-order", "interim-care-order", "placement-order");
        assertThat(words(cohort, ChildFacts.LOCATION))
                .containsExactly("own-authority", "wales", "england", "own-authority", "?", "wales");
        assertThat(words(cohort, ChildFacts.AREA_SIDE))
                .containsExactly("in-area", "out-of-area", "out-of-area", "in-area", "?", "out-of-area");
        assertThat(words(cohort, ChildFacts.AGE_BAND)).containsExactly("10-15", "5-9", "16-17", "0-4", "5-9", "0-4");
        assertThat(amounts(cohort, ChildFacts.AGE)).containsExactly(12L, 7L, 16L, 1L, 6L, 2L);
        assertThat(amounts(cohort, ChildFacts.PLACEMENTS_IN_YEAR)).containsExactly(1L, 3L, 1L, 2L, 2L, 2L);
        assertThat(amounts(cohort, ChildFacts.MOVES_IN_YEAR)).containsExactly(0L, 2L, 0L, 1L, 0L, 1L);
        assertThat(amounts(cohort, ChildFacts.DAYS_IN_PLACEMENT)).containsExactly(1153L, 131L, 810L, 208L, 54L, 180L);
        assertThat(amounts(cohort, ChildFacts.MONTHS_IN_PLACEMENT)).containsExactly(37L, 4L, 26L, 6L, 1L, 5L);
        assertThat(words(cohort, ChildFacts.SEX)).containsOnly("?");
        assertThat(words(cohort, ChildFacts.REASON_FOR_CARE)).containsOnly("abuse-or-neglect");
    }

    @Test
    void absentDistancesKeepTheirReason() {
        Cohort cohort = Fx1.cohort(2018);
        assertThat(cohort.distance(1)).isEqualTo(new Measured(Distance.ofMiles(34)));
        assertThat(cohort.distance(4)).isEqualTo(new NotMeasured(Reason.DISTANCE_NOT_RECORDED));
        assertThat(cohort.distance(5)).isEqualTo(new NotMeasured(Reason.PLACED_FOR_ADOPTION));
        assertThat(cohort.distancesNotMeasured())
                .isEqualTo(ImmutableMap.of(Reason.PLACED_FOR_ADOPTION, 1, Reason.DISTANCE_NOT_RECORDED, 1));
        Cohort homeless = cohort(episode().home(Whereabouts.NO_FIXED_ABODE));
        assertThat(homeless.distance(0)).isEqualTo(new NotMeasured(Reason.NO_FIXED_ABODE));
        assertThat(homeless.column(ChildFacts.HOME).word(0)).contains("no-fixed-abode");
    }

    @Test
    void distancesAreWholeMicrometres() {
        FactColumn column = Fx1.cohort(2018).column(ChildFacts.DISTANCE_FROM_HOME);
        assertThat(column.value(0)).isEqualTo(19_955_865_600L); // 12.4 miles
        assertThat(column.isKnown(4)).isFalse();
        assertThat(column.word(0)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> column.value(4))
                .withMessage("distance-from-home is missing in row 4; ask isKnown first");
    }

    @ParameterizedTest
    @CsvSource({
        // square metres on a grid of whole metres, threshold, farther or not; the edges of golden band-edges-grid.csv
        "1035995244, 20 miles, false",
        "1035995245, 20 miles, true",
        "64749702, 5 miles, false",
        "64749703, 5 miles, true",
        "258998811, 10 miles, false",
        "258998812, 10 miles, true",
        "6474970275, 50 miles, false",
        "6474970276, 50 miles, true"
    })
    void gridDistancesNextToAThresholdStayApart(long squareMetres, String threshold, boolean farther) {
        Cohort cohort = cohort(episode().recordedDistance(Distance.ofMetres(Math.sqrt(squareMetres))));
        long column = cohort.column(ChildFacts.DISTANCE_FROM_HOME).value(0);
        long edge =
                Quantity.parse(ChildFacts.DISTANCE_FROM_HOME.type(), threshold).inColumn();
        assertThat(column > edge).isEqualTo(farther);
        assertThat(column).isNotEqualTo(edge);
    }

    @Test
    void aMeasureIsAskedWithHomeAndPlacement() {
        Whereabouts home = Whereabouts.of(Postcode.parse("SY16 1AA"));
        Whereabouts placement = Whereabouts.of(Postcode.parse("LD3 7AA"));
        DistanceMeasure measure = new DistanceMeasure() {
            @Override
            public String method() {
                return "TEST";
            }

            @Override
            public DistanceOutcome between(Whereabouts from, Whereabouts to) {
                return from.equals(home) && to.equals(placement)
                        ? new Measured(Distance.ofMetres(1234.5678))
                        : new NotMeasured(Reason.HOME_NOT_RECORDED);
            }
        };
        Cohort cohort = base(child(episode().home(home).placement(placement)))
                .distanceMeasure(measure)
                .build();
        assertThat(cohort.distanceMethod()).isEqualTo("TEST");
        assertThat(cohort.distance(0)).isEqualTo(new Measured(Distance.ofMetres(1234.5678)));
    }

    @Test
    void thePostcodeDecidesAndDisagreementIsCounted() {
        Episode.Builder inByPostcode =
                episode().placement(Whereabouts.of(Postcode.parse("LD3 7AA"))).recordedSide(AreaSide.OUT_OF_AREA);
        Cohort cohort = base(child(inByPostcode))
                .recordedDistances("R")
                .areaFinder(finder(Optional.of(Fx1.POWYS)))
                .build();
        assertThat(cohort.location(0)).isEqualTo(PlacementLocation.OWN_AUTHORITY);
        assertThat(cohort.column(ChildFacts.AREA_SIDE).word(0)).contains("in-area");
        assertThat(cohort.areaEvidence(0)).isEqualTo(AreaEvidence.POSTCODE);
        assertThat(cohort.areaDisagrees(0)).isTrue();
        assertThat(cohort.areaDisagreements()).isEqualTo(1);
        assertThat(cohort.areaEvidence())
                .isEqualTo(ImmutableMap.of(
                        AreaEvidence.POSTCODE, 1,
                        AreaEvidence.BOUNDARY, 0,
                        AreaEvidence.RECORDED, 0,
                        AreaEvidence.NONE, 0));
        assertThat(cohort.column(ChildFacts.HOME_LOCALITY).word(0)).contains("Brecon");
        assertThat(cohort.column(ChildFacts.PLACEMENT_LOCALITY).words()).containsExactly("Brecon");
    }

    @ParameterizedTest
    @CsvSource({
        // flag, area, side, location, disagrees
        "IN_AREA, '', in-area, OWN_AUTHORITY, false",
        "OUT_OF_AREA, '', out-of-area, NOT_KNOWN, false",
        "OUT_OF_AREA, WAL, out-of-area, WALES, false",
        "OUT_OF_AREA, ENG, out-of-area, ENGLAND, false",
        "OUT_OF_AREA, SCO, out-of-area, SCOTLAND, false",
        "OUT_OF_AREA, NIR, out-of-area, NORTHERN_IRELAND, false",
        "OUT_OF_AREA, NUK, out-of-area, OUTSIDE_UK, false",
        "OUT_OF_AREA, E06000019, out-of-area, ENGLAND, false",
        "OUT_OF_AREA, W06000023, out-of-area, NOT_KNOWN, true",
        "IN_AREA, E06000019, in-area, OWN_AUTHORITY, true",
        "IN_AREA, WAL, in-area, OWN_AUTHORITY, false",
        "NOT_RECORDED, W06000008, out-of-area, WALES, false",
        "NOT_RECORDED, W06000023, in-area, OWN_AUTHORITY, false",
        "NOT_RECORDED, WAL, ?, NOT_KNOWN, false",
        "NOT_RECORDED, XYZ, ?, NOT_KNOWN, false",
        "NOT_RECORDED, '', ?, NOT_KNOWN, false"
    })
    void recordedEvidenceDecidesWithoutAPostcode(
            AreaSide flag, String area, String side, PlacementLocation location, boolean disagrees) {
        Episode.Builder episode = episode().recordedSide(flag);
        Cohort cohort = cohort(area.isEmpty() ? episode : episode.recordedArea(area));
        assertThat(words(cohort, ChildFacts.AREA_SIDE)).containsExactly(side);
        assertThat(cohort.location(0)).isEqualTo(location);
        assertThat(cohort.areaDisagrees(0)).isEqualTo(disagrees);
        assertThat(cohort.areaEvidence(0)).isEqualTo(side.equals("?") ? AreaEvidence.NONE : AreaEvidence.RECORDED);
    }

    @Test
    void walesIsOutOfAreaForAnEnglishAuthority() {
        Cohort cohort = base(child(episode().recordedSide(AreaSide.NOT_RECORDED).recordedArea("WAL")))
                .responsible(LocalAuthority.of("E06000019"))
                .recordedDistances("R")
                .build();
        assertThat(cohort.location(0)).isEqualTo(PlacementLocation.WALES);
    }

    @ParameterizedTest
    @CsvSource({
        "OWN_AUTHORITY, in-house-foster",
        "PRIVATE, agency-foster",
        "VOLUNTARY, agency-foster",
        "OTHER_AUTHORITY, other-foster",
        "OTHER_PUBLIC, other-foster",
        "NOT_RECORDED, ?"
    })
    void fosterCareIsToldApartByProvider(ProviderKind provider, String provision) {
        assertThat(words(cohort(episode().provider(provider)), ChildFacts.PLACEMENT_PROVISION))
                .containsExactly(provision);
    }

    @Test
    void aStayInHospitalOnTheDayLeavesThePlacementAsItIs() {
        Cohort cohort = base(Fx1.child(
                        "X",
                        BORN,
                        Fx1.own("2017-05-01", "2018-03-20", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .recordedDistance(Distance.ofMiles(3)),
                        Fx1.own("2018-03-20", "2018-04-05", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)
                                .placementType(PlacementType.TEMPORARY_HOSPITAL)
                                .recordedDistance(Distance.ofMiles(70)),
                        Fx1.own("2018-04-05", "", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)))
                .recordedDistances("R")
                .build();
        assertThat(cohort.distance(0)).isEqualTo(new Measured(Distance.ofMiles(3)));
        assertThat(words(cohort, ChildFacts.PLACEMENT_TYPE)).containsExactly("foster");
        assertThat(words(cohort, ChildFacts.LEGAL_STATUS)).containsExactly("care-order");
        assertThat(amounts(cohort, ChildFacts.PLACEMENTS_IN_YEAR)).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-30, 2018-02-28, 3",
        "2017-11-30, 2018-02-27, 2",
        "2018-02-28, 2018-03-28, 1",
        "2018-03-31, 2018-03-31, 0"
    })
    void monthsKeepToTheEndOfShortMonths(String start, String day, long months) {
        Cohort cohort = base(Fx1.child("X", BORN, Fx1.own(start, "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)))
                .censusDate(CensusDate.of(LocalDate.parse(day)))
                .recordedDistances("R")
                .build();
        assertThat(amounts(cohort, ChildFacts.MONTHS_IN_PLACEMENT)).containsExactly(months);
    }

    @Test
    void theFirstRecordedReasonOfThePeriodCounts() {
        Cohort cohort = base(Fx1.child(
                        "X",
                        BORN,
                        Fx1.own("2017-05-01", "2017-06-01", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .reasonForCare(ReasonForCare.NOT_KNOWN),
                        Fx1.own("2017-06-01", "2017-07-01", EpisodeStart.LEGAL_STATUS, LegalStatus.CARE_ORDER)
                                .reasonForCare(ReasonForCare.LOW_INCOME),
                        Fx1.own("2017-07-01", "", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)))
                .recordedDistances("R")
                .build();
        assertThat(words(cohort, ChildFacts.REASON_FOR_CARE)).containsExactly("low-income");
    }

    @Test
    void everyFactHasOneNameAndAMeaning() {
        assertThat(CohortFacts.CATALOGUE.facts(RowSet.LOOKED_AFTER_ON_DATE).values())
                .hasSize(57)
                .allSatisfy(fact -> {
                    assertThat(fact.meaning()).isNotBlank();
                    assertThat(fact.missing()).isNotBlank();
                    assertThat(fact.source()).isNotBlank();
                    assertThat(CohortFacts.CATALOGUE.find(RowSet.LOOKED_AFTER_ON_DATE, fact.name()))
                            .contains(fact);
                });
        assertThat(ImmutableSet.copyOf(CohortFacts.CATALOGUE.names(RowSet.LOOKED_AFTER_ON_DATE)))
                .hasSize(57);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fact("Shoe size", new FactType.OpenCode(), "", "", ""))
                .withMessage("name of a fact must be small letters with hyphens, as in age-band, but was 'Shoe size'");
    }

    private static AreaFinder finder(Optional<LocalAuthority> authority) {
        return new AreaFinder() {
            @Override
            public Optional<LocalAuthority> authorityOf(Whereabouts place) {
                return authority;
            }

            @Override
            public Optional<Locality> localityOf(Whereabouts place) {
                return Optional.of(new Locality("Brecon"));
            }
        };
    }

    private static Episode.Builder episode() {
        return Fx1.own("2017-05-01", "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY);
    }

    private static CareHistory child(Episode.Builder episode) {
        return Fx1.child("X", BORN, episode);
    }

    private static Cohort cohort(Episode.Builder episode) {
        return base(child(episode)).recordedDistances("R").build();
    }

    private static CohortBuilder base(CareHistory history) {
        return Cohort.builder()
                .histories(ImmutableList.of(history))
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS);
    }

    private static List<String> words(Cohort cohort, Fact fact) {
        ImmutableList.Builder<String> words = ImmutableList.builder();
        for (int row = 0; row < cohort.size(); row++) {
            words.add(cohort.column(fact).word(row).orElse("?"));
        }
        return words.build();
    }

    private static List<Long> amounts(Cohort cohort, Fact fact) {
        ImmutableList.Builder<Long> amounts = ImmutableList.builder();
        for (int row = 0; row < cohort.size(); row++) {
            amounts.add(cohort.column(fact).value(row));
        }
        return amounts.build();
    }
}

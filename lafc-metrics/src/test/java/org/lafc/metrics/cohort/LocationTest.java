package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.PlacementLocation;
import org.lafc.core.read.Problem;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.KnownAreas;

/** Where a placement is: postcode, boundary, what is recorded, in this order, for Welsh and English authorities. */
class LocationTest {

    private static final String PLACE = "LD3 7AA";

    @ParameterizedTest
    @CsvSource({
        // responsible, code of the postcode, boundary around it, flag, location, cross-border, evidence
        "W06000023, W06000023, '', NOT_RECORDED, OWN_AUTHORITY, no, POSTCODE",
        "W06000023, W06000008, '', NOT_RECORDED, WALES, no, POSTCODE",
        "W06000023, E06000051, '', NOT_RECORDED, ENGLAND, yes, POSTCODE",
        "W06000023, E07000041, '', NOT_RECORDED, ENGLAND, yes, POSTCODE",
        "W06000023, S12000033, '', NOT_RECORDED, SCOTLAND, yes, POSTCODE",
        "W06000023, N09000003, '', NOT_RECORDED, NORTHERN_IRELAND, yes, POSTCODE",
        "W06000023, M99999999, '', NOT_RECORDED, OUTSIDE_UK, yes, POSTCODE",
        "W06000023, '', W06000023, NOT_RECORDED, OWN_AUTHORITY, no, BOUNDARY",
        "W06000023, '', E06000051, NOT_RECORDED, ENGLAND, yes, BOUNDARY",
        "W06000023, '', '', IN_AREA, OWN_AUTHORITY, no, RECORDED",
        "W06000023, '', '', OUT_OF_AREA, NOT_KNOWN, ?, RECORDED",
        "W06000023, '', '', NOT_RECORDED, NOT_KNOWN, ?, NONE",
        "E06000051, E06000051, '', NOT_RECORDED, OWN_AUTHORITY, no, POSTCODE",
        "E06000051, E06000019, '', NOT_RECORDED, ENGLAND, no, POSTCODE",
        "E06000051, W06000023, '', NOT_RECORDED, WALES, yes, POSTCODE",
        "E06000051, E07000041, '', NOT_RECORDED, ENGLAND, no, POSTCODE",
        // An English county: the postcode names the district, which may be the county's own.
        "E10000008, E07000041, '', NOT_RECORDED, NOT_KNOWN, no, NONE",
        "E10000008, E07000041, E10000008, NOT_RECORDED, OWN_AUTHORITY, no, BOUNDARY",
        "E10000008, E07000041, E10000012, NOT_RECORDED, ENGLAND, no, BOUNDARY",
        "E10000008, E07000041, '', IN_AREA, OWN_AUTHORITY, no, RECORDED",
        "E10000008, E07000041, '', OUT_OF_AREA, ENGLAND, no, RECORDED",
        "E10000008, E06000051, '', NOT_RECORDED, ENGLAND, no, POSTCODE",
    })
    void evidenceDecidesInItsOrder(
            String responsible,
            String byPostcode,
            String byBoundary,
            AreaSide flag,
            PlacementLocation location,
            String crossBorder,
            AreaEvidence evidence) {
        Cohort cohort = cohort(responsible, byPostcode, byBoundary, episode().recordedSide(flag));

        assertThat(cohort.location(0)).isEqualTo(location);
        assertThat(cohort.column(ChildFacts.CROSS_BORDER).word(0).orElse("?")).isEqualTo(crossBorder);
        assertThat(cohort.areaEvidence(0)).isEqualTo(evidence);
        assertThat(cohort.areaProblems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // responsible, pseudo postcode, flag, side, location, cross-border, disagrees
        "W06000023, ZZ99 3GZ, NOT_RECORDED, NOT_RECORDED, NOT_KNOWN, no, false",
        "W06000023, ZZ99 3GZ, IN_AREA, IN_AREA, OWN_AUTHORITY, no, false",
        "W06000023, ZZ99 3GZ, OUT_OF_AREA, OUT_OF_AREA, WALES, no, false",
        "W06000023, ZZ99 3CZ, NOT_RECORDED, OUT_OF_AREA, ENGLAND, yes, false",
        "W06000023, ZZ99 3CZ, IN_AREA, IN_AREA, OWN_AUTHORITY, no, true",
        "W06000023, ZZ99 1WZ, NOT_RECORDED, OUT_OF_AREA, SCOTLAND, yes, false",
        "W06000023, ZZ99 2WZ, NOT_RECORDED, OUT_OF_AREA, NORTHERN_IRELAND, yes, false",
        "E06000051, ZZ99 3CZ, NOT_RECORDED, NOT_RECORDED, NOT_KNOWN, no, false",
        "E06000051, ZZ99 3CZ, OUT_OF_AREA, OUT_OF_AREA, ENGLAND, no, false",
        "E06000051, ZZ99 3GZ, NOT_RECORDED, OUT_OF_AREA, WALES, yes, false",
        "W06000023, ZZ99 3WZ, NOT_RECORDED, NOT_RECORDED, NOT_KNOWN, ?, false",
    })
    void aPseudoPostcodeTellsTheNationAndNoMore(
            String responsible,
            String postcode,
            AreaSide flag,
            AreaSide side,
            PlacementLocation location,
            String crossBorder,
            boolean disagrees) {
        Cohort cohort = cohort(
                responsible,
                "",
                "",
                episode().placement(KnownAreas.at(postcode)).recordedSide(flag));

        assertThat(cohort.areaSide(0)).isEqualTo(side);
        assertThat(cohort.location(0)).isEqualTo(location);
        assertThat(cohort.column(ChildFacts.CROSS_BORDER).word(0).orElse("?")).isEqualTo(crossBorder);
        assertThat(cohort.areaDisagrees(0)).isEqualTo(disagrees);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W06000023|E06000051|NOT_RECORDED||PL_POST: the boundary around the postcode does not fit the authority of"
                        + " the postcode",
                "W06000023||OUT_OF_AREA||PL_LOCATION: the flag PL_LOCATION does not fit the authority of the postcode",
                "|W06000023|OUT_OF_AREA||PL_LOCATION: the flag PL_LOCATION does not fit the boundary around the postcode",
                "W06000023||NOT_RECORDED|ENG|PL_LA: the area PL_LA does not fit the authority of the postcode",
                "||IN_AREA|E06000019|PL_LA: the area PL_LA does not fit the flag PL_LOCATION",
            })
    void disagreementNamesRowAndField(
            @Nullable String byPostcode,
            @Nullable String byBoundary,
            AreaSide flag,
            @Nullable String area,
            String message) {
        Episode.Builder episode = episode().recordedSide(flag).source(new SourceRow("episodes.csv", 17));
        Cohort cohort = cohort(
                "W06000023",
                byPostcode == null ? "" : byPostcode,
                byBoundary == null ? "" : byBoundary,
                area == null ? episode : episode.recordedArea(area));

        assertThat(cohort.areaProblems())
                .extracting(Problem::toString)
                .containsExactly("episodes.csv line 17, " + message
                        + ", which decides where the placement is (values withheld); allowed: one place in PL_POST,"
                        + " PL_LOCATION and PL_LA");
        assertThat(cohort.areaProblems().get(0).effect()).isEqualTo(Problem.Effect.KEPT);
        assertThat(cohort.areaDisagreements()).isEqualTo(1);
        assertThat(cohort.location(0)).isEqualTo(PlacementLocation.OWN_AUTHORITY);
    }

    /** Both are in Wales, so the class is known all the same. */
    @ParameterizedTest
    @CsvSource({
        "W06000011, '', PL_POST: the boundary around the postcode",
        "W06000008, W06000011, PL_LA: the area PL_LA",
    })
    void twoAuthoritiesOfOneClassDisagreeToo(String byBoundary, String area, String claim) {
        Episode.Builder episode = episode().source(new SourceRow("episodes.csv", 17));
        Cohort cohort =
                cohort("W06000023", "W06000008", byBoundary, area.isEmpty() ? episode : episode.recordedArea(area));

        assertThat(cohort.areaProblems())
                .extracting(Problem::toString)
                .containsExactly("episodes.csv line 17, " + claim
                        + " does not fit the authority of the postcode, which decides where the placement is (values"
                        + " withheld); allowed: one place in PL_POST, PL_LOCATION and PL_LA");
        assertThat(cohort.location(0)).isEqualTo(PlacementLocation.WALES);
        assertThat(cohort.column(ChildFacts.PLACEMENT_AUTHORITY).word(0)).contains("W06000008");
    }

    @Test
    void twoDisagreementsOfOneChildAreOneChild() {
        Cohort cohort = cohort("W06000023", "W06000023", "E06000051", episode().recordedSide(AreaSide.OUT_OF_AREA));

        assertThat(cohort.areaProblems()).hasSize(2);
        assertThat(cohort.areaDisagreements()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // code of the postcode, flag, area, authority of the placement
        "W06000023, NOT_RECORDED, '', W06000023",
        "E06000051, NOT_RECORDED, '', E06000051",
        "E07000041, NOT_RECORDED, '', ?",
        "'', IN_AREA, '', W06000023",
        "'', OUT_OF_AREA, '', ?",
        "'', OUT_OF_AREA, E06000019, E06000019",
        "'', OUT_OF_AREA, ENG, ?"
    })
    void theAuthorityOfThePlacementIsKnownWhereEvidenceNamesIt(
            String byPostcode, AreaSide flag, String area, String authority) {
        Episode.Builder episode = episode().recordedSide(flag);
        Cohort cohort = cohort("W06000023", byPostcode, "", area.isEmpty() ? episode : episode.recordedArea(area));

        assertThat(cohort.column(ChildFacts.PLACEMENT_AUTHORITY).word(0).orElse("?"))
                .isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource({
        "SY16 1AA, W06000023, in-area",
        "SY16 1AA, E06000051, out-of-area",
        "SY16 1AA, '', ?",
        "ZZ99 3CZ, '', out-of-area",
        "ZZ99 3GZ, '', ?"
    })
    void theSideOfTheHomeGoesByItsPlaceAlone(String home, String byPostcode, String side) {
        Cohort cohort = Cohort.builder()
                .histories(ImmutableList.of(Fx1.child(
                        "X", "2010-03-31", episode().home(KnownAreas.at(home)).recordedSide(AreaSide.IN_AREA))))
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances("R")
                .areaFinder(new KnownAreas().with(home, byPostcode, "", ""))
                .build();

        assertThat(cohort.column(ChildFacts.HOME_AREA_SIDE).word(0).orElse("?")).isEqualTo(side);
    }

    private static Episode.Builder episode() {
        return Fx1.own("2017-05-01", "", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                .recordedSide(AreaSide.NOT_RECORDED)
                .placement(KnownAreas.at(PLACE));
    }

    private static Cohort cohort(String responsible, String byPostcode, String byBoundary, Episode.Builder episode) {
        return Cohort.builder()
                .histories(ImmutableList.of(Fx1.child("X", "2010-03-31", episode)))
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(LocalAuthority.of(responsible))
                .recordedDistances("R")
                .areaFinder(new KnownAreas().with(PLACE, byPostcode, byBoundary, ""))
                .build();
    }
}

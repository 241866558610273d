package org.lafc.geo.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;

class BoundaryChecksTest {

    private static final PostcodeDirectory DIRECTORY = PostcodeDirectoryReader.read(List.of(Source.ofText(
                    "postcodes.csv",
                    "pcds,oseast1m,osnrth1m,oslaua\nQX1 1AA,300000,250000,W06000099\nQX1 1AB,,,W06000099\n"
                            + "QX1 1AF,310001,250000,W06000099\nQX1 1AG,305001,250000,W06000099\n"
                            + "QX1 1AH,340000,250000,E06000051\n")))
            .directory();

    /** A square of an authority with a locality in its west half, both under the authority's code. */
    private static final BoundarySet BOUNDARIES = BoundaryReader.read(
                    Source.ofText(
                            "areas.csv",
                            "code,name,kind,crs,wkt\n"
                                    + "W06000099,County,authority,EPSG:27700,"
                                    + "\"POLYGON ((300000 250000, 310000 250000, 310000 260000, 300000 260000, 300000 250000))\"\n"
                                    + "W06000099,West,locality,EPSG:27700,"
                                    + "\"POLYGON ((300000 250000, 305000 250000, 305000 260000, 300000 260000, 300000 250000))\"\n"))
            .boundaries();

    @Test
    void postcodesInTheirAreasAreNotReported() {
        assertThat(outside("QX1 1AA", "QX1 1AB")).isEmpty();
        assertThat(outside("QX1 1AD", "ZZ99 3CZ")).isEmpty();
        assertThat(BoundaryChecks.postcodesOutsideEveryArea(
                        List.of(history("QX1 1AF", "QX1 1AG")), DIRECTORY, BoundarySet.EMPTY))
                .isEmpty();
    }

    @Test
    void postcodesOutsideEveryAreaAreReportedUnlessTheyOughtToBe() {
        String allowed = " (value withheld); allowed: a place in one of the areas of the boundary file";
        assertThat(outside("QX1 1AF", "QX1 1AG"))
                .extracting(Problem::toString)
                .containsExactly(
                        "episodes.csv line 7, HOME_POST: position of the postcode is in the boundary of no authority"
                                + allowed,
                        "episodes.csv line 7, PL_POST: position of the postcode is in the boundary of no locality"
                                + allowed);
        assertThat(outside("QX1 1AF", "QX1 1AG")).allMatch(problem -> problem.effect() == Problem.Effect.KEPT);
        // In England, of which the file has no boundary.
        assertThat(outside("QX1 1AH", "QX1 1AH")).isEmpty();
    }

    private static List<Problem> outside(String home, String placement) {
        return BoundaryChecks.postcodesOutsideEveryArea(List.of(history(home, placement)), DIRECTORY, BOUNDARIES);
    }

    private static CareHistory history(String home, String placement) {
        Episode episode = Episode.builder()
                .dates(DateRange.startingOn(LocalDate.of(2017, 6, 1)))
                .startReason(EpisodeStart.STARTED)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .home(Whereabouts.of(Postcode.parse(home)))
                .placement(Whereabouts.of(Postcode.parse(placement)))
                .source(new SourceRow("episodes.csv", 7))
                .build();
        return CareHistory.builder()
                .child(Child.builder()
                        .id("A")
                        .dateOfBirth(LocalDate.of(2008, 5, 20))
                        .build())
                .rules(CareRules.WALES)
                .addEpisodes(episode)
                .build();
    }
}

package org.lafc.geo.postcode;

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

class PostcodeChecksTest {

    private static final PostcodeDirectory DIRECTORY = PostcodeDirectoryReader.read(List.of(Source.ofText(
                    "postcodes.csv",
                    "pcds,oseast1m,osnrth1m,oslaua\nQX1 1AA,300000,250000,W06000099\nQX1 1AB,,,W06000099\n")))
            .directory();

    @Test
    void onlyPostcodesTheDirectoryHasNotGotAreReported() {
        assertThat(problems("QX1 1AA", "QX1 1AB")).isEmpty();
        assertThat(problems("ZZ99 3VZ", "ZZ99 3CZ")).isEmpty();
        assertThat(problems("QX1 1AD", "QX1 1AE"))
                .extracting(Problem::toString)
                .containsExactly(
                        "episodes.csv line 7, HOME_POST: postcode not in the directory (value withheld; rule 392c); allowed: a postcode "
                                + "of the postcode directory, or a pseudo postcode of area ZZ99",
                        "episodes.csv line 7, PL_POST: postcode not in the directory (value withheld; rule 392c); allowed: a postcode "
                                + "of the postcode directory, or a pseudo postcode of area ZZ99");
        assertThat(problems("QX1 1AD", "QX1 1AA").get(0).effect()).isEqualTo(Problem.Effect.VALUE_NOT_KNOWN);
    }

    private static List<Problem> problems(String home, String placement) {
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
        CareHistory history = CareHistory.builder()
                .child(Child.builder()
                        .id("A")
                        .dateOfBirth(LocalDate.of(2008, 5, 20))
                        .build())
                .rules(CareRules.WALES)
                .addEpisodes(episode)
                .build();
        return PostcodeChecks.unknownPostcodes(List.of(history), DIRECTORY);
    }
}

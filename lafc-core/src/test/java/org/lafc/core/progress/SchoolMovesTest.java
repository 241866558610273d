package org.lafc.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** In care from 15 May 2017 to 1 March 2018. */
class SchoolMovesTest {

    private static final DateRange YEAR = ReportingYear.ending(2018).days();

    @ParameterizedTest
    @CsvSource({
        "2017-05-14, OTHER, 0", // before care
        "2017-05-15, OTHER, 1",
        "2018-02-28, OTHER, 1",
        "2018-03-01, OTHER, 0",
        "2017-09-04, FIRST, 0",
        "2017-09-04, TRANSITIONAL, 0",
        "2017-09-04, ADOPTION, 1",
        "2017-09-04, RETURN_HOME, 1",
        "2017-09-04, NOT_KNOWN, 1",
    })
    void onlyChangesInCareAreMoves(String day, SchoolChange change, int moves) {
        SchoolPlace place = place(day, "B", change);

        assertThat(SchoolMoves.inCare(history(place("2015-09-01", "A", SchoolChange.FIRST), place), YEAR))
                .hasSize(moves)
                .allMatch(place::equals);
    }

    @Test
    void theYearsOwnDaysCount() {
        SchoolPlace move = place("2017-09-04", "B", SchoolChange.OTHER);

        assertThat(SchoolMoves.inCare(history(move), DateRange.of(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 9, 4))))
                .isEmpty();
        assertThat(SchoolMoves.inCare(history(move), DateRange.of(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 9, 5))))
                .containsExactly(move);
    }

    @Test
    void aPlaceAtTheSameSchoolIsNoMove() {
        SchoolPlace first = place("2015-09-01", "A", SchoolChange.FIRST);
        SchoolPlace again = place("2017-09-04", "A", SchoolChange.OTHER);
        SchoolPlace unnamed = place("2017-10-01", "", SchoolChange.OTHER);
        SchoolPlace unnamedAgain = place("2017-11-01", "", SchoolChange.OTHER);

        assertThat(SchoolMoves.inCare(history(first, again, unnamed, unnamedAgain), YEAR))
                .containsExactly(unnamed, unnamedAgain);
    }

    // Born on 10 June 2012: 5 on 31 August 2017; 15 on 31 August 2027, 16 a year later.
    @ParameterizedTest
    @CsvSource({
        "2012-06-10, 2017-08-30, false",
        "2012-06-10, 2017-08-31, true",
        "2012-06-10, 2018-03-31, true",
        "2012-06-10, 2028-08-30, true",
        "2012-06-10, 2028-08-31, false",
        "2012-08-31, 2017-08-31, true",
        "2012-09-01, 2018-03-31, false",
        "2018-01-01, 2018-03-31, false",
    })
    void compulsoryAgeIsThatOfTheAugustBefore(LocalDate born, LocalDate day, boolean compulsory) {
        assertThat(SchoolAge.isCompulsory(born, day)).isEqualTo(compulsory);
    }

    private static SchoolPlace place(String from, String school, SchoolChange change) {
        return new SchoolPlace(
                DateRange.startingOn(LocalDate.parse(from)),
                Optional.of(school).filter(name -> !name.isEmpty()),
                SchoolPhase.PRIMARY,
                change,
                Optional.empty());
    }

    private static CareHistory history(SchoolPlace... places) {
        return CareHistory.builder()
                .child(Child.builder()
                        .id("A1")
                        .dateOfBirth(LocalDate.of(2008, 3, 15))
                        .build())
                .rules(CareRules.WALES)
                .addEpisodes(Episode.builder()
                        .dates(DateRange.of(LocalDate.of(2017, 5, 15), LocalDate.of(2018, 3, 1)))
                        .startReason(EpisodeStart.STARTED)
                        .legalStatus(LegalStatus.VOLUNTARY)
                        .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                        .placementType(PlacementType.FOSTER)
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build())
                .addRecords(places)
                .build();
    }
}

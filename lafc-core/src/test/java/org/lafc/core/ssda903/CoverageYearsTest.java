package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Review;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.ReviewRules;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** What a return of one year, and returns of several, say of reviews. */
class CoverageYearsTest {

    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n0042,2,15/06/2003,WBRI,A123,0,\n";
    private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
            + "HOME_POST,PL_POST,URN\n0042,14/05/2012,S,C1,N1,U6,PR4,,,,LD1 5AA,SY21 0AA,SC123456\n";
    private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
    private static final ReportingYear FIRST = ReportingYear.ending(2017);
    private static final ReportingYear SECOND = ReportingYear.ending(2018);
    private static final LocalDate YEAR_END = LocalDate.of(2018, 3, 31);

    @Test
    void aReturnOfOneYearIsCoveredOnTheYearsDaysAlone() {
        CareHistory history =
                read(SECOND, row("12/06/2017") + row("05/12/2017")).records().get(0);

        assertThat(history.coveredDays(Review.class)).containsExactly(DateRange.parse("2017-04-01/2018-04-01"));
        assertThat(shown(history)).containsExactly("2012-06-13 NOT_KNOWN", "2017-12-12 MET", "2018-06-05 PENDING");
    }

    @Test
    void codesOfNoYearSetNoLimit() {
        ReadResult<CareHistory> read =
                Ssda903Reader.of(Ssda903Codes.england(), CareRules.ENGLAND).read(sources(SECOND, row("12/06/2017")));

        assertThat(read.records().get(0).coveredDays(Review.class))
                .containsExactly(DateRange.startingOn(LocalDate.MIN));
        assertThat(read.records().get(0).covers(Review.class)).isTrue();
    }

    @Test
    void aYearWithoutReviewsIsNotCoveredByTheYearBefore() {
        CareHistory history = merged(read(FIRST, row("12/12/2016") + row("13/06/2016")), read(SECOND, ""));

        assertThat(history.coveredDays(Review.class)).containsExactly(DateRange.parse("2016-04-01/2017-04-01"));
        assertThat(shown(history)).containsExactly("2012-06-13 NOT_KNOWN", "2016-12-13 MET", "2017-06-12 NOT_KNOWN");
    }

    @Test
    void yearsThatTouchAreOne() {
        CareHistory history = merged(read(FIRST, row("12/12/2016")), read(SECOND, row("15/06/2017")));

        assertThat(history.coveredDays(Review.class)).containsExactly(DateRange.parse("2016-04-01/2018-04-01"));
        assertThat(shown(history)).contains("2017-06-12 MISSED", "2017-12-15 MISSED");
    }

    private static String row(String day) {
        return "0042,15/06/2003," + day + ",PN1\n";
    }

    private static CareHistory merged(ReadResult<CareHistory> first, ReadResult<CareHistory> second) {
        return ReturnYears.merge(ImmutableMap.of(FIRST, first, SECOND, second))
                .records()
                .get(0);
    }

    private static ReadResult<CareHistory> read(ReportingYear year, String reviews) {
        return Ssda903Reader.of(Ssda903Codes.england(year), CareRules.ENGLAND).read(sources(year, reviews));
    }

    // Without rows there is no Reviews file.
    private static List<Source> sources(ReportingYear year, String reviews) {
        String folder = year.endYear() + "/";
        Source header = Source.ofText(folder + "header.csv", HEADER);
        Source episodes = Source.ofText(folder + "episodes.csv", EPISODES);
        return reviews.isEmpty()
                ? List.of(header, episodes)
                : List.of(header, episodes, Source.ofText(folder + "reviews.csv", REVIEWS + reviews));
    }

    private static List<String> shown(CareHistory history) {
        List<Duty> duties = Duties.reviews(history, ReviewRules.ENGLAND, YEAR_END);
        return duties.stream().map(duty -> duty.due() + " " + duty.outcome()).toList();
    }
}

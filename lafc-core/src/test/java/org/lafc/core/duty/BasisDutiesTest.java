package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.duty.Story.shown;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.Review;

/** Limits that hang on the basis of a placement: section 3 and 5 of the statutory timescales. */
class BasisDutiesTest {

    private static final LocalDate JULY = LocalDate.parse("2017-07-01");

    @Test
    void aChildPlacedWithParentsBeforeTheAssessmentIsReviewedWithinTenWorkingDays() {
        // 1 May is a bank holiday: day 1 is the 2nd, day 10 the 15th.
        assertThat(reviews(beforeAssessment().reviews("2017-05-15"))).containsExactly("2017-05-15 MET");
        assertThat(reviews(beforeAssessment().reviews("2017-05-16"))).containsExactly("2017-05-15 MISSED");
        assertThat(reviews(beforeAssessment().reviews("2017-04-27"))).containsExactly("2017-05-15 MISSED");
        assertThat(reviews(beforeAssessment())).containsExactly("2017-05-15 NOT_KNOWN");
        assertThat(reviews(beforeAssessment().holding(Review.class).home("2017-05-15")))
                .containsExactly("2017-05-15 CANCELLED");
        assertThat(shown(Duties.reviewsBeforeAssessment(
                        beforeAssessment().reviews("2017-05-15").told(),
                        BasisRules.ENGLAND_REVIEW_BEFORE_ASSESSMENT,
                        LocalDate.parse("2017-05-14"))))
                .containsExactly("2017-05-15 PENDING");
    }

    @Test
    void aPlacementOnAnotherBasisHasNoEarlyReview() {
        Story ordinary = placed(PlacementType.WITH_PARENTS).terms("2017-04-29", Answer.NO, PlacementBasis.ORDINARY);
        Story unsaid = placed(PlacementType.WITH_PARENTS).reviews("2017-05-15");
        Story later = placed(PlacementType.WITH_PARENTS)
                .terms("2017-05-12", Answer.NO, PlacementBasis.BEFORE_ASSESSMENT)
                .reviews("2017-05-26");

        assertThat(reviews(ordinary)).isEmpty();
        assertThat(reviews(unsaid)).isEmpty();
        assertThat(reviews(later)).containsExactly("2017-05-26 MET");
    }

    @Test
    void aConnectedPersonsApprovalForATimeEndsInSixteenWeeksOrTwentyFour() {
        Story ends = temporary().terms("2017-08-19", Answer.YES, PlacementBasis.ORDINARY);
        Story late = temporary().terms("2017-08-20", Answer.YES, PlacementBasis.ORDINARY);
        Story goesOn = temporary().terms("2017-06-01", Answer.YES, PlacementBasis.TEMPORARY_APPROVAL);

        assertThat(approvals(ends, BasisRules.WALES_TEMPORARY_APPROVAL)).containsExactly("2017-08-19 MET");
        assertThat(approvals(late, BasisRules.WALES_TEMPORARY_APPROVAL)).containsExactly("2017-08-19 MISSED");
        assertThat(approvals(late, BasisRules.WALES_TEMPORARY_APPROVAL_EXTENDED))
                .containsExactly("2017-10-14 MET");
        assertThat(approvals(goesOn, BasisRules.ENGLAND_TEMPORARY_APPROVAL)).containsExactly("2017-08-19 MISSED");
        assertThat(approvals(goesOn, BasisRules.ENGLAND_TEMPORARY_APPROVAL_EXTENDED))
                .containsExactly("2017-10-14 MISSED");
        assertThat(approvals(temporary().move("2017-06-12"), BasisRules.WALES_TEMPORARY_APPROVAL))
                .containsExactly("2017-08-19 CANCELLED");
        assertThat(approvals(placed(PlacementType.KINSHIP_FOSTER), BasisRules.WALES_TEMPORARY_APPROVAL))
                .isEmpty();
    }

    @Test
    void anotherCodeWithTheSameCarerDoesNotEndTheStay() {
        Story moved = temporary()
                .move("2017-06-12", PlacementType.KINSHIP_FOSTER)
                .terms("2017-08-19", Answer.YES, PlacementBasis.ORDINARY);
        Story sameCarer = temporary()
                .from(
                        "2017-06-12",
                        EpisodeStart.PLACEMENT_SAME_CARER,
                        PlacementType.KINSHIP_FOSTER,
                        LegalStatus.VOLUNTARY)
                .terms("2017-06-12", Answer.YES, PlacementBasis.TEMPORARY_APPROVAL)
                .terms("2017-08-19", Answer.YES, PlacementBasis.ORDINARY);

        assertThat(approvals(moved, BasisRules.WALES_TEMPORARY_APPROVAL)).containsExactly("2017-08-19 CANCELLED");
        assertThat(approvals(sameCarer, BasisRules.WALES_TEMPORARY_APPROVAL)).containsExactly("2017-08-19 MET");
    }

    @Test
    void aChildWhoAgreesIsVisitedEverySixMonthsIfTheCallerSaysSo() {
        VisitRules agreed =
                VisitRules.ENGLAND.withGap(VisitSituation.LATER_MEANT_TO_LAST, VisitRules.ENGLAND_LONG_TERM_AGREED);
        Story story = Story.born("2008-01-01")
                .care("2016-01-04")
                .terms("2016-01-04", Answer.YES, PlacementBasis.ORDINARY)
                .visits("2017-01-18");
        LocalDate day = LocalDate.parse("2017-07-18");

        List<Duty> visits = Duties.visits(story.told(), agreed, day);

        assertThat(shown(visits)).endsWith("2017-07-18 MISSED", "2018-01-18 PENDING");
        assertThat(visits.get(visits.size() - 1).rule().verified()).isFalse();
        assertThat(shown(Duties.visits(story.told(), VisitRules.ENGLAND, day)))
                .endsWith("2017-04-18 MISSED", "2017-07-18 MISSED", "2017-10-18 PENDING");
    }

    @Test
    void limitsThatAreDataAloneStillGiveADueDate() {
        LocalDate thursday = LocalDate.parse("2017-12-14");

        assertThat(BasisRules.WALES_DECISION_AFTER_REVIEW.limit().after(thursday))
                .isEqualTo("2018-01-02");
        assertThat(BasisRules.ENGLAND_EMERGENCY_PLACEMENT.limit().after(thursday))
                .isEqualTo("2017-12-22");
        assertThat(DutyRules.WALES_OUT_OF_AREA_NOTICE.limit().after(thursday)).isEqualTo("2017-12-15");
        assertThat(DutyRules.WALES_OUT_OF_AREA_NOTICE_BEFORE_2018.limit().after(thursday))
                .isEqualTo("2017-12-21");
        assertThat(DutyRules.ENGLAND_OUT_OF_AREA_NOTICE.limit().after(thursday)).isEqualTo("2017-12-21");
    }

    private static Story placed(PlacementType type) {
        return Story.born("2010-01-01").from("2017-04-29", EpisodeStart.STARTED, type, LegalStatus.VOLUNTARY);
    }

    private static Story beforeAssessment() {
        return placed(PlacementType.WITH_PARENTS).terms("2017-04-29", Answer.NO, PlacementBasis.BEFORE_ASSESSMENT);
    }

    private static Story temporary() {
        return placed(PlacementType.KINSHIP_FOSTER).terms("2017-04-29", Answer.NO, PlacementBasis.TEMPORARY_APPROVAL);
    }

    private static List<String> reviews(Story story) {
        return shown(Duties.reviewsBeforeAssessment(story.told(), BasisRules.WALES_REVIEW_BEFORE_ASSESSMENT, JULY));
    }

    private static List<String> approvals(Story story, DutyRule rule) {
        return shown(Duties.temporaryApprovals(story.told(), rule, LocalDate.parse("2017-12-31")));
    }
}

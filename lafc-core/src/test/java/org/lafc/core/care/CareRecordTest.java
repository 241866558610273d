package org.lafc.core.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.PartialDate;

class CareRecordTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);
    private static final Optional<SourceRow> ROW = Optional.of(new SourceRow("missing.csv", 7));

    private static CareHistory history(CareRecord... records) {
        return CareHistory.builder()
                .from(Episodes.history(CareRules.WALES))
                .records(List.of(records))
                .build();
    }

    private static Visit visit(LocalDate day, Answer alone, long line) {
        return new Visit(
                day,
                Answer.YES,
                alone,
                Optional.empty(),
                VisitManner.IN_PERSON,
                Optional.of(new SourceRow("visits.csv", line)));
    }

    @Test
    void recordsStandByDateAndByKind() {
        Visit early = Visit.on(DAY.minusDays(20));
        Visit late = Visit.on(DAY);
        Review review = Review.of(DAY.minusDays(3), Participation.ATTENDED_SPOKE);
        CareHistory history = history(late, review, early);

        assertThat(history.records()).containsExactly(early, review, late);
        assertThat(history.visits()).containsExactly(early, late);
        assertThat(history.reviews()).containsExactly(review);
        assertThat(history.records(MissingEpisode.class)).isEmpty();
    }

    @Test
    void recordsOfOneDayStandByKindAndRowWhateverTheOrderGiven() {
        Visit first = visit(DAY, Answer.YES, 2);
        Visit second = visit(DAY, Answer.NO, 9);
        Review review = Review.of(DAY, Participation.NOT_KNOWN);

        assertThat(history(second, review, first)).isEqualTo(history(first, second, review));
        assertThat(history(second, review, first).records()).containsExactly(review, first, second);
    }

    @Test
    void noneIsNotTheSameAsUnknown() {
        CareHistory history = CareHistory.builder()
                .from(history(Visit.on(DAY)))
                .coverage(Coverage.of(List.of(Review.class)))
                .build();

        assertThat(history.covers(Visit.class)).as("it holds one").isTrue();
        assertThat(history.covers(Review.class)).as("its sources hold them").isTrue();
        assertThat(history.reviews()).isEmpty();
        assertThat(history.covers(MissingEpisode.class)).as("nobody asked").isFalse();
    }

    @Test
    void aTimeStandsUnderItsFirstDay() {
        MissingEpisode missing = new MissingEpisode(DateRange.startingOn(DAY), MissingKind.AWAY, ROW);

        assertThat(missing.date()).isEqualTo(DAY);
        assertThat(missing).hasToString("MissingEpisode(missing.csv line 7)");
        assertThat(Visit.on(DAY)).hasToString("Visit");
    }

    @Test
    void aReasonForNotBeingSeenAloneNeedsThatTheChildWasNot() {
        assertThatThrownBy(() -> new Visit(
                        DAY, Answer.YES, Answer.YES, Optional.of(NotAlone.CHILD_REFUSED), VisitManner.IN_PERSON, ROW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reason for not being seen alone needs seenAlone NO, but it was YES");
    }

    @Test
    void aChildWhoWasNotSeenWasNotSeenAlone() {
        assertThatThrownBy(() -> new Visit(DAY, Answer.NO, Answer.YES, Optional.empty(), VisitManner.IN_PERSON, ROW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a child who was not seen must not be seen alone");
        assertThatThrownBy(() -> new ReferralAssessment(DAY, Optional.empty(), Answer.NO, Answer.YES, ROW))
                .hasMessage("a child who was not seen must not be seen alone");
        assertThat(new Visit(DAY, Answer.NOT_KNOWN, Answer.YES, Optional.empty(), VisitManner.IN_PERSON, ROW)
                        .seenAlone())
                .isEqualTo(Answer.YES);
    }

    @Test
    void whatFollowsDoesNotComeBefore() {
        assertThatThrownBy(() -> new Review(
                        DAY, Participation.ATTENDED_SPOKE, Answer.YES, Answer.YES, Optional.of(DAY.minusDays(1)), ROW))
                .hasMessage("the outcome of a review must not go out before the review was held (dates withheld)");
        assertThatThrownBy(() -> new ReferralAssessment(DAY, Optional.of(DAY.plusDays(1)), Answer.YES, Answer.YES, ROW))
                .hasMessage("an assessment must not be completed before the referral it followed (dates withheld)");
        assertThat(new ReferralAssessment(DAY, Optional.of(DAY), Answer.YES, Answer.YES, ROW).referred())
                .contains(DAY);
    }

    @Test
    void whyADecisionWasReversedNeedsTheDay() {
        assertThatThrownBy(() -> new AdoptionDecision(DAY, Optional.empty(), Optional.of(AdoptionCeased.NO_ORDER), ROW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reason for the end of an adoption decision needs its day");
    }

    @Test
    void thereAreOneOrTwoAdopters() {
        assertThatThrownBy(() -> new Adoption(
                        DAY,
                        Optional.empty(),
                        Answer.NO,
                        Optional.of(3),
                        Adopters.NOT_KNOWN,
                        AdoptersStatus.SINGLE,
                        ROW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("adopterCount must be 1 or 2, but was 3");
    }

    @Test
    void onlyAParentWhoIsKnownHasADayOfBirth() {
        assertThatThrownBy(() -> new BirthParent(ParentRole.FATHER, Answer.NO, Optional.of(DAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a parent with a day of birth must be known, but known was NO");
        assertThat(new BirthParent(ParentRole.MOTHER, Answer.YES, Optional.of(DAY)))
                .hasToString("BirthParent{role=MOTHER}");
    }

    @Test
    void aChildHasOneParentOfEachRoleAndKindsOfDisabilityOnlyIfDisabled() {
        Child.Builder child = Child.builder().id("A1").dateOfBirth(Episodes.BORN);
        BirthParent mother = new BirthParent(ParentRole.MOTHER, Answer.NOT_KNOWN, Optional.empty());

        assertThatThrownBy(() -> Child.builder()
                        .from(child.build())
                        .addBirthParents(mother, mother)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a child must have at most one birth parent of each role");
        assertThatThrownBy(() -> Child.builder()
                        .from(child.build())
                        .addDisabilityKinds(DisabilityKind.MOBILITY)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a child with kinds of disability must be disabled, but disability was not YES (value withheld)");
    }

    @Test
    void aChildPrintsNothingOfFamilyAndDisability() {
        Child child = Child.builder()
                .id("A1")
                .dateOfBirth(Episodes.BORN)
                .family("F77")
                .sex(Sex.FEMALE)
                .disability(Answer.YES)
                .addDisabilityKinds(DisabilityKind.CONTINENCE)
                .addBirthParents(new BirthParent(ParentRole.MOTHER, Answer.YES, Optional.of(DAY)))
                .previousPermanence(
                        new PreviousPermanence(PermanenceKind.ADOPTION, PartialDate.of(DAY), Optional.empty()))
                .build();

        assertThat(child.toString()).doesNotContain("F77", "FEMALE", "YES", "CONTINENCE", "MOTHER", "ADOPTION", "2018");
    }
}

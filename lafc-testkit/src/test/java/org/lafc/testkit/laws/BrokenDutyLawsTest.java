package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.VisitRules;
import org.lafc.core.time.DateRange;

/** Ways of finding duties that are wrong must be found out. */
class BrokenDutyLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 4, 3);
    private static final CareHistory HISTORY = CareHistory.builder()
            .child(Child.builder()
                    .id("child-a")
                    .dateOfBirth(LocalDate.of(2010, 1, 1))
                    .build())
            .rules(CareRules.WALES)
            .addEpisodes(Episode.builder()
                    .dates(DateRange.startingOn(FIRST))
                    .startReason(EpisodeStart.STARTED)
                    .legalStatus(LegalStatus.VOLUNTARY)
                    .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                    .placementType(PlacementType.FOSTER)
                    .build())
            .addRecords(Visit.on(FIRST.plusDays(3)))
            .build();

    @Test
    void lookingIntoTheFutureIsFound() {
        DutyLaws laws = laws((history, asOf) -> Duties.visits(history, VisitRules.WALES, asOf.plusDays(400)));

        assertThatThrownBy(() -> laws.dutiesAreDecidedOnTheirDueDate(HISTORY, 5))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("a duty must be pending until its due date and not after, but was Duty{");
    }

    @Test
    void takingNothingKnownForNothingDoneIsFound() {
        DutyLaws laws = laws((history, asOf) -> Duties.visits(
                CareHistory.builder()
                        .from(history)
                        .coverage(HISTORY.coverage().with(Visit.class))
                        .build(),
                VisitRules.WALES,
                asOf));

        assertThatThrownBy(() -> laws.whatSourcesDoNotHoldIsNotMissed(HISTORY, 30))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("what sources do not hold must be neither met nor missed, but was in");
    }

    @Test
    void decidingAnewIsFound() {
        DutyLaws laws = laws((history, asOf) -> Duties.visits(
                history, asOf.isAfter(FIRST.plusDays(100)) ? VisitRules.ENGLAND : VisitRules.WALES, asOf));

        assertThatThrownBy(() -> laws.whatIsDecidedStaysDecided(HISTORY, 30, 100))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("a duty decided must stay as it was decided, but not so Duty{");
        assertThatCode(() -> laws.whatIsDecidedStaysDecided(HISTORY, 30, 10)).doesNotThrowAnyException();
    }

    @Test
    void dutiesThatFollowTheOrderOfVisitsAreFoundAndEventsOfOneDayAreNot() {
        Visit alone = new Visit(
                FIRST.plusDays(3), Answer.YES, Answer.YES, Optional.empty(), VisitManner.IN_PERSON, Optional.empty());
        CareHistory two = CareHistory.builder()
                .from(HISTORY)
                .addRecords(alone)
                .coverage(HISTORY.coverage().with(Visit.class))
                .build();
        DutyLaws right = laws((history, asOf) -> Duties.visits(history, VisitRules.WALES, asOf));
        DutyLaws wrong = laws((history, asOf) -> Duties.visits(
                history, history.visits().get(0).equals(alone) ? VisitRules.ENGLAND : VisitRules.WALES, asOf));

        assertThatCode(() -> inManyOrders(right, two)).doesNotThrowAnyException();
        assertThatThrownBy(() -> inManyOrders(wrong, two))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the order of records must not change duties, but got [Duty{");
    }

    private static void inManyOrders(DutyLaws laws, CareHistory history) {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            laws.theOrderOfRecordsDoesNotMatter(history, random, 30);
        }
    }

    @Test
    void aVisitThatMakesThingsWorseIsFound() {
        // With a visit more it looks a year further.
        DutyLaws laws = laws((history, asOf) -> Duties.visits(
                history,
                VisitRules.WALES,
                asOf.plusDays(365L * (history.visits().size() - 1))));

        assertThatThrownBy(() -> laws.aFurtherEventAddsNoMissedDuty(HISTORY, 30, 5))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("a further event must add no missed duty, but did in");
    }

    private static DutyLaws laws(BiFunction<CareHistory, LocalDate, List<Duty>> duties) {
        return new DutyLaws() {
            @Override
            public Arbitrary<CareHistory> histories() {
                return Arbitraries.just(HISTORY);
            }

            @Override
            public List<Duty> duties(CareHistory history, LocalDate asOf) {
                return duties.apply(history, asOf);
            }

            @Override
            public Optional<CareRecord> event(LocalDate day) {
                return Optional.of(Visit.on(day));
            }
        };
    }
}

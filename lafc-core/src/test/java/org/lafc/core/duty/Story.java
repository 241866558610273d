package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.health.AssessmentResult;
import org.lafc.core.health.Assessor;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.time.DateRange;

/** Tells a child's way through care in few words, for tests of duties. */
final class Story {

    static final LocalDate YEAR_END = LocalDate.of(2018, 3, 31);

    private final LocalDate born;
    private final List<Episode> episodes = new ArrayList<>();
    private final List<CareRecord> records = new ArrayList<>();
    private final List<Class<? extends CareRecord>> held = new ArrayList<>(List.of(PlacementTerms.class));

    private Story(String born) {
        this.born = LocalDate.parse(born);
    }

    /** A child of whom the sources hold placement terms and nothing else, until records or {@link #holding} say more. */
    static Story born(String day) {
        return new Story(day);
    }

    /** An episode; the one before, if it is open, ends when this one begins. */
    Story from(String day, EpisodeStart start, PlacementType type, LegalStatus legalStatus) {
        LocalDate first = LocalDate.parse(day);
        if (!episodes.isEmpty() && last().dates().isOpen()) {
            end(first, EpisodeEnd.CONTINUES);
        }
        episodes.add(Episode.builder()
                .dates(DateRange.startingOn(first))
                .startReason(start)
                .legalStatus(legalStatus)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(type)
                .build());
        return this;
    }

    /** Starts to be looked after with foster carers. */
    Story care(String day) {
        return from(day, EpisodeStart.STARTED, PlacementType.FOSTER, LegalStatus.VOLUNTARY);
    }

    /** Moves to other foster carers. */
    Story move(String day) {
        return from(day, EpisodeStart.PLACEMENT, PlacementType.FOSTER, last().legalStatus());
    }

    Story move(String day, PlacementType type) {
        return from(day, EpisodeStart.PLACEMENT, type, last().legalStatus());
    }

    Story legalStatus(String day, LegalStatus legalStatus) {
        return from(day, EpisodeStart.LEGAL_STATUS, last().placementType(), legalStatus);
    }

    /** Goes home. */
    Story home(String day) {
        return end(LocalDate.parse(day), EpisodeEnd.RETURNED_HOME_PLANNED);
    }

    /** Leaves care. */
    Story ends(String day, EpisodeEnd reason) {
        return end(LocalDate.parse(day), reason);
    }

    private Story end(LocalDate day, EpisodeEnd reason) {
        Episode open = episodes.remove(episodes.size() - 1);
        episodes.add(Episode.builder()
                .from(open)
                .dates(DateRange.of(open.dates().start(), day))
                .endReason(reason)
                .build());
        return this;
    }

    private Episode last() {
        return episodes.get(episodes.size() - 1);
    }

    Story visits(String... days) {
        held.add(Visit.class);
        for (String day : days) {
            records.add(Visit.on(LocalDate.parse(day)));
        }
        return this;
    }

    Story reviews(String... days) {
        held.add(Review.class);
        for (String day : days) {
            records.add(Review.of(LocalDate.parse(day), Participation.NOT_KNOWN));
        }
        return this;
    }

    Story terms(String day, Answer meantToLast, PlacementBasis basis) {
        return record(new PlacementTerms(LocalDate.parse(day), meantToLast, basis, Optional.empty()));
    }

    Story health(String... days) {
        held.add(HealthAssessment.class);
        for (String day : days) {
            records.add(HealthAssessment.on(LocalDate.parse(day)));
        }
        return this;
    }

    Story refused(String day) {
        return record(new HealthAssessment(
                LocalDate.parse(day), AssessmentResult.REFUSED, Assessor.NOT_KNOWN, Optional.empty()));
    }

    Story plan(PlanKind kind, PlanStep step, String day) {
        return record(new Plan(LocalDate.parse(day), kind, step, Optional.empty()));
    }

    Story plan(PlanKind kind, String day) {
        return plan(kind, PlanStep.MADE, day);
    }

    Story record(CareRecord record) {
        records.add(record);
        return this;
    }

    Story holding(Class<? extends CareRecord> kind) {
        held.add(kind);
        return this;
    }

    /** Sources that hold no placement terms. */
    Story withoutTerms() {
        held.remove(PlacementTerms.class);
        return this;
    }

    CareHistory told() {
        return CareHistory.builder()
                .child(Child.builder().id("S1").dateOfBirth(born).build())
                .rules(CareRules.WALES)
                .episodes(episodes)
                .records(records)
                .coverage(Coverage.of(held))
                .build();
    }

    /** Due date and outcome of each duty due in the year to 31 March 2018. */
    static List<String> inYear(List<Duty> duties) {
        return shown(
                duties.stream().filter(duty -> duty.year().endYear() == 2018).toList());
    }

    /** Due date and outcome of each duty. */
    static List<String> shown(List<Duty> duties) {
        return duties.stream().map(duty -> duty.due() + " " + duty.outcome()).toList();
    }
}

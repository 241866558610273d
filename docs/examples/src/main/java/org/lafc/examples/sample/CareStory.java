package org.lafc.examples.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One child of the sample and one period of care, step by step, open at the end of the year or ended.
 *
 * @param child the child's facts
 * @param draws the child's free choices
 * @param steps the steps in order; at least one
 * @param endReason why care ended (REC), on the day after the child's last; empty if it goes on
 */
record CareStory(WitnessChild child, Draws draws, ImmutableList<Step> steps, String endReason) {

    static CareStory of(WitnessChild child) {
        return ended(child, "");
    }

    /** A story that has ended, for the reason given. */
    static CareStory ended(WitnessChild child, String endReason) {
        Draws draws = new Draws(child.id());
        ImmutableList<Stays.Stay> stays = Stays.of(child, draws);
        ImmutableList<Step> steps = steps(stays, LegalStatuses.of(child, stays, draws));
        return new CareStory(child, draws, withHospitalStay(child, steps, draws), endReason);
    }

    /** A later period of care of a child who had gone home, in one placement, by consent. */
    CareStory again(LocalDate start, LocalDate lastDay) {
        Step only = new Step(start, "S", "V2", new Settings(child, draws).earlier(9, start));
        return new CareStory(child.until(lastDay), draws, ImmutableList.of(only), "E4A");
    }

    /** The day on which care ended; none if it goes on. */
    Optional<LocalDate> end() {
        return endReason.isEmpty()
                ? Optional.empty()
                : Optional.of(child.lastDay().plusDays(1));
    }

    LocalDate careStart() {
        return steps.get(0).start();
    }

    /** A drawn day of care in the year that begins on a day; none if the child was not in care in it. */
    Optional<LocalDate> dayIn(LocalDate yearStart, String choice) {
        LocalDate first = careStart().isAfter(yearStart) ? careStart() : yearStart;
        LocalDate yearEnd = yearStart.plusYears(1).minusDays(1);
        LocalDate last = child.lastDay().isBefore(yearEnd) ? child.lastDay() : yearEnd;
        return last.isBefore(first)
                ? Optional.empty()
                : Optional.of(
                        first.plusDays(draws.between(choice + " " + yearStart, 0, (int) DAYS.between(first, last))));
    }

    /** The first days of the placements, in order; a stay in hospital begins none. */
    ImmutableList<LocalDate> placementStarts() {
        ImmutableList.Builder<LocalDate> starts = ImmutableList.builder();
        @Nullable Setting setting = null;
        for (Step step : steps) {
            if (!step.setting().isTemporary() && !step.setting().equals(setting)) {
                starts.add(step.start());
                setting = step.setting();
            }
        }
        return starts.build();
    }

    private static ImmutableList<Step> steps(
            ImmutableList<Stays.Stay> stays, ImmutableList<LegalStatuses.Status> statuses) {
        TreeSet<LocalDate> days = new TreeSet<>();
        stays.forEach(stay -> days.add(stay.start()));
        statuses.forEach(status -> days.add(status.start()));
        Iterator<Stays.Stay> nextStay = stays.iterator();
        Iterator<LegalStatuses.Status> nextStatus = statuses.iterator();
        Stays.Stay stay = nextStay.next();
        LegalStatuses.Status status = nextStatus.next();
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        steps.add(new Step(days.first(), "S", status.code(), stay.setting()));
        for (LocalDate day : days.tailSet(days.first(), false)) {
            boolean moved = stays.stream().anyMatch(other -> other.start().equals(day));
            boolean ordered = statuses.stream().anyMatch(other -> other.start().equals(day));
            stay = moved ? nextStay.next() : stay;
            status = ordered ? nextStatus.next() : status;
            String reason = moved && ordered ? "B" : moved ? "P" : "L";
            steps.add(new Step(day, reason, status.code(), stay.setting()));
        }
        return steps.build();
    }

    // Only in a step that began before the year and in a family: such a stay folds, and the witness's facts hold.
    private static ImmutableList<Step> withHospitalStay(WitnessChild child, ImmutableList<Step> steps, Draws draws) {
        Step last = steps.get(steps.size() - 1);
        boolean settled = child.isInCareAtTheEnd()
                && child.movesInYear() == 0
                && last.setting().place().startsWith("U")
                && DAYS.between(last.start(), SampleReturn.FIRST_DAY) > 90;
        if (!settled || !draws.happens("in hospital", 8)) {
            return steps;
        }
        LocalDate admitted = SampleReturn.FIRST_DAY.plusDays(draws.between("admitted to hospital", 20, 300));
        LocalDate discharged = admitted.plusDays(draws.between("nights in hospital", 2, 12));
        Setting hospital = new Settings(child, draws).hospital();
        return ImmutableList.<Step>builder()
                .addAll(steps)
                .add(new Step(admitted, "P", last.legalStatus(), hospital))
                .add(new Step(discharged, "P", last.legalStatus(), last.setting()))
                .build();
    }
}

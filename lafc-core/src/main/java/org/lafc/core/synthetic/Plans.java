package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.plan.SampledPlan;

/**
 * Plans: care and support and education within ten working days of the start, placement within five of each, permanence
 * by the second review, pathway assessment and plan within three months of the 16th birthday; reviewed twice a year.
 * Source of the limits: statutory-timescales facts, sections 5 and 6. Some plans are looked at in a sample.
 */
final class Plans implements Concern {

    private static final int WEEKS_OF_PATHWAY = 13;

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(Plan.class, SampledPlan.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        Draws ofSample = draws.apart("sample");
        for (Period period : life.care()) {
            sampled(period, life, ofSample, records);
            // Ten working days are fourteen days or more, five are seven or more.
            plan(PlanKind.CARE_AND_SUPPORT, made(period.start(), 14, life, draws), period, draws, records);
            plan(PlanKind.HEALTH, made(period.start(), 28, life, draws), period, draws, records);
            int age = life.child().ageOn(period.start());
            if (age >= 3) {
                plan(PlanKind.PERSONAL_EDUCATION, made(period.start(), 14, life, draws), period, draws, records);
            }
            once(PlanKind.PERMANENCE, made(period.start().plusDays(60), 58, life, draws), period, records);
            for (Period.Step step : period.steps()) {
                if (step.isNewCarer() && !step.stay().isTemporary()) {
                    once(PlanKind.PLACEMENT, made(step.from(), 7, life, draws), period, records);
                }
            }
            pathway(period, life, draws, records);
        }
    }

    private static void sampled(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        for (LocalDate year = period.start(); period.holds(year); year = year.plusYears(1)) {
            LocalDate day = year.plusDays(draws.between(60, 360));
            if (draws.happens(life.share(Chance.PLAN_SAMPLED))
                    && period.holds(day)
                    && life.countsAsLookedAfterOn(day)) {
                records.accept(
                        new SampledPlan(day, answer(0.8, life, draws), answer(0.7, life, draws), Optional.empty()));
            }
        }
    }

    private static Answer answer(double yes, Life life, Draws draws) {
        if (draws.happens(life.share(Chance.NOT_WRITTEN_DOWN))) {
            return Answer.NOT_KNOWN;
        }
        return draws.happens(yes) ? Answer.YES : Answer.NO;
    }

    private static LocalDate made(LocalDate from, int days, Life life, Draws draws) {
        boolean inTime = draws.happens(life.share(Chance.PLAN_IN_TIME));
        return from.plusDays(inTime ? draws.between(0, days) : draws.between(days + 8, days + 60));
    }

    private static void pathway(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        LocalDate sixteen = life.child().birthday(16);
        LocalDate weeks =
                CareStory.later(life.child().birthday(14), period.start()).plusWeeks(WEEKS_OF_PATHWAY);
        LocalDate due = CareStory.later(sixteen, weeks);
        boolean inTime = draws.happens(life.share(Chance.PATHWAY_PLAN_IN_TIME));
        LocalDate assessed = due.plusDays(draws.between(5, 50));
        once(PlanKind.PATHWAY_ASSESSMENT, assessed, period, records);
        plan(
                PlanKind.PATHWAY,
                due.plusDays(inTime ? draws.between(51, 88) : draws.between(95, 200)),
                period,
                draws,
                records);
    }

    private static void once(PlanKind kind, LocalDate day, Period period, Consumer<CareRecord> records) {
        if (period.holds(day)) {
            records.accept(new Plan(day, kind, PlanStep.MADE, Optional.empty()));
        }
    }

    private static void plan(PlanKind kind, LocalDate made, Period period, Draws draws, Consumer<CareRecord> records) {
        once(kind, made, period, records);
        LocalDate day = made.plusDays(draws.between(140, 185));
        while (period.holds(made) && day.isBefore(period.until())) {
            records.accept(new Plan(day, kind, PlanStep.REVIEWED, Optional.empty()));
            day = day.plusDays(draws.between(140, 185));
        }
    }
}

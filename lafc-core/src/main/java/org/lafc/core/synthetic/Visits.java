package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.NotAlone;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.synthetic.Period.Step;

/**
 * Visits: one in the first week with every carer, then at gaps within six weeks, the plan of the authority; some late.
 * Source of the limits: statutory-timescales facts, section 2.
 */
final class Visits implements Concern {

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(Visit.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        for (Period period : life.care()) {
            int step = 0;
            while (step < period.steps().size()) {
                LocalDate moved = period.steps().get(step).from();
                do {
                    step++;
                } while (step < period.steps().size() && !isMove(period.steps().get(step)));
                visitFrom(moved, period.endOf(step - 1), life, draws, records);
            }
        }
    }

    private static boolean isMove(Step step) {
        return step.isNewCarer() && !step.stay().isTemporary();
    }

    private static void visitFrom(
            LocalDate moved, LocalDate until, Life life, Draws draws, Consumer<CareRecord> records) {
        int most = life.profile().daysBetweenVisits();
        LocalDate day = moved.plusDays(draws.between(0, 6) + lateness(1, 20, life, draws));
        while (day.isBefore(until)) {
            records.accept(visit(life.child().ageOn(day), day, draws));
            day = day.plusDays(
                    draws.between(Math.max(1, most - 12), most) + lateness(42 - most + 1, 42 - most + 30, life, draws));
        }
    }

    private static int lateness(int least, int most, Life life, Draws draws) {
        return draws.happens(life.share(Chance.VISIT_IN_TIME)) ? 0 : draws.between(least, most);
    }

    private static Visit visit(int age, LocalDate day, Draws draws) {
        Answer seen = draws.happens(0.96) ? Answer.YES : Answer.NO;
        boolean alone = seen == Answer.YES && draws.happens(age < 4 ? 0.15 : 0.85);
        Optional<NotAlone> reason = Optional.empty();
        if (seen == Answer.YES && !alone && draws.happens(0.9)) {
            reason = Optional.of(
                    age < 4 ? NotAlone.NOT_APPROPRIATE : draws.happens(0.6) ? NotAlone.CHILD_REFUSED : NotAlone.OTHER);
        }
        VisitManner manner = draws.happens(0.97) ? VisitManner.IN_PERSON : VisitManner.REMOTE;
        return new Visit(day, seen, alone ? Answer.YES : Answer.NO, reason, manner, Optional.empty());
    }
}

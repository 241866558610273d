package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.SiblingPlan;

/**
 * What plans say about living with siblings: looked at in the first month and about twice a year, on days on which a sibling
 * is in care too, and recorded where it changes.
 */
final class SiblingPlans implements Concern {

    private final IntFunction<Life> lives;

    SiblingPlans(IntFunction<Life> lives) {
        this.lives = lives;
    }

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(SiblingPlan.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        Families.Place family = life.child().family();
        if (family.size() == 1 || life.care().isEmpty()) {
            return;
        }
        List<Life> siblings = IntStream.range(family.first(), family.first() + family.size())
                .filter(number -> number != life.child().number())
                .mapToObj(lives)
                .toList();
        Optional<Answer> before = Optional.empty();
        for (Period period : life.care()) {
            LocalDate day = period.start().plusDays(draws.between(1, 28));
            while (period.holds(day) && life.countsAsLookedAfterOn(day)) {
                LocalDate looked = day;
                boolean stays = before.isPresent() && !draws.happens(0.15);
                if (!stays && siblings.stream().anyMatch(sibling -> sibling.countsAsLookedAfterOn(looked))) {
                    Answer together = together(life, draws);
                    if (!before.equals(Optional.of(together))) {
                        records.accept(new SiblingPlan(day, together, Optional.empty()));
                        before = Optional.of(together);
                    }
                }
                day = day.plusDays(draws.between(150, 200));
            }
        }
    }

    private static Answer together(Life life, Draws draws) {
        if (draws.happens(life.share(Chance.NOT_WRITTEN_DOWN))) {
            return Answer.NOT_KNOWN;
        }
        return draws.happens(life.share(Chance.SIBLINGS_PLANNED_TOGETHER)) ? Answer.YES : Answer.NO;
    }
}

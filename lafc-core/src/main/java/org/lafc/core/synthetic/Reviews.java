package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Participation;
import org.lafc.core.care.Review;

/**
 * Reviews: the first within twenty working days, the second within three months, then within six; some late. None of
 * short breaks (rule 399). Source of the limits: statutory-timescales facts, section 3.
 */
final class Reviews implements Concern {

    private static final int AGE_OF_VIEWS = 4;

    private static final ImmutableList<Participation> TAKING_PART = ImmutableList.of(
            Participation.ATTENDED_SPOKE,
            Participation.ATTENDED_SPOKE,
            Participation.ATTENDED_SPOKE,
            Participation.ATTENDED_ADVOCATE_SPOKE,
            Participation.ATTENDED_CONVEYED_VIEWS,
            Participation.ATTENDED_SILENT,
            Participation.ABSENT_ADVOCATE_BRIEFED,
            Participation.ABSENT_VIEWS_SENT,
            Participation.ABSENT_VIEWS_SENT,
            Participation.ABSENT_NO_VIEWS);

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(Review.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        for (Period period : life.care()) {
            // Twenty working days are 28 days or more, three months 89 or more, six months 181 or more.
            LocalDate day = period.start().plusDays(gap(14, 28, life, draws));
            for (int number = 1; day.isBefore(period.until()); number++) {
                records.accept(review(life, day, draws));
                day = day.plusDays(number == 1 ? gap(60, 89, life, draws) : gap(140, 181, life, draws));
            }
        }
    }

    private static int gap(int least, int most, Life life, Draws draws) {
        return draws.happens(life.share(Chance.REVIEW_IN_TIME))
                ? draws.between(least, most)
                : most + draws.between(14, 45);
    }

    private static Review review(Life life, LocalDate day, Draws draws) {
        Participation participation =
                life.child().ageOn(day) < AGE_OF_VIEWS ? Participation.UNDER_FOUR : draws.oneOf(TAKING_PART);
        Optional<LocalDate> circulated = Optional.of(day.plusDays(draws.between(3, 25)))
                .filter(life::isPast)
                .filter(sent -> !draws.happens(life.share(Chance.NOT_WRITTEN_DOWN)));
        return new Review(
                day, participation, answer(0.9, life, draws), answer(0.85, life, draws), circulated, Optional.empty());
    }

    private static Answer answer(double yes, Life life, Draws draws) {
        if (draws.happens(life.share(Chance.NOT_WRITTEN_DOWN))) {
            return Answer.NOT_KNOWN;
        }
        return draws.happens(yes) ? Answer.YES : Answer.NO;
    }
}

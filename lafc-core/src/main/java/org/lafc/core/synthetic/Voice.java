package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyOffer;
import org.lafc.core.voice.AdvocacyReferral;
import org.lafc.core.voice.Award;
import org.lafc.core.voice.BoardMembership;
import org.lafc.core.voice.IndependentVisitor;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;

/** Advocacy, independent visitors, taking part, awards. All invented. */
final class Voice implements Concern {

    private static final int OLD_ENOUGH = 7;

    private static final ImmutableList<ParticipationKind> KINDS = ImmutableList.copyOf(ParticipationKind.values());

    private static final ImmutableList<String> MATTERS =
            ImmutableList.of("placement", "contact", "review", "school", "complaint");

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(
                AdvocacyOffer.class,
                AdvocacyReferral.class,
                IndependentVisitor.class,
                ParticipationEvent.class,
                Award.class,
                BoardMembership.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        boolean takesPart = draws.happens(0.12);
        for (Period period : life.care()) {
            LocalDate old = CareStory.later(period.start(), life.child().birthday(OLD_ENOUGH));
            offer(old.plusDays(draws.between(5, 60)), period, draws, records);
            visitor(old.plusDays(draws.between(100, 400)), period, draws, records);
            LocalDate day = old.plusDays(draws.between(30, 200));
            while (takesPart && day.isBefore(period.until())) {
                records.accept(new ParticipationEvent(day, draws.oneOf(KINDS), Optional.empty()));
                if (draws.happens(0.2)) {
                    records.accept(new Award(day, Optional.empty()));
                }
                day = day.plusDays(draws.between(40, 250));
            }
            LocalDate seat = CareStory.later(old, life.child().birthday(14)).plusDays(draws.between(30, 300));
            LocalDate leaves = seat.plusDays(draws.between(100, 500));
            if (takesPart && draws.happens(0.2) && leaves.isBefore(period.until())) {
                records.accept(new BoardMembership(DateRange.of(seat, leaves), Optional.empty()));
            }
        }
    }

    private static void offer(LocalDate day, Period period, Draws draws, Consumer<CareRecord> records) {
        if (!draws.happens(0.92) || !period.holds(day)) {
            return;
        }
        boolean accepted = draws.happens(0.35);
        records.accept(new AdvocacyOffer(day, accepted ? Answer.YES : Answer.NO, Optional.empty()));
        LocalDate referred = day.plusDays(draws.between(1, 20));
        if (accepted && period.holds(referred)) {
            records.accept(new AdvocacyReferral(referred, Optional.of(draws.oneOf(MATTERS)), Optional.empty()));
        }
    }

    private static void visitor(LocalDate from, Period period, Draws draws, Consumer<CareRecord> records) {
        LocalDate to = from.plusDays(draws.between(200, 900));
        if (draws.happens(0.05) && period.holds(from)) {
            DateRange dates = to.isBefore(period.until()) ? DateRange.of(from, to) : Health.upTo(from, period);
            records.accept(new IndependentVisitor(dates, Optional.empty()));
        }
    }
}

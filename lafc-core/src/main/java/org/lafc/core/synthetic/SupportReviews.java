package org.lafc.core.synthetic;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.edge.SupportReviewKind;

/**
 * Reviews of children on the register or in need: the first due three months after the plan began, then each six months
 * after the one before; some late, some not held by the time the plan was over. Limits and shares are invented.
 */
final class SupportReviews {

    private static final int MONTHS_TO_FIRST = 3;
    private static final int MONTHS_BETWEEN = 6;

    private final Life life;
    private final Draws draws;
    private final Consumer<CareRecord> records;

    SupportReviews(Life life, Draws draws, Consumer<CareRecord> records) {
        this.life = life;
        this.draws = draws;
        this.records = records;
    }

    void record(SupportReviewKind kind, LocalDate from, LocalDate until) {
        LocalDate due = from.plusMonths(MONTHS_TO_FIRST);
        while (due.isBefore(until) && life.isPast(due)) {
            Optional<LocalDate> held = Optional.of(day(due)).filter(day -> day.isBefore(until) && life.isPast(day));
            records.accept(new SupportReview(due, kind, held, Optional.empty()));
            due = held.orElse(due).plusMonths(MONTHS_BETWEEN);
        }
    }

    private LocalDate day(LocalDate due) {
        return draws.happens(life.share(Chance.SUPPORT_REVIEW_IN_TIME))
                ? due.minusDays(draws.between(0, 20))
                : due.plusDays(draws.between(3, 40));
    }
}

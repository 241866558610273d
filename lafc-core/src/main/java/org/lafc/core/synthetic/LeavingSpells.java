package org.lafc.core.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.time.DateRange;

/**
 * What young people do from the September after the 16th birthday on, and when they have no home: in care and after it, about the
 * birthdays of which a return says how they stood, and in agreement with that. All invented.
 */
final class LeavingSpells {

    private final Life life;
    private final Draws draws;
    private final Consumer<CareRecord> records;

    LeavingSpells(Life life, Draws draws, Consumer<CareRecord> records) {
        this.life = life;
        this.draws = draws;
        this.records = records;
    }

    void inCare() {
        LocalDate schoolEnds = School.septemberAfter(life.child().birthday(School.ENDS));
        for (Period period : life.care()) {
            LocalDate from = CareStory.later(schoolEnds, period.start());
            while (from.isBefore(period.until())) {
                LocalDate to = from.plusDays(draws.between(120, 500));
                spell(
                        to.isBefore(period.until()) ? DateRange.of(from, to) : Health.upTo(from, period),
                        draws.oneOf(YearFacts.activities(from)));
                from = to.plusDays(draws.happens(0.3) ? draws.between(5, 60) : 0);
            }
        }
    }

    // Each about its own birthday, and never so long that it comes near the next.
    void afterCare(LocalDate left, List<LeavingCareStatus> statuses) {
        LocalDate from = left;
        for (LeavingCareStatus status : statuses) {
            LocalDate birthday = status.date();
            if (status.activity() != Activity.NOT_KNOWN) {
                from = CareStory.later(from, birthday.minusDays(draws.between(20, 170)));
                LocalDate to = birthday.plusDays(draws.between(20, 170));
                spell(upTo(from, to), status.activity());
                from = to;
            }
            if (status.accommodation() == Accommodation.NO_FIXED_ABODE) {
                LocalDate lost = CareStory.later(left, birthday.minusDays(draws.between(0, 40)));
                homeless(lost, birthday.plusDays(draws.between(1, 60)));
            } else if (status.inTouch() == InTouch.YES && draws.happens(life.share(Chance.HOMELESS))) {
                LocalDate lost = birthday.plusDays(draws.between(70, 150));
                homeless(lost, lost.plusDays(draws.between(3, 60)));
            }
        }
    }

    private void spell(DateRange dates, Activity activity) {
        AreaSide side = draws.happens(life.share(Chance.OUT_OF_AREA)) ? AreaSide.OUT_OF_AREA : AreaSide.IN_AREA;
        records.accept(new ActivitySpell(dates, activity, side, Optional.empty()));
    }

    private void homeless(LocalDate from, LocalDate to) {
        if (life.isPast(from)) {
            records.accept(new Homelessness(upTo(from, to), Optional.empty()));
        }
    }

    private DateRange upTo(LocalDate from, LocalDate to) {
        return to.isBefore(life.horizon()) ? DateRange.of(from, to) : DateRange.startingOn(from);
    }
}

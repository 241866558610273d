package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;

/**
 * Draws an agreed series of short breaks at one place: each break, or the agreement alone. Breaks last up to three
 * nights, so that England's limits hold (17 days a break, 75 days in 12 months; rules 365 and 367) and Wales's with them.
 */
final class ShortBreaks {

    private final CohortProfile profile;
    private final Sketch child;
    private final Draws draws;
    private final Stays stays;

    ShortBreaks(CohortProfile profile, Sketch child, Draws draws, Stays stays) {
        this.profile = profile;
        this.child = child;
        this.draws = draws;
        this.stays = stays;
    }

    ImmutableList<Period> periods() {
        Stay stay = stays.at(PlaceRule.of(child.ageOn(child.start()) >= 7 && draws.happens(0.4) ? "K2" : "U6"));
        LocalDate latest = CareStory.earlier(child.adultFrom(), profile.lastDay());
        if (child.route() == CareRoute.SHORT_BREAKS_AGREEMENT) {
            LocalDate until = CareStory.earlier(child.start().plusDays(draws.between(150, 900)), child.adultFrom());
            return until.isAfter(profile.lastDay())
                    ? ImmutableList.of(agreement(stay, profile.lastDay().plusDays(1), Optional.empty()))
                    : ImmutableList.of(agreement(stay, until, Optional.of(EpisodeEnd.OTHER)));
        }
        ImmutableList.Builder<Period> breaks = ImmutableList.builder();
        LocalDate start = child.start();
        int number = draws.between(2, 60);
        for (int i = 0; i < number; i++) {
            LocalDate end = start.plusDays(draws.between(1, 3));
            if (end.isAfter(latest)) {
                break;
            }
            breaks.add(new Period(
                    ImmutableList.of(step(start, LegalStatus.SHORT_BREAKS_EACH, stay)),
                    end,
                    Optional.of(EpisodeEnd.RETURNED_HOME_PLANNED)));
            start = end.plusDays(draws.between(14, 40));
        }
        return breaks.build();
    }

    private Period agreement(Stay stay, LocalDate until, Optional<EpisodeEnd> ending) {
        return new Period(
                ImmutableList.of(step(child.start(), LegalStatus.SHORT_BREAKS_AGREEMENT, stay)), until, ending);
    }

    private static Period.Step step(LocalDate from, LegalStatus status, Stay stay) {
        return new Period.Step(from, EpisodeStart.STARTED, status, stay, Optional.empty());
    }
}

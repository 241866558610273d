package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.LegalStatus;

/** Draws a child's periods of care: how many, how long, and why each ended. */
final class CareStory {

    private static final double SHAPE = 0.8;
    private static final int MOST_PERIODS = 4;

    static final Set<EpisodeEnd> HOME = Set.of(
            EpisodeEnd.RETURNED_HOME_PLANNED,
            EpisodeEnd.RETURNED_HOME_UNPLANNED,
            EpisodeEnd.LEFT_TO_OTHER_PERSON,
            EpisodeEnd.CHILD_ARRANGEMENTS_ORDER);

    private final CohortProfile profile;
    private final Sketch child;
    private final Draws draws;
    private final Stays stays;
    private final Endings endings;
    private final Optional<Stay> familyStay;

    CareStory(CohortProfile profile, Sketch child, Draws draws, Stays stays, Optional<Stay> familyStay) {
        this.profile = profile;
        this.child = child;
        this.draws = draws;
        this.stays = stays;
        this.endings = new Endings(profile, child, draws);
        this.familyStay = familyStay;
    }

    Life life() {
        if (child.route() == CareRoute.SHORT_BREAKS_EACH || child.route() == CareRoute.SHORT_BREAKS_AGREEMENT) {
            return new Life(profile, child, new ShortBreaks(profile, child, draws, stays).periods(), Optional.empty());
        }
        boolean consent = child.route() == CareRoute.ADOPTION_BY_CONSENT;
        Optional<AdoptionPlan> adoption = Optional.of(child.route())
                .filter(route -> consent || route == CareRoute.ADOPTION)
                .map(route ->
                        AdoptionPlan.from(child.start(), consent, profile.share(Chance.ADOPTION_REVERSED), draws));
        List<Period> periods = new ArrayList<>();
        periods.add(period(child.start(), child.route(), child.stay(), adoption));
        while (comesBack(periods)) {
            LocalDate again = periods.get(periods.size() - 1).until().plusDays(draws.between(20, 900));
            if (!again.isBefore(earlier(child.adultFrom(), profile.lastDay()).minusDays(30))) {
                break;
            }
            CareRoute route = draws.happens(0.6) ? CareRoute.CARE_ORDER : CareRoute.VOLUNTARY;
            periods.add(period(again, route, draws.unit(), Optional.empty()));
        }
        return new Life(profile, child, ImmutableList.copyOf(periods), adoption);
    }

    private boolean comesBack(List<Period> periods) {
        return periods.size() < MOST_PERIODS
                && periods.get(periods.size() - 1)
                        .ending()
                        .filter(HOME::contains)
                        .isPresent()
                && draws.happens(profile.share(Chance.RE_ENTRY));
    }

    private Period period(LocalDate start, CareRoute route, double point, Optional<AdoptionPlan> adoption) {
        LegalPath path = LegalPath.of(route, start, draws);
        LocalDate planned = path.ends().orElseGet(() -> start.plusDays(daysOfStay(point)));
        if (adoption.isPresent()) {
            AdoptionPlan plan = adoption.get();
            planned = plan.reversed() ? later(planned, plan.over().plusDays(200)) : plan.over();
        }
        LocalDate adult = endings.adulthood();
        boolean grownUp = !planned.isBefore(adult);
        LocalDate end = grownUp ? adult : planned;
        boolean open = end.isAfter(profile.lastDay());
        LocalDate until = open ? profile.lastDay().plusDays(1) : end;
        boolean first = start.equals(child.start());
        PeriodStory story = new PeriodStory(profile, child, draws, stays, adoption);
        ImmutableList<Period.Step> steps = story.steps(start, until, path, first ? familyStay : Optional.empty());
        if (open) {
            return new Period(steps, until, Optional.empty());
        }
        Period.Step last = steps.get(steps.size() - 1);
        boolean adopted = adoption.filter(plan -> !plan.reversed()).isPresent();
        EpisodeEnd ending = adopted
                ? endings.adopted(adoption.get().consent())
                : grownUp
                        ? endings.grownUp(last.stay())
                        : endings.before18(end, last, path.ends().isPresent());
        return new Period(steps, until, Optional.of(ending));
    }

    // Weibull: many short stays, some very long ones.
    private int daysOfStay(double point) {
        double years = profile.yearsInCare() * StrictMath.pow(-StrictMath.log(1 - point), 1 / SHAPE);
        return (int) Math.min(10_000, 2 + years * 365.25);
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    static boolean isYouthJustice(LegalStatus status) {
        return status == LegalStatus.REMAND
                || status == LegalStatus.POLICE_DETENTION
                || status == LegalStatus.YOUTH_REHABILITATION;
    }
}

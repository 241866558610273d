package org.lafc.core.synthetic;

import static org.lafc.core.care.LegalStatus.CARE_ORDER;
import static org.lafc.core.care.LegalStatus.CHILD_ASSESSMENT;
import static org.lafc.core.care.LegalStatus.EMERGENCY_PROTECTION;
import static org.lafc.core.care.LegalStatus.FREEING_ORDER;
import static org.lafc.core.care.LegalStatus.INTERIM_CARE_ORDER;
import static org.lafc.core.care.LegalStatus.PLACEMENT_ORDER;
import static org.lafc.core.care.LegalStatus.POLICE_DETENTION;
import static org.lafc.core.care.LegalStatus.POLICE_PROTECTION;
import static org.lafc.core.care.LegalStatus.REMAND;
import static org.lafc.core.care.LegalStatus.VOLUNTARY;
import static org.lafc.core.care.LegalStatus.YOUTH_REHABILITATION;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.LegalStatus;

/**
 * The legal statuses of a period of care, by the day each begins, and when the status itself ends care. Time limits are
 * those of rules 361 to 364: police protection 72 hours, an emergency order 21 days, an assessment order 7 days, police
 * detention a night or two.
 *
 * @param statuses the statuses
 * @param ends the day care ends because the status does, if it does
 */
record LegalPath(ImmutableSortedMap<LocalDate, LegalStatus> statuses, Optional<LocalDate> ends) {

    /** The first day of placement orders; before there were freeing orders. */
    private static final LocalDate PLACEMENT_ORDERS = LocalDate.of(2005, 12, 30);

    static LegalPath of(CareRoute route, LocalDate start, Draws draws) {
        return switch (route) {
            case CARE_ORDER -> careOrder(start, draws);
            case EMERGENCY -> emergency(start, draws);
            case YOUTH_JUSTICE -> youthJustice(start, draws);
            case ADOPTION -> forever(ImmutableSortedMap.of(start, INTERIM_CARE_ORDER));
            case VOLUNTARY, ADOPTION_BY_CONSENT -> forever(ImmutableSortedMap.of(start, VOLUNTARY));
            case SHORT_BREAKS_EACH -> forever(ImmutableSortedMap.of(start, LegalStatus.SHORT_BREAKS_EACH));
            case SHORT_BREAKS_AGREEMENT -> forever(ImmutableSortedMap.of(start, LegalStatus.SHORT_BREAKS_AGREEMENT));
        };
    }

    LegalStatus first() {
        return statuses.values().iterator().next();
    }

    static LegalStatus adoptionOrder(LocalDate day) {
        return day.isBefore(PLACEMENT_ORDERS) ? FREEING_ORDER : PLACEMENT_ORDER;
    }

    private static LegalPath careOrder(LocalDate start, Draws draws) {
        if (draws.happens(0.45)) {
            LocalDate interim = start.plusDays(draws.between(7, 120));
            return forever(ImmutableSortedMap.of(
                    start, VOLUNTARY, interim, INTERIM_CARE_ORDER, fullOrder(interim, draws), CARE_ORDER));
        }
        return forever(ImmutableSortedMap.of(start, INTERIM_CARE_ORDER, fullOrder(start, draws), CARE_ORDER));
    }

    private static LegalPath emergency(LocalDate start, Draws draws) {
        int kind = draws.below(10);
        LegalStatus first = kind < 5 ? POLICE_PROTECTION : kind < 9 ? EMERGENCY_PROTECTION : CHILD_ASSESSMENT;
        int days = switch (first) {
            case POLICE_PROTECTION -> draws.between(1, 3);
            case EMERGENCY_PROTECTION -> draws.between(3, 15);
            default -> draws.between(2, 7);
        };
        LocalDate interim = start.plusDays(days);
        if (draws.happens(0.2)) {
            return forever(ImmutableSortedMap.of(start, first, interim, VOLUNTARY));
        }
        return forever(ImmutableSortedMap.of(
                start, first, interim, INTERIM_CARE_ORDER, fullOrder(interim, draws), CARE_ORDER));
    }

    private static LegalPath youthJustice(LocalDate start, Draws draws) {
        int kind = draws.below(10);
        LegalStatus status = kind < 7 ? REMAND : kind < 9 ? POLICE_DETENTION : YOUTH_REHABILITATION;
        int days = switch (status) {
            case REMAND -> draws.between(14, 110);
            case POLICE_DETENTION -> draws.between(1, 2);
            default -> draws.between(60, 180);
        };
        return new LegalPath(ImmutableSortedMap.of(start, status), Optional.of(start.plusDays(days)));
    }

    // Care proceedings should take 26 weeks and often take longer (Children Act 1989, section 32).
    private static LocalDate fullOrder(LocalDate interim, Draws draws) {
        return interim.plusDays(draws.between(110, 330));
    }

    private static LegalPath forever(ImmutableSortedMap<LocalDate, LegalStatus> statuses) {
        return new LegalPath(statuses, Optional.empty());
    }
}

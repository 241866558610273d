package org.lafc.core.synthetic;

import static org.lafc.core.care.EpisodeEnd.GUARDIANSHIP_FORMER_FOSTER_CARER;
import static org.lafc.core.care.EpisodeEnd.GUARDIANSHIP_FORMER_FOSTER_OTHER;
import static org.lafc.core.care.EpisodeEnd.GUARDIANSHIP_FORMER_FOSTER_RELATIVE;
import static org.lafc.core.care.EpisodeEnd.GUARDIANSHIP_OTHER;
import static org.lafc.core.care.EpisodeEnd.GUARDIANSHIP_OTHER_CARER;
import static org.lafc.core.care.EpisodeEnd.GUARDIANSHIP_RELATIVE;
import static org.lafc.core.care.EpisodeEnd.SENTENCED_TO_CUSTODY;

import java.time.LocalDate;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.LegalStatus;

/** Says why care ended, within the rules of age, order and year. */
final class Endings {

    /** From this day a return tells four kinds of special guardianship apart (E45 to E48); before it, two. */
    private static final LocalDate FOUR_GUARDIANSHIPS = LocalDate.of(2018, 4, 1);

    private static final int AGE_OF_CUSTODY = 12;

    private final CohortProfile profile;
    private final Sketch child;
    private final Draws draws;

    Endings(CohortProfile profile, Sketch child, Draws draws) {
        this.profile = profile;
        this.child = child;
        this.draws = draws;
    }

    /** The latest day care ends: in England the 18th birthday, in Wales the day before. */
    LocalDate adulthood() {
        return profile.rules().equals(CareRules.WALES) ? child.adultFrom() : child.birthday(18);
    }

    EpisodeEnd adopted(boolean consent) {
        return consent || draws.happens(0.3) ? EpisodeEnd.ADOPTED_UNOPPOSED : EpisodeEnd.ADOPTED_CONSENT_DISPENSED_WITH;
    }

    EpisodeEnd grownUp(Stay last) {
        if (child.disabled() && draws.happens(0.3)) {
            return EpisodeEnd.ADULT_SERVICES;
        }
        // E17 is for those of 18, which nobody is on the last day of care in Wales.
        if (last.rule().isFoster() && profile.rules().equals(CareRules.ENGLAND) && draws.happens(0.5)) {
            return EpisodeEnd.STAYED_WITH_CARERS_AT_EIGHTEEN;
        }
        int kind = draws.below(10);
        return kind < 6
                ? EpisodeEnd.INDEPENDENT_WITH_SUPPORT
                : kind < 8 ? EpisodeEnd.INDEPENDENT_WITHOUT_SUPPORT : EpisodeEnd.OTHER;
    }

    EpisodeEnd before18(LocalDate end, Period.Step last, boolean byStatus) {
        if (byStatus) {
            return justice(last.status());
        }
        if (child.asylumSeeking()) {
            return draws.happens(0.6) ? EpisodeEnd.AGE_ASSESSED_EIGHTEEN : EpisodeEnd.MOVED_ABROAD;
        }
        EpisodeEnd drawn = draws.from(profile.endings());
        return switch (drawn) {
            case GUARDIANSHIP_FORMER_FOSTER_RELATIVE,
                    GUARDIANSHIP_FORMER_FOSTER_OTHER,
                    GUARDIANSHIP_RELATIVE,
                    GUARDIANSHIP_OTHER_CARER -> guardianship(drawn, end, last.stay());
            case SENTENCED_TO_CUSTODY -> child.ageOn(end) >= AGE_OF_CUSTODY ? drawn : EpisodeEnd.RETURNED_HOME_PLANNED;
            default -> drawn;
        };
    }

    private EpisodeEnd justice(LegalStatus status) {
        return switch (status) {
            case REMAND -> draws.happens(0.3) ? SENTENCED_TO_CUSTODY : EpisodeEnd.REMAND_ENDED;
            default -> EpisodeEnd.RETURNED_HOME_PLANNED;
        };
    }

    // Former foster carers are those the child last lived with.
    private static EpisodeEnd guardianship(EpisodeEnd drawn, LocalDate end, Stay last) {
        boolean relative = drawn == GUARDIANSHIP_FORMER_FOSTER_RELATIVE || drawn == GUARDIANSHIP_RELATIVE;
        if (end.isBefore(FOUR_GUARDIANSHIPS)) {
            return last.rule().isFoster() ? GUARDIANSHIP_FORMER_FOSTER_CARER : GUARDIANSHIP_OTHER;
        }
        return switch (last.rule().type()) {
            case KINSHIP_FOSTER -> GUARDIANSHIP_FORMER_FOSTER_RELATIVE;
            case FOSTER -> GUARDIANSHIP_FORMER_FOSTER_OTHER;
            default -> relative ? GUARDIANSHIP_RELATIVE : GUARDIANSHIP_OTHER_CARER;
        };
    }
}

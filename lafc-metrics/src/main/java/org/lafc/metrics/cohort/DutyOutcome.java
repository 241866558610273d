package org.lafc.metrics.cohort;

import java.util.Optional;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.Exclusion;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactValue;

/** What became of a duty: one word for its outcome and for why it is not scored. */
enum DutyOutcome {
    MET,
    MISSED,
    NOT_YET_DUE,
    CANCELLED,
    PLACED_FOR_ADOPTION,
    SHORT_BREAKS,
    REFUSED,
    COURT_PLAN,
    NONE_DUE;

    static final FactType TYPE = FactType.Code.of(values());

    static final String WORDS =
            "met: done by the due date; missed: not done by it, or not recorded; not-yet-due: that day is "
                    + "to come; cancelled: what it belonged to ended on or before that day; placed-for-adoption, short-breaks, "
                    + "refused, court-plan: not scored for that reason";

    /** Empty if the sources do not hold what is needed to tell. */
    static Optional<DutyOutcome> of(Duty duty) {
        return switch (duty.outcome()) {
            case MET -> Optional.of(MET);
            case MISSED -> Optional.of(MISSED);
            case PENDING -> Optional.of(NOT_YET_DUE);
            case CANCELLED -> Optional.of(CANCELLED);
            case EXCLUDED -> duty.exclusion().map(DutyOutcome::of);
            case NOT_KNOWN -> Optional.empty();
        };
    }

    static FactValue valueOf(Duty duty) {
        return FactValue.of(of(duty));
    }

    private static DutyOutcome of(Exclusion exclusion) {
        return switch (exclusion) {
            case PLACED_FOR_ADOPTION -> PLACED_FOR_ADOPTION;
            case SHORT_BREAKS -> SHORT_BREAKS;
            case REFUSED -> REFUSED;
            case COURT_PLAN -> COURT_PLAN;
        };
    }
}

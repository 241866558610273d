package org.lafc.testkit;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementChangeReason;

/**
 * An episode of a period of care as planned: how it begins, how long it lasts, and what stands in it if what it begins
 * with changes.
 */
record PlannedStep(
        EpisodeStart begins,
        int nights,
        PlannedSetting setting,
        LegalStatus legalStatus,
        PlacementChangeReason changeReason,
        Optional<Stay> stay,
        boolean nightBefore,
        YearEnd end) {

    /** A temporary stay in the course of the step, and how long the child is back after it. */
    record Stay(PlannedSetting setting, int nights, int nightsAfter) {}

    /** Whether the step's end is moved on to the end of a reporting year. */
    enum YearEnd {
        AS_PLANNED,
        ON_31_MARCH,
        ON_1_APRIL
    }

    boolean movesPlace() {
        return begins != EpisodeStart.LEGAL_STATUS;
    }

    boolean changesLegalStatus() {
        return switch (begins) {
            case PLACEMENT, PLACEMENT_SAME_CARER -> false;
            default -> true;
        };
    }

    static Arbitrary<PlannedStep> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, EpisodeStart.PLACEMENT),
                                Tuple.of(5, EpisodeStart.LEGAL_STATUS),
                                Tuple.of(3, EpisodeStart.LEGAL_STATUS_AND_PLACEMENT),
                                Tuple.of(2, EpisodeStart.PLACEMENT_SAME_CARER),
                                Tuple.of(2, EpisodeStart.LEGAL_STATUS_AND_PLACEMENT_SAME_CARER),
                                Tuple.of(1, EpisodeStart.NOT_KNOWN)),
                        lengths(),
                        PlannedSetting.settled(),
                        Arbitraries.of(LegalStatus.class).filter(status -> !status.isShortBreaks()),
                        Arbitraries.of(PlacementChangeReason.class),
                        stays().optional(0.2),
                        Arbitraries.of(false, false, false, true),
                        yearEnds())
                .as(PlannedStep::new);
    }

    static Arbitrary<YearEnd> yearEnds() {
        return Arbitraries.frequency(
                Tuple.of(10, YearEnd.AS_PLANNED), Tuple.of(1, YearEnd.ON_31_MARCH), Tuple.of(1, YearEnd.ON_1_APRIL));
    }

    private static Arbitrary<Integer> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 8),
                Arbitraries.integers().between(9, 180),
                Arbitraries.integers().between(181, 2500));
    }

    // Seven nights is the longest temporary stay of the Welsh rules.
    private static Arbitrary<Stay> stays() {
        return Combinators.combine(PlannedSetting.temporary(), Arbitraries.of(1, 2, 6, 7, 8, 9, 21), lengths())
                .as(Stay::new);
    }
}

package org.lafc.metrics.evaluate;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lafc.metrics.kpi.Target;

/**
 * How a value stands to a target that somebody set. Values are compared exactly, before any rounding.
 *
 * @param target the target
 * @param isReached whether the value reaches it
 * @param isDue whether its day has come; always if it has none
 * @param colour the colour; empty as long as the target is not due
 */
public record TargetResult(Target target, boolean isReached, boolean isDue, Optional<Colour> colour) {

    /** How near a target is: red, amber, green. */
    public enum Colour {
        /** The target is reached. */
        GREEN,
        /** It is not, but what its owners called near enough is. */
        AMBER,
        /** Neither is. */
        RED
    }

    /**
     * Checks that a colour belongs to a target that is due.
     *
     * @param target the target
     * @param isReached whether the value reaches it
     * @param isDue whether its day has come; always if it has none
     * @param colour the colour; empty as long as the target is not due
     * @throws IllegalArgumentException if a target that is due has no colour, or one that is not has one
     */
    public TargetResult {
        requireNonNull(target, "target");
        if (isDue != colour.isPresent()) {
            throw new IllegalArgumentException("a target has a colour if and only if it is due, but due was " + isDue
                    + " and the colour " + colour);
        }
    }

    static TargetResult of(Target target, ExactValue value, boolean isDue) {
        boolean reached = meets(target, value, ExactValue.ofDecimal(target.value()));
        boolean near = target.amber()
                .filter(amber -> meets(target, value, ExactValue.ofDecimal(amber)))
                .isPresent();
        Colour colour = reached ? Colour.GREEN : near ? Colour.AMBER : Colour.RED;
        return new TargetResult(target, reached, isDue, isDue ? Optional.of(colour) : Optional.empty());
    }

    /** The colour of the target with the latest day that has come, or of the one without a day. */
    static Optional<Colour> colour(List<TargetResult> targets) {
        return targets.stream()
                .filter(TargetResult::isDue)
                .max(comparing(result -> result.target().by().orElse(LocalDate.MIN)))
                .flatMap(TargetResult::colour);
    }

    private static boolean meets(Target target, ExactValue value, ExactValue bound) {
        int order = value.compareTo(bound);
        return switch (target.comparison()) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUAL -> order == 0;
        };
    }
}

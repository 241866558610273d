package org.lafc.metrics.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What must hold between targets and the measure. */
final class TargetRules {

    private static final BigDecimal WHOLE = new BigDecimal("100");

    private TargetRules() {}

    static void check(KpiDefinition definition) {
        if (definition.targets().isEmpty()) {
            return;
        }
        if (definition.score() == Score.DISTRIBUTION) {
            throw new RuleBroken(
                    "targets", "have no meaning for a distribution, which has no value of its own", "none");
        }
        if (definition.better() == Better.CONTEXT) {
            throw new RuleBroken("targets", "have no meaning where neither direction is better", "none");
        }
        Set<Optional<LocalDate>> days = new HashSet<>();
        for (Target target : definition.targets()) {
            checkTarget(definition, target);
            if (!days.add(target.by())) {
                throw new RuleBroken(
                        "targets",
                        "two are for " + target.by().map(LocalDate::toString).orElse("no day"),
                        "one for each day");
            }
        }
    }

    private static void checkTarget(KpiDefinition definition, Target target) {
        if (!target.unit().equals(definition.unit())) {
            throw new RuleBroken(
                    "targets",
                    Spelling.shown(target.unit()) + " is not the unit of this measure",
                    "a number of " + definition.unit());
        }
        boolean upward = definition.better() == Better.INCREASE;
        if (Target.upward(target.comparison()) != upward) {
            throw new RuleBroken(
                    "targets",
                    "'" + target.comparison() + "' points the wrong way: better is " + definition.better(),
                    upward ? "at-least, more-than" : "at-most, less-than");
        }
        if (target.unit().equals(KpiDefinition.PER_CENT) && target.value().compareTo(WHOLE) > 0) {
            throw new RuleBroken(
                    "targets", target.value().toPlainString() + " per cent is more than all", "up to 100 per cent");
        }
    }
}

package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;

/** What must hold of a change or gap, which is computed from results of another measure. */
final class DerivedRules {

    /** Keys that speak of rows, and so have no meaning for a change or gap. */
    static final ImmutableList<String> OF_ROWS = ImmutableList.of(
            "counts",
            "parameters",
            "population",
            "exclude",
            "pending",
            "numerator",
            "value",
            "bands",
            "per",
            "times",
            "reached-at",
            "missing",
            "strata");

    private DerivedRules() {}

    static void check(KpiDefinition definition) {
        Score score = definition.score();
        if (definition.of().isEmpty()) {
            throw new RuleBroken("of", "is missing: a " + score + " needs it", "the id of the measure it is of");
        }
        if (!DefinitionRules.isId(definition.of().get())) {
            throw new RuleBroken(
                    "of", Spelling.shown(definition.of().get()) + " is not an identifier", DefinitionRules.ID_FORM);
        }
        if (score == Score.CHANGE && definition.change().isEmpty()) {
            throw new RuleBroken("change", "is missing: a change needs it", "points, relative");
        }
        DefinitionRules.refuse(
                definition, "change", score == Score.GAP && definition.change().isPresent());
        if (score == Score.GAP && definition.against().isEmpty()) {
            throw new RuleBroken("against", "is missing: a gap needs it", "the name of the comparator");
        }
        if (definition.against().filter(String::isBlank).isPresent()) {
            throw new RuleBroken("against", "must not be blank", "the name of the comparator");
        }
        refuseRows(definition);
    }

    static void refuse(KpiDefinition definition) {
        DefinitionRules.refuse(definition, "of", definition.of().isPresent());
        DefinitionRules.refuse(definition, "change", definition.change().isPresent());
        DefinitionRules.refuse(definition, "against", definition.against().isPresent());
    }

    /** The unit of the difference; that of the other measure is known only while a file is read. */
    static String unitOf(boolean relative, boolean against, String unitOfOther) {
        if (relative) {
            return against ? KpiDefinition.PERCENTAGE_POINTS : KpiDefinition.PER_CENT;
        }
        return unitOfOther.equals(KpiDefinition.PER_CENT) ? KpiDefinition.PERCENTAGE_POINTS : unitOfOther;
    }

    private static void refuseRows(KpiDefinition definition) {
        DefinitionRules.refuse(
                definition, "population", !definition.population().equals(Population.LOOKED_AFTER));
        DefinitionRules.refuse(
                definition, "parameters", !definition.parameters().isEmpty());
        DefinitionRules.refuse(definition, "exclude", !definition.exclude().isEmpty());
        DefinitionRules.refuse(definition, "pending", definition.pending().isPresent());
        DefinitionRules.refuse(definition, "numerator", definition.numerator().isPresent());
        DefinitionRules.refuse(definition, "value", definition.value().isPresent());
        DefinitionRules.refuse(definition, "bands", definition.bands().isPresent());
        DefinitionRules.refuse(
                definition,
                "per",
                definition.per().isPresent() || definition.residents().isPresent());
        DefinitionRules.refuse(definition, "times", definition.times() != 1);
        DefinitionRules.refuse(definition, "reached-at", definition.reachedAt() != 1);
        DefinitionRules.refuse(definition, "strata", !definition.strata().isEmpty());
    }
}

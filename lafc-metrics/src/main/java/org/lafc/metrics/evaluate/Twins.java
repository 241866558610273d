package org.lafc.metrics.evaluate;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.PlainWords;
import org.lafc.metrics.kpi.Score;

/**
 * Measures that are one figure under several names: PM33, SCC/004 and P10 look at the same children and count the same of
 * them, and CH/043 is their number where the others are their share. What is put together from measures counts such a figure
 * once. How missing values are treated tells no figures apart.
 */
final class Twins {

    private Twins() {}

    /** Admits the first of each figure; for one pass. */
    static Predicate<KpiDefinition> firstOfEach() {
        Set<String> seen = new HashSet<>();
        return definition -> seen.add(figure(definition));
    }

    private static String figure(KpiDefinition definition) {
        if (definition.isOfResults()) {
            return definition.id();
        }
        boolean share = definition.score() == Score.PROPORTION || definition.score() == Score.COUNT;
        return String.join(
                "|",
                PlainWords.words(definition.population().rows()),
                words(definition.population().where()),
                words(definition.exclude()),
                words(definition.pending()),
                words(definition.numerator()),
                share ? "" : definition.score() + " " + definition.unit(),
                definition.value().map(PlainWords::words).orElse(""),
                definition.per().map(PlainWords::words).orElse(""),
                definition.bands().toString());
    }

    private static String words(Optional<Criterion> criterion) {
        return criterion.map(PlainWords::words).orElse("");
    }

    private static String words(List<Criterion> criteria) {
        return criteria.stream().map(PlainWords::words).sorted().collect(joining(";"));
    }
}

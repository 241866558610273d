package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;

/** Looks up the measure that a change or gap is of, and gives or checks the unit. */
final class DerivedReader {

    private final Findings findings;
    private final KpiCatalogue known;

    DerivedReader(Findings findings, KpiCatalogue known) {
        this.findings = findings;
        this.known = known;
    }

    Optional<String> unit(YamlNode of, Map<String, YamlNode> keys, Score score) {
        return findings.text(of, "of")
                .flatMap(this::known)
                .or(() -> notKnown(of))
                .flatMap(other -> {
                    if (other.score().isOfResults() || other.score() == Score.DISTRIBUTION) {
                        findings.add(
                                of.line(),
                                "of",
                                "'" + other.id() + "' is a " + other.score() + ", of which there is no " + score,
                                "the id of a measure with a value of its own");
                        return Optional.empty();
                    }
                    return unit(other, keys);
                });
    }

    private Optional<KpiDefinition> known(String id) {
        return known.find(id);
    }

    private Optional<KpiDefinition> notKnown(YamlNode of) {
        ImmutableList<String> ids =
                known.definitions().stream().map(KpiDefinition::id).collect(toImmutableList());
        findings.text(of, "of")
                .ifPresent(id -> findings.add(
                        of.line(),
                        "of",
                        Spelling.shown(id) + " is not a definition known here" + Spelling.hint(id, ids),
                        "the id of a measure, as in powys.p04.placed-over-20-miles"));
        return Optional.empty();
    }

    private Optional<String> unit(KpiDefinition other, Map<String, YamlNode> keys) {
        boolean relative =
                keys.get("change") instanceof YamlNode.Text kind && kind.value().equals(ChangeKind.RELATIVE.word());
        String right = DerivedRules.unitOf(relative, keys.containsKey("against"), other.unit());
        YamlNode given = keys.get("unit");
        if (given instanceof YamlNode.Text text && !text.value().equals(right)) {
            findings.add(
                    given.line(),
                    "unit",
                    Spelling.shown(text.value()) + " is not the unit of a difference in " + other.unit(),
                    right);
            return Optional.empty();
        }
        return Optional.of(right);
    }
}

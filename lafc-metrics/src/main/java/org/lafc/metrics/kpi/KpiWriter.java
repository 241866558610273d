package org.lafc.metrics.kpi;

import static java.util.stream.Collectors.joining;

import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.Quantity;

/** Writes definitions as YAML that {@link KpiReader} reads back to an equal definition. Safe between threads. */
public final class KpiWriter {

    private static final int LONGEST_PLAIN = 60;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    private KpiWriter() {}

    /**
     * Writes a definition.
     *
     * @param definition the definition
     * @return YAML with every key that has a value, defaults included, in a fixed order
     */
    public static String toYaml(KpiDefinition definition) {
        StringBuilder yaml = new StringBuilder();
        line(yaml, "id", definition.id());
        line(yaml, "version", definition.version());
        definition.basedOn().ifPresent(base -> line(yaml, "based-on", quoted(base)));
        line(
                yaml,
                "title",
                "{en: " + quoted(definition.title().en())
                        + definition
                                .title()
                                .cy()
                                .map(cy -> ", cy: " + quoted(cy))
                                .orElse("")
                        + definition
                                .title()
                                .cySource()
                                .map(official -> ", cy-source: " + quoted(official))
                                .orElse("") + "}");
        line(yaml, "kind", definition.kind().word());
        if (definition.score().isOfResults()) {
            definition.of().ifPresent(of -> line(yaml, "of", of));
            definition.change().ifPresent(change -> line(yaml, "change", change.word()));
            definition.against().ifPresent(against -> line(yaml, "against", quoted(against)));
        } else {
            rows(yaml, definition);
        }
        line(yaml, "score", definition.score().word());
        line(yaml, "unit", definition.allowedUnits().isEmpty() ? quoted(definition.unit()) : definition.unit());
        line(yaml, "decimals", String.valueOf(definition.decimals()));
        line(yaml, "better", definition.better().word());
        if (!definition.strata().isEmpty()) {
            line(yaml, "strata", definition.strata().stream().map(Fact::name).collect(joining(", ", "[", "]")));
        }
        if (!definition.targets().isEmpty()) {
            yaml.append("targets:\n");
            definition
                    .targets()
                    .forEach(
                            target -> yaml.append("  - ").append(target(target)).append('\n'));
        }
        definition.partOf().ifPresent(stem -> line(yaml, "part-of", stem));
        if (!definition.tags().isEmpty()) {
            line(yaml, "tags", "[" + String.join(", ", definition.tags()) + "]");
        }
        line(yaml, "source", quoted(definition.source()));
        definition
                .legalSource()
                .ifPresent(law -> line(
                        yaml,
                        "legal-source",
                        "{instrument: " + quoted(law.instrument()) + ", provision: " + quoted(law.provision())
                                + ", verification: " + SourceReader.word(law.verification()) + "}"));
        definition.verification().ifPresent(mark -> line(yaml, "verification", SourceReader.word(mark)));
        definition.note().ifPresent(note -> line(yaml, "note", quoted(note)));
        return yaml.toString();
    }

    /**
     * Returns the digest of a definition: SHA-256 over the UTF-8 bytes of {@link #toYaml}. The order of keys, comments and
     * defaults left out of a file make no difference; any other word of rule, title, source or note gives another digest,
     * and so does a version of lafc that writes definitions otherwise.
     *
     * @param definition the definition
     * @return 64 hexadecimal digits in small letters
     */
    public static String digest(KpiDefinition definition) {
        return definition.digest();
    }

    static String digestOf(KpiDefinition definition) {
        return Hashing.sha256()
                .hashString(toYaml(definition), StandardCharsets.UTF_8)
                .toString();
    }

    private static void rows(StringBuilder yaml, KpiDefinition definition) {
        line(yaml, "counts", definition.counts().word());
        if (!definition.parameters().isEmpty()) {
            yaml.append("parameters:\n");
            definition
                    .parameters()
                    .forEach(parameter -> line(
                            yaml,
                            "  " + parameter.name(),
                            "{title: " + quoted(parameter.title()) + ", default: " + parameter.value() + "}"));
        }
        line(
                yaml,
                "population",
                "{" + definition.population().rows().relation() + ": "
                        + definition.population().rows().when()
                        + definition
                                .population()
                                .where()
                                .map(where -> ", where: " + criterion(where))
                                .orElse("") + "}");
        if (!definition.exclude().isEmpty()) {
            yaml.append("exclude:\n");
            definition
                    .exclude()
                    .forEach(criterion ->
                            yaml.append("  - ").append(criterion(criterion)).append('\n'));
        }
        definition.pending().ifPresent(pending -> line(yaml, "pending", criterion(pending)));
        definition.numerator().ifPresent(numerator -> line(yaml, "numerator", criterion(numerator)));
        definition.value().ifPresent(fact -> line(yaml, "value", fact.name()));
        definition
                .bands()
                .ifPresent(bands -> line(
                        yaml,
                        "bands",
                        bands.upperEdges().stream().map(Quantity::toString).collect(joining(", ", "[", "]"))));
        definition.per().ifPresent(fact -> line(yaml, "per", fact.name()));
        definition.residents().ifPresent(residents -> line(yaml, "per", residents.word()));
        if (definition.times() != 1) {
            line(yaml, "times", String.valueOf(definition.times()));
        }
        if (definition.score() == Score.MILESTONE) {
            line(yaml, "reached-at", String.valueOf(definition.reachedAt()));
        }
        line(yaml, "missing", definition.missing().word());
    }

    private static String target(Target target) {
        return "{" + target.comparison().word() + ": " + figure(target.value(), target)
                + target.amber()
                        .map(amber -> ", amber: " + figure(amber, target))
                        .orElse("")
                + target.by().map(day -> ", by: " + day).orElse("")
                + ", source: " + quoted(target.source()) + "}";
    }

    private static String figure(BigDecimal value, Target target) {
        return value.toPlainString() + " " + target.unit();
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append(key).append(": ").append(value).append('\n');
    }

    private static String criterion(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return "{all: " + all.parts().stream().map(KpiWriter::criterion).collect(joining(", ", "[", "]")) + "}";
        }
        if (criterion instanceof Criterion.Any any) {
            return "{any: " + any.parts().stream().map(KpiWriter::criterion).collect(joining(", ", "[", "]")) + "}";
        }
        if (criterion instanceof Criterion.Not not) {
            return "{not: " + criterion(not.part()) + "}";
        }
        if (criterion instanceof Criterion.IsWord isWord) {
            String words = isWord.anyOf().stream().map(KpiWriter::word).collect(joining(", "));
            return "{" + isWord.fact().name() + ": "
                    + (isWord.anyOf().size() == 1 ? words : "{any-of: [" + words + "]}") + "}";
        }
        Criterion.Compares compares = (Criterion.Compares) criterion;
        return "{" + compares.fact().name() + ": {" + compares.comparison().word() + ": "
                + compares.parameter().orElseGet(() -> compares.threshold().toString()) + "}}";
    }

    private static String word(String word) {
        return word.length() <= LONGEST_PLAIN && PLAIN.matcher(word).matches() ? word : quoted(word);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point) || point == 0xfeff || point == 0x2028 || point == 0x2029) {
                quoted.append(String.format("\\u%04x", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}

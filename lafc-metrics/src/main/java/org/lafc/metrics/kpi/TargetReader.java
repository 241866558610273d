package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the targets of a definition. */
final class TargetReader {

    static final String AMBER = "amber";
    static final String BY = "by";
    static final String SOURCE = "source";
    static final ImmutableList<String> BOUNDS = ImmutableList.of(
            Comparison.AT_LEAST.word(),
            Comparison.MORE_THAN.word(),
            Comparison.AT_MOST.word(),
            Comparison.LESS_THAN.word());
    static final Pattern FIGURE = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,6})?) +(\\S.*)");

    static final ImmutableList<String> KEYS = ImmutableList.<String>builder()
            .addAll(BOUNDS)
            .add(AMBER, BY, SOURCE)
            .build();
    private static final String FIGURE_FORM = "a number and the unit of the measure, as in 70 per cent";

    private final Findings findings;

    private record Figure(BigDecimal value, String unit) {}

    TargetReader(Findings findings) {
        this.findings = findings;
    }

    Optional<ImmutableList<Target>> targets(YamlNode node, String path) {
        return findings.items(node, path).map(items -> {
            ImmutableList.Builder<Target> targets = ImmutableList.builder();
            for (int i = 0; i < items.size(); i++) {
                target(items.get(i), path + "[" + (i + 1) + "]").ifPresent(targets::add);
            }
            return targets.build();
        });
    }

    private Optional<Target> target(YamlNode node, String path) {
        return findings.keys(node, path, "a target", KEYS).flatMap(keys -> {
            List<String> bounds = BOUNDS.stream().filter(keys::containsKey).toList();
            if (bounds.size() != 1) {
                findings.add(
                        node.line(), path, "must have one bound, but has " + bounds.size(), String.join(", ", BOUNDS));
            }
            if (!keys.containsKey(SOURCE)) {
                findings.add(node.line(), path + "." + SOURCE, "is missing", "who set the target, and where");
            }
            Optional<Figure> bound = bounds.stream().findFirst().flatMap(word -> figure(keys, word, path));
            Optional<Figure> amber = figure(keys, AMBER, path);
            Optional<LocalDate> by = day(keys, path);
            Optional<String> source =
                    Optional.ofNullable(keys.get(SOURCE)).flatMap(text -> findings.text(text, path + "." + SOURCE));
            if (!findings.isEmpty() || bound.isEmpty() || source.isEmpty()) {
                return Optional.empty();
            }
            if (amber.isPresent() && !amber.get().unit().equals(bound.get().unit())) {
                findings.add(
                        node.line(),
                        path + "." + AMBER,
                        "is in another unit than the target",
                        bound.get().unit());
                return Optional.empty();
            }
            return target(comparison(bounds.get(0)), bound.get(), amber, by, source.get(), node, path);
        });
    }

    private Optional<Target> target(
            Comparison comparison,
            Figure bound,
            Optional<Figure> amber,
            Optional<LocalDate> by,
            String source,
            YamlNode node,
            String path) {
        try {
            return Optional.of(
                    new Target(comparison, bound.value(), bound.unit(), amber.map(Figure::value), by, source));
        } catch (IllegalArgumentException e) {
            findings.add(node.line(), path, String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }

    private static Comparison comparison(String word) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.word().equals(word)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no comparison");
    }

    private Optional<Figure> figure(Map<String, YamlNode> keys, String key, String path) {
        return Optional.ofNullable(keys.get(key))
                .flatMap(node -> findings.text(node, path + "." + key).flatMap(text -> {
                    Matcher form = FIGURE.matcher(text.strip());
                    if (!form.matches()) {
                        findings.add(
                                node.line(),
                                path + "." + key,
                                Spelling.shown(text) + " is not a number with a unit",
                                FIGURE_FORM);
                        return Optional.empty();
                    }
                    return Optional.of(new Figure(new BigDecimal(form.group(1)), form.group(2)));
                }));
    }

    private Optional<LocalDate> day(Map<String, YamlNode> keys, String path) {
        return Optional.ofNullable(keys.get(BY))
                .flatMap(node -> findings.text(node, path + "." + BY).flatMap(text -> {
                    try {
                        return Optional.of(LocalDate.parse(text));
                    } catch (DateTimeException e) {
                        findings.add(
                                node.line(),
                                path + "." + BY,
                                Spelling.shown(text) + " is not a date",
                                "year, month and day, as in 2020-03-31");
                        return Optional.empty();
                    }
                }));
    }
}

package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactCatalogue;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.fact.ValueBands;

/**
 * Reads KPI definitions from YAML, one measure a file:
 *
 * <pre>{@code
 * id: powys.p04.placed-over-20-miles
 * version: 1.0.0
 * title: {en: Looked-after children placed more than 20 miles from home}
 * kind: performance-measure
 * counts: children
 * population: {looked-after-on: census-date}
 * exclude:
 *   - {placement-type: placed-for-adoption}
 *   - {home: no-fixed-abode}
 * numerator: {distance-from-home: {more-than: 20 miles}}
 * missing: exclude
 * score: proportion
 * better: decrease
 * source: Powys CLA Strategic Framework 2018-2023 v1.1, section 14.1, item 4
 * }</pre>
 *
 * <p>A threshold may have a name, declared under {@code parameters} with a title and a default. Then a file of another
 * partner can set it without copying the definition. Such a file takes over who is counted and how, and states the rest
 * itself:
 *
 * <pre>{@code
 * extends: powys.p04.placed-over-20-miles 1.0.0
 * id: mid-wales.p04.placed-over-15-miles
 * version: 1.0.0
 * title: {en: Looked-after children placed more than 15 miles from home}
 * parameters: {farthest: 15 miles}
 * }</pre>
 *
 * <p>Whatever is not understood is a problem that names file, line, what was found, what is allowed and the nearest
 * right word; a file with a problem gives no definition. Files are read in safe mode: at most 64 KiB and 20 levels, no
 * alias, anchor or tag, no key twice. Safe between threads.
 */
public final class KpiReader {

    static final ImmutableList<String> KEYS = ImmutableList.of(
            "id",
            "version",
            "based-on",
            "title",
            "kind",
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
            "of",
            "change",
            "against",
            "missing",
            "score",
            "unit",
            "decimals",
            "better",
            "strata",
            "targets",
            "part-of",
            "tags",
            "source",
            "legal-source",
            "verification",
            "note");
    static final String EXTENDS = "extends";
    static final ImmutableList<String> EXTENDING_KEYS = ImmutableList.of(
            EXTENDS,
            "id",
            "version",
            "title",
            "kind",
            "parameters",
            "targets",
            "part-of",
            "tags",
            "source",
            "legal-source",
            "verification",
            "note");
    static final ImmutableList<String> TITLES = ImmutableList.of("en", "cy", "cy-source");
    private static final int SHOWN_EDGES = 20;

    private final Findings findings;
    private final ParameterReader parameters;
    private final FactCatalogue facts;
    private final Map<String, YamlNode> keys;
    private final long firstLine;

    private KpiReader(Findings findings, FactCatalogue facts, Map<String, YamlNode> keys, long firstLine) {
        this.findings = findings;
        this.parameters = new ParameterReader(findings);
        this.facts = facts;
        this.keys = keys;
        this.firstLine = firstLine;
    }

    /**
     * Reads one definition, which may extend one of the built-in catalogue.
     *
     * @param source the YAML text
     * @return the definition, or the problems because of which there is none; never both
     */
    public static ReadResult<KpiDefinition> read(Source source) {
        return read(source, KpiCatalogue::builtIn, CohortFacts.CATALOGUE);
    }

    /**
     * Reads one definition, which may extend one of a catalogue.
     *
     * @param source the YAML text
     * @param known the definitions that the file may extend
     * @return the definition, or the problems because of which there is none; never both
     */
    public static ReadResult<KpiDefinition> read(Source source, KpiCatalogue known) {
        return read(source, known, CohortFacts.CATALOGUE);
    }

    /**
     * Reads one definition, which may extend one of a catalogue, and may name facts of others.
     *
     * @param source the YAML text
     * @param known the definitions that the file may extend
     * @param facts the facts that it may name, see {@link CohortFacts#with}
     * @return the definition, or the problems because of which there is none; never both
     */
    public static ReadResult<KpiDefinition> read(Source source, KpiCatalogue known, FactCatalogue facts) {
        return read(source, () -> known, facts);
    }

    // The catalogue is asked for late: its own files are read before there is one.
    private static ReadResult<KpiDefinition> read(Source source, Supplier<KpiCatalogue> known, FactCatalogue facts) {
        Findings findings = new Findings(source.name());
        Optional<KpiDefinition> definition = Optional.empty();
        try {
            YamlNode document = YamlParser.parse(source);
            boolean extending = document instanceof YamlNode.Keys keys
                    && keys.entries().stream()
                            .anyMatch(entry -> entry.key().value().equals(EXTENDS));
            definition = findings.keys(
                            document,
                            "",
                            extending ? "a definition that extends another" : "a KPI definition",
                            extending ? EXTENDING_KEYS : KEYS)
                    .map(keys -> new KpiReader(findings, facts, keys, document.line()))
                    .flatMap(reader -> extending ? reader.extending(known.get()) : reader.definition(known));
        } catch (YamlParser.Rejected e) {
            findings.add(e.line(), "", e.message(), e.allowed());
        } catch (Findings.TooMany e) {
            definition = Optional.empty();
        }
        int kept = definition.isPresent() ? 1 : 0;
        return new ReadResult<>(
                definition.map(ImmutableList::of).orElseGet(ImmutableList::of),
                findings.problems(),
                ImmutableList.of(new RowCount(source.name(), "KPI definition", kept, 1 - kept)));
    }

    private Optional<KpiDefinition> definition(Supplier<KpiCatalogue> known) {
        KpiDefinition.Builder builder = KpiDefinition.builder();
        needed("id", this::text, builder::id);
        needed("version", this::text, builder::version);
        optional("based-on", this::text, builder::basedOn);
        needed("title", this::title, builder::title);
        needed("kind", this::kind, builder::kind);
        List<Score> score = new ArrayList<>();
        needed("score", path -> findings.word(node(path), path, Score.values()), score::add);
        score.forEach(builder::score);
        if (score.stream().anyMatch(Score::isOfResults)) {
            ofResults(score.get(0), known, builder);
        } else {
            ofRows(builder);
        }
        optional("unit", this::text, builder::unit);
        optional("decimals", this::decimals, builder::decimals);
        needed("better", path -> findings.word(node(path), path, Better.values()), builder::better);
        needed("source", this::text, builder::source);
        own(builder);
        if (findings.isEmpty()) {
            builder.parameters(parameters.parameters());
        }
        return built(builder);
    }

    private void ofRows(KpiDefinition.Builder builder) {
        if (keys.containsKey("parameters")) {
            parameters.declare(node("parameters"), "parameters");
        }
        rows().ifPresent(read -> criteria(read, builder));
        optional("times", this::number, builder::times);
        optional("reached-at", this::number, builder::reachedAt);
        optional("of", this::text, builder::of);
        optional("change", path -> findings.word(node(path), path, ChangeKind.values()), builder::change);
        optional("against", this::text, builder::against);
        needed("missing", path -> findings.word(node(path), path, MissingPolicy.values()), builder::missing);
    }

    private void ofResults(Score score, Supplier<KpiCatalogue> known, KpiDefinition.Builder builder) {
        for (String key : DerivedRules.OF_ROWS) {
            if (keys.containsKey(key)) {
                findings.add(node(key).line(), key, "has no meaning for a " + score, "none");
            }
        }
        builder.missing(MissingPolicy.EXCLUDE);
        optional("of", this::text, builder::of);
        optional("change", path -> findings.word(node(path), path, ChangeKind.values()), builder::change);
        optional("against", this::text, builder::against);
        if (findings.isEmpty() && keys.containsKey("of")) {
            new DerivedReader(findings, known.get())
                    .unit(node("of"), keys, score)
                    .ifPresent(builder::unit);
        }
    }

    private Optional<PopulationReader.Read> rows() {
        List<Counted> counted = new ArrayList<>();
        needed("counts", path -> findings.word(node(path), path, Counted.values()), counted::add);
        if (!keys.containsKey("population")) {
            findings.add(firstLine, "population", "is missing", "");
        }
        return counted.stream()
                .findFirst()
                .filter(known -> keys.containsKey("population"))
                .flatMap(known -> new PopulationReader(findings).read(known, node("population")));
    }

    private void criteria(PopulationReader.Read read, KpiDefinition.Builder builder) {
        RowSet rows = read.rows();
        CriterionReader criteria = new CriterionReader(facts.facts(rows), parameters, findings);
        if (read.where().isEmpty()) {
            builder.population(Population.of(rows));
        }
        read.where()
                .flatMap(where -> criteria.criterion(where, "population.where"))
                .map(Population.of(rows)::where)
                .ifPresent(builder::population);
        optional("exclude", path -> exclude(criteria, path), builder::exclude);
        optional("pending", path -> criteria.criterion(node(path), path), builder::pending);
        optional("numerator", path -> criteria.criterion(node(path), path), builder::numerator);
        optional("strata", path -> strata(criteria, path), builder::strata);
        values(criteria, builder);
    }

    // Title, targets, tags, law and note speak of the values, so those of the other definition are not taken over.
    private Optional<KpiDefinition> extending(KpiCatalogue known) {
        Optional<KpiDefinition> base = text(EXTENDS).flatMap(wanted -> base(wanted, known));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        KpiDefinition other = base.get();
        KpiDefinition.Builder builder = ParameterRules.withValues(
                other,
                keys.containsKey("parameters")
                        ? parameters.values(other, node("parameters"), "parameters")
                        : ImmutableMap.of());
        builder.basedOn(idAndVersion(other))
                .targets(ImmutableList.of())
                .tags(ImmutableList.of())
                .legalSource(Optional.empty())
                .verification(Optional.empty())
                .note(Optional.empty());
        needed("id", this::text, builder::id);
        needed("version", this::text, builder::version);
        needed("title", this::title, builder::title);
        optional("kind", this::kind, builder::kind);
        optional("source", this::text, builder::source);
        own(builder);
        return built(builder);
    }

    // What stands alike in a whole definition and in one that extends another.
    private void own(KpiDefinition.Builder builder) {
        optional("part-of", this::text, builder::partOf);
        optional("tags", this::texts, builder::tags);
        SourceReader sources = new SourceReader(findings);
        optional("targets", path -> new TargetReader(findings).targets(node(path), path), builder::targets);
        optional("legal-source", path -> sources.legalSource(node(path), path), builder::legalSource);
        optional("verification", path -> sources.verification(node(path), path), builder::verification);
        optional("note", this::text, builder::note);
    }

    private Optional<KpiDefinition> base(String wanted, KpiCatalogue known) {
        int space = wanted.indexOf(' ');
        String id = space < 0 ? wanted : wanted.substring(0, space);
        Optional<KpiDefinition> base = known.find(id);
        ImmutableList<String> ids =
                known.definitions().stream().map(KpiDefinition::id).collect(toImmutableList());
        String right = base.map(KpiReader::idAndVersion).orElse(DefinitionRules.BASE_FORM);
        if (base.isEmpty() || !wanted.equals(right)) {
            findings.add(
                    node(EXTENDS).line(),
                    EXTENDS,
                    Spelling.shown(wanted) + " is not a definition known here" + Spelling.hint(id, ids),
                    right);
            return Optional.empty();
        }
        return base;
    }

    private static String idAndVersion(KpiDefinition definition) {
        return definition.id() + " " + definition.version();
    }

    private Optional<KpiDefinition> built(KpiDefinition.Builder builder) {
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(builder.build());
        } catch (RuleBroken e) {
            YamlNode broken = keys.get(e.key());
            findings.add(broken == null ? firstLine : broken.line(), e.key(), e.message(), e.allowed());
            return Optional.empty();
        }
    }

    private <T> void needed(String key, Function<String, Optional<T>> reading, Consumer<T> into) {
        if (keys.containsKey(key)) {
            reading.apply(key).ifPresent(into);
        } else {
            findings.add(firstLine, key, "is missing", "");
        }
    }

    private <T> void optional(String key, Function<String, Optional<T>> reading, Consumer<T> into) {
        if (keys.containsKey(key)) {
            reading.apply(key).ifPresent(into);
        }
    }

    private YamlNode node(String key) {
        YamlNode node = keys.get(key);
        if (node == null) {
            throw new IllegalArgumentException("key '" + key + "' is not there");
        }
        return node;
    }

    private Optional<String> text(String key) {
        return findings.text(node(key), key);
    }

    private Optional<ImmutableList<String>> texts(String key) {
        return findings.items(node(key), key)
                .map(items -> items.stream()
                        .flatMap(item -> findings.text(item, key).stream())
                        .collect(toImmutableList()));
    }

    private Optional<Integer> number(String key) {
        return text(key).flatMap(text -> {
            if (text.matches("[0-9]{1,7}")) {
                return Optional.of(Integer.parseInt(text));
            }
            findings.add(node(key).line(), key, Spelling.shown(text) + " is not a number", DefinitionRules.TIMES_FORM);
            return Optional.empty();
        });
    }

    private Optional<KpiKind> kind(String key) {
        if (node(key) instanceof YamlNode.Text text && text.value().equals("outcome")) {
            findings.add(
                    text.line(),
                    key,
                    "an outcome has no value of its own and cannot be scored",
                    "performance-indicator, performance-measure");
            return Optional.empty();
        }
        return findings.word(node(key), key, KpiKind.values());
    }

    private Optional<Title> title(String key) {
        return findings.keys(node(key), key, "a title", TITLES).flatMap(titles -> {
            Optional<YamlNode> en = findings.needed(titles, "en", node(key), "title");
            Optional<String> welsh = Optional.ofNullable(titles.get("cy")).flatMap(cy -> findings.text(cy, "title.cy"));
            Optional<String> official = Optional.ofNullable(titles.get("cy-source"))
                    .flatMap(source -> findings.text(source, "title.cy-source"));
            if (titles.containsKey("cy") != titles.containsKey("cy-source")) {
                findings.add(
                        node(key).line(),
                        "title",
                        "a Welsh title and the official text it stands in must come together",
                        "cy and cy-source, or neither");
            }
            return findings.isEmpty()
                    ? en.flatMap(text -> findings.text(text, "title.en"))
                            .map(english -> new Title(english, welsh, official))
                    : Optional.empty();
        });
    }

    // Residents, or a fact.
    private Optional<Per> per(CriterionReader criteria, String name, String path) {
        for (Residents residents : Residents.values()) {
            if (residents.word().equals(name)) {
                return Optional.of(builder -> builder.residents(residents));
            }
        }
        return criteria.fact(
                        new YamlNode.Text(name, node(path).line()),
                        path,
                        ImmutableList.of(Residents.AGED_0_TO_17.word()))
                .map(fact -> builder -> builder.per(fact));
    }

    private interface Per {
        void into(KpiDefinition.Builder builder);
    }

    private Optional<ImmutableList<Criterion>> exclude(CriterionReader criteria, String key) {
        return findings.items(node(key), key).map(items -> {
            ImmutableList.Builder<Criterion> read = ImmutableList.builder();
            for (int i = 0; i < items.size(); i++) {
                criteria.criterion(items.get(i), key + "[" + (i + 1) + "]").ifPresent(read::add);
            }
            return read.build();
        });
    }

    private Optional<ImmutableList<Fact>> strata(CriterionReader criteria, String key) {
        return findings.items(node(key), key).map(items -> {
            ImmutableList.Builder<Fact> strata = ImmutableList.builder();
            for (YamlNode item : items) {
                findings.text(item, key)
                        .flatMap(name -> criteria.fact(new YamlNode.Text(name, item.line()), key, ImmutableList.of()))
                        .ifPresent(strata::add);
            }
            return strata.build();
        });
    }

    private Optional<Integer> decimals(String key) {
        return text(key).flatMap(text -> {
            if (text.matches("[0-9]")) {
                return Optional.of(Integer.parseInt(text));
            }
            findings.add(node(key).line(), key, Spelling.shown(text) + " is not a number of decimals", "0 to 6");
            return Optional.empty();
        });
    }

    private void values(CriterionReader criteria, KpiDefinition.Builder builder) {
        optional(
                "value",
                path -> text(path)
                        .flatMap(name ->
                                criteria.fact(new YamlNode.Text(name, node(path).line()), path, ImmutableList.of())),
                fact -> {
                    builder.value(fact);
                    optional("bands", path -> bands(fact, path), builder::bands);
                });
        optional("per", path -> text(path).flatMap(name -> per(criteria, name, path)), per -> per.into(builder));
        if (!keys.containsKey("value") && keys.containsKey("bands")) {
            findings.add(node("bands").line(), "bands", "has no meaning without a value", "value: FACT");
        }
    }

    private Optional<ValueBands> bands(Fact fact, String key) {
        return findings.items(node(key), key).flatMap(items -> {
            ImmutableList.Builder<Quantity> edges = ImmutableList.builder();
            for (int i = 0; i < items.size(); i++) {
                findings.quantity(fact, items.get(i), key + "[" + (i + 1) + "]").ifPresent(edges::add);
            }
            ImmutableList<Quantity> read = edges.build();
            if (read.size() < items.size()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new ValueBands(read));
            } catch (IllegalArgumentException e) {
                findings.add(
                        node(key).line(),
                        key,
                        read.size() > SHOWN_EDGES
                                ? "edges of bands must rise, in one unit"
                                : String.valueOf(e.getMessage()),
                        "");
                return Optional.empty();
            }
        });
    }
}

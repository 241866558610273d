package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.fact.FactCatalogue;

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

    private final Findings findings;
    private final ParameterReader parameters;
    private final FactCatalogue facts;
    private final DefinitionKeys keys;
    private final boolean anyVersion;

    private KpiReader(DefinitionKeys keys, FactCatalogue facts, boolean anyVersion) {
        this.findings = keys.findings();
        this.parameters = new ParameterReader(findings);
        this.facts = facts;
        this.keys = keys;
        this.anyVersion = anyVersion;
    }

    /**
     * Reads one definition, which may extend one of the built-in catalogue.
     *
     * @param source the YAML text
     * @return the definition, or the problems because of which there is none; never both
     */
    public static ReadResult<KpiDefinition> read(Source source) {
        return read(source, KpiCatalogue::builtIn, CohortFacts.CATALOGUE, false);
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
        return read(source, () -> known, facts, false);
    }

    // For a definition whose base was replaced, in general by one of a higher version than it names.
    static ReadResult<KpiDefinition> again(Source source, KpiCatalogue known) {
        return read(source, () -> known, CohortFacts.CATALOGUE, true);
    }

    // The catalogue is asked for late: its own files are read before there is one.
    private static ReadResult<KpiDefinition> read(
            Source source, Supplier<KpiCatalogue> known, FactCatalogue facts, boolean anyVersion) {
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
                    .map(keys -> new KpiReader(new DefinitionKeys(findings, keys, document.line()), facts, anyVersion))
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
        keys.needed("id", keys::text, builder::id);
        keys.needed("version", keys::text, builder::version);
        keys.optional("based-on", keys::text, builder::basedOn);
        keys.needed("title", this::title, builder::title);
        keys.needed("kind", this::kind, builder::kind);
        List<Score> score = new ArrayList<>();
        keys.needed("score", path -> findings.word(keys.node(path), path, Score.values()), score::add);
        score.forEach(builder::score);
        if (score.stream().anyMatch(Score::isOfResults)) {
            ofResults(score.get(0), known, builder);
        } else {
            new RowsReader(keys, parameters, facts).into(builder);
        }
        keys.optional("unit", keys::text, builder::unit);
        keys.optional("decimals", keys::decimals, builder::decimals);
        keys.needed("better", path -> findings.word(keys.node(path), path, Better.values()), builder::better);
        keys.needed("source", keys::text, builder::source);
        own(builder);
        if (findings.isEmpty()) {
            builder.parameters(parameters.parameters());
        }
        return built(builder);
    }

    private void ofResults(Score score, Supplier<KpiCatalogue> known, KpiDefinition.Builder builder) {
        for (String key : DerivedRules.OF_ROWS) {
            if (keys.has(key)) {
                findings.add(keys.node(key).line(), key, "has no meaning for a " + score, "none");
            }
        }
        builder.missing(MissingPolicy.EXCLUDE);
        keys.optional("of", keys::text, builder::of);
        keys.optional("change", path -> findings.word(keys.node(path), path, ChangeKind.values()), builder::change);
        keys.optional("against", keys::text, builder::against);
        if (findings.isEmpty() && keys.has("of")) {
            new DerivedReader(findings, known.get())
                    .unit(keys.node("of"), keys.all(), score)
                    .ifPresent(builder::unit);
        }
    }

    // Title, targets, tags, law and note speak of the values, so those of the other definition are not taken over.
    private Optional<KpiDefinition> extending(KpiCatalogue known) {
        Optional<KpiDefinition> base = keys.text(EXTENDS).flatMap(wanted -> base(wanted, known));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        KpiDefinition other = base.get();
        KpiDefinition.Builder builder = ParameterRules.withValues(
                other,
                keys.has("parameters")
                        ? parameters.values(other, keys.node("parameters"), "parameters")
                        : ImmutableMap.of());
        builder.basedOn(idAndVersion(other))
                .targets(ImmutableList.of())
                .tags(ImmutableList.of())
                .legalSource(Optional.empty())
                .verification(Optional.empty())
                .note(Optional.empty());
        keys.needed("id", keys::text, builder::id);
        keys.needed("version", keys::text, builder::version);
        keys.needed("title", this::title, builder::title);
        keys.optional("kind", this::kind, builder::kind);
        keys.optional("source", keys::text, builder::source);
        own(builder);
        return built(builder);
    }

    // What stands alike in a whole definition and in one that extends another.
    private void own(KpiDefinition.Builder builder) {
        keys.optional("part-of", keys::text, builder::partOf);
        keys.optional("tags", keys::texts, builder::tags);
        SourceReader sources = new SourceReader(findings);
        keys.optional("targets", path -> new TargetReader(findings).targets(keys.node(path), path), builder::targets);
        keys.optional("legal-source", path -> sources.legalSource(keys.node(path), path), builder::legalSource);
        keys.optional("verification", path -> sources.verification(keys.node(path), path), builder::verification);
        keys.optional("note", keys::text, builder::note);
    }

    private Optional<KpiDefinition> base(String wanted, KpiCatalogue known) {
        String id = Spelling.firstWord(wanted);
        Optional<KpiDefinition> base = known.find(id);
        ImmutableList<String> ids =
                known.definitions().stream().map(KpiDefinition::id).collect(toImmutableList());
        String right = base.map(KpiReader::idAndVersion).orElse(DefinitionRules.BASE_FORM);
        if (base.isEmpty() || !(anyVersion || wanted.equals(right))) {
            findings.add(
                    keys.node(EXTENDS).line(),
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
            findings.add(keys.lineOf(e.key()), e.key(), e.message(), e.allowed());
            return Optional.empty();
        }
    }

    private Optional<KpiKind> kind(String key) {
        if (keys.node(key) instanceof YamlNode.Text text && text.value().equals("outcome")) {
            findings.add(
                    text.line(),
                    key,
                    "an outcome has no value of its own and cannot be scored",
                    "performance-indicator, performance-measure");
            return Optional.empty();
        }
        return findings.word(keys.node(key), key, KpiKind.values());
    }

    private Optional<Title> title(String key) {
        return findings.keys(keys.node(key), key, "a title", TITLES).flatMap(titles -> {
            Optional<YamlNode> en = findings.needed(titles, "en", keys.node(key), "title");
            Optional<String> welsh = Optional.ofNullable(titles.get("cy")).flatMap(cy -> findings.text(cy, "title.cy"));
            Optional<String> official = Optional.ofNullable(titles.get("cy-source"))
                    .flatMap(source -> findings.text(source, "title.cy-source"));
            if (titles.containsKey("cy") != titles.containsKey("cy-source")) {
                findings.add(
                        keys.node(key).line(),
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
}

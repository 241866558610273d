package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;

/**
 * A set of KPI definitions with a version of its own, apart from that of the code, and what strategy papers state that
 * they are evidence of. Immutable and safe between threads.
 *
 * @param version the version of the set, for example {@code 1.0.0}
 * @param definitions the definitions, in the order to show them; no two with one id
 * @param statements what papers state, in the order of the papers; no two with one id
 */
public record KpiCatalogue(
        String version, ImmutableList<KpiDefinition> definitions, ImmutableList<PaperStatement> statements) {

    private static final String FOLDER = "catalogue/";
    private static final ImmutableList<String> PAPERS =
            ImmutableList.of("statements/powys.yaml", "statements/cwm-taf.yaml");

    /**
     * Checks that every id stands once.
     *
     * @param version the version of the set, for example {@code 1.0.0}
     * @param definitions the definitions, in the order to show them; no two with one id
     * @param statements what papers state, in the order of the papers; no two with one id
     * @throws IllegalArgumentException if an id stands twice, or the version is blank
     */
    public KpiCatalogue {
        requireDifferent("definitions", definitions, KpiDefinition::id);
        requireDifferent("statements", statements, PaperStatement::id);
        if (version.isBlank()) {
            throw new IllegalArgumentException("version of a catalogue must not be blank");
        }
    }

    /**
     * Sets up definitions without statements.
     *
     * @param version the version of the set, for example {@code 1.0.0}
     * @param definitions the definitions, in the order to show them; no two with one id
     */
    public KpiCatalogue(String version, ImmutableList<KpiDefinition> definitions) {
        this(version, definitions, ImmutableList.of());
    }

    private static <T> void requireDifferent(String what, List<T> all, Function<T, String> idOf) {
        Set<String> ids = new HashSet<>();
        for (T one : all) {
            if (!ids.add(idOf.apply(one))) {
                throw new IllegalArgumentException("ids of " + what + " must differ, but two are " + idOf.apply(one));
            }
        }
    }

    /**
     * Returns what comes with lafc: the measures of the KPI catalogue, and what the Powys framework and the Cwm Taf
     * statement of intent state.
     *
     * @return the catalogue
     */
    public static KpiCatalogue builtIn() {
        return BuiltIn.READ.catalogue;
    }

    static Source builtInFile(String id) {
        return requireNonNull(BuiltIn.READ.files.get(id), id);
    }

    /**
     * Finds a definition.
     *
     * @param id its id
     * @return the definition, or empty if there is none of this id
     */
    public Optional<KpiDefinition> find(String id) {
        return definitions.stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst();
    }

    /**
     * Finds a statement of a paper.
     *
     * @param id its id, for example {@code CT-O1}
     * @return the statement, or empty if there is none of this id
     */
    public Optional<PaperStatement> statement(String id) {
        return statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    /**
     * Returns the measures that are part of a KPI.
     *
     * @param stem the start of their ids, for example {@code powys.p04}
     * @return the measures in the order of the catalogue; none if there is no such KPI
     */
    public ImmutableList<KpiDefinition> parts(String stem) {
        return definitions.stream()
                .filter(definition -> definition.partOf().filter(stem::equals).isPresent())
                .collect(toImmutableList());
    }

    /**
     * Returns the measures that tell how a statement stands: of an outcome its measures, of a principle or an aim those
     * that it tags.
     *
     * @param statement a statement of this catalogue
     * @return the measures in the order of the catalogue; none for an intention
     */
    public ImmutableList<KpiDefinition> evidenceOf(PaperStatement statement) {
        return definitions.stream()
                .filter(definition -> statement.isToldBy(definition))
                .collect(toImmutableList());
    }

    /**
     * Returns the statements that a measure is evidence of. Its principles and aims among them are its tags.
     *
     * @param definition a definition of this catalogue
     * @return the statements in the order of the papers
     */
    public ImmutableList<PaperStatement> statementsOf(KpiDefinition definition) {
        return statements.stream()
                .filter(statement -> statement.isToldBy(definition))
                .collect(toImmutableList());
    }

    /**
     * Returns the chapters that statements stand in.
     *
     * @return the names of the chapters, each once, in the order of their papers
     */
    public ImmutableList<String> chapters() {
        return statements.stream()
                .sorted(comparingInt(PaperStatement::chapterNumber))
                .flatMap(statement -> statement.chapter().stream())
                .distinct()
                .collect(toImmutableList());
    }

    /**
     * Returns the measures of a chapter.
     *
     * @param chapter the name of the chapter
     * @return the measures that are evidence of its statements, each once, in the order of the catalogue; none if there is
     *     no such chapter
     */
    public ImmutableList<KpiDefinition> inChapter(String chapter) {
        return definitions.stream()
                .filter(definition -> statements.stream()
                        .anyMatch(statement ->
                                statement.chapter().filter(chapter::equals).isPresent()
                                        && statement.isToldBy(definition)))
                .collect(toImmutableList());
    }

    private KpiCatalogue with(KpiDefinition definition) {
        return new KpiCatalogue(
                version,
                ImmutableList.<KpiDefinition>builder()
                        .addAll(definitions)
                        .add(definition)
                        .build(),
                statements);
    }

    /** Read on first use. A definition of our own that does not read is a fault of the build, not of data. */
    private record BuiltIn(KpiCatalogue catalogue, ImmutableMap<String, Source> files) {

        private static final BuiltIn READ = read();

        private static BuiltIn read() {
            Findings findings = new Findings("index.yaml");
            try {
                YamlNode index = YamlParser.parse(resource(FOLDER + "index.yaml"));
                Map<String, YamlNode> keys = findings.keys(index, "", "a catalogue", List.of("version", "measures"))
                        .orElseThrow();
                String version = Optional.ofNullable(keys.get("version"))
                        .flatMap(text -> findings.text(text, "version"))
                        .orElseThrow();
                KpiCatalogue read = new KpiCatalogue(
                        version,
                        ImmutableList.of(),
                        PAPERS.stream()
                                .flatMap(paper -> records(StatementReader.read(resource(paper))).stream())
                                .collect(toImmutableList()));
                ImmutableMap.Builder<String, Source> files = ImmutableMap.builder();
                for (YamlNode file : Optional.ofNullable(keys.get("measures"))
                        .flatMap(measures -> findings.items(measures, "measures"))
                        .orElseThrow()) {
                    Source source =
                            resource(FOLDER + findings.text(file, "measures").orElseThrow());
                    // A file may build on those listed before it.
                    KpiDefinition definition =
                            records(KpiReader.read(source, read)).get(0);
                    read = read.with(definition);
                    files.put(definition.id(), source);
                }
                return new BuiltIn(read, files.buildOrThrow());
            } catch (YamlParser.Rejected e) {
                throw new IllegalStateException("index of the catalogue: " + e.message(), e);
            }
        }

        private static <T> ImmutableList<T> records(ReadResult<T> result) {
            if (!result.problems().isEmpty()) {
                throw new IllegalStateException(result.problems().get(0).toString());
            }
            return result.records();
        }

        private static Source resource(String file) {
            return Source.of(file, () -> {
                InputStream in = KpiCatalogue.class.getResourceAsStream(file);
                if (in == null) {
                    throw new FileNotFoundException(file);
                }
                return in;
            });
        }
    }
}

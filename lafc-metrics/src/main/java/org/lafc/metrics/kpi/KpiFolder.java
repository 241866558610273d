package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.metrics.fact.FactCatalogue;

/**
 * Reads the definitions of a partner's folder, one a file. A file may extend one of a catalogue or of another file of the
 * folder, whichever comes first, and so may a change or gap be of one; a definition with the id of one of the catalogue
 * stands in for it, so that nobody can extend the other any more, and what rests on that one in the catalogue is read
 * again from it, see {@link #added}. Problems are: files that rest on one another in a circle, two files with one id, a
 * file from which what rests on its id cannot be read, and one that is better in neither direction although the verdict
 * on a KPI asks for it. Safe between threads.
 */
public final class KpiFolder {

    private static final String[] RESTING = {KpiReader.EXTENDS, "of"};

    private final KpiCatalogue catalogue;
    private final FactCatalogue facts;
    private final Map<String, KpiDefinition> read = new LinkedHashMap<>();
    private final Map<String, File> fileOf = new HashMap<>(); // by the id of its definition
    private final Map<Integer, ReadResult<KpiDefinition>> results = new TreeMap<>(); // by the place of the file

    private KpiFolder(KpiCatalogue catalogue, FactCatalogue facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** A file, and as far as they can be told before it is read: its id, and the ids of the definitions it rests on. */
    private record File(
            int place, Source source, String id, ImmutableSet<String> others, ImmutableMap<String, Long> lines) {
        boolean waitsFor(File other) {
            return others.contains(other.id) && other.place != place;
        }

        File waitingFor(ImmutableSet<String> ids) {
            return new File(place, source, id, ids, lines);
        }

        // Of the first of these keys that stands in it.
        long lineOf(String... keys) {
            return Stream.of(keys)
                    .flatMap(key -> Optional.ofNullable(lines.get(key)).stream())
                    .findFirst()
                    .orElse(1L);
        }
    }

    /**
     * Reads the files.
     *
     * @param files the files, in any order
     * @param catalogue the definitions that they may extend
     * @param facts the facts that they may name, see {@link org.lafc.metrics.cohort.CohortFacts#with}
     * @return the definitions in the order of the files, and all problems; a file with a problem gives no definition
     */
    public static ReadResult<KpiDefinition> read(List<Source> files, KpiCatalogue catalogue, FactCatalogue facts) {
        return new KpiFolder(catalogue, facts).read(files);
    }

    /**
     * Returns a catalogue with the definitions of a folder added. A built-in definition that extends one whose place was
     * taken, and a change or gap of one, is read again from the new one: it keeps its id and version, and names the new one
     * under {@link KpiDefinition#basedOn()}.
     *
     * @param catalogue the catalogue
     * @param own the definitions of the folder; one with the id of another takes its place
     * @return the catalogue with both, the new ones last, in their order
     * @throws IllegalArgumentException if a definition of the catalogue cannot be read from one of these, as one of
     *     {@link #read} always can; the message names both and the reason
     */
    public static KpiCatalogue added(KpiCatalogue catalogue, List<KpiDefinition> own) {
        KpiOverlay overlay = KpiOverlay.of(catalogue, own);
        overlay.stale().stream().findFirst().ifPresent(stale -> {
            throw new IllegalArgumentException(
                    "'" + stale.own() + "' cannot take the place of the one in the catalogue: " + message(stale));
        });
        return overlay.catalogue();
    }

    private ReadResult<KpiDefinition> read(List<Source> sources) {
        List<File> files = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            files.add(peek(i, sources.get(i)));
        }
        Map<Integer, ReadResult<KpiDefinition>> unfit = new TreeMap<>();
        int before;
        do { // without those found unfit the others may read otherwise
            before = unfit.size();
            read.clear();
            fileOf.clear();
            results.clear();
            results.putAll(unfit);
            readAll(files.stream()
                    .filter(file -> !unfit.containsKey(file.place()))
                    .toList());
            unfit.putAll(unfit());
        } while (unfit.size() > before);
        return together();
    }

    private void readAll(List<File> files) {
        ImmutableSet<String> ids = files.stream().map(File::id).collect(toImmutableSet());
        List<File> waiting = new ArrayList<>();
        files.forEach(file -> waiting.add(file.waitingFor(withBases(file.others(), ids))));
        List<File> ready = readable(waiting);
        while (!ready.isEmpty()) {
            ready.forEach(this::readFile);
            waiting.removeAll(ready);
            ready = readable(waiting);
        }
        waiting.forEach(file -> results.put(
                file.place(),
                refused(file, List.of(problem(file, file.lineOf(RESTING), "", circle(file, waiting), "")))));
    }

    // A built-in one that a file rests on may itself rest on one that another file replaces.
    private ImmutableSet<String> withBases(ImmutableSet<String> others, ImmutableSet<String> ofFolder) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(others);
        while (!next.isEmpty()) {
            String id = next.remove();
            if (all.add(id) && !ofFolder.contains(id)) {
                catalogue
                        .find(id)
                        .map(definition -> KpiOverlay.bases(catalogue, definition))
                        .ifPresent(next::addAll);
            }
        }
        return ImmutableSet.copyOf(all);
    }

    // Told at the end: a file may come that replaces what could not be read.
    private Map<Integer, ReadResult<KpiDefinition>> unfit() {
        ListMultimap<File, Problem> found = ArrayListMultimap.create();
        KpiOverlay overlay = KpiOverlay.of(catalogue, List.copyOf(read.values()));
        for (KpiOverlay.Stale stale : overlay.stale()) {
            File file = requireNonNull(fileOf.get(stale.own()));
            String allowed = "one from which it can be read, or a file that replaces '" + stale.id() + "' too";
            found.put(file, problem(file, file.lineOf("id"), "id", message(stale), allowed));
        }
        for (PaperStatement statement : catalogue.statements()) {
            for (String id : statement.headline()) {
                overlay.cause(id)
                        .filter(own ->
                                overlay.catalogue().find(id).orElseThrow().better() == Better.CONTEXT)
                        .map(own -> requireNonNull(fileOf.get(own)))
                        .ifPresent(file -> found.put(file, withoutDirection(file, id, statement)));
            }
        }
        Map<Integer, ReadResult<KpiDefinition>> unfit = new TreeMap<>();
        found.asMap().forEach((file, problems) -> unfit.put(file.place(), refused(file, problems)));
        return unfit;
    }

    private static Problem withoutDirection(File file, String id, PaperStatement statement) {
        return problem(
                file,
                file.lineOf("better", KpiReader.EXTENDS),
                "better",
                "'" + Better.CONTEXT.word() + "' is no direction, but '" + id + "' is a headline of " + statement.id()
                        + ", whose verdict needs one",
                Better.INCREASE.word() + ", " + Better.DECREASE.word());
    }

    private static String message(KpiOverlay.Stale stale) {
        return "'" + stale.id() + "' rests on it and cannot be read from it: " + stale.reason();
    }

    private static List<File> readable(List<File> waiting) {
        return waiting.stream()
                .filter(file -> waiting.stream().noneMatch(file::waitsFor))
                .toList();
    }

    private void readFile(File file) {
        KpiCatalogue known =
                KpiOverlay.of(catalogue, List.copyOf(read.values())).catalogue();
        ReadResult<KpiDefinition> result = KpiReader.read(file.source(), known, facts);
        Optional<KpiDefinition> definition = result.records().stream().findFirst();
        if (definition.isPresent() && read.containsKey(definition.get().id())) {
            String message = "'" + definition.get().id() + "' is that of another file of the folder";
            results.put(file.place(), refused(file, List.of(problem(file, file.lineOf(RESTING), "id", message, ""))));
            return;
        }
        definition.ifPresent(found -> {
            read.put(found.id(), found);
            fileOf.put(found.id(), file);
        });
        results.put(file.place(), result);
    }

    private static String circle(File file, List<File> waiting) {
        Set<String> chain = new LinkedHashSet<>();
        Optional<File> next = Optional.of(file);
        while (next.isPresent() && chain.add(next.get().id())) {
            next = waiting.stream().filter(next.get()::waitsFor).findFirst();
        }
        String end = next.map(File::id).orElse("");
        return "definitions rest on one another in a circle: " + String.join(" on ", chain) + " on " + end;
    }

    private static File peek(int place, Source source) {
        try {
            if (YamlParser.parse(source) instanceof YamlNode.Keys keys) {
                return new File(
                        place,
                        source,
                        text(keys, "id").map(YamlNode.Text::value).orElse(""),
                        Stream.of(RESTING)
                                .flatMap(key -> text(keys, key).stream())
                                .map(other -> Spelling.firstWord(other.value()))
                                .collect(toImmutableSet()),
                        lines(keys));
            }
        } catch (YamlParser.Rejected e) {
            // The reader says what is wrong with it.
            return new File(place, source, "", ImmutableSet.of(), ImmutableMap.of());
        }
        return new File(place, source, "", ImmutableSet.of(), ImmutableMap.of());
    }

    private static ImmutableMap<String, Long> lines(YamlNode.Keys keys) {
        return keys.entries().stream()
                .collect(toImmutableMap(
                        entry -> entry.key().value(), entry -> entry.key().line(), (first, again) -> first));
    }

    private static Optional<YamlNode.Text> text(YamlNode.Keys keys, String key) {
        return keys.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .map(YamlNode.Entry::value)
                .filter(YamlNode.Text.class::isInstance)
                .map(YamlNode.Text.class::cast)
                .findFirst();
    }

    private static Problem problem(File file, long line, String key, String message, String allowed) {
        return new Problem(
                new SourceRow(file.source().name(), line), key, message, allowed, Problem.Effect.FILE_REJECTED);
    }

    private static ReadResult<KpiDefinition> refused(File file, Collection<Problem> problems) {
        return new ReadResult<>(
                ImmutableList.of(),
                ImmutableList.sortedCopyOf(comparing(Problem::row), problems),
                ImmutableList.of(new RowCount(file.source().name(), "KPI definition", 0, 1)));
    }

    private ReadResult<KpiDefinition> together() {
        ImmutableList.Builder<KpiDefinition> definitions = ImmutableList.builder();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        ImmutableList.Builder<RowCount> counts = ImmutableList.builder();
        results.values().forEach(result -> {
            definitions.addAll(result.records());
            problems.addAll(result.problems());
            counts.addAll(result.rowCounts());
        });
        return new ReadResult<>(definitions.build(), problems.build(), counts.build());
    }
}

package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
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
 * stands in for it, so that nobody can extend the other any more. Files that rest on one another in a circle, and two
 * files with one id, are problems. Safe between threads.
 */
public final class KpiFolder {

    private final KpiCatalogue catalogue;
    private final FactCatalogue facts;
    private final Map<String, KpiDefinition> read = new LinkedHashMap<>();
    private final Map<Integer, ReadResult<KpiDefinition>> results = new TreeMap<>(); // by the place of the file

    private KpiFolder(KpiCatalogue catalogue, FactCatalogue facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** A file, and as far as they can be told before it is read: its id, and the ids of the definitions it rests on. */
    private record File(int place, Source source, String id, ImmutableSet<String> others, long line) {
        boolean waitsFor(File other) {
            return others.contains(other.id) && other.place != place;
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
     * Returns a catalogue with the definitions of a folder added.
     *
     * @param catalogue the catalogue
     * @param own the definitions of the folder; one with the id of another takes its place
     * @return the catalogue with both, the new ones last, in their order
     */
    public static KpiCatalogue added(KpiCatalogue catalogue, List<KpiDefinition> own) {
        Map<String, KpiDefinition> all = new LinkedHashMap<>();
        catalogue.definitions().forEach(definition -> all.put(definition.id(), definition));
        own.forEach(definition -> all.put(definition.id(), definition));
        return new KpiCatalogue(catalogue.version(), ImmutableList.copyOf(all.values()), catalogue.statements());
    }

    private ReadResult<KpiDefinition> read(List<Source> files) {
        List<File> waiting = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            waiting.add(peek(i, files.get(i)));
        }
        List<File> ready = readable(waiting);
        while (!ready.isEmpty()) {
            ready.forEach(this::readFile);
            waiting.removeAll(ready);
            ready = readable(waiting);
        }
        waiting.forEach(file -> results.put(file.place(), refused(file, "", circle(file, waiting))));
        return together();
    }

    private static List<File> readable(List<File> waiting) {
        return waiting.stream()
                .filter(file -> waiting.stream().noneMatch(file::waitsFor))
                .toList();
    }

    private void readFile(File file) {
        ReadResult<KpiDefinition> result =
                KpiReader.read(file.source(), added(catalogue, List.copyOf(read.values())), facts);
        Optional<KpiDefinition> definition = result.records().stream().findFirst();
        if (definition.isPresent() && read.containsKey(definition.get().id())) {
            results.put(
                    file.place(),
                    refused(file, "id", "'" + definition.get().id() + "' is that of another file of the folder"));
            return;
        }
        definition.ifPresent(found -> read.put(found.id(), found));
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
                List<YamlNode.Text> others = Stream.of(KpiReader.EXTENDS, "of")
                        .flatMap(key -> text(keys, key).stream())
                        .toList();
                return new File(
                        place,
                        source,
                        text(keys, "id").map(YamlNode.Text::value).orElse(""),
                        others.stream().map(other -> firstWord(other.value())).collect(toImmutableSet()),
                        others.stream().map(YamlNode.Text::line).findFirst().orElse(1L));
            }
        } catch (YamlParser.Rejected e) {
            // The reader says what is wrong with it.
            return new File(place, source, "", ImmutableSet.of(), 1);
        }
        return new File(place, source, "", ImmutableSet.of(), 1);
    }

    private static Optional<YamlNode.Text> text(YamlNode.Keys keys, String key) {
        return keys.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .map(YamlNode.Entry::value)
                .filter(YamlNode.Text.class::isInstance)
                .map(YamlNode.Text.class::cast)
                .findFirst();
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static ReadResult<KpiDefinition> refused(File file, String key, String message) {
        String name = file.source().name();
        return new ReadResult<>(
                ImmutableList.of(),
                ImmutableList.of(
                        new Problem(new SourceRow(name, file.line()), key, message, "", Problem.Effect.FILE_REJECTED)),
                ImmutableList.of(new RowCount(name, "KPI definition", 0, 1)));
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

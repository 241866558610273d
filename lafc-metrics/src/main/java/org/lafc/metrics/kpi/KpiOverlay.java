package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;

/**
 * A catalogue with definitions of one's own. What rested on a definition whose place one of them took is read again from
 * that one: a built-in definition that extends it, of whatever version it now is, and any change or gap of it. Another one
 * built in code is whole and stays.
 */
final class KpiOverlay {

    /**
     * A definition that cannot be read again, and so stayed as it was.
     *
     * @param own the id of our own definition that it would rest on
     * @param id its id
     * @param reason why not
     */
    record Stale(String own, String id, String reason) {}

    private final KpiCatalogue before;
    private final Map<String, KpiDefinition> resolved = new HashMap<>();
    private final Map<String, String> causes = new HashMap<>(); // which of our own made it another one, by its id
    private final List<Stale> stale = new ArrayList<>();
    private final KpiCatalogue catalogue;

    private KpiOverlay(KpiCatalogue before, List<KpiDefinition> own) {
        this.before = before;
        for (KpiDefinition definition : own) {
            resolved.put(definition.id(), definition);
            causes.put(definition.id(), definition.id());
        }
        Map<String, KpiDefinition> all = new LinkedHashMap<>();
        before.definitions().forEach(definition -> all.put(definition.id(), resolve(definition)));
        own.forEach(definition -> all.put(definition.id(), definition));
        this.catalogue = new KpiCatalogue(before.version(), ImmutableList.copyOf(all.values()), before.statements());
    }

    /** Adds definitions to a catalogue; of two with one id the last one stays. */
    static KpiOverlay of(KpiCatalogue before, List<KpiDefinition> own) {
        return new KpiOverlay(before, own);
    }

    KpiCatalogue catalogue() {
        return catalogue;
    }

    ImmutableList<Stale> stale() {
        return ImmutableList.copyOf(stale);
    }

    /** Which of our own a definition is or, read again, rests on; empty if it is as it was. */
    Optional<String> cause(String id) {
        return Optional.ofNullable(causes.get(id));
    }

    /** The ids of those that a definition of a catalogue is read from. */
    static ImmutableSet<String> bases(KpiCatalogue catalogue, KpiDefinition definition) {
        return Stream.of(
                        definition.of(),
                        isBuiltIn(catalogue, definition)
                                ? definition.basedOn().map(Spelling::firstWord)
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(toImmutableSet());
    }

    // As it was built in, or read again when something was added to a catalogue before.
    private static boolean isBuiltIn(KpiCatalogue catalogue, KpiDefinition definition) {
        String id = definition.id();
        Optional<KpiDefinition> builtIn = KpiCatalogue.builtIn().find(id);
        return builtIn.filter(definition::equals).isPresent()
                || (builtIn.isPresent() && builtInAgain(catalogue, definition).contains(definition));
    }

    private static ImmutableList<KpiDefinition> builtInAgain(KpiCatalogue catalogue, KpiDefinition definition) {
        ImmutableList<KpiDefinition> base = definition
                .basedOn()
                .map(Spelling::firstWord)
                .flatMap(catalogue::find)
                .map(ImmutableList::of)
                .orElse(ImmutableList.of());
        return KpiReader.again(KpiCatalogue.builtInFile(definition.id()), new KpiCatalogue(catalogue.version(), base))
                .records();
    }

    private KpiDefinition resolve(KpiDefinition definition) {
        KpiDefinition known = resolved.get(definition.id());
        if (known != null) {
            return known;
        }
        resolved.put(definition.id(), definition); // definitions built in code may rest on one another in a circle
        ImmutableList.Builder<KpiDefinition> bases = ImmutableList.builder();
        Optional<String> cause = Optional.empty();
        for (String id : bases(before, definition)) {
            Optional<KpiDefinition> old = before.find(id);
            Optional<KpiDefinition> now = old.map(this::resolve);
            now.ifPresent(bases::add);
            if (!now.equals(old)) {
                cause = cause(id);
            }
        }
        return cause.map(own -> again(definition, bases.build(), own)).orElse(definition);
    }

    private KpiDefinition again(KpiDefinition definition, ImmutableList<KpiDefinition> bases, String own) {
        String id = definition.id();
        Source source = isBuiltIn(before, definition)
                ? KpiCatalogue.builtInFile(id)
                : Source.ofText(id, KpiWriter.toYaml(definition));
        ReadResult<KpiDefinition> result = KpiReader.again(source, new KpiCatalogue(before.version(), bases));
        if (result.records().isEmpty()) {
            Problem problem = result.problems().get(0);
            stale.add(new Stale(own, id, problem.field() + " " + problem.message()));
            return definition;
        }
        KpiDefinition now = result.records().get(0);
        resolved.put(id, now);
        causes.put(id, own);
        return now;
    }
}

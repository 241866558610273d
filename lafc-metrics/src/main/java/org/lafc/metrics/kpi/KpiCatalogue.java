package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;

/**
 * A set of KPI definitions with a version of its own, apart from that of the code. Immutable and safe between threads.
 *
 * @param version the version of the set, for example {@code 1.0.0}
 * @param definitions the definitions, in the order to show them; no two with one id
 */
public record KpiCatalogue(String version, ImmutableList<KpiDefinition> definitions) {

    private static final String FOLDER = "catalogue/";

    /**
     * Checks that every id stands once.
     *
     * @param version the version of the set, for example {@code 1.0.0}
     * @param definitions the definitions, in the order to show them; no two with one id
     */
    public KpiCatalogue {
        Set<String> ids = new HashSet<>();
        for (KpiDefinition definition : definitions) {
            if (!ids.add(definition.id())) {
                throw new IllegalArgumentException("ids of definitions must differ, but two are " + definition.id());
            }
        }
        if (version.isBlank()) {
            throw new IllegalArgumentException("version of a catalogue must not be blank");
        }
    }

    /**
     * Returns the definitions that come with lafc: the measures of the Powys framework that need no more than children on
     * a census date.
     *
     * @return the catalogue
     */
    public static KpiCatalogue builtIn() {
        return BuiltIn.CATALOGUE;
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

    private KpiCatalogue with(KpiDefinition definition) {
        return new KpiCatalogue(
                version,
                ImmutableList.<KpiDefinition>builder()
                        .addAll(definitions)
                        .add(definition)
                        .build());
    }

    /** Read on first use. A definition of our own that does not read is a fault of the build, not of data. */
    private static final class BuiltIn {

        private static final KpiCatalogue CATALOGUE = read();

        private static KpiCatalogue read() {
            Findings findings = new Findings("index.yaml");
            try {
                YamlNode index = YamlParser.parse(resource("index.yaml"));
                Map<String, YamlNode> keys = findings.keys(index, "", "a catalogue", List.of("version", "measures"))
                        .orElseThrow();
                String version = Optional.ofNullable(keys.get("version"))
                        .flatMap(text -> findings.text(text, "version"))
                        .orElseThrow();
                KpiCatalogue read = new KpiCatalogue(version, ImmutableList.of());
                for (YamlNode file : Optional.ofNullable(keys.get("measures"))
                        .flatMap(measures -> findings.items(measures, "measures"))
                        .orElseThrow()) {
                    read = read.with(definition(findings.text(file, "measures").orElseThrow(), read));
                }
                return read;
            } catch (YamlParser.Rejected e) {
                throw new IllegalStateException("index of the catalogue: " + e.message(), e);
            }
        }

        // A file may build on those listed before it.
        private static KpiDefinition definition(String file, KpiCatalogue before) {
            ReadResult<KpiDefinition> result = KpiReader.read(resource(file), before);
            if (!result.problems().isEmpty()) {
                throw new IllegalStateException(result.problems().get(0).toString());
            }
            return result.records().get(0);
        }

        private static Source resource(String file) {
            return Source.of(file, () -> {
                InputStream in = KpiCatalogue.class.getResourceAsStream(FOLDER + file);
                if (in == null) {
                    throw new FileNotFoundException(file);
                }
                return in;
            });
        }
    }
}

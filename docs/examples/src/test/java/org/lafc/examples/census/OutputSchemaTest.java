package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the main job writes as JSON is what the published schemas in docs say, and they say no less. */
class OutputSchemaTest {

    private static final Set<String> OPTIONAL = Set.of("fromKind", "toKind");

    @TempDir
    private static Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"kpis", "scorecard", "profile"})
    void theOutputIsValid(String name) throws IOException {
        assertThat(errors(name, sample(name))).isEmpty();
        assertThat(errors(name, sample(name, "--suppress", "5"))).isEmpty();
        assertThat(errors(name, sample(name, "--method", "recorded", "--suppress", "300")))
                .isEmpty();
    }

    // A schema that allows anything would pass as well: every part that is left out, renamed or of another type is
    // found.
    @ParameterizedTest
    @ValueSource(strings = {"kpis", "scorecard", "profile"})
    void harmedOutputIsNot(String name) throws IOException {
        assertHarmIsFound(name, sample(name));
    }

    // The first measure of the sample has neither.
    @Test
    void harmedStrataAndTargetsAreFoundToo() throws IOException {
        Path kpis = Files.createDirectories(folder.resolve("more-kpis"));
        Files.writeString(kpis.resolve("targeted.yaml"), """
                id: test.placed-with-sibling
                version: 1.0.0
                title: {en: "Placed with a sibling"}
                kind: performance-measure
                counts: children
                population: {looked-after-on: census-date, where: {sibling-group-size: {at-least: 2 children}}}
                numerator: {placed-with-sibling: yes}
                missing: not-met
                score: proportion
                better: increase
                strata: [planned-with-siblings]
                targets: [{at-least: 90 per cent, amber: 50 per cent, source: a test}]
                source: a test
                """);
        JsonNode targeted = Job.onSample(folder.resolve("targeted"), "--kpis", kpis.toString())
                .kpi("test.placed-with-sibling");

        assertThat(targeted.get("strata")).isNotEmpty();
        assertThat(targeted.get("targets")).hasSize(1);
        assertHarmIsFound("kpis", new ObjectMapper().createArrayNode().add(targeted));
    }

    private static void assertHarmIsFound(String name, JsonNode output) throws IOException {
        List<ObjectNode> objects = new ArrayList<>();
        collect(output, objects);
        assertThat(errors(name, output)).isEmpty();
        List<String> missed = new ArrayList<>();
        for (ObjectNode object : objects) {
            for (String field : List.copyOf(fields(object))) {
                JsonNode value = object.remove(field);
                if (errors(name, output).isEmpty() && !OPTIONAL.contains(field)) {
                    missed.add("without " + field);
                }
                object.set(field, new ObjectMapper().createArrayNode().add("Surprise!"));
                if (errors(name, output).isEmpty()) {
                    missed.add("another type of " + field);
                }
                object.set(field, value);
            }
            object.put("surprise", "1");
            if (errors(name, output).isEmpty()) {
                missed.add("more than " + fields(object));
            }
            object.remove("surprise");
        }
        assertThat(objects).hasSizeGreaterThan(2);
        assertThat(missed).isEmpty();
    }

    @Test
    void aNumberOfAWithheldMeasureIsFound() throws IOException {
        JsonNode kpis = sample("kpis", "--suppress", "300");
        ((ObjectNode) kpis.get(0)).put("denominator", 7);

        assertThat(errors("kpis", kpis)).isNotEmpty();
    }

    // The first of each kind of object is enough, and quick.
    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node.isArray()) {
            if (!node.isEmpty()) {
                collect(node.get(0), objects);
            }
        } else {
            node.forEach(child -> collect(child, objects));
        }
    }

    private static List<String> fields(ObjectNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static JsonNode sample(String name, String... more) {
        Path out = folder.resolve(name + String.join("", more));
        return Job.onSample(out, more).json(name + ".json");
    }

    private static List<String> errors(String name, JsonNode output) throws IOException {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        URI uri = validator.registerSchema(
                new ObjectMapper().readTree(Files.readString(Path.of("../../docs/" + name + ".schema.json"))));
        return validator.validate(uri, output).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }
}

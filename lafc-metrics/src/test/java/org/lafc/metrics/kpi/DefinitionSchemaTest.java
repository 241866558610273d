package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.SpecificationVersion;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.RowSet;

/** The published schema says what the reader does. The validator is a library of its own, so neither checks itself. */
class DefinitionSchemaTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/lafc/metrics/kpi");
    private static final Path PUBLISHED = RESOURCES.resolve("kpi-definition.schema.json");
    private static final Path DOCS = Path.of("../docs/kpi-definition.schema.json");

    // What no schema of this kind can say: the reader alone refuses it.
    private static final List<String> READER_ONLY = List.of(
            "stands twice",
            "the character U+",
            "is not a number with a unit",
            "is not a unit of this fact",
            "is not a unit of '",
            "is neither an amount nor a parameter",
            "is not used",
            "is not the unit of this measure",
            "is in another unit than the target",
            "amber must be",
            "targets: two are for",
            "is more than all",
            "'2020-02-30' is not a date",
            "is not a definition known here",
            "of which there is no change",
            "is not the unit of a difference",
            "is not a key of the parameters of",
            "is that of the other definition",
            "criteria are nested too deep",
            "edges of bands must rise",
            "must be whole micrometres",
            "a second document begins",
            "a tag (!name) stands here",
            "an anchor (&name) stands here",
            "an alias (*name) stands here",
            "a key must be a text");

    private static final Validator VALIDATOR = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private static final URI SCHEMA = VALIDATOR.registerSchema(DefinitionSchema.json());

    @Test
    void thePublishedSchemaIsMadeOfTheTablesOfTheReader() throws IOException {
        String schema = DefinitionSchema.json();
        Files.writeString(Path.of("target/kpi-definition.schema.json"), schema);

        assertThat(Files.readString(PUBLISHED))
                .as("%s must be target/kpi-definition.schema.json", PUBLISHED)
                .isEqualTo(schema);
        assertThat(Files.readString(DOCS))
                .as("%s must be target/kpi-definition.schema.json", DOCS)
                .isEqualTo(schema);
    }

    @Test
    void theSchemaIsASchema() throws IOException {
        assertThat(VALIDATOR
                        .validate(
                                URI.create(SpecificationVersion.DRAFT2020_12.getId()),
                                new ObjectMapper().readTree(DefinitionSchema.json()))
                        .getErrors())
                .isEmpty();
    }

    @Test
    void everyFileOfTheCatalogueIsAllowed() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(RESOURCES.resolve("catalogue"))) {
            files = all.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("index.yaml"))
                    .toList();
        }
        assertThat(files).hasSize(KpiCatalogue.builtIn().definitions().size());
        for (Path file : files) {
            assertThat(errors(Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void everyWordAndUnitOfEveryFactIsAllowedByReaderAndSchema() throws Exception {
        for (RowSet set : RowSet.values()) {
            for (Fact fact : CohortFacts.CATALOGUE.facts(set).values()) {
                for (String comparison : comparisons(fact)) {
                    String yaml = WrongDefinitionsTest.withNumerator("{" + fact + ": " + comparison + "}")
                            .replace("counts: children", "counts: " + set.counted())
                            .replace("looked-after-on: census-date", set.relation() + ": " + set.when());
                    assertThat(KpiReader.read(Source.ofText("a.yaml", yaml)).problems())
                            .isEmpty();
                    assertThat(errors(yaml)).as(yaml).isEmpty();
                }
            }
        }
    }

    @Test
    void aFactOfOneNameHasOneTypeInAllRows() {
        Map<String, FactType> types = new HashMap<>();
        for (RowSet set : RowSet.values()) {
            CohortFacts.CATALOGUE
                    .facts(set)
                    .forEach((name, fact) -> assertThat(fact.type())
                            .as("%s of %s", name, set)
                            .isEqualTo(types.computeIfAbsent(name, key -> fact.type())));
        }
    }

    private static List<String> comparisons(Fact fact) {
        if (fact.type() instanceof FactType.Code code) {
            return code.words().stream()
                    .flatMap(word -> Stream.of("\"" + word + "\"", "{any-of: [\"" + word + "\"]}"))
                    .toList();
        }
        return fact.type() instanceof FactType.OpenCode
                ? List.of("North West", "{any-of: [North West, South East]}")
                : fact.type().units().stream()
                        .flatMap(unit -> Stream.of(Comparison.values())
                                .map(how -> "{" + how.word() + ": " + new Quantity(BigDecimal.ONE, unit) + "}"))
                        .toList();
    }

    static Stream<Arguments> wrong() {
        return WrongDefinitionsTest.wrong();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatTheReaderRefusesTheSchemaRefuses(String yaml, String[] messages) {
        boolean readerOnly =
                Stream.of(messages).allMatch(message -> READER_ONLY.stream().anyMatch(message::contains));
        boolean refused;
        try {
            refused = !errors(yaml).isEmpty();
        } catch (YamlParser.Rejected e) {
            refused = true;
        }
        assertThat(refused || readerOnly).as(String.join("; ", messages)).isTrue();
    }

    static List<String> errors(String yaml) throws YamlParser.Rejected {
        return VALIDATOR.validate(SCHEMA, json(YamlParser.parse(Source.ofText("a.yaml", yaml)))).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    // Texts stay texts, as the reader takes them.
    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            return JsonNodeFactory.instance.textNode(text.value());
        }
        if (node instanceof YamlNode.Items items) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.items().forEach(item -> array.add(json(item)));
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ((YamlNode.Keys) node).entries().forEach(entry -> object.set(entry.key().value(), json(entry.value())));
        return object;
    }
}

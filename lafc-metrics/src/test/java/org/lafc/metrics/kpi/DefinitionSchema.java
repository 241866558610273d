package org.lafc.metrics.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.fact.Worded;

/** The JSON Schema of a definition, made from the tables that the reader itself uses. */
final class DefinitionSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "\\d{1,7}(\\.\\d{1,9})?";
    private static final List<Score> COUNTING = List.of(Score.PROPORTION, Score.COUNT);
    private static final List<Score> SUMMING = List.of(Score.MEAN, Score.MEDIAN, Score.MAXIMUM);

    private DefinitionSchema() {}

    static String json() {
        try {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                            .writeValueAsString(schema())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:lafc:kpi-definition");
        schema.put("title", "KPI definition");
        schema.put("description", "One measure of children looked after, as lafc reads it from YAML.");
        ObjectNode extending = JSON.createObjectNode();
        extending.put("type", "object").set("required", array(List.of(KpiReader.EXTENDS)));
        schema.setAll(rule(extending, ref("extension")));
        schema.set("else", ref("definition"));
        schema.set("$defs", definitions());
        return schema;
    }

    private static ObjectNode whole() {
        ObjectNode whole = object(
                properties(KpiReader.KEYS),
                "id",
                "version",
                "title",
                "kind",
                "counts",
                "population",
                "missing",
                "score",
                "better",
                "source");
        whole.set("allOf", rules());
        return whole;
    }

    private static ObjectNode extension() {
        ObjectNode properties = properties(KpiReader.EXTENDING_KEYS);
        ObjectNode values = JSON.createObjectNode();
        values.put("type", "object").set("propertyNames", pattern(Parameter.NAME.pattern()));
        properties.set("parameters", values.set("additionalProperties", ref("amount")));
        return object(properties, KpiReader.EXTENDS, "id", "version", "title");
    }

    private static ObjectNode properties(List<String> keys) {
        ObjectNode properties = JSON.createObjectNode();
        keys.forEach(key -> properties.set(key, property(key)));
        return properties;
    }

    private static ObjectNode property(String key) {
        return switch (key) {
            case KpiReader.EXTENDS, "based-on" ->
                pattern("(" + DefinitionRules.ID.pattern() + ") (" + DefinitionRules.VERSION.pattern() + ")");
            case "parameters" -> {
                ObjectNode parameter = JSON.createObjectNode();
                parameter.set(ParameterReader.TITLE, ref("text"));
                parameter.set(ParameterReader.DEFAULT, ref("amount"));
                ObjectNode parameters = JSON.createObjectNode();
                parameters.put("type", "object").set("propertyNames", pattern(Parameter.NAME.pattern()));
                yield parameters.set(
                        "additionalProperties", object(parameter, ParameterReader.TITLE, ParameterReader.DEFAULT));
            }
            case "id", "part-of" -> pattern(DefinitionRules.ID.pattern());
            case "version" -> pattern(DefinitionRules.VERSION.pattern());
            case "title" -> {
                ObjectNode titles = JSON.createObjectNode();
                KpiReader.TITLES.forEach(name -> titles.set(name, ref("text")));
                ObjectNode title = object(titles, "en");
                ObjectNode together = title.putObject("dependentRequired");
                together.putArray("cy").add("cy-source");
                together.putArray("cy-source").add("cy");
                yield title;
            }
            case "kind" -> words(KpiKind.values());
            case "counts" -> words(Counted.values());
            case "population" -> {
                ObjectNode population = JSON.createObjectNode();
                population.set("looked-after-on", words(List.of(RowSet.When.CENSUS_DATE.word())));
                population.set("where", ref("criterion"));
                yield object(population, "looked-after-on");
            }
            case "exclude" -> list(ref("criterion"));
            case "numerator" -> ref("criterion");
            case "value" -> words(amounts().map(Fact::name).toList());
            case "bands" -> list(JSON.createObjectNode());
            case "missing" -> words(MissingPolicy.values());
            case "score" -> words(Score.values());
            case "unit" ->
                words(Stream.concat(
                                Stream.of(KpiDefinition.PER_CENT, Counted.CHILDREN.word()),
                                amounts()
                                        .flatMap(fact ->
                                                fact.type().units().stream().map(FactUnit::name)))
                        .distinct()
                        .toList());
            case "decimals" -> decimals();
            case "better" -> words(Better.values());
            case "strata" -> {
                ObjectNode strata =
                        list(words(CohortFacts.CATALOGUE.facts(RowSet.LOOKED_AFTER_ON_DATE).values().stream()
                                .filter(fact -> fact.type().units().isEmpty())
                                .map(Fact::name)
                                .toList()));
                yield strata.put("uniqueItems", true);
            }
            case "targets" -> list(ref("target"));
            case "legal-source" -> {
                ObjectNode law = JSON.createObjectNode();
                law.set(SourceReader.INSTRUMENT, ref("text"));
                law.set(SourceReader.PROVISION, ref("text"));
                law.set(SourceReader.VERIFICATION, words(SourceReader.words()));
                yield object(law, SourceReader.INSTRUMENT, SourceReader.PROVISION, SourceReader.VERIFICATION);
            }
            case SourceReader.VERIFICATION -> words(SourceReader.words());
            case "source", "note" -> ref("text");
            default -> throw new AssertionError("the schema does not know key " + key);
        };
    }

    // What depends on the score, and on the unit of the value.
    private static ArrayNode rules() {
        ArrayNode rules = JSON.createArrayNode();
        ObjectNode counting = JSON.createObjectNode();
        counting.set("value", JSON.getNodeFactory().booleanNode(false));
        counting.set("bands", JSON.getNodeFactory().booleanNode(false));
        rules.add(rule(when("score", COUNTING), part(counting, "numerator")));

        ObjectNode summing = JSON.createObjectNode();
        summing.set("numerator", JSON.getNodeFactory().booleanNode(false));
        summing.set("bands", JSON.getNodeFactory().booleanNode(false));
        summing.set("missing", words(List.of(MissingPolicy.EXCLUDE.word())));
        rules.add(rule(when("score", SUMMING), part(summing, "value")));

        ObjectNode distribution = JSON.createObjectNode();
        distribution.set("targets", JSON.getNodeFactory().booleanNode(false));
        distribution.set("numerator", JSON.getNodeFactory().booleanNode(false));
        distribution.set("missing", words(List.of(MissingPolicy.EXCLUDE.word())));
        rules.add(rule(when("score", List.of(Score.DISTRIBUTION)), part(distribution, "value", "bands")));

        rules.add(rule(
                when("score", List.of(Score.PROPORTION, Score.DISTRIBUTION)), unit(List.of(KpiDefinition.PER_CENT))));
        ObjectNode count = unit(List.of(Counted.CHILDREN.word()));
        ((ObjectNode) count.get("properties")).set("decimals", number(0, 0));
        rules.add(rule(when("score", List.of(Score.COUNT)), count));

        ObjectNode context = JSON.createObjectNode();
        context.set("targets", JSON.getNodeFactory().booleanNode(false));
        rules.add(rule(when("better", List.of(Better.CONTEXT)), part(context)));
        rules.add(rule(when("better", List.of(Better.INCREASE)), bounds(Comparison.AT_LEAST, Comparison.MORE_THAN)));
        rules.add(rule(when("better", List.of(Better.DECREASE)), bounds(Comparison.AT_MOST, Comparison.LESS_THAN)));

        amounts().forEach(fact -> {
            ObjectNode bands = JSON.createObjectNode();
            bands.set("bands", list(ref(amountName(fact))));
            ObjectNode of = part(JSON.createObjectNode(), "value");
            ((ObjectNode) of.get("properties")).set("value", words(List.of(fact.name())));
            rules.add(rule(of, part(bands)));
            ObjectNode summed = when("score", SUMMING);
            ((ObjectNode) summed.get("properties")).set("value", words(List.of(fact.name())));
            rules.add(rule(
                    summed,
                    unit(fact.type().units().stream().map(FactUnit::name).toList())));
        });
        return rules;
    }

    private static ObjectNode bounds(Comparison... allowed) {
        ObjectNode target = JSON.createObjectNode();
        ArrayNode oneOf = target.putArray("anyOf");
        for (Comparison bound : allowed) {
            oneOf.add(JSON.createObjectNode().set("required", array(List.of(bound.word()))));
        }
        ObjectNode targets = JSON.createObjectNode();
        targets.set("targets", list(target));
        return part(targets);
    }

    private static ObjectNode target() {
        ObjectNode figure = pattern("\\s*" + TargetReader.FIGURE.pattern().replace("?:", "") + "\\s*");
        ObjectNode properties = JSON.createObjectNode();
        TargetReader.KEYS.forEach(key -> properties.set(
                key,
                switch (key) {
                    case TargetReader.SOURCE -> ref("text");
                    case TargetReader.BY -> pattern("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
                    default -> figure.deepCopy();
                }));
        ObjectNode target = object(properties, TargetReader.SOURCE);
        ArrayNode oneOf = target.putArray("oneOf");
        TargetReader.BOUNDS.forEach(bound -> oneOf.add(JSON.createObjectNode().set("required", array(List.of(bound)))));
        return target;
    }

    private static ObjectNode definitions() {
        ObjectNode definitions = JSON.createObjectNode();
        ObjectNode text = pattern("\\S");
        text.set("type", array(List.of("string", "number")));
        definitions.set("text", text);
        ObjectNode amount = JSON.createObjectNode();
        amount.putArray("anyOf").add(whole(0, 9_999_999)).add(pattern("\\s*" + NUMBER + "( +\\S+)?\\s*"));
        definitions.set("amount", amount);
        definitions.set("parameter", pattern(Parameter.NAME.pattern()));
        amounts().forEach(fact -> definitions.set(amountName(fact), amount(fact)));
        definitions.set("target", target());
        definitions.set("definition", whole());
        definitions.set("extension", extension());
        definitions.set("criterion", criterion());
        return definitions;
    }

    private static ObjectNode criterion() {
        ObjectNode one = JSON.createObjectNode();
        one.set(CriterionReader.ALL, list(ref("criterion")));
        one.set(CriterionReader.ANY, list(ref("criterion")));
        one.set(CriterionReader.NOT, ref("criterion"));
        CohortFacts.CATALOGUE
                .facts(RowSet.LOOKED_AFTER_ON_DATE)
                .values()
                .forEach(fact -> one.set(fact.name(), comparison(fact)));
        return single(one);
    }

    private static ObjectNode comparison(Fact fact) {
        ObjectNode comparison;
        if (fact.type().units().isEmpty()) {
            ObjectNode word = fact.type() instanceof FactType.Code code ? words(code.words()) : ref("text");
            ObjectNode several = list(word);
            several.put("uniqueItems", true);
            ObjectNode anyOf = JSON.createObjectNode();
            anyOf.set(CriterionReader.ANY_OF, several);
            comparison = JSON.createObjectNode();
            comparison.putArray("anyOf").add(word.deepCopy()).add(object(anyOf, CriterionReader.ANY_OF));
        } else {
            ObjectNode one = JSON.createObjectNode();
            for (Comparison how : Comparison.values()) {
                ObjectNode threshold = JSON.createObjectNode();
                threshold.putArray("anyOf").add(ref(amountName(fact))).add(ref("parameter"));
                one.set(how.word(), threshold);
            }
            comparison = single(one);
        }
        comparison.put("description", fact.meaning() + "; missing: " + fact.missing());
        return comparison;
    }

    private static ObjectNode amount(Fact fact) {
        String units = String.join(
                "|",
                fact.type().units().stream()
                        .flatMap(unit -> Stream.of(unit.name(), unit.one()))
                        .distinct()
                        .toList());
        if (!(fact.type() instanceof FactType.WholeNumber)) {
            return pattern("\\s*" + NUMBER + " +(" + units + ")\\s*");
        }
        ObjectNode amount = JSON.createObjectNode();
        amount.putArray("anyOf")
                .add(whole(0, 9_999_999))
                .add(pattern("\\s*\\d{1,7}(\\.0{1,9})?( +(" + units + "))?\\s*"));
        return amount;
    }

    private static Stream<Fact> amounts() {
        return CohortFacts.CATALOGUE.facts(RowSet.LOOKED_AFTER_ON_DATE).values().stream()
                .filter(fact -> !fact.type().units().isEmpty());
    }

    private static String amountName(Fact fact) {
        return "amount-in-"
                + String.join(
                        "-", fact.type().units().stream().map(FactUnit::name).toList());
    }

    private static ObjectNode whole(int least, int most) {
        ObjectNode number = JSON.createObjectNode();
        return number.put("type", "integer").put("minimum", least).put("maximum", most);
    }

    private static ObjectNode decimals() {
        return number(0, DefinitionRules.MOST_DECIMALS);
    }

    private static ObjectNode number(int least, int most) {
        ObjectNode number = JSON.createObjectNode();
        number.set(
                "enum",
                JSON.valueToTree(IntStream.rangeClosed(least, most)
                        .boxed()
                        .flatMap(digit -> Stream.<Object>of(digit, String.valueOf(digit)))
                        .toList()));
        return number;
    }

    private static ObjectNode when(String key, List<? extends Worded> values) {
        ObjectNode properties = JSON.createObjectNode();
        properties.set(key, words(values.stream().map(Worded::word).toList()));
        return part(properties, key);
    }

    private static ObjectNode unit(List<String> units) {
        ObjectNode properties = JSON.createObjectNode();
        properties.set("unit", words(units));
        return part(properties);
    }

    private static ObjectNode rule(JsonNode condition, JsonNode consequence) {
        ObjectNode rule = JSON.createObjectNode();
        rule.set("if", condition);
        rule.set("then", consequence);
        return rule;
    }

    private static ObjectNode words(Worded... values) {
        return words(Arrays.stream(values).map(Worded::word).toList());
    }

    private static ObjectNode words(Collection<String> words) {
        ObjectNode node = JSON.createObjectNode();
        node.set("enum", array(words));
        return node;
    }

    private static ObjectNode pattern(String pattern) {
        ObjectNode node = JSON.createObjectNode();
        return node.put("type", "string").put("pattern", pattern.equals("\\S") ? pattern : "^(" + pattern + ")$");
    }

    private static ObjectNode list(JsonNode items) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "array").put("minItems", 1).set("items", items);
        return node;
    }

    private static ObjectNode object(ObjectNode properties, String... required) {
        ObjectNode node = part(properties, required);
        node.put("additionalProperties", false);
        return node;
    }

    private static ObjectNode single(ObjectNode properties) {
        return object(properties).put("minProperties", 1).put("maxProperties", 1);
    }

    private static ObjectNode part(ObjectNode properties, String... required) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "object").set("properties", properties);
        if (required.length > 0) {
            node.set("required", array(List.of(required)));
        }
        return node;
    }

    private static ArrayNode array(Collection<String> words) {
        return JSON.valueToTree(words);
    }

    private static ObjectNode ref(String name) {
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }
}

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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final List<Score> COUNTING = List.of(Score.PROPORTION, Score.COUNT, Score.MILESTONE);
    private static final List<Score> SUMMING = List.of(Score.MEAN, Score.MEDIAN, Score.MAXIMUM, Score.DURATION);
    private static final List<Score> OF_RESULTS = List.of(Score.CHANGE, Score.GAP);
    private static final List<Score> OF_ROWS = Stream.of(Score.values())
            .filter(score -> !OF_RESULTS.contains(score))
            .toList();

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
        ObjectNode whole =
                object(properties(KpiReader.KEYS), "id", "version", "title", "kind", "score", "better", "source");
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
            case "population" -> population(List.of(RowSet.values()));
            // Which facts they may name stands in the rules, by what is counted and where.
            case "exclude" -> list(JSON.createObjectNode());
            case "pending", "numerator" -> JSON.createObjectNode();
            case "value" -> words(amounts().map(Fact::name).toList());
            case "per" ->
                words(Stream.concat(
                                Stream.of(Residents.values()).map(Residents::word),
                                amounts().map(Fact::name))
                        .toList());
            case "times", "reached-at" -> count(DefinitionRules.MOST_TIMES);
            case "of" -> pattern(DefinitionRules.ID.pattern());
            case "change" -> words(ChangeKind.values());
            case "against", "unit" -> ref("text");
            case "tags" -> {
                ObjectNode tags = list(pattern(DefinitionRules.TAG.pattern().replace("?:", "")));
                yield tags.put("uniqueItems", true);
            }
            case "bands" -> list(JSON.createObjectNode());
            case "missing" -> words(MissingPolicy.values());
            case "score" -> words(Score.values());
            case "decimals" -> decimals();
            case "better" -> words(Better.values());
            case "strata" -> {
                ObjectNode strata = list(JSON.createObjectNode().put("type", "string"));
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

    private static ObjectNode population(List<RowSet> sets) {
        ObjectNode population = JSON.createObjectNode();
        sets.stream()
                .map(RowSet::relation)
                .distinct()
                .forEach(relation -> population.set(
                        relation,
                        words(sets.stream()
                                .filter(set -> set.relation().equals(relation))
                                .map(set -> set.when().word())
                                .distinct()
                                .toList())));
        population.set(PopulationReader.WHERE, JSON.createObjectNode());
        ObjectNode one = object(population);
        ArrayNode oneOf = one.putArray("oneOf");
        sets.stream()
                .map(RowSet::relation)
                .distinct()
                .forEach(relation -> oneOf.add(JSON.createObjectNode().set("required", array(List.of(relation)))));
        return one;
    }

    // What depends on the rows, the score, and the unit of the value.
    private static ArrayNode rules() {
        ArrayNode rules = JSON.createArrayNode();
        for (Counted counted : Counted.values()) {
            ObjectNode sets = JSON.createObjectNode();
            sets.set("population", population(RowSet.of(counted)));
            rules.add(rule(when("counts", List.of(counted)), part(sets)));
            for (RowSet set : RowSet.of(counted)) {
                rules.add(rule(of(set), facts(set)));
            }
        }
        rules.add(rule(when("score", OF_ROWS), ofRows()));
        rules.add(rule(when("score", List.of(Score.CHANGE)), ofResults("change")));
        rules.add(rule(when("score", List.of(Score.GAP)), ofResults("against")));

        ObjectNode counting = refused("value", "bands", "per", "times");
        rules.add(rule(when("score", COUNTING), part(counting, "numerator")));
        ObjectNode rate = refused("value", "bands", "reached-at", "strata");
        rate.set("per", words(Residents.values()));
        rules.add(rule(when("score", List.of(Score.RATE)), part(rate, "per")));

        ObjectNode exclude = words(List.of(MissingPolicy.EXCLUDE.word()));
        ObjectNode summing = refused("numerator", "bands", "per", "times", "reached-at");
        summing.set("missing", exclude);
        rules.add(rule(when("score", SUMMING), part(summing, "value")));
        ObjectNode duration = JSON.createObjectNode();
        duration.set(
                "value",
                words(amounts()
                        .filter(fact -> !Collections.disjoint(fact.type().units(), DefinitionRules.TIMES))
                        .map(Fact::name)
                        .toList()));
        rules.add(rule(when("score", List.of(Score.DURATION)), part(duration)));
        ObjectNode ratio = refused("numerator", "bands", "reached-at");
        ratio.set("missing", exclude);
        ratio.set("per", words(amounts().map(Fact::name).toList()));
        rules.add(rule(when("score", List.of(Score.RATIO)), part(ratio, "value", "unit")));
        ObjectNode distribution = refused("numerator", "targets", "per", "times", "reached-at");
        distribution.set("missing", exclude);
        rules.add(rule(when("score", List.of(Score.DISTRIBUTION)), part(distribution, "value", "bands")));
        rules.add(rule(when("score", List.of(Score.PROPORTION, Score.COUNT)), part(refused("reached-at"))));

        rules.add(rule(
                when("score", List.of(Score.PROPORTION, Score.DISTRIBUTION)), unit(List.of(KpiDefinition.PER_CENT))));
        ObjectNode whole = JSON.createObjectNode();
        whole.set("decimals", number(0, 0));
        rules.add(rule(when("score", List.of(Score.COUNT, Score.MILESTONE)), part(whole)));
        for (Counted counted : Counted.values()) {
            ObjectNode counts = when("counts", List.of(counted));
            ((ObjectNode) counts.get("properties")).set("score", words(Score.COUNT, Score.MILESTONE));
            ((ArrayNode) counts.get("required")).add("score");
            rules.add(rule(counts, unit(DefinitionRules.allowedUnits(counted, Score.COUNT, Optional.empty()))));
        }

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
            ((ArrayNode) summed.get("required")).add("value");
            rules.add(rule(
                    summed,
                    unit(fact.type().units().stream().map(FactUnit::name).toList())));
        });
        return rules;
    }

    private static ObjectNode of(RowSet set) {
        ObjectNode of = when("counts", List.of(set.counted()));
        ObjectNode population = JSON.createObjectNode();
        population.put("type", "object").set("required", array(List.of(set.relation())));
        ((ObjectNode) of.get("properties")).set("population", population);
        ((ArrayNode) of.get("required")).add("population");
        return of;
    }

    // A set without facts has no criteria.
    private static ObjectNode facts(RowSet set) {
        Collection<Fact> facts = CohortFacts.CATALOGUE.facts(set).values();
        ObjectNode where = JSON.createObjectNode();
        where.set(PopulationReader.WHERE, ref(criterionName(set)));
        ObjectNode properties = JSON.createObjectNode();
        properties.set("population", part(where));
        properties.set("exclude", list(ref(criterionName(set))));
        properties.set("pending", ref(criterionName(set)));
        properties.set("numerator", ref(criterionName(set)));
        List<String> amounts = facts.stream()
                .filter(fact -> !fact.type().units().isEmpty())
                .map(Fact::name)
                .toList();
        properties.set("value", words(amounts));
        properties.set(
                "per",
                words(Stream.concat(Stream.of(Residents.values()).map(Residents::word), amounts.stream())
                        .toList()));
        properties.set(
                "strata",
                list(words(facts.stream()
                        .map(Fact::name)
                        .filter(name -> !amounts.contains(name))
                        .toList())));
        return part(properties);
    }

    private static String criterionName(RowSet set) {
        return "criterion-of-" + set.counted() + "-" + set.relation();
    }

    private static ObjectNode ofRows() {
        return part(refused("of", "change", "against"), "counts", "population", "missing");
    }

    private static ObjectNode ofResults(String needed) {
        ObjectNode rows = refused(DerivedRules.OF_ROWS.toArray(String[]::new));
        if (needed.equals("against")) {
            rows.set("change", JSON.getNodeFactory().booleanNode(false));
        }
        return part(rows, "of", needed);
    }

    private static ObjectNode refused(String... keys) {
        ObjectNode refused = JSON.createObjectNode();
        for (String key : keys) {
            refused.set(key, JSON.getNodeFactory().booleanNode(false));
        }
        return refused;
    }

    private static ObjectNode count(int most) {
        ObjectNode count = JSON.createObjectNode();
        count.putArray("anyOf").add(whole(1, most)).add(pattern("0*(" + most + "|[1-9][0-9]{0,5})"));
        return count;
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
        facts().forEach(fact -> definitions.set("fact-" + fact.name(), comparison(fact)));
        for (RowSet set : RowSet.values()) {
            definitions.set(criterionName(set), criterion(set));
        }
        return definitions;
    }

    private static ObjectNode criterion(RowSet set) {
        ObjectNode one = JSON.createObjectNode();
        one.set(CriterionReader.ALL, list(ref(criterionName(set))));
        one.set(CriterionReader.ANY, list(ref(criterionName(set))));
        one.set(CriterionReader.NOT, ref(criterionName(set)));
        CohortFacts.CATALOGUE.names(set).forEach(name -> one.set(name, ref("fact-" + name)));
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
        comparison.put("description", meanings(fact));
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

    // A fact may mean a little else in another set of rows, so all its meanings stand.
    private static String meanings(Fact fact) {
        return Stream.of(RowSet.values())
                .flatMap(set -> CohortFacts.CATALOGUE.find(set, fact.name()).stream())
                .map(one -> one.meaning() + "; missing: " + one.missing())
                .distinct()
                .collect(Collectors.joining(". Or: "));
    }

    // A fact of one name has one type in all sets of rows.
    private static Stream<Fact> facts() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (RowSet set : RowSet.values()) {
            CohortFacts.CATALOGUE.facts(set).forEach(facts::putIfAbsent);
        }
        return facts.values().stream();
    }

    private static Stream<Fact> amounts() {
        return facts().filter(fact -> !fact.type().units().isEmpty());
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

package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactUnit;

/** What must hold between the parts of a definition. */
final class DefinitionRules {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    static final Pattern VERSION =
            Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");
    static final String ID_FORM = "small letters, digits and hyphens, parted by dots, as in powys.p04.distance-bands";
    static final String BASE_FORM = "id and version, as in powys.p04.distance-bands 1.0.0";
    static final int LONGEST = 100;
    static final int MOST_DECIMALS = 6;
    static final int MOST_TIMES = 1_000_000;
    static final String TIMES_FORM = "1 to " + MOST_TIMES;
    static final Pattern TAG = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,5}(?:[.-][0-9]{1,3})?");

    static final ImmutableList<FactUnit> TIMES = ImmutableList.of(FactUnit.DAYS, FactUnit.MONTHS, FactUnit.YEARS);

    // What a file of YamlParser.MOST_DEPTH levels can hold.
    private static final int DEEPEST = 8;

    private DefinitionRules() {}

    static void check(KpiDefinition definition) {
        requireId("id", definition.id());
        definition.partOf().ifPresent(stem -> requireId("part-of", stem));
        if (!isVersion(definition.version())) {
            throw new RuleBroken(
                    "version",
                    Spelling.shown(definition.version()) + " is not a semantic version",
                    "three numbers, as in 1.0.0");
        }
        if (definition.source().isBlank()) {
            throw new RuleBroken("source", "must not be blank", "document, version, section");
        }
        if (definition
                .basedOn()
                .filter(base -> base.startsWith(definition.id() + " "))
                .isPresent()) {
            throw new RuleBroken("id", "'" + definition.id() + "' is that of the other definition", "an id of its own");
        }
        definition.basedOn().filter(base -> !isIdAndVersion(base)).ifPresent(base -> {
            throw new RuleBroken("based-on", Spelling.shown(base) + " is not an identifier with a version", BASE_FORM);
        });
        definition.population().where().ifPresent(criterion -> requireFlat("population", criterion));
        definition.exclude().forEach(criterion -> requireFlat("exclude", criterion));
        definition.pending().ifPresent(criterion -> requireFlat("pending", criterion));
        definition.numerator().ifPresent(criterion -> requireFlat("numerator", criterion));
        ParameterRules.check(definition);
        checkScore(definition);
        checkFigure(definition);
        checkStrata(definition);
        checkTags(definition);
        TargetRules.check(definition);
    }

    static boolean isIdAndVersion(String text) {
        int space = text.indexOf(' ');
        return space > 0 && isId(text.substring(0, space)) && isVersion(text.substring(space + 1));
    }

    // The length first: such patterns go as deep as the text is long.
    static boolean isId(String text) {
        return text.length() <= LONGEST && ID.matcher(text).matches();
    }

    private static boolean isVersion(String text) {
        return text.length() <= LONGEST && VERSION.matcher(text).matches();
    }

    private static void requireFlat(String key, Criterion criterion) {
        if (depth(criterion) > DEEPEST) {
            throw new RuleBroken(key, "criteria are nested too deep", "at most " + DEEPEST + " in one another");
        }
    }

    private static int depth(Criterion criterion) {
        int deepest = 0;
        for (Criterion part : partsOf(criterion)) {
            deepest = Math.max(deepest, depth(part));
        }
        return deepest + 1;
    }

    static ImmutableList<Criterion> partsOf(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.parts();
        }
        if (criterion instanceof Criterion.Any any) {
            return any.parts();
        }
        return criterion instanceof Criterion.Not not ? ImmutableList.of(not.part()) : ImmutableList.of();
    }

    private static void checkScore(KpiDefinition definition) {
        Score score = definition.score();
        if (score.isOfResults()) {
            DerivedRules.check(definition);
            return;
        }
        DerivedRules.refuse(definition);
        checkNumerator(definition);
        checkValue(definition);
        if (!score.isOfNumerator() && definition.missing() == MissingPolicy.NOT_MET) {
            throw new RuleBroken("missing", "'not-met' has no meaning for a " + score, "exclude");
        }
        checkBands(definition);
        checkTimes(definition);
    }

    private static void checkNumerator(KpiDefinition definition) {
        Score score = definition.score();
        if (score.isOfNumerator()
                && score != Score.RATE
                && definition.numerator().isEmpty()) {
            throw new RuleBroken("numerator", "is missing: a " + score + " needs one", "a criterion");
        }
        if (!score.isOfNumerator() && definition.numerator().isPresent()) {
            throw new RuleBroken(
                    "numerator", "has no meaning for a " + score, "none; population: {where: …} narrows it");
        }
    }

    private static void checkValue(KpiDefinition definition) {
        Score score = definition.score();
        if (!score.isOfNumerator() && definition.value().isEmpty()) {
            throw new RuleBroken("value", "is missing: a " + score + " needs one", "a fact that is an amount");
        }
        refuse(definition, "value", score.isOfNumerator() && definition.value().isPresent());
        definition.value().ifPresent(fact -> requireAmount(definition, "value", fact));
        refuse(definition, "per", score != Score.RATIO && definition.per().isPresent());
        definition.per().ifPresent(fact -> requireAmount(definition, "per", fact));
        if (score == Score.DURATION
                && Collections.disjoint(definition.value().get().type().units(), TIMES)) {
            throw new RuleBroken(
                    "value",
                    "'" + definition.value().get() + "' is no time, so it has no duration",
                    "a fact in days, months or years");
        }
    }

    private static void requireAmount(KpiDefinition definition, String key, Fact fact) {
        if (fact.type().units().isEmpty()) {
            throw new RuleBroken(
                    key,
                    "'" + fact + "' is a word, and words have no " + definition.score(),
                    "a fact that is an amount");
        }
    }

    private static void checkTimes(KpiDefinition definition) {
        Score score = definition.score();
        boolean per = score == Score.RATIO || score == Score.RATE;
        refuse(definition, "times", !per && definition.times() != 1);
        if (definition.times() < 1 || definition.times() > MOST_TIMES) {
            throw new RuleBroken("times", "'" + definition.times() + "' is out of range", TIMES_FORM);
        }
        if (score == Score.RATE && definition.residents().isEmpty()) {
            throw new RuleBroken("per", "is missing: a rate needs it", Residents.AGED_0_TO_17.word());
        }
        refuse(definition, "per", score != Score.RATE && definition.residents().isPresent());
        refuse(definition, "reached-at", score != Score.MILESTONE && definition.reachedAt() != 1);
        if (definition.reachedAt() < 1 || definition.reachedAt() > MOST_TIMES) {
            throw new RuleBroken("reached-at", "'" + definition.reachedAt() + "' is out of range", TIMES_FORM);
        }
    }

    static void refuse(KpiDefinition definition, String key, boolean isThere) {
        if (isThere) {
            throw new RuleBroken(key, "has no meaning for a " + definition.score(), "none");
        }
    }

    private static void checkBands(KpiDefinition definition) {
        boolean distribution = definition.score() == Score.DISTRIBUTION;
        if (distribution && definition.bands().isEmpty()) {
            throw new RuleBroken("bands", "is missing: a distribution needs them", "a list of upper edges");
        }
        if (!distribution && definition.bands().isPresent()) {
            throw new RuleBroken("bands", "has no meaning for a " + definition.score(), "none");
        }
        if (distribution
                && !definition
                        .value()
                        .orElseThrow()
                        .type()
                        .units()
                        .contains(definition
                                .bands()
                                .orElseThrow()
                                .upperEdges()
                                .get(0)
                                .unit())) {
            throw new RuleBroken("bands", "the unit of the edges is not one of the value", "a unit of the value");
        }
    }

    private static void checkFigure(KpiDefinition definition) {
        ImmutableList<String> units = definition.allowedUnits();
        if (units.isEmpty() && definition.unit().isBlank()) {
            throw new RuleBroken(
                    "unit",
                    "is missing: a " + definition.score() + " needs one",
                    "a text, as in moves per 100 children");
        }
        if (!units.isEmpty() && !units.contains(definition.unit())) {
            throw new RuleBroken(
                    "unit",
                    Spelling.shown(definition.unit()) + " is not a unit of this " + definition.score(),
                    String.join(", ", units));
        }
        if (definition.decimals() < 0 || definition.decimals() > MOST_DECIMALS) {
            throw new RuleBroken(
                    "decimals", "'" + definition.decimals() + "' is not a number of decimals", "0 to " + MOST_DECIMALS);
        }
        boolean whole = definition.score() == Score.COUNT || definition.score() == Score.MILESTONE;
        if (whole && definition.decimals() != 0) {
            throw new RuleBroken(
                    "decimals", "a " + definition.score() + " has none, but was '" + definition.decimals() + "'", "0");
        }
    }

    private static void checkStrata(KpiDefinition definition) {
        if (definition.score() == Score.RATE && !definition.strata().isEmpty()) {
            throw new RuleBroken(
                    "strata", "cannot part a rate: residents are held by authority and not by facts", "none");
        }
        Set<Fact> strata = new HashSet<>();
        for (Fact fact : definition.strata()) {
            if (!fact.type().units().isEmpty()) {
                throw new RuleBroken("strata", "'" + fact + "' is an amount", "facts whose values are words");
            }
            if (!strata.add(fact)) {
                throw new RuleBroken("strata", "'" + fact + "' stands twice", "once");
            }
        }
    }

    private static void checkTags(KpiDefinition definition) {
        Set<String> tags = new HashSet<>();
        for (String tag : definition.tags()) {
            if (!TAG.matcher(tag).matches()) {
                throw new RuleBroken("tags", Spelling.shown(tag) + " is not an id of a statement", "as in PW-PR-07");
            }
            if (!tags.add(tag)) {
                throw new RuleBroken("tags", "'" + tag + "' stands twice", "once");
            }
        }
    }

    // None where any text is a unit.
    static ImmutableList<String> allowedUnits(Counted counted, Score score, Optional<Fact> value) {
        return switch (score) {
            case PROPORTION, DISTRIBUTION -> ImmutableList.of(KpiDefinition.PER_CENT);
            // A young person has one anniversary of each kind, so the number is of people too.
            case COUNT, MILESTONE ->
                counted == Counted.ANNIVERSARIES
                        ? ImmutableList.of(counted.word(), Counted.YOUNG_PEOPLE.word())
                        : ImmutableList.of(counted.word());
            case RATIO, RATE, CHANGE, GAP -> ImmutableList.of();
            case MEAN, MEDIAN, MAXIMUM, DURATION ->
                value.map(fact -> fact.type().units().stream()
                                .map(unit -> unit.name())
                                .collect(ImmutableList.toImmutableList()))
                        .filter(units -> !units.isEmpty())
                        // The rule on the value itself is what is broken then, and is checked first.
                        .orElse(ImmutableList.of(""));
        };
    }

    static String usualUnit(KpiDefinition definition) {
        return switch (definition.score()) {
            case RATIO -> "";
            case RATE ->
                "per "
                        + (definition.times() == 1 ? "" : String.format(Locale.ROOT, "%,d ", definition.times()))
                        + definition.residents().map(Residents::words).orElse("");
            case CHANGE, GAP ->
                DerivedRules.unitOf(
                        definition.change().equals(Optional.of(ChangeKind.RELATIVE)),
                        definition.against().isPresent(),
                        "");
            default -> definition.allowedUnits().get(0);
        };
    }

    static ImmutableList<Fact> factsOf(KpiDefinition definition) {
        ImmutableSet.Builder<Fact> facts = ImmutableSet.builder();
        criteriaOf(definition).forEach(criterion -> collect(criterion, facts));
        definition.value().ifPresent(facts::add);
        definition.per().ifPresent(facts::add);
        return facts.build().asList();
    }

    static ImmutableList<Criterion> criteriaOf(KpiDefinition definition) {
        ImmutableList.Builder<Criterion> criteria = ImmutableList.builder();
        definition.population().where().ifPresent(criteria::add);
        criteria.addAll(definition.exclude());
        definition.pending().ifPresent(criteria::add);
        definition.numerator().ifPresent(criteria::add);
        return criteria.build();
    }

    private static void collect(Criterion criterion, ImmutableSet.Builder<Fact> facts) {
        partsOf(criterion).forEach(part -> collect(part, facts));
        if (criterion instanceof Criterion.IsWord isWord) {
            facts.add(isWord.fact());
        } else if (criterion instanceof Criterion.Compares compares) {
            facts.add(compares.fact());
        }
    }

    private static void requireId(String key, String id) {
        if (!isId(id)) {
            throw new RuleBroken(key, Spelling.shown(id) + " is not an identifier", ID_FORM);
        }
    }
}

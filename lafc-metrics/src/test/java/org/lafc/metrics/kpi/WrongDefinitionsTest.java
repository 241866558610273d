package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.RowSet;

/** Whatever is not understood is named with file, line, what was found, what is allowed and the nearest right word. */
class WrongDefinitionsTest {

    private static final String GOOD = """
            id: a.b
            version: 1.0.0
            title: {en: A title}
            kind: performance-measure
            counts: children
            population: {looked-after-on: census-date}
            numerator: {distance-from-home: {more-than: 20 miles}}
            missing: exclude
            score: proportion
            better: decrease
            source: A source
            """;
    static final String MEAN = change("numerator: {distance-from-home: {more-than: 20 miles}}", "value: age")
            .replace("proportion", "mean");
    private static final String WITH_PARAMETER =
            change("20 miles", "farthest") + "parameters: {farthest: {title: How far, default: 20 miles}}\n";
    private static final String EXTENDING = """
            extends: powys.p04.placed-over-20-miles 1.0.0
            id: a.b
            version: 1.0.0
            title: {en: A title}
            parameters: {threshold: 15 miles}
            """;
    private static final String BANDS = MEAN.replace("mean", "distribution") + "bands: ";
    private static final String KEYS =
            "id, version, based-on, title, kind, counts, parameters, population, exclude, pending, numerator, value, bands, "
                    + "per, times, reached-at, of, change, against, missing, score, unit, decimals, better, strata, targets, "
                    + "part-of, tags, source, legal-source, verification, note";
    private static final String FACTS = String.join(", ", CohortFacts.CATALOGUE.names(RowSet.LOOKED_AFTER_ON_DATE));

    private static final String COUNTED =
            Stream.of(Counted.values()).map(Counted::word).collect(Collectors.joining(", "));
    static final String RATIO = MEAN.replace("mean", "ratio") + "unit: years a child\n";
    static final String RATE = GOOD.replace("proportion", "rate") + "per: residents-aged-0-to-17\n";
    static final String MILESTONE = GOOD.replace("proportion", "milestone");
    static final String CHANGE = """
            id: a.b
            version: 1.0.0
            title: {en: A title}
            kind: performance-measure
            of: powys.p04.placed-over-20-miles
            change: points
            score: change
            better: decrease
            source: A source
            """;
    static final String GAP = CHANGE.replace("score: change", "score: gap").replace("change: points", "against: Wales");

    static Stream<Arguments> wrong() {
        return Stream.of(
                // keys
                wrong(
                        change("numerator:", "numeratr:"),
                        "line 7: 'numeratr' is not a key of a KPI definition; did you mean 'numerator'?; allowed: "
                                + KEYS),
                wrong(GOOD + "colour: red\n", "line 12: 'colour' is not a key of a KPI definition; allowed: " + KEYS),
                wrong(GOOD + "id: c.d\n", "line 12, id: stands twice; allowed: once"),
                wrong(change("score: proportion\n", ""), "line 1, score: is missing"),
                wrong(
                        change("title: {en: A title}", "title: {cy: Teitl, cy-source: A text}"),
                        "line 3, title.en: is missing"),
                wrong(
                        change("{en: A title}", "A title"),
                        "line 3, title: must be a mapping, but was a text; allowed: en, cy, cy-source"),
                wrong(
                        change("{en: A title}", "{en: A title, fr: Titre}"),
                        "line 3, title: 'fr' is not a key of a title; allowed: en, cy, cy-source"),
                wrong(change("source: A source", "source:"), "line 11, source: is empty"),
                wrong(change("source: A source", "source: [A]"), "line 11, source: must be a text, but was a list"),
                wrong(
                        change("numerator: {distance-from-home: {more-than: 20 miles}}\n", ""),
                        "line 1, numerator: is missing: a proportion needs one; allowed: a criterion"),
                // words
                wrong(
                        change("performance-measure", "performance-mesure"),
                        "line 4, kind: 'performance-mesure' is not a value of it; did you mean 'performance-measure'?; "
                                + "allowed: performance-indicator, performance-measure"),
                wrong(
                        change("performance-measure", "outcome"),
                        "line 4, kind: an outcome has no value of its own and cannot be scored; "
                                + "allowed: performance-indicator, performance-measure"),
                wrong(
                        change("census-date", "today"),
                        "line 6, population.looked-after-on: 'today' is not a value of it; allowed: census-date"),
                wrong(
                        change("{looked-after-on: census-date}", "{where: {sex: male}}"),
                        "line 6, population: does not say which children; allowed: one of looked-after-on, looked-after-in, "
                                + "on-short-breaks-on, with-care-plan-on"),
                wrong(
                        change("census-date}", "census-date, looked-after-in: year}"),
                        "line 6, population: says twice which children; allowed: one of looked-after-on, "
                                + "looked-after-in, on-short-breaks-on, with-care-plan-on"),
                wrong(
                        change("looked-after-on: census-date", "due-in: year"),
                        "line 6, population: 'due-in' is not a key of a population of children; allowed: "
                                + "looked-after-on, looked-after-in, on-short-breaks-on, with-care-plan-on, where",
                        "line 6, population: does not say which children; allowed: one of looked-after-on, "
                                + "looked-after-in, on-short-breaks-on, with-care-plan-on"),
                wrong(change("counts: children\n", ""), "line 1, counts: is missing"),
                wrong(change("population: {looked-after-on: census-date}\n", ""), "line 1, population: is missing"),
                wrong(change("missing: exclude\n", ""), "line 1, missing: is missing"),
                wrong(
                        change("counts: children", "counts: childs"),
                        "line 5, counts: 'childs' is not a value of it; allowed: " + COUNTED),
                wrong(
                        change("better: decrease", "better: less"),
                        "line 10, better: 'less' is not a value of it; allowed: increase, decrease, context"),
                wrong(
                        change("1.0.0", "1.0"),
                        "line 2, version: '1.0' is not a semantic version; allowed: three numbers, as in 1.0.0"),
                wrong(
                        change("id: a.b", "id: A b"),
                        "line 1, id: 'A b' is not an identifier; allowed: small letters, digits and hyphens, parted by "
                                + "dots, as in powys.p04.distance-bands"),
                // facts and criteria
                wrong(
                        change("{distance-from-home:", "{distance-form-home:"),
                        "line 7, numerator: 'distance-form-home' is not a fact; did you mean 'distance-from-home'?; "
                                + "allowed: all, any, not, " + FACTS),
                wrong(
                        change("20 miles", "20 months"),
                        "line 7, numerator.distance-from-home.more-than: 'months' is not a unit of this fact; allowed: a "
                                + "number of miles, a number of km, a number of m"),
                wrong(
                        change("20 miles", "20"),
                        "line 7, numerator.distance-from-home.more-than: '20' has no unit; allowed: a number of miles, a "
                                + "number of km, a number of m"),
                wrong(
                        change("20 miles", "far"),
                        "line 7, numerator.distance-from-home.more-than: 'far' is not a number with a unit; allowed: a "
                                + "number of miles, a number of km, a number of m"),
                wrong(
                        change("{distance-from-home: {more-than: 20 miles}}", "{age: {more-than: 1.5 years}}"),
                        "line 7, numerator.age.more-than: an amount of years must be a whole number, but was 1.5; "
                                + "allowed: a number of years"),
                wrong(
                        change("more-than", "farther-than"),
                        "line 7, numerator.distance-from-home: 'farther-than' is not a key of a comparison of amounts; "
                                + "allowed: more-than, at-least, less-than, at-most, equal"),
                wrong(
                        change("{more-than: 20 miles}", "20 miles"),
                        "line 7, numerator.distance-from-home: must be one comparison with an amount; allowed: "
                                + "more-than, at-least, less-than, at-most, equal"),
                wrong(
                        change("{distance-from-home: {more-than: 20 miles}}", "{sex: femal}"),
                        "line 7, numerator.sex: 'femal' is not a value of it; did you mean 'female'?; allowed: male, female"),
                wrong(
                        change("{distance-from-home: {more-than: 20 miles}}", "{sex: {any-of: [male, male]}}"),
                        "line 7, numerator.sex.any-of: a word stands twice; allowed: once"),
                wrong(
                        change("{distance-from-home: {more-than: 20 miles}}", "{sex: {any-of: []}}"),
                        "line 7, numerator.sex.any-of: must not be an empty list; allowed: at least one"),
                wrong(
                        change("{distance-from-home: {more-than: 20 miles}}", "{sex: {}}"),
                        "line 7, numerator.sex: must hold one comparison of words; allowed: any-of"),
                wrong(
                        change("{distance-from-home: {more-than: 20 miles}}", "{sex: male, age: {equal: 3}}"),
                        "line 7, numerator: a criterion has one key, but this has 2; allowed: {all: […]}, {any: […]}, "
                                + "{not: {…}} or {FACT: …}"),
                wrong(
                        change("{distance-from-home: {more-than: 20 miles}}", "far away"),
                        "line 7, numerator: must be a criterion, but was a text; allowed: {all: […]}, {any: […]}, "
                                + "{not: {…}} or {FACT: …}"),
                wrong(
                        change("{distance-from-home: {more-than: 20 miles}}", "{all: {sex: male}}"),
                        "line 7, numerator.all: must be a list, but was a mapping"),
                wrong(GOOD + "exclude: {home: withheld}\n", "line 12, exclude: must be a list, but was a mapping"),
                wrong(
                        GOOD + "exclude:\n  - {home: withheld}\n  - {hme: withheld}\n",
                        "line 14, exclude[2]: 'hme' is not a fact; did you mean 'home'?; allowed: all, any, not, "
                                + FACTS),
                wrong(
                        change(
                                "{distance-from-home: {more-than: 20 miles}}",
                                "{not: ".repeat(8) + "{sex: male}" + "}".repeat(8)),
                        "line 7, numerator: criteria are nested too deep; allowed: at most 8 in one another"),
                // parameters
                wrong(
                        WITH_PARAMETER.replace("more-than: farthest", "more-than: fartest"),
                        "line 7, numerator.distance-from-home.more-than: 'fartest' is neither an amount nor a parameter; "
                                + "did you mean 'farthest'?; allowed: a number of miles, a number of km, a number of m, "
                                + "farthest"),
                wrong(
                        WITH_PARAMETER.replace("more-than: farthest", "more-than: 20 miles"),
                        "line 12, parameters.farthest: is not used; allowed: a parameter that a threshold names"),
                wrong(
                        WITH_PARAMETER.replace("20 miles", "20 mils"),
                        "line 12, parameters.farthest.default: 'mils' is not a unit of this fact; allowed: a number of "
                                + "miles, a number of km, a number of m"),
                wrong(
                        WITH_PARAMETER.replace(", default: 20 miles", ""),
                        "line 12, parameters.farthest.default: is missing"),
                wrong(WITH_PARAMETER.replace("title: How far, ", ""), "line 12, parameters.farthest.title: is missing"),
                wrong(
                        WITH_PARAMETER.replace("farthest: {", "Farthest: {"),
                        "line 7, numerator.distance-from-home.more-than: 'farthest' is not a number with a unit; allowed: "
                                + "a number of miles, a number of km, a number of m",
                        "line 12, parameters: 'Farthest' is not a name of a parameter; allowed: small letters, digits "
                                + "and hyphens, a letter first, at most 60"),
                wrong(
                        WITH_PARAMETER.replace("miles}", "miles, unit: km}"),
                        "line 12, parameters.farthest: 'unit' is not a key of a parameter; allowed: title, default"),
                wrong(GOOD + "parameters: [20 miles]\n", "line 12, parameters: must be a mapping, but was a list"),
                wrong(
                        WITH_PARAMETER + "exclude: [{age: {less-than: farthest}}]\n",
                        "line 12, parameters.farthest.default: 'miles' is not a unit of this fact; allowed: a number of "
                                + "years"),
                wrong(
                        (WITH_PARAMETER + "exclude: [{age: {less-than: farthest}}]\n").replace("20 miles", "20 years"),
                        "line 7, numerator.distance-from-home.more-than: 'farthest' is a number of years, which is not a "
                                + "unit of 'distance-from-home'; allowed: a number of miles, a number of km, a number of "
                                + "m"),
                // a definition that extends another
                wrong(
                        EXTENDING.replace("over-20-miles 1.0.0", "over-20-mile 1.0.0"),
                        "line 1, extends: 'powys.p04.placed-over-20-mile 1.0.0' is not a definition known here; did you "
                                + "mean 'powys.p04.placed-over-20-miles'?; allowed: id and version, as in "
                                + "powys.p04.distance-bands 1.0.0"),
                wrong(
                        EXTENDING.replace("miles 1.0.0", "miles 1.1.0"),
                        "line 1, extends: 'powys.p04.placed-over-20-miles 1.1.0' is not a definition known here; did you "
                                + "mean 'powys.p04.placed-over-20-miles'?; allowed: powys.p04.placed-over-20-miles 1.0.0"),
                wrong(
                        EXTENDING.replace("{threshold:", "{treshold:"),
                        "line 5, parameters: 'treshold' is not a key of the parameters of powys.p04.placed-over-20-miles; "
                                + "did you mean 'threshold'?; allowed: threshold"),
                wrong(
                        EXTENDING.replace("15 miles}", "15 years}"),
                        "line 5, parameters.threshold: 'years' is not a unit of this fact; allowed: a number of miles, a "
                                + "number of km, a number of m"),
                wrong(
                        EXTENDING.replace("id: a.b", "id: powys.p04.placed-over-20-miles"),
                        "line 2, id: 'powys.p04.placed-over-20-miles' is that of the other definition; allowed: an id of "
                                + "its own"),
                wrong(EXTENDING.replace("title: {en: A title}\n", ""), "line 1, title: is missing"),
                wrong(
                        EXTENDING + "score: count\n",
                        "line 6: 'score' is not a key of a definition that extends another; allowed: extends, id, "
                                + "version, title, kind, parameters, targets, part-of, tags, source, legal-source, verification, note"),
                wrong(
                        GOOD + "based-on: a.b\n",
                        "line 12, based-on: 'a.b' is not an identifier with a version; allowed: id and version, as in "
                                + "powys.p04.distance-bands 1.0.0"),
                // Welsh titles, strata, targets, sources
                wrong(
                        change("{en: A title}", "{en: A title, cy: Teitl}"),
                        "line 3, title: a Welsh title and the official text it stands in must come together; allowed: cy "
                                + "and cy-source, or neither"),
                wrong(
                        change("{en: A title}", "{en: A title, cy-source: A text}"),
                        "line 3, title: a Welsh title and the official text it stands in must come together; allowed: cy "
                                + "and cy-source, or neither"),
                wrong(
                        GOOD + "strata: [age]\n",
                        "line 12, strata: 'age' is an amount; allowed: facts whose values are words"),
                wrong(GOOD + "strata: [sex, sex]\n", "line 12, strata: 'sex' stands twice; allowed: once"),
                wrong(
                        GOOD + "strata: [sx]\n",
                        "line 12, strata: 'sx' is not a fact; did you mean 'sex'?; allowed: " + FACTS),
                wrong(
                        target("at-least: 30 per cent, source: A"),
                        "line 12, targets: 'at-least' points the wrong way: better is decrease; allowed: at-most, "
                                + "less-than"),
                wrong(
                        target("at-most: 3 per cent, source: A").replace("better: decrease", "better: increase"),
                        "line 12, targets: 'at-most' points the wrong way: better is increase; allowed: at-least, "
                                + "more-than"),
                wrong(
                        target("at-most: 3 per cent, source: A").replace("better: decrease", "better: context"),
                        "line 12, targets: have no meaning where neither direction is better; allowed: none"),
                wrong(
                        BANDS + "[5 years]\ntargets: [{at-most: 3 per cent, source: A}]\n",
                        "line 13, targets: have no meaning for a distribution, which has no value of its own; allowed: "
                                + "none"),
                wrong(
                        target("at-most: 30 children, source: A"),
                        "line 12, targets: 'children' is not the unit of this measure; allowed: a number of per cent"),
                wrong(
                        target("at-most: 101 per cent, source: A"),
                        "line 12, targets: 101 per cent is more than all; allowed: up to 100 per cent"),
                wrong(
                        target("at-most: 30, source: A"),
                        "line 12, targets[1].at-most: '30' is not a number with a unit; allowed: a number and the unit of "
                                + "the measure, as in 70 per cent"),
                wrong(
                        target("at-most: 30 per cent"),
                        "line 12, targets[1].source: is missing; allowed: who set the target, and where"),
                wrong(
                        target("source: A"),
                        "line 12, targets[1]: must have one bound, but has 0; allowed: at-least, more-than, at-most, "
                                + "less-than"),
                wrong(
                        target("at-most: 30 per cent, at-least: 3 per cent, source: A"),
                        "line 12, targets[1]: must have one bound, but has 2; allowed: at-least, more-than, at-most, "
                                + "less-than"),
                wrong(
                        target("equal: 30 per cent, source: A"),
                        "line 12, targets[1]: 'equal' is not a key of a target; allowed: at-least, more-than, at-most, "
                                + "less-than, amber, by, source",
                        "line 12, targets[1]: must have one bound, but has 0; allowed: at-least, more-than, at-most, "
                                + "less-than"),
                wrong(
                        target("at-most: 30 per cent, by: 2020-02-30, source: A"),
                        "line 12, targets[1].by: '2020-02-30' is not a date; allowed: year, month and day, as in "
                                + "2020-03-31"),
                wrong(
                        target("at-most: 30 per cent, amber: 30 per cent, source: A"),
                        "line 12, targets[1]: amber must be above the target of 30, but was 30"),
                wrong(
                        target("at-most: 30 per cent, amber: 31 miles, source: A"),
                        "line 12, targets[1].amber: is in another unit than the target; allowed: per cent"),
                wrong(
                        target("at-most: 3 per cent, source: A}, {at-most: 2 per cent, source: A"),
                        "line 12, targets: two are for no day; allowed: one for each day"),
                wrong(
                        GOOD + "verification: verifed\n",
                        "line 12, verification: 'verifed' is not a value of it; did you mean 'verified'?; allowed: "
                                + "verified, secondary, unverified, local, own-choice"),
                wrong(
                        GOOD + "legal-source: {instrument: SI 2015/1818, verification: verified}\n",
                        "line 12, legal-source.provision: is missing"),
                wrong(
                        GOOD + "legal-source: SI 2015/1818\n",
                        "line 12, legal-source: must be a mapping, but was a text; allowed: instrument, provision, "
                                + "verification"),
                // scores
                wrong(GOOD + "value: age\n", "line 12, value: has no meaning for a proportion; allowed: none"),
                wrong(
                        MEAN.replace("value: age\n", ""),
                        "line 1, value: is missing: a mean needs one; allowed: a fact that is an amount"),
                wrong(
                        GOOD.replace("proportion", "mean"),
                        "line 7, numerator: has no meaning for a mean; allowed: none; population: {where: …} narrows it"),
                wrong(
                        MEAN.replace("value: age", "value: sex"),
                        "line 7, value: 'sex' is a word, and words have no mean; allowed: a fact that is an amount"),
                wrong(
                        MEAN.replace("value: age", "value: agee"),
                        "line 7, value: 'agee' is not a fact; did you mean 'age'?; allowed: " + FACTS),
                wrong(
                        MEAN.replace("missing: exclude", "missing: not-met"),
                        "line 8, missing: 'not-met' has no meaning for a mean; allowed: exclude"),
                wrong(MEAN + "unit: miles\n", "line 12, unit: 'miles' is not a unit of this mean; allowed: years"),
                wrong(
                        GOOD + "unit: children\n",
                        "line 12, unit: 'children' is not a unit of this proportion; allowed: per cent"),
                wrong(
                        GOOD + "decimals: one\n",
                        "line 12, decimals: 'one' is not a number of decimals; allowed: 0 to 6"),
                wrong(GOOD + "decimals: 7\n", "line 12, decimals: '7' is not a number of decimals; allowed: 0 to 6"),
                wrong(
                        GOOD.replace("proportion", "count") + "decimals: 1\n",
                        "line 12, decimals: a count has none, but was '1'; allowed: 0"),
                wrong(
                        MEAN.replace("mean", "distribution"),
                        "line 1, bands: is missing: a distribution needs them; allowed: a list of upper edges"),
                wrong(MEAN + "bands: [5 years]\n", "line 12, bands: has no meaning for a mean; allowed: none"),
                wrong(
                        GOOD + "bands: [5 years]\n",
                        "line 12, bands: has no meaning without a value; allowed: value: FACT"),
                wrong(
                        BANDS + "[5 years, 5 years]\n",
                        "line 12, bands: edges of bands must rise, in one unit, but were [5 years, 5 years]"),
                wrong(
                        BANDS + "[5 miles]\n",
                        "line 12, bands[1]: 'miles' is not a unit of this fact; allowed: a number of years"),
                // scores of two facts, of residents and of results
                wrong(
                        RATIO.replace("unit: years a child\n", ""),
                        "line 1, unit: is missing: a ratio needs one; allowed: a text, as in moves per 100 children"),
                wrong(RATIO + "times: 0\n", "line 13, times: '0' is out of range; allowed: 1 to 1000000"),
                wrong(RATIO + "times: 1000001\n", "line 13, times: '1000001' is out of range; allowed: 1 to 1000000"),
                wrong(RATIO + "times: many\n", "line 13, times: 'many' is not a number; allowed: 1 to 1000000"),
                wrong(
                        RATIO + "per: sex\n",
                        "line 13, per: 'sex' is a word, and words have no ratio; allowed: a fact that is an amount"),
                wrong(
                        RATIO + "per: residents-aged-0-to-17\n",
                        "line 13, per: has no meaning for a ratio; allowed: none"),
                wrong(
                        RATIO + "per: residents\n",
                        "line 13, per: 'residents' is not a fact; allowed: residents-aged-0-to-17, " + FACTS),
                wrong(
                        RATIO.replace("missing: exclude", "missing: not-met"),
                        "line 8, missing: 'not-met' has no meaning for a ratio; allowed: exclude"),
                wrong(
                        RATE.replace("per: residents-aged-0-to-17\n", ""),
                        "line 1, per: is missing: a rate needs it; allowed: residents-aged-0-to-17"),
                wrong(
                        RATE.replace("residents-aged-0-to-17", "age"),
                        "line 12, per: has no meaning for a rate; allowed: none"),
                wrong(RATE + "value: age\n", "line 13, value: has no meaning for a rate; allowed: none"),
                wrong(
                        RATE + "strata: [sex]\n",
                        "line 13, strata: cannot part a rate: residents are held by authority and not by facts; allowed: none"),
                wrong(RATE + "reached-at: 2\n", "line 13, reached-at: has no meaning for a rate; allowed: none"),
                wrong(MILESTONE + "reached-at: 0\n", "line 12, reached-at: '0' is out of range; allowed: 1 to 1000000"),
                wrong(MILESTONE + "decimals: 1\n", "line 12, decimals: a milestone has none, but was '1'; allowed: 0"),
                wrong(GOOD + "times: 100\n", "line 12, times: has no meaning for a proportion; allowed: none"),
                wrong(MEAN + "per: age\n", "line 12, per: has no meaning for a mean; allowed: none"),
                wrong(
                        MEAN.replace("mean", "duration").replace("value: age", "value: distance-from-home"),
                        "line 7, value: 'distance-from-home' is no time, so it has no duration; allowed: a fact in days, months or years"),
                wrong(GOOD + "of: a.c\n", "line 12, of: has no meaning for a proportion; allowed: none"),
                wrong(GOOD + "change: points\n", "line 12, change: has no meaning for a proportion; allowed: none"),
                wrong(GOOD + "against: Wales\n", "line 12, against: has no meaning for a proportion; allowed: none"),
                wrong(
                        CHANGE.replace("of: powys.p04.placed-over-20-miles\n", ""),
                        "line 1, of: is missing: a change needs it; allowed: the id of the measure it is of"),
                wrong(
                        CHANGE.replace("20-miles", "20-mile"),
                        "line 5, of: 'powys.p04.placed-over-20-mile' is not a definition known here; did you mean "
                                + "'powys.p04.placed-over-20-miles'?; allowed: the id of a measure, as in powys.p04.placed-over-20-miles"),
                wrong(
                        CHANGE.replace("placed-over-20-miles", "distance-bands"),
                        "line 5, of: 'powys.p04.distance-bands' is a distribution, of which there is no change; allowed: the id of a "
                                + "measure with a value of its own"),
                wrong(
                        CHANGE.replace("change: points\n", ""),
                        "line 1, change: is missing: a change needs it; allowed: points, relative"),
                wrong(
                        CHANGE.replace("points", "percent"),
                        "line 6, change: 'percent' is not a value of it; allowed: points, relative"),
                wrong(
                        CHANGE + "unit: miles\n",
                        "line 10, unit: 'miles' is not the unit of a difference in per cent; allowed: percentage points"),
                wrong(CHANGE + "counts: children\n", "line 10, counts: has no meaning for a change; allowed: none"),
                wrong(
                        GAP.replace("against: Wales\n", ""),
                        "line 1, against: is missing: a gap needs it; allowed: the name of the comparator"),
                wrong(GAP + "change: points\n", "line 10, change: has no meaning for a gap; allowed: none"),
                // tags
                wrong(
                        GOOD + "tags: [one]\n",
                        "line 12, tags: 'one' is not an id of a statement; allowed: as in PW-PR-07"),
                wrong(GOOD + "tags: [PW-PR-07, PW-PR-07]\n", "line 12, tags: 'PW-PR-07' stands twice; allowed: once"),
                // the text itself
                wrong("", ": is empty; allowed: one KPI definition"),
                wrong("- id\n", "line 1: must be a mapping, but was a list; allowed: " + KEYS),
                wrong(GOOD + "---\n" + GOOD, "line 12: a second document begins; allowed: one KPI definition a file"),
                wrong(GOOD + "note: !!java.net.URL [x]\n", "line 12: a tag (!name) stands here; allowed: plain values"),
                wrong(GOOD + "note: !x text\n", "line 12: a tag (!name) stands here; allowed: plain values"),
                wrong(GOOD + "note: &a text\n", "line 12: an anchor (&name) stands here; allowed: values written out"),
                wrong(
                        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
                        "line 1: an anchor (&name) stands here; allowed: values written out"),
                wrong("a: *b\n", "line 1: an alias (*name) stands here; allowed: values written out"),
                wrong("? [a]\n: b\n", "line 1: a key must be a text, but was a list"),
                wrong(
                        "id: " + "[".repeat(30) + "]".repeat(30) + "\n",
                        "line 1: is nested too deep; allowed: at most 20 levels"),
                wrong("#" + "x".repeat(65_536), ": is too long; allowed: at most 65536 bytes"),
                wrong("id: [a\nversion: b\n", "line 2: is not well-formed YAML: expected ',' or ']', but got :"),
                wrong("id: \u0007\n", "line 1: the character U+0007 stands here; allowed: printable text in UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongDefinitionIsNamed(String yaml, String[] messages) {
        assertThat(KpiReader.read(Source.ofText("bad.yaml", yaml)).records()).isEmpty();
        assertThat(KpiReader.read(Source.ofText("bad.yaml", yaml)).problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(messages);
    }

    @Test
    void theGoodOneIsGood() throws Exception {
        assertThat(KpiReader.read(Source.ofText("good.yaml", GOOD)).problems()).isEmpty();
        assertThat(KpiReader.read(Source.ofText("good.yaml", MEAN)).problems()).isEmpty();
        for (String good : List.of(
                WITH_PARAMETER,
                EXTENDING + "kind: performance-indicator\npart-of: a.c\ntags: [PW-PR-07, CT-O1, CT-O2.2]\n",
                RATIO,
                RATIO + "per: age\ntimes: 100\n",
                RATE,
                RATE + "times: 10000\nunit: starts per 10,000\n",
                MILESTONE + "reached-at: 3\n",
                MEAN.replace("mean", "duration"),
                CHANGE,
                CHANGE + "against: Wales\nunit: percentage points\n",
                CHANGE.replace("points", "relative"),
                GAP)) {
            ReadResult<KpiDefinition> read = KpiReader.read(Source.ofText("good.yaml", good));
            assertThat(read.problems()).as(good).isEmpty();
            assertThat(DefinitionSchemaTest.errors(good)).as(good).isEmpty();
            String written = KpiWriter.toYaml(read.records().get(0));
            assertThat(KpiReader.read(Source.ofText("again.yaml", written)).records())
                    .as(written)
                    .containsExactly(read.records().get(0));
            assertThat(DefinitionSchemaTest.errors(written)).as(written).isEmpty();
        }
        assertThat(KpiReader.read(Source.ofText("good.yaml", EXTENDING)).problems())
                .isEmpty();
        assertThat(KpiReader.read(Source.ofText("good.yaml", BANDS + "[5 years, 10 years]\n"))
                        .problems())
                .isEmpty();
    }

    private static Arguments wrong(String yaml, String... messages) {
        String[] named = Stream.of(messages)
                .map(message -> "bad.yaml" + (message.startsWith(":") ? "" : " ") + message)
                .toArray(String[]::new);
        return Arguments.of(yaml, named);
    }

    private static String target(String target) {
        return GOOD + "targets: [{" + target + "}]\n";
    }

    static String withNumerator(String criterion) {
        return change("{distance-from-home: {more-than: 20 miles}}", criterion);
    }

    private static String change(String from, String to) {
        assertThat(GOOD).contains(from);
        return GOOD.replace(from, to);
    }
}

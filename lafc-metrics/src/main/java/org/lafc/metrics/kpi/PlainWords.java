package org.lafc.metrics.kpi;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.RowSet;

/**
 * What a measure means, in sentences made from its criteria, so that definition and description cannot drift apart: "It
 * looks at children looked after on the census date. Left out: those where placement type is placed for adoption."
 */
public final class PlainWords {

    private static final ImmutableList<String> YES_OR_NO = ImmutableList.of("yes", "no");
    private static final Set<Counted> PEOPLE =
            ImmutableSet.of(Counted.CHILDREN, Counted.YOUNG_PEOPLE, Counted.BOARD_MEMBERS, Counted.CARERS);

    private PlainWords() {}

    /**
     * Returns the meaning of a measure.
     *
     * @param definition the measure
     * @return sentences, in the order somebody would tell them
     */
    public static ImmutableList<String> sentences(KpiDefinition definition) {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        if (definition.score().isOfResults()) {
            sentences.addAll(figure(definition));
        } else {
            sentences.addAll(rows(definition)).addAll(figure(definition)).add(missing(definition));
        }
        sentences.add(better(definition.better()));
        definition
                .parameters()
                .forEach(parameter -> sentences.add("Can be set otherwise: " + parameter.name() + " ("
                        + parameter.title() + "), here " + parameter.value() + "."));
        return sentences.build();
    }

    private static ImmutableList<String> rows(KpiDefinition definition) {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add("It looks at " + population(definition.population()) + ".");
        if (!definition.exclude().isEmpty()) {
            sentences.add("Left out: "
                    + definition.exclude().stream()
                            .map(criterion -> "those where " + words(criterion))
                            .collect(joining("; "))
                    + ".");
        }
        definition
                .pending()
                .ifPresent(criterion -> sentences.add(
                        "Told apart as pending, since their time is not over: those where " + words(criterion) + "."));
        return sentences.build();
    }

    private static String ofResults(KpiDefinition definition) {
        String of = definition.of().orElseThrow();
        String against = definition.against().orElse("");
        if (definition.score() == Score.GAP) {
            return "It is by how much the figure of " + against + " for " + of + " is above our own, in "
                    + definition.unit() + ".";
        }
        String change = definition.change().orElseThrow() == ChangeKind.RELATIVE
                ? "It is the change of " + of + " from one result to the next as a share of the first, in "
                : "It is the change of " + of + " from one result to the next, in ";
        return change + definition.unit() + (against.isEmpty() ? "." : ", less the same change of " + against + ".");
    }

    /**
     * Returns a set of rows in words.
     *
     * @param rows the rows
     * @return for example {@code periods of care that began in the year}
     */
    public static String words(RowSet rows) {
        String relation = spaced(rows.relation());
        boolean verb = relation.startsWith("began") || relation.startsWith("ended");
        return spaced(rows.counted().word()) + (verb ? " that " : " ") + relation + " the "
                + spaced(rows.when().word());
    }

    /**
     * Returns a criterion in words.
     *
     * @param criterion the criterion
     * @return for example {@code distance from home is more than 20 miles}
     */
    public static String words(Criterion criterion) {
        return words(criterion, false, false);
    }

    /**
     * Returns the name of a fact in words.
     *
     * @param fact the fact
     * @return its name without hyphens; in quotation marks if it is a question with the answers yes and no
     */
    public static String words(Fact fact) {
        String name = spaced(fact.name());
        return fact.type() instanceof FactType.Code code && YES_OR_NO.equals(code.words()) ? "“" + name + "”" : name;
    }

    private static String population(Population population) {
        return words(population.rows())
                + population
                        .where()
                        .map(criterion -> " where " + words(criterion))
                        .orElse("");
    }

    private static ImmutableList<String> figure(KpiDefinition definition) {
        boolean all = definition.exclude().isEmpty() && definition.pending().isEmpty();
        String counted = definition
                .numerator()
                .map(criterion ->
                        (all ? "Of these" : "Of the rest") + " it counts those where " + words(criterion) + ".")
                .orElse("");
        String value = definition.value().map(PlainWords::words).orElse("");
        String unit = ", in " + definition.unit() + ".";
        return switch (definition.score()) {
            case PROPORTION -> ImmutableList.of(counted, "The figure is their share" + unit);
            case COUNT -> ImmutableList.of(counted, "The figure is their number.");
            case MILESTONE ->
                ImmutableList.of(
                        counted,
                        "The figure is their number; the milestone is reached if it is at least "
                                + definition.reachedAt() + ".");
            case RATE -> ImmutableList.of(counted.isEmpty() ? "All of them count." : counted, rate(definition));
            case RATIO -> ImmutableList.of(ratio(definition, value));
            case MEAN -> ImmutableList.of("The figure is the mean of " + value + unit);
            case MEDIAN -> ImmutableList.of("The figure is the median of " + value + unit);
            case MAXIMUM -> ImmutableList.of("The figure is the greatest " + value + unit);
            case DURATION ->
                ImmutableList.of("The figure is the mean of " + value + unit, "Median and quartiles stand beside it.");
            case DISTRIBUTION ->
                ImmutableList.of("The figures are the shares by " + value + ": "
                        + String.join("; ", definition.bands().orElseThrow().labels()) + ".");
            case CHANGE, GAP -> ImmutableList.of(ofResults(definition));
        };
    }

    private static String rate(KpiDefinition definition) {
        return "The figure is their number for each " + number(definition.times()) + " "
                + definition.residents().orElseThrow().words() + ", at the mid-year estimate of the June before.";
    }

    private static String ratio(KpiDefinition definition, String value) {
        String per = definition.per().map(fact -> "the sum of " + words(fact)).orElse("their number");
        String times = definition.times() == 1 ? "" : ", times " + number(definition.times());
        return "The figure is the sum of " + value + " divided by " + per + times + ", in " + definition.unit() + ".";
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String missing(KpiDefinition definition) {
        String who = PEOPLE.contains(definition.counts()) ? "Whoever" : "Whatever";
        return switch (definition.missing()) {
            case EXCLUDE ->
                who
                        + " cannot be judged, because something is not known, leaves the base and is told apart as missing.";
            case NOT_MET ->
                who + " cannot be judged, because something is not known, stays in the base and does not count; "
                        + "what may not be among those looked at is told apart as missing.";
        };
    }

    private static String better(Better better) {
        return switch (better) {
            case INCREASE -> "More is better.";
            case DECREASE -> "Less is better.";
            case CONTEXT -> "Neither more nor less is better in itself.";
        };
    }

    // Negation goes down to the comparisons, as De Morgan allows in three-valued logic too.
    private static String words(Criterion criterion, boolean not, boolean inner) {
        if (criterion instanceof Criterion.Not negated) {
            return words(negated.part(), !not, inner);
        }
        if (criterion instanceof Criterion.All all) {
            return joined(all.parts(), not ? " or " : " and ", not, inner);
        }
        if (criterion instanceof Criterion.Any any) {
            return joined(any.parts(), not ? " and " : " or ", not, inner);
        }
        if (criterion instanceof Criterion.Compares compares) {
            return words(compares.fact())
                    + (not ? " is not " : " is ")
                    + spaced(compares.comparison().word())
                    + (compares.comparison() == Comparison.EQUAL ? " to " : " ")
                    + compares.threshold();
        }
        Criterion.IsWord isWord = (Criterion.IsWord) criterion;
        ImmutableList<String> allowed =
                isWord.anyOf().stream().map(PlainWords::spaced).collect(toImmutableList());
        String fact = words(isWord.fact());
        if (!not) {
            return fact + " is " + listed(allowed, " or ");
        }
        return allowed.size() == 1
                ? fact + " is not " + allowed.get(0)
                : fact + " is none of " + listed(allowed, " and ");
    }

    private static String joined(List<Criterion> parts, String with, boolean not, boolean inner) {
        String text = listed(parts.stream().map(part -> words(part, not, true)).collect(toImmutableList()), with);
        return inner && parts.size() > 1 ? "(" + text + ")" : text;
    }

    private static String listed(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1 ? String.join("", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }

    // Hyphens between numbers stay, as in the age band 16-17.
    private static String spaced(String word) {
        return word.replaceAll("(?<=[a-z])-|-(?=[a-z])", " ");
    }
}

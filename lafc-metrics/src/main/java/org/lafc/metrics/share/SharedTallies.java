package org.lafc.metrics.share;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.scorecard.Scorecard;
import org.lafc.metrics.stats.Histogram;

/**
 * What a council gives its partners in place of children: the tallies of some measures over its own children, with what
 * they are tallies of. Two councils' tallies add up to those of both, bit for bit as if the children had been counted
 * together, but for what is of no child: a meeting held by both counts in each, and how far back a register reaches is told
 * by each one's own first row. Unlike definitions, periods, methods or boundaries, and an authority that is in both, are
 * refused by name.
 *
 * <p>{@link TallyWriter} writes them as text and {@link TallyReader} reads them back. A mean, a median or a distribution
 * travels as the values of all its children, each distance to the micrometre. So they are written only once somebody has
 * said on what terms: {@link #withholding} leaves out what rests on few children, {@link #underAgreement} leaves out
 * nothing.
 *
 * <p>Immutable and safe between threads; printing shows counts, no values.
 *
 * @param scope period, authorities, distance method and boundaries
 * @param catalogueVersion the version of the catalogue all measures are from; empty if there is none, or not one
 * @param tallies the tallies by the id of their measure
 * @param withheld the ids of measures that were counted, of which a council does not give its tally
 * @param terms on what terms they go to another council
 */
public record SharedTallies(
        KpiScope scope,
        Optional<String> catalogueVersion,
        ImmutableSortedMap<String, SharedTally> tallies,
        ImmutableSortedSet<String> withheld,
        SharingTerms terms) {

    static final int MOST_AUTHORITIES = 1_000;
    static final int MOST_MEASURES = 10_000;

    /**
     * Checks that there is an authority, and that each tally stands under its own id and is not withheld.
     *
     * @param scope period, authorities, distance method and boundaries
     * @param catalogueVersion the version of the catalogue all measures are from; empty if there is none, or not one
     * @param tallies the tallies by the id of their measure
     * @param withheld the ids of measures that were counted, of which a council does not give its tally
     * @param terms on what terms they go to another council
     * @throws IllegalArgumentException if there is no authority, there are too many authorities or measures, a
     *     tally stands under another id, or a measure that is withheld has a tally
     */
    public SharedTallies {
        requireNonNull(catalogueVersion, "catalogueVersion");
        requireNonNull(terms, "terms");
        if (scope.authorities().isEmpty()) {
            throw new IllegalArgumentException("shared tallies must name at least one authority, but named none");
        }
        if (scope.authorities().size() > MOST_AUTHORITIES || tallies.size() + withheld.size() > MOST_MEASURES) {
            throw new IllegalArgumentException("shared tallies must be of at most " + MOST_AUTHORITIES
                    + " authorities and " + MOST_MEASURES + " measures, but were of "
                    + scope.authorities().size() + " and " + (tallies.size() + withheld.size()));
        }
        tallies.forEach((id, tally) -> {
            if (!id.equals(tally.id())) {
                throw new IllegalArgumentException(
                        "a tally must stand under its own id " + tally.id() + ", but stood under " + id);
            }
        });
        for (String id : withheld) {
            if (!SharedTally.isId(id) || tallies.containsKey(id)) {
                throw new IllegalArgumentException(
                        "what is withheld must be the id of a measure without a tally, but was '" + id + "'");
            }
        }
    }

    /**
     * Returns tallies of which nobody has said on what terms they go to another council.
     *
     * @param scope period, authorities, distance method and boundaries
     * @param catalogueVersion the version of the catalogue all measures are from; empty if there is none, or not one
     * @param tallies the tallies by the id of their measure
     * @param withheld the ids of measures that were counted, of which a council does not give its tally
     * @throws IllegalArgumentException as the constructor with terms
     */
    public SharedTallies(
            KpiScope scope,
            Optional<String> catalogueVersion,
            ImmutableSortedMap<String, SharedTally> tallies,
            ImmutableSortedSet<String> withheld) {
        this(scope, catalogueVersion, tallies, withheld, SharingTerms.NOT_STATED);
    }

    /**
     * Counts measures over a council's children.
     *
     * @param definitions the measures
     * @param cohort the children
     * @return the tallies
     * @throws IllegalArgumentException if two definitions have one id
     */
    public static SharedTallies count(List<KpiDefinition> definitions, Cohort cohort) {
        return of(
                KpiScope.of(cohort),
                Optional.empty(),
                definitions,
                KpiEvaluator.of(definitions).tally(cohort));
    }

    /**
     * Counts the measures of a catalogue over a council's children.
     *
     * @param catalogue the measures
     * @param cohort the children
     * @return the tallies, which carry the catalogue's version
     */
    public static SharedTallies count(KpiCatalogue catalogue, Cohort cohort) {
        return of(
                KpiScope.of(cohort),
                Optional.of(catalogue.version()),
                catalogue.definitions(),
                KpiEvaluator.of(catalogue.definitions()).tally(cohort));
    }

    /**
     * Returns tallies that were counted otherwise. A change or gap has no tally, since it is computed from results.
     *
     * @param scope what they were counted over; of method and boundaries only what a measure uses is kept
     * @param catalogueVersion the version of the catalogue, if the measures are from one
     * @param definitions the definitions they were counted by
     * @param tallies one tally a definition, in their order
     * @return the tallies as they travel
     * @throws IllegalArgumentException if there are not as many tallies as definitions, or two definitions have one id
     */
    public static SharedTallies of(
            KpiScope scope,
            Optional<String> catalogueVersion,
            List<KpiDefinition> definitions,
            List<KpiTally> tallies) {
        if (definitions.size() != tallies.size()) {
            throw new IllegalArgumentException("there must be a tally for each definition, but were " + tallies.size()
                    + " for " + definitions.size());
        }
        ImmutableSortedMap.Builder<String, SharedTally> shared = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < definitions.size(); i++) {
            if (!definitions.get(i).isOfResults()) {
                shared.put(definitions.get(i).id(), SharedTally.of(definitions.get(i), tallies.get(i)));
            }
        }
        return new SharedTallies(
                scope.asUsedBy(definitions), catalogueVersion, shared.buildOrThrow(), ImmutableSortedSet.of());
    }

    /**
     * Adds the tallies of other authorities. A measure that one of the two withholds is withheld in the sum. The sum
     * names a catalogue only if both name the same, and goes on by the looser terms.
     *
     * @param other their tallies
     * @return the tallies of both together
     * @throws IllegalArgumentException if period, method, boundaries, the measures or a definition (version, digest)
     *     differ, or an authority is in both; the message names which
     */
    public SharedTallies plus(SharedTallies other) {
        KpiScope both = scope.plus(other.scope);
        Set<String> onlyOne = new TreeSet<>(Sets.symmetricDifference(measures(), other.measures()));
        if (!onlyOne.isEmpty()) {
            throw new IllegalArgumentException(
                    "both tallies must be of the same measures, but only one has " + String.join(", ", onlyOne));
        }
        ImmutableSortedSet<String> hidden = ImmutableSortedSet.copyOf(Sets.union(withheld, other.withheld));
        ImmutableSortedMap.Builder<String, SharedTally> sums = ImmutableSortedMap.naturalOrder();
        tallies.forEach((id, tally) -> {
            SharedTally theirs = other.tallies.get(id);
            if (theirs != null) {
                sums.put(id, tally.plus(theirs));
            }
        });
        return new SharedTallies(
                both,
                catalogueVersion.equals(other.catalogueVersion) ? catalogueVersion : Optional.empty(),
                sums.buildOrThrow(),
                hidden,
                terms.looser(other.terms));
    }

    /**
     * Scores the tallies.
     *
     * @param definitions the definitions they were counted by; others may be among them
     * @return one result a tally, in the order of ids; nothing for what is withheld
     * @throws IllegalArgumentException if a definition is missing or another than the tally's (version, digest)
     */
    public ImmutableList<KpiResult> results(List<KpiDefinition> definitions) {
        Map<String, KpiDefinition> byId = new HashMap<>();
        definitions.forEach(definition -> byId.put(definition.id(), definition));
        return tallies.values().stream()
                .map(tally -> tally.result(definition(byId, tally.id()), scope))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Leaves out what tells small numbers to whoever has these tallies alone.
     *
     * @param rule the rule
     * @param definitions the definitions they were counted by
     * @return the tallies that are left, with the ids of those withheld
     * @throws IllegalArgumentException as {@link #withholding(DisclosureRule, List, List)}
     */
    public SharedTallies withholding(DisclosureRule rule, List<KpiDefinition> definitions) {
        return withholding(rule, definitions, List.of());
    }

    /**
     * Leaves out what tells small numbers:
     *
     * <ul>
     *   <li>each measure that rests on few children: its result is withheld by the rule
     *       ({@link DisclosureRule#publish(KpiResult)}), or one of the values it travels with is that of few children.
     *       Measures with values mostly go, since hardly two children have one distance;
     *   <li>each measure of which a count, or how often a value occurs, is a small number away from what the readers have
     *       already: the same tallies before late children were added, or those of one council of a region;
     *   <li>of measures that tell a small number beside one or two others, as many as it takes
     *       ({@link Scorecard#hiddenBesideOthers()}).
     * </ul>
     *
     * <p>What four or more measures tell together is not looked at.
     *
     * @param rule the rule
     * @param definitions the definitions they were counted by
     * @param known what the readers have already, of the same period; a measure is compared by its id, whatever its version
     * @return the tallies that are left, with the ids of those withheld
     * @throws IllegalArgumentException as {@link #results}, if the rule withholds nothing, or if what the readers have is of
     *     another period
     */
    public SharedTallies withholding(DisclosureRule rule, List<KpiDefinition> definitions, List<SharedTallies> known) {
        if (!rule.withholdsSmallNumbers()) {
            throw new IllegalArgumentException(
                    "a rule for tallies must withhold small numbers, but withholds none; to give all, say underAgreement");
        }
        Set<String> hidden = new HashSet<>();
        known.forEach(release -> hidden.addAll(Differencing.smallSteps(this, release, rule)));
        ImmutableList.Builder<KpiResult> alone = ImmutableList.builder();
        for (KpiResult result : results(definitions)) {
            if (rule.publish(result).isHidden()
                    || tellsValueOfFew(rule, result.tally().histogram())) {
                hidden.add(result.definition().id());
            } else if (!hidden.contains(result.definition().id())) {
                alone.add(result);
            }
        }
        hidden.addAll(Scorecard.builder()
                .results(alone.build())
                .disclosure(rule)
                .build()
                .hiddenBesideOthers());
        return without(hidden, SharingTerms.SMALL_NUMBERS_WITHHELD);
    }

    /**
     * Leaves out measures for reasons of the caller's own, for example those that a page withholds.
     *
     * @param ids the ids of the measures; others may be among them
     * @return the tallies that are left, with the ids of those withheld
     */
    public SharedTallies withholding(Set<String> ids) {
        return without(ids, terms);
    }

    /**
     * Says that every count and value may go to another council under an agreement between the two; the text says so of
     * itself.
     *
     * @return these tallies, to be written
     */
    public SharedTallies underAgreement() {
        return without(Set.of(), SharingTerms.UNRESTRICTED_UNDER_AGREEMENT);
    }

    private SharedTallies without(Set<String> ids, SharingTerms on) {
        return new SharedTallies(
                scope,
                catalogueVersion,
                ImmutableSortedMap.copyOf(Maps.filterKeys(tallies, id -> !ids.contains(id))),
                ImmutableSortedSet.copyOf(Sets.union(withheld, Sets.intersection(tallies.keySet(), ids))),
                on);
    }

    private static boolean tellsValueOfFew(DisclosureRule rule, Histogram values) {
        for (int i = 0; i < values.distinct(); i++) {
            if (rule.withholds(values.count(i))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> measures() {
        return Sets.union(tallies.keySet(), withheld);
    }

    static KpiDefinition definition(Map<String, KpiDefinition> byId, String id) {
        KpiDefinition definition = byId.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("the definition of " + id + " must be given, but was not");
        }
        return definition;
    }
}

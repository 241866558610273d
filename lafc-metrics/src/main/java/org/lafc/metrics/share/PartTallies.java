package org.lafc.metrics.share;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortBuilder;
import org.lafc.metrics.cohort.OpenRows;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * Tallies of some of an authority's children, cut anywhere, even between siblings. Parts add up in any order; once all are
 * together, {@link #closed} gives the tallies of the whole, bit for bit as if all children had been counted at once.
 *
 * <p>What a part cannot say alone is open and counted at the end. So a part holds single children, under keys: it is for the
 * machines of one authority, and {@link SharedTallies} are what goes to others.
 *
 * <p>Each child must be in one part, which only the names of parts can show: a part that comes twice is refused, a child in two
 * parts is counted twice. What is not about one child ({@link CohortBuilder#others}) must be given to every part alike.
 *
 * <p>Immutable and safe between threads; printing shows counts alone.
 */
public final class PartTallies {

    private static final int LONGEST_NAME = 1_000;

    private final ImmutableSortedSet<String> parts;
    private final long histories;
    private final SharedTallies settled;
    private final ImmutableSortedSet<String> ofNoChild;
    private final OpenRows open;

    /** Parts with names, at least one, of one authority. */
    PartTallies(
            ImmutableSortedSet<String> parts,
            long histories,
            SharedTallies settled,
            ImmutableSortedSet<String> ofNoChild,
            OpenRows open) {
        if (parts.isEmpty() || parts.stream().anyMatch(name -> name.isBlank() || name.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException("a part must have a name that is not blank, of at most " + LONGEST_NAME
                    + " characters, but the names were " + parts);
        }
        if (settled.scope().authorities().size() != 1) {
            throw new IllegalArgumentException("a part must be of one authority, but was of "
                    + settled.scope().authorities().size());
        }
        if (histories < 0) {
            throw new IllegalArgumentException("histories must be 0 or more, but were " + histories);
        }
        this.parts = parts;
        this.histories = histories;
        this.settled = settled;
        this.ofNoChild = requireNonNull(ofNoChild, "ofNoChild");
        this.open = requireNonNull(open, "open");
    }

    /**
     * Returns which parts were added.
     *
     * @return their names, at least one
     */
    public ImmutableSortedSet<String> parts() {
        return parts;
    }

    /**
     * Returns how many histories were looked at.
     *
     * @return the number, 0 or more
     */
    public long histories() {
        return histories;
    }

    /**
     * Returns what the parts are of.
     *
     * @return authority, period, and how distances and areas were found
     */
    public KpiScope scope() {
        return settled.scope();
    }

    /** The tallies of what each part could say alone: not complete, so for nobody else. */
    SharedTallies settled() {
        return settled;
    }

    /** The ids of measures that are about no child, so that each part has the whole tally. */
    ImmutableSortedSet<String> ofNoChild() {
        return ofNoChild;
    }

    OpenRows open() {
        return open;
    }

    /**
     * Counts the measures of a catalogue over some of an authority's children.
     *
     * @param catalogue the measures
     * @param name the name of the part, which no other part of the authority has
     * @param part the children
     * @return the tallies, which carry the catalogue's version
     * @throws IllegalArgumentException as {@link #count(List, String, Cohort)}
     */
    public static PartTallies count(KpiCatalogue catalogue, String name, Cohort part) {
        return count(catalogue.definitions(), Optional.of(catalogue.version()), name, part);
    }

    /**
     * Counts measures over some of an authority's children.
     *
     * @param definitions the measures
     * @param name the name of the part, which no other part of the authority has
     * @param part the children
     * @return the tallies
     * @throws IllegalArgumentException if two definitions have one id, the name is blank, or a measure of sibling groups uses a
     *     fact that the caller has added to them
     */
    public static PartTallies count(List<KpiDefinition> definitions, String name, Cohort part) {
        return count(definitions, Optional.empty(), name, part);
    }

    private static PartTallies count(
            List<KpiDefinition> definitions, Optional<String> catalogueVersion, String name, Cohort part) {
        ImmutableList<KpiDefinition> hanging = open(definitions);
        ImmutableMap<RowSet, ImmutableSet<Fact>> facts = facts(hanging);
        OpenRows open = OpenRows.of(part, facts);
        Map<KpiDefinition, KpiTally> tallies = new HashMap<>();
        ImmutableList<KpiDefinition> alone = definitions.stream()
                .filter(definition -> !hanging.contains(definition))
                .collect(toImmutableList());
        putAll(tallies, alone, KpiEvaluator.of(alone).tally(part));
        putAll(tallies, hanging, KpiEvaluator.of(hanging).tally(OpenRows.settled(part, facts)));
        return new PartTallies(
                ImmutableSortedSet.of(name),
                (long) part.size() + part.notLookedAfter() + part.shortBreaksOnly(),
                SharedTallies.of(
                        KpiScope.of(part),
                        catalogueVersion,
                        definitions,
                        definitions.stream()
                                .map(definition -> requireNonNull(tallies.get(definition)))
                                .toList()),
                definitions.stream()
                        .filter(definition -> !definition.isOfResults()
                                && OpenRows.isOfNoChild(definition.population().rows()))
                        .map(KpiDefinition::id)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)),
                open);
    }

    /**
     * Adds another part of the same authority.
     *
     * @param other the other part
     * @return both together
     * @throws IllegalArgumentException if a part is in both, authority, period, method, boundaries, the measures or a definition
     *     differ, or what is not about one child differs; the message names which
     */
    public PartTallies plus(PartTallies other) {
        Set<String> twice = Sets.intersection(parts, other.parts);
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("each part may be counted once, but " + twice + " came twice");
        }
        Set<String> onlyOne = new TreeSet<>(Sets.symmetricDifference(
                settled.tallies().keySet(), other.settled.tallies().keySet()));
        if (!onlyOne.isEmpty()) {
            throw new IllegalArgumentException(
                    "parts must be of the same measures, but only one has " + String.join(", ", onlyOne));
        }
        if (!settled.scope().equals(other.settled.scope())) {
            throw new IllegalArgumentException("parts must be of one authority, period, distance method, boundaries and"
                    + " day known to, but were of " + settled.scope() + " and " + other.settled.scope());
        }
        ImmutableSortedMap.Builder<String, SharedTally> sums = ImmutableSortedMap.naturalOrder();
        settled.tallies().forEach((id, tally) -> {
            SharedTally theirs = requireNonNull(other.settled.tallies().get(id));
            tally.requireSameDefinition(theirs);
            sums.put(id, of(tally, sum(tally, theirs, other)));
        });
        return new PartTallies(
                ImmutableSortedSet.copyOf(Sets.union(parts, other.parts)),
                Math.addExact(histories, other.histories),
                new SharedTallies(
                        settled.scope(),
                        settled.catalogueVersion().equals(other.settled.catalogueVersion())
                                ? settled.catalogueVersion()
                                : Optional.empty(),
                        sums.buildOrThrow(),
                        ImmutableSortedSet.of()),
                ofNoChild,
                open.plus(other.open));
    }

    private KpiTally sum(SharedTally own, SharedTally theirs, PartTallies other) {
        if (ofNoChild.contains(own.id())) {
            if (!own.tally().equals(theirs.tally())) {
                throw new IllegalArgumentException(
                        "what is not about one child must be given to every part alike, but " + own.id() + " differs");
            }
            return own.tally();
        }
        return KpiTally.builder()
                .from(own.tally().plus(theirs.tally()))
                .notSupplied(lacking(own.tally(), theirs.tally(), other))
                .build();
    }

    // What one source of an authority holds is there for all of its children. A part without children tells nothing of
    // it.
    private Set<String> lacking(KpiTally own, KpiTally theirs, PartTallies other) {
        if (histories == 0 && other.histories > 0) {
            return theirs.notSupplied();
        }
        return histories > 0 && other.histories == 0
                ? own.notSupplied()
                : Sets.intersection(own.notSupplied(), theirs.notSupplied());
    }

    /**
     * Closes what is open, once all parts of the authority have been added.
     *
     * @param definitions the definitions the parts were counted by, in any order; others may be among them
     * @return the tallies of all children, as {@link SharedTallies#count} gives them
     * @throws IllegalArgumentException if a definition is missing or another than that of the tally (version, digest)
     */
    public SharedTallies closed(List<KpiDefinition> definitions) {
        Map<String, KpiDefinition> byId = new HashMap<>();
        definitions.forEach(definition -> byId.put(definition.id(), definition));
        ImmutableList<KpiDefinition> own = settled.tallies().values().stream()
                .map(tally -> SharedTallies.definition(byId, tally.id()))
                .collect(toImmutableList());
        ImmutableList<KpiDefinition> hanging = open(own);
        Map<KpiDefinition, KpiTally> ends = new HashMap<>();
        putAll(ends, hanging, KpiEvaluator.of(hanging).tally(open.closed(facts(hanging))));
        ImmutableSortedMap.Builder<String, SharedTally> sums = ImmutableSortedMap.naturalOrder();
        for (KpiDefinition definition : own) {
            SharedTally tally = requireNonNull(settled.tallies().get(definition.id()));
            tally.requireSameDefinition(SharedTally.of(definition, KpiTally.empty()));
            KpiTally end = ends.getOrDefault(definition, KpiTally.empty());
            sums.put(
                    definition.id(),
                    of(
                            tally,
                            KpiTally.builder()
                                    .from(tally.tally().plus(end))
                                    .notSupplied(tally.tally().notSupplied())
                                    .build()));
        }
        return new SharedTallies(
                settled.scope(), settled.catalogueVersion(), sums.buildOrThrow(), ImmutableSortedSet.of());
    }

    /**
     * Writes the part as text: a head, what is open, and the tallies in the form of {@link TallyWriter}. The same parts in
     * whatever order give the same text.
     *
     * @return a text that holds single children under keys, to be kept within the authority
     */
    public String toText() {
        return PartText.write(this);
    }

    /**
     * Reads a part back.
     *
     * @param text what {@link #toText} returned
     * @return the part
     * @throws IllegalArgumentException if it is any other text, if only by one character; the message repeats nothing of it
     */
    public static PartTallies ofText(String text) {
        return PartText.read(text);
    }

    private static ImmutableList<KpiDefinition> open(Collection<KpiDefinition> definitions) {
        return definitions.stream()
                .filter(definition -> !definition.isOfResults()
                        && OpenRows.isOpen(definition.population().rows(), definition.facts()))
                .collect(toImmutableList());
    }

    private static ImmutableMap<RowSet, ImmutableSet<Fact>> facts(List<KpiDefinition> definitions) {
        Map<RowSet, ImmutableSet<Fact>> facts = new HashMap<>();
        definitions.forEach(definition -> facts.merge(
                definition.population().rows(),
                ImmutableSet.copyOf(definition.facts()),
                (some, others) -> Sets.union(some, others).immutableCopy()));
        return ImmutableMap.copyOf(facts);
    }

    private static void putAll(
            Map<KpiDefinition, KpiTally> into, List<KpiDefinition> definitions, List<KpiTally> tallies) {
        for (int i = 0; i < definitions.size(); i++) {
            into.put(definitions.get(i), tallies.get(i));
        }
    }

    private static SharedTally of(SharedTally like, KpiTally tally) {
        return new SharedTally(like.id(), like.version(), like.digest(), tally);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartTallies that
                && parts.equals(that.parts)
                && histories == that.histories
                && settled.equals(that.settled)
                && ofNoChild.equals(that.ofNoChild)
                && open.equals(that.open);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts, histories, settled, ofNoChild, open);
    }

    /**
     * Returns how many parts and histories there are.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "PartTallies{" + parts.size() + " parts, " + histories + " histories, " + open + "}";
    }
}

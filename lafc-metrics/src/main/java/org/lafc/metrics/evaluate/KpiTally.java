package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.lafc.core.place.LocalAuthority;
import org.lafc.metrics.stats.Histogram;

/**
 * What a measure counted, in exact integers only. Tallies of parts add up to the tally of the whole, in any order, bit
 * for bit. Add only tallies of one definition, one census date and one distance method.
 *
 * <p>Always: initial population = denominator + excluded + missing + pending.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class KpiTally {

    private static final KpiTally EMPTY =
            builder().initialPopulation(0).denominator(0).build();

    KpiTally() {}

    /**
     * Returns a builder. Needed: {@link #initialPopulation()} and {@link #denominator()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the tally of nobody.
     *
     * @return a tally that changes nothing when added
     */
    public static KpiTally empty() {
        return EMPTY;
    }

    /**
     * Returns how many the measure looked at.
     *
     * @return the initial population
     */
    public abstract long initialPopulation();

    /**
     * Returns who was left out, by the words of the first criterion that did it.
     *
     * @return counts above 0
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Long> excluded();

    /**
     * Returns who was left out because a fact is missing, by the name of the first fact that is.
     *
     * @return counts above 0
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Long> missing();

    /**
     * Returns who was left out because the time to follow up is not over.
     *
     * @return the number; 0 for measures that need no follow-up
     */
    @Value.Default
    public long pending() {
        return 0;
    }

    /**
     * Returns which kinds of record the measure counts that no source held. A figure without them would look as if nothing
     * had happened, so there is none.
     *
     * @return the kinds, for example {@code family support packages}; empty if all were there
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> notSupplied();

    /**
     * Returns how many were scored.
     *
     * @return the denominator
     */
    public abstract long denominator();

    /**
     * Returns how many of them met the criterion.
     *
     * @return the numerator; 0 for measures that have none
     */
    @Value.Default
    public long numerator() {
        return 0;
    }

    /**
     * Returns the values of a mean, median, maximum, duration or distribution.
     *
     * @return the values in the unit of the column, one for each in the denominator; empty for other scores
     */
    @Value.Default
    public Histogram histogram() {
        return Histogram.EMPTY;
    }

    /**
     * Returns the sum of the values of a ratio.
     *
     * @return the sum over the denominator, in the unit of the column; 0 for other scores
     */
    @Value.Default
    public long valueSum() {
        return 0;
    }

    /**
     * Returns the sum that the values of a ratio are set against.
     *
     * @return the sum over the denominator, in the unit of the column; 0 for a ratio to the rows, and for other scores
     */
    @Value.Default
    public long perSum() {
        return 0;
    }

    /**
     * Returns the residents that a rate is set against, by authority, so that parts of one authority do not count them
     * twice.
     *
     * @return the residents; empty for other scores, and if no source holds them
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<LocalAuthority, Long> residents();

    /**
     * Returns how many residents there are in all.
     *
     * @return the sum over all authorities
     */
    public long residentsTotal() {
        return total(residents());
    }

    /**
     * Returns how many were left out by criteria.
     *
     * @return the sum over all criteria
     */
    public long excludedTotal() {
        return total(excluded());
    }

    /**
     * Returns how many were left out because a fact is missing.
     *
     * @return the sum over all facts
     */
    public long missingTotal() {
        return total(missing());
    }

    /**
     * Returns the tally of both together.
     *
     * @param other the tally of others by the same definition
     * @return the sum
     * @throws IllegalArgumentException if the two have different numbers of residents for one authority, or a sum does not
     *     fit a long
     */
    public KpiTally plus(KpiTally other) {
        return builder()
                .initialPopulation(Math.addExact(initialPopulation(), other.initialPopulation()))
                .excluded(sum(excluded(), other.excluded()))
                .missing(sum(missing(), other.missing()))
                .addAllNotSupplied(notSupplied())
                .addAllNotSupplied(other.notSupplied())
                .pending(Math.addExact(pending(), other.pending()))
                .denominator(Math.addExact(denominator(), other.denominator()))
                .numerator(Math.addExact(numerator(), other.numerator()))
                .histogram(histogram().plus(other.histogram()))
                .valueSum(addSums(valueSum(), other.valueSum()))
                .perSum(addSums(perSum(), other.perSum()))
                .residents(bothResidents(other))
                .build();
    }

    private Map<LocalAuthority, Long> bothResidents(KpiTally other) {
        Map<LocalAuthority, Long> both = new TreeMap<>(residents());
        other.residents().forEach((authority, number) -> {
            Long before = both.put(authority, number);
            if (before != null && !before.equals(number)) {
                throw new IllegalArgumentException("tallies do not add up: two numbers of residents of "
                        + authority.code() + ": " + before + " and " + number);
            }
        });
        return both;
    }

    static long addSums(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "a sum of values must fit a long, but " + one + " and " + other + " do not", e);
        }
    }

    @Value.Check
    void check() {
        if (numerator() < 0 || numerator() > denominator() || pending() < 0) {
            throw new IllegalArgumentException("numerator must be 0 to the denominator and pending 0 or more, but were "
                    + numerator() + ", " + denominator() + " and " + pending());
        }
        if (!excluded().values().stream().allMatch(count -> count > 0)
                || !missing().values().stream().allMatch(count -> count > 0)) {
            throw new IllegalArgumentException(
                    "counts of excluded and missing must be above 0, but were " + excluded() + " and " + missing());
        }
        if (initialPopulation() != denominator() + excludedTotal() + missingTotal() + pending()) {
            throw new IllegalArgumentException("a tally must account for everyone, but of " + initialPopulation()
                    + " were " + denominator() + " in the denominator, " + excludedTotal() + " excluded, "
                    + missingTotal() + " missing and " + pending() + " pending");
        }
        if (residents().values().stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("residents must be 0 or more, but were " + residents());
        }
        long values = histogram().total();
        if (values != 0 && values != denominator()) {
            throw new IllegalArgumentException("a tally must hold a value for each in the denominator, but holds "
                    + values + " for " + denominator());
        }
    }

    private static long total(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new TreeMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Math::addExact));
        return sum;
    }

    /** Builds a {@link KpiTally}. */
    public static final class Builder extends ImmutableKpiTally.Builder {
        Builder() {}
    }
}

package org.lafc.metrics.kpi;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.lafc.core.duty.LegalSource;
import org.lafc.core.duty.Verification;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.fact.ValueBands;

/**
 * One measure, as data: who is looked at, who is left out, what counts, and how it is scored. Holds no results.
 * Immutable and safe between threads.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class KpiDefinition {

    /** The unit of shares. */
    public static final String PER_CENT = "per cent";

    /** The unit of differences between shares. */
    public static final String PERCENTAGE_POINTS = "percentage points";

    KpiDefinition() {}

    /**
     * Returns a builder. Needed: {@link #id()}, {@link #version()}, {@link #title()}, {@link #kind()},
     * {@link #missing()}, {@link #score()}, {@link #better()}, {@link #source()}, and what the score needs: a numerator, a
     * value, or the other measure that a change or gap is of.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the identifier: words in small letters with hyphens, parted by dots.
     *
     * @return for example {@code powys.p04.placed-over-20-miles}
     */
    public abstract String id();

    /**
     * Returns the version of the definition, not of the code: a result under another version is another figure.
     *
     * @return a semantic version, for example {@code 1.0.0}
     */
    public abstract String version();

    /**
     * Returns which definition this one was made from by {@code extends}, with other values of its parameters.
     *
     * @return id and version of the other, for example {@code powys.p04.placed-over-20-miles 1.0.0}, if it was
     */
    public abstract Optional<String> basedOn();

    /**
     * Returns the title.
     *
     * @return the title
     */
    public abstract Title title();

    /**
     * Returns what the figure is for.
     *
     * @return the kind
     */
    public abstract KpiKind kind();

    /**
     * Returns what is counted.
     *
     * @return what the rows of the population are
     */
    public Counted counts() {
        return population().rows().counted();
    }

    /**
     * Returns the thresholds that have a name, with the values used here.
     *
     * @return the parameters, in the order of the file; each is used by at least one criterion
     */
    public abstract ImmutableList<Parameter> parameters();

    /**
     * Returns who is looked at.
     *
     * @return the population, all looked-after children if not said; without meaning for a change or gap
     */
    @Value.Default
    public Population population() {
        return Population.LOOKED_AFTER;
    }

    /**
     * Returns who is left out before scoring. Who meets several is counted under the first.
     *
     * @return the criteria, in order
     */
    public abstract ImmutableList<Criterion> exclude();

    /**
     * Returns whose follow-up is not over yet. They are counted apart, whether their numerator is known or not.
     *
     * @return the criterion, if the measure follows anybody up
     */
    public abstract Optional<Criterion> pending();

    /**
     * Returns what counts in the numerator.
     *
     * @return the criterion of a proportion, count or milestone; that of a rate, if not all rows count; empty for other
     *     scores
     */
    public abstract Optional<Criterion> numerator();

    /**
     * Returns what is averaged, or otherwise summed up.
     *
     * @return the fact of a mean, median, maximum, duration, distribution or ratio, empty for other scores
     */
    public abstract Optional<Fact> value();

    /**
     * Returns what the sum of the values of a ratio is set against.
     *
     * @return a fact that is an amount; empty if the value is set against the rows, and for other scores
     */
    public abstract Optional<Fact> per();

    /**
     * Returns the residents that a rate is set against.
     *
     * @return the residents of a rate, empty for other scores
     */
    public abstract Optional<Residents> residents();

    /**
     * Returns for how many a ratio or rate is told.
     *
     * @return for example 10,000; 1 if not said
     */
    @Value.Default
    public int times() {
        return 1;
    }

    /**
     * Returns how many rows must meet the numerator of a milestone.
     *
     * @return the number, 1 or more; 1 if not said
     */
    @Value.Default
    public int reachedAt() {
        return 1;
    }

    /**
     * Returns the measure that a change or gap is of.
     *
     * @return the id of the other measure, empty for other scores
     */
    public abstract Optional<String> of();

    /**
     * Returns how a change is told.
     *
     * @return the kind of a change, empty for other scores
     */
    public abstract Optional<ChangeKind> change();

    /**
     * Returns which area or group a change or gap is held against.
     *
     * @return the comparator's name; always there for a gap, empty for scores other than change and gap
     */
    public abstract Optional<String> against();

    /**
     * Returns the bands of a distribution.
     *
     * @return the bands, empty for other scores
     */
    public abstract Optional<ValueBands> bands();

    /**
     * Returns what happens to who cannot be judged. Whoever may not belong to the population is missing.
     *
     * @return the policy
     */
    public abstract MissingPolicy missing();

    /**
     * Returns how it is scored.
     *
     * @return the score
     */
    public abstract Score score();

    /**
     * Returns the unit of the value.
     *
     * @return {@code per cent} for shares, what is counted for counts and milestones, any text for ratios, rates, changes
     *     and gaps, otherwise a unit of the fact, its usual one if not said
     */
    @Value.Default
    public String unit() {
        return DefinitionRules.usualUnit(this);
    }

    /**
     * Returns how many decimals the rounded value has (convention C14 of the KPI catalogue).
     *
     * @return from 0 to 6; 0 for counts and milestones and otherwise 1 if not said
     */
    @Value.Default
    public int decimals() {
        return score() == Score.COUNT || score() == Score.MILESTONE ? 0 : 1;
    }

    /**
     * Returns which direction is better.
     *
     * @return the improvement notation
     */
    public abstract Better better();

    /**
     * Returns by which facts the figure is also wanted apart. They do not change the figure itself.
     *
     * @return facts whose values are words, each once
     */
    public abstract ImmutableList<Fact> strata();

    /**
     * Returns what the measure should reach.
     *
     * @return the targets, at most one for a day, in the unit of the value; none for distributions and for context
     */
    public abstract ImmutableList<Target> targets();

    /**
     * Returns the KPI that this measure is a part of.
     *
     * @return the stem, for example {@code powys.p04}, if it is a part
     */
    public abstract Optional<String> partOf();

    /**
     * Returns which statements of the papers the measure is evidence for.
     *
     * @return their ids, each once, for example {@code PW-PR-07}
     */
    public abstract ImmutableList<String> tags();

    /**
     * Returns where the definition comes from.
     *
     * @return document, version, section
     */
    public abstract String source();

    /**
     * Returns the law that the measure rests on.
     *
     * @return instrument, provision, and how well the text is known, if there is a law
     */
    public abstract Optional<LegalSource> legalSource();

    /**
     * Returns how well it is known that the measure is as its source has it. Only what is verified should be presented as
     * official.
     *
     * @return the mark, empty if nobody has said
     */
    public abstract Optional<Verification> verification();

    /**
     * Returns what a reader should know besides, such as what of the definition is lafc's own choice.
     *
     * @return the note, if any
     */
    public abstract Optional<String> note();

    /**
     * Tells whether the measure is computed from the results of others, so that it has no tally to share: a change, a gap,
     * or one that counts measures.
     *
     * @return true if it looks at no rows made from histories or records
     */
    public boolean isOfResults() {
        return score().isOfResults() || population().rows() == RowSet.MEASURES_EVALUATED;
    }

    /**
     * Returns the facts that the measure uses, in the order it asks for them.
     *
     * @return the facts, each once
     */
    @Value.Lazy
    public ImmutableList<Fact> facts() {
        return DefinitionRules.factsOf(this);
    }

    /**
     * Finds a parameter.
     *
     * @param name its name
     * @return the parameter with the value used, or empty if there is none of this name
     */
    public Optional<Parameter> parameter(String name) {
        return parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /**
     * Returns the unit of the value as the fact knows it.
     *
     * @return the unit of a mean, median, maximum, duration or distribution; empty for other scores
     */
    public Optional<FactUnit> valueUnit() {
        return value().flatMap(fact -> fact.type().units().stream()
                .filter(unit -> unit.name().equals(unit()))
                .findFirst());
    }

    ImmutableList<String> allowedUnits() {
        return DefinitionRules.allowedUnits(counts(), score(), value());
    }

    /** {@link KpiWriter#digest}, worked out once: that of a catalogue takes as long as counting a council by it. */
    @Value.Lazy
    String digest() {
        return KpiWriter.digestOf(this);
    }

    @Value.Check
    void check() {
        DefinitionRules.check(this);
    }

    /** Builds a {@link KpiDefinition}. */
    public static final class Builder extends ImmutableKpiDefinition.Builder {
        Builder() {}
    }
}

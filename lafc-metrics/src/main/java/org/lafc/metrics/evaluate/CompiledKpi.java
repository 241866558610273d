package org.lafc.metrics.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.FactRows.FactBlocks;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.MissingPolicy;
import org.lafc.metrics.kpi.Score;

/**
 * A definition made ready for one cohort. For each row of a block it says the place, and which exclusion or missing
 * fact gave it; tally and explanation both read that and so cannot disagree.
 *
 * <p>Order: outside the population, excluded by the first criterion that is true, pending, missing by the first fact
 * that leaves population, exclusions, pending, numerator or value unknown, then the numerator. Under {@code not-met}
 * whatever is unknown stays in the denominator and out of the numerator, but for the population.
 */
final class CompiledKpi {

    // Places as bytes. What can be told by the numerator alone is its truth, so that need not be copied.
    static final byte DENOMINATOR_ONLY = Truth.FALSE;
    static final byte MISSING = Truth.UNKNOWN;
    static final byte EXCLUDED = 2;
    static final byte NUMERATOR = Truth.TRUE;
    static final byte PENDING = 4;
    static final byte NOT_IN_POPULATION = 5;

    private static final ImmutableList<Place> PLACES = ImmutableList.of(
            Place.DENOMINATOR_ONLY,
            Place.MISSING,
            Place.EXCLUDED,
            Place.NUMERATOR,
            Place.PENDING,
            Place.NOT_IN_POPULATION);

    final KpiDefinition definition;
    private final byte[] ownPlaces;
    byte[] places; // of the block: the own ones, or the truth of the numerator where that tells all
    final int[] details; // which exclusion, or which of the definition's facts is missing, where it may be several

    private final ImmutableList<Fact> facts;
    private final Optional<Compiled> population;
    private final Compiled[] exclude;
    private final Optional<Compiled> pending;
    private final Optional<Compiled> numerator;
    private final long[] values; // empty without a value
    private final long[] pers; // empty without an amount that values are set against
    private final byte metByAll; // without a numerator: a rate counts all rows
    private final boolean keepUnknown;
    private final boolean byNumerator; // alone
    private final boolean byValue; // alone
    private boolean hasDetails;

    CompiledKpi(KpiDefinition definition, FactRows rows, FactBlocks block) {
        this.definition = definition;
        this.facts = definition.facts();
        this.population = definition.population().where().map(where -> Compiled.of(where, rows, block));
        this.exclude = definition.exclude().stream()
                .map(criterion -> Compiled.of(criterion, rows, block))
                .toArray(Compiled[]::new);
        this.pending = definition.pending().map(criterion -> Compiled.of(criterion, rows, block));
        this.numerator = definition.numerator().map(criterion -> Compiled.of(criterion, rows, block));
        this.values = definition.value().map(block::values).orElse(new long[0]);
        this.pers = definition.per().map(block::values).orElse(new long[0]);
        this.metByAll = definition.score() == Score.RATE ? Truth.TRUE : Truth.FALSE;
        this.keepUnknown = definition.missing() == MissingPolicy.NOT_MET;
        boolean alone = population.isEmpty() && exclude.length == 0 && pending.isEmpty() && pers.length == 0;
        this.byNumerator = alone && numerator.isPresent();
        this.byValue = alone && numerator.isEmpty() && values.length > 0;
        this.ownPlaces = byNumerator && !keepUnknown ? new byte[0] : new byte[FactRows.BLOCK];
        this.places = ownPlaces;
        this.details = new int[byValue || (byNumerator && facts.size() == 1) ? 0 : FactRows.BLOCK];
    }

    void fill(int rows) {
        population.ifPresent(compiled -> compiled.fill(rows));
        for (Compiled criterion : exclude) {
            criterion.fill(rows);
        }
        pending.ifPresent(compiled -> compiled.fill(rows));
        numerator.ifPresent(compiled -> compiled.fill(rows));
        hasDetails = false;
        if (byNumerator) {
            boolean unknown = numerator.get().mayBeUnknown();
            places = unknown && keepUnknown ? ownPlaces : numerator.get().truth;
            if (unknown && keepUnknown) {
                placeUnknownWithFalse(rows);
            } else if (unknown && facts.size() > 1) {
                nameMissing(rows);
            }
        } else if (byValue) {
            placeByValue(rows);
        } else {
            placeByAll(rows);
        }
    }

    private void placeUnknownWithFalse(int rows) {
        byte[] met = numerator.get().truth;
        for (int row = 0; row < rows; row += Long.BYTES) {
            // True is both bits, unknown the lower one.
            long isMet = (EightRows.get(met, row) >>> 1) & EightRows.LOWEST;
            EightRows.set(places, row, isMet * Truth.TRUE);
        }
    }

    private void placeByValue(int rows) {
        long[] from = values;
        byte[] into = places;
        for (int row = 0; row < rows; row++) {
            into[row] = from[row] == FactColumn.MISSING ? MISSING : DENOMINATOR_ONLY;
        }
    }

    private void nameMissing(int rows) {
        hasDetails = true;
        for (int row = 0; row < rows; row++) {
            if (places[row] == MISSING) {
                details[row] = facts.indexOf(missingFact(row));
            }
        }
    }

    private void placeByAll(int rows) {
        byte[] inPopulation = population.map(compiled -> compiled.truth).orElse(null);
        byte[] met = numerator.map(compiled -> compiled.truth).orElse(null);
        for (int row = 0; row < rows; row++) {
            byte within = inPopulation == null ? Truth.TRUE : inPopulation[row];
            byte met1 = met == null ? metByAll : met[row];
            byte place = place(row, within, met1);
            places[row] = place;
            hasDetails |= place == EXCLUDED || place == MISSING;
        }
    }

    /** Whether {@link #details} say something of a row of this block. */
    boolean hasDetails() {
        return hasDetails;
    }

    Place place(int row) {
        return PLACES.get(places[row]);
    }

    private byte place(int row, byte within, byte met) {
        if (within == Truth.FALSE) {
            return NOT_IN_POPULATION;
        }
        boolean unknown = met == Truth.UNKNOWN;
        for (int i = 0; i < exclude.length; i++) {
            byte out = exclude[i].truth[row];
            if (out == Truth.TRUE) {
                details[row] = i;
                return EXCLUDED;
            }
            unknown |= out == Truth.UNKNOWN;
        }
        if (pending.isPresent()) {
            byte waits = pending.get().truth[row];
            if (waits == Truth.TRUE) {
                return PENDING;
            }
            unknown |= waits == Truth.UNKNOWN;
        }
        unknown |= values.length > 0 && values[row] == FactColumn.MISSING;
        unknown |= pers.length > 0 && pers[row] == FactColumn.MISSING;
        if (within == Truth.UNKNOWN || (unknown && !keepUnknown)) {
            details[row] = facts.indexOf(missingFact(row));
            return MISSING;
        }
        return met == Truth.TRUE && !unknown ? NUMERATOR : DENOMINATOR_ONLY;
    }

    long value(int row) {
        return values[row];
    }

    /** The values of the block; empty without a value. */
    long[] values() {
        return values;
    }

    /** The amounts of the block that values are set against; empty without. */
    long[] pers() {
        return pers;
    }

    boolean hasValue() {
        return values.length > 0;
    }

    /** The first fact that leaves a row unknown; only for rows where something is. */
    Fact missingFact(int row) {
        return firstUnknown(row)
                .map(criterion -> criterion.missingFact(row))
                .orElseGet(() -> valueIsMissing(row)
                        ? definition.value().orElseThrow()
                        : definition.per().orElseThrow());
    }

    private boolean valueIsMissing(int row) {
        return pers.length == 0 || values[row] == FactColumn.MISSING;
    }

    Optional<Compiled> firstUnknown(int row) {
        if (isUnknown(population, row)) {
            return population;
        }
        for (Compiled criterion : exclude) {
            if (criterion.truth[row] == Truth.UNKNOWN) {
                return Optional.of(criterion);
            }
        }
        if (isUnknown(pending, row)) {
            return pending;
        }
        return isUnknown(numerator, row) ? numerator : Optional.empty();
    }

    /** The criterion that gave a row its place, apart from missing facts and values. */
    Compiled decidedBy(int row) {
        return switch (place(row)) {
            case NOT_IN_POPULATION -> population.orElseThrow().deciding(row);
            case PENDING -> pending.orElseThrow().deciding(row);
            case EXCLUDED -> exclude[details[row]].deciding(row);
            default -> numerator.orElseThrow().deciding(row);
        };
    }

    /** Why a row counts, in words. */
    String whyCounted(int row) {
        return numerator.isPresent()
                ? decidedBy(row).words()
                : "every " + definition.counts().one() + " counts";
    }

    private static boolean isUnknown(Optional<Compiled> criterion, int row) {
        return criterion.isPresent() && criterion.get().truth[row] == Truth.UNKNOWN;
    }
}

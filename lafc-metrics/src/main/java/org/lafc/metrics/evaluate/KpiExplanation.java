package org.lafc.metrics.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * Where each child counts in one measure, and the criterion that decided it. Made from the same columns and places as
 * the tally, so both always agree. Personal: for the council's own use; printing shows no child. Immutable and safe
 * between threads.
 */
public final class KpiExplanation {

    private final KpiDefinition definition;
    private final FactTable rows;
    private final Place[] places;
    private final String[] reasons;

    private KpiExplanation(Filler filler) {
        this.definition = filler.kpi.definition;
        this.rows = filler.table;
        this.places = filler.places;
        this.reasons = filler.reasons;
    }

    /**
     * Returns the definition.
     *
     * @return the measure explained
     */
    public KpiDefinition definition() {
        return definition;
    }

    /**
     * Returns how many rows there are: one a child, or one a visit where visits are counted.
     *
     * @return the number of rows, as in the cohort
     */
    public int size() {
        return places.length;
    }

    /**
     * Returns whose row this is. A personal value.
     *
     * @param row the row
     * @return the child's identifier
     */
    public String childId(int row) {
        return rows.key(row).child();
    }

    /**
     * Returns the day of an event that is counted. A personal value.
     *
     * @param row the row
     * @return the day; empty where children are counted
     */
    public Optional<LocalDate> day(int row) {
        return rows.key(row).day();
    }

    /**
     * Returns where a child counts.
     *
     * @param row the row
     * @return the place
     */
    public Place place(int row) {
        return places[row];
    }

    /**
     * Returns why.
     *
     * @param row the row
     * @return the deciding criterion in words, for example {@code distance-from-home is more than 20 miles}, or which
     *     fact is missing
     */
    public String reason(int row) {
        return reasons[row];
    }

    /**
     * Counts the children of a place.
     *
     * @param place the place
     * @return how many have it
     */
    public long count(Place place) {
        long count = 0;
        for (Place one : places) {
            count += one == place ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the first row of a child.
     *
     * @param childId the child's identifier
     * @return the row, or empty if the child has none
     */
    public OptionalInt rowOf(String childId) {
        return rowsOf(childId).findFirst();
    }

    /**
     * Returns the rows of a child: one where children are counted, one for each visit where visits are.
     *
     * @param childId the child's identifier
     * @return the rows, rising; none if the child is not counted here
     */
    public IntStream rowsOf(String childId) {
        return IntStream.range(0, places.length)
                .filter(row -> rows.key(row).child().equals(childId));
    }

    @Override
    public String toString() {
        return "KpiExplanation{" + definition.id() + ", " + places.length + " " + definition.counts() + "}";
    }

    /** Collects the explanation block by block. */
    static final class Filler {

        private static final int DECIMALS = 4;

        private final CompiledKpi kpi;
        private final FactTable table;
        private final Cohort cohort;
        private final Place[] places;
        private final String[] reasons;

        Filler(CompiledKpi kpi, FactTable table, Cohort cohort) {
            this.table = table;
            this.kpi = kpi;
            this.cohort = cohort;
            this.places = new Place[table.size()];
            this.reasons = new String[table.size()];
        }

        void add(int from, int rows) {
            for (int row = 0; row < rows; row++) {
                places[from + row] = kpi.place(row);
                reasons[from + row] = reason(row, from + row);
            }
        }

        KpiExplanation finish() {
            return new KpiExplanation(this);
        }

        private String reason(int row, int cohortRow) {
            return switch (kpi.place(row)) {
                case NUMERATOR -> kpi.whyCounted(row);
                case EXCLUDED -> kpi.decidedBy(row).words();
                case MISSING -> missing(row, cohortRow);
                case NOT_IN_POPULATION -> doesNotHold(kpi.decidedBy(row).criterion());
                case PENDING -> "pending: " + kpi.decidedBy(row).words();
                case DENOMINATOR_ONLY -> kpi.hasValue() ? value(row) : notMet(row, cohortRow);
            };
        }

        private String notMet(int row, int cohortRow) {
            return kpi.firstUnknown(row).isPresent()
                    ? "not met: " + missing(row, cohortRow)
                    : doesNotHold(kpi.decidedBy(row).criterion());
        }

        // What is not so is said plainly: of "not (x)" that x is.
        private static String doesNotHold(Criterion criterion) {
            return criterion instanceof Criterion.Not not
                    ? not.part().words()
                    : "it does not hold that " + criterion.words();
        }

        private String missing(int row, int cohortRow) {
            Fact fact = kpi.missingFact(row);
            String why = fact.equals(ChildFacts.DISTANCE_FROM_HOME)
                            && cohort.distance(cohortRow) instanceof NotMeasured notMeasured
                    ? ": "
                            + notMeasured
                                    .reason()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' ')
                    : "";
            return fact + " is missing" + why;
        }

        private String value(int row) {
            Fact fact = kpi.definition.value().orElseThrow();
            FactUnit unit = fact.type().units().get(0);
            BigDecimal amount = BigDecimal.valueOf(kpi.value(row))
                    .divide(BigDecimal.valueOf(unit.inColumn()), DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            return fact + " in " + unit.name() + ": " + amount.toPlainString();
        }
    }
}

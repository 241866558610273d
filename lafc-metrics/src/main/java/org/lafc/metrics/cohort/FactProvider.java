package org.lafc.metrics.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.AnniversariesInYear.Anniversary;
import org.lafc.metrics.cohort.KeyStagesEnded.StageEnd;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * A fact that a council adds in Java, so that its definitions can name it. Given to {@link CohortBuilder#facts} and to
 * {@link CohortFacts#with}; as a service it is found by {@link java.util.ServiceLoader}, which the caller asks.
 */
public interface FactProvider {

    /**
     * Returns which rows have the fact.
     *
     * @return the set
     */
    RowSet set();

    /**
     * Returns the fact.
     *
     * @return name, type, meaning, what missing means, source
     */
    Fact fact();

    /**
     * Derives the value. Must be pure, since a cohort in parts asks on several threads at once, and take no account of anything after {@link Subject#knownTo()}.
     *
     * @param subject the row
     * @return the value; {@link FactValue#MISSING} where it is not known
     */
    FactValue valueOf(Subject subject);

    /**
     * A row whose fact is asked for. Personal, so not printed.
     *
     * @param history the child's history; empty if the row is not about one child
     * @param thing what is counted, for example a {@link org.lafc.core.duty.Duty}; the history itself where children are,
     *     and for anniversaries and key stages, which the day tells apart
     * @param day the day the row is of: the census date for children on it
     * @param censusDate the census date of the cohort
     * @param knownTo the last day of which anything is known
     */
    record Subject(
            Optional<CareHistory> history, Object thing, LocalDate day, CensusDate censusDate, LocalDate knownTo) {

        static Subject of(CountedRow<?> row, CohortInput input) {
            Object thing =
                    row.thing() instanceof Anniversary || row.thing() instanceof StageEnd ? row.ofChild() : row.thing();
            return new Subject(row.history(), thing, row.day(), input.censusDate(), input.knownTo());
        }

        @Override
        public String toString() {
            return "Subject{withheld}";
        }
    }
}

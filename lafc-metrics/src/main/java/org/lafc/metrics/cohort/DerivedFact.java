package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lafc.core.care.CareRecord;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactValue;

/**
 * A fact and how it is derived. What was recorded after {@link CohortInput#knownTo()} must make no difference.
 *
 * @param <T> what the rows are
 * @param fact the fact
 * @param of its value for a row; pure
 * @param from the kind of record it is read from, if it is one that a source may not hold: then nothing is known of the fact
 */
record DerivedFact<T>(Fact fact, BiFunction<CountedRow<T>, CohortInput, FactValue> of, Optional<Kind> from) {

    /** A fact read from what every source holds, or from what the maker of the rows asks for. */
    DerivedFact(Fact fact, BiFunction<CountedRow<T>, CohortInput, FactValue> of) {
        this(fact, of, Optional.empty());
    }

    /** A fact read from one kind of record, which has a plain name: {@code life-story work}. */
    DerivedFact(
            Fact fact,
            BiFunction<CountedRow<T>, CohortInput, FactValue> of,
            Class<? extends CareRecord> kind,
            String words) {
        this(fact, of, new Kind(ImmutableList.of(kind), words));
    }

    /** A fact read from records of one or another kind. */
    DerivedFact(Fact fact, BiFunction<CountedRow<T>, CohortInput, FactValue> of, Kind from) {
        this(fact, of, Optional.of(from));
    }

    /** Kinds of record of which one is enough, and their plain name. */
    record Kind(ImmutableList<Class<? extends CareRecord>> anyOf, String words) {

        /** What no source holds, in words. */
        Optional<String> lacking(CohortInput input) {
            return anyOf.stream().anyMatch(input::supplies) ? Optional.empty() : Optional.of(words);
        }
    }
}

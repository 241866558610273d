package org.lafc.metrics.profile;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.fact.Fact;

/**
 * Groups of whole numbers as a profile shows them: each begins at a number and ends before the next. The paper shows the
 * figures but not their values, so the groups are lafc's own.
 */
record NumberGroups(Fact fact, ImmutableList<Integer> first, ImmutableList<String> labels) {

    static final NumberGroups MOVES =
            new NumberGroups(ChildFacts.MOVES_IN_YEAR, ImmutableList.of(0, 1, 2, 3, 4), labels("0 1 2 3 4-or-more"));
    static final NumberGroups MONTHS_IN_PLACEMENT = new NumberGroups(
            ChildFacts.MONTHS_IN_PLACEMENT,
            ImmutableList.of(0, 7, 13, 25, 61, 121),
            labels("0-6 7-12 13-24 25-60 61-120 121-or-more"));
    private static final NumberGroups SIBLINGS = new NumberGroups(
            ChildFacts.SIBLING_GROUP_SIZE, ImmutableList.of(1, 2, 3, 4, 5), labels("1 2 3 4 5-or-more"));
    private static final NumberGroups FATHERS = parents(ChildFacts.FATHER_AGE);
    private static final NumberGroups MOTHERS = parents(ChildFacts.MOTHER_AGE);

    /** The groups of a fact; empty of a fact whose values are words. */
    static Optional<NumberGroups> of(Fact asked) {
        return Stream.of(SIBLINGS, FATHERS, MOTHERS)
                .filter(groups -> groups.fact().equals(asked))
                .findFirst();
    }

    Breakdown count(Cohort cohort) {
        return Breakdown.of(cohort, fact, labels, this::groupOf);
    }

    private int groupOf(long value) {
        int group = 0;
        while (group + 1 < first.size() && value >= first.get(group + 1)) {
            group++;
        }
        return group;
    }

    private static NumberGroups parents(Fact age) {
        return new NumberGroups(
                age,
                ImmutableList.of(0, 20, 25, 30, 35, 40, 45, 50, 60),
                labels("0-19 20-24 25-29 30-34 35-39 40-44 45-49 50-59 60-or-more"));
    }

    private static ImmutableList<String> labels(String words) {
        return Stream.of(words.split(" "))
                .map(word -> word.replace('-', word.contains("or") ? ' ' : '-'))
                .collect(ImmutableList.toImmutableList());
    }
}

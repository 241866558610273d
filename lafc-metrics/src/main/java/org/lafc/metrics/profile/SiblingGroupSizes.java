package org.lafc.metrics.profile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.lafc.core.care.Answer;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.stats.Histogram;

/**
 * The sibling groups of a cohort, two or more children of one family each: how many there are of which size, and how many
 * are together. Who is in no group, and whose family is not known, is counted apart.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 8: 53 groups, the largest of 7.
 *
 * @param groupsBySize the number of groups by how many children they have, 2 or more; sizes without a group left out
 * @param alone children whose family is known and who have no sibling in care
 * @param familyNotKnown children of whom it is not known whether they have a sibling in care
 * @param withSibling the children in groups by whether they are placed with at least one sibling; all three answers
 * @param whollyTogether the groups by whether all their children are in one placement; all three answers
 */
public record SiblingGroupSizes(
        ImmutableSortedMap<Integer, Long> groupsBySize,
        long alone,
        long familyNotKnown,
        ImmutableMap<Answer, Long> withSibling,
        ImmutableMap<Answer, Long> whollyTogether) {

    /** What it answers. */
    public static final PaperFigure ANSWERS = PaperFigure.SECTION_8;

    /**
     * Checks that the counts add up.
     *
     * @param groupsBySize the number of groups by how many children they have, 2 or more; sizes without a group left out
     * @param alone children whose family is known and who have no sibling in care
     * @param familyNotKnown children of whom it is not known whether they have a sibling in care
     * @param withSibling the children in groups by whether they are placed with at least one sibling; all three answers
     * @param whollyTogether the groups by whether all their children are in one placement; all three answers
     */
    public SiblingGroupSizes {
        long groups = sum(groupsBySize);
        long children = childrenIn(groupsBySize);
        if (sum(withSibling) != children || sum(whollyTogether) != groups) {
            throw new IllegalArgumentException("sibling groups must add up, but of " + children + " children in "
                    + groups + " groups " + sum(withSibling) + " had an answer, and " + sum(whollyTogether)
                    + " of the groups");
        }
    }

    /**
     * Counts a cohort.
     *
     * @param cohort the cohort
     * @return its sibling groups; empty if the family is known of nobody
     */
    public static Optional<SiblingGroupSizes> of(Cohort cohort) {
        FactColumn sizes = cohort.column(ChildFacts.SIBLING_GROUP_SIZE);
        Histogram known = sizes.histogram();
        if (known.total() == 0) {
            return Optional.empty();
        }
        ImmutableSortedMap.Builder<Integer, Long> groups = ImmutableSortedMap.naturalOrder();
        long alone = 0;
        for (int i = 0; i < known.distinct(); i++) {
            int size = Math.toIntExact(known.value(i));
            if (size == 1) {
                alone = known.count(i);
            } else {
                groups.put(size, known.count(i) / size); // each child of a group stands for its share of it
            }
        }
        FactColumn with = cohort.column(ChildFacts.PLACED_WITH_SIBLING);
        FactColumn withAll = cohort.column(ChildFacts.PLACED_WITH_ALL_SIBLINGS);
        Map<Answer, Long> withSibling = none();
        Map<Answer, Map<Integer, Long>> inTogether = new EnumMap<>(Answer.class);
        for (int row = 0; row < cohort.size(); row++) {
            if (sizes.isKnown(row) && sizes.value(row) > 1) {
                withSibling.merge(answer(with, row), 1L, Long::sum);
                inTogether
                        .computeIfAbsent(answer(withAll, row), answer -> new TreeMap<>())
                        .merge((int) sizes.value(row), 1L, Long::sum);
            }
        }
        Map<Answer, Long> together = none();
        inTogether.forEach((answer, children) ->
                children.forEach((size, count) -> together.merge(answer, count / size, Long::sum)));
        return Optional.of(new SiblingGroupSizes(
                groups.buildOrThrow(),
                alone,
                cohort.size() - known.total(),
                ImmutableMap.copyOf(withSibling),
                ImmutableMap.copyOf(together)));
    }

    /**
     * Returns how many groups there are.
     *
     * @return the number of groups
     */
    public long groups() {
        return sum(groupsBySize);
    }

    /**
     * Returns how many children are in groups.
     *
     * @return the number of children
     */
    public long children() {
        return childrenIn(groupsBySize);
    }

    /**
     * Returns the size of the largest group: that of one family, so never to be published where small numbers are withheld.
     *
     * @return how many children it has; empty if there is no group
     */
    public OptionalInt largest() {
        return groupsBySize.isEmpty() ? OptionalInt.empty() : OptionalInt.of(groupsBySize.lastKey());
    }

    private static Answer answer(FactColumn column, int row) {
        return column.word(row)
                .map(word -> word.equals("yes") ? Answer.YES : Answer.NO)
                .orElse(Answer.NOT_KNOWN);
    }

    private static Map<Answer, Long> none() {
        Map<Answer, Long> counts = new EnumMap<>(Answer.class);
        for (Answer answer : Answer.values()) {
            counts.put(answer, 0L);
        }
        return counts;
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long childrenIn(Map<Integer, Long> groupsBySize) {
        return groupsBySize.entrySet().stream()
                .mapToLong(group -> group.getKey() * group.getValue())
                .sum();
    }
}

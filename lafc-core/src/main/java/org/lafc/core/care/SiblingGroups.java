package org.lafc.core.care;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sibling groups among the children looked after on a day: two or more of one {@link Child#family()}.
 *
 * <p>Parts may be put together with {@link #plus}: a family that was split over two parts becomes one group. The result
 * does not depend on the order of histories or parts. Families are known within one authority's data only, so parts must
 * be of one authority.
 *
 * <p>Immutable and safe between threads.
 *
 * <p>Source: design ruling on sibling groups; KPI catalogue, CT2.4.
 */
public final class SiblingGroups {

    private final LocalDate day;
    private final ImmutableList<CareHistory> children; // looked after on the day, by identifier
    private final ImmutableList<SiblingGroup> groups;

    private SiblingGroups(LocalDate day, Stream<CareHistory> lookedAfter) {
        this.day = day;
        this.children =
                lookedAfter.sorted(comparing(child -> child.child().id())).collect(ImmutableList.toImmutableList());
        for (int i = 1; i < children.size(); i++) {
            if (idOf(children.get(i)).equals(idOf(children.get(i - 1)))) {
                throw new IllegalArgumentException("a child must be given once, but was given twice (value withheld)");
            }
        }
        ImmutableList.Builder<SiblingGroup> found = ImmutableList.builder();
        for (List<CareHistory> members : byFamily().values()) {
            if (members.size() > 1) {
                found.add(new SiblingGroup(day, ImmutableList.copyOf(members)));
            }
        }
        this.groups = found.build();
    }

    /**
     * Finds the sibling groups.
     *
     * @param day the day
     * @param histories the children, looked after that day or not; each once
     * @return the groups
     * @throws IllegalArgumentException if a child is given twice
     */
    public static SiblingGroups on(LocalDate day, Collection<CareHistory> histories) {
        return new SiblingGroups(day, histories.stream().filter(history -> history.isLookedAfterOn(day)));
    }

    /**
     * Puts two parts together.
     *
     * @param other the other part, of other children of the same authority on the same day
     * @return the groups of both
     * @throws IllegalArgumentException if the days differ or a child is in both
     */
    public SiblingGroups plus(SiblingGroups other) {
        if (!day.equals(other.day)) {
            throw new IllegalArgumentException(
                    "sibling groups must be of one day, but were of " + day + " and " + other.day);
        }
        return new SiblingGroups(day, Stream.concat(children.stream(), other.children.stream()));
    }

    /**
     * Returns the day.
     *
     * @return the day
     */
    public LocalDate day() {
        return day;
    }

    /**
     * Returns the groups, in the order of their first members' identifiers.
     *
     * @return the groups; none if nobody has a sibling in care
     */
    public ImmutableList<SiblingGroup> groups() {
        return groups;
    }

    /**
     * Returns the children in sibling groups.
     *
     * @return how many
     */
    public int children() {
        return groups.stream().mapToInt(SiblingGroup::size).sum();
    }

    /**
     * Returns the children of whom it is not known which family they are of: whether they have siblings in care is not
     * known either.
     *
     * @return how many
     */
    public int familyNotKnown() {
        return (int) children.stream()
                .filter(child -> child.child().family().isEmpty())
                .count();
    }

    /**
     * Returns the children whose family is known and who have no sibling in care.
     *
     * @return how many
     */
    public int alone() {
        return children.size() - children() - familyNotKnown();
    }

    /**
     * Counts the children in sibling groups by whether they are placed with at least one sibling.
     *
     * @param answer the answer
     * @return how many have it
     */
    public int countWithSibling(Answer answer) {
        return groups.stream().mapToInt(group -> group.countWithSibling(answer)).sum();
    }

    /**
     * Counts the groups by whether they are wholly together.
     *
     * @param answer the answer
     * @return how many have it
     */
    public int countWhollyTogether(Answer answer) {
        return (int) groups.stream()
                .filter(group -> group.isWhollyTogether() == answer)
                .count();
    }

    // Most are the only one of their family.
    private Map<String, List<CareHistory>> byFamily() {
        Map<String, List<CareHistory>> families = new LinkedHashMap<>();
        for (CareHistory child : children) {
            Optional<String> family = child.child().family();
            if (family.isPresent()) {
                families.computeIfAbsent(family.get(), added -> new ArrayList<>(1))
                        .add(child);
            }
        }
        return families;
    }

    private static String idOf(CareHistory history) {
        return history.child().id();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiblingGroups that && day.equals(that.day) && children.equals(that.children);
    }

    @Override
    public int hashCode() {
        return 31 * day.hashCode() + children.hashCode();
    }

    /**
     * Returns day and counts.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "SiblingGroups on " + day + ": " + groups.size() + " groups of " + children() + " children";
    }
}

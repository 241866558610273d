package org.lafc.metrics.series;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.time.AgeBands;

/**
 * What children are told apart by in a series. Groups are words as facts have them ({@code care-order}), or bands. What is
 * not known is a group of its own.
 *
 * <p>Two breakdowns of one name are equal: a breakdown of your own must have a name of its own. Immutable and safe between
 * threads.
 */
public final class SeriesBreakdown {

    /** The group of what is not known. */
    public static final String NOT_KNOWN = "not-known";

    /** The group of ages that no band holds. */
    public static final String OTHER_AGES = "other";

    /** All children, in the one group {@code all}. */
    public static final SeriesBreakdown ALL = new SeriesBreakdown("all", true, columns -> SeriesGroups.ALL);

    /** By sex. */
    public static final SeriesBreakdown SEX = new SeriesBreakdown("sex", true, SeriesGroups::sex);

    /** By ethnic group. */
    public static final SeriesBreakdown ETHNIC_GROUP =
            new SeriesBreakdown("ethnic-group", true, SeriesGroups::ethnicGroup);

    /** By legal status (LS). */
    public static final SeriesBreakdown LEGAL_STATUS = new SeriesBreakdown("legal-status", SeriesGroups::legalStatus);

    /** By main need (CIN). */
    public static final SeriesBreakdown REASON_FOR_CARE =
            new SeriesBreakdown("reason-for-care", SeriesGroups::reasonForCare);

    /** By the code of the placement as recorded (PLACE). */
    public static final SeriesBreakdown PLACEMENT_CODE =
            new SeriesBreakdown("placement-code", SeriesGroups::placementCode);

    /** By who provides the placement. */
    public static final SeriesBreakdown PROVIDER = new SeriesBreakdown("provider", SeriesGroups::provider);

    /**
     * In or out of the area of the authority that looks after the child: by the authority the placement is in, or, where
     * that is not known, as recorded (PL_LOCATION).
     */
    public static final SeriesBreakdown AREA = new SeriesBreakdown("area", SeriesGroups::area);

    private final String name;
    private final ImmutableList<Integer> ages; // at which a child goes to the next group; empty unless by age
    private final boolean ofChild;
    private final Function<HistoryColumns, Groups> groups;

    /**
     * The groups of a breakdown in some columns.
     *
     * @param labels what groups are called; two of one label are one group
     * @param finder finds the groups of rows
     */
    public record Groups(ImmutableList<String> labels, Finder finder) {
        /**
         * Checks that there is a group.
         *
         * @param labels what groups are called; two of one label are one group
         * @param finder finds the groups of rows
         * @throws IllegalArgumentException if there is no group
         */
        public Groups {
            requireNonNull(finder, "finder");
            if (labels.isEmpty()) {
                throw new IllegalArgumentException("a breakdown must have at least one group");
            }
        }
    }

    /** Finds the groups of rows. Is asked for many rows at once, so that it is a plain loop. Must be safe between threads. */
    @FunctionalInterface
    public interface Finder {
        /**
         * Finds the groups of some rows.
         *
         * @param rows how many rows
         * @param child of each row the child
         * @param episode of each row an episode of that child
         * @param into takes of each row the place of its group among the labels; all of them, for what is left out holds
         *     what stood there before
         */
        void find(int rows, int[] child, int[] episode, int[] into);
    }

    private SeriesBreakdown(String name, Function<HistoryColumns, Groups> groups) {
        this(name, false, groups);
    }

    private SeriesBreakdown(String name, boolean ofChild, Function<HistoryColumns, Groups> groups) {
        this(name, ImmutableList.of(), ofChild, groups);
    }

    private SeriesBreakdown(
            String name, ImmutableList<Integer> ages, boolean ofChild, Function<HistoryColumns, Groups> groups) {
        this.name = requireNonNull(name, "name");
        this.ages = ages;
        this.ofChild = ofChild;
        this.groups = requireNonNull(groups, "groups");
    }

    /**
     * Returns a breakdown of one's own, by what does not change while an episode goes on.
     *
     * @param name what it is called, not blank
     * @param groups gives the groups in some columns; counting throws {@link IllegalArgumentException} if its finder gives the
     *     place of none of its labels
     * @return the breakdown
     * @throws IllegalArgumentException if the name is blank
     */
    public static SeriesBreakdown of(String name, Function<HistoryColumns, Groups> groups) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of a breakdown must not be blank");
        }
        return new SeriesBreakdown(name, columns -> checked(name, groups.apply(columns)));
    }

    // Groups of several breakdowns are counted together: a wrong one would be counted as another's.
    private static Groups checked(String name, Groups own) {
        int last = own.labels().size() - 1;
        return new Groups(own.labels(), (rows, child, episode, into) -> {
            own.finder().find(rows, child, episode, into);
            for (int i = 0; i < rows; i++) {
                if (into[i] < 0 || into[i] > last) {
                    throw new IllegalArgumentException(
                            "groups of " + name + " must be 0 to " + last + ", but one was " + into[i]);
                }
            }
        });
    }

    /**
     * Returns the breakdown by age on the day. Ages below and above the bands are {@link #OTHER_AGES}.
     *
     * @param bands the bands
     * @return the breakdown
     */
    public static SeriesBreakdown ageBands(AgeBands bands) {
        // Before the first band there are other ages, and after the last.
        ImmutableList<String> labels = ImmutableList.<String>builder()
                .add(OTHER_AGES)
                .addAll(bands.labels())
                .add(OTHER_AGES)
                .build();
        ImmutableList<Integer> ages = ImmutableList.<Integer>builder()
                .addAll(bands.firstAges())
                .add(bands.endAge())
                .build();
        return new SeriesBreakdown(
                "age " + String.join(" ", bands.labels()),
                ages,
                true,
                columns -> new Groups(labels, (rows, child, episode, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = columns.children().born(child[i]);
                    }
                }));
    }

    /**
     * Returns the breakdown by distance from home.
     *
     * @param bands the bands
     * @return the breakdown
     */
    public static SeriesBreakdown distanceBands(DistanceBands bands) {
        return new SeriesBreakdown(
                "distance " + String.join(" ", bands.labels()), columns -> SeriesGroups.distance(columns, bands));
    }

    /**
     * Returns what the breakdown is called.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /** The ages at which a child goes to the next group, rising; empty unless the breakdown is by age. */
    ImmutableList<Integer> ages() {
        return ages;
    }

    /** Whether the groups are the same in all episodes of a child. */
    boolean isOfChild() {
        return ofChild;
    }

    /** The groups; by age what the finder finds are days of birth. */
    Groups groups(HistoryColumns columns) {
        return groups.apply(columns);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesBreakdown breakdown && name.equals(breakdown.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Returns the name.
     *
     * @return for example {@code legal-status}
     */
    @Override
    public String toString() {
        return name;
    }
}

package org.lafc.core.care;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lafc.core.time.DateRange;

/**
 * Which kinds of record the sources of a history hold, and of which days. A kind that is not covered was not asked for:
 * of it nothing is known, which is not the same as none. A return of one year holds the reviews of that year, and says
 * nothing of those before.
 *
 * <pre>{@code
 * Coverage ofReturn = Coverage.of(List.of(Review.class, MissingEpisode.class), ReportingYear.ending(2025).days());
 * Coverage ofAll = ofReturn.and(Coverage.of(List.of(Visit.class)));
 * }</pre>
 *
 * <p>All histories of one source share one coverage. Values are immutable and safe between threads. Two are equal if they
 * cover the same kinds on the same days.
 */
public final class Coverage {

    private static final ImmutableList<DateRange> ALL_DAYS = ImmutableList.of(DateRange.startingOn(LocalDate.MIN));

    /** Nothing is covered. */
    public static final Coverage NONE = new Coverage(ImmutableMap.of());

    private final ImmutableMap<Class<? extends CareRecord>, ImmutableList<DateRange>> days;

    private Coverage(Map<Class<? extends CareRecord>, ImmutableList<DateRange>> days) {
        this.days = ImmutableMap.copyOf(days);
    }

    /**
     * Returns a coverage of kinds on all days there are.
     *
     * @param kinds the kinds
     * @return the coverage
     */
    public static Coverage of(Iterable<? extends Class<? extends CareRecord>> kinds) {
        return ofAll(kinds, ALL_DAYS);
    }

    /**
     * Returns a coverage of kinds on some days alone.
     *
     * @param kinds the kinds
     * @param days the days, for example those of a return's year
     * @return the coverage
     * @throws IllegalArgumentException if the days are none
     */
    public static Coverage of(Iterable<? extends Class<? extends CareRecord>> kinds, DateRange days) {
        return ofAll(kinds, ImmutableList.of(days));
    }

    private static Coverage ofAll(
            Iterable<? extends Class<? extends CareRecord>> kinds, ImmutableList<DateRange> days) {
        Map<Class<? extends CareRecord>, ImmutableList<DateRange>> ofKinds = new LinkedHashMap<>();
        kinds.forEach(kind -> ofKinds.put(kind, days.equals(ALL_DAYS) ? ALL_DAYS : joined(kind, days)));
        return new Coverage(ofKinds);
    }

    /**
     * Returns this coverage, but for one kind, which is covered on other days.
     *
     * @param kind the kind
     * @param others the days of that kind, in any order, at least one
     * @return the coverage
     * @throws IllegalArgumentException if one of the ranges holds no day, or there is none
     */
    public Coverage on(Class<? extends CareRecord> kind, DateRange... others) {
        if (others.length == 0) {
            throw new IllegalArgumentException(
                    "days covered of " + kind.getSimpleName() + " must be one range or more");
        }
        Map<Class<? extends CareRecord>, ImmutableList<DateRange>> more = new LinkedHashMap<>(days);
        more.put(kind, joined(kind, List.of(others)));
        return new Coverage(more);
    }

    /**
     * Returns this coverage and one more kind, covered on all days.
     *
     * @param kind the kind
     * @return the coverage
     */
    public Coverage with(Class<? extends CareRecord> kind) {
        return on(kind, ALL_DAYS.get(0));
    }

    /**
     * Returns what one of two sources covers or both do.
     *
     * @param other the coverage of another source
     * @return the coverage of both together
     */
    public Coverage and(Coverage other) {
        if (other.equals(this) || other.days.isEmpty()) {
            return this;
        }
        Map<Class<? extends CareRecord>, ImmutableList<DateRange>> both = new LinkedHashMap<>(days);
        other.days.forEach((kind, more) ->
                both.merge(kind, more, (some, others) -> joined(kind, Iterables.concat(some, others))));
        return new Coverage(both);
    }

    /**
     * Returns the kinds covered, on some days at least.
     *
     * @return the kinds
     */
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return days.keySet();
    }

    /**
     * Returns the days on which a kind is covered.
     *
     * @param kind the kind, for example {@code Review.class}
     * @return the days, in order and without overlap; all days there are if nothing limits the kind; none if it is not
     *     covered
     */
    public ImmutableList<DateRange> days(Class<? extends CareRecord> kind) {
        return requireNonNull(days.getOrDefault(kind, ImmutableList.of()));
    }

    /**
     * Tells whether a kind is covered, on some days at least.
     *
     * @param kind the kind, for example {@code Visit.class}
     * @return true if no record of the kind means that there was none on the days covered; false if nothing is known of it
     */
    public boolean covers(Class<? extends CareRecord> kind) {
        return days.containsKey(kind);
    }

    /**
     * Tells whether a kind is covered on all of some days.
     *
     * @param kind the kind, for example {@code Review.class}
     * @param some the days
     * @return true if no record of the kind on those days means that there was none; false if nothing is known of one of
     *     them or more
     */
    public boolean covers(Class<? extends CareRecord> kind, DateRange some) {
        for (DateRange known : days(kind)) {
            if (known.encloses(some)) {
                return true;
            }
        }
        return false;
    }

    // In order; days that touch or overlap are one.
    private static ImmutableList<DateRange> joined(Class<? extends CareRecord> kind, Iterable<DateRange> ranges) {
        ImmutableList<DateRange> inOrder = ImmutableList.sortedCopyOf(comparing(DateRange::start), ranges);
        ImmutableList.Builder<DateRange> joined = ImmutableList.builder();
        DateRange last = inOrder.get(0);
        for (DateRange range : inOrder) {
            if (range.isEmpty()) {
                throw new IllegalArgumentException(
                        "days covered must not be empty, but those of " + kind.getSimpleName() + " were " + range);
            }
            if (last.intersection(range).isEmpty()) {
                joined.add(last);
                last = range;
            }
            LocalDate end = last.endExclusive().orElse(LocalDate.MAX);
            LocalDate other = range.endExclusive().orElse(LocalDate.MAX);
            last = DateRange.of(last.start(), end.isBefore(other) ? other : end);
        }
        return joined.add(last).build();
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof Coverage coverage && days.equals(coverage.days));
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    /**
     * Returns the kinds. The days are not printed, for a day of theirs may be a day of a child's.
     *
     * @return for example {@code [Review, Visit]}
     */
    @Override
    public String toString() {
        return days.keySet().stream().map(Class::getSimpleName).toList().toString();
    }
}

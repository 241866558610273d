package org.lafc.metrics.series;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.lafc.core.place.LocalAuthority;

/**
 * Counts of children looked after, by date, authority and group. Exact whole numbers; parts add up to the whole bit for bit,
 * in any order. A group that nobody was in on any date has no row.
 *
 * <p>Small numbers are not hidden: suppress before you publish. Immutable and safe between threads.
 */
public final class SeriesTally {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::breakdown).thenComparing(Key::authority).thenComparing(Key::group);

    private final SeriesQuestion question;
    private final ImmutableSortedMap<Key, ImmutableLongArray> counts;

    private record Key(String breakdown, LocalAuthority authority, String group) {}

    /**
     * The counts of one group of an authority.
     *
     * @param authority the authority
     * @param group the group
     * @param counts one a date of the question
     */
    public record Row(LocalAuthority authority, String group, ImmutableLongArray counts) {

        /**
         * Returns whose counts they are, without the counts, which may be small.
         *
         * @return for example {@code Row[W06000023, all, 5 dates]}
         */
        @Override
        public String toString() {
            return "Row[" + authority.code() + ", " + group + ", " + counts.length() + " dates]";
        }
    }

    private SeriesTally(SeriesQuestion question, ImmutableSortedMap<Key, ImmutableLongArray> counts) {
        this.question = question;
        this.counts = counts;
    }

    /**
     * Makes a tally of rows, the inverse of {@link #rows}: for counts that were made on another machine.
     *
     * @param question what was asked
     * @param rows the rows of each of its breakdowns
     * @return the tally
     * @throws IllegalArgumentException if a breakdown was not asked for, a row has not one count of 0 or more a date, or two
     *     rows are of one group
     */
    public static SeriesTally of(SeriesQuestion question, ImmutableListMultimap<SeriesBreakdown, Row> rows) {
        Builder tally = new Builder(question);
        rows.forEach((breakdown, row) -> {
            new SeriesTally(question, ImmutableSortedMap.of()).checkAsked(breakdown);
            long[] counts = row.counts().toArray();
            if (counts.length != question.dates().size()
                    || LongStream.of(counts).anyMatch(count -> count < 0)
                    || tally.sums.containsKey(new Key(breakdown.name(), row.authority(), row.group()))) {
                throw new IllegalArgumentException(
                        "rows of " + breakdown + " must have a count of 0 or more for each of "
                                + question.dates().size() + " dates, each group once, but one was " + row);
            }
            tally.add(breakdown, row.authority(), row.group(), counts);
        });
        return tally.build();
    }

    /**
     * Reads a tally that travelled as text.
     *
     * @param question what was asked
     * @param text what {@link #toText} gave
     * @return the tally
     * @throws IllegalArgumentException if the text is not whole, of another version or of another question, or says a thing that
     *     is no answer to it
     */
    public static SeriesTally ofText(SeriesQuestion question, String text) {
        return SeriesText.read(requireNonNull(question, "question"), requireNonNull(text, "text"));
    }

    /**
     * Returns the tally as text, to be read by {@link #ofText} on another machine: rules, dates, the rows of each breakdown, and a
     * checksum. The same tally always gives the same text. It holds small numbers.
     *
     * @return lines of text
     */
    public String toText() {
        return SeriesText.write(this);
    }

    /**
     * Returns what was asked.
     *
     * @return the question
     */
    public SeriesQuestion question() {
        return question;
    }

    /**
     * Returns the counts of a breakdown.
     *
     * @param breakdown one of the question's
     * @return a row for each authority and group, in order of both
     * @throws IllegalArgumentException if it was not asked for
     */
    public ImmutableList<Row> rows(SeriesBreakdown breakdown) {
        checkAsked(breakdown);
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().breakdown().equals(breakdown.name()))
                .map(entry -> new Row(entry.getKey().authority(), entry.getKey().group(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns how many children of an authority were in a group.
     *
     * @param breakdown one of the question's
     * @param authority the authority
     * @param group the group
     * @param date the place of the date among the question's
     * @return the number; 0 if nobody was
     * @throws IllegalArgumentException if the breakdown was not asked for, or there is no such date
     */
    public long count(SeriesBreakdown breakdown, LocalAuthority authority, String group, int date) {
        checkAsked(breakdown);
        if (date < 0 || date >= question.dates().size()) {
            throw new IllegalArgumentException(
                    "place of a date must be 0 to " + (question.dates().size() - 1) + ", but was " + date);
        }
        ImmutableLongArray found = counts.get(new Key(breakdown.name(), authority, group));
        return found == null ? 0 : found.get(date);
    }

    /**
     * Returns the counts of these and other children together.
     *
     * @param other the tally of other children
     * @return the sums
     * @throws IllegalArgumentException if it answers another question
     */
    public SeriesTally plus(SeriesTally other) {
        if (!question.equals(other.question)) {
            throw new IllegalArgumentException(
                    "tallies must answer one question, but were of " + question + " and of " + other.question);
        }
        Builder both = new Builder(question);
        counts.forEach(both::add);
        other.counts.forEach(both::add);
        return both.build();
    }

    private void checkAsked(SeriesBreakdown breakdown) {
        if (!question.breakdowns().contains(breakdown)) {
            throw new IllegalArgumentException(
                    "breakdown must be one of " + question.breakdowns() + ", but was " + breakdown);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesTally tally && question.equals(tally.question) && counts.equals(tally.counts);
    }

    @Override
    public int hashCode() {
        return 31 * question.hashCode() + counts.hashCode();
    }

    /**
     * Returns what was asked and how many rows there are; no counts.
     *
     * @return for example {@code 22 rows of 120 dates from 2014-04-30 to 2024-03-31 by [all], Wales}
     */
    @Override
    public String toString() {
        return counts.size() + " rows of " + question;
    }

    /** Adds up counts. */
    static final class Builder {

        private final SeriesQuestion question;
        private final Map<Key, ImmutableLongArray> sums = new TreeMap<>(ORDER);

        Builder(SeriesQuestion question) {
            this.question = requireNonNull(question, "question");
        }

        void add(SeriesBreakdown breakdown, LocalAuthority authority, String group, long[] counts) {
            add(new Key(breakdown.name(), authority, group), ImmutableLongArray.copyOf(counts));
        }

        private void add(Key key, ImmutableLongArray counts) {
            sums.merge(key, counts, Builder::sum);
        }

        private static ImmutableLongArray sum(ImmutableLongArray some, ImmutableLongArray others) {
            ImmutableLongArray.Builder sum = ImmutableLongArray.builder(some.length());
            for (int date = 0; date < some.length(); date++) {
                sum.add(Math.addExact(some.get(date), others.get(date)));
            }
            return sum.build();
        }

        SeriesTally build() {
            return new SeriesTally(question, ImmutableSortedMap.copyOf(sums, ORDER));
        }
    }
}

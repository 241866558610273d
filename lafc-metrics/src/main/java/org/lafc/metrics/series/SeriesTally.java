package org.lafc.metrics.series;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.lafc.core.place.LocalAuthority;

/**
 * Counts of children looked after, by date, authority and group. Exact whole numbers; parts add up to the whole bit for bit,
 * in any order. A group that nobody was in on any date has no row.
 *
 * <p>Small numbers are not hidden: suppress before you publish. Immutable and safe between threads.
 */
public final class SeriesTally {

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::authority).thenComparing(Row::group);

    private final SeriesQuestion question;
    private final ImmutableList<ImmutableList<Row>> rows; // of each breakdown of the question, in order

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

        private Row plus(Row other) {
            ImmutableLongArray.Builder sums = ImmutableLongArray.builder(counts.length());
            for (int date = 0; date < counts.length(); date++) {
                sums.add(Math.addExact(counts.get(date), other.counts.get(date)));
            }
            return new Row(authority, group, sums.build());
        }
    }

    private SeriesTally(SeriesQuestion question, ImmutableList<ImmutableList<Row>> rows) {
        this.question = question;
        this.rows = rows;
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
        rows.asMap().forEach((breakdown, ofBreakdown) -> {
            List<Row> into = tally.rowsOf(breakdown);
            Set<String> seen = new HashSet<>();
            for (Row row : ofBreakdown) {
                long[] counts = row.counts().toArray();
                if (counts.length != question.dates().size()
                        || LongStream.of(counts).anyMatch(count -> count < 0)
                        || !seen.add(row.authority().code() + row.group())) {
                    throw new IllegalArgumentException(
                            "rows of " + breakdown + " must have a count of 0 or more for each of "
                                    + question.dates().size() + " dates, each group once, but one was " + row);
                }
                into.add(row);
            }
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
        return rows.get(place(question, breakdown));
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
        ImmutableList<Row> asked = rows(breakdown);
        if (date < 0 || date >= question.dates().size()) {
            throw new IllegalArgumentException(
                    "place of a date must be 0 to " + (question.dates().size() - 1) + ", but was " + date);
        }
        int row = Collections.binarySearch(asked, new Row(authority, group, ImmutableLongArray.of()), ORDER);
        return row < 0 ? 0 : asked.get(row).counts().get(date);
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
        for (SeriesBreakdown breakdown : question.breakdowns()) {
            both.rowsOf(breakdown).addAll(rows(breakdown));
            both.rowsOf(breakdown).addAll(other.rows(breakdown));
        }
        return both.build();
    }

    private static int place(SeriesQuestion question, SeriesBreakdown breakdown) {
        int place = question.breakdowns().indexOf(breakdown);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "breakdown must be one of " + question.breakdowns() + ", but was " + breakdown);
        }
        return place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesTally tally && question.equals(tally.question) && rows.equals(tally.rows);
    }

    @Override
    public int hashCode() {
        return 31 * question.hashCode() + rows.hashCode();
    }

    /**
     * Returns what was asked and how many rows there are; no counts.
     *
     * @return for example {@code 22 rows of 120 dates from 2014-04-30 to 2024-03-31 by [all], Wales}
     */
    @Override
    public String toString() {
        return rows.stream().mapToInt(List::size).sum() + " rows of " + question;
    }

    /** Adds up counts: rows that come in order are only looked at once more, others sorted. */
    static final class Builder {

        private final SeriesQuestion question;
        private final ImmutableList<List<Row>> rows;

        Builder(SeriesQuestion question) {
            this.question = requireNonNull(question, "question");
            rows = question.breakdowns().stream()
                    .map(breakdown -> new ArrayList<Row>())
                    .collect(ImmutableList.toImmutableList());
        }

        /** The rows of a breakdown, to which others may be added. */
        List<Row> rowsOf(SeriesBreakdown breakdown) {
            return rows.get(place(question, breakdown));
        }

        SeriesTally build() {
            return new SeriesTally(question, rows.stream().map(Builder::sums).collect(ImmutableList.toImmutableList()));
        }

        private static ImmutableList<Row> sums(List<Row> rows) {
            rows.sort(ORDER);
            ImmutableList.Builder<Row> sums = ImmutableList.builderWithExpectedSize(rows.size());
            int row = 0;
            while (row < rows.size()) {
                Row sum = rows.get(row++);
                while (row < rows.size() && ORDER.compare(sum, rows.get(row)) == 0) {
                    sum = sum.plus(rows.get(row++));
                }
                sums.add(sum);
            }
            return sums.build();
        }
    }
}

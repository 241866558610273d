package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.Sex;

/**
 * The children, one a row, in order of authority and identifier. Asking for a row that is not there throws
 * {@link IndexOutOfBoundsException}, here and in all columns.
 */
public final class ChildColumns {

    /** Stands for a family that is not known. */
    public static final int NO_FAMILY = -1;

    final Texts ids;
    final char[] authority;
    final char[] born;
    final byte[] sex;
    final byte[] ethnicGroup;
    final int[] family;
    final char[] lastDay;
    final byte[] coverage;
    final int[] firstEpisode; // one more than children, as the next two
    final int[] firstVisit;
    final int[] firstReview;

    private final ImmutableList<Coverage> coverages;
    private final int families;

    ChildColumns(ChildFiller filler, int[] order) {
        int[] rows = Offsets.rows(filler.size() + 1);
        ids = filler.ids.inOrder(order);
        authority = filler.authority.inOrder(order, rows);
        born = filler.born.inOrder(order, rows);
        sex = filler.sex.inOrder(order, rows);
        ethnicGroup = filler.ethnicGroup.inOrder(order, rows);
        family = filler.family.inOrder(order, rows);
        lastDay = filler.lastDay.inOrder(order, rows);
        coverage = filler.coverage.inOrder(order, rows);
        firstEpisode = Offsets.inOrder(filler.firstEpisode.values, order);
        firstVisit = Offsets.inOrder(filler.firstVisit.values, order);
        firstReview = Offsets.inOrder(filler.firstReview.values, order);
        coverages = filler.coverages.values();
        families = renumber(family);
    }

    ChildColumns(SavedIn in, int authorities) {
        coverages = SavedCoverages.take(in);
        ids = Texts.take(in, "identifiers");
        int rows = ids.size();
        authority = in.chars("authorities", rows, 0, authorities - 1);
        born = in.chars("days of birth", rows, DayNumber.NONE + 1, DayNumber.OPEN - 1);
        sex = in.codes("sexes", rows, 0, Sex.values().length);
        ethnicGroup = in.codes("ethnic groups", rows, 0, EthnicGroup.values().length);
        families = in.number("families");
        in.between("families", families, families, 0, rows + 1L);
        family = in.ints("families", rows, NO_FAMILY, families);
        lastDay = in.chars("last days", rows, DayNumber.NONE, DayNumber.OPEN);
        coverage = in.numbers("coverages", rows, coverages.size());
        firstEpisode = in.firsts("first episodes", rows);
        firstVisit = in.firsts("first visits", rows);
        firstReview = in.firsts("first reviews", rows);
        in.end();
    }

    void put(SavedOut out) throws IOException {
        SavedCoverages.put(coverages, out);
        ids.put(out);
        out.chars(authority);
        out.chars(born);
        out.bytes(sex);
        out.bytes(ethnicGroup);
        out.number(families);
        out.ints(family);
        out.chars(lastDay);
        out.bytes(coverage);
        out.ints(firstEpisode);
        out.ints(firstVisit);
        out.ints(firstReview);
    }

    // In the order of children, so that there are never more numbers than children, whoever was left out.
    private static int renumber(int[] family) {
        int[] numbers = new int[Arrays.stream(family).max().orElse(NO_FAMILY) + 1];
        Arrays.fill(numbers, NO_FAMILY);
        int next = 0;
        for (int i = 0; i < family.length; i++) {
            if (family[i] != NO_FAMILY) {
                if (numbers[family[i]] == NO_FAMILY) {
                    numbers[family[i]] = next++;
                }
                family[i] = numbers[family[i]];
            }
        }
        return next;
    }

    /**
     * Returns how many children there are.
     *
     * @return the number of rows
     */
    public int size() {
        return authority.length;
    }

    /**
     * Returns the identifier of a child: personal.
     *
     * @param child the row
     * @return the identifier as recorded
     */
    public String id(int child) {
        return ids.get(child);
    }

    /**
     * Returns the authority that looks after a child.
     *
     * @param child the row
     * @return its place in {@link HistoryColumns#authorities()}
     */
    public int authority(int child) {
        return authority[child];
    }

    /**
     * Returns the day of birth.
     *
     * @param child the row
     * @return a {@link DayNumber}
     */
    public int born(int child) {
        return born[child];
    }

    /**
     * Returns the sex.
     *
     * @param child the row
     * @return the ordinal of a {@link org.lafc.core.care.Sex}
     */
    public int sex(int child) {
        return sex[child];
    }

    /**
     * Returns the ethnic group.
     *
     * @param child the row
     * @return the ordinal of an {@link org.lafc.core.care.EthnicGroup}
     */
    public int ethnicGroup(int child) {
        return ethnicGroup[child];
    }

    /**
     * Returns the family.
     *
     * @param child the row
     * @return a number from 0 that the children of one family of one authority have in common, {@link #NO_FAMILY} if it is
     *     not known
     */
    public int family(int child) {
        return family[child];
    }

    /**
     * Returns how many numbers of families there are.
     *
     * @return one more than the greatest that {@link #family} may give
     */
    public int families() {
        return families;
    }

    /**
     * Returns the first day of the first episode, short breaks included.
     *
     * @param child the row
     * @param episodes the episodes of these children
     * @return a {@link DayNumber}, {@link DayNumber#NONE} if there are no episodes
     */
    public int firstDay(int child, EpisodeColumns episodes) {
        return firstEpisode[child] == firstEpisode[child + 1] ? DayNumber.NONE : episodes.start(firstEpisode[child]);
    }

    /**
     * Returns the last day of anything held of a child: after it there is nothing to look for.
     *
     * @param child the row
     * @return the latest {@link DayNumber} of a visit, a review and the end of an episode, short breaks included; {@link
     *     DayNumber#OPEN} if an episode has not ended, {@link DayNumber#NONE} if nothing is held
     */
    public int lastDay(int child) {
        return lastDay[child];
    }

    /**
     * Returns which kinds of record the sources of a child hold, so that none can be told from not known.
     *
     * @param child the row
     * @return the coverage
     */
    public Coverage coverage(int child) {
        return coverages.get(coverage[child] & 0xFF);
    }

    /**
     * Returns where the episodes of a child begin.
     *
     * @param child the row, or the number of children for the end of all
     * @return the row of the first episode; those of the child end before the first of the next child
     */
    public int firstEpisode(int child) {
        return firstEpisode[child];
    }

    /**
     * Returns where the visits of a child begin.
     *
     * @param child the row, or the number of children for the end of all
     * @return the row of the first visit; those of the child end before the first of the next child
     */
    public int firstVisit(int child) {
        return firstVisit[child];
    }

    /**
     * Returns where the reviews of a child begin.
     *
     * @param child the row, or the number of children for the end of all
     * @return the row of the first review; those of the child end before the first of the next child
     */
    public int firstReview(int child) {
        return firstReview[child];
    }

    long bytes() {
        return ids.bytes()
                + Character.BYTES * (authority.length + born.length + (long) lastDay.length)
                + sex.length
                + ethnicGroup.length
                + coverage.length
                + Integer.BYTES * (family.length + firstEpisode.length + firstVisit.length + (long) firstReview.length);
    }

    /**
     * Returns how many there are; nothing personal.
     *
     * @return for example {@code 210 children}
     */
    @Override
    public String toString() {
        return size() + " children";
    }
}

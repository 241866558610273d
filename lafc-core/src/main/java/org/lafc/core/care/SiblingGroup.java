package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.core.read.SourceRow;

/**
 * Two or more children of one family who are looked after on a day, and who of them is placed with whom.
 *
 * <p>Two are placed together if they live at one postcode in one kind of placement. Where a postcode is not known, one
 * setting number tells it for homes and other single places; in foster care the number may be that of a whole agency and
 * tells nothing. Two setting numbers at one postcode are two placements. A stay in hospital or on holiday changes nothing
 * (C9). Where the records cannot tell, the answer is not known.
 *
 * <p>Made by {@link SiblingGroups}. Immutable and safe between threads.
 *
 * <p>Source: KPI catalogue, CT2.4.
 */
public final class SiblingGroup {

    private final ImmutableList<CareHistory> members;
    private final ImmutableList<Episode> lived; // of each member, what says where it lives
    private final SiblingPlaces places; // of each member

    /** Why two siblings are placed together or not, or why it is not known. */
    public enum Reason {
        /** At one postcode, in one kind of placement. */
        SAME_PLACE("at one postcode, in one kind of placement", Answer.YES),
        /** Where a postcode is not known: one setting number, of a home or another single place. */
        SAME_SETTING("a postcode is not known, but the setting number of a single place is the same", Answer.YES),
        /** Two setting numbers are two placements. */
        OTHER_SETTING("the setting numbers differ", Answer.NO),
        /** Two kinds of placement are two placements. */
        OTHER_KIND("the kinds of placement differ", Answer.NO),
        /** At two postcodes. */
        OTHER_PLACE("the postcodes differ", Answer.NO),
        /** At one postcode, and a kind of placement is not known. */
        KIND_NOT_KNOWN("at one postcode, but a kind of placement is not known", Answer.NOT_KNOWN),
        /** A postcode is not known, and no setting number tells. */
        PLACE_NOT_KNOWN("a postcode is not known, and no setting number tells", Answer.NOT_KNOWN);

        private final String text;
        private final Answer together;

        Reason(String text, Answer together) {
            this.text = text;
            this.together = together;
        }

        /**
         * Returns the reason as a clause of a sentence.
         *
         * @return the reason in words
         */
        public String text() {
            return text;
        }

        /**
         * Returns what it is the reason of.
         *
         * @return whether two are placed together
         */
        public Answer together() {
            return together;
        }
    }

    /**
     * Two siblings, whether they are placed together, and why.
     *
     * @param one the first by identifier
     * @param other the other
     * @param reason the rule that decided; {@link Reason#together()} is the answer
     * @param rows the rows of the two episodes it was decided on; empty if no file held them
     */
    public record Pair(CareHistory one, CareHistory other, Reason reason, ImmutableList<SourceRow> rows) {
        /**
         * Checks the components.
         *
         * @param one the first by identifier
         * @param other the other
         * @param reason the rule that decided
         * @param rows the rows of the two episodes it was decided on
         */
        public Pair {
            requireNonNull(one, "one");
            requireNonNull(other, "other");
            requireNonNull(reason, "reason");
            requireNonNull(rows, "rows");
        }
    }

    SiblingGroup(LocalDate day, ImmutableList<CareHistory> members) {
        this.members = members;
        this.lived = members.stream()
                .map(member -> member.settledEpisodeOn(day).orElseThrow())
                .collect(ImmutableList.toImmutableList());
        this.places =
                SiblingPlaces.of(lived.stream().map(SiblingPlaces.Place::of).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the children, by identifier.
     *
     * @return two or more
     */
    public ImmutableList<CareHistory> members() {
        return members;
    }

    /**
     * Returns how many they are.
     *
     * @return two or more
     */
    public int size() {
        return members.size();
    }

    /**
     * Tells whether a child is placed with at least one sibling.
     *
     * @param child a member
     * @return yes, no, or not known if a place is not known on which it hangs
     * @throws IllegalArgumentException if the child is no member
     */
    public Answer isWithSibling(CareHistory child) {
        return places.isWithSibling(indexOf(child));
    }

    private int indexOf(CareHistory child) {
        int index = members.indexOf(child);
        if (index < 0) {
            throw new IllegalArgumentException("the child is not of this sibling group");
        }
        return index;
    }

    /**
     * Returns why a child is placed with a sibling or not, or why it is not known.
     *
     * @param child a member
     * @return the pairs of the child and a sibling that decide {@link #isWithSibling}: those placed together; if there are none,
     *     those of which it is not known; if there are none, all
     * @throws IllegalArgumentException if the child is no member
     */
    public ImmutableList<Pair> whyWithSibling(CareHistory child) {
        int index = indexOf(child);
        return pairs(places.isWithSibling(index)).stream()
                .filter(pair -> pair.one().equals(child) || pair.other().equals(child))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns why all of them are placed together or not, or why it is not known.
     *
     * @return the pairs that decide {@link #isWhollyTogether}: those of its answer
     */
    public ImmutableList<Pair> whyWhollyTogether() {
        return pairs(isWhollyTogether());
    }

    private ImmutableList<Pair> pairs(Answer answer) {
        ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
        for (int i = 0; i < size(); i++) {
            for (int j = i + 1; j < size(); j++) {
                if (places.reason(i, j).together() == answer) {
                    pairs.add(new Pair(
                            members.get(i),
                            members.get(j),
                            places.reason(i, j),
                            Stream.of(lived.get(i), lived.get(j))
                                    .flatMap(episode -> episode.source().stream())
                                    .collect(ImmutableList.toImmutableList())));
                }
            }
        }
        return pairs.build();
    }

    /**
     * Counts the children of whom something holds.
     *
     * @param answer the answer to {@link #isWithSibling}
     * @return how many have it
     */
    public int countWithSibling(Answer answer) {
        return (int) IntStream.range(0, size())
                .filter(child -> places.isWithSibling(child) == answer)
                .count();
    }

    /**
     * Tells whether all of them are placed together.
     *
     * @return yes, no, or not known if a place is not known on which it hangs
     */
    public Answer isWhollyTogether() {
        return places.isWhollyTogether();
    }

    /**
     * Returns the size alone; who they are is personal.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "SiblingGroup of " + size();
    }
}

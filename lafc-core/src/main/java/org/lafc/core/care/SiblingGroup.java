package org.lafc.core.care;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.core.place.Whereabouts;

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
    private final Answer[][] together; // of each pair, by their places among the members

    SiblingGroup(LocalDate day, ImmutableList<CareHistory> members) {
        this.members = members;
        ImmutableList<Episode> lived = members.stream()
                .map(member -> member.settledEpisodeOn(day).orElseThrow())
                .collect(ImmutableList.toImmutableList());
        this.together = new Answer[members.size()][members.size()];
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; j < members.size(); j++) {
                together[i][j] = i == j ? Answer.YES : together(lived.get(i), lived.get(j));
            }
        }
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
        int index = members.indexOf(child);
        if (index < 0) {
            throw new IllegalArgumentException("the child is not of this sibling group");
        }
        return isWithSibling(index);
    }

    private Answer isWithSibling(int child) {
        Answer answer = Answer.NO;
        for (int sibling = 0; sibling < size(); sibling++) {
            if (sibling != child && together[child][sibling] == Answer.YES) {
                return Answer.YES;
            }
            answer = together[child][sibling] == Answer.NOT_KNOWN ? Answer.NOT_KNOWN : answer;
        }
        return answer;
    }

    /**
     * Counts the children of whom something holds.
     *
     * @param answer the answer to {@link #isWithSibling}
     * @return how many have it
     */
    public int countWithSibling(Answer answer) {
        return (int) IntStream.range(0, size())
                .filter(child -> isWithSibling(child) == answer)
                .count();
    }

    /**
     * Tells whether all of them are placed together.
     *
     * @return yes, no, or not known if a place is not known on which it hangs
     */
    public Answer isWhollyTogether() {
        if (Stream.of(together).flatMap(Stream::of).anyMatch(pair -> pair == Answer.NO)) {
            return Answer.NO; // though both may be together with a third, whose setting is not known
        }
        return isLinked() ? Answer.YES : Answer.NOT_KNOWN;
    }

    // Whether steps from pair to pair that is together lead from the first child to every other.
    private boolean isLinked() {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        reached.set(0);
        open.add(0);
        while (!open.isEmpty()) {
            int child = open.remove();
            for (int sibling = 0; sibling < size(); sibling++) {
                if (!reached.get(sibling) && together[child][sibling] == Answer.YES) {
                    reached.set(sibling);
                    open.add(sibling);
                }
            }
        }
        return reached.cardinality() == size();
    }

    private static Answer together(Episode one, Episode other) {
        boolean typesKnown =
                one.placementType() != PlacementType.NOT_KNOWN && other.placementType() != PlacementType.NOT_KNOWN;
        Answer sameSetting = sameSetting(one.settingNumber(), other.settingNumber());
        if (sameSetting == Answer.NO || (typesKnown && one.placementType() != other.placementType())) {
            return Answer.NO;
        }
        if (one.placement() instanceof Whereabouts.AtPostcode && other.placement() instanceof Whereabouts.AtPostcode) {
            Answer ifSamePlace = typesKnown ? Answer.YES : Answer.NOT_KNOWN;
            return one.placement().equals(other.placement()) ? ifSamePlace : Answer.NO;
        }
        return sameSetting == Answer.YES && isOnePlace(one.placementType()) ? Answer.YES : Answer.NOT_KNOWN;
    }

    private static Answer sameSetting(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Answer.NOT_KNOWN;
        }
        return one.equals(other) ? Answer.YES : Answer.NO;
    }

    // Whether a setting number stands for one place; with families it is the agency's.
    private static boolean isOnePlace(PlacementType type) {
        return switch (type) {
            case FOSTER, KINSHIP_FOSTER, PLACED_FOR_ADOPTION, WITH_PARENTS, NOT_KNOWN -> false;
            default -> true;
        };
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

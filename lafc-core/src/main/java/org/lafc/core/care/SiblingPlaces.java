package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.core.care.SiblingGroup.Reason;
import org.lafc.core.place.Whereabouts;

/**
 * Where the children of one sibling group live, and so who of them is placed with whom, by the rules of
 * {@link SiblingGroup}. It needs no history: parts of an authority's children that are counted apart can send it on.
 *
 * <p>Immutable and safe between threads; printing shows the number of children.
 */
public final class SiblingPlaces {

    private final Reason[][] reasons; // of each pair

    /**
     * What tells whether a child lives with a sibling. Only whether two texts are the same matters, so that a caller may
     * put a key in the place of each. Personal, so not printed.
     *
     * @param kind the kind of placement
     * @param postcode where the child lives, if it is at a postcode
     * @param settingNumber the setting number, if one is recorded
     */
    public record Place(PlacementType kind, Optional<String> postcode, Optional<String> settingNumber) {

        /**
         * Checks that nothing is missing.
         *
         * @param kind the kind of placement
         * @param postcode where the child lives, if it is at a postcode
         * @param settingNumber the setting number, if one is recorded
         */
        public Place {
            requireNonNull(kind, "kind");
            requireNonNull(postcode, "postcode");
            requireNonNull(settingNumber, "settingNumber");
        }

        /**
         * Returns the place of a child.
         *
         * @param lived the episode that says where the child lives, see {@link CareHistory#settledEpisodeOn}
         * @return kind, postcode and setting number
         */
        public static Place of(Episode lived) {
            return new Place(
                    lived.placementType(),
                    lived.placement() instanceof Whereabouts.AtPostcode at
                            ? Optional.of(at.postcode().text())
                            : Optional.empty(),
                    lived.settingNumber());
        }

        @Override
        public String toString() {
            return "Place{withheld}";
        }
    }

    private SiblingPlaces(List<Place> places) {
        this.reasons = new Reason[places.size()][places.size()];
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                reasons[i][j] = i == j ? Reason.SAME_PLACE : reason(places.get(i), places.get(j));
            }
        }
    }

    /**
     * Returns the places of a group.
     *
     * @param places one a child, in any order
     * @return who is with whom, by the number of the place in the list
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static SiblingPlaces of(List<Place> places) {
        if (places.size() < 2) {
            throw new IllegalArgumentException(
                    "a sibling group must have 2 or more children, but had " + places.size());
        }
        return new SiblingPlaces(ImmutableList.copyOf(places));
    }

    /**
     * Returns how many children they are.
     *
     * @return two or more
     */
    public int size() {
        return reasons.length;
    }

    /**
     * Tells whether a child is placed with at least one sibling.
     *
     * @param child the number of its place
     * @return yes, no, or not known if a place is not known on which it hangs
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Answer isWithSibling(int child) {
        Answer answer = Answer.NO;
        for (int sibling = 0; sibling < size(); sibling++) {
            Answer together = reason(child, sibling).together();
            if (sibling != child && together == Answer.YES) {
                return Answer.YES;
            }
            answer = together == Answer.NOT_KNOWN ? Answer.NOT_KNOWN : answer;
        }
        return answer;
    }

    /**
     * Tells whether all of them are placed together.
     *
     * @return yes, no, or not known if a place is not known on which it hangs
     */
    public Answer isWhollyTogether() {
        if (Stream.of(reasons).flatMap(Stream::of).anyMatch(reason -> reason.together() == Answer.NO)) {
            return Answer.NO; // though both may be together with a third, whose setting is not known
        }
        return isLinked() ? Answer.YES : Answer.NOT_KNOWN;
    }

    Reason reason(int child, int sibling) {
        return reasons[child][sibling];
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
                if (!reached.get(sibling) && reason(child, sibling).together() == Answer.YES) {
                    reached.set(sibling);
                    open.add(sibling);
                }
            }
        }
        return reached.cardinality() == size();
    }

    private static Reason reason(Place one, Place other) {
        boolean typesKnown = one.kind() != PlacementType.NOT_KNOWN && other.kind() != PlacementType.NOT_KNOWN;
        Answer sameSetting = same(one.settingNumber(), other.settingNumber());
        if (sameSetting == Answer.NO) {
            return Reason.OTHER_SETTING;
        }
        if (typesKnown && one.kind() != other.kind()) {
            return Reason.OTHER_KIND;
        }
        Answer samePostcode = same(one.postcode(), other.postcode());
        if (samePostcode == Answer.YES) {
            return typesKnown ? Reason.SAME_PLACE : Reason.KIND_NOT_KNOWN;
        }
        if (samePostcode == Answer.NO) {
            return Reason.OTHER_PLACE;
        }
        return sameSetting == Answer.YES && isOnePlace(one.kind()) && isOnePlace(other.kind())
                ? Reason.SAME_SETTING
                : Reason.PLACE_NOT_KNOWN;
    }

    private static Answer same(Optional<String> one, Optional<String> other) {
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
     * Returns the number of children alone.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "SiblingPlaces of " + size();
    }
}

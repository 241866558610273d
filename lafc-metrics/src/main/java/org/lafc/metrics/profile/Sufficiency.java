package org.lafc.metrics.profile;

import java.util.OptionalLong;

/**
 * What one kind of placement offers in a locality, against the children who are in such a placement: the base is the
 * children whose home is here and who are in one on the census date, wherever that is. It tells what was used, not what
 * each child needed.
 *
 * @param kind the kind of placement, a word of {@link org.lafc.metrics.cohort.ChildFacts#PLACEMENT_PROVISION} or not known
 * @param places beds here; empty if that is not known, as it is of all kinds but children's homes, and of those where the
 *     locality of any home is not known
 * @param needing children whose home is here and who are in such a placement, wherever it is
 * @param needingHere of them, placed here
 * @param placedHere children of the authority in such a placement here, wherever their home is
 * @param hosted children of other authorities in such a placement here; empty if no source tells of any, the locality of
 *     a hosted child is not known, or the kind of one here, and of foster care, whose carers no source tells
 */
public record Sufficiency(
        String kind, OptionalLong places, long needing, long needingHere, long placedHere, OptionalLong hosted) {

    /**
     * Checks that the counts fit.
     *
     * @param kind the kind of placement, a word of {@link org.lafc.metrics.cohort.ChildFacts#PLACEMENT_PROVISION} or not
     *     known
     * @param places beds here; empty if that is not known, as it is of all kinds but children's homes, and of those where
     *     the locality of any home is not known
     * @param needing children whose home is here and who are in such a placement, wherever it is
     * @param needingHere of them, placed here
     * @param placedHere children of the authority in such a placement here, wherever their home is
     * @param hosted children of other authorities in such a placement here; empty if no source tells of any, the
     *     locality of a hosted child is not known, or the kind of one here, and of foster care, whose carers no source tells
     */
    public Sufficiency {
        if (needingHere < 0 || needingHere > needing || needingHere > placedHere) {
            throw new IllegalArgumentException(
                    "children needing and placed here must be 0 up to those needing, and to those"
                            + " placed here, but were " + needingHere + " of " + needing + " and " + placedHere);
        }
    }

    /**
     * Returns by how many beds here exceed the children from here who are in such a placement.
     *
     * @return places less children; below 0, beds are short; empty if the places are not known
     */
    public OptionalLong placesOverNeed() {
        return places.isEmpty() ? places : OptionalLong.of(places.getAsLong() - needing);
    }
}

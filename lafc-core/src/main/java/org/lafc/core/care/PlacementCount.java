package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.lafc.core.time.DateRange;

/**
 * The placements of a child in some days as the rules of a nation count them, and those left out with the reason.
 *
 * <p>Placements that overlap the days count, over all periods of care: the one open on the first day and the one open
 * on the last among them (convention C10). A placement of no night does not (C11). Temporary stays that fold, and
 * changes of legal status alone, are no placements to begin with ({@link Placement#derivation()}).
 *
 * <pre>{@code
 * PlacementCount.of(history, year, CareRules.WALES).count();    // by the Welsh statutory rule
 * PlacementCount.of(history, year, CareRules.ENGLAND).count();  // by England's, whichever the history carries
 * }</pre>
 *
 * <p>Source: NAWPI 3.1 (SI 2001/1337, Schedule 3; Welsh census facts, section 4); SSDA903 facts, section 7, step 5.
 *
 * @param rules the counting rules
 * @param days the days counted in
 * @param counted the placements that count, in order
 * @param leftOut those that overlap the days, or began in them, and do not count
 */
public record PlacementCount(
        CareRules rules, DateRange days, ImmutableList<Placement> counted, ImmutableList<LeftOut> leftOut) {

    /** Why a placement does not count. */
    public enum Reason {
        /** The child spent no night there (C11). */
        NO_NIGHT,
        /** It is with the carer of the placement before, which counts. */
        SAME_CARER,
        /** It is the placement for adoption with the foster carer of the placement before, which counts. */
        ADOPTION_BY_CARER
    }

    /**
     * A placement that does not count.
     *
     * @param placement the placement
     * @param reason why not
     */
    public record LeftOut(Placement placement, Reason reason) {
        /**
         * Checks the components.
         *
         * @param placement the placement
         * @param reason why not
         */
        public LeftOut {
            requireNonNull(placement, "placement");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Checks the components.
     *
     * @param rules the counting rules
     * @param days the days counted in
     * @param counted the placements that count, in order
     * @param leftOut those that overlap the days, or began in them, and do not count
     */
    public PlacementCount {
        requireNonNull(rules, "rules");
        requireNonNull(days, "days");
        requireNonNull(counted, "counted");
        requireNonNull(leftOut, "leftOut");
    }

    /**
     * Counts by the rules of a nation, whichever rules the history carries.
     *
     * @param history the history
     * @param days the days, usually a year
     * @param rules the rules to count by
     * @return the count
     */
    public static PlacementCount of(CareHistory history, DateRange days, CareRules rules) {
        return of(CareHistory.placementsOf(history.periodsOfCare(rules)), days, rules);
    }

    static PlacementCount of(ImmutableList<Placement> placements, DateRange days, CareRules rules) {
        ImmutableList.Builder<Placement> counted = ImmutableList.builder();
        ImmutableList.Builder<LeftOut> leftOut = ImmutableList.builder();
        boolean carerCounted = false; // whether a placement with this carer has been counted
        for (Placement placement : placements) {
            carerCounted &= placement.joinsTheOneBefore(rules.carerMoves());
            if (!placement.dates().overlaps(days)) {
                if (placement.dates().isEmpty()
                        && days.contains(placement.dates().start())) {
                    leftOut.add(new LeftOut(placement, Reason.NO_NIGHT));
                }
            } else if (carerCounted) {
                leftOut.add(new LeftOut(
                        placement, placement.isAdoptionByCarer() ? Reason.ADOPTION_BY_CARER : Reason.SAME_CARER));
            } else {
                counted.add(placement);
                carerCounted = true;
            }
        }
        return new PlacementCount(rules, days, counted.build(), leftOut.build());
    }

    /**
     * Returns how many placements count.
     *
     * @return the number; three placements in one period of care are two moves
     */
    public int count() {
        return counted.size();
    }
}

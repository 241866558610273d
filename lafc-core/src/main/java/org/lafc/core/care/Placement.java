package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.time.DateRange;

/**
 * Where and with whom a child lives, from the day they came to the day they left for good. Derived from episodes:
 * a change of legal status alone makes no placement, nor does a temporary stay from which the child came back.
 *
 * @param dates the days of the placement
 * @param start why its first episode began
 * @param first whether it is the first of its period of care
 * @param episodes its episodes in order, folded temporary stays included; at least one
 * @param derivation the rules and rows it was made by
 */
public record Placement(
        DateRange dates, EpisodeStart start, boolean first, ImmutableList<Episode> episodes, Derivation derivation) {

    /**
     * Checks the components.
     *
     * @param dates the days of the placement
     * @param start why its first episode began
     * @param first whether it is the first of its period of care
     * @param episodes its episodes in order, folded temporary stays included; at least one
     * @param derivation the rules and rows it was made by
     * @throws IllegalArgumentException if there is no episode
     */
    public Placement {
        requireNonNull(dates, "dates");
        requireNonNull(start, "start");
        requireNonNull(derivation, "derivation");
        if (episodes.isEmpty()) {
            throw new IllegalArgumentException("a placement must hold at least one episode");
        }
    }

    /**
     * Tells whether the child came here from elsewhere in care with the same carer (RNE T or U, or placed for adoption
     * with the foster carer).
     *
     * @return true if no change of carer brought the child here
     */
    public boolean keptCarer() {
        return !first && (start.keepsCarer() || isAdoptionByCarer());
    }

    /**
     * Tells whether the child is placed for adoption with the foster carer of the placement before, by the codes that
     * the rules name ({@link CareRules#adoptionByCarerCodes()}).
     *
     * @return true if so; such a placement is never a move
     */
    public boolean isAdoptionByCarer() {
        return derivation.rules().contains(Derivation.Rule.ADOPTION_BY_CARER);
    }

    // Whether a count takes this placement and the one before it as one.
    boolean joinsTheOneBefore(CareHistory.CarerMoves carerMoves) {
        return isAdoptionByCarer() || (keptCarer() && carerMoves == CareHistory.CarerMoves.LEAVE_OUT);
    }

    /**
     * Tells whether the placement began before {@link #dates()} begin: it is the first of the data, and RNE says that
     * nothing changed on its first day but the legal status (L).
     *
     * @return true if the first day of the placement is not known and the time in it is a minimum
     */
    public boolean beganEarlier() {
        return derivation.rules().contains(Derivation.Rule.BEGAN_EARLIER);
    }

    /**
     * Returns how long the placement had lasted on a day, folded temporary stays included.
     *
     * @param day the day, not counted itself
     * @return the nights from its first day to that day, or to its end if that came before; 0 before it began; a minimum if
     *     it {@linkplain #beganEarlier() began earlier}
     */
    public long daysUpTo(LocalDate day) {
        return dates.daysUpTo(day);
    }

    /**
     * Returns the kind of placement.
     *
     * @return the kind its first episode has
     */
    public PlacementType type() {
        return episodes.get(0).placementType();
    }

    /**
     * Returns the provider.
     *
     * @return the provider its first episode has
     */
    public ProviderKind provider() {
        return episodes.get(0).provider();
    }

    /**
     * Returns the placement without its dates, which are personal.
     *
     * @return kind, provider and derivation
     */
    @Override
    public String toString() {
        return "Placement{type=" + type() + ", provider=" + provider() + ", derivation=" + derivation + "}";
    }
}

package org.lafc.core.place;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableTable;
import java.util.Optional;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.Whereabouts.AtPostcode;

/**
 * Distances that somebody else worked out between postcodes, under a name of their own: by road from a council's routing
 * service, or from a table. They never mix with measured ones, since the name is the method of every result.
 *
 * <ul>
 *   <li>One postcode at both ends gives zero without asking.
 *   <li>The two postcodes are asked about in one order, the smaller text first, so that the answer is the same whichever
 *       way round; where roads differ by direction, that one counts.
 *   <li>A pair without an answer is not measured, {@link Reason#DISTANCE_NOT_RECORDED}. A pseudo postcode (area ZZ99), and
 *       a placement of no fixed abode, is no place and is not asked about.
 * </ul>
 *
 * <p>The distance that a return records with each episode (PL_DISTANCE) belongs to the episode, not to two postcodes: the
 * cohort of {@code lafc-metrics} takes it ({@code CohortBuilder.recordedDistances}).
 *
 * <p>Safe between threads if the service is. Printing shows the name only.
 */
public final class SuppliedDistance implements DistanceMeasure {

    private final String method;
    private final Service service;

    private SuppliedDistance(String method, Service service) {
        this.method = method;
        this.service = service;
    }

    /** Says how far apart two postcodes are. Safe between threads, and always of the same mind. */
    @FunctionalInterface
    public interface Service {
        /**
         * Returns the distance between two different postcodes.
         *
         * @param one a postcode, not a pseudo postcode
         * @param other another, whose text is the greater
         * @return the distance, or empty if the service has none
         */
        Optional<Distance> between(Postcode one, Postcode other);
    }

    /**
     * Returns a measure that asks a service.
     *
     * @param method the name results carry, with what it measures and its edition, for example
     *     {@code SUPPLIED: road, county routing service 2018-03}
     * @param service the service
     * @return the measure
     * @throws IllegalArgumentException if the name is blank
     */
    public static SuppliedDistance of(String method, Service service) {
        if (method.isBlank()) {
            throw new IllegalArgumentException("name of a distance method must not be blank");
        }
        return new SuppliedDistance(method, requireNonNull(service, "service"));
    }

    /**
     * Returns a measure that looks distances up in a table. A pair may stand either way round.
     *
     * @param method the name results carry
     * @param table distances by two postcodes
     * @return the measure
     * @throws IllegalArgumentException if the name is blank, or a pair stands both ways round with two distances, or a
     *     postcode is not 0 from itself
     */
    public static SuppliedDistance of(String method, ImmutableTable<Postcode, Postcode, Distance> table) {
        table.rowMap().forEach((one, row) -> row.forEach((other, there) -> check(one, other, there, table)));
        return of(method, (one, other) -> {
            Distance there = table.get(one, other);
            return Optional.ofNullable(there == null ? table.get(other, one) : there);
        });
    }

    private static void check(
            Postcode one, Postcode other, Distance there, ImmutableTable<Postcode, Postcode, Distance> table) {
        Distance back = table.get(other, one);
        if (back != null && !back.equals(there)) {
            throw new IllegalArgumentException("a pair of postcodes must have one distance, but had " + there + " and "
                    + back + " (postcodes withheld)");
        }
        if (one.equals(other) && !there.equals(Distance.ZERO)) {
            throw new IllegalArgumentException(
                    "a postcode must be 0 m from itself, but was " + there + " (postcode withheld)");
        }
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public DistanceOutcome between(Whereabouts home, Whereabouts placement) {
        Optional<Reason> reason = DistanceMeasure.reasonNotToMeasure(home, placement);
        if (reason.isPresent()) {
            return new NotMeasured(reason.get());
        }
        if (!(home instanceof AtPostcode from) || from.postcode().pseudo().isPresent()) {
            return new NotMeasured(Reason.HOME_WITHOUT_POSITION);
        }
        if (!(placement instanceof AtPostcode to) || to.postcode().pseudo().isPresent()) {
            return new NotMeasured(Reason.PLACEMENT_WITHOUT_POSITION);
        }
        return between(from.postcode(), to.postcode())
                .<DistanceOutcome>map(Measured::new)
                .orElseGet(() -> new NotMeasured(Reason.DISTANCE_NOT_RECORDED));
    }

    private Optional<Distance> between(Postcode from, Postcode to) {
        int order = from.compareTo(to);
        if (order == 0) {
            return Optional.of(Distance.ZERO);
        }
        return order < 0 ? service.between(from, to) : service.between(to, from);
    }

    @Override
    public String toString() {
        return "SuppliedDistance[" + method + "]";
    }
}

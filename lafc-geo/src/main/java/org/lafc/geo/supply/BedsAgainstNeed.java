package org.lafc.geo.supply;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.TreeSet;
import org.lafc.core.place.Locality;

/**
 * Beds against demand: for each locality the beds there, the children from there who need one, and the children placed
 * in one there. It tells where beds are short and where other councils' children fill them.
 *
 * <ul>
 *   <li>Every locality with a home, a child in need or a child placed has a row; what is not known has one of its own,
 *       the last, if there is any. The rows sum to {@link #total()}.
 *   <li>Counts of few children can point to a child: withhold small figures before publishing.
 * </ul>
 *
 * <p>Source: Social Services and Well-being (Wales) Act 2014, section 75, the duty to secure enough accommodation in
 * the area; Powys CLA Strategic Framework 2018-2023 v1.1, section 10.
 *
 * @param rows the localities by name, and last what is not known
 */
public record BedsAgainstNeed(ImmutableList<Row> rows) {

    /**
     * Beds and children of one locality.
     *
     * @param locality the locality, or empty for homes and children whose locality is not known
     * @param provision homes and beds there
     * @param needing children whose home is there and who need a bed in a children's home, wherever they are placed
     * @param placed children placed in a bed there, whosever they are
     */
    public record Row(Optional<Locality> locality, BedCount provision, long needing, long placed) {
        /**
         * Checks the components.
         *
         * @param locality the locality, or empty for homes and children whose locality is not known
         * @param provision homes and beds there
         * @param needing children whose home is there and who need a bed in a children's home, wherever they are placed
         * @param placed children placed in a bed there, whosever they are
         * @throws IllegalArgumentException if a number of children is negative
         */
        public Row {
            requireNonNull(locality, "locality");
            requireNonNull(provision, "provision");
            if (needing < 0 || placed < 0) {
                throw new IllegalArgumentException(
                        "children must not be negative, but were " + needing + " needing, " + placed + " placed");
            }
        }

        /**
         * Returns by how many the beds exceed the children from here who need one.
         *
         * @return beds less children needing; below zero, beds are short
         */
        public long bedsOverNeed() {
            return provision.beds() - needing;
        }

        /**
         * Returns by how many the children placed here exceed those from here who need a bed.
         *
         * @return children placed less children needing; below zero, more children leave for a bed than come for one
         */
        public long placedOverNeed() {
            return placed - needing;
        }
    }

    /**
     * Checks that the rows are there.
     *
     * @param rows the localities by name, and last what is not known
     */
    public BedsAgainstNeed {
        requireNonNull(rows, "rows");
    }

    /**
     * Sets beds against children.
     *
     * @param provision the homes
     * @param needing the children who need a bed in a children's home, by the locality of their home
     * @param placed the children placed in a bed, by the locality they are placed in
     * @return a row for each locality that occurs
     */
    public static BedsAgainstNeed of(LocalProvision provision, LocalityCount needing, LocalityCount placed) {
        TreeSet<Locality> localities = new TreeSet<>(provision.localities().keySet());
        localities.addAll(needing.localities().keySet());
        localities.addAll(placed.localities().keySet());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (Locality locality : localities) {
            rows.add(new Row(Optional.of(locality), provision.in(locality), needing.in(locality), placed.in(locality)));
        }
        Row notKnown = new Row(
                Optional.empty(), LocalProvision.sum(provision.notKnown()), needing.notKnown(), placed.notKnown());
        if (notKnown.provision().homes() > 0 || notKnown.needing() > 0 || notKnown.placed() > 0) {
            rows.add(notKnown);
        }
        return new BedsAgainstNeed(rows.build());
    }

    /**
     * Returns the sum of the rows.
     *
     * @return all homes and all children; without a locality
     */
    public Row total() {
        return rows.stream()
                .reduce(
                        new Row(Optional.empty(), BedCount.NONE, 0, 0),
                        (one, other) -> new Row(
                                Optional.empty(),
                                one.provision().plus(other.provision()),
                                one.needing() + other.needing(),
                                one.placed() + other.placed()));
    }
}

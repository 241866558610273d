package org.lafc.testkit.laws;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every table of flows keeps beside the {@link TallyLaws}: everybody is in it once, whoever goes from where or to
 * where is not known included, and the net flow of a place is what comes in from elsewhere less what goes elsewhere.
 *
 * @param <T> the flows
 * @param <R> the record that is counted, for example a care history
 * @param <P> a place that children are from or in
 */
public interface FlowLaws<T, R, P> extends TallyLaws<T, R> {

    /**
     * Returns every place that anybody is from or in, outside among them, but for {@link #notKnown()}.
     *
     * @param flows the flows
     * @return the places
     */
    List<P> places(T flows);

    /**
     * Returns what stands for a place that is not known.
     *
     * @return the place
     */
    P notKnown();

    /**
     * Returns how many go from one place to another.
     *
     * @param flows the flows
     * @param origin where from
     * @param destination where to
     * @return the number of children
     */
    long count(T flows, P origin, P destination);

    /**
     * Returns the places that have a net flow of their own.
     *
     * @param flows the flows
     * @return the places
     */
    List<P> placesWithNet(T flows);

    /**
     * Returns the net flow of a place: in less out, those of whom the other end is not known left out.
     *
     * @param flows the flows
     * @param place the place
     * @return below 0 if more go than come
     */
    long net(T flows, P place);

    /**
     * Returns how many of some records are to be in the flows: all, unless overridden.
     *
     * @param records the records
     * @return how many
     */
    default long counted(List<R> records) {
        return records.size();
    }

    /**
     * Everybody is counted once.
     *
     * @param records the records
     */
    @Property
    default void everybodyIsCountedOnce(@ForAll("wholes") List<R> records) {
        T flows = tallyOf(records);
        long sum = count(flows, notKnown(), notKnown());
        for (P origin : places(flows)) {
            sum += count(flows, origin, notKnown()) + count(flows, notKnown(), origin);
            for (P destination : places(flows)) {
                long one = count(flows, origin, destination);
                Law.holds(one >= 0, "no count must be below 0, but one was " + one);
                sum += one;
            }
        }
        Law.same(counted(records), sum, "everybody must be counted once");
    }

    /**
     * The net flow of a place is what comes in less what goes out.
     *
     * @param records the records
     */
    @Property
    default void netIsInLessOut(@ForAll("wholes") List<R> records) {
        T flows = tallyOf(records);
        for (P place : placesWithNet(flows)) {
            long net = 0;
            for (P other : places(flows)) {
                if (!other.equals(place)) {
                    net += count(flows, other, place) - count(flows, place, other);
                }
            }
            Law.same(net, net(flows, place), "net must be what comes in less what goes out");
        }
    }
}

package org.lafc.metrics.survival;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.TreeMap;

/**
 * The share of spells that have ended in each of several ways after so long: home, adopted, of age. The cumulative
 * incidence of Aalen and Johansen; the shares and what is left add up to one. Taking each way's Kaplan-Meier curve alone,
 * with the other ways as unfinished, would count too many endings.
 *
 * <p>Ties and late entries as in {@link KaplanMeier}. Accuracy: 1e-12 relative. Source: Aalen and Johansen 1978; as in
 * R's survival package.
 *
 * <p>Immutable and safe between threads.
 *
 * @param ways the ways to end, in the order of the alphabet
 * @param points one for each time at which a spell ended or was last seen, ascending
 */
public record CompetingExits(ImmutableSet<String> ways, ImmutableList<Point> points) {

    /**
     * The shares at one time.
     *
     * @param time the time
     * @param atRisk spells that had entered and not ended or been lost before it
     * @param ended the share that has ended by then, by way; every way is there
     * @param remaining the share that has not ended after this time
     */
    public record Point(double time, long atRisk, ImmutableSortedMap<String, Double> ended, double remaining) {}

    /**
     * Returns the shares of a tally.
     *
     * @param tally the spells, with the way each ended
     * @return the shares; without spells there are no points
     */
    public static CompetingExits of(SpellTally tally) {
        TreeMap<String, Double> ended = new TreeMap<>();
        tally.ways().forEach(way -> ended.put(way, 0.0));
        double remaining = 1;
        ImmutableList.Builder<Point> points = ImmutableList.builder();
        for (RiskTable.Row row : RiskTable.of(tally)) {
            double before = remaining;
            row.ended().forEach((way, count) -> ended.merge(way, before * count / row.atRisk(), Double::sum));
            remaining *= (double) (row.atRisk() - row.endings()) / row.atRisk();
            points.add(new Point(row.time(), row.atRisk(), ImmutableSortedMap.copyOfSorted(ended), remaining));
        }
        return new CompetingExits(tally.ways(), points.build());
    }
}

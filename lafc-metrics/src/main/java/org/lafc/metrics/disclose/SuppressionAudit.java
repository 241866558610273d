package org.lafc.metrics.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * What a reader can work out of a published table: for each hidden figure the least and the most it can be, given all
 * that is shown, that rows and columns add up to their totals, and that children are whole. Both bounds are exact and
 * can be reached, and so can every whole number between them.
 *
 * <p>The audit reads what is published and nothing else; the hidden numbers are not needed. It finds the bounds by
 * greatest flows in whole numbers, without rounding. It knows of one table: for several tables or releases together see
 * {@link LinkedFigures}.
 *
 * <p>Immutable and safe between threads.
 */
public final class SuppressionAudit {

    private final ImmutableMap<Cell, Range> ranges;

    private SuppressionAudit(ImmutableMap<Cell, Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Audits a table.
     *
     * @param table the table as published, unrounded
     * @param leastHidden the least that a reader knows every hidden figure to be: 1 for a reader who knows that zeros
     *     are always shown, otherwise 0
     * @return what can be worked out; nothing if nothing is hidden
     * @throws IllegalArgumentException if no counts add up to what is shown, or leastHidden is negative
     */
    public static SuppressionAudit of(PublishedTable table, long leastHidden) {
        if (leastHidden < 0) {
            throw new IllegalArgumentException("the least of a hidden count must be 0 or more, but was " + leastHidden);
        }
        TableShape shape = table.shape();
        int[] hidden = IntStream.range(0, shape.figures())
                .filter(i -> table.figure(i).isHidden())
                .toArray();
        return of(shape, hidden, countsThatFit(table, hidden, leastHidden), leastHidden);
    }

    static SuppressionAudit of(TableShape shape, int[] hidden, long[] counts, long leastHidden) {
        CellFlows flows = new CellFlows(shape, hidden);
        for (int arc = 0; arc < hidden.length; arc++) {
            flows.open(arc, counts[arc] - leastHidden);
        }
        ImmutableMap.Builder<Cell, Range> ranges = ImmutableMap.builderWithExpectedSize(hidden.length);
        for (int arc = 0; arc < hidden.length; arc++) {
            long rise = flows.rise(arc, FlowNetwork.UNBOUNDED);
            long least = counts[arc] - flows.fall(arc, FlowNetwork.UNBOUNDED);
            ranges.put(
                    shape.cell(hidden[arc]),
                    new Range(
                            least,
                            rise >= FlowNetwork.UNBOUNDED
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(counts[arc] + rise)));
        }
        return new SuppressionAudit(ranges.buildOrThrow());
    }

    // Some counts for the hidden figures, none below the least: what each line of the table lacks flows through them.
    private static long[] countsThatFit(PublishedTable table, int[] hidden, long least) {
        TableShape shape = table.shape();
        long[] surplus = new long[shape.nodes()];
        for (int i = 0; i < shape.figures(); i++) {
            long known = table.figure(i) instanceof Published.Shown<Long> shown ? shown.value() : least;
            surplus[shape.to(i)] += known;
            surplus[shape.from(i)] -= known;
        }
        int arcs = hidden.length;
        int[] from = new int[arcs + shape.nodes()];
        int[] to = new int[arcs + shape.nodes()];
        for (int arc = 0; arc < arcs; arc++) {
            from[arc] = shape.from(hidden[arc]);
            to[arc] = shape.to(hidden[arc]);
        }
        int source = shape.nodes();
        int sink = source + 1;
        for (int node = 0; node < shape.nodes(); node++) {
            from[arcs + node] = surplus[node] > 0 ? source : node;
            to[arcs + node] = surplus[node] > 0 ? node : sink;
        }
        FlowNetwork network = new FlowNetwork(shape.nodes() + 2, from, to);
        for (int arc = 0; arc < arcs; arc++) {
            network.setRoom(2 * arc, FlowNetwork.UNBOUNDED);
        }
        for (int node = 0; node < shape.nodes(); node++) {
            network.setRoom(2 * (arcs + node), Math.abs(surplus[node]));
        }
        long needed = Arrays.stream(surplus).filter(units -> units > 0).sum();
        if (network.send(source, sink, FlowNetwork.UNBOUNDED) < needed) {
            throw new IllegalArgumentException("the figures of a table must add up to its totals, but no counts of "
                    + least + " or more in the hidden places make these do so");
        }
        return IntStream.range(0, arcs)
                .mapToLong(arc -> least + network.room(2 * arc + 1))
                .toArray();
    }

    /**
     * Returns what a reader can say of each hidden figure.
     *
     * @return the range of each hidden place, in the order of the table
     */
    public ImmutableMap<Cell, Range> ranges() {
        return ranges;
    }

    /**
     * Returns the hidden figures that can be worked out exactly.
     *
     * @return their places; none in a table that is safe
     */
    public ImmutableList<Cell> workedOut() {
        return ranges.entrySet().stream()
                .filter(entry -> entry.getValue().isWorkedOut())
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuppressionAudit audit && ranges.equals(audit.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    /**
     * Returns how much is hidden and how much of it can be worked out.
     *
     * @return for example {@code 4 hidden, 0 worked out}
     */
    @Override
    public String toString() {
        return ranges.size() + " hidden, " + workedOut().size() + " worked out";
    }
}

package org.lafc.metrics.disclose;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The cheapest way found so far along which a small count could be shifted, told by the figures it has yet to hide. */
final class CoverWay {

    private static final long NO_WAY = Long.MAX_VALUE;

    private final CellFlows flows;
    private final long[] counts;
    private final long least;
    private final long[] weights;
    private final boolean[] hidden;
    private final boolean[] mayCover;

    private final long[] distance;
    private final int[] arrival;
    private final boolean[] settled;

    private long cheapest = NO_WAY;
    private int[] figures = {};

    CoverWay(CellFlows flows, long[] counts, long least, long[] weights, boolean[] hidden, boolean[] mayCover) {
        this.flows = flows;
        this.counts = counts;
        this.least = least;
        this.weights = weights;
        this.hidden = hidden;
        this.mayCover = mayCover;
        int nodes = flows.leftOpen().nodes();
        this.distance = new long[nodes];
        this.arrival = new int[nodes];
        this.settled = new boolean[nodes];
    }

    void clear() {
        cheapest = NO_WAY;
        figures = new int[0];
    }

    boolean isEmpty() {
        return cheapest == NO_WAY;
    }

    int[] figures() {
        return figures;
    }

    /** Looks for a cheaper way by Dijkstra's method, in what the last rise or fall left open and what may be hidden. */
    void look(int source, int sink, int primary, long atLeast) {
        FlowNetwork network = flows.leftOpen();
        Arrays.fill(distance, NO_WAY);
        Arrays.fill(settled, false);
        distance[source] = 0;
        int node = source;
        while (node >= 0 && node != sink) {
            settled[node] = true;
            for (int place = network.edgesStart(node); place < network.edgesEnd(node); place++) {
                int edge = network.edge(place);
                int following = network.target(edge);
                int figure = edge / 2;
                if (figure == primary || settled[following] || room(network, edge) < atLeast) {
                    continue;
                }
                long reached = distance[node] + (hidden[figure] ? 0 : weights[figure]);
                if (reached < distance[following]) {
                    distance[following] = reached;
                    arrival[following] = edge;
                }
            }
            node = nearest();
        }
        if (distance[sink] < cheapest) {
            cheapest = distance[sink];
            figures = newFigures(network, source, sink);
        }
    }

    private long room(FlowNetwork network, int edge) {
        int figure = edge / 2;
        if (hidden[figure]) {
            return network.room(edge);
        }
        if (!mayCover[figure]) {
            return 0;
        }
        return edge % 2 == 0 ? FlowNetwork.UNBOUNDED : counts[figure] - least;
    }

    private int nearest() {
        int nearest = -1;
        for (int node = 0; node < distance.length; node++) {
            if (!settled[node] && distance[node] < (nearest < 0 ? NO_WAY : distance[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    private int[] newFigures(FlowNetwork network, int source, int sink) {
        IntStream.Builder found = IntStream.builder();
        for (int node = sink; node != source; node = network.target(arrival[node] ^ 1)) {
            if (!hidden[arrival[node] / 2]) {
                found.add(arrival[node] / 2);
            }
        }
        return found.build().toArray();
    }
}

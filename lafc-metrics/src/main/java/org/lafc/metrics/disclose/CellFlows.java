package org.lafc.metrics.disclose;

/**
 * By how much hidden figures of a table can rise and fall while everything published stays as it is: what one gains,
 * others lose, along a way through the table that leads back to it.
 */
final class CellFlows {

    private final FlowNetwork network;
    private final int[] from;
    private final int[] to;
    private final long[] rooms;

    /** Takes the figures that may be hidden, each closed until {@link #open}. */
    CellFlows(TableShape shape, int[] figures) {
        this.from = new int[figures.length];
        this.to = new int[figures.length];
        this.rooms = new long[2 * figures.length];
        for (int arc = 0; arc < figures.length; arc++) {
            from[arc] = shape.from(figures[arc]);
            to[arc] = shape.to(figures[arc]);
        }
        this.network = new FlowNetwork(shape.nodes(), from, to);
    }

    /** Hides a figure: it may rise without end, and fall by what it has above the least. */
    void open(int arc, long aboveLeast) {
        rooms[2 * arc] = FlowNetwork.UNBOUNDED;
        rooms[2 * arc + 1] = aboveLeast;
    }

    /** Shows a figure again. */
    void close(int arc) {
        rooms[2 * arc] = 0;
        rooms[2 * arc + 1] = 0;
    }

    /** By how much the figure can be more than it is, up to the limit. */
    long rise(int arc, long limit) {
        prepare(arc);
        return network.send(riseFrom(arc), riseTo(arc), limit);
    }

    /** By how much the figure can be less than it is, up to the limit. */
    long fall(int arc, long limit) {
        prepare(arc);
        return network.send(riseTo(arc), riseFrom(arc), Math.min(limit, rooms[2 * arc + 1]));
    }

    /** Whether the figure's bounds lie so far apart. */
    boolean spans(int arc, long width) {
        long rise = rise(arc, width);
        return rise >= width || rise + fall(arc, width - rise) >= width;
    }

    int riseFrom(int arc) {
        return to[arc];
    }

    int riseTo(int arc) {
        return from[arc];
    }

    long room(int edge) {
        return rooms[edge];
    }

    /** What is left open after the last rise or fall. */
    FlowNetwork leftOpen() {
        return network;
    }

    private void prepare(int arc) {
        network.setRooms(rooms);
        network.setRoom(2 * arc, 0);
        network.setRoom(2 * arc + 1, 0);
    }
}

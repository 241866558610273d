package org.lafc.metrics.disclose;

import java.util.Arrays;

/**
 * The greatest flow between two nodes by Dinic's method, in whole numbers, so it is exact. Edge {@code 2i} leads along
 * arc {@code i}, edge {@code 2i + 1} back.
 */
final class FlowNetwork {

    /** Room without end, and a flow without end. */
    static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private final int[] first; // of node n: order[first[n]] up to order[first[n + 1]]
    private final int[] order;
    private final int[] target;
    private final long[] room;
    private final int[] level;
    private final int[] next;
    private final int[] queue;

    FlowNetwork(int nodes, int[] from, int[] to) {
        int arcs = from.length;
        this.target = new int[2 * arcs];
        this.room = new long[2 * arcs];
        this.first = new int[nodes + 1];
        this.order = new int[2 * arcs];
        this.level = new int[nodes];
        this.next = new int[nodes];
        this.queue = new int[nodes];
        for (int arc = 0; arc < arcs; arc++) {
            target[2 * arc] = to[arc];
            target[2 * arc + 1] = from[arc];
            first[from[arc] + 1]++;
            first[to[arc] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        int[] place = Arrays.copyOf(first, nodes);
        for (int arc = 0; arc < arcs; arc++) {
            order[place[from[arc]]++] = 2 * arc;
            order[place[to[arc]]++] = 2 * arc + 1;
        }
    }

    int nodes() {
        return level.length;
    }

    int edgesEnd(int node) {
        return first[node + 1];
    }

    int edgesStart(int node) {
        return first[node];
    }

    int edge(int place) {
        return order[place];
    }

    int target(int edge) {
        return target[edge];
    }

    long room(int edge) {
        return room[edge];
    }

    void setRoom(int edge, long units) {
        room[edge] = units;
    }

    void setRooms(long[] rooms) {
        System.arraycopy(rooms, 0, room, 0, rooms.length);
    }

    /** Sends as much as possible, up to the limit; {@link #UNBOUNDED} if there is no end to it. */
    long send(int source, int sink, long limit) {
        long sent = 0;
        while (sent < limit && reaches(source, sink)) {
            System.arraycopy(first, 0, next, 0, level.length);
            long more = push(source, sink, limit - sent);
            while (more > 0) {
                if (more >= UNBOUNDED) {
                    return UNBOUNDED;
                }
                sent += more;
                more = sent < limit ? push(source, sink, limit - sent) : 0;
            }
        }
        return sent;
    }

    private boolean reaches(int source, int sink) {
        Arrays.fill(level, -1);
        level[source] = 0;
        queue[0] = source;
        int filled = 1;
        for (int taken = 0; taken < filled; taken++) {
            int node = queue[taken];
            for (int i = first[node]; i < first[node + 1]; i++) {
                int edge = order[i];
                if (room[edge] > 0 && level[target[edge]] < 0) {
                    level[target[edge]] = level[node] + 1;
                    if (target[edge] == sink) {
                        return true;
                    }
                    queue[filled++] = target[edge];
                }
            }
        }
        return false;
    }

    private long push(int node, int sink, long limit) {
        if (node == sink) {
            return limit;
        }
        for (; next[node] < first[node + 1]; next[node]++) {
            int edge = order[next[node]];
            int following = target[edge];
            if (room[edge] > 0 && level[following] == level[node] + 1) {
                long pushed = push(following, sink, Math.min(limit, room[edge]));
                if (pushed > 0) {
                    move(edge, pushed);
                    return pushed;
                }
            }
        }
        return 0;
    }

    private void move(int edge, long units) {
        if (room[edge] < UNBOUNDED) {
            room[edge] -= units;
        }
        if (room[edge ^ 1] < UNBOUNDED) {
            room[edge ^ 1] += units;
        }
    }
}

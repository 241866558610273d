package org.lafc.geo.supply;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lafc.geo.grid.EarthCentred;

/**
 * Places in space, found by the length of the chord to them. A k-d tree without nodes: the places from one to another
 * are split at the one in the middle, by the axis along which they spread most, down to a few that are tried in turn.
 */
final class ChordTree {

    private static final int TRIED_IN_TURN = 6;

    // Of each place, in the order of the tree.
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] number; // each place's number in the list it was made of
    private final byte[] splitAxis; // of the place in the middle of each part

    private ChordTree(List<EarthCentred> places) {
        int size = places.size();
        double[][] given = new double[3][size];
        for (int i = 0; i < size; i++) {
            given[0][i] = places.get(i).xMetres();
            given[1][i] = places.get(i).yMetres();
            given[2][i] = places.get(i).zMetres();
        }
        this.splitAxis = new byte[size];
        Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        split(given, order, 0, size);
        this.number = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        this.x = inOrder(given[0]);
        this.y = inOrder(given[1]);
        this.z = inOrder(given[2]);
    }

    private double[] inOrder(double[] values) {
        return Arrays.stream(number).mapToDouble(at -> values[at]).toArray();
    }

    static ChordTree of(List<EarthCentred> places) {
        return new ChordTree(places);
    }

    private void split(double[][] given, Integer[] order, int from, int to) {
        if (to - from <= TRIED_IN_TURN) {
            return;
        }
        int axis = widest(given, order, from, to);
        double[] values = given[axis];
        Arrays.sort(order, from, to, Comparator.comparingDouble((Integer at) -> values[at]));
        int middle = (from + to) >>> 1;
        splitAxis[middle] = (byte) axis;
        split(given, order, from, middle);
        split(given, order, middle + 1, to);
    }

    private static int widest(double[][] given, Integer[] order, int from, int to) {
        int widest = 0;
        double width = -1;
        for (int axis = 0; axis < 3; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                least = Math.min(least, given[axis][order[i]]);
                most = Math.max(most, given[axis][order[i]]);
            }
            if (most - least > width) {
                width = most - least;
                widest = axis;
            }
        }
        return widest;
    }

    /** The places with the shortest chords to a place, those that fit only. */
    Nearest nearest(EarthCentred to, int most, IntPredicate fits) {
        Nearest search = new Nearest(to, most, fits);
        search.part(0, number.length);
        return search;
    }

    /** The numbers of all places that fit with chords no longer than a limit, in no order. */
    int[] within(EarthCentred to, double metres, IntPredicate fits) {
        ImmutableIntArray.Builder found = ImmutableIntArray.builder();
        addWithin(0, number.length, to, metres, fits, found);
        return found.build().toArray();
    }

    private void addWithin(
            int from, int to, EarthCentred place, double metres, IntPredicate fits, ImmutableIntArray.Builder found) {
        if (to - from <= TRIED_IN_TURN) {
            for (int at = from; at < to; at++) {
                addIfWithin(at, place, metres, fits, found);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        double past = past(middle, place.xMetres(), place.yMetres(), place.zMetres());
        if (past <= metres) {
            addWithin(from, middle, place, metres, fits, found);
        }
        addIfWithin(middle, place, metres, fits, found);
        if (-past <= metres) {
            addWithin(middle + 1, to, place, metres, fits, found);
        }
    }

    private void addIfWithin(
            int at, EarthCentred place, double metres, IntPredicate fits, ImmutableIntArray.Builder found) {
        double chord2 = chord2(at, place.xMetres(), place.yMetres(), place.zMetres());
        if (chord2 <= metres * metres && fits.test(number[at])) {
            found.add(number[at]);
        }
    }

    private double chord2(int at, double toX, double toY, double toZ) {
        double dx = x[at] - toX;
        double dy = y[at] - toY;
        double dz = z[at] - toZ;
        return dx * dx + dy * dy + dz * dz;
    }

    // How far a place is past the one in the middle of a part, along the axis that the part is split by.
    private double past(int middle, double toX, double toY, double toZ) {
        return switch (splitAxis[middle]) {
            case 0 -> toX - x[middle];
            case 1 -> toY - y[middle];
            default -> toZ - z[middle];
        };
    }

    /**
     * A search for the places that could be the nearest over ground: those with the shortest chords, and any with a
     * chord no longer than the longest way over ground that the last of those can have.
     */
    final class Nearest {

        private final double toX;
        private final double toY;
        private final double toZ;
        private final IntPredicate fits;
        private final double[] chord2;
        private final int[] found;
        private int count;
        private double limit2 = Double.POSITIVE_INFINITY;
        private double[] closeChord2 = {};
        private int[] close = {};
        private int closeCount;

        private Nearest(EarthCentred to, int most, IntPredicate fits) {
            this.toX = to.xMetres();
            this.toY = to.yMetres();
            this.toZ = to.zMetres();
            this.fits = fits;
            this.chord2 = new double[most];
            this.found = new int[most];
        }

        /** The numbers of the places: as many as were asked for, fewer if no more fit, more where chords are close. */
        int[] numbers() {
            int[] numbers = Arrays.copyOf(found, count + closeCount);
            int all = count;
            for (int i = 0; i < closeCount; i++) {
                if (closeChord2[i] <= limit2) {
                    numbers[all++] = close[i];
                }
            }
            return all == numbers.length ? numbers : Arrays.copyOf(numbers, all);
        }

        private void part(int from, int to) {
            if (to - from <= TRIED_IN_TURN) {
                for (int at = from; at < to; at++) {
                    take(at);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            double past = past(middle, toX, toY, toZ);
            if (past < 0) {
                part(from, middle);
            } else {
                part(middle + 1, to);
            }
            if (past * past <= limit2) {
                take(middle);
                if (past < 0) {
                    part(middle + 1, to);
                } else {
                    part(from, middle);
                }
            }
        }

        private void take(int at) {
            double length2 = chord2(at, toX, toY, toZ);
            if (length2 > limit2 || !fits.test(number[at])) {
                return;
            }
            if (count < found.length) {
                insert(count++, length2, number[at]);
                if (count == found.length) {
                    limit2 = longestWay2(chord2[count - 1]);
                }
            } else if (length2 < chord2[count - 1]) {
                double last2 = chord2[count - 1];
                int last = found[count - 1];
                insert(count - 1, length2, number[at]);
                limit2 = longestWay2(chord2[count - 1]);
                keepIfClose(last2, last);
            } else {
                keepIfClose(length2, number[at]);
            }
        }

        private void insert(int free, double length2, int placeNumber) {
            int rank = free;
            while (rank > 0 && chord2[rank - 1] > length2) {
                chord2[rank] = chord2[rank - 1];
                found[rank] = found[rank - 1];
                rank--;
            }
            chord2[rank] = length2;
            found[rank] = placeNumber;
        }

        private void keepIfClose(double length2, int placeNumber) {
            if (length2 <= limit2) {
                if (closeCount == close.length) {
                    close = Arrays.copyOf(close, 2 * closeCount + 2);
                    closeChord2 = Arrays.copyOf(closeChord2, close.length);
                }
                close[closeCount] = placeNumber;
                closeChord2[closeCount++] = length2;
            }
        }
    }

    /**
     * The square of a length that no way over ground with a chord of this square reaches. In the British Isles a way
     * over ground is longer than its chord c by at most c (c / R)^2 / 24, and a little of a higher power, where R is
     * 6,300 km, less than every radius of curvature there; both are doubled, and a hundred-millionth is added for
     * rounding.
     */
    private static double longestWay2(double chord2) {
        return chord2 * (1 + 1e-8 + chord2 * (4 / (24 * 6_300_000.0 * 6_300_000.0))) + 1e-8;
    }
}

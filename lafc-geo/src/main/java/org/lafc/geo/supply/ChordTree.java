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

    private final double[][] axes; // x, y and z of each place, in the order of the tree
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
        this.axes = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            double[] values = given[axis];
            axes[axis] = Arrays.stream(number).mapToDouble(at -> values[at]).toArray();
        }
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
        addWithin(0, number.length, new double[] {to.xMetres(), to.yMetres(), to.zMetres()}, metres, fits, found);
        return found.build().toArray();
    }

    private void addWithin(
            int from, int to, double[] place, double metres, IntPredicate fits, ImmutableIntArray.Builder found) {
        if (to - from <= TRIED_IN_TURN) {
            for (int at = from; at < to; at++) {
                addIfWithin(at, place, metres, fits, found);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        int axis = splitAxis[middle];
        double past = place[axis] - axes[axis][middle];
        if (past <= metres) {
            addWithin(from, middle, place, metres, fits, found);
        }
        addIfWithin(middle, place, metres, fits, found);
        if (-past <= metres) {
            addWithin(middle + 1, to, place, metres, fits, found);
        }
    }

    private void addIfWithin(
            int at, double[] place, double metres, IntPredicate fits, ImmutableIntArray.Builder found) {
        if (chord2(at, place[0], place[1], place[2]) <= metres * metres && fits.test(number[at])) {
            found.add(number[at]);
        }
    }

    private double chord2(int at, double x, double y, double z) {
        double dx = axes[0][at] - x;
        double dy = axes[1][at] - y;
        double dz = axes[2][at] - z;
        return dx * dx + dy * dy + dz * dz;
    }

    /** A search for the places with the shortest chords, and what it found: the shortest first. */
    final class Nearest {

        private final double x;
        private final double y;
        private final double z;
        private final IntPredicate fits;
        private final double[] chord2;
        private final int[] found;
        private int count;
        private double bound = Double.POSITIVE_INFINITY;

        private Nearest(EarthCentred to, int most, IntPredicate fits) {
            this.x = to.xMetres();
            this.y = to.yMetres();
            this.z = to.zMetres();
            this.fits = fits;
            this.chord2 = new double[most];
            this.found = new int[most];
        }

        int count() {
            return count;
        }

        double chord(int rank) {
            return Math.sqrt(chord2[rank]);
        }

        int[] numbers(int first) {
            return Arrays.copyOf(found, first);
        }

        private void part(int from, int to) {
            if (to - from <= TRIED_IN_TURN) {
                for (int at = from; at < to; at++) {
                    take(at);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            int axis = splitAxis[middle];
            double past = (axis == 0 ? x : axis == 1 ? y : z) - axes[axis][middle];
            if (past < 0) {
                part(from, middle);
            } else {
                part(middle + 1, to);
            }
            if (past * past <= bound) {
                take(middle);
                if (past < 0) {
                    part(middle + 1, to);
                } else {
                    part(from, middle);
                }
            }
        }

        private void take(int at) {
            double length2 = chord2(at, x, y, z);
            if (length2 >= bound || !fits.test(number[at])) {
                return;
            }
            int rank = count < found.length ? count++ : count - 1;
            while (rank > 0 && chord2[rank - 1] > length2) {
                chord2[rank] = chord2[rank - 1];
                found[rank] = found[rank - 1];
                rank--;
            }
            chord2[rank] = length2;
            found[rank] = number[at];
            if (count == found.length) {
                bound = chord2[count - 1];
            }
        }
    }
}

package org.lafc.core.ssda903;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;

/**
 * All rows of one file that are right in themselves, held in order of their child, and what was wrong with others.
 *
 * @param text the file, read to its end; none if nothing can be read from it
 * @param rows its rows; those of one child in the file's order
 * @param problems what was wrong, by line
 */
record HeldRows(ImmutableList<ReturnText> text, List<Row> rows, List<Problem> problems) {

    private static final int ROWS_A_PART = 4096;

    static HeldRows of(Source source, Ssda903Codes codes) {
        List<Problem> problems = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        ImmutableList<ReturnText> text =
                new ReturnOpener(codes, problems::add).open(source).stream().collect(ImmutableList.toImmutableList());
        boolean byChild = true;
        for (ReturnText opened : text) {
            try (opened) {
                String last = "";
                while (opened.hasNext()) {
                    Row row = opened.next();
                    byChild &= last.compareTo(row.child()) <= 0;
                    last = row.child();
                    rows.add(row);
                }
            }
        }
        if (!byChild) {
            rows.sort(comparing(Row::child));
        }
        return new HeldRows(text, rows, problems);
    }

    /**
     * Cuts files between children, so that the parts can be joined apart from each other.
     *
     * @param files the rows of each file
     * @return the parts in order of the child, each with the rows of its children in each file; one at least
     */
    static List<List<List<Row>>> parts(List<List<Row>> files) {
        List<Row> longest = files.stream().max(comparing(List::size)).orElse(List.of());
        List<List<List<Row>>> parts = new ArrayList<>();
        int[] from = new int[files.size()];
        for (int cut = ROWS_A_PART; cut < longest.size(); cut += ROWS_A_PART) {
            String firstOfNext = longest.get(cut).child();
            parts.add(upTo(files, from, rows -> placeOf(firstOfNext, rows)));
        }
        parts.add(upTo(files, from, List::size));
        return parts;
    }

    private interface End {
        int of(List<Row> rows);
    }

    // The rows of each file from where the part before ended.
    private static List<List<Row>> upTo(List<List<Row>> files, int[] from, End end) {
        List<List<Row>> part = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            int to = end.of(files.get(i));
            part.add(files.get(i).subList(from[i], to));
            from[i] = to;
        }
        return part;
    }

    // Of the first row that is the child's or a later one's.
    private static int placeOf(String child, List<Row> rows) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).child().compareTo(child) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

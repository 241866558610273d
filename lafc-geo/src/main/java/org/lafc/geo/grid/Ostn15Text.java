package org.lafc.geo.grid;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Reads the Ordnance Survey's own text form of OSTN15. A row of another node's number, or out of place, is damage. */
final class Ostn15Text {

    private static final String FIRST_COLUMN = "Point_ID";
    private static final int SHIFT_COLUMNS = 5;
    private static final int NODE_METRES = 1000;

    private final String file;
    private final int[] east = new int[Ostn15Grid.NODES];
    private final int[] north = new int[Ostn15Grid.NODES];
    private final BitSet seen = new BitSet(Ostn15Grid.NODES);
    private int line;

    private Ostn15Text(String file) {
        this.file = file;
    }

    static boolean isText(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, FIRST_COLUMN.length()), StandardCharsets.ISO_8859_1);
        return start.equals(FIRST_COLUMN);
    }

    static Ostn15Grid read(String file, byte[] bytes) throws IOException {
        Ostn15Text text = new Ostn15Text(file);
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                text.row(new String(bytes, start, i - start, StandardCharsets.ISO_8859_1).strip());
                start = i + 1;
            }
        }
        int rows = text.seen.cardinality();
        if (rows != Ostn15Grid.NODES) {
            throw Ostn15Grid.damaged(file, "must have " + Ostn15Grid.NODES + " rows under its header, but had " + rows);
        }
        return Ostn15Grid.of(file, text.east, text.north);
    }

    private void row(String row) throws IOException {
        line++;
        if (line == 1 || row.isEmpty()) {
            return;
        }
        String[] fields = row.split(",", -1);
        try {
            if (fields.length < SHIFT_COLUMNS) {
                throw new NumberFormatException();
            }
            int id = Integer.parseInt(fields[0]);
            int node = node(wholeMetres(fields[1]), wholeMetres(fields[2]));
            if (id != node + 1 || seen.get(node)) {
                throw new NumberFormatException();
            }
            seen.set(node);
            east[node] = millimetres(fields[3]);
            north[node] = millimetres(fields[4]);
        } catch (ArithmeticException notWhole) {
            throw broken(notWhole);
        } catch (NumberFormatException notANumber) {
            throw broken(notANumber);
        }
    }

    private IOException broken(RuntimeException cause) {
        return new IOException(
                file + " line " + line + ": the OSTN15 grid must have a node that was not there before, its number, its"
                        + " place in whole kilometres and its shifts in metres to the millimetre",
                cause);
    }

    private static int node(int easting, int northing) {
        boolean onNode = easting % NODE_METRES == 0 && northing % NODE_METRES == 0;
        int column = easting / NODE_METRES;
        int row = northing / NODE_METRES;
        if (!onNode || column < 0 || column >= Ostn15Grid.COLUMNS || row < 0 || row >= Ostn15Grid.ROWS) {
            throw new NumberFormatException();
        }
        return row * Ostn15Grid.COLUMNS + column;
    }

    private static int wholeMetres(String text) {
        return new BigDecimal(text).intValueExact();
    }

    private static int millimetres(String text) {
        return new BigDecimal(text).movePointRight(3).intValueExact();
    }
}

package org.lafc.geo.grid;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The nodes of OSTN15 that the golden points need. All others are 0 here, which puts what leans on them 100 m wrong. The
 * licence of the nodes lies beside them.
 */
public final class Ostn15Nodes {

    /** The conversion over those nodes. */
    public static final GridConversion CONVERSION = GridConversion.ostn15(grid());

    private Ostn15Nodes() {}

    private static Ostn15Grid grid() {
        int[] east = new int[Ostn15Grid.NODES];
        int[] north = new int[Ostn15Grid.NODES];
        text().lines().skip(2).map(line -> line.split(",", -1)).forEach(fields -> {
            int node = Integer.parseInt(fields[0]) - 1;
            east[node] = millimetres(fields[3]);
            north[node] = millimetres(fields[4]);
        });
        return new Ostn15Grid(east, north);
    }

    private static int millimetres(String metres) {
        return (int) Math.round(Double.parseDouble(metres) * 1000);
    }

    private static String text() {
        try (var bytes = requireNonNull(Ostn15Nodes.class.getResourceAsStream("/ostn15/nodes.csv"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.lafc.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.lafc.metrics.stats.Interval;

/**
 * Reference numbers for statistics, made with exact rationals or 60 digits in Python and confirmed by second programs (R
 * 4.2.2, SciPy, PHEindicatormethods 2.1.0, FunnelPlotR 0.6.0).
 */
public final class Golden {

    private Golden() {}

    /** The rows of a file that belong to one set. */
    public static List<NamedCsvRecord> rows(String file, String set) {
        return rows(file).stream()
                .filter(row -> row.getField("set_id").equals(set))
                .toList();
    }

    /** All rows of a file. */
    public static List<NamedCsvRecord> rows(String file) {
        try (Reader in = new InputStreamReader(
                        Golden.class.getResourceAsStream("/golden/" + file), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of whole numbers in one field. */
    public static long[] longs(String field) {
        return Arrays.stream(field.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    /** Decimals in one field as whole numbers of the smallest decimal place among them. */
    public static long[] scaled(String field, int places) {
        return Arrays.stream(field.split(" "))
                .mapToLong(text -> new BigDecimal(text).movePointRight(places).longValueExact())
                .toArray();
    }

    /** The decimal places of the finest number in a field. */
    public static int places(String field) {
        return Arrays.stream(field.split(" "))
                .mapToInt(text -> new BigDecimal(text).scale())
                .max()
                .orElseThrow();
    }

    /** Within a relative tolerance, but exactly 0 and exactly 1. */
    public static void assertClose(double actual, double expected, double tolerance) {
        if (expected == 0 || expected == 1) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(actual).isCloseTo(expected, within(tolerance * Math.abs(expected)));
        }
    }

    /** Both ends within a relative tolerance. */
    public static void assertClose(Interval interval, double lower, double upper, double tolerance) {
        assertClose(interval.lower(), lower, tolerance);
        assertClose(interval.upper(), upper, tolerance);
    }
}

package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against vectors made with exact rationals in Python and R 4.2.2; tolerances as the vectors state them. */
class StatisticsGoldenTest {

    @Test
    void wilsonIntervalsAgreeWithTheVectors() throws IOException {
        int checked = 0;
        for (String[] row : rows("wilson_proportion.csv")) {
            Proportion proportion = Proportion.of(Long.parseLong(row[1]), Long.parseLong(row[2]));
            Interval interval = Interval.wilson(proportion, Double.parseDouble(row[3]));
            assertClose(row[0], proportion.share().orElseThrow(), Double.parseDouble(row[4]));
            assertClose(row[0], interval.lower(), Double.parseDouble(row[5]));
            assertClose(row[0], interval.upper(), Double.parseDouble(row[6]));
            checked++;
        }
        assertThat(checked).isEqualTo(62);
    }

    @Test
    void quantilesOfTypeSevenAgreeWithTheVectors() throws IOException {
        int checked = 0;
        for (String[] row : rows("quantiles.csv")) {
            BigDecimal[] values =
                    Arrays.stream(row[1].split(" ")).map(BigDecimal::new).toArray(BigDecimal[]::new);
            int scale = Arrays.stream(values).mapToInt(BigDecimal::scale).max().orElseThrow();
            long[] whole = Arrays.stream(values)
                    .mapToLong(value -> value.movePointRight(scale).longValueExact())
                    .toArray();
            double largest = Arrays.stream(values)
                    .mapToDouble(value -> value.abs().doubleValue())
                    .max()
                    .orElseThrow();
            double quantile = Quantiles.HYNDMAN_FAN_7
                    .quantile(Histogram.of(whole), new BigDecimal(row[2]))
                    .orElseThrow()
                    .movePointLeft(scale)
                    .doubleValue();
            assertThat(quantile).as(row[0]).isCloseTo(Double.parseDouble(row[9]), within(1e-12 * largest));
            checked++;
        }
        assertThat(checked).isEqualTo(72);
    }

    private static void assertClose(String id, double actual, double expected) {
        if (expected == 0 || expected == 1) {
            assertThat(actual).as(id).isEqualTo(expected);
        } else {
            assertThat(actual).as(id).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    private static List<String[]> rows(String file) throws IOException {
        try (InputStream in = StatisticsGoldenTest.class.getResourceAsStream("/golden/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }
}

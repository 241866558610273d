package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.PowysWitness;

/** Against invented counts between seven localities and outside, worked out in exact arithmetic in Python. */
class FlowsGoldenTest {

    private static final String SET = "FLO-g";

    @Test
    void everyFigureOfTheVectorsComesOut() {
        FlowCounter counter = new FlowCounter();
        for (String[] row : rows("flows_inputs.csv")) {
            assertThat(row[0]).isEqualTo(SET);
            counter.count(place(row[1]), place(row[2]), Long.parseLong(row[3]));
        }
        Flows flows = counter.build();
        int checked = 0;
        for (String[] row : rows("flows_expected.csv")) {
            FlowSummary summary =
                    row[1].equals("ALL") ? flows.total() : flows.summaries().get(FlowPlace.named(row[1]));
            assertThat(summary.from()).as(row[1]).isEqualTo(Long.parseLong(row[2]));
            assertThat(summary.stay()).as(row[1]).isEqualTo(Long.parseLong(row[3]));
            assertThat(summary.retention().share().orElseThrow())
                    .as(row[1])
                    .isCloseTo(Double.parseDouble(row[4]), within(1e-15));
            assertThat(summary.elsewhere()).as(row[1]).isEqualTo(Long.parseLong(row[5]));
            assertThat(summary.placedHere()).as(row[1]).isEqualTo(Long.parseLong(row[6]));
            assertThat(summary.arrivals()).as(row[1]).isEqualTo(Long.parseLong(row[7]));
            assertThat(summary.net()).as(row[1]).isEqualTo(Long.parseLong(row[8]));
            assertThat(summary.outside()).as(row[1]).isEqualTo(Long.parseLong(row[9]));
            assertThat(summary.shareOutside().share().orElseThrow())
                    .as(row[1])
                    .isCloseTo(Double.parseDouble(row[10]), within(1e-15));
            checked++;
        }
        assertThat(checked).isEqualTo(8);
        assertThat(flows.children()).isEqualTo(203);
        assertThat(flows.fromOutside()).isZero();
        assertThat(flows.originNotKnown()).isZero();
        assertThat(flows.places()).hasSize(7);
    }

    private static FlowPlace place(String name) {
        return name.equals("OUT") ? FlowPlace.OUTSIDE : FlowPlace.named(name);
    }

    private static List<String[]> rows(String file) {
        return PowysWitness.lines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}

package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.evaluate.KpiResult;

/** What the quickstart shows runs, and gives what it says. */
class QuickstartGuideTest {

    private final GuideText guide = GuideText.guide("quickstart");
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    private final List<KpiResult> results = Quickstart.measures(
            List.of(GuideText.sample("return/header.csv"), GuideText.sample("return/episodes.csv")),
            GuideText.sample("postcodes.csv"));

    @Test
    void result() {
        // Guide: result
        for (KpiResult result : results) {
            if (result.definition().id().equals("powys.p04.placed-over-20-miles")) {
                out.println(result.definition().title().en());
                out.println(result.rounded().orElseThrow() + " " + result.unit());
                out.println(result.numerator().orElseThrow() + " of " + result.denominator());
                out.println("left out: " + result.tally().excluded());
                out.println("missing: " + result.tally().missing());
                out.println("distances: " + result.method().orElseThrow());
                out.println("95 per cent interval: "
                        + result.interval().orElseThrow().method());
            }
        }
        // Guide: end
        assertThat(written()).isEqualTo(guide.output("result"));
    }

    @Test
    void theCommandsAreThoseOfTheReadme() {
        GuideText readme = GuideText.of(GuideText.ROOT.resolve("README.md"));

        assertThat(guide.block("command", "main-job").text())
                .isEqualTo(readme.block("command", "main-job").text());
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8).strip();
    }
}

package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lafc.examples.census.Browser.View;

/** The golden drawing of every kind of chart in a real browser: none empty, no text cut off or hidden by another. */
class ChartsInBrowserTest {

    private static final Path DRAWINGS = Path.of("../../lafc-metrics/src/test/resources/golden/svg");

    @ParameterizedTest
    @EnumSource
    void everyKindOfChartIsWhole(View view, @TempDir Path folder) throws IOException {
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html><html lang=\"en\"><head><title>Charts</title><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                        + "<style>body{margin:1rem}figure{max-width:34rem;margin:1rem 0}svg{display:block}</style></head>"
                        + "<body><main><h1>Charts</h1>");
        List<Path> drawings;
        try (var files = Files.list(DRAWINGS)) {
            drawings = files.sorted().toList();
        }
        assertThat(drawings).hasSize(7);
        for (Path drawing : drawings) {
            html.append("<figure>").append(Files.readString(drawing)).append("</figure>");
        }
        Path page = folder.resolve("charts.html");
        Files.writeString(page, html + "</main></body></html>");

        try (Browser browser = Browser.start()) {
            browser.open(page, view);
            assertThat(browser.faults()).isEmpty();
            assertThat(browser.accessibilityViolations()).isEmpty();
            browser.picture(Path.of("target/pictures/charts-" + view + ".png"));
        }
    }
}

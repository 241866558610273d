package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.evaluate.KpiResult;

/** What the README shows is what is there. */
class ReadmeTest {

    private final GuideText readme = GuideText.of(GuideText.ROOT.resolve("README.md"));

    @Test
    void theCodeOfQuickstartIsShort() {
        assertThat(readme.block("code", "Quickstart").text().lines()).hasSizeLessThanOrEqualTo(18);
    }

    @Test
    void theCodeOfQuickstartGivesTheFigures() {
        List<KpiResult> results = Quickstart.measures(
                List.of(GuideText.sample("return/header.csv"), GuideText.sample("return/episodes.csv")),
                GuideText.sample("postcodes.csv"));

        assertThat(results)
                .extracting(Quickstart::describe)
                .contains("powys.p04.placed-over-20-miles: 47.3 per cent, base 203, excluded 7, missing 0");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Matcher version =
                Pattern.compile("<version>(.*?)</version>").matcher(GuideText.read(GuideText.ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(readme.whole()).contains("<version>" + version.group(1) + "</version>");
    }
}

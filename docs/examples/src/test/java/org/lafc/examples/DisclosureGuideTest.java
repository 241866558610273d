package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide to disclosure control shows is what DisclosureSample does. */
class DisclosureGuideTest {

    private final GuideText guide = GuideText.guide("disclosure");

    @Test
    void outputIsWhatTheSampleGives() {
        assertThat(guide.output("table")).isEqualTo(DisclosureSample.table());
        assertThat(guide.output("linked")).isEqualTo(DisclosureSample.linked());
    }

    @Test
    void namedSettingsExist() {
        String rule = GuideText.read(
                GuideText.ROOT.resolve("lafc-metrics/src/main/java/org/lafc/metrics/disclose/DisclosureRule.java"));

        assertThat(Pattern.compile("(?m)^\\| `([a-zA-Z]+)` ")
                        .matcher(guide.whole())
                        .results())
                .hasSize(6)
                .allSatisfy(setting -> assertThat(rule).contains(" " + setting.group(1) + "()"));
    }
}

package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide to disclosure control shows is what DisclosureSample does. */
class DisclosureGuideTest {

    private static final Path ROOT = Path.of("../..");

    private final String guide = read(ROOT.resolve("docs/guide/disclosure.md"));

    @Test
    void codeIsThatOfTheSample() {
        String sample = read(ROOT.resolve("docs/examples/src/main/java/org/lafc/examples/DisclosureSample.java"));
        for (String name : List.of("table", "linked")) {
            String from = "// Guide: " + name + " from here\n";
            String shown = sample.substring(
                            sample.indexOf(from) + from.length(), sample.indexOf("// Guide: " + name + " to here"))
                    .stripIndent()
                    .strip();

            assertThat(blockAfter("code", name)).isEqualTo(shown);
        }
    }

    @Test
    void outputIsWhatTheSampleGives() {
        assertThat(blockAfter("output", "table")).isEqualTo(DisclosureSample.table());
        assertThat(blockAfter("output", "linked")).isEqualTo(DisclosureSample.linked());
    }

    @Test
    void everyBlockIsCompared() {
        assertThat(guide.lines().filter(line -> line.startsWith("```"))).hasSize(8);
    }

    @Test
    void namedTypesAndSettingsExist() {
        String rule = read(
                ROOT.resolve("lafc-metrics/src/main/java/org/lafc/metrics/disclose/DisclosureRule.java"));
        Pattern.compile("(?m)^\\| `([a-zA-Z]+)` ").matcher(guide).results().forEach(setting -> assertThat(rule)
                .containsPattern("(boolean|int|long) " + setting.group(1) + "\\(\\)"));
        String sources = rule
                + read(ROOT.resolve("lafc-metrics/src/main/java/org/lafc/metrics/disclose/Suppression.java"))
                + read(ROOT.resolve("lafc-metrics/src/main/java/org/lafc/metrics/disclose/LinkedFigures.java"));
        Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z]+)[.`]")
                .matcher(guide)
                .results()
                .forEach(type -> assertThat(sources).contains(type.group(1)));
    }

    private String blockAfter(String kind, String name) {
        String mark = "<!-- " + kind + ": " + name + " -->";
        String after = guide.substring(guide.indexOf(mark) + mark.length());
        int start = after.indexOf('\n', after.indexOf("```")) + 1;
        return after.substring(start, after.indexOf("\n```", start)).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
    void namedTypesAndSettingsExist() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (var files = Files.list(ROOT.resolve("lafc-metrics/src/main/java/org/lafc/metrics/disclose"))) {
            files.sorted().forEach(file -> sources.append(read(file)));
        }
        List<String> settings = found("(?m)^\\| `([a-zA-Z]+)` ");
        List<String> types = found("`([A-Z][a-z]+[A-Z][A-Za-z]+)[.`]");

        assertThat(settings).hasSize(6);
        assertThat(settings).allSatisfy(name -> assertThat(sources).contains(" " + name + "()"));
        assertThat(types).contains("SuppressionAudit", "OfficialSymbols", "NoSafePattern");
        assertThat(types).allSatisfy(name -> assertThat(sources).containsPattern("(class|record) " + name + "\\b"));
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(guide)
                .results()
                .map(found -> found.group(1))
                .toList();
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

package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the guide for testing teams shows is what docs/testing-example compiles and runs. */
class TestingGuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path EXAMPLE = ROOT.resolve("docs/testing-example/classpath/src/test/java/org/example/checks");

    private final String guide = read(ROOT.resolve("docs/guide/testing.md"));

    @Test
    void codeIsThatOfTheExample() {
        List<String> shown = marked("code");

        assertThat(shown).hasSize(4);
        shown.forEach(name -> assertThat(blockAfter("code", name)).isEqualTo(guidePartOf(name)));
    }

    @Test
    void filesAreShownWhole() {
        List<String> shown = marked("file");

        assertThat(shown).hasSize(2);
        shown.forEach(name -> assertThat(blockAfter("file", name))
                .isEqualTo(read(ROOT.resolve(name)).strip()));
    }

    @Test
    void versionsAndPatternsAreThoseOfTheBuild() {
        String pom = read(ROOT.resolve("pom.xml"));
        String dependencies = blockAfter("xml", "dependencies");

        assertThat(dependencies)
                .contains("<version>" + first("<version>(.*?)</version>", pom) + "</version>")
                .contains("<version>" + first("<jqwik.version>(.*?)<", pom) + "</version>")
                .contains("<version>" + first("<junit.version>(.*?)<", pom) + "</version>");
        assertThat(withoutBlanks(pom)).contains(withoutBlanks(blockAfter("xml", "includes")));
    }

    @Test
    void everyBlockIsCompared() {
        long blocks = guide.lines().filter(line -> line.startsWith("```")).count() / 2;

        // All but the line with a seed.
        assertThat(marked("code").size() + marked("file").size() + marked("xml").size())
                .isEqualTo((int) blocks - 1);
    }

    @Test
    void namedTypesExist() throws IOException {
        List<String> sources;
        try (var files = Files.walk(ROOT)) {
            sources = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
        Pattern.compile("`([A-Z][a-z][A-Za-z0-9]+)(?:\\.|`)")
                .matcher(guide)
                .results()
                .map(found -> found.group(1) + ".java")
                .forEach(file -> assertThat(sources).contains(file));
    }

    private List<String> marked(String kind) {
        return Pattern.compile("<!-- " + kind + ": (\\S+) -->")
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

    private static String guidePartOf(String name) {
        String source = read(EXAMPLE.resolve(name + ".java"));
        String from = "// Guide: from here\n";
        return source.substring(source.indexOf(from) + from.length(), source.indexOf("// Guide: to here"))
                .strip();
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String withoutBlanks(String text) {
        return Arrays.stream(text.split("\n")).map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

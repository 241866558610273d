package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lafc.core.read.Source;
import org.lafc.metrics.evaluate.KpiResult;

/** What the README shows is what is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");

    private final String readme = read("README.md");

    @Test
    void theCodeIsThatOfQuickstart() {
        String source = read("docs/examples/src/main/java/org/lafc/examples/Quickstart.java");
        String shown = source.substring(
                        source.indexOf("// README: from here\n") + "// README: from here\n".length(),
                        source.indexOf("// README: to here"))
                .stripIndent()
                .strip();

        assertThat(blockAfter("<!-- code: Quickstart -->")).isEqualTo(shown);
        assertThat(shown.lines().count()).isLessThanOrEqualTo(18);
    }

    @Test
    void theCodeOfQuickstartGivesTheFigures() {
        List<KpiResult> results = Quickstart.measures(
                List.of(sample("return/header.csv"), sample("return/episodes.csv")), sample("postcodes.csv"));

        assertThat(results)
                .extracting(Quickstart::describe)
                .contains("powys.p04.placed-over-20-miles: 47.3 per cent, base 203, excluded 7, missing 0");
    }

    @Test
    void filesAreShownWhole() {
        Matcher marks = Pattern.compile("<!-- file: (\\S+) -->").matcher(readme);
        assertThat(marks.find()).isTrue();
        do {
            assertThat(blockAfter(marks.group())).isEqualTo(read(marks.group(1)).strip());
        } while (marks.find());
    }

    @Test
    void namedTypesAndPackagesExist() throws IOException {
        Matcher packages = Pattern.compile("`(org\\.lafc\\.[a-z0-9.]+)`").matcher(readme);
        while (packages.find()) {
            String name = packages.group(1);
            Path folder = ROOT.resolve("lafc-" + name.split("\\.")[2] + "/src/main/java/" + name.replace('.', '/'));
            assertThat(folder).isDirectory();
        }
        String table = readme.substring(readme.indexOf("## Where is what"), readme.indexOf("## What it does not"));
        Matcher types = Pattern.compile("`([A-Z][A-Za-z0-9]+)`").matcher(table);
        List<String> sources;
        try (var files = Files.walk(ROOT)) {
            sources = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
        while (types.find()) {
            assertThat(sources).contains(types.group(1) + ".java");
        }
    }

    @Test
    void linksLeadSomewhere() {
        Matcher links = Pattern.compile("]\\(([^)#:]+)\\)").matcher(readme);
        while (links.find()) {
            assertThat(ROOT.resolve(links.group(1))).exists();
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(read("pom.xml"));
        assertThat(version.find()).isTrue();

        assertThat(readme).contains("<version>" + version.group(1) + "</version>");
    }

    private String blockAfter(String mark) {
        String after = readme.substring(readme.indexOf(mark) + mark.length());
        int start = after.indexOf('\n', after.indexOf("```")) + 1;
        return after.substring(start, after.indexOf("\n```", start)).strip();
    }

    private static Source sample(String name) {
        Path file = Path.of("sample").resolve(name);
        return Source.of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

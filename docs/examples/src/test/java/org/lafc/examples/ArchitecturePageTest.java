package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the architecture names every public package, in an order in which none knows a later one. */
class ArchitecturePageTest {

    private final String page = GuideText.read(GuideText.ROOT.resolve("docs/architecture.md"));

    @Test
    void everyPublicPackageIsNamed() {
        Pattern exported = Pattern.compile("exports (org\\.lafc\\.[a-z0-9.]+);");
        List<String> packages = Stream.of("lafc-core", "lafc-geo", "lafc-metrics", "lafc-testkit")
                .flatMap(module -> exported.matcher(
                                GuideText.read(sources(module).resolve("module-info.java")))
                        .results())
                .map(found -> found.group(1))
                .toList();

        assertThat(packages).hasSizeGreaterThan(30);
        assertThat(packages).allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "geo", "metrics"})
    void noPackageKnowsALaterOne(String module) {
        String root = "org.lafc." + module + ".";
        Pattern row = Pattern.compile("\\| `" + Pattern.quote(root) + "([a-z0-9]+)` \\|");
        Pattern reference = Pattern.compile(Pattern.quote(root) + "([a-z0-9]+)\\.");
        List<String> above = new ArrayList<>();
        for (String name :
                row.matcher(page).results().map(found -> found.group(1)).toList()) {
            above.add(name);
            Path folder = sources("lafc-" + module).resolve(root.replace('.', '/') + name);
            for (Path file : GuideText.files(folder, ".java", 1)) {
                String code = GuideText.read(file).replaceAll("(?s)/\\*.*?\\*/", "");
                assertThat(reference.matcher(code).results().map(found -> found.group(1)))
                        .as(file.toString())
                        .isSubsetOf(above);
            }
        }
        assertThat(above).hasSizeGreaterThan(4);
    }

    private static Path sources(String module) {
        return GuideText.ROOT.resolve(module).resolve("src/main/java");
    }
}

package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.care.CareHistory;
import org.lafc.geo.distance.StraightLine;
import org.lafc.metrics.cohort.Cohort;

/** The arrows between modules, and between packages inside lafc-metrics and lafc-core, point one way. */
class DependencyDirectionTest {

    @Test
    void coreKnowsNoOtherModule() {
        assertThat(lafcModulesOf(CareHistory.class)).isEmpty();
    }

    @Test
    void geoAndMetricsKnowCoreOnly() {
        assertThat(lafcModulesOf(StraightLine.class)).containsExactly("org.lafc.core");
        assertThat(lafcModulesOf(Cohort.class)).containsExactly("org.lafc.core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lafc-core", "lafc-geo", "lafc-metrics", "lafc-testkit"})
    void theLibraryHasNoWordOfSpark(String module) throws IOException {
        Pattern word = Pattern.compile("(?i)\\bspark\\b");
        try (var files = Files.walk(Path.of("../..", module, "src/main"))) {
            List<Path> texts = Stream.concat(
                            files.filter(path -> path.toString().matches(".*\\.(java|ya?ml|json|properties)")),
                            Stream.of(Path.of("../..", module, "pom.xml")))
                    .toList();

            assertThat(texts)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(word));
        }
    }

    // What a package may use of its own module; anything else of the module is an arrow the wrong way.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lafc-core|time|",
                "lafc-core|work|",
                "lafc-core|read|",
                "lafc-core|place|",
                "lafc-core|care|place read time",
                "lafc-core|health|care read time",
                "lafc-core|plan|care read time",
                "lafc-core|progress|care read time",
                "lafc-core|leaving|care place read time",
                "lafc-core|voice|care read time",
                "lafc-core|edge|care read time",
                "lafc-core|provision|care place read time",
                "lafc-core|population|place read time",
                "lafc-core|check|care health leaving place read time",
                "lafc-core|columns|care health leaving place read ssda903 time work",
                "lafc-core|plain|care edge health leaving place plan population progress provision read time voice",
                "lafc-core|duty|care edge health leaving plan progress provision population place read time voice",
                "lafc-core|walescensus|care leaving place read time",
                "lafc-core|ssda903|care check health leaving place read time",
                "lafc-core|synthetic|care edge health leaving plain plan progress voice place read ssda903 time work",
                "lafc-metrics|stats|",
                "lafc-metrics|audit|stats",
                "lafc-metrics|survival|stats",
                "lafc-metrics|compare|stats",
                "lafc-metrics|fact|stats",
                "lafc-metrics|series|fact",
                "lafc-metrics|cohort|fact stats",
                "lafc-metrics|kpi|cohort fact stats",
                "lafc-metrics|evaluate|kpi cohort fact stats",
                "lafc-metrics|disclose|evaluate kpi cohort fact stats",
                "lafc-metrics|profile|cohort fact stats",
                "lafc-metrics|scorecard|disclose evaluate kpi cohort fact stats",
                "lafc-metrics|report|scorecard profile disclose evaluate kpi cohort fact stats compare",
                "lafc-metrics|share|scorecard disclose evaluate kpi cohort fact stats",
                "lafc-geo|grid|",
                "lafc-geo|postcode|grid",
                "lafc-geo|distance|grid postcode",
                "lafc-geo|boundary|distance grid postcode",
                "lafc-geo|supply|distance grid postcode",
            })
    void packagesUseOnlyWhatLiesBeforeThem(String module, String name, String allowed) throws IOException {
        String root = "org.lafc." + module.substring("lafc-".length());
        Set<String> used = new TreeSet<>();
        Pattern reference = Pattern.compile(Pattern.quote(root) + "\\.([a-z0-9]+)\\.");
        try (var files = Files.list(Path.of("../..", module, "src/main/java", root.replace('.', '/'), name))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher found = reference.matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""));
                while (found.find()) {
                    used.add(found.group(1));
                }
            }
        }
        used.remove(name);

        assertThat(List.of((allowed == null ? "" : allowed).split(" "))).containsAll(used);
    }

    private static Set<String> lafcModulesOf(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            ModuleDescriptor module =
                    ModuleFinder.of(place).findAll().iterator().next().descriptor();
            return module.requires().stream()
                    .map(ModuleDescriptor.Requires::name)
                    .filter(name -> name.startsWith("org.lafc"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.kpi.KpiCatalogue;

/** What the guide to embedding shows runs: the application on the module path, with the jars that its table names. */
class EmbeddingGuideTest {

    private final GuideText guide = GuideText.guide("embedding");
    private final Ssda903Reader reader =
            Ssda903Reader.of(Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES);
    private final List<Source> files =
            List.of(GuideText.sample("return/header.csv"), GuideText.sample("return/episodes.csv"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theApplicationRunsOnTheModulePath() throws Exception {
        Path classes = compiled("-p", String.join(File.pathSeparator, runTimeJars()), "-Xlint:all", "-Werror");
        ModuleFinder finder = ModuleFinder.of(
                Stream.concat(Stream.of(classes), runTimeJars().stream().map(Path::of))
                        .toArray(Path[]::new));
        Configuration modules =
                ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("org.example.council"));
        ClassLoader loader = ModuleLayer.boot()
                .defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader())
                .findLoader("org.example.council");

        assertThat(farOfTheSample(loader)).isEqualTo("47.3 per cent of 203");
        assertThat(loader.loadClass("org.lafc.metrics.cohort.Cohort")
                        .getModule()
                        .getName())
                .isEqualTo("org.lafc.metrics");
    }

    @Test
    void theTableNamesEveryDependencyOfTheModules() {
        Pattern dependency = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
        Pattern artifact = Pattern.compile("<artifactId>(\\S+)</artifactId>");
        for (String module : List.of("lafc-core", "lafc-geo", "lafc-metrics", "lafc-testkit")) {
            List<String> direct = dependency
                    .matcher(GuideText.read(GuideText.ROOT.resolve(module).resolve("pom.xml")))
                    .results()
                    .map(found -> found.group(1))
                    .filter(text -> !text.contains("<scope>test") && !text.contains("<scope>provided"))
                    .filter(text -> !text.contains("<artifactId>lafc-"))
                    .flatMap(text -> artifact.matcher(text).results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(direct).isNotEmpty();
            assertThat(direct).allSatisfy(name -> assertThat(guide.whole()).contains("`" + name + "`"));
        }
    }

    @Test
    void progress() {
        List<String> told = new ArrayList<>();
        List<CareHistory> histories = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        // Guide: progress
        reader.read(
                files,
                history -> {
                    histories.add(history);
                    if (histories.size() % 100 == 0) {
                        told.add(histories.size() + " children read");
                    }
                },
                problems::add);
        // Guide: end
        assertThat(told).startsWith("100 children read", "200 children read");
        assertThat(histories).isEqualTo(reader.read(files).records());
    }

    @Test
    void threads() {
        List<CareHistory> histories = reader.read(files).records();
        DistanceMeasure distances = PostcodeDistance.of(
                PostcodeDirectoryReader.read(List.of(GuideText.sample("postcodes.csv")))
                        .directory(),
                StraightLine.ELLIPSOID);
        KpiEvaluator evaluator = KpiEvaluator.of(List.of(
                KpiCatalogue.builtIn().find("powys.p04.placed-over-20-miles").orElseThrow()));
        // Guide: threads
        List<KpiResult> results = Stream.of(2017, 2018)
                .parallel()
                .map(year -> Cohort.builder()
                        .histories(histories)
                        .censusDate(CensusDate.yearEnd(year))
                        .responsible(LocalAuthority.of("W06000099"))
                        .distanceMeasure(distances)
                        .build())
                .flatMap(cohort -> evaluator.evaluate(cohort).stream())
                .toList();
        // Guide: end
        assertThat(results).extracting(KpiResult::period).containsExactly("2017-03-31", "2018-03-31");
        assertThat(results.get(1).tally().denominator()).isEqualTo(203);
    }

    // The jars of the table and lafc, of those this test runs with.
    private List<String> runTimeJars() {
        List<String> names = Stream.concat(
                        Stream.of("lafc-core", "lafc-geo", "lafc-metrics"),
                        Pattern.compile("(?m)^\\| `([a-z0-9_-]+)`.*\\| run time")
                                .matcher(guide.whole())
                                .results()
                                .map((MatchResult found) -> found.group(1)))
                .toList();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> names.stream()
                        .anyMatch(name -> entry.matches(".*[/\\\\]" + name
                                + "(-\\d[^/\\\\]*\\.jar|[/\\\\]target[/\\\\]classes|[/\\\\]target[/\\\\]" + name
                                + "\\.jar)")))
                .toList();
    }

    private Path compiled(String... options) throws Exception {
        Path sources = Files.createDirectory(folder.resolve("src"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        for (String file : List.of("module-info.java", "LookedAfterBeans.java")) {
            Files.writeString(sources.resolve(file), guide.block("input", file).text());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-d", classes.toString(), "--release", "17", "-proc:none"));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean done = compiler.getTask(
                            messages,
                            manager,
                            null,
                            all,
                            null,
                            manager.getJavaFileObjectsFromPaths(GuideText.files(sources, ".java", 1)))
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
        }
        return classes;
    }

    private static String farOfTheSample(ClassLoader loader) throws Exception {
        Class<?> beans = loader.loadClass("org.example.council.LookedAfterBeans");
        return (String) beans.getMethod("far", Path.class, List.class)
                .invoke(
                        beans.getConstructor().newInstance(),
                        Path.of("sample/postcodes.csv"),
                        List.of(Path.of("sample/return/header.csv"), Path.of("sample/return/episodes.csv")));
    }
}

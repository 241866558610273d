package org.lafc.examples;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lafc.examples.GuideText.Block;

/** Every page for people: its code runs, its outputs are compared, its links and names lead somewhere. */
class GuidesTest {

    private static final Path ROOT = GuideText.ROOT;
    private static final Pattern SAMPLE = Pattern.compile("(?ms)^ *// Guide: (\\S+)\n(.*?)^ *// Guide: end$");

    /** Every source of the project, by its place. */
    private static final ImmutableMap<Path, String> SOURCES = GuideText.files(ROOT, ".java", 20).stream()
            .filter(file -> !file.toString().contains("/target/"))
            .collect(toImmutableMap(file -> file, GuideText::read));

    /** The source in which each type is declared, nested ones too. */
    private static final ImmutableMap<String, String> TYPES = types();

    @TestFactory
    Stream<DynamicTest> everySampleOfJavaIsCodeThatIsRun() {
        Map<String, List<Path>> places = new HashMap<>();
        Map<String, String> samples = new HashMap<>();
        SOURCES.forEach((source, text) -> SAMPLE.matcher(text).results().forEach(found -> {
            places.computeIfAbsent(found.group(1), name -> new ArrayList<>()).add(source);
            samples.put(found.group(1), found.group(2).stripTrailing().stripIndent());
        }));
        return blocks(
                block -> block.language().equals("java")
                        && !ImmutableSet.of("file", "input").contains(block.kind()),
                (page, block) -> {
                    assertThat(block.kind())
                            .as("the kind in the comment before the block")
                            .isEqualTo("code");
                    assertThat(places.get(block.name()))
                            .as("samples of that name")
                            .isNotNull()
                            .hasSize(1);
                    assertThat(block.text()).isEqualTo(samples.get(block.name()));
                    assertThat(isRun(places.get(block.name()).get(0)))
                            .as("a test, or a class that a test names")
                            .isTrue();
                });
    }

    @TestFactory
    Stream<DynamicTest> everyInputAndOutputIsThatOfATest() {
        return blocks(
                block -> ImmutableSet.of("input", "output").contains(block.kind()),
                (page, block) -> assertThat(testsOf(page)).anyMatch(test -> test.contains(quoted(block))));
    }

    @TestFactory
    Stream<DynamicTest> everyFileIsShownWhole() {
        return blocks(
                block -> block.kind().equals("file"),
                (page, block) -> assertThat(block.text())
                        .isEqualTo(GuideText.read(ROOT.resolve(block.name())).strip()));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        Pattern link = Pattern.compile("\\]\\(([^)\\s]+)\\)");
        return pages((page, text) -> {
            for (MatchResult found : link.matcher(withoutCode(text)).results().toList()) {
                URI target = URI.create(found.group(1));
                if (target.getScheme() == null) {
                    Path file = target.getPath().isEmpty()
                            ? page
                            : page.resolveSibling(target.getPath()).normalize();
                    assertThat(file).as(found.group()).exists();
                    assertThat(file.toAbsolutePath().normalize())
                            .as(found.group())
                            .startsWith(ROOT.toAbsolutePath().normalize());
                    Optional.ofNullable(target.getFragment())
                            .ifPresent(anchor ->
                                    assertThat(anchors(file)).as(found.group()).contains(anchor));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyTypeMemberAndPackageNamedExists() {
        Pattern type = Pattern.compile("`([A-Z][a-z]\\w*)((?:\\.\\w+)*)(?:\\(\\))?`");
        Pattern name = Pattern.compile("`(org\\.lafc\\.[a-z0-9]+(?:\\.[a-z0-9]+)?)`");
        return pages((page, text) -> {
            if (page.toString().contains("benchmarks")) {
                return; // they name types of the peers
            }
            for (MatchResult found : type.matcher(withoutCode(text)).results().toList()) {
                if (!isOfJava(found.group(1))) {
                    String source = TYPES.getOrDefault(found.group(1), "");
                    assertThat(source).as(found.group()).isNotEmpty();
                    assertThat(found.group(2).split("\\."))
                            .as(found.group())
                            .allSatisfy(member -> assertThat(source).containsPattern("\\b" + member + "\\b"));
                }
            }
            for (MatchResult found : name.matcher(withoutCode(text)).results().toList()) {
                String folder = "/src/main/java/" + found.group(1).replace('.', '/') + "/";
                assertThat(SOURCES.keySet().stream()
                                .anyMatch(file -> file.toString().contains(folder)))
                        .as(found.group())
                        .isTrue();
            }
        });
    }

    @Test
    void theIndexLeadsToEveryPageOfTheDocs() {
        String index = GuideText.read(ROOT.resolve("docs/README.md"));

        for (Path page : GuideText.pages()) {
            Path fromDocs = ROOT.resolve("docs").normalize().relativize(page);
            if (page.startsWith(ROOT.resolve("docs").normalize())
                    && !fromDocs.toString().equals("README.md")) {
                assertThat(index).contains("](" + fromDocs + ")");
            }
        }
    }

    private interface PageCheck {
        void check(Path page, String text);
    }

    private interface BlockCheck {
        void check(Path page, Block block);
    }

    private static Stream<DynamicTest> pages(PageCheck check) {
        return GuideText.pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> check.check(page, GuideText.read(page))));
    }

    private static Stream<DynamicTest> blocks(Predicate<Block> wanted, BlockCheck check) {
        return GuideText.pages().stream()
                .flatMap(page -> GuideText.of(page).blocks().stream()
                        .filter(wanted)
                        .map(block -> DynamicTest.dynamicTest(
                                page.getFileName() + ": " + block.kind() + " " + block.name(),
                                () -> check.check(page, block))));
    }

    private static String quoted(Block block) {
        return "\"" + block.name() + "\"";
    }

    // The tests that read a page: they name it, as guide("model") or as model.md.
    private static List<String> testsOf(Path page) {
        String name = String.valueOf(page.getFileName());
        String stem = "\"" + name.substring(0, name.length() - ".md".length()) + "\"";
        return tests().filter(test -> test.contains(stem) || test.contains(name))
                .toList();
    }

    // Tests are run, and services, and what a test calls.
    private static boolean isRun(Path source) {
        String name = String.valueOf(source.getFileName()).replace(".java", "");
        Pattern call = Pattern.compile("\\b" + name + "(\\.|\\(|::)");
        return isTest(source)
                || GuideText.files(ROOT.resolve("docs/examples/src/main/resources/META-INF/services"), "", 1).stream()
                        .filter(Files::isRegularFile)
                        .anyMatch(service -> GuideText.read(service).contains("." + name))
                || tests().anyMatch(test -> call.matcher(test).find());
    }

    private static Stream<String> tests() {
        return SOURCES.entrySet().stream()
                .filter(source -> isTest(source.getKey()))
                .map(Map.Entry::getValue);
    }

    private static boolean isTest(Path source) {
        return source.toString().matches(".*/src/test/java/.*(Test|Properties)\\.java");
    }

    private static boolean isOfJava(String type) {
        return Stream.of(
                        "java.lang.",
                        "java.util.",
                        "java.util.function.",
                        "java.time.",
                        "java.math.",
                        "java.nio.file.",
                        "java.lang.management.")
                .anyMatch(prefix -> {
                    try {
                        Class.forName(prefix + type);
                        return true;
                    } catch (ClassNotFoundException e) {
                        return false;
                    }
                });
    }

    private static ImmutableMap<String, String> types() {
        Pattern declared = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");
        Map<String, String> types = new HashMap<>();
        SOURCES.forEach((file, text) -> {
            declared.matcher(text).results().forEach(found -> types.putIfAbsent(found.group(1), text));
            types.put(String.valueOf(file.getFileName()).replace(".java", ""), text);
        });
        return ImmutableMap.copyOf(types);
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?ms)^```.*?^```$", "");
    }

    // As the usual web pages for Markdown make them of headings.
    private static ImmutableList<String> anchors(Path page) {
        Map<String, Integer> seen = new HashMap<>();
        ImmutableList.Builder<String> anchors = ImmutableList.builder();
        Pattern.compile("<a id=\"([^\"]+)\">")
                .matcher(GuideText.read(page))
                .results()
                .forEach(found -> anchors.add(found.group(1)));
        withoutCode(GuideText.read(page))
                .lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .forEach(anchor -> {
                    int before = seen.merge(anchor, 1, Integer::sum) - 1;
                    anchors.add(before == 0 ? anchor : anchor + "-" + before);
                });
        return anchors.build();
    }
}

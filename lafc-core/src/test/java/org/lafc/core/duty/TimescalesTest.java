package org.lafc.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.util.AnnotationUtils;

/**
 * Every row of the statutory timescales is a rule with a test, or the guide says why it is not held. The rows of the file,
 * with how well each nation's text is known and the tests that show it, were taken from the timescales; those of the guide
 * say what lafc makes of them.
 */
class TimescalesTest {

    private static final Path GUIDE = Path.of("../docs/guide/duties.md");
    private static final Pattern ROW = Pattern.compile("\\| (?<row>.+?) \\| (?<wales>.+?) \\| (?<england>.+?) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final String NOT_HELD = "not held: ";
    private static final String IN_CODE = "in code: ";
    private static final ImmutableList<String> PACKAGES = ImmutableList.of("duty", "time", "leaving", "check");
    private static final ImmutableMap<String, DutyRule> RULES = Maps.uniqueIndex(DutyRules.all(), DutyRule::id);

    /** What the guide says of a row. */
    private record Told(String section, String row, String wales, String england) {}

    @ParameterizedTest
    @CsvFileSource(resources = "timescales.csv", useHeadersInDisplayName = true)
    void everyRowIsARuleWithATestOrSaidNotToBeHeld(
            String section, String row, String wales, String england, String tests) throws IOException {
        assertThat(told())
                .filteredOn(told -> told.section().equals(section) && told.row().equals(row))
                .singleElement()
                .satisfies(told -> {
                    assertHeld(told.wales(), wales);
                    assertHeld(told.england(), england);
                    boolean held = Stream.of(told.wales(), told.england())
                            .anyMatch(cell -> !cell.startsWith(NOT_HELD) && !cell.equals("-"));
                    assertThat(held && tests == null).as("held without a test").isFalse();
                });
        for (String test : tests == null ? new String[0] : tests.split(" ")) {
            assertIsATest(test);
        }
    }

    @Test
    void theGuideHasTheRowsOfTheTimescalesAndNoOthers() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/org/lafc/core/duty/timescales.csv"));

        assertThat(told()).hasSize(rows.size() - 1).doesNotHaveDuplicates();
        assertThat(told().stream().collect(Collectors.groupingBy(Told::section, Collectors.counting())))
                .as("rows of each section: those of its tables, and its edge cases")
                .isEqualTo(ImmutableMap.of(
                        "1", 8L, "2", 11L + 7, "3", 9L + 4, "4", 9L + 2, "5", 8L, "6", 6L + 2, "7", 6L));
    }

    @Test
    void theGuideNamesEveryRule() throws IOException {
        String guide = Files.readString(GUIDE);
        List<String> named = QUOTED.matcher(guide.substring(guide.indexOf("## The rows")))
                .results()
                .map(quoted -> quoted.group(1))
                .distinct()
                .toList();

        assertThat(named).containsAll(RULES.keySet());
    }

    @Test
    void theCalendarHasTheYearsAndChecksOfTheTimescales() throws IOException {
        Path time = Path.of("src/test/resources/org/lafc/core/time");

        assertThat(Files.readAllLines(time.resolve("bank-holidays.csv"))).hasSize(1 + 33);
        assertThat(Files.readAllLines(time.resolve("working-days.csv"))).hasSize(1 + 6);
    }

    // Unverified text stays marked: only a row read where it officially stands has verified rules.
    private static void assertHeld(String cell, String marks) {
        if (cell.startsWith(NOT_HELD)) {
            assertThat(cell.substring(NOT_HELD.length())).contains(" ");
        } else if (cell.startsWith(IN_CODE)) {
            assertThat(quoted(cell))
                    .hasSize(1)
                    .allSatisfy(type ->
                            assertThat(PACKAGES).anyMatch(name -> isType("org.lafc.core." + name + "." + type)));
        } else if (cell.equals("-")) {
            assertThat(marks).as("a nation without a rule").isEqualTo("-");
        } else {
            assertThat(quoted(cell)).isNotEmpty().allSatisfy(id -> {
                if (id.equals("measure.education-plan")) {
                    return; // needs the council's school days, so it is a rule of no list
                }
                assertThat(RULES).containsKey(id);
                assertThat(marks.contains("V") || !RULES.get(id).verified())
                        .as("%s is verified, its row is not", id)
                        .isTrue();
            });
        }
    }

    private static void assertIsATest(String name) {
        String type = "org.lafc.core." + name.substring(0, name.lastIndexOf('.'));
        String method = name.substring(name.lastIndexOf('.') + 1);
        assertThat(methods(type))
                .filteredOn(candidate -> candidate.getName().equals(method))
                .as(name)
                .isNotEmpty()
                .allMatch(test -> AnnotationUtils.isAnnotated(test, Testable.class));
    }

    private static List<Method> methods(String type) {
        try {
            return Arrays.asList(Class.forName(type).getDeclaredMethods());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(type + " must be a test class", e);
        }
    }

    private static boolean isType(String name) {
        try {
            return Class.forName(name) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static List<Told> told() throws IOException {
        String guide = Files.readString(GUIDE);
        String rows = guide.substring(guide.indexOf("## The rows"), guide.indexOf("## Rules that stand in no row"));
        ImmutableList.Builder<Told> told = ImmutableList.builder();
        String section = "";
        for (String line : rows.lines().toList()) {
            if (line.startsWith("### ")) {
                section = line.substring(4, line.indexOf(' ', 4));
            }
            var row = ROW.matcher(line);
            boolean heads = line.startsWith("| row ") || line.startsWith("| ---");
            if (!heads && row.matches()) {
                told.add(new Told(section, row.group("row"), row.group("wales"), row.group("england")));
            }
        }
        return told.build();
    }
}

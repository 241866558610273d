package org.lafc.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.time.ReportingYear;

/** Every rule has a fault that breaks it, or a reason why no return can break it alone. */
class FaultsOfRulesTest {

    // Rules of the table of the package of checks that are checked elsewhere, and that no fault breaks.
    private static final ImmutableMap<String, String> WITHOUT_FAULT =
            ImmutableMap.of("392c", "needs a directory of postcodes, which a return is not");

    private static final Set<String> expected = new TreeSet<>();
    private static final Set<String> expectedOfHistories = new TreeSet<>();

    private static final Set<ReturnFault> left = new LinkedHashSet<>();

    @BeforeAll
    static void putEveryFaultIntoOneReturn() {
        left.addAll(ReturnFault.all());
        left.addAll(ReturnFault.acrossYears());
        for (long seed = 0; seed < 30 && !left.isEmpty(); seed++) {
            ReportingYear year = ReportingYear.ending(2018 + (int) seed % 10);
            ImmutableMap<String, String> files =
                    Ssda903Writer.ofYear(Ssda903Codes.england(year)).texts(histories(seed, year)::iterator);
            ImmutableMap<String, String> years = twoYears(seed, year, files);
            for (ReturnFault fault : ImmutableList.copyOf(left)) {
                boolean ofYears = ReturnFault.acrossYears().contains(fault);
                fault.inject(ofYears ? years : files, year, seed).ifPresent(broken -> {
                    left.remove(fault);
                    broken.problems().forEach(FaultsOfRulesTest::note);
                });
            }
        }
    }

    @Test
    void everyFaultHasAPlaceInSomeReturn() {
        assertThat(left).isEmpty();
    }

    private static ImmutableMap<String, String> twoYears(long seed, ReportingYear year, Map<String, String> files) {
        ReportingYear before = ReportingYear.ending(year.endYear() - 1);
        ImmutableMap.Builder<String, String> years = ImmutableMap.builder();
        Ssda903Writer.ofYear(Ssda903Codes.england(before))
                .texts(histories(seed, year)::iterator)
                .forEach((file, text) -> years.put(before + "/" + file, text));
        files.forEach((file, text) -> years.put(year + "/" + file, text));
        return years.buildOrThrow();
    }

    // "452 and 503H" are two rules of one problem.
    private static void note(ExpectedProblem problem) {
        expected.addAll(Splitter.on(" and ").splitToList(problem.rule()));
        if (problem.effect() == Effect.KEPT) {
            expectedOfHistories.add(problem.rule());
        }
    }

    private static Stream<CareHistory> histories(long seed, ReportingYear year) {
        return SyntheticCohort.of(
                        seed,
                        CohortProfile.builder()
                                .from(CohortProfile.ENGLAND)
                                .name("children of broken returns")
                                .children(400)
                                .authorities(1)
                                .firstYear(ReportingYear.ending(year.endYear() - 8))
                                .lastYear(year)
                                .build())
                .histories();
    }

    @Test
    void everyRuleJudgedOnHistoriesHasAFault() {
        Set<String> rules = new TreeSet<>();
        StructuralChecks.england().rules().forEach(rule -> rules.add(rule.number()));

        assertThat(expectedOfHistories).containsAll(rules);
    }

    @Test
    void everyRuleCheckedElsewhereHasAFaultOrAReasonForNone() throws IOException {
        Set<String> numbers = elsewhere();

        assertThat(numbers)
                .contains(
                        "148", "151", "INT01", "INT09", "INT11", "INT21", "INT36", "502", "503A", "503G", "503J",
                        "392c")
                .doesNotContain("503I");
        assertThat(Sets.difference(numbers, expected)).containsExactlyInAnyOrderElementsOf(WITHOUT_FAULT.keySet());
        assertThat(WITHOUT_FAULT.values()).noneMatch(String::isBlank);
    }

    // The second table of the package: "INT01 to INT09", "INT11 to INT18, INT21", "452, 453, 502, 503A to 503H, 503J".
    private static Set<String> elsewhere() throws IOException {
        String text = Files.readString(Path.of("src/main/java/org/lafc/core/check/package-info.java"));
        String table = text.substring(text.indexOf("Rules checked elsewhere"));
        Set<String> numbers = new TreeSet<>();
        Pattern.compile("<tr><td>([^<]*)</td>").matcher(table).results().forEach(cell -> {
            for (String part : cell.group(1).split(", ")) {
                String[] ends = part.split(" to ");
                if (ends.length == 2 && ends[0].startsWith("INT")) {
                    IntStream.rangeClosed(number(ends[0]), number(ends[1]))
                            .forEach(number -> numbers.add(String.format("INT%02d", number)));
                } else if (ends.length == 2) {
                    String stem = ends[0].substring(0, ends[0].length() - 1);
                    for (char letter = lastOf(ends[0]); letter <= lastOf(ends[1]); letter++) {
                        numbers.add(stem + letter);
                    }
                } else {
                    numbers.add(part);
                }
            }
        });
        return numbers;
    }

    private static char lastOf(String number) {
        return number.charAt(number.length() - 1);
    }

    private static int number(String integrityRule) {
        return Integer.parseInt(integrityRule.substring("INT".length()));
    }
}

package org.lafc.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Every rule has a fault that breaks it, or a reason why one return cannot break it alone. */
class FaultsOfRulesTest {

    // Rules of the table of the package of checks that are checked elsewhere, and that no fault of one return breaks.
    private static final ImmutableMap<String, String> WITHOUT_FAULT = ImmutableMap.<String, String>builder()
            .put("392c", "needs a directory of postcodes, which a return is not")
            .put("452", "needs the return of another year")
            .put("453", "needs the return of another year")
            .put("502", "needs the return of another year")
            .put("503", "needs the return of another year")
            .buildOrThrow();

    private static final Set<String> expected = new TreeSet<>();
    private static final Set<String> expectedOfHistories = new TreeSet<>();

    @BeforeAll
    static void putEveryFaultIntoReturnsOfEveryYear() {
        for (int end = 2018; end <= 2027; end++) {
            ReportingYear year = ReportingYear.ending(end);
            for (long seed = 0; seed < 3; seed++) {
                ImmutableMap<String, String> files =
                        Ssda903Writer.ofYear(Ssda903Codes.england(year)).texts(histories(seed, year)::iterator);
                for (ReturnFault fault : ReturnFault.all()) {
                    fault.inject(files, year, seed)
                            .ifPresent(broken -> broken.problems().forEach(FaultsOfRulesTest::note));
                }
            }
        }
    }

    private static void note(ExpectedProblem problem) {
        expected.add(problem.rule());
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

        assertThat(numbers).contains("148", "151", "INT01", "INT09", "INT11", "INT21", "INT36", "502", "503", "392c");
        assertThat(Sets.difference(numbers, expected)).containsExactlyInAnyOrderElementsOf(WITHOUT_FAULT.keySet());
        assertThat(WITHOUT_FAULT.values()).noneMatch(String::isBlank);
    }

    // The second table of the package: "INT01 to INT09", "INT11 to INT18, INT21", "452, 453, 502, 503A to 503J".
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
                } else {
                    numbers.add(part.replaceAll("(503)[A-Z].*", "$1"));
                }
            }
        });
        return numbers;
    }

    private static int number(String integrityRule) {
        return Integer.parseInt(integrityRule.substring("INT".length()));
    }
}

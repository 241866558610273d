package org.lafc.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.time.ReportingYear;

/** Every rule has one history or more that breaks it, with the places told of, and one or more that keep it. */
class RuleExamplesTest {

    private record Example(String number, CareRules rules, CheckContext context, String places, String story) {
        @Override
        public String toString() {
            return number + (places.isEmpty() ? " is kept by " : " is broken by ") + story;
        }
    }

    // number|nation|year or -|row and column of each place, comma between; blank if the rule is kept|story
    private static List<Example> examples() {
        try (var text = RuleExamplesTest.class.getResourceAsStream("examples.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RuleExamplesTest::example)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Example example(String line) {
        String[] cells = line.split(" *\\| *", -1);
        return new Example(
                cells[0],
                cells[1].equals("W") ? CareRules.WALES : CareRules.ENGLAND,
                cells[2].equals("-") ? CheckContext.UNKNOWN : CheckContext.of(ReportingYear.parse(cells[2])),
                cells[3],
                cells[4]);
    }

    @TestFactory
    Stream<DynamicTest> aRuleTellsOfThePlacesThatBreakItAndOfNoOther() {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    CareHistory history = Story.of(example.rules(), example.story());
                    StructuralChecks set = example.rules().equals(CareRules.WALES)
                            ? StructuralChecks.wales()
                            : StructuralChecks.england();
                    CheckReport report = set.check(List.of(history), example.context());

                    assertThat(report.of(example.number()).stream()
                                    .map(finding -> finding.row()
                                                    .orElseThrow()
                                                    .toString()
                                                    .replace(".csv line", "") + " " + finding.field())
                                    .collect(Collectors.joining(", ")))
                            .isEqualTo(example.places());
                }));
    }

    @Test
    void everyRuleOfANationHasAnExampleThatBreaksItAndOneThatKeepsItThere() {
        assertThatAllHaveExamples(StructuralChecks.england(), CareRules.ENGLAND);
        assertThatAllHaveExamples(StructuralChecks.wales(), CareRules.WALES);
    }

    private static void assertThatAllHaveExamples(StructuralChecks set, CareRules nation) {
        Set<String> rules = new LinkedHashSet<>();
        set.rules().forEach(rule -> rules.add(rule.number()));

        assertThat(numbers(nation, true)).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(numbers(nation, false)).containsExactlyInAnyOrderElementsOf(rules);
    }

    private static Set<String> numbers(CareRules nation, boolean broken) {
        return examples().stream()
                .filter(example -> example.rules().equals(nation))
                .filter(example -> example.places().isEmpty() != broken)
                .map(Example::number)
                .collect(Collectors.toSet());
    }
}

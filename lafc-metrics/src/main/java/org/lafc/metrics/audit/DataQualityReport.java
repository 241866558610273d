package org.lafc.metrics.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.CheckReport;
import org.lafc.core.check.Finding;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.check.StructuralRule;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;

/**
 * How good the data of an authority's children are: what was wrong with the rows of the return, and how many places of
 * the histories break each rule, how many children that concerns, of how many; by rule, by child and by authority.
 * Reports of several authorities add up.
 *
 * <pre>{@code
 * StructuralChecks rules = DataQualityRules.of(CareRules.WALES, postcode -> directory.find(postcode).isPresent());
 * DataQualityReport report =
 *         DataQualityReport.of(powys, readResult, rules, CheckContext.of(ReportingYear.ending(2018)));
 * report.lines().forEach(line -> print(line.rule().title() + ": " + line.children() + " of " + line.ofChildren()));
 * }</pre>
 *
 * <p>Printing shows counts only. Immutable and safe between threads.
 *
 * @param checks what the rules found in the histories, by the authority responsible for the children
 * @param reading what was wrong with the rows, by authority; a row that was left out belongs to no child
 */
public record DataQualityReport(
        ImmutableSortedMap<LocalAuthority, CheckReport> checks,
        ImmutableListMultimap<LocalAuthority, Problem> reading) {

    /** Of no child. */
    public static final DataQualityReport EMPTY =
            new DataQualityReport(ImmutableSortedMap.of(), ImmutableListMultimap.of());

    /**
     * What became of one rule in one authority.
     *
     * @param authority the authority
     * @param rule the rule
     * @param places how many places break it
     * @param children how many children have such a place
     * @param ofChildren how many children were looked at: the base
     */
    public record Line(LocalAuthority authority, StructuralRule rule, int places, int children, int ofChildren) {}

    /**
     * How often one thing was wrong with the rows of one authority.
     *
     * @param authority the authority
     * @param field the column, or an empty text
     * @param message what is wrong
     * @param effect what came of it
     * @param rows how many rows
     */
    public record ReadingLine(
            LocalAuthority authority, String field, String message, Problem.Effect effect, int rows) {}

    /**
     * Returns the report on what was read for one authority.
     *
     * @param authority the authority responsible for the children
     * @param read their histories, one a child, and the problems met in reading them
     * @param rules the rules, for example of {@link DataQualityRules}
     * @param context the years of the return
     * @return the report
     */
    public static DataQualityReport of(
            LocalAuthority authority, ReadResult<CareHistory> read, StructuralChecks rules, CheckContext context) {
        return new DataQualityReport(
                ImmutableSortedMap.of(authority, rules.check(read.records(), context)),
                ImmutableListMultimap.<LocalAuthority, Problem>builder()
                        .putAll(authority, read.problems())
                        .build());
    }

    /**
     * Returns the report on histories that were not read from a return.
     *
     * @param authority the authority responsible for the children
     * @param histories their histories, one a child
     * @param rules the rules, for example of {@link DataQualityRules}
     * @param context the years that the histories cover
     * @return the report
     */
    public static DataQualityReport of(
            LocalAuthority authority, Iterable<CareHistory> histories, StructuralChecks rules, CheckContext context) {
        return new DataQualityReport(
                ImmutableSortedMap.of(authority, rules.check(histories, context)), ImmutableListMultimap.of());
    }

    /**
     * Puts two reports together. The order does not matter.
     *
     * @param other a report on other authorities
     * @return the report on all of them
     * @throws IllegalArgumentException if an authority is in both, since a child might then count twice
     */
    public DataQualityReport plus(DataQualityReport other) {
        Map<LocalAuthority, CheckReport> all = new TreeMap<>(checks);
        other.checks.forEach((authority, report) -> {
            if (all.put(authority, report) != null) {
                throw new IllegalArgumentException(
                        "an authority must be in one report only, but " + authority + " was in both");
            }
        });
        return new DataQualityReport(
                ImmutableSortedMap.copyOf(all),
                ImmutableListMultimap.<LocalAuthority, Problem>builder()
                        .putAll(reading)
                        .putAll(other.reading)
                        .orderKeysBy(Comparator.naturalOrder())
                        .build());
    }

    /**
     * Returns the number of children looked at.
     *
     * @return the children of all authorities
     */
    public int children() {
        return checks.values().stream().mapToInt(CheckReport::children).sum();
    }

    /**
     * Returns what was found, by rule.
     *
     * @return the findings of all authorities; a rule that was kept everywhere is no key
     */
    public ImmutableListMultimap<StructuralRule, Finding> byRule() {
        return Multimaps.index(findings(), Finding::rule);
    }

    /**
     * Returns what was found in one authority, by child, for the council's own use. A child prints without its
     * identifier, which is that of one authority: the same in two need not be one child.
     *
     * @param authority an authority of the report
     * @return its findings; a child whose data keep all rules is no key
     * @throws IllegalArgumentException if the report is not on the authority
     */
    public ImmutableListMultimap<Child, Finding> byChild(LocalAuthority authority) {
        CheckReport report = checks.get(authority);
        if (report == null) {
            throw new IllegalArgumentException(
                    "authority must be one of " + checks.keySet() + ", but was " + authority);
        }
        return report.byChild();
    }

    /**
     * Returns one line for each authority and rule, those that nothing breaks included.
     *
     * @return the lines, by authority, then in the order of the rules
     */
    public ImmutableList<Line> lines() {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        checks.forEach((authority, report) -> {
            ImmutableListMultimap<StructuralRule, Finding> byRule = report.byRule();
            for (StructuralRule rule : report.rules()) {
                ImmutableList<Finding> found = byRule.get(rule);
                int children =
                        (int) found.stream().map(Finding::child).distinct().count();
                lines.add(new Line(authority, rule, found.size(), children, report.children()));
            }
        });
        return lines.build();
    }

    /**
     * Returns one line for each thing that was wrong with rows, however many.
     *
     * @return the lines, by authority, then in the order they first came
     */
    public ImmutableList<ReadingLine> readingLines() {
        Map<ReadingLine, Integer> rows = new LinkedHashMap<>();
        reading.forEach((authority, problem) -> rows.merge(
                new ReadingLine(authority, problem.field(), problem.message(), problem.effect(), 0), 1, Integer::sum));
        ImmutableList.Builder<ReadingLine> lines = ImmutableList.builder();
        rows.forEach((line, count) ->
                lines.add(new ReadingLine(line.authority, line.field, line.message, line.effect, count)));
        return lines.build();
    }

    private ImmutableList<Finding> findings() {
        return checks.values().stream()
                .flatMap(report -> report.findings().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns counts.
     *
     * @return for example {@code 210 children of 1 authorities: 0 problems of reading, 3 findings}
     */
    @Override
    public String toString() {
        return children() + " children of " + checks.size() + " authorities: " + reading.size()
                + " problems of reading, " + findings().size() + " findings";
    }
}

package org.lafc.core.check;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.SourceRow;

/**
 * A set of structural rules and their check on histories. The set is the caller's choice:
 *
 * <pre>{@code
 * CheckReport report = StructuralChecks.england()
 *         .without("392d")
 *         .check(result.records(), CheckContext.of(ReportingYear.ending(2025)));
 * report.byRule().asMap().forEach((rule, places) -> print(rule + ": " + places.size()));
 * }</pre>
 *
 * <p>Sets are immutable and safe between threads. A check is a pure function; its time grows with rules times episodes.
 */
public final class StructuralChecks {

    private static final ImmutableList<StructuralRule> OFFICIAL = ImmutableList.<StructuralRule>builder()
            .addAll(OrderRules.ALL)
            .addAll(PeriodRules.ALL)
            .addAll(ChangeRules.ALL)
            .addAll(LegalStatusRules.ALL)
            .addAll(ShortBreakRules.ALL)
            .addAll(PlacementRules.ALL)
            .addAll(TemporaryStayRules.ALL)
            .addAll(ProviderRules.ALL)
            .addAll(AddressRules.ALL)
            .addAll(ChildRules.ALL)
            .addAll(ReviewRules.ALL)
            .addAll(OutcomeRules.ALL)
            .addAll(LeaverRules.ALL)
            .build();

    private static final StructuralChecks ENGLAND = new StructuralChecks(OFFICIAL);

    private static final StructuralChecks WALES = new StructuralChecks(ImmutableList.<StructuralRule>builder()
            .addAll(welsh(OFFICIAL))
            .addAll(ShortBreakRules.WALES)
            .build());

    private static final StructuralChecks ENGLAND_ORDER = new StructuralChecks(OrderRules.ALL);

    private static final StructuralChecks WALES_ORDER = new StructuralChecks(welsh(OrderRules.ALL));

    private final ImmutableList<StructuralRule> rules;

    private StructuralChecks(ImmutableList<StructuralRule> rules) {
        this.rules = rules;
        Set<String> numbers = new HashSet<>();
        for (StructuralRule rule : rules) {
            if (!numbers.add(rule.number())) {
                throw new IllegalArgumentException("two rules must not have one number, but " + rule.number() + " had");
            }
        }
    }

    /**
     * Returns all rules of England's return (SSDA903) that can be judged on histories.
     *
     * @return the set
     */
    public static StructuralChecks england() {
        return ENGLAND;
    }

    /**
     * Returns the rules that hold for a Welsh return: those of order, dates and age, and Wales's limits of short breaks.
     * England's rules on providers, registration numbers, postcodes, distances, reasons for a change of placement and
     * yearly outcomes are not among them. That England's rules hold in Wales is unverified for each.
     *
     * @return the set
     */
    public static StructuralChecks wales() {
        return WALES;
    }

    /**
     * Returns the rules on how episodes follow each other: those whose breach leads to other periods of care than the
     * council may mean. Readers check them whatever else is checked.
     *
     * @param nation the counting rules of the histories, for example {@link CareRules#WALES}
     * @return the set
     */
    public static StructuralChecks ofOrder(CareRules nation) {
        return nation.equals(CareRules.ENGLAND) ? ENGLAND_ORDER : WALES_ORDER;
    }

    /**
     * Returns a set of given rules.
     *
     * @param rules the rules
     * @return the set
     * @throws IllegalArgumentException if two have one number
     */
    public static StructuralChecks of(Iterable<StructuralRule> rules) {
        return new StructuralChecks(ImmutableList.copyOf(rules));
    }

    /**
     * Returns this set without the rule of a number.
     *
     * @param number the number, for example {@code 392d}
     * @return the smaller set
     * @throws IllegalArgumentException if the set has no such rule
     */
    public StructuralChecks without(String number) {
        ImmutableList<StructuralRule> left =
                rules.stream().filter(rule -> !rule.number().equals(number)).collect(ImmutableList.toImmutableList());
        if (left.size() == rules.size()) {
            throw new IllegalArgumentException("number must be of a rule of the set, but was " + number);
        }
        return new StructuralChecks(left);
    }

    /**
     * Returns this set and one more rule.
     *
     * @param rule the rule
     * @return the larger set
     * @throws IllegalArgumentException if the set has a rule of that number
     */
    public StructuralChecks with(StructuralRule rule) {
        return new StructuralChecks(ImmutableList.<StructuralRule>builder()
                .addAll(rules)
                .add(requireNonNull(rule, "rule"))
                .build());
    }

    /**
     * Returns the rules.
     *
     * @return the rules, in the order they are checked
     */
    public ImmutableList<StructuralRule> rules() {
        return rules;
    }

    /**
     * Checks histories by every rule of the set.
     *
     * @param histories the histories, each by itself
     * @param context the years of the return; a rule that needs one that is not given judges nothing
     * @return what was found
     */
    public CheckReport check(Iterable<CareHistory> histories, CheckContext context) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        int children = 0;
        for (CareHistory history : histories) {
            children++;
            check(history, context, findings::add);
        }
        return new CheckReport(rules, children, findings.build());
    }

    /**
     * Checks one history by every rule of the set, as readers do child by child.
     *
     * @param history the history
     * @param context the years of the return
     * @param findings takes what is found, in the order of the rules
     */
    public void check(CareHistory history, CheckContext context, Consumer<? super Finding> findings) {
        Found found = new Found(history, findings);
        Traits traits = new Traits(history);
        for (StructuralRule rule : rules) {
            found.rule = rule;
            rule.check(history, traits, context, found);
        }
    }

    /**
     * Returns the numbers of the rules.
     *
     * @return for example {@code [142, 355]}
     */
    @Override
    public String toString() {
        return rules.stream().map(StructuralRule::number).toList().toString();
    }

    private static ImmutableList<StructuralRule> welsh(List<StructuralRule> rules) {
        return rules.stream()
                .filter(StructuralRule::holdsInWales)
                .map(StructuralRule::forWales)
                .collect(ImmutableList.toImmutableList());
    }

    // One for all rules, since most find nothing.
    private static final class Found implements StructuralRule.Places {
        private final CareHistory history;
        private final Consumer<? super Finding> findings;
        private @Nullable StructuralRule rule;

        Found(CareHistory history, Consumer<? super Finding> findings) {
            this.history = history;
            this.findings = findings;
        }

        @Override
        public void at(Optional<SourceRow> row, String field) {
            findings.accept(requireNonNull(rule, "rule").finding(history, row, field));
        }
    }
}

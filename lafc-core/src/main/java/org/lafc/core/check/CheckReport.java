package org.lafc.core.check;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import org.lafc.core.care.Child;
import org.lafc.core.read.Problem;

/**
 * What structural checks found: by rule, by child, or as problems of files. Printing shows numbers only.
 *
 * @param rules the rules that were checked, those that nothing breaks included
 * @param children the number of histories checked
 * @param findings every place that breaks a rule, by history in the order given, then in the order of the rules
 */
public record CheckReport(ImmutableList<StructuralRule> rules, int children, ImmutableList<Finding> findings) {

    /**
     * Checks the components.
     *
     * @param rules the rules that were checked, those that nothing breaks included
     * @param children the number of histories checked
     * @param findings every place that breaks a rule, by history in the order given, then in the order of the rules
     * @throws IllegalArgumentException if the number of children is negative
     */
    public CheckReport {
        requireNonNull(rules, "rules");
        requireNonNull(findings, "findings");
        if (children < 0) {
            throw new IllegalArgumentException("children must be 0 or more, but were " + children);
        }
    }

    /**
     * Returns the findings by rule.
     *
     * @return the findings; a rule that was kept everywhere is no key
     */
    public ImmutableListMultimap<StructuralRule, Finding> byRule() {
        return Multimaps.index(findings, Finding::rule);
    }

    /**
     * Returns the findings by child, for the council's own use. A child prints without its identifier.
     *
     * @return the findings; a child whose history keeps all rules is no key
     */
    public ImmutableListMultimap<Child, Finding> byChild() {
        return Multimaps.index(findings, Finding::child);
    }

    /**
     * Returns the findings of the rules of one number.
     *
     * @param number the number, for example {@code 501}
     * @return the findings
     * @throws IllegalArgumentException if no rule of that number was checked
     */
    public ImmutableList<Finding> of(String number) {
        if (rules.stream().noneMatch(rule -> rule.number().equals(number))) {
            throw new IllegalArgumentException("number must be of a rule that was checked, but was " + number);
        }
        return findings.stream()
                .filter(finding -> finding.rule().number().equals(number))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the findings as problems of files: file, line, field, message, what is allowed. All rows are kept.
     *
     * @return the problems, in the order of the findings; findings in histories that were not read from a file are left
     *     out
     */
    public ImmutableList<Problem> problems() {
        return findings.stream()
                .map(Finding::problem)
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns how many rules were checked on how many children and what came of it.
     *
     * @return for example {@code 8 rules on 210 children: 3 findings}
     */
    @Override
    public String toString() {
        return rules.size() + " rules on " + children + " children: " + findings.size() + " findings";
    }
}

package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiExplanation;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.evaluate.Place;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.kpi.KpiWriter;

/**
 * What anyone's definitions keep over any children: everybody is accounted for, parts add up to the whole, unknown counts
 * as nothing, a stricter threshold finds no more, and a file says all there is to say. Give your definitions and your way
 * of making a cohort.
 *
 * <p>Which kinds of record no source holds goes with the tallies: a whole lacks nothing that none of its parts lacks, and
 * neither the order of children nor somebody of whom nothing is recorded changes it.
 *
 * <p>Measures are counted by lafc's evaluator on one thread. Whoever counts another way says so in {@link #tallies},
 * {@link #explanations} and {@link #strata}.
 */
public interface KpiLaws {

    /**
     * Returns the definitions to check.
     *
     * @return the definitions; changes, gaps and measures of measures, which look at no rows, are only read and written
     */
    List<KpiDefinition> definitions();

    /**
     * Makes a cohort of some children, always on the same census date and in the same way.
     *
     * @param histories the histories
     * @return the cohort
     */
    Cohort cohortOf(List<CareHistory> histories);

    /**
     * Returns the children to count, for example {@link org.lafc.testkit.CareHistories#cohorts}. Implementations repeat
     * {@code @Provide}.
     *
     * @return the arbitrary
     */
    @Provide
    Arbitrary<? extends List<CareHistory>> wholes();

    /**
     * Counts measures over a cohort.
     *
     * @param definitions the measures
     * @param cohort the children
     * @return their tallies, in the order of the measures
     */
    default ImmutableList<KpiTally> tallies(List<KpiDefinition> definitions, Cohort cohort) {
        return KpiEvaluator.of(definitions).tally(cohort);
    }

    /**
     * Explains measures over a cohort.
     *
     * @param definitions the measures
     * @param cohort the children
     * @return their explanations, in the order of the measures
     */
    default ImmutableList<KpiExplanation> explanations(List<KpiDefinition> definitions, Cohort cohort) {
        return KpiEvaluator.of(definitions).explain(cohort);
    }

    /**
     * Counts measures over a cohort stratum by stratum.
     *
     * @param definitions the measures
     * @param cohort the children
     * @return the results of all strata, in any order
     */
    default ImmutableList<StratumResult> strata(List<KpiDefinition> definitions, Cohort cohort) {
        return KpiEvaluator.of(definitions).evaluateWithStrata(cohort).strata();
    }

    /**
     * Writes a definition.
     *
     * @param definition the definition
     * @return its YAML
     */
    default String written(KpiDefinition definition) {
        return KpiWriter.toYaml(definition);
    }

    /**
     * Tells whether the law of thresholds has something to try.
     *
     * @return false only if no numerator of the definitions compares with a threshold
     */
    default boolean haveThresholds() {
        return true;
    }

    /**
     * Everybody is accounted for, the numerator lies within the denominator, and the tally counts what the explanation
     * names row by row.
     *
     * @param histories the children
     */
    @Property
    default void everybodyIsAccountedFor(@ForAll("wholes") List<CareHistory> histories) {
        Cohort cohort = cohortOf(histories);
        ImmutableList<KpiTally> tallies = tallies(ofRows(), cohort);
        ImmutableList<KpiExplanation> explanations = explanations(ofRows(), cohort);
        for (int i = 0; i < tallies.size(); i++) {
            KpiTally tally = tallies.get(i);
            KpiExplanation explained = explanations.get(i);
            String id = explained.definition().id();
            Law.same(
                    tally.initialPopulation(),
                    tally.denominator() + tally.excludedTotal() + tally.missingTotal() + tally.pending(),
                    "the tally of " + id + " must account for everybody");
            Law.holds(
                    tally.numerator() >= 0 && tally.numerator() <= tally.denominator(),
                    "the numerator of " + id + " must lie within its denominator");
            long numerator = explained.count(Place.NUMERATOR);
            Law.same(numerator, tally.numerator(), "the numerator of " + id + " must be as explained");
            Law.same(
                    numerator + explained.count(Place.DENOMINATOR_ONLY),
                    tally.denominator(),
                    "the denominator of " + id + " must be as explained");
            Law.same(
                    explained.count(Place.EXCLUDED),
                    tally.excludedTotal(),
                    "those excluded from " + id + " must be as explained");
            Law.same(
                    explained.count(Place.MISSING),
                    tally.missingTotal(),
                    "those missing from " + id + " must be as explained");
            Law.same(
                    explained.count(Place.PENDING),
                    tally.pending(),
                    "those pending in " + id + " must be as explained");
        }
    }

    /**
     * Each row counts where a plain reading of the definition puts it, one row after the other: unknown is neither met
     * nor not met, unless the policy says that it stays in the base.
     *
     * @param histories the children
     */
    @Property
    default void eachRowCountsWhereThePlainReadingPutsIt(@ForAll("wholes") List<CareHistory> histories) {
        Cohort cohort = cohortOf(histories);
        ImmutableList<KpiExplanation> explanations = explanations(ofRows(), cohort);
        for (int i = 0; i < explanations.size(); i++) {
            KpiExplanation explained = explanations.get(i);
            KpiDefinition definition = ofRows().get(i);
            FactTable rows = cohort.rows(definition.population().rows());
            Law.same(rows.size(), explained.size(), "every row of " + definition.id() + " must be explained");
            for (int row = 0; row < explained.size(); row++) {
                Law.same(
                        Reading.place(definition, rows, row),
                        explained.place(row),
                        "a row of " + definition.id() + " must count where its definition says");
            }
        }
    }

    /**
     * The parts of a whole, each counted apart, add up to it. Children of one family are in one part, as they are in one
     * council's data.
     *
     * @param histories the whole
     * @param random deals the children out
     */
    @Property
    default void partsAddUpToTheWhole(@ForAll("wholes") List<CareHistory> histories, @ForAll Random random) {
        List<CareHistory> one = new ArrayList<>();
        List<CareHistory> other = new ArrayList<>();
        Map<String, Boolean> families = new HashMap<>();
        for (CareHistory history : histories) {
            boolean first = history.child()
                    .family()
                    .map(family -> families.computeIfAbsent(family, key -> random.nextBoolean()))
                    .orElseGet(random::nextBoolean);
            (first ? one : other).add(history);
        }
        ImmutableList<KpiTally> ofOne = tallies(ofRows(), cohortOf(one));
        ImmutableList<KpiTally> ofOther = tallies(ofRows(), cohortOf(other));
        ImmutableList<KpiTally> wholes = tallies(ofRows(), cohortOf(histories));
        for (int i = 0; i < wholes.size(); i++) {
            String id = ofRows().get(i).id();
            KpiTally sum = ofOne.get(i).plus(ofOther.get(i));
            Law.same(withoutKinds(wholes.get(i)), withoutKinds(sum), "parts of " + id + " must add up to the whole");
            Law.holds(
                    sum.notSupplied().containsAll(wholes.get(i).notSupplied()),
                    "what the whole of " + id + " lacks a part of it must lack, but got "
                            + wholes.get(i).notSupplied() + " and " + sum.notSupplied());
        }
    }

    /**
     * The order of children does not matter.
     *
     * @param histories the children
     * @param random shuffles them
     */
    @Property
    default void theOrderDoesNotMatter(@ForAll("wholes") List<CareHistory> histories, @ForAll Random random) {
        List<CareHistory> shuffled = new ArrayList<>(histories);
        Collections.shuffle(shuffled, random);
        Law.same(
                tallies(ofRows(), cohortOf(histories)),
                tallies(ofRows(), cohortOf(shuffled)),
                "the order of children must not matter");
    }

    /**
     * Whoever has nothing to do with the measures changes none: somebody long grown up and a baby, both never looked after
     * and with nothing recorded, and somebody who went home from care as a child long ago. Each is added alone.
     *
     * @param histories the children
     */
    @Property
    default void whoeverIsNotConcernedChangesNothing(@ForAll("wholes") List<CareHistory> histories) {
        Cohort cohort = cohortOf(histories);
        ImmutableList<KpiTally> without = tallies(ofRows(), cohort);
        CareRules rules =
                histories.isEmpty() ? CareRules.WALES : histories.get(0).rules();
        for (CareHistory one : Bystanders.of(rules, cohort.censusDate().day())) {
            List<CareHistory> more = new ArrayList<>(histories);
            more.add(one);
            ImmutableList<KpiTally> with = tallies(ofRows(), cohortOf(more));
            for (int i = 0; i < without.size(); i++) {
                String law = "somebody who is not concerned must change nothing in "
                        + ofRows().get(i).id();
                // Of no children at all no source lacks anything; of one who is not concerned it lacks everything.
                boolean kinds = !histories.isEmpty();
                Law.same(
                        kinds ? without.get(i) : withoutKinds(without.get(i)),
                        kinds ? with.get(i) : withoutKinds(with.get(i)),
                        law);
            }
        }
    }

    /**
     * The same measure with one stricter bound never counts more: a higher one of "more than" and "at least", a lower one of
     * "less than" and "at most". It holds for each bound of the numerator, however deep it stands in "all" and "any"; inside
     * a "not" the laxer bound is the stricter one.
     *
     * @param histories the children
     */
    @Property
    default void aHigherThresholdNeverCountsMore(@ForAll("wholes") List<CareHistory> histories) {
        List<KpiDefinition> loose = new ArrayList<>();
        List<KpiDefinition> tight = new ArrayList<>();
        for (KpiDefinition definition : ofRows()) {
            for (KpiDefinition tighter : Tightened.of(definition)) {
                loose.add(definition);
                tight.add(tighter);
            }
        }
        Law.same(
                haveThresholds(),
                !loose.isEmpty(),
                "the law of thresholds must have a definition to try unless it is said that there is none");
        Cohort cohort = cohortOf(histories);
        ImmutableList<KpiTally> before = tallies(loose, cohort);
        ImmutableList<KpiTally> after = tallies(tight, cohort);
        for (int i = 0; i < before.size(); i++) {
            Law.holds(
                    after.get(i).numerator() <= before.get(i).numerator(),
                    "a higher threshold must not count more in " + loose.get(i).id());
        }
    }

    /**
     * The tallies of the strata of a measure, those of whom it is not known among them, add up to the measure's own.
     *
     * @param histories the children
     */
    @Property
    default void strataAddUpToTheWhole(@ForAll("wholes") List<CareHistory> histories) {
        Cohort cohort = cohortOf(histories);
        ImmutableList<StratumResult> strata = strata(ofRows(), cohort);
        ImmutableList<KpiTally> wholes = tallies(ofRows(), cohort);
        for (int i = 0; i < wholes.size(); i++) {
            KpiDefinition definition = ofRows().get(i);
            for (Fact fact : definition.strata()) {
                KpiTally sum = strata.stream()
                        .filter(one -> one.fact().equals(fact)
                                && one.result().definition().equals(definition))
                        .map(one -> one.result().tally())
                        .reduce(KpiTally.empty(), KpiTally::plus);
                String law = "strata of " + definition.id() + " by " + fact + " must add up";
                // Where there is no row there is no stratum to say what is lacking.
                boolean kinds = wholes.get(i).initialPopulation() > 0;
                Law.same(kinds ? wholes.get(i) : withoutKinds(wholes.get(i)), kinds ? sum : withoutKinds(sum), law);
            }
        }
    }

    /** A definition written as YAML and read again is the same. */
    @Property(tries = 1)
    default void whatIsWrittenIsReadBack() {
        KpiCatalogue all = new KpiCatalogue("1.0.0", ImmutableList.copyOf(definitions()));
        for (KpiDefinition definition : definitions()) {
            ReadResult<KpiDefinition> read = KpiReader.read(Source.ofText("written.yaml", written(definition)), all);
            Law.same(ImmutableList.of(), read.problems(), definition.id() + " must be read back without a problem");
            Law.same(ImmutableList.of(definition), read.records(), definition.id() + " must be read back as it was");
        }
    }

    private List<KpiDefinition> ofRows() {
        return definitions().stream()
                .filter(definition -> !definition.isOfResults())
                .toList();
    }

    private static KpiTally withoutKinds(KpiTally tally) {
        return KpiTally.builder().from(tally).notSupplied(ImmutableSet.of()).build();
    }
}

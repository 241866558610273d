package org.lafc.metrics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.Criterion;

class CriterionLogicTest {

    private static final Criterion FOSTER = word(ChildFacts.PLACEMENT_TYPE, "foster");
    private static final Criterion FAMILY = word(ChildFacts.PLACEMENT_TYPE, "foster", "with-parents");
    private static final Criterion OUT = word(ChildFacts.AREA_SIDE, "out-of-area");
    private static final Criterion FROM_3 = moves(Comparison.AT_LEAST, 3);
    private static final Criterion OVER_3 = moves(Comparison.MORE_THAN, 3);

    @Test
    void fewerWordsAndNarrowerAmountsImplyMore() {
        assertThat(CriterionLogic.implies(FOSTER, FAMILY)).isTrue();
        assertThat(CriterionLogic.implies(FAMILY, FOSTER)).isFalse();
        assertThat(CriterionLogic.implies(OVER_3, FROM_3)).isTrue();
        assertThat(CriterionLogic.implies(FROM_3, OVER_3)).isFalse();
        assertThat(CriterionLogic.implies(moves(Comparison.EQUAL, 4), OVER_3)).isTrue();
        assertThat(CriterionLogic.implies(moves(Comparison.LESS_THAN, 3), moves(Comparison.AT_MOST, 2)))
                .isTrue();
        assertThat(CriterionLogic.implies(FOSTER, OUT)).isFalse();
    }

    @Test
    void togetherImpliesEachAndEachImpliesEither() {
        Criterion both = new Criterion.All(ImmutableList.of(FOSTER, OUT));
        Criterion either = new Criterion.Any(ImmutableList.of(FOSTER, OUT));

        assertThat(CriterionLogic.implies(both, FAMILY)).isTrue();
        assertThat(CriterionLogic.implies(FAMILY, both)).isFalse();
        assertThat(CriterionLogic.implies(FOSTER, either)).isTrue();
        assertThat(CriterionLogic.implies(either, FAMILY)).isFalse();
        assertThat(CriterionLogic.implies(new Criterion.Not(either), new Criterion.Not(OUT)))
                .isTrue();
        assertThat(CriterionLogic.implies(new Criterion.Not(FAMILY), new Criterion.Not(FOSTER)))
                .isTrue();
    }

    @Test
    void otherWordsAndAmountsExcludeEachOther() {
        assertThat(CriterionLogic.excludes(FOSTER, word(ChildFacts.PLACEMENT_TYPE, "residential")))
                .isTrue();
        assertThat(CriterionLogic.excludes(FOSTER, FAMILY)).isFalse();
        assertThat(CriterionLogic.excludes(FROM_3, moves(Comparison.LESS_THAN, 3)))
                .isTrue();
        assertThat(CriterionLogic.excludes(FROM_3, new Criterion.Not(FROM_3))).isTrue();
        assertThat(CriterionLogic.excludes(FROM_3, moves(Comparison.AT_MOST, 3)))
                .isFalse();
    }

    /** Three moves are four placements or so: the one may be among the other, and is not apart from it. */
    @Test
    void factsOfOneKindMayFollowFromEachOther() {
        Criterion placements = new Criterion.Compares(
                ChildFacts.PLACEMENTS_IN_YEAR,
                Comparison.AT_LEAST,
                new Quantity(BigDecimal.valueOf(3), FactUnit.PLACEMENTS));

        assertThat(CriterionLogic.implies(FROM_3, placements)).isTrue();
        assertThat(CriterionLogic.implies(placements, FROM_3)).isTrue();
        assertThat(CriterionLogic.excludes(placements, new Criterion.Not(FROM_3)))
                .isFalse();
        assertThat(CriterionLogic.implies(FOSTER, placements)).isFalse();
    }

    @Test
    void everyKindIsOfFactsThatThereAre() {
        ImmutableSet<String> names = Arrays.stream(RowSet.values())
                .flatMap(set -> CohortFacts.CATALOGUE.names(set).stream())
                .collect(ImmutableSet.toImmutableSet());

        assertThat(CriterionLogic.KINDS)
                .allSatisfy(kind -> assertThat(names).containsAll(kind))
                .allSatisfy(kind -> assertThat(kind).hasSizeGreaterThan(1));
    }

    private static Criterion word(Fact fact, String... words) {
        return new Criterion.IsWord(fact, ImmutableSet.copyOf(words));
    }

    private static Criterion moves(Comparison comparison, int number) {
        return new Criterion.Compares(
                ChildFacts.MOVES_IN_YEAR, comparison, new Quantity(BigDecimal.valueOf(number), FactUnit.MOVES));
    }
}

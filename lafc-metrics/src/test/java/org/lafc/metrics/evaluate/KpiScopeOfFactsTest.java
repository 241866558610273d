package org.lafc.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.LocalAuthority;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;

/** A scope keeps the method and the boundaries that a measure may rest on. */
class KpiScopeOfFactsTest {

    private static final KpiScope SCOPE = new KpiScope(
            "2018-03-31",
            ImmutableSortedSet.of(LocalAuthority.of("W06000023")),
            Optional.of("a method"),
            Optional.of("some boundaries"));

    @Test
    void aMeasureOfDistanceKeepsTheMethodAndOneOfPlacesTheBoundaries() {
        assertThat(used(builtIn("powys.p04.placed-over-20-miles")).distanceMethod())
                .contains("a method");
        assertThat(used(builtIn("powys.p04.placed-over-20-miles")).boundaries()).isEmpty();
        assertThat(used(counting(ChildFacts.AREA_SIDE)).boundaries()).contains("some boundaries");
        assertThat(used(counting(ChildFacts.AREA_SIDE)).distanceMethod()).isEmpty();
        assertThat(used(counting(ChildFacts.SEX)).boundaries()).isEmpty();
    }

    // Nobody knows what it is worked out from.
    @Test
    void aFactOfTheCallersOwnKeepsBoth() {
        Fact own =
                new Fact("near-the-sea", new FactType.Code(ImmutableList.of("yes", "no")), "invented", "none", "test");
        assertThat(used(counting(own))).isEqualTo(SCOPE);
        Fact namesake = new Fact("sex", new FactType.Code(ImmutableList.of("yes", "no")), "invented", "none", "test");
        assertThat(used(counting(namesake))).isEqualTo(SCOPE);
    }

    private static KpiScope used(KpiDefinition definition) {
        return SCOPE.asUsedBy(List.of(definition));
    }

    private static KpiDefinition builtIn(String id) {
        return KpiCatalogue.builtIn().find(id).orElseThrow();
    }

    private static KpiDefinition counting(Fact fact) {
        String word = ((FactType.Code) fact.type()).words().get(0);
        return KpiDefinition.builder()
                .from(builtIn("powys.p04.placed-over-20-miles"))
                .parameters(ImmutableList.of())
                .exclude(ImmutableList.of())
                .numerator(new Criterion.IsWord(fact, ImmutableSet.of(word)))
                .build();
    }
}

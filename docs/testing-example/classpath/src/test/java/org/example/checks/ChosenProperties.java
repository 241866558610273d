package org.example.checks;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Visit;
import org.lafc.core.time.CensusDate;
import org.lafc.testkit.CareHistories;

// Guide: ChosenProperties
class ChosenProperties {

    private static final CensusDate DAY = CensusDate.yearEnd(2018);

    @Property(tries = 200)
    void aChildWhoseVisitsAreNotKnownIsNotUnvisited(@ForAll("onTheDay") CareHistory child) {
        if (!child.covers(Visit.class)) {
            assertThat(child.visits()).isEmpty(); // nothing is known, which is not the same as none
        }
        assertThat(child.isLookedAfterOn(DAY.day())).isTrue();
    }

    @Provide
    Arbitrary<CareHistory> onTheDay() {
        return CareHistories.lookedAfterOn(CareRules.WALES, DAY);
    }
}
// Guide: end

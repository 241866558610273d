package org.example.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.CensusDate;

// Guide: FirstProperties
class FirstProperties {

    @Property(tries = 100)
    void noMoreAreLookedAfterThanThereAre(@ForAll ImmutableList<CareHistory> cohort, @ForAll CensusDate date) {
        assertThat(CareStatistics.lookedAfter(cohort, date.day())).isBetween(0, cohort.size());
    }
}
// Guide: end

package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AgeProperties {

    @Property
    void agesAreCompletedYears(@ForAll("births") LocalDate born, @ForAll @IntRange(max = 12_000) int days) {
        LocalDate day = born.plusDays(days);

        assertThat(Age.on(born, day).years())
                .isEqualTo(Period.between(born, day).getYears());
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.integers().between(0, 12_000).map(LocalDate.of(1996, 2, 1)::plusDays);
    }
}

package org.lafc.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    // Published rates of Wales, rounded as published: 31 March 2016 with the estimate of mid-2014 and of mid-2016
    // (seed figures, PW-6-10 and PW-6-11), and the stand-in county.
    @ParameterizedTest
    @CsvSource({"5662, 629609, 90", "5662, 625556, 91", "210, 24000, 88", "0, 24000, 0"})
    void ratesAreForTenThousand(long children, long residents, long rate) {
        assertThat(Math.round(Rate.of(children, residents).per(10_000).orElseThrow()))
                .isEqualTo(rate);
    }

    @Test
    void withoutPeopleThereIsNoRate() {
        assertThat(Rate.of(3, 0).per(10_000)).isEmpty();
    }

    @Test
    void thereMayBeMoreEventsThanPeople() {
        assertThat(Rate.of(6, 3).per(100)).hasValue(200);
    }

    @Test
    void negativeCountsAreRejected() {
        assertThatThrownBy(() -> Rate.of(-1, 5))
                .hasMessage("a rate must have 0 or more events and people, but had -1 and 5");
        assertThatThrownBy(() -> Rate.of(1, -5))
                .hasMessage("a rate must have 0 or more events and people, but had 1 and -5");
    }
}

package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "15/03/2012, 15/03/2012, 2012-03-15/2012-03-16",
        "zz/03/2012, zz/03/2012, 2012-03-01/2012-04-01",
        "ZZ/zz/2012, zz/zz/2012, 2012-01-01/2013-01-01",
        "2012-03-15, 15/03/2012, 2012-03-15/2012-03-16",
        "' 29/02/2012 ', 29/02/2012, 2012-02-29/2012-03-01",
        "zz/12/2011, zz/12/2011, 2011-12-01/2012-01-01",
    })
    void readsWhatIsKnown(String text, String shown, String days) {
        PartialDate date = PartialDate.tryParse(text).orElseThrow();

        assertThat(date).hasToString(shown);
        assertThat(date.days().orElseThrow()).hasToString(days);
        assertThat(PartialDate.tryParse(date.toString())).contains(date);
    }

    @Test
    void nothingMayBeKnown() {
        assertThat(PartialDate.tryParse("zz/zz/zzzz")).contains(PartialDate.UNKNOWN);
        assertThat(PartialDate.UNKNOWN.days()).isEmpty();
        assertThat(PartialDate.UNKNOWN).hasToString("zz/zz/zzzz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2012",
                "15/zz/2012",
                "15/03/zzzz",
                "31/04/2012",
                "29/02/2013",
                "00/03/2012",
                "15/13/2012",
                "15/00/2012",
                "15/03/1899",
                "zz/zz/zz12",
                "15-03-2012",
                "2012-zz-zz",
            })
    void anythingElseIsNoDate(String text) {
        assertThat(PartialDate.tryParse(text)).isEmpty();
    }

    @Test
    void aFullDateIsKnownInFull() {
        LocalDate day = LocalDate.of(2016, 2, 29);

        assertThat(PartialDate.of(day).days()).contains(DateRange.ofClosed(day, day));
    }

    @Test
    void aDayNeedsItsMonthAndAMonthItsYear() {
        assertThatThrownBy(() -> new PartialDate(Optional.of(2012), Optional.empty(), Optional.of(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a partial date must be a day, a month of a year, a year, or unknown");
        assertThatThrownBy(() -> new PartialDate(Optional.empty(), Optional.of(3), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

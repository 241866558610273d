package org.lafc.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.metrics.Golden;

/** The Cwm Taf table: rates per 10,000 of its two authorities beside Wales, 2003 to 2015 (statement of June 2016). */
class PaceTest {

    private final Map<Integer, Long> wales = series("WALES");
    private final Pace rhondda = Pace.of(series("RHONDDA_CYNON_TAF"), wales);
    private final Pace merthyr = Pace.of(series("MERTHYR_TYDFIL"), wales);

    // "Both above Wales": true in all thirteen years (check C58).
    @Test
    void bothAuthoritiesAreAboveWalesInEveryYear() {
        assertThat(rhondda.years()).hasSize(13).startsWith(2003).endsWith(2015);
        assertThat(rhondda.yearsAbove()).isEqualTo(13);
        assertThat(merthyr.yearsAbove()).isEqualTo(13);
    }

    // "Falling faster than Wales": true from 2014 to 2015 (check C59a), false for Rhondda Cynon Taf from 2013 (C59b).
    @ParameterizedTest
    @CsvSource({
        "2014, 2015, -4.62, -6.43, -2.20, BEHIND, BEHIND",
        "2013, 2015, 0.00, -9.66, -2.20, AHEAD, BEHIND",
        "2003, 2015, 69.86, 27.18, 39.06, AHEAD, BEHIND"
    })
    void thePaceIsToldFromExactShares(
            int from,
            int to,
            BigDecimal ofRhondda,
            BigDecimal ofMerthyr,
            BigDecimal ofWales,
            Pace.Verdict rhonddaVerdict,
            Pace.Verdict merthyrVerdict) {
        assertThat(rhondda.between(from, to).own().percent(2)).contains(ofRhondda);
        assertThat(merthyr.between(from, to).own().percent(2)).contains(ofMerthyr);
        assertThat(rhondda.between(from, to).other().percent(2)).contains(ofWales);
        assertThat(rhondda.between(from, to).verdict()).isEqualTo(rhonddaVerdict);
        assertThat(merthyr.between(from, to).verdict()).isEqualTo(merthyrVerdict);
    }

    // "A consistent steady increase": nine falls and four flat steps in the three series (check C57).
    @Test
    void theIncreaseWasNeitherConsistentNorSteady() {
        assertThat(rhondda.steps()).hasSize(12);
        assertThat(falls(rhondda)).isEqualTo(3);
        assertThat(falls(merthyr)).isEqualTo(5);
        assertThat(rhondda.steps().stream()
                        .filter(step -> step.other().absolute() < 0)
                        .count())
                .isEqualTo(1);
        assertThat(flat(rhondda)
                        + flat(merthyr)
                        + rhondda.steps().stream()
                                .filter(step -> step.other().absolute() == 0)
                                .count())
                .isEqualTo(4);
    }

    // 48.4 per cent above Wales in 2014 on the plain mean of both (check C55).
    @Test
    void theGapIsTheExcessOverTheOtherSeries() {
        assertThat(Pace.of(Map.of(2014, 135L), wales).gap(2014).percent(1)).contains(new BigDecimal("48.4"));
        assertThat(rhondda.gap(2015).percent(1)).contains(new BigDecimal("39.3"));
    }

    @Test
    void onlyYearsThatBothHaveAreCompared() {
        Pace pace = Pace.of(Map.of(2001, 1L, 2003, 2L, 2005, 4L), Map.of(2001, 2L, 2002, 9L, 2005, 8L));
        assertThat(pace.years()).containsExactly(2001, 2005);
        assertThat(pace.steps()).hasSize(1);
        assertThat(pace.steps().get(0).verdict()).isEqualTo(Pace.Verdict.LEVEL);
        assertThat(pace.yearsAbove()).isZero();
    }

    @Test
    void aSeriesThatStartsFromNothingHasNoPace() {
        Pace pace = Pace.of(Map.of(2001, 0L, 2002, 3L), Map.of(2001, 5L, 2002, 6L));
        assertThat(pace.between(2001, 2002).verdict()).isEqualTo(Pace.Verdict.NOT_COMPARABLE);
        Pace turned = Pace.of(Map.of(2001, 5L, 2002, 6L), Map.of(2001, 0L, 2002, 3L));
        assertThat(turned.between(2001, 2002).verdict()).isEqualTo(Pace.Verdict.NOT_COMPARABLE);
    }

    @Test
    void yearsAndValuesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pace.of(Map.of(2001, 1L), Map.of(2002, 1L)))
                .withMessage("the series must have a year in common, but had [2001] and [2002]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pace.of(Map.of(2001, -1L), Map.of(2001, 1L)))
                .withMessage("values must be 0 or more, but that of 2001 was -1");
        Pace pace = Pace.of(Map.of(2001, 1L, 2002, 1L), Map.of(2001, 1L, 2002, 1L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pace.between(2002, 2001))
                .withMessage("years must be two that both series have, the earlier first: [2001, 2002],"
                        + " but were 2002 and 2001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pace.gap(2003))
                .withMessage("year must be one that both series have: [2001, 2002], but was 2003");
    }

    private static long falls(Pace pace) {
        return pace.steps().stream().filter(step -> step.own().absolute() < 0).count();
    }

    private static long flat(Pace pace) {
        return pace.steps().stream().filter(step -> step.own().absolute() == 0).count();
    }

    private static Map<Integer, Long> series(String area) {
        Map<Integer, Long> series = new TreeMap<>();
        Golden.rows("cwm-taf-rates.csv").stream()
                .filter(row -> row.getField("area").equals(area))
                .forEach(row -> series.put(
                        Integer.valueOf(row.getField("year")), Long.valueOf(row.getField("rate_per_10000"))));
        return series;
    }
}

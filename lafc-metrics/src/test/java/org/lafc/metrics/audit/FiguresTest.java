package org.lafc.metrics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.audit.TableAudit.Column;
import org.lafc.metrics.audit.TableAudit.Reading;

class FiguresTest {

    @Test
    void decimalPlacesArePartOfAFigure() {
        Calculation share = Calculation.of(Operation.PERCENT, 46, 210);

        assertThat(PublishedFigure.of("a", "21.9").against(share)).isEqualTo(Agreement.AGREES_ROUNDED);
        assertThat(PublishedFigure.of("a", "22").against(share)).isEqualTo(Agreement.AGREES_ROUNDED);
        assertThat(PublishedFigure.of("a", "21.91").against(share)).isEqualTo(Agreement.DISAGREES);
        assertThat(PublishedFigure.of("a", "30.00").against(Calculation.of(Operation.PERCENT, 63, 210)))
                .isEqualTo(Agreement.AGREES_EXACTLY);
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(Calculation.of(Operation.PERCENT_CHANGE, 2000, 2023).rounded(1))
                .contains(new BigDecimal("1.2"));
        assertThat(Calculation.of(Operation.PERCENT_CHANGE, 2000, 1977).rounded(1))
                .contains(new BigDecimal("-1.2"));
        assertThat(Calculation.of(Operation.NEAREST_MULTIPLE, 25, 10).exact()).contains("30");
    }

    @Test
    void nothingDividesByZero() {
        assertThat(Calculation.of(Operation.PERCENT, 0, 0).rounded(1)).isEmpty();
        assertThat(Calculation.of(Operation.PERCENT_CHANGE, 0, 5).exact()).isEmpty();
        assertThat(Calculation.of(Operation.RATE_PER_10000, 5, 0).exact()).isEmpty();
        assertThat(Calculation.of(Operation.QUOTIENT, 5, 0).exact()).isEmpty();
        assertThat(Calculation.of(Operation.NEAREST_MULTIPLE, 5, 0).exact()).isEmpty();
        assertThat(PublishedFigure.of("a", "0").against(Calculation.of(Operation.PERCENT, 0, 0)))
                .isEqualTo(Agreement.CANNOT_TELL);
        assertThat(PublishedFigure.of("a", "0").scaleSlip(Calculation.of(Operation.PERCENT, 0, 0)))
                .isEmpty();
    }

    @Test
    void pointsMaySlipEitherWay() {
        Calculation half = Calculation.of(Operation.PERCENT, 1, 2);

        assertThat(PublishedFigure.of("a", "500").scaleSlip(half)).hasValue(-1);
        assertThat(PublishedFigure.of("a", "0.5").scaleSlip(half)).hasValue(2);
        assertThat(PublishedFigure.of("a", "50").scaleSlip(half)).isEmpty();
        assertThat(PublishedFigure.of("a", "0").scaleSlip(half)).isEmpty();
    }

    @Test
    void wrongCallsSayWhatIsAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedFigure.of("PW-1", "21,9 %"))
                .withMessage("published figure PW-1 must be a number such as 42.58, but was '21,9 %'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedFigure.of(" ", "1"))
                .withMessage("id of a published figure must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calculation.of(Operation.PERCENT, 1))
                .withMessage("PERCENT takes 2 inputs, but there were 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calculation.of(Operation.SUM))
                .withMessage("SUM takes at least 1 inputs, but there were 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseInference.of(PublishedFigure.of("a", "1")).numerators(0))
                .withMessage("base must be 1 to 1000000000, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseInference.of(PublishedFigure.of("a", "1")).pairs(5, 4))
                .withMessage("highest base must not be below the lowest, but they were 4 and 5");
    }

    @Test
    void basesAndDigitsHaveLimits() {
        BaseInference half = BaseInference.of(PublishedFigure.of("a", "50"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.numerators(1_000_000_001))
                .withMessage("base must be 1 to 1000000000, but was 1000000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.ends(0))
                .withMessage("start must be 1 to 1000000000, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.pairs(1, Long.MAX_VALUE))
                .withMessage("highest base must be 1 to 1000000000, but was 9223372036854775807");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.bases(-1, 1, 2))
                .withMessage("numerator must be 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.starts(-1, 1, 2))
                .withMessage("end must be 0 or more, but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedFigure.of("a", "1e999999999"))
                .withMessage("published figure a must have 30 digits at most before the point and after it,"
                        + " but was 1E+999999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedFigure.of("a", "1e-31"))
                .withMessageStartingWith("published figure a must have 30 digits at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calculation.of(Operation.PERCENT, 1, 2).rounded(-1))
                .withMessage("decimal places must be 0 or more, but were -1");
    }

    @Test
    void percentagesBeyondTheBaseFitNoNumerator() {
        String huge = "999999999999999999999999999999";

        assertThat(BaseInference.of(PublishedFigure.of("a", "-1")).numerators(100))
                .isEmpty();
        assertThat(BaseInference.of(PublishedFigure.of("a", "101")).numerators(100))
                .isEmpty();
        assertThat(BaseInference.of(PublishedFigure.of("a", huge)).numerators(1_000_000_000))
                .isEmpty();
        assertThat(BaseInference.of(PublishedFigure.of("a", huge)).ends(1_000_000_000))
                .isEmpty();
        assertThat(BaseInference.of(PublishedFigure.of("a", "-" + huge)).ends(1))
                .isEmpty();
        assertThat(BaseInference.of(PublishedFigure.of("a", "50.000000")).numerators(1_000_000_000))
                .startsWith(499_999_995L)
                .endsWith(500_000_004L);
    }

    @Test
    void sumsThatFitNoLongAreAnError() {
        Column tooMuch = new Column("2020", ImmutableList.of(Long.MAX_VALUE, 1L), 0);
        TableAudit labels = TableAudit.of(
                List.of(String.valueOf(Long.MAX_VALUE), "1"), List.of(new Column("x", ImmutableList.of(0L, 0L), 0)));

        assertThatThrownBy(tooMuch::sum).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> labels.totals(new Reading(false, true, false)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void seriesNeedDifferentLabels() {
        TableAudit twice = TableAudit.of(
                List.of("3", "3"),
                List.of(
                        new Column("2020", ImmutableList.of(1L, 2L), 3),
                        new Column("2020", ImmutableList.of(1L, 2L), 3)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> twice.row("3"))
                .withMessage("labels of a series must differ, but '2020' came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twice.column("2020"))
                .withMessage("labels of a series must differ, but '3' came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableAudit.of(List.of(), List.of(new Column("2020", ImmutableList.of(), 0)))
                        .column("2020"))
                .withMessage("a series must have a value or more, but '2020' had none");
    }

    @Test
    void aPercentageTooCoarseNamesAllThatFit() {
        assertThat(BaseInference.of(PublishedFigure.of("a", "50")).pairs(1, 4)).hasToString("[1 of 2, 2 of 4]");
        assertThat(BaseInference.of(PublishedFigure.of("a", "100")).numerators(3))
                .containsExactly(3L);
        assertThat(BaseInference.of(PublishedFigure.of("a", "0")).numerators(3)).containsExactly(0L);
        assertThat(BaseInference.of(PublishedFigure.of("a", "-50")).ends(4)).containsExactly(2L);
        assertThat(BaseInference.of(PublishedFigure.of("a", "-100")).ends(4)).containsExactly(0L);
    }

    @Test
    void aTotalShortOfOneRowNamesTheRow() {
        TableAudit table = TableAudit.of(
                List.of("Police", "Schools", "Nurse"),
                List.of(
                        new Column("2018", ImmutableList.of(63L, 25L, 11L), 88),
                        new Column("2019", ImmutableList.of(60L, 20L, 10L), 110)));

        assertThat(table.wrongTotals()).hasSize(2);
        assertThat(table.reading()).isEmpty();
        assertThat(table.rowsOfTheDifference(table.wrongTotals().get(0))).containsExactly("Nurse");
        assertThat(table.rowsOfTheDifference(table.wrongTotals().get(1))).containsExactly("Schools");
        assertThat(table.wrongTotals().get(0).excess()).isEqualTo(-11);
    }

    @Test
    void rightTotalsNeedNoExplanation() {
        TableAudit table = TableAudit.of(List.of("0", "1"), List.of(new Column("2020", ImmutableList.of(3L, 4L), 7)));

        assertThat(table.wrongTotals()).isEmpty();
        assertThat(table.reading()).contains(new Reading(false, false, false));
        assertThat(table.reading().orElseThrow().isRight()).isTrue();
        assertThat(table.reading().orElseThrow()).hasToString("the sum of the column");
        assertThat(table.row("1")).isEqualTo(Series.of("1", 2020, 4));
    }

    @Test
    void aColumnHasOneCellARow() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TableAudit.of(List.of("0", "1"), List.of(new Column("2020", ImmutableList.of(3L), 3))))
                .withMessage("column '2020' must have one cell for each of 2 rows, but had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableAudit.of(List.of(), List.of()))
                .withMessage("a table must have a column or more, but had none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableAudit.of(List.of("Police"), List.of(new Column("2020", ImmutableList.of(3L), 3)))
                        .column("2020"))
                .withMessage("label must be a whole number, but was 'Police'");
    }

    @Test
    void oneSubjectSaidTwoWaysIsAContradiction() {
        List<Statement> said = List.of(
                new Statement("PW-1-01", "chapters", "6"),
                new Statement("PW-4-01", "upper age", "25"),
                new Statement("PW-9-02", "chapters", " 5"),
                new Statement("PW-4-02", "upper age", "25 "));

        assertThat(Statement.contradictions(said)).singleElement().hasToString("chapters: 6 (PW-1-01) or  5 (PW-9-02)");
    }

    @Test
    void claimsOverTimeNeedATimeBefore() {
        Series now = Series.of("2020", 15, 1424, 1422, 1362);

        assertThat(DirectionClaim.overTime(List.of(DirectionClaim.fewer(15, 17)), Optional.empty(), now))
                .hasToString("CANNOT_TELL");
        assertThat(DirectionClaim.overTime(
                        List.of(DirectionClaim.fewer(15, 16)), Optional.of(Series.of("2019", 15, 1500, 1400)), now))
                .hasToString("FAILS (in 1 of 2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectionClaim.along(List.of(DirectionClaim.more(14, 17)), now))
                .withMessage("series '2020' has values for [15, 16, 17], but not for 14");
    }
}

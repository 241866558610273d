package org.lafc.metrics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lafc.metrics.Golden;
import org.lafc.metrics.audit.TableAudit.Column;
import org.lafc.metrics.audit.TableAudit.Reading;

/** Every row of the recomputations of the two source papers: 88 checks, made with exact rationals outside lafc. */
class SeedChecksTest {

    // What the text says of one subject in two places, for the checks that are no arithmetic.
    private static final List<Statement> SAID = List.of(
            new Statement("C17", "many moves", "3 or more"),
            new Statement("C17", "many moves", "more than 3"),
            new Statement("C37", "years of the age groups compared", "2013-14 to 2017-18 (Powys)"),
            new Statement("C37", "years of the age groups compared", "2013-14 to 2016-17 (Wales)"),
            new Statement("C47", "figure 1.2", "projections (caption)"),
            new Statement("C47", "figure 1.2", "past counts (text)"),
            new Statement("C48", "limit of the care plan", "5 days"),
            new Statement("C48", "limit of the care plan", "10 working days (regulation 4)"),
            new Statement("C49", "page after Appendix One", "43 (it ends on 42)"),
            new Statement("C49", "page after Appendix One", "45 (Appendix Two)"),
            new Statement("C50", "one link", "exploitation strategy"),
            new Statement("C50", "one link", "protocol on differences"),
            new Statement("C63", "workshops of early 2016", "to come (text of June 2016)"),
            new Statement("C63", "workshops of early 2016", "past (dates)"));

    @ParameterizedTest(name = "{0} {3}")
    @CsvFileSource(resources = "/golden/checks.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void everyCheckComesOutAsItDidOutside(ArgumentsAccessor row) {
        String id = row.getString(0);
        Optional<Calculation> calculation = calculation(row.getString(4), row.getString(5));
        Optional<PublishedFigure> figure =
                Optional.ofNullable(row.getString(6)).map(printed -> PublishedFigure.of(id, printed));
        int decimals =
                Optional.ofNullable(row.getString(7)).map(Integer::parseInt).orElse(0);

        calculation.ifPresent(again -> {
            assertThat(again.exact()).as("exact").contains(row.getString(9));
            assertThat(again.rounded(decimals)).as("rounded").contains(new BigDecimal(row.getString(10)));
        });
        switch (row.getString(11)) {
            case "YES" ->
                assertThat(figure.orElseThrow().against(calculation).agrees()).isTrue();
            case "NO" -> {
                if (calculation.isPresent()) {
                    assertThat(figure.orElseThrow().against(calculation)).isEqualTo(Agreement.DISAGREES);
                } else {
                    assertThat(contradictions(id)).hasSize(1);
                }
            }
            case "NOT_PUBLISHED" -> {
                assertThat(figure).isEmpty();
                assertThat(calculation).isPresent();
            }
            case "UNVERIFIABLE" -> {
                assertThat(calculation).isEmpty();
                assertThat(PublishedFigure.of(id, "0").against(calculation)).isEqualTo(Agreement.CANNOT_TELL);
            }
            default -> throw new AssertionError("unknown outcome " + row.getString(11));
        }
    }

    @Test
    void allChecksAreThere() {
        assertThat(Golden.rows("checks.csv")).hasSize(88);
    }

    @Test
    void scaleSlipsAreFoundWithoutBeingTold() {
        assertThat(PublishedFigure.of("PW-6-07", "0.09")
                        .scaleSlip(Calculation.of(Operation.PERCENT_CHANGE, 5615, 5665)))
                .hasValue(1);
        assertThat(PublishedFigure.of("PW-6-12", "-0.06")
                        .scaleSlip(Calculation.of(Operation.PERCENT_CHANGE, 629_609, 625_556)))
                .hasValue(1);
        assertThat(PublishedFigure.of("PW-8-06", "42.58").scaleSlip(Calculation.of(Operation.PERCENT, 89, 210)))
                .isEmpty();
    }

    @Test
    void sevenOfAClassAreRoundedUp() {
        Calculation perClass =
                Calculation.of(Operation.PRODUCT, List.of(new BigDecimal("0.2147"), new BigDecimal("30")));

        assertThat(PublishedFigure.of("PW-7-12", "7").isRoundedTheOtherWay(perClass))
                .isTrue();
        assertThat(PublishedFigure.of("PW-7-12", "6").isRoundedTheOtherWay(perClass))
                .isFalse();
        assertThat(PublishedFigure.of("PW-7-12", "8").isRoundedTheOtherWay(perClass))
                .isFalse();
    }

    @Test
    void oneBaseFromLowToHighExplainsOutOfCounty() {
        assertThat(BaseInference.of(PublishedFigure.of("PW-8-06", "42.58")).pairs(195, 239))
                .hasToString("[89 of 209]");
        assertThat(BaseInference.of(PublishedFigure.of("PW-8-08", "21.9")).bases(46, 195, 239))
                .containsExactly(210L);
    }

    @Test
    void growthNamesTheEndsAndStartsThatWouldFit() {
        BaseInference growth = BaseInference.of(PublishedFigure.of("PW-8-13", "33"));

        assertThat(growth.ends(153)).containsExactly(203L, 204L);
        assertThat(growth.starts(210, 100, 250)).containsExactly(158L);
        assertThat(BaseInference.of(PublishedFigure.of("PW-6-09", "-6.08")).starts(18_990, 20_000, 20_500))
                .containsExactly(20_219L, 20_220L);
    }

    @ParameterizedTest(name = "{0} of {3}")
    @CsvFileSource(resources = "/golden/percent-inverse.csv", numLinesToSkip = 1)
    void percentagesWorkBackToTheirNumerators(ArgumentsAccessor row) {
        String numerators = Optional.ofNullable(row.getString(4)).orElse("");

        assertThat(BaseInference.of(PublishedFigure.of(row.getString(0), row.getString(1)))
                        .numerators(row.getLong(3)))
                .containsExactlyElementsOf(Arrays.stream(numerators.split(" "))
                        .filter(number -> !number.isEmpty())
                        .map(Long::parseLong)
                        .toList());
    }

    @Test
    void tableOneSumsRunOnAndTakeInAgesAndYears() {
        TableAudit table = tableOne();

        assertThat(table.wrongTotals()).hasSize(5);
        assertThat(table.reading()).contains(new Reading(true, true, true));
        assertThat(table.reading().orElseThrow())
                .hasToString("a running sum over the columns that takes in row labels and column headers");
        Golden.rows("table1-totals.csv")
                .forEach(row -> assertThat(table.column(row.getField(1)).values().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(Long.parseLong(row.getField(3))));
    }

    @Test
    void sentencesAboveTableOneHoldDownTheAgesAndNotOverTime() {
        TableAudit table = tableOne();
        Map<String, List<DirectionClaim>> claims = Map.of(
                "2020", List.of(DirectionClaim.fewer(15, 17)),
                "2025", List.of(DirectionClaim.more(13, 17), DirectionClaim.fewer(18, 18)),
                "2030", List.of(DirectionClaim.more(0, 17), DirectionClaim.fewer(18, 18)),
                "2035", List.of(DirectionClaim.fewer(16, 18)),
                "2039", List.of(DirectionClaim.more(0, 16), DirectionClaim.fewer(16, 18)));
        Map<String, DirectionClaim.Holding> meaning = Map.of(
                "TRUE", DirectionClaim.Holding.HOLDS,
                "PARTLY", DirectionClaim.Holding.HOLDS_PARTLY,
                "FALSE", DirectionClaim.Holding.FAILS,
                "UNVERIFIABLE", DirectionClaim.Holding.CANNOT_TELL);
        Optional<Series> before = Optional.empty();
        for (NamedCsvRecord row : Golden.rows("table1-narratives.csv")) {
            Series now = table.column(row.getField(1));

            assertThat(DirectionClaim.overTime(claims.get(row.getField(1)), before, now)
                            .holding())
                    .as(row.getField(0) + " over time")
                    .isEqualTo(meaning.get(row.getField(3)));
            assertThat(DirectionClaim.along(claims.get(row.getField(1)), now).holding())
                    .as(row.getField(0) + " down the ages")
                    .isEqualTo(meaning.get(row.getField(5)));
            before = Optional.of(now);
        }
    }

    @Test
    void theCwmTafRatesDoNotRiseSteadily() {
        Map<String, Series> rates = cwmTafRates();
        Series wales = rates.get("WALES");
        Series rhondda = rates.get("RHONDDA_CYNON_TAF");
        Series merthyr = rates.get("MERTHYR_TYDFIL");

        assertThat(wales.falls()).containsExactly(2015);
        assertThat(rhondda.falls()).containsExactly(2005, 2009, 2015);
        assertThat(merthyr.falls()).containsExactly(2006, 2009, 2013, 2014, 2015);
        assertThat(rates.values().stream()
                        .mapToInt(series -> series.standstills().size())
                        .sum())
                .isEqualTo(4);
        assertThat(rhondda.notAbove(wales)).isEmpty();
        assertThat(merthyr.notAbove(wales)).isEmpty();
        assertThat(rhondda.change(2013, 2015).rounded(2)).contains(new BigDecimal("0.00"));
        assertThat(wales.change(2013, 2015).rounded(2)).contains(new BigDecimal("-2.20"));
    }

    private static List<Statement.Contradiction> contradictions(String check) {
        return Statement.contradictions(
                SAID.stream().filter(statement -> statement.id().equals(check)).toList());
    }

    private static Optional<Calculation> calculation(String operation, String inputs) {
        if (operation.equals("NONE")) {
            return Optional.empty();
        }
        List<BigDecimal> numbers =
                Arrays.stream(inputs.split(";")).map(BigDecimal::new).toList();
        return Optional.of(
                switch (operation) {
                    case "ROUND_TO_MULTIPLE" -> Calculation.of(Operation.NEAREST_MULTIPLE, numbers);
                    // A tenth of the change is the change of a tenth on the same base.
                    case "PERCENT_CHANGE_DIV_10" ->
                        Calculation.of(
                                Operation.QUOTIENT,
                                List.of(
                                        numbers.get(1).subtract(numbers.get(0)).multiply(BigDecimal.TEN),
                                        numbers.get(0)));
                    case "CUMULATIVE_WITH_LABELS" -> Calculation.of(Operation.SUM, numbers);
                    default -> Calculation.of(Operation.valueOf(operation), numbers);
                });
    }

    private static TableAudit tableOne() {
        List<NamedCsvRecord> cells = Golden.rows("table1-projections.csv");
        List<Column> columns = new ArrayList<>();
        for (NamedCsvRecord total : Golden.rows("table1-totals.csv")) {
            String year = total.getField(1);
            columns.add(new Column(
                    year,
                    cells.stream()
                            .filter(row -> row.getField(1).equals(year))
                            .map(row -> Long.parseLong(row.getField(3)))
                            .collect(ImmutableList.toImmutableList()),
                    Long.parseLong(total.getField(2))));
        }
        List<String> ages =
                cells.stream().map(row -> row.getField(2)).distinct().toList();
        return TableAudit.of(ages, columns);
    }

    private static Map<String, Series> cwmTafRates() {
        return Golden.rows("cwm-taf-rates.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField(1),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                rows -> Series.of(
                                        rows.get(0).getField(1),
                                        Integer.parseInt(rows.get(0).getField(2)),
                                        rows.stream()
                                                .mapToLong(row -> Long.parseLong(row.getField(3)))
                                                .toArray()))));
    }
}

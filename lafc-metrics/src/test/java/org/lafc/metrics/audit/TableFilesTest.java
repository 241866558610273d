package org.lafc.metrics.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lafc.metrics.Golden;
import org.lafc.metrics.audit.TableAudit.Column;

/** The tables, lists and stated facts of the two source papers, as they were taken from them by hand. */
class TableFilesTest {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]+");
    private static final Pattern DIFFERENCE = Pattern.compile("([0-9]+)-([0-9]+)");

    @Test
    void theSourcesOfReferralsAreOneChildShort() {
        List<NamedCsvRecord> sources = Golden.rows("table2-referral-sources.csv");
        TableAudit table = TableAudit.of(
                sources.stream().map(row -> row.getField("source")).toList(),
                List.of(new Column("2018-03-31", counts(sources), 210)));

        assertThat(table.wrongTotals()).singleElement().extracting(Column::sum).isEqualTo(209L);
        assertThat(table.wrongTotals().get(0).excess()).isEqualTo(1);
        assertThat(table.reading()).isEmpty();
        assertThat(table.rowsOfTheDifference(table.wrongTotals().get(0)))
                .containsExactly(
                        "Speech and Language Therapy", "Care Staff", "Guardian", "Mental Health Practitioner", "NSPCC");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"POLICE, 30, 63", "HEALTH, 22.38, 47"})
    void sharesOfReferralsStandOnTheChildrenAndNotOnTheTable(String group, String printed, long count) {
        List<NamedCsvRecord> sources = Golden.rows("table2-referral-sources.csv");
        long referred = sum(sources.stream()
                .filter(row -> row.getField("group").equals(group))
                .toList());
        PublishedFigure figure = PublishedFigure.of(group, printed);

        assertThat(referred).isEqualTo(count);
        assertThat(figure.against(Calculation.of(Operation.PERCENT, referred, 210))
                        .agrees())
                .isTrue();
        assertThat(BaseInference.of(figure).bases(referred, 209, 210)).contains(210L);
        // 30 per cent without decimals fits both bases, 22.38 only one.
        assertThat(BaseInference.of(figure).bases(referred, 209, 209).isEmpty()).isEqualTo(figure.decimals() == 2);
    }

    @Test
    void theReasonsAddUpToTheChildren() {
        List<NamedCsvRecord> reasons = Golden.rows("reasons.csv");
        TableAudit table = TableAudit.of(
                reasons.stream().map(row -> row.getField("reason")).toList(),
                List.of(new Column("2018-03-31", counts(reasons), 210)));

        assertThat(table.wrongTotals()).isEmpty();
        assertThat(table.reading().orElseThrow().isRight()).isTrue();
        reasons.stream()
                .filter(row -> !row.getField("count").equals("0"))
                .forEach(row -> assertThat(fact(row.getField("id")).getField("published"))
                        .isEqualTo(row.getField("count")));
    }

    @Test
    void theHomesAreAsManyAsTheTextSays() {
        List<NamedCsvRecord> homes = Golden.rows("childrens-homes.csv");
        Map<String, Long> findings = Golden.rows("childrens-homes-findings.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("home_id"), Collectors.counting()));

        assertThat(agrees("PW-10-01", homes.size())).isTrue();
        assertThat(agrees(
                        "PW-10-02",
                        homes.stream()
                                .filter(row -> row.getField("owner").equals("COUNCIL"))
                                .count()))
                .isTrue();
        homes.forEach(home -> assertThat(findings.getOrDefault(home.getField("id"), 0L))
                .as(home.getField("home"))
                .isEqualTo(Long.parseLong(home.getField("findings"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PW-4-02, PW-, PRINCIPLE",
        "PW-5-01, PW-, AIM",
        "PW-7.2-03, PW-, INSPECTION_CONCERN",
        "PW-11-01, PW-, ENABLER",
        "PW-14-01, PW-, VOICE_OUTCOME",
        "PW-14-02, PW-, INDICATOR_OF_SUCCESS",
        "CT-3-01, CT-, YOUNG_PEOPLE_NEED",
        "CT-I-02, CT-, FACTOR",
        "CT-P-01, CT-, PRINCIPLE",
        "CT-O-01, CT-, OUTCOME",
        "CT-O-02, CT-O1, AIM",
        "CT-O-03, CT-O2, AIM",
        "CT-O-04, CT-O3, AIM",
        "CT-O-05, CT-O4, AIM"
    })
    void listsHoldAsManyAsIsSaid(String fact, String prefix, String kind) {
        assertThat(agrees(
                        fact,
                        Golden.rows("statements.csv").stream()
                                .filter(row -> row.getField("id").startsWith(prefix))
                                .filter(row -> row.getField("kind").equals(kind))
                                .count()))
                .isTrue();
    }

    @Test
    void oneNumberNamesTwoFigures() {
        List<Statement> captions = Golden.rows("figures.csv").stream()
                .map(row ->
                        new Statement(row.getField("id"), "figure " + row.getField("number"), row.getField("title")))
                .toList();

        assertThat(Statement.contradictions(captions))
                .singleElement()
                .hasToString("figure 2.9: Children placed in Powys by other local authorities (FIG-2.9a)"
                        + " or Children's care homes in Powys (FIG-2.9b)");
    }

    @Test
    void sixChaptersAreAnnouncedAndFiveListed() {
        List<Statement> chapters = Stream.of("PW-1-01", "PW-1-02", "PW-9-01", "PW-9-02")
                .map(id -> new Statement(id, "chapters", fact(id).getField("value")))
                .toList();

        assertThat(Statement.contradictions(chapters))
                .singleElement()
                .hasToString("chapters: 6 (PW-1-01) or 5 (PW-1-02) or 6 (PW-9-01) or 5 (PW-9-02)");
    }

    @Test
    void appendicesAreTitlesAndTwoPagesBelongToNone() {
        List<NamedCsvRecord> appendices = Golden.rows("appendices.csv");
        Series pages = new Series(
                "pages",
                appendices.stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Integer::compare,
                                row -> Integer.parseInt(row.getField("id").substring("APP-".length())),
                                row -> lastNumber(row.getField("pages")))));

        assertThat(appendices)
                .allSatisfy(row -> assertThat(row.getField("in_seed")).isEqualTo("title only"));
        assertThat(agrees("PW-10-09", appendices.size() - 1L)).isTrue();
        assertThat(pages.rises()).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(Calculation.of(Operation.DIFFERENCE, pages.at(2), pages.at(1), 1)
                        .exact())
                .contains("2");
    }

    static Stream<NamedCsvRecord> percentages() {
        return Golden.rows("facts.csv").stream()
                .filter(row -> row.getField("unit").startsWith("percent"))
                .filter(row -> !row.getField("dp").isEmpty());
    }

    // Whether a stated percentage follows from the numbers that the paper states beside it.
    @ParameterizedTest(name = "{0}")
    @MethodSource("percentages")
    void statedPercentagesFollowFromWhatStandsBesideThem(NamedCsvRecord row) {
        String id = row.getField("id");
        PublishedFigure figure = PublishedFigure.of(id, row.getField("value"));
        Agreement expected = switch (id) {
            case "PW-6-07", "PW-6-12", "PW-8-13" -> Agreement.DISAGREES;
            case "PW-8-22" -> Agreement.AGREES_EXACTLY;
            case "PW-8-15", "PW-8-19", "PW-8-29" -> Agreement.AGREES_ROUNDED;
            default -> Agreement.CANNOT_TELL;
        };

        assertThat(figure.decimals()).isEqualTo(Integer.parseInt(row.getField("dp")));
        assertThat(figure.against(calculation(row.getField("numerator"), row.getField("denominator"))))
                .isEqualTo(expected);
    }

    @Test
    void sevenStatedPercentagesCanBeWorkedOut() {
        assertThat(percentages()
                        .filter(row -> calculation(row.getField("numerator"), row.getField("denominator"))
                                .isPresent()))
                .hasSize(7);
    }

    // The same papers, held against their numbers by somebody else: match, mismatch or not printed.
    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "/golden/document_facts.csv", numLinesToSkip = 1)
    void figuresOfThePapersMatchOrNot(ArgumentsAccessor row) {
        int number = Integer.parseInt(row.getString(0).substring("DOC-".length()));
        if (number == 27) {
            Series merthyr = Series.of("Merthyr Tydfil", 2003, Golden.longs(row.getString(5)));
            assertThat(merthyr.falls().size() + merthyr.standstills().size()).isEqualTo(6);
            return;
        }
        Calculation again = documentFact(number, row.getString(5), row.getString(2));

        assertThat(again.exactValue().orElseThrow().doubleValue()).isEqualTo(row.getDouble(4));
        switch (row.getString(6)) {
            case "NOT_PRINTED" -> assertThat(row.getString(3)).isNull();
            case "MISMATCH" ->
                assertThat(PublishedFigure.of(row.getString(0), row.getString(3))
                                .against(again))
                        .isEqualTo(Agreement.DISAGREES);
            // "Over a third" is no figure but a bound, and the bound holds.
            case "MATCH" ->
                assertThat(
                                number == 26
                                        ? again.exactValue().orElseThrow().doubleValue() > row.getDouble(3)
                                        : PublishedFigure.of(row.getString(0), row.getString(3))
                                                .against(again)
                                                .agrees())
                        .isTrue();
            default -> throw new AssertionError("unknown outcome " + row.getString(6));
        }
    }

    private static Calculation documentFact(int number, String inputs, String claim) {
        if (inputs.equals("column sum")) {
            String year = "y" + claim.substring(claim.length() - 4);
            return Calculation.of(
                    Operation.SUM,
                    Golden.rows("powys_projections.csv").stream()
                            .mapToLong(row -> Long.parseLong(row.getField(year)))
                            .toArray());
        }
        long[] numbers = Golden.longs(inputs.replace("over ", ""));
        return switch (number) {
            case 12, 15 -> Calculation.of(Operation.SUM, numbers);
            case 23 -> Calculation.of(Operation.RATE_PER_10000, numbers);
            case 24, 25 -> Calculation.of(Operation.MEAN, numbers);
            case 1, 2, 3, 9, 10, 26, 28, 29, 30 -> Calculation.of(Operation.PERCENT_CHANGE, numbers);
            default -> {
                int last = numbers.length - 1;
                long part = LongStream.of(numbers).limit(last).sum();
                yield Calculation.of(Operation.PERCENT, part, numbers[last]);
            }
        };
    }

    // A difference over the number it starts or ends with is a change; what is not stated gives nothing.
    private static Optional<Calculation> calculation(String numerator, String denominator) {
        var difference = DIFFERENCE.matcher(numerator);
        if (!NUMBERS.matcher(denominator).matches()) {
            return Optional.empty();
        }
        if (difference.matches()) {
            return Optional.of(Calculation.of(
                    Operation.PERCENT,
                    List.of(
                            new BigDecimal(difference.group(1)).subtract(new BigDecimal(difference.group(2))),
                            new BigDecimal(denominator))));
        }
        return NUMBERS.matcher(numerator).matches()
                ? Optional.of(Calculation.of(Operation.PERCENT, Long.parseLong(numerator), Long.parseLong(denominator)))
                : Optional.empty();
    }

    private static NamedCsvRecord fact(String id) {
        return Golden.rows("facts.csv").stream()
                .filter(row -> row.getField("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean agrees(String fact, long counted) {
        return PublishedFigure.of(fact, fact(fact).getField("value"))
                .against(Calculation.of(Operation.COUNT, counted))
                .agrees();
    }

    private static ImmutableList<Long> counts(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> Long.valueOf(row.getField("count"))).collect(ImmutableList.toImmutableList());
    }

    private static long sum(List<NamedCsvRecord> rows) {
        return counts(rows).stream().mapToLong(Long::longValue).sum();
    }

    private static long lastNumber(String pages) {
        return Long.parseLong(pages.substring(pages.indexOf('-') + 1));
    }
}

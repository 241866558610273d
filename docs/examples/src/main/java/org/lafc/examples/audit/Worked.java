package org.lafc.examples.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lafc.examples.sample.WriteSample;
import org.lafc.metrics.audit.BaseInference;
import org.lafc.metrics.audit.Calculation;
import org.lafc.metrics.audit.DirectionClaim;
import org.lafc.metrics.audit.Operation;
import org.lafc.metrics.audit.PublishedFigure;
import org.lafc.metrics.audit.Series;
import org.lafc.metrics.audit.Statement;
import org.lafc.metrics.audit.TableAudit;
import org.lafc.metrics.audit.TableAudit.Column;

/**
 * Fills the braces of a finding with what lafc works out, so that no result on the page is typed: {@code {PERCENT 89;210
 * @2}} is a calculation and its decimal places, {@code {pairs 42.58 195 239}} an inference, {@code {table1.reading}} a
 * value of Table 1.
 */
final class Worked {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]+)}");
    private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

    private static final ImmutableMap<String, ImmutableList<DirectionClaim>> CLAIMS = ImmutableMap.of(
            "2020", ImmutableList.of(DirectionClaim.fewer(15, 17)),
            "2025", ImmutableList.of(DirectionClaim.more(13, 17), DirectionClaim.fewer(18, 18)),
            "2030", ImmutableList.of(DirectionClaim.more(0, 17), DirectionClaim.fewer(18, 18)),
            "2035", ImmutableList.of(DirectionClaim.fewer(16, 18)),
            "2039", ImmutableList.of(DirectionClaim.more(0, 16), DirectionClaim.fewer(16, 18)));

    private final ImmutableMap<String, String> values;

    Worked() {
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        tableOne(all);
        rates(all);
        this.values = all.buildOrThrow();
    }

    /** Returns the text with every brace worked out. */
    String fill(String text) {
        return BRACES.matcher(text).replaceAll(braces -> Matcher.quoteReplacement(value(braces)));
    }

    private String value(MatchResult braces) {
        String expression = braces.group(1);
        String named = values.get(expression);
        return named != null ? named : worked(expression);
    }

    private static String worked(String expression) {
        List<String> words = BLANKS.splitToList(expression);
        return switch (words.get(0)) {
            case "pairs" ->
                inference(words).pairs(number(words, 2), number(words, 3)).stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
            case "numerators" -> either(inference(words).numerators(number(words, 2)));
            case "ends" -> either(inference(words).ends(number(words, 2)));
            case "starts" -> either(inference(words).starts(number(words, 2), number(words, 3), number(words, 4)));
            case "slip" ->
                String.valueOf(PublishedFigure.of("printed", words.get(1))
                        .scaleSlip(Calculation.of(Operation.PERCENT_CHANGE, number(words, 2), number(words, 3)))
                        .orElseThrow());
            case "contradiction" -> contradiction(expression.substring("contradiction ".length()));
            default ->
                Worked.calculation(words.get(0) + " " + words.get(1))
                        .rounded(Integer.parseInt(words.get(2).substring(1)))
                        .orElseThrow()
                        .toPlainString();
        };
    }

    /** Reads an operation and its inputs, for example {@code PERCENT 89;210}. */
    static Calculation calculation(String text) {
        List<String> words = BLANKS.splitToList(text);
        return Calculation.of(
                Operation.valueOf(words.get(0)),
                Splitter.on(';')
                        .splitToStream(words.get(1))
                        .map(BigDecimal::new)
                        .toList());
    }

    // One subject and what is said of it, parted by bars.
    private static String contradiction(String text) {
        List<String> parts = Splitter.on('|').splitToList(text);
        List<Statement> said = parts.subList(1, parts.size()).stream()
                .map(says -> new Statement("text", parts.get(0), says))
                .toList();
        return Statement.contradictions(said).get(0).statements().stream()
                .map(Statement::says)
                .collect(Collectors.joining(" against "));
    }

    private static BaseInference inference(List<String> words) {
        return BaseInference.of(PublishedFigure.of("printed", words.get(1)));
    }

    private static long number(List<String> words, int place) {
        return Long.parseLong(words.get(place));
    }

    private static String either(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    private static void tableOne(ImmutableMap.Builder<String, String> all) {
        Map<String, List<Long>> cells = new TreeMap<>();
        List<String> ages = new ArrayList<>();
        Rows.of(WriteSample.class, "table1-projections.csv").forEach(row -> {
            cells.computeIfAbsent(row.getField("year"), year -> new ArrayList<>())
                    .add(Long.valueOf(row.getField("population")));
            if (!ages.contains(row.getField("age"))) {
                ages.add(row.getField("age"));
            }
        });
        List<Column> columns = new ArrayList<>();
        Rows.of(Worked.class, "table1-totals.csv")
                .forEach(row -> columns.add(new Column(
                        row.getField("year"),
                        ImmutableList.copyOf(cells.getOrDefault(row.getField("year"), List.of())),
                        Long.parseLong(row.getField("published_total")))));
        TableAudit table = TableAudit.of(ages, columns);
        all.put(
                "table1.printed",
                list(columns.stream().map(Column::printedTotal).toList()));
        all.put("table1.right", list(columns.stream().map(Column::sum).toList()));
        all.put("table1.reading", table.reading().orElseThrow().toString());
        all.put(
                "table1.first",
                columns.get(0).cells().stream().map(String::valueOf).collect(Collectors.joining(";")));
        List<String> overTime = new ArrayList<>();
        List<String> downAges = new ArrayList<>();
        Optional<Series> before = Optional.empty();
        for (Column column : columns) {
            Series now = table.column(column.header());
            List<DirectionClaim> claims = requireNonNull(CLAIMS.get(column.header()), column.header());
            overTime.add(column.header() + " "
                    + Words.of(DirectionClaim.overTime(claims, before, now).holding()));
            downAges.add(column.header() + " "
                    + Words.of(DirectionClaim.along(claims, now).holding()));
            before = Optional.of(now);
        }
        all.put("table1.overTime", String.join(", ", overTime));
        all.put("table1.downAges", String.join(", ", downAges));
    }

    private static void rates(ImmutableMap.Builder<String, String> all) {
        Map<String, List<Long>> byArea = new TreeMap<>();
        Rows.of(Worked.class, "cwm-taf-rates.csv")
                .forEach(row -> byArea.computeIfAbsent(row.getField("area"), area -> new ArrayList<>())
                        .add(Long.valueOf(row.getField("rate_per_10000"))));
        List<Series> series = byArea.entrySet().stream()
                .map(area -> Series.of(
                        Words.ofArea(area.getKey()),
                        2003,
                        area.getValue().stream().mapToLong(Long::longValue).toArray()))
                .toList();
        all.put(
                "rates.falls",
                series.stream().map(one -> one.name() + " " + list(one.falls())).collect(Collectors.joining("; ")));
        all.put(
                "rates.falls.count",
                String.valueOf(
                        series.stream().mapToInt(one -> one.falls().size()).sum()));
        all.put(
                "rates.flat.count",
                String.valueOf(series.stream()
                        .mapToInt(one -> one.standstills().size())
                        .sum()));
    }

    private static String list(List<?> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}

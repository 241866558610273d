package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published figures as they stand on the page, cell by cell, in both languages: a figure that is right in the results and
 * wrong where it is read helps nobody.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFiguresTest {

    private static final Pattern TABLE = Pattern.compile("(?s)<table.*?</table>");
    private static final Pattern CAPTION = Pattern.compile("(?s)<caption>(.*?)</caption>");
    private static final Pattern ROW = Pattern.compile("(?s)<tr.*?</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<(t[hd])[ >].*?</\\1>");

    private final Map<String, List<Row>> pages = new HashMap<>();
    private final Map<String, NamedCsvRecord> expected = new HashMap<>();

    private record Row(String caption, List<String> cells) {}

    @BeforeAll
    void run(@TempDir Path folder) {
        for (String language : List.of("en", "cy")) {
            Job job = Job.onSample(
                    folder.resolve(language),
                    "--language",
                    language,
                    "--method",
                    "GRID_PLANE",
                    "--birth-parents",
                    Job.SAMPLE.resolve("birth-parents/plain_birth_parents.csv").toString());
            pages.put(language, rows(job.text("report.html")));
        }
        Job.csv(Path.of("src/test/resources/golden/synthetic-expected.csv"))
                .forEach(row -> expected.put(row.getField("measure"), row));
    }

    // Value, then count and base.
    @ParameterizedTest
    @CsvSource({
        "S01, powys.s08.out-of-area, '42.6%'",
        "S02, powys.p04.50-miles-or-more.all-children, '21.9%'",
        "S03, powys.p04.50-miles-or-more, '22.7%'",
        "S04, powys.p04.placed-over-20-miles, '47.3%'",
        "S21, powys.p10.three-or-more-placements, '16.2%'",
        "S22, powys.p10.three-or-more-moves, '10.0%'",
        "S23, powys.p10.more-than-three-moves, '4.3%'",
        "S24, powys.s08.residential-in-area, '10.5%'",
        "S25, powys.p01.in-house-share.without-kinship, '62.4%'",
    })
    void shares(String figure, String measure, String shown) {
        NamedCsvRecord row = row(figure);
        assertThat(rounded(figure, 1) + "%").isEqualTo(shown);
        for (String language : pages.keySet()) {
            assertThat(ofMeasure(language, measure))
                    .as(language)
                    .containsExactly(shown, row.getField("numerator") + " of " + row.getField("denominator"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "S05, powys.p04.maximum-distance, 0, miles",
        "S06, powys.p04.mean-distance, 1, miles",
        "S07, powys.p04.median-distance, 1, miles",
        "S14, powys.p10.mean-months-in-placement, 1, months",
        "S15, powys.p10.median-months-in-placement, 1, months",
    })
    void amounts(String figure, String measure, int decimals, String unit) {
        for (String language : pages.keySet()) {
            String shown = ofMeasure(language, measure).get(0);
            assertThat(shown).as(language).endsWith(' ' + unit);
            assertThat(new BigDecimal(shown.substring(0, shown.indexOf(' '))).setScale(decimals, RoundingMode.HALF_UP))
                    .as(language)
                    .isEqualByComparingTo(rounded(figure, decimals));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "S08, section 8, disability|anabledd, Yes",
        "S09, figure 2.5, register, Yes",
        "S10, figure 2.8, , White British",
        "S11, figure 2.6, father, No",
        "S12, table 2, source group, Police",
        "S13, table 2, source group, Health",
    })
    void partsOfTheProfile(String figure, String paperFigure, String caption, String name) {
        NamedCsvRecord expectedRow = row(figure);
        Pattern words = Pattern.compile(caption == null ? "" : caption, Pattern.CASE_INSENSITIVE);
        for (String language : pages.keySet()) {
            List<Row> found = page(language).stream()
                    .filter(row -> row.caption().contains(paperFigure)
                            && words.matcher(row.caption()).find()
                            && row.cells().get(0).equals(name))
                    .toList();
            assertThat(found).as(language + ' ' + found).hasSize(1);
            List<String> cells = found.get(0).cells();
            assertThat(cells.get(1)).isEqualTo(expectedRow.getField("numerator"));
            assertThat(share(cells.get(cells.size() - 1)))
                    .isEqualTo(share(expectedRow.getField("numerator"), expectedRow.getField("denominator")));
        }
    }

    @Test
    void siblingsAndParents() {
        for (String language : pages.keySet()) {
            List<Row> groups = page(language).stream()
                    .filter(row -> row.cells().size() == 3 && row.caption().startsWith("Sibling groups by size"))
                    .toList();
            assertThat(groups.get(groups.size() - 1).cells().subList(1, 3))
                    .containsExactly(value("S16"), row("S18").getField("value"));
            assertThat(groups.get(groups.size() - 2).cells().get(0)).isEqualTo(value("S17"));
            assertThat(ofMeasure(language, "cwm-taf.ct2-4.groups-together").get(1))
                    .isEqualTo(value("S20") + " of " + value("S16"));
            assertThat(ofMeasure(language, "cwm-taf.ct2-4.placed-with-sibling").get(1))
                    .startsWith(value("S19") + " of ");
            List<Row> parents = page(language).stream()
                    .filter(row -> row.cells().get(0).startsWith("Years between the parents' ages"))
                    .toList();
            assertThat(parents).hasSize(1);
            List<String> cells = parents.get(0).cells();
            assertThat(cells.get(cells.size() - 1)).isEqualTo(value("S28") + ".0");
        }
    }

    @Test
    void farButInsideAndNearButOutside() {
        for (String language : pages.keySet()) {
            assertThat(ofMeasure(language, "powys.p04.in-area-50-miles-or-more").get(1))
                    .startsWith(value("S26") + " of ");
            assertThat(ofMeasure(language, "powys.p04.out-of-area-under-5-miles")
                            .get(1))
                    .startsWith(value("S27") + " of ");
        }
    }

    private NamedCsvRecord row(String figure) {
        NamedCsvRecord row = expected.get(figure);
        assertThat(row).as(figure).isNotNull();
        return row;
    }

    private String value(String figure) {
        return row(figure).getField("value");
    }

    private BigDecimal rounded(String figure, int decimals) {
        return new BigDecimal(value(figure)).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(String percent) {
        return new BigDecimal(Splitter.on('%').split(percent).iterator().next());
    }

    private static BigDecimal share(String numerator, String denominator) {
        return new BigDecimal(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(denominator), 1, RoundingMode.HALF_UP);
    }

    private List<Row> page(String language) {
        return pages.getOrDefault(language, List.of());
    }

    /** Value, and count and base, of the one row of all tables that names the measure and its version. */
    private List<String> ofMeasure(String language, String measure) {
        List<Row> found = page(language).stream()
                .filter(row -> row.cells().get(0).contains(measure + ' ')
                        && row.cells().size() > 2)
                .toList();
        assertThat(found).as(language + ' ' + measure).hasSize(1);
        return found.get(0).cells().subList(1, 3);
    }

    private static List<Row> rows(String page) {
        List<Row> rows = new ArrayList<>();
        TABLE.matcher(page).results().forEach(table -> {
            Matcher caption = CAPTION.matcher(table.group());
            String words = caption.find() ? text(caption.group(1)) : "";
            ROW.matcher(table.group())
                    .results()
                    .map(row -> CELL.matcher(row.group())
                            .results()
                            .map(cell -> text(cell.group()))
                            .toList())
                    .filter(cells -> !cells.isEmpty())
                    .forEach(cells -> rows.add(new Row(words, cells)));
        });
        return rows;
    }

    // Words of different elements stand apart.
    private static String text(String html) {
        return html.replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.examples.census.Arguments.Method;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.Score;

/** The published figures, out of the written return, by every method of measuring. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleFiguresTest {

    private static final Method[] MEASURING = {
        Method.ELLIPSOID, Method.GRID_PLANE, Method.GREAT_CIRCLE, Method.SSDA903_RULE
    };

    private final Map<Method, Job> jobs = new EnumMap<>(Method.class);
    private Map<String, NamedCsvRecord> expected = Map.of();

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        for (Method method : MEASURING) {
            jobs.put(method, Job.onSample(folder.resolve(method.name()), "--method", method.name(), "--explain"));
        }
        String golden = Files.readString(Path.of("src/test/resources/golden/synthetic-expected.csv"));
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(golden).stream()) {
            expected = rows.collect(Collectors.toMap(row -> row.getField("measure"), row -> row));
        }
    }

    @Test
    void theSampleReadsWithoutAProblem() {
        for (Job job : jobs.values()) {
            assertThat(job.exitCode()).isZero();
            assertThat(job.err()).isEmpty();
            assertThat(job.text("problems.csv")).isEqualTo("file,line,field,problem,allowed,effect\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "S01, powys.s08.out-of-area",
        "S02, powys.p04.50-miles-or-more.all-children",
        "S03, powys.p04.50-miles-or-more",
        "S04, powys.p04.placed-over-20-miles",
        "S14, powys.p10.mean-months-in-placement",
        "S15, powys.p10.median-months-in-placement",
        "S21, powys.p10.three-or-more-placements",
        "S22, powys.p10.three-or-more-moves",
        "S23, powys.p10.more-than-three-moves",
        "S24, powys.s08.residential-in-area",
        "S25, powys.p01.in-house-share.without-kinship",
        "S26, powys.p04.in-area-50-miles-or-more",
        "S27, powys.p04.out-of-area-under-5-miles",
    })
    void figuresAreTheSameByEveryMethod(String row, String id) {
        NamedCsvRecord figure = expected.get(row);
        for (Map.Entry<Method, Job> job : jobs.entrySet()) {
            JsonNode kpi = job.getValue().kpi(id);
            String by = row + " by " + job.getKey();
            if (!figure.getField("denominator").isEmpty()) {
                assertThat(kpi.get("numerator").asText()).as(by).isEqualTo(figure.getField("numerator"));
                assertThat(kpi.get("denominator").asText()).as(by).isEqualTo(figure.getField("denominator"));
            }
            assertRounded(kpi, figure.getField("value"), by);
            assertThat(kpi.get("initialPopulation").asLong())
                    .as(by)
                    .isEqualTo(kpi.get("denominator").asLong()
                            + kpi.get("excluded").asLong()
                            + kpi.get("missing").asLong()
                            + kpi.get("pending").asLong());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "S05, powys.p04.maximum-distance",
        "S06, powys.p04.mean-distance",
        "S07, powys.p04.median-distance",
    })
    void distancesOfTheGridAreThoseOfTheWitness(String row, String id) {
        JsonNode kpi = jobs.get(Method.GRID_PLANE).kpi(id);

        assertRounded(kpi, expected.get(row).getField("value"), row);
        assertThat(kpi.get("method").asText()).isEqualTo("GRID_PLANE");
        assertThat(kpi.get("denominator").asInt()).isEqualTo(203);
        assertThat(kpi.get("excluded").asInt()).isEqualTo(7);
    }

    @Test
    void methodsDifferByTheirStatedErrorOnly() {
        double ellipsoid = maximum(Method.ELLIPSOID);

        assertThat(maximum(Method.GRID_PLANE)).isNotEqualTo(ellipsoid).isCloseTo(ellipsoid, within(0.1));
        assertThat(maximum(Method.GREAT_CIRCLE)).isNotEqualTo(ellipsoid).isCloseTo(ellipsoid, within(0.9));
        // Miles of 1,609.3 metres, and the plane.
        assertThat(maximum(Method.SSDA903_RULE)).isNotEqualTo(ellipsoid).isCloseTo(ellipsoid, within(0.2));
    }

    @Test
    void theProfileCountsTheWitness() {
        Job job = jobs.get(Method.ELLIPSOID);

        assertThat(job.json("profile.json").get("children").asInt()).isEqualTo(210);
        assertThat(job.breakdown("reason-for-care"))
                .isEqualTo("abuse-or-neglect 150; child-disability-or-illness 4; parental-disability-or-illness 9; "
                        + "family-in-acute-stress 23; family-dysfunction 19; socially-unacceptable-behaviour 1; "
                        + "absent-parenting 1; adoption-disruption 3; missing 0 of 210");
        assertThat(job.breakdown("age-band")).isEqualTo("0-4 44; 5-9 50; 10-15 83; 16-17 33; missing 0 of 210");
        assertThat(job.breakdown("area-side")).isEqualTo("in-area 120; out-of-area 89; missing 1 of 210");
        assertThat(job.breakdown("placement-provision"))
                .contains("in-house-foster 78", "agency-foster 47", "kinship-foster 32", "residential 19");
        assertThat(job.breakdown("ethnic-group")).startsWith("white-british 187; ");
        assertThat(job.breakdown("home-locality"))
                .isEqualTo(
                        "Mid East 34; Mid West 18; North Central 46; North East 38; North West 15; South Central 33; "
                                + "South West 24; missing 2 of 210");
        assertThat(job.breakdown("distance-from-home"))
                .isEqualTo("0 to 5 miles 35; over 5 to 10 miles 30; over 10 to 20 miles 42; over 20 to 50 miles 50; "
                        + "over 50 miles 46; missing 7 of 210");
        assertThat(job.breakdown("sex")).endsWith("missing 0 of 210");
        assertThat(job.breakdown("legal-status")).endsWith("missing 0 of 210");
        assertThat(job.breakdown("provider")).endsWith("missing 0 of 210");
    }

    @Test
    void explanationsAddUpToTheMeasures() {
        Job job = jobs.get(Method.ELLIPSOID);
        Map<String, Map<String, Long>> places = job.csv("explain.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("kpi"),
                        Collectors.groupingBy(row -> row.getField("place"), Collectors.counting())));

        int shares = 0;
        for (JsonNode kpi : job.json("kpis.json")) {
            Map<String, Long> counted = places.getOrDefault(kpi.get("id").asText(), Map.of());
            long numerator = counted.getOrDefault("NUMERATOR", 0L);
            assertThat(numerator + counted.getOrDefault("DENOMINATOR_ONLY", 0L))
                    .as(kpi.get("id").asText())
                    .isEqualTo(kpi.get("initialPopulation").asLong()
                            - kpi.get("excluded").asLong()
                            - kpi.get("missing").asLong()
                            - kpi.get("pending").asLong());
            assertThat(counted.getOrDefault("EXCLUDED", 0L))
                    .isEqualTo(kpi.get("excluded").asLong());
            assertThat(counted.getOrDefault("MISSING", 0L))
                    .isEqualTo(kpi.get("missing").asLong());
            assertThat(counted.getOrDefault("PENDING", 0L))
                    .isEqualTo(kpi.get("pending").asLong());
            long outside = counted.getOrDefault("NOT_IN_POPULATION", 0L);
            assertThat(counted.values().stream().mapToLong(Long::longValue).sum() - outside)
                    .isEqualTo(kpi.get("initialPopulation").asLong());
            // The numerator of a ratio is a sum, and a mean has none of rows.
            Score score = KpiCatalogue.builtIn()
                    .find(kpi.get("id").asText())
                    .orElseThrow()
                    .score();
            if (score == Score.PROPORTION || score == Score.COUNT || score == Score.MILESTONE) {
                assertThat(numerator)
                        .as(kpi.get("id").asText())
                        .isEqualTo(kpi.get("numerator").asLong());
                shares++;
            }
        }
        assertThat(shares).isGreaterThan(130);
    }

    /** Those without a value, and why: nothing of the paper's 17 is empty for want of records. */
    @Test
    void measuresOfThePaperGiveAValueOrSayWhyNot() {
        Map<String, String> without = new TreeMap<>();
        Set<String> withBase = new TreeSet<>();
        for (JsonNode kpi : jobs.get(Method.ELLIPSOID).json("kpis.json")) {
            String id = kpi.get("id").asText();
            if (!id.startsWith("powys.p")) {
                continue;
            }
            boolean ofRows = kpi.get("initialPopulation").asLong() > 0;
            if (kpi.get("value").isNull()) {
                without.put(id, kpi.get("noValueReason").asText());
            } else if (ofRows && kpi.get("denominator").asLong() > 0) {
                withBase.add(kpi.get("partOf").asText());
            } else {
                assertThat(id)
                        .as("a figure without a base")
                        .startsWith("powys.p01.")
                        .endsWith(".change");
            }
        }

        assertThat(without)
                .containsOnly(
                        entry(
                                "powys.p04.distance-bands",
                                "a distribution has a share for each band and no value of its own"),
                        entry("powys.p03.safely-reunified.count", "nobody is in the denominator yet, some are pending"),
                        entry("powys.p08.gap.foundation-phase", "no value of 'All pupils' was given for this measure"),
                        entry("powys.p08.gap.key-stage-2", "no value of 'All pupils' was given for this measure"),
                        entry("powys.p08.gap.key-stage-3", "no value of 'All pupils' was given for this measure"),
                        entry("powys.p08.gap.key-stage-4", "no value of 'All pupils' was given for this measure"));
        assertThat(withBase)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 17)
                        .mapToObj(number -> String.format(Locale.ROOT, "powys.p%02d", number))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "powys.p02.diverted-from-care",
        "powys.p03.returned-home",
        "powys.p12.meetings-with-young-member",
        "powys.p14.attendances-per-session",
        "powys.p15.attendances-per-session",
        "powys.p16.celebration-held",
        "wales.scc-001.care-plan-at-first-placement",
        "wales.scc-001.permanence-plan-by-second-review",
        "wales.pm25.supported-to-stay-with-family",
        "wales.pm34.a.in-education-employment-or-training",
        "wales.pm34.b.in-education-employment-or-training",
        "cwm-taf.ct3-1.permanence-plan-by-second-review",
        "cwm-taf.ct3-6.days-in-care-at-exit",
    })
    void whatTheSampleInventsIsNeitherEmptyNorNought(String id) {
        JsonNode kpi = jobs.get(Method.ELLIPSOID).kpi(id);

        assertThat(kpi.get("denominator").asLong()).isPositive();
        assertThat(kpi.get("value").decimalValue()).isPositive();
    }

    /** One row a child or event and measure: no two rows are told apart by nothing. */
    @Test
    void explanationsNameTheDayOfAnEventAlone() {
        Job job = jobs.get(Method.ELLIPSOID);

        assertThat(job.csv("explain.csv"))
                .filteredOn(row -> row.getField("kpi").equals("powys.p04.placed-over-20-miles"))
                .hasSize(210)
                .allSatisfy(row -> assertThat(row.getField("day")).isEmpty());
    }

    @Test
    void distancesNameOutcomeReasonAndLocation() {
        Map<String, NamedCsvRecord> rows = jobs.get(Method.GRID_PLANE).csv("distances.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("child"), row -> row));

        assertThat(rows).hasSize(210);
        assertThat(rows.get("SYN001").getFields().subList(0, 4))
                .containsExactly("SYN001", "MEASURED", "", "GRID_PLANE");
        assertThat(Double.parseDouble(rows.get("SYN001").getField("miles"))).isCloseTo(65.5463, within(0.00005));
        assertThat(rows.get("SYN001").getField("location")).isEqualTo("ENGLAND");
        assertThat(rows.get("SYN002").getField("location")).isEqualTo("OWN_AUTHORITY");
        assertThat(rows.get("SYN004").getField("miles")).isEqualTo("0.0");
        assertThat(rows.get("SYN111").getFields())
                .containsExactly("SYN111", "NOT_MEASURED", "NO_FIXED_ABODE", "GRID_PLANE", "", "OWN_AUTHORITY");
        assertThat(rows.get("SYN187").getFields())
                .containsExactly("SYN187", "NOT_MEASURED", "PLACED_FOR_ADOPTION", "GRID_PLANE", "", "NOT_KNOWN");
        assertThat(rows.get("SYN123").getField("location")).isEqualTo("OWN_AUTHORITY");
        assertThat(rows.values().stream().filter(row -> row.getField("outcome").equals("MEASURED")))
                .hasSize(203);
    }

    private double maximum(Method method) {
        return jobs.get(method).kpi("powys.p04.maximum-distance").get("value").asDouble();
    }

    private static void assertRounded(JsonNode kpi, String printed, String by) {
        BigDecimal figure = new BigDecimal(printed);
        assertThat(kpi.get("value").decimalValue().setScale(figure.scale(), RoundingMode.HALF_UP))
                .as(by)
                .isEqualTo(figure);
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }
}

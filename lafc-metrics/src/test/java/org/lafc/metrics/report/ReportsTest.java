package org.lafc.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.Distance;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.FlowCounter;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiExplanation;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.profile.Profile;

class ReportsTest {

    private static final String HOSTILE = "<script>alert('x')</script> & \"quotes\"";
    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");

    private final Cohort cohort = cohort("=cmd()", "B");

    @Test
    void jsonOfAMeanHasItsSumAsNumerator() throws IOException {
        assertThat(kpis(DisclosureRule.nothingWithheld())).isEqualTo("""
                        [
                          {
                            "format": "1.2",
                            "id": "test.mean",
                            "version": "1.0.0",
                            "title": "<script>alert('x')</script> & \\"quotes\\"",
                            "kind": "performance-measure",
                            "partOf": null,
                            "period": "2018-03-31",
                            "unit": "miles",
                            "better": "decrease",
                            "method": "SUPPLIED",
                            "boundaries": null,
                            "withheld": false,
                            "value": 15.0,
                            "shown": "15.0",
                            "noValueReason": null,
                            "numerator": 30,
                            "denominator": 2,
                            "initialPopulation": 2,
                            "excluded": 0,
                            "missing": 0,
                            "pending": 0,
                            "excludedBy": {},
                            "missingBy": {},
                            "interval": {
                              "method": "Student t",
                              "level": 0.95,
                              "lower": -48.531023680873524,
                              "upper": 78.53102368087352
                            },
                            "colour": null,
                            "strata": [],
                            "targets": [],
                            "yearBefore": null,
                            "source": "a test",
                            "note": null
                          }
                        ]
                        """);
    }

    @Test
    void aWithheldMeasureHasNoNumberInAnyForm() throws IOException {
        DisclosureRule rule = DisclosureRule.withholdingUpTo(5);

        assertThat(kpis(rule))
                .contains("\"withheld\": true", "\"value\": null", "\"denominator\": null")
                .doesNotContain("15.0");
        assertThat(text(out -> JsonReports.writeProfile(report(rule), out)))
                .contains("\"children\": null", "\"ratePer10000\": null")
                .doesNotContain("\"count\"");
        assertThat(text(out -> HtmlReport.write(report(rule), out)))
                .contains("<strong>withheld children</strong>")
                .doesNotContain("15.0", "for each 10,000");
    }

    @Test
    void textFromDataIsShownAsTextOnThePage() throws IOException {
        String page = text(out -> HtmlReport.write(report(DisclosureRule.nothingWithheld()), out));

        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;")
                .contains("<strong>0.8 for each 10,000</strong>")
                .contains("<td role=\"cell\" class=\"number\" data-label=\"Value\">15.0 <bdi>miles</bdi></td>")
                .contains(
                        "<strong>1 problem was found in the data; 1 rows were left out.</strong>",
                        "<li><bdi>&lt;b&gt;.csv line 3, DECOM: is blank; allowed: a date</bdi></li>")
                .doesNotContain("<script>", "<b>.csv");
    }

    @Test
    void flowsAreWrittenWithTheirKindsAndEscaped() throws IOException {
        Flows hosted = new FlowCounter()
                .hosted(HOSTILE, FlowPlace.named("<i>North</i>"))
                .count(FlowPlace.OUTSIDE, FlowPlace.named("<i>North</i>"), 3)
                .count(FlowPlace.NOT_KNOWN, FlowPlace.OUTSIDE)
                .build();
        Report report = report(DisclosureRule.nothingWithheld(), Profile.of(cohort, hosted));

        assertThat(text(out -> JsonReports.writeProfile(report, out))).contains("""
                    "routes": [
                      {
                        "from": "outside",
                        "fromKind": "outside",
                        "to": "<i>North</i>",
                        "children": 3
                      },
                      {
                        "from": "not known",
                        "fromKind": "not-known",
                        "to": "outside",
                        "toKind": "outside",
                        "children": 1
                      },
                """);
        assertThat(text(out -> HtmlReport.write(report, out)))
                .contains("<th scope=\"row\" role=\"rowheader\"><bdi>&lt;i&gt;North&lt;/i&gt;</bdi></th>")
                .doesNotContain("<i>", "<script>");
    }

    @Test
    void withoutLocalitiesThePageSaysSo() throws IOException {
        assertThat(text(out -> HtmlReport.write(report(DisclosureRule.nothingWithheld()), out)))
                .contains("No localities were given, or no home or placement could be found in one.");
    }

    @Test
    void cellsCannotBecomeFormulas() throws IOException {
        assertThat(text(out -> CsvReports.writeDistances(cohort, out)))
                .isEqualTo("child,outcome,reason,method,miles,location\n"
                        + "'=cmd(),MEASURED,,SUPPLIED,10.0,NOT_KNOWN\n"
                        + "B,MEASURED,,SUPPLIED,20.0,NOT_KNOWN\n");
        assertThat(text(out -> CsvReports.writeExplanations(evaluator().explain(cohort), out)))
                .isEqualTo("child,kpi,place,reason,day\n"
                        + "'=cmd(),test.mean,DENOMINATOR_ONLY,distance-from-home in miles: 10,\n"
                        + "B,test.mean,DENOMINATOR_ONLY,distance-from-home in miles: 20,\n");
    }

    @Test
    void oneChildCanBeAskedFor() {
        KpiExplanation explanation = evaluator().explain(cohort).get(0);

        assertThat(explanation.rowOf("B")).hasValue(1);
        assertThat(explanation.rowOf("C")).isEmpty();
    }

    @Test
    void problemsAreWrittenWithTheirRow() throws IOException {
        Problem problem = new Problem(
                new SourceRow("e.csv", 3),
                "PLACE",
                "'U9' is not a \"PLACE\" code",
                "A3, A4",
                Problem.Effect.VALUE_NOT_KNOWN);

        assertThat(text(out -> CsvReports.writeProblems(List.of(problem), out)))
                .isEqualTo("file,line,field,problem,allowed,effect\n"
                        + "e.csv,3,PLACE,\"'U9' is not a \"\"PLACE\"\" code\",\"A3, A4\",VALUE_NOT_KNOWN\n");
    }

    @Test
    void headingsSayWhatPeopleCallTheAuthorityBesideItsCode() throws IOException {
        Report report = report(DisclosureRule.nothingWithheld());
        Report named = report.ofAuthorityCalled("Usk & Wye");

        assertThat(text(out -> HtmlReport.write(report, out)))
                .contains("looked after by W06000023 on 2018-03-31</title>");
        assertThat(text(out -> HtmlReport.write(named, out)))
                .contains("looked after by Usk &amp; Wye (W06000023) on 2018-03-31</title>")
                .contains("<h1>Children looked after by <bdi>Usk &amp; Wye</bdi> (W06000023) on 2018-03-31</h1>")
                .contains("as seen from <bdi>Usk &amp; Wye</bdi> (W06000023)");
        assertThatThrownBy(() -> report.ofAuthorityCalled(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of an authority must not be blank");
    }

    private String kpis(DisclosureRule rule) throws IOException {
        return text(out -> JsonReports.writeKpis(report(rule), out));
    }

    private Report report(DisclosureRule rule) {
        return report(rule, Profile.of(cohort));
    }

    private Report report(DisclosureRule rule, Profile profile) {
        return new Report(
                cohort,
                profile,
                evaluator().evaluate(cohort),
                Optional.of(new PopulationEstimate(POWYS, 2017, 24_000)),
                ImmutableList.of(new Problem(
                        new SourceRow("<b>.csv", 3), "DECOM", "is blank", "a date", Problem.Effect.ROW_REJECTED)),
                ImmutableList.of(new RowCount("e.csv", "Episodes", 2, 1)),
                rule,
                Language.ENGLISH);
    }

    private static KpiEvaluator evaluator() {
        KpiDefinition definition = KpiReader.read(
                        Source.ofText("mean.yaml", """
                        id: test.mean
                        version: 1.0.0
                        title: {en: "TITLE"}
                        kind: performance-measure
                        counts: children
                        population: {looked-after-on: census-date}
                        value: distance-from-home
                        missing: exclude
                        score: mean
                        better: decrease
                        source: a test
                        """.replace("TITLE", HOSTILE.replace("\"", "\\\""))))
                .records()
                .get(0);
        return KpiEvaluator.of(List.of(definition));
    }

    private static Cohort cohort(String... ids) {
        ImmutableList.Builder<CareHistory> histories = ImmutableList.builder();
        for (int i = 0; i < ids.length; i++) {
            histories.add(CareHistory.builder()
                    .child(Child.builder()
                            .id(ids[i])
                            .dateOfBirth(LocalDate.of(2008, 5, 20))
                            .build())
                    .rules(CareRules.WALES)
                    .addEpisodes(Episode.builder()
                            .dates(DateRange.startingOn(LocalDate.of(2017, 6, 1)))
                            .startReason(EpisodeStart.STARTED)
                            .legalStatus(LegalStatus.CARE_ORDER)
                            .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                            .placementType(PlacementType.FOSTER)
                            .recordedDistance(Distance.ofMiles(10 * (i + 1)))
                            .build())
                    .build());
        }
        return Cohort.builder()
                .histories(histories.build())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(POWYS)
                .recordedDistances("SUPPLIED")
                .build();
    }

    private interface Text {
        void writeTo(Writer out) throws IOException;
    }

    private static String text(Text text) throws IOException {
        StringWriter out = new StringWriter();
        text.writeTo(out);
        return out.toString();
    }

    /** In a Welsh page nothing is English that is not said to be. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5})
    void everyEnglishWordOfAWelshPageIsMarked(int threshold) throws IOException {
        DisclosureRule rule =
                threshold == 0 ? DisclosureRule.nothingWithheld() : DisclosureRule.withholdingUpTo(threshold);
        Report report = GoldenReport.report(rule, Language.WELSH);
        String unmarked = GoldenReport.text(out -> HtmlReport.write(report, out))
                .replaceAll("(?s)<style>.*?</style>|<svg lang=\"en\".*?</svg>|<(title|ul) lang=\"en\">.*?</\\1>", " ")
                .replaceAll("<bdi>[^<]*</bdi>", " ");
        for (String before = ""; !before.equals(unmarked); ) {
            before = unmarked; // marks stand within marks
            unmarked = unmarked.replaceAll("<span lang=\"en\">[^<]*(<(?!span|/span)[^<]*)*</span>", " ");
        }
        unmarked = unmarked.replaceAll("<[^>]*>|\\[English]|[a-z0-9-]+(\\.[a-z0-9-]+)+", " ");
        for (String welsh : Labels.table().values().stream()
                .flatMap(label -> label.welsh().stream())
                .map(org.lafc.metrics.report.Text::escape)
                .sorted(Comparator.comparing(String::length).reversed()) // one holds another
                .toList()) {
            unmarked = unmarked.replace(welsh, " ");
        }

        assertThat(unmarked.replaceAll("[^A-Za-z]+", " ").strip()).isEmpty();
    }
}

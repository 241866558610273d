package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.Locality;
import org.lafc.core.plain.AuthorityLocality;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.provision.PlacementContract;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.FlowCounter;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiResults;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Target;
import org.lafc.metrics.profile.Given;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigure.Unit;
import org.lafc.metrics.profile.YearFigures;
import org.lafc.metrics.scorecard.Scorecard;

/** A report on the ten children of Fx1 with some flows, as every kind of text: the golden files. */
final class GoldenReport {

    private static final String TARGETED = "powys.p04.placed-over-20-miles.count";
    private static final Set<String> MEASURES = Set.of(
            "powys.p01.in-house-count",
            "powys.p01.agency-count",
            "powys.p01.in-house-count.change",
            "powys.p04.placed-over-20-miles",
            TARGETED,
            "powys.p04.distance-bands",
            "powys.p04.mean-distance",
            "powys.p08.gap.key-stage-4",
            "powys.p08.reached.key-stage-4",
            "powys.p10.three-or-more-placements",
            "powys.p17.health-assessments-in-time",
            "wales.ch-039.looked-after",
            "cwm-taf.ct1-1.looked-after-rate",
            "cwm-taf.ct1-5.change-against-wales",
            "cwm-taf.ct2-4.placed-with-sibling");

    private GoldenReport() {}

    static ImmutableSortedMap<String, String> files() throws IOException {
        Report report = report(DisclosureRule.nothingWithheld(), Language.ENGLISH);
        Report welsh = report(DisclosureRule.nothingWithheld(), Language.WELSH);
        Report suppressed = report(DisclosureRule.withholdingUpTo(5), Language.ENGLISH);
        return ImmutableSortedMap.<String, String>naturalOrder()
                .put("report.html", text(out -> HtmlReport.write(report, out)))
                .put("report-cy.html", text(out -> HtmlReport.write(welsh, out)))
                .put("report-suppressed.html", text(out -> HtmlReport.write(suppressed, out)))
                .put("kpis.json", text(out -> JsonReports.writeKpis(report, out)))
                .put("kpis-suppressed.json", text(out -> JsonReports.writeKpis(suppressed, out)))
                .put("scorecard.json", text(out -> JsonReports.writeScorecard(report, out)))
                .put("scorecard-suppressed.json", text(out -> JsonReports.writeScorecard(suppressed, out)))
                .put("profile.json", text(out -> JsonReports.writeProfile(report, out)))
                .put("profile-suppressed.json", text(out -> JsonReports.writeProfile(suppressed, out)))
                .put("figures.csv", text(out -> CsvReports.writeFigures(report, out)))
                .put("localities.csv", text(out -> CsvReports.writeLocalities(report, out)))
                .put("localities-suppressed.csv", text(out -> CsvReports.writeLocalities(suppressed, out)))
                .put("figures-suppressed.csv", text(out -> CsvReports.writeFigures(suppressed, out)))
                .putAll(GoldenProfile.files())
                .buildOrThrow();
    }

    static Report report(DisclosureRule rule, Language language) {
        Cohort cohort = cohort(others("North", "Shropshire", "Golwg"));
        FlowPlace north = FlowPlace.named("North");
        ImmutableList<KpiDefinition> definitions = KpiCatalogue.builtIn().definitions().stream()
                .filter(definition -> MEASURES.contains(definition.id()))
                .map(definition -> definition.id().equals(TARGETED) ? targeted(definition) : definition)
                .collect(ImmutableList.toImmutableList());
        return new Report(
                cohort,
                Profile.of(
                        cohort,
                        new Given(
                                new FlowCounter()
                                        .count(north, north, 3)
                                        .count(north, FlowPlace.OUTSIDE, 1_200)
                                        .build(),
                                years("Wales", "10-14", "StatsWales"))),
                scorecard(definitions, cohort, rule),
                Optional.of(new PopulationEstimate(Fx1.POWYS, 2017, 24_000)),
                ImmutableList.of(new Problem(
                        new SourceRow("episodes.csv", 17),
                        "PLACE",
                        "'U9' is not a code",
                        "U1 to U6",
                        Problem.Effect.VALUE_NOT_KNOWN)),
                ImmutableList.of(new RowCount("episodes.csv", "Episodes", 1_018, 0)),
                language,
                ImmutableList.of(outline("North"), outline("South")));
    }

    private static Scorecard scorecard(ImmutableList<KpiDefinition> definitions, Cohort cohort, DisclosureRule rule) {
        KpiEvaluator evaluator = KpiEvaluator.of(definitions);
        KpiResults found = evaluator.evaluateWithStrata(cohort);
        ImmutableList<KpiResult> results = found.results();
        ImmutableList<KpiResult> before = evaluator.evaluate(Fx1.cohort(2017));
        return Scorecard.builder()
                .results(results)
                .trends(IntStream.range(0, results.size())
                        .filter(i -> !results.get(i).definition().score().isOfResults())
                        .filter(i -> results.get(i).tally().notSupplied().isEmpty())
                        .mapToObj(i -> KpiTrend.between(before.get(i), results.get(i)))
                        .collect(ImmutableList.toImmutableList()))
                .strata(found.strata())
                .statements(KpiCatalogue.builtIn().statements())
                .disclosure(rule)
                .build();
    }

    private static KpiDefinition targeted(KpiDefinition definition) {
        return KpiDefinition.builder()
                .from(definition)
                .addTargets(
                        new Target(
                                Comparison.AT_MOST,
                                BigDecimal.ONE,
                                "children",
                                Optional.of(BigDecimal.valueOf(2)),
                                Optional.empty(),
                                "the board, 1 April 2017"),
                        new Target(
                                Comparison.AT_MOST,
                                BigDecimal.ZERO,
                                "children",
                                Optional.empty(),
                                Optional.of(LocalDate.of(2019, 3, 31)),
                                "the board, 1 April 2017"))
                .build();
    }

    static Cohort cohort(PlainRecords others) {
        return Cohort.builder()
                .histories(Fx1.histories())
                .others(others)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .build();
    }

    /** What is not about one child, every name of it as given. */
    static PlainRecords others(String locality, String placing, String home) {
        return PlainRecords.builder()
                .add(AuthorityLocality.class, new AuthorityLocality(Fx1.POWYS, new Locality(locality)))
                .add(
                        HostedChild.class,
                        HostedChild.builder()
                                .dates(DateRange.startingOn(
                                        CensusDate.yearEnd(2018).day()))
                                .placingAuthority(placing)
                                .placementType(PlacementType.RESIDENTIAL)
                                .locality(new Locality(locality))
                                .build())
                .add(
                        ChildrensHome.class,
                        ChildrensHome.builder()
                                .id(home)
                                .name(home)
                                .beds(4)
                                .owner(HomeOwner.COUNCIL)
                                .provision(home)
                                .locality(new Locality(locality))
                                .build())
                .add(
                        InspectionFinding.class,
                        new InspectionFinding(home, home, home, Optional.empty(), Optional.empty()))
                .cover(PlacementContract.class)
                .add(PopulationProjection.class, new PopulationProjection(Fx1.POWYS, 2020, 0, 1_191))
                .build();
    }

    /** Figures that somebody gave, every name of them as given. */
    static YearFigures years(String whose, String category, String source) {
        LocalDate day = LocalDate.of(2017, 3, 31);
        OptionalLong none = OptionalLong.empty();
        return YearFigures.of(ImmutableList.of(
                YearFigure.given(
                        Topic.LOOKED_AFTER,
                        Fx1.POWYS.code(),
                        day,
                        "",
                        Unit.CHILDREN,
                        BigDecimal.valueOf(7),
                        none,
                        source),
                YearFigure.given(
                        Topic.LOOKED_AFTER, whose, day, "", Unit.PER_10000, BigDecimal.valueOf(95), none, source),
                YearFigure.given(
                        Topic.AGE_BAND, whose, day, category, Unit.CHILDREN, BigDecimal.valueOf(1_700), none, source),
                YearFigure.given(
                        Topic.ATTAINMENT,
                        whose,
                        day,
                        category,
                        Unit.PERCENT,
                        new BigDecimal("88.2"),
                        OptionalLong.of(1_300),
                        source)));
    }

    static LocalityMap.Outline outline(String name) {
        double south = name.equals("South") ? 0 : 1000;
        return new LocalityMap.Outline(
                name,
                ImmutableList.of(ImmutableList.of(
                        new LocalityMap.Point(0, south),
                        new LocalityMap.Point(3000, south),
                        new LocalityMap.Point(3000, south + 1000),
                        new LocalityMap.Point(0, south + 1000))));
    }

    /** Takes a writer. */
    interface Text {
        void writeTo(Writer out) throws IOException;
    }

    static String text(Text text) throws IOException {
        StringWriter out = new StringWriter();
        text.writeTo(out);
        return out.toString();
    }

    /** Writes the golden files anew, to be looked at before they are committed: folder svg, folder report. */
    public static void main(String[] folders) throws IOException {
        write(Path.of(folders[0]), Drawings.all());
        write(Path.of(folders[1]), files());
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}

package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainReader;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.core.work.Cancelled;
import org.lafc.core.work.Progress;
import org.lafc.geo.boundary.BoundaryReader;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortBuilder;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResults;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.PaperStatement;
import org.lafc.metrics.profile.Given;
import org.lafc.metrics.profile.LocalityReport;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.profile.Spread;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigures;
import org.lafc.metrics.profile.YearFiguresReader;
import org.lafc.metrics.report.HtmlReport;
import org.lafc.metrics.report.Language;
import org.lafc.metrics.report.Report;
import org.lafc.metrics.scorecard.Scorecard;
import org.lafc.metrics.scorecard.ScoredMeasure;
import org.lafc.metrics.scorecard.ToldStatement;

/** What the guides to profile, scorecard and given figures show runs, and gives what they say. */
class ProfileGuideTest {

    private final GuideText guide = GuideText.guide("profile");
    private final Source given = GuideText.guide("given-figures").input("given");
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final CohortBuilder builder = builder();
    private final Cohort cohort = builder.build();

    private static CohortBuilder builder() {
        PlainReader plain = PlainReader.of(CareRules.WALES);
        Map<Boolean, List<Source>> files = GuideText.files(Path.of("sample/return"), ".csv", 1).stream()
                .map(file -> GuideText.sample("return/" + file.getFileName()))
                .collect(Collectors.partitioningBy(plain::recognises));
        ReadResult<CareHistory> ofReturn = Ssda903Reader.of(
                        Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES)
                .read(files.getOrDefault(false, List.of()));
        PlainResult all = plain.addTo(ofReturn.records(), files.getOrDefault(true, List.of()));
        PostcodeDirectory directory = PostcodeDirectoryReader.read(List.of(GuideText.sample("postcodes.csv")))
                .directory();
        return Cohort.builder()
                .histories(all.histories())
                .others(all.others())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(LocalAuthority.of("W06000099"))
                .distanceMeasure(PostcodeDistance.of(directory, StraightLine.ELLIPSOID))
                .areaFinder(PostcodeAreas.of(
                        directory,
                        BoundaryReader.read(GuideText.sample("boundaries.geojson"))
                                .boundaries()));
    }

    private Profile profile() {
        // Guide: profile
        ReadResult<YearFigure> others = YearFiguresReader.read(List.of(given));
        Profile profile = Profile.of(cohort, new Given(Flows.EMPTY, YearFigures.of(others.records())));

        Breakdown ages = profile.breakdown(ChildFacts.AGE_BAND);
        for (Breakdown.Row row : ages.rows()) {
            out.println(row.label() + ": " + row.count() + " of " + ages.known());
        }
        Spread far = profile.spread(ChildFacts.DISTANCE_FROM_HOME);
        out.printf(Locale.ROOT, "half within %.1f miles, of %d%n", far.median().orElseThrow(), far.known());
        for (YearFigure year : profile.years().about(Topic.LOOKED_AFTER)) {
            out.println(year.date() + " " + year.whose() + ": " + year.value() + ", " + year.source());
        }
        // Guide: end
        assertThat(others.problems()).isEmpty();
        return profile;
    }

    @Test
    void profileAsShown() {
        assertThat(profile().children()).isEqualTo(210);
        assertThat(written()).isEqualTo(guide.output("profile"));
    }

    @Test
    void localities() {
        Profile profile = Profile.of(cohort);
        // Guide: localities
        for (LocalityReport locality : profile.localities().named()) {
            out.println(locality.place() + ": " + locality.fromHere() + " children from here, " + locality.placedHere()
                    + " placed here");
        }
        // Guide: end
        assertThat(written()).isEqualTo(guide.output("localities"));
    }

    private Scorecard scorecard() {
        // Guide: scorecard
        KpiResults results =
                KpiEvaluator.of(KpiCatalogue.builtIn().definitions()).evaluateWithStrata(cohort);
        Scorecard scorecard = Scorecard.builder()
                .results(results.results())
                .strata(results.strata())
                .statements(KpiCatalogue.builtIn().statements())
                .disclosure(DisclosureRule.withholdingUpTo(5))
                .build();
        ToldStatement far = scorecard.told(PaperStatement.Kind.KPI).stream()
                .filter(kpi -> kpi.statement().evidence().contains("powys.p04"))
                .findFirst()
                .orElseThrow();
        for (ScoredMeasure measure : far.headline()) {
            out.println(measure.definition().title().en() + ": "
                    + measure.figure()
                            .text(
                                    figure -> figure.rounded().orElseThrow() + " "
                                            + measure.definition().unit(),
                                    "withheld"));
        }
        // Guide: end
        return scorecard;
    }

    @Test
    void scorecardAndReport() throws IOException {
        Profile profile = Profile.of(cohort);
        Scorecard scorecard = scorecard();
        assertThat(written()).isEqualTo(guide.output("scorecard"));
        // Guide: report-of-parts
        Report report = new Report(
                cohort,
                profile,
                scorecard,
                Optional.empty(), // the estimate of residents, for the rate
                ImmutableList.of(), // problems in the data
                ImmutableList.of(), // rows of the files
                Language.ENGLISH,
                ImmutableList.of()); // outlines of the localities, for the map
        StringWriter page = new StringWriter();
        HtmlReport.write(report, page);
        // Guide: end
        assertThat(page.toString()).startsWith("<!DOCTYPE html>").contains("<strong>210 children</strong>");
    }

    @Test
    void progress() {
        // Guide: how-far
        List<String> steps = new ArrayList<>();
        AtomicBoolean cancel = new AtomicBoolean(); // a button sets it, on a thread of its own
        Progress shown = (step, done, of) -> steps.add(step + " " + done + "/" + of);
        Cohort watched = builder.progress(shown.cancelledBy(cancel::get)).build();
        // Guide: end
        assertThat(watched.size()).isEqualTo(210);
        assertThat(steps).isNotEmpty().last().isEqualTo("placing children 210/210");
        cancel.set(true);
        assertThatThrownBy(builder::build).isInstanceOf(Cancelled.class).hasMessageStartingWith("cancelled while ");
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8).strip();
    }
}

package org.lafc.examples.census;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortBuilder;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiResults;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.profile.Given;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.profile.YearFigures;
import org.lafc.metrics.report.CsvReports;
import org.lafc.metrics.report.HtmlReport;
import org.lafc.metrics.report.JsonReports;
import org.lafc.metrics.report.Language;
import org.lafc.metrics.report.Report;
import org.lafc.metrics.report.XlsxReports;
import org.lafc.metrics.scorecard.Scorecard;
import org.lafc.metrics.share.SharedTallies;

/**
 * The main job: reads a return, measures how far from home each child is placed, works out the KPIs and the profile of a
 * census date, and leaves a report.
 *
 * <p>{@code docs/examples/census-report} runs it; {@link Arguments} holds what it takes. It writes {@code kpis.json},
 * {@code scorecard.json}, {@code profile.json}, {@code figures.csv}, {@code figures.xlsx}, {@code localities.csv},
 * {@code problems.csv} and {@code report.html}, with {@code --explain} also {@code explain.csv} and {@code distances.csv}, with
 * {@code --tallies} what a partner needs to count this council in a region ({@link RegionReport}).
 */
public final class CensusReport {

    /** Done, and nothing was wrong in the data. */
    public static final int DONE = 0;

    /** Done, with problems in the data, all of them in problems.csv. */
    public static final int DONE_WITH_PROBLEMS = 1;

    /** Wrong arguments, or nothing readable. */
    public static final int NOTHING_DONE = 2;

    static final ImmutableList<String> FILES = ImmutableList.of(
            "kpis.json",
            "scorecard.json",
            "profile.json",
            "figures.csv",
            "figures.xlsx",
            "localities.csv",
            "problems.csv",
            "report.html",
            "explain.csv",
            "distances.csv");

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final long TOLD_EVERY_NANOSECONDS = 1_000_000_000;

    private final Arguments arguments;
    private final ImmutableList<SharedTallies> sentBefore;
    private final PrintStream out;
    private final PrintStream progress;
    private long toldAt = System.nanoTime() - TOLD_EVERY_NANOSECONDS;

    private CensusReport(
            Arguments arguments, ImmutableList<SharedTallies> sentBefore, PrintStream out, PrintStream progress) {
        this.arguments = arguments;
        this.sentBefore = sentBefore;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Runs the job and ends the program with its exit code.
     *
     * @param words the arguments; {@code --help} lists them
     */
    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    /**
     * Runs the job.
     *
     * @param words the arguments
     * @param out takes what was done
     * @param err takes what was wrong with the arguments, and progress
     * @return the exit code
     */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.contains("--help")) {
            out.print(Arguments.USAGE);
            return DONE;
        }
        Arguments arguments;
        ImmutableList<SharedTallies> sentBefore;
        try {
            arguments = Arguments.parse(words);
            sentBefore = Sharing.read(arguments.sentBefore());
        } catch (IllegalArgumentException e) {
            err.println("census-report: " + e.getMessage());
            err.println("census-report --help tells what is allowed");
            return NOTHING_DONE;
        }
        try {
            return new CensusReport(arguments, sentBefore, out, err).run();
        } catch (IOException | UncheckedIOException e) {
            err.println(
                    "census-report: cannot read or write (" + e.getClass().getSimpleName() + "): " + e.getMessage());
            return NOTHING_DONE;
        } catch (RuntimeException | Error e) {
            // A fault of lafc, or too little memory. Its message may quote data, so only its kind and place are told.
            String place = e.getStackTrace().length == 0 ? "an unknown place" : String.valueOf(e.getStackTrace()[0]);
            err.println("census-report: failed: " + e.getClass().getName() + " at " + place);
            return NOTHING_DONE;
        }
    }

    private int run() throws IOException {
        Inputs inputs = Inputs.read(arguments, this::progress);
        inputs.rowCounts().forEach(out::println);
        Files.createDirectories(arguments.out());
        for (String name : FILES) {
            // What an earlier run left must not be taken for this one's, least of all rows of children.
            Files.deleteIfExists(arguments.out().resolve(name));
        }
        if (arguments.tallies().isPresent()) {
            Files.deleteIfExists(arguments.tallies().get());
        }
        Optional<String> nothing = inputs.nothingReadable();
        if (nothing.isPresent()) {
            write("problems.csv", writer -> CsvReports.writeProblems(inputs.problems(), writer));
            out.println("Nothing readable: " + nothing.get() + ". "
                    + inputs.problems().size() + " problems, see "
                    + arguments.out().resolve("problems.csv"));
            return NOTHING_DONE;
        }
        Cohort cohort =
                cohort(inputs.histories(), inputs.others(), arguments.censusDate(), arguments.knownTo(), inputs);
        ImmutableList<Problem> problems = Inputs.inOrder(Iterables.concat(inputs.problems(), cohort.areaProblems()));
        progress("working out " + inputs.kpis().size() + " measures");
        Optional<Cohort> before = yearBefore(inputs);
        KpiEvaluator evaluator = KpiEvaluator.of(inputs.kpis()).inParts(THREADS);
        KpiResults results = evaluator.evaluateWithStrata(cohort);
        Report unnamed = new Report(
                cohort,
                Profile.of(cohort, new Given(Flows.EMPTY, years(before, inputs).plus(inputs.given()))),
                scorecard(before, results, inputs),
                inputs.population(),
                problems,
                inputs.rowCounts(),
                arguments.language() == Arguments.Language.CY ? Language.WELSH : Language.ENGLISH,
                inputs.outlines());
        Report report =
                arguments.authorityName().map(unnamed::ofAuthorityCalled).orElse(unnamed);
        progress("writing");
        write("problems.csv", writer -> CsvReports.writeProblems(problems, writer));
        write("kpis.json", writer -> JsonReports.writeKpis(report, writer));
        write("scorecard.json", writer -> JsonReports.writeScorecard(report, writer));
        write("profile.json", writer -> JsonReports.writeProfile(report, writer));
        write("figures.csv", writer -> CsvReports.writeFigures(report, writer));
        try (OutputStream stream = Files.newOutputStream(arguments.out().resolve("figures.xlsx"))) {
            XlsxReports.writeFigures(report, stream);
        }
        write("localities.csv", writer -> CsvReports.writeLocalities(report, writer));
        write("report.html", writer -> HtmlReport.write(report, writer, this::progress));
        if (arguments.explain()) {
            write("explain.csv", writer -> CsvReports.writeExplanations(evaluator.explain(cohort), writer));
            write("distances.csv", writer -> CsvReports.writeDistances(cohort, writer));
        }
        tell(report, inputs.rowCounts(), problems);
        if (arguments.tallies().isPresent()) {
            progress("writing tallies");
            SharedTallies given =
                    arguments.sharing().orElseThrow().given(tallies(report, inputs), inputs.kpis(), sentBefore);
            out.println(Sharing.write(given, arguments.tallies().get()));
        }
        return problems.isEmpty() ? DONE : DONE_WITH_PROBLEMS;
    }

    private Cohort cohort(
            List<CareHistory> histories, PlainRecords others, CensusDate day, LocalDate knownTo, Inputs inputs) {
        progress("placing " + histories.size() + " children on " + day);
        CohortBuilder cohort = Cohort.builder()
                .histories(histories)
                .others(others)
                .censusDate(day)
                .knownTo(knownTo)
                .responsible(arguments.authority())
                .areaFinder(inputs.areas())
                .facts(inputs.facts())
                .inParts(THREADS)
                .progress(this::progress);
        inputs.boundaries().ifPresent(cohort::boundaries);
        return inputs.distanceMeasure()
                .map(cohort::distanceMeasure)
                .orElseGet(() -> cohort.recordedDistances("RECORDED (PL_DISTANCE)"))
                .build();
    }

    private Scorecard scorecard(Optional<Cohort> before, KpiResults results, Inputs inputs) {
        return Scorecard.builder()
                .results(results.results())
                .trends(trends(before, results.results(), inputs))
                .strata(results.strata())
                .statements(KpiCatalogue.builtIn().statements())
                .disclosure(arguments
                        .suppress()
                        .map(DisclosureRule::withholdingUpTo)
                        .orElse(DisclosureRule.nothingWithheld()))
                .build();
    }

    // The children a year before, followed up just as long, so that the two compare.
    private Optional<Cohort> yearBefore(Inputs inputs) {
        YearBefore before = reach(inputs);
        return inputs.kpis().stream().anyMatch(before::reaches)
                ? Optional.of(cohort(
                        before.histories(),
                        before.others(),
                        before.censusDate(),
                        arguments.knownTo().minusYears(1),
                        inputs))
                : Optional.empty();
    }

    private YearBefore reach(Inputs inputs) {
        return new YearBefore(arguments.censusDate(), inputs.histories(), inputs.others());
    }

    private ImmutableList<KpiTrend> trends(Optional<Cohort> before, ImmutableList<KpiResult> results, Inputs inputs) {
        if (before.isEmpty()) {
            return ImmutableList.of();
        }
        YearBefore reach = reach(inputs);
        ImmutableList<KpiDefinition> reached =
                inputs.kpis().stream().filter(reach::reaches).collect(ImmutableList.toImmutableList());
        ImmutableMap<String, KpiResult> now =
                Maps.uniqueIndex(results, result -> result.definition().id());
        return KpiEvaluator.of(reached).evaluate(before.get()).stream()
                .filter(earlier -> earlier.tally().notSupplied().isEmpty())
                .map(earlier -> KpiTrend.between(
                        earlier, requireNonNull(now.get(earlier.definition().id()))))
                .collect(ImmutableList.toImmutableList());
    }

    // Of a page that withholds, the tallies keep to what it shows: two choices of what to withhold would tell each
    // other.
    private SharedTallies tallies(Report report, Inputs inputs) {
        SharedTallies counted = arguments.kpis().isPresent()
                ? SharedTallies.count(inputs.kpis(), report.cohort())
                : SharedTallies.count(KpiCatalogue.builtIn(), report.cohort());
        return arguments.suppress().isEmpty()
                        || arguments.sharing().flatMap(Sharing::upTo).isEmpty()
                ? counted
                : counted.withholding(report.scorecard().measures().stream()
                        .filter(measure -> measure.figure().isHidden())
                        .map(measure -> measure.definition().id())
                        .collect(toImmutableSet()));
    }

    private YearFigures years(Optional<Cohort> before, Inputs inputs) {
        return before.map(cohort -> YearFigures.counted(cohort, reach(inputs).topics()))
                .orElse(YearFigures.NONE);
    }

    private void tell(Report report, ImmutableList<RowCount> counts, ImmutableList<Problem> problems) {
        long read = counts.stream().mapToLong(RowCount::read).sum();
        long kept = counts.stream().mapToLong(RowCount::kept).sum();
        long rejected = counts.stream().mapToLong(RowCount::rejected).sum();
        out.println("All files: " + read + " rows read = " + kept + " kept + " + rejected + " rejected");
        String children = report.disclosure().withholds(report.profile().children())
                ? "A withheld number of children"
                : report.profile().children() + " children";
        out.println(children + " looked after by " + arguments.authority() + " on " + arguments.censusDate() + "; "
                + report.scorecard().results().size() + " measures, "
                + report.scorecard().trends().size() + " of them a year before too; "
                + problems.size() + " problems in the data");
        out.println("Report: " + arguments.out().resolve("report.html"));
    }

    private void progress(String step) {
        if (arguments.progress()) {
            progress.println("census-report: " + step);
        }
    }

    // What the library tells, now and then: it tells of every few thousand children.
    private synchronized void progress(String step, long done, long of) {
        long now = System.nanoTime();
        if (now - toldAt >= TOLD_EVERY_NANOSECONDS) {
            toldAt = now;
            progress(String.format(Locale.ROOT, "%s: %,d of %,d", step, done, of));
        }
    }

    private interface Text {
        void writeTo(Writer writer) throws IOException;
    }

    private void write(String name, Text text) throws IOException {
        Path file = arguments.out().resolve(name);
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.writeTo(writer);
        }
    }
}

package org.lafc.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.Review;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.read.Source;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.geo.boundary.BoundarySet;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResults;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.report.HtmlReport;
import org.lafc.metrics.report.Language;
import org.lafc.metrics.report.Report;
import org.lafc.metrics.scorecard.Scorecard;

/**
 * The report on 100,000 children looked after on one day, as one authority's: what comes after reading, part by part, on
 * the clock. The target is 5 s and a page under 2 MB. The first turn is that of a program just started, as a user has it;
 * two more follow. Ends with 1 if the first turn or the page misses the target.
 *
 * <pre>
 * java -Xmx8g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' org.lafc.benchmarks.LargeReport \
 *     all|return [CHILDREN]
 * </pre>
 *
 * <p>The children have the records of a return, or every kind of record that {@link SyntheticCohort} makes, visits, plans
 * and health among them. As in a return of one year, only those with care in that year are there; but each with all of
 * its history, which for visits and reviews is most of the work.
 */
public final class LargeReport {

    private static final int CHILDREN = 100_000;
    private static final int TURNS = 3;
    private static final double MOST_SECONDS = 5;
    private static final int MOST_BYTES = 2_000_000;
    private static final long SEED = 903;
    private static final ImmutableSet<Class<? extends CareRecord>> OF_RETURN =
            ImmutableSet.of(Review.class, MissingEpisode.class, Adoption.class, AdoptionDecision.class);
    private static final LocalAuthority AUTHORITY = LocalAuthority.of("W06990001");

    private final ImmutableList<CareHistory> histories;
    private final CensusDate day;
    private final PostcodeDirectory postcodes;
    private final int parts;

    private LargeReport(ImmutableList<CareHistory> histories, CensusDate day, PostcodeDirectory postcodes, int parts) {
        this.histories = histories;
        this.day = day;
        this.postcodes = postcodes;
        this.parts = parts;
    }

    LargeReport inParts(int number) {
        return new LargeReport(histories, day, postcodes, number);
    }

    /**
     * What one turn took and made.
     *
     * @param seconds the seconds of each part, in order
     * @param processor the seconds of processor time, all threads together, those of collector and compiler too
     * @param children how many children the page counts
     * @param page the page
     */
    record Turn(Map<String, Double> seconds, double processor, int children, String page) {
        double total() {
            return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        int bytes() {
            return page.getBytes(UTF_8).length;
        }

        boolean reachesTarget() {
            return total() < MOST_SECONDS && bytes() < MOST_BYTES;
        }
    }

    /**
     * Measures and prints.
     *
     * @param arguments {@code all} or {@code return}, and how many children; 100,000 if nothing is said
     * @throws IOException if the page cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        int children = arguments.length < 2 ? CHILDREN : Integer.parseInt(arguments[1]);
        LargeReport report = of(children, arguments[0].equals("return"));
        System.out.printf(Locale.ROOT, "%,d histories%n", report.histories.size());
        boolean reached = true;
        for (int i = 0; i < TURNS; i++) {
            Turn turn = report.turn();
            System.out.printf(
                    Locale.ROOT,
                    "%,d children: %.2f s, %.2f s of processor time, page of %,d bytes%n",
                    turn.children(),
                    turn.total(),
                    turn.processor(),
                    turn.bytes());
            turn.seconds().forEach((part, seconds) -> System.out.printf(Locale.ROOT, "  %.2f s %s%n", seconds, part));
            reached &= i > 0 || turn.reachesTarget();
        }
        System.out.println(reached ? "target reached" : "TARGET MISSED");
        System.exit(reached ? 0 : 1);
    }

    static LargeReport of(int lookedAfter, boolean ofReturn) {
        CohortProfile profile = CohortProfile.builder()
                .from(CohortProfile.POWYS)
                .children(lookedAfter * 20)
                .build();
        SyntheticCohort all = SyntheticCohort.of(SEED, profile);
        SyntheticCohort cohort = ofReturn ? all.withOnly(OF_RETURN) : all;
        ReportingYear year = profile.lastYear();
        List<CareHistory> kept = new ArrayList<>();
        int found = 0;
        for (int number = 0; found < lookedAfter && number < cohort.size(); number++) {
            CareHistory history = cohort.history(number);
            found += history.isLookedAfterOn(year.lastDay()) ? 1 : 0;
            if (history.periodsOfCare().stream()
                    .anyMatch(period -> period.dates().overlaps(year.days()))) {
                kept.add(history);
            }
        }
        if (found < lookedAfter) {
            throw new IllegalStateException("only " + found + " children are looked after on the day");
        }
        StringBuilder csv = new StringBuilder();
        cohort.places().writePostcodes(csv);
        return new LargeReport(
                ImmutableList.copyOf(kept),
                CensusDate.of(year.lastDay()),
                PostcodeDirectoryReader.read(List.of(Source.ofText("postcodes.csv", csv.toString())))
                        .directory(),
                Runtime.getRuntime().availableProcessors());
    }

    Turn turn() throws IOException {
        double before = processorSeconds();
        Map<String, Double> seconds = new LinkedHashMap<>();
        Cohort cohort = timed(seconds, "cohort with distances", this::cohort);
        KpiEvaluator evaluator = timed(
                seconds,
                "measures read and compiled",
                () -> KpiEvaluator.of(KpiCatalogue.builtIn().definitions()).inParts(parts));
        KpiResults results = timed(seconds, "measures and strata", () -> evaluator.evaluateWithStrata(cohort));
        Profile profile = timed(seconds, "profile", () -> Profile.of(cohort));
        Scorecard scorecard = timed(
                seconds,
                "scorecard",
                () -> Scorecard.builder()
                        .results(results.results())
                        .strata(results.strata())
                        .statements(KpiCatalogue.builtIn().statements())
                        .disclosure(DisclosureRule.withholdingUpTo(5))
                        .build());
        Report report = new Report(
                cohort,
                profile,
                scorecard,
                Optional.of(new PopulationEstimate(AUTHORITY, 2017, 12_500_000)),
                ImmutableList.of(),
                ImmutableList.of(),
                Language.ENGLISH,
                ImmutableList.of());
        StringBuilder page = new StringBuilder();
        long begun = System.nanoTime();
        HtmlReport.write(report, page);
        seconds.put("page", (System.nanoTime() - begun) / 1e9);
        return new Turn(seconds, processorSeconds() - before, cohort.size(), page.toString());
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    private Cohort cohort() {
        return Cohort.builder()
                .histories(histories)
                .censusDate(day)
                .responsible(AUTHORITY)
                .distanceMeasure(PostcodeDistance.of(postcodes, StraightLine.ELLIPSOID))
                .areaFinder(PostcodeAreas.of(postcodes, BoundarySet.EMPTY))
                .inParts(parts)
                .build();
    }

    private static <T> T timed(Map<String, Double> seconds, String part, Supplier<T> work) {
        long begun = System.nanoTime();
        T made = work.get();
        seconds.put(part, (System.nanoTime() - begun) / 1e9);
        return made;
    }
}

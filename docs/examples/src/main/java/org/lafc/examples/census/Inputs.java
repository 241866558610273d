package org.lafc.examples.census;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Review;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.Nation;
import org.lafc.core.plain.PlainReader;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.ReportingYear;
import org.lafc.geo.boundary.Area;
import org.lafc.geo.boundary.BoundaryChecks;
import org.lafc.geo.boundary.BoundaryReader;
import org.lafc.geo.boundary.BoundaryResult;
import org.lafc.geo.boundary.BoundarySet;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeChecks;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.geo.postcode.PostcodeDirectoryResult;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.cohort.FactProvider;
import org.lafc.metrics.fact.FactCatalogue;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiFolder;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigures;
import org.lafc.metrics.profile.YearFiguresReader;
import org.lafc.metrics.report.LocalityMap;

/** Everything the job was given, read; with every problem met on the way. */
record Inputs(
        ImmutableList<CareHistory> histories,
        AreaFinder areas,
        Optional<String> boundaries,
        Optional<DistanceMeasure> distanceMeasure,
        int postcodes,
        Optional<PopulationEstimate> population,
        PlainRecords others,
        YearFigures given,
        ImmutableList<LocalityMap.Outline> outlines,
        ImmutableList<FactProvider> facts,
        ImmutableList<KpiDefinition> kpis,
        ImmutableList<Problem> problems,
        ImmutableList<RowCount> rowCounts) {

    /** Why there is nothing to work out, if so: figures over nobody would only look like figures. */
    Optional<String> nothingReadable() {
        if (histories.stream().allMatch(history -> history.episodes().isEmpty())) {
            return Optional.of("no child with an episode was found in the return");
        }
        return distanceMeasure.isPresent() && postcodes == 0
                ? Optional.of("no postcode was found in the postcode files")
                : Optional.empty();
    }

    /** The problems in the order of files and lines, as the job lists them. */
    static ImmutableList<Problem> inOrder(Iterable<Problem> problems) {
        return ImmutableList.sortedCopyOf(comparing(Problem::row), problems);
    }

    static Inputs read(Arguments arguments, Consumer<String> progress) throws IOException {
        return new Reading(arguments, progress).read();
    }

    private static final class Reading {

        private final Arguments arguments;
        private final Consumer<String> progress;
        private final List<Problem> problems = new ArrayList<>();
        private final ImmutableList.Builder<RowCount> rowCounts = ImmutableList.builder();

        Reading(Arguments arguments, Consumer<String> progress) {
            this.arguments = arguments;
            this.progress = progress;
        }

        Inputs read() throws IOException {
            PlainResult children = children();
            ImmutableList<CareHistory> histories = HeldFrom.firstRecords(children.histories());
            progress.accept("reading " + arguments.postcodes().size() + " postcode files");
            PostcodeDirectoryResult postcodes = PostcodeDirectoryReader.read(
                    arguments.postcodes().stream().map(InputFiles::source).toList());
            problems.addAll(postcodes.problems());
            rowCounts.addAll(postcodes.rowCounts());
            if (postcodes.directory().size() > 0) {
                // Without a directory every postcode would be unknown, and why is reported already.
                problems.addAll(PostcodeChecks.unknownPostcodes(histories, postcodes.directory()));
            }
            checkCensusDate(histories);
            BoundarySet boundaries = boundaries();
            problems.addAll(BoundaryChecks.postcodesOutsideEveryArea(histories, postcodes.directory(), boundaries));
            PostcodeAreas areas = PostcodeAreas.of(postcodes.directory(), boundaries);
            PlainRecords others = withPopulations(children.others());
            ImmutableList<FactProvider> facts = ImmutableList.copyOf(ServiceLoader.load(FactProvider.class));
            ImmutableList<KpiDefinition> kpis = kpis(CohortFacts.with(facts));
            Optional<DistanceMeasure> measure = arguments.method() == Arguments.Method.RECORDED
                    ? Optional.empty()
                    : Optional.of(PostcodeDistance.of(
                            postcodes.directory(),
                            StraightLine.valueOf(arguments.method().name())));
            return new Inputs(
                    histories,
                    areas,
                    InputFiles.named(Iterables.concat(
                            arguments.postcodes(),
                            arguments.boundaries().stream().toList())),
                    measure,
                    postcodes.directory().size(),
                    estimateIn(others.populations()),
                    others,
                    given(),
                    outlines(boundaries),
                    facts,
                    kpis,
                    inOrder(problems),
                    rowCounts.build());
        }

        private PlainResult children() throws IOException {
            ImmutableList<Source> files = InputFiles.in(arguments.returns(), List.of(".csv", ".txt", ".xml", ".gz"));
            progress.accept("reading " + files.size() + " files of the return");
            boolean wales = arguments.authority().nation() == Nation.WALES;
            CareRules rules = wales ? CareRules.WALES : CareRules.ENGLAND;
            PlainReader plain = arguments.birthParents().isPresent()
                    ? PlainReader.of(rules).withBirthParents()
                    : PlainReader.of(rules);
            Map<Boolean, List<Source>> isPlain = files.stream().collect(Collectors.partitioningBy(plain::recognises));
            ReadResult<CareHistory> ofReturn = ofReturn(wales, isPlain.getOrDefault(false, List.of()));
            List<Source> tables = new ArrayList<>(isPlain.getOrDefault(true, List.of()));
            arguments.birthParents().map(InputFiles::source).ifPresent(tables::add);
            PlainResult result = plain.addTo(ofReturn.records(), tables);
            if (files.isEmpty()) {
                problems.add(new Problem(
                        new SourceRow("return", 0),
                        "",
                        "the folder holds no file of a return",
                        "CSV or XML files: .csv, .txt, .xml or .gz",
                        Effect.FILE_REJECTED));
            }
            problems.addAll(ofReturn.problems());
            problems.addAll(result.problems());
            rowCounts.addAll(ofReturn.rowCounts());
            rowCounts.addAll(result.rowCounts());
            return result;
        }

        // Read with the codes of the year of the census date, and again if the return is of another.
        private ReadResult<CareHistory> ofReturn(boolean wales, List<Source> files) {
            ReportingYear asked =
                    ReportingYear.containing(arguments.censusDate().day());
            ReadResult<CareHistory> result = reader(wales, asked).read(files);
            return yearOf(result.records())
                    .filter(year -> !year.equals(asked))
                    .map(year -> reader(wales, year).read(files))
                    .orElse(result);
        }

        private static Ssda903Reader reader(boolean wales, ReportingYear year) {
            return wales
                    ? Ssda903Reader.of(Ssda903Codes.wales(year), CareRules.WALES)
                            .checking(StructuralChecks.wales())
                    : Ssda903Reader.of(Ssda903Codes.england(year), CareRules.ENGLAND)
                            .checking(StructuralChecks.england());
        }

        // The latest year that the episodes or reviews of two children reach: one wrong date must not decide.
        private static Optional<ReportingYear> yearOf(ImmutableList<CareHistory> histories) {
            List<ReportingYear> latest = histories.stream()
                    .flatMap(history -> Stream.concat(
                            history.episodes().stream()
                                    .flatMap(episode -> Stream.concat(
                                            Stream.of(episode.dates().start()),
                                            episode.dates().endExclusive().stream())),
                            history.reviews().stream().map(Review::date))
                            .max(naturalOrder())
                            .stream())
                    .map(ReportingYear::containing)
                    .sorted(reverseOrder())
                    .limit(2)
                    .toList();
            return latest.stream().reduce((first, second) -> second);
        }

        // A return holds the children of its year, so it can tell of the last day before the year and of its own days.
        private void checkCensusDate(ImmutableList<CareHistory> histories) {
            Optional<ReportingYear> year = yearOf(histories);
            LocalDate day = arguments.censusDate().day();
            boolean outside = year.filter(
                            covered -> day.isBefore(covered.firstDay().minusDays(1)) || day.isAfter(covered.lastDay()))
                    .isPresent();
            if (outside) {
                problems.add(new Problem(
                        new SourceRow("return", 0),
                        "",
                        "its last dates are of " + year.get() + ", so it cannot tell of " + day
                                + ": children may be missing from the figures, or counted who had left",
                        "a census date from " + year.get().firstDay().minusDays(1) + " to "
                                + year.get().lastDay(),
                        Effect.KEPT));
            }
        }

        private BoundarySet boundaries() {
            if (arguments.boundaries().isEmpty()) {
                return BoundarySet.EMPTY;
            }
            progress.accept("reading boundaries");
            BoundaryResult result =
                    BoundaryReader.read(InputFiles.source(arguments.boundaries().get()));
            problems.addAll(result.problems());
            rowCounts.addAll(result.rowCounts());
            return result.boundaries();
        }

        // An application joins geo and metrics, which do not know each other.
        private static ImmutableList<LocalityMap.Outline> outlines(BoundarySet boundaries) {
            return boundaries.areas().stream()
                    .filter(area -> area.kind() == Area.Kind.LOCALITY)
                    .map(area -> new LocalityMap.Outline(
                            area.name(),
                            boundaries.outline(area).rings().stream()
                                    .map(ring -> ring.stream()
                                            .map(corner ->
                                                    new LocalityMap.Point(corner.eastMetres(), corner.northMetres()))
                                            .collect(ImmutableList.toImmutableList()))
                                    .collect(ImmutableList.toImmutableList())))
                    .collect(ImmutableList.toImmutableList());
        }

        // Published figures of others, and of other years.
        private YearFigures given() {
            if (arguments.given().isEmpty()) {
                return YearFigures.NONE;
            }
            progress.accept("reading " + arguments.given().size() + " files of given figures");
            ReadResult<YearFigure> result = YearFiguresReader.read(
                    arguments.given().stream().map(InputFiles::source).toList());
            problems.addAll(result.problems());
            rowCounts.addAll(result.rowCounts());
            return YearFigures.of(result.records());
        }

        // Those of the file come first, so they stand where the plain tables have another.
        private PlainRecords withPopulations(PlainRecords others) {
            if (arguments.population().isEmpty()) {
                return others;
            }
            Source source = InputFiles.source(arguments.population().get());
            PlainResult result = PlainReader.of(CareRules.WALES).read(List.of(source));
            problems.addAll(result.problems());
            rowCounts.addAll(result.rowCounts());
            ImmutableList<PopulationEstimate> given = result.others().populations();
            if (estimateIn(given).isEmpty()) {
                problems.add(new Problem(
                        new SourceRow(source.name(), 0),
                        "",
                        "no estimate for " + arguments.authority() + " at mid-" + midYear() + ", so there is no rate",
                        "the estimate of the June before the census date",
                        Effect.VALUE_NOT_KNOWN));
                return others.with(PopulationEstimate.class, given);
            }
            return others.with(
                    PopulationEstimate.class,
                    ImmutableList.<PopulationEstimate>builder()
                            .addAll(given)
                            .addAll(others.populations())
                            .build());
        }

        private Optional<PopulationEstimate> estimateIn(ImmutableList<PopulationEstimate> estimates) {
            return estimates.stream()
                    .filter(found -> found.authority().equals(arguments.authority()) && found.midYear() == midYear())
                    .findFirst();
        }

        private int midYear() {
            return PopulationEstimate.midYearFor(arguments.censusDate());
        }

        // A council's own definition replaces the built-in one with the same id.
        private ImmutableList<KpiDefinition> kpis(FactCatalogue facts) throws IOException {
            if (arguments.kpis().isEmpty()) {
                return KpiCatalogue.builtIn().definitions();
            }
            ImmutableList<Source> files = InputFiles.in(arguments.kpis().get(), List.of(".yaml", ".yml"));
            if (files.isEmpty()) {
                problems.add(new Problem(
                        new SourceRow("kpis", 0),
                        "",
                        "the folder holds no definition",
                        "YAML files: .yaml or .yml",
                        Effect.FILE_REJECTED));
            }
            ReadResult<KpiDefinition> own = KpiFolder.read(files, KpiCatalogue.builtIn(), facts);
            problems.addAll(own.problems());
            rowCounts.addAll(own.rowCounts());
            return KpiFolder.added(KpiCatalogue.builtIn(), own.records()).definitions();
        }
    }
}

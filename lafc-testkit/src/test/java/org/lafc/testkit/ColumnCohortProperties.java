package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.ReturnColumns;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortBuilder;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiCatalogue;

/** A cohort over columns is the cohort over the same histories as objects: every row, every fact, every measure. */
class ColumnCohortProperties {

    private static final LocalAuthority AUTHORITY = LocalAuthority.of("W06000023");
    private static final ImmutableList<LocalAuthority> OTHERS =
            ImmutableList.of(LocalAuthority.of("W06000001"), LocalAuthority.of("W06000024"));
    private static final ReportingYear YEAR = ReportingYear.ending(2018);
    private static final CensusDate CENSUS_DATE = CensusDate.yearEnd(2018);
    private static final Ssda903Codes CODES = Ssda903Codes.england(YEAR);
    private static final KpiEvaluator EVALUATOR =
            KpiEvaluator.of(KpiCatalogue.builtIn().definitions());

    @Property(tries = 100)
    void columnsAnswerAsObjectsDo(
            @ForAll("children") ImmutableList<CareHistory> children,
            @ForAll("children") ImmutableList<CareHistory> elsewhere,
            @ForAll AreaFinder areas,
            @ForAll PlainRecords others,
            @ForAll Random random) {
        List<CareHistory> shuffled = new ArrayList<>(children);
        Collections.shuffle(shuffled, random);
        ColumnsBuilder columns = HistoryColumns.builder().keepingRecords();
        for (LocalAuthority authority : OTHERS) {
            columns.addAll(authority, elsewhere.stream());
        }
        columns.addAll(AUTHORITY, shuffled.stream());
        if (children.isEmpty()) {
            return; // they are refused: see CohortBuilderTest.columnsThatCannotAnswerAreRejected
        }

        CareRules rules = random.nextBoolean() ? CareRules.WALES : CareRules.ENGLAND;
        checkSame(
                builder(areas, others)
                        .histories(children.stream()
                                .map(history -> history.under(rules))
                                .toList()),
                builder(areas, others).histories(columns.build(), rules));
        assertThat(columns.problems()).isEmpty();
    }

    @Property(tries = 100)
    void anyFaultOfAReturnGivesTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int children, @ForAll Random random) {
        ImmutableMap<String, String> files = files(seed, children);
        ReturnFault fault =
                ReturnFault.all().get(random.nextInt(ReturnFault.all().size()));
        checkSame(fault.inject(files, YEAR, seed)
                .<List<Source>>map(BrokenReturn::files)
                .orElseGet(() -> sources(files)));
    }

    @Property(tries = 30)
    void aSeriesAnswersAsEachDateAlone(
            @ForAll("children") ImmutableList<CareHistory> children,
            @ForAll PlainRecords others,
            @ForAll Random random) {
        if (children.isEmpty()) {
            return; // they are refused
        }
        HistoryColumns columns = HistoryColumns.builder()
                .keepingRecords()
                .addAll(AUTHORITY, children.stream())
                .build();
        List<CensusDate> dates = new ArrayList<>();
        for (int year = 2010; year <= 2020; year++) {
            if (random.nextInt(3) == 0) {
                dates.add(CensusDate.yearEnd(year));
            }
        }
        Collections.shuffle(dates, random);

        Map<CensusDate, ImmutableList<KpiResult>> series = builder(AreaFinder.NONE, others)
                .histories(columns, CareRules.WALES)
                .series(dates, EVALUATOR::evaluate);

        assertThat(series.keySet())
                .containsExactlyElementsOf(dates.stream().sorted().toList());
        series.forEach((date, results) -> assertThat(results)
                .isEqualTo(EVALUATOR.evaluate(builder(AreaFinder.NONE, others)
                        .histories(children)
                        .censusDate(date)
                        .build())));
    }

    /** More children than a block holds, in parts, with distances by postcodes that columns keep. */
    @Example
    void manyChildrenInPartsGiveTheSame() {
        ImmutableMap<String, String> files = files(903, 3_000);
        ImmutableList<CareHistory> read =
                Ssda903Reader.of(CODES, CareRules.ENGLAND).read(sources(files)).records();
        ColumnsBuilder columns = HistoryColumns.builder().keepingRecords();
        ReturnColumns.of(CODES, CareRules.ENGLAND).read(sources(files), AUTHORITY, columns, problem -> {});
        DistanceMeasure letters = new Letters();

        assertThat(read.size()).isGreaterThan(1_024);
        checkSame(
                builder(AreaFinder.NONE, PlainRecords.NONE)
                        .histories(read)
                        .distanceMeasure(letters)
                        .knownTo(CENSUS_DATE.day().plusDays(1)),
                builder(AreaFinder.NONE, PlainRecords.NONE)
                        .histories(columns.build(), CareRules.ENGLAND)
                        .distanceMeasure(letters)
                        .knownTo(CENSUS_DATE.day().plusDays(1))
                        .inParts(3));
    }

    /** A distance that every letter of the postcodes has a share in. */
    private static final class Letters implements DistanceMeasure {
        @Override
        public String method() {
            return "letters";
        }

        @Override
        public DistanceOutcome between(Whereabouts home, Whereabouts placement) {
            return DistanceMeasure.reasonNotToMeasure(home, placement)
                    .<DistanceOutcome>map(NotMeasured::new)
                    .orElseGet(() -> new Measured(
                            Distance.ofMetres(Math.abs(home.hashCode() % 100_000 - placement.hashCode() % 100_000))));
        }
    }

    @Example
    void everyFaultOfAReturnGivesTheSame() {
        ImmutableMap<String, String> files = files(7, 40);
        long found = ReturnFault.all().stream()
                .flatMap(fault -> fault.inject(files, YEAR, 7).stream())
                .filter(broken -> checkSame(broken.files()))
                .count();
        assertThat(found).isGreaterThan(60);
    }

    @Provide
    Arbitrary<ImmutableList<CareHistory>> children() {
        return CareHistories.cohortsOf(
                Arbitraries.frequencyOf(
                        Tuple.of(3, CareHistories.lookedAfterOn(CareRules.WALES, CENSUS_DATE)),
                        Tuple.of(1, CareHistories.under(CareRules.WALES))),
                10);
    }

    // A child with a day that columns cannot hold is in no columns, and told of as a problem.
    private static boolean checkSame(List<Source> files) {
        List<CareHistory> read = new ArrayList<>();
        for (CareHistory history :
                Ssda903Reader.of(CODES, CareRules.WALES).read(files).records()) {
            ColumnsBuilder fits = HistoryColumns.builder().add(AUTHORITY, history);
            fits.build();
            if (fits.problems().isEmpty()) {
                read.add(history);
            }
        }
        ColumnsBuilder columns = HistoryColumns.builder().keepingRecords();
        ReturnColumns.of(CODES, CareRules.WALES).read(files, AUTHORITY, columns, problem -> {});
        HistoryColumns built = columns.build();
        if (read.isEmpty()) {
            assertThat(built.children().size()).isZero();
            return false;
        }
        checkSame(
                builder(AreaFinder.NONE, PlainRecords.NONE).histories(read),
                builder(AreaFinder.NONE, PlainRecords.NONE).histories(built, CareRules.WALES));
        return true;
    }

    private static void checkSame(CohortBuilder objects, CohortBuilder columns) {
        Cohort expected = objects.build();
        Cohort found = columns.build();

        assertThat(found).hasToString(expected.toString());
        assertThat(found.notLookedAfter()).isEqualTo(expected.notLookedAfter());
        assertThat(found.shortBreaksOnly()).isEqualTo(expected.shortBreaksOnly());
        assertThat(found.distancesNotMeasured()).isEqualTo(expected.distancesNotMeasured());
        assertThat(found.areaEvidence()).isEqualTo(expected.areaEvidence());
        assertThat(found.areaProblems()).isEqualTo(expected.areaProblems());
        assertThat(EVALUATOR.evaluate(found)).isEqualTo(EVALUATOR.evaluate(expected));
        for (RowSet set : RowSet.values()) {
            assertThat(rows(found, set)).as("%s", set).isEqualTo(rows(expected, set));
        }
    }

    private static List<String> rows(Cohort cohort, RowSet set) {
        FactTable table = cohort.rows(set);
        ImmutableList<Fact> facts = CohortFacts.CATALOGUE.facts(set).values().asList();
        return IntStream.range(0, table.size())
                .mapToObj(row -> {
                    StringBuilder text = new StringBuilder(
                            table.key(row).child() + table.key(row).day());
                    for (FactColumn column : table.columns(facts)) {
                        text.append(' ')
                                .append(
                                        column.isKnown(row)
                                                ? column.word(row).orElseGet(() -> Long.toString(column.value(row)))
                                                : "?");
                    }
                    return text.toString();
                })
                .toList();
    }

    private static CohortBuilder builder(AreaFinder areas, PlainRecords others) {
        return Cohort.builder()
                .censusDate(CENSUS_DATE)
                .responsible(AUTHORITY)
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .areaFinder(areas)
                .others(others);
    }

    private static ImmutableMap<String, String> files(long seed, int children) {
        CohortProfile profile = CohortProfile.builder()
                .from(CohortProfile.ENGLAND)
                .name("children of a return")
                .children(children)
                .authorities(1)
                .firstYear(ReportingYear.ending(YEAR.endYear() - 8))
                .lastYear(YEAR)
                .build();
        return Ssda903Writer.ofYear(CODES)
                .texts(SyntheticCohort.of(seed, profile).histories()::iterator);
    }

    private static List<Source> sources(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> Source.ofText(file.getKey(), file.getValue()))
                .toList();
    }
}

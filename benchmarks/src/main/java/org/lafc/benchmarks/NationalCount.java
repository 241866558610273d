package org.lafc.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Review;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.ReturnColumns;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortBuilder;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.share.SharedTallies;

/**
 * The whole catalogue over all authorities of a size: the CSV of each authority's return is read straight into columns that
 * keep records, all of them are held at once, and cohorts over columns are counted authority after authority. First the
 * tallies of one authority are compared with those over the objects that the other reader makes.
 *
 * <pre>
 * java -Xmx4g -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.NationalCount L 2024 2024 2
 * </pre>
 */
public final class NationalCount {

    private static final Ssda903Codes CODES = Ssda903Codes.england();
    private static final ImmutableSet<String> FILES = ImmutableSet.of("header.csv", "episodes.csv", "reviews.csv");
    private static final int EVERY = 25;
    private static final int AHEAD = 8; // authorities whose files are made before they are read

    private final SyntheticCohort cohort;
    private final ExecutorService threads;

    private NationalCount(SyntheticCohort cohort, ExecutorService threads) {
        this.cohort = cohort;
        this.threads = threads;
    }

    /**
     * Runs.
     *
     * @param arguments the size (S, M or L), the first and the last year by the calendar year each ends in, and how many threads
     * @throws Exception if a part of the work fails
     */
    public static void main(String[] arguments) throws Exception {
        int workers = Integer.parseInt(arguments[3]);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            NationalCount nation = new NationalCount(
                    BenchmarkSize.valueOf(arguments[0]).cohort().withOnly(ImmutableSet.of(Review.class)), threads);
            long begun = System.nanoTime();
            HistoryColumns columns = nation.read();
            System.out.printf(
                    Locale.ROOT,
                    "%s made and read after %.1f s, heap after the collector %,d MiB%n",
                    columns,
                    seconds(begun),
                    heap() >> 20);
            nation.compare(columns, CensusDate.yearEnd(Integer.parseInt(arguments[2])));
            nation.count(
                    columns,
                    IntStream.rangeClosed(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                            .mapToObj(CensusDate::yearEnd)
                            .toList());
        } finally {
            threads.shutdown();
        }
    }

    private HistoryColumns read() throws ExecutionException, InterruptedException {
        int authorities = cohort.profile().authorities();
        ColumnsBuilder builder = HistoryColumns.builder().keepingRecords();
        Deque<Future<List<Source>>> made = new ArrayDeque<>();
        int asked = 0;
        for (int authority = 0; authority < authorities; authority++) {
            while (asked < Math.min(authorities, authority + AHEAD)) {
                int next = asked++;
                made.add(threads.submit(() -> files(next)));
            }
            ReturnColumns.of(CODES, CareRules.ENGLAND)
                    .read(made.remove().get(), cohort.places().authority(authority), builder, problem -> {
                        throw new IllegalStateException("rows must be right, but: " + problem);
                    });
        }
        return builder.build();
    }

    private List<Source> files(int authority) {
        Map<String, String> texts = Ssda903Writer.wholeHistories(CODES)
                .texts(cohort.histories(authority).toList());
        return texts.entrySet().stream()
                .filter(file -> FILES.contains(file.getKey()))
                .map(file -> Source.ofText(file.getKey(), file.getValue()))
                .toList();
    }

    private void compare(HistoryColumns columns, CensusDate date) {
        LocalAuthority authority = cohort.places().authority(0);
        ImmutableList<CareHistory> histories =
                Ssda903Reader.of(CODES, CareRules.ENGLAND).read(files(0)).records();
        ImmutableSortedMap<CensusDate, SharedTallies> expected =
                tallies(Cohort.builder().histories(histories), authority, List.of(date));
        if (!tallies(Cohort.builder().histories(columns, CareRules.ENGLAND), authority, List.of(date))
                .equals(expected)) {
            throw new IllegalStateException("columns and objects must count the same, but differ in " + authority);
        }
    }

    private void count(HistoryColumns columns, List<CensusDate> dates) throws ExecutionException, InterruptedException {
        long begun = System.nanoTime();
        List<Future<ImmutableSortedMap<CensusDate, SharedTallies>>> parts = columns.authorities().stream()
                .map(authority -> threads.submit(
                        () -> tallies(Cohort.builder().histories(columns, CareRules.ENGLAND), authority, dates)))
                .toList();
        Map<CensusDate, SharedTallies> sums = new TreeMap<>();
        int done = 0;
        for (Future<ImmutableSortedMap<CensusDate, SharedTallies>> part : parts) {
            part.get().forEach((date, tallies) -> sums.merge(date, tallies, SharedTallies::plus));
            done++;
            if (done % EVERY == 0) {
                System.err.printf(
                        Locale.ROOT, "%d of %d authorities after %.1f s%n", done, parts.size(), seconds(begun));
            }
        }
        double all = seconds(begun);
        System.out.printf(
                Locale.ROOT,
                "%d measures at %d dates in %.2f s, %.2f s a date%n",
                sums.values().iterator().next().tallies().size(),
                dates.size(),
                all,
                all / dates.size());
    }

    private static ImmutableSortedMap<CensusDate, SharedTallies> tallies(
            CohortBuilder histories, LocalAuthority authority, List<CensusDate> dates) {
        return histories
                .responsible(authority)
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .series(dates, cohort -> SharedTallies.count(KpiCatalogue.builtIn(), cohort));
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}

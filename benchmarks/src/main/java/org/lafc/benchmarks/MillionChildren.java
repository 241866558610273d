package org.lafc.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.Review;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.ReportingYear;

/**
 * A million synthetic children stream as an SSDA903 return through reader and derivation in 256 MB: what is counted of
 * the histories that are read must be what is counted of those that were made. Not a JMH benchmark, since it measures a
 * whole process:
 *
 * <pre>
 * mvn -pl benchmarks -am package -DskipTests
 * java -Xmx256m -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.MillionChildren [CHILDREN]
 * </pre>
 *
 * <p>Nothing is kept on disk: the return is written child by child while it is read ({@link ReturnFeed}). The time is
 * that of making, writing, reading, and deriving twice (once to know what must come out).
 */
public final class MillionChildren {

    private static final int CHILDREN = 1_000_000;
    private static final long SEED = 903;

    private static final ImmutableSet<String> FILES = ImmutableSet.of(
            "header.csv",
            "episodes.csv",
            "reviews.csv",
            "uasc.csv",
            "ad1.csv",
            "placed_for_adoption.csv",
            "previous_permanence.csv",
            "missing.csv");

    private MillionChildren() {}

    /** What is counted of histories. */
    static final class Counts {
        long children;
        long episodes;
        long reviews;
        long periods;
        long placements;
        long placementsInYear;
        long lookedAfter;

        private final ReportingYear year;

        Counts(ReportingYear year) {
            this.year = year;
        }

        void add(CareHistory history) {
            children++;
            episodes += history.episodes().size();
            reviews += history.reviews().size();
            periods += history.periodsOfCare().size();
            placements += history.placements().size();
            placementsInYear += history.placementsIn(year.days(), CareHistory.CarerMoves.LEAVE_OUT);
            lookedAfter += history.isLookedAfterOn(year.lastDay()) ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d children, %,d episodes, %,d reviews, %,d periods of care, %,d placements, %,d of them in %s,"
                            + " %,d looked after on its last day",
                    children,
                    episodes,
                    reviews,
                    periods,
                    placements,
                    placementsInYear,
                    year,
                    lookedAfter);
        }
    }

    /**
     * What a run found.
     *
     * @param made the counts of the histories made
     * @param read the counts of the histories read
     * @param problems how many problems were reported
     * @param rows how many rows were read and kept
     * @param rejected how many rows were read and rejected
     * @param bytes how many bytes the files had together
     */
    record Result(String made, String read, long problems, long rows, long rejected, long bytes) {}

    /**
     * Runs it and prints what came out.
     *
     * @param args how many children; a million if nothing is said
     */
    public static void main(String[] args) {
        PrintStream out = System.out;
        int children = args.length == 0 ? CHILDREN : Integer.parseInt(args[0]);
        long begun = System.nanoTime();
        Result result = run(children);
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.println("made  " + result.made());
        out.println("read  " + result.read());
        out.printf(
                Locale.ROOT,
                "%,d rows kept, %,d rejected, %,d problems, %,d MB of CSV%n",
                result.rows(),
                result.rejected(),
                result.problems(),
                result.bytes() >> 20);
        out.printf(
                Locale.ROOT,
                "%.1f s, peak heap %,d MB of %,d MB%n",
                seconds,
                peakHeapBytes() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        boolean same = result.made().equals(result.read()) && result.problems() == 0 && result.rejected() == 0;
        out.println(same ? "the same" : "NOT THE SAME");
        System.exit(same ? 0 : 1);
    }

    static Result run(int children) {
        CohortProfile profile = CohortProfile.builder()
                .from(CohortProfile.LARGE)
                .children(children)
                .authorities(Math.min(children, CohortProfile.LARGE.authorities()))
                .build();
        SyntheticCohort cohort = SyntheticCohort.of(SEED, profile)
                .withOnly(ImmutableSet.of(Review.class, MissingEpisode.class, Adoption.class, AdoptionDecision.class));
        Counts made = new Counts(profile.lastYear());
        Counts read = new Counts(profile.lastYear());
        long[] problems = new long[1];
        Ssda903Codes codes = Ssda903Codes.england();
        ReturnFeed feed = new ReturnFeed(
                cohort.histories().peek(made::add).iterator(), Ssda903Writer.wholeHistories(codes), FILES);
        ImmutableList<RowCount> rows = Ssda903Reader.of(codes, profile.rules())
                .read(feed.sources(), read::add, (Problem problem) -> problems[0]++);
        return new Result(
                made.toString(),
                read.toString(),
                problems[0],
                rows.stream().mapToLong(RowCount::kept).sum(),
                rows.stream().mapToLong(RowCount::rejected).sum(),
                feed.bytes());
    }

    private static long peakHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}

package org.lafc.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.CheckReport;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.ReportingYear;

/**
 * A whole process to be timed from outside: {@code WholeReturn write FOLDER EPISODES} makes the return of one year of
 * synthetic children, valid but for the little that a return of one year cannot show, and {@code WholeReturn read
 * FOLDER} reads it and checks it by every structural rule.
 *
 * <pre>
 * java -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' org.lafc.benchmarks.WholeReturn \
 *     write FOLDER 50500
 * /usr/bin/time -v java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
 *     -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' org.lafc.benchmarks.WholeReturn read FOLDER
 * </pre>
 *
 * <p>The flags suit a process of a second: the quick compiler alone, and a collector without threads of its own.
 */
public final class WholeReturn {

    private static final CohortProfile PROFILE = CohortProfile.builder()
            .from(CohortProfile.ENGLAND)
            .children(1_000_000)
            .build();
    private static final ReportingYear YEAR = PROFILE.lastYear();
    private static final Ssda903Codes CODES = Ssda903Codes.england(YEAR);
    private static final long SEED = 903;

    private WholeReturn() {}

    /**
     * Writes or reads.
     *
     * @param arguments as the class says
     * @throws IOException if the folder cannot be written or read
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            write(folder, Integer.parseInt(arguments[2]));
        } else {
            System.out.println(read(folder));
        }
    }

    // As many children, from the first, as have that many episodes in the year, or a few more.
    private static void write(Path folder, int episodes) throws IOException {
        Map<String, Writer> files = new LinkedHashMap<>();
        Ssda903Writer writer = Ssda903Writer.ofYear(CODES);
        for (String name : writer.fileNames()) {
            files.put(name, Files.newBufferedWriter(folder.resolve(name)));
        }
        Consumer<CareHistory> child = writer.begin(files::get);
        Iterator<CareHistory> cohort =
                SyntheticCohort.of(SEED, PROFILE).histories().iterator();
        for (int written = 0; written < episodes; ) {
            CareHistory history = cohort.next();
            written += writer.held(history).map(held -> held.episodes().size()).orElse(0);
            child.accept(history);
        }
        for (Writer file : files.values()) {
            file.close();
        }
    }

    static String read(Path folder) throws IOException {
        List<Source> sources;
        try (Stream<Path> files = Files.list(folder)) {
            sources = files.sorted()
                    .map(file -> Source.of(file.getFileName().toString(), () -> Files.newInputStream(file)))
                    .toList();
        }
        ReadResult<CareHistory> result =
                Ssda903Reader.of(CODES, CareRules.ENGLAND).read(sources);
        CheckReport report = StructuralChecks.england().check(result.records(), CheckContext.of(YEAR));
        return result.rowCounts() + "\n" + result.problems().size() + " problems; " + report;
    }
}

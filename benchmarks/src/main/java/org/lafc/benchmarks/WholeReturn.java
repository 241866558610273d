package org.lafc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.lafc.core.time.ReportingYear;

/**
 * A whole process to be timed from outside: {@code WholeReturn write FOLDER EPISODES} makes an invented return, and
 * {@code WholeReturn read FOLDER} reads it and checks it by every structural rule.
 */
public final class WholeReturn {

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
            for (Map.Entry<String, byte[]> file :
                    InventedReturn.ofEpisodes(Integer.parseInt(arguments[2])).entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } else {
            System.out.println(read(folder));
        }
    }

    static String read(Path folder) throws IOException {
        ReportingYear year = ReportingYear.ending(2025);
        List<Source> sources;
        try (Stream<Path> files = Files.list(folder)) {
            sources = files.sorted()
                    .map(file -> Source.of(file.getFileName().toString(), () -> Files.newInputStream(file)))
                    .toList();
        }
        ReadResult<CareHistory> result =
                Ssda903Reader.of(Ssda903Codes.england(year), CareRules.ENGLAND).read(sources);
        CheckReport report = StructuralChecks.england().check(result.records(), CheckContext.of(year));
        return result.rowCounts() + "\n" + result.problems().size() + " problems; " + report;
    }
}

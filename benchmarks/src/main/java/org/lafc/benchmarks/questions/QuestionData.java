package org.lafc.benchmarks.questions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lafc.benchmarks.BenchmarkSize;
import org.lafc.benchmarks.LargeCohort;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.SavedColumns;
import org.lafc.core.read.ReadResult;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.time.CensusDate;

/** The children the questions are asked of, by {@link LargeCohort}. Residents are invented. */
final class QuestionData {

    static final CensusDate DATE = CensusDate.yearEnd(2024);

    private static final int AUTHORITIES_A_REGION = 10;

    final HistoryColumns columns;

    QuestionData(CohortProfile profile) {
        this(LargeCohort.columns(BenchmarkSize.cohort(profile)));
    }

    private QuestionData(HistoryColumns columns) {
        this.columns = columns;
    }

    /** The children of a size ({@code S}, {@code M} or {@code L}), made now or from a file: {@code L=children.lafc}. */
    static QuestionData of(String argument) throws IOException {
        int sign = argument.indexOf('=');
        BenchmarkSize size = BenchmarkSize.valueOf(sign < 0 ? argument : argument.substring(0, sign));
        HistoryColumns columns =
                sign < 0 ? LargeCohort.columns(size.cohort()) : saved(Path.of(argument.substring(sign + 1)));
        size.require(columns);
        return new QuestionData(columns);
    }

    private static HistoryColumns saved(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ReadResult<HistoryColumns> read =
                    SavedColumns.read(file.getFileName().toString(), in);
            if (!read.problems().isEmpty()) {
                throw new IllegalStateException(read.problems().toString());
            }
            return read.records().get(0);
        }
    }

    /** Residents aged 0 to 17 of an authority, by its place among the authorities: invented. */
    static long residents(int authority) {
        return 30_000 + 1_370L * authority;
    }

    /** The region of an authority, by its place among the authorities: invented. */
    static String region(int authority) {
        return "R" + authority / AUTHORITIES_A_REGION;
    }
}

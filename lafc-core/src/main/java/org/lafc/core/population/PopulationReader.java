package org.lafc.core.population;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;

/**
 * Reads population estimates from a CSV file of lafc's own, one row an authority and year:
 *
 * <pre>
 * authority,mid_year,residents_aged_0_17
 * W06000023,2017,24000
 * </pre>
 */
public final class PopulationReader {

    private static final String COLUMNS = "authority, mid_year, residents_aged_0_17";

    private PopulationReader() {}

    /**
     * Reads population estimates.
     *
     * @param source the file
     * @return the estimates in the file's order, the problems, and the account of rows
     */
    public static ReadResult<PopulationEstimate> read(Source source) {
        List<Problem> problems = new ArrayList<>();
        ImmutableList.Builder<PopulationEstimate> estimates = ImmutableList.builder();
        long kept = 0;
        long rejected = 0;
        try (CsvRows rows = CsvRows.open(source, problems::add)) {
            int authority = rows.columns().indexOf("AUTHORITY");
            int year = rows.columns().indexOf("MID_YEAR");
            int residents = rows.columns().indexOf("RESIDENTS_AGED_0_17");
            if (authority < 0 || year < 0 || residents < 0) {
                if (!rows.columns().isEmpty()) {
                    problems.add(new Problem(
                            new SourceRow(source.name(), 1), "", "has other columns", COLUMNS, Effect.FILE_REJECTED));
                }
                return new ReadResult<>(ImmutableList.of(), ImmutableList.copyOf(problems), ImmutableList.of());
            }
            while (rows.next()) {
                try {
                    estimates.add(new PopulationEstimate(
                            LocalAuthority.of(rows.field(authority).strip()),
                            Integer.parseInt(rows.field(year).strip()),
                            Long.parseLong(rows.field(residents).strip())));
                    kept++;
                } catch (IllegalArgumentException e) {
                    rejected++;
                    problems.add(new Problem(
                            rows.source(),
                            "",
                            "is not a population estimate",
                            "an authority code, a year, and a whole number of residents",
                            Effect.ROW_REJECTED));
                }
            }
            rejected += rows.malformedRows();
        }
        return new ReadResult<>(
                estimates.build(),
                ImmutableList.copyOf(problems),
                ImmutableList.of(new RowCount(source.name(), "Population", kept, rejected)));
    }
}

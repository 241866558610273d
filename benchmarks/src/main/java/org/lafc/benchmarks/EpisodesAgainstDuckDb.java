package org.lafc.benchmarks;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.ReturnColumns;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.time.ReportingYear;

/**
 * The episodes of a return from a file to columns against DuckDB's {@code read_csv}, one thread each. Both turn dates
 * into days and codes into numbers (DuckDB: DATE and ENUM), keep the texts of postcodes, and name the line of a row that
 * is wrong. lafc also reads the Header file, without which it takes no episode, and checks what a child's episodes must
 * be to each other; DuckDB reads the episodes alone. Needs DuckDB ({@code -Ppeers}).
 *
 * <pre>
 * java -cp 'benchmarks/target/lafc-benchmarks.jar:benchmarks/target/lib/*' \
 *     org.lafc.benchmarks.EpisodesAgainstDuckDb 50500 20
 * </pre>
 */
public final class EpisodesAgainstDuckDb {

    private static final int READINGS_A_TURN = 20;
    private static final int WRONG_LINE = 1_000;
    private static final Ssda903Codes CODES = Ssda903Codes.england(ReportingYear.ending(2025));
    private static final LocalAuthority AUTHORITY = LocalAuthority.of("E06990001");

    private final ForkJoinPool one = new ForkJoinPool(1);
    private final ReturnColumns reader = ReturnColumns.of(CODES, CareRules.ENGLAND);
    private final List<Problem> problems = new ArrayList<>(); // of the last reading
    private final Path folder;
    private final Statement duck;

    private EpisodesAgainstDuckDb(Path folder, Statement duck) {
        this.folder = folder;
        this.duck = duck;
    }

    /** What was read: the rows, the sum of their first days, and the lines that are wrong. */
    private record Answer(long rows, long days, List<Long> wrong) {}

    /**
     * Runs.
     *
     * @param arguments the number of episodes and of turns
     * @throws Exception if the files cannot be written, or DuckDB is not there or fails
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("episodes");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Map<String, byte[]> files = InventedReturn.ofEpisodes(Integer.parseInt(arguments[0]));
            for (String name : List.of("header.csv", "episodes.csv")) {
                Files.write(folder.resolve(name), files.getOrDefault(name, new byte[0]));
            }
            EpisodesAgainstDuckDb both = new EpisodesAgainstDuckDb(folder, statement);
            both.addTypes();
            both.compareWrongLine();
            both.compareAnswers();
            new TurnByTurn(READINGS_A_TURN)
                    .add("DuckDB", () -> both.duckDb("episodes.csv"))
                    .add("lafc", () -> both.lafc("episodes.csv"))
                    .run(Integer.parseInt(arguments[1]));
        } finally {
            for (String name : List.of("header.csv", "episodes.csv", "wrong.csv")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private void compareAnswers() throws SQLException {
        Answer lafc = answer(lafc("episodes.csv"));
        duckDb("episodes.csv");
        if (!lafc.equals(answerOfDuckDb())) {
            throw new IllegalStateException(lafc + " is not " + answerOfDuckDb());
        }
    }

    // A code that is in no list.
    private void compareWrongLine() throws IOException, SQLException {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("episodes.csv")));
        lines.set(WRONG_LINE - 1, lines.get(WRONG_LINE - 1).replace(",C2,", ",C9,"));
        Files.write(folder.resolve("wrong.csv"), lines, StandardCharsets.UTF_8);
        Answer lafc = answer(lafc("wrong.csv"));
        duckDb("wrong.csv");
        if (!lafc.wrong().contains((long) WRONG_LINE)
                || !answerOfDuckDb().wrong().contains((long) WRONG_LINE)) {
            throw new IllegalStateException(lafc + " and " + answerOfDuckDb());
        }
    }

    private EpisodeColumns lafc(String episodesFile) {
        List<Source> sources = Stream.of("header.csv", episodesFile)
                .map(name -> Source.of(name, () -> Files.newInputStream(folder.resolve(name))))
                .toList();
        problems.clear();
        ColumnsBuilder builder = HistoryColumns.builder().keepingPostcodes();
        return one.submit(() -> {
                    reader.read(sources, AUTHORITY, builder, problems::add);
                    return builder.build().episodes();
                })
                .join();
    }

    private Answer answer(EpisodeColumns episodes) {
        return new Answer(
                episodes.size(),
                IntStream.range(0, episodes.size())
                        .mapToLong(episode ->
                                DayNumber.day(episodes.start(episode)).toEpochDay())
                        .sum(),
                problems.stream().map(problem -> problem.row().line()).toList());
    }

    private void addTypes() throws SQLException {
        duck.execute("SET threads = 1");
        addType("RNE", EpisodeStart.class);
        addType("LS", LegalStatus.class);
        addType("CIN", ReasonForCare.class);
        addType("PLACE", PlacementType.class);
        addType("PLACE_PROVIDER", ProviderKind.class);
        addType("REC", EpisodeEnd.class);
        addType("REASON_PLACE_CHANGE", PlacementChangeReason.class);
    }

    private <E extends Enum<E>> void addType(String field, Class<E> meaning) throws SQLException {
        ImmutableList<String> codes = CODES.list(field, meaning).meanings().keySet().stream()
                .map(code -> "'" + code + "'")
                .collect(toImmutableList());
        duck.execute("CREATE TYPE t_" + field + " AS ENUM (" + String.join(", ", codes) + ")");
    }

    private Path duckDb(String file) throws SQLException {
        duck.execute("DROP TABLE IF EXISTS reject_errors");
        duck.execute("DROP TABLE IF EXISTS reject_scans");
        Path path = folder.resolve(file);
        duck.execute("CREATE OR REPLACE TABLE episode AS SELECT * FROM read_csv('" + path + "', "
                + "auto_detect = false, header = true, delim = ',', quote = '\"', dateformat = '%d/%m/%Y', "
                + "store_rejects = true, columns = {CHILD: 'VARCHAR', DECOM: 'DATE', RNE: 't_RNE', LS: 't_LS', "
                + "CIN: 't_CIN', PLACE: 't_PLACE', PLACE_PROVIDER: 't_PLACE_PROVIDER', DEC: 'DATE', REC: 't_REC', "
                + "REASON_PLACE_CHANGE: 't_REASON_PLACE_CHANGE', HOME_POST: 'VARCHAR', PL_POST: 'VARCHAR', "
                + "URN: 'VARCHAR'})");
        return path;
    }

    private Answer answerOfDuckDb() throws SQLException {
        List<Long> wrong = new ArrayList<>();
        try (ResultSet rows = duck.executeQuery("SELECT line FROM reject_errors ORDER BY line")) {
            while (rows.next()) {
                wrong.add(rows.getLong(1));
            }
        }
        try (ResultSet rows =
                duck.executeQuery("SELECT count(*), sum(DECOM - DATE '1970-01-01')::BIGINT FROM episode")) {
            rows.next();
            return new Answer(rows.getLong(1), rows.getLong(2), wrong);
        }
    }
}

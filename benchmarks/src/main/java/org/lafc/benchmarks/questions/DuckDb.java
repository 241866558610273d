package org.lafc.benchmarks.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.Sex;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.PlaceColumns;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.fact.FactValue;

/**
 * The peer: DuckDB in memory over JDBC, codes ENUM, dates DATE, rows in order of children, the SQL of the questions as it
 * was stated. The statements are prepared once.
 */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class DuckDb implements AutoCloseable {

    private static final List<String> RNE = List.of("S", "L", "P", "T", "B", "U", "NOT_KNOWN");

    private static final List<Question> QUESTIONS = List.of(
            new Question("Q1", """
                    WITH s AS (SELECT LA,count(*) n FROM open_at(:d) GROUP BY LA)
                    SELECT NATION,REGION,la.LA,coalesce(sum(n),0),1e4*coalesce(sum(n),0)/sum(POP0_17)
                    FROM la JOIN population p ON p.LA=la.LA AND p.YEAR=year(:d) LEFT JOIN s ON s.LA=la.LA
                    GROUP BY ROLLUP(NATION,REGION,la.LA)
                    """, 3),
            new Question("Q2", """
                    SELECT o.LA,(DOB<=:d-INTERVAL 1 YEAR)::INT+(DOB<=:d-INTERVAL 5 YEAR)::INT
                     +(DOB<=:d-INTERVAL 10 YEAR)::INT+(DOB<=:d-INTERVAL 16 YEAR)::INT,SEX,count(*)
                    FROM open_at(:d) o JOIN child USING (CHILD) GROUP BY 1,2,3
                    """, 3),
            new Question("Q3", """
                    SELECT LA,LS,PLACE,PLACE_PROVIDER,count(*) FROM open_at(:d)
                    GROUP BY GROUPING SETS((LA,LS),(LA,PLACE,PLACE_PROVIDER))
                    """, 4),
            new Question("Q4", """
                    SELECT LA,count(DISTINCT CASE WHEN RNE='S' AND DECOM BETWEEN :y0 AND :d THEN CHILD END),
                     count(DISTINCT CASE WHEN REC<>'X1' AND DEC BETWEEN :y0 AND :d THEN CHILD END)
                    FROM episode WHERE LS NOT IN ('short-breaks-each','short-breaks-agreement')
                     AND (DECOM BETWEEN :y0 AND :d OR DEC BETWEEN :y0 AND :d) GROUP BY LA
                    """, 1),
            new Question("Q5", """
                    WITH k AS (SELECT CHILD,min(LA) LA,
                     bool_or((DEC IS NULL OR DEC>:d) AND LS NOT IN ('short-breaks-each','short-breaks-agreement')) inc,
                     count(*) FILTER (RNE<>'L' OR DECOM<:y0) k
                     FROM episode WHERE DECOM<=:d AND (DEC IS NULL OR DEC>=:y0) GROUP BY CHILD)
                    SELECT LA,count(*),count(*) FILTER (k>=3) FROM k WHERE inc GROUP BY LA
                    """, 1),
            new Question("Q6", """
                    WITH o AS (SELECT * FROM open_at(:d)), st AS (SELECT CHILD,max(DECOM) s FROM episode
                     WHERE RNE<>'L' AND DECOM<=:d AND CHILD IN (SELECT CHILD FROM o) GROUP BY CHILD)
                    SELECT LA,PLACE,count(*),sum(:d-s) FROM o JOIN st USING (CHILD) GROUP BY 1,2
                    """, 2),
            new Question("Q7", """
                    SELECT LA,count(PL_DISTANCE),count(*) FILTER (PL_DISTANCE>20),
                     count(*) FILTER (PL_DISTANCE>=50),max(PL_DISTANCE),count(*) FILTER (PL_LA<>LA)
                    FROM open_at(:d) GROUP BY LA
                    """, 1),
            new Question("Q8 visits", contacts("V", 42, "gap<=42"), 1),
            new Question("Q8 reviews", contacts("R", 183, "gap<=28 OR (pk=1 AND gap<=183)"), 1),
            new Question("Q9", """
                    SELECT HOME_LOC,PL_LOC,count(*) FROM open_at(:d) WHERE PL_DISTANCE IS NOT NULL GROUP BY 1,2
                    """, 2),
            new Question("Q10", """
                    WITH f AS (SELECT FAMILY,o.LA,count(*) n,min(URN) u0,max(URN) u1
                     FROM open_at(:d) o JOIN child USING (CHILD) GROUP BY 1,2 HAVING count(*)>=2)
                    SELECT LA,count(*),sum(n),max(n),count(*) FILTER (u0=u1) FROM f GROUP BY LA
                    """, 1));
    private final HistoryColumns columns;
    private final List<String> authorities;
    private final Connection connection;
    private final String[] days = new String[DayNumber.OPEN]; // as texts
    private final List<PreparedStatement> prepared = new ArrayList<>(); // in the order of the questions

    /** A question, its SQL, and how many of its columns are words. */
    record Question(String name, String sql, int words) {}

    DuckDb(QuestionSource.Store store) throws SQLException {
        columns = store.columns;
        authorities = store.authorities.words.asList();
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try {
            load();
            for (Question question : QUESTIONS) {
                prepared.add(connection.prepareStatement(sql(question, QuestionData.DATE)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared) {
            statement.close();
        }
        connection.close();
    }

    /** The connection, for other questions of the same rows. */
    Connection connection() {
        return connection;
    }

    /** All numbers that answer the questions for {@link QuestionData#DATE}, read once and added up. */
    long read(int threads) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
        }
        for (int i = 0; i < prepared.size(); i++) {
            try (ResultSet rows = prepared.get(i).executeQuery()) {
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = QUESTIONS.get(i).words() + 1; column <= width; column++) {
                        sum += rows.getLong(column);
                    }
                }
            }
        }
        return sum;
    }

    Answers answers(CensusDate date) throws SQLException {
        Answers answers = new Answers();
        try (Statement statement = connection.createStatement()) {
            for (Question question : QUESTIONS) {
                try (ResultSet rows = statement.executeQuery(sql(question, date))) {
                    while (rows.next()) {
                        add(question, rows, 1, answers);
                    }
                }
            }
        }
        return answers;
    }

    private String locality(ResultSet rows, int column) throws SQLException {
        int number = rows.getInt(column);
        return rows.wasNull()
                ? "none"
                : columns.places().localities().get(number).name();
    }

    /** Adds the row of a question whose words begin at a column. */
    void add(Question question, ResultSet rows, int word1, Answers answers) throws SQLException {
        StringBuilder words = new StringBuilder();
        for (int column = word1; column < word1 + question.words(); column++) {
            String word = rows.getString(column);
            words.append(column == word1 ? "" : "|").append(rows.wasNull() ? "none" : word);
        }
        String key = words.toString();
        int first = word1 + question.words();
        switch (question.name()) {
            case "Q1" -> {
                String area = key.equals("none|none|none") ? "all" : key.replaceAll("(\\|none)+$", "");
                answers.add("Q1", area, rows.getLong(first), Math.round(rows.getDouble(first + 1) * 1e6));
            }
            case "Q2" -> {
                String[] parts = key.split("\\|", -1);
                String band = QuestionFacts.AGE_BANDS.get(Integer.parseInt(parts[1]));
                answers.add("Q2", parts[0] + "|" + band + "|" + parts[2], rows.getLong(first));
            }
            case "Q3" -> {
                String[] parts = key.split("\\|", -1);
                boolean status = !parts[1].equals("none");
                answers.add(
                        status ? "Q3 status" : "Q3 place",
                        parts[0] + "|" + (status ? parts[1] : parts[2] + "|" + parts[3]),
                        rows.getLong(first));
            }
            case "Q4" -> {
                answers.add("Q4 started", key, rows.getLong(first));
                answers.add("Q4 ceased", key, rows.getLong(first + 1));
            }
            case "Q7" -> {
                answers.add("Q7 over 20", key, rows.getLong(first), rows.getLong(first + 1));
                answers.add("Q7 from 50", key, rows.getLong(first), rows.getLong(first + 2));
                answers.add("Q7 farthest", key, Math.round(rows.getDouble(first + 3) * 10));
                answers.add("Q7 out", key, rows.getLong(first + 4));
            }
            case "Q10" -> {
                answers.add("Q10", key, rows.getLong(first), rows.getLong(first + 1), rows.getLong(first + 2));
                answers.add("Q10 together", key, rows.getLong(first + 3));
            }
            case "Q9" ->
                answers.add("Q9", locality(rows, word1) + "|" + locality(rows, word1 + 1), rows.getLong(first));
            default -> {
                int width = rows.getMetaData().getColumnCount();
                long[] numbers = new long[width - first + 1];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = rows.getLong(first + i);
                }
                answers.add(question.name(), key, numbers);
            }
        }
    }

    private static String sql(Question question, CensusDate date) {
        return question.sql()
                .replace(":y0", "DATE '" + date.yearToDate().start() + "'")
                .replace(":d", "DATE '" + date.day() + "'");
    }

    private static String contacts(String kind, int days, String inTime) {
        return """
                WITH ev AS (SELECT CHILD,LA,DATE d,1 k FROM contact WHERE KIND='%1$s' AND DATE BETWEEN :y0-%2$d AND :d
                 UNION ALL SELECT CHILD,LA,DECOM,0 FROM episode WHERE RNE='S' AND DECOM BETWEEN :y0-%2$d AND :d),
                g AS (SELECT *,d-lag(d) OVER w gap,lag(k) OVER w pk FROM ev
                 WINDOW w AS (PARTITION BY CHILD ORDER BY d,k))
                SELECT LA,count(*),count(*) FILTER (%3$s) FROM g WHERE k=1 AND d>=:y0 GROUP BY LA
                """.formatted(kind, days, inTime);
    }

    private void load() throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            createTypes(statement);
            statement.execute("CREATE TABLE child(CHILD INTEGER, LA la_code, SEX sex, DOB DATE, ETHNIC UTINYINT,"
                    + " FAMILY INTEGER)");
            statement.execute("CREATE TABLE episode(CHILD INTEGER, LA la_code, DECOM DATE, RNE rne, LS ls,"
                    + " CIN UTINYINT, PLACE place, PLACE_PROVIDER provider, DEC DATE, REC rec, URN INTEGER,"
                    + " HOME_LOC INTEGER, PL_LOC INTEGER, PL_LA la_code, PL_DISTANCE DECIMAL(5,1))");
            statement.execute("CREATE TABLE contact(CHILD INTEGER, LA la_code, KIND kind, DATE DATE)");
            statement.execute("CREATE TABLE la(LA la_code, REGION VARCHAR, NATION VARCHAR)");
            statement.execute("CREATE TABLE population(LA la_code, YEAR INTEGER, POP0_17 BIGINT)");
            fill(statement, "child", this::writeChildren);
            fill(statement, "episode", this::writeEpisodes);
            fill(statement, "contact", this::writeContacts);
            for (int place = 0; place < authorities.size(); place++) {
                String authority = authorities.get(place);
                statement.execute(
                        "INSERT INTO la VALUES ('" + authority + "','" + QuestionData.region(place) + "','N')");
                statement.execute("INSERT INTO population SELECT '" + authority + "',y," + QuestionData.residents(place)
                        + " FROM range(1995,2025) t(y)");
            }
            statement.execute("CREATE MACRO open_at(d) AS TABLE SELECT * FROM episode WHERE DECOM<=d"
                    + " AND (DEC IS NULL OR DEC>d) AND LS NOT IN ('short-breaks-each','short-breaks-agreement')");
        }
    }

    private void createTypes(Statement statement) throws SQLException {
        createType(
                statement,
                "la_code",
                Stream.concat(
                        authorities.stream(),
                        columns.places().authorities().stream().map(Object::toString)));
        createType(statement, "sex", Stream.of(Sex.values()).map(FactValue::word));
        createType(statement, "ls", Stream.of(LegalStatus.values()).map(FactValue::word));
        createType(statement, "provider", Stream.of(ProviderKind.values()).map(FactValue::word));
        createType(statement, "rne", RNE.stream());
        createType(statement, "rec", Stream.of(EpisodeEnd.values()).map(DuckDb::rec));
        createType(
                statement,
                "place",
                IntStream.range(0, columns.episodes().placementKinds()).mapToObj(columns.episodes()::placementCode));
        createType(statement, "kind", Stream.of("V", "R"));
    }

    private static void createType(Statement statement, String name, Stream<String> words) throws SQLException {
        statement.execute(words.distinct()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(",", "CREATE TYPE " + name + " AS ENUM (", ")")));
    }

    private static String rec(EpisodeEnd ending) {
        return ending == EpisodeEnd.CONTINUES ? "X1" : FactValue.word(ending);
    }

    /** Writes rows as CSV. */
    private interface Rows {
        void writeTo(Writer out) throws IOException;
    }

    private static void fill(Statement statement, String table, Rows rows) throws SQLException, IOException {
        Path file = Files.createTempFile("lafc-" + table, ".csv");
        try {
            try (Writer out = Files.newBufferedWriter(file)) {
                rows.writeTo(out);
            }
            statement.execute("COPY " + table + " FROM '" + file + "' (HEADER false, NULL '')");
        } finally {
            Files.delete(file);
        }
    }

    private String authority(int child) {
        return columns.authorities().get(columns.children().authority(child)).code();
    }

    private void writeChildren(Writer out) throws IOException {
        ChildColumns children = columns.children();
        for (int child = 0; child < children.size(); child++) {
            int family = children.family(child);
            int known = family == ChildColumns.NO_FAMILY ? children.families() + child : family;
            out.write(child + "," + authority(child) + "," + FactValue.word(Sex.values()[children.sex(child)]) + ","
                    + day(children.born(child)) + "," + children.ethnicGroup(child) + "," + known + "\n");
        }
    }

    private void writeEpisodes(Writer out) throws IOException {
        ChildColumns children = columns.children();
        EpisodeColumns episodes = columns.episodes();
        PlaceColumns places = columns.places();
        for (int child = 0; child < children.size(); child++) {
            for (int i = children.firstEpisode(child); i < children.firstEpisode(child + 1); i++) {
                int place = episodes.place(i);
                int distance = episodes.distance(i);
                out.write(String.join(
                                ",",
                                String.valueOf(child),
                                authority(child),
                                day(episodes.start(i)),
                                RNE.get(episodes.startReason(i)),
                                FactValue.word(LegalStatus.values()[episodes.legalStatus(i)]),
                                String.valueOf(episodes.reasonForCare(i)),
                                episodes.placementCode(episodes.placementKind(i)),
                                FactValue.word(ProviderKind.values()[episodes.provider(i)]),
                                episodes.end(i) == DayNumber.OPEN ? "" : day(episodes.end(i)),
                                episodes.endReason(i) < 0 ? "" : rec(EpisodeEnd.values()[episodes.endReason(i)]),
                                known(places.setting(place)),
                                known(places.locality(episodes.home(i))),
                                known(places.locality(place)),
                                places.authority(place) < 0
                                        ? ""
                                        : places.authorities()
                                                .get(places.authority(place))
                                                .code(),
                                distance < 0 ? "" : miles(episodes.micrometres(distance) / Measures.TENTH_OF_A_MILE))
                        + "\n");
            }
        }
    }

    private String day(int number) {
        if (days[number] == null) {
            days[number] = DayNumber.day(number).toString();
        }
        return days[number];
    }

    private static String miles(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    private static String known(int number) {
        return number < 0 ? "" : String.valueOf(number);
    }

    private void writeContacts(Writer out) throws IOException {
        ChildColumns children = columns.children();
        for (int child = 0; child < children.size(); child++) {
            String begin = child + "," + authority(child) + ",";
            for (int i = children.firstVisit(child); i < children.firstVisit(child + 1); i++) {
                out.write(begin + "V," + day(columns.visits().day(i)) + "\n");
            }
            for (int i = children.firstReview(child); i < children.firstReview(child + 1); i++) {
                out.write(begin + "R," + day(columns.reviews().day(i)) + "\n");
            }
        }
    }
}

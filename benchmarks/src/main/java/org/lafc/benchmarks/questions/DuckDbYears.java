package org.lafc.benchmarks.questions;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lafc.benchmarks.questions.DuckDb.Question;
import org.lafc.core.time.CensusDate;

/**
 * The peer for many years: the SQL of the questions with a table of year-ends joined, one statement a question. Episodes in
 * force are joined with the year-ends once, into a temporary table that the time holds, which is quicker than each statement
 * for itself. Gaps are found once over all contacts.
 */
final class DuckDbYears {

    private static final String NO_BREAKS = "LS NOT IN ('short-breaks-each','short-breaks-agreement')";
    private static final String YEAR_OF = "year(%1$s)+(month(%1$s)>=4)::INT";

    // The columns of each are the year and those of the question for one year.
    private static final List<Question> QUESTIONS = List.of(
            new Question("Q1", """
                    WITH s AS (SELECT Y,LA,count(*) n FROM opened GROUP BY Y,LA)
                    SELECT YEAR,NATION,REGION,la.LA,coalesce(sum(n),0),1e4*coalesce(sum(n),0)/sum(POP0_17)
                    FROM la JOIN population p ON p.LA=la.LA JOIN years ON YEAR=years.Y
                     LEFT JOIN s ON s.LA=la.LA AND s.Y=YEAR
                    GROUP BY YEAR,ROLLUP(NATION,REGION,la.LA)
                    """, 3),
            new Question("Q2", """
                    SELECT Y,o.LA,(DOB<=D-INTERVAL 1 YEAR)::INT+(DOB<=D-INTERVAL 5 YEAR)::INT
                     +(DOB<=D-INTERVAL 10 YEAR)::INT+(DOB<=D-INTERVAL 16 YEAR)::INT,SEX,count(*)
                    FROM opened o JOIN child USING (CHILD) GROUP BY 1,2,3,4
                    """, 3),
            new Question("Q3", """
                    SELECT Y,LA,LS,PLACE,PLACE_PROVIDER,count(*) FROM opened
                    GROUP BY GROUPING SETS((Y,LA,LS),(Y,LA,PLACE,PLACE_PROVIDER))
                    """, 4),
            new Question("Q4", """
                    SELECT Y,LA,count(DISTINCT CHILD) FILTER (s),count(DISTINCT CHILD) FILTER (NOT s) FROM
                     (SELECT %1$s Y,LA,CHILD,true s FROM episode WHERE %3$s AND RNE='S'
                      UNION ALL SELECT %2$s,LA,CHILD,false FROM episode WHERE %3$s AND REC<>'X1' AND DEC IS NOT NULL)
                     JOIN years USING (Y) GROUP BY 1,2
                    """.formatted(YEAR_OF.formatted("DECOM"), YEAR_OF.formatted("DEC"), NO_BREAKS), 1),
            new Question("Q5", """
                    WITH k AS (SELECT Y,CHILD,min(LA) LA,bool_or((DEC IS NULL OR DEC>D) AND %s) inc,
                     count(*) FILTER (RNE<>'L' OR DECOM<Y0) k
                     FROM episode JOIN years ON DECOM<=D AND (DEC IS NULL OR DEC>=Y0) GROUP BY Y,CHILD)
                    SELECT Y,LA,count(*),count(*) FILTER (k>=3) FROM k WHERE inc GROUP BY Y,LA
                    """.formatted(NO_BREAKS), 1),
            new Question("Q6", """
                    SELECT Y,o.LA,o.PLACE,count(*),sum(D-e.DECOM)
                    FROM opened o ASOF JOIN (SELECT CHILD,DECOM FROM episode WHERE RNE<>'L') e
                     ON o.CHILD=e.CHILD AND D>=e.DECOM
                    GROUP BY 1,2,3
                    """, 2),
            new Question("Q7", """
                    SELECT Y,LA,count(PL_DISTANCE),count(*) FILTER (PL_DISTANCE>20),
                     count(*) FILTER (PL_DISTANCE>=50),max(PL_DISTANCE),count(*) FILTER (PL_LA<>LA)
                    FROM opened GROUP BY Y,LA
                    """, 1),
            new Question("Q8 visits", contacts("V", "gap<=42"), 1),
            new Question("Q8 reviews", contacts("R", "gap<=28 OR (pk=1 AND gap<=183)"), 1),
            new Question("Q9", """
                    SELECT Y,HOME_LOC,PL_LOC,count(*) FROM opened WHERE PL_DISTANCE IS NOT NULL GROUP BY 1,2,3
                    """, 2),
            new Question("Q10", """
                    WITH f AS (SELECT Y,FAMILY,o.LA,count(*) n,min(URN) u0,max(URN) u1
                     FROM opened o JOIN child USING (CHILD) GROUP BY 1,2,3 HAVING count(*)>=2)
                    SELECT Y,LA,count(*),sum(n),max(n),count(*) FILTER (u0=u1) FROM f GROUP BY Y,LA
                    """, 1));

    private final DuckDb peer;
    private final Connection connection;
    private final List<CensusDate> dates;

    DuckDbYears(DuckDb peer, List<CensusDate> dates) throws SQLException {
        this.peer = peer;
        this.connection = peer.connection();
        this.dates = dates;
        execute("CREATE TABLE years AS SELECT * FROM (VALUES "
                + dates.stream()
                        .map(date -> "(" + date.day().getYear() + ",DATE '" + date.day() + "',DATE '"
                                + date.yearToDate().start() + "')")
                        .collect(Collectors.joining(","))
                + ") t(Y,D,Y0)");
    }

    private static String contacts(String kind, String inTime) {
        return """
                WITH ev AS (SELECT CHILD,LA,DATE d,1 k FROM contact WHERE KIND='%s'
                 UNION ALL SELECT CHILD,LA,DECOM,0 FROM episode WHERE RNE='S'),
                g AS (SELECT *,d-lag(d) OVER w gap,lag(k) OVER w pk FROM ev
                 WINDOW w AS (PARTITION BY CHILD ORDER BY d,k))
                SELECT Y,LA,count(*),count(*) FILTER (%s) FROM g JOIN years ON Y=%s WHERE k=1 GROUP BY Y,LA
                """.formatted(kind, inTime, YEAR_OF.formatted("g.d"));
    }

    private void open() throws SQLException {
        execute("CREATE OR REPLACE TEMP TABLE opened AS SELECT Y,D,episode.* FROM episode"
                + " JOIN years ON DECOM<=D AND (DEC IS NULL OR DEC>D) WHERE " + NO_BREAKS);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All numbers that answer the questions, added up. */
    long read(int threads) throws SQLException {
        long sum = 0;
        execute("SET threads = " + threads);
        open();
        try (Statement statement = connection.createStatement()) {
            for (Question question : QUESTIONS) {
                try (ResultSet rows = statement.executeQuery(question.sql())) {
                    int width = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = question.words() + 2; column <= width; column++) {
                            sum += rows.getLong(column);
                        }
                    }
                }
            }
        }
        return sum;
    }

    /** The answers of each year; prints how long each question took. */
    List<Answers> answers(int threads) throws SQLException {
        execute("SET threads = " + threads);
        List<Answers> answers =
                IntStream.range(0, dates.size()).mapToObj(year -> new Answers()).toList();
        int first = dates.get(0).day().getYear();
        long begun = System.nanoTime();
        open();
        begun = print("open", begun);
        try (Statement statement = connection.createStatement()) {
            for (Question question : QUESTIONS) {
                try (ResultSet rows = statement.executeQuery(question.sql())) {
                    while (rows.next()) {
                        peer.add(question, rows, 2, answers.get(rows.getInt(1) - first));
                    }
                }
                begun = print(question.name(), begun);
            }
        }
        return answers;
    }

    private static long print(String what, long begun) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "DuckDB, %s: %.2f s%n", what, (now - begun) / 1e9);
        return now;
    }
}

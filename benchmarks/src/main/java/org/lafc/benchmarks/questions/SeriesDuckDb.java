package org.lafc.benchmarks.questions;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.ReasonForCare;
import org.lafc.metrics.fact.FactValue;

/**
 * The peer of series: DuckDB counts month-ends by ten breakdowns of each authority into a temporary table, by a join of
 * episodes with the months they hold, or by what begins and ends between months (born on 29 February: older in March, but in
 * leap years). Episodes stand in a table made before, with what is asked of the child and with the end of care by the 18th
 * birthday, which saves it a join.
 */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals, and so do tables
final class SeriesDuckDb {

    private static final List<String> BY =
            List.of("SEX", "BAND", "ETHNIC", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "SIDE", "FAR");
    private static final String COLUMNS = String.join(",", BY);
    private static final List<String> BUT_AGE =
            BY.stream().filter(column -> !column.equals("BAND")).toList();

    private final Connection connection;

    SeriesDuckDb(Connection connection) throws SQLException {
        this.connection = connection;
        execute("CREATE MACRO ym(d) AS year(d)*12+month(d)");
        execute("""
                CREATE TABLE placed AS SELECT LA,DECOM,CASE WHEN DEC<ADULT THEN DEC ELSE ADULT END DEC,SEX,DOB,ETHNIC,LS,CIN,
                 PLACE,PLACE_PROVIDER,SIDE,FAR,month(DOB)=2 AND day(DOB)=29 LEAP
                FROM (SELECT e.LA,DECOM,DEC,SEX,DOB,ETHNIC,LS,CIN,PLACE,PLACE_PROVIDER,
                 (CASE WHEN month(DOB)=2 AND day(DOB)=29 THEN DOB+INTERVAL 18 YEAR
                  ELSE DOB+INTERVAL 18 YEAR-INTERVAL 1 DAY END)::DATE ADULT,
                 CASE WHEN PL_LA IS NULL THEN 2 WHEN PL_LA=e.LA THEN 0 ELSE 1 END SIDE,
                 CASE WHEN PL_DISTANCE IS NULL THEN 3 WHEN PL_DISTANCE<=20 THEN 0 WHEN PL_DISTANCE<50 THEN 1 ELSE 2 END FAR
                 FROM episode e JOIN child USING (CHILD)
                 WHERE LS NOT IN ('short-breaks-each','short-breaks-agreement'))
                """);
        execute(
                "CREATE TABLE bands AS SELECT * FROM (VALUES (0,0,1),(1,1,5),(2,5,10),(3,10,16),(4,16,200)) t(BAND,A,Z)");
    }

    void threads(int threads) throws SQLException {
        execute("SET threads = " + threads);
    }

    /** Makes the table of months, each with the latest births of those who have reached an age. */
    void months(List<LocalDate> dates) throws SQLException {
        execute("CREATE OR REPLACE TABLE months AS SELECT *,(D-INTERVAL 1 YEAR)::DATE D1,(D-INTERVAL 5 YEAR)::DATE D5,"
                + "(D-INTERVAL 10 YEAR)::DATE D10,(D-INTERVAL 16 YEAR)::DATE D16 FROM (VALUES "
                + IntStream.range(0, dates.size())
                        .mapToObj(month -> "(" + month + ",DATE '" + dates.get(month) + "')")
                        .collect(Collectors.joining(","))
                + ") t(M,D)");
    }

    /** Counts by a join, and returns how many rows there are. */
    long join() throws SQLException {
        return execute("""
                CREATE OR REPLACE TEMP TABLE series AS SELECT M,LA,%1$s,count(*) n
                FROM (SELECT M,p.*,(DOB<=D1)::INT+(DOB<=D5)::INT+(DOB<=D10)::INT+(DOB<=D16)::INT BAND
                 FROM placed p JOIN months ON DECOM<=D AND (DEC IS NULL OR DEC>D))
                GROUP BY GROUPING SETS(%2$s)
                """.formatted(COLUMNS, sets(BY)));
    }

    /** Counts by differences, and returns how many rows there are. */
    long differences() throws SQLException {
        return execute("""
                CREATE OR REPLACE TEMP TABLE series AS
                WITH b AS (SELECT min(ym(D)) base,count(*)::INT N FROM months),
                z AS (SELECT * FROM (SELECT p.*,base,N,greatest(ym(DECOM)-base,0) lo,
                  CASE WHEN DEC IS NULL THEN N ELSE least(ym(DEC)-base,N) END hi FROM placed p,b) WHERE lo<hi),
                a AS (SELECT * FROM (SELECT LA,BAND,greatest(lo,ym(DOB)+12*A-base+(LEAP AND A%%4<>0)::INT) lo,least(hi,ym(DOB)+12*Z-base+(LEAP AND Z%%4<>0)::INT) hi
                  FROM z,bands) WHERE lo<hi),
                d AS (SELECT M,LA,%1$s,NULL::INT BAND,sum(v) v FROM
                  (SELECT lo M,1 v,* FROM z UNION ALL SELECT hi M,-1 v,* FROM z) GROUP BY GROUPING SETS(%2$s)
                 UNION ALL SELECT M,LA,%3$s,BAND,sum(v) v FROM
                  (SELECT lo M,1 v,* FROM a UNION ALL SELECT hi M,-1 v,* FROM a) GROUP BY M,LA,BAND),
                k AS (SELECT M,LA,%4$s G,%5$s K,v FROM d),
                g AS (SELECT DISTINCT LA,G,K FROM k)
                SELECT M,LA,G,K,n FROM (SELECT months.M,g.LA,g.G,g.K,
                  sum(coalesce(v,0)) OVER (PARTITION BY g.LA,g.G,g.K ORDER BY months.M) n
                 FROM g CROSS JOIN months LEFT JOIN k ON k.M=months.M AND k.LA=g.LA AND k.G=g.G AND k.K=g.K) WHERE n>0
                """.formatted(
                        String.join(",", BUT_AGE),
                        sets(BUT_AGE),
                        BUT_AGE.stream().map(column -> "NULL " + column).collect(Collectors.joining(",")),
                        which(),
                        word()));
    }

    /** The counts of the join. */
    Answers joined(int months) throws SQLException {
        return answers("SELECT M,LA," + which() + "," + word() + ",n FROM series", months);
    }

    /** The counts of the differences. */
    Answers added(int months) throws SQLException {
        return answers("SELECT M,LA,G,K,n FROM series", months);
    }

    private Answers answers(String sql, int months) throws SQLException {
        Map<String, long[]> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                int by = found.getInt(3);
                String key = by + " " + found.getString(2) + "|" + word(by, found.getString(4));
                rows.computeIfAbsent(key, name -> new long[months])[found.getInt(1)] = found.getLong(5);
            }
        }
        Answers answers = new Answers();
        rows.forEach((key, counts) -> answers.add("by", key, counts));
        return answers;
    }

    // Numbers as the words of the library.
    private static String word(int by, String found) {
        return switch (by == 0 ? "" : BY.get(by - 1)) {
            case "BAND" -> ManyDates.AGES.labels().get(Integer.parseInt(found));
            case "ETHNIC" -> FactValue.word(EthnicGroup.values()[Integer.parseInt(found)]);
            case "CIN" -> FactValue.word(ReasonForCare.values()[Integer.parseInt(found)]);
            case "SIDE" -> List.of("in-area", "out-of-area", "not-known").get(Integer.parseInt(found));
            case "FAR" ->
                found.equals("3") ? "not-known" : ManyDates.FAR.labels().get(Integer.parseInt(found));
            default -> found;
        };
    }

    private static String sets(List<String> by) {
        return "(M,LA)," + by.stream().map(column -> "(M,LA," + column + ")").collect(Collectors.joining(","));
    }

    private static String which() {
        return "CASE "
                + IntStream.range(0, BY.size())
                        .mapToObj(by -> "WHEN " + BY.get(by) + " IS NOT NULL THEN " + (by + 1))
                        .collect(Collectors.joining(" "))
                + " ELSE 0 END";
    }

    private static String word() {
        return "coalesce(" + BY.stream().map(column -> column + "::VARCHAR").collect(Collectors.joining(","))
                + ",'all')";
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        if (!sql.contains("TABLE series")) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM series")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

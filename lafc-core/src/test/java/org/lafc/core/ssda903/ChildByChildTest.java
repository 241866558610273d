package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.DrawnText;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.time.ReportingYear;

/** Returns are read and merged child by child: what is given does not wait for the end, and is what reading all gives. */
class ChildByChildTest {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);
    private static final Ssda903Reader READER = reader(YEAR);
    private static final int CHILDREN = 20_000;

    private static Ssda903Reader reader(ReportingYear year) {
        return Ssda903Reader.of(Ssda903Codes.england(year), CareRules.ENGLAND);
    }

    private static String header(int children) {
        StringBuilder text = new StringBuilder("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n");
        for (int i = 0; i < children; i++) {
            text.append(id(i)).append(",1,10/06/2012,WBRI,,,\n");
        }
        return text.toString();
    }

    private static String episodes(int children, String end) {
        StringBuilder text = new StringBuilder(
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
        for (int i = 0; i < children; i++) {
            text.append(id(i)).append(",01/06/2022,S,C2,N1,U6,PR1,").append(end).append(",,LD1 5AA,LD1 5AB,\n");
        }
        return text.toString();
    }

    private static String xml(int children) {
        StringBuilder text = new StringBuilder("<EXPSSDA903>\n");
        for (int i = 0; i < children; i++) {
            text.append("<CHILD><HEADER><CHILDID>").append(id(i));
            text.append("</CHILDID><SEX>1</SEX><DOB>10/06/2012</DOB><ETHNIC>WBRI</ETHNIC><UASC>0</UASC></HEADER>\n");
            text.append("<EPISODE><DECOM>01/06/2022</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL>");
            text.append("<PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE></CHILD>\n");
        }
        return text.append("</EXPSSDA903>\n").toString();
    }

    private static String id(int number) {
        return String.format("C%06d", number);
    }

    @Test
    void aChildIsGivenBeforeLaterRowsAreDrawn() {
        DrawnText header = new DrawnText("header.csv", header(CHILDREN));
        DrawnText episodes = new DrawnText("episodes.csv", episodes(CHILDREN, ","));
        List<Double> drawn = new ArrayList<>();

        READER.read(
                List.of(header.source(), episodes.source()),
                history -> drawn.add(Math.max(header.share(), episodes.share())),
                problem -> {});

        assertThat(drawn).hasSize(CHILDREN);
        assertThat(drawn.get(0)).isLessThan(0.25);
        assertThat(drawn.get(CHILDREN / 2)).isLessThan(0.75);
    }

    @Test
    void aChildOfAnXmlReturnIsGivenBeforeLaterOnesAreDrawn() {
        DrawnText xml = new DrawnText("return.xml", xml(CHILDREN));
        List<Double> drawn = new ArrayList<>();

        READER.read(List.of(xml.source()), history -> drawn.add(xml.share()), problem -> {});

        assertThat(drawn).hasSize(CHILDREN);
        assertThat(drawn.get(0)).isLessThan(0.25);
        assertThat(drawn.get(CHILDREN / 2)).isLessThan(0.75);
    }

    @Test
    void aStreamDrawsNoMoreThanIsAskedFor() {
        DrawnText header = new DrawnText("header.csv", header(CHILDREN));
        DrawnText episodes = new DrawnText("episodes.csv", episodes(CHILDREN, ","));
        List<RowCount> counts = new ArrayList<>();

        try (Stream<CareHistory> read =
                READER.stream(List.of(header.source(), episodes.source()), problem -> {}, counts::add)) {
            Iterator<CareHistory> histories = read.iterator();

            assertThat(histories.next().child().id()).isEqualTo(id(0));
            assertThat(Math.max(header.share(), episodes.share())).isLessThan(0.25);
            assertThat(counts).isEmpty();
            assertThat(Iterators.size(histories)).isEqualTo(CHILDREN - 1);
            assertThat(counts)
                    .containsExactly(
                            new RowCount("header.csv", "Header", CHILDREN, 0),
                            new RowCount("episodes.csv", "Episodes", CHILDREN, 0));
        }
    }

    @Test
    void returnsOfSeveralYearsAreMergedWithoutHoldingThem() {
        Map<ReportingYear, Counted> years = new TreeMap<>();
        for (int end = 2023; end <= 2025; end++) {
            ReportingYear year = ReportingYear.ending(end);
            years.put(year, new Counted(year));
        }
        List<Integer> ahead = new ArrayList<>();
        List<Problem> conflicts = new ArrayList<>();
        List<CareHistory> merged = new ArrayList<>();

        ReturnYears.merge(
                years,
                history -> {
                    merged.add(history);
                    years.values().forEach(year -> ahead.add(year.given - merged.size()));
                },
                conflicts::add);

        assertThat(merged).hasSize(Counted.NUMBER);
        assertThat(ahead).allMatch(number -> number <= 1);
        assertThat(conflicts).isEmpty();
    }

    /** Histories of one year that are made when they are asked for. */
    private static final class Counted implements Iterator<CareHistory> {

        static final int NUMBER = 1000;

        private final ReportingYear year;
        private int given;

        Counted(ReportingYear year) {
            this.year = year;
        }

        @Override
        public boolean hasNext() {
            return given < NUMBER;
        }

        @Override
        public CareHistory next() {
            return read(year, year + "/", "CHILD" + String.format("%05d", given++), "")
                    .get(0);
        }
    }

    private static List<CareHistory> read(ReportingYear year, String folder, String child, String home) {
        return result(year, folder, child, home).records();
    }

    private static ReadResult<CareHistory> result(ReportingYear year, String folder, String child, String home) {
        return reader(year)
                .read(List.of(
                        Source.ofText(
                                folder + "header.csv",
                                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + child + ",1,10/06/2012,WBRI,,,\n"),
                        Source.ofText(
                                folder + "episodes.csv",
                                "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,HOME_POST\n" + child + ",01/06/2022,S,C2,N1,U6,,,"
                                        + home + "\n")));
    }

    @Test
    void conflictsAreThoseOfMergingAllAtOnce() {
        ReportingYear next = ReportingYear.ending(2025);
        ReadResult<CareHistory> earlier = result(YEAR, "2024/", "A", "LD1 5AA");
        ReadResult<CareHistory> later = result(next, "2025/", "A", "LD1 5AB");
        List<Problem> conflicts = new ArrayList<>();
        List<CareHistory> merged = new ArrayList<>();
        ReturnYears.merge(
                ImmutableMap.of(
                        next,
                        later.records().iterator(),
                        YEAR,
                        earlier.records().iterator()),
                merged::add,
                conflicts::add);
        ReadResult<CareHistory> all = ReturnYears.merge(Map.of(YEAR, earlier, next, later));

        assertThat(merged).isEqualTo(all.records());
        assertThat(all.problems().stream().filter(problem -> problem.message().contains(" of the return of ")))
                .isEqualTo(conflicts);
        assertThat(conflicts)
                .extracting(Problem::toString)
                .containsExactly(
                        "2025/episodes.csv line 2, HOME_POST: differs from 2024/episodes.csv line 2 of the return"
                                + " of 2023-24 (values withheld); this row is kept; allowed: the same in both returns");
        assertThat(merged.get(0).episodes().get(0).source().map(row -> row.file()))
                .isEqualTo(Optional.of("2025/episodes.csv"));
    }

    @Test
    void childrenOutOfOrderOrTwiceAreRefused() {
        CareHistory a = read(YEAR, "", "A", "").get(0);
        CareHistory b = read(YEAR, "", "B", "").get(0);
        ImmutableMap<ReportingYear, Iterator<CareHistory>> backwards =
                ImmutableMap.of(YEAR, List.of(b, a).iterator());
        ImmutableMap<ReportingYear, Iterator<CareHistory>> twice =
                ImmutableMap.of(YEAR, List.of(a, a).iterator());

        assertThatThrownBy(() -> ReturnYears.merge(backwards, history -> {}, problem -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a return must hold its children in text order of the identifier, but that of 2023-24 does"
                        + " not (value withheld)");
        assertThatThrownBy(() -> ReturnYears.merge(twice, history -> {}, problem -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a return must hold each child once, but that of 2023-24 holds one twice");
    }
}

package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

class Ssda903ReaderProperties {

    private static final Ssda903Reader READER = Ssda903Reader.of(Ssda903Codes.wales(), CareRules.WALES);
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

    @Property(tries = 300)
    void everyRowReadIsKeptOrRejectedAndEveryRejectionHasAProblem(
            @ForAll("headerRows") List<String> header, @ForAll("episodeRows") List<String> episodes) {
        ReadResult<CareHistory> result = read(header, episodes);

        assertThat(result.rowCounts()).extracting(RowCount::read).containsExactly((long) header.size(), (long)
                episodes.size());
        long kept = result.records().stream()
                .mapToLong(history -> history.episodes().size())
                .sum();
        assertThat(result.rowCounts().get(0).kept()).isEqualTo(result.records().size());
        assertThat(result.rowCounts().get(1).kept()).isEqualTo(kept);
        long rejections = result.problems().stream()
                .filter(problem -> problem.effect() == org.lafc.core.read.Problem.Effect.ROW_REJECTED)
                .map(problem -> problem.row())
                .distinct()
                .count();
        assertThat(rejections)
                .isEqualTo(result.rowCounts().stream()
                        .mapToLong(RowCount::rejected)
                        .sum());
    }

    @Property(tries = 300)
    void orderOfRowsDoesNotMatter(@ForAll("distinctRows") List<String> episodes, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(episodes);
        Collections.shuffle(shuffled, random);
        List<String> header = List.of("A,1,2003-06-15,WBRI,,,", "B,2,2005-06-15,WBRI,,,");

        assertThat(periods(read(header, shuffled))).isEqualTo(periods(read(header, episodes)));
    }

    @Property(tries = 300)
    void anythingAtAllIsSurvived(@ForAll String text) {
        ReadResult<CareHistory> result = READER.read(List.of(Source.ofText("f.csv", text)));

        assertThat(result.records()).isEmpty();
        assertThat(result.problems()).isNotEmpty();
    }

    private static ReadResult<CareHistory> read(List<String> header, List<String> episodes) {
        return READER.read(List.of(
                Source.ofText("header.csv", HEADER + lines(header)),
                Source.ofText("episodes.csv", EPISODES + lines(episodes))));
    }

    // Dates and placements, which printing would withhold; rows differ once they are shuffled.
    private static String periods(ReadResult<CareHistory> result) {
        return result.records().stream()
                .flatMap(history -> history.placements().stream())
                .map(placement -> placement.dates() + " " + placement.type() + " " + placement.first())
                .collect(Collectors.joining("\n"));
    }

    private static String lines(List<String> rows) {
        return rows.stream().map(row -> "\n" + row).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<String>> headerRows() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C", ""),
                        Arbitraries.of("1", "2", "x"),
                        Arbitraries.of("2003-06-15", "15/06/2005", "15/06/05", ""))
                .as((child, sex, born) -> child + "," + sex + "," + born + ",WBRI,,,")
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> episodeRows() {
        return rows().list().ofMaxSize(12);
    }

    // One row a child and DECOM: of repeated rows the first is kept, so that their order matters.
    @Provide
    Arbitrary<List<String>> distinctRows() {
        return rows().list()
                .ofMaxSize(12)
                .map(rows -> List.copyOf(rows.stream()
                        .collect(Collectors.toMap(row -> row.substring(0, 12), row -> row, (one, other) -> one))
                        .values()));
    }

    private static Arbitrary<String> rows() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "D"),
                        Arbitraries.of("2003-06-14", "2016-06-01", "2016-09-01", "2017-01-05", "2017-02-30"),
                        Arbitraries.of("S", "L", "P", "T", "B", "U", "Q"),
                        Arbitraries.of("C2", "V2", "V3"),
                        Arbitraries.of("U6", "K2", "T1", "U9", ""),
                        Arbitraries.of(",", "2016-09-01,X1", "2017-01-05,E4A", "2016-01-01,X1", "2017-01-05,"))
                .as((child, decom, rne, ls, place, end) ->
                        child + "," + decom + "," + rne + "," + ls + ",N1," + place + ",," + end + ",,,,");
    }
}

package org.lafc.core.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

class PlainStreamTest {

    private static final PlainReader READER = PlainReader.of(CareRules.WALES);
    private static final ImmutableList<Source> IN_ORDER = ImmutableList.of(
            Source.ofText("children", "child,date_of_birth,family\nA,,F1\nAB,2010-01-01,F1\nC,,F2\nZ,2011-01-01,\n"),
            Source.ofText(
                    "visits", "child,visit\nA,2018-01-10\nA,2018-02-10\nB,2018-01-10\nC,2018-01-12\nZ,2018-01-13\n"),
            Source.ofText("dental", "child,dental_check\n"),
            Source.ofText("parents", "child,parent,known\nA,mother,yes\n"),
            Source.ofText("homes", "home,name,beds\nH1,Hill,2\n"));

    @Test
    void readingChildByChildGivesTheSame() {
        List<CareHistory> given = List.of(PlainReaderTest.history("A"), PlainReaderTest.history("C"));
        List<CareHistory> histories = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        PlainResult whole = READER.addTo(given, IN_ORDER);

        try (PlainStream stream = READER.stream(IN_ORDER, histories::add, problems::add)) {
            given.forEach(stream);
            PlainRecords others = stream.finish();

            assertThat(others).isEqualTo(whole.others());
            assertThat(stream.rowCounts()).isEqualTo(whole.rowCounts());
        }
        assertThat(histories).isEqualTo(whole.histories());
        assertThat(histories).extracting(history -> history.child().id()).containsExactly("A", "AB", "C", "Z");
        assertThat(histories).allMatch(history -> history.covers(DentalCheck.class));
        assertThat(problems)
                .containsExactlyInAnyOrderElementsOf(whole.problems())
                .hasSize(2);
    }

    @Test
    void aRowBehindALaterChildIsRejected() {
        List<CareHistory> histories = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Source visits = Source.ofText("visits", "child,visit\nC,2018-01-12\nA,2018-01-10\nC,2018-01-13\n");

        try (PlainStream stream = READER.stream(List.of(visits), histories::add, problems::add)) {
            stream.accept(PlainReaderTest.history("A"));
            stream.accept(PlainReaderTest.history("C"));
            stream.finish();

            assertThat(stream.rowCounts()).containsExactly(new RowCount("visits", "visits", 2, 1));
        }
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "visits line 3, child: stands behind a later child (value withheld); allowed: files in "
                                + "text order of child, or the way of reading that holds all rows");
        assertThat(histories).extracting(history -> history.visits().size()).containsExactly(0, 2);
    }

    @Test
    void historiesMustComeInOrder() {
        try (PlainStream stream = READER.stream(List.of(), history -> {}, problem -> {})) {
            stream.accept(PlainReaderTest.history("B"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stream.accept(PlainReaderTest.history("B")))
                    .withMessage("histories must come in text order of the child's identifier, but one did not (value "
                            + "withheld)");
        }
    }
}

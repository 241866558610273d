package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;

class StatementReaderTest {

    private static final String PAPER = """
            paper: Our plan 2020
            chapters: [Home]
            statements:
              - id: OWN-01
                kind: aim
                section: "3"
                title: Children near home
                chapter: Home
                evidence: [powys.p04]
                headline: [powys.p04.placed-over-20-miles]
              - id: OWN-02
                kind: principle
                section: "4"
                title: Children are heard
                intention: Nobody writes it down.
            """;

    @Test
    void aPaperIsRead() {
        ReadResult<PaperStatement> result = read(PAPER);

        assertThat(result.problems()).isEmpty();
        assertThat(result.records()).hasSize(2);
        PaperStatement aim = result.records().get(0);
        assertThat(aim.kind()).isEqualTo(PaperStatement.Kind.AIM);
        assertThat(aim.chapter()).contains("Home");
        assertThat(aim.evidence()).containsExactly("powys.p04");
        assertThat(aim.headline()).containsExactly("powys.p04.placed-over-20-miles");
        assertThat(aim.isIntention()).isFalse();
        assertThat(result.records().get(1).intention()).contains("Nobody writes it down.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paper: Our plan 2020|page: 7|paper.yaml line 1, paper: is missing",
                "paper: Our plan 2020|page: 7|paper.yaml line 1: 'page' is not a key of a paper; allowed: paper, chapters, "
                        + "statements",
                "kind: aim|kind: aims|paper.yaml line 5, statements[1].kind: 'aims' is not a value of it; did you mean "
                        + "'aim'?; allowed: kpi, outcome, voice-outcome, indicator-of-success, aim, principle, enabler, "
                        + "factor, young-people-need, inspection-concern",
                "chapter: Home|chapter: Hose|paper.yaml line 8, statements[1].chapter: 'Hose' is not a value of it; did you "
                        + "mean 'Home'?; allowed: Home",
                "intention: Nobody writes it down.|evidence: []|paper.yaml line 15, statements[2].evidence: must not be an "
                        + "empty list; allowed: at least one",
                "evidence: [powys.p04]|intention: None.|paper.yaml line 4, statements[1].headline: has no meaning for an "
                        + "intention; allowed: none",
                "OWN-02|OWN-01|paper.yaml line 11, statements[2].id: 'OWN-01' stands twice; allowed: once",
                "intention: Nobody writes it down.|chapter: Home|paper.yaml line 11, statements[2]: a statement has either "
                        + "evidence or, as an intention, the reason why it has none; allowed: evidence or intention",
            })
    void aWrongPaperGivesNoStatements(String right, String wrong, String message) {
        ReadResult<PaperStatement> result = read(PAPER.replace(right, wrong));

        assertThat(result.records()).isEmpty();
        assertThat(result.problems()).extracting(Problem::toString).contains(message);
    }

    @Test
    void whatIsNoYamlIsAProblem() {
        assertThat(read("a: [").problems()).hasSize(1);
        assertThat(read("just words").problems())
                .extracting(Problem::toString)
                .containsExactly("paper.yaml line 1: must be a mapping, but was a text; allowed: paper, chapters, "
                        + "statements");
    }

    @Test
    void aStatementMadeInCodeKeepsTheSameRules() {
        PaperStatement aim = read(PAPER).records().get(0);
        assertThatThrownBy(() ->
                        PaperStatement.builder().from(aim).intention("None.").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "statement 'OWN-01' must have either evidence or, as an intention, the reason why it has none");
        assertThatThrownBy(() -> PaperStatement.builder()
                        .from(aim)
                        .evidence(List.of())
                        .intention("None.")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an intention has no headline measures, but 'OWN-01' has");
        assertThatThrownBy(() -> PaperStatement.builder().from(aim).title(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a statement needs an id, a title, a paper and a section, but one of them is blank in 'OWN-01'");
    }

    private static ReadResult<PaperStatement> read(String yaml) {
        return StatementReader.read(Source.ofText("paper.yaml", yaml));
    }
}

package org.lafc.metrics.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.disclose.LinkedFigures.Found;
import org.lafc.metrics.disclose.LinkedFigures.NotFound;
import org.lafc.metrics.disclose.LinkedFigures.Releases;

class LinkedFiguresTest {

    private static final List<String> NAMES = List.of("foster", "home", "parents");

    // Eleven rows of a published Welsh table, rounded to 5, and what an outsider can deduce of its starred cells. What
    // is
    // printed is not 1 to 4, so a printed 5 is 5 to 7.
    @Test
    void roundedTotalsGiveAwayWhatTheVectorsSay() {
        int checked = 0;
        for (String[] row : GoldenTables.rows("published_rounding_example.csv")) {
            List<String> all = List.of("care orders", "remand", "other", "section 20");
            LinkedFigures.Builder builder = LinkedFigures.builder()
                    .published("care orders", printed(row[1]), List.of("care orders"))
                    .published("other", printed(row[3]), List.of("other"))
                    .published("section 20", printed(row[4]), List.of("section 20"))
                    .published("total", printed(row[5]), all)
                    .hidden("remand", List.of("remand"));
            assertThat(row[2]).isEqualTo(OfficialSymbols.WALES_OLDER.withheld());
            Range range = ((Found) builder.build().audit().get("remand")).range();

            assertThat(range).as(row[0]).isEqualTo(Range.of(Long.parseLong(row[7]), Long.parseLong(row[8])));
            assertThat(range.and(Range.of(1, 4)))
                    .as(row[0])
                    .isEqualTo(Range.of(Long.parseLong(row[9]), Long.parseLong(row[10])));
            checked++;
        }
        assertThat(checked).isEqualTo(11);
    }

    private static Range printed(String count) {
        return Rounding.toNearest(5).possible(Long.parseLong(count)).and(new Range(5, OptionalLong.empty()));
    }

    // Each release is safe alone; one more child in a home, known to be the only change, gives the home away.
    @Test
    void twoReleasesThatDifferByOneChildTellWhereTheChildIs() {
        DisclosureRule rule = DisclosureRule.withholdingUpTo(4);
        PublishedTable first = safe(rule, CountTable.oneWay(NAMES, 60, 4, 20)).table();
        PublishedTable second = safe(rule, CountTable.oneWay(NAMES, 60, 5, 20)).table();
        LinkedFigures.Builder releases =
                LinkedFigures.ofReleases(first, second, Releases.SECOND_HOLDS_FIRST, rule.leastHidden());
        var audit = releases.build().audit();

        assertThat(first.hidden()).containsExactly(new Cell(0, 1), new Cell(0, 2));
        assertThat(second.hidden()).isEmpty();
        assertThat(audit).containsEntry("first: home", new Found(Range.of(4, 5)));
        assertThat(audit).containsEntry("joined: foster", new Found(Range.of(0, 0)));
        assertThat(audit).containsEntry("joined: total", new Found(Range.of(1, 1)));
        assertThat(rule.isGivenAwayBy(((Found) audit.get("joined: total")).range()))
                .isTrue();
    }

    @Test
    void aWiderAreaMinusANarrowerOneIsTheRest() {
        DisclosureRule rule = DisclosureRule.withholdingUpTo(4);
        PublishedTable locality = CountTable.oneWay(NAMES, 30, 12, 9).hidingNothing();
        PublishedTable authority = CountTable.oneWay(NAMES, 60, 14, 20).hidingNothing();
        var audit = LinkedFigures.ofReleases(locality, authority, Releases.SECOND_HOLDS_FIRST, rule.leastHidden())
                .build()
                .audit();

        assertThat(audit).containsEntry("joined: home", new Found(Range.of(2, 2)));
        assertThat(rule.isGivenAwayBy(((Found) audit.get("joined: home")).range()))
                .isTrue();
        assertThat(rule.isGivenAwayBy(((Found) audit.get("joined: foster")).range()))
                .isFalse();
    }

    @Test
    void releasesThatOverlapTellNothingUntilTheChangeIsKnown() {
        PublishedTable first = CountTable.oneWay(NAMES, 60, 14, 20).hidingNothing();
        PublishedTable second = CountTable.oneWay(NAMES, 61, 13, 20).hidingNothing();
        LinkedFigures.Builder open = LinkedFigures.ofReleases(first, second, Releases.OVERLAP, 0);
        LinkedFigures.Builder known = LinkedFigures.ofReleases(first, second, Releases.OVERLAP, 0);
        known.published("one joined", 1, known.groupsOf("joined: total"));

        assertThat(open.build().audit()).containsEntry("joined: foster", new Found(Range.of(1, 61)));
        assertThat(open.build().audit()).containsEntry("left: home", new Found(Range.of(1, 14)));
        assertThat(known.build().audit()).containsEntry("joined: foster", new Found(Range.of(1, 1)));
        assertThat(known.build().audit()).containsEntry("left: home", new Found(Range.of(1, 1)));
        assertThat(known.build().audit()).containsEntry("left: foster", new Found(Range.of(0, 0)));
    }

    // Both tables are safe alone. That boys in homes and children over 16 in homes share a total is not.
    @Test
    void aMeasureBesideATableUndoesItsCover() {
        LinkedFigures figures = LinkedFigures.builder()
                .published("all", 84, NAMES)
                .published("foster", 60, List.of("foster"))
                .hidden("home", List.of("home"))
                .hidden("parents", List.of("parents"))
                .published("measure: not with parents", 64, List.of("foster", "home"))
                .build();

        assertThat(figures.audit())
                .containsEntry("home", new Found(Range.of(4, 4)))
                .containsEntry("parents", new Found(Range.of(20, 20)));
        assertThat(figures).hasToString("5 figures of 3 groups");
    }

    // In fractions the three could be half each; in children only one of them can be 1.
    @Test
    void childrenAreWhole() {
        LinkedFigures figures = LinkedFigures.builder()
                .published("a and b", Range.of(0, 1), List.of("a", "b"))
                .published("b and c", Range.of(0, 1), List.of("b", "c"))
                .published("c and a", Range.of(0, 1), List.of("c", "a"))
                .hidden("all", List.of("a", "b", "c"))
                .build();

        assertThat(figures.audit()).containsEntry("all", new Found(Range.of(0, 1)));
    }

    @Test
    void figuresWithoutABoundAreSaidToHaveNone() {
        LinkedFigures figures = LinkedFigures.builder()
                .published("a", new Range(3, OptionalLong.empty()), List.of("a"))
                .hidden("a and b", List.of("a", "b"))
                .build();

        assertThat(figures.audit()).containsEntry("a and b", new Found(new Range(3, OptionalLong.empty())));
    }

    @Test
    void aSearchThatIsTooLongProvesNothing() {
        LinkedFigures figures = LinkedFigures.builder()
                .published("a and b", 7, List.of("a", "b"))
                .hidden("a", List.of("a"))
                .build();

        assertThat(figures.audit(new ExactTableau.Work(-1))).containsEntry("a", new NotFound());
        assertThat(figures.audit()).containsEntry("a", new Found(Range.of(0, 7)));
    }

    @Test
    void figuresThatContradictEachOtherAreRejected() {
        LinkedFigures.Builder fractions =
                LinkedFigures.builder().published("all", 7, List.of("a", "b")).published("a", 8, List.of("a"));
        LinkedFigures.Builder halves = LinkedFigures.builder()
                .published("a and b", 1, List.of("a", "b"))
                .published("b and c", 1, List.of("b", "c"))
                .published("c and a", 1, List.of("c", "a"));

        for (LinkedFigures.Builder builder : List.of(fractions, halves)) {
            assertThatThrownBy(() -> builder.build().audit())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "published figures must agree, but no whole numbers of children agree with all of these");
        }
    }

    @Test
    void wrongFiguresAreRejected() {
        LinkedFigures.Builder builder = LinkedFigures.builder().published("a", 7, List.of("a"));

        assertThatThrownBy(() -> builder.hidden("a", List.of("b")))
                .hasMessage("a figure must have a name of its own, but 'a' is taken");
        assertThatThrownBy(() -> builder.hidden("b", List.of()))
                .hasMessage("a figure must count a group, but 'b' counts none");
        assertThatThrownBy(() -> builder.published("c", -1, List.of("c")))
                .hasMessage("a figure must lie in 0 to 2147483647, but 'c' is -1 to -1");
        assertThatThrownBy(() -> builder.published("c", 3_000_000_000L, List.of("c")))
                .hasMessage("a figure must lie in 0 to 2147483647, but 'c' is 3000000000 to 3000000000");
        assertThatThrownBy(() -> builder.groupsOf("z")).hasMessage("a figure must have been added, but 'z' was not");
        assertThatThrownBy(() -> LinkedFigures.builder().build())
                .hasMessage("linked figures must be at least one, but were none");
        assertThatThrownBy(() -> LinkedFigures.ofReleases(
                        CountTable.oneWay(NAMES, 1, 2, 3).hidingNothing(),
                        CountTable.oneWay(List.of("a"), 1).hiding(ImmutableSet.of(new Cell(0, 0))),
                        Releases.OVERLAP,
                        0))
                .hasMessage("two releases must have the same rows and columns, but were PublishedTable of 1 by 3, 0"
                        + " hidden and PublishedTable of 1 by 1, 1 hidden");
    }

    private static Suppression.Safe safe(DisclosureRule rule, CountTable table) {
        return (Suppression.Safe) rule.suppress(table);
    }
}

package org.lafc.metrics.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.disclose.OfficialSymbols.Meaning;

class PublishedTest {

    private static final List<String> AB = List.of("a", "b");

    @Test
    void aHiddenFigureHoldsAndPrintsNoNumber() {
        Published<Long> hidden = DisclosureRule.withholdingUpTo(4).publish(3);

        assertThat(hidden).hasToString("Hidden[]").isEqualTo(Published.hidden());
        assertThat(Published.Hidden.class.getRecordComponents()).isEmpty();
        assertThat(Arrays.stream(Published.Hidden.class.getDeclaredFields())).isEmpty();
        assertThat(hidden.map(count -> count * 2)).isEqualTo(Published.hidden());
        assertThat(hidden.with(Published.shown(5L), Long::sum)).isEqualTo(Published.hidden());
        assertThat(Published.shown(5L).with(hidden, Long::sum)).isEqualTo(Published.hidden());
        assertThat(hidden.text(String::valueOf, OfficialSymbols.ENGLAND.withheld()))
                .isEqualTo("c");
    }

    @Test
    void aShownFigureIsThereToUse() {
        Published<Long> shown = DisclosureRule.withholdingUpTo(4).publish(5);

        assertThat(shown).isEqualTo(Published.shown(5L));
        assertThat(shown.isHidden()).isFalse();
        assertThat(shown.map(count -> count * 2)).isEqualTo(Published.shown(10L));
        assertThat(shown.with(Published.shown(2L), Long::sum)).isEqualTo(Published.shown(7L));
        assertThat(shown.text(String::valueOf, "c")).isEqualTo("5");
    }

    @Test
    void symbolsSayWhetherTheyWereSeen() {
        assertThat(OfficialSymbols.WALES.withheld()).isEqualTo("[c]");
        assertThat(OfficialSymbols.WALES_OLDER.withheld()).isEqualTo("*");
        assertThat(OfficialSymbols.ENGLAND.withheld()).isEqualTo("c");
        assertThat(OfficialSymbols.WALES.of(Meaning.WITHHELD).orElseThrow().verified())
                .isTrue();
        assertThat(OfficialSymbols.WALES
                        .of(Meaning.NOT_APPLICABLE)
                        .orElseThrow()
                        .verified())
                .isFalse();
        assertThat(OfficialSymbols.ENGLAND.of(Meaning.ROUNDS_TO_ZERO).orElseThrow())
                .satisfies(symbol -> {
                    assertThat(symbol.text()).isEqualTo("k");
                    assertThat(symbol.verified()).isTrue();
                });
        assertThat(OfficialSymbols.WALES_OLDER.of(Meaning.LOW_RELIABILITY)).isEmpty();
        assertThatThrownBy(() -> new OfficialSymbols("own", ImmutableMap.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a set of symbols must have one for WITHHELD, but had {}");
        assertThatThrownBy(() -> new OfficialSymbols.Symbol(" ", true, "own")).hasMessage("a symbol must not be blank");
    }

    @Test
    void totalsRoundAloneOrAddUpAsTheRuleSays() {
        PublishedTable table = CountTable.twoWay(AB, AB, new long[][] {{7, 7}, {0, 12}})
                .hiding(com.google.common.collect.ImmutableSet.of());
        PublishedTable alone = Rounding.toNearest(5).round(table);
        PublishedTable added = new Rounding(5, Rounding.Totals.ADDED_FROM_ROUNDED).round(table);

        assertThat(alone).isEqualTo(table(5, 5, 15, 0, 10, 10, 5, 20, 25));
        assertThat(added).isEqualTo(table(5, 5, 10, 0, 10, 10, 5, 15, 20));
    }

    @Test
    void anAddedTotalWithAHiddenPartIsHidden() {
        PublishedTable table = PublishedTable.oneWay(
                List.of("a", "b", "c"),
                List.of(Published.hidden(), Published.hidden(), Published.shown(22L), Published.shown(33L)));

        assertThat(Rounding.toNearest(10).round(table).total()).isEqualTo(Published.shown(30L));
        assertThat(new Rounding(10, Rounding.Totals.ADDED_FROM_ROUNDED)
                        .round(table)
                        .total())
                .isEqualTo(Published.hidden());
    }

    // Both parts and the total shown as 5: without rounding's help the parts could be 3 to 7; with it 3 or 4.
    @Test
    void roundingAloneMayBeReversed() {
        Rounding rounding = Rounding.toNearest(5);
        LinkedFigures figures = LinkedFigures.builder()
                .hidden("a", rounding.possible(5), List.of("a"))
                .hidden("b", rounding.possible(5), List.of("b"))
                .published("all", rounding.possible(5), AB)
                .build();

        assertThat(rounding.possible(5)).isEqualTo(Range.of(3, 7));
        assertThat(rounding.possible(0)).isEqualTo(Range.of(0, 2));
        assertThat(Rounding.toNearest(10).possible(10)).isEqualTo(Range.of(5, 14));
        assertThat(figures.audit()).containsEntry("a", new LinkedFigures.Found(Range.of(3, 4)));
    }

    @Test
    void theWidestRangeIsNotWorkedOut() {
        assertThat(Range.of(Long.MIN_VALUE, Long.MAX_VALUE).isWorkedOut()).isFalse();
        assertThat(Range.of(0, 4).spans(4)).isTrue();
        assertThat(Range.of(0, 4).spans(5)).isFalse();
        assertThat(Range.of(4, 4).isWorkedOut()).isTrue();
    }

    @Test
    void wrongRoundingIsRejected() {
        assertThatThrownBy(() -> Rounding.toNearest(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("base of a rounding must be 1 to 2147483647, but was 0");
        assertThatThrownBy(() -> Rounding.toNearest(5).possible(7))
                .hasMessage("a rounded count must be a multiple of 5 and 0 or more, but was 7");
        assertThatThrownBy(() -> Rounding.toNearest(5).possible(-5))
                .hasMessage("a rounded count must be a multiple of 5 and 0 or more, but was -5");
        assertThatThrownBy(() -> Rounding.toNearest(5).round(Long.MAX_VALUE))
                .hasMessage("a number to round must lie 5 or more within the range of long, but was " + Long.MAX_VALUE);
        assertThat(Rounding.toNearest(5).round(Long.MAX_VALUE - 5)).isEqualTo(Long.MAX_VALUE - 7);
        assertThat(Rounding.toNearest(1).round(7)).isEqualTo(7);
    }

    private static PublishedTable table(long... figures) {
        return PublishedTable.twoWay(
                AB, AB, Arrays.stream(figures).mapToObj(Published::shown).toList());
    }
}

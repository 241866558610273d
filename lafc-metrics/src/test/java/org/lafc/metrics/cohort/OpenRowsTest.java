package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.RowSet;

/** Lines of what is open are read as they were written, and what they held is in no message. */
class OpenRowsTest {

    private static final String KEY = "0123456789abcdef0123";
    private static final ImmutableMap<RowSet, ImmutableSet<Fact>> BY_AGE = ImmutableMap.of(
            RowSet.LOOKED_AFTER_ON_DATE, ImmutableSet.of(ChildFacts.AGE, ChildFacts.PLACED_WITH_SIBLING));

    @Test
    void linesAreReadAsTheyWereWritten() {
        ImmutableList<String> lines = lines("child " + KEY + " FOSTER ~ ~ 12");

        assertThat(OpenRows.ofLines(lines).lines()).isEqualTo(lines);
        assertThat(OpenRows.ofLines(lines)
                        .closed(BY_AGE)
                        .rows(RowSet.LOOKED_AFTER_ON_DATE)
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "child 0123456789abcdef0123 FOSTER ~ ~",
                "child 0123456789abcdef0123 FOSTER ~ ~ 12 13",
                "child 0123456789abcdef0123 CASTLE ~ ~ 12",
                "child 0123456789abcdef0123 FOSTER",
                "meeting 2017-05-03/BOARD_MEETING/HELD many 0 true true",
                "meeting 2017-05-03/BOARD_MEETING/HELD 1 0 yes true"
            })
    void otherLinesAreRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenRows.ofLines(lines(line)))
                .withMessage("lines of what is open must stand as lafc wrote them, but do not")
                .withNoCause();
    }

    @Test
    void aValueThatIsNoNumberIsRefusedWithoutItsText() {
        OpenRows open = OpenRows.ofLines(lines("child " + KEY + " FOSTER ~ ~ twelve"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.closed(BY_AGE))
                .withMessage("a value of 'age' must be one that lafc wrote, but was not (withheld)")
                .withNoCause();
    }

    private static ImmutableList<String> lines(String line) {
        return ImmutableList.of("facts age", "facts ", line);
    }
}

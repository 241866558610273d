package org.lafc.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildMergeTest {

    private final List<String> outOfOrder = new ArrayList<>();

    @Test
    void childrenComeInTextOrderWithTheRowsOfEveryFile() {
        assertThat(merge(List.of(List.of("A1", "A2", "C1"), List.of("B1", "C2"), List.of())))
                .containsExactly(List.of("A1", "A2"), List.of("B1"), List.of("C1", "C2"));
        assertThat(outOfOrder).isEmpty();
    }

    @Test
    void theOrderIsOfTextsNotOfNumbers() {
        assertThat(byWholeText(List.of("10", "9"))).containsExactly(List.of("10"), List.of("9"));
    }

    @Test
    void aRowBehindALaterChildIsLeftOutAndTheRestGoesOn() {
        assertThat(merge(List.of(List.of("A1", "C1", "B1", "B2", "C2", "D1"), List.of("B3"))))
                .containsExactly(List.of("A1"), List.of("B3"), List.of("C1", "C2"), List.of("D1"));
        assertThat(outOfOrder).containsExactly("B1", "B2");
    }

    @Test
    void noFilesAreNoChildren() {
        assertThat(merge(List.of())).isEmpty();
    }

    private List<List<String>> merge(List<List<String>> files) {
        List<List<String>> children = new ArrayList<>();
        ChildMerge.<String>byChild(
                files.stream().map(List::iterator).toList(),
                row -> row.substring(0, 1),
                rows -> children.add(List.copyOf(rows)),
                outOfOrder::add);
        return children;
    }

    private static List<List<String>> byWholeText(List<String> rows) {
        List<List<String>> children = new ArrayList<>();
        ChildMerge.<String>byChild(
                List.of(rows.iterator()), row -> row, found -> children.add(List.copyOf(found)), row -> {});
        return children;
    }
}

package org.lafc.examples;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lafc.metrics.disclose.Cell;
import org.lafc.metrics.disclose.CountTable;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.LinkedFigures;
import org.lafc.metrics.disclose.OfficialSymbols;
import org.lafc.metrics.disclose.PublishedTable;
import org.lafc.metrics.disclose.Suppression;

/** The samples of docs/guide/disclosure.md; a test runs them. */
final class DisclosureSample {

    private DisclosureSample() {}

    static String table() {
        // Guide: table
        CountTable counts = CountTable.twoWay(
                List.of("under 5", "5 to 10", "11 to 17"),
                List.of("foster", "home", "parents"),
                new long[][] {{12, 3, 20}, {15, 22, 18}, {9, 14, 11}});
        DisclosureRule rule = DisclosureRule.builder()
                .threshold(4)
                .source("Information governance board, 12 March 2026, item 4")
                .build();
        String text;
        if (rule.suppress(counts) instanceof Suppression.Safe safe) {
            text = lines(safe.table(), OfficialSymbols.WALES);
        } else {
            text = "withheld whole";
        }
        // Guide: end
        return text;
    }

    private static String lines(PublishedTable table, OfficialSymbols symbols) {
        return IntStream.rangeClosed(0, table.rows().size())
                .mapToObj(row -> IntStream.rangeClosed(0, table.columns().size())
                        .mapToObj(column -> table.at(new Cell(row, column)).text(String::valueOf, symbols.withheld()))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    static String linked() {
        // Guide: linked
        LinkedFigures figures = LinkedFigures.builder()
                .published("all", 84, List.of("foster", "home", "parents"))
                .published("foster", 60, List.of("foster"))
                .hidden("home", List.of("home"))
                .hidden("parents", List.of("parents"))
                .published("measure: not with parents", 64, List.of("foster", "home"))
                .build();
        String found = figures.audit().toString();
        // Guide: end
        return found;
    }
}

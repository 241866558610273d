package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactValue;

/** Values of facts as words without spaces. */
final class OpenValues {

    /** Stands for what is not known; no value is written so. */
    static final String MISSING = "~";

    private static final Splitter BY_SPACE = Splitter.on(' ');

    private OpenValues() {}

    static ImmutableList<String> of(List<FactColumn> columns, int row) {
        return columns.stream().map(column -> text(column, row)).collect(toImmutableList());
    }

    static FactValue value(Fact fact, String text) {
        if (text.equals(MISSING)) {
            return FactValue.MISSING;
        }
        try {
            return fact.type() instanceof FactType.Code || fact.type() instanceof FactType.OpenCode
                    ? FactValue.of(URLDecoder.decode(text, UTF_8))
                    : FactValue.of(Long.parseLong(text));
        } catch (IllegalArgumentException e) { // without the cause, which repeats it
            throw new IllegalArgumentException(
                    "a value of '" + fact + "' must be one that lafc wrote, but was not (withheld)");
        }
    }

    static void fill(FactTable.Builder table, int row, List<Fact> facts, List<String> values) {
        for (int i = 0; i < facts.size(); i++) {
            table.set(row, facts.get(i), value(facts.get(i), values.get(i)));
        }
    }

    static List<String> words(String line, int atLeast) {
        List<String> words = BY_SPACE.splitToList(line);
        if (words.size() < atLeast) {
            throw new IllegalArgumentException("a line of what is open must have " + atLeast
                    + " words or more, but had " + words.size() + " (line withheld)");
        }
        return words;
    }

    private static String text(FactColumn column, int row) {
        if (!column.isKnown(row)) {
            return MISSING;
        }
        return column.word(row)
                .map(word -> URLEncoder.encode(word, UTF_8))
                .orElseGet(() -> Long.toString(column.value(row)));
    }
}

package org.lafc.core.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

class PlainTableTest {

    static Iterable<PlainTable> tables() {
        return PlainTable.all();
    }

    @Test
    void namesAreDistinct() {
        Set<String> names =
                PlainTable.all().stream().map(PlainTable::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).hasSameSizeAs(PlainTable.all());
    }

    // A file of one table must never be taken for another, whichever of its columns it leaves out.
    @ParameterizedTest
    @MethodSource("tables")
    void eachTableIsToldFromAllOthersByItsColumns(PlainTable table) {
        String all = table.names().collect(Collectors.joining(","));
        String least = String.join(",", table.recognisedBy()).toUpperCase(Locale.ROOT);

        for (String header : new String[] {all, least}) {
            PlainResult result = PlainReader.of(CareRules.WALES)
                    .withBirthParents()
                    .read(Set.of(Source.ofText("x.csv", header + "\n")));
            assertThat(result.problems()).isEmpty();
            assertThat(result.rowCounts()).containsExactly(new RowCount("x.csv", table.name(), 0, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everythingIsSaidInOneLine(PlainTable table) {
        assertThat(table.meaning()).endsWith(".").doesNotContain("\n").hasSizeLessThan(130);
        assertThat(table.columns()).allMatch(column -> !column.meaning().isBlank());
        assertThat(table.columns()).extracting(PlainColumn::name).allMatch(name -> name.matches("[a-z0-9_]+"));
    }
}

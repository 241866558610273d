package org.lafc.core.plain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.lafc.core.plain.PlainColumn.Need;

/**
 * One table of the plain CSV format: what it holds and its columns. A file is of the table whose columns it has, in any
 * order and either case, whatever its name.
 *
 * @param name the table's name
 * @param meaning what a row is, in one line
 * @param columns the columns in the order they are written
 */
public record PlainTable(String name, String meaning, ImmutableList<PlainColumn> columns) {

    /**
     * Checks the components.
     *
     * @param name the table's name
     * @param meaning what a row is, in one line
     * @param columns the columns in the order they are written
     */
    public PlainTable {
        requireNonNull(name, "name");
        requireNonNull(meaning, "meaning");
        requireNonNull(columns, "columns");
    }

    /**
     * Returns every table of the format.
     *
     * @return the tables about one child, then the others
     */
    public static ImmutableList<PlainTable> all() {
        return Tables.ALL.stream().map(Table::description).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the name of the file this table is written to.
     *
     * @return for example {@code plain_visits.csv}: a name that no file of a return has
     */
    public String fileName() {
        return "plain_" + name + ".csv";
    }

    /**
     * Returns the columns a file of this table must have, by which it is recognised.
     *
     * @return their names
     */
    public ImmutableList<String> recognisedBy() {
        return columns.stream()
                .filter(column -> column.need() != Need.MAY_BE_MISSING)
                .map(PlainColumn::name)
                .collect(ImmutableList.toImmutableList());
    }

    Stream<String> names() {
        return columns.stream().map(PlainColumn::name);
    }
}

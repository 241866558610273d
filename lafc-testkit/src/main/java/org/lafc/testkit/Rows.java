package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.plain.PlainColumn;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.plain.PlainTable;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.SourceRow;

/**
 * Generates what readers say of files: rows, problems, accounts, results, and the code lists they read with.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Rows {

    private static final List<String> FILES =
            List.of("header.csv", "episodes.csv", "reviews 2017-18.csv", "return.xml");

    private Rows() {}

    /**
     * Returns places in files; one in six is a whole file (line 0).
     *
     * @return the arbitrary
     */
    public static Arbitrary<SourceRow> all() {
        return Arbitraries.of(FILES).flatMap(Rows::of);
    }

    /**
     * Returns places in one file; one in six is the whole file (line 0).
     *
     * @param file the file
     * @return the arbitrary
     */
    public static Arbitrary<SourceRow> of(String file) {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.longs().between(1, 1_000_000)), Tuple.of(1, Arbitraries.just(0L)))
                .map(line -> new SourceRow(file, line));
    }

    /**
     * Returns problems: every effect, of a field, a row and a file, with and without a word on what is allowed.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Problem> problems() {
        return Combinators.combine(
                        all(),
                        Arbitraries.of("", "DECOM", "PLACE", "HOME_POST"),
                        Arbitraries.of("'U9' is not a placement code", "is not a date (value withheld)", "is blank"),
                        Arbitraries.of("", "U1 to U6", "dd/mm/yyyy"),
                        Arbitraries.of(Problem.Effect.class))
                .as(Problem::new);
    }

    /**
     * Returns accounts of rows: with none, with all rejected, with all kept.
     *
     * @return the arbitrary
     */
    public static Arbitrary<RowCount> counts() {
        Arbitrary<Long> counts = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 100_000)), Tuple.of(1, Arbitraries.just(0L)));
        return Combinators.combine(Arbitraries.of(FILES), Arbitraries.of("Header", "Episodes"), counts, counts)
                .as(RowCount::new);
    }

    /**
     * Returns results of reading: none to five records, none to five problems.
     *
     * @param <T> the record read
     * @param records the records
     * @return the arbitrary
     */
    public static <T> Arbitrary<ReadResult<T>> results(Arbitrary<T> records) {
        return Combinators.combine(
                        records.list().ofMaxSize(5),
                        problems().list().ofMaxSize(5),
                        counts().list().ofMaxSize(3))
                .as((read, problems, counts) -> new ReadResult<>(
                        ImmutableList.copyOf(read), ImmutableList.copyOf(problems), ImmutableList.copyOf(counts)));
    }

    /**
     * Returns code lists of one to ten codes, several of which may mean the same.
     *
     * @param <T> the meaning
     * @param meanings the meanings
     * @return the arbitrary
     */
    public static <T> Arbitrary<CodeList<T>> codeLists(Arbitrary<T> meanings) {
        Arbitrary<String> codes = Combinators.combine(
                        Arbitraries.of("A", "N", "U", "PR", ""),
                        Arbitraries.integers().between(0, 99))
                .as((letters, number) -> letters + number);
        return Arbitraries.maps(codes, meanings)
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(list -> CodeList.of("code", ImmutableMap.copyOf(list)));
    }

    /**
     * Returns the tables of the plain format.
     *
     * @return the arbitrary; every table
     */
    public static Arbitrary<PlainTable> plainTables() {
        return Arbitraries.of(PlainTable.all());
    }

    /**
     * Returns the columns of the plain format.
     *
     * @return the arbitrary; columns of every table
     */
    public static Arbitrary<PlainColumn> plainColumns() {
        return plainTables().flatMap(table -> Arbitraries.of(table.columns()));
    }

    /**
     * Returns results of reading plain tables.
     *
     * @return the arbitrary; up to five histories
     */
    public static Arbitrary<PlainResult> plainResults() {
        return Combinators.combine(results(CareHistories.all()), Provision.records())
                .as(PlainResult::new);
    }
}

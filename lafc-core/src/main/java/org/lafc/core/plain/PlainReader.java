package org.lafc.core.plain;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;

/**
 * Reads the plain CSV format of lafc, which holds what no return holds: families, disability, visits, health, plans,
 * school, leaving care, voice, the edge of care; and what is not about one child: homes, children placed here by others,
 * meetings, survey answers, households of carers, localities, populations. {@link PlainTable#all()} describes every table and column.
 *
 * <p>One table a file, recognised by its columns in any order and either case, never by its name:
 *
 * <pre>
 * child,visit,child_seen,seen_alone,not_alone,manner
 * SYN001,2018-01-10,yes,no,child-refused,in-person
 * SYN001,21/02/2018,yes,yes,,
 * </pre>
 *
 * <p>Dates are yyyy-mm-dd or dd/mm/yyyy; a blank (or {@code NULL}) means not known; the column of an end holds the day
 * after the last, and a blank there means that it goes on. Files may be compressed with gzip.
 *
 * <p>Nothing stops the reading, and nothing is lost without a {@link Problem}:
 *
 * <ul>
 *   <li>Rows join the given histories by the child's identifier. The table of children may also hold children whom no
 *       return holds; they get histories without episodes.
 *   <li>A row is left out when it cannot be placed: a needed field that is blank or wrong, a child nobody knows, a date
 *       before birth (referrals, support and the register may know a child up to a year before it), an end before its
 *       start, a repeated key.
 *   <li>Any other wrong word, number, date or postcode reads as not known; the row is kept.
 *   <li>Where a row says otherwise than the given history, the history stays as it is, and the conflict is reported.
 *       A row that says what the history has already adds nothing.
 *   <li>A review that the return has too, by its day, is one review; the table adds what the return does not hold.
 *   <li>A table that is there sets the coverage of all histories, rows or not ({@link CareHistory#covers}), unless its
 *       file breaks off.
 *   <li>Birth parents are other people: their table is left out, with one problem that says so, unless asked for
 *       ({@link #withBirthParents()}).
 * </ul>
 *
 * <p>For each file, rows read = rows kept + rows rejected ({@link RowCount}). Neither the order of files nor that of rows
 * matters to the histories. Readers are immutable and safe between threads.
 */
public final class PlainReader {

    private final CareRules rules;
    private final boolean birthParents;

    private PlainReader(CareRules rules, boolean birthParents) {
        this.rules = requireNonNull(rules, "rules");
        this.birthParents = birthParents;
    }

    /**
     * Returns a reader that leaves out birth parents.
     *
     * @param rules the counting rules of histories of children whom no return holds
     * @return the reader
     */
    public static PlainReader of(CareRules rules) {
        return new PlainReader(rules, false);
    }

    /**
     * Returns a reader that reads birth parents too.
     *
     * @return the reader
     */
    public PlainReader withBirthParents() {
        return new PlainReader(rules, true);
    }

    /**
     * Tells whether a file holds a table of this format, by its columns; so that an application can tell it from the
     * files of a return.
     *
     * @param source the file; only its header is read
     * @return true if it does
     */
    public boolean recognises(Source source) {
        return TableRows.isRecognised(source);
    }

    /**
     * Reads tables on their own: histories come of the table of children alone.
     *
     * @param sources the files, in any order; a table may be spread over several
     * @return the histories and all else that was read
     */
    public PlainResult read(Iterable<Source> sources) {
        return addTo(ImmutableList.of(), sources);
    }

    /**
     * Reads tables and joins them to histories.
     *
     * @param histories what is known already, for example from a return; one a child
     * @param sources the files, in any order; a table may be spread over several
     * @return the histories with what the tables add, and all else that was read
     * @throws IllegalArgumentException if two of the histories are of one child
     */
    public PlainResult addTo(Iterable<CareHistory> histories, Iterable<Source> sources) {
        Map<String, CareHistory> given = byChild(histories);
        List<Problem> problems = new ArrayList<>();
        Map<String, List<Row<?>>> rows = new TreeMap<>();
        given.keySet().forEach(child -> rows.put(child, new ArrayList<>()));
        List<TableFile> files = new ArrayList<>();
        OtherRows others = new OtherRows(problems::add);
        for (Source source : sources) {
            read(source, problems::add, files, row -> {
                if (row.table().isAboutChild()) {
                    rows.computeIfAbsent(row.child(), child -> new ArrayList<>())
                            .add(row);
                } else {
                    others.add(row);
                }
            });
        }
        ImmutableSet<Class<? extends CareRecord>> coverage = coverage(files);
        ChildJoin join = new ChildJoin(rules, problems::add);
        ImmutableList.Builder<CareHistory> joined = ImmutableList.builder();
        rows.forEach((child, ofChild) -> join.join(child, Optional.ofNullable(given.get(child)), ofChild, coverage)
                .ifPresent(joined::add));
        PlainRecords notAboutChildren = others.records(files);
        ImmutableList<RowCount> counts = files.stream().map(TableFile::count).collect(ImmutableList.toImmutableList());
        return new PlainResult(
                new ReadResult<>(joined.build(), ImmutableList.sortedCopyOf(comparing(Problem::row), problems), counts),
                notAboutChildren);
    }

    /**
     * Reads tables in order of child beside histories in the same order, holding no more than one child's rows at a time,
     * so that memory does not grow with the files. What is read is the same as with {@link #addTo}; of a file that breaks
     * off, children before that point are covered. Tables that are not about children are held whole.
     *
     * <pre>{@code
     * try (PlainStream plain = reader.stream(plainFiles, histories::add, problems::add)) {
     *     ssda903.read(filesOfReturn, plain, problems::add);
     *     PlainRecords others = plain.finish();
     * }
     * }</pre>
     *
     * @param sources the files, each in text order of {@code child} ({@link String#compareTo}); those about children are
     *     all open at the same time
     * @param histories takes each history joined, in order of the child's identifier
     * @param problems takes each problem as it is met, which is not the order of files and lines
     * @return the open tables, to be given the histories and then to be finished
     */
    public PlainStream stream(
            Iterable<Source> sources, Consumer<? super CareHistory> histories, Consumer<? super Problem> problems) {
        return new PlainStream(this, new ChildJoin(rules, problems::accept), sources, histories, problems::accept);
    }

    private void read(Source source, Consumer<Problem> problems, List<TableFile> files, Consumer<Row<?>> taker) {
        open(source, problems, files).ifPresent(opened -> {
            try (opened) {
                for (@Nullable Row<?> row = opened.next(); row != null; row = opened.next()) {
                    taker.accept(row);
                }
            }
        });
    }

    /** The rows of a file that is of a table and not left out; a file left out is read and counted here. */
    Optional<TableRows<?>> open(Source source, Consumer<Problem> problems, List<TableFile> files) {
        Optional<TableRows<?>> opened = TableRows.open(source, problems);
        opened.ifPresent(rows -> files.add(rows.file()));
        if (opened.isEmpty() || birthParents || !opened.get().file().table().equals(CareTables.BIRTH_PARENTS)) {
            return opened;
        }
        problems.accept(new Problem(
                new SourceRow(source.name(), 0),
                "",
                "holds birth parents, who are other people: left out, as they were not asked for",
                "asking for birth parents, or leaving the file away",
                Effect.FILE_REJECTED));
        try (TableRows<?> rows = opened.get()) {
            while (rows.next() != null) {
                rows.file().reject();
            }
        }
        return Optional.empty();
    }

    private static Map<String, CareHistory> byChild(Iterable<CareHistory> histories) {
        Map<String, CareHistory> byChild = new HashMap<>();
        for (CareHistory history : histories) {
            if (byChild.put(history.child().id(), history) != null) {
                throw new IllegalArgumentException(
                        "histories must be one a child, but two are of one (value withheld)");
            }
        }
        return byChild;
    }

    static ImmutableSet<Class<? extends CareRecord>> coverage(List<TableFile> files) {
        ImmutableSet.Builder<Class<? extends CareRecord>> kinds = ImmutableSet.builder();
        for (TableFile file : files) {
            Class<?> type = file.table().type();
            if (file.isWhole() && CareRecord.class.isAssignableFrom(type)) {
                kinds.add(type.asSubclass(CareRecord.class));
            }
        }
        return kinds.build();
    }
}

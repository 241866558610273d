package org.lafc.core.walescensus;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.ChildMerge;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/**
 * Reads the Welsh looked after children census into one {@link CareHistory} a child, under the rules of Wales.
 *
 * <p>The census is made of four Excel forms. This reads them saved as CSV, one form a file, and nothing but CSV. A file's
 * form is recognised by its columns, in any order and in either case, never by its name. With lafc's own names:
 *
 * <pre>
 * children      CHILD,DATE_OF_BIRTH,UPN,SEX,ETHNIC_GROUP,ASYLUM_SEEKING,DISABILITY,EPISODE_FROM,START_REASON,
 *               LEGAL_STATUS,NEED,PLACEMENT_TYPE,PROVIDER,LOCATION,PLACEMENT_AREA,PLACEMENT_POSTCODE,HOME_POSTCODE,
 *               EPISODE_TO,END_REASON
 *               one row an episode, with the child's own data repeated
 * adoptions     CHILD,DATE_OF_BIRTH,ADOPTION_DECIDED,MATCHED,ADOPTER_COUNT,ADOPTERS,ADOPTERS_STATUS,FORMER_CARER
 * leavers       CHILD,DATE_OF_BIRTH,LEFT_CARE,CATEGORY,IN_TOUCH,ACTIVITY,ACCOMMODATION,SUITABLE,ADVISER
 *               one row a young person who left care at 16 or over
 * care-leavers  CHILD,DATE_OF_BIRTH,STATUS_DATE,CATEGORY,IN_TOUCH,ACTIVITY,ACCOMMODATION,SUITABLE,ADVISER
 *               one row a care leaver and day
 * </pre>
 *
 * <p><b>Unverified.</b> The full guidance could not be read: which items the forms hold, what their columns are called
 * and most of their codes are not confirmed. A council sets its own with {@link CensusLayout#read} and
 * {@link CensusCodes#read}.
 *
 * <p>Dates are dd/mm/yyyy or yyyy-mm-dd. An episode ends on the day its end date names, which is not counted; the next one
 * of the period of care may begin that day or the day after. Blank and {@code NULL} mean nothing was recorded. Where a
 * child is placed is kept as the recorded side and area. Other columns are passed over.
 *
 * <p>Nothing stops the reading, and nothing is lost without a {@link Problem}:
 *
 * <ul>
 *   <li>A row is left out when it cannot be placed in a history: an identifier or date that cannot be read, an end
 *       before the start, a day before birth, a second row of a child and day (of episodes the one with an end is kept,
 *       otherwise the first; one of no night only if there is no other), or no birth date in any row of the child.
 *   <li>A code that is not in the table, or a postcode that is none, reads as not known; the row is kept.
 *   <li>Where rows of a child differ in the child's own data, the first that says something is used (the form of children
 *       first, then by file and line) and each other is reported. A child need not be in the form of children.
 *   <li>How episodes follow each other is not checked here.
 * </ul>
 *
 * <p>For each file, rows read = rows kept + rows rejected ({@link RowCount}). {@link #read(Iterable)} holds all rows until
 * the end; {@link #read(Iterable, Consumer, Consumer)} those of one child, of files in order. Histories come in order of
 * the child's identifier. Readers are immutable and safe between threads.
 *
 * <p>Source: Welsh looked after children census facts, sections 1, 6, 7 and 8.
 */
public final class WalesCensusReader {

    private final CensusLayout layout;
    private final CensusCodes codes;

    private WalesCensusReader(CensusLayout layout, CensusCodes codes) {
        this.layout = requireNonNull(layout, "layout");
        this.codes = requireNonNull(codes, "codes");
    }

    /**
     * Returns a reader.
     *
     * @param layout the column names, {@link CensusLayout#lafc()} or a council's own
     * @param codes the code tables, {@link CensusCodes#lafc()} or a council's own
     * @return the reader
     */
    public static WalesCensusReader of(CensusLayout layout, CensusCodes codes) {
        return new WalesCensusReader(layout, codes);
    }

    /**
     * Reads a census.
     *
     * @param sources its files, in any order; a form may be spread over several
     * @return the histories, the problems by file and line, and the account of rows of each file recognised
     */
    public ReadResult<CareHistory> read(Iterable<Source> sources) {
        List<Problem> problems = new ArrayList<>();
        List<CensusFile> files = new ArrayList<>();
        Map<String, List<CensusEntry>> byChild = new TreeMap<>();
        CensusValues values = new CensusValues(codes);
        for (Source source : sources) {
            CensusRows.open(source, layout, values, problems::add).ifPresent(opened -> {
                try (CensusRows rows = opened) {
                    files.add(rows.file());
                    rows.forEachRemaining(entry -> byChild.computeIfAbsent(entry.child(), id -> new ArrayList<>())
                            .add(entry));
                }
            });
        }
        CensusJoin join = new CensusJoin(forms(files), problems::add);
        ImmutableList<CareHistory> histories = byChild.values().stream()
                .flatMap(entries -> join.history(entries).stream())
                .collect(ImmutableList.toImmutableList());
        return new ReadResult<>(
                histories, ImmutableList.sortedCopyOf(comparing(Problem::row), problems), counts(files));
    }

    /**
     * Reads a census of which every file is in order of the child's identifier (text order, as {@link String#compareTo}
     * has it), holding no more than one child's rows at a time, so that memory does not grow with the files. What is read
     * is the same as with {@link #read(Iterable)}. A row that stands behind a later child is rejected with a problem.
     *
     * @param sources its files, all open at the same time
     * @param histories takes each history, in order of the child's identifier
     * @param problems takes each problem as it is met, which is not the order of files and lines
     * @return the account of rows of each file recognised
     */
    public ImmutableList<RowCount> read(
            Iterable<Source> sources, Consumer<? super CareHistory> histories, Consumer<? super Problem> problems) {
        List<CensusRows> forms = new ArrayList<>();
        try {
            CensusValues values = new CensusValues(codes);
            for (Source source : sources) {
                CensusRows.open(source, layout, values, problems).ifPresent(forms::add);
            }
            List<CensusFile> files = forms.stream().map(CensusRows::file).toList();
            CensusJoin join = new CensusJoin(forms(files), problems);
            ChildMerge.byChild(
                    forms,
                    CensusEntry::child,
                    entries -> join.history(entries).ifPresent(histories),
                    join::rejectAsLate);
            return counts(files);
        } finally {
            forms.forEach(CensusRows::close);
        }
    }

    private static ImmutableSet<CensusForm> forms(List<CensusFile> files) {
        return files.stream().map(CensusFile::form).collect(Sets.toImmutableEnumSet());
    }

    private static ImmutableList<RowCount> counts(List<CensusFile> files) {
        return files.stream().map(CensusFile::count).collect(ImmutableList.toImmutableList());
    }
}

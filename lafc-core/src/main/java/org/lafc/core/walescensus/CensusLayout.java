package org.lafc.core.walescensus;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.core.read.CsvRows;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;

/**
 * Which column of which form of the census says what. The official column names are not confirmed, so the names are data:
 * {@link #lafc()} are names of our own, and a council gives its own with {@link #read(Source)}.
 *
 * <p>A layout file is CSV with the columns {@code form}, {@code item}, {@code column}:
 *
 * <pre>
 * form,item,column
 * children,child,Child Identifier
 * children,episode-from,Date episode commenced
 * </pre>
 *
 * <p>A form that the file names is replaced as a whole; one that it leaves out keeps lafc's names. An item that has no
 * column is not asked for. Two items may share a column: where one placement code also says who provides the placement
 * and where it is, {@code placement-type}, {@code provider} and {@code location} all name it, and {@link CensusCodes} give
 * its codes a meaning for each. The forms and their items (those a form is recognised by in capitals):
 *
 * <ul>
 *   <li>{@code children}: CHILD, DATE-OF-BIRTH, EPISODE-FROM, EPISODE-TO, START-REASON, LEGAL-STATUS, PLACEMENT-TYPE, upn,
 *       sex, ethnic-group, asylum-seeking, disability, need, provider, location, placement-area, placement-postcode,
 *       home-postcode, end-reason
 *   <li>{@code adoptions}: CHILD, ADOPTION-DECIDED, date-of-birth, matched, adopter-count, adopters, adopters-status,
 *       former-carer
 *   <li>{@code leavers}: CHILD, LEFT-CARE, date-of-birth, category, in-touch, activity, accommodation, suitable, adviser
 *   <li>{@code care-leavers}: CHILD, STATUS-DATE and the rest as leavers
 * </ul>
 *
 * <p>The main form is also expected to hold education results. They are no item: which columns they have, which codes and
 * against which threshold was not seen, and a result that is guessed would count as attainment. The plain table {@code
 * attainment} takes them. The dates of placement and order in the form of adoptions are those of episodes.
 *
 * <p>Immutable and safe between threads. Source: Welsh census facts, sections 1 and 6 (expected items, unverified).
 */
public final class CensusLayout {

    private static final String FILE = "layout.csv";

    private final ImmutableTable<CensusForm, CensusItem, String> columns;

    private CensusLayout(Table<CensusForm, CensusItem, String> columns) {
        this.columns = ImmutableTable.copyOf(columns);
    }

    /**
     * Returns the layout with lafc's own column names: the words above with underscores, as {@code EPISODE_FROM}.
     *
     * @return the layout
     */
    public static CensusLayout lafc() {
        return new CensusLayout(tableOf(Resources.source(FILE)));
    }

    /**
     * Reads a council's own column names. A layout must be right as a whole.
     *
     * @param source a CSV text with the columns {@code form}, {@code item}, {@code column}
     * @return the layout
     * @throws IllegalArgumentException if anything in it is wrong, a form lacks an item it is recognised by, or two forms
     *     are recognised by the same columns; the message names the line
     */
    public static CensusLayout read(Source source) {
        ImmutableTable<CensusForm, CensusItem, String> own = tableOf(source);
        ImmutableTable.Builder<CensusForm, CensusItem, String> all = ImmutableTable.builder();
        all.putAll(own);
        lafc().columns.cellSet().stream()
                .filter(cell -> !own.containsRow(cell.getRowKey()))
                .forEach(all::put);
        for (CensusForm form : own.rowKeySet()) {
            for (CensusItem item : form.needed()) {
                require(
                        own.contains(form, item),
                        source.name() + ": form " + form.word() + " has no column for " + item.word());
            }
        }
        CensusLayout layout = new CensusLayout(all.buildOrThrow());
        layout.requireFormsToDiffer(source.name());
        return layout;
    }

    private void requireFormsToDiffer(String file) {
        Map<ImmutableSet<String>, CensusForm> forms = new HashMap<>();
        for (CensusForm form : CensusForm.values()) {
            CensusForm other = forms.putIfAbsent(neededColumns(form), form);
            if (other != null) {
                throw new IllegalArgumentException(file + ": forms " + other.word() + " and " + form.word()
                        + " are recognised by the same columns, so they cannot be told apart");
            }
        }
    }

    private ImmutableSet<String> neededColumns(CensusForm form) {
        return form.needed().stream()
                .flatMap(item -> column(form, item).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableTable<CensusForm, CensusItem, String> tableOf(Source source) {
        List<Problem> problems = new ArrayList<>();
        Map<CensusForm, Map<CensusItem, String>> read = new EnumMap<>(CensusForm.class);
        try (CsvRows rows = CsvRows.open(source, problems::add)) {
            int form = rows.columns().indexOf("FORM");
            int item = rows.columns().indexOf("ITEM");
            int column = rows.columns().indexOf("COLUMN");
            require(form >= 0 && item >= 0 && column >= 0, source.name() + ": columns must be form, item, column");
            while (rows.next()) {
                String formWord = rows.field(form).strip();
                CensusForm ofForm = CensusForm.ofWord(formWord)
                        .orElseThrow(() -> new IllegalArgumentException(rows.source() + ", form: '" + formWord
                                + "' is not a form; allowed: " + CensusForm.words()));
                String itemWord = rows.field(item).strip();
                CensusItem ofItem = CensusItem.ofWord(itemWord)
                        .filter(ofForm.items()::contains)
                        .orElseThrow(() -> new IllegalArgumentException(rows.source() + ", item: '" + itemWord
                                + "' is not an item of " + formWord + "; allowed: "
                                + String.join(
                                        ", ",
                                        ofForm.items().stream()
                                                .map(CensusItem::word)
                                                .toList())));
                String name = rows.field(column).strip().toUpperCase(Locale.ROOT);
                require(!name.isEmpty(), rows.source() + ", column: is blank");
                require(
                        read.computeIfAbsent(ofForm, f -> new EnumMap<>(CensusItem.class))
                                        .put(ofItem, name)
                                == null,
                        rows.source() + ", item: given twice for " + formWord);
            }
        }
        require(problems.isEmpty(), String.valueOf(problems));
        ImmutableTable.Builder<CensusForm, CensusItem, String> table = ImmutableTable.builder();
        read.forEach((form, items) -> items.forEach((item, name) -> table.put(form, item, name)));
        return table.buildOrThrow();
    }

    // The form of which the file has every column it needs; if of several, that of which it has most columns.
    Optional<CensusForm> formOf(Collection<String> fileColumns) {
        return Stream.of(CensusForm.values())
                .filter(form -> fileColumns.containsAll(neededColumns(form)))
                .max(Comparator.comparing(form -> columns.row(form).values().stream()
                        .filter(fileColumns::contains)
                        .count()));
    }

    Optional<String> column(CensusForm form, CensusItem item) {
        return Optional.ofNullable(columns.get(form, item));
    }

    // Each form with the columns it is recognised by, for messages.
    String allowed() {
        List<String> forms = new ArrayList<>();
        for (CensusForm form : CensusForm.values()) {
            forms.add(form.word() + " (" + String.join(", ", neededColumns(form)) + ")");
        }
        return String.join("; ", forms);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Returns the forms and the columns they are recognised by.
     *
     * @return for example {@code children (CHILD, DATE_OF_BIRTH …); adoptions …}
     */
    @Override
    public String toString() {
        return allowed();
    }
}

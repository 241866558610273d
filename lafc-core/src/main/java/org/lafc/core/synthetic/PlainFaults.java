package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.ROW_REJECTED;
import static org.lafc.core.read.Problem.Effect.VALUE_NOT_KNOWN;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.lafc.core.plain.PlainColumn;
import org.lafc.core.plain.PlainColumn.Need;
import org.lafc.core.plain.PlainTable;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.WrittenDates;
import org.lafc.core.synthetic.ReturnTexts.Row;

/** What a column of a plain table cannot hold, made out of the tables' own description. */
final class PlainFaults {

    private static final String CHILD = "child";
    private static final String CHILDREN = "plain_children.csv";
    private static final String TEXT = "text";

    private static final ImmutableList<String> NOTHING_OF_ANY_KIND = ImmutableList.of("?", "31/02/2019");

    private static final LocalDate BEFORE_ALL_BIRTHS = LocalDate.of(1900, 1, 1);

    // The column that may not repeat, alone or with the child.
    private static final ImmutableMap<String, String> ONCE =
            ImmutableMap.of("children", CHILD, "birth_parents", "parent", "reviews", "review_held", "homes", "home");

    // A column that says something only where the other does.
    private static final ImmutableMap<String, String> DEPENDENT = ImmutableMap.of(
            "birth_parents.known", "parent_born",
            "children.disability", "disability_kinds",
            "visits.seen_alone", "not_alone");

    static final ImmutableList<ReturnFault> ALL = all();

    private PlainFaults() {}

    private static ImmutableList<ReturnFault> all() {
        ImmutableList.Builder<ReturnFault> faults = ImmutableList.builder();
        for (PlainTable table : PlainTable.all()) {
            for (PlainColumn column : table.columns()) {
                if (column.need() == Need.NEEDED) {
                    faults.add(blank(table, column));
                }
                if (!column.allowed().equals(TEXT)) {
                    faults.add(wrong(table, column));
                }
            }
            for (int i = 1; i < table.columns().size(); i++) {
                PlainColumn end = table.columns().get(i);
                if (end.need() == Need.MAY_BE_BLANK && isDay(table.columns().get(i - 1)) && isDay(end)) {
                    faults.add(backwards(table, table.columns().get(i - 1), end));
                }
            }
            if (isAboutChild(table) && !table.fileName().equals(CHILDREN)) {
                faults.add(ofNobody(table));
                if (isDay(table.columns().get(1)) && table.columns().get(1).need() == Need.NEEDED) {
                    faults.add(beforeBirth(table, table.columns().get(1)));
                }
            }
            Optional.ofNullable(ONCE.get(table.name())).ifPresent(column -> faults.add(repeated(table, column)));
        }
        return faults.build();
    }

    private static ReturnFault blank(PlainTable table, PlainColumn column) {
        return fault(table, column.name(), "blank", texts -> {
            Optional<Row> found = texts.pick(table.fileName(), row -> isAlone(texts, row));
            found.ifPresent(row -> {
                reject(texts, row, column.name());
                row.set(column.name(), "");
            });
            return found.isPresent();
        });
    }

    // Into a blank field if there is one, so that what is not known stays so.
    private static ReturnFault wrong(PlainTable table, PlainColumn column) {
        Effect effect = column.need() == Need.MAY_BE_MISSING ? VALUE_NOT_KNOWN : ROW_REJECTED;
        return fault(table, column.name(), "wrong", texts -> {
            Optional<Row> blank = texts.pick(table.fileName(), row -> row.isBlank(column.name()));
            Optional<Row> found = (effect == ROW_REJECTED ? Optional.<Row>empty() : blank)
                    .or(() -> texts.pick(
                            table.fileName(),
                            row -> effect == ROW_REJECTED ? isAlone(texts, row) : saysNothingMore(table, row, column)));
            found.ifPresent(row -> {
                row.set(column.name(), texts.draws.oneOf(NOTHING_OF_ANY_KIND));
                if (effect == ROW_REJECTED) {
                    reject(texts, row, column.name());
                } else {
                    row.expect(column.name(), effect);
                }
            });
            return found.isPresent();
        });
    }

    private static boolean saysNothingMore(PlainTable table, Row row, PlainColumn column) {
        String dependent = DEPENDENT.getOrDefault(table.name() + "." + column.name(), "");
        return dependent.isEmpty() || row.isBlank(dependent);
    }

    private static ReturnFault backwards(PlainTable table, PlainColumn from, PlainColumn to) {
        return ofRow(table, to.name(), "backwards", row -> true, (texts, row) -> {
            row.set(to.name(), row.date(from.name()).minusDays(1));
            reject(texts, row, to.name());
        });
    }

    private static ReturnFault ofNobody(PlainTable table) {
        return ofRow(table, CHILD, "of-nobody", row -> true, (texts, row) -> {
            Row stray = texts.append(table.fileName(), row.fields());
            stray.set(CHILD, "ZZZ" + row.child());
            stray.expect(CHILD, ROW_REJECTED);
        });
    }

    private static ReturnFault repeated(PlainTable table, String column) {
        return ofRow(
                table,
                column,
                "repeated",
                row -> true,
                (texts, row) -> texts.append(table.fileName(), row.fields()).expect(column, ROW_REJECTED));
    }

    // Of a row with no other day but that of its end: another may be the one that counts, or be compared with this one.
    private static ReturnFault beforeBirth(PlainTable table, PlainColumn day) {
        Predicate<Row> noOtherDay = row -> table.columns().stream()
                .allMatch(column -> column.equals(day)
                        || !isDay(column)
                        || column.need() == Need.MAY_BE_BLANK
                        || row.isBlank(column.name()));
        return ofRow(table, day.name(), "before-birth", noOtherDay, (texts, row) -> {
            row.set(day.name(), BEFORE_ALL_BIRTHS);
            row.expect(day.name(), ROW_REJECTED);
        });
    }

    // Without a row in children nobody knows the child, and all its other rows are left out.
    private static void reject(ReturnTexts texts, Row row, String column) {
        row.expect(column, ROW_REJECTED);
        if (row.isIn(CHILDREN)) {
            String child = row.child();
            for (String file : texts.names()) {
                if (!file.equals(CHILDREN) && texts.columns(file).contains(CHILD)) {
                    texts.rows(file, child).forEach(other -> other.expect(CHILD, ROW_REJECTED));
                }
            }
        }
    }

    // Whatever else is lost with the row is known, and no finding is of a home that would be.
    private static boolean isAlone(ReturnTexts texts, Row row) {
        boolean home = row.isIn("plain_homes.csv");
        if (!home && !row.isIn(CHILDREN)) {
            return true;
        }
        return texts.isWhole()
                && (!home
                        || !texts.has("plain_findings.csv")
                        || texts.rows("plain_findings.csv").stream()
                                .noneMatch(other -> other.is("home", row.get("home"))));
    }

    private static boolean isDay(PlainColumn column) {
        return column.allowed().equals(WrittenDates.ALLOWED);
    }

    private static boolean isAboutChild(PlainTable table) {
        return table.columns().get(0).name().equals(CHILD);
    }

    private static ReturnFault ofRow(
            PlainTable table, String column, String kind, Predicate<Row> wanted, Faults.Change change) {
        return fault(table, column, kind, texts -> {
            Optional<Row> found = texts.pick(table.fileName(), wanted);
            found.ifPresent(row -> change.make(texts, row));
            return found.isPresent();
        });
    }

    private static ReturnFault fault(PlainTable table, String column, String kind, ReturnFault.Breaking breaking) {
        return new ReturnFault(
                "plain." + table.name() + "." + column + "." + kind,
                "In table " + table.name() + ", column " + column + ": " + kind.replace('-', ' '),
                "",
                breaking);
    }
}

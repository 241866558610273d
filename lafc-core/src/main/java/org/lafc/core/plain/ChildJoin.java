package org.lafc.core.plain;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.Participation;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;

/** Joins all rows about one child to what is known of the child already. */
final class ChildJoin {

    // Help and registers know a child before birth, but not for longer than this.
    private static final int YEARS_BEFORE_BIRTH = 1;

    private final CareRules rules;
    private final Consumer<Problem> problems;

    ChildJoin(CareRules rules, Consumer<Problem> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /** The history, or empty if nobody knows the child; then all its rows are rejected. */
    Optional<CareHistory> join(
            String id,
            Optional<CareHistory> given,
            List<Row<?>> rows,
            ImmutableSet<Class<? extends CareRecord>> coverage) {
        List<Row<?>> inOrder = ImmutableList.sortedCopyOf(comparing(Row::source), rows);
        Optional<Child> child = child(id, given.map(CareHistory::child), inOrder);
        if (child.isEmpty()) {
            inOrder.stream()
                    .filter(row -> !(row.value() instanceof ChildRow))
                    .forEach(row -> row.reject(
                            problems,
                            Table.CHILD,
                            "is neither in the return nor in children (value withheld)",
                            "a child of the return or of the table children"));
            return Optional.empty();
        }
        CareHistory known = given.orElseGet(
                () -> CareHistory.builder().child(child.get()).rules(rules).build());
        Child withParents = withParents(child.get(), inOrder);
        List<CareRecord> records = new Records(known, withParents.dateOfBirth()).add(inOrder);
        return Optional.of(CareHistory.builder()
                .from(known)
                .child(withParents)
                .records(records)
                .coverage(known.coverage().and(Coverage.of(coverage)))
                .build());
    }

    private Optional<Child> child(String id, Optional<Child> given, List<Row<?>> rows) {
        Optional<Child> child = given;
        @Nullable Row<?> first = null;
        for (Row<?> row : rows) {
            if (row.value() instanceof ChildRow read) {
                if (first != null) {
                    rejectAsRepeated(row, Table.CHILD, first);
                } else if (child.isPresent()) {
                    child = Optional.of(enriched(child.get(), row, read));
                    row.file().keep();
                } else if (read.dateOfBirth().isPresent()) {
                    child = Optional.of(read.child(id, read.dateOfBirth().get()));
                    row.file().keep();
                } else {
                    row.reject(
                            problems,
                            "date_of_birth",
                            "is blank, and the return does not hold the child",
                            "a date of birth, or a child of the return");
                }
                first = row;
            }
        }
        return child;
    }

    private Child enriched(Child known, Row<?> row, ChildRow read) {
        if (read.dateOfBirth().filter(born -> !born.equals(known.dateOfBirth())).isPresent()) {
            row.conflict(problems, "date_of_birth");
        }
        Answer disability = either(known.disability(), read.disability(), Answer.NOT_KNOWN, row, "disability");
        Child.Builder child = Child.builder()
                .from(known)
                .sex(either(known.sex(), read.sex(), Sex.NOT_KNOWN, row, "sex"))
                .ethnicGroup(
                        either(known.ethnicGroup(), read.ethnicGroup(), EthnicGroup.NOT_KNOWN, row, "ethnic_group"))
                .disability(disability)
                .family(either(known.family(), read.family(), Optional.empty(), row, "family"));
        if (disability == Answer.YES) {
            child.disabilityKinds(either(
                    known.disabilityKinds(), read.disabilityKinds(), ImmutableSet.of(), row, "disability_kinds"));
        }
        return child.build();
    }

    private <V> V either(V known, V read, V unknown, Row<?> row, String column) {
        if (known.equals(unknown)) {
            return read;
        }
        if (!read.equals(unknown) && !read.equals(known)) {
            row.conflict(problems, column);
        }
        return known;
    }

    private Child withParents(Child child, List<Row<?>> rows) {
        List<BirthParent> parents = new ArrayList<>(child.birthParents());
        Map<Object, Row<?>> seen = new HashMap<>();
        for (Row<?> row : rows) {
            if (row.value() instanceof BirthParent parent) {
                @Nullable Row<?> earlier = seen.putIfAbsent(parent.role(), row);
                Optional<BirthParent> known = child.birthParents().stream()
                        .filter(other -> other.role() == parent.role())
                        .findFirst();
                if (earlier != null) {
                    rejectAsRepeated(row, "parent", earlier);
                } else {
                    row.file().keep();
                    if (known.isEmpty()) {
                        parents.add(bornBefore(child, parent, row));
                    } else if (!known.get().equals(parent)) {
                        row.conflict(problems, "parent");
                    }
                }
            }
        }
        return parents.equals(child.birthParents())
                ? child
                : Child.builder().from(child).birthParents(parents).build();
    }

    private BirthParent bornBefore(Child child, BirthParent parent, Row<?> row) {
        if (parent.dateOfBirth()
                .filter(born -> !born.isBefore(child.dateOfBirth()))
                .isEmpty()) {
            return parent;
        }
        problems.accept(new Problem(
                row.source(),
                "parent_born",
                "is not before the child's birth (values withheld)",
                "before the child's birth, or blank",
                Effect.VALUE_NOT_KNOWN));
        return new BirthParent(parent.role(), parent.known(), Optional.empty());
    }

    private void rejectAsRepeated(Row<?> row, String column, Row<?> kept) {
        row.reject(problems, column, "repeats " + kept.source() + ", which is kept", "one row a child");
    }

    /** The records of one child, those known already first. */
    private final class Records {

        private final CareHistory known;
        private final LocalDate born;
        private final List<CareRecord> records;
        private final Map<Object, Row<?>> seen = new HashMap<>();
        private final Map<Table<?>, Set<ImmutableList<String>>> knownFields = new HashMap<>();

        Records(CareHistory known, LocalDate born) {
            this.known = known;
            this.born = born;
            this.records = new ArrayList<>(known.records());
        }

        List<CareRecord> add(List<Row<?>> rows) {
            rows.forEach(this::add);
            return records;
        }

        private <T> void add(Row<T> row) {
            if (!(row.value() instanceof CareRecord record)) {
                return;
            }
            LocalDate earliest = row.table().mayPrecedeBirth() ? born.minusYears(YEARS_BEFORE_BIRTH) : born;
            if (record.date().isBefore(earliest)) {
                rejectAsTooEarly(row);
                return;
            }
            Optional<Table.Once<T>> once = row.table().once();
            if (once.isPresent()) {
                Object key = ImmutableList.of(row.table(), once.get().key().apply(row.value()));
                @Nullable Row<?> earlier = seen.putIfAbsent(key, row);
                if (earlier != null) {
                    row.reject(
                            problems,
                            once.get().column(),
                            "repeats " + earlier.source() + ", which is kept",
                            "one row a child and " + once.get().column());
                    return;
                }
            }
            row.file().keep();
            if (record instanceof Review review) {
                addReview(row, review);
            } else if (!isKnown(row)) {
                records.add(record);
            }
        }

        // The return has day and participation of a review, the plain table may say the rest.
        private void addReview(Row<?> row, Review read) {
            for (int i = 0; i < records.size(); i++) {
                if (records.get(i) instanceof Review review && review.date().equals(read.date())) {
                    records.set(i, enriched(review, read, row));
                    return;
                }
            }
            records.add(read);
        }

        private Review enriched(Review known, Review read, Row<?> row) {
            return new Review(
                    known.date(),
                    either(known.participation(), read.participation(), Participation.NOT_KNOWN, row, "participation"),
                    either(known.officerSpoke(), read.officerSpoke(), Answer.NOT_KNOWN, row, "officer_spoke"),
                    either(known.viewsRecorded(), read.viewsRecorded(), Answer.NOT_KNOWN, row, "views_recorded"),
                    either(
                            known.outcomeCirculated(),
                            read.outcomeCirculated(),
                            Optional.empty(),
                            row,
                            "outcome_circulated"),
                    known.source());
        }

        // What another source said already, for example the return's module of missing episodes, is not counted twice.
        private <T> boolean isKnown(Row<T> row) {
            Set<ImmutableList<String>> fields = knownFields.computeIfAbsent(row.table(), table -> fieldsKnown(row));
            return !fields.isEmpty() && fields.contains(row.table().fields("", row.value()));
        }

        private <T> Set<ImmutableList<String>> fieldsKnown(Row<T> row) {
            Set<ImmutableList<String>> fields = new HashSet<>();
            for (CareRecord record : known.records()) {
                if (row.table().type().isInstance(record)) {
                    fields.add(row.table().fields("", row.table().type().cast(record)));
                }
            }
            return fields;
        }

        private void rejectAsTooEarly(Row<?> row) {
            boolean unborn = row.table().mayPrecedeBirth();
            row.reject(
                    problems,
                    row.table().columns().get(1).name(),
                    unborn
                            ? "is more than a year before the child's birth (values withheld)"
                            : "is before the child's birth (values withheld)",
                    unborn ? "no more than a year before the child's birth" : "on or after the child's birth");
        }
    }
}

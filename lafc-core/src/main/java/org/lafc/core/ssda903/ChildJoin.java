package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.Sex;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.ssda903.ChildValues.AsylumSeeking;
import org.lafc.core.ssda903.ChildValues.Permanence;
import org.lafc.core.ssda903.ChildValues.Person;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** Joins the rows of one child after the other into a history, and reports what does not fit together. */
final class ChildJoin {

    private final CareRules rules;
    private final Optional<ReportingYear> year;
    private final Coverage coverage;
    private final boolean asylumSeekersListed;
    private final Consumer<? super Problem> problems;

    // Of one child at a time, used again for the next.
    private final FirstRows firstRows = new FirstRows();
    private final List<Row> episodes = new ArrayList<>();
    private final List<CareRecord> records = new ArrayList<>();

    ChildJoin(
            CareRules rules,
            Optional<ReportingYear> year,
            Coverage coverage,
            boolean asylumSeekersListed,
            Consumer<? super Problem> problems) {
        this.rules = rules;
        this.year = year;
        this.coverage = coverage;
        this.asylumSeekersListed = asylumSeekersListed;
        this.problems = problems;
    }

    // Null, and every row rejected, if Header has not got the child.
    @Nullable
    CareHistory history(List<Row> rows) {
        Row header = header(rows);
        if (header == null) {
            return null;
        }
        firstRows.clear();
        episodes.clear();
        records.clear();
        Person person = (Person) header.value();
        boolean seeking = false;
        for (Row row : rows) {
            if (row.module() != ReturnModule.HEADER) {
                checkBirth(row, person);
                seeking |= row.module() == ReturnModule.UASC;
                join(row, person);
            }
        }
        if (seeking) {
            person.child().asylumSeeking(Answer.YES);
        } else if (asylumSeekersListed) {
            person.child().asylumSeeking(Answer.NO);
        }
        records.sort(CareRecord.BY_DATE);
        return CareHistory.of(person.child().build(), rules, chosenEpisodes(), ImmutableList.copyOf(records), coverage);
    }

    // The first; others repeat it.
    private @Nullable Row header(List<Row> rows) {
        Row header = null;
        for (Row row : rows) {
            if (row.module() != ReturnModule.HEADER) {
                continue;
            }
            if (header == null) {
                header = row;
                row.file().keep();
            } else {
                rejectAsRepeated(row, header);
            }
        }
        if (header == null) {
            for (Row row : rows) {
                reject(
                        row,
                        Column.CHILD,
                        "is not in Header (value withheld" + row.module().notInHeaderRule() + ")",
                        "a CHILD that Header has");
            }
        }
        return header;
    }

    private void checkBirth(Row row, Person person) {
        LocalDate born = row.dateOfBirth();
        if (born != null && !born.equals(person.dateOfBirth())) {
            problems.accept(new Problem(
                    row.source(),
                    "DOB",
                    "is not the DOB that Header has (values withheld"
                            + row.module().otherBirthRule() + "); Header's is used",
                    "the same DOB in every module",
                    Effect.KEPT));
        }
    }

    private void join(Row row, Person person) {
        switch (row.module()) {
            case HEADER -> throw new IllegalStateException("joined before");
            case EPISODES -> joinEpisode(row, person);
            case UASC -> joinAsylumSeeking(row, person);
            case PREVIOUS_PERMANENCE -> {
                if (isFirst(row)) {
                    ((Permanence) row.value()).previous().ifPresent(person.child()::previousPermanence);
                }
            }
            case OC3 -> joinLeavingCare(row, person);
            case REVIEWS, MISSING, DEPRIVATION_OF_LIBERTY -> {
                CareRecord event = (CareRecord) row.value();
                if (!isRejectedAsBeforeBirth(row, event.date(), person) && isFirst(row)) {
                    records.add(event);
                }
            }
            case OC2, AD1, PLACED_FOR_ADOPTION, SOCIAL_WORKERS -> {
                if (isFirst(row) && row.value() instanceof CareRecord event) {
                    records.add(event);
                }
            }
        }
    }

    private void joinEpisode(Row row, Person person) {
        if (!isRejectedAsBeforeBirth(row, datesOf(row).start(), person)) {
            episodes.add(row);
        }
    }

    private void joinAsylumSeeking(Row row, Person person) {
        AsylumSeeking seeking = (AsylumSeeking) row.value();
        if (!isFirst(row)) {
            return;
        }
        if (seeking.ceased() != null) {
            person.child().asylumSeekingCeased(seeking.ceased());
        }
        if (seeking.sex() != person.sex() && seeking.sex() != Sex.NOT_KNOWN && person.sex() != Sex.NOT_KNOWN) {
            problems.accept(new Problem(
                    row.source(),
                    "SEX",
                    "is not the SEX that Header has (rule INT21); Header's is used",
                    "the same SEX in Header and UASC",
                    Effect.KEPT));
        }
    }

    private void joinLeavingCare(Row row, Person person) {
        ReportingYear ofReturn = year.orElseThrow();
        Optional<YearValues.Birthday> birthday = YearValues.birthdayIn(ofReturn, person.dateOfBirth());
        if (birthday.isEmpty()) {
            reject(
                    row,
                    Column.DOB,
                    "is after the return's year (value withheld)",
                    "a 17th birthday or a later one in " + ofReturn);
            return;
        }
        if (!isFirst(row)) {
            return;
        }
        if (birthday.get().years() < 17) {
            problems.accept(new Problem(
                    row.source(),
                    "DOB",
                    "is of a child younger than a care leaver (value withheld)",
                    "a 17th birthday or a later one in " + ofReturn,
                    Effect.KEPT));
        }
        LeavingCareStatus.Builder status = (LeavingCareStatus.Builder) row.value();
        records.add(status.date(birthday.get().day()).build());
    }

    private boolean isRejectedAsBeforeBirth(Row row, LocalDate day, Person person) {
        if (!day.isBefore(person.dateOfBirth())) {
            return false;
        }
        reject(row, row.module().key(), "is before the child's birth (values withheld)", "on or after DOB in Header");
        return true;
    }

    // Keeps the first row of a module and key; rejects another.
    private boolean isFirst(Row row) {
        Row other = firstRows.putIfFirst(row);
        if (other == null) {
            row.file().keep();
            return true;
        }
        rejectAsRepeated(row, other);
        return false;
    }

    private ImmutableList<Episode> chosenEpisodes() {
        ImmutableList.Builder<Episode> chosen = ImmutableList.builderWithExpectedSize(episodes.size());
        if (isInOrderWithoutRepeats()) {
            for (Row row : episodes) {
                row.file().keep();
                chosen.add((Episode) row.value());
            }
            return chosen.build();
        }
        Map<LocalDate, List<Row>> byStart = new TreeMap<>();
        for (Row row : episodes) {
            byStart.computeIfAbsent(datesOf(row).start(), day -> new ArrayList<>())
                    .add(row);
        }
        byStart.values().forEach(repeats -> chosen.add(choose(repeats)));
        return chosen.build();
    }

    private boolean isInOrderWithoutRepeats() {
        for (int i = 1; i < episodes.size(); i++) {
            if (!datesOf(episodes.get(i - 1))
                    .start()
                    .isBefore(datesOf(episodes.get(i)).start())) {
                return false;
            }
        }
        return true;
    }

    private Episode choose(List<Row> repeats) {
        // The first of the highest rank.
        Row kept = repeats.get(0);
        for (Row row : repeats) {
            kept = rank(datesOf(row)) > rank(datesOf(kept)) ? row : kept;
        }
        kept.file().keep();
        for (Row row : repeats) {
            if (!row.equals(kept)) {
                rejectAsRepeated(row, kept);
            }
        }
        return (Episode) kept.value();
    }

    // Of rows that repeat CHILD and DECOM the one with a DEC is kept (SSDA903 facts, section 7, step 1), but one of no
    // night never takes the place of one that says where the child was.
    private static int rank(DateRange dates) {
        if (dates.isEmpty()) {
            return 0;
        }
        return dates.isOpen() ? 1 : 2;
    }

    private static DateRange datesOf(Row row) {
        return ((Episode) row.value()).dates();
    }

    private void rejectAsRepeated(Row row, Row kept) {
        Column key = row.module().key();
        String allowed =
                key == Column.CHILD ? "one row a child in " + row.module().title() : "one row a child and " + key;
        reject(
                row,
                key,
                "repeats " + kept.source() + ", which is kept" + row.module().repeatedRule(),
                allowed);
    }

    private void reject(Row row, Column field, String message, String allowed) {
        problems.accept(new Problem(row.source(), field.name(), message, allowed, Effect.ROW_REJECTED));
        row.file().reject();
    }
}

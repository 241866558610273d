package org.lafc.core.ssda903;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.Review;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.ssda903.ReturnRows.AsylumSeeking;
import org.lafc.core.ssda903.ReturnRows.Row;
import org.lafc.core.time.DateRange;

/** Joins the rows of a return into one history a child, by the identifier that Header gives. */
final class ReturnJoin {

    private final ReturnRows rows;
    private final CareRules rules;
    private final Consumer<Problem> problems;

    // In order of identifier, so that the result does not depend on the order of rows or files.
    private final Map<String, Row<Child>> children = new TreeMap<>();
    private final Map<String, Map<LocalDate, List<Row<Episode>>>> repeatedEpisodes = new HashMap<>();
    private final Map<String, Map<LocalDate, Row<Episode>>> episodes = new HashMap<>();
    private final Map<String, Map<LocalDate, Row<Review>>> reviews = new HashMap<>();
    private final Map<String, Row<AsylumSeeking>> asylumSeeking = new HashMap<>();

    ReturnJoin(ReturnRows rows, CareRules rules, Consumer<Problem> problems) {
        this.rows = rows;
        this.rules = rules;
        this.problems = problems;
    }

    ImmutableList<CareHistory> histories() {
        for (Row<Child> row : rows.children) {
            keepOrReject(row, children.putIfAbsent(row.child(), row), "CHILD", "one row a child in Header");
        }
        rows.episodes.stream().filter(this::isOfKnownChild).forEach(this::joinEpisode);
        rows.reviews.stream().filter(this::isOfKnownChild).forEach(this::joinReview);
        for (Row<AsylumSeeking> row : rows.asylumSeeking) {
            if (isOfKnownChild(row)) {
                keepOrReject(row, asylumSeeking.putIfAbsent(row.child(), row), "CHILD", "one row a child in UASC");
            }
        }
        repeatedEpisodes.forEach(
                (child, byStart) -> byStart.forEach((start, repeats) -> chooseEpisode(child, start, repeats)));
        return children.values().stream().map(this::history).collect(ImmutableList.toImmutableList());
    }

    private void joinEpisode(Row<Episode> row) {
        LocalDate start = row.value().dates().start();
        if (isBeforeBirth(row, start)) {
            reject(row, "DECOM", "is before the child's birth (values withheld)", "on or after DOB in Header");
            return;
        }
        repeatedEpisodes
                .computeIfAbsent(row.child(), id -> new TreeMap<>())
                .computeIfAbsent(start, day -> new ArrayList<>())
                .add(row);
    }

    private void chooseEpisode(String child, LocalDate start, List<Row<Episode>> repeats) {
        // The first of the highest rank.
        Row<Episode> kept = repeats.get(0);
        for (Row<Episode> row : repeats) {
            kept = rank(row.value().dates()) > rank(kept.value().dates()) ? row : kept;
        }
        episodes.computeIfAbsent(child, id -> new TreeMap<>()).put(start, kept);
        for (Row<Episode> row : repeats) {
            if (row.equals(kept)) {
                row.file().keep();
            } else {
                rejectAsRepeated(row, kept, "DECOM", "one row a child and DECOM");
            }
        }
    }

    // Of rows that repeat CHILD and DECOM the one with a DEC is kept (SSDA903 facts, section 7, step 1), but one of no
    // night never takes the place of one that says where the child was.
    private static int rank(DateRange dates) {
        if (dates.isEmpty()) {
            return 0;
        }
        return dates.isOpen() ? 1 : 2;
    }

    private void joinReview(Row<Review> row) {
        LocalDate date = row.value().date();
        if (isBeforeBirth(row, date)) {
            reject(row, "REVIEW", "is before the child's birth (values withheld)", "on or after DOB in Header");
            return;
        }
        Map<LocalDate, Row<Review>> ofChild = reviews.computeIfAbsent(row.child(), id -> new TreeMap<>());
        keepOrReject(row, ofChild.putIfAbsent(date, row), "REVIEW", "one row a child and REVIEW");
    }

    private CareHistory history(Row<Child> row) {
        Optional<Row<AsylumSeeking>> seeking = Optional.ofNullable(asylumSeeking.get(row.child()));
        Answer none = rows.hasAsylumModule ? Answer.NO : Answer.NOT_KNOWN;
        Child child = Child.builder()
                .from(row.value())
                .asylumSeeking(seeking.isPresent() ? Answer.YES : none)
                .asylumSeekingCeased(seeking.flatMap(found -> found.value().ceased()))
                .build();
        return CareHistory.builder()
                .child(child)
                .rules(rules)
                .episodes(values(episodes, row.child()))
                .records(values(reviews, row.child()))
                .build();
    }

    private static <T> List<T> values(Map<String, Map<LocalDate, Row<T>>> byChild, String child) {
        List<T> values = new ArrayList<>();
        byChild.getOrDefault(child, Map.of()).values().forEach(row -> values.add(row.value()));
        return values;
    }

    private boolean isOfKnownChild(Row<?> row) {
        Row<Child> header = children.get(row.child());
        if (header == null) {
            reject(row, "CHILD", "is not in Header (value withheld)", "a CHILD that Header has");
            return false;
        }
        if (row.dateOfBirth().isPresent() && !row.dateOfBirth().equals(header.dateOfBirth())) {
            problems.accept(new Problem(
                    row.source(),
                    "DOB",
                    "is not the DOB that Header has (values withheld); Header's is used",
                    "the same DOB in every module",
                    Effect.KEPT));
        }
        return true;
    }

    private boolean isBeforeBirth(Row<?> row, LocalDate day) {
        Row<Child> header = children.get(row.child());
        return header != null && day.isBefore(header.value().dateOfBirth());
    }

    private void keepOrReject(Row<?> row, @Nullable Row<?> other, String field, String allowed) {
        if (other == null) {
            row.file().keep();
        } else {
            rejectAsRepeated(row, other, field, allowed);
        }
    }

    private void rejectAsRepeated(Row<?> row, Row<?> kept, String field, String allowed) {
        reject(row, field, "repeats " + kept.source() + ", which is kept", allowed);
    }

    private void reject(Row<?> row, String field, String message, String allowed) {
        problems.accept(new Problem(row.source(), field, message, allowed, Effect.ROW_REJECTED));
        row.file().reject();
    }

    static ImmutableList<Problem> sorted(List<Problem> problems) {
        return ImmutableList.sortedCopyOf(comparing(Problem::row), problems);
    }
}

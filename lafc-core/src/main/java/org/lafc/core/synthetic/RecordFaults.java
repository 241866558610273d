package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.read.Problem.Effect.VALUE_NOT_KNOWN;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lafc.core.synthetic.ReturnTexts.Row;
import org.lafc.core.time.Age;

/** Reviews, outcomes, leavers and adoptions whose fields do not go together, or with the child's age. */
final class RecordFaults {

    private static final int AGE_OF_VIEWS = 4;
    private static final int AGE_OF_CONVICTION = 10;
    private static final int AGE_AFTER_SURVEILLANCE = 5;

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            withAge(
                    "review.under-four-at-four",
                    "A review has the code of children under four, of a child of four",
                    "440",
                    "reviews.csv",
                    (texts, row) -> !row.date("REVIEW").isBefore(birthday(texts, row, AGE_OF_VIEWS)),
                    row -> {
                        row.set("REVIEW_CODE", "PN0");
                        row.expect("REVIEW_CODE", KEPT, "440");
                    }),
            withAge(
                    "review.views-under-four",
                    "A review says how a child under four took part",
                    "441",
                    "reviews.csv",
                    (texts, row) -> row.date("REVIEW").isBefore(birthday(texts, row, AGE_OF_VIEWS)),
                    row -> {
                        row.set("REVIEW_CODE", "PN1");
                        row.expect("REVIEW_CODE", KEPT, "441");
                    }),
            new ReturnFault("review.of-short-breaks", "A child in short breaks alone has a review", "399", texts -> {
                Optional<Row> found = texts.pick(
                        "episodes.csv",
                        row -> texts.rows("episodes.csv", row.child()).stream().noneMatch(DateFaults::isCare)
                                && texts.birthOf(row.child())
                                        .plusYears(AGE_OF_VIEWS)
                                        .isBefore(texts.year.firstDay()));
                found.ifPresent(row -> {
                    String born = texts.rows("header.csv", row.child()).get(0).get("DOB");
                    String day = row.get("DECOM");
                    texts.append("reviews.csv", List.of(row.child(), born, day, "PN1"))
                            .expect("REVIEW", KEPT, "399");
                });
                return found.isPresent();
            }),
            withAge(
                    "oc2.convicted-too-young",
                    "A child under ten is recorded as convicted or not",
                    "542",
                    "oc2.csv",
                    (texts, row) -> birthday(texts, row, AGE_OF_CONVICTION).isAfter(texts.year.lastDay()),
                    row -> {
                        row.set("CONVICTED", "0");
                        row.expect("CONVICTED", KEPT, "542");
                    }),
            withAge(
                    "oc2.surveillance-too-old",
                    "Health surveillance is recorded of a child of five",
                    "546",
                    "oc2.csv",
                    (texts, row) ->
                            !birthday(texts, row, AGE_AFTER_SURVEILLANCE).isAfter(texts.year.lastDay()),
                    row -> {
                        row.set("HEALTH_CHECK", "1");
                        row.expect("HEALTH_CHECK", KEPT, "546");
                    }),
            simple(
                    "oc2.score-and-reason",
                    "There is a score of difficulties, and a reason for none",
                    "197a",
                    "oc2.csv",
                    row -> !row.isBlank("SDQ_SCORE"),
                    row -> {
                        row.set("SDQ_REASON", "SDQ2");
                        row.expect("SDQ_REASON", KEPT, "197a");
                    }),
            simple(
                    "oc2.score-too-great",
                    "A score of difficulties is greater than 40",
                    "186",
                    "oc2.csv",
                    row -> !row.isBlank("SDQ_SCORE"),
                    row -> {
                        row.set("SDQ_SCORE", "41");
                        row.expect("SDQ_SCORE", VALUE_NOT_KNOWN);
                        row.expect("SDQ_SCORE", KEPT, "186");
                    }),
            simple(
                    "oc2.help-without-misuse",
                    "Help with substance misuse was received, though there was none",
                    "193",
                    "oc2.csv",
                    row -> row.is("SUBSTANCE_MISUSE", "0"),
                    row -> {
                        row.set("INTERVENTION_RECEIVED", "1");
                        row.expect("SUBSTANCE_MISUSE", KEPT, "193");
                    }),
            simple(
                    "oc3.activity-of-the-dead",
                    "A young person died, but has an activity",
                    "344",
                    "oc3.csv",
                    row -> !row.is("ACTIV", "0"),
                    row -> {
                        row.set("IN_TOUCH", "DIED");
                        row.expect("ACTIV", KEPT, "344");
                    }),
            simple("ad1.incomplete", "An adoption lacks the day of the match", "151", "ad1.csv", row -> true, row -> {
                row.set("DATE_MATCH", "");
                row.expect("DATE_MATCH", VALUE_NOT_KNOWN, "151");
            }),
            simple(
                    "sbpfa.reason-without-day",
                    "A decision on adoption was reversed for a reason, but on no day",
                    "119",
                    "placed_for_adoption.csv",
                    row -> row.isBlank("DATE_PLACED_CEASED"),
                    row -> {
                        row.set("REASON_PLACED_CEASED", "RD1");
                        row.expect("REASON_PLACED_CEASED", VALUE_NOT_KNOWN, "119");
                    }),
            simple("sw.no-worker", "A social worker has no number", "", "sw_episodes.csv", row -> true, row -> {
                row.set("SW_ID", "");
                row.expect("SW_ID", VALUE_NOT_KNOWN);
            }),
            new ReturnFault("permanence.none-with-day", "There was no permanence, but a day of it", "635", texts -> {
                Optional<Row> found = texts.pick(
                        "previous_permanence.csv",
                        row -> row.is("PREV_PERM", "Z1")
                                && !texts.rows("episodes.csv", row.child()).isEmpty());
                found.ifPresent(row -> {
                    row.set("DATE_PERM", "zz/06/2012");
                    texts.rows("episodes.csv", row.child()).get(0).expect("PREV_PERM", KEPT, "635");
                });
                return found.isPresent();
            }));

    private RecordFaults() {}

    private static LocalDate birthday(ReturnTexts texts, Row row, int years) {
        return new Age(years).birthday(texts.birthOf(row.child()));
    }

    private static ReturnFault withAge(
            String name,
            String title,
            String rule,
            String file,
            BiPredicate<ReturnTexts, Row> wanted,
            Consumer<Row> change) {
        return new ReturnFault(name, title, rule, texts -> {
            Optional<Row> found = texts.pick(file, row -> wanted.test(texts, row));
            found.ifPresent(change);
            return found.isPresent();
        });
    }

    private static ReturnFault simple(
            String name, String title, String rule, String file, Predicate<Row> wanted, Consumer<Row> change) {
        return withAge(name, title, rule, file, (texts, row) -> wanted.test(row), change);
    }
}

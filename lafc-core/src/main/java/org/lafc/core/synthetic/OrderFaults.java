package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.read.Problem.Effect.VALUE_NOT_KNOWN;
import static org.lafc.core.synthetic.DateFaults.hasNoLimit;
import static org.lafc.core.synthetic.DateFaults.isCare;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lafc.core.synthetic.ReturnTexts.Pair;
import org.lafc.core.synthetic.ReturnTexts.Row;
import org.lafc.core.time.Age;

/** Episodes that do not follow each other as they should (SSDA903 facts, section 7, step 3). */
final class OrderFaults {

    // Wider than the night that Wales allows.
    private static final int GAP = 3;

    private static final MonthDay YEAR_END = MonthDay.of(3, 31);

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            new ReturnFault("dec.missing", "An episode that another follows has no end", "142", texts -> {
                Optional<Pair> found = texts.pickPair(pair -> continued(pair)
                        && hasNoLimit(pair.before())
                        && hasNoLimit(pair.after())
                        && Age.EIGHTEEN
                                .birthday(texts.birthOf(pair.before().child()))
                                .isAfter(texts.year.lastDay()));
                found.ifPresent(pair -> {
                    pair.before().set("DEC", "");
                    pair.before().set("REC", "");
                    pair.before().expect("DEC", KEPT, "142");
                });
                return found.isPresent();
            }),
            pair(
                    "episodes.overlap",
                    "An episode begins before the one before has ended",
                    "501",
                    // A day later would be in the next year.
                    pair -> !MonthDay.from(pair.before().date("DEC")).equals(YEAR_END),
                    pair -> {
                        pair.before().set("DEC", pair.before().date("DEC").plusDays(1));
                        pair.after().expect("DECOM", KEPT, "501");
                    }),
            pair(
                    "episodes.gap",
                    "Nights lie between an episode and the one that continues it",
                    "433",
                    pair -> nights(pair.before()) > GAP + 1,
                    pair -> {
                        pair.before().set("DEC", pair.before().date("DEC").minusDays(GAP));
                        pair.after().expect("DECOM", KEPT, "433");
                    }),
            pair("rne.s-at-once", "Care starts anew on the day the episode before ended", "431", pair -> true, pair -> {
                pair.after().set("RNE", "S");
                pair.after().expect("RNE", KEPT, "431");
            }),
            new ReturnFault("rne.not-s", "Care goes on though it had ended", "432", texts -> {
                Optional<Pair> found = texts.pickPair(
                        pair -> pair.after().is("RNE", "S") && isCare(pair.before()) && isCare(pair.after()));
                found.ifPresent(pair -> {
                    pair.after().set("RNE", "P");
                    pair.after().expect("RNE", KEPT, "432");
                });
                return found.isPresent();
            }),
            new ReturnFault("rec.x1-at-end", "Care goes on, but no episode follows", "388", texts -> {
                Optional<Row> found = texts.pickOnlyEpisode(row -> !row.isBlank("DEC")
                        && isCare(row)
                        && !MonthDay.from(row.date("DEC")).equals(YEAR_END)
                        && row.isBlank("REASON_PLACE_CHANGE")
                        && texts.rows("ad1.csv", row.child()).isEmpty());
                found.ifPresent(row -> {
                    row.set("REC", "X1");
                    row.expect("REC", KEPT, "388");
                });
                return found.isPresent();
            }),
            only("episode.no-night", "An episode ends on the day it begins", "355", row -> !row.isBlank("DEC"), row -> {
                row.set("DEC", row.get("DECOM"));
                row.expect("DEC", KEPT, "355");
            }),
            only(
                    "rec.without-dec",
                    "An episode is open, but says why it ended",
                    "148",
                    row -> row.isBlank("DEC"),
                    row -> {
                        row.set("REC", "E4A");
                        row.expect("REC", VALUE_NOT_KNOWN, "148");
                    }),
            only("dec.without-rec", "An episode ended, but not why", "", row -> !row.isBlank("DEC"), row -> {
                row.set("REC", "");
                row.expect("REC", VALUE_NOT_KNOWN);
            }),
            pair(
                    "rne.l-for-move",
                    "L stands where the placement changed",
                    "434",
                    pair -> pair.after().is("RNE", "P"),
                    pair -> {
                        pair.after().set("RNE", "L");
                        pair.after().expect("RNE", KEPT, "434");
                    }),
            pair(
                    "rne.p-for-status",
                    "P stands where the legal status changed",
                    "435",
                    pair -> pair.after().is("RNE", "L"),
                    pair -> {
                        pair.after().set("RNE", "P");
                        pair.after().expect("RNE", KEPT, "435");
                        pair.before().expect("REASON_PLACE_CHANGE", KEPT, "225");
                    }),
            pair(
                    "rne.b-for-move",
                    "B stands where the legal status did not change",
                    "436",
                    pair -> pair.after().is("RNE", "P"),
                    pair -> {
                        pair.after().set("RNE", "B");
                        pair.after().expect("RNE", KEPT, "436");
                    }),
            pair(
                    "reason.missing",
                    "The reason for a move is not recorded",
                    "225",
                    pair -> pair.after().is("RNE", "P"),
                    pair -> {
                        pair.before().set("REASON_PLACE_CHANGE", "");
                        pair.before().expect("REASON_PLACE_CHANGE", KEPT, "225");
                    }),
            new ReturnFault("cin.changed", "The category of need changes within a period of care", "504", texts -> {
                Optional<Pair> found = texts.pickPair(pair -> continued(pair)
                        && (pair.after().isBlank("REC") || !pair.after().is("REC", "X1")));
                found.ifPresent(pair -> {
                    pair.after().set("CIN", pair.after().is("CIN", "N1") ? "N5" : "N1");
                    pair.after().expect("CIN", KEPT, "504");
                });
                return found.isPresent();
            }));

    private OrderFaults() {}

    private static boolean continued(Pair pair) {
        return isCare(pair.before())
                && pair.before().is("REC", "X1")
                && pair.before().get("DEC").equals(pair.after().get("DECOM"));
    }

    private static long nights(Row row) {
        LocalDate from = row.date("DECOM");
        return row.date("DEC").toEpochDay() - from.toEpochDay();
    }

    // Two episodes, one continuing the other, of no status or stay that has rules of its own.
    private static ReturnFault pair(
            String name, String title, String rule, Predicate<Pair> wanted, Consumer<Pair> change) {
        return new ReturnFault(name, title, rule, texts -> {
            Optional<Pair> found = texts.pickPair(pair -> continued(pair)
                    && List.of(pair.before(), pair.after()).stream().allMatch(DateFaults::hasNoLimit)
                    && wanted.test(pair));
            found.ifPresent(change);
            return found.isPresent();
        });
    }

    private static ReturnFault only(
            String name, String title, String rule, Predicate<Row> wanted, Consumer<Row> change) {
        return new ReturnFault(name, title, rule, texts -> {
            Optional<Row> found = texts.pickOnlyEpisode(row -> isCare(row) && wanted.test(row));
            found.ifPresent(change);
            return found.isPresent();
        });
    }
}

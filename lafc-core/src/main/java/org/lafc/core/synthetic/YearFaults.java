package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.lafc.core.synthetic.ReturnTexts.Row;
import org.lafc.core.time.ReportingYear;

/**
 * What does not agree between the returns of two years: of an episode that is open at the end of the first and stands
 * alone in the second.
 */
final class YearFaults {

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            differs("RNE", "503A", "S", "L"),
            differs("LS", "503B", "C1", "C2"),
            differs("CIN", "503C", "N1", "N5"),
            differs("PLACE", "503D", "U6", "U4"),
            differs("PLACE_PROVIDER", "503E", "PR1", "PR4"),
            differs("URN", "503F", "SC999998", "SC999999"),
            derived("PL_DISTANCE", "453 and 503G", "5.0", "5.2"),
            derived("PL_LA", "452 and 503H", "E06000019", "E10000034"),
            derived("PL_LOCATION", "503J", "IN", "OUT"),
            // The letter of postcodes, if there is one, was not seen.
            differs("HOME_POST", "", "ZZ99 3CZ", "ZZ99 3WZ"),
            differs("PL_POST", "", "ZZ99 3CZ", "ZZ99 3WZ"),
            fault("years.episode.vanished", "An open episode is not in the next return", "502", row -> true, pair -> {
                pair.later().set("DECOM", pair.later().date("DECOM").plusDays(1));
                pair.later().expect("DECOM", KEPT);
                pair.earlier().touch();
                pair.earlier().expect("DECOM", KEPT, "502");
            }),
            fault("years.dec.too-early", "An open episode ended before it was open", "", row -> true, pair -> {
                pair.later().set("DEC", pair.texts().year.firstDay().minusDays(1));
                pair.later().set("REC", "E8");
                pair.later().expect("DEC", KEPT);
            }),
            fault("years.urn.lost", "The later return lacks the number of a setting", "503F", filled("URN"), pair -> {
                pair.later().set("URN", "");
                pair.later().expect("URN", KEPT, "503F");
            }),
            fault("years.sex.differs", "A child's sex is another in the next return", "", row -> true, pair -> {
                Row header = pair.texts()
                        .rows(pair.texts().year + "/header.csv", pair.later().child())
                        .get(0);
                Faults.setOtherSex(header);
                pair.later().expect("SEX", KEPT);
            }));

    private YearFaults() {}

    private record Pair(ReturnTexts texts, Row earlier, Row later) {}

    private interface Change {
        void make(Pair pair);
    }

    private static Predicate<Row> filled(String column) {
        return row -> !row.isBlank(column);
    }

    private static ReturnFault differs(String column, String rule, String one, String other) {
        return fault(name(column), column + " of an open episode differs", rule, filled(column), pair -> {
            pair.later().set(column, pair.later().is(column, one) ? other : one);
            pair.later().expect(column, KEPT, rule);
        });
    }

    // A column that returns need not have.
    private static ReturnFault derived(String column, String rule, String before, String after) {
        return fault(name(column), column + " of an open episode differs", rule, row -> true, pair -> {
            for (ReportingYear year : ImmutableList.of(yearBefore(pair.texts()), pair.texts().year)) {
                pair.texts().addColumn(year + "/episodes.csv", column, "");
            }
            pair.earlier().set(column, before);
            pair.later().set(column, after);
            pair.later().expect(column, KEPT, rule);
        });
    }

    private static String name(String column) {
        return "years." + column.toLowerCase(Locale.ROOT).replace('_', '-') + ".differs";
    }

    private static ReportingYear yearBefore(ReturnTexts texts) {
        return ReportingYear.ending(texts.year.endYear() - 1);
    }

    private static ReturnFault fault(String name, String title, String rule, Predicate<Row> wanted, Change change) {
        return new ReturnFault(name, title, rule, texts -> {
            String episodes = texts.year + "/episodes.csv";
            String before = yearBefore(texts) + "/episodes.csv";
            Optional<Row> found = texts.pick(
                    episodes,
                    row -> row.date("DECOM").isBefore(texts.year.firstDay().minusDays(1))
                            && LimitFaults.isFostered(row)
                            && wanted.test(row)
                            && texts.rows(episodes, row.child()).size() == 1
                            && texts.rows(texts.year + "/uasc.csv", row.child()).isEmpty()
                            && earlier(texts, before, row).isPresent());
            found.ifPresent(row ->
                    change.make(new Pair(texts, earlier(texts, before, row).orElseThrow(), row)));
            return found.isPresent();
        });
    }

    private static Optional<Row> earlier(ReturnTexts texts, String file, Row later) {
        return texts.rows(file, later.child()).stream()
                .filter(row -> row.get("DECOM").equals(later.get("DECOM")))
                .findFirst();
    }
}

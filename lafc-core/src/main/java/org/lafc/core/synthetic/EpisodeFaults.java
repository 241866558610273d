package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.read.Problem.Effect.VALUE_NOT_KNOWN;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lafc.core.synthetic.ReturnTexts.Row;

/** Episodes whose fields do not go together, or with the child's age. */
final class EpisodeFaults {

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            only(
                    "place.temporary-first",
                    "Care begins with a temporary stay",
                    "380",
                    row -> isAwayFromHome(row) && row.is("RNE", "S") && row.isBlank("DEC"),
                    row -> {
                        stayForAWhile(row);
                        row.expect("PLACE", KEPT, "380");
                    }),
            only(
                    "place.temporary-last",
                    "Care ends with a temporary stay",
                    "381",
                    row -> isAwayFromHome(row) && !row.isBlank("DEC"),
                    row -> {
                        stayForAWhile(row);
                        if (row.is("RNE", "S")) {
                            row.expect("PLACE", KEPT, "380");
                        }
                        row.expect("PLACE", KEPT, "381");
                    }),
            only(
                    "place.parents-by-agreement",
                    "A child accommodated by agreement lives with the parents",
                    "378",
                    row -> row.is("LS", "V2") && !row.isBlank("HOME_POST"),
                    row -> {
                        row.set("PLACE", "P1");
                        row.set("PLACE_PROVIDER", "PR0");
                        row.set("URN", "");
                        row.set("PL_POST", row.get("HOME_POST"));
                        row.expect("PLACE", KEPT, "378");
                    }),
            setting(
                    "provider.parent",
                    "Parents provide another placement than with parents",
                    "550",
                    EpisodeFaults::isFostered,
                    "PLACE_PROVIDER",
                    "PR0"),
            setting(
                    "provider.other-public",
                    "Another public body fosters",
                    "529",
                    EpisodeFaults::isFostered,
                    "PLACE_PROVIDER",
                    "PR3"),
            setting(
                    "provider.blank",
                    "The provider is not recorded",
                    "526",
                    row -> !row.isBlank("PLACE_PROVIDER"),
                    "PLACE_PROVIDER",
                    ""),
            ofAny("provider.of-stay", "A temporary stay has a provider", "213", "PLACE_PROVIDER", "PR1"),
            ofAny("reason.of-stay", "A temporary stay has a reason for a move", "226", "REASON_PLACE_CHANGE", "CARPL"),
            new ReturnFault("place.long-term-break", "A short break is a long-term foster placement", "384", texts -> {
                Optional<Row> found = texts.pick("episodes.csv", row -> !DateFaults.isCare(row));
                found.ifPresent(row -> {
                    row.set("PLACE", "U4");
                    row.expect("PLACE", KEPT, "384");
                });
                return found.isPresent();
            }),
            tooYoung("place.school-too-young", "PLACE", "S1", 4, "373"),
            tooYoung("place.custody-too-young", "PLACE", "R5", 10, "372"),
            tooYoung("place.employment-too-young", "PLACE", "P3", 14, "374"),
            tooYoung("ls.remand-too-young", "LS", "J1", 10, "358"),
            setting(
                    "home.blank",
                    "The home is not recorded",
                    "392b",
                    row -> !row.isBlank("HOME_POST"),
                    "HOME_POST",
                    ""),
            only("postcode.cut", "A postcode is cut short", "392b", row -> !row.isBlank("HOME_POST"), row -> {
                row.set("HOME_POST", "2TR");
                row.expect("HOME_POST", VALUE_NOT_KNOWN);
                row.expect("HOME_POST", KEPT, "392b");
            }),
            only(
                    "placement.at-home",
                    "A placement is at the child's home, but not with the parents",
                    "392d",
                    row -> !row.is("HOME_POST", "", "ZZ99 3VZ") && !row.is("PLACE", "P1"),
                    row -> {
                        row.set("PL_POST", row.get("HOME_POST"));
                        row.expect("PL_POST", KEPT, "392d");
                    }),
            setting(
                    "urn.wrong-form",
                    "A setting's number has not the form of one",
                    "lafc.urn-form",
                    row -> !row.isBlank("URN"),
                    "URN",
                    "SC12"));

    private EpisodeFaults() {}

    // A stay at the home's own postcode would break rule 392d too.
    private static boolean isAwayFromHome(Row row) {
        return DateFaults.isCare(row) && !row.is("PLACE", "P1");
    }

    private static boolean isFostered(Row row) {
        return row.get("PLACE").startsWith("U");
    }

    // T0, which has no limit of days.
    private static void stayForAWhile(Row row) {
        row.set("PLACE", "T0");
        row.set("PLACE_PROVIDER", "");
        row.set("URN", "");
    }

    private static ReturnFault tooYoung(String name, String column, String code, int age, String rule) {
        return new ReturnFault(name, column + " is " + code + " of a child who is too young", rule, texts -> {
            Optional<Row> found = texts.pickOnlyEpisode(row -> DateFaults.isCare(row)
                    && !row.isBlank("PLACE_PROVIDER")
                    && !row.is("PLACE", "P1")
                    && texts.birthOf(row.child()).plusYears(age).isAfter(row.date("DECOM")));
            found.ifPresent(row -> {
                row.set(column, code);
                row.expect(column, KEPT, rule);
            });
            return found.isPresent();
        });
    }

    private static ReturnFault setting(
            String name, String title, String rule, Predicate<Row> wanted, String column, String value) {
        return only(name, title, rule, wanted, row -> {
            row.set(column, value);
            row.expect(column, KEPT, rule);
        });
    }

    // Of temporary stays, whatever stands before and after them.
    private static ReturnFault ofAny(String name, String title, String rule, String column, String value) {
        return new ReturnFault(name, title, rule, texts -> {
            Optional<Row> found =
                    texts.pick("episodes.csv", row -> row.get("PLACE").startsWith("T"));
            found.ifPresent(row -> {
                row.set(column, value);
                row.expect(column, KEPT, rule);
            });
            return found.isPresent();
        });
    }

    private static ReturnFault only(
            String name, String title, String rule, Predicate<Row> wanted, Consumer<Row> change) {
        return new ReturnFault(name, title, rule, texts -> {
            Optional<Row> found = texts.pickOnlyEpisode(wanted);
            found.ifPresent(change);
            return found.isPresent();
        });
    }
}

package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.synthetic.Faults.EPISODES;
import static org.lafc.core.synthetic.Faults.lastsLongerThan;
import static org.lafc.core.synthetic.Faults.ofOnlyEpisode;
import static org.lafc.core.synthetic.Faults.ofRow;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lafc.core.synthetic.ReturnTexts.Row;
import org.lafc.core.time.Age;
import org.lafc.core.time.ReportingYear;

/** Legal statuses and short breaks that last too long, and children placed or in care too early. */
final class LimitFaults {

    private static final int LONGEST_BREAK = 17;
    private static final int MOST_BREAKS = 75;

    private static final LocalDate ACT_IN_FORCE = LocalDate.of(1991, 10, 14);

    private static final ReportingYear REGISTERED_FROM = ReportingYear.ending(2024); // K3, and P2 no more after it

    static final ImmutableList<ReturnFault> ALL = ImmutableList.of(
            statusTooLong("L1", 3, "361"),
            statusTooLong("L2", 21, "362"),
            statusTooLong("L3", 7, "363"),
            statusTooLong("J2", 21, "364"),
            ofOnlyEpisode(
                    "dec.break-too-long",
                    "A short break lasts a day too many",
                    "365",
                    (texts, row) -> row.is("LS", "V4") && lastsLongerThan(texts, row, LONGEST_BREAK + 1),
                    (texts, row) -> {
                        row.set("LS", "V3");
                        row.set("DEC", row.date("DECOM").plusDays(LONGEST_BREAK + 1));
                        row.set("REC", "E8");
                        row.expect("DEC", KEPT, "365");
                    }),
            ofOnlyEpisode(
                    "ls.agreement-as-break",
                    "Months of short breaks are recorded as one",
                    "367",
                    (texts, row) -> row.is("LS", "V4") && lastsLongerThan(texts, row, MOST_BREAKS),
                    (texts, row) -> {
                        row.set("LS", "V3");
                        row.expect("DEC", KEPT, "365");
                        row.expect("DEC", KEPT, "367");
                    }),
            ofRow(
                    "ls.breaks-in-two-ways",
                    "The short breaks of a year are recorded in two ways",
                    "426",
                    EPISODES,
                    (texts, row) -> row.is("LS", "V3")
                            && texts.rows(EPISODES, row.child()).size() > 1,
                    (texts, row) -> {
                        row.set("LS", "V4");
                        texts.rows(EPISODES, row.child()).forEach(each -> each.expect("LS", KEPT, "426"));
                    }),
            tooYoung("place.independent-too-young", "P2", 15, "370", false),
            tooYoung("place.supported-too-young", "H5", 14, "371", false),
            tooYoung("place.registered-too-young", "K3", 16, "371", true),
            new ReturnFault("decom.before-the-act", "An episode began before the Children Act 1989", "353", texts -> {
                // A child of the return would be too old; so one more is put at the end of the files.
                var found = texts.pickOnlyEpisode(row -> isFostered(row)
                        && !row.isBlank("HOME_POST")
                        && !row.isBlank("PL_POST")
                        && Faults.isMale(header(texts, row)));
                found.ifPresent(row -> {
                    Row child = texts.append("header.csv", header(texts, row).fields());
                    Row episode = texts.append(EPISODES, row.fields());
                    for (Row each : List.of(child, episode)) {
                        each.set("CHILD", "ZZZ" + row.child().substring(3));
                    }
                    child.set("DOB", ACT_IN_FORCE.minusYears(1));
                    child.set("UPN", "UN1");
                    episode.set("DECOM", ACT_IN_FORCE.minusDays(1));
                    episode.set("RNE", "S");
                    episode.set("DEC", ACT_IN_FORCE);
                    episode.set("REC", "E8");
                    episode.set("REASON_PLACE_CHANGE", "");
                    episode.expect("DECOM", KEPT, "353");
                });
                return found.isPresent();
            }),
            ofOnlyEpisode(
                    "rne.first-not-s",
                    "A child's first episode goes on with care",
                    "357",
                    (texts, row) -> row.is("RNE", "S") && !row.date("DECOM").isBefore(texts.year.firstDay()),
                    (texts, row) -> {
                        row.set("RNE", "L");
                        row.expect("RNE", KEPT, "357");
                    }));

    private LimitFaults() {}

    static boolean isFostered(Row row) {
        return row.get("PLACE").startsWith("U") && DateFaults.isCare(row) && DateFaults.hasNoLimit(row);
    }

    static Row header(ReturnTexts texts, Row row) {
        return texts.rows("header.csv", row.child()).get(0);
    }

    private static LocalDate birthday(ReturnTexts texts, Row row, int years) {
        return new Age(years).birthday(texts.birthOf(row.child()));
    }

    private static ReturnFault statusTooLong(String status, int days, String rule) {
        return ofOnlyEpisode(
                "dec.too-long-" + status.toLowerCase(Locale.ROOT),
                "Legal status " + status + " lasts more than " + days + " days",
                rule,
                (texts, row) -> isFostered(row)
                        && lastsLongerThan(texts, row, days)
                        && !row.date("DECOM").isBefore(birthday(texts, row, status.equals("J2") ? 10 : 0)), // rule 358
                (texts, row) -> {
                    row.set("LS", status);
                    row.expect("DEC", KEPT, rule);
                });
    }

    private static ReturnFault tooYoung(String name, String place, int age, String rule, boolean registered) {
        return ofOnlyEpisode(
                name,
                "PLACE is " + place + " of a child who is too young",
                rule,
                (texts, row) -> registered == (texts.year.compareTo(REGISTERED_FROM) >= 0)
                        && isFostered(row)
                        && row.date("DECOM").isBefore(birthday(texts, row, age)),
                (texts, row) -> {
                    row.set("PLACE", place);
                    row.expect("PLACE", KEPT, rule);
                });
    }
}

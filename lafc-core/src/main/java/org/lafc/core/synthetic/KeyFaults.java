package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.read.Problem.Effect.ROW_REJECTED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.synthetic.ReturnTexts.Row;

/** Keys that are missing, repeated, or that no other file knows. Rows are repeated at the end of their file. */
final class KeyFaults {

    // The numbers of "not in Header", by file (INT01 to INT09).
    private static final ImmutableMap<String, String> NOT_IN_HEADER = ImmutableMap.of(
            "episodes.csv", "INT03",
            "reviews.csv", "INT08",
            "uasc.csv", "INT09",
            "oc2.csv", "INT05",
            "oc3.csv", "INT06",
            "ad1.csv", "INT01",
            "placed_for_adoption.csv", "INT02",
            "previous_permanence.csv", "INT07",
            "missing.csv", "INT04");

    private static final ImmutableList<ReturnFault> ONE_BY_ONE = ImmutableList.of(
            new ReturnFault("child.blank", "A row names no child", "", texts -> {
                Optional<Row> found = texts.pickOnlyEpisode(row -> true);
                found.ifPresent(row -> {
                    row.expect("CHILD", ROW_REJECTED);
                    row.set("CHILD", "");
                });
                return found.isPresent();
            }),
            new ReturnFault("header.child-missing", "Header lacks a child that other files have", "INT01-09", texts -> {
                Optional<Row> found = texts.pick("header.csv", row -> true);
                found.ifPresent(row -> {
                    texts.changed.add(row.child());
                    texts.remove(row);
                    expectAllRejected(texts, row.child());
                });
                return found.isPresent();
            }),
            new ReturnFault("header.no-birth", "A child's day of birth is none", "", texts -> {
                Optional<Row> found = texts.pick("header.csv", row -> true);
                found.ifPresent(row -> {
                    row.set("DOB", "29/02/2015");
                    row.expect("DOB", ROW_REJECTED);
                    expectAllRejected(texts, row.child());
                });
                return found.isPresent();
            }),
            repeated("header.csv", "CHILD", "INT32"),
            repeated("uasc.csv", "CHILD", "INT36"),
            repeated("oc2.csv", "CHILD", "INT33"),
            repeated("oc3.csv", "CHILD", "INT34"),
            repeated("ad1.csv", "CHILD", "INT31"),
            repeated("previous_permanence.csv", "CHILD", "INT35"),
            repeated("episodes.csv", "DECOM", ""),
            repeated("reviews.csv", "REVIEW", ""),
            repeated("missing.csv", "MIS_START", ""),
            repeated("sw_episodes.csv", "SW_DECOM", ""),
            otherBirth("ad1.csv", "INT11"),
            otherBirth("placed_for_adoption.csv", "INT12"),
            otherBirth("oc3.csv", "INT15"),
            otherBirth("uasc.csv", "INT18"),
            otherBirth("reviews.csv", "INT17"),
            otherBirth("oc2.csv", "INT14"),
            otherBirth("missing.csv", "INT13"),
            otherBirth("previous_permanence.csv", "INT16"),
            Faults.ofRow(
                    "uasc.other-sex",
                    "UASC gives another sex than Header",
                    "INT21",
                    "uasc.csv",
                    (texts, row) -> Faults.isMale(row) || Faults.isFemale(row),
                    (texts, row) -> {
                        Faults.setOtherSex(row);
                        row.expect("SEX", KEPT, "INT21");
                    }));

    static final ImmutableList<ReturnFault> ALL = ImmutableList.<ReturnFault>builder()
            .addAll(ONE_BY_ONE)
            .addAll(NOT_IN_HEADER.entrySet().stream()
                    .map(file -> ofNobody(file.getKey(), file.getValue()))
                    .toList())
            .build();

    private KeyFaults() {}

    private static void expectAllRejected(ReturnTexts texts, String child) {
        for (String file : texts.names()) {
            if (!file.equals("header.csv")) {
                texts.rows(file, child)
                        .forEach(row -> row.expect("CHILD", ROW_REJECTED, NOT_IN_HEADER.getOrDefault(file, "")));
            }
        }
    }

    // Put at the end of the file.
    private static ReturnFault ofNobody(String file, String rule) {
        return new ReturnFault(
                "of-nobody." + file.substring(0, file.indexOf('.')),
                "A row of " + file + " is of a child that Header has not got",
                rule,
                texts -> {
                    Optional<Row> found = texts.pick(file, row -> true);
                    found.ifPresent(row -> {
                        Row stray = texts.append(file, row.fields());
                        stray.set("CHILD", "ZZZ" + row.child().substring(3));
                        stray.expect("CHILD", ROW_REJECTED, rule);
                    });
                    return found.isPresent();
                });
    }

    private static ReturnFault repeated(String file, String key, String rule) {
        return new ReturnFault(
                "repeated." + file.substring(0, file.indexOf('.')), "A row stands twice in " + file, rule, texts -> {
                    // The episode with a DEC is kept, whichever comes first.
                    Optional<Row> found = texts.pick(file, row -> !file.equals("episodes.csv") || !row.isBlank("DEC"));
                    found.ifPresent(row -> {
                        List<String> fields = new ArrayList<>(row.fields());
                        texts.append(file, fields).expect(key, ROW_REJECTED, rule);
                    });
                    return found.isPresent();
                });
    }

    private static ReturnFault otherBirth(String file, String rule) {
        return new ReturnFault(
                "dob.other." + file.substring(0, file.indexOf('.')),
                file + " gives another day of birth than Header",
                rule,
                texts -> {
                    Optional<Row> found = texts.pick(file, row -> true);
                    found.ifPresent(row -> {
                        row.set("DOB", row.date("DOB").minusDays(1));
                        row.expect("DOB", KEPT, rule);
                    });
                    return found.isPresent();
                });
    }
}

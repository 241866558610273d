package org.lafc.core.synthetic;

import static org.lafc.core.read.Problem.Effect.KEPT;
import static org.lafc.core.read.Problem.Effect.ROW_REJECTED;
import static org.lafc.core.read.Problem.Effect.VALUE_NOT_KNOWN;
import static org.lafc.core.synthetic.Faults.ofRow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.synthetic.ReturnTexts.Row;

/** What a column of the Welsh census cannot hold, and rows that cannot be together. */
final class CensusFaults {

    private static final String CHILDREN = "children.csv";
    private static final String ADOPTIONS = "adoptions.csv";
    private static final String LEAVERS = "leavers.csv";
    private static final String CARE_LEAVERS = "care-leavers.csv";

    private static final ImmutableList<String> NOTHING_OF_ANY_KIND = ImmutableList.of("?", "31/02/2019");

    /** Columns of the child, which other rows repeat. */
    private static final ImmutableSet<String> OF_THE_CHILD =
            ImmutableSet.of("SEX", "ETHNIC_GROUP", "ASYLUM_SEEKING", "DISABILITY");

    /** Columns without which a row tells nothing. */
    private static final ImmutableListMultimap<String, String> NEEDED = ImmutableListMultimap.<String, String>builder()
            .putAll(CHILDREN, "CHILD", "DATE_OF_BIRTH", "EPISODE_FROM")
            .putAll(ADOPTIONS, "CHILD", "ADOPTION_DECIDED")
            .putAll(LEAVERS, "CHILD", "LEFT_CARE")
            .putAll(CARE_LEAVERS, "CHILD", "STATUS_DATE")
            .build();

    /** Columns that read as not known if they are wrong. */
    private static final ImmutableListMultimap<String, String> OPTIONAL =
            ImmutableListMultimap.<String, String>builder()
                    .putAll(CHILDREN, "SEX", "ETHNIC_GROUP", "ASYLUM_SEEKING", "DISABILITY", "START_REASON")
                    .putAll(CHILDREN, "LEGAL_STATUS", "NEED", "PLACEMENT_TYPE", "PROVIDER", "LOCATION")
                    .putAll(CHILDREN, "PLACEMENT_POSTCODE", "HOME_POSTCODE")
                    .putAll(ADOPTIONS, "DATE_OF_BIRTH", "MATCHED", "ADOPTER_COUNT", "ADOPTERS", "ADOPTERS_STATUS")
                    .putAll(ADOPTIONS, "FORMER_CARER")
                    .putAll(LEAVERS, "DATE_OF_BIRTH", "CATEGORY", "IN_TOUCH", "ACTIVITY", "ACCOMMODATION", "SUITABLE")
                    .putAll(LEAVERS, "ADVISER")
                    .putAll(CARE_LEAVERS, "DATE_OF_BIRTH", "CATEGORY", "IN_TOUCH", "ACTIVITY", "ACCOMMODATION")
                    .putAll(CARE_LEAVERS, "SUITABLE", "ADVISER")
                    .build();

    private static final ImmutableList<ReturnFault> ONE_BY_ONE = ImmutableList.of(
            ofRow(
                    "census.children.episode-to.wrong",
                    "An episode ends on a day that is none",
                    "",
                    CHILDREN,
                    (texts, row) -> isNotAlone(texts, row),
                    (texts, row) -> {
                        row.set("EPISODE_TO", "31/06/2019");
                        row.expect("EPISODE_TO", ROW_REJECTED);
                    }),
            ofRow(
                    "census.children.episode-to.backwards",
                    "An episode ends before it begins",
                    "",
                    CHILDREN,
                    (texts, row) -> isNotAlone(texts, row),
                    (texts, row) -> {
                        row.set("EPISODE_TO", row.date("EPISODE_FROM").minusDays(1));
                        row.expect("EPISODE_TO", ROW_REJECTED);
                    }),
            ofRow(
                    "census.children.end-reason.wrong",
                    "Why an episode ended is no code",
                    "",
                    CHILDREN,
                    (texts, row) -> !row.isBlank("EPISODE_TO"),
                    (texts, row) -> {
                        row.set("END_REASON", "?");
                        row.expect("END_REASON", VALUE_NOT_KNOWN);
                    }),
            ofRow(
                    "census.children.end-reason.of-open",
                    "An episode is open, but says why it ended",
                    "",
                    CHILDREN,
                    (texts, row) -> row.isBlank("EPISODE_TO"),
                    (texts, row) -> {
                        row.set("END_REASON", "died");
                        row.expect("END_REASON", VALUE_NOT_KNOWN);
                    }),
            ofRow(
                    "census.children.end-reason.blank",
                    "An episode ended, but not why",
                    "",
                    CHILDREN,
                    (texts, row) -> !row.isBlank("EPISODE_TO"),
                    (texts, row) -> {
                        row.set("END_REASON", "");
                        row.expect("END_REASON", VALUE_NOT_KNOWN);
                    }),
            ofRow(
                    "census.children.before-birth",
                    "An episode begins before birth",
                    "",
                    CHILDREN,
                    (texts, row) -> isNotAlone(texts, row),
                    (texts, row) -> {
                        row.set("EPISODE_FROM", row.date("DATE_OF_BIRTH").minusDays(1));
                        row.expect("EPISODE_FROM", ROW_REJECTED);
                    }),
            repeated(CHILDREN, "EPISODE_FROM"),
            repeated(ADOPTIONS, "ADOPTION_DECIDED"),
            repeated(LEAVERS, "LEFT_CARE"),
            repeated(CARE_LEAVERS, "STATUS_DATE"),
            ofRow(
                    "census.children.other-birth",
                    "Rows of a child give two days of birth",
                    "",
                    CHILDREN,
                    (texts, row) -> texts.rows(CHILDREN, row.child()).indexOf(row) > 0,
                    (texts, row) -> {
                        row.set("DATE_OF_BIRTH", row.date("DATE_OF_BIRTH").minusDays(1));
                        row.expect("DATE_OF_BIRTH", KEPT);
                    }));

    static final ImmutableList<ReturnFault> ALL = ImmutableList.<ReturnFault>builder()
            .addAll(NEEDED.entries().stream()
                    .map(column -> blank(column.getKey(), column.getValue()))
                    .toList())
            .addAll(NEEDED.entries().stream()
                    .filter(column -> !column.getValue().equals("CHILD"))
                    .map(column -> wrong(column.getKey(), column.getValue(), ROW_REJECTED))
                    .toList())
            .addAll(OPTIONAL.entries().stream()
                    .map(column -> wrong(column.getKey(), column.getValue(), VALUE_NOT_KNOWN))
                    .toList())
            .addAll(ONE_BY_ONE)
            .build();

    private CensusFaults() {}

    private static ReturnFault blank(String file, String column) {
        return fault(file, column, "blank", texts -> {
            Optional<Row> found = texts.pick(file, row -> isNotAlone(texts, row));
            found.ifPresent(row -> {
                row.expect(column, ROW_REJECTED);
                row.set(column, "");
            });
            return found.isPresent();
        });
    }

    private static ReturnFault wrong(String file, String column, Effect effect) {
        return fault(file, column, "wrong", texts -> {
            boolean needsOthers = effect == ROW_REJECTED || OF_THE_CHILD.contains(column);
            Optional<Row> found = texts.pick(file, row -> !needsOthers || isNotAlone(texts, row));
            found.ifPresent(row -> {
                row.set(column, texts.draws.oneOf(NOTHING_OF_ANY_KIND));
                row.expect(column, effect);
            });
            return found.isPresent();
        });
    }

    // The episode with an end is kept, whichever comes first.
    private static ReturnFault repeated(String file, String column) {
        return fault(file, column, "repeated", texts -> {
            Optional<Row> found = texts.pick(file, row -> !file.equals(CHILDREN) || !row.isBlank("EPISODE_TO"));
            found.ifPresent(row -> texts.append(file, row.fields()).expect(column, ROW_REJECTED));
            return found.isPresent();
        });
    }

    // Another row of the form of children still says who the child is.
    private static boolean isNotAlone(ReturnTexts texts, Row row) {
        return texts.rows(CHILDREN, row.child()).stream().anyMatch(other -> !other.equals(row));
    }

    private static ReturnFault fault(String file, String column, String kind, ReturnFault.Breaking breaking) {
        String form = file.substring(0, file.indexOf('.'));
        return new ReturnFault(
                "census." + form + "." + column.toLowerCase(Locale.ROOT).replace('_', '-') + "." + kind,
                "In form " + form + ", column " + column + ": " + kind,
                "",
                breaking);
    }
}

package org.lafc.core.ssda903;

import static org.lafc.core.ssda903.Column.*;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.Review;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.leaving.LeavingCareStatus;

/**
 * The modules of the return, recognised by their columns in any order, never by file name. A module that tells whether
 * something goes on by its end is recognised by the end's column too.
 */
enum ReturnModule {
    HEADER("Header", List.of(CHILD, DOB, ETHNIC), List.of(SEX, UPN, MOTHER, MC_DOB), "", "", "INT32"),
    EPISODES(
            "Episodes",
            List.of(CHILD, DECOM, DEC, RNE, LS, PLACE),
            List.of(CIN, PLACE_PROVIDER, REC, REASON_PLACE_CHANGE, HOME_POST, PL_POST, URN),
            "INT03",
            "",
            ""),
    REVIEWS("Reviews", List.of(CHILD, Column.REVIEW, REVIEW_CODE), List.of(DOB), "INT08", "INT17", ""),
    UASC("UASC", List.of(CHILD, DOB, DUC), List.of(SEX), "INT09", "INT18", "INT36"),
    OC2(
            "OC2",
            List.of(CHILD, SDQ_SCORE, SDQ_REASON, CONVICTED),
            List.of(
                    DOB,
                    HEALTH_CHECK,
                    IMMUNISATIONS,
                    TEETH_CHECK,
                    HEALTH_ASSESSMENT,
                    SUBSTANCE_MISUSE,
                    INTERVENTION_RECEIVED,
                    INTERVENTION_OFFERED),
            "INT05",
            "INT14",
            "INT33"),
    OC3("OC3", List.of(CHILD, IN_TOUCH, ACTIV, ACCOM), List.of(DOB), "INT06", "INT15", "INT34"),
    AD1(
            "AD1",
            List.of(CHILD, DATE_INT, DATE_MATCH),
            List.of(DOB, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR),
            "INT01",
            "INT11",
            "INT31"),
    PLACED_FOR_ADOPTION(
            "SBPFA",
            List.of(CHILD, DATE_PLACED, DATE_PLACED_CEASED),
            List.of(DOB, REASON_PLACED_CEASED),
            "INT02",
            "INT12",
            ""),
    PREVIOUS_PERMANENCE(
            "PrevPerm", List.of(CHILD, Column.PREV_PERM), List.of(DOB, LA_PERM, DATE_PERM), "INT07", "INT16", "INT35"),
    MISSING("Missing", List.of(CHILD, Column.MISSING, MIS_START, MIS_END), List.of(DOB), "INT04", "INT13", ""),
    SOCIAL_WORKERS("SW episodes", List.of(CHILD, SW_ID, SW_DECOM, SW_DEC), List.of(DOB, SW_REASON), "", "", ""),
    DEPRIVATION_OF_LIBERTY("DoLO", List.of(CHILD, DOLO_START, DOLO_END), List.of(DOB), "", "", "");

    private static final ImmutableList<Column> RECORDED_LOCATION = ImmutableList.of(PL_LOCATION, PL_LA, PL_DISTANCE);

    private final String title;
    private final ImmutableList<Column> recognisedBy;
    private final ImmutableList<Column> expected;
    private final String notInHeader;
    private final String otherBirth;
    private final String repeated;

    ReturnModule(
            String title,
            List<Column> recognisedBy,
            List<Column> expected,
            String notInHeader,
            String otherBirth,
            String repeated) {
        this.title = title;
        this.recognisedBy = ImmutableList.copyOf(recognisedBy);
        this.expected = ImmutableList.copyOf(expected);
        this.notInHeader = notInHeader;
        this.otherBirth = otherBirth;
        this.repeated = repeated;
    }

    String title() {
        return title;
    }

    // Columns the module should have besides those it is recognised by.
    ImmutableList<Column> expected() {
        return expected;
    }

    // Every column that is read.
    ImmutableList<Column> columns() {
        return ImmutableList.<Column>builder()
                .addAll(recognisedBy)
                .addAll(expected)
                .addAll(this == EPISODES ? RECORDED_LOCATION : ImmutableList.of())
                .build();
    }

    // Numbers of the integrity rules, as messages name them; empty where there is no number.
    String notInHeaderRule() {
        return notInHeader.isEmpty() ? "" : "; rule " + notInHeader;
    }

    String otherBirthRule() {
        return otherBirth.isEmpty() ? "" : "; rule " + otherBirth;
    }

    String repeatedRule() {
        return repeated.isEmpty() ? "" : " (rule " + repeated + ")";
    }

    // The kind of record its rows become; Header, UASC and PrevPerm tell of the child, and episodes are no records.
    Optional<Class<? extends CareRecord>> kind() {
        return switch (this) {
            case HEADER, EPISODES, UASC, PREVIOUS_PERMANENCE -> Optional.empty();
            case REVIEWS -> Optional.of(Review.class);
            case OC2 -> Optional.of(AnnualOutcomes.class);
            case OC3 -> Optional.of(LeavingCareStatus.class);
            case AD1 -> Optional.of(Adoption.class);
            case PLACED_FOR_ADOPTION -> Optional.of(AdoptionDecision.class);
            case MISSING -> Optional.of(MissingEpisode.class);
            case SOCIAL_WORKERS -> Optional.of(SocialWorkerAllocation.class);
            case DEPRIVATION_OF_LIBERTY -> Optional.of(DeprivationOfLiberty.class);
        };
    }

    // Its rows bear no date of their own.
    boolean isDatedByYear() {
        return this == OC2 || this == OC3;
    }

    // The column that, with CHILD, may stand once; CHILD where a child has one row.
    Column key() {
        return switch (this) {
            case HEADER, UASC, OC2, OC3, AD1, PREVIOUS_PERMANENCE -> CHILD;
            case EPISODES -> DECOM;
            case REVIEWS -> Column.REVIEW;
            case PLACED_FOR_ADOPTION -> DATE_PLACED;
            case MISSING -> MIS_START;
            case SOCIAL_WORKERS -> SW_DECOM;
            case DEPRIVATION_OF_LIBERTY -> DOLO_START;
        };
    }

    static Optional<ReturnModule> recognise(Collection<String> columns) {
        return Arrays.stream(values())
                .filter(module -> module.recognisedBy.stream().allMatch(column -> columns.contains(column.name())))
                .findFirst();
    }

    static String allowed() {
        return Arrays.stream(values())
                .map(module -> module.title + " (" + names(module.recognisedBy) + ")")
                .collect(Collectors.joining("; "));
    }

    static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}

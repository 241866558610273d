package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionCeased;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.health.NoScore;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;

/**
 * The modules of a return and what each field of a row must be for the row to be plainly right. Where a rule is more than
 * a field's own, this is stricter: a row that is not plainly right is no fault, it is only read the long way.
 */
enum PlainModule {
    HEADER(
            "Header",
            null,
            text("CHILD"),
            need("SEX", Sex.class),
            need("DOB"),
            need("ETHNIC", EthnicGroup.class),
            text("UPN"),
            code("MOTHER", Answer.class),
            day("MC_DOB")),
    EPISODES(
            "Episodes",
            null,
            text("CHILD"),
            need("DECOM"),
            need("RNE", EpisodeStart.class),
            need("LS", LegalStatus.class),
            need("CIN", ReasonForCare.class),
            need("PLACE", PlacementType.class),
            code("PLACE_PROVIDER", ProviderKind.class),
            day("DEC"),
            code("REC", EpisodeEnd.class),
            code("REASON_PLACE_CHANGE", PlacementChangeReason.class),
            text("HOME_POST"),
            text("PL_POST"),
            text("URN")),
    REVIEWS("Reviews", Review.class, text("CHILD"), birth(), need("REVIEW"), need("REVIEW_CODE", Participation.class)),
    UASC("UASC", null, text("CHILD"), code("SEX", Sex.class), birth(), day("DUC")),
    OC2(
            "OC2",
            AnnualOutcomes.class,
            text("CHILD"),
            birth(),
            new Field("SDQ_SCORE", Kind.SCORE, null),
            code("SDQ_REASON", NoScore.class),
            code("CONVICTED", Answer.class),
            code("HEALTH_CHECK", Answer.class),
            code("IMMUNISATIONS", Answer.class),
            code("TEETH_CHECK", Answer.class),
            code("HEALTH_ASSESSMENT", Answer.class),
            code("SUBSTANCE_MISUSE", Answer.class),
            code("INTERVENTION_RECEIVED", Answer.class),
            code("INTERVENTION_OFFERED", Answer.class)),
    OC3(
            "OC3",
            LeavingCareStatus.class,
            text("CHILD"),
            birth(),
            need("IN_TOUCH", InTouch.class),
            need("ACTIV", Activity.class),
            need("ACCOM", Accommodation.class)),
    AD1(
            "AD1",
            Adoption.class,
            text("CHILD"),
            birth(),
            need("DATE_INT"),
            need("DATE_MATCH"),
            need("FOSTER_CARE", Answer.class),
            new Field("NB_ADOPTR", Kind.ONE_OR_TWO, null),
            need("SEX_ADOPTR", Adopters.class),
            need("LS_ADOPTR", AdoptersStatus.class)),
    PLACED_FOR_ADOPTION(
            "SBPFA",
            AdoptionDecision.class,
            text("CHILD"),
            birth(),
            need("DATE_PLACED"),
            day("DATE_PLACED_CEASED"),
            code("REASON_PLACED_CEASED", AdoptionCeased.class)),
    PREVIOUS_PERMANENCE(
            "PrevPerm",
            null,
            text("CHILD"),
            birth(),
            code("PREV_PERM", PermanenceKind.class),
            text("LA_PERM"),
            day("DATE_PERM")),
    MISSING(
            "Missing",
            MissingEpisode.class,
            text("CHILD"),
            birth(),
            need("MISSING", MissingKind.class),
            need("MIS_START"),
            day("MIS_END")),
    SOCIAL_WORKERS(
            "SW episodes",
            SocialWorkerAllocation.class,
            text("CHILD"),
            birth(),
            new Field("SW_ID", Kind.TEXT_NEEDED, null),
            need("SW_DECOM"),
            day("SW_DEC"),
            need("SW_REASON", SocialWorkerChange.class)),
    DEPRIVATION_OF_LIBERTY(
            "DoLO", DeprivationOfLiberty.class, text("CHILD"), birth(), need("DOLO_START"), day("DOLO_END"));

    /** What a field must be. */
    enum Kind {
        TEXT,
        TEXT_NEEDED,
        CODE,
        CODE_NEEDED,
        DAY,
        DAY_NEEDED,
        /** Blank or 0 to 40. */
        SCORE,
        ONE_OR_TWO
    }

    /**
     * A field.
     *
     * @param column its column
     * @param kind what it must be
     * @param type what its codes mean; null if it has none
     */
    record Field(String column, Kind kind, @Nullable Class<? extends Enum<?>> type) {}

    final String title;
    final Optional<Class<? extends CareRecord>> record;

    @SuppressWarnings("ImmutableEnumChecker") // a class is immutable
    final ImmutableList<Field> fields;

    PlainModule(String title, @Nullable Class<? extends CareRecord> record, Field... fields) {
        this.title = title;
        this.record = Optional.ofNullable(record);
        this.fields = ImmutableList.copyOf(fields);
    }

    /** The first module all of whose columns are there. */
    static Optional<PlainModule> of(List<String> columns) {
        return Arrays.stream(values())
                .filter(module -> module.fields.stream().allMatch(field -> columns.contains(field.column())))
                .findFirst();
    }

    boolean isDatedByYear() {
        return this == OC2 || this == OC3;
    }

    /** The column of the day that tells rows of a child apart; empty where a child has one row. */
    Optional<String> key() {
        return switch (this) {
            case HEADER, UASC, OC2, OC3, AD1, PREVIOUS_PERMANENCE -> Optional.empty();
            case EPISODES -> Optional.of("DECOM");
            case REVIEWS -> Optional.of("REVIEW");
            case PLACED_FOR_ADOPTION -> Optional.of("DATE_PLACED");
            case MISSING -> Optional.of("MIS_START");
            case SOCIAL_WORKERS -> Optional.of("SW_DECOM");
            case DEPRIVATION_OF_LIBERTY -> Optional.of("DOLO_START");
        };
    }

    /** The column of the day up to which a row lasts. */
    Optional<String> end() {
        return switch (this) {
            case MISSING -> Optional.of("MIS_END");
            case SOCIAL_WORKERS -> Optional.of("SW_DEC");
            case DEPRIVATION_OF_LIBERTY -> Optional.of("DOLO_END");
            default -> Optional.empty();
        };
    }

    /** Whether a field is kept with whole histories, for columns hold it nowhere else. */
    boolean keeps(Field field) {
        return switch (field.column()) {
            case "CHILD", "DOB", "SEX", "ETHNIC" -> false;
            default -> this != EPISODES;
        };
    }

    private static Field text(String column) {
        return new Field(column, Kind.TEXT, null);
    }

    private static Field birth() {
        return day("DOB");
    }

    private static Field day(String column) {
        return new Field(column, Kind.DAY, null);
    }

    private static Field need(String column) {
        return new Field(column, Kind.DAY_NEEDED, null);
    }

    private static Field code(String column, Class<? extends Enum<?>> type) {
        return new Field(column, Kind.CODE, type);
    }

    private static Field need(String column, Class<? extends Enum<?>> type) {
        return new Field(column, Kind.CODE_NEEDED, type);
    }
}

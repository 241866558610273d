package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.AdoptionCeased;
import org.lafc.core.care.Answer;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.health.NoScore;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;

/** The codes of every field that is written. */
final class WrittenCodes {

    private static final String NOTHING_KNOWN = "0";

    private record Lodging(Accommodation accommodation, Answer suitable) {}

    final WrittenCode<Sex> sex;
    final WrittenCode<EthnicGroup> ethnicGroup;
    final WrittenCode<EpisodeStart> start;
    final WrittenCode<LegalStatus> legalStatus;
    final WrittenCode<ReasonForCare> reason;
    final WrittenCode<PlacementType> placement;
    final WrittenCode<ProviderKind> provider;
    final WrittenCode<EpisodeEnd> end;
    final WrittenCode<PlacementChangeReason> change;
    final WrittenCode<Participation> participation;
    final WrittenCode<NoScore> noScore;
    final WrittenCode<InTouch> inTouch;
    private final WrittenCode<Activity> activity;
    final WrittenCode<Adopters> adopters;
    final WrittenCode<AdoptersStatus> adoptersStatus;
    final WrittenCode<AdoptionCeased> adoptionCeased;
    final WrittenCode<PermanenceKind> permanence;
    final WrittenCode<MissingKind> missing;
    final WrittenCode<SocialWorkerChange> worker;
    private final ImmutableMap<Lodging, String> lodgings;

    WrittenCodes(Ssda903Codes codes) {
        sex = new WrittenCode<>(codes, "SEX", Sex.class, Sex.NOT_KNOWN);
        ethnicGroup = new WrittenCode<>(codes, "ETHNIC", EthnicGroup.class, EthnicGroup.NOT_KNOWN);
        start = new WrittenCode<>(codes, "RNE", EpisodeStart.class, EpisodeStart.NOT_KNOWN);
        legalStatus = new WrittenCode<>(codes, "LS", LegalStatus.class, LegalStatus.NOT_KNOWN);
        reason = new WrittenCode<>(codes, "CIN", ReasonForCare.class, ReasonForCare.NOT_KNOWN);
        placement = new WrittenCode<>(codes, "PLACE", PlacementType.class, PlacementType.NOT_KNOWN);
        provider = new WrittenCode<>(codes, "PLACE_PROVIDER", ProviderKind.class, ProviderKind.NOT_RECORDED);
        end = new WrittenCode<>(codes, "REC", EpisodeEnd.class, EpisodeEnd.NOT_KNOWN);
        change = new WrittenCode<>(
                codes, "REASON_PLACE_CHANGE", PlacementChangeReason.class, PlacementChangeReason.OTHER);
        participation = new WrittenCode<>(codes, "REVIEW_CODE", Participation.class, Participation.NOT_KNOWN);
        noScore = new WrittenCode<>(codes, "SDQ_REASON", NoScore.class, NoScore.OTHER);
        inTouch = new WrittenCode<>(codes, "IN_TOUCH", InTouch.class, InTouch.NOT_KNOWN);
        activity = new WrittenCode<>(codes, "ACTIV", Activity.class, Activity.NOT_KNOWN);
        adopters = new WrittenCode<>(codes, "SEX_ADOPTR", Adopters.class, Adopters.NOT_KNOWN);
        adoptersStatus = new WrittenCode<>(codes, "LS_ADOPTR", AdoptersStatus.class, AdoptersStatus.NOT_KNOWN);
        adoptionCeased =
                new WrittenCode<>(codes, "REASON_PLACED_CEASED", AdoptionCeased.class, AdoptionCeased.NOT_KNOWN);
        permanence = new WrittenCode<>(codes, "PREV_PERM", PermanenceKind.class, PermanenceKind.NOT_KNOWN);
        missing = new WrittenCode<>(codes, "MISSING", MissingKind.class, MissingKind.NOT_KNOWN);
        worker = new WrittenCode<>(codes, "SW_REASON", SocialWorkerChange.class, SocialWorkerChange.NOT_KNOWN);
        Map<Lodging, String> byLodging = new HashMap<>();
        ImmutableMap<String, Answer> suitable =
                codes.list("ACCOM_SUITABLE", Answer.class).meanings();
        codes.list("ACCOM", Accommodation.class)
                .meanings()
                .forEach((code, kind) ->
                        byLodging.putIfAbsent(new Lodging(kind, suitable.getOrDefault(code, Answer.NOT_KNOWN)), code));
        lodgings = ImmutableMap.copyOf(byLodging);
    }

    // 1, 0 or blank, as MOTHER and the flags of OC2 and AD1 have it.
    static String flag(Answer answer) {
        return switch (answer) {
            case YES -> "1";
            case NO -> "0";
            case NOT_KNOWN -> "";
        };
    }

    /** A letter and a digit; 0 where nothing is known, or no code says both things. */
    String lodging(Accommodation accommodation, Answer suitable) {
        return lodgings.getOrDefault(new Lodging(accommodation, suitable), NOTHING_KNOWN);
    }

    boolean isWritten(Accommodation accommodation, Answer suitable) {
        return lodgings.containsKey(new Lodging(accommodation, suitable));
    }

    /** The code as it was recorded, or else the first of the kind. */
    String place(PlacementType type, String recorded) {
        return recorded.isEmpty() ? placement.of(type) : recorded;
    }

    /** The activity's code; 0 where nothing is known. */
    String activityCode(Activity of) {
        return Optional.of(activity.of(coded(of)))
                .filter(code -> !code.isEmpty())
                .orElse(NOTHING_KNOWN);
    }

    /** What is read where this activity is written. */
    Activity heldActivity(Activity of) {
        return activity.held(coded(of));
    }

    // A training programme has no code of its own.
    private static Activity coded(Activity of) {
        return switch (of) {
            case TRAINING_FULL_TIME -> Activity.OTHER_EMPLOYMENT_FULL_TIME;
            case TRAINING_PART_TIME -> Activity.OTHER_EMPLOYMENT_PART_TIME;
            default -> of;
        };
    }
}

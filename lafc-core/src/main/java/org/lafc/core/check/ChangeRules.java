package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.follows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.check.StructuralRule.Places;
import org.lafc.core.place.Whereabouts;

/** Whether what changed from one episode to the next is what RNE says, and whether the reason for it is recorded. */
final class ChangeRules {

    private static final ImmutableSet<EpisodeStart> STATUS_ALONE = Sets.immutableEnumSet(EpisodeStart.LEGAL_STATUS);

    private static final ImmutableSet<EpisodeStart> MOVES_ALONE =
            Sets.immutableEnumSet(EpisodeStart.PLACEMENT, EpisodeStart.PLACEMENT_SAME_CARER);

    private static final ImmutableSet<EpisodeStart> MOVES_WITH_STATUS = Sets.immutableEnumSet(
            EpisodeStart.LEGAL_STATUS_AND_PLACEMENT, EpisodeStart.LEGAL_STATUS_AND_PLACEMENT_SAME_CARER);

    private static final ImmutableSet<EpisodeStart> MOVES =
            Sets.immutableEnumSet(Sets.union(MOVES_ALONE, MOVES_WITH_STATUS));

    private static final StructuralRule LEGAL_STATUS_ONLY = StructuralRule.numbered(
                    "434", "With L the legal status changes and the placement does not")
            .about("RNE")
            .fault("is L though the legal status did not change or the placement did")
            .allowed("L for a change of LS alone")
            .facts("4.1; 7, step 3")
            .alsoInWales()
            .check((history, context, found) -> legalStatusOnly(history, found));

    private static final StructuralRule PLACEMENT_ONLY = StructuralRule.numbered(
                    "435", "With P or T the placement changes and the legal status does not")
            .about("RNE")
            .fault("is P or T though the placement did not change or the legal status did")
            .allowed("P or T for a change of placement alone")
            .facts("4.1; 7, step 3")
            .alsoInWales()
            .check((history, context, found) -> placementOnly(history, found));

    private static final StructuralRule BOTH = StructuralRule.numbered(
                    "436", "With B or U both legal status and placement change")
            .about("RNE")
            .fault("is B or U though the legal status or the placement did not change")
            .allowed("B or U for a change of both")
            .facts("4.1; 7, step 3")
            .alsoInWales()
            .check((history, context, found) -> both(history, found));

    private static final StructuralRule REASON_MISSING = StructuralRule.numbered(
                    "225", "The reason for a change of placement is recorded")
            .about("REASON_PLACE_CHANGE")
            .fault("is blank though the placement changes after this episode")
            .allowed("a code where REC is X1 and RNE P, B, T or U follows, temporary stays apart")
            .facts("4.7")
            .check((history, context, found) -> reasonMissing(history, found));

    private static final StructuralRule REASON_NOT_ASKED = StructuralRule.numbered(
                    "226", "For a temporary stay no reason for a change of placement is recorded")
            .about("REASON_PLACE_CHANGE")
            .fault("is filled on a temporary stay, or on the episode before one")
            .allowed("blank before and after T0 to T4")
            .facts("4.7")
            .amongTemporaryStays()
            .check((history, context, found) -> reasonNotAsked(history, found));

    static final ImmutableList<StructuralRule> ALL =
            ImmutableList.of(LEGAL_STATUS_ONLY, PLACEMENT_ONLY, BOTH, REASON_MISSING, REASON_NOT_ASKED);

    private ChangeRules() {}

    private static void legalStatusOnly(CareHistory history, Places found) {
        successions(history, STATUS_ALONE, (before, after) -> {
            if (keptLegalStatus(before, after) || movedPlacement(before, after)) {
                found.at(after.source());
            }
        });
    }

    private static void placementOnly(CareHistory history, Places found) {
        successions(history, MOVES_ALONE, (before, after) -> {
            if (changedLegalStatus(before, after) || keptPlacement(before, after)) {
                found.at(after.source());
            }
        });
    }

    private static void both(CareHistory history, Places found) {
        successions(history, MOVES_WITH_STATUS, (before, after) -> {
            if (keptLegalStatus(before, after) || keptPlacement(before, after)) {
                found.at(after.source());
            }
        });
    }

    private static void reasonMissing(CareHistory history, Places found) {
        successions(history, MOVES, (before, after) -> {
            if (before.placementChangeReason().isEmpty()
                    && !before.placementType().isTemporary()
                    && !after.placementType().isTemporary()) {
                found.at(before.source());
            }
        });
    }

    private static void reasonNotAsked(CareHistory history, Places found) {
        List<Episode> episodes = history.episodes();
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            boolean beforeStay = i + 1 < episodes.size()
                    && episodes.get(i + 1).placementType().isTemporary()
                    && follows(episode, episodes.get(i + 1), history);
            if (episode.placementChangeReason().isPresent()
                    && (beforeStay || episode.placementType().isTemporary())) {
                found.at(episode.source());
            }
        }
    }

    private interface Successions {
        void visit(Episode before, Episode after);
    }

    // Episodes that begin so and continue care, each with the one before.
    private static void successions(CareHistory history, ImmutableSet<EpisodeStart> begins, Successions visitor) {
        List<Episode> episodes = history.episodes();
        for (int i = 1; i < episodes.size(); i++) {
            if (begins.contains(episodes.get(i).startReason())
                    && follows(episodes.get(i - 1), episodes.get(i), history)) {
                visitor.visit(episodes.get(i - 1), episodes.get(i));
            }
        }
    }

    private static boolean keptLegalStatus(Episode before, Episode after) {
        return before.legalStatus() == after.legalStatus() && isKnown(after.legalStatus());
    }

    private static boolean changedLegalStatus(Episode before, Episode after) {
        return before.legalStatus() != after.legalStatus()
                && isKnown(before.legalStatus())
                && isKnown(after.legalStatus());
    }

    private static boolean isKnown(LegalStatus status) {
        return status != LegalStatus.NOT_KNOWN;
    }

    // Something known on both sides differs.
    private static boolean movedPlacement(Episode before, Episode after) {
        return (!before.placementCode().equals(after.placementCode())
                        && !before.placementCode().isEmpty()
                        && !after.placementCode().isEmpty())
                || (before.placement() instanceof Whereabouts.AtPostcode
                        && after.placement() instanceof Whereabouts.AtPostcode
                        && !before.placement().equals(after.placement()))
                || differ(before.settingNumber(), after.settingNumber())
                || (before.provider() != after.provider() && isProviderKnown(before) && isProviderKnown(after));
    }

    // Everything is the same, and where the child was is known: two blanks need not be one place.
    private static boolean keptPlacement(Episode before, Episode after) {
        return before.placement() instanceof Whereabouts.AtPostcode
                && before.placement().equals(after.placement())
                && before.placementCode().equals(after.placementCode())
                && before.settingNumber().equals(after.settingNumber())
                && before.provider() == after.provider();
    }

    private static boolean isProviderKnown(Episode episode) {
        return episode.provider() != ProviderKind.NOT_RECORDED;
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}

package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.ssda903.YearConflicts.Place;

/** Makes one episode of two rows with one CHILD and DECOM in two years' returns. */
final class EpisodeMerge {

    /**
     * A column of an episode that does not change as long as the episode lasts.
     *
     * @param column the column
     * @param rule the rule that says so of an episode open on 31 March, for example {@code rule 503B}; may be empty
     * @param derived whether the column is worked out by others and may be absent, so that a blank is nothing to report
     * @param value takes it from an episode; empty if it says nothing
     * @param copy takes it over from an episode
     */
    private record Field(
            String column,
            String rule,
            boolean derived,
            Function<Episode, Optional<?>> value,
            BiConsumer<Episode.Builder, Episode> copy) {}

    // Distances stand in tenths of a mile; a difference of 0.2 or more contradicts (rule 453).
    private static final Distance SAME_DISTANCE = Distance.ofMiles(0.15);

    private static final ImmutableSet<String> REPLACE_Z1 = ImmutableSet.of("Z11", "Z12", "Z13", "Z14");

    private static final int RETURN_WITH_K3 = 2025;

    private static final List<Field> FIELDS = List.of(
            new Field(
                    "RNE",
                    "rule 503A",
                    false,
                    episode -> known(episode.startReason(), EpisodeStart.NOT_KNOWN),
                    (to, from) -> to.startReason(from.startReason())),
            new Field(
                    "LS",
                    "rule 503B",
                    false,
                    episode -> known(episode.legalStatus(), LegalStatus.NOT_KNOWN),
                    (to, from) -> to.legalStatus(from.legalStatus())),
            new Field(
                    "CIN",
                    "rule 503C",
                    false,
                    episode -> known(episode.reasonForCare(), ReasonForCare.NOT_KNOWN),
                    (to, from) -> to.reasonForCare(from.reasonForCare())),
            new Field(
                    "PLACE",
                    "rule 503D",
                    false,
                    EpisodeMerge::placement,
                    (to, from) -> to.placementType(from.placementType()).placementCode(from.placementCode())),
            new Field(
                    "PLACE_PROVIDER",
                    "rule 503E",
                    false,
                    episode -> known(episode.provider(), ProviderKind.NOT_RECORDED),
                    (to, from) -> to.provider(from.provider())),
            new Field(
                    "URN",
                    "rule 503F",
                    false,
                    Episode::settingNumber,
                    (to, from) -> to.settingNumber(from.settingNumber())),
            new Field(
                    "HOME_POST",
                    "",
                    false,
                    episode -> known(episode.home(), Whereabouts.NOT_RECORDED),
                    (to, from) -> to.home(from.home())),
            new Field(
                    "PL_POST",
                    "",
                    false,
                    episode -> known(episode.placement(), Whereabouts.NOT_RECORDED),
                    (to, from) -> to.placement(from.placement())),
            new Field(
                    "PL_LOCATION",
                    "rule 503J",
                    true,
                    episode -> known(episode.recordedSide(), AreaSide.NOT_RECORDED),
                    (to, from) -> to.recordedSide(from.recordedSide())),
            new Field(
                    "PL_LA",
                    "rules 452 and 503H",
                    true,
                    Episode::recordedArea,
                    (to, from) -> to.recordedArea(from.recordedArea())),
            new Field(
                    "PL_DISTANCE",
                    "rules 453 and 503G",
                    true,
                    Episode::recordedDistance,
                    (to, from) -> to.recordedDistance(from.recordedDistance())));

    private EpisodeMerge() {}

    static Episode merge(
            Episode earlier, Place earlierPlace, Episode later, Place laterPlace, YearConflicts conflicts) {
        Episode.Builder merged = Episode.builder().from(later);
        for (Field field : FIELDS) {
            Optional<?> before = field.value().apply(earlier);
            Optional<?> after = field.value().apply(later);
            String rule = earlier.dates().isOpen() ? field.rule() : "";
            if (before.isEmpty() || before.equals(after)) {
                if (before.isEmpty() && after.isPresent() && !field.derived()) {
                    conflicts.laterKept(laterPlace, earlierPlace, field.column(), rule);
                }
            } else if (after.isEmpty()) {
                field.copy().accept(merged, earlier);
                if (!field.derived()) {
                    conflicts.earlierKept(laterPlace, earlierPlace, field.column(), rule);
                }
            } else if (!mayDiffer(field, earlier, later, laterPlace)) {
                conflicts.laterKept(laterPlace, earlierPlace, field.column(), rule);
            }
        }
        mergeEnd(earlier, earlierPlace, later, laterPlace, merged, conflicts);
        return merged.build();
    }

    private static boolean mayDiffer(Field field, Episode earlier, Episode later, Place laterPlace) {
        return switch (field.column()) {
            case "PLACE" ->
                (earlier.placementCode().equals("Z1") && REPLACE_Z1.contains(later.placementCode()))
                        || (earlier.placementCode().equals("H5")
                                && later.placementCode().equals("K3")
                                && laterPlace.year().endYear() == RETURN_WITH_K3);
            case "PL_DISTANCE" -> Math.abs(miles(earlier) - miles(later)) < SAME_DISTANCE.miles();
            default -> false;
        };
    }

    private static void mergeEnd(
            Episode earlier,
            Place earlierPlace,
            Episode later,
            Place laterPlace,
            Episode.Builder merged,
            YearConflicts conflicts) {
        Optional<LocalDate> before = earlier.dates().endExclusive();
        Optional<LocalDate> after = later.dates().endExclusive();
        if (before.isEmpty()) {
            if (after.isPresent() && !after.get().isAfter(earlierPlace.year().lastDay())) {
                conflicts.report(
                        laterPlace,
                        "DEC",
                        "is not after the 31 March on which " + earlierPlace.shown()
                                + " has the episode open; this row is kept",
                        "a day after the 31 March of a return that has the episode open");
            }
            return;
        }
        if (!before.equals(after)) {
            conflicts.laterKept(laterPlace, earlierPlace, "DEC", "");
        }
        if (after.isEmpty()) {
            return;
        }
        Optional<EpisodeEnd> reasonBefore = knownEnd(earlier);
        Optional<EpisodeEnd> reasonAfter = knownEnd(later);
        if (reasonBefore.isPresent() && reasonAfter.isEmpty()) {
            merged.endReason(reasonBefore);
            conflicts.earlierKept(laterPlace, earlierPlace, "REC", "");
        } else if (!reasonBefore.equals(reasonAfter)) {
            conflicts.laterKept(laterPlace, earlierPlace, "REC", "");
        }
        if (earlier.placementChangeReason().isPresent()
                && later.placementChangeReason().isEmpty()) {
            merged.placementChangeReason(earlier.placementChangeReason());
            conflicts.earlierKept(laterPlace, earlierPlace, "REASON_PLACE_CHANGE", "");
        } else if (!earlier.placementChangeReason().equals(later.placementChangeReason())) {
            conflicts.laterKept(laterPlace, earlierPlace, "REASON_PLACE_CHANGE", "");
        }
    }

    private static Optional<EpisodeEnd> knownEnd(Episode episode) {
        return episode.endReason().filter(reason -> reason != EpisodeEnd.NOT_KNOWN);
    }

    private static Optional<?> placement(Episode episode) {
        boolean blank = episode.placementCode().isEmpty() && episode.placementType() == PlacementType.NOT_KNOWN;
        return blank ? Optional.empty() : Optional.of(List.of(episode.placementType(), episode.placementCode()));
    }

    private static double miles(Episode episode) {
        return episode.recordedDistance().orElse(Distance.ZERO).miles();
    }

    private static <T> Optional<T> known(T value, T notKnown) {
        return value.equals(notKnown) ? Optional.empty() : Optional.of(value);
    }
}

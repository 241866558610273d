package org.lafc.core.care;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.Derivation.Rule;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;

/**
 * Makes periods of care and placements out of episodes (SSDA903 facts, section 7; conventions C3, C8, C9).
 *
 * <p>Faulty chains (overlaps, episodes never ended) still give each day at most one period and one placement;
 * what was taken for granted is named in the {@link Derivation}.
 */
final class CareDerivation {

    private CareDerivation() {}

    static ImmutableList<PeriodOfCare> periodsOf(CareHistory history, CareRules rules) {
        List<Episode> episodes = ofCare(history.episodes());
        LocalDate latestEnd = Age.latestEndOfCare(history.child().dateOfBirth());
        ImmutableList.Builder<PeriodOfCare> periods = ImmutableList.builder();
        Optional<Rule> began =
                episodes.isEmpty() ? Optional.empty() : Optional.of(beginOfFirst(history, episodes.get(0)));
        int from = 0;
        for (int i = 1; i <= episodes.size(); i++) {
            boolean last = i == episodes.size();
            Optional<Rule> next = last ? Optional.empty() : breakBetween(episodes.get(i - 1), episodes.get(i), rules);
            if (last || next.isPresent()) {
                Optional<LocalDate> nextDay = last
                        ? Optional.empty()
                        : Optional.of(episodes.get(i).dates().start());
                periods.add(period(began.orElseThrow(), episodes.subList(from, i), nextDay, latestEnd, rules));
                began = next;
                from = i;
            }
        }
        return periods.build();
    }

    /**
     * Whether two rules may make other periods or placements of some episodes: nights between them, temporary stays and
     * placements for adoption are all that rules differ about, and most children have none of these.
     */
    static boolean hangsOnRules(ImmutableList<Episode> episodes) {
        Episode before = null; // short breaks between two episodes of care fill no night
        for (Episode episode : episodes) {
            if (episode.legalStatus().isShortBreaks()) {
                continue;
            }
            PlacementType type = episode.placementType();
            boolean gap = before != null && endsBefore(before, episode.dates().start());
            if (gap || type.isTemporary() || type == PlacementType.PLACED_FOR_ADOPTION) {
                return true;
            }
            before = episode;
        }
        return false;
    }

    private static boolean endsBefore(Episode episode, LocalDate day) {
        Optional<LocalDate> end = episode.dates().endExclusive();
        return end.isPresent() && end.get().isBefore(day);
    }

    private static List<Episode> ofCare(ImmutableList<Episode> episodes) {
        List<Episode> ofCare = new ArrayList<>(episodes.size());
        for (Episode episode : episodes) {
            if (!episode.legalStatus().isShortBreaks()) {
                ofCare.add(episode);
            }
        }
        return ofCare;
    }

    // Out of short breaks that go on up to its first episode care begins with that, whatever RNE says.
    private static Rule beginOfFirst(CareHistory history, Episode first) {
        boolean changes = first.startReason() != EpisodeStart.STARTED && first.startReason() != EpisodeStart.NOT_KNOWN;
        if (!changes) {
            return Rule.FIRST_EPISODE;
        }
        boolean outOfShortBreaks = history.shortBreaks().stream()
                .map(Episode::dates)
                .anyMatch(dates -> dates.start().isBefore(first.dates().start())
                        && dates.endExclusive()
                                .filter(end -> end.isBefore(first.dates().start()))
                                .isEmpty());
        return outOfShortBreaks ? Rule.FIRST_EPISODE : Rule.BEGAN_EARLIER;
    }

    // Why a new period of care begins between two episodes, if one does.
    private static Optional<Rule> breakBetween(Episode before, Episode after, CareRules rules) {
        if (after.startReason() == EpisodeStart.STARTED) {
            return Optional.of(Rule.STARTED);
        }
        EpisodeEnd end = before.endReason().orElse(EpisodeEnd.NOT_KNOWN);
        if (end != EpisodeEnd.CONTINUES && end != EpisodeEnd.NOT_KNOWN) {
            return Optional.of(Rule.AFTER_END_OF_CARE);
        }
        boolean gap = before.dates()
                .endExclusive()
                .filter(ended -> ended.plusDays(rules.nightsBetweenEpisodes())
                        .isBefore(after.dates().start()))
                .isPresent();
        return gap ? Optional.of(Rule.AFTER_GAP) : Optional.empty();
    }

    private static PeriodOfCare period(
            Rule began, List<Episode> episodes, Optional<LocalDate> nextPeriod, LocalDate latestEnd, CareRules rules) {
        Episode last = episodes.get(episodes.size() - 1);
        DateRange recorded = DateRange.of(
                episodes.get(0).dates().start(), last.dates().endExclusive().orElse(LocalDate.MAX));
        List<Rule> applied = new ArrayList<>(List.of(began));
        if (isJoinedOverANight(episodes)) {
            applied.add(Rule.JOINED_OVER_A_NIGHT);
        }
        DateRange dates = recorded;
        if (nextPeriod.isPresent() && !dates.equals(dates.endingBy(nextPeriod.get()))) {
            dates = dates.endingBy(nextPeriod.get());
            applied.add(Rule.ENDED_BY_NEXT);
        }
        boolean endedByAge = !dates.equals(dates.endingBy(latestEnd));
        if (endedByAge) {
            dates = dates.endingBy(latestEnd);
            applied.add(Rule.ENDS_BY_EIGHTEEN);
        }
        LocalDate end = dates.endExclusive().orElse(LocalDate.MAX);
        List<Run> runs = folded(runsOf(episodes), rules);
        if (began == Rule.BEGAN_EARLIER && episodes.get(0).startReason() == EpisodeStart.LEGAL_STATUS) {
            runs.get(0).rules.add(Rule.BEGAN_EARLIER);
        }
        return new PeriodOfCare(
                dates, last.endReason(), placementsOf(runs, end, rules), Derivation.of(applied, episodes));
    }

    private static boolean isJoinedOverANight(List<Episode> episodes) {
        for (int i = 1; i < episodes.size(); i++) {
            if (endsBefore(episodes.get(i - 1), episodes.get(i).dates().start())) {
                return true;
            }
        }
        return false;
    }

    private static ImmutableList<Placement> placementsOf(List<Run> runs, LocalDate endOfPeriod, CareRules rules) {
        ImmutableList.Builder<Placement> placements = ImmutableList.builder();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean last = i == runs.size() - 1;
            LocalDate end = last ? endOfPeriod : runs.get(i + 1).start();
            Episode lastEpisode = run.episodes.get(run.episodes.size() - 1);
            LocalDate recordedEnd = lastEpisode.dates().endExclusive().orElse(LocalDate.MAX);
            if (i > 0 && isAdoptionByCarer(runs.get(i - 1), run, rules)) {
                run.rules.add(Rule.ADOPTION_BY_CARER);
            }
            if (!last && recordedEnd.isAfter(end)) {
                run.rules.add(Rule.ENDED_BY_NEXT);
            }
            DateRange dates = DateRange.of(run.start(), LocalDate.MAX)
                    .endingBy(recordedEnd.isBefore(end) && !last ? recordedEnd : end)
                    .endingBy(endOfPeriod);
            placements.add(new Placement(
                    dates,
                    run.episodes.get(0).startReason(),
                    i == 0,
                    ImmutableList.copyOf(run.episodes),
                    Derivation.of(run.rules, run.episodes)));
        }
        return placements.build();
    }

    private static boolean isAdoptionByCarer(Run before, Run run, CareRules rules) {
        PlacementType left = before.lastSettled().placementType();
        return run.first().placementType() == PlacementType.PLACED_FOR_ADOPTION
                && rules.adoptionByCarerCodes().contains(run.first().placementCode())
                && (left == PlacementType.FOSTER || left == PlacementType.KINSHIP_FOSTER);
    }

    // Episodes of one placement, in order: only the legal status changes inside.
    private static List<Run> runsOf(List<Episode> episodes) {
        List<Run> runs = new ArrayList<>();
        for (Episode episode : episodes) {
            Optional<Rule> begins = runs.isEmpty()
                    ? Optional.of(Rule.FIRST_PLACEMENT)
                    : placementBegins(runs.get(runs.size() - 1).last(), episode);
            begins.ifPresent(rule -> runs.add(new Run(rule)));
            runs.get(runs.size() - 1).episodes.add(episode);
        }
        return runs;
    }

    private static Optional<Rule> placementBegins(Episode before, Episode episode) {
        return switch (episode.startReason()) {
            case LEGAL_STATUS -> Optional.empty();
            case STARTED, PLACEMENT, LEGAL_STATUS_AND_PLACEMENT -> Optional.of(Rule.MOVED);
            case PLACEMENT_SAME_CARER, LEGAL_STATUS_AND_PLACEMENT_SAME_CARER -> Optional.of(Rule.MOVED_WITH_CARER);
            case NOT_KNOWN ->
                samePlace(before, before.settingNumber(), episode) ? Optional.empty() : Optional.of(Rule.PLACE_DIFFERS);
        };
    }

    // A temporary stay, or several in a row, disappears into the placement that the child left and came back to.
    private static List<Run> folded(List<Run> runs, CareRules rules) {
        List<Run> result = new ArrayList<>();
        int i = 0;
        while (i < runs.size()) {
            Run run = runs.get(i);
            int back = i;
            if (!result.isEmpty() && run.isTemporary()) {
                back = endOfStays(runs, i, rules);
            }
            Run left = result.isEmpty() ? run : result.get(result.size() - 1);
            if (back > i
                    && back < runs.size()
                    && samePlace(
                            left.lastSettled(),
                            left.lastSettingNumber(),
                            runs.get(back).first())) {
                for (; i <= back; i++) {
                    left.episodes.addAll(runs.get(i).episodes);
                }
                if (!left.rules.contains(Rule.TEMPORARY_STAY_FOLDED)) {
                    left.rules.add(Rule.TEMPORARY_STAY_FOLDED);
                }
            } else {
                result.add(run);
                i++;
            }
        }
        return result;
    }

    // Where the stays that begin with a run end, or the run itself if they are too long to fold. The nights of limited
    // stays count together over the whole absence: seven nights away, not seven a stay. Nights in hospital or on the
    // child's holiday, and the night a nation's rules allow between episodes, are not among them.
    private static int endOfStays(List<Run> runs, int first, CareRules rules) {
        long limited = 0;
        int stay = first;
        while (stay + 1 < runs.size() && runs.get(stay).isTemporary()) {
            if (CareRules.isLimited(runs.get(stay).first().placementType())) {
                limited += runs.get(stay).nightsBefore(runs.get(stay + 1).start());
            }
            if (limited > rules.temporaryNightsAtMost()) {
                return first;
            }
            stay++;
        }
        return runs.get(stay).isTemporary() ? first : stay;
    }

    // The same PLACE and PL_POST (rule 383), and no other URN. Without a postcode only the URN can tell two places of
    // one kind apart, so there a blank one is not passed over.
    private static boolean samePlace(Episode one, Optional<String> settingNumber, Episode other) {
        boolean settingMayBeBlank = one.placement() instanceof Whereabouts.AtPostcode
                && (settingNumber.isEmpty() || other.settingNumber().isEmpty());
        return one.placementType() == other.placementType()
                && one.placementCode().equals(other.placementCode())
                && one.placement().equals(other.placement())
                && (settingMayBeBlank || settingNumber.equals(other.settingNumber()));
    }

    private static final class Run {
        private final List<Rule> rules = new ArrayList<>();
        private final List<Episode> episodes = new ArrayList<>();

        Run(Rule began) {
            rules.add(began);
        }

        Episode first() {
            return episodes.get(0);
        }

        Episode last() {
            return episodes.get(episodes.size() - 1);
        }

        // The last episode that was not a temporary stay: where the child lived before leaving for a while.
        Episode lastSettled() {
            for (int i = episodes.size() - 1; i > 0; i--) {
                if (!episodes.get(i).placementType().isTemporary()) {
                    return episodes.get(i);
                }
            }
            return first();
        }

        // The last URN recorded for where the child lived.
        Optional<String> lastSettingNumber() {
            return Lists.reverse(episodes).stream()
                    .filter(episode -> !episode.placementType().isTemporary())
                    .flatMap(episode -> episode.settingNumber().stream())
                    .findFirst();
        }

        LocalDate start() {
            return first().dates().start();
        }

        long nightsBefore(LocalDate next) {
            LocalDate end = last().dates().endExclusive().orElse(next);
            return ChronoUnit.DAYS.between(start(), end.isAfter(next) ? next : end);
        }

        boolean isTemporary() {
            return first().placementType().isTemporary();
        }
    }
}

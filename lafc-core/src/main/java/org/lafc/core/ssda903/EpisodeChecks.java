package org.lafc.core.ssda903;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;

/**
 * Reports where a child's episodes do not follow each other as they should. The rows are kept, and periods of care are
 * derived from them by stated rules, but a child may be counted otherwise than the council means. Short breaks (V3, V4)
 * are not checked themselves.
 *
 * <p>Source: the faults of SSDA903 facts, section 7, step 3, with the sector validator's rule numbers.
 */
final class EpisodeChecks {

    private static final MonthDay YEAR_END = MonthDay.of(3, 31);

    private final Consumer<Problem> problems;

    EpisodeChecks(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void check(CareHistory history) {
        List<Episode> episodes = history.episodes();
        int nightsAllowed = history.rules().nightsBetweenEpisodes();
        LocalDate latestEnd = LocalDate.MIN; // of the care episodes so far
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            if (episode.legalStatus().isShortBreaks()) {
                continue;
            }
            boolean overlaps = episode.dates().start().isBefore(latestEnd);
            latestEnd = later(latestEnd, endOf(episode).orElse(latestEnd));
            checkAlone(episode, hasLaterCare(episodes, i));
            if (overlaps) {
                report(episode, "DECOM", "is before an earlier episode ended (rule 501)", "on or after its DEC");
            } else if (i > 0 && !episodes.get(i - 1).legalStatus().isShortBreaks()) {
                checkStart(episodes.get(i - 1), episode, nightsAllowed);
            }
            if (i + 1 == episodes.size() && continues(episode) && !mayGoOnInNextReturn(episode, nightsAllowed)) {
                reportNoContinuation(episode);
            }
        }
    }

    private void checkAlone(Episode episode, boolean laterCare) {
        if (episode.dates().isEmpty()) {
            report(episode, "DEC", "is the day of DECOM: nobody spent a night there (rule 355)", "after DECOM");
        }
        if (episode.dates().isOpen() && laterCare) {
            report(episode, "DEC", "is blank though another episode follows (rule 142)", "the day the next one begins");
        }
    }

    // The start of an episode whose direct predecessor was care too, and does not overlap it.
    private void checkStart(Episode before, Episode after, int nightsAllowed) {
        LocalDate start = after.dates().start();
        boolean late = endOf(before)
                .filter(end -> end.plusDays(nightsAllowed).isBefore(start))
                .isPresent();
        if (after.startReason() == EpisodeStart.STARTED) {
            if (endOf(before).equals(Optional.of(start))) {
                report(after, "RNE", "is S on the day the episode before ended (rule 431)", "L, P, T, B or U");
            } else if (continues(before)) {
                reportNoContinuation(before);
            }
        } else if (after.startReason() != EpisodeStart.NOT_KNOWN) {
            if (ended(before)) {
                report(after, "RNE", "is not S though care had ended (rule 432)", "S after a REC other than X1");
            } else if (late) {
                report(after, "DECOM", "is later than the day the one before ended (rule 433)", "the DEC before");
            }
        }
    }

    private void reportNoContinuation(Episode episode) {
        report(episode, "REC", "is X1 but care does not go on (rule 388)", "X1 only where an episode begins on DEC");
    }

    // Where a night may lie between (Wales), what follows an end on 31 March may stand in the next year's return.
    private static boolean mayGoOnInNextReturn(Episode episode, int nightsAllowed) {
        return nightsAllowed > 0 && endOf(episode).map(MonthDay::from).equals(Optional.of(YEAR_END));
    }

    private static boolean hasLaterCare(List<Episode> episodes, int index) {
        return episodes.subList(index + 1, episodes.size()).stream()
                .anyMatch(later -> !later.legalStatus().isShortBreaks());
    }

    private static Optional<LocalDate> endOf(Episode episode) {
        return episode.dates().endExclusive();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }

    private static boolean continues(Episode episode) {
        return episode.endReason().equals(Optional.of(EpisodeEnd.CONTINUES));
    }

    private static boolean ended(Episode episode) {
        return episode.endReason().isPresent()
                && !continues(episode)
                && !episode.endReason().equals(Optional.of(EpisodeEnd.NOT_KNOWN));
    }

    private void report(Episode episode, String field, String message, String allowed) {
        episode.source().ifPresent(row -> problems.accept(new Problem(row, field, message, allowed, Effect.KEPT)));
    }
}

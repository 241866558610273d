package org.lafc.core.ssda903;

import java.time.LocalDate;
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
 * derived from them by stated rules, but a child may be counted otherwise than the council means.
 *
 * <p>Source: the faults of SSDA903 facts, section 7, step 3, with the sector validator's rule numbers.
 */
final class EpisodeChecks {

    private final Consumer<Problem> problems;

    EpisodeChecks(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void check(CareHistory history) {
        List<Episode> episodes = history.episodes().stream()
                .filter(episode -> !episode.legalStatus().isShortBreaks())
                .toList();
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            if (episode.dates().isEmpty()) {
                report(episode, "DEC", "is the day of DECOM: nobody spent a night there (rule 355)", "after DECOM");
            }
            if (i + 1 < episodes.size()) {
                checkPair(episode, episodes.get(i + 1), history.rules().nightsBetweenEpisodes());
            } else if (continues(episode)) {
                report(episode, "REC", "is X1 but no episode follows (rule 388)", "an episode that begins on DEC");
            }
        }
    }

    private void checkPair(Episode before, Episode after, int nightsAllowed) {
        LocalDate start = after.dates().start();
        Optional<LocalDate> end = before.dates().endExclusive();
        if (end.isEmpty()) {
            report(before, "DEC", "is blank though another episode follows (rule 142)", "the day the next one begins");
        } else if (end.get().isAfter(start)) {
            report(after, "DECOM", "is before the episode before ended (rule 501)", "on or after the DEC before");
        } else if (continues(before) && end.get().plusDays(nightsAllowed).isBefore(start)) {
            report(after, "DECOM", "is later than the X1 before it allows (rule 433)", "the day the one before ended");
        } else if (ended(before) && after.startReason() != EpisodeStart.STARTED) {
            report(after, "RNE", "is not S though care had ended (rule 432)", "S after a REC other than X1");
        } else if (continues(before) && after.startReason() == EpisodeStart.STARTED) {
            report(after, "RNE", "is S though care went on (rule 431)", "L, P, T, B or U after X1");
        }
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

package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.continues;
import static org.lafc.core.check.EpisodeFacts.end;
import static org.lafc.core.check.EpisodeFacts.ended;
import static org.lafc.core.check.EpisodeFacts.start;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.check.StructuralRule.Places;

/**
 * How a child's episodes follow each other. Periods of care are derived from them whatever is wrong here, but a child
 * may be counted otherwise than the council means. Short breaks (V3, V4) are not checked themselves.
 */
final class OrderRules {

    private static final MonthDay YEAR_END = MonthDay.of(3, 31);

    private static final StructuralRule NEVER_ENDED = StructuralRule.numbered(
                    "142", "An episode that another one follows has ended")
            .about("DEC")
            .fault("is blank though another episode follows")
            .allowed("the day the next one begins")
            .facts("7, step 3")
            .alsoInWales()
            .check((history, context, found) -> neverEnded(history, found));

    private static final StructuralRule NO_NIGHT = StructuralRule.numbered("355", "An episode lasts a night at least")
            .about("DEC")
            .fault("is the day of DECOM: nobody spent a night there")
            .allowed("after DECOM")
            .facts("3")
            .alsoInWales()
            .check((history, context, found) -> noNight(history, found));

    private static final StructuralRule OVERLAP = StructuralRule.numbered(
                    "501", "No episode begins before an earlier one has ended")
            .about("DECOM")
            .fault("is before an earlier episode ended")
            .allowed("on or after its DEC")
            .facts("7, step 3")
            .alsoInWales()
            .check((history, context, found) -> overlaps(history, found));

    private static final StructuralRule STARTED_AT_ONCE = StructuralRule.numbered(
                    "431", "Care does not start anew on the day the episode before ended")
            .about("RNE")
            .fault("is S on the day the episode before ended")
            .allowed("L, P, T, B or U")
            .facts("7, step 3")
            .alsoInWales()
            .check((history, context, found) -> startedAtOnce(history, found));

    private static final StructuralRule NOT_CONTINUED = StructuralRule.numbered(
                    "388", "After X1 another episode follows")
            .about("REC")
            .fault("is X1 but care does not go on")
            .allowed("X1 only where an episode begins on DEC")
            .facts("7, step 3")
            .alsoInWales()
            .check((history, context, found) -> notContinued(history, found));

    private static final StructuralRule NOT_STARTED = StructuralRule.numbered(
                    "432", "After care has ended the next episode begins with S")
            .about("RNE")
            .fault("is not S though care had ended")
            .allowed("S after a REC other than X1")
            .facts("7, step 3")
            .alsoInWales()
            .check((history, context, found) -> notStarted(history, found));

    private static final StructuralRule LATE = StructuralRule.numbered(
                    "433", "An episode that continues care begins when the one before ends")
            .about("DECOM")
            .fault("is later than the day the one before ended")
            .allowed("the DEC before")
            .facts("7, step 3; in Wales a night may lie between (census facts, section 7.3)")
            .alsoInWales()
            .check((history, context, found) -> late(history, found));

    static final ImmutableList<StructuralRule> ALL =
            ImmutableList.of(NO_NIGHT, NEVER_ENDED, OVERLAP, STARTED_AT_ONCE, NOT_CONTINUED, NOT_STARTED, LATE);

    private OrderRules() {}

    private static void noNight(CareHistory history, Places found) {
        for (Episode episode : history.episodes()) {
            if (episode.dates().isEmpty() && isCare(episode)) {
                found.at(episode.source());
            }
        }
    }

    private static void neverEnded(CareHistory history, Places found) {
        List<Episode> episodes = history.episodes();
        int last = lastCare(episodes);
        for (int i = 0; i < last; i++) {
            if (episodes.get(i).dates().isOpen() && isCare(episodes.get(i))) {
                found.at(episodes.get(i).source());
            }
        }
    }

    private static void overlaps(CareHistory history, Places found) {
        LocalDate latestEnd = LocalDate.MIN;
        for (Episode episode : history.episodes()) {
            if (isCare(episode)) {
                if (start(episode).isBefore(latestEnd)) {
                    found.at(episode.source());
                }
                latestEnd = laterOf(latestEnd, episode);
            }
        }
    }

    private static void startedAtOnce(CareHistory history, Places found) {
        neighbours(history, (before, after) -> {
            if (after.startReason() == EpisodeStart.STARTED && end(before).equals(start(after))) {
                found.at(after.source());
            }
        });
    }

    private static void notContinued(CareHistory history, Places found) {
        neighbours(history, (before, after) -> {
            if (after.startReason() == EpisodeStart.STARTED
                    && continues(before)
                    && !end(before).equals(start(after))) {
                found.at(before.source());
            }
        });
        List<Episode> episodes = history.episodes();
        if (!episodes.isEmpty()) {
            Episode last = episodes.get(episodes.size() - 1);
            if (isCare(last) && continues(last) && !mayGoOnInNextReturn(last, history)) {
                found.at(last.source());
            }
        }
    }

    private static void notStarted(CareHistory history, Places found) {
        neighbours(history, (before, after) -> {
            if (isContinuation(after) && ended(before)) {
                found.at(after.source());
            }
        });
    }

    private static void late(CareHistory history, Places found) {
        int nightsAllowed = history.rules().nightsBetweenEpisodes();
        neighbours(history, (before, after) -> {
            if (isContinuation(after)
                    && !ended(before)
                    && !before.dates().isOpen()
                    && end(before).plusDays(nightsAllowed).isBefore(start(after))) {
                found.at(after.source());
            }
        });
    }

    private interface Neighbours {
        void visit(Episode before, Episode after);
    }

    // Episodes of care whose direct predecessor was care too, and which overlap nothing.
    private static void neighbours(CareHistory history, Neighbours visitor) {
        List<Episode> episodes = history.episodes();
        LocalDate latestEnd = LocalDate.MIN;
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            if (isCare(episode)) {
                if (i > 0 && isCare(episodes.get(i - 1)) && !start(episode).isBefore(latestEnd)) {
                    visitor.visit(episodes.get(i - 1), episode);
                }
                latestEnd = laterOf(latestEnd, episode);
            }
        }
    }

    // An open episode bounds nothing: that it was never ended is rule 142.
    private static LocalDate laterOf(LocalDate latestEnd, Episode episode) {
        return !episode.dates().isOpen() && end(episode).isAfter(latestEnd) ? end(episode) : latestEnd;
    }

    // Where a night may lie between (Wales), what follows an end on 31 March may stand in the next year's return.
    private static boolean mayGoOnInNextReturn(Episode episode, CareHistory history) {
        return history.rules().nightsBetweenEpisodes() > 0
                && MonthDay.from(end(episode)).equals(YEAR_END);
    }

    private static boolean isContinuation(Episode episode) {
        return episode.startReason() != EpisodeStart.STARTED && episode.startReason() != EpisodeStart.NOT_KNOWN;
    }

    private static boolean isCare(Episode episode) {
        return !episode.legalStatus().isShortBreaks();
    }

    private static int lastCare(List<Episode> episodes) {
        for (int i = episodes.size() - 1; i >= 0; i--) {
            if (isCare(episodes.get(i))) {
                return i;
            }
        }
        return -1;
    }
}

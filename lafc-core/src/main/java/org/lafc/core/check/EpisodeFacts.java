package org.lafc.core.check;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.Age;

/** What several rules ask of episodes. */
final class EpisodeFacts {

    private EpisodeFacts() {}

    static LocalDate start(Episode episode) {
        return episode.dates().start();
    }

    // The day of DEC, or LocalDate.MAX for an open episode.
    static LocalDate end(Episode episode) {
        return episode.dates().endExclusive().orElse(LocalDate.MAX);
    }

    // DEC, or of an open episode the last day it is known to go on; nothing if that is not known.
    static Optional<LocalDate> knownEnd(Episode episode, CheckContext context) {
        Optional<LocalDate> end = episode.dates().endExclusive();
        return end.isPresent() ? end : context.lastDay().filter(day -> !day.isBefore(start(episode)));
    }

    // REC is X1.
    static boolean continues(Episode episode) {
        return is(episode.endReason(), EpisodeEnd.CONTINUES);
    }

    // REC is any other code that is known.
    static boolean ended(Episode episode) {
        return episode.endReason().isPresent() && !continues(episode) && !is(episode.endReason(), EpisodeEnd.NOT_KNOWN);
    }

    // Whether care goes on from the one to the other: X1, and no more nights between than the nation allows.
    static boolean follows(Episode before, Episode after, CareHistory history) {
        return continues(before)
                && !start(after).isBefore(end(before))
                && !end(before)
                        .plusDays(history.rules().nightsBetweenEpisodes())
                        .isBefore(start(after));
    }

    static LocalDate birthday(CareHistory history, int years) {
        return new Age(years).birthday(history.child().dateOfBirth());
    }

    // Where to look for what stands in Header: rows of Header are not kept, so the first row of the child.
    static Optional<SourceRow> firstRow(CareHistory history) {
        if (!history.episodes().isEmpty()) {
            return history.episodes().get(0).source();
        }
        return history.records().isEmpty()
                ? Optional.empty()
                : history.records().get(0).source();
    }

    private static boolean is(Optional<EpisodeEnd> reason, EpisodeEnd wanted) {
        return reason.isPresent() && reason.get() == wanted;
    }
}

package org.lafc.core.duty;

import java.time.LocalDate;
import java.util.List;
import org.lafc.core.care.Episode;
import org.lafc.core.care.Placement;
import org.lafc.core.time.DateRange;

/** Placements that visits take for one: those with the same carer, unless asked. */
record VisitStay(List<Placement> placements) {

    LocalDate start() {
        return placements.get(0).dates().start();
    }

    boolean beganEarlier() {
        return placements.get(0).beganEarlier();
    }

    long end() {
        return NextDue.endOf(last());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(start()) && (day.isBefore(last().start()) || last().contains(day));
    }

    private DateRange last() {
        return placements.get(placements.size() - 1).dates();
    }

    Placement placementOn(LocalDate day) {
        Placement found = placements.get(0);
        for (Placement placement : placements) {
            if (!placement.dates().start().isAfter(day)) {
                found = placement;
            }
        }
        return found;
    }

    Episode episodeOn(LocalDate day) {
        Episode found = placements.get(0).episodes().get(0);
        for (Placement placement : placements) {
            for (Episode episode : placement.episodes()) {
                if (!episode.dates().start().isAfter(day)) {
                    found = episode;
                }
            }
        }
        return found;
    }
}

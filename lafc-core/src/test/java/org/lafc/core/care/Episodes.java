package org.lafc.core.care;

import java.time.LocalDate;
import java.util.List;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/** Short forms for the histories of tests. */
final class Episodes {

    static final LocalDate BORN = LocalDate.of(2008, 5, 20);

    private Episodes() {}

    /** An episode of foster care; {@code to} empty for an open one, which has no end reason. */
    static Episode.Builder foster(long line, String from, String to, EpisodeStart start, String postcode) {
        LocalDate first = LocalDate.parse(from);
        Episode.Builder builder = Episode.builder()
                .startReason(start)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .placementCode("U6")
                .placement(Whereabouts.of(Postcode.parse(postcode)))
                .source(new SourceRow("episodes.csv", line));
        if (to.isEmpty()) {
            return builder.dates(DateRange.startingOn(first));
        }
        return builder.dates(DateRange.of(first, LocalDate.parse(to))).endReason(EpisodeEnd.CONTINUES);
    }

    static CareHistory history(CareRules rules, List<Episode> episodes) {
        return CareHistory.builder()
                .child(Child.builder().id("A1").dateOfBirth(BORN).build())
                .rules(rules)
                .episodes(episodes)
                .build();
    }

    static CareHistory history(CareRules rules, Episode... episodes) {
        return history(rules, List.of(episodes));
    }
}

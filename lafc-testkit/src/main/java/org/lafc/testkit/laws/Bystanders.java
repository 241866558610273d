package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.time.DateRange;

/**
 * People whom no measure of a day or of the year before it concerns. No child of school age is among them: whether it has a
 * plan matters, and where nothing tells, it is rightly missing.
 */
final class Bystanders {

    private Bystanders() {}

    /** Somebody grown up and a baby, never looked after; and somebody who went home from care long ago. */
    static ImmutableList<CareHistory> of(CareRules rules, LocalDate day) {
        Episode longAgo = Episode.builder()
                .dates(DateRange.of(day.minusYears(50), day.minusYears(48)))
                .startReason(EpisodeStart.STARTED)
                .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .provider(ProviderKind.OWN_AUTHORITY)
                .build();
        return ImmutableList.of(
                born(day.minusYears(60), rules).build(),
                born(day.minusMonths(2), rules).build(),
                born(day.minusYears(55), rules).addEpisodes(longAgo).build());
    }

    private static CareHistory.Builder born(LocalDate day, CareRules rules) {
        return CareHistory.builder()
                .child(Child.builder().id("not concerned").dateOfBirth(day).build())
                .rules(rules);
    }
}

package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.birthday;
import static org.lafc.core.check.EpisodeFacts.start;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.lafc.core.care.Episode;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.check.StructuralRule.Check;

/** Which placement goes with which age and legal status. */
final class PlacementRules {

    // The age rose with the returns of this year (rules 370 and 371 of the sector validator).
    private static final LocalDate OLDER_FROM = LocalDate.of(2023, 4, 1);

    private static final ImmutableSet<String> LONG_TERM_FOSTER = ImmutableSet.of("U1", "U4");

    private static final String REGISTERED_SUPPORTED = "K3";

    private static final StructuralRule INDEPENDENT = StructuralRule.numbered(
                    "370", "A child who lives independently is 15, from April 2023 on 16")
            .about("PLACE")
            .fault("is P2 though the child was too young")
            .allowed("P2 from the 15th birthday; for episodes that begin from 1 April 2023 on, from the 16th")
            .facts("4.4")
            .amongPlacements(PlacementType.INDEPENDENT_LIVING)
            .check((history, context, found) -> {
                for (Episode episode : history.episodes()) {
                    if (episode.placementType() == PlacementType.INDEPENDENT_LIVING
                            && start(episode).isBefore(birthday(history, isOlder(episode) ? 16 : 15))) {
                        found.at(episode.source());
                    }
                }
            });

    private static final StructuralRule SUPPORTED = StructuralRule.numbered(
                    "371", "A child in supported accommodation is 14, from April 2023 on 16")
            .about("PLACE")
            .fault("is H5 or K3 though the child was too young")
            .allowed("H5 from the 14th birthday, or the 16th if it begins from 1 April 2023 on; K3 from the 16th")
            .facts("4.4")
            .amongPlacements(PlacementType.SUPPORTED_ACCOMMODATION)
            .check((history, context, found) -> {
                for (Episode episode : history.episodes()) {
                    if (episode.placementType() == PlacementType.SUPPORTED_ACCOMMODATION) {
                        boolean older =
                                isOlder(episode) || episode.placementCode().equals(REGISTERED_SUPPORTED);
                        if (start(episode).isBefore(birthday(history, older ? 16 : 14))) {
                            found.at(episode.source());
                        }
                    }
                }
            });

    private static final StructuralRule CUSTODY = StructuralRule.numbered(
                    "372", "A child in youth custody is 10 at least")
            .about("PLACE")
            .fault("is R5 though the child was under 10")
            .allowed("R5 from the 10th birthday")
            .facts("4.4")
            .alsoInWales()
            .amongPlacements(PlacementType.CUSTODY)
            .check(notBefore(PlacementType.CUSTODY, 10));

    private static final StructuralRule SCHOOL = StructuralRule.numbered(
                    "373", "A child in a residential school is 4 at least")
            .about("PLACE")
            .fault("is S1 though the child was under 4")
            .allowed("S1 from the 4th birthday")
            .facts("4.4")
            .amongPlacements(PlacementType.RESIDENTIAL_SCHOOL)
            .check(notBefore(PlacementType.RESIDENTIAL_SCHOOL, 4));

    private static final StructuralRule EMPLOYMENT = StructuralRule.numbered(
                    "374", "A child in residential employment is 14 at least")
            .about("PLACE")
            .fault("is P3 though the child was under 14")
            .allowed("P3 from the 14th birthday")
            .facts("4.4")
            .amongPlacements(PlacementType.RESIDENTIAL_EMPLOYMENT)
            .check(notBefore(PlacementType.RESIDENTIAL_EMPLOYMENT, 14));

    private static final StructuralRule PARENTS_BY_AGREEMENT = StructuralRule.numbered(
                    "378", "A child accommodated by agreement does not live with the parents")
            .about("PLACE")
            .fault("is P1 though LS is V2")
            .allowed("P1 with other legal statuses")
            .facts("4.4")
            .amongPlacements(PlacementType.WITH_PARENTS)
            .check(never(episode -> episode.placementType() == PlacementType.WITH_PARENTS
                    && episode.legalStatus() == LegalStatus.VOLUNTARY));

    private static final StructuralRule LONG_TERM_BREAK = StructuralRule.numbered(
                    "384", "A short break is no long-term foster placement")
            .about("PLACE")
            .fault("is U1 or U4 though LS is V3 or V4")
            .allowed("other placements than long-term fostering for short breaks")
            .facts("4.4")
            .amongStatuses(LegalStatus.SHORT_BREAKS_EACH, LegalStatus.SHORT_BREAKS_AGREEMENT)
            .check(never(episode ->
                    episode.legalStatus().isShortBreaks() && LONG_TERM_FOSTER.contains(episode.placementCode())));

    static final ImmutableList<StructuralRule> ALL = ImmutableList.of(
            INDEPENDENT, SUPPORTED, CUSTODY, SCHOOL, EMPLOYMENT, PARENTS_BY_AGREEMENT, LONG_TERM_BREAK);

    private PlacementRules() {}

    private static boolean isOlder(Episode episode) {
        return !start(episode).isBefore(OLDER_FROM);
    }

    private static Check notBefore(PlacementType type, int years) {
        return (history, context, found) -> {
            for (Episode episode : history.episodes()) {
                if (episode.placementType() == type && start(episode).isBefore(birthday(history, years))) {
                    found.at(episode.source());
                }
            }
        };
    }

    // A rule that each episode keeps by itself.
    static Check never(Predicate<Episode> wrong) {
        return (history, context, found) -> {
            for (Episode episode : history.episodes()) {
                if (wrong.test(episode)) {
                    found.at(episode.source());
                }
            }
        };
    }
}

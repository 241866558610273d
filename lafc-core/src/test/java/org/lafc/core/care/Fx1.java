package org.lafc.core.care;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/**
 * The worked example FX1 of the KPI catalogue, section 2: eight children of one Welsh authority, the six scored ones and
 * the short-break child G and the adopted child H. Where care began before the placement given (A, C), the time before it
 * is another foster placement.
 */
public final class Fx1 {

    public static final DateRange YEAR = ReportingYear.ending(2018).days();
    public static final LocalDate YEAR_END = LocalDate.of(2018, 3, 31);

    private Fx1() {}

    public static ImmutableList<CareHistory> histories() {
        return ImmutableList.of(
                child(
                        "A",
                        "2005-06-10",
                        own("2014-09-01", "2015-02-02", EpisodeStart.STARTED, LegalStatus.CARE_ORDER),
                        own("2015-02-02", "", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)),
                child(
                        "B",
                        "2010-11-20",
                        own("2017-05-15", "2017-07-03", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .provider(ProviderKind.PRIVATE),
                        own("2017-07-03", "2017-11-20", EpisodeStart.PLACEMENT, LegalStatus.VOLUNTARY),
                        own("2017-11-20", "", EpisodeStart.PLACEMENT, LegalStatus.VOLUNTARY)
                                .provider(ProviderKind.PRIVATE)),
                child(
                        "C",
                        "2001-08-01",
                        own("2012-01-09", "2016-01-11", EpisodeStart.STARTED, LegalStatus.CARE_ORDER),
                        own("2016-01-11", "", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)
                                .placementType(PlacementType.RESIDENTIAL)
                                .provider(ProviderKind.PRIVATE)),
                child(
                        "D",
                        "2016-12-05",
                        own("2017-01-10", "2017-08-21", EpisodeStart.STARTED, LegalStatus.INTERIM_CARE_ORDER),
                        own("2017-08-21", "2017-09-04", EpisodeStart.LEGAL_STATUS, LegalStatus.CARE_ORDER),
                        own("2017-09-04", "", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)
                                .placementType(PlacementType.WITH_PARENTS)
                                .provider(ProviderKind.PARENT)),
                child(
                        "E",
                        "2008-03-15",
                        own("2017-06-12", "2017-12-04", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .placementType(PlacementType.KINSHIP_FOSTER)
                                .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)),
                child(
                        "F",
                        "2012-02-29",
                        own("2016-10-03", "2017-08-14", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .endReason(EpisodeEnd.RETURNED_HOME_UNPLANNED),
                        own("2018-02-05", "", EpisodeStart.STARTED, LegalStatus.INTERIM_CARE_ORDER)
                                .provider(ProviderKind.PRIVATE)),
                child(
                        "G",
                        "2009-01-01",
                        own("2016-05-06", "", EpisodeStart.STARTED, LegalStatus.SHORT_BREAKS_AGREEMENT)),
                child(
                        "H",
                        "2015-07-07",
                        own("2015-09-01", "2017-10-02", EpisodeStart.STARTED, LegalStatus.PLACEMENT_ORDER),
                        own("2017-10-02", "", EpisodeStart.PLACEMENT, LegalStatus.PLACEMENT_ORDER)
                                .placementType(PlacementType.PLACED_FOR_ADOPTION)
                                .provider(ProviderKind.NOT_RECORDED)));
    }

    /** The child with a letter. */
    public static CareHistory child(String id) {
        return histories().stream()
                .filter(history -> history.child().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The letters of the children of whom something holds. */
    public static String those(Predicate<CareHistory> holds) {
        return histories().stream()
                .filter(holds)
                .map(history -> history.child().id())
                .reduce("", String::concat);
    }

    private static CareHistory child(String id, String born, Episode.Builder... episodes) {
        CareHistory.Builder history = CareHistory.builder()
                .child(Child.builder().id(id).dateOfBirth(LocalDate.parse(born)).build())
                .rules(CareRules.WALES);
        for (Episode.Builder episode : episodes) {
            history.addEpisodes(episode.build());
        }
        return history.build();
    }

    // In a foster placement of the authority's own.
    private static Episode.Builder own(String start, String end, EpisodeStart why, LegalStatus status) {
        LocalDate from = LocalDate.parse(start);
        Episode.Builder episode = Episode.builder()
                .dates(end.isEmpty() ? DateRange.startingOn(from) : DateRange.of(from, LocalDate.parse(end)))
                .startReason(why)
                .legalStatus(status)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .provider(ProviderKind.OWN_AUTHORITY);
        return end.isEmpty() ? episode : episode.endReason(EpisodeEnd.CONTINUES);
    }
}

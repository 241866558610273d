package org.lafc.metrics;

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
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.cohort.Cohort;

/** The worked example FX1 of the KPI catalogue, section 2: eight children, one Welsh authority. */
public final class Fx1 {

    public static final LocalAuthority POWYS = LocalAuthority.of("W06000023");
    public static final String METHOD = "SUPPLIED: FX1 miles";

    private static final Whereabouts HOME = Whereabouts.of(Postcode.parse("LD1 5AA"));

    private Fx1() {}

    public static Cohort cohort(int year) {
        return Cohort.builder()
                .histories(histories())
                .censusDate(CensusDate.yearEnd(year))
                .responsible(POWYS)
                .recordedDistances(METHOD)
                .build();
    }

    public static ImmutableList<CareHistory> histories() {
        return ImmutableList.of(
                child(
                        "A",
                        "2005-06-10",
                        own("2014-09-01", "2015-02-02", EpisodeStart.STARTED, LegalStatus.CARE_ORDER),
                        own("2015-02-02", "", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)
                                .recordedDistance(Distance.ofMiles(12.4))),
                child(
                        "B",
                        "2010-11-20",
                        own("2017-05-15", "2017-07-03", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .provider(ProviderKind.PRIVATE)
                                .recordedDistance(Distance.ofMiles(8.1)),
                        own("2017-07-03", "2017-11-20", EpisodeStart.PLACEMENT, LegalStatus.VOLUNTARY)
                                .recordedDistance(Distance.ofMiles(15)),
                        own("2017-11-20", "", EpisodeStart.PLACEMENT, LegalStatus.VOLUNTARY)
                                .provider(ProviderKind.PRIVATE)
                                .recordedSide(AreaSide.OUT_OF_AREA)
                                .recordedArea("WAL")
                                .recordedDistance(Distance.ofMiles(34))),
                child(
                        "C",
                        "2001-08-01",
                        own("2012-01-09", "2016-01-11", EpisodeStart.STARTED, LegalStatus.CARE_ORDER),
                        own("2016-01-11", "", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)
                                .placementType(PlacementType.RESIDENTIAL)
                                .provider(ProviderKind.PRIVATE)
                                .recordedSide(AreaSide.OUT_OF_AREA)
                                .recordedArea("E06000019")
                                .recordedDistance(Distance.ofMiles(96.5))),
                child(
                        "D",
                        "2016-12-05",
                        own("2017-01-10", "2017-08-21", EpisodeStart.STARTED, LegalStatus.INTERIM_CARE_ORDER)
                                .recordedDistance(Distance.ofMiles(6)),
                        own("2017-08-21", "2017-09-04", EpisodeStart.LEGAL_STATUS, LegalStatus.CARE_ORDER)
                                .recordedDistance(Distance.ofMiles(6)),
                        own("2017-09-04", "", EpisodeStart.PLACEMENT, LegalStatus.CARE_ORDER)
                                .placementType(PlacementType.WITH_PARENTS)
                                .provider(ProviderKind.PARENT)
                                .recordedDistance(Distance.ZERO)),
                child(
                        "E",
                        "2008-03-15",
                        own("2017-06-12", "2017-12-04", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .placementType(PlacementType.KINSHIP_FOSTER)
                                .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                                .recordedDistance(Distance.ofMiles(20))),
                child(
                        "F",
                        "2012-02-29",
                        own("2016-10-03", "2017-08-14", EpisodeStart.STARTED, LegalStatus.VOLUNTARY)
                                .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                                .recordedDistance(Distance.ofMiles(9.9)),
                        own("2018-02-05", "", EpisodeStart.STARTED, LegalStatus.INTERIM_CARE_ORDER)
                                .provider(ProviderKind.PRIVATE)
                                .recordedSide(AreaSide.NOT_RECORDED)),
                child(
                        "G",
                        "2009-01-01",
                        own("2016-05-06", "", EpisodeStart.STARTED, LegalStatus.SHORT_BREAKS_AGREEMENT)),
                child(
                        "H",
                        "2015-07-07",
                        own("2015-09-01", "2017-10-02", EpisodeStart.STARTED, LegalStatus.PLACEMENT_ORDER)
                                .recordedDistance(Distance.ofMiles(11.2)),
                        own("2017-10-02", "", EpisodeStart.PLACEMENT, LegalStatus.PLACEMENT_ORDER)
                                .placementType(PlacementType.PLACED_FOR_ADOPTION)
                                .provider(ProviderKind.NOT_RECORDED)
                                .placement(Whereabouts.PLACED_FOR_ADOPTION)
                                .recordedSide(AreaSide.OUT_OF_AREA)
                                .recordedArea("WAL")));
    }

    /** An episode in a foster placement of the authority's own, in the area; an open one if there is no end. */
    public static Episode.Builder own(String start, String end, EpisodeStart why, LegalStatus status) {
        LocalDate from = LocalDate.parse(start);
        Episode.Builder episode = Episode.builder()
                .dates(end.isEmpty() ? DateRange.startingOn(from) : DateRange.of(from, LocalDate.parse(end)))
                .startReason(why)
                .legalStatus(status)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .provider(ProviderKind.OWN_AUTHORITY)
                .home(HOME)
                .recordedSide(AreaSide.IN_AREA);
        return end.isEmpty() ? episode : episode.endReason(EpisodeEnd.CONTINUES);
    }

    public static CareHistory child(String id, String born, Episode.Builder... episodes) {
        CareHistory.Builder history = CareHistory.builder()
                .child(Child.builder().id(id).dateOfBirth(LocalDate.parse(born)).build())
                .rules(CareRules.WALES);
        for (Episode.Builder episode : episodes) {
            history.addEpisodes(episode.build());
        }
        return history.build();
    }
}

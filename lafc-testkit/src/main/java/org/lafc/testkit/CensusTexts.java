package org.lafc.testkit;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.PlacementLocation;
import org.lafc.core.place.Whereabouts;

/** Writes histories as the forms of the Welsh census, with lafc's own layout and codes in words. Used by one thread. */
final class CensusTexts {

    private static final String LEAVER = "CATEGORY,IN_TOUCH,ACTIVITY,ACCOMMODATION,SUITABLE,ADVISER\n";

    private final StringBuilder children =
            new StringBuilder("CHILD,DATE_OF_BIRTH,UPN,SEX,ETHNIC_GROUP,ASYLUM_SEEKING,DISABILITY,EPISODE_FROM,"
                    + "START_REASON,LEGAL_STATUS,NEED,PLACEMENT_TYPE,PROVIDER,LOCATION,PLACEMENT_AREA,"
                    + "PLACEMENT_POSTCODE,HOME_POSTCODE,EPISODE_TO,END_REASON\n");
    private final StringBuilder adoptions = new StringBuilder(
            "CHILD,DATE_OF_BIRTH,ADOPTION_DECIDED,MATCHED,ADOPTER_COUNT,ADOPTERS,ADOPTERS_STATUS,FORMER_CARER\n");
    private final StringBuilder leavers = new StringBuilder("CHILD,DATE_OF_BIRTH,LEFT_CARE," + LEAVER);
    private final StringBuilder careLeavers = new StringBuilder("CHILD,DATE_OF_BIRTH,STATUS_DATE," + LEAVER);

    void add(CareHistory history) {
        Child child = history.child();
        for (Episode episode : history.episodes()) {
            row(
                    children,
                    child.id(),
                    child.dateOfBirth(),
                    child.uniquePupilNumber().orElse(""),
                    word(child.sex()),
                    word(child.ethnicGroup()),
                    word(child.asylumSeeking()),
                    word(child.disability()),
                    episode.dates().start(),
                    word(episode.startReason()),
                    word(episode.legalStatus()),
                    word(episode.reasonForCare()),
                    word(episode.placementType()),
                    word(episode.provider()),
                    word(location(episode)),
                    "",
                    postcode(episode.placement()),
                    postcode(episode.home()),
                    day(episode.dates().endExclusive()),
                    episode.endReason().map(CensusTexts::word).orElse(""));
        }
        for (Adoption adoption : history.records(Adoption.class)) {
            row(
                    adoptions,
                    child.id(),
                    child.dateOfBirth(),
                    adoption.date(),
                    day(adoption.matched()),
                    adoption.adopterCount().map(String::valueOf).orElse(""),
                    word(adoption.adopters()),
                    word(adoption.status()),
                    word(adoption.byFosterCarer()));
        }
        List<LeavingCareStatus> statuses = history.records(LeavingCareStatus.class);
        for (LeavingCareStatus status : statuses) {
            row(
                    status.equals(statuses.get(0)) ? leavers : careLeavers,
                    child.id(),
                    child.dateOfBirth(),
                    status.date(),
                    status.category().map(CensusTexts::word).orElse(""),
                    word(status.inTouch()),
                    word(status.activity()),
                    word(status.accommodation()),
                    word(status.suitable()),
                    word(status.adviser()));
        }
    }

    ImmutableMap<String, String> texts() {
        return ImmutableMap.of(
                "children.csv", children.toString(),
                "adoptions.csv", adoptions.toString(),
                "leavers.csv", leavers.toString(),
                "care-leavers.csv", careLeavers.toString());
    }

    private static PlacementLocation location(Episode episode) {
        return episode.recordedSide() == AreaSide.IN_AREA
                ? PlacementLocation.OWN_AUTHORITY
                : PlacementLocation.NOT_KNOWN;
    }

    private static String postcode(Whereabouts place) {
        return place instanceof Whereabouts.AtPostcode at ? at.postcode().text() : "";
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void row(StringBuilder form, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            form.append(i == 0 ? "" : ",").append(fields[i]);
        }
        form.append('\n');
    }
}

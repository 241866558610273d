package org.lafc.core.ssda903;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.DateRange;

/** Reads rows of the Episodes module. */
final class EpisodeValues {

    private static final BigDecimal DISTANCE_NOT_KNOWN = new BigDecimal("999.9");

    private final CodedField<EpisodeStart> start;
    private final CodedField<LegalStatus> legalStatus;
    private final CodedField<ReasonForCare> reasonForCare;
    private final CodedField<PlacementType> placementType;
    private final CodedField<ProviderKind> provider;
    private final CodedField<EpisodeEnd> end;
    private final CodedField<PlacementChangeReason> changeReason;
    private final CodedField<AreaSide> side;

    EpisodeValues(Ssda903Codes codes) {
        start = new CodedField<>(Column.RNE, EpisodeStart.class, codes);
        legalStatus = new CodedField<>(Column.LS, LegalStatus.class, codes);
        reasonForCare = new CodedField<>(Column.CIN, ReasonForCare.class, codes);
        placementType = new CodedField<>(Column.PLACE, PlacementType.class, codes);
        provider = new CodedField<>(Column.PLACE_PROVIDER, ProviderKind.class, codes);
        end = new CodedField<>(Column.REC, EpisodeEnd.class, codes);
        changeReason = new CodedField<>(Column.REASON_PLACE_CHANGE, PlacementChangeReason.class, codes);
        side = new CodedField<>(Column.PL_LOCATION, AreaSide.class, codes);
    }

    @Nullable
    Episode episode(ReturnRow row) {
        DateRange dates = dates(row, Column.DECOM, Column.DEC);
        if (dates == null) {
            return null;
        }
        PlacementType type = placementType.needed(row, PlacementType.NOT_KNOWN);
        Whereabouts unstated =
                type == PlacementType.PLACED_FOR_ADOPTION ? Whereabouts.PLACED_FOR_ADOPTION : Whereabouts.NOT_RECORDED;
        Episode.Builder episode = Episode.builder();
        episode.dates(dates)
                .startReason(start.needed(row, EpisodeStart.NOT_KNOWN))
                .legalStatus(legalStatus.needed(row, LegalStatus.NOT_KNOWN))
                .reasonForCare(reasonForCare.needed(row, ReasonForCare.NOT_KNOWN))
                .placementType(type)
                .placementCode(placementType.code(row))
                .provider(provider.or(row, ProviderKind.NOT_RECORDED))
                .home(row.whereabouts(Column.HOME_POST, Whereabouts.NOT_RECORDED))
                .placement(row.whereabouts(Column.PL_POST, unstated))
                .source(row.source());
        EpisodeEnd ended = endReason(row, !dates.isOpen());
        if (ended != null) {
            episode.endReason(ended);
        }
        PlacementChangeReason reason = changeReason.orNull(row);
        if (reason != null) {
            episode.placementChangeReason(reason);
        }
        String setting = row.text(Column.URN);
        if (!setting.isEmpty()) {
            episode.settingNumber(setting);
        }
        addRecordedLocation(row, episode);
        return episode.build();
    }

    // From a first day up to an end, without end where that is blank; null if the row is rejected for its dates.
    static @Nullable DateRange dates(ReturnRow row, Column first, Column endExclusive) {
        LocalDate begun = row.date(first);
        LocalDate ended = row.optionalDate(endExclusive);
        if (row.isRejected()) {
            return null;
        }
        if (ended == null) {
            return DateRange.startingOn(begun);
        }
        if (ended.isBefore(begun)) {
            row.reject(
                    endExclusive, "is before " + first + " (values withheld)", "on or after " + first + ", or blank");
            return null;
        }
        return DateRange.of(begun, ended);
    }

    // Openness is told by DEC, never by REC (rule 148: both or neither).
    private @Nullable EpisodeEnd endReason(ReturnRow row, boolean ended) {
        EpisodeEnd reason = end.orNull(row);
        if (!ended) {
            if (!row.text(Column.REC).isEmpty()) {
                row.unknown(
                        Column.REC,
                        "is filled though DEC is blank: the episode is taken as open (rule 148)",
                        "blank with DEC blank");
            }
            return null;
        }
        if (row.isBlank(Column.REC)) {
            row.unknown(Column.REC, "is blank though DEC is filled (rule 148)", "a code when DEC is filled");
        }
        return reason == null ? EpisodeEnd.NOT_KNOWN : reason;
    }

    private void addRecordedLocation(ReturnRow row, Episode.Builder episode) {
        if (row.has(Column.PL_LOCATION)) {
            episode.recordedSide(side.or(row, AreaSide.NOT_RECORDED));
        }
        if (row.has(Column.PL_LA)) {
            episode.recordedArea(row.optionalText(Column.PL_LA).map(area -> area.toUpperCase(Locale.ROOT)));
        }
        if (row.has(Column.PL_DISTANCE)) {
            episode.recordedDistance(recordedDistance(row));
        }
    }

    private static Optional<Distance> recordedDistance(ReturnRow row) {
        String text = row.text(Column.PL_DISTANCE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal miles = new BigDecimal(text);
            if (miles.compareTo(DISTANCE_NOT_KNOWN) == 0) {
                return Optional.empty();
            }
            if (miles.signum() >= 0 && miles.compareTo(DISTANCE_NOT_KNOWN) < 0) {
                return Optional.of(Distance.ofMiles(miles.doubleValue()));
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        row.unknown(
                Column.PL_DISTANCE,
                "is not a distance (value withheld)",
                "miles from 0 to 999.8, or 999.9 for not known");
        return Optional.empty();
    }
}

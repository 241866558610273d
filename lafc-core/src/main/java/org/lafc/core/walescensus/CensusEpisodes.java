package org.lafc.core.walescensus;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.PlacementLocation;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.DateRange;

/** Makes an episode out of a row of the form of children. */
final class CensusEpisodes {

    private final CensusCodes codes;

    CensusEpisodes(CensusCodes codes) {
        this.codes = codes;
    }

    // Of a row that turns out to be rejected, what is returned is of no use.
    Episode episode(CensusRow row) {
        LocalDate start = row.date(CensusItem.EPISODE_FROM);
        Optional<LocalDate> end = row.optionalDate(CensusItem.EPISODE_TO);
        if (!row.isRejected() && end.filter(ended -> ended.isBefore(start)).isPresent()) {
            row.reject(
                    CensusItem.EPISODE_TO,
                    "is before " + row.column(CensusItem.EPISODE_FROM) + " (values withheld)",
                    "on or after " + row.column(CensusItem.EPISODE_FROM) + ", or blank");
        }
        PlacementType type = row.code(
                CensusItem.PLACEMENT_TYPE,
                codes.list(CensusItem.PLACEMENT_TYPE, PlacementType.class),
                PlacementType.NOT_KNOWN);
        PlacementLocation location = row.optionalCode(
                        CensusItem.LOCATION, codes.list(CensusItem.LOCATION, PlacementLocation.class))
                .orElse(PlacementLocation.NOT_KNOWN);
        return Episode.builder()
                .dates(row.isRejected() || end.isEmpty() ? DateRange.startingOn(start) : DateRange.of(start, end.get()))
                .startReason(row.code(
                        CensusItem.START_REASON,
                        codes.list(CensusItem.START_REASON, EpisodeStart.class),
                        EpisodeStart.NOT_KNOWN))
                .legalStatus(row.code(
                        CensusItem.LEGAL_STATUS,
                        codes.list(CensusItem.LEGAL_STATUS, LegalStatus.class),
                        LegalStatus.NOT_KNOWN))
                .reasonForCare(row.code(
                        CensusItem.NEED, codes.list(CensusItem.NEED, ReasonForCare.class), ReasonForCare.NOT_KNOWN))
                .placementType(type)
                .placementCode(row.text(CensusItem.PLACEMENT_TYPE).toUpperCase(Locale.ROOT))
                .provider(row.optionalCode(CensusItem.PROVIDER, codes.list(CensusItem.PROVIDER, ProviderKind.class))
                        .orElse(ProviderKind.NOT_RECORDED))
                .endReason(row.isRejected() ? Optional.empty() : endReason(row, end.isPresent()))
                .home(row.whereabouts(CensusItem.HOME_POSTCODE, Whereabouts.NOT_RECORDED))
                .placement(row.whereabouts(
                        CensusItem.PLACEMENT_POSTCODE,
                        type == PlacementType.PLACED_FOR_ADOPTION
                                ? Whereabouts.PLACED_FOR_ADOPTION
                                : Whereabouts.NOT_RECORDED))
                .recordedSide(side(location))
                .recordedArea(row.optionalText(CensusItem.PLACEMENT_AREA)
                        .map(area -> area.toUpperCase(Locale.ROOT))
                        .or(() -> area(location)))
                .source(row.source())
                .build();
    }

    // Openness is told by the end date, never by the reason.
    private Optional<EpisodeEnd> endReason(CensusRow row, boolean ended) {
        Optional<EpisodeEnd> reason =
                row.optionalCode(CensusItem.END_REASON, codes.list(CensusItem.END_REASON, EpisodeEnd.class));
        boolean filled = !row.text(CensusItem.END_REASON).isEmpty();
        String to = row.column(CensusItem.EPISODE_TO);
        if (!ended) {
            if (filled) {
                row.unknown(
                        CensusItem.END_REASON,
                        "is filled though " + to + " is blank: the episode is taken as open",
                        "blank with " + to + " blank");
            }
            return Optional.empty();
        }
        if (!filled) {
            row.unknown(
                    CensusItem.END_REASON, "is blank though " + to + " is filled", "a code when " + to + " is filled");
        }
        return Optional.of(reason.orElse(EpisodeEnd.NOT_KNOWN));
    }

    private static AreaSide side(PlacementLocation location) {
        return switch (location) {
            case OWN_AUTHORITY -> AreaSide.IN_AREA;
            case WALES, ENGLAND, SCOTLAND, NORTHERN_IRELAND, OUTSIDE_UK -> AreaSide.OUT_OF_AREA;
            case NOT_KNOWN -> AreaSide.NOT_RECORDED;
        };
    }

    // As PL_LA of the English return has it, where a nation stands for an authority.
    private static Optional<String> area(PlacementLocation location) {
        return switch (location) {
            case WALES -> Optional.of("WAL");
            case ENGLAND -> Optional.of("ENG");
            case SCOTLAND -> Optional.of("SCO");
            case NORTHERN_IRELAND -> Optional.of("NIR");
            case OUTSIDE_UK -> Optional.of("NUK");
            case OWN_AUTHORITY, NOT_KNOWN -> Optional.empty();
        };
    }
}

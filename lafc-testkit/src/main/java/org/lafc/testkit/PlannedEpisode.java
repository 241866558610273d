package org.lafc.testkit;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/** An episode on the calendar, before it is known what follows it. */
record PlannedEpisode(
        LocalDate start,
        LocalDate end,
        EpisodeStart begins,
        PlannedSetting setting,
        LegalStatus legalStatus,
        PlacementChangeReason changeReason) {

    PlannedEpisode endingOn(LocalDate day) {
        return new PlannedEpisode(start, day, begins, setting, legalStatus, changeReason);
    }

    /** The reason recorded on this episode for the change of place after it, if the next one is a move. */
    Optional<PlacementChangeReason> reasonToMoveTo(PlannedEpisode next) {
        boolean asked = next.begins != EpisodeStart.LEGAL_STATUS
                && !setting.type().isTemporary()
                && !next.setting.type().isTemporary();
        return asked ? Optional.of(next.changeReason) : Optional.empty();
    }

    Episode.Builder toEpisode(PlannedStretch stretch, Optional<SourceRow> source) {
        Episode.Builder episode = Episode.builder()
                .dates(DateRange.startingOn(start))
                .startReason(begins)
                .legalStatus(legalStatus)
                .reasonForCare(stretch.reason())
                .placementType(setting.type())
                .placementCode(setting.placementCode())
                .provider(setting.provider())
                .home(stretch.home())
                .placement(setting.place())
                .settingNumber(setting.settingNumber())
                .recordedSide(setting.side())
                .recordedArea(setting.area())
                .source(source);
        return stretch.shortBreak().isPresent() ? episode : episode.recordedDistance(setting.distance());
    }

    Episode.Builder toEpisode(PlannedStretch stretch, Optional<SourceRow> source, EpisodeEnd reason) {
        return toEpisode(stretch, source).dates(DateRange.of(start, end)).endReason(reason);
    }
}

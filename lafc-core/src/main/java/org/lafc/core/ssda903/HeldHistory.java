package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** What a return holds of a history: of one year, as things stood on its 31 March, or of all years. */
final class HeldHistory {

    /** From this day a return asks for previous permanence (rule 634). */
    private static final LocalDate PERMANENCE_ASKED = LocalDate.of(2016, 4, 1);

    private static final Set<EpisodeEnd> ADOPTED =
            Set.of(EpisodeEnd.ADOPTED_UNOPPOSED, EpisodeEnd.ADOPTED_CONSENT_DISPENSED_WITH);

    private final CareHistory history;
    private final WrittenCodes codes;
    private final Optional<ReportingYear> year;
    private final ImmutableSet<Class<? extends CareRecord>> kinds;
    private final HeldRecords records;

    HeldHistory(
            CareHistory history,
            WrittenCodes codes,
            Optional<ReportingYear> year,
            ImmutableSet<Class<? extends CareRecord>> kinds) {
        this.history = history;
        this.codes = codes;
        this.year = year;
        this.kinds = kinds;
        this.records = new HeldRecords(codes, year);
    }

    Optional<CareHistory> held() {
        List<Episode> episodes = new ArrayList<>();
        for (Episode episode : history.episodes()) {
            if (touchesYear(episode.dates())) {
                episodes.add(held(episode));
            }
        }
        boolean adoptedInYear = episodes.stream()
                .anyMatch(
                        episode -> episode.endReason().filter(ADOPTED::contains).isPresent());
        List<CareRecord> held = new ArrayList<>();
        for (CareRecord record : history.records()) {
            records.held(record, adoptedInYear).ifPresent(held::add);
        }
        if (year.isPresent() && episodes.isEmpty()) {
            // Of those not in care in the year the return holds care leavers alone, and nothing else of them.
            held.removeIf(record -> !(record instanceof LeavingCareStatus));
            if (held.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(CareHistory.builder()
                .child(held(history.child(), episodes))
                .rules(history.rules())
                .episodes(episodes)
                .records(held)
                .coverage(year.map(days -> Coverage.of(kinds, days.days())).orElse(Coverage.of(kinds)))
                .build());
    }

    private boolean touchesYear(DateRange dates) {
        return year.isEmpty() || touches(dates, year.get());
    }

    static boolean touches(DateRange dates, ReportingYear year) {
        return !dates.start().isAfter(year.lastDay())
                && dates.endExclusive()
                        .filter(end -> end.isBefore(year.firstDay()))
                        .isEmpty();
    }

    // Dates as they stood on the year's last day: what ended later was open.
    static DateRange asOf(DateRange dates, Optional<ReportingYear> year) {
        boolean later = year.isPresent()
                && dates.endExclusive()
                        .filter(end -> end.isAfter(year.get().lastDay()))
                        .isPresent();
        return later ? DateRange.startingOn(dates.start()) : dates;
    }

    private Episode held(Episode episode) {
        DateRange dates = asOf(episode.dates(), year);
        boolean adoption = episode.placementType() == PlacementType.PLACED_FOR_ADOPTION;
        Episode.Builder held = Episode.builder()
                .dates(dates)
                .startReason(codes.start.held(episode.startReason()))
                .legalStatus(codes.legalStatus.held(episode.legalStatus()))
                .reasonForCare(codes.reason.held(episode.reasonForCare()))
                .placementType(episode.placementType())
                .placementCode(codes.place(episode.placementType(), episode.placementCode()))
                .provider(codes.provider.held(episode.provider()))
                .home(held(episode.home(), false))
                .placement(held(episode.placement(), adoption))
                .settingNumber(episode.settingNumber());
        if (!dates.isOpen()) {
            held.endReason(codes.end.held(episode.endReason().orElse(EpisodeEnd.NOT_KNOWN)))
                    .placementChangeReason(episode.placementChangeReason().filter(codes.change::isWritten));
        }
        return held.build();
    }

    private static Whereabouts held(Whereabouts place, boolean adoption) {
        if (place instanceof Whereabouts.AtPostcode || place instanceof Whereabouts.NoFixedAbode) {
            return place;
        }
        return adoption ? Whereabouts.PLACED_FOR_ADOPTION : Whereabouts.NOT_RECORDED;
    }

    private Child held(Child child, List<Episode> episodes) {
        Child.Builder held = Child.builder()
                .id(child.id())
                .dateOfBirth(child.dateOfBirth())
                .sex(codes.sex.held(child.sex()))
                .ethnicGroup(codes.ethnicGroup.held(child.ethnicGroup()))
                .uniquePupilNumber(child.uniquePupilNumber())
                .asylumSeeking(isAsylumSeeking(child) ? Answer.YES : Answer.NO);
        if (isAsylumSeeking(child)) {
            held.asylumSeekingCeased(child.asylumSeekingCeased().filter(day -> isPast(day)));
        }
        held.previousPermanence(permanence(child, episodes));
        boolean inCare =
                episodes.stream().anyMatch(episode -> !episode.legalStatus().isShortBreaks());
        if (year.isEmpty() || inCare) {
            Optional<LocalDate> firstChild = child.firstChildBorn().filter(day -> isPast(day));
            boolean notYet = firstChild.isEmpty() && child.firstChildBorn().isPresent();
            held.mother(notYet ? Answer.NO : child.mother()).firstChildBorn(firstChild);
        }
        return held.build();
    }

    private boolean isPast(LocalDate day) {
        return year.isEmpty() || !day.isAfter(year.get().lastDay());
    }

    // Listed if it was so at any time in the year.
    private boolean isAsylumSeeking(Child child) {
        boolean over = year.isPresent()
                && child.asylumSeekingCeased()
                        .filter(day -> day.isBefore(year.get().firstDay()))
                        .isPresent();
        return child.asylumSeeking() == Answer.YES && !over;
    }

    private Optional<PreviousPermanence> permanence(Child child, List<Episode> episodes) {
        boolean asked = year.isEmpty()
                || episodes.stream()
                        .anyMatch(episode -> !episode.dates().start().isBefore(PERMANENCE_ASKED));
        return child.previousPermanence()
                .filter(before -> asked)
                .map(before -> new PreviousPermanence(
                        codes.permanence.held(before.kind()), before.since(), before.authority()));
    }
}

package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;

/** The few days looked at in a year tell what every day of it would. */
class LeavingCareProperties {

    private static final LocalDate BORN = LocalDate.of(2000, 2, 29);

    @Property(tries = 200)
    void theLastSupportedDayIsTheLastOfAllDays(@ForAll("histories") CareHistory history, @ForAll("years") int year) {
        DateRange days = CensusDate.yearEnd(year).yearToDate();
        Optional<LocalDate> last = days.start()
                .datesUntil(days.endExclusive().orElseThrow())
                .filter(day -> LeavingCare.on(history, day)
                        .filter(LeavingCare::isSupported)
                        .isPresent())
                .filter(day -> !LeavingCare.endedBefore(history, days.start(), day))
                .reduce((one, later) -> later);

        assertThat(LeavingCare.lastSupportedDay(history, days)).isEqualTo(last);
    }

    @Property(tries = 200)
    void whoIsACareLeaverOnAnyDayWasOneInTheYear(@ForAll("histories") CareHistory history, @ForAll("years") int year) {
        DateRange days = CensusDate.yearEnd(year).yearToDate();
        boolean any = days.start()
                .datesUntil(days.endExclusive().orElseThrow())
                .filter(day -> !LeavingCare.endedBefore(history, days.start(), day))
                .flatMap(day -> LeavingCare.on(history, day).stream())
                .anyMatch(LeavingCare::isCareLeaver);

        assertThat(LeavingCare.wasCareLeaverIn(history, days)).isEqualTo(any);
    }

    // From 15 to 26 years of age.
    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(2015, 2026);
    }

    @Provide
    Arbitrary<CareHistory> histories() {
        return Combinators.combine(
                        care(), statuses().list().ofMaxSize(3), spells().list().ofMaxSize(2))
                .as((care, statuses, spells) -> CareHistory.builder()
                        .from(care)
                        .addAllRecords(statuses)
                        .addAllRecords(spells)
                        .build());
    }

    private static Arbitrary<CareHistory> care() {
        return Combinators.combine(
                        Arbitraries.integers().between(13 * 365, 18 * 365),
                        Arbitraries.integers().between(1, 900),
                        Arbitraries.of(EpisodeStart.STARTED, EpisodeStart.PLACEMENT),
                        Arbitraries.of(
                                EpisodeEnd.RETURNED_HOME_PLANNED,
                                EpisodeEnd.GUARDIANSHIP_RELATIVE,
                                EpisodeEnd.TAKEN_OVER_BY_OTHER_AUTHORITY,
                                EpisodeEnd.DIED),
                        Arbitraries.of(true, false))
                .as((age, nights, start, end, open) -> {
                    LocalDate from = BORN.plusDays(age);
                    Episode.Builder episode = Fx1.own(
                            from.toString(),
                            open ? "" : from.plusDays(nights).toString(),
                            start,
                            LegalStatus.CARE_ORDER);
                    return Fx1.child("X", BORN.toString(), open ? episode : episode.endReason(end));
                });
    }

    private static Arbitrary<CareRecord> statuses() {
        return Combinators.combine(days(), Arbitraries.of(InTouch.class), Arbitraries.of(Activity.class))
                .as((day, inTouch, activity) -> LeavingCareStatus.builder()
                        .date(day)
                        .inTouch(inTouch)
                        .activity(activity)
                        .build());
    }

    private static Arbitrary<CareRecord> spells() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 700), Arbitraries.of(Activity.class))
                .as((day, length, activity) -> new ActivitySpell(
                        DateRange.of(day, day.plusDays(length)), activity, AreaSide.NOT_RECORDED, Optional.empty()));
    }

    // Days around the leap days among them, where a year is not a year.
    private static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(15 * 365, 26 * 365).map(BORN::plusDays),
                Arbitraries.of(List.of(
                        LocalDate.of(2016, 2, 28),
                        LocalDate.of(2016, 2, 29),
                        LocalDate.of(2020, 2, 29),
                        LocalDate.of(2020, 3, 1),
                        LocalDate.of(2024, 2, 29))));
    }
}

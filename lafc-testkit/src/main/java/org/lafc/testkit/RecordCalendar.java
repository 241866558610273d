package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/**
 * Puts planned records on the calendar of one child: at most one of a kind a day, and no two stretches of a kind on one
 * day. What has no place in the child's life is left out. Used for one history; not safe between threads.
 */
final class RecordCalendar {

    /** Days a record may stand on, and the end that what lasts must not pass. */
    private record Window(DateRange days, LocalDate latestEnd) {}

    private record Placed(LocalDate day, LocalDate latestEnd, PlannedRecord<?> record) {}

    private final CareHistory history;
    private final LocalDate born;
    private final Map<RecordKind<?>, List<Placed>> placed = new LinkedHashMap<>();

    RecordCalendar(CareHistory history) {
        this.history = history;
        this.born = history.child().dateOfBirth();
    }

    /** Puts records on the calendar, in their order. */
    void place(List<PlannedRecord<?>> records) {
        for (PlannedRecord<?> record : records) {
            List<Placed> before = placed.computeIfAbsent(record.kind(), kind -> new ArrayList<>());
            List<Window> windows = windows(record.kind().when());
            if (!windows.isEmpty()) {
                Landing landing = record.landing();
                Window window = windows.get(landing.position() % windows.size());
                List<LocalDate> days = before.stream().map(Placed::day).toList();
                LocalDate day = landing.in(
                        window.days(), born, days, Limits.of(record.kind().type()));
                if (!days.contains(day)) {
                    before.add(new Placed(day, window.latestEnd(), record));
                }
            }
        }
    }

    /** Returns the records, each kind by date. */
    ImmutableList<CareRecord> write(boolean fromFile) {
        ImmutableList.Builder<CareRecord> records = ImmutableList.builder();
        placed.forEach((kind, ofKind) -> {
            ofKind.sort(Comparator.comparing(Placed::day));
            for (int i = 0; i < ofKind.size(); i++) {
                LocalDate next = i + 1 < ofKind.size() ? ofKind.get(i + 1).day() : LocalDate.MAX;
                LocalDate latestEnd = ofKind.get(i).latestEnd();
                // The header is line 1.
                Optional<SourceRow> row = fromFile ? Optional.of(new SourceRow(kind.file(), i + 2L)) : Optional.empty();
                records.add(ofKind.get(i)
                        .record()
                        .at(new RecordSlot(
                                ofKind.get(i).day(),
                                next.isBefore(latestEnd) ? next : latestEnd,
                                Optional.of(born),
                                row)));
            }
        });
        return records.build();
    }

    private List<Window> windows(RecordKind.When when) {
        LocalDate begins = history.episodes().get(0).dates().start();
        return switch (when) {
            case IN_CARE -> inCare();
            case AFTER_A_YEAR_IN_CARE -> yearEndsInCare();
            case BEFORE_CARE ->
                begins.isAfter(born) ? List.of(new Window(DateRange.of(born, begins), begins)) : List.of();
            case CHILDHOOD -> List.of(new Window(between(0, 18), LocalDate.MAX));
            case LEAVING -> List.of(new Window(between(16, 25), LocalDate.MAX));
            case ON_LEAVING_BIRTHDAY -> leavingBirthdays();
        };
    }

    private List<Window> inCare() {
        return history.periodsOfCare().stream()
                .filter(period -> !period.dates().isEmpty())
                .map(period -> new Window(period.dates(), latestEndIn(period)))
                .toList();
    }

    // What lasts in a period still open may itself be open.
    private static LocalDate latestEndIn(PeriodOfCare period) {
        return period.endReason().isPresent() ? period.dates().endExclusive().orElseThrow() : LocalDate.MAX;
    }

    private List<Window> yearEndsInCare() {
        List<Window> ends = new ArrayList<>();
        for (PeriodOfCare period : history.periodsOfCare()) {
            LocalDate end = ReportingYear.containing(period.dates().start().plusYears(1))
                    .lastDay();
            while (period.dates().contains(end)) {
                ends.add(new Window(DateRange.ofClosed(end, end), LocalDate.MAX));
                end = end.plusYears(1);
            }
        }
        return ends;
    }

    private List<Window> leavingBirthdays() {
        List<Window> birthdays = new ArrayList<>();
        for (int years = 17; years <= 21; years++) {
            LocalDate birthday = new Age(years).birthday(born);
            birthdays.add(new Window(DateRange.ofClosed(birthday, birthday), LocalDate.MAX));
        }
        return birthdays;
    }

    private DateRange between(int firstAge, int lastAge) {
        return DateRange.of(new Age(firstAge).birthday(born), new Age(lastAge).birthday(born));
    }
}

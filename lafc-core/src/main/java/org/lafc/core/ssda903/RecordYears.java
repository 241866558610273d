package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.Review;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.Visit;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.ssda903.YearConflicts.Place;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** The records of one child from the returns of several years, added in order of years. */
final class RecordYears {

    /**
     * A kind of record that a return may hold once a day.
     *
     * @param title what a problem calls it
     * @param content a record without its row, so that two can be compared
     * @param goesOn whether the later record is the earlier one, ended since
     */
    private record Kind(String title, UnaryOperator<CareRecord> content, BiPredicate<CareRecord, CareRecord> goesOn) {

        static <T extends CareRecord> Kind of(
                Class<T> type, String title, UnaryOperator<T> content, BiPredicate<T, T> goesOn) {
            return new Kind(
                    title,
                    record -> content.apply(type.cast(record)),
                    (earlier, later) -> goesOn.test(type.cast(earlier), type.cast(later)));
        }

        static <T extends CareRecord> Kind of(Class<T> type, String title, UnaryOperator<T> content) {
            return of(type, title, content, (earlier, later) -> false);
        }
    }

    private static final ImmutableMap<Class<? extends CareRecord>, Kind> KINDS =
            ImmutableMap.<Class<? extends CareRecord>, Kind>builder()
                    .put(
                            Review.class,
                            Kind.of(
                                    Review.class,
                                    "REVIEW",
                                    r -> new Review(
                                            r.date(),
                                            r.participation(),
                                            r.officerSpoke(),
                                            r.viewsRecorded(),
                                            r.outcomeCirculated(),
                                            Optional.empty())))
                    .put(
                            Visit.class,
                            Kind.of(
                                    Visit.class,
                                    "VISIT",
                                    v -> new Visit(
                                            v.date(),
                                            v.childSeen(),
                                            v.seenAlone(),
                                            v.notAlone(),
                                            v.manner(),
                                            Optional.empty())))
                    .put(
                            AnnualOutcomes.class,
                            Kind.of(
                                    AnnualOutcomes.class,
                                    "OC2",
                                    o -> AnnualOutcomes.builder()
                                            .from(o)
                                            .source(Optional.empty())
                                            .build()))
                    .put(
                            LeavingCareStatus.class,
                            Kind.of(
                                    LeavingCareStatus.class,
                                    "OC3",
                                    s -> LeavingCareStatus.builder()
                                            .from(s)
                                            .source(Optional.empty())
                                            .build()))
                    .put(
                            Adoption.class,
                            Kind.of(
                                    Adoption.class,
                                    "DATE_INT",
                                    a -> new Adoption(
                                            a.date(),
                                            a.matched(),
                                            a.byFosterCarer(),
                                            a.adopterCount(),
                                            a.adopters(),
                                            a.status(),
                                            Optional.empty())))
                    .put(
                            AdoptionDecision.class,
                            Kind.of(
                                    AdoptionDecision.class,
                                    "DATE_PLACED",
                                    d -> new AdoptionDecision(d.date(), d.ceased(), d.reason(), Optional.empty()),
                                    (earlier, later) -> earlier.ceased().isEmpty()
                                            && later.ceased().isPresent()))
                    .put(
                            MissingEpisode.class,
                            Kind.of(
                                    MissingEpisode.class,
                                    "MIS_START",
                                    m -> new MissingEpisode(m.dates(), m.kind(), Optional.empty()),
                                    (earlier, later) ->
                                            earlier.kind() == later.kind() && ends(earlier.dates(), later.dates())))
                    .put(
                            SocialWorkerAllocation.class,
                            Kind.of(
                                    SocialWorkerAllocation.class,
                                    "SW_DECOM",
                                    s -> new SocialWorkerAllocation(
                                            s.dates(), s.worker(), s.reason(), Optional.empty()),
                                    (earlier, later) -> earlier.worker().equals(later.worker())
                                            && earlier.reason() == later.reason()
                                            && ends(earlier.dates(), later.dates())))
                    .put(
                            DeprivationOfLiberty.class,
                            Kind.of(
                                    DeprivationOfLiberty.class,
                                    "DOLO_START",
                                    d -> new DeprivationOfLiberty(d.dates(), Optional.empty()),
                                    (earlier, later) -> ends(earlier.dates(), later.dates())))
                    .buildOrThrow();

    private record Held(CareRecord record, ReportingYear year) {
        Place place() {
            return new Place(year, record.source());
        }
    }

    private final YearConflicts conflicts;
    private final Map<List<Object>, List<Held>> byKindAndDay = new LinkedHashMap<>();

    RecordYears(YearConflicts conflicts) {
        this.conflicts = conflicts;
    }

    void add(ReportingYear year, List<CareRecord> records) {
        // First all that repeat an earlier one, so that no record is taken for another's correction.
        List<CareRecord> left = new ArrayList<>();
        for (CareRecord record : records) {
            Optional<Kind> kind = kindOf(record);
            if (!replace(record, year, earlier -> isRepeat(kind, earlier, record))) {
                left.add(record);
            }
        }
        for (CareRecord record : left) {
            Optional<Kind> kind = kindOf(record);
            if (kind.isEmpty() || !supersede(kind.get(), record, year)) {
                held(record).add(new Held(record, year));
            }
        }
    }

    List<CareRecord> merged() {
        return byKindAndDay.values().stream()
                .flatMap(List::stream)
                .map(Held::record)
                .toList();
    }

    private boolean supersede(Kind kind, CareRecord record, ReportingYear year) {
        if (replace(record, year, earlier -> kind.goesOn().test(earlier, record))) {
            return true;
        }
        List<Held> held = held(record);
        for (Held earlier : held) {
            if (earlier.year().compareTo(year) < 0) {
                conflicts.laterKept(new Place(year, record.source()), earlier.place(), kind.title(), "");
                held.set(held.indexOf(earlier), new Held(record, year));
                return true;
            }
        }
        return false;
    }

    // Puts a record in the place of one that an earlier return holds.
    private boolean replace(CareRecord record, ReportingYear year, Predicate<CareRecord> wanted) {
        List<Held> held = held(record);
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).year().compareTo(year) < 0
                    && wanted.test(held.get(i).record())) {
                held.set(i, new Held(record, year));
                return true;
            }
        }
        return false;
    }

    private static boolean isRepeat(Optional<Kind> kind, CareRecord earlier, CareRecord later) {
        return kind.map(known ->
                        known.content().apply(earlier).equals(known.content().apply(later)))
                .orElseGet(() -> earlier.equals(later));
    }

    private List<Held> held(CareRecord record) {
        return byKindAndDay.computeIfAbsent(
                List.of(record.recordType(), record.date()), kindAndDay -> new ArrayList<>());
    }

    private static Optional<Kind> kindOf(CareRecord record) {
        return Optional.ofNullable(KINDS.get(record.recordType()));
    }

    private static boolean ends(DateRange earlier, DateRange later) {
        return earlier.isOpen() && !later.isOpen();
    }
}

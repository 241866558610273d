package org.lafc.core.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.Review;

/** Finds the duties of one history that hang on the basis a placement was made on. */
final class BasisDuties {

    private final CareHistory history;
    private final LocalDate asOf;
    private final ImmutableList<PlacementTerms> terms;

    BasisDuties(CareHistory history, LocalDate asOf) {
        this.history = history;
        this.asOf = asOf;
        this.terms = history.records(PlacementTerms.class);
    }

    ImmutableList<Duty> reviews(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (Stay stay : stays()) {
            Optional<LocalDate> since = firstDayOf(PlacementBasis.BEFORE_ASSESSMENT, stay);
            if (since.isPresent()) {
                add(duties, rule, since.get(), stay, Review.class, history.reviews());
            }
        }
        return ImmutableList.copyOf(duties);
    }

    ImmutableList<Duty> approvals(DutyRule rule) {
        List<Duty> duties = new ArrayList<>();
        for (Stay stay : stays()) {
            Optional<LocalDate> since = firstDayOf(PlacementBasis.TEMPORARY_APPROVAL, stay);
            if (since.isPresent()) {
                List<PlacementTerms> ofAnotherBasis = terms.stream()
                        .filter(record -> record.date().isAfter(since.get()))
                        .filter(record -> record.basis() != PlacementBasis.TEMPORARY_APPROVAL)
                        .filter(record -> record.basis() != PlacementBasis.NOT_KNOWN)
                        .toList();
                add(duties, rule, since.get(), stay, PlacementTerms.class, ofAnotherBasis);
            }
        }
        return ImmutableList.copyOf(duties);
    }

    // What the terms of a placement say first is its basis from that day on, and cannot be dated if it began earlier.
    private Optional<LocalDate> firstDayOf(PlacementBasis basis, Stay stay) {
        return terms.stream()
                .filter(record -> record.basis() == basis)
                .map(PlacementTerms::date)
                .filter(day -> stay.holds(day) && !day.isAfter(asOf))
                .findFirst()
                .filter(day -> !(stay.first().beganEarlier()
                        && day.equals(stay.first().dates().start())));
    }

    private <T extends CareRecord> void add(
            List<Duty> duties, DutyRule rule, LocalDate since, Stay stay, Class<T> kind, List<T> events) {
        long start = since.toEpochDay();
        DutyRun.once(start, Events.of(events), history.coveredDays(kind))
                .first(rule, start)
                .end(stay.end())
                .addTo(duties, asOf, Wanted.ALL);
    }

    // A placement and those after it with the same carer: another code does not end what the child was placed on.
    private List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        for (Placement placement : history.placements()) {
            Optional<LocalDate> end = placement.dates().endExclusive();
            if (placement.keptCarer() && !stays.isEmpty()) {
                stays.add(new Stay(stays.remove(stays.size() - 1).first(), end));
            } else {
                stays.add(new Stay(placement, end));
            }
        }
        return stays;
    }

    private record Stay(Placement first, Optional<LocalDate> end) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first.dates().start())
                    && end.filter(last -> !day.isBefore(last)).isEmpty();
        }
    }
}

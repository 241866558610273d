package org.lafc.core.leaving;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Derivation.Rule;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.WayOut;
import org.lafc.core.leaving.LeavingCareEntitlement.InCategory;
import org.lafc.core.leaving.LeavingCareEntitlement.InNone;
import org.lafc.core.leaving.LeavingCareEntitlement.NotKnown;
import org.lafc.core.leaving.LeavingCareEntitlement.Reason;
import org.lafc.core.leaving.LeavingCareEntitlement.Standing;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.Age;

/** The steps by which {@link LeavingCareEntitlement} is worked out for one young person and day. */
final class LeavingCareRule {

    private final CareHistory history;
    private final LocalDate day;
    private final LocalDate completeSince;
    private final LocalDate fourteenth;
    private final LocalDate sixteenth;
    private final int age;

    LeavingCareRule(CareHistory history, LocalDate day, LocalDate completeSince) {
        LocalDate born = history.child().dateOfBirth();
        this.history = history;
        this.day = day;
        this.completeSince = completeSince;
        this.fourteenth = new Age(14).birthday(born);
        this.sixteenth = new Age(16).birthday(born);
        this.age = Age.on(born, day).years();
    }

    LeavingCareEntitlement entitlement() {
        if (age < 16) {
            return none(Reason.UNDER_SIXTEEN);
        }
        if (age >= 25) {
            return none(Reason.TOO_OLD);
        }
        return isInCare() ? inCare() : afterCare();
    }

    // On the day before the 18th birthday care goes on, though the statistics have ended it (C3).
    private boolean isInCare() {
        return history.isLookedAfterOn(day)
                || (age < 18
                        && day.equals(latestEndOfCare())
                        && lastPeriod().filter(this::endedByAge).isPresent());
    }

    private boolean endedByAge(PeriodOfCare period) {
        return period.derivation().rules().contains(Rule.ENDS_BY_EIGHTEEN);
    }

    private LeavingCareEntitlement inCare() {
        if (hasQualified()) {
            return in(CareLeaverCategory.CATEGORY_1, Reason.IN_CARE_THIRTEEN_WEEKS);
        }
        return completeSince.isAfter(fourteenth) ? notKnown() : none(Reason.IN_CARE_TOO_SHORT);
    }

    private LeavingCareEntitlement afterCare() {
        Optional<WayOut> way = lastPeriod().flatMap(PeriodOfCare::endReason).flatMap(EpisodeEnd::wayOut);
        if (way.filter(WayOut.DIED::equals).isPresent()) {
            return none(Reason.DIED);
        }
        if (way.filter(WayOut.OTHER_AUTHORITY::equals).isPresent()) {
            return none(Reason.OTHER_AUTHORITY);
        }
        if (hasQualified()) {
            return afterCategory1();
        }
        // With records from later than the 14th birthday, earlier care may make up the 13 weeks.
        boolean mayHaveBeenCategory1 =
                completeSince.isAfter(sixteenth) || (wasInCareAfterSixteen() && completeSince.isAfter(fourteenth));
        if (mayHaveBeenCategory1) {
            return notKnown();
        }
        if (age > 20) {
            return none(Reason.TOO_OLD);
        }
        if (way.filter(WayOut.GUARDIANSHIP::equals).isPresent()) {
            return in(CareLeaverCategory.CATEGORY_5, Reason.GUARDIANSHIP_AFTER_CARE);
        }
        if (wasInCareAfterSixteen()) {
            return in(CareLeaverCategory.CATEGORY_6, Reason.SHORT_CARE_AFTER_SIXTEEN);
        }
        // An order straight after care that ended before the records begin cannot be seen.
        return completeSince.isAfter(history.child().dateOfBirth())
                        && lastPeriod().isEmpty()
                ? notKnown()
                : none(Reason.NOT_IN_CARE_AFTER_SIXTEEN);
    }

    private LeavingCareEntitlement afterCategory1() {
        if (age < 18) {
            return in(CareLeaverCategory.CATEGORY_2, Reason.LEFT_FROM_CATEGORY_1);
        }
        if (age < 21) {
            return in(CareLeaverCategory.CATEGORY_3, Reason.WAS_CATEGORY_1_OR_2);
        }
        return isInEducation()
                ? in(CareLeaverCategory.CATEGORY_4, Reason.BACK_IN_EDUCATION)
                : decided(new NotKnown(), Reason.EDUCATION_NOT_KNOWN);
    }

    private boolean isInEducation() {
        boolean inSpell = history.records(ActivitySpell.class).stream()
                .filter(spell -> spell.dates().contains(day))
                .anyMatch(spell -> spell.activity().isEducation());
        return inSpell || wasInEducationWhenLastRecorded();
    }

    // A status older than a year says nothing about the day.
    private boolean wasInEducationWhenLastRecorded() {
        return statusesUpToDay()
                .findFirst()
                .filter(status -> status.date().isAfter(day.minusYears(1)))
                .filter(status -> status.activity().isEducation())
                .isPresent();
    }

    private LeavingCareEntitlement notKnown() {
        return statusesUpToDay()
                .flatMap(status -> status.category().stream())
                .findFirst()
                .filter(category -> category.isPossibleAt(new Age(age)))
                .map(category -> in(category, Reason.RECORDED))
                .orElseGet(() -> decided(new NotKnown(), Reason.RECORDS_BEGIN_LATE));
    }

    // The latest first.
    private Stream<LeavingCareStatus> statusesUpToDay() {
        return history.records(LeavingCareStatus.class).reverse().stream()
                .filter(status -> !status.date().isAfter(day));
    }

    private boolean wasInCareAfterSixteen() {
        for (PeriodOfCare period : history.periodsOfCare()) {
            Optional<LocalDate> end = period.dates().endExclusive();
            if (isBegun(period) && (end.isEmpty() || end.get().isAfter(sixteenth))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasQualified() {
        return LeavingCareEntitlement.qualifyingDay(history)
                .filter(qualified -> !qualified.isAfter(day))
                .isPresent();
    }

    private Optional<PeriodOfCare> lastPeriod() {
        for (PeriodOfCare period : history.periodsOfCare().reverse()) {
            if (isBegun(period)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    private boolean isBegun(PeriodOfCare period) {
        return !period.dates().isEmpty() && !period.dates().start().isAfter(day);
    }

    private LocalDate latestEndOfCare() {
        return Age.latestEndOfCare(history.child().dateOfBirth());
    }

    private LeavingCareEntitlement none(Reason reason) {
        return decided(new InNone(), reason);
    }

    private LeavingCareEntitlement in(CareLeaverCategory category, Reason reason) {
        return decided(new InCategory(category), reason);
    }

    private LeavingCareEntitlement decided(Standing standing, Reason reason) {
        ImmutableList.Builder<SourceRow> rows = ImmutableList.builder();
        for (PeriodOfCare period : history.periodsOfCare()) {
            if (isBegun(period)) {
                rows.addAll(period.derivation().rows());
            }
        }
        return new LeavingCareEntitlement(standing, reason, rows.build());
    }
}

package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.Circumstances;
import org.lafc.core.leaving.LeavingCareEntitlement;
import org.lafc.core.leaving.LeavingCareEntitlement.InCategory;
import org.lafc.core.leaving.LeavingCareEntitlement.InNone;
import org.lafc.core.leaving.LeavingCareEntitlement.NotKnown;
import org.lafc.core.leaving.LeavingCareEntitlement.Reason;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.fact.FactValue;

/**
 * Whom the authority supports in leaving care, on a day: who is looked after at 16 or 17, and who is entitled to support. Where
 * the records cannot tell the category, a status recorded in the year before shows that the authority does.
 */
final class LeavingCare {

    private static final ImmutableSet<CareLeaverCategory> LEFT_CARE = Sets.immutableEnumSet(
            CareLeaverCategory.CATEGORY_2, CareLeaverCategory.CATEGORY_3, CareLeaverCategory.CATEGORY_4);

    private final CareHistory history;
    private final LocalDate day;
    private final LeavingCareEntitlement entitlement;

    private LeavingCare(CareHistory history, LocalDate day) {
        this.history = history;
        this.day = day;
        this.entitlement = LeavingCareEntitlement.on(history, day);
    }

    /** Where a young person stands on a day; empty before birth. */
    static Optional<LeavingCare> on(CareHistory history, LocalDate day) {
        return day.isBefore(history.child().dateOfBirth())
                ? Optional.empty()
                : Optional.of(new LeavingCare(history, day));
    }

    /** Whether the authority supports the young person, in care or after it. */
    boolean isSupported() {
        return isLookedAfterAtSixteen()
                || entitlement.standing() instanceof InCategory
                || (entitlement.standing() instanceof NotKnown && isRecorded());
    }

    /** Category 2, 3 or 4, or recorded as a care leaver. */
    boolean isCareLeaver() {
        return entitlement.category().filter(LEFT_CARE::contains).isPresent()
                || (entitlement.standing() instanceof NotKnown && !history.isLookedAfterOn(day) && isRecorded());
    }

    /** A care leaver, or one who was until 21. */
    boolean wasCareLeaver() {
        return isCareLeaver() || entitlement.reason() == Reason.EDUCATION_NOT_KNOWN;
    }

    /** Whether the authority supports the young person on a day, in care or after it. */
    static boolean isSupportedOn(CareHistory history, LocalDate day) {
        return mayBeSupported(history, DateRange.ofClosed(day, day))
                && on(history, day).filter(LeavingCare::isSupported).isPresent();
    }

    /** Whether the young person was a care leaver on a day, or one until 21. */
    static boolean wasCareLeaverOn(CareHistory history, LocalDate day) {
        return mayBeSupported(history, DateRange.ofClosed(day, day))
                && on(history, day).filter(LeavingCare::wasCareLeaver).isPresent();
    }

    /** The word of {@link LeaverFacts#CATEGORY}. */
    String category() {
        if (entitlement.standing() instanceof InNone) {
            return LeaverFacts.NONE;
        }
        return entitlement.category().map(FactValue::word).orElse(LeaverFacts.NOT_KNOWN);
    }

    private boolean isLookedAfterAtSixteen() {
        return history.isLookedAfterOn(day)
                && Age.on(history.child().dateOfBirth(), day).years() >= 16;
    }

    private boolean isRecorded() {
        return history.records(LeavingCareStatus.class).stream()
                .map(LeavingCareStatus::date)
                .anyMatch(date -> !date.isAfter(day) && date.isAfter(day.minusYears(1)));
    }

    /** Whether support ended for good before a day: by death, or because another authority took over. */
    static boolean endedBefore(CareHistory history, LocalDate first, LocalDate day) {
        return Circumstances.supportEnded(history, day)
                .filter(ended -> ended.isBefore(first))
                .isPresent();
    }

    /** The last day of some on which the young person was supported. */
    static Optional<LocalDate> lastSupportedDay(CareHistory history, DateRange days) {
        Optional<LocalDate> last = Optional.empty();
        LocalDate end = days.endExclusive().orElseThrow();
        if (!mayBeSupported(history, days)) {
            return last;
        }
        ImmutableSortedSet<LocalDate> turns = turns(history, days);
        for (LocalDate from : turns) {
            LocalDate until = Optional.ofNullable(turns.higher(from)).orElse(end);
            boolean supported =
                    on(history, from).filter(LeavingCare::isSupported).isPresent()
                            && !endedBefore(history, days.start(), from);
            if (supported) {
                last = Optional.of(until.minusDays(1));
            }
        }
        return last;
    }

    /** Whether the young person was a care leaver on one of some days. */
    static boolean wasCareLeaverIn(CareHistory history, DateRange days) {
        return mayBeSupported(history, days)
                && turns(history, days).stream()
                        .anyMatch(day -> on(history, day)
                                        .filter(LeavingCare::isCareLeaver)
                                        .isPresent()
                                && !endedBefore(history, days.start(), day));
    }

    private static boolean mayBeSupported(CareHistory history, DateRange days) {
        LocalDate born = history.child().dateOfBirth();
        boolean begun = new Age(16).birthday(born).isBefore(days.endExclusive().orElse(LocalDate.MAX));
        return begun && new Age(25).birthday(born).isAfter(days.start());
    }

    // The days on which anything can change that the answers rest on, and the first: in between they stay what they
    // are.
    private static ImmutableSortedSet<LocalDate> turns(CareHistory history, DateRange days) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        LocalDate born = history.child().dateOfBirth();
        for (int age : new int[] {14, 16, 18, 21, 25}) {
            turns.add(new Age(age).birthday(born));
        }
        LeavingCareEntitlement.qualifyingDay(history).ifPresent(turns::add);
        for (PeriodOfCare period : history.periodsOfCare()) {
            turns.add(period.dates().start());
            period.dates().endExclusive().ifPresent(turns::add);
            period.leftOn().ifPresent(turns::add);
        }
        for (LeavingCareStatus status : history.records(LeavingCareStatus.class)) {
            turns.add(status.date());
            turns.add(status.date().plusYears(1));
            turns.add(status.date().plusYears(1).plusDays(1)); // 29 February and a year
        }
        for (ActivitySpell spell : history.records(ActivitySpell.class)) {
            turns.add(spell.dates().start());
            spell.dates().endExclusive().ifPresent(turns::add);
        }
        turns.add(days.start());
        return ImmutableSortedSet.copyOf(turns.stream().filter(days::contains).toList());
    }
}

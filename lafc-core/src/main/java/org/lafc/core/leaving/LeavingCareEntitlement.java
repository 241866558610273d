package org.lafc.core.leaving;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.Age;

/**
 * The support on leaving care a young person is entitled to on a day, worked out from the history: the category, or that
 * there is none, or that the records cannot tell, each with its reason.
 *
 * <p>Thirteen weeks are 91 nights in care from the 14th birthday on, in one period or several; short breaks do not count,
 * nor do they make a child looked after at 16. Where two categories fit, the one with the lower number stands. Until the
 * 18th birthday itself a child whose care the birthday ends is category 1, though the statistics end care a day earlier
 * (C3).
 *
 * <p>What records do not show is not looked at: a return home that has lasted, accommodation by health or education,
 * private fostering. From 21 to 24, education counts if an activity on the day, or the latest status of the year before
 * it, says so; whether somebody else wishes to go back to education is not recorded, so that is not known. Where the
 * records begin too late, a category the authority recorded stands, if it is possible at the age.
 *
 * <p>Source: domain glossary, care leaver categories (Social Services and Well-being (Wales) Act 2014, section 104);
 * statutory timescales, section 6 (SI 2015/1818, regulation 47). The ages 21 and 25 for categories 3 and 4, the end of
 * category 3 at 21, and that those who died or were taken over by another authority have none here, are unverified.
 *
 * @param standing in a category, in none, or not known
 * @param reason the rule that decided
 * @param rows the rows of the periods of care it was decided on; empty if no file held them
 */
public record LeavingCareEntitlement(Standing standing, Reason reason, ImmutableList<SourceRow> rows) {

    private static final long THIRTEEN_WEEKS = 13 * 7;

    /** Where a young person stands. */
    public sealed interface Standing {}

    /**
     * In a category.
     *
     * @param category the category; {@link CareLeaverCategory#legacyName()} is England's name
     */
    public record InCategory(CareLeaverCategory category) implements Standing {
        /**
         * Checks the components.
         *
         * @param category the category
         */
        public InCategory {
            requireNonNull(category, "category");
        }
    }

    /** In no category. */
    public record InNone() implements Standing {}

    /** The records cannot tell. */
    public record NotKnown() implements Standing {}

    /** The rule that decided. */
    public enum Reason {
        /** Younger than 16. */
        UNDER_SIXTEEN("under 16"),
        /** Too old for any category. */
        TOO_OLD("too old for any category"),
        /** 16 or 17, in care, with 13 weeks of it since 14. */
        IN_CARE_THIRTEEN_WEEKS("looked after at 16 or 17, for 13 weeks or more since 14"),
        /** 16 or 17, in care, with less than 13 weeks of it since 14. */
        IN_CARE_TOO_SHORT("looked after at 16 or 17, but for less than 13 weeks since 14"),
        /** 16 or 17, was category 1 on leaving care. */
        LEFT_FROM_CATEGORY_1("aged 16 or 17, and category 1 on leaving care"),
        /** 18 to 20, was category 1 or 2 before. */
        WAS_CATEGORY_1_OR_2("aged 18 to 20, and category 1 or 2 before"),
        /** 21 to 24, was category 3, in education. */
        BACK_IN_EDUCATION("aged 21 to 24, category 3 before, and in education"),
        /** 21 to 24, was category 3, not known to be in education. */
        EDUCATION_NOT_KNOWN("aged 21 to 24 and category 3 before; not known to be in education or to want it"),
        /** 16 to 20, left care under a special guardianship order. */
        GUARDIANSHIP_AFTER_CARE("aged 16 to 20, special guardianship straight after care"),
        /** 16 to 20, in care after 16, for less than 13 weeks since 14. */
        SHORT_CARE_AFTER_SIXTEEN("aged 16 to 20, looked after at 16 or 17, for less than 13 weeks since 14"),
        /** Not in care at 16 or later, nor under special guardianship after it. */
        NOT_IN_CARE_AFTER_SIXTEEN("not looked after at 16 or later"),
        /** Care ended by death. */
        DIED("died in care"),
        /** Another authority took over. */
        OTHER_AUTHORITY("another authority took over"),
        /** The records begin too late to tell. */
        RECORDS_BEGIN_LATE("the records begin too late to tell"),
        /** The records begin too late to tell, and the authority recorded a category. */
        RECORDED("as the authority recorded, since the records begin too late to tell");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /**
         * Returns the reason as a clause of a sentence.
         *
         * @return the reason in words
         */
        public String text() {
            return text;
        }
    }

    /**
     * Checks the components.
     *
     * @param standing in a category, in none, or not known
     * @param reason the rule that decided
     * @param rows the rows of the periods of care it was decided on; empty if no file held them
     */
    public LeavingCareEntitlement {
        requireNonNull(standing, "standing");
        requireNonNull(reason, "reason");
        requireNonNull(rows, "rows");
    }

    /**
     * Returns the day on which a child became category 1 (in England eligible): looked after, 16 or 17, and looked after
     * for 13 weeks in all since the 14th birthday.
     *
     * @param history the history
     * @return the day, a day of care or the one on which it ended; the latest it can have been if care {@linkplain
     *     PeriodOfCare#beganEarlier() began earlier} than the history. Empty if the child never did, as far as the history
     *     goes
     */
    public static Optional<LocalDate> qualifyingDay(CareHistory history) {
        LocalDate fourteenth = new Age(14).birthday(history.child().dateOfBirth());
        LocalDate sixteenth = new Age(16).birthday(history.child().dateOfBirth());
        long nightsBefore = 0; // since 14, in the periods before
        for (PeriodOfCare period : history.periodsOfCare()) {
            LocalDate counted = later(fourteenth, period.dates().start());
            LocalDate reached = counted.plusDays(Math.max(0, THIRTEEN_WEEKS - nightsBefore));
            LocalDate day = later(sixteenth, reached);
            LocalDate end = period.dates().endExclusive().orElse(counted);
            // The last of the 91 nights may be the last in care.
            if (period.dates().contains(day) || (day.equals(end) && day.isAfter(sixteenth))) {
                return Optional.of(day);
            }
            nightsBefore += Math.max(0, ChronoUnit.DAYS.between(counted, end));
        }
        return Optional.empty();
    }

    /**
     * Works out where a young person stands on a day.
     *
     * @param history the history
     * @param day the day; not before birth
     * @param completeSince the day since which the history holds all care of this person: the first day of the first
     *     return it was read from, or the day of birth where nothing is missing. Later than the 14th or 16th birthday it
     *     can leave the answer not known
     * @return the entitlement with its reason
     */
    public static LeavingCareEntitlement on(CareHistory history, LocalDate day, LocalDate completeSince) {
        return new LeavingCareRule(history, day, completeSince).entitlement();
    }

    /**
     * Works out where a young person stands on a day, where nothing but the history tells since when it is complete: since
     * birth, or since its first day if care {@linkplain PeriodOfCare#beganEarlier() began earlier}. Of a care leaver whose time
     * in care it does not hold at all it is complete since the first status recorded.
     *
     * @param history the history
     * @param day the day; not before birth
     * @return the entitlement with its reason
     */
    public static LeavingCareEntitlement on(CareHistory history, LocalDate day) {
        return on(history, day, completeSince(history));
    }

    private static LocalDate completeSince(CareHistory history) {
        LocalDate born = history.child().dateOfBirth();
        if (history.periodsOfCare().isEmpty()) {
            return history.records(LeavingCareStatus.class).stream()
                    .findFirst()
                    .map(LeavingCareStatus::date)
                    .orElse(born);
        }
        PeriodOfCare first = history.periodsOfCare().get(0);
        return first.beganEarlier() ? first.dates().start() : born;
    }

    /**
     * Returns the category.
     *
     * @return the category, if the young person is known to be in one
     */
    public Optional<CareLeaverCategory> category() {
        return standing instanceof InCategory in ? Optional.of(in.category()) : Optional.empty();
    }

    /**
     * Tells whether the young person is in any category.
     *
     * @return yes, no or not known
     */
    public Answer isEntitled() {
        if (standing instanceof NotKnown) {
            return Answer.NOT_KNOWN;
        }
        return standing instanceof InCategory ? Answer.YES : Answer.NO;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.Age;

/**
 * England's long-term stability of one child on a day (E2 of the KPI catalogue, NI 63): among those under 16 and looked
 * after without a break for 30 months, who has lived with the same carer for 24 months.
 *
 * <p>Months are counted by the calendar from the first day; the day on which they are complete is enough: lafc's reading
 * of "2.5 years" and "2 years". A placement for adoption is taken together with the placement before it.
 *
 * @param outcome the answer and its rule
 * @param period the period of care the day falls in, if the child is looked after
 * @param placements the placements of the present carer, in order, of which the first began at least 24 months ago if the
 *     child is stable; none if the child is not in the base
 */
public record LongTermStability(Outcome outcome, Optional<PeriodOfCare> period, ImmutableList<Placement> placements) {

    private static final Age SIXTEEN = new Age(16);
    private static final int MONTHS_LOOKED_AFTER = 30;
    private static final int MONTHS_SETTLED = 24;

    /** What has to have lasted. */
    public enum Basis {
        /** The carer, as the Department for Education words it now: RNE T and U change nothing. */
        SAME_CARER,
        /** The placement, as NI 63 worded it. */
        SAME_PLACEMENT
    }

    /** The answer, and the rule it was found by. */
    public enum Outcome {
        /** Not looked after that day, or in short breaks alone: not in the base. */
        NOT_LOOKED_AFTER("not looked after that day, or in short breaks alone"),
        /** 16 or older: not in the base. */
        TOO_OLD("16 or older"),
        /** Looked after for less than 30 months without a break: not in the base. */
        CARE_TOO_SHORT("looked after for less than 30 months without a break"),
        /**
         * Looked after for less than 30 months in the data, before which care began ({@link PeriodOfCare#beganEarlier()}):
         * not known whether the child is in the base, so not counted in it.
         */
        NOT_KNOWN("looked after for less than 30 months in the data, before which care began"),
        /** In the same placement for 24 months or more. */
        SAME_PLACEMENT("in the same placement for 24 months or more"),
        /** With the same carer for 24 months or more, in more than one placement. */
        SAME_CARER("with the same carer for 24 months or more, in more than one placement"),
        /** Placed for adoption, and there and in the placement before for 24 months or more. */
        WITH_ADOPTERS("placed for adoption, and there and in the placement before for 24 months or more"),
        /** In the base, and none of these. */
        NOT_STABLE("with the present carer for less than 24 months");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /**
         * Returns the rule as a clause of a sentence.
         *
         * @return the rule in words
         */
        public String text() {
            return text;
        }

        /**
         * Tells whether the child is among those the share is of.
         *
         * @return true if so, false if not or not known
         */
        public boolean isInBase() {
            return this != NOT_LOOKED_AFTER && this != TOO_OLD && this != CARE_TOO_SHORT && this != NOT_KNOWN;
        }

        /**
         * Tells whether the child counts as stable.
         *
         * @return true if so
         */
        public boolean isStable() {
            return isInBase() && this != NOT_STABLE;
        }
    }

    /**
     * Checks the components.
     *
     * @param outcome the answer and its rule
     * @param period the period of care the day falls in, if the child is looked after
     * @param placements the placements of the present carer, in order
     */
    public LongTermStability {
        requireNonNull(outcome, "outcome");
        requireNonNull(period, "period");
        requireNonNull(placements, "placements");
    }

    /**
     * Returns the rows the answer rests on.
     *
     * @return the rows of the placements of the present carer; of a child who is not in the base those of the period of care;
     *     none if the child is not looked after, or no file held them
     */
    public ImmutableList<SourceRow> rows() {
        return outcome.isInBase()
                ? placements.stream()
                        .flatMap(placement -> placement.derivation().rows().stream())
                        .collect(ImmutableList.toImmutableList())
                : period.map(care -> care.derivation().rows()).orElse(ImmutableList.of());
    }

    /**
     * Puts the question for the same carer.
     *
     * @param history the history; its rules say what a placement is
     * @param day the day, usually 31 March
     * @return the answer
     */
    public static LongTermStability of(CareHistory history, LocalDate day) {
        return of(history, day, Basis.SAME_CARER);
    }

    /**
     * Puts the question.
     *
     * @param history the history; its rules say what a placement is
     * @param day the day, usually 31 March
     * @param basis what has to have lasted
     * @return the answer
     */
    public static LongTermStability of(CareHistory history, LocalDate day, Basis basis) {
        Optional<PeriodOfCare> care = history.periodOn(day);
        PeriodOfCare period = care.orElse(null);
        Placement present = history.placementOn(day).orElse(null);
        if (period == null || present == null) {
            return outside(Outcome.NOT_LOOKED_AFTER, care);
        }
        if (!SIXTEEN.birthday(history.child().dateOfBirth()).isAfter(day)) {
            return outside(Outcome.TOO_OLD, care);
        }
        Answer longEnough = period.lastedMonths(MONTHS_LOOKED_AFTER, day, history.child());
        if (longEnough != Answer.YES) {
            return outside(longEnough == Answer.NO ? Outcome.CARE_TOO_SHORT : Outcome.NOT_KNOWN, care);
        }
        ImmutableList<Placement> placements = withPresentCarer(period, present, basis);
        LocalDate since = placements.get(0).dates().start();
        if (since.plusMonths(MONTHS_SETTLED).isAfter(day)) {
            return new LongTermStability(Outcome.NOT_STABLE, care, placements);
        }
        return new LongTermStability(rule(placements, day), care, placements);
    }

    private static LongTermStability outside(Outcome outcome, Optional<PeriodOfCare> care) {
        return new LongTermStability(outcome, care, ImmutableList.of());
    }

    private static Outcome rule(ImmutableList<Placement> placements, LocalDate day) {
        Placement present = Lists.reverse(placements).get(0);
        if (!present.dates().start().plusMonths(MONTHS_SETTLED).isAfter(day)) {
            return Outcome.SAME_PLACEMENT;
        }
        return present.type() == PlacementType.PLACED_FOR_ADOPTION ? Outcome.WITH_ADOPTERS : Outcome.SAME_CARER;
    }

    // Back from the present placement as long as no move lies between; from the adopters to whoever was before them.
    private static ImmutableList<Placement> withPresentCarer(PeriodOfCare period, Placement present, Basis basis) {
        ImmutableList<Placement> placements = period.placements();
        int last = placements.indexOf(present);
        int first = firstWithCarer(placements, last, basis);
        if (first > 0 && placements.get(first).type() == PlacementType.PLACED_FOR_ADOPTION) {
            first = firstWithCarer(placements, first - 1, basis);
        }
        return placements.subList(first, last + 1);
    }

    private static int firstWithCarer(ImmutableList<Placement> placements, int last, Basis basis) {
        int first = last;
        while (basis == Basis.SAME_CARER && placements.get(first).keptCarer()) {
            first--;
        }
        return first;
    }
}

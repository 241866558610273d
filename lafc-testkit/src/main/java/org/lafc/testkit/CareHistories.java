package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.time.CensusDate;
import org.lafc.testkit.HistoryWriter.LastEnd;
import org.lafc.testkit.PlannedStep.YearEnd;

/**
 * Generates care histories that a return without faults could hold, and the cohorts they make.
 *
 * <p>A history has one to four periods of care or short breaks, at least a night apart, in each an unbroken chain of
 * episodes: the first begins with S, each but the last ends with X1, the last with any other reason or not at all.
 * Among them:
 *
 * <ul>
 *   <li>every code of the code lists and every missing value; under England's rules no N9;
 *   <li>changes of legal status alone, moves, moves with the same carer;
 *   <li>temporary stays (T0 to T4) of 1 to 21 nights, always with a return to the same placement;
 *   <li>under Wales's rules, a night between two episodes of one period;
 *   <li>agreed short breaks, alone and beside care;
 *   <li>care from birth, care up to the day before the 18th birthday, ends on 31 March and 1 April, a last episode of
 *       no night;
 *   <li>reviews, and rows of a file.
 * </ul>
 *
 * <p>Nothing begins on or after the day before the 18th birthday, and nothing ends after it; an open episode may go on
 * past it, as in a return of an earlier year. What a code asks of age or of another code (P2 only from 15, P1 not with
 * V2) is not kept.
 *
 * <p>{@code @ForAll CareHistory history} draws from {@link #all()}, {@code @ForAll ImmutableList<CareHistory> cohort}
 * from {@link #cohorts()}. Safe between threads, as arbitraries are.
 */
public final class CareHistories {

    // Fewer than the days from any birth to the day before the 18th birthday.
    private static final int LATEST_FIRST_DAY = 6570;

    private CareHistories() {}

    /**
     * Returns histories under England's and under Wales's rules.
     *
     * @return the arbitrary
     */
    public static Arbitrary<CareHistory> all() {
        return Arbitraries.oneOf(under(CareRules.ENGLAND), under(CareRules.WALES));
    }

    /**
     * Returns histories under one set of counting rules.
     *
     * @param rules the rules
     * @return the arbitrary
     */
    public static Arbitrary<CareHistory> under(CareRules rules) {
        Arbitrary<Integer> daysFromBirth = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0, LATEST_FIRST_DAY)),
                Tuple.of(1, Arbitraries.integers().between(0, 3)),
                Tuple.of(1, Arbitraries.integers().between(LATEST_FIRST_DAY - 60, LATEST_FIRST_DAY)));
        Arbitrary<LastEnd> lastEnds = Arbitraries.frequency(
                Tuple.of(5, LastEnd.ENDED), Tuple.of(5, LastEnd.OPEN), Tuple.of(1, LastEnd.ENDED_ON_FIRST_DAY));
        return Combinators.combine(
                        Children.all(),
                        daysFromBirth,
                        PlannedStep.yearEnds(),
                        PlannedStretch.careOrShortBreak(rules)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        lastEnds,
                        nightsToReviews(),
                        Arbitraries.of(true, false))
                .as((child, days, firstDayMoves, stretches, lastEnd, reviews, fromFile) -> {
                    HistoryWriter writer = new HistoryWriter(rules, child, fromFile);
                    writer.place(stretches, child.dateOfBirth().plusDays(days), firstDayMoves);
                    return writer.write(lastEnd, reviews);
                })
                .withoutEdgeCases(); // the cases that matter are weighted in; jqwik's products of edges cost minutes
    }

    /**
     * Returns histories of children looked after at the end of a census date, each in its only period of care.
     *
     * @param rules the counting rules
     * @param censusDate the census date
     * @return the arbitrary
     */
    public static Arbitrary<CareHistory> lookedAfterOn(CareRules rules, CensusDate censusDate) {
        LocalDate day = censusDate.day();
        Arbitrary<Child> children = Children.born(Dates.birthDates(censusDate));
        Arbitrary<Integer> daysBefore = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 7),
                Arbitraries.integers().between(8, 400),
                Arbitraries.integers().between(401, LATEST_FIRST_DAY));
        return Combinators.combine(
                        children,
                        daysBefore,
                        PlannedStretch.care(rules),
                        Arbitraries.of(true, false),
                        nightsToReviews(),
                        Arbitraries.of(true, false))
                .as((child, days, stretch, open, reviews, fromFile) -> {
                    LocalDate born = child.dateOfBirth();
                    LocalDate wanted = day.minusDays(days);
                    HistoryWriter writer = new HistoryWriter(rules, child, fromFile);
                    writer.place(List.of(stretch), wanted.isBefore(born) ? born : wanted, YearEnd.AS_PLANNED);
                    boolean goesOn = open || !writer.lastEnd().isAfter(day);
                    return writer.write(goesOn ? LastEnd.OPEN : LastEnd.ENDED, reviews);
                })
                .withoutEdgeCases();
    }

    /**
     * Returns what one authority may hold: histories under one nation's rules, of children with different identifiers.
     *
     * @return the arbitrary; up to 20 histories, or none
     */
    public static Arbitrary<ImmutableList<CareHistory>> cohorts() {
        return Arbitraries.oneOf(cohortsOf(under(CareRules.ENGLAND), 20), cohortsOf(under(CareRules.WALES), 20));
    }

    /**
     * Returns lists of given histories, of children with different identifiers.
     *
     * @param histories the histories, for example {@link #lookedAfterOn}
     * @param maximumSize the most histories a list may hold; drawing one takes about a millisecond
     * @return the arbitrary; none to that many histories
     */
    public static Arbitrary<ImmutableList<CareHistory>> cohortsOf(Arbitrary<CareHistory> histories, int maximumSize) {
        return histories
                .list()
                .ofMaxSize(maximumSize)
                .uniqueElements(history -> history.child().id())
                .map(ImmutableList::copyOf);
    }

    private static Arbitrary<List<Integer>> nightsToReviews() {
        return Arbitraries.integers().between(1, 183).list().ofMaxSize(6);
    }
}

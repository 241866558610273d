package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Derivation;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
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
 *   <li>records of every kind of {@link CareRecords}, each in its place in the child's life: visits in care, referrals
 *       before, statuses of leaving care on the 17th to 21st birthdays; on the day a visit, review, assessment or plan
 *       falls due, the day before and the day after, on 4th, 5th, 16th and 18th birthdays, on the first and the last
 *       day of care;
 *   <li>kinds that are covered with records, covered without any, and not covered;
 *   <li>rows of a file, and none.
 * </ul>
 *
 * <p>Of a kind no two records stand on one day, and what lasts ends by the next of its kind and, in care, with the
 * period of care.
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
                        records(),
                        coverages(),
                        Arbitraries.of(true, false))
                .as((child, days, firstDayMoves, stretches, lastEnd, records, coverage, fromFile) -> {
                    HistoryWriter writer = new HistoryWriter(rules, child, fromFile);
                    writer.place(stretches, child.dateOfBirth().plusDays(days), firstDayMoves);
                    return writer.write(lastEnd, records, coverage);
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
                        records(),
                        coverages(),
                        Arbitraries.of(true, false))
                .as((child, days, stretch, open, records, coverage, fromFile) -> {
                    LocalDate born = child.dateOfBirth();
                    LocalDate wanted = day.minusDays(days);
                    HistoryWriter writer = new HistoryWriter(rules, child, fromFile);
                    writer.place(List.of(stretch), wanted.isBefore(born) ? born : wanted, YearEnd.AS_PLANNED);
                    boolean goesOn = open || !writer.lastEnd().isAfter(day);
                    return writer.write(goesOn ? LastEnd.OPEN : LastEnd.ENDED, records, coverage);
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
     * @param maximumSize the most histories a list may hold; drawing one takes a millisecond or two
     * @return the arbitrary; none to that many histories
     */
    public static Arbitrary<ImmutableList<CareHistory>> cohortsOf(Arbitrary<CareHistory> histories, int maximumSize) {
        return histories
                .list()
                .ofMaxSize(maximumSize)
                .uniqueElements(history -> history.child().id())
                .map(ImmutableList::copyOf);
    }

    /**
     * Returns periods of care, each out of a history of {@link #all()}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<PeriodOfCare> periodsOfCare() {
        return partsOf(CareHistory::periodsOfCare);
    }

    /**
     * Returns placements, each out of a history of {@link #all()}: first ones, moves with and without the carer,
     * placements with a temporary stay folded into them.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Placement> placements() {
        return partsOf(CareHistory::placements);
    }

    /**
     * Returns derivations of periods of care and placements of {@link #all()}: every rule, with and without rows.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Derivation> derivations() {
        return Arbitraries.oneOf(
                periodsOfCare().map(PeriodOfCare::derivation), placements().map(Placement::derivation));
    }

    /**
     * Returns coverages: of nothing, of every kind of record, of some kinds; on all days, or in part on the days of a year
     * alone.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Coverage> coverage() {
        Arbitrary<Coverage> onAllDays = coverages().map(Coverage::of);
        Arbitrary<Coverage> ofYears = Combinators.combine(coverages(), DateRanges.reportingYears())
                .as((kinds, year) -> Coverage.of(kinds, year));
        return Arbitraries.oneOf(
                onAllDays, ofYears, Combinators.combine(onAllDays, ofYears).as(Coverage::and));
    }

    private static <T> Arbitrary<T> partsOf(Function<CareHistory, ImmutableList<T>> parts) {
        return Combinators.combine(
                        all().map(parts).filter(found -> !found.isEmpty()),
                        Arbitraries.integers().between(0, 99))
                .as((found, number) -> found.get(number % found.size()));
    }

    private static Arbitrary<List<PlannedRecord<?>>> records() {
        return PlannedRecord.any().list().ofMaxSize(16);
    }

    // Only what there are records of, as of a child known through one file; everything; any kinds.
    private static Arbitrary<Set<Class<? extends CareRecord>>> coverages() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Set.of())),
                Tuple.of(1, Arbitraries.just(CareRecords.kinds())),
                Tuple.of(
                        3,
                        Arbitraries.longs()
                                .between(0, (1L << CareRecords.kinds().size()) - 1)
                                .withDistribution(RandomDistribution.uniform())
                                .map(CareHistories::kindsOf)));
    }

    private static Set<Class<? extends CareRecord>> kindsOf(long bits) {
        ImmutableSet.Builder<Class<? extends CareRecord>> kinds = ImmutableSet.builder();
        int bit = 0;
        for (Class<? extends CareRecord> kind : CareRecords.kinds()) {
            if ((bits >> bit & 1) == 1) {
                kinds.add(kind);
            }
            bit++;
        }
        return kinds.build();
    }
}

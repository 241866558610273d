package org.lafc.core.care;

import static java.util.Comparator.comparing;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.lafc.core.time.DateRange;

/**
 * All that is known about one child's way through care: what was recorded, and the periods of care and
 * placements that follow from it by stated rules. The unit that travels through lafc.
 *
 * <p>Episodes and records may be given in any order; they are kept by date. Periods and placements are derived
 * once, on first use. Values are immutable and safe between threads; printing shows no personal value.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class CareHistory {

    private static final Comparator<Episode> BY_START =
            comparing((Episode episode) -> episode.dates().start());

    CareHistory() {}

    /**
     * Returns a builder. Needed: {@link #child()} and {@link #rules()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a history of all its parts. Lists that are immutable and in order already are not copied.
     *
     * @param child the child
     * @param rules the counting rules
     * @param episodes the episodes, in any order
     * @param records everything else that is recorded, in any order
     * @param coverage which kinds of record the sources hold, and of which days
     * @return the history
     */
    public static CareHistory of(
            Child child,
            CareRules rules,
            Iterable<? extends Episode> episodes,
            Iterable<? extends CareRecord> records,
            Coverage coverage) {
        return ImmutableCareHistory.of(child, rules, episodes, records, coverage);
    }

    /**
     * Returns the child.
     *
     * @return the child
     */
    @Value.Parameter
    public abstract Child child();

    /**
     * Returns the counting rules that periods and placements are derived by.
     *
     * @return the rules
     */
    @Value.Parameter
    public abstract CareRules rules();

    /**
     * Returns the episodes as recorded, short breaks included, by first day.
     *
     * @return the episodes; no two begin on one day
     */
    @Value.Parameter
    public abstract ImmutableList<Episode> episodes();

    /**
     * Returns everything else that is recorded about the child, by date.
     *
     * @return the records of all kinds
     */
    @Value.Parameter
    public abstract ImmutableList<CareRecord> records();

    /**
     * Returns which kinds of record the sources of this history hold, and of which days. Kinds of {@link #records()} are
     * always covered.
     *
     * @return the coverage; nothing if not said
     */
    @Value.Parameter
    public abstract Coverage coverage();

    /**
     * Returns the days on which a kind of record is covered.
     *
     * @param kind the kind, for example {@code Review.class}
     * @return the days, in order and without overlap; all days there are if nothing limits the kind; none if it is not
     *     covered
     */
    public ImmutableList<DateRange> coveredDays(Class<? extends CareRecord> kind) {
        return coverage().days(kind);
    }

    /**
     * Tells whether the sources of this history hold a kind of record for all of some days.
     *
     * @param kind the kind, for example {@code Review.class}
     * @param days the days
     * @return true if no record of the kind on those days means that there was none; false if nothing is known of one of
     *     them or more
     */
    public boolean covers(Class<? extends CareRecord> kind, DateRange days) {
        return coverage().covers(kind, days);
    }

    /**
     * Tells whether the sources of this history hold a kind of record, on some days at least ({@link #coverage()}).
     *
     * @param kind the kind, for example {@code Visit.class}
     * @return true if no record of the kind means that there was none on the days covered; false if nothing is known of it
     */
    public boolean covers(Class<? extends CareRecord> kind) {
        return coverage().covers(kind);
    }

    /**
     * Returns the records of one kind, by date.
     *
     * @param <T> the kind
     * @param kind the kind, for example {@code Visit.class}
     * @return its records; none may also mean that nothing is known ({@link #covers})
     */
    public <T extends CareRecord> ImmutableList<T> records(Class<T> kind) {
        return recordsByKind().of(kind);
    }

    @Value.Lazy
    RecordsByKind recordsByKind() {
        return RecordsByKind.of(records());
    }

    /**
     * Returns the reviews held, by date.
     *
     * @return the reviews
     */
    public ImmutableList<Review> reviews() {
        return records(Review.class);
    }

    /**
     * Returns the visits, by date.
     *
     * @return the visits
     */
    public ImmutableList<Visit> visits() {
        return records(Visit.class);
    }

    /**
     * Returns the periods of care, short breaks left out, in order. One that was recorded as of no night, or as beginning
     * when the child can be looked after no more (C3), is empty and counts nowhere.
     *
     * @return the periods; none for a child known through short breaks alone
     */
    @Value.Lazy
    public ImmutableList<PeriodOfCare> periodsOfCare() {
        return CareDerivation.periodsOf(this, rules());
    }

    /** The periods of care under other counting rules. */
    ImmutableList<PeriodOfCare> periodsOfCare(CareRules other) {
        return other.equals(CareRules.ENGLAND) ? periodsByEngland() : periodsBy(other);
    }

    // Several facts of a child in Wales count by England's rules too.
    @Value.Lazy
    ImmutableList<PeriodOfCare> periodsByEngland() {
        return periodsBy(CareRules.ENGLAND);
    }

    private ImmutableList<PeriodOfCare> periodsBy(CareRules other) {
        return other.equals(rules()) || !CareDerivation.hangsOnRules(episodes())
                ? periodsOfCare()
                : CareDerivation.periodsOf(this, other);
    }

    /**
     * Returns the episodes of agreed series of short breaks (V3, V4), which stand outside every other count.
     *
     * @return those episodes, in order
     */
    public ImmutableList<Episode> shortBreaks() {
        return episodes().stream()
                .filter(episode -> episode.legalStatus().isShortBreaks())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns all placements over all periods of care, in order.
     *
     * @return the placements
     */
    public ImmutableList<Placement> placements() {
        return placementsOf(periodsOfCare());
    }

    static ImmutableList<Placement> placementsOf(ImmutableList<PeriodOfCare> periods) {
        if (periods.size() == 1) {
            return periods.get(0).placements();
        }
        ImmutableList.Builder<Placement> placements = ImmutableList.builder();
        for (PeriodOfCare period : periods) {
            placements.addAll(period.placements());
        }
        return placements.build();
    }

    /**
     * Tells whether the child is looked after at the end of a day (convention C2 of the KPI catalogue).
     *
     * @param day the day
     * @return true if a period of care holds the day; short breaks do not count
     */
    public boolean isLookedAfterOn(LocalDate day) {
        ImmutableList<PeriodOfCare> periods = periodsOfCare();
        for (int i = 0; i < periods.size(); i++) { // without an iterator, as below
            if (periods.get(i).dates().contains(day)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the period of care a day falls in.
     *
     * @param day the day
     * @return the period, or empty if the child is not looked after that day
     */
    public Optional<PeriodOfCare> periodOn(LocalDate day) {
        return periodOn(day, periodsOfCare());
    }

    // By hand, here and below: these are asked of every child for fact after fact, and of every day a duty fell due.
    static Optional<PeriodOfCare> periodOn(LocalDate day, ImmutableList<PeriodOfCare> periods) {
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).dates().contains(day)) {
                return Optional.of(periods.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the placement the child is in on a day of care. A night that the rules allow between two episodes of one
     * period of care (one in Wales) is no day of either placement; there it is the placement left.
     *
     * @param day the day
     * @return the placement, or empty if the child is not looked after that day
     */
    public Optional<Placement> placementOn(LocalDate day) {
        Optional<PeriodOfCare> period = periodOn(day);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        Optional<Placement> ofNoNight = Optional.empty();
        ImmutableList<Placement> placements = period.get().placements();
        for (int i = placements.size() - 1; i >= 0; i--) {
            Placement placement = placements.get(i);
            if (placement.dates().start().isAfter(day)) {
                continue;
            }
            if (!placement.dates().isEmpty()) {
                return Optional.of(placement);
            }
            // One of no night is where the child is only if there is no other.
            ofNoNight = ofNoNight.isPresent() ? ofNoNight : Optional.of(placement);
        }
        return ofNoNight;
    }

    /**
     * Returns the episode in force on a day: of the episodes begun by then, the latest of the placement.
     *
     * @param day the day
     * @return the episode, or empty if the child is not looked after that day
     */
    public Optional<Episode> episodeOn(LocalDate day) {
        Optional<Placement> placement = placementOn(day);
        return placement.isPresent() ? lastBegun(placement.get(), day, true) : Optional.empty();
    }

    /**
     * Returns the episode that says where the child lives on a day: the one in force, but for a temporary stay, which
     * changes nothing while the child has a placement to go back to (C9).
     *
     * @param day the day
     * @return the episode, or empty if the child is not looked after that day
     */
    public Optional<Episode> settledEpisodeOn(LocalDate day) {
        Optional<Placement> placement = placementOn(day);
        if (placement.isEmpty()) {
            return Optional.empty();
        }
        Optional<Episode> settled = lastBegun(placement.get(), day, false);
        return settled.isPresent() ? settled : lastBegun(placement.get(), day, true);
    }

    private static Optional<Episode> lastBegun(Placement placement, LocalDate day, boolean temporaryToo) {
        ImmutableList<Episode> episodes = placement.episodes();
        for (int i = episodes.size() - 1; i >= 0; i--) {
            Episode episode = episodes.get(i);
            boolean counts = temporaryToo || !episode.placementType().isTemporary();
            if (counts && !episode.dates().start().isAfter(day)) {
                return Optional.of(episode);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns this history under other counting rules: the same child, episodes and records.
     *
     * @param other the rules
     * @return the history, whose periods and placements follow those rules
     */
    public CareHistory under(CareRules other) {
        return other.equals(rules()) ? this : builder().from(this).rules(other).build();
    }

    /**
     * Tells whether the child is looked after at some time in some days (C2).
     *
     * @param days the days, usually a year
     * @return true if a period of care holds one of them; short breaks do not count
     */
    public boolean isLookedAfterIn(DateRange days) {
        ImmutableList<PeriodOfCare> periods = periodsOfCare();
        for (int i = 0; i < periods.size(); i++) { // without an iterator, as below
            if (periods.get(i).dates().overlaps(days)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the periods of care that began in some days. One of no night is not among them: who is accommodated for 24
     * hours or less is not looked after (Social Services and Well-being (Wales) Act 2014, section 74).
     *
     * @param days the days, usually a year
     * @return the periods, in order
     */
    public ImmutableList<PeriodOfCare> periodsStartedIn(DateRange days) {
        return periodsOf(dates -> days.contains(dates.start()));
    }

    /**
     * Returns the periods of care that ended in some days, by the day the child left (DEC) or by the day before the
     * 18th birthday (C3). One of no night is not among them.
     *
     * @param days the days, usually a year
     * @return the periods, in order
     */
    public ImmutableList<PeriodOfCare> periodsEndedIn(DateRange days) {
        return periodsOf(dates -> dates.endExclusive().isPresent()
                && days.contains(dates.endExclusive().get()));
    }

    private ImmutableList<PeriodOfCare> periodsOf(Predicate<DateRange> which) {
        ImmutableList.Builder<PeriodOfCare> some = null;
        for (PeriodOfCare period : periodsOfCare()) {
            if (!period.dates().isEmpty() && which.test(period.dates())) {
                some = some == null ? ImmutableList.builder() : some;
                some.add(period);
            }
        }
        return some == null ? ImmutableList.of() : some.build();
    }

    /**
     * Tells whether the child returned home from care in some days (PM26): once or more, and whether or not the child
     * came back into care.
     *
     * @param days the days, usually a year
     * @return true if a period of care ended in them with a return to parents, relatives or others with parental
     *     responsibility
     */
    public boolean returnedHomeIn(DateRange days) {
        return periodsEndedIn(days).stream()
                .anyMatch(period ->
                        period.endReason().filter(EpisodeEnd::isReturnHome).isPresent());
    }

    /**
     * Returns how long the child had been looked after on a day, over all periods of care.
     *
     * @param day the day, not counted itself
     * @return the nights in care before that day; short breaks do not count. A minimum if the first period of care
     *     {@linkplain PeriodOfCare#beganEarlier() began earlier} than the data
     */
    public long daysInCareUpTo(LocalDate day) {
        long days = 0;
        for (PeriodOfCare period : periodsOfCare()) {
            days += period.daysUpTo(day);
        }
        return days;
    }

    /**
     * Counts the placements that overlap some days, over all periods of care (convention C10). Placements of no
     * night do not count (C11). {@link PlacementCount} names them.
     *
     * @param days the days, usually a year
     * @param carerMoves whether a placement with the same carer (RNE T or U) counts as one of its own; if not, it
     *     is one with the placement before it
     * @return the number of placements
     */
    public int placementsIn(DateRange days, CarerMoves carerMoves) {
        return PlacementCount.of(placements(), days, rules().withCarerMoves(carerMoves))
                .count();
    }

    /**
     * Counts the moves in some days. {@link #moves} names them.
     *
     * @param days the days, usually a year
     * @param carerMoves whether a move with the same carer (RNE T or U) counts
     * @return the number of moves; three placements in one period of care are two moves
     */
    public int movesIn(DateRange days, CarerMoves carerMoves) {
        return moves(days, carerMoves).size();
    }

    /**
     * Returns the moves in some days: the placements moved to, of those that began in them, other than the first of a
     * period of care. Placements of no night do not count (C11): whoever stayed nowhere else for a night has not moved
     * yet, and whoever goes on from one to another with its carer has moved once. Why each is a move its {@link
     * Placement#derivation()} says.
     *
     * @param days the days, usually a year
     * @param carerMoves whether a move with the same carer (RNE T or U) counts
     * @return the placements, in order; over the days of a period of care one fewer than {@link #placementsIn} counts
     */
    public ImmutableList<Placement> moves(DateRange days, CarerMoves carerMoves) {
        return begun(days, carerMoves, false);
    }

    /**
     * Returns the placements that began in some days: {@linkplain #moves moves}, and the first of each period of care. One of
     * no night is not among them (C11), nor one whose first day {@linkplain Placement#beganEarlier() is not known}.
     *
     * @param days the days, usually a year
     * @param carerMoves whether a placement with the carer of the one before (RNE T or U) is one of its own
     * @return the placements, in order
     */
    public ImmutableList<Placement> placementsStartedIn(DateRange days, CarerMoves carerMoves) {
        return begun(days, carerMoves, true);
    }

    private ImmutableList<Placement> begun(DateRange days, CarerMoves carerMoves, boolean firstToo) {
        ImmutableList.Builder<Placement> begun = ImmutableList.builder();
        for (PeriodOfCare period : periodsOfCare()) {
            boolean stayed = false; // whether the child has spent a night in a placement of this period
            boolean moved = false; // whether the carer is another than the one of that night
            for (Placement placement : period.placements()) {
                moved |= !placement.joinsTheOneBefore(carerMoves);
                if (!placement.dates().isEmpty()) {
                    boolean counts = stayed ? moved : firstToo && !placement.beganEarlier();
                    if (counts && days.contains(placement.dates().start())) {
                        begun.add(placement);
                    }
                    stayed = true;
                    moved = false;
                }
            }
        }
        return begun.build();
    }

    /** Whether a change of placement with the same carer counts as a move. */
    public enum CarerMoves {
        /** It counts. */
        COUNT,
        /** It does not: the default of lafc, as England leaves out T and U. */
        LEAVE_OUT
    }

    @Value.Check
    CareHistory check() {
        for (Episode episode : episodes()) {
            if (episode.dates().start().isBefore(child().dateOfBirth())) {
                throw new IllegalArgumentException("an episode must not begin before birth"
                        + episode.source().map(row -> " (" + row + ")").orElse(""));
            }
        }
        if (Comparators.isInStrictOrder(episodes(), BY_START)
                && Comparators.isInOrder(records(), CareRecord.BY_DATE)
                && coversAllRecords()) {
            return this;
        }
        ImmutableList<Episode> byDate = ImmutableList.sortedCopyOf(BY_START, episodes());
        for (int i = 1; i < byDate.size(); i++) {
            if (byDate.get(i).dates().start().equals(byDate.get(i - 1).dates().start())) {
                throw new IllegalArgumentException("two episodes of one child must not begin on one day"
                        + byDate.get(i).source().map(row -> " (" + row + ")").orElse(""));
            }
        }
        ImmutableList<CareRecord> recordsByDate = ImmutableList.sortedCopyOf(CareRecord.BY_DATE, records());
        Coverage covered = coverage();
        for (CareRecord record : records()) {
            covered = covered.covers(record.recordType()) ? covered : covered.with(record.recordType());
        }
        return builder()
                .from(this)
                .episodes(byDate)
                .records(recordsByDate)
                .coverage(covered)
                .build();
    }

    private boolean coversAllRecords() {
        for (CareRecord record : records()) {
            if (!covers(record.recordType())) {
                return false;
            }
        }
        return true;
    }

    /** Builds a {@link CareHistory}. */
    public static final class Builder extends ImmutableCareHistory.Builder {
        Builder() {
            coverage(Coverage.NONE);
        }
    }
}

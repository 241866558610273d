package org.lafc.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.lafc.core.care.CareRecord;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;
import org.lafc.testkit.RecordKind.When;

/**
 * Generates the records a care history holds beside its episodes, of every kind that lafc knows: visits, reviews,
 * health assessments, plans, times at school, missing episodes, referrals and all others.
 *
 * <p>Of each kind are drawn:
 *
 * <ul>
 *   <li>every value of its enums, not known among them, and every optional part present and absent;
 *   <li>what lasts: without end, of no night, short and long;
 *   <li>days as in {@link Dates#days()}: ends of reporting years, leap days, bank holidays;
 *   <li>with and without a row of a file.
 * </ul>
 *
 * <p>A single record knows no child: a review may say that a child under four came. In histories
 * ({@link CareHistories}) records keep to the child's life.
 *
 * <p>{@code @ForAll Visit visit} draws from {@code of(Visit.class)}, {@code @ForAll CareRecord record} from
 * {@link #all()}. Safe between threads, as arbitraries are.
 */
public final class CareRecords {

    static final ImmutableMap<Class<? extends CareRecord>, RecordKind<?>> KINDS = Stream.of(
                    CareShapes.kinds(),
                    HealthShapes.kinds(),
                    ProgressShapes.kinds(),
                    LeavingShapes.kinds(),
                    VoiceShapes.kinds(),
                    EdgeShapes.kinds())
            .flatMap(List::stream)
            .collect(ImmutableMap.toImmutableMap(RecordKind::type, kind -> kind));

    private CareRecords() {}

    /**
     * Returns the kinds of record that are generated.
     *
     * @return all kinds of lafc-core
     */
    public static ImmutableSet<Class<? extends CareRecord>> kinds() {
        return KINDS.keySet();
    }

    /**
     * Returns records of all kinds.
     *
     * @return the arbitrary
     */
    public static Arbitrary<CareRecord> all() {
        return ofAnyKind(Dates.days(), List.copyOf(KINDS.values()));
    }

    /**
     * Returns records of one kind.
     *
     * @param <R> the kind
     * @param kind one of {@link #kinds()}
     * @return the arbitrary
     * @throws IllegalArgumentException if the kind is none of them
     */
    public static <R extends CareRecord> Arbitrary<R> of(Class<R> kind) {
        return on(Dates.days(), kindOf(kind));
    }

    /**
     * Returns records of one kind that stand in some days. What lasts begins in them and may end later.
     *
     * @param <R> the kind
     * @param kind one of {@link #kinds()}
     * @param days the days; of days without end the first eighteen years
     * @return the arbitrary; the first day, the last, and the ends of reporting years are weighted in
     * @throws IllegalArgumentException if the kind is none of them, or if no record of the kind can stand in the days
     */
    public static <R extends CareRecord> Arbitrary<R> of(Class<R> kind, DateRange days) {
        RecordKind<R> wanted = kindOf(kind);
        if (!canStandIn(days, wanted)) {
            throw new IllegalArgumentException(
                    "days must hold one on which a record of " + kind.getSimpleName() + " can stand, but held none");
        }
        return on(daysOf(wanted, days), wanted);
    }

    /**
     * Returns records of all kinds that stand in some days. What lasts begins in them and may end later.
     *
     * @param days the days; of days without end the first eighteen years
     * @return the arbitrary; annual outcomes only if there is a 31 March among the days
     * @throws IllegalArgumentException if there is no day
     */
    public static Arbitrary<CareRecord> within(DateRange days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days must hold at least one, but held none");
        }
        List<RecordKind<?>> kinds =
                KINDS.values().stream().filter(kind -> canStandIn(days, kind)).toList();
        return Arbitraries.frequencyOf(
                kinds.stream().map(kind -> weighted(daysOf(kind, days), kind)).toList());
    }

    private static Arbitrary<CareRecord> ofAnyKind(Arbitrary<LocalDate> days, List<RecordKind<?>> kinds) {
        return Arbitraries.frequencyOf(
                kinds.stream().map(kind -> weighted(days, kind)).toList());
    }

    private static Tuple2<Integer, Arbitrary<CareRecord>> weighted(Arbitrary<LocalDate> days, RecordKind<?> kind) {
        return Tuple.of(kind.weight(), on(days, kind).map(record -> record));
    }

    private static <R extends CareRecord> Arbitrary<R> on(Arbitrary<LocalDate> days, RecordKind<R> kind) {
        Arbitrary<Optional<SourceRow>> rows = Arbitraries.integers()
                .between(2, 999)
                .map(line -> new SourceRow(kind.file(), line))
                .optional(0.5);
        return Combinators.combine(days, rows, kind.shapes())
                .as((day, row, shape) -> shape.at(new RecordSlot(day, LocalDate.MAX, Optional.empty(), row)));
    }

    private static boolean canStandIn(DateRange days, RecordKind<?> kind) {
        boolean yearly = kind.when() == When.AFTER_A_YEAR_IN_CARE;
        return !days.isEmpty() && (!yearly || days.contains(firstYearEnd(days)));
    }

    private static Arbitrary<LocalDate> daysOf(RecordKind<?> kind, DateRange days) {
        LocalDate first = days.start();
        LocalDate last = days.endExclusive().orElse(first.plusYears(18)).minusDays(1);
        Arbitrary<LocalDate> ends = Arbitraries.integers()
                .between(
                        firstYearEnd(days).getYear(),
                        Math.max(last.getYear(), firstYearEnd(days).getYear()))
                .map(year -> LocalDate.of(year, 3, 31))
                .filter(days::contains);
        if (kind.when() == When.AFTER_A_YEAR_IN_CARE) {
            return ends;
        }
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(0, ChronoUnit.DAYS.between(first, last))
                .map(first::plusDays);
        Arbitrary<LocalDate> edges = Arbitraries.of(first, last);
        return days.contains(firstYearEnd(days))
                ? Arbitraries.frequencyOf(Tuple.of(6, any), Tuple.of(2, edges), Tuple.of(1, ends))
                : Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, edges));
    }

    private static LocalDate firstYearEnd(DateRange days) {
        return ReportingYear.containing(days.start()).lastDay();
    }

    @SuppressWarnings("unchecked") // each kind stands under its own class
    private static <R extends CareRecord> RecordKind<R> kindOf(Class<R> type) {
        RecordKind<?> kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("kind must be one of "
                    + KINDS.keySet().stream().map(Class::getSimpleName).toList() + ", but was " + type.getSimpleName());
        }
        return (RecordKind<R>) kind;
    }
}

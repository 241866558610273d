package org.lafc.testkit.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.Duty.Outcome;
import org.lafc.core.duty.Exclusion;
import org.lafc.core.time.DateRange;

/**
 * What every way of finding duties owed to a child in care keeps, whoever made it: for councils with rules of their own. A
 * test class says which histories there are, how duties are found, and what one more event looks like:
 *
 * <pre>{@code
 * class OurVisitsLawsTest implements DutyLaws {
 *     @Provide
 *     public Arbitrary<CareHistory> histories() {
 *         return caseFiles().map(OurReader::read);
 *     }
 *
 *     public List<Duty> duties(CareHistory history, LocalDate asOf) {
 *         return Duties.visits(history, OUR_RULES, asOf);
 *     }
 *
 *     public Optional<CareRecord> event(LocalDate day) {
 *         return Optional.of(Visit.on(day));
 *     }
 * }
 * }</pre>
 *
 * <p>Source of the laws: KPI catalogue, section 0.4. That a further event never lowers the <em>share</em> of duties met is no
 * law: it may put off a duty that would have been met, out of the time looked at. It never adds one that is missed.
 */
public interface DutyLaws {

    /** The longest way from the first day of a history to a day at whose end duties are looked at. */
    int DAYS_LOOKED_AT = 3000;

    /** The first days of care after which a first limit of some weeks in working days can be dated. */
    DateRange FIRST_LIMITS_DATED = DateRange.of(LocalDate.of(2003, 1, 1), LocalDate.of(2035, 10, 1));

    /**
     * Returns the histories to test, with the records that meet duties. Implementations repeat {@code @Provide}.
     * Identifiers of children should not look like codes (U6): they would be found in what is printed.
     *
     * @return the arbitrary
     */
    @Provide
    Arbitrary<CareHistory> histories();

    /**
     * Finds the duties of a history.
     *
     * @param history the history
     * @param asOf the day at whose end the outcomes are wanted
     * @return the duties
     */
    List<Duty> duties(CareHistory history, LocalDate asOf);

    /**
     * Returns an event that may meet a duty of which any number may take place.
     *
     * @param day its day
     * @return the event; empty if each event has a meaning of its own, as reviews have
     */
    Optional<CareRecord> event(LocalDate day);

    /**
     * A duty falls due no earlier than its clock starts; it is met by what was done in time and not missed if something was;
     * it is cancelled only by an end on or before its due date.
     *
     * @param history a history
     * @param days how long after the first episode to look
     */
    @Property
    default void outcomesFitTheirDates(
            @ForAll("histories") CareHistory history, @ForAll @IntRange(max = DAYS_LOOKED_AT) int days) {
        for (Duty duty : duties(history, dayOf(history, days))) {
            Optional<LocalDate> done = duty.event().map(CareRecord::date);
            boolean inTime = done.filter(day -> !day.isAfter(duty.due())).isPresent();
            Law.holds(!duty.due().isBefore(duty.clockStart()), "a duty must not fall due before its clock starts");
            Law.holds(inTime || duty.outcome() != Outcome.MET, "a duty met must be met on or before its due date");
            Law.holds(!inTime || duty.outcome() != Outcome.MISSED, "a duty answered in time must not be missed");
            Law.holds(
                    (duty.outcome() == Outcome.CANCELLED)
                            == duty.ended()
                                    .filter(end -> !end.isAfter(duty.due()))
                                    .isPresent(),
                    "a duty must be cancelled by an end on or before its due date and by nothing else");
            Law.holds(
                    (duty.outcome() == Outcome.EXCLUDED) == duty.exclusion().isPresent(),
                    "a duty must have a reason if it is excluded and only then");
        }
    }

    /**
     * Nothing is decided before its due date, an early end apart, and nothing is left open after it.
     *
     * @param history a history
     * @param days how long after the first episode to look
     */
    @Property
    default void dutiesAreDecidedOnTheirDueDate(
            @ForAll("histories") CareHistory history, @ForAll @IntRange(max = DAYS_LOOKED_AT) int days) {
        LocalDate asOf = dayOf(history, days);
        for (Duty duty : duties(history, asOf)) {
            Law.holds(
                    duty.ended().filter(end -> !end.isAfter(asOf)).isPresent()
                            || duty.due().isAfter(asOf) == (duty.outcome() == Outcome.PENDING),
                    "a duty must be pending until its due date and not after, but was " + duty);
        }
    }

    /**
     * What is scored fell due on a day in care.
     *
     * @param history a history
     * @param days how long after the first episode to look
     */
    @Property
    default void whatIsScoredFellDueInCare(
            @ForAll("histories") CareHistory history, @ForAll @IntRange(max = DAYS_LOOKED_AT) int days) {
        for (Duty duty : duties(history, dayOf(history, days))) {
            Law.holds(
                    !duty.isScored() || history.isLookedAfterOn(duty.due()),
                    "a duty scored must fall due on a day in care, but not so " + duty);
        }
    }

    /**
     * What is decided by one day is decided in the same way on any later day.
     *
     * @param history a history
     * @param days how long after the first episode to look
     * @param further how much longer to look again
     */
    @Property
    default void whatIsDecidedStaysDecided(
            @ForAll("histories") CareHistory history,
            @ForAll @IntRange(max = DAYS_LOOKED_AT) int days,
            @ForAll @IntRange(max = DAYS_LOOKED_AT) int further) {
        List<Duty> later = duties(history, dayOf(history, days + further));
        for (Duty duty : duties(history, dayOf(history, days))) {
            Law.holds(
                    duty.outcome() == Outcome.PENDING || later.stream().anyMatch(again -> sameDecision(duty, again)),
                    "a duty decided must stay as it was decided, but not so " + duty);
        }
    }

    /**
     * Whatever order episodes and records are given in, the duties are the same. Of two events of one day that come from no
     * row, a duty may name the other: a date tells no time of day, so nothing but the order given tells which came first.
     *
     * @param history a history
     * @param random shuffles episodes and records
     * @param days how long after the first episode to look
     */
    @Property
    default void theOrderOfRecordsDoesNotMatter(
            @ForAll("histories") CareHistory history,
            @ForAll Random random,
            @ForAll @IntRange(max = DAYS_LOOKED_AT) int days) {
        List<Episode> episodes = new ArrayList<>(history.episodes());
        Collections.shuffle(episodes, random);
        List<CareRecord> records = new ArrayList<>(history.records());
        Collections.shuffle(records, random);
        CareHistory again = CareHistory.builder()
                .from(history)
                .episodes(episodes)
                .records(records)
                .build();
        LocalDate asOf = dayOf(history, days);
        List<Duty> before = duties(history, asOf);
        List<Duty> after = duties(again, asOf);
        Law.holds(
                told(before).equals(told(after)),
                "the order of records must not change duties, but got " + before + " and " + after);
    }

    private static List<List<Object>> told(List<Duty> duties) {
        return duties.stream()
                .map(duty -> List.<Object>of(
                        duty.rule(),
                        duty.clockStart(),
                        duty.due(),
                        duty.outcome(),
                        duty.exclusion(),
                        duty.ended(),
                        duty.event().map(DutyLaws::told)))
                .toList();
    }

    private static Object told(CareRecord event) {
        return event.source().isPresent() ? event : event.date();
    }

    /**
     * One more event never adds a duty missed. One refused, or excluded and not done in time, counts with them: the event
     * may move the limit past the refusal or the days excluded. Care begun outside the years of the working-day calendar is left out: there the first event begins what
     * falls due.
     *
     * @param history a history
     * @param eventAfter how long after the first episode the event takes place
     * @param days how long after the first episode to look
     */
    @Property
    default void aFurtherEventAddsNoMissedDuty(
            @ForAll("histories") CareHistory history,
            @ForAll @IntRange(max = DAYS_LOOKED_AT) int eventAfter,
            @ForAll @IntRange(max = DAYS_LOOKED_AT) int days) {
        Optional<CareRecord> event = event(dayOf(history, eventAfter));
        boolean dated = history.episodes().stream()
                .allMatch(episode -> FIRST_LIMITS_DATED.contains(episode.dates().start()));
        if (event.isEmpty() || !coversAlways(history, event.get()) || !dated) {
            return;
        }
        List<CareRecord> records = new ArrayList<>(history.records());
        records.add(event.get());
        CareHistory more = CareHistory.builder().from(history).records(records).build();
        LocalDate asOf = dayOf(history, days);
        Law.holds(
                missed(duties(more, asOf)) <= missed(duties(history, asOf)),
                "a further event must add no missed duty, but did in " + history);
    }

    private static boolean coversAlways(CareHistory history, CareRecord event) {
        return history.covers(event.recordType(), DateRange.startingOn(LocalDate.MIN));
    }

    /**
     * Where the sources hold no records, nothing is met and nothing is missed.
     *
     * @param history a history
     * @param days how long after the first episode to look
     */
    @Property
    default void whatSourcesDoNotHoldIsNotMissed(
            @ForAll("histories") CareHistory history, @ForAll @IntRange(max = DAYS_LOOKED_AT) int days) {
        CareHistory bare = CareHistory.builder()
                .from(history)
                .records(List.of())
                .coverage(Coverage.NONE)
                .build();
        Law.holds(
                duties(bare, dayOf(history, days)).stream().noneMatch(Duty::isScored),
                "what sources do not hold must be neither met nor missed, but was in " + history);
    }

    /**
     * Printing a duty shows no identifier, date or postcode.
     *
     * @param history a history
     * @param days how long after the first episode to look
     */
    @Property
    default void printingADutyShowsNoPersonalValue(
            @ForAll("histories") CareHistory history, @ForAll @IntRange(max = DAYS_LOOKED_AT) int days) {
        PersonalValues values = PersonalValues.of(history);
        for (Duty duty : duties(history, dayOf(history, days))) {
            // The legal source is no personal value, but it may name a year or a number.
            String text = duty.toString().replace(duty.rule().toString(), "");
            boolean dated = text.contains(duty.due().toString())
                    || text.contains(duty.clockStart().toString());
            String shown = values.kindShownIn(text).orElse(dated ? "date" : "");
            Law.holds(shown.isEmpty(), "printing must show no " + shown + ", but that of a duty did (value withheld)");
        }
    }

    private static LocalDate dayOf(CareHistory history, int days) {
        return history.episodes().isEmpty()
                ? LocalDate.EPOCH.plusDays(days)
                : history.episodes().get(0).dates().start().plusDays(days);
    }

    private static boolean sameDecision(Duty one, Duty other) {
        return one.rule().equals(other.rule())
                && one.clockStart().equals(other.clockStart())
                && one.due().equals(other.due())
                && one.outcome() == other.outcome()
                && one.exclusion().equals(other.exclusion());
    }

    private static long missed(List<Duty> duties) {
        return duties.stream()
                .filter(duty -> duty.outcome() == Outcome.MISSED || isExcludedUnanswered(duty))
                .count();
    }

    private static boolean isExcludedUnanswered(Duty duty) {
        boolean refused = duty.exclusion().filter(Exclusion.REFUSED::equals).isPresent();
        boolean inTime =
                duty.event().filter(event -> !event.date().isAfter(duty.due())).isPresent();
        return duty.outcome() == Outcome.EXCLUDED && (refused || !inTime);
    }
}

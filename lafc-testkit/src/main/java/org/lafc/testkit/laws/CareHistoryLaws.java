package org.lafc.testkit.laws;

import static org.lafc.core.care.CareHistory.CarerMoves.COUNT;
import static org.lafc.core.care.CareHistory.CarerMoves.LEAVE_OUT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Episode;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.time.DateRange;

/**
 * What every care history keeps, whoever made it: for teams that make histories from their own case system. A test
 * class says which histories its code makes:
 *
 * <pre>{@code
 * class OurReaderLawsTest implements CareHistoryLaws {
 *     @Provide
 *     public Arbitrary<CareHistory> histories() {
 *         return caseFiles().map(OurReader::read);
 *     }
 * }
 * }</pre>
 *
 * <p>Source of the laws: conventions C2, C3, C6, C10 of the KPI catalogue.
 */
public interface CareHistoryLaws {

    /**
     * Returns the histories to test. Implementations repeat {@code @Provide}. Identifiers of children should not look
     * like codes (U6): they would be found in what is printed.
     *
     * @return the arbitrary
     */
    @Provide
    Arbitrary<CareHistory> histories();

    /**
     * Every episode of care is in one placement of one period, every short break in none.
     *
     * @param history a history
     */
    @Property
    default void periodsPartitionTheHistory(@ForAll("histories") CareHistory history) {
        List<Episode> parted = new ArrayList<>(history.shortBreaks());
        for (PeriodOfCare period : history.periodsOfCare()) {
            for (Placement placement : period.placements()) {
                Law.holds(
                        placement.episodes().stream()
                                .noneMatch(episode -> episode.legalStatus().isShortBreaks()),
                        "a short break must be in no placement, but was in " + placement);
                parted.addAll(placement.episodes());
            }
        }
        // No two episodes of a child begin on one day, so equal lists by first day are equal sets.
        parted.sort(Comparator.comparing(episode -> episode.dates().start()));
        Law.same(history.episodes(), parted, "every episode must be in one placement or be a short break");
    }

    /**
     * No day is in two periods of care or in two placements, and each placement lies within its period.
     *
     * @param history a history
     */
    @Property
    default void noDayIsInTwoPlacements(@ForAll("histories") CareHistory history) {
        List<DateRange> periods =
                history.periodsOfCare().stream().map(PeriodOfCare::dates).toList();
        Law.holds(RangeChecks.shareNoDay(periods), "no day must be in two periods of care: " + history);
        List<DateRange> placements =
                history.placements().stream().map(Placement::dates).toList();
        Law.holds(RangeChecks.shareNoDay(placements), "no day must be in two placements: " + history);
        for (PeriodOfCare period : history.periodsOfCare()) {
            Law.holds(
                    period.placements().stream()
                            .map(Placement::dates)
                            .allMatch(dates -> dates.isEmpty() || period.dates().encloses(dates)),
                    "a placement must lie within its period of care: " + period);
        }
    }

    /**
     * On the days about which things change, whoever is looked after is in a placement and under an episode, and nobody
     * else is.
     *
     * @param history a history
     */
    @Property
    default void whoeverIsLookedAfterIsSomewhere(@ForAll("histories") CareHistory history) {
        for (LocalDate day : RangeChecks.daysOfChange(history)) {
            boolean lookedAfter = history.isLookedAfterOn(day);
            Law.holds(
                    history.placementOn(day).isPresent() == lookedAfter
                            && history.episodeOn(day).isPresent() == lookedAfter,
                    "whoever is looked after, and nobody else, must be in a placement: " + history);
        }
    }

    /**
     * Nobody is looked after on the 18th birthday or later.
     *
     * @param history a history
     */
    @Property
    default void nobodyIsLookedAfterAtEighteen(@ForAll("histories") CareHistory history) {
        // 29 February becomes 28 February here, a day before the birthday, on which care is over too.
        DateRange adult = DateRange.startingOn(history.child().dateOfBirth().plusYears(18));
        Law.holds(
                history.periodsOfCare().stream()
                        .noneMatch(period -> period.dates().overlaps(adult)),
                "nobody must be looked after at 18: " + history);
    }

    /**
     * Whatever order episodes and records are given in, the history is the same, and so are its counts.
     *
     * @param history a history
     * @param random shuffles episodes and records
     * @param days the days to count in
     */
    @Property
    default void theOrderOfEpisodesDoesNotMatter(
            @ForAll("histories") CareHistory history, @ForAll Random random, @ForAll DateRange days) {
        List<Episode> episodes = new ArrayList<>(history.episodes());
        Collections.shuffle(episodes, random);
        List<CareRecord> records = new ArrayList<>(history.records());
        Collections.shuffle(records, random);
        CareHistory again = CareHistory.builder()
                .from(history)
                .episodes(episodes)
                .records(records)
                .build();
        Law.same(history, again, "the order of episodes must not matter");
        Law.same(history.periodsOfCare(), again.periodsOfCare(), "the order of episodes must not matter");
        Law.same(
                history.placementsIn(days, LEAVE_OUT),
                again.placementsIn(days, LEAVE_OUT),
                "the order of episodes must not change the number of placements");
        Law.same(
                history.movesIn(days, LEAVE_OUT),
                again.movesIn(days, LEAVE_OUT),
                "the order of episodes must not change the number of moves");
    }

    /**
     * Moves with the same carer, where they count, never make the count smaller.
     *
     * @param history a history
     * @param days the days to count in
     */
    @Property
    default void movesWithTheCarerOnlyAdd(@ForAll("histories") CareHistory history, @ForAll DateRange days) {
        Law.holds(
                history.placementsIn(days, LEAVE_OUT) <= history.placementsIn(days, COUNT),
                "moves with the same carer must not make placements fewer: " + history);
        Law.holds(
                history.movesIn(days, LEAVE_OUT) <= history.movesIn(days, COUNT),
                "moves with the same carer must not make moves fewer: " + history);
    }

    /**
     * What is recorded is covered: of a kind that is not covered there is no record, and records of a kind are given by
     * date.
     *
     * @param history a history
     */
    @Property
    default void everyKindRecordedIsCovered(@ForAll("histories") CareHistory history) {
        int found = 0;
        for (Class<? extends CareRecord> kind : history.coverage().kinds()) {
            List<? extends CareRecord> records = history.records(kind);
            Law.holds(history.covers(kind), "a kind of the coverage must be covered: " + kind.getSimpleName());
            Law.holds(
                    RangeChecks.rise(records.stream().map(CareRecord::date).toList()),
                    "records must be given by date: " + kind.getSimpleName());
            found += records.size();
        }
        Law.same(history.records().size(), found, "every kind that is recorded must be covered");
    }

    /**
     * Nothing that is printed of a history, or of a part of it, shows an identifier, a date, a postcode or a text that was
     * recorded, and no value its own words: not the child's sex, nor the kind of a record. Episodes and what is derived from them
     * show theirs. Records of every kind are looked into, those of an application too.
     *
     * @param history a history
     */
    @Property
    default void printingShowsNoPersonalValue(@ForAll("histories") CareHistory history) {
        PersonalValues values = PersonalValues.of(history);
        for (Object part : values.parts()) {
            String printed = part.toString();
            String shown = values.kindShownIn(printed)
                    .or(() -> PersonalValues.wordShownIn(printed, part))
                    .orElse("");
            Law.holds(
                    shown.isEmpty(),
                    "printing must show no " + shown + ", but that of a "
                            + part.getClass().getSimpleName() + " did (value withheld)");
        }
    }
}

package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * The young people the authority supported in leaving care at any time in the year, looked after or not ({@link LeavingCare}).
 * The day of a row is the last on which it did.
 */
final class SupportedInYear extends ChildRowMaker<CareHistory> {

    static final String HOMELESSNESS = "homelessness of care leavers";

    SupportedInYear() {
        super(
                RowSet.SUPPORTED_IN_YEAR,
                ChildOfRow.and(ImmutableList.of(
                        new DerivedFact<>(LeaverFacts.CATEGORY, (row, input) -> SupportedOnDate.category(row)),
                        new DerivedFact<>(
                                LeaverFacts.CARE_LEAVER,
                                (row, input) -> FactValue.of(LeavingCare.wasCareLeaverIn(row.thing(), input.year()))),
                        new DerivedFact<>(
                                LeaverFacts.TIMES_HOMELESS,
                                (row, input) -> timesHomeless(row.thing(), input.year()),
                                Homelessness.class,
                                HOMELESSNESS),
                        new DerivedFact<>(
                                LeaverFacts.FORUM_SESSIONS,
                                (row, input) -> forumSessions(row.thing(), input.year()),
                                ParticipationEvent.class,
                                "participation in forums"),
                        new DerivedFact<>(
                                LeaverFacts.TRAINING_BEGUN,
                                (row, input) -> trainingBegun(row.thing(), input),
                                ActivitySpell.class,
                                "activities on leaving care"))));
    }

    @Override
    void rows(CareHistory history, CohortInput input, Consumer<CountedRow<CareHistory>> rows) {
        Optional<LocalDate> last = LeavingCare.lastSupportedDay(history, input.year());
        if (last.isPresent()) {
            rows.accept(CountedRow.child(history, last.get()));
        }
    }

    static FactValue timesHomeless(CareHistory history, DateRange days) {
        long times = history.records(Homelessness.class).stream()
                .filter(homeless -> homeless.dates().overlaps(days) || isOneDayIn(homeless.dates(), days))
                .count();
        return known(times, history.covers(Homelessness.class, days));
    }

    // Homeless for part of a day, and housed on it.
    private static boolean isOneDayIn(DateRange homeless, DateRange days) {
        return homeless.isEmpty() && days.contains(homeless.start());
    }

    private static FactValue forumSessions(CareHistory history, DateRange year) {
        long sessions = history.records(ParticipationEvent.class).stream()
                .filter(event -> event.kind() == ParticipationKind.LEAVING_CARE_FORUM)
                .map(ParticipationEvent::date)
                .filter(year::contains)
                .distinct()
                .count();
        return known(sessions, history.covers(ParticipationEvent.class, year));
    }

    private static FactValue trainingBegun(CareHistory history, CohortInput input) {
        ImmutableList<ActivitySpell> begun = ActivitiesBegun.of(history, input)
                .filter(spell -> ActivitiesBegun.isSupported(history, spell, input))
                .collect(toImmutableList());
        long training = begun.stream()
                .filter(spell -> spell.activity().isTraining() == Answer.YES)
                .count();
        boolean allKnown = begun.stream().allMatch(spell -> spell.activity().isTraining() != Answer.NOT_KNOWN);
        return known(training, allKnown && history.covers(ActivitySpell.class, input.year()));
    }

    // None is only known where the source holds all of them.
    private static FactValue known(long times, boolean complete) {
        return times == 0 && !complete ? FactValue.MISSING : FactValue.of(times);
    }
}

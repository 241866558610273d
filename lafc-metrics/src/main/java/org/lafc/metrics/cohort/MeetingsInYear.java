package org.lafc.metrics.cohort;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.NotSupplied;
import org.lafc.metrics.fact.RowSet;

/** The meetings arranged for days of the year, held or not. */
final class MeetingsInYear extends RowMaker<Meeting> {

    private static final ImmutableMap<ParticipationKind, String> BODIES = ImmutableMap.of(
            ParticipationKind.BOARD_MEETING, "meetings of the Corporate Parenting Board",
            ParticipationKind.CHILDREN_FORUM, "sessions of the Children Looked After Forum",
            ParticipationKind.LEAVING_CARE_FORUM, "sessions of the Leaving Care Forum",
            ParticipationKind.CELEBRATION, "celebration events");

    MeetingsInYear() {
        super(
                RowSet.MEETINGS_IN_YEAR,
                ImmutableList.of(
                        new DerivedFact<>(
                                VoiceFacts.BODY,
                                (row, input) -> FactValue.of(row.thing().kind())),
                        new DerivedFact<>(
                                VoiceFacts.MEETING_STATE,
                                (row, input) -> FactValue.of(row.thing().state())),
                        new DerivedFact<>(
                                VoiceFacts.ATTENDANCES,
                                (row, input) -> input.presence(row.thing()).attendances(),
                                ParticipationEvent.class,
                                VoiceFacts.PARTICIPATION_WORDS),
                        new DerivedFact<>(
                                VoiceFacts.YOUNG_MEMBERS_PRESENT,
                                (row, input) -> input.presence(row.thing()).youngMembersPresent(),
                                ParticipationEvent.class,
                                VoiceFacts.PARTICIPATION_WORDS)));
    }

    @Override
    ImmutableList<CountedRow<Meeting>> rows(CohortInput input) {
        return Numbered.rows(
                input.others().meetings().stream()
                        .filter(meeting -> input.year().contains(meeting.date()))
                        .sorted(comparing(Meeting::date)
                                .thenComparing(Meeting::kind)
                                .thenComparing(Meeting::state)),
                Meeting::date);
    }

    @Override
    ImmutableList<String> notSupplied(CohortInput input) {
        return input.others().covers(Meeting.class) ? ImmutableList.of() : ImmutableList.of("meetings");
    }

    // A source that holds meetings and never one of a body does not keep that body's; one that holds none tells that
    // there was none.
    @Override
    ImmutableList<NotSupplied> notSuppliedForSome(CohortInput input) {
        ImmutableSet<ParticipationKind> kept =
                input.others().meetings().stream().map(Meeting::kind).collect(ImmutableSet.toImmutableSet());
        return kept.isEmpty()
                ? ImmutableList.of()
                : BODIES.entrySet().stream()
                        .filter(body -> !kept.contains(body.getKey()))
                        .map(body -> new NotSupplied(VoiceFacts.BODY, FactValue.word(body.getKey()), body.getValue()))
                        .collect(ImmutableList.toImmutableList());
    }
}

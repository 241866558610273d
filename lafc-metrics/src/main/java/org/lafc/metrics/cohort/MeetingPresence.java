package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.BoardMembership;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.metrics.fact.FactValue;

/**
 * Who of some children was at a meeting. Of parts of the children it adds up to that of all.
 *
 * @param present how many children were there
 * @param youngMembers of them, members of the board with experience of care and under 26
 * @param told whether a source tells of attendances that day
 * @param membersTold whether a source tells of members of the board that day
 */
record MeetingPresence(long present, long youngMembers, boolean told, boolean membersTold) {

    private static final int YOUNG_UNDER = 26;

    /** Of a meeting beside another of its body that day, which attendances do not tell apart. */
    static final MeetingPresence NOT_TOLD = new MeetingPresence(0, 0, false, false);

    /** Who was at each of some meetings, found in one walk over the children. */
    static ImmutableMap<Meeting, MeetingPresence> of(Collection<Meeting> meetings, Iterable<CareHistory> histories) {
        ImmutableSet<Meeting> alone = meetings.stream()
                .filter(meeting -> isOnlyOne(meeting, meetings))
                .collect(ImmutableSet.toImmutableSet());
        Map<Meeting, MeetingPresence> found = new HashMap<>();
        meetings.forEach(meeting -> found.put(meeting, NOT_TOLD));
        if (!alone.isEmpty()) {
            for (CareHistory history : histories) {
                alone.forEach(meeting -> found.merge(meeting, of(meeting, history), MeetingPresence::plus));
            }
        }
        return ImmutableMap.copyOf(found);
    }

    private static MeetingPresence of(Meeting meeting, CareHistory history) {
        DateRange day = DateRange.ofClosed(meeting.date(), meeting.date());
        boolean there = wasAt(history, meeting);
        return new MeetingPresence(
                there ? 1 : 0,
                there && isYoungMember(history, meeting) ? 1 : 0,
                history.covers(ParticipationEvent.class, day),
                history.covers(BoardMembership.class, day));
    }

    private static boolean isOnlyOne(Meeting meeting, Collection<Meeting> meetings) {
        return meetings.stream()
                        .filter(other -> other.state() != MeetingState.CANCELLED)
                        .filter(other ->
                                other.kind() == meeting.kind() && other.date().equals(meeting.date()))
                        .count()
                <= 1;
    }

    MeetingPresence plus(MeetingPresence other) {
        return new MeetingPresence(
                Math.addExact(present, other.present),
                Math.addExact(youngMembers, other.youngMembers),
                told || other.told,
                membersTold || other.membersTold);
    }

    FactValue attendances() {
        return told ? FactValue.of(present) : FactValue.MISSING;
    }

    FactValue youngMembersPresent() {
        return told && membersTold ? FactValue.of(youngMembers) : FactValue.MISSING;
    }

    private static boolean wasAt(CareHistory history, Meeting meeting) {
        return history.records(ParticipationEvent.class).stream()
                .anyMatch(
                        event -> event.kind() == meeting.kind() && event.date().equals(meeting.date()));
    }

    private static boolean isYoungMember(CareHistory history, Meeting meeting) {
        return history.records(BoardMembership.class).stream()
                        .anyMatch(member -> member.dates().contains(meeting.date()))
                && Age.on(history.child().dateOfBirth(), meeting.date()).years() < YOUNG_UNDER
                && VoiceFacts.isCareExperienced(history, meeting.date());
    }

    @Override
    public String toString() {
        return "MeetingPresence{withheld}";
    }
}

package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lafc.core.voice.Meeting;

/**
 * A meeting that every part of an authority's children knows of, and who of the part was there.
 *
 * @param which day, body and state, by which parts tell that they know of the same meeting
 * @param presence who was there
 * @param values what measures ask of the meeting itself, as {@link OpenValues} writes it
 */
record OpenMeeting(String which, MeetingPresence presence, ImmutableList<String> values) {

    private static final String KIND = "meeting";

    static OpenMeeting of(Meeting meeting, CohortInput input, ImmutableList<String> values) {
        String which = meeting.date() + "/" + meeting.kind() + "/" + meeting.state();
        return new OpenMeeting(which, input.presence(meeting), values);
    }

    OpenMeeting plus(OpenMeeting other) {
        if (!which.equals(other.which) || !values.equals(other.values)) {
            throw OpenRows.notAlike("meetings");
        }
        return new OpenMeeting(which, presence.plus(other.presence), values);
    }

    String line() {
        return Joiner.on(' ')
                .join(ImmutableList.<String>builder()
                        .add(KIND, which)
                        .add(Long.toString(presence.present()), Long.toString(presence.youngMembers()))
                        .add(Boolean.toString(presence.told()), Boolean.toString(presence.membersTold()))
                        .addAll(values)
                        .build());
    }

    static OpenMeeting ofLine(String line) {
        List<String> words = OpenValues.words(line, 6);
        return new OpenMeeting(
                words.get(1),
                new MeetingPresence(
                        Long.parseLong(words.get(2)),
                        Long.parseLong(words.get(3)),
                        Boolean.parseBoolean(words.get(4)),
                        Boolean.parseBoolean(words.get(5))),
                words.stream().skip(6).collect(toImmutableList()));
    }

    @Override
    public String toString() {
        return "OpenMeeting{withheld}";
    }
}

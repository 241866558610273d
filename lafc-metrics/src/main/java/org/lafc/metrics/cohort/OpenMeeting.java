package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A meeting that every part of an authority's children knows of, and who of the part was there.
 *
 * @param presence who was there
 * @param values what measures ask of the meeting itself, as {@link OpenValues} writes it
 */
record OpenMeeting(MeetingPresence presence, ImmutableList<String> values) {

    private static final String KIND = "meeting";

    OpenMeeting plus(OpenMeeting other) {
        if (!values.equals(other.values)) {
            throw OpenRows.notAlike("meetings");
        }
        return new OpenMeeting(presence.plus(other.presence), values);
    }

    String line() {
        return Joiner.on(' ')
                .join(ImmutableList.<String>builder()
                        .add(KIND)
                        .add(Long.toString(presence.present()), Long.toString(presence.youngMembers()))
                        .add(Boolean.toString(presence.told()), Boolean.toString(presence.membersTold()))
                        .addAll(values)
                        .build());
    }

    static OpenMeeting ofLine(String line) {
        List<String> words = OpenValues.words(line, 5);
        return new OpenMeeting(
                new MeetingPresence(
                        Long.parseLong(words.get(1)),
                        Long.parseLong(words.get(2)),
                        Boolean.parseBoolean(words.get(3)),
                        Boolean.parseBoolean(words.get(4))),
                words.stream().skip(5).collect(toImmutableList()));
    }

    @Override
    public String toString() {
        return "OpenMeeting{withheld}";
    }
}

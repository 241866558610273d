package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.SiblingPlaces.Place;
import org.lafc.core.place.LocalAuthority;

/**
 * A looked-after child of a family, whose siblings may be in other parts. Keys stand for family, postcode and setting number:
 * the same one for the same, within a family. Personal, so not printed.
 *
 * @param family the key of the family within its authority
 * @param place where the child lives
 * @param values what measures ask of the child, as {@link OpenValues} writes it
 */
record OpenChild(String family, Place place, ImmutableList<String> values) {

    private static final String KIND = "child";
    private static final int KEY_DIGITS = 20; // of 80 bits

    static OpenChild of(
            LocalAuthority authority, String family, CareHistory history, LocalDate day, List<String> values) {
        Place lived = Place.of(history.settledEpisodeOn(day).orElseThrow());
        String key = key(authority.code(), family);
        return new OpenChild(
                key,
                new Place(
                        lived.kind(),
                        lived.postcode().map(text -> key(key, text)),
                        lived.settingNumber().map(text -> key(key, text))),
                ImmutableList.copyOf(values));
    }

    String line() {
        return Joiner.on(' ')
                .join(ImmutableList.<String>builder()
                        .add(KIND, family, place.kind().name())
                        .add(place.postcode().orElse(OpenValues.MISSING))
                        .add(place.settingNumber().orElse(OpenValues.MISSING))
                        .addAll(values)
                        .build());
    }

    static boolean isLine(String line) {
        return line.startsWith(KIND + " ");
    }

    static OpenChild ofLine(String line) {
        List<String> words = OpenValues.words(line, 5);
        return new OpenChild(
                words.get(1),
                new Place(PlacementType.valueOf(words.get(2)), optional(words.get(3)), optional(words.get(4))),
                words.stream().skip(5).collect(toImmutableList()));
    }

    private static Optional<String> optional(String key) {
        return key.equals(OpenValues.MISSING) ? Optional.empty() : Optional.of(key);
    }

    private static String key(String within, String text) {
        return Hashing.sha256()
                .hashString(within + '\n' + text, UTF_8)
                .toString()
                .substring(0, KEY_DIGITS);
    }

    @Override
    public String toString() {
        return "OpenChild{withheld}";
    }
}

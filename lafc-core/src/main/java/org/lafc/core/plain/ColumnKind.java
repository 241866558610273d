package org.lafc.core.plain;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Problem;
import org.lafc.core.read.WrittenDates;

/**
 * What the fields of a column hold: how their text is read and written, and how it is described.
 *
 * @param <V> the value
 * @param allowed what is allowed, for messages and the guide
 * @param reads gives the value of a text that is not blank, if it is one
 * @param writes gives the text of a value; an empty text stands for not known
 * @param wrong says that a text is none, without repeating anything personal
 */
record ColumnKind<V>(
        String allowed,
        Function<String, Optional<V>> reads,
        Function<V, String> writes,
        Function<String, String> wrong) {

    static final ColumnKind<String> TEXT = new ColumnKind<>(
            "text", Optional::of, text -> text, text -> "holds bytes that are not text (value withheld)");

    static final ColumnKind<LocalDate> DATE =
            of("date", WrittenDates.ALLOWED, WrittenDates::parse, LocalDate::toString);

    static final ColumnKind<LocalAuthority> AUTHORITY = of(
            "authority code",
            "an authority code as W06000023",
            text -> Optional.of(text.toUpperCase(Locale.ROOT))
                    .filter(LocalAuthority::isCode)
                    .map(LocalAuthority::of),
            LocalAuthority::code);

    static final ColumnKind<Whereabouts> WHEREABOUTS = whereabouts();

    private static final String SEPARATOR = ";";

    /** Whole numbers from one to another, both allowed. */
    static ColumnKind<Integer> wholeNumber(int least, int most) {
        String allowed = most == Integer.MAX_VALUE
                ? "a whole number, " + least + " or more"
                : "a whole number from " + least + " to " + most;
        return of("whole number", allowed, text -> number(text, least, most), String::valueOf);
    }

    /** The constants of an enum in lower case with hyphens; the one for not known is written as a blank. */
    static <E extends Enum<E>> ColumnKind<E> words(Class<E> type) {
        ImmutableMap<String, E> words = wordsOf(type);
        return new ColumnKind<>(
                listed(words.keySet()),
                text -> Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT))),
                value -> isUnknown(value) ? "" : word(value),
                text -> Problem.shown(text) + " is not a word of this column");
    }

    /** Several constants of an enum, with semicolons between. */
    static <E extends Enum<E>> ColumnKind<ImmutableSet<E>> wordSet(Class<E> type) {
        ColumnKind<E> one = words(type);
        return new ColumnKind<>(
                "any of " + one.allowed() + ", with semicolons between",
                text -> all(text, one),
                values -> values.stream().sorted().map(one.writes).collect(Collectors.joining(SEPARATOR)),
                one.wrong);
    }

    private static <V> ColumnKind<V> of(
            String noun, String allowed, Function<String, Optional<V>> reads, Function<V, String> writes) {
        String article = "aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ";
        return new ColumnKind<>(allowed, reads, writes, text -> "is not " + article + noun + " (value withheld)");
    }

    private static ColumnKind<Whereabouts> whereabouts() {
        ImmutableMap<String, Whereabouts> words = ImmutableMap.of(
                "no-fixed-abode", Whereabouts.NO_FIXED_ABODE,
                "placed-for-adoption", Whereabouts.PLACED_FOR_ADOPTION,
                "withheld", Whereabouts.WITHHELD);
        ImmutableMap<Whereabouts, String> texts =
                words.entrySet().stream().collect(ImmutableMap.toImmutableMap(Map.Entry::getValue, Map.Entry::getKey));
        return of(
                "postcode",
                "a whole postcode as LD1 5AA, or " + listed(words.keySet()),
                text -> Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT)))
                        .or(() -> Postcode.tryParse(text).map(Whereabouts::of)),
                place -> place instanceof Whereabouts.AtPostcode at
                        ? at.postcode().text()
                        : texts.getOrDefault(place, ""));
    }

    private static Optional<Integer> number(String text, int least, int most) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<ImmutableSet<E>> all(String text, ColumnKind<E> kind) {
        ImmutableSet.Builder<E> values = ImmutableSet.builder();
        for (String word :
                Splitter.on(SEPARATOR).trimResults().omitEmptyStrings().split(text)) {
            Optional<E> value = kind.reads.apply(word);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values.build());
    }

    private static <E extends Enum<E>> ImmutableMap<String, E> wordsOf(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) {
            words.put(word(value), value);
        }
        return ImmutableMap.copyOf(words);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isUnknown(Enum<?> value) {
        return value.name().equals("NOT_KNOWN") || value.name().equals("NOT_RECORDED");
    }

    private static String listed(Set<String> words) {
        return String.join(", ", words);
    }
}

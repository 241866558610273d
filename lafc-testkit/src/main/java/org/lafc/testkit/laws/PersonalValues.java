package org.lafc.testkit.laws;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Postcode;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.PartialDate;

/**
 * The personal values of one history, or of any value, in the forms they might be printed in, and the parts that might
 * print them. Both are found by looking into every component, so a new kind of record is searched without a word here.
 * Its own printing shows none.
 *
 * <p>Personal are dates, postcodes and texts, but for {@link #TELLING_NOTHING}; wherever they are printed. The words of
 * enums are the same for many children, so they are looked for only where the value that holds them is printed: none may
 * show there, but for {@link #SHOWN_OF}.
 */
final class PersonalValues {

    // Codes and years of returns, the same for many children.
    private static final ImmutableSet<String> TELLING_NOTHING =
            ImmutableSet.of("Episode.placementCode", "CareHistory.coverage");
    // What makes an episode, and the rules that explain what is derived from it, is what messages have to speak of.
    // Every child has two parents.
    private static final ImmutableSet<String> SHOWN_OF =
            ImmutableSet.of("Episode", "PeriodOfCare", "Placement", "Derivation", "BirthParent.role");
    // Shorter ones cannot be told from codes and counts.
    private static final int SHORTEST_TEXT = 4;
    private static final Splitter WORDS =
            Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+")).omitEmptyStrings();
    private static final Pattern LINE = Pattern.compile(" line \\d+");
    private static final List<DateTimeFormatter> DATE_FORMS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK));

    private record Value(String kind, String text) {}

    private final SetMultimap<String, Value> valuesByFirstWord = LinkedHashMultimap.create();
    private final List<Object> parts = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PersonalValues() {}

    static PersonalValues of(CareHistory history) {
        return in(history);
    }

    /** Returns the personal values in anything made of records, value types and collections. */
    static PersonalValues in(Object value) {
        PersonalValues values = new PersonalValues();
        values.collect("", value);
        return values;
    }

    /** A field of a file that nothing may repeat. */
    void addField(String text) {
        add("field of a file", text);
    }

    /** The value itself and everything in it that prints more than one plain value. */
    ImmutableList<Object> parts() {
        return ImmutableList.copyOf(parts);
    }

    /** The kind of the first value a text shows as a word of its own; line numbers of files do not count. */
    Optional<String> kindShownIn(String printed) {
        String text = LINE.matcher(printed).replaceAll("").toUpperCase(Locale.ROOT);
        for (String word : WORDS.split(text)) {
            for (Value value : valuesByFirstWord.get(word)) {
                if (isWordIn(value.text(), text)) {
                    return Optional.of(value.kind());
                }
            }
        }
        return Optional.empty();
    }

    /** The component whose word the printing of a part shows: sex, say, or the kind of a plan. */
    static Optional<String> wordShownIn(String printed, Object part) {
        Map<String, Object> components = Components.of(part);
        String text = printed;
        for (Object component : components.values()) {
            for (Object row : inside(component, SourceRow.class)) {
                text = text.replace(row.toString(), "");
            }
        }
        for (Map.Entry<String, Object> component : components.entrySet()) {
            String name = component.getKey();
            boolean hidden = !SHOWN_OF.contains(name) && !SHOWN_OF.contains(name.substring(0, name.indexOf('.')));
            for (Object word : hidden ? inside(component.getValue(), Enum.class) : ImmutableList.of()) {
                if (isWordIn(word.toString().toUpperCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private static ImmutableList<?> inside(Object value, Class<?> kind) {
        if (value instanceof Optional<?> optional) {
            return optional.map(one -> inside(one, kind)).orElse(ImmutableList.of());
        }
        if (value instanceof Collection<?> several) {
            return several.stream().flatMap(one -> inside(one, kind).stream()).collect(ImmutableList.toImmutableList());
        }
        return kind.isInstance(value) ? ImmutableList.of(value) : ImmutableList.of();
    }

    private void collect(String name, Object value) {
        if (TELLING_NOTHING.contains(name)) {
            return;
        }
        if (value instanceof LocalDate day) {
            add(day);
        } else if (value instanceof DateRange days) {
            add(days.start());
            days.endExclusive().ifPresent(this::add);
        } else if (value instanceof PartialDate date) {
            date.day().ifPresent(day -> date.days().ifPresent(days -> add(days.start())));
        } else if (value instanceof Postcode postcode) {
            add("postcode", postcode.text());
            add("postcode", postcode.outward() + postcode.inward());
            parts.add(postcode);
        } else if (value instanceof String text) {
            if (text.length() >= SHORTEST_TEXT) {
                add(kindOf(name), text);
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> collect(name, inside));
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> collect(name, each));
        } else if (value instanceof Map<?, ?> pairs) {
            pairs.forEach((key, each) -> {
                collect(name, key);
                collect(name, each);
            });
        } else if (value instanceof Multimap<?, ?> pairs) {
            collect(name, pairs.asMap());
        } else if (!isPlain(value) && seen.add(value)) {
            parts.add(value);
            Components.of(value).forEach(this::collect);
        }
    }

    // Words that are the same for many children, and numbers, which are too short to be searched for everywhere.
    private static boolean isPlain(Object value) {
        return value instanceof Enum
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Class
                || value instanceof SourceRow
                || value instanceof CareRules
                || value instanceof Distance;
    }

    private static String kindOf(String name) {
        return switch (name) {
            case "Child.id" -> "identifier";
            case "Child.uniquePupilNumber" -> "pupil number";
            case "Episode.settingNumber" -> "registration number";
            default -> "text of " + name;
        };
    }

    private static boolean isWordIn(String word, String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private void add(String kind, String text) {
        String shown = text.toUpperCase(Locale.ROOT);
        Iterator<String> words = WORDS.split(shown).iterator();
        if (words.hasNext()) {
            String first = words.next();
            valuesByFirstWord.put(first, new Value(kind, shown.substring(shown.indexOf(first))));
        }
    }

    private void add(LocalDate day) {
        DATE_FORMS.forEach(form -> add("date", form.format(day)));
    }

    @Override
    public String toString() {
        return valuesByFirstWord.size() + " personal values";
    }
}

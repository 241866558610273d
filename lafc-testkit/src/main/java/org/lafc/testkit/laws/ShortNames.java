package org.lafc.testkit.laws;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the children and social workers of a return other identifiers: four consonants, which no word or code of a
 * message is.
 */
final class ShortNames {

    private static final ImmutableSet<String> NAMED = ImmutableSet.of("CHILD", "SW_ID");

    private static final String CONSONANTS = "BDFGHJKLMQRTVWXZ";

    private final Map<String, String> names = new HashMap<>();

    private ShortNames() {}

    static ImmutableMap<String, String> of(Map<String, String> files) {
        ShortNames names = new ShortNames();
        ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
        files.forEach((file, text) -> named.put(file, names.named(text)));
        return named.buildOrThrow();
    }

    private String named(String text) {
        List<String> lines = Splitter.on('\n').omitEmptyStrings().splitToList(text);
        List<String> columns = Splitter.on(',').splitToList(lines.get(0));
        StringBuilder named = new StringBuilder(lines.get(0)).append('\n');
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = new ArrayList<>(Splitter.on(',').splitToList(line));
            for (int i = 0; i < fields.size(); i++) {
                if (NAMED.contains(columns.get(i)) && !fields.get(i).isEmpty()) {
                    fields.set(i, names.computeIfAbsent(fields.get(i), id -> name(names.size())));
                }
            }
            named.append(String.join(",", fields)).append('\n');
        }
        return named.toString();
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int left = number, letter = 0; letter < 4; letter++) {
            name.append(CONSONANTS.charAt(left % CONSONANTS.length()));
            left /= CONSONANTS.length();
        }
        return name.reverse().toString();
    }
}

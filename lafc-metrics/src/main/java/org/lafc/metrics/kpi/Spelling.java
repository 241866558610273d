package org.lafc.metrics.kpi;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the right word nearest to a wrong one. */
final class Spelling {

    private static final int LETTERS_A_MISTAKE = 3;
    private static final int LONGEST = 60;

    private Spelling() {}

    // A clause to end a message with; empty if no word is near.
    static String hint(String wrong, Collection<String> right) {
        return nearest(wrong, right)
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }

    // What was found, fit for any screen: neither long nor with characters that hide or move others.
    static String shown(String found) {
        if (found.codePointCount(0, found.length()) > LONGEST) {
            return "a text of " + found.length() + " characters";
        }
        StringBuilder shown = new StringBuilder("'");
        Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
        found.codePoints().forEach(point -> {
            if (isVisible(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format("\\u%04x", point));
            }
            if (Character.isLetter(point)) {
                scripts.add(Character.UnicodeScript.of(point));
            }
        });
        shown.append('\'');
        if (scripts.size() > 1) {
            shown.append(scripts.stream()
                    .map(script ->
                            script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT))
                    .collect(joining(" and ", " (letters of ", ")")));
        }
        return shown.toString();
    }

    // The id in an id with a version.
    static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }

    static Optional<String> nearest(String wrong, Collection<String> right) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.max(1, wrong.length() / LETTERS_A_MISTAKE);
        return right.stream()
                .filter(word -> mistakes(wrong, word) <= most)
                .min(Comparator.comparingInt(word -> mistakes(wrong, word)));
    }

    // Letters to add, drop or change (Levenshtein 1966).
    private static int mistakes(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}

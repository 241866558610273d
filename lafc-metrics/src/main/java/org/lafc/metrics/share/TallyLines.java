package org.lafc.metrics.share;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lafc.metrics.share.TallyReader.Refused;

/** The lines of a text of tallies, one after the other: a key, a space and a value. */
final class TallyLines {

    // Short enough for a long.
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final String text;
    private int at;
    private long number = 1;

    TallyLines(String text) {
        this.text = text;
    }

    static boolean isWhole(String value) {
        return WHOLE.matcher(value).matches();
    }

    /** The number of the line to read next, counted from 1. */
    long number() {
        return number;
    }

    boolean isAt(String key) {
        return text.startsWith(key + " ", at);
    }

    String next() throws Refused {
        int end = text.indexOf('\n', at);
        if (end - at > TallyWriter.LONGEST_LINE) {
            throw new Refused(number, "the line is too long", "at most " + TallyWriter.LONGEST_LINE + " characters");
        }
        String line = text.substring(at, end);
        at = end + 1;
        number++;
        return line;
    }

    String needed(String key) throws Refused {
        if (!isAt(key)) {
            throw new Refused(number, "the line is not the one that comes here", "'" + key + "' and its value");
        }
        return unescaped(next().substring(key.length() + 1));
    }

    String needed(String key, Predicate<String> form, String allowed) throws Refused {
        String value = needed(key);
        if (!form.test(value)) {
            throw new Refused(number - 1, "the value of '" + key + "' is not as it should be", allowed);
        }
        return value;
    }

    Optional<String> optional(String key) throws Refused {
        return isAt(key) ? Optional.of(needed(key)) : Optional.empty();
    }

    void limit(int found, int most, String what) throws Refused {
        if (found > most) {
            throw new Refused(number - 1, "there are too many " + what, "at most " + most);
        }
    }

    void end() throws Refused {
        if (at < text.length()) {
            throw new Refused(number, "the line is not one that comes here", "the lines of the format in their order");
        }
    }

    private String unescaped(String value) throws Refused {
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < value.length()) {
            char next = value.charAt(i);
            if (next != '\\') {
                plain.append(next);
                i++;
            } else if (value.startsWith("\\\\", i)) {
                plain.append('\\');
                i += 2;
            } else {
                plain.append(unit(value, i));
                i += 6;
            }
        }
        return plain.toString();
    }

    private char unit(String value, int at) throws Refused {
        String digits = value.startsWith("\\u", at) && at + 6 <= value.length() ? value.substring(at + 2, at + 6) : "";
        if (!digits.matches("[0-9a-f]{4}")) {
            throw new Refused(number - 1, "a backslash stands by itself", "\\\\ and \\u with four hexadecimal digits");
        }
        return (char) Integer.parseInt(digits, 16);
    }
}

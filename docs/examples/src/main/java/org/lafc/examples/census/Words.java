package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a command, argument by argument. Every wrong one is an {@link IllegalArgumentException} whose message names
 * the argument, what it was and what is allowed.
 */
record Words(Map<String, String> given) {

    static Words parse(List<String> words, Set<String> flags, Set<String> values) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String value;
            if (flags.contains(word)) {
                value = "";
            } else if (!values.contains(word)) {
                throw new IllegalArgumentException("argument '" + word + "' is not known");
            } else if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
                throw new IllegalArgumentException(word + " must be followed by a value");
            } else {
                value = words.get(++i);
            }
            if (given.put(word, value) != null) {
                throw new IllegalArgumentException(word + " must be given once only");
            }
        }
        return new Words(given);
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    String needed(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException(name + " must be given"));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(given.get(name));
    }

    static Path folder(String argument, String name) {
        Path path = path(argument, name);
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException(argument + " must be a folder, but was " + name);
        }
        return path;
    }

    static ImmutableList<Path> files(String argument, String names) {
        return Arrays.stream(names.split(",", -1))
                .map(name -> file(argument, name))
                .collect(ImmutableList.toImmutableList());
    }

    static Path file(String argument, String name) {
        Path path = path(argument, name);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(argument + " must be a file, but was " + name);
        }
        return path;
    }

    static Path path(String argument, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(argument + " must be a path, but was " + name, e);
        }
    }

    static <T extends Enum<T>> T choice(String argument, T[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        argument + " must be one of " + Arrays.toString(choices) + ", but was " + name));
    }

    static LocalDate day(String argument, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(argument + " must be yyyy-mm-dd, but was " + text, e);
        }
    }

    static String name(String argument, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(argument + " must not be blank");
        }
        return text;
    }

    static int threshold(String argument, String text) {
        try {
            int threshold = Integer.parseInt(text);
            if (threshold >= 1) {
                return threshold;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw new IllegalArgumentException(argument + " must be a whole number of 1 or more, but was " + text);
    }
}

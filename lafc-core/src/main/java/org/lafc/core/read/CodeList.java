package org.lafc.core.read;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The codes a field may hold and what each means. Code lists are data: the caller chooses which one a file is
 * read with, and a council may bring its own.
 *
 * @param <T> the meaning
 */
public final class CodeList<T> {

    private final String name;
    private final ImmutableMap<String, T> meanings;

    private CodeList(String name, ImmutableMap<String, T> meanings) {
        this.name = name;
        this.meanings = meanings;
    }

    /**
     * Returns a code list.
     *
     * @param <T> the meaning
     * @param name what its codes are, for messages: {@code placement code (England)}
     * @param meanings the codes in capitals and what they mean, in the order to list them
     * @return the list
     * @throws IllegalArgumentException if a code is blank or not in capitals
     */
    public static <T> CodeList<T> of(String name, Map<String, T> meanings) {
        meanings.keySet().forEach(code -> {
            if (code.isBlank() || !code.equals(normalised(code))) {
                throw new IllegalArgumentException("code must be in capitals and not blank, but was '" + code + "'");
            }
        });
        return new CodeList<>(name, ImmutableMap.copyOf(meanings));
    }

    /**
     * Returns what a code means. Case and surrounding blanks do not matter.
     *
     * @param code the code as written
     * @return its meaning, or empty if it is not in the list
     */
    public Optional<T> meaning(String code) {
        return Optional.ofNullable(meanings.get(normalised(code)));
    }

    /**
     * Returns what the codes are.
     *
     * @return the name, for messages
     */
    public String name() {
        return name;
    }

    /**
     * Returns the codes and their meanings.
     *
     * @return all of them, in the order of the list
     */
    public ImmutableMap<String, T> meanings() {
        return meanings;
    }

    /**
     * Returns the codes as a message names them.
     *
     * @return for example {@code A3, A4, A5}
     */
    public String allowed() {
        return String.join(", ", meanings.keySet());
    }

    /**
     * Returns how a text that is not in the list is named in a message: itself if it looks like a code of this list (one
     * character, or the letters of one with another number), otherwise withheld, since it may be a name, an identifier
     * or part of an address.
     *
     * @param text the text found
     * @return the text in quotes, or how long it is
     */
    public String shown(String text) {
        String code = normalised(text);
        boolean likeACode = code.length() == 1
                || meanings.keySet().stream().anyMatch(known -> lettersOf(known).equals(lettersOf(code)));
        return likeACode ? Problem.shown(code) : Problem.withheld(text);
    }

    private static String lettersOf(String code) {
        int end = 0;
        while (end < code.length() && Character.isLetter(code.charAt(end))) {
            end++;
        }
        return code.substring(0, end);
    }

    private static String normalised(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name + ": " + allowed();
    }
}

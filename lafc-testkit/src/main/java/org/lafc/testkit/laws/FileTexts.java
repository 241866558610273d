package org.lafc.testkit.laws;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;

/**
 * The personal values in the files of a return, as they are written: whatever has a digit and is no short code, and
 * identifiers of any form from three characters on.
 */
final class FileTexts {

    private static final int LONGER_THAN_CODES = 6;
    private static final int SHORTEST_IDENTIFIER = 3;

    private static final Pattern LINE = Pattern.compile(" line \\d+");

    // What stands between commas, quotes, tags and line ends; codes have at most six characters.
    private static final Pattern FIELD = Pattern.compile("[^,<>\"\\r\\n]{" + LONGER_THAN_CODES + ",}");

    // Identifiers, dates and postcodes are words in a message.
    private static final Pattern WORD = Pattern.compile("[A-Z0-9][A-Z0-9/-]{4,}[A-Z0-9]|[A-Z0-9]{3,4} [0-9][A-Z]{2}");

    // Words that a message is made of, the shortest identifiers among them.
    private static final Pattern SHORT_WORD = Pattern.compile("[A-Z0-9/-]{" + SHORTEST_IDENTIFIER + ",}");

    private static final ImmutableSet<String> IDENTIFIERS = ImmutableSet.of("CHILD", "UPN", "URN", "SW_ID");

    // Codes that stand for an identifier: why there is no UPN, and settings that have no number.
    private static final Pattern NO_IDENTIFIER = Pattern.compile("UN[0-9]|X+");

    private final ImmutableSet<String> values;

    private FileTexts(ImmutableSet<String> values) {
        this.values = values;
    }

    static FileTexts of(ImmutableList<Source> files) {
        ImmutableSet.Builder<String> values = ImmutableSet.builder();
        for (Source file : files) {
            String text = textOf(file);
            addIdentifiers(text, values);
            Matcher field = FIELD.matcher(text);
            while (field.find()) {
                String value = field.group().strip().toUpperCase(Locale.ROOT);
                if (value.chars().anyMatch(Character::isDigit)) {
                    values.add(value);
                    values.add(value.replace(" ", ""));
                }
            }
        }
        return new FileTexts(values.build());
    }

    static ImmutableList<Source> sources(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(file -> Source.ofText(file.getKey(), file.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a problem as it is printed shows one of the values as a word of its own. */
    boolean isShownIn(Problem problem) {
        String text = LINE.matcher(problem.toString()).replaceAll("").toUpperCase(Locale.ROOT);
        return isFound(WORD, text) || isFound(SHORT_WORD, text);
    }

    private boolean isFound(Pattern words, String text) {
        return words.matcher(text).results().anyMatch(word -> values.contains(word.group()));
    }

    // Of files without quotes; those with them hold the same values as others.
    private static void addIdentifiers(String text, ImmutableSet.Builder<String> values) {
        if (text.indexOf('"') >= 0) {
            return; // its commas may stand in a field
        }
        List<String> lines = Splitter.on('\n').omitEmptyStrings().splitToList(text);
        List<String> columns = lines.isEmpty()
                ? List.of()
                : Splitter.on(',').splitToList(lines.get(0).toUpperCase(Locale.ROOT));
        for (String line : lines) {
            List<String> fields = Splitter.on(',').splitToList(line);
            for (int i = 0; i < Math.min(fields.size(), columns.size()); i++) {
                String value = fields.get(i).strip().toUpperCase(Locale.ROOT);
                if (IDENTIFIERS.contains(columns.get(i))
                        && !value.equals(columns.get(i))
                        && value.length() >= SHORTEST_IDENTIFIER
                        && !NO_IDENTIFIER.matcher(value).matches()) {
                    values.add(value);
                }
            }
        }
    }

    private static String textOf(Source file) {
        try (InputStream bytes = file.open()) {
            // A letter for every byte, so that no byte is lost.
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    @Override
    public String toString() {
        return values.size() + " values";
    }
}

package org.lafc.metrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of the page. {@code labels.csv} says how a code or term is written in English, where that is not its own
 * letters, and in Welsh, where an official wording was seen, with its source. Everything else stands in English.
 */
final class Labels {

    static final String MARK = "[English]";

    private static final ImmutableMap<String, Label> TABLE = read();
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CODE_IN_TEXT = Pattern.compile("\\b[a-z][a-z0-9]*(-[a-z0-9]+)+\\b");

    private final Language language;

    Labels(Language language) {
        this.language = language;
    }

    /** One row of the table. */
    record Label(String term, String english, Optional<String> welsh, String source) {}

    Language language() {
        return language;
    }

    /** The words of a term in the language of the page, as plain text without a mark. */
    String plain(String term) {
        return official(term).orElseGet(() -> english(term));
    }

    /** The words of a term as HTML; in a Welsh page English is marked, for readers and for screen readers. */
    String html(String term) {
        return official(term).map(Text::escape).orElseGet(() -> marked(Text.escape(english(term))));
    }

    /** The words of a term as HTML for a table, where English is in italics instead of a mark in each cell. */
    String cell(String term) {
        return official(term).map(Text::escape).orElseGet(() -> inCell(Text.escape(english(term))));
    }

    /** English HTML, marked in a Welsh page. */
    String marked(String englishHtml) {
        return inCell(language == Language.ENGLISH || englishHtml.isEmpty() ? englishHtml : englishHtml + " " + MARK);
    }

    /** English HTML for a table. */
    String inCell(String englishHtml) {
        return language == Language.ENGLISH || englishHtml.isEmpty()
                ? englishHtml
                : "<span lang=\"en\">" + englishHtml + "</span>";
    }

    /** Codes within a sentence as words: {@code placement-type is placed-for-adoption}. */
    static String sentence(String text) {
        return CODE_IN_TEXT.matcher(text).replaceAll(code -> code.group().replace('-', ' '));
    }

    /** A term within a sentence: its label where it has one, else its words. */
    static String inSentence(String term) {
        Label label = TABLE.get(term);
        return label == null ? sentence(term) : label.english();
    }

    static String english(String term) {
        Label label = TABLE.get(term);
        if (label != null) {
            return label.english();
        }
        String spaced = CODE.matcher(term).matches() ? term.replace('-', ' ') : term;
        return spaced.isEmpty() ? spaced : Ascii.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** Whether a term is a word of the library's own by its form, as {@code key-stage-2}, and no text of data. */
    static boolean isCode(String term) {
        return CODE.matcher(term).matches();
    }

    static ImmutableMap<String, Label> table() {
        return TABLE;
    }

    private Optional<String> official(String term) {
        return language == Language.WELSH
                ? Optional.ofNullable(TABLE.get(term)).flatMap(Label::welsh)
                : Optional.empty();
    }

    private static ImmutableMap<String, Label> read() {
        try {
            String csv = Resources.toString(Resources.getResource(Labels.class, "labels.csv"), UTF_8);
            ImmutableMap.Builder<String, Label> table = ImmutableMap.builder();
            try (var rows = CsvReader.builder().ofNamedCsvRecord(csv).stream()) {
                rows.forEach(row -> table.put(row.getField("term"), label(row)));
            }
            return table.buildOrThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Label label(NamedCsvRecord row) {
        return new Label(
                row.getField("term"),
                row.getField("english"),
                Optional.of(row.getField("welsh")).filter(welsh -> !welsh.isEmpty()),
                row.getField("source"));
    }
}

package org.lafc.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lafc.core.read.Source;

/**
 * A file of a return as text. Unlike a {@link Source} it can be compared and looked into. Printing shows name and size:
 * the text may hold what a person wrote.
 *
 * @param name the name of the file
 * @param text what it holds
 */
public record TextFile(String name, String text) {

    /**
     * Checks the components.
     *
     * @param name the name of the file
     * @param text what it holds
     */
    public TextFile {
        requireNonNull(name, "name");
        requireNonNull(text, "text");
    }

    /**
     * Returns files by their names, as writers of lafc give them.
     *
     * @param texts the texts by name
     * @return the files, in that order
     */
    public static ImmutableList<TextFile> of(ImmutableMap<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> new TextFile(text.getKey(), text.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the file as a reader takes it, in UTF-8.
     *
     * @return the source; may be opened any number of times
     */
    public Source source() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Source.of(name, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * Returns the rows of a CSV file: fields in quotes may hold commas, line ends and doubled quotes; blank lines are
     * no rows.
     *
     * @return the header and the rows, each its fields
     */
    public ImmutableList<ImmutableList<String>> rows() {
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        ImmutableList.Builder<String> row = ImmutableList.builder();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean blank = true;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            blank &= next == '\n' || next == '\r';
            if (next == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    field.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && next == ',') {
                row.add(field.toString());
                field.setLength(0);
            } else if (!quoted && next == '\n') {
                if (!blank) {
                    rows.add(row.add(field.toString()).build());
                }
                row = ImmutableList.builder();
                field.setLength(0);
                blank = true;
            } else if (quoted || next != '\r') {
                field.append(next);
            }
        }
        if (!blank) {
            rows.add(row.add(field.toString()).build());
        }
        return rows.build();
    }

    /**
     * Returns files as a reader takes them.
     *
     * @param files the files
     * @return their sources, in order
     */
    public static ImmutableList<Source> sources(List<TextFile> files) {
        return files.stream().map(TextFile::source).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns name and length.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return name + " (" + text.length() + " characters)";
    }
}

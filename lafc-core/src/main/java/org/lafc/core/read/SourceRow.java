package org.lafc.core.read;

import static java.util.Objects.requireNonNull;

/**
 * The row of a file that something was read from.
 *
 * @param file the file's name as the caller gave it, without folders
 * @param line the line the row starts on, counted from 1, the header included; 0 stands for the file as a whole
 */
public record SourceRow(String file, long line) implements Comparable<SourceRow> {

    /**
     * Checks the components.
     *
     * @param file the file's name as the caller gave it, without folders
     * @param line the line the row starts on, counted from 1, the header included; 0 stands for the file as a whole
     * @throws IllegalArgumentException if the line is negative
     */
    public SourceRow {
        requireNonNull(file, "file");
        if (line < 0) {
            throw new IllegalArgumentException("line must be 0 or more, but was " + line);
        }
    }

    @Override
    public int compareTo(SourceRow other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Long.compare(line, other.line);
    }

    /**
     * Returns file and line.
     *
     * @return for example {@code episodes.csv line 17}, or the file alone
     */
    @Override
    public String toString() {
        return line == 0 ? file : file + " line " + line;
    }
}

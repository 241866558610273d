package org.lafc.core.read;

/**
 * The account of one file: every row read was kept or rejected.
 *
 * @param file the file's name
 * @param module what kind of rows it holds, for example {@code Episodes}
 * @param kept the rows that are in the records
 * @param rejected the rows left out, each with a problem
 */
public record RowCount(String file, String module, long kept, long rejected) {

    /**
     * Checks the components.
     *
     * @param file the file's name
     * @param module what kind of rows it holds, for example {@code Episodes}
     * @param kept the rows that are in the records
     * @param rejected the rows left out, each with a problem
     * @throws IllegalArgumentException if a number is negative
     */
    public RowCount {
        if (kept < 0 || rejected < 0) {
            throw new IllegalArgumentException(
                    "row counts must not be negative, but were kept " + kept + ", rejected " + rejected);
        }
    }

    /**
     * Returns all the rows under the header, blank lines apart.
     *
     * @return kept and rejected together
     */
    public long read() {
        return kept + rejected;
    }

    @Override
    public String toString() {
        return file + " (" + module + "): " + read() + " rows read = " + kept + " kept + " + rejected + " rejected";
    }
}

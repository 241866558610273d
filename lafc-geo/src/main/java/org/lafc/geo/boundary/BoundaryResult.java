package org.lafc.geo.boundary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;

/**
 * What came of reading a boundary file: the good areas, every problem met, and the account of features.
 *
 * @param boundaries the good areas; empty if the file could not be read
 * @param problems all problems, in the order of the file
 * @param rowCounts the account of features, one if the file was recognised, otherwise none
 */
public record BoundaryResult(
        BoundarySet boundaries, ImmutableList<Problem> problems, ImmutableList<RowCount> rowCounts) {

    /**
     * Checks that nothing is missing.
     *
     * @param boundaries the good areas; empty if the file could not be read
     * @param problems all problems, in the order of the file
     * @param rowCounts the account of features, one if the file was recognised, otherwise none
     */
    public BoundaryResult {
        requireNonNull(boundaries, "boundaries");
        requireNonNull(problems, "problems");
        requireNonNull(rowCounts, "rowCounts");
    }
}

package org.lafc.core.synthetic;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;

/**
 * A return with one fault in it, and what must come of it: these problems and no others, and histories that differ for
 * these children alone.
 *
 * @param fault the fault
 * @param files the return's files
 * @param problems the problems that must be reported; none for what only looks like a fault
 * @param changed identifiers of the children whose histories may differ from those of the return unbroken
 * @param rows the rows that differ or must be rejected; what other rows say of a child must be read as before
 * @param changesChild whether what is said of a changed child itself may differ, as its sex
 * @param changesAll whether the histories of all children may differ, as when a column is missing
 */
public record BrokenReturn(
        ReturnFault fault,
        ImmutableList<Source> files,
        ImmutableList<ExpectedProblem> problems,
        ImmutableSet<String> changed,
        ImmutableSet<SourceRow> rows,
        boolean changesChild,
        boolean changesAll) {

    /**
     * Checks the components.
     *
     * @param fault the fault
     * @param files the return's files
     * @param problems the problems that must be reported; none for what only looks like a fault
     * @param changed identifiers of the children whose histories may differ from those of the return unbroken
     * @param rows the rows that differ or must be rejected; what other rows say of a child must be read as before
     * @param changesChild whether what is said of a changed child itself may differ, as its sex
     * @param changesAll whether the histories of all children may differ, as when a column is missing
     */
    public BrokenReturn {
        requireNonNull(fault, "fault");
        requireNonNull(files, "files");
        requireNonNull(problems, "problems");
        requireNonNull(changed, "changed");
        requireNonNull(rows, "rows");
    }

    /**
     * Tells whether a child's history may differ from that of the return unbroken.
     *
     * @param child the child's identifier
     * @return true if it may
     */
    public boolean mayChange(String child) {
        return changesAll || changed.contains(child);
    }

    /**
     * Tells whether what a row says may be read otherwise than in the return unbroken.
     *
     * @param row its file and line
     * @return true if it may
     */
    public boolean mayChange(SourceRow row) {
        return changesAll || rows.contains(row);
    }

    /**
     * Returns the fault, without the children.
     *
     * @return the fault
     */
    @Override
    public String toString() {
        return fault + " in " + files.size() + " files";
    }
}

package org.lafc.core.ssda903;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lafc.core.read.SourceRow;

/**
 * A row that is right in itself.
 *
 * @param file the account it is counted in, which says of what module it is
 * @param source where it stands
 * @param child whose it is
 * @param dateOfBirth the child's birth as this row has it, if it does
 * @param key the day that, with the child, may stand once in its module; one and the same where a child has one row
 * @param value what it says, of the module's own type
 */
record Row(
        ReturnFile file,
        SourceRow source,
        String child,
        @Nullable LocalDate dateOfBirth,
        LocalDate key,
        Object value) {

    /** The key of rows of which a child has one. */
    static final LocalDate ONE_A_CHILD = LocalDate.EPOCH;

    ReturnModule module() {
        return file.module();
    }
}

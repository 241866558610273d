package org.lafc.core.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.SourceRow;

/**
 * The steps of an adoption that was made (AD1 module of the SSDA903 return).
 *
 * @param date the day it was decided that the child should be adopted (DATE_INT)
 * @param matched the day of the match with the adopters (DATE_MATCH), if it is known
 * @param byFosterCarer whether the current foster carer adopts (FOSTER_CARE)
 * @param adopterCount one or two adopters (NB_ADOPTR), if it is known
 * @param adopters sex of the adopters
 * @param status legal status of the adopters
 * @param source the row it was read from, if any
 */
public record Adoption(
        LocalDate date,
        Optional<LocalDate> matched,
        Answer byFosterCarer,
        Optional<Integer> adopterCount,
        Adopters adopters,
        AdoptersStatus status,
        Optional<SourceRow> source)
        implements CareRecord {

    /**
     * Checks the components.
     *
     * @param date the day it was decided that the child should be adopted (DATE_INT)
     * @param matched the day of the match with the adopters (DATE_MATCH), if it is known
     * @param byFosterCarer whether the current foster carer adopts (FOSTER_CARE)
     * @param adopterCount one or two adopters (NB_ADOPTR), if it is known
     * @param adopters sex of the adopters
     * @param status legal status of the adopters
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if there are neither one nor two adopters
     */
    public Adoption {
        requireNonNull(date, "date");
        requireNonNull(matched, "matched");
        requireNonNull(byFosterCarer, "byFosterCarer");
        requireNonNull(adopterCount, "adopterCount");
        requireNonNull(adopters, "adopters");
        requireNonNull(status, "status");
        requireNonNull(source, "source");
        if (adopterCount.filter(count -> count != 1 && count != 2).isPresent()) {
            throw new IllegalArgumentException("adopterCount must be 1 or 2, but was " + adopterCount.get());
        }
    }

    /**
     * Returns the kind of record and its row; dates and texts are personal.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return CareRecord.shown(this);
    }
}

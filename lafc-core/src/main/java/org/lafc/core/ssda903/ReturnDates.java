package org.lafc.core.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.read.WrittenDates;

/** The dates of returns. */
final class ReturnDates {

    static final String ALLOWED = WrittenDates.ALLOWED;

    private ReturnDates() {}

    static Optional<LocalDate> parse(String text) {
        return WrittenDates.parse(text);
    }
}

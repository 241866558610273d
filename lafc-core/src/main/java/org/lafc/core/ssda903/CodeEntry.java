package org.lafc.core.ssda903;

import java.util.Optional;
import org.lafc.core.time.ReportingYear;

/** One line of a code list file: what a code of a field means, and in which return years it is one. */
record CodeEntry(
        String field, String code, Enum<?> meaning, Optional<ReportingYear> first, Optional<ReportingYear> last) {

    boolean isOf(ReportingYear year) {
        return first.filter(from -> from.compareTo(year) > 0).isEmpty()
                && last.filter(to -> to.compareTo(year) < 0).isEmpty();
    }

    // As a message names them: from 2018-19, up to 2017-18, 2018-19 to 2020-21.
    String years() {
        if (first.isPresent() && last.isPresent()) {
            return first.get() + " to " + last.get();
        }
        return first.map(from -> "from " + from).orElse("")
                + last.map(to -> "up to " + to).orElse("");
    }
}

package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.time.DateRange;

/** Coverages in the saved form: kinds of record by the names of their classes, days as days since 1970. */
final class SavedCoverages {

    private static final String PACKAGE = "org.lafc.core.";
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[A-Z][A-Za-z]*");
    private static final long NO_END = Long.MAX_VALUE;
    private static final String KINDS = "kinds of record";
    private static final String DAYS = "days covered";

    private SavedCoverages() {}

    static void put(List<Coverage> coverages, SavedOut out) throws IOException {
        out.number(coverages.size());
        for (Coverage coverage : coverages) {
            out.number(coverage.kinds().size());
            for (Class<? extends CareRecord> kind : coverage.kinds()) {
                out.text(name(kind));
                List<DateRange> days = coverage.days(kind);
                out.number(days.size());
                for (DateRange range : days) {
                    out.large(range.start().toEpochDay());
                    out.large(range.endExclusive().map(LocalDate::toEpochDay).orElse(NO_END));
                }
            }
        }
    }

    static ImmutableList<Coverage> take(SavedIn in) {
        int count = in.count("coverages", Integer.BYTES);
        ImmutableList.Builder<Coverage> coverages = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            Coverage coverage = Coverage.NONE;
            int kinds = in.count(KINDS, Integer.BYTES);
            for (int j = 0; j < kinds; j++) {
                Class<? extends CareRecord> kind = kind(in);
                DateRange[] days = new DateRange[in.count(DAYS, 2 * Long.BYTES)];
                for (int k = 0; k < days.length; k++) {
                    long start = in.large(DAYS);
                    long end = in.large(DAYS);
                    days[k] = in.made(DAYS, () -> range(start, end));
                }
                Coverage before = coverage;
                coverage = in.made(DAYS, () -> before.on(kind, days));
            }
            coverages.add(coverage);
        }
        return coverages.build();
    }

    private static DateRange range(long start, long end) {
        LocalDate first = LocalDate.ofEpochDay(start);
        return end == NO_END ? DateRange.startingOn(first) : DateRange.of(first, LocalDate.ofEpochDay(end));
    }

    private static String name(Class<? extends CareRecord> kind) {
        String name = kind.getName();
        if (!name.startsWith(PACKAGE) || known(name.substring(PACKAGE.length())).isEmpty()) {
            throw new IllegalArgumentException(
                    "kinds of record that are covered must be kinds of lafc, but one was " + name);
        }
        return name.substring(PACKAGE.length());
    }

    private static Class<? extends CareRecord> kind(SavedIn in) {
        return known(in.text(KINDS)).orElseThrow(() -> in.notSound("has " + KINDS + " that this lafc does not know"));
    }

    // Looks among this library's own classes alone, and runs nothing of what it finds.
    private static Optional<Class<? extends CareRecord>> known(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            Class<?> found = Class.forName(PACKAGE + name, false, CareRecord.class.getClassLoader());
            return CareRecord.class.isAssignableFrom(found)
                    ? Optional.of(found.asSubclass(CareRecord.class))
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}

package org.lafc.metrics.share;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.ImmutableLongArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.stats.Histogram;

/**
 * Reads tallies that {@link TallyWriter} wrote; the format stands there. What is damaged, cut short, of another version,
 * or not just as the writer writes it is refused whole, with a problem that names file, line and what is allowed.
 *
 * <p>Safe with any bytes: at most 16 MiB, 65,536 characters a line, 1,000 authorities, 10,000 measures, 10,000 reasons a
 * measure, counts up to 1,000,000,000,000. No problem repeats what stands in the file but the version. Safe between
 * threads.
 */
public final class TallyReader {

    private static final String COUNT_FORM = "a whole number from 0 to " + SharedTally.MOST_COUNTED;
    private static final String AS_WRITTEN = "a text as lafc writes it, each line once and in its place, with no byte"
            + " changed; get the file again, and send it as it is, not through a text editor";

    private static final String STATED = "'" + SharingTerms.UNRESTRICTED_UNDER_AGREEMENT.word() + "' or '"
            + SharingTerms.SMALL_NUMBERS_WITHHELD.word() + "'";

    private TallyReader() {}

    /**
     * Reads tallies.
     *
     * @param source the text
     * @return the tallies, or the problem because of which there are none; never both
     */
    public static ReadResult<SharedTallies> read(Source source) {
        ImmutableList<SharedTallies> tallies = ImmutableList.of();
        ImmutableList<Problem> problems = ImmutableList.of();
        try {
            tallies = ImmutableList.of(tallies(source));
        } catch (Refused e) {
            problems = ImmutableList.of(
                    new Problem(new SourceRow(source.name(), e.line), "", e.message, e.allowed, Effect.FILE_REJECTED));
        }
        return new ReadResult<>(
                tallies,
                problems,
                ImmutableList.of(new RowCount(source.name(), "Tallies", tallies.size(), problems.size())));
    }

    private static SharedTallies tallies(Source source) throws Refused {
        String text = checked(bytes(source));
        TallyLines lines = new TallyLines(text);
        lines.next();
        SharedTallies tallies = tallies(lines);
        long line = firstDifference(text, written(tallies));
        if (line > 0) {
            throw new Refused(line, "the line is not as lafc writes it, or not in its place", AS_WRITTEN);
        }
        return tallies;
    }

    private static String written(SharedTallies tallies) throws Refused {
        try {
            return TallyWriter.asRead(tallies);
        } catch (IllegalArgumentException e) {
            // Characters that the writer escapes make a text longer than any it writes.
            throw new Refused(0, "the text is not as lafc writes it", AS_WRITTEN);
        }
    }

    private static byte[] bytes(Source source) throws Refused {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(TallyWriter.MOST_BYTES + 1);
            if (bytes.length > TallyWriter.MOST_BYTES) {
                throw new Refused(0, "the file is too long", "at most " + TallyWriter.MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new Refused(0, "the file cannot be read", "a text of tallies, plain or compressed with gzip");
        }
    }

    // Kind and version come first: another version may have another checksum.
    private static String checked(byte[] bytes) throws Refused {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(0, "the file is not UTF-8", AS_WRITTEN);
        }
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        if (!first.startsWith(TallyWriter.KIND)) {
            throw new Refused(
                    1,
                    "the file is not a text of tallies",
                    "'" + TallyWriter.KIND + TallyWriter.VERSIONS.get(TallyWriter.VERSIONS.size() - 1) + "'");
        }
        String version = first.substring(TallyWriter.KIND.length());
        if (!TallyWriter.VERSIONS.contains(version)) {
            throw new Refused(
                    1,
                    "version " + Problem.shown(version) + " of the format is not known",
                    "version " + String.join(" or ", TallyWriter.VERSIONS));
        }
        int checksumLine = text.lastIndexOf("\n" + TallyWriter.CHECKSUM) + 1;
        if (checksumLine == 0) {
            throw new Refused(0, "the file has no checksum, so it was cut short", AS_WRITTEN);
        }
        String last = text.substring(checksumLine);
        int body = bytes.length - last.getBytes(StandardCharsets.UTF_8).length;
        if (!last.equals(TallyWriter.CHECKSUM + TallyWriter.checksum(bytes, body) + "\n")) {
            throw new Refused(0, "the checksum does not fit, so the file was changed or cut short", AS_WRITTEN);
        }
        return text.substring(0, checksumLine);
    }

    private static SharedTallies tallies(TallyLines lines) throws Refused {
        SharingTerms terms = terms(lines);
        String period = lines.needed("period");
        TreeSet<LocalAuthority> authorities = new TreeSet<>();
        while (lines.isAt("authority")) {
            authorities.add(LocalAuthority.of(lines.needed(
                    "authority", LocalAuthority::isCode, "W, E, S, N, L or M and eight digits, as in W06000016")));
            lines.limit(authorities.size(), SharedTallies.MOST_AUTHORITIES, "authorities");
        }
        Optional<String> method = lines.optional("distance-method");
        Optional<String> boundaries = lines.optional("boundaries");
        Optional<LocalDate> knownTo = knownTo(lines);
        Optional<String> catalogue = lines.optional("catalogue");
        TreeSet<String> withheld = new TreeSet<>();
        while (lines.isAt("withheld")) {
            withheld.add(lines.needed("withheld", SharedTally::isId, SharedTally.ID_FORM));
            lines.limit(withheld.size(), SharedTallies.MOST_MEASURES, "measures");
        }
        Map<String, SharedTally> tallies = new TreeMap<>();
        while (lines.isAt("measure")) {
            SharedTally tally = measure(lines);
            tallies.put(tally.id(), tally);
            lines.limit(tallies.size(), SharedTallies.MOST_MEASURES, "measures");
        }
        lines.end();
        try {
            return new SharedTallies(
                    new KpiScope(period, ImmutableSortedSet.copyOfSorted(authorities), method, boundaries, knownTo),
                    catalogue,
                    ImmutableSortedMap.copyOf(tallies),
                    ImmutableSortedSet.copyOfSorted(withheld),
                    terms);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    2,
                    "what the tallies are of is not complete",
                    "a period and an authority, no name blank," + " and no tally of a measure that is withheld");
        }
    }

    private static SharingTerms terms(TallyLines lines) throws Refused {
        return lines.isAt("terms")
                ? SharingTerms.stated(lines.needed(
                                "terms", word -> SharingTerms.stated(word).isPresent(), STATED))
                        .orElseThrow()
                : SharingTerms.NOT_STATED;
    }

    private static Optional<LocalDate> knownTo(TallyLines lines) throws Refused {
        Optional<String> day = lines.optional("known-to");
        try {
            return day.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new Refused(
                    lines.number() - 1,
                    "the value of 'known-to' is not as it should be",
                    "year, month and day, as in 2019-03-31");
        }
    }

    private static SharedTally measure(TallyLines lines) throws Refused {
        long start = lines.number();
        String id = lines.needed("measure", SharedTally::isId, SharedTally.ID_FORM);
        String version = lines.needed("version", SharedTally::isVersion, SharedTally.VERSION_FORM);
        String digest = lines.needed("digest", SharedTally::isDigest, SharedTally.DIGEST_FORM);
        TreeSet<String> notSupplied = new TreeSet<>();
        while (lines.isAt("not-supplied")) {
            notSupplied.add(lines.needed("not-supplied"));
            lines.limit(notSupplied.size(), SharedTally.MOST_REASONS, "kinds of record");
        }
        KpiTally.Builder tally =
                KpiTally.builder().addAllNotSupplied(notSupplied).initialPopulation(count(lines, "initial-population"));
        tally.excluded(reasons(lines, "excluded")).missing(reasons(lines, "missing"));
        tally.pending(count(lines, "pending"))
                .denominator(count(lines, "denominator"))
                .numerator(count(lines, "numerator"));
        tally.valueSum(sum(lines, "value-sum")).perSum(sum(lines, "per-sum")).residents(residents(lines));
        tally.histogram(values(lines));
        try {
            return new SharedTally(id, version, digest, tally.build());
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    start,
                    "the counts of the measure contradict each other",
                    "initial population = denominator + excluded + missing + pending, the numerator at most the"
                            + " denominator, and no values or one for each in the denominator");
        }
    }

    private static long sum(TallyLines lines, String key) throws Refused {
        return lines.isAt(key)
                ? Long.parseLong(lines.needed(key, TallyLines::isWhole, "a whole number of at most 18 digits"))
                : 0;
    }

    private static Map<LocalAuthority, Long> residents(TallyLines lines) throws Refused {
        Map<LocalAuthority, Long> residents = new TreeMap<>();
        while (lines.isAt("residents")) {
            String line = lines.needed("residents");
            int space = line.indexOf(' ');
            if (space < 0 || !LocalAuthority.isCode(line.substring(0, space)) || !isCount(line.substring(space + 1))) {
                throw new Refused(
                        lines.number() - 1,
                        "the value of 'residents' is not as it should be",
                        "the code of an authority and " + COUNT_FORM);
            }
            residents.put(LocalAuthority.of(line.substring(0, space)), Long.parseLong(line.substring(space + 1)));
            lines.limit(residents.size(), SharedTallies.MOST_AUTHORITIES, "authorities");
        }
        return residents;
    }

    private static Histogram values(TallyLines lines) throws Refused {
        ImmutableLongArray.Builder values = ImmutableLongArray.builder();
        ImmutableLongArray.Builder counts = ImmutableLongArray.builder();
        long last = Long.MIN_VALUE;
        while (lines.isAt("value")) {
            String line = lines.needed("value");
            int space = line.indexOf(' ');
            String value = space < 0 ? "" : line.substring(0, space);
            String count = line.substring(space + 1);
            if (!TallyLines.isWhole(value)
                    || !isCount(count)
                    || count.startsWith("0")
                    || Long.parseLong(value) <= last) {
                throw new Refused(
                        lines.number() - 1,
                        "a value is not as it should be",
                        "a whole number above the one before, and how often, 1 or more");
            }
            last = Long.parseLong(value);
            values.add(last);
            counts.add(Long.parseLong(count));
        }
        return Histogram.ofValues(values.build().toArray(), counts.build().toArray());
    }

    private static Map<String, Long> reasons(TallyLines lines, String key) throws Refused {
        Map<String, Long> reasons = new TreeMap<>();
        while (lines.isAt(key)) {
            String line = lines.needed(key);
            int space = line.indexOf(' ');
            if (space < 0 || !isCount(line.substring(0, space)) || line.startsWith("0")) {
                throw new Refused(
                        lines.number() - 1, "a reason is not as it should be", "how many, 1 or more, and why");
            }
            reasons.put(line.substring(space + 1), Long.parseLong(line.substring(0, space)));
            lines.limit(reasons.size(), SharedTally.MOST_REASONS, "reasons");
        }
        return reasons;
    }

    private static long count(TallyLines lines, String key) throws Refused {
        Predicate<String> form = TallyReader::isCount;
        return Long.parseLong(lines.needed(key, form, COUNT_FORM));
    }

    private static boolean isCount(String text) {
        return TallyLines.isWhole(text) && !text.startsWith("-") && Long.parseLong(text) <= SharedTally.MOST_COUNTED;
    }

    // The line where two texts part, counted from 1; 0 if the second is the first and a checksum.
    private static long firstDifference(String text, String written) {
        if (written.startsWith(text) && written.startsWith(TallyWriter.CHECKSUM, text.length())) {
            return 0;
        }
        int at = 0;
        long line = 1;
        while (at < Math.min(text.length(), written.length()) && text.charAt(at) == written.charAt(at)) {
            line += text.charAt(at++) == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Why a file is refused. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final long line;
        private final String message;
        private final String allowed;

        Refused(long line, String message, String allowed) {
            super(message);
            this.line = line;
            this.message = message;
            this.allowed = allowed;
        }
    }
}

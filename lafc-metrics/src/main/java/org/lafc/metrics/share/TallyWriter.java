package org.lafc.metrics.share;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.stats.Histogram;

/**
 * Writes tallies as text that {@link TallyReader} reads back to equal tallies: UTF-8, a line feed at the end of each
 * line, the same bytes every time. Safe between threads.
 *
 * <pre>{@code
 * lafc-tallies 3                                    kind and version of the format
 * terms small-numbers-withheld                      SharingTerms
 * period 2018-03-31
 * authority W06000016                               one line each, ascending
 * distance-method SUPPLIED: SSDA903 PL_DISTANCE     if a measure uses distances
 * boundaries ONSPD February 2018                    if a measure asks where places are, and they were named
 * known-to 2019-03-31                               if that is after the census date
 * catalogue 1.0.0                                   if all measures are from one catalogue
 * withheld powys.p01.aged-under-5                   one line each, ascending
 * measure powys.p04.placed-over-20-miles            the measures, ascending by id, each with the lines that follow
 * version 1.0.0
 * digest 1b4e…                                      KpiWriter.digest of the definition
 * not-supplied family support packages              a kind of record no source holds, ascending
 * initial-population 105
 * excluded 3 home is no-fixed-abode                 how many, and the words of the criterion, ascending by them
 * missing 2 distance-from-home                      how many, and the fact, ascending
 * pending 0
 * denominator 100
 * numerator 46
 * value-sum 214                                     of a ratio, if not 0, in the unit of the column
 * per-sum 36500                                     what it is set against, if not 0
 * residents W06000016 24000                         of a rate, one line an authority, ascending
 * value 19312128000 3                               a value in the unit of its column, and how often; ascending
 * sha256 9f86…                                      SHA-256 of all bytes before this line
 * }</pre>
 *
 * <p>Version 1 has no lines {@code known-to}, {@code not-supplied}, {@code value-sum}, {@code per-sum} and
 * {@code residents}; version 2 has these, but no line {@code terms}. Both are still read, and nobody has said their terms.
 *
 * <p>In free texts a backslash and whatever does not print stand as {@code \\} and <code>&#92;u000a</code>. The last line
 * finds damage on the way; it is no signature and proves nothing about who wrote the file.
 */
public final class TallyWriter {

    static final String KIND = "lafc-tallies ";
    static final ImmutableList<String> VERSIONS = ImmutableList.of("1", "2", "3");
    static final String CHECKSUM = "sha256 ";
    static final int LONGEST_LINE = 65_536;
    static final int MOST_BYTES = 1 << 24;

    private final StringBuilder text = new StringBuilder();

    private TallyWriter() {}

    /**
     * Writes tallies.
     *
     * @param tallies the tallies
     * @return the text, to be kept as UTF-8
     * @throws IllegalArgumentException if nobody has said on what terms they leave, a line would be longer than 65,536 characters or the whole than 16 MiB
     */
    public static String toText(SharedTallies tallies) {
        if (tallies.terms() == SharingTerms.NOT_STATED) {
            throw new IllegalArgumentException(
                    "tallies must leave on terms that somebody stated, withholding small numbers"
                            + " or underAgreement, but these are " + SharingTerms.NOT_STATED.word());
        }
        return asRead(tallies);
    }

    // Also tallies of the versions that had no terms, as the reader holds them against their text.
    static String asRead(SharedTallies tallies) {
        TallyWriter writer = new TallyWriter();
        writer.write(tallies);
        String body = writer.text.toString();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String text = body + CHECKSUM + checksum(bytes, bytes.length) + "\n";
        if (bytes.length + text.length() - body.length() > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "tallies must have at most " + MOST_BYTES + " bytes as text, but have " + bytes.length);
        }
        return text;
    }

    static String checksum(byte[] bytes, int length) {
        return Hashing.sha256().hashBytes(bytes, 0, length).toString();
    }

    private void write(SharedTallies tallies) {
        if (tallies.terms() == SharingTerms.NOT_STATED) {
            text.append(KIND).append(VERSIONS.get(needsSecond(tallies) ? 1 : 0)).append('\n');
        } else {
            text.append(KIND).append(VERSIONS.get(2)).append('\n');
            line("terms", tallies.terms().word());
        }
        line("period", tallies.scope().period());
        tallies.scope().authorities().forEach(authority -> line("authority", authority.code()));
        tallies.scope().distanceMethod().ifPresent(method -> line("distance-method", method));
        tallies.scope().boundaries().ifPresent(name -> line("boundaries", name));
        tallies.scope().knownTo().ifPresent(day -> line("known-to", day.toString()));
        tallies.catalogueVersion().ifPresent(version -> line("catalogue", version));
        tallies.withheld().forEach(id -> line("withheld", id));
        tallies.tallies().values().forEach(this::measure);
    }

    private static boolean needsSecond(SharedTallies tallies) {
        return tallies.scope().knownTo().isPresent()
                || tallies.tallies().values().stream().map(SharedTally::tally).anyMatch(TallyWriter::needsSecond);
    }

    private static boolean needsSecond(KpiTally tally) {
        return !tally.notSupplied().isEmpty()
                || tally.valueSum() != 0
                || tally.perSum() != 0
                || !tally.residents().isEmpty();
    }

    private void measure(SharedTally shared) {
        line("measure", shared.id());
        line("version", shared.version());
        line("digest", shared.digest());
        KpiTally tally = shared.tally();
        tally.notSupplied().forEach(kind -> line("not-supplied", kind));
        line("initial-population", String.valueOf(tally.initialPopulation()));
        reasons("excluded", tally.excluded());
        reasons("missing", tally.missing());
        line("pending", String.valueOf(tally.pending()));
        line("denominator", String.valueOf(tally.denominator()));
        line("numerator", String.valueOf(tally.numerator()));
        sum("value-sum", tally.valueSum());
        sum("per-sum", tally.perSum());
        tally.residents().forEach((authority, number) -> line("residents", authority.code() + " " + number));
        Histogram values = tally.histogram();
        for (int i = 0; i < values.distinct(); i++) {
            line("value", values.value(i) + " " + values.count(i));
        }
    }

    private void sum(String key, long sum) {
        if (sum != 0) {
            line(key, String.valueOf(sum));
        }
    }

    private void reasons(String key, Map<String, Long> counts) {
        counts.forEach((reason, count) -> line(key, count + " " + reason));
    }

    private void line(String key, String value) {
        int start = text.length();
        text.append(key).append(' ');
        value.codePoints().forEach(this::append);
        if (text.length() - start > LONGEST_LINE) {
            throw new IllegalArgumentException("a line of a tally text must have at most " + LONGEST_LINE
                    + " characters, but '" + key + "' would have " + (text.length() - start));
        }
        text.append('\n');
    }

    private void append(int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                Character.toString(point)
                        .chars()
                        .forEach(unit -> text.append("\\u").append(String.format("%04x", unit)));
            default -> {
                if (point == '\\') {
                    text.append('\\');
                }
                text.appendCodePoint(point);
            }
        }
    }
}

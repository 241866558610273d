package org.lafc.metrics.share;

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
 * lafc-tallies 1                                    kind and version of the format
 * period 2018-03-31
 * authority W06000016                               one line each, ascending
 * distance-method SUPPLIED: SSDA903 PL_DISTANCE     if a measure uses distances
 * boundaries ONSPD February 2018                    if a measure asks where places are, and they were named
 * catalogue 1.0.0                                   if all measures are from one catalogue
 * withheld powys.p01.aged-under-5                   one line each, ascending
 * measure powys.p04.placed-over-20-miles            the measures, ascending by id, each with the lines that follow
 * version 1.0.0
 * digest 1b4e…                                      KpiWriter.digest of the definition
 * initial-population 105
 * excluded 3 home is no-fixed-abode                 how many, and the words of the criterion, ascending by them
 * missing 2 distance-from-home                      how many, and the fact, ascending
 * pending 0
 * denominator 100
 * numerator 46
 * value 19312128000 3                               a value in the unit of its column, and how often; ascending
 * sha256 9f86…                                      SHA-256 of all bytes before this line
 * }</pre>
 *
 * <p>In free texts a backslash and whatever does not print stand as {@code \\} and <code>&#92;u000a</code>. The last line
 * finds damage on the way; it is no signature and proves nothing about who wrote the file.
 */
public final class TallyWriter {

    static final String KIND = "lafc-tallies ";
    static final String VERSION = "1";
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
     * @throws IllegalArgumentException if a line would be longer than 65,536 characters or the whole than 16 MiB
     */
    public static String toText(SharedTallies tallies) {
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
        text.append(KIND).append(VERSION).append('\n');
        line("period", tallies.scope().period());
        tallies.scope().authorities().forEach(authority -> line("authority", authority.code()));
        tallies.scope().distanceMethod().ifPresent(method -> line("distance-method", method));
        tallies.scope().boundaries().ifPresent(name -> line("boundaries", name));
        tallies.catalogueVersion().ifPresent(version -> line("catalogue", version));
        tallies.withheld().forEach(id -> line("withheld", id));
        tallies.tallies().values().forEach(this::measure);
    }

    private void measure(SharedTally shared) {
        line("measure", shared.id());
        line("version", shared.version());
        line("digest", shared.digest());
        KpiTally tally = shared.tally();
        line("initial-population", String.valueOf(tally.initialPopulation()));
        reasons("excluded", tally.excluded());
        reasons("missing", tally.missing());
        line("pending", String.valueOf(tally.pending()));
        line("denominator", String.valueOf(tally.denominator()));
        line("numerator", String.valueOf(tally.numerator()));
        Histogram values = tally.histogram();
        for (int i = 0; i < values.distinct(); i++) {
            line("value", values.value(i) + " " + values.count(i));
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

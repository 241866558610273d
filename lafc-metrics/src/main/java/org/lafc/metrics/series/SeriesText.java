package org.lafc.metrics.series;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableLongArray;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.metrics.series.SeriesTally.Row;

/**
 * The text of a series: what was asked, then the rows of each breakdown, last a checksum. It is read in one walk over its
 * characters, for a nation's month-ends are millions of counts.
 */
final class SeriesText {

    private static final String KIND = "lafc-series 1\n";
    private static final String BREAKDOWN = "breakdown ";
    private static final String CHECKSUM = "checksum ";

    private final String text;
    private final int end; // of the rows
    private int at;

    private SeriesText(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    static String write(SeriesTally tally) {
        StringBuilder text = new StringBuilder(head(tally.question()));
        for (SeriesBreakdown breakdown : tally.question().breakdowns()) {
            text.append(line(breakdown));
            for (Row row : tally.rows(breakdown)) {
                text.append(row.authority().code()).append('\t').append(encoded(row.group()));
                for (int date = 0; date < row.counts().length(); date++) {
                    text.append(date == 0 ? '\t' : ' ').append(row.counts().get(date));
                }
                text.append('\n');
            }
        }
        return text.append(checksum(text.toString())).toString();
    }

    static SeriesTally read(SeriesQuestion question, String text) {
        int end = text.lastIndexOf(CHECKSUM);
        if (!text.startsWith(KIND) || end < 0 || !text.substring(end).equals(checksum(text.substring(0, end)))) {
            throw new IllegalArgumentException("text of a series must be as it was written, whole and of version 1");
        }
        String head = head(question);
        if (!text.startsWith(head)) {
            throw new IllegalArgumentException(
                    "text of a series must be of the question " + question + ", but was of another");
        }
        ImmutableListMultimap.Builder<SeriesBreakdown, Row> rows = ImmutableListMultimap.builder();
        SeriesText rest = new SeriesText(text, head.length(), end);
        for (SeriesBreakdown breakdown : question.breakdowns()) {
            rest.take(line(breakdown));
            while (rest.hasRow()) {
                rows.put(breakdown, rest.row(question.dates().size()));
            }
        }
        rest.check(rest.at == end, "must be of a breakdown that was asked for");
        return SeriesTally.of(question, rows.build());
    }

    private static String head(SeriesQuestion question) {
        CareRules rules = question.rules();
        return KIND + "rules " + encoded(rules.name()) + " " + rules.nightsBetweenEpisodes() + " "
                + rules.temporaryNightsAtMost() + " " + rules.carerMoves() + " "
                + encoded(String.join(",", ImmutableSortedSet.copyOf(rules.adoptionByCarerCodes()))) + "\ndates "
                + question.dates().stream().map(LocalDate::toString).collect(Collectors.joining(" ")) + "\n";
    }

    private static String line(SeriesBreakdown breakdown) {
        return BREAKDOWN + encoded(breakdown.name()) + "\n";
    }

    // No text of somebody's own can look like the end of a field or a line.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String checksum(String text) {
        return CHECKSUM + Hashing.crc32c().hashString(text, StandardCharsets.UTF_8) + "\n";
    }

    private void take(String line) {
        check(text.startsWith(line, at), "must be " + line.strip());
        at += line.length();
    }

    private boolean hasRow() {
        return at < end && !text.startsWith(BREAKDOWN, at);
    }

    private Row row(int dates) {
        int endOfLine = text.indexOf('\n', at);
        LocalAuthority authority = authority(field(endOfLine));
        String group = group(field(endOfLine));
        ImmutableLongArray.Builder counts = ImmutableLongArray.builder(dates);
        for (int date = 1; date <= dates; date++) {
            counts.add(number(date == dates ? '\n' : ' '));
        }
        return new Row(authority, group, counts.build());
    }

    private String field(int endOfLine) {
        int tab = text.indexOf('\t', at);
        check(tab >= 0 && tab < endOfLine, "must be authority, group and counts");
        String field = text.substring(at, tab);
        at = tab + 1;
        return field;
    }

    private LocalAuthority authority(String code) {
        try {
            return LocalAuthority.of(code);
        } catch (IllegalArgumentException e) {
            throw wrong("must have the code of an authority");
        }
    }

    private String group(String field) {
        try {
            String group = URLDecoder.decode(field, StandardCharsets.UTF_8);
            check(encoded(group).equals(field), "must have a group as it was written");
            return group;
        } catch (IllegalArgumentException e) {
            throw wrong("must have a group as it was written");
        }
    }

    private long number(char after) {
        int first = at;
        long number = 0;
        boolean fits = true;
        for (; at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            int digit = text.charAt(at) - '0';
            fits &= number <= (Long.MAX_VALUE - digit) / 10;
            number = 10 * number + digit;
        }
        boolean asWritten = at - first == 1 || (at > first && text.charAt(first) != '0');
        check(
                fits && asWritten && at < end && text.charAt(at) == after,
                "must have one count a date, each a whole number");
        at++;
        return number;
    }

    private void check(boolean holds, String rule) {
        if (!holds) {
            throw wrong(rule);
        }
    }

    private IllegalArgumentException wrong(String rule) {
        long line = 1
                + text.substring(0, at)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        return new IllegalArgumentException("line " + line + " of the text of a series " + rule);
    }
}

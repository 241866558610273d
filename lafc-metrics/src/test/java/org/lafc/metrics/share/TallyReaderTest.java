package org.lafc.metrics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.evaluate.KpiScope;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.stats.Histogram;

/** The text of tallies: what it looks like, and what comes of texts that are not as they should be. */
class TallyReaderTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String BODY = """
            lafc-tallies 1
            period 2018-03-31
            authority W06000016
            authority W06000024
            distance-method METHOD \\\\ with \\u0007
            boundaries of 2018
            catalogue 1.0.0
            withheld a.withheld
            measure a.mean
            version 1.0.0
            digest %s
            initial-population 9
            excluded 2 home is Tŷ
            excluded 1 home is elsewhere
            missing 1 distance-from-home
            pending 1
            denominator 4
            numerator 0
            value -5 1
            value 19312128000 3
            measure a.share
            version 2.1.0
            digest %s
            initial-population 3
            pending 0
            denominator 3
            numerator 2
            """.formatted(DIGEST, DIGEST);
    private static final String SECOND = """
            lafc-tallies 2
            period 2018-03-31
            authority W06000016
            known-to 2019-03-31
            measure a.rate
            version 1.0.0
            digest %s
            not-supplied family support packages
            initial-population 3
            pending 0
            denominator 3
            numerator 3
            residents W06000016 24000
            measure a.ratio
            version 1.0.0
            digest %s
            initial-population 4
            missing 1 moves-in-year
            pending 0
            denominator 3
            numerator 0
            value-sum 214
            per-sum 36500
            """.formatted(DIGEST, DIGEST);
    private static final String AS_WRITTEN =
            "; allowed: a text as lafc writes it, each line once and in its place, with"
                    + " no byte changed; get the file again, and send it as it is, not through a text editor";

    @Test
    void aTextIsAsTheWriterWritesIt() {
        assertThat(TallyWriter.asRead(tallies())).isEqualTo(withChecksum(BODY));
        assertThat(read(withChecksum(BODY)).records()).containsExactly(tallies());
    }

    @Test
    void reasonsStandInTheOrderOfTheirWords() {
        String swapped = BODY.replace(
                "excluded 2 home is Tŷ\nexcluded 1 home is elsewhere\n",
                "excluded 1 home is elsewhere\nexcluded 2 home is Tŷ\n");
        assertThat(problem(withChecksum(swapped)))
                .isEqualTo("t.txt line 13: the line is not as lafc writes it, or not in its" + " place" + AS_WRITTEN);
    }

    @Test
    void aCompressedTextIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(withChecksum(BODY).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(TallyReader.read(Source.of("t.txt", () -> new ByteArrayInputStream(bytes.toByteArray())))
                        .records())
                .containsExactly(tallies());
    }

    @Test
    void anotherVersionIsRefusedBeforeItsChecksum() {
        assertThat(problem("lafc-tallies 4\nanything"))
                .isEqualTo("t.txt line 1: version '4' of the format is not known; allowed: version 1 or 2 or 3");
        assertThat(problem("lafc-tallies Jones\n"))
                .isEqualTo("t.txt line 1: version a text of 5 characters (withheld) of the format is not known;"
                        + " allowed: version 1 or 2 or 3");
    }

    @Test
    void talliesThatLeaveSayOnWhatTerms() {
        String third = BODY.replace(
                "lafc-tallies 1\n", "lafc-tallies 3\nterms unrestricted-between-councils-under-an-agreement\n");
        assertThat(TallyWriter.toText(tallies().underAgreement())).isEqualTo(withChecksum(third));
        assertThat(read(withChecksum(third)).records())
                .containsExactly(tallies().underAgreement());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TallyWriter.toText(tallies()))
                .withMessage("tallies must leave on terms that somebody stated, withholding small numbers or"
                        + " underAgreement, but these are not-stated");
        assertThat(problem(withChecksum(third.replace("lafc-tallies 3", "lafc-tallies 1"))))
                .isEqualTo("t.txt line 1: the line is not as lafc writes it, or not in its place" + AS_WRITTEN);
        assertThat(problem(withChecksum(third.replace("unrestricted-between", "free-between"))))
                .isEqualTo("t.txt line 2: the value of 'terms' is not as it should be; allowed:"
                        + " 'unrestricted-between-councils-under-an-agreement' or 'small-numbers-withheld'");
    }

    @Test
    void whatVersionOneCannotHoldIsWrittenAsVersionTwo() {
        SharedTallies tallies = secondTallies();
        assertThat(TallyWriter.asRead(tallies)).isEqualTo(withChecksum(SECOND));
        assertThat(read(withChecksum(SECOND)).records()).containsExactly(tallies);
        assertThat(problem(withChecksum(SECOND.replace("lafc-tallies 2", "lafc-tallies 1"))))
                .isEqualTo("t.txt line 1: the line is not as lafc writes it, or not in its place" + AS_WRITTEN);
        assertThat(problem(withChecksum(BODY.replace("lafc-tallies 1", "lafc-tallies 2"))))
                .isEqualTo("t.txt line 1: the line is not as lafc writes it, or not in its place" + AS_WRITTEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "known-to 2019-03-31|known-to 2019-02-30|4|the value of 'known-to' is not as it should be; allowed: year,",
                "value-sum 214|value-sum many|22|the value of 'value-sum' is not as it should be; allowed: a whole number",
                "value-sum 214|value-sum 0|22|the line is not as lafc writes it",
                "residents W06000016 24000|residents Powys 24000|13|the value of 'residents' is not as it should be; allowed:"
                        + " the code of an authority and a whole number from 0 to 1000000000000",
                "residents W06000016 24000|residents W06000016|13|the value of 'residents' is not as it should be",
                "residents W06000016 24000|residents W06000016 -1|13|the value of 'residents' is not as it should be",
            })
    void aLineOfVersionTwoThatIsWrongIsNamed(String from, String to, long line, String message) {
        assertThat(SECOND).contains(from);
        assertThat(problem(withChecksum(SECOND.replace(from, to)))).startsWith("t.txt line " + line + ": " + message);
    }

    @Test
    void whatASourceLacksAndWhatARateIsSetAgainstTravel() {
        SharedTallies read = read(withChecksum(SECOND)).records().get(0);
        assertThat(read.tallies().get("a.rate").tally().notSupplied()).containsExactly("family support packages");
        assertThat(read.tallies().get("a.rate").tally().residentsTotal()).isEqualTo(24_000);
        assertThat(read.tallies().get("a.ratio").tally().perSum()).isEqualTo(36_500);
        assertThat(read.scope().followUp()).isEqualTo("known to 2019-03-31");
    }

    @Test
    void sumsAndResidentsOutOfRangeAreRefused() {
        KpiTally.Builder tally = KpiTally.builder().initialPopulation(1).denominator(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedTally(
                        "a.b", "1.0.0", DIGEST, tally.valueSum(Long.MIN_VALUE).build()))
                .withMessage(
                        "sums of a.b must lie within 999999999999999999 of 0, but were -9223372036854775808 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedTally(
                        "a.b",
                        "1.0.0",
                        DIGEST,
                        tally.valueSum(0)
                                .putResidents(LocalAuthority.of("W06000016"), 2_000_000_000_000L)
                                .build()))
                .withMessageStartingWith("residents of a.b must be at most 1000000000000 an authority, but were ");
    }

    @Test
    void whatIsNoTextOfTalliesIsRefused() {
        String other = "t.txt line 1: the file is not a text of tallies; allowed: 'lafc-tallies 3'";
        assertThat(problem("")).isEqualTo(other);
        assertThat(problem("CHILD,SEX\n")).isEqualTo(other);
        assertThat(problem("\uFEFF" + withChecksum(BODY))).isEqualTo(other);
        assertThat(problem(new byte[] {'l', (byte) 0xFF})).isEqualTo("t.txt: the file is not UTF-8" + AS_WRITTEN);
    }

    @Test
    void aTextCutShortOrChangedIsRefused() {
        String text = withChecksum(BODY);
        assertThat(problem(BODY)).isEqualTo("t.txt: the file has no checksum, so it was cut short" + AS_WRITTEN);
        String changed = "t.txt: the checksum does not fit, so the file was changed or cut short" + AS_WRITTEN;
        assertThat(problem(text.replace("numerator 2", "numerator 1"))).isEqualTo(changed);
        assertThat(problem(text.substring(0, text.length() - 1))).isEqualTo(changed);
        assertThat(problem(text + "\n")).isEqualTo(changed);
        assertThat(problem(text.replaceFirst("1\n", "1\r\n").replaceFirst("31\n", "31\r\n")))
                .startsWith("t.txt line 1: version a text of 2 characters (withheld) of the format is not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period 2018-03-31| |2|'the line is not the one that comes here; allowed: ''period'' and its value'",
                "period 2018-03-31|period 2018-03-31~period 2017-03-31|3|the line is not one that comes here; allowed: the lines",
                "authority W06000016|authority Powys|3|the value of 'authority' is not as it should be; allowed: W, E, S,"
                        + " N, L or M and eight digits, as in W06000016",
                "withheld a.withheld|withheld A|8|the value of 'withheld' is not as it should be; allowed: small letters,",
                "withheld a.withheld|withheld a.mean|2|what the tallies are of is not complete",
                "measure a.mean|measure a mean|9|the value of 'measure' is not as it should be; allowed: small letters,",
                "version 1.0.0|version 1|10|the value of 'version' is not as it should be; allowed: three numbers",
                "digest 0|digest x|11|the value of 'digest' is not as it should be; allowed: 64 hexadecimal digits",
                "population 9|population 09|12|the line is not as lafc writes it",
                "population 9|population 8|9|the counts of the measure contradict each other; allowed: initial population"
                        + " = denominator + excluded + missing + pending",
                "population 9|population -9|12|the value of 'initial-population' is not as it should be; allowed: a whole"
                        + " number from 0 to 1000000000000",
                "population 9|population 1000000000001|12|the value of 'initial-population' is not",
                "population 9|population 99999999999999999999|12|the value of 'initial-population' is not",
                "missing 1 d|missing 0 d|15|a reason is not as it should be; allowed: how many, 1 or more, and why",
                "missing 1 d|missing 1-d|15|a reason is not as it should be",
                "with \\u0007|with \\u00|5|a backslash stands by itself; allowed: \\\\ and \\u with four hexadecimal",
                "with \\u0007|with \\u0041|5|the line is not as lafc writes it",
                "value -5 1|value -5 0|19|a value is not as it should be; allowed: a whole number above the one before",
                "value -5 1|value 5|19|a value is not as it should be",
                "value -5 1|value 19312128000 1|20|a value is not as it should be",
                "value -5 1|value -5 999999999999|9|the counts of the measure contradict each other",
                "numerator 2|numerator 4|21|the counts of the measure contradict each other",
                "numerator 2|numerator 2~numerator 2|28|the line is not one that comes here; allowed: the lines of the format"
            })
    void aLineThatIsWrongIsNamed(String from, String to, long line, String message) {
        assertThat(BODY).contains(from);
        String replacement = to == null ? "" : to.replace('~', '\n');
        String text = BODY.replaceFirst(
                Pattern.quote(from + (to == null ? "\n" : "")), Matcher.quoteReplacement(replacement));
        assertThat(problem(withChecksum(text))).startsWith("t.txt line " + line + ": " + message);
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(problem(withChecksum(BODY.replace("of 2018", "x".repeat(70_000)))))
                .isEqualTo("t.txt line 6: the line is too long; allowed: at most 65536 characters");
        assertThat(problem(withChecksum(BODY.replace("of 2018", "\u0007".repeat(60_000)))))
                .isEqualTo("t.txt: the text is not as lafc writes it" + AS_WRITTEN);
        StringBuilder authorities = new StringBuilder();
        for (int i = 0; i < 1_001; i++) {
            authorities.append("authority W%08d\n".formatted(i));
        }
        assertThat(problem(withChecksum(BODY.replace("authority W06000016\n", authorities))))
                .isEqualTo("t.txt line 1003: there are too many authorities; allowed: at most 1000");
        Source endless = Source.of("t.txt", () -> new InputStream() {
            @Override
            public int read() {
                return 'l';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'l');
                return length;
            }
        });
        assertThat(TallyReader.read(endless).problems().get(0))
                .hasToString("t.txt: the file is too long; allowed: at most 16777216 bytes");
    }

    @Test
    void whatTheReaderWouldRefuseIsNotWritten() {
        SharedTallies tallies = tallies();
        KpiScope longName = new KpiScope(
                tallies.scope().period(),
                tallies.scope().authorities(),
                Optional.of("x".repeat(70_000)),
                Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TallyWriter.toText(
                        new SharedTallies(longName, Optional.empty(), tallies.tallies(), ImmutableSortedSet.of())
                                .underAgreement()))
                .withMessage(
                        "a line of a tally text must have at most 65536 characters, but 'distance-method' would have"
                                + " 70016");
    }

    @Test
    void aSourceThatBreaksIsAProblem() {
        Source broken = Source.of("t.txt", () -> {
            throw new IOException("gone");
        });
        assertThat(TallyReader.read(broken).problems().get(0))
                .hasToString(
                        "t.txt: the file cannot be read; allowed: a text of tallies, plain or compressed with gzip");
    }

    private static SharedTallies tallies() {
        return new SharedTallies(
                new KpiScope(
                        "2018-03-31",
                        ImmutableSortedSet.of(LocalAuthority.of("W06000016"), LocalAuthority.of("W06000024")),
                        Optional.of("METHOD \\ with \u0007"),
                        Optional.of("of 2018")),
                Optional.of("1.0.0"),
                ImmutableSortedMap.of(
                        "a.mean",
                        new SharedTally(
                                "a.mean",
                                "1.0.0",
                                DIGEST,
                                KpiTally.builder()
                                        .initialPopulation(9)
                                        .putExcluded("home is Tŷ", 2L)
                                        .putExcluded("home is elsewhere", 1L)
                                        .putMissing("distance-from-home", 1L)
                                        .pending(1)
                                        .denominator(4)
                                        .histogram(Histogram.of(-5, 19312128000L, 19312128000L, 19312128000L))
                                        .build()),
                        "a.share",
                        new SharedTally(
                                "a.share",
                                "2.1.0",
                                DIGEST,
                                KpiTally.builder()
                                        .initialPopulation(3)
                                        .denominator(3)
                                        .numerator(2)
                                        .build())),
                ImmutableSortedSet.of("a.withheld"));
    }

    private static SharedTallies secondTallies() {
        LocalAuthority council = LocalAuthority.of("W06000016");
        return new SharedTallies(
                new KpiScope(
                        "2018-03-31",
                        ImmutableSortedSet.of(council),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2019, 3, 31))),
                Optional.empty(),
                ImmutableSortedMap.of(
                        "a.ratio",
                        new SharedTally(
                                "a.ratio",
                                "1.0.0",
                                DIGEST,
                                KpiTally.builder()
                                        .initialPopulation(4)
                                        .putMissing("moves-in-year", 1L)
                                        .denominator(3)
                                        .valueSum(214)
                                        .perSum(36_500)
                                        .build()),
                        "a.rate",
                        new SharedTally(
                                "a.rate",
                                "1.0.0",
                                DIGEST,
                                KpiTally.builder()
                                        .addNotSupplied("family support packages")
                                        .initialPopulation(3)
                                        .denominator(3)
                                        .numerator(3)
                                        .putResidents(council, 24_000L)
                                        .build())),
                ImmutableSortedSet.of());
    }

    private static String withChecksum(String body) {
        return body + "sha256 " + Hashing.sha256().hashString(body, StandardCharsets.UTF_8) + "\n";
    }

    private static ReadResult<SharedTallies> read(String text) {
        return TallyReader.read(Source.ofText("t.txt", text));
    }

    private static String problem(String text) {
        return problem(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(byte[] bytes) {
        ReadResult<SharedTallies> result = TallyReader.read(Source.of("t.txt", () -> new ByteArrayInputStream(bytes)));
        assertThat(result.records()).isEmpty();
        assertThat(result.rowCounts().get(0).rejected()).isEqualTo(1);
        assertThat(result.problems()).hasSize(1);
        return ImmutableList.copyOf(result.problems()).get(0).toString();
    }
}

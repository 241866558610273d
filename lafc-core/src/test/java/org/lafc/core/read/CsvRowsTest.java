package org.lafc.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void rowsComeWithTheirLines() {
        assertThat(read(Source.ofText("f.csv", "a, B \n1,2\n\n3,\"4\"\n")))
                .containsExactly("f.csv line 2: 1|2", "f.csv line 4: 3|4");
        assertThat(problems).isEmpty();
    }

    @Test
    void columnsAreStrippedAndInCapitals() {
        try (CsvRows rows = CsvRows.open(Source.ofText("f.csv", " child ,Dob\n"), problems::add)) {
            assertThat(rows.columns()).containsExactly("CHILD", "DOB");
            assertThat(rows.next()).isFalse();
            assertThatThrownBy(() -> rows.field(0)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void carriageReturnsAndAMissingLastNewlineDoNotMatter() {
        assertThat(read(Source.ofText("f.csv", "a,b\r\n1,2\r\n3,4")))
                .containsExactly("f.csv line 2: 1|2", "f.csv line 3: 3|4");
    }

    @Test
    void byteOrderMarksAreUnderstood() throws IOException {
        String text = "\uFEFFa,b\nŵ,2\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(bytes(text.getBytes(charset)))).containsExactly("f.csv line 2: ŵ|2");
        }
    }

    @Test
    void gzipIsRecognisedByItsFirstBytes() throws IOException {
        assertThat(read(bytes(gzip("a,b\n1,2\n")))).containsExactly("f.csv line 2: 1|2");
    }

    @Test
    void aFileCutShortGivesTheRowsBeforeTheCut() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(',').append(i * 31 % 977).append('\n');
        }
        byte[] whole = gzip(text.toString());

        List<String> rows = read(bytes(Arrays.copyOf(whole, whole.length - 20_000)));

        assertThat(rows).hasSizeBetween(1_000, 49_999).startsWith("f.csv line 2: 0|0");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message())
                .isEqualTo("from here on the file cannot be read (the compressed data are broken or cut short)");
        assertThat(problems.get(0).effect()).isEqualTo(Problem.Effect.REST_OF_FILE_REJECTED);
    }

    @Test
    void emptyFileIsReported() {
        assertThat(read(Source.ofText("f.csv", ""))).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "f.csv: holds nothing; allowed: a CSV file with a header line, plain or compressed with gzip");
    }

    @Test
    void aSourceThatFailsIsReported() {
        Source failing = Source.of("f.csv", () -> {
            throw new IOException("secret");
        });

        assertThat(read(failing)).isEmpty();
        assertThat(problems).extracting(Problem::message).containsExactly("cannot be read (input error)");
    }

    @Test
    void aBrokenHeaderIsReportedOnceAndForWhatItIs() throws IOException {
        assertThat(read(Source.ofText("f.csv", "\"a\"x,b\n1,2\n"))).isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("from here on the file cannot be read (it is not CSV)");
        problems.clear();

        byte[] whole = gzip("a,b\n1,2\n");
        assertThat(read(bytes(Arrays.copyOf(whole, 14)))).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.message() + " " + problem.effect())
                .containsExactly("from here on the file cannot be read (the compressed data are broken or cut short) "
                        + "FILE_REJECTED");
    }

    @Test
    void whateverHappensEverySourceIsClosed() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n\"x\"y,1\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i * 31 % 977).append(",2\n");
        }
        byte[] cut = gzip(text.toString());
        for (byte[] content :
                List.of(Arrays.copyOf(cut, cut.length - 2_000), "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))) {
            AtomicInteger open = new AtomicInteger();
            Source counted = Source.of("f.csv", () -> {
                open.incrementAndGet();
                return new ByteArrayInputStream(content) {
                    private boolean closed;

                    @Override
                    public void close() {
                        if (!closed) {
                            closed = true;
                            open.decrementAndGet();
                        }
                    }
                };
            });
            assertThat(read(counted)).isNotEmpty();
            assertThat(open).hasValue(0);
        }
    }

    @Test
    void rowsWithAnotherNumberOfFieldsAreReportedAndCounted() {
        try (CsvRows rows = CsvRows.open(Source.ofText("f.csv", "a,b\n1\n1,2,3\n1,2\n"), problems::add)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.source()).hasToString("f.csv line 4");
            assertThat(rows.malformedRows()).isEqualTo(2);
        }
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "f.csv line 2: the row has 1 fields; allowed: 2 fields, as in the header",
                        "f.csv line 3: the row has 3 fields; allowed: 2 fields, as in the header");
    }

    @Test
    void aBrokenQuoteCostsOneRow() {
        List<String> rows = read(Source.ofText("f.csv", "a,b\n1,2\n\n\"x\"y,3\n4,5\n\"open,6\n7,8\n"));

        assertThat(rows).containsExactly("f.csv line 2: 1|2", "f.csv line 5: 4|5", "f.csv line 7: 7|8");
        assertThat(problems).extracting(problem -> problem.row().line()).containsExactly(4L, 6L);
        assertThat(problems)
                .extracting(Problem::message)
                .containsOnly("the row cannot be read: a quote in it is out of place or not closed");
    }

    @Test
    void aFileFullOfBrokenQuotesIsGivenUp() {
        List<String> rows = read(Source.ofText("f.csv", "a,b\n" + "\"x\"y,3\n".repeat(150) + "4,5\n"));

        assertThat(rows).isEmpty();
        assertThat(problems).hasSize(101);
        assertThat(problems.get(100).message()).isEqualTo("from here on the file cannot be read (it is not CSV)");
        assertThat(problems.get(100).row().line()).isEqualTo(102);
    }

    @Test
    void columnsThatAreKeptReadAsEverWhereverTheParserTakesOver() {
        String text = "a,b,c,d\n1,long text,3,4\n\"5\",\"6\",\"7\",\n8,\"9\n9\",10,\"1\"\"1\"\n12,13,14,15,16\n";
        List<String> told = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(Source.ofText("f.csv", text), problem -> told.add(problem.toString()))) {
            rows.keepOnly(3, 0);
            while (rows.next()) {
                told.add(rows.source().line() + ": " + rows.field(0) + "|" + rows.field(3) + "|" + rows.packed(3));
            }
        }
        assertThat(told)
                .containsExactly(
                        "2: 1|4|52",
                        "3: 5||0",
                        "4: 8|1\"1|" + (('1' << 16) + ('"' << 8) + '1'),
                        "f.csv line 6: the row has 5 fields; allowed: 4 fields, as in the header");
    }

    @Test
    void bytesThatAreNotTextAreMarked() {
        List<String> rows = read(bytes("a,b\n\u00e9,2\n".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(rows).containsExactly("f.csv line 2: " + CsvRows.NOT_TEXT + "|2");
    }

    @Test
    void shortFieldsAreNumbersAndDatesAreTakenFromTheirDigits() {
        String text = "a,b,c,d\nU6,01/06/2016,,123456789\n\u00e9,2016-02-29,\0,U6\nx,29/02/2017,1/6/2016,2O16-06-01\n";
        try (CsvRows rows = CsvRows.open(Source.ofText("f.csv", text), problems::add)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.packed(0)).isEqualTo('U' << 8 | '6');
            assertThat(rows.date(1)).isEqualTo("2016-06-01");
            assertThat(rows.packed(2)).isZero();
            assertThat(rows.date(2)).isNull();
            assertThat(rows.packed(3)).isEqualTo(CsvRows.NOT_PACKED);
            assertThat(rows.isSame(0, "U6")).isTrue();
            assertThat(rows.isSame(0, "U")).isFalse();
            assertThat(rows.isSame(0, "U7")).isFalse();
            assertThat(rows.holdsNotText()).isFalse();
            assertThat(rows.next()).isTrue();
            assertThat(rows.packed(0)).isEqualTo(CsvRows.NOT_PACKED);
            assertThat(rows.date(1)).isEqualTo("2016-02-29");
            assertThat(rows.packed(2)).isEqualTo(CsvRows.NOT_PACKED);
            assertThat(rows.next()).isTrue();
            assertThat(rows.date(1)).isNull();
            assertThat(rows.date(2)).isNull();
            assertThat(rows.date(3)).isNull();
        }
    }

    @Test
    void onlyShortCodesAreShown() {
        assertThat(Problem.shown("U9")).isEqualTo("'U9'");
        assertThat(Problem.shown("E4A")).isEqualTo("'E4A'");
        assertThat(Problem.shown("PN8")).isEqualTo("'PN8'");
        assertThat(Problem.shown("X")).isEqualTo("'X'");
        assertThat(Problem.shown("Ann")).isEqualTo("a text of 3 characters (withheld)");
        assertThat(Problem.shown("LD1")).isEqualTo("a text of 3 characters (withheld)");
        assertThat(Problem.shown("Rhys")).isEqualTo("a text of 4 characters (withheld)");
        assertThat(Problem.shown("é")).isEqualTo("a text of 1 characters (withheld)");
    }

    private List<String> read(Source source) {
        List<String> result = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(source, problems::add)) {
            while (rows.next()) {
                result.add(rows.source() + ": " + rows.field(0) + "|" + rows.field(1));
            }
        }
        return result;
    }

    private static Source bytes(byte[] bytes) {
        return Source.of("f.csv", () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

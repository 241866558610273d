package org.lafc.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** UTF-8 is read by bytes where it can be, and UTF-16 by the CSV parser: the same text gives the same rows. */
class CsvRowsProperties {

    @Provide
    Arbitrary<String> plainTexts() {
        return texts("\n", "\n", "\r\n", "a", "LD1 5AA", "01/04/2024", "123456789", " ", "!");
    }

    @Provide
    Arbitrary<String> anyTexts() {
        return texts(
                "\n", "\n", "\r\n", "\r", "\"", "\"\"", "\"a\nb\"", "é", "\t", "a", "01/04/2024", "\u007f", "\u0001");
    }

    @Provide
    Arbitrary<String> quotedTexts() {
        return texts(
                "\"a\",\"b\"\n",
                "\"a,b\",1\n",
                "\"\",\"01/04/2024\"\r\n",
                "\"\"\n",
                "\"12345678\"",
                "1",
                "\"2\"\n",
                "\r");
    }

    // Mostly of two columns, so that rows are kept.
    private static Arbitrary<String> texts(String... pieces) {
        Arbitrary<String> rest = Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(pieces)),
                        Tuple.of(1, Arbitraries.of(",", "a,b\n", "1,\n", ",\r\n", "\n\n")))
                .list()
                .ofMaxSize(40)
                .map(texts -> String.join("", texts));
        return Arbitraries.of("ONE,TWO\n", "ONE,TWO\r\n", "", "\n").flatMap(header -> rest.map(text -> header + text));
    }

    @Property
    void plainTextIsReadAsTheParserReadsIt(@ForAll("plainTexts") String text) {
        assertThat(told(text, StandardCharsets.UTF_8)).isEqualTo(told("\uFEFF" + text, StandardCharsets.UTF_16BE));
    }

    @Property
    void anyTextIsReadAsTheParserReadsIt(@ForAll("anyTexts") String text) {
        assertThat(told(text, StandardCharsets.UTF_8)).isEqualTo(told("\uFEFF" + text, StandardCharsets.UTF_16BE));
    }

    @Property
    void quotedTextIsReadAsTheParserReadsIt(@ForAll("quotedTexts") String text) {
        assertThat(told(text, StandardCharsets.UTF_8)).isEqualTo(told("\uFEFF" + text, StandardCharsets.UTF_16BE));
    }

    @Property(tries = 20)
    void longTextIsReadAsTheParserReadsIt(@ForAll("anyTexts") String text) {
        String plain = "ONE,TWO\n" + "some,\"thing\"\r\n\n".repeat(3_000) + "x".repeat(20_000) + ",y\n";
        assertThat(told(plain + text, StandardCharsets.UTF_8))
                .isEqualTo(told("\uFEFF" + plain + text, StandardCharsets.UTF_16BE));
    }

    // Everything that can be asked of every row, and every problem.
    private static List<String> told(String text, Charset charset) {
        List<String> told = new ArrayList<>();
        byte[] bytes = text.getBytes(charset);
        try (CsvRows rows = CsvRows.open(
                Source.of("a.csv", () -> new ByteArrayInputStream(bytes)), problem -> told.add(problem.toString()))) {
            told.add(rows.columns().toString());
            while (rows.next()) {
                told.add(rows.source() + (rows.holdsNotText() ? " holds no text" : ""));
                for (int column = 0; column < rows.columns().size(); column++) {
                    told.add("<" + rows.field(column) + "> " + rows.packed(column) + " " + rows.date(column));
                }
            }
            told.add("malformed " + rows.malformedRows());
        }
        return told;
    }
}

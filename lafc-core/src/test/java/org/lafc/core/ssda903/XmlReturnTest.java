package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lafc.core.ssda903.AllModules.READER;
import static org.lafc.core.ssda903.AllModules.XML;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

class XmlReturnTest {

    @Test
    void xmlAndCsvOfTheSameChildrenGiveTheSameHistories() {
        ReadResult<CareHistory> xml = read(XML);
        // The schema of the XML return has neither social workers nor deprivation of liberty.
        ReadResult<CareHistory> csv = READER.read(AllModules.CSV.subList(0, 10));

        assertThat(xml.problems()).isEmpty();
        assertThat(told(xml)).isEqualTo(told(csv));
        assertThat(xml.records().get(0).coverage().kinds())
                .isEqualTo(csv.records().get(0).coverage().kinds());
        assertThat(xml.records().get(0).covers(SocialWorkerAllocation.class)).isFalse();
        assertThat(xml.records().get(0).covers(DeprivationOfLiberty.class)).isFalse();
    }

    /** What has been drawn from the file when a child is handed on: the children up to it, and no more than a few buffers. */
    @Test
    void childrenAreHandedOnWhileTheFileIsRead() {
        int children = 3_000;
        String begin = XML.substring(0, XML.indexOf("<CHILD>"));
        String child = XML.substring(XML.indexOf("<CHILD>"), XML.indexOf("</CHILD>") + "</CHILD>\n".length());
        String text = begin
                + IntStream.range(0, children)
                        .mapToObj(number ->
                                child.replace("<CHILDID>A<", String.format(Locale.ROOT, "<CHILDID>A%04d<", number)))
                        .collect(Collectors.joining())
                + "</EXPSSDA903>\n";
        AtomicLong drawn = new AtomicLong();
        Source counting = Source.of(
                "return.xml",
                () -> new FilterInputStream(Source.ofText("", text).open()) {
                    @Override
                    public int read() throws IOException {
                        int next = super.read();
                        drawn.addAndGet(next < 0 ? 0 : 1);
                        return next;
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        int read = super.read(into, from, length);
                        drawn.addAndGet(Math.max(0, read));
                        return read;
                    }

                    @Override
                    public boolean markSupported() {
                        return false;
                    }
                });
        List<Long> ahead = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();

        READER.read(
                List.of(counting),
                history -> ahead.add(drawn.get() - begin.length() - (ahead.size() + 1L) * (child.length() + 4)),
                problems::add);

        assertThat(text.length()).isGreaterThan(2_000_000);
        assertThat(problems).isEmpty();
        assertThat(ahead).hasSize(children).allMatch(bytes -> bytes < 400_000);
    }

    @Test
    void everyModuleOfTheFileIsAccounted() {
        assertThat(read(XML).rowCounts())
                .containsExactly(
                        new RowCount("return.xml", "Header", 2, 0),
                        new RowCount("return.xml", "Episodes", 3, 0),
                        new RowCount("return.xml", "Reviews", 2, 0),
                        new RowCount("return.xml", "OC2", 1, 0),
                        new RowCount("return.xml", "OC3", 1, 0),
                        new RowCount("return.xml", "AD1", 1, 0),
                        new RowCount("return.xml", "SBPFA", 1, 0),
                        new RowCount("return.xml", "PrevPerm", 1, 0),
                        new RowCount("return.xml", "Missing", 2, 0));
    }

    @Test
    void faultsAreThoseOfTheCsvFilesWithTheBlocksLine() {
        String xml = XML.replace("<PL>K3</PL>", "<PL>U9</PL>").replace("<REC>E5</REC>", "");

        assertThat(read(xml).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "return.xml line 14, PLACE: 'U9' is not a PLACE code; allowed: A3, A4, A5, A6, H5, K1, K2, K3, P1, "
                                + "P3, R1, R2, R3, R5, S1, T0, T1, T2, T3, T4, U1, U2, U3, U4, U5, U6, Z1",
                        "return.xml line 14, REC: is blank though DEC is filled (rule 148); allowed: a code when DEC is filled");
    }

    @Test
    void rowsAreRejectedOneByOne() {
        ReadResult<CareHistory> result =
                read(XML.replace("<DECOM>01/06/2024</DECOM><RNE>B", "<DECOM>soon</DECOM><RNE>B")
                        .replace("<CHILDID>A</CHILDID>", "<CHILDID/>"));

        assertThat(result.records()).hasSize(1);
        assertThat(result.problems())
                .extracting(problem -> problem.row() + " " + problem.field() + " " + problem.effect())
                .containsExactly(
                        "return.xml line 4 CHILD ROW_REJECTED",
                        "return.xml line 4 CHILD ROW_REJECTED",
                        "return.xml line 8 CHILD ROW_REJECTED",
                        "return.xml line 9 CHILD ROW_REJECTED",
                        "return.xml line 10 CHILD ROW_REJECTED",
                        "return.xml line 12 CHILD ROW_REJECTED",
                        "return.xml line 14 CHILD ROW_REJECTED",
                        "return.xml line 32 REC KEPT",
                        "return.xml line 37 DECOM ROW_REJECTED");
        assertThat(result.rowCounts()).contains(new RowCount("return.xml", "Episodes", 1, 2));
    }

    @Test
    void withoutAFlagAsylumSeekingIsNotKnown() {
        ReadResult<CareHistory> result = read(XML.replace("<UASC>0</UASC>", ""));

        assertThat(result.records().get(0).child().asylumSeeking()).isEqualTo(Answer.YES);
        assertThat(result.records().get(1).child().asylumSeeking()).isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void marksBlanksAndGzipDoNotMatter() throws IOException {
        assertThat(read("\uFEFF" + XML).records()).hasSize(2);
        byte[] utf16 = ("\uFEFF" + XML.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(READER.read(List.of(Source.of("return.xml", () -> new ByteArrayInputStream(utf16))))
                        .records())
                .hasSize(2);
    }

    @Test
    void theEncodingIsThatDeclared() {
        String xml = XML.replace("UTF-8", "windows-1252").replace("<UPN>UN3</UPN>", "<UPN>\u00E9</UPN>");
        List<Problem> problems =
                read(xml.getBytes(Charset.forName("windows-1252"))).problems();

        // Read as another, it would not be XML.
        assertThat(problems)
                .isEqualTo(read(xml.replace("windows-1252", "UTF-8")).problems());
        assertThat(problems).extracting(Problem::effect).doesNotContain(Effect.FILE_REJECTED);
        assertThat(read(XML.replace("UTF-8", "windows-0")).problems())
                .extracting(Problem::message)
                .containsExactly("is not XML");
        assertThat(told(read(XML.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(told(read(XML)));
        assertThat(told(read(XML.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo(told(read(XML)));
    }

    // The JDK's parser prints both to the error stream.
    @Test
    void nothingIsPrintedOfBytesThatAreNoTextAndOfADeclarationThatBreaksOff() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            byte[] latin = XML.replace("UN3", "\u00E9").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(read(latin).problems())
                    .extracting(Problem::message)
                    .anyMatch(message -> message.endsWith("is not XML")
                            || message.equals("from here on the file cannot be read (it is not XML)"));
            assertThat(read("<\u00E9/>".getBytes(StandardCharsets.ISO_8859_1)).problems())
                    .extracting(Problem::message)
                    .containsExactly("is not XML");
            assertThat(read("<?xml version=\"1.0\"?>\n<!-- -> --><?a?>\n<!DOCTYPE a [<!ENTITY x")
                            .problems())
                    .extracting(problem -> problem.row() + " " + problem.message())
                    .containsExactly("return.xml line 3 holds a document type declaration, which is not read");
        } finally {
            System.setErr(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void commentsAndInstructionsAreNoDocumentType() {
        assertThat(told(read(XML.replace("<EXPSSDA903>", "<!-- <!DOCTYPE a> --><?b <!DOCTYPE c> ?>\n<EXPSSDA903>"))))
                .isEqualTo(told(read(XML)));
        assertThat(read("<!ELEMENT a>").problems()).extracting(Problem::message).containsExactly("is not XML");
        assertThat(read("<!-- ").problems()).extracting(Problem::message).containsExactly("is not XML");
    }

    @Test
    void aFileThatBreaksOffGivesTheChildrenBefore() {
        ReadResult<CareHistory> result = read(XML.substring(0, XML.indexOf("<SDQ_REASON/>")));

        assertThat(result.records()).hasSize(1);
        assertThat(result.problems())
                .extracting(problem -> problem.row() + " " + problem.message() + " " + problem.effect())
                .containsExactly(
                        "return.xml line 20 from here on the file cannot be read (it is not XML) REST_OF_FILE_REJECTED");
        assertThat(read(XML.substring(0, 60)).problems())
                .extracting(Problem::effect)
                .containsExactly(Effect.FILE_REJECTED);
    }

    @Test
    void anotherRootIsReported() {
        assertThat(read("<CHILDREN/>").problems())
                .extracting(Problem::toString)
                .containsExactly("return.xml line 1: its root element is not EXPSSDA903; allowed: XML with the root "
                        + "EXPSSDA903 and no document type declaration");
        assertThat(read("<").problems()).extracting(Problem::message).containsExactly("is not XML");
    }

    @Test
    void anExternalEntityIsNotResolved(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String xml = XML.replace(
                        "<EXPSSDA903>",
                        "<!DOCTYPE EXPSSDA903 [<!ENTITY file SYSTEM \"" + secret.toUri() + "\">]>\n<EXPSSDA903>")
                .replace("<UPN>UN3</UPN>", "<UPN>&file;</UPN>");
        ReadResult<CareHistory> result = read(xml);

        assertThat(result.records()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly("holds a document type declaration, which is not read");
    }

    @Test
    void anEntityBombIsReportedAndNotSetOff() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            String previous = "&a" + (i - 1) + ";";
            entities.append("<!ENTITY a" + i + " \"" + previous.repeat(10) + "\">");
        }
        String xml = XML.replace("<EXPSSDA903>", "<!DOCTYPE EXPSSDA903 [" + entities + "]>\n<EXPSSDA903>")
                .replace("<UPN>UN3</UPN>", "<UPN>&a29;</UPN>");

        assertThat(read(xml).problems())
                .extracting(Problem::message)
                .containsExactly("holds a document type declaration, which is not read");
        assertThat(read(XML.replace("<UPN>UN3</UPN>", "<UPN>&a29;</UPN>")).problems())
                .extracting(Problem::effect)
                .containsExactly(Effect.FILE_REJECTED);
    }

    @Test
    void withoutAYearOutcomesAreLeftOutAndReportedOnce() {
        ReadResult<CareHistory> result = Ssda903Reader.of(Ssda903Codes.england(), CareRules.ENGLAND)
                .read(List.of(Source.ofText("return.xml", XML)));

        assertThat(result.records()).hasSize(2);
        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly("OC2 and OC3 bear no dates, and the code lists read with are of no one year");
    }

    @Test
    void blocksNobodyKnowsAreRejectedRows() {
        ReadResult<CareHistory> result =
                read(XML.replaceFirst("<EPISODE>(?s:(.*?))</EPISODE>", "<EPISODES>$1</EPISODES>")
                        .replaceFirst("</HEADER>", "<SWEPISODE><SW_ID>x</SW_ID></SWEPISODE></HEADER>"));

        assertThat(result.problems())
                .extracting(problem -> problem + " " + problem.effect())
                .containsExactly(
                        "return.xml line 13: SWEPISODE is not a block of the return there; allowed: CHILD and in it HEADER, "
                                + "EPISODE, AREVIEW, AMISSING, PERMANENCE, OC2, AD_PLACED ROW_REJECTED",
                        "return.xml line 14: EPISODES is not a block of the return there; allowed: CHILD and in it HEADER, "
                                + "EPISODE, AREVIEW, AMISSING, PERMANENCE, OC2, AD_PLACED ROW_REJECTED");
        assertThat(result.rowCounts())
                .contains(new RowCount("return.xml", "Episodes", 2, 0))
                .endsWith(new RowCount("return.xml", "Not known", 0, 2));
    }

    @Test
    void elementsNobodyKnowsAreReportedOnceForEachName() {
        ReadResult<CareHistory> result = read(XML.replace("CIN>", "CINN>")
                .replaceFirst("<RNE>", "<Sébastien/><DATE_PERM/><RNE>")
                .replaceFirst("<LS>", "<UNKNOWN/><LS>")
                .replaceFirst("<EPISODE>", "<UNKNOWNBLOCK/><EPISODE>"));

        assertThat(result.problems())
                .filteredOn(problem -> problem.field().isEmpty())
                .extracting(problem -> problem.row() + ": " + problem.message() + " " + problem.effect())
                .containsExactly(
                        "return.xml line 14: UNKNOWNBLOCK is not an element of the block (each name is reported once) "
                                + "VALUE_NOT_KNOWN",
                        "return.xml line 15: an element (its name is withheld) is not an element of the block (each name is "
                                + "reported once) VALUE_NOT_KNOWN",
                        "return.xml line 15: DATE_PERM is not an element of the block (each name is reported once) "
                                + "VALUE_NOT_KNOWN",
                        "return.xml line 15: UNKNOWN is not an element of the block (each name is reported once) "
                                + "VALUE_NOT_KNOWN",
                        "return.xml line 15: CINN is not an element of the block (each name is reported once) "
                                + "VALUE_NOT_KNOWN");
    }

    @Test
    void blocksOfNoChildAreRejected() {
        ReadResult<CareHistory> result = read(XML.replace(
                "</EXPSSDA903>",
                "<EPISODE><DECOM>01/06/2024</DECOM></EPISODE><BATCH><NUMBER>1</NUMBER></BATCH></EXPSSDA903>"));

        assertThat(result.records()).hasSize(2);
        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly("the block stands outside of a CHILD", "BATCH is not a block of the return there");
        assertThat(result.rowCounts())
                .contains(new RowCount("return.xml", "Episodes", 3, 1))
                .endsWith(new RowCount("return.xml", "Not known", 0, 1));
    }

    @Test
    void aChildInAChildIsNotReadAsTheOther() {
        ReadResult<CareHistory> result = read(
                XML.replaceFirst("</HEADER>", "</HEADER><CHILD><EPISODE><DECOM>01/06/2023</DECOM></EPISODE></CHILD>"));

        assertThat(told(result)).isEqualTo(told(read(XML)));
        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly("CHILD is not a block of the return there");
    }

    @Test
    void wrappersAroundBlocksAndChildrenHideNothing() {
        ReadResult<CareHistory> result = read(XML.replace("<EPISODE>", "<EPISODES><EPISODE>")
                .replace("</EPISODE>", "</EPISODE></EPISODES>")
                .replace("<EXPSSDA903>", "<EXPSSDA903><CHILDREN>")
                .replace("</EXPSSDA903>", "</CHILDREN></EXPSSDA903>"));

        assertThat(result.problems()).isEmpty();
        assertThat(told(result)).isEqualTo(told(read(XML)));
    }

    private static ReadResult<CareHistory> read(String xml) {
        return READER.read(List.of(Source.ofText("return.xml", xml)));
    }

    private static ReadResult<CareHistory> read(byte[] xml) {
        return READER.read(List.of(Source.of("return.xml", () -> new ByteArrayInputStream(xml))));
    }

    private static ImmutableList<String> told(ReadResult<CareHistory> result) {
        return result.records().stream().map(AllModules::told).collect(ImmutableList.toImmutableList());
    }
}

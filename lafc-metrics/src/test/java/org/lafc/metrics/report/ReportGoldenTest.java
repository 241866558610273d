package org.lafc.metrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.disclose.DisclosureRule;

/** Every kind of text is as it was, to the byte; {@link GoldenReport#main} writes the files anew. */
class ReportGoldenTest {

    @Test
    void everyFileIsAsBefore() throws IOException {
        for (Map.Entry<String, String> file : GoldenReport.files().entrySet()) {
            assertThat(file.getValue())
                    .as(file.getKey())
                    .isEqualTo(Resources.toString(Resources.getResource("golden/report/" + file.getKey()), UTF_8));
        }
    }

    @Test
    void twoRunsWriteTheSame() throws IOException {
        assertThat(GoldenReport.files()).isEqualTo(GoldenReport.files());
    }

    @Test
    void aSpreadsheetHasTheFiguresAndNoTime() throws IOException {
        byte[] one = xlsx();
        Map<String, byte[]> parts = ZipParts.of(one);

        assertThat(xlsx()).isEqualTo(one);
        assertThat(parts).containsKeys("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml");
        assertThat(new String(parts.get("docProps/core.xml"), UTF_8)).doesNotContain("created");
        assertThat(new String(parts.get("xl/sharedStrings.xml"), UTF_8))
                .contains("powys.p04.placed-over-20-miles", "time period", "For the authority");
        assertThat(new String(parts.get("xl/worksheets/sheet1.xml"), UTF_8)).doesNotContain("<f>");
    }

    static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxReports.writeFigures(GoldenReport.report(DisclosureRule.nothingWithheld(), Language.ENGLISH), out);
        return out.toByteArray();
    }
}

package org.lafc.core.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lafc.core.plain.PlainColumn.Need;

/** The guide says of every table and column what the reader does. */
class PlainGuideTest {

    private static final Path GUIDE = Path.of("../docs/guide/plain-csv.md");
    private static final String START = "<!-- tables -->\n";

    @Test
    void theGuideSaysWhatTheTablesAre() throws IOException {
        String guide = Files.readString(GUIDE);
        String tables = tables();
        Files.writeString(Path.of("target/plain-csv-tables.md"), tables);

        assertThat(guide.substring(guide.indexOf(START) + START.length()))
                .as("%s below %s must be the text of target/plain-csv-tables.md", GUIDE, START.strip())
                .isEqualTo(tables);
    }

    private static String tables() {
        StringBuilder text = new StringBuilder();
        for (PlainTable table : PlainTable.all()) {
            text.append("\n### ").append(table.name()).append("\n\n");
            text.append(table.meaning()).append("\n\n");
            text.append("| column | | holds | meaning |\n|---|---|---|---|\n");
            for (PlainColumn column : table.columns()) {
                text.append("| `").append(column.name()).append("` | ");
                text.append(shown(column.need())).append(" | ");
                text.append(column.allowed()).append(" | ");
                text.append(column.meaning()).append(" |\n");
            }
        }
        return text.toString();
    }

    private static String shown(Need need) {
        return switch (need) {
            case NEEDED -> "needed";
            case MAY_BE_BLANK -> "may be blank";
            case MAY_BE_MISSING -> "may be missing";
        };
    }
}

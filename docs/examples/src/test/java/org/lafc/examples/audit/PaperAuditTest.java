package org.lafc.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lafc.metrics.audit.Agreement;

class PaperAuditTest {

    private static final List<NamedCsvRecord> FINDINGS = Rows.of(PaperAudit.class, "findings.csv");

    @Test
    void thePageOfTheGuideIsCurrent(@TempDir Path folder) throws IOException {
        Path written = folder.resolve("audit.md");
        PaperAudit.main(new String[] {written.toString()});

        assertThat(Path.of("../guide/audit.md")).hasSameTextualContentAs(written);
    }

    @Test
    void allThirtyFiveFindingsAreThereOnce() {
        assertThat(FINDINGS)
                .extracting(row -> row.getField("number"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 35).mapToObj(String::valueOf).toList());
        assertThat(FINDINGS)
                .extracting(row -> row.getField("kind"))
                .containsOnly("arithmetic", "unclear", "contradiction", "missing");
    }

    @Test
    void figuresComeOutAsTheAuditOutsideLafcSaid() {
        Worked worked = new Worked();
        Map<String, String> agreements = FINDINGS.stream()
                .filter(row -> PaperAudit.agreement(row, worked).isPresent())
                .collect(Collectors.toMap(
                        row -> row.getField("number"),
                        row -> PaperAudit.agreement(row, worked).orElseThrow().name()));

        assertThat(agreements)
                .containsOnlyKeys(
                        "1", "2", "3", "4", "5", "6", "7", "8", "9", "12", "16", "19", "23", "24", "29", "31", "33");
        assertThat(agreements.remove("19")).isEqualTo(Agreement.AGREES_EXACTLY.name());
        assertThat(agreements.values()).containsOnly(Agreement.DISAGREES.name());
    }

    @Test
    void resultsOnThePageAreThoseWorkedOutOutside() {
        assertThat(PaperAudit.page())
                .contains("| All | 35 |")
                .contains("89: 42.38 %, 90: 42.86 %", "only 89 of 209 fits", "46 of 210 are 21.90 %")
                .contains("37.25 %. From 153, 33 % leads to 203 or 204; to 210 it starts at 158.")
                .contains("0.89 %: the decimal point stands 1 place", "-0.64 %: the decimal point stands 1 place")
                .contains("25225, 24869, 23976, 23018, 22134", "27416, 54310, 80316, 105369, 129542")
                .contains("2020 cannot be told, 2025 holds in part, 2030 fails, 2035 holds, 2039 fails")
                .contains("9 falls and 4 years without change")
                .doesNotContain("{", "}");
    }

    @Test
    void onlyOneArgumentIsTaken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaperAudit.main(new String[0]))
                .withMessage("PaperAudit needs one argument, the file to write, but got 0");
    }
}

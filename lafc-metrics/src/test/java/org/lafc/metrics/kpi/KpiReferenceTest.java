package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.cohort.CohortFacts;

/** The pages in docs are those that the catalogue gives; CONTRIBUTING.md tells the command that writes them. */
class KpiReferenceTest {

    @Test
    void thePageOfMeasuresIsMadeFromTheCatalogue() throws IOException {
        String page = KpiReference.ofMeasures(KpiCatalogue.builtIn());

        assertThat(page)
                .contains(
                        "| PW-K04 | Fewer children looked after placed more than 20 miles from home | 14.1, item 4 | Closer to "
                                + "Home and Edge of Care | [powys.p04](#powys.p04) |",
                        "| PW-VO-03 | Know and can use their UNCRC rights | 14 | Nothing is computed: What children know of "
                                + "their rights is not recorded. |",
                        "### <a id=\"powys.p04\"></a>powys.p04: Fewer children looked after placed more than 20 miles from home\n",
                        "- **Distance from home**: ");
        assertPublished("kpi-reference.md", page);
    }

    @Test
    void thePageOfFactsIsMadeFromTheCatalogue() throws IOException {
        String page = KpiReference.ofFacts(CohortFacts.CATALOGUE);

        assertThat(page)
                .contains(
                        "## Children looked after on the census date\n\n`counts: children`, `population: {looked-after-on: "
                                + "census-date}`\n",
                        "| `age` | years | age on the census date in completed years (C4, C5) | never missing | SSDA903 DOB |");
        assertPublished("kpi-facts.md", page);
    }

    private static void assertPublished(String file, String page) throws IOException {
        Path made = Files.createDirectories(Path.of("target/docs")).resolve(file);
        Files.writeString(made, page);
        assertThat(Files.readString(Path.of("../docs").resolve(file)))
                .as("docs/%s must be target/docs/%s: CONTRIBUTING.md tells how", file, file)
                .isEqualTo(page);
    }
}

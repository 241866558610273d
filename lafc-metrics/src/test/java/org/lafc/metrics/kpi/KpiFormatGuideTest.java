package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;

/** What the guide shows is read, and what it lists is what the reader knows. */
class KpiFormatGuideTest {

    private final String guide = read();

    @Test
    void theSamplesAreReadAndComeBackAsTheyWere() throws YamlParser.Rejected {
        // Those of a council's folder after them are run by the main job: KpiExtensionGuideTest.
        List<String> samples = blocks("yaml").subList(0, 3);
        KpiDefinition whole = definition(samples.get(0), ImmutableList.of());
        KpiDefinition change = definition(samples.get(1), ImmutableList.of(whole));
        KpiDefinition extending = definition(samples.get(2), ImmutableList.of(whole));

        assertThat(whole.numerator().orElseThrow().words())
                .isEqualTo("(distance-from-home is more than 20 miles and age is less than 16 years)");
        assertThat(extending.numerator().orElseThrow().words())
                .isEqualTo("(distance-from-home is more than 15 miles and age is less than 16 years)");
        assertThat(extending.strata()).isEqualTo(whole.strata()).hasSize(2);
        assertThat(whole.targets()).hasSize(2);
        assertThat(extending.targets()).isEmpty();
        assertThat(change.unit()).isEqualTo("percentage points");
        for (KpiDefinition definition : List.of(whole, change, extending)) {
            String yaml = KpiWriter.toYaml(definition);
            assertThat(definition(yaml, ImmutableList.of(whole))).isEqualTo(definition);
            assertThat(DefinitionSchemaTest.errors(yaml)).isEmpty();
        }
        for (String sample : samples) {
            assertThat(DefinitionSchemaTest.errors(sample)).isEmpty();
        }
    }

    @Test
    void theMessageIsThatOfTheReader() {
        String wrong = blocks("yaml").get(0).replace("16 years", "16 yeers");
        assertThat(KpiReader.read(Source.ofText("bad.yaml", wrong)).problems())
                .extracting(Problem::toString)
                .containsExactly(blocks("text").get(0).strip());
    }

    @Test
    void everyKeyIsListed() {
        assertThat(Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                        .matcher(guide)
                        .results()
                        .map(key -> key.group(1)))
                .containsExactlyElementsOf(KpiReader.KEYS);
    }

    @Test
    void everyWordIsNamed() {
        assertThat(List.of(Score.values()))
                .allSatisfy(score -> assertThat(guide).contains("`" + score + "`"));
        assertThat(List.of(Comparison.values()))
                .allSatisfy(comparison -> assertThat(guide).contains("`" + comparison + "`"));
        assertThat(SourceReader.words()).allSatisfy(word -> assertThat(guide).contains("`" + word + "`"));
    }

    private static KpiDefinition definition(String yaml, ImmutableList<KpiDefinition> known) {
        ReadResult<KpiDefinition> result =
                KpiReader.read(Source.ofText("guide.yaml", yaml), new KpiCatalogue("1.0.0", known));
        assertThat(result.problems()).isEmpty();
        return result.records().get(0);
    }

    private List<String> blocks(String language) {
        return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
                .matcher(guide)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/guide/kpi-format.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

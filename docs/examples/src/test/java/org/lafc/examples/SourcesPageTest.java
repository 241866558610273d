package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of sources names every instrument, Act and paper that the code and the definitions cite. */
class SourcesPageTest {

    private final String page = GuideText.read(GuideText.ROOT.resolve("docs/sources.md"));

    @Test
    void everyInstrumentIsNamed() {
        List<String> cited = cited("SI \\d{4}/\\d+", "lafc-core", "lafc-metrics");

        assertThat(cited).hasSizeGreaterThan(7);
        assertThat(cited).allSatisfy(instrument -> assertThat(page).contains(instrument));
    }

    @Test
    void everyActIsNamed() {
        List<String> cited = cited(
                "(?:[A-Z]\\w+|\\(Wales\\))(?: (?:[A-Z]\\w+|and|\\(Wales\\)|Well-being))* Act \\d{4}",
                "lafc-core", "lafc-metrics");

        assertThat(cited).hasSizeGreaterThan(3);
        assertThat(cited)
                .allSatisfy(act -> assertThat(page).contains(act.replaceFirst("^(The|Detained under the) ", "")));
    }

    @Test
    void everyPaperOfAStatisticIsNamed() {
        List<String> cited = cited(
                "[A-Z]\\w+(?: and \\w+)? (?:18|19|20)\\d\\d(?= [(;,.]|[;,.])",
                "lafc-metrics/src/main/java/org/lafc/metrics/stats",
                "lafc-metrics/src/main/java/org/lafc/metrics/compare",
                "lafc-metrics/src/main/java/org/lafc/metrics/survival");

        assertThat(cited).hasSizeGreaterThan(12);
        assertThat(cited).allSatisfy(paper -> assertThat(page).contains(paper));
    }

    private static List<String> cited(String pattern, String... folders) {
        return Stream.of(folders)
                .map(folder -> folder.contains("/") ? folder : folder + "/src/main")
                .flatMap(folder -> Stream.of(".java", ".yaml")
                        .flatMap(ending -> GuideText.files(GuideText.ROOT.resolve(folder), ending, 20).stream()))
                .map(GuideText::read)
                // A citation may go on in the next line of a comment.
                .map(text -> text.replaceAll("\\s*\\n\\s*(?:\\*|//)?\\s*", " "))
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }
}

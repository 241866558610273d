package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the guide for testing teams shows is what docs/testing-example compiles and runs. */
class TestingGuideTest {

    private final GuideText guide = GuideText.guide("testing");

    @Test
    void versionsAndPatternsAreThoseOfTheBuild() {
        String pom = GuideText.read(GuideText.ROOT.resolve("pom.xml"));
        String dependencies = guide.block("xml", "dependencies").text();

        assertThat(dependencies)
                .contains("<version>" + first("<version>(.*?)</version>", pom) + "</version>")
                .contains("<version>" + first("<jqwik.version>(.*?)<", pom) + "</version>")
                .contains("<version>" + first("<junit.version>(.*?)<", pom) + "</version>");
        assertThat(withoutBlanks(pom))
                .contains(withoutBlanks(guide.block("xml", "includes").text()));
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String withoutBlanks(String text) {
        return Arrays.stream(text.split("\n")).map(String::strip).collect(Collectors.joining("\n"));
    }
}

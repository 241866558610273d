package org.lafc.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableLongArray;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;

class SeriesTextTest {

    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");
    private static final SeriesBreakdown OWN = SeriesBreakdown.of("one of ours\t", columns -> {
        throw new AssertionError("nothing is counted here");
    });
    private static final SeriesQuestion QUESTION = SeriesQuestion.of(
            List.of(LocalDate.of(2017, 3, 31), LocalDate.of(2018, 3, 31)),
            List.of(SeriesBreakdown.ALL, OWN),
            CareRules.WALES);
    private static final SeriesTally TALLY = SeriesTally.of(
            QUESTION,
            ImmutableListMultimap.of(
                    SeriesBreakdown.ALL,
                    new SeriesTally.Row(POWYS, "all", ImmutableLongArray.of(0, 210)),
                    OWN,
                    new SeriesTally.Row(POWYS, "two\nlines", ImmutableLongArray.of(3, Long.MAX_VALUE))));

    @Test
    void theTextSaysWhatWasAskedAndCounted() {
        assertThat(TALLY.toText().lines().toList())
                .startsWith("lafc-series 1")
                .contains(
                        "dates 2017-03-31 2018-03-31",
                        "breakdown all",
                        "W06000023\tall\t0 210",
                        "breakdown one+of+ours%09",
                        "W06000023\ttwo%0Alines\t3 9223372036854775807")
                .hasSize(8);
        assertThat(SeriesTally.ofText(QUESTION, TALLY.toText())).isEqualTo(TALLY);
    }

    // Whoever makes a text of their own can give it a checksum.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all\\t0 210|all\\t0|line 5 of the text of a series must have one count a date, each a whole number",
                "all\\t0 210|all\\t0 210 7|line 5 of the text of a series must have one count a date, each a whole number",
                "all\\t0 210|all\\t-1 210|line 5 of the text of a series must have one count a date, each a whole number",
                "all\\t0 210|all\\t 210|line 5 of the text of a series must have one count a date, each a whole number",
                "all\\t0 210|all\\t00 210|line 5 of the text of a series must have one count a date, each a whole number",
                "all\\t0 210|all 0 210|line 5 of the text of a series must be authority, group and counts",
                "\\tall\\t0|\\t%61ll\\t0|line 5 of the text of a series must have a group as it was written",
                "\\tall\\t0|\\t%zz\\t0|line 5 of the text of a series must have a group as it was written",
                "W06000023\\tall|Powys\\tall|line 5 of the text of a series must have the code of an authority",
                "9223372036854775807|9223372036854775808|line 7 of the text of a series must have one count a date, each a"
                        + " whole number",
                "3 922|3 1000922|line 7 of the text of a series must have one count a date, each a whole number",
                "breakdown all|breakdown sex|line 4 of the text of a series must be breakdown all",
                "one+of|two+of|line 6 of the text of a series must be breakdown one+of+ours%09",
                "two%0Alines\\t3|two%0Alines 3|line 7 of the text of a series must be authority, group and counts",
            })
    void textThatIsNoAnswerIsRefused(String found, String other, String message) {
        String written = TALLY.toText().replace(tabs(found), tabs(other));
        String body = written.substring(0, written.indexOf("checksum "));
        String text = body + "checksum " + Hashing.crc32c().hashString(body, StandardCharsets.UTF_8) + "\n";
        assertThat(text).isNotEqualTo(TALLY.toText());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesTally.ofText(QUESTION, text))
                .withMessage(message);
    }

    @Test
    void rulesThatAreEqualMakeOneText() {
        CareRules england = CareRules.ENGLAND;
        CareRules same = england.withAdoptionByCarerCodes(List.of("A5", "A3"));
        SeriesQuestion question = SeriesQuestion.of(QUESTION.dates(), List.of(SeriesBreakdown.ALL), england);
        SeriesTally tally = question.none();

        assertThat(same).isEqualTo(england);
        String text = SeriesQuestion.of(QUESTION.dates(), List.of(SeriesBreakdown.ALL), same)
                .none()
                .toText();
        assertThat(text).isEqualTo(tally.toText());
        assertThat(SeriesTally.ofText(question, text)).isEqualTo(tally);
        for (CareRules other : List.of(
                england.withAdoptionByCarerCodes(List.of("A3")),
                new CareRules("England", 1, Integer.MAX_VALUE, england.carerMoves(), england.adoptionByCarerCodes()),
                new CareRules("England", 0, 7, england.carerMoves(), england.adoptionByCarerCodes()))) {
            SeriesQuestion unlike = SeriesQuestion.of(QUESTION.dates(), List.of(SeriesBreakdown.ALL), other);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SeriesTally.ofText(unlike, text))
                    .withMessage("text of a series must be of the question " + unlike + ", but was of another");
        }
    }

    @Test
    void textThatIsNotWholeIsRefused() {
        String text = TALLY.toText();
        for (String wrong : List.of("", text.substring(1), text.replace("210", "211"), text.strip(), text + "\n")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SeriesTally.ofText(QUESTION, wrong))
                    .withMessage("text of a series must be as it was written, whole and of version 1");
        }
    }

    private static String tabs(String text) {
        return text.replace("\\t", "\t");
    }
}

package org.lafc.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleReturnTest {

    // Surefire runs the tests of a module in its folder.
    private static final Path COMMITTED = Path.of("sample");

    @Test
    void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException {
        assertThat(Written.FILES).hasSize(43);
        for (String path : Written.FILES.keySet()) {
            assertThat(COMMITTED.resolve(path))
                    .as("run WriteSample docs/examples/sample and look at what changed")
                    .hasBinaryContent(Written.file(path).getBytes(StandardCharsets.UTF_8));
        }
        // A reader takes every file of the folder for part of the return.
        try (Stream<Path> committed = Files.list(COMMITTED.resolve("return"))) {
            assertThat(committed.map(path -> "return/" + path.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(Written.FILES.keySet().stream()
                            .filter(path -> path.startsWith("return/"))
                            .toList());
        }
    }

    @Test
    void generatingTwiceGivesTheSame() {
        assertThat(SampleReturn.of(Written.witnessText())).isEqualTo(Written.FILES);
    }

    @Test
    void theOrderOfTheWitnessMovesNoChoice() {
        String[] lines = Written.witnessText().split("\n");
        StringBuilder reversed = new StringBuilder(lines[0]).append('\n');
        for (int i = lines.length - 1; i > 0; i--) {
            reversed.append(lines[i]).append('\n');
        }
        var files = SampleReturn.of(reversed.toString());
        for (String path : Written.FILES.keySet()) {
            assertThat(files.get(path).lines())
                    .containsExactlyInAnyOrderElementsOf(
                            Written.file(path).lines().toList());
        }
    }

    @Test
    void everyFileIsPlainTextThatEndsItsLastLine() {
        assertThat(Written.FILES.values())
                .allSatisfy(text -> assertThat(text)
                        .matches("(?s)[\\x20-\\x7E\\n]*")
                        .endsWith("\n")
                        .doesNotEndWith("\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return/header.csv|CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
                "return/episodes.csv|CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
                        + "PL_POST,URN,PL_LOCATION,PL_LA,PL_DISTANCE",
                "return/reviews.csv|CHILD,DOB,REVIEW,REVIEW_CODE",
                "return/uasc.csv|CHILD,SEX,DOB,DUC",
                "postcodes.csv|pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind,ctry"
            })
    void columnsStandInTheirUsualOrder(String path, String columns) {
        assertThat(Written.file(path).lines().findFirst()).contains(columns);
    }

    @Test
    void nobodySoughtAsylumAlone() {
        assertThat(Written.file("return/uasc.csv").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FAMILY_DYSFUNCTION|BOREDOM|reason for care 'BOREDOM' is not one that the witness uses",
                "WHITE_BRITISH|MARTIAN|ethnic group 'MARTIAN' is not one that the witness uses",
                "KINSHIP_FOSTER|LODGING|placement type 'LODGING' is not one of the witness's seven"
            })
    void aWordThatTheSampleCannotWriteIsNamed(String word, String other, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleReturn.of(Written.witnessText().replace(word, other)))
                .withMessage(message);
    }

    @Test
    void independentLivingBeforeFourteenIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SampleReturn.of(Written.witnessText().replace("KINSHIP_FOSTER", "INDEPENDENT_LIVING")))
                .withMessageMatching("independent living must not begin before 14, but began at [0-9]+");
    }

    @Test
    void theFilesAreWrittenIntoAFolder(@TempDir Path folder) throws IOException {
        WriteSample.main(new String[] {folder.resolve("new").toString()});
        for (String path : Written.FILES.keySet()) {
            assertThat(folder.resolve("new").resolve(path)).hasContent(Written.file(path));
        }
    }

    @Test
    void theWriterNeedsOneFolder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WriteSample.main(new String[0]))
                .withMessage("WriteSample needs one argument, the folder to write to, but got 0");
    }

    @Test
    void aChoiceAmongNothingIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Draws("SYN001").below("sex", 0))
                .withMessage("bound of 'sex' must be at least 1, but was 0");
    }
}

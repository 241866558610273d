package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.ReturnYears;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.time.ReportingYear;
import org.lafc.testkit.CareHistories;
import org.lafc.testkit.Returns;
import org.lafc.testkit.TextFile;

/** The reader of the English return, on returns of one year with and without a fault, and on whole histories. */
class Ssda903ReaderLawsTest {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);

    // OC3 and AD1 have no element of their own: their first columns begin them.
    private static final Pattern BLOCK =
            Pattern.compile("<(HEADER|EPISODE|AREVIEW|AMISSING|PERMANENCE|OC2|AD_PLACED|IN_TOUCH|DATE_INT)>");
    private static final Pattern TEXT = Pattern.compile(">([^<>\n]+)<");

    @Group
    class OfOneYear implements ReaderLaws<CareHistory> {
        @Override
        public ReadResult<CareHistory> read(List<Source> files) {
            return Ssda903Reader.of(Ssda903Codes.england(YEAR), CareRules.ENGLAND)
                    .read(files);
        }

        @Override
        @Provide
        public Arbitrary<? extends List<TextFile>> files() {
            Arbitrary<List<TextFile>> valid = Returns.ssda903(YEAR).map(files -> files);
            Arbitrary<List<TextFile>> broken = Returns.broken(YEAR).map(Ssda903ReaderLawsTest::textsOf);
            return Arbitraries.oneOf(valid, broken);
        }
    }

    /** Rows are blocks of children; how many are read is that of the elements that begin one. */
    @Group
    class OfXml implements ReaderLaws<CareHistory> {
        @Override
        public ReadResult<CareHistory> read(List<Source> files) {
            return Ssda903Reader.of(Ssda903Codes.england(YEAR), CareRules.ENGLAND)
                    .read(files);
        }

        @Override
        @Provide
        public Arbitrary<? extends List<TextFile>> files() {
            return Returns.xml(YEAR).map(List::of);
        }

        @Override
        public Optional<Long> rowsOf(TextFile file) {
            return Optional.of(BLOCK.matcher(file.text()).results().count());
        }

        @Override
        public List<String> personalFields(TextFile file) {
            return TEXT.matcher(file.text())
                    .results()
                    .map(text -> text.group(1).strip())
                    .filter(text -> text.length() >= 5)
                    .filter(text -> text.chars().anyMatch(Character::isDigit) || text.contains(" "))
                    .toList();
        }
    }

    /**
     * The returns of two or more years, merged: of the same children, where nothing is in conflict; and of others under the same
     * identifiers, where nearly everything is, in the last year with a fault or without.
     */
    @Group
    class OfSeveralYears implements ReaderLaws<CareHistory> {
        @Override
        public ReadResult<CareHistory> read(List<Source> files) {
            Map<ReportingYear, List<Source>> byYear = files.stream()
                    .collect(Collectors.groupingBy(file ->
                            ReportingYear.ending(Integer.parseInt(file.name().substring(0, 4)))));
            return ReturnYears.merge(Maps.transformEntries(
                    byYear,
                    (year, ofYear) -> Ssda903Reader.of(Ssda903Codes.england(year), CareRules.ENGLAND)
                            .read(ofYear)));
        }

        @Override
        @Provide
        public Arbitrary<? extends List<TextFile>> files() {
            Arbitrary<List<TextFile>> ofTheSame = Returns.yearsOnEnd()
                    .map(years -> years.entrySet().stream()
                            .flatMap(year -> named(year.getKey(), year.getValue()).stream())
                            .toList());
            Arbitrary<List<TextFile>> inConflict = Combinators.combine(
                            Returns.ssda903(ReportingYear.ending(2023)),
                            Arbitraries.oneOf(
                                    Returns.ssda903(YEAR).map(files -> files),
                                    Returns.broken(YEAR).map(Ssda903ReaderLawsTest::textsOf)))
                    .as((before, last) -> ImmutableList.<TextFile>builder()
                            .addAll(named(ReportingYear.ending(2023), before))
                            .addAll(named(YEAR, last))
                            .build());
            return Arbitraries.oneOf(ofTheSame, inConflict);
        }

        // Each try reads up to four returns.
        @Override
        @Property(tries = 60)
        public void noFileMakesTheReaderFail(@ForAll("harmedFiles") List<Source> files) {
            ReaderLaws.super.noFileMakesTheReaderFail(files);
        }
    }

    private static List<TextFile> named(ReportingYear year, List<TextFile> files) {
        return files.stream()
                .map(file -> new TextFile(year.endYear() + "/" + file.name(), file.text()))
                .toList();
    }

    @Example
    void returnsOfOthersUnderTheSameIdentifiersAreInConflict() {
        OfSeveralYears laws = new OfSeveralYears();

        assertThat(laws.files().sampleStream().limit(60))
                .anyMatch(files -> laws.read(TextFile.sources(files)).problems().stream()
                        .anyMatch(problem -> problem.message().contains("of the return")));
    }

    @Group
    class OfWholeHistories implements ReaderLaws<CareHistory> {
        @Override
        public ReadResult<CareHistory> read(List<Source> files) {
            return Ssda903Reader.of(Ssda903Codes.wales(), CareRules.WALES).read(files);
        }

        @Override
        @Provide
        public Arbitrary<? extends List<TextFile>> files() {
            return Returns.ssda903Of(CareHistories.under(CareRules.WALES));
        }
    }

    private static List<TextFile> textsOf(BrokenReturn broken) {
        return broken.files().stream()
                .map(file -> new TextFile(file.name(), textOf(file)))
                .toList();
    }

    private static String textOf(Source file) {
        try (InputStream bytes = file.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

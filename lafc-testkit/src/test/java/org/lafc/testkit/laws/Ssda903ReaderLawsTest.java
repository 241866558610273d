package org.lafc.testkit.laws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
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

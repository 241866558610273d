package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.plain.PlainReader;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.ReturnYears;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.ReportingYear;
import org.lafc.core.walescensus.CensusCodes;
import org.lafc.core.walescensus.CensusLayout;
import org.lafc.core.walescensus.WalesCensusReader;

/** What the guide to reading shows runs, and gives what it says. */
class ReadingGuideTest {

    private final GuideText guide = GuideText.guide("reading");
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    private final Ssda903Reader reader =
            Ssda903Reader.of(Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES);

    @Test
    void read() {
        List<Source> files = List.of(guide.input("header.csv"), guide.input("episodes.csv"));
        // Guide: read
        Ssda903Reader reader = Ssda903Reader.of(Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES);
        ReadResult<CareHistory> read = reader.read(files);
        read.rowCounts().forEach(out::println);
        read.problems().forEach(problem -> out.println(problem + " -> " + problem.effect()));
        // Guide: end
        assertThat(written()).isEqualTo(guide.output("read"));
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void xml() {
        ReadResult<CareHistory> read = reader.read(List.of(guide.input("return.xml")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.records())
                .singleElement()
                .satisfies(history -> assertThat(history.episodes()).hasSize(1));
    }

    @Test
    void checking() {
        List<Source> files = List.of(guide.input("header.csv"), guide.input("episodes.csv"));
        // Guide: checking
        ReadResult<CareHistory> checked =
                reader.checking(StructuralChecks.wales()).read(files);
        // Guide: end
        assertThat(checked.records()).hasSize(2);
        assertThat(checked.problems())
                .hasSizeGreaterThan(reader.read(files).problems().size());
    }

    @Test
    void stream() {
        List<Source> files = List.of(GuideText.sample("return/header.csv"), GuideText.sample("return/episodes.csv"));
        AtomicInteger children = new AtomicInteger();
        // Guide: stream
        List<RowCount> counts = reader.read(files, history -> children.incrementAndGet(), out::println);
        // Guide: end
        assertThat(children).hasValue(reader.read(files).records().size());
        assertThat(counts).hasSize(2);
    }

    @Test
    void years() {
        List<Source> filesOf2017 = List.of(guide.input("2017/header.csv"), guide.input("2017/episodes.csv"));
        List<Source> filesOf2018 = List.of(guide.input("2018/header.csv"), guide.input("2018/episodes.csv"));
        // Guide: years
        ReportingYear first = ReportingYear.ending(2017);
        ReportingYear second = ReportingYear.ending(2018);
        Ssda903Codes codes = Ssda903Codes.wales();
        ReadResult<CareHistory> all = ReturnYears.merge(Map.of(
                first, Ssda903Reader.of(codes.forYear(first), CareRules.WALES).read(filesOf2017),
                second, Ssda903Reader.of(codes.forYear(second), CareRules.WALES).read(filesOf2018)));
        all.problems().forEach(out::println);
        // Guide: end
        assertThat(written()).isEqualTo(guide.output("years"));
        assertThat(all.records())
                .singleElement()
                .satisfies(history -> assertThat(history.periodsOfCare()).hasSize(1));
    }

    @Test
    void census() {
        Source layout = guide.input("layout.csv");
        Source codes = guide.input("codes.csv");
        Source form = guide.input("form1.csv");
        // Guide: census
        WalesCensusReader census = WalesCensusReader.of(CensusLayout.read(layout), CensusCodes.read(codes));
        ReadResult<CareHistory> children = census.read(List.of(form));
        children.records().forEach(child -> child.placements().forEach(out::println));
        children.problems().forEach(out::println);
        // Guide: end
        assertThat(written()).isEqualTo(guide.output("census"));
    }

    @Test
    void plain() {
        ReadResult<CareHistory> ofReturn = reader.read(List.of(guide.input("header.csv"), guide.input("episodes.csv")));
        List<Source> files = List.of(guide.input("visits.csv"));
        // Guide: plain
        PlainReader plain = PlainReader.of(CareRules.WALES);
        PlainResult result = plain.addTo(ofReturn.records(), files); // histories, and homes, hosted children …
        result.problems().forEach(out::println); // file, line, column, what is allowed
        // Guide: end
        assertThat(written()).isEqualTo(guide.output("plain"));
        assertThat(result.histories()).hasSize(2);
    }

    @Test
    void everyEffectIsInTheTable() {
        for (Problem.Effect effect : Problem.Effect.values()) {
            assertThat(guide.whole()).contains("| `" + effect + "` |");
        }
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8).strip();
    }
}

package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.read.ReadResult;
import org.lafc.core.ssda903.ReturnYears;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.time.ReportingYear;

class ReturnsProperties {

    @Property(tries = 100)
    void returnsWithoutFaultGiveNoProblem(@ForAll("returns") Tuple2<ReportingYear, ImmutableList<TextFile>> drawn) {
        ReportingYear year = drawn.get1();
        ReadResult<CareHistory> read =
                Ssda903Reader.of(Ssda903Codes.england(year), CareRules.ENGLAND).read(TextFile.sources(drawn.get2()));

        assertThat(read.problems()).isEmpty();
        assertThat(StructuralChecks.england()
                        .check(read.records(), CheckContext.of(year))
                        .findings())
                .isEmpty();
    }

    // Neither social workers nor deprivation of liberty have a place in the schema.
    @Property(tries = 40)
    void xmlTellsWhatTheFilesTell(@ForAll("returns") Tuple2<ReportingYear, ImmutableList<TextFile>> drawn) {
        Ssda903Reader reader = Ssda903Reader.of(Ssda903Codes.england(drawn.get1()), CareRules.ENGLAND);
        List<TextFile> files = drawn.get2().stream()
                .filter(file -> !Set.of("sw_episodes.csv", "dolo.csv").contains(file.name()))
                .toList();
        ReadResult<CareHistory> csv = reader.read(TextFile.sources(files));
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.name(), file.text()));
        ReadResult<CareHistory> xml =
                reader.read(TextFile.sources(List.of(new TextFile("return.xml", ReturnFault.xml(texts)))));

        assertThat(xml.problems()).isEmpty();
        assertThat(xml.records()).hasSameSizeAs(csv.records());
        assertThat(xml.records().stream().map(ReturnsProperties::counted).toList())
                .isEqualTo(
                        csv.records().stream().map(ReturnsProperties::counted).toList());
    }

    @Property(tries = 20)
    void yearsOnEndAreOneCohortWithoutAConflict(
            @ForAll("years") ImmutableMap<ReportingYear, ImmutableList<TextFile>> returns) {
        Map<ReportingYear, ReadResult<CareHistory>> read = new LinkedHashMap<>();
        returns.forEach((year, files) -> read.put(
                year,
                Ssda903Reader.of(Ssda903Codes.england(year), CareRules.ENGLAND).read(TextFile.sources(files))));
        ReadResult<CareHistory> merged = ReturnYears.merge(read);

        assertThat(merged.problems()).isEmpty();
        assertThat(merged.records().stream().map(history -> history.child().id()))
                .doesNotHaveDuplicates()
                .containsAll(read.values().stream()
                        .flatMap(result -> result.records().stream())
                        .map(history -> history.child().id())
                        .toList());
    }

    @Property(tries = 40)
    void aBrokenCohortBreaksItsRule(@ForAll("brokenCohorts") BrokenCohort broken) {
        assertThat(StructuralChecks.england()
                        .check(broken.histories(), CheckContext.of(broken.year()))
                        .of(broken.rule()))
                .extracting(finding -> finding.child().id())
                .contains(broken.child());
        assertThat(broken.toString()).doesNotContain(broken.child());
    }

    @Example
    void severalRulesAreBroken() {
        assertThat(Returns.brokenCohorts(ReportingYear.ending(2024))
                        .sampleStream()
                        .limit(60)
                        .map(BrokenCohort::rule)
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Example
    void everyYearIsDrawn() {
        Set<ReportingYear> drawn = Returns.years().sampleStream().limit(400).collect(Collectors.toSet());

        assertThat(drawn).hasSize(10).contains(ReportingYear.ending(2018), ReportingYear.ending(2027));
    }

    @Example
    void returnsHaveEveryFileOfTheirYear() {
        Set<String> drawn = Returns.ssda903(ReportingYear.ending(2024))
                .sampleStream()
                .limit(30)
                .flatMap(files -> files.stream().filter(file -> file.rows().size() > 1))
                .map(TextFile::name)
                .collect(Collectors.toSet());

        assertThat(drawn).contains("header.csv", "episodes.csv", "reviews.csv", "missing.csv", "oc2.csv");
    }

    // Some faults need a child as few are; that each has a place in some return the laws of the injector show.
    @Example
    void mostFaultsAreDrawn() {
        Set<String> drawn = Returns.broken(ReportingYear.ending(2024))
                .sampleStream()
                .limit(1000)
                .map(broken -> broken.fault().name())
                .collect(Collectors.toSet());

        assertThat(drawn).hasSizeGreaterThan(ReturnFault.all().size() * 3 / 4);
    }

    @Test
    void rowsAreToldAsReadersCountThem() {
        TextFile file = new TextFile("a.csv", "CHILD,NOTE\r\n\nP1,\"a, b\n\"\"c\"\"\"\nP2,\n\n");

        assertThat(file.rows())
                .containsExactly(
                        ImmutableList.of("CHILD", "NOTE"),
                        ImmutableList.of("P1", "a, b\n\"c\""),
                        ImmutableList.of("P2", ""));
        assertThat(new TextFile("a.csv", "A,B\n1,2").rows()).hasSize(2);
        assertThat(new TextFile("a.csv", "").rows()).isEmpty();
    }

    @Test
    void printingAFileShowsNothingOfIt() {
        assertThat(List.of(new TextFile("a.csv", "CHILD\nP0001234\n"))).hasToString("[a.csv (15 characters)]");
    }

    // Whatever a history holds but the rows it was read from, in numbers.
    private static List<Object> counted(CareHistory history) {
        return List.of(
                history.child(),
                history.episodes().stream()
                        .map(episode -> List.of(
                                episode.dates(),
                                episode.legalStatus(),
                                episode.placementCode(),
                                episode.home(),
                                episode.placement(),
                                episode.endReason()))
                        .toList(),
                history.records().stream()
                        .map(record -> List.of(record.recordType(), record.date()))
                        .toList());
    }

    @Provide
    Arbitrary<ImmutableMap<ReportingYear, ImmutableList<TextFile>>> years() {
        return Returns.yearsOnEnd();
    }

    @Provide
    Arbitrary<BrokenCohort> brokenCohorts() {
        return Returns.brokenCohorts(ReportingYear.ending(2024));
    }

    @Provide
    Arbitrary<Tuple2<ReportingYear, ImmutableList<TextFile>>> returns() {
        return Returns.years().flatMap(year -> Returns.ssda903(year).map(files -> Tuple.of(year, files)));
    }
}

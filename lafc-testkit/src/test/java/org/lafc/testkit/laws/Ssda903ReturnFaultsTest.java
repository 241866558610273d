package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.ReportingYear;

/** The laws of broken returns on lafc's own reader and checks. */
class Ssda903ReturnFaultsTest implements ReturnFaultLaws {

    @Override
    public ReadResult<CareHistory> read(ReportingYear year, ImmutableList<Source> files) {
        ReadResult<CareHistory> result =
                Ssda903Reader.of(codes(year), CareRules.ENGLAND).read(files);
        ImmutableList<Problem> found = StructuralChecks.england()
                .check(result.records(), CheckContext.of(year))
                .problems();
        return new ReadResult<>(
                result.records(),
                ImmutableList.<Problem>builder()
                        .addAll(result.problems())
                        .addAll(found)
                        .build(),
                result.rowCounts());
    }

    @Example
    void aFaultWithoutAPlaceBreaksTheLaw() {
        FaultRounds none = new FaultRounds(
                ReturnFault.all(),
                FaultRounds.CSV,
                (seed, year) -> Ssda903Writer.ofYear(codes(year)).texts(List.of()));

        assertThatThrownBy(() -> none.each(1, (year, valid, broken) -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("every fault must have been tried, but these found no place: [")
                .hasMessageContaining("dec.before-decom");
    }

    @Example
    void theFaultsOfOneTryAreOfSeveralYears() {
        Set<ReportingYear> years = new TreeSet<>();
        Set<String> faults = new TreeSet<>();
        new FaultRounds(
                        ReturnFault.all(),
                        FaultRounds.CSV,
                        (seed, year) -> Ssda903Writer.ofYear(codes(year))
                                .texts(SyntheticCohort.of(seed, profile(year)).histories()::iterator))
                .each(7, (year, valid, broken) -> {
                    years.add(year);
                    assertThat(faults.add(broken.fault().name())).isTrue();
                });

        assertThat(faults).hasSize(ReturnFault.all().size()).hasSizeGreaterThan(150);
        assertThat(years).hasSizeGreaterThan(2);
    }

    @Example
    void mostFaultsHaveAnXmlForm() {
        Set<String> faults = new TreeSet<>();
        new FaultRounds(
                        ReturnFault.all(),
                        FaultRounds.XML,
                        (seed, year) -> Ssda903Writer.ofYear(codes(year))
                                .texts(SyntheticCohort.of(seed, profile(year)).histories()::iterator))
                .each(7, (year, valid, broken) -> faults.add(broken.fault().name()));

        assertThat(faults)
                .hasSizeGreaterThan(110)
                .contains("dec.before-decom", "header.no-birth", "dec.hospital-too-long", "code.activ", "repeated.oc2")
                .doesNotContain("form.bom", "child.blank", "of-nobody.episodes", "code.sw_reason");
    }

    @Example
    void anEpisodeThatEndsWithTheYearIsNotMadeToOverlap() {
        theFaultAndNothingElseIsReported(700_009); // has one that ends on 31 March with another begun that day
    }

    @Example
    void aMessageThatShowsAnIdentifierIsFound() {
        FileTexts texts = FileTexts.of(
                ImmutableList.of(Source.ofText("header.csv", "CHILD,DOB,HOME_POST\nS0000017,03/05/2011,QA1 1AA\n")));

        assertThat(texts.isShownIn(problem("child S0000017 is wrong"))).isTrue();
        assertThat(texts.isShownIn(problem("born 03/05/2011"))).isTrue();
        assertThat(texts.isShownIn(problem("lives at QA1 1AA"))).isTrue();
        assertThat(texts.isShownIn(problem("lives at qa11aa"))).isTrue();
        assertThat(texts.isShownIn(problem("is no date"))).isFalse();
    }

    @Example
    void aMessageThatShowsAShortNameIsFound() {
        FileTexts texts = FileTexts.of(FileTexts.sources(
                ShortNames.of(ImmutableMap.of("header.csv", "CHILD,DOB,UPN\nS0000017,03/05/2011,UN3\n"))));

        assertThat(texts.isShownIn(problem("child bbbb is wrong"))).isTrue();
        assertThat(texts.isShownIn(problem("S0000017 is wrong"))).isFalse();
        assertThat(texts.isShownIn(problem("allowed: UN3"))).isFalse();
    }

    private static Problem problem(String message) {
        return new Problem(new SourceRow("header.csv", 2), "CHILD", message, "", Problem.Effect.KEPT);
    }
}

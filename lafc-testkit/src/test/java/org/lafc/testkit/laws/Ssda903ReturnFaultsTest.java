package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
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
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.synthetic.SyntheticCohort;

/** The laws of broken returns on lafc's own reader and checks. */
class Ssda903ReturnFaultsTest implements ReturnFaultLaws {

    @Override
    public ReadResult<CareHistory> read(ImmutableList<Source> files) {
        ReadResult<CareHistory> result =
                Ssda903Reader.of(codes(), CareRules.ENGLAND).read(files);
        ImmutableList<Problem> found = StructuralChecks.england()
                .check(result.records(), CheckContext.of(YEAR))
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
    void everyFaultFindsAPlaceInSomeReturn() {
        TreeSet<String> left = new TreeSet<>();
        ReturnFault.all().forEach(fault -> left.add(fault.name()));
        int faults = left.size();
        for (long seed = 0; seed < 10 && !left.isEmpty(); seed++) {
            var files = Ssda903Writer.ofYear(Ssda903Codes.england(YEAR))
                    .texts(SyntheticCohort.of(seed, profile()).histories()::iterator);
            for (ReturnFault fault : ReturnFault.all()) {
                if (left.contains(fault.name())
                        && fault.inject(files, YEAR, seed).isPresent()) {
                    left.remove(fault.name());
                }
            }
        }

        assertThat(faults).isEqualTo(ReturnFault.all().size()).isGreaterThan(90);
        assertThat(left).isEmpty();
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

    private static Problem problem(String message) {
        return new Problem(new SourceRow("header.csv", 2), "CHILD", message, "", Problem.Effect.KEPT);
    }
}

package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
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

    @Provide
    Arbitrary<Tuple2<ReportingYear, ImmutableList<TextFile>>> returns() {
        return Returns.years().flatMap(year -> Returns.ssda903(year).map(files -> Tuple.of(year, files)));
    }
}

package org.example.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.CheckReport;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.ExpectedProblem;
import org.lafc.core.time.ReportingYear;
import org.lafc.testkit.Returns;

// Guide: BrokenReturnsProperties
class BrokenReturnsProperties {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);

    @Property(tries = 50)
    void ourImportReportsTheFaultWhereItIs(@ForAll("broken") BrokenReturn broken) {
        assertThat(rowsReported(broken.files()))
                .containsAll(
                        broken.problems().stream().map(ExpectedProblem::row).toList());
    }

    private static List<SourceRow> rowsReported(List<Source> files) {
        ReadResult<CareHistory> read =
                Ssda903Reader.of(Ssda903Codes.england(YEAR), CareRules.ENGLAND).read(files);
        CheckReport checked = StructuralChecks.england().check(read.records(), CheckContext.of(YEAR));
        return Stream.concat(read.problems().stream(), checked.problems().stream())
                .map(Problem::row)
                .toList();
    }

    @Provide
    Arbitrary<BrokenReturn> broken() {
        return Returns.broken(YEAR);
    }
}
// Guide: end

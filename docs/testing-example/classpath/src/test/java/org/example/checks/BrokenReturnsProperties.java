package org.example.checks;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.Problem;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.ExpectedProblem;
import org.lafc.core.time.ReportingYear;
import org.lafc.testkit.Returns;

// Guide: from here
class BrokenReturnsProperties {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);

    @Property(tries = 50)
    void ourImportReportsTheFaultWhereItIs(@ForAll("broken") BrokenReturn broken) {
        Ssda903Reader ourImport = Ssda903Reader.of(Ssda903Codes.england(YEAR), CareRules.ENGLAND);

        assertThat(ourImport.read(broken.files()).problems())
                .extracting(Problem::row)
                .containsAll(
                        broken.problems().stream().map(ExpectedProblem::row).toList());
    }

    @Provide
    Arbitrary<BrokenReturn> broken() {
        return Returns.broken(YEAR);
    }
}
// Guide: to here

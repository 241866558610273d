package org.lafc.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.CheckReport;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.ReportingYear;

/** The sample return keeps every structural rule of a Welsh return. */
class SampleChecksTest {

    private static final Path RETURN = Path.of("sample/return");

    @Test
    void theSampleKeepsEveryRuleOfTheWelshSet() {
        ReadResult<CareHistory> result = Ssda903Reader.of(Ssda903Codes.wales(), CareRules.WALES)
                .read(Stream.of("header.csv", "episodes.csv", "reviews.csv", "uasc.csv")
                        .map(SampleChecksTest::source)
                        .toList());
        CheckReport report =
                StructuralChecks.wales().check(result.records(), CheckContext.of(ReportingYear.ending(2018)));

        assertThat(result.records()).hasSize(210 + 90);
        assertThat(report.problems()).isEqualTo(List.of());
        assertThat(report).hasToString(report.rules().size() + " rules on 300 children: 0 findings");
    }

    private static Source source(String name) {
        return Source.of(name, () -> Files.newInputStream(RETURN.resolve(name)));
    }
}

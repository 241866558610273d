package org.example.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lafc.testkit.CareHistories;

/** The two projects differ in this and in nothing else. */
class WhereTheTestsRunTest {

    @Test
    void testkitAndTestsAreBothNamedModulesOrNeitherIs() {
        String expected = System.getProperty("example.module", "");
        Module tests = WhereTheTestsRunTest.class.getModule();
        Module testkit = CareHistories.class.getModule();

        assertThat(tests.isNamed() ? tests.getName() : "").isEqualTo(expected);
        assertThat(testkit.isNamed() ? testkit.getName() : "").isEqualTo(expected.isEmpty() ? "" : "org.lafc.testkit");
    }
}

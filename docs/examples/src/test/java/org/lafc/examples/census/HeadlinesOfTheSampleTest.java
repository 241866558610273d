package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** P1 to P17 on the sample return: a value each, and a verdict against the year before or the reason why there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadlinesOfTheSampleTest {

    private final Map<String, JsonNode> kpis = new HashMap<>();
    private Map<String, JsonNode> statements = Map.of();
    private String page = "";

    @BeforeAll
    void run(@TempDir Path folder) {
        Job job = Job.onSample(folder);
        assertThat(job.exitCode()).as(job.err()).isZero();
        statements = new HashMap<>();
        job.json("kpis.json").forEach(kpi -> kpis.put(kpi.get("id").asText(), kpi));
        job.json("scorecard.json")
                .get("statements")
                .forEach(statement -> statements.put(statement.get("id").asText(), statement));
        page = job.text("report.html");
    }

    @Test
    void eachHeadlineHasAValueAndAVerdictOrTheReasonWhyNot() {
        Map<String, String> withoutValue = new HashMap<>();
        Map<String, String> withoutVerdict = new HashMap<>();
        for (int number = 1; number <= 17; number++) {
            String id = String.format(Locale.ROOT, "PW-K%02d", number);
            JsonNode statement = statements.get(id);
            assertThat(statement).as(id).isNotNull();
            assertThat(statement.get("headline")).as(id).isNotEmpty();
            for (JsonNode name : statement.get("headline")) {
                JsonNode kpi = kpis.get(name.asText());
                assertThat(kpi).as(name.asText()).isNotNull();
                assertThat(kpi.get("period").asText())
                        .as(name.asText())
                        .isIn("2018-03-31", "2017-18", "academic year 2016-17");
                if (kpi.get("value").isNumber()) {
                    assertThat(kpi.get("denominator").asLong())
                            .as(name.asText())
                            .isPositive();
                } else {
                    withoutValue.put(name.asText(), kpi.get("noValueReason").asText());
                }
            }
            if (statement.get("verdict").asText().equals("not-comparable")) {
                withoutVerdict.put(id, statement.get("reason").asText());
            }
        }
        // Who went home in the year is followed for 12 months after, which the records do not reach yet.
        assertThat(withoutValue)
                .containsExactly(Map.entry(
                        "powys.p03.safely-reunified.count", "nobody is in the denominator yet, some are pending"));
        assertThat(withoutVerdict)
                .containsExactly(Map.entry(
                        "PW-K03",
                        "powys.p03.safely-reunified.count: no value for 2016-17: nobody is in the denominator yet, some"
                                + " are pending"));
        assertThat(kpis.get("powys.p03.returned-home").get("shown").asText()).isEqualTo("8.0");
    }

    @Test
    void whoIsPendingStandsBesideTheHeadlineThatWaitsForThem() {
        assertThat(kpis.get("powys.p02.diverted-from-care.count").get("pending").asLong())
                .isEqualTo(20);
        assertThat(page).contains("14 of 27<small>; 20 more pending: too early to tell</small>");
    }
}

package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where the children of the sample are placed, in profile and page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleLocationTest {

    private Job job = new Job(0, "", "", Path.of(""));

    @BeforeAll
    void run(@TempDir Path folder) {
        job = Job.onSample(folder.resolve("out"));
    }

    @Test
    void classesAndGroupingsCountEveryChild() {
        assertThat(job.breakdown("location")).isEqualTo("own-authority 120; wales 34; england 52; missing 4 of 210");
        // Of three of the four only PL_LOCATION is known: out of county, wherever that is.
        assertThat(job.breakdown("location-powys")).isEqualTo("in county 120; out of county 89; missing 1 of 210");
        assertThat(job.breakdown("location-stats-wales"))
                .isEqualTo("inside local authority in Wales 120; elsewhere in Wales 34; outside Wales 52; "
                        + "missing 4 of 210");
        assertThat(job.breakdown("location-wales-metrics"))
                .isEqualTo("in neither: in the responsible authority 120; CH/047: in Wales, outside the responsible "
                        + "authority 34; CH/048: outside Wales 52; missing 4 of 210");
        assertThat(job.breakdown("cross-border")).isEqualTo("yes 52; no 154; missing 4 of 210");
        assertThat(job.json("profile.json").get("areaEvidence").toString())
                .isEqualTo("{\"postcode\":205,\"boundary\":0,\"recorded\":4,\"none\":1}");
    }

    @Test
    void distanceStandsAgainstTheBoundary() {
        JsonNode tables = job.json("profile.json").get("distanceByBoundary");

        assertThat(tables).hasSize(3);
        assertThat(tables.get(0).get("nearButOutside").asInt()).isEqualTo(4); // S27
        assertThat(tables.get(2).get("farButInside").asInt()).isEqualTo(5); // S26
        assertThat(tables.get(1).get("far").asText()).isEqualTo("more than 20 miles");
        assertThat(tables.get(1).get("rows").toString())
                .isEqualTo("[{\"side\":\"in-area\",\"near\":87,\"far\":30,\"not-measured\":3},"
                        + "{\"side\":\"out-of-area\",\"near\":20,\"far\":66,\"not-measured\":3},"
                        + "{\"side\":\"not-recorded\",\"near\":0,\"far\":0,\"not-measured\":1}]");
        for (JsonNode table : tables) {
            assertThat(table.get("all").asInt()).isEqualTo(210);
        }
    }

    @Test
    void flowsAddUpToTheCohortAndHostedStandApart() {
        JsonNode flows = job.json("profile.json").get("flows");
        long sum = 0;
        long toOutside = 0;
        for (JsonNode route : flows.get("routes")) {
            sum += route.get("children").asLong();
            toOutside += route.get("to").asText().equals("outside")
                    ? route.get("children").asLong()
                    : 0;
        }

        assertThat(sum).isEqualTo(210).isEqualTo(flows.get("children").asLong());
        assertThat(toOutside).isEqualTo(89);
        assertThat(flows.get("localities")).hasSize(7);
        JsonNode total = flows.get("total");
        assertThat(total.get("from").asInt()).isEqualTo(208);
        assertThat(total.get("outside").asInt()).isEqualTo(89);
        assertThat(total.get("net").asInt()).isEqualTo(-89);
        assertThat(total.get("netWithHosted").asInt()).isEqualTo(114 - 89);
        assertThat(flows.get("originNotKnown").asInt()).isEqualTo(2); // of no fixed abode
        assertThat(flows.get("fromOutside").asInt()).isZero();
        assertThat(flows.get("hostedChildren").asInt()).isEqualTo(114);
    }

    @Test
    void thePageTellsAManager() {
        assertThat(job.text("report.html"))
                .contains("<h2>Where children are placed</h2>")
                .contains("<th scope=\"row\">Elsewhere in Wales</th><td class=\"number\">34</td>")
                .contains("<strong>In another nation than the authority:</strong> 52 of 206 children; not known for 4.")
                .contains("50 miles or more from home: 5 far but inside, 45 near but outside, of 210 children")
                .contains("<th scope=\"row\"><bdi>English Midlands</bdi></th><td class=\"number\">61</td>");
    }

    @Test
    void withheldNumbersAreInNoPartOfIt(@TempDir Path folder) {
        Job withheld = Job.onSample(folder.resolve("withheld"), "--suppress", "5");

        JsonNode profile = withheld.json("profile.json");
        assertThat(profile.get("flows").toString()).isEqualTo("{\"withheld\":true}");
        assertThat(profile.get("areaEvidence").toString())
                .isEqualTo("{\"postcode\":null,\"boundary\":null,\"recorded\":null,\"none\":null}");
        for (JsonNode table : profile.get("distanceByBoundary")) {
            assertThat(table.get("withheld").asBoolean()).isTrue();
            assertThat(table.has("rows")).isFalse();
        }
        assertThat(withheld.text("report.html"))
                .contains("<strong>50 miles or more from home:</strong> withheld")
                .doesNotContain("far but inside, ");
        // Who placed hosted children stands in a table of its own, in which no number is small; in which locality does
        // not.
        assertThat(withheld.text("report.html"))
                .containsOnlyOnce("English Midlands")
                .contains("<th scope=\"row\"><bdi>English Midlands</bdi></th><td class=\"number\">61</td>");
    }

    @Test
    void aFlagThatDoesNotFitThePostcodeIsAProblemOfItsRow(@TempDir Path folder) throws IOException {
        Path returns = Files.createDirectory(folder.resolve("return"));
        for (String name : new String[] {"header.csv", "episodes.csv", "reviews.csv"}) {
            Files.copy(Job.SAMPLE.resolve("return").resolve(name), returns.resolve(name));
        }
        Path episodes = returns.resolve("episodes.csv");
        // The child's placement is outside the county, and the flag says inside.
        String first = Files.readAllLines(episodes).get(1);
        assertThat(first).matches("SYN001,.*,QX2 ...,QX9 ...,,,,");
        Files.writeString(
                episodes, Files.readString(episodes).replace(first, first.substring(0, first.length() - 2) + "IN,,"));

        Job odd = Job.on(returns, folder.resolve("odd"));

        assertThat(odd.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(odd.text("problems.csv"))
                .isEqualTo("file,line,field,problem,allowed,effect\n"
                        + "episodes.csv,2,PL_LOCATION,\"the flag PL_LOCATION does not fit the authority of the postcode,"
                        + " which decides where the placement is (values withheld)\",\"one place in PL_POST, PL_LOCATION"
                        + " and PL_LA\",KEPT\n");
        assertThat(odd.json("profile.json").get("areaDisagreements").asInt()).isEqualTo(1);
        assertThat(odd.breakdown("area-side")).isEqualTo(job.breakdown("area-side"));
    }
}

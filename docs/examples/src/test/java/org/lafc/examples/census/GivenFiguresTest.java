package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job is given beside the return: figures of others and of other years, and birth parents. */
class GivenFiguresTest {

    private static final String FIGURES =
            Job.SAMPLE.resolve("given-figures.csv").toString();
    private static final String PARENTS =
            Job.SAMPLE.resolve("birth-parents/plain_birth_parents.csv").toString();

    @TempDir
    private Path folder = Path.of("");

    // Powys 153 in 2012-13, Wales 6,407 and 102 per 10,000 on 31 March 2018: seed-figures.md and published-figures.csv.
    @Test
    void publishedFiguresStandBesideThoseCounted() {
        Job job = Job.onSample(folder.resolve("out"), "--given", FIGURES);

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE);
        assertThat(years(job, "looked-after", "2018-03-31"))
                .containsExactly(
                        "W06000099 210 counted [figure 1.9, figure 2.1]",
                        "Wales 6407 given [figure 1.9]",
                        "Wales 102 given [figure 2.0]");
        assertThat(years(job, "looked-after", "2013-03-31"))
                .contains("W06000099 153 given [figure 1.9, figure 2.1]", "Wales 91 given [figure 2.0]");
        assertThat(years(job, "age-band", "2014-03-31"))
                .containsExactly("W06000099 4 given [figure 2.2]", "W06000099 47 given [figure 2.2]");
        assertThat(job.text("report.html"))
                .contains(
                        "Which years differ by more than years usually do: Wales",
                        "(figure 1.9, figure 2.0, figure 2.1)",
                        "Per 10,000 aged 0 to 17")
                .contains("<bdi>Cwm Taf Statement of Strategic Intent, June 2016, Current Demographics</bdi>");
        assertThat(job.csv("figures.csv"))
                .filteredOn(row -> row.getField("indicator").equals("profile.years.looked-after.given"))
                .extracting(row -> row.getField("time_period") + " " + row.getField("geography") + " "
                        + row.getField("value") + " " + row.getField("unit"))
                .contains("2013-03-31 W06000099 153 children", "2018-03-31 Wales 102 per-10000");
    }

    @Test
    void withoutOthersNoFigureOfComparisonIsCitedAndNoColumnIsEmpty() {
        String page = Job.onSample(folder.resolve("out")).text("report.html");

        assertThat(page)
                .contains("Children looked after, by authority and year <small>(figure 2.1)</small>")
                .doesNotContain("figure 1.3", "figure 1.9", "figure 2.0", "Per 10,000 aged 0 to 17");
    }

    @Test
    void attainmentStandsBesideThatOfAllPupils() throws IOException {
        Path file = Files.writeString(folder.resolve("pupils.csv"), """
                topic,whose,date,category,unit,value,base,source
                attainment,All pupils,2017-08-31,key-stage-2,percent,89.5,,an invented source
                """);
        String page = Job.onSample(folder.resolve("out"), "--given", FIGURES + "," + file)
                .text("report.html");

        assertThat(page)
                .contains("<bdi>All pupils</bdi> <small>(figure 1.4)</small>", "an invented source")
                .doesNotContain("figure 1.3");
    }

    @Test
    void authoritiesWithBasesMakeAFunnelAgainstTheNation() throws IOException {
        Path file = Files.writeString(folder.resolve("others.csv"), """
                topic,whose,date,category,unit,value,base,source
                looked-after,Cymru,2018-03-31,,children,6407,628000,invented
                looked-after,England and Wales,2018-03-31,,children,82000,12500000,invented
                looked-after,E12000005,2018-03-31,,children,9000,1300000,invented
                looked-after,One,2018-03-31,,children,600,40000,invented
                looked-after,Two,2018-03-31,,children,250,24000,invented
                """);
        Path population = Files.writeString(
                folder.resolve("population.csv"), "authority,mid_year,residents_aged_0_17\nW06000099,2017,24000\n");
        Job job =
                Job.onSample(folder.resolve("out"), "--given", file.toString(), "--population", population.toString());

        assertThat(job.text("report.html"))
                .contains("Looked after per 10,000 residents aged 0 to 17, against Cymru")
                .contains("baseline: 102.0", "One: 150.0 of 40,000, beyond the 99.8% limits", "Two: 104.2 of 24,000")
                .doesNotContain(
                        "Two: 104.2 of 24,000, beyond", "Cymru: 102.0 of", "Wales: 65.6 of", "E12000005: 69.2 of");
    }

    @Test
    void wrongRowsAreProblemsOfTheJob() throws IOException {
        Path file = Files.writeString(
                folder.resolve("wrong.csv"),
                "topic,whose,date,category,unit,value,base,source\nlooked-after,P,2018-03-31,,percent,1,,s\n");
        Job job = Job.onSample(folder.resolve("out"), "--given", file.toString());

        assertThat(job.exitCode()).isEqualTo(CensusReport.DONE_WITH_PROBLEMS);
        assertThat(job.text("problems.csv"))
                .contains("wrong.csv,2,unit,does not go with the topic,\"children, per-10000\",ROW_REJECTED");
        assertThat(job.out()).contains("wrong.csv");
    }

    // A table of one's own for an earlier year may hold small numbers.
    @Test
    void smallFiguresGivenAreWithheldToo() {
        Job job = Job.onSample(folder.resolve("out"), "--given", FIGURES, "--suppress", "5");

        assertThat(years(job, "age-band", "2014-03-31"))
                .containsExactly("W06000099 withheld given [figure 2.2]", "W06000099 withheld given [figure 2.2]");
        assertThat(years(job, "looked-after", "2013-03-31")).contains("W06000099 153 given [figure 1.9, figure 2.1]");
    }

    // S11 and S28 of synthetic-expected.csv.
    @Test
    void birthParentsAreToldOnlyIfAskedFor() {
        Job without = Job.onSample(folder.resolve("without"));
        Job with = Job.onSample(folder.resolve("with"), "--birth-parents", PARENTS);

        assertThat(without.text("profile.json")).doesNotContain("father-age");
        assertThat(with.exitCode()).isEqualTo(CensusReport.DONE);
        assertThat(with.breakdown("father-known")).startsWith("yes 161; no 49;");
        assertThat(with.breakdown("mother-age")).isNotEmpty();
        assertThat(with.text("report.html"))
                .contains("(figure 2.6)", "(figure 2.7)", "Years between the parents&#39; ages");
        assertThat(with.json("profile.json")
                        .get("spreads")
                        .get(2)
                        .get("greatest")
                        .asInt())
                .isEqualTo(28);
    }

    @Test
    void progressOfTheLibraryIsShown() {
        assertThat(Job.onSample(folder.resolve("out"), "--progress").err())
                .containsPattern("census-report: [a-z ]+: [0-9,]+ of [0-9,]+");
    }

    private static List<String> years(Job job, String topic, String date) {
        List<String> found = new ArrayList<>();
        for (JsonNode year : job.json("profile.json").get("years")) {
            if (year.get("topic").asText().equals(topic)
                    && year.get("date").asText().equals(date)) {
                List<String> answers = new ArrayList<>();
                year.get("answers").forEach(answer -> answers.add(answer.asText()));
                found.add(year.get("whose").asText() + " "
                        + (year.get("withheld").asBoolean() ? "withheld" : year.get("value")) + " "
                        + year.get("origin").asText() + " " + answers);
            }
        }
        return found;
    }
}

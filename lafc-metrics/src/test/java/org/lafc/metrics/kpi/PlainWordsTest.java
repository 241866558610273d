package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.RowSet;

class PlainWordsTest {

    @Test
    void aShareIsToldFromPopulationToDirection() {
        assertThat(PlainWords.sentences(builtIn("powys.p04.placed-over-20-miles")))
                .containsExactly(
                        "It looks at children looked after on the census date.",
                        "Left out: those where placement type is placed for adoption; those where home is no fixed abode.",
                        "Of the rest it counts those where distance from home is more than 20 miles.",
                        "The figure is their share, in per cent.",
                        "Whoever cannot be judged, because something is not known, leaves the base and is told apart as "
                                + "missing.",
                        "Less is better.",
                        "Can be set otherwise: threshold (Distance from home beyond which a child is counted), here 20 "
                                + "miles.");
    }

    @Test
    void aCountTellsWhomItLooksAt() {
        assertThat(PlainWords.sentences(builtIn("powys.p01.in-house-count")))
                .startsWith(
                        "It looks at children looked after on the census date where placement type is foster or kinship "
                                + "foster.",
                        "Of these it counts those where provider is own authority.",
                        "The figure is their number.");
    }

    @Test
    void whoeverCannotBeJudgedMayStayInTheBase() {
        assertThat(PlainWords.sentences(builtIn("powys.p04.50-miles-or-more.all-children")))
                .contains(
                        "Whoever cannot be judged, because something is not known, stays in the base and does not count; "
                                + "what may not be among those looked at is told apart as missing.");
    }

    @Test
    void valuesAreToldWithTheirUnit() {
        assertThat(PlainWords.sentences(builtIn("powys.p04.mean-distance")))
                .contains("The figure is the mean of distance from home, in miles.")
                .contains("Less is better.");
        assertThat(PlainWords.sentences(builtIn("powys.p10.median-days-in-placement")))
                .contains("The figure is the median of days in placement, in days.");
        assertThat(PlainWords.sentences(builtIn("powys.p04.maximum-distance")))
                .contains("The figure is the greatest distance from home, in miles.");
        assertThat(PlainWords.sentences(builtIn("powys.p04.distance-bands")))
                .contains(
                        "The figures are the shares by distance from home: 0 to 5 miles; over 5 to 10 miles; over 10 to 20 "
                                + "miles; over 20 to 50 miles; over 50 miles.")
                .contains("Neither more nor less is better in itself.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score: ratio;value: moves-in-year;times: 100;unit: moves per 100 children|The figure is the sum of moves in "
                        + "year divided by their number, times 100, in moves per 100 children.",
                "score: ratio;value: moves-in-year;per: placements-in-year;unit: moves per placement|The figure is the sum of "
                        + "moves in year divided by the sum of placements in year, in moves per placement.",
                "score: rate;per: residents-aged-0-to-17;times: 10000;unit: children per 10,000 residents|All of them count. "
                        + "The figure is their number for each 10,000 residents aged 0 to 17, at the mid-year estimate of the "
                        + "June before.",
                "score: duration;value: days-in-placement|The figure is the mean of days in placement, in days. Median and "
                        + "quartiles stand beside it.",
                "score: milestone;numerator: {sex: female};reached-at: 2|Of these it counts those where sex is female. The "
                        + "figure is their number; the milestone is reached if it is at least 2.",
            })
    void otherScoresSayWhatIsDividedByWhat(String keys, String words) {
        KpiDefinition definition =
                read("counts: children\npopulation: {looked-after-on: census-date}\nmissing: exclude\n"
                        + keys.replace(';', '\n') + "\n");

        assertThat(String.join(" ", PlainWords.sentences(definition)))
                .startsWith("It looks at children looked after on the census date. " + words + " Who");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score: change;of: powys.p01.agency-share;change: points;unit: percentage points|It is the change of "
                        + "powys.p01.agency-share from one result to the next, in percentage points. Less is better.",
                "score: change;of: powys.p01.agency-count;change: relative;against: Wales;unit: percentage points|It is the change "
                        + "of powys.p01.agency-count from one result to the next as a share of the first, in percentage points, "
                        + "less the same change of Wales. Less is better.",
                "score: gap;of: powys.p01.agency-share;against: Wales;unit: percentage points|It is by how much the figure "
                        + "of Wales for powys.p01.agency-share is above our own, in percentage points. Less is better.",
            })
    void aChangeOrGapLooksAtNoRows(String keys, String words) {
        assertThat(String.join(" ", PlainWords.sentences(read(keys.replace(';', '\n') + "\n"))))
                .isEqualTo(words);
    }

    private static KpiDefinition read(String keys) {
        ReadResult<KpiDefinition> result = KpiReader.read(Source.ofText(
                "a.yaml",
                "id: own.test\nversion: 1.0.0\ntitle: {en: Test}\nkind: performance-measure\nbetter: decrease\nsource: A "
                        + "plan\n" + keys));
        assertThat(result.problems()).isEmpty();
        return result.records().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{sex: female}|sex is female",
                "{not: {sex: female}}|sex is not female",
                "{placement-type: {any-of: [foster, kinship-foster, with-parents]}}|placement type is foster, kinship "
                        + "foster or with parents",
                "{not: {placement-type: {any-of: [foster, kinship-foster]}}}|placement type is none of foster and kinship "
                        + "foster",
                "{disability: yes}|“disability” is yes",
                "{age-band: 16-17}|age band is 16-17",
                "{age: {at-least: 16}}|age is at least 16 years",
                "{age: {equal: 1}}|age is equal to 1 year",
                "{not: {age: {less-than: 16}}}|age is not less than 16 years",
                "{all: [{sex: female}, {age: {at-most: 4}}]}|sex is female and age is at most 4 years",
                "{all: [{sex: female}, {any: [{age: {at-most: 4}}, {disability: no}]}]}|sex is female and (age is at most 4 "
                        + "years or “disability” is no)",
                "{not: {all: [{sex: female}, {disability: no}]}}|sex is not female or “disability” is not no",
                "{not: {not: {sex: female}}}|sex is female",
                "{any: [{sex: female}]}|sex is female",
            })
    void criteriaReadAsClauses(String yaml, String words) {
        KpiDefinition definition = KpiReader.read(Source.ofText("a.yaml", WrongDefinitionsTest.withNumerator(yaml)))
                .records()
                .get(0);

        assertThat(PlainWords.words(definition.numerator().orElseThrow())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOOKED_AFTER_IN_YEAR|children looked after in the year",
                "SHORT_BREAKS_ON_DATE|children on short breaks on the census date",
                "PERIODS_ENDED|periods of care that ended in the year",
                "DUTIES_DUE|duties due in the year",
                "KEY_STAGES_ENDED|key stages that ended in the academic year",
            })
    void rowsReadAsWords(RowSet rows, String words) {
        assertThat(PlainWords.words(rows)).isEqualTo(words);
    }

    @Test
    void aFactReadsAsItsName() {
        assertThat(PlainWords.words(ChildFacts.DISTANCE_FROM_HOME)).isEqualTo("distance from home");
        assertThat(PlainWords.words(ChildFacts.CROSS_BORDER)).isEqualTo("“cross border”");
    }

    private static KpiDefinition builtIn(String id) {
        return KpiCatalogue.builtIn().find(id).orElseThrow();
    }
}

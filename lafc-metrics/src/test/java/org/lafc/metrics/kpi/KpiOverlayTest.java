package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.CohortFacts;

/** What becomes of the rest of the catalogue when a folder replaces a definition. */
class KpiOverlayTest {

    private static final KpiCatalogue BUILT_IN = KpiCatalogue.builtIn();
    private static final String IN_HOUSE = "powys.p01.in-house-count";
    private static final String SHARE = "powys.p01.agency-share";
    private static final String PM33 = "wales.pm33.three-or-more-placements";
    private static final String SCC004 = "wales.scc-004.three-or-more-placements";

    private static final Source MEAN_AGE = measure("a.yaml", IN_HOUSE, "value: age", "mean", "increase");
    private static final Source BANDS =
            measure("a.yaml", SHARE, "value: age\nbands: [5 years]", "distribution", "context");
    private static final Source FOUR_PLACEMENTS = measure(
            "b.yaml", PM33, "numerator: {placements-in-year: {at-least: 4 placements}}", "proportion", "decrease");

    @Test
    void aHeadlineMustBeBetterInOneDirection() {
        String counts = "numerator: {provider: own-authority}";
        ReadResult<KpiDefinition> result = read(measure("a.yaml", IN_HOUSE, counts, "count", "context"));

        assertThat(result.records()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml line 10, better: 'context' is no direction, but 'powys.p01.in-house-count' is a "
                                + "headline of PW-K01, whose verdict needs one; allowed: increase, decrease");
        assertThat(result.problems().get(0).effect()).isEqualTo(Problem.Effect.FILE_REJECTED);
        assertThat(result.rowCounts().get(0).rejected()).isEqualTo(1);
        assertThat(read(measure("a.yaml", IN_HOUSE, counts, "count", "decrease"))
                        .problems())
                .isEmpty();
        assertThat(read(measure("a.yaml", "own.in-house-count", counts, "count", "context"))
                        .problems())
                .isEmpty();
    }

    @Test
    void allThatIsUnfitIsToldAndTheDirectionMayBeOfTheOneExtended() {
        Source extending = Source.ofText(
                "a.yaml",
                "title: {en: Far}\nversion: 1.1.0\nid: " + IN_HOUSE + "\nextends: powys.p04.distance-bands 1.0.0\n");

        assertThat(read(extending).problems())
                .extracting(problem -> problem.row() + ", " + problem.field())
                .containsExactly("a.yaml line 3, id", "a.yaml line 4, better");
    }

    @Test
    void aChangeOfAReplacedMeasureHasItsUnit() {
        String change = IN_HOUSE + ".change";
        assertThat(find(BUILT_IN, change).unit()).isEqualTo("children");

        KpiCatalogue together = added(MEAN_AGE);

        assertThat(find(together, IN_HOUSE).unit()).isEqualTo("years");
        assertThat(find(together, change).unit()).isEqualTo("years");
        assertThat(find(together, "powys.p01.agency-count.change"))
                .isEqualTo(find(BUILT_IN, "powys.p01.agency-count.change"));
    }

    @Test
    void whatExtendsAReplacedMeasureFollowsItsRule() {
        KpiCatalogue together = added(FOUR_PLACEMENTS);

        for (String id : List.of(SCC004, "cwm-taf.ct3-2.three-or-more-placements")) {
            KpiDefinition old = find(BUILT_IN, id);
            assertThat(rule(old)).isEqualTo("placements-in-year is at least 3 placements");
            assertThat(find(together, id))
                    .isEqualTo(KpiDefinition.builder()
                            .from(old)
                            .basedOn(PM33 + " 1.1.0")
                            .parameters(ImmutableList.of())
                            .numerator(find(together, PM33).numerator())
                            .missing(find(together, PM33).missing())
                            .build());
            assertThat(rule(find(together, id))).isEqualTo("placements-in-year is at least 4 placements");
        }
        assertThat(together.definitions())
                .extracting(KpiDefinition::id)
                .containsExactlyElementsOf(
                        BUILT_IN.definitions().stream().map(KpiDefinition::id).toList());
    }

    @Test
    void whatIsAddedToACatalogueWithAdditionsIsFollowedToo() {
        KpiCatalogue region = added(FOUR_PLACEMENTS);
        ReadResult<KpiDefinition> five = KpiFolder.read(
                List.of(measure(
                        "c.yaml",
                        PM33,
                        "numerator: {placements-in-year: {at-least: 5 placements}}",
                        "proportion",
                        "decrease")),
                region,
                CohortFacts.CATALOGUE);

        KpiCatalogue council = KpiFolder.added(region, five.records());

        assertThat(rule(find(council, PM33))).isEqualTo("placements-in-year is at least 5 placements");
        assertThat(rule(find(council, SCC004))).isEqualTo("placements-in-year is at least 5 placements");
    }

    @Test
    void aFileThatExtendsSuchAMeasureFollowsTheRuleInAnyOrder() {
        Source own = Source.ofText(
                "a.yaml", "extends: " + SCC004 + " 1.1.0\nid: own.moved\nversion: 1.0.0\ntitle: {en: Moved}\n");
        Source onOwn =
                Source.ofText("c.yaml", "extends: own.moved 1.0.0\nid: own.too\nversion: 1.0.0\ntitle: {en: Too}\n");

        assertThat(Collections2.permutations(List.of(own, FOUR_PLACEMENTS, onOwn)))
                .hasSize(6)
                .allSatisfy(files -> {
                    ReadResult<KpiDefinition> result = read(files.toArray(new Source[0]));
                    assertThat(result.problems()).isEmpty();
                    assertThat(result.records())
                            .extracting(KpiOverlayTest::rule)
                            .containsOnly("placements-in-year is at least 4 placements");
                });
    }

    @Test
    void aFileFromWhichTheRestCannotBeReadIsRefused() {
        Source resting =
                Source.ofText("b.yaml", "extends: " + SHARE + " 1.1.0\nid: own.b\nversion: 1.0.0\ntitle: {en: B}\n");

        ReadResult<KpiDefinition> result = read(BANDS, resting);

        assertThat(result.records()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml line 1, id: 'powys.p01.agency-share.change' rests on it and cannot be read from it: of "
                                + "'powys.p01.agency-share' is a distribution, of which there is no change; allowed: one from "
                                + "which it can be read, or a file that replaces 'powys.p01.agency-share.change' too",
                        "b.yaml line 1, extends: 'powys.p01.agency-share 1.1.0' is not a definition known here; did you "
                                + "mean 'powys.p01.agency-share'?; allowed: powys.p01.agency-share 1.0.0");
    }

    @Test
    void aFolderMayReplaceTheRestToo() {
        Source change =
                measure("z.yaml", SHARE + ".change", "numerator: {age: {at-least: 5 years}}", "count", "context");

        assertThat(read(BANDS, change).problems()).isEmpty();
        assertThat(find(added(BANDS, change), SHARE + ".change").score()).isEqualTo(Score.COUNT);
        assertThat(read(BANDS, Source.ofText("z.yaml", "id: " + SHARE + ".change\n"))
                        .records())
                .isEmpty();
    }

    @Test
    void definitionsBuiltInCodeThatDoNotFitAreAWrongCall() {
        KpiDefinition bands = KpiDefinition.builder()
                .from(find(BUILT_IN, "powys.p04.distance-bands"))
                .id(SHARE)
                .build();

        assertThatThrownBy(() -> KpiFolder.added(BUILT_IN, List.of(bands)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'powys.p01.agency-share' cannot take the place of the one in the catalogue: "
                        + "'powys.p01.agency-share.change' rests on it and cannot be read from it: of "
                        + "'powys.p01.agency-share' is a distribution, of which there is no change");
    }

    @Test
    void aChangeBuiltInCodeMustFitTheUnit() {
        KpiDefinition change = KpiDefinition.builder()
                .from(find(BUILT_IN, IN_HOUSE + ".change"))
                .id("own.change")
                .build();
        KpiCatalogue catalogue = new KpiCatalogue("1.0.0", ImmutableList.of(change, find(BUILT_IN, IN_HOUSE)));

        assertThat(KpiFolder.read(List.of(MEAN_AGE), catalogue, CohortFacts.CATALOGUE)
                        .problems())
                .extracting(Problem::message)
                .containsExactly(
                        "'own.change' rests on it and cannot be read from it: unit 'children' is not the unit of "
                                + "a difference in years");
    }

    @Test
    void nothingElseChanges() {
        assertThat(KpiFolder.added(BUILT_IN, ImmutableList.of())).isEqualTo(BUILT_IN);
        assertThat(KpiFolder.added(BUILT_IN, BUILT_IN.definitions())).isEqualTo(BUILT_IN);
    }

    private static KpiCatalogue added(Source... files) {
        ReadResult<KpiDefinition> own = read(files);
        assertThat(own.problems()).isEmpty();
        return KpiFolder.added(BUILT_IN, own.records());
    }

    private static ReadResult<KpiDefinition> read(Source... files) {
        return KpiFolder.read(List.of(files), BUILT_IN, CohortFacts.CATALOGUE);
    }

    private static KpiDefinition find(KpiCatalogue catalogue, String id) {
        return catalogue.find(id).orElseThrow();
    }

    private static String rule(KpiDefinition definition) {
        return definition.numerator().orElseThrow().words();
    }

    private static Source measure(String file, String id, String counted, String score, String better) {
        return Source.ofText(
                file,
                "id: " + id + "\nversion: 1.1.0\ntitle: {en: Our own}\nkind: performance-measure\ncounts: children\n"
                        + "population: {looked-after-on: census-date}\n" + counted + "\nmissing: exclude\nscore: "
                        + score
                        + "\nbetter: " + better + "\n" + (score.equals("mean") ? "unit: years\n" : "")
                        + "source: Our plan\n");
    }
}

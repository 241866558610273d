package org.lafc.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.edge.Referral;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiResults;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.profile.Given;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.profile.Spread;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigure.Unit;
import org.lafc.metrics.profile.YearFigures;
import org.lafc.metrics.scorecard.Scorecard;

/** What one table hides no other table and no measure tells. */
class LinkedTablesTest {

    private static final DisclosureRule RULE = DisclosureRule.withholdingUpTo(5);
    private static final LocalDate CARE = LocalDate.of(2017, 6, 1);
    private static final int CHILDREN = 210;
    private static final Report HIDING = report(YearFigures.NONE);

    @Test
    void noHiddenSmallCountFollowsFromSumsOfTablesAndMeasures() {
        assertThat(new SumsAttack(HIDING).told()).isEmpty();
        assertThat(new SumsAttack(GoldenReport.report(RULE, Language.ENGLISH)).told())
                .isEmpty();
    }

    /** Measures beside measures, this year's and those of the year before, and figures of years beside both. */
    @Test
    void noSmallCountIsLeftBetweenNumbersThatAreShown() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            Cohort now = synthetic(seed, 2018);
            Cohort before = synthetic(seed, 2017);
            for (int threshold : new int[] {3, 5, 10}) {
                DifferencesAttack attack = new DifferencesAttack(
                        withYearBefore(now, before, DisclosureRule.withholdingUpTo(threshold)), Optional.of(before));

                assertThat(attack.seen()).isGreaterThan(60);
                assertThat(attack.told())
                        .as("seed %s up to %s", seed, threshold)
                        .isEmpty();
            }
        }
    }

    /** The attack finds what is told where nothing is hidden beside others: what an own report shows. */
    @Test
    void theAttackFindsWhatIsTold() throws IOException {
        Report open = withYearBefore(synthetic(1, 2018), synthetic(1, 2017), DisclosureRule.nothingWithheld());

        assertThat(new DifferencesAttack(open, Optional.of(synthetic(1, 2017)), RULE).told())
                .isNotEmpty();
    }

    private static Cohort synthetic(long seed, int year) {
        SyntheticCohort synthetic = SyntheticCohort.of(seed, CohortProfile.POWYS);
        return Cohort.builder()
                .histories(synthetic.histories().toList())
                .censusDate(CensusDate.yearEnd(year))
                .responsible(synthetic.authorityOf(0))
                .recordedDistances("a test")
                .build();
    }

    private static Report withYearBefore(Cohort now, Cohort before, DisclosureRule rule) {
        KpiEvaluator evaluator = KpiEvaluator.of(KpiCatalogue.builtIn().definitions());
        KpiResults found = evaluator.evaluateWithStrata(now);
        Map<String, KpiResult> later =
                Maps.uniqueIndex(found.results(), result -> result.definition().id());
        return TestReport.of(
                now,
                Profile.of(now, new Given(Flows.EMPTY, YearFigures.counted(before))),
                Scorecard.builder()
                        .results(found.results())
                        .strata(found.strata())
                        .trends(evaluator.evaluate(before).stream()
                                .filter(result -> !result.definition().isOfResults())
                                .filter(result -> result.tally().notSupplied().isEmpty())
                                .map(result -> KpiTrend.between(
                                        result, later.get(result.definition().id())))
                                .collect(ImmutableList.toImmutableList()))
                        .disclosure(rule)
                        .build());
    }

    @Test
    void aFamilyIsHiddenWholeInEveryText() throws IOException {
        ImmutableList<Fact> hidden = ImmutableList.of(
                ChildFacts.PLACEMENT_TYPE,
                ChildFacts.PROVIDER,
                ChildFacts.PLACEMENT_PROVISION,
                ChildFacts.REFERRAL_SOURCE,
                ChildFacts.REFERRAL_SOURCE_GROUP,
                ChildFacts.SIBLING_GROUP_SIZE,
                ChildFacts.PLACED_WITH_SIBLING);
        String json = GoldenReport.text(out -> JsonReports.writeProfile(HIDING, out));
        String page = GoldenReport.text(out -> HtmlReport.write(HIDING, out));

        for (Fact fact : hidden) {
            String written = json.substring(json.indexOf("\"fact\": \"" + fact.name() + "\""));
            assertThat(written.substring(0, written.indexOf('}')))
                    .as(fact.name())
                    .contains("\"withheld\": true")
                    .doesNotContain("\"rows\"");
            assertThat(Figures.of(HIDING))
                    .filteredOn(figure -> figure.indicator().equals("profile." + fact.name()))
                    .as(fact.name())
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.value()).isEmpty());
        }
        assertThat(page).doesNotContain("data-label=\"Children\">85<");
        assertThat(json).contains("\"fact\": \"reason-for-care\"");
    }

    @Test
    void withoutSmallCountsAFamilyIsShownWhole() {
        PublishedProfile open = new PublishedProfile(report(YearFigures.NONE, DisclosureRule.withholdingUpTo(1)));
        Profile profile = HIDING.profile();

        assertThat(open.of(profile.breakdown(ChildFacts.PLACEMENT_PROVISION)).isHidden())
                .isFalse();
        assertThat(open.of(profile.breakdown(ChildFacts.SIBLING_GROUP_SIZE)).isHidden())
                .isTrue(); // of one group no place is known
        assertThat(open.of(profile.breakdown(ChildFacts.REFERRAL_SOURCE)).isHidden())
                .isTrue(); // one parent
    }

    @Test
    void quartilesNeedMoreThanAQuarterOfTheChildrenAboveTheThreshold() {
        PublishedProfile published = new PublishedProfile(HIDING);
        Spread few = HIDING.profile().spread(ChildFacts.DISTANCE_FROM_HOME);

        assertThat(few.known()).isEqualTo(20);
        assertThat(published.isOfFew(few)).isTrue();
        assertThat(published.of(few).isHidden()).isTrue();
        assertThat(published.isOfFew(HIDING.profile().spread(ChildFacts.MONTHS_IN_PLACEMENT)))
                .isFalse();
    }

    @Test
    void aPercentageWithItsBaseIsANumberOfChildren() {
        assertThat(withheld("25", 4)).isTrue();
        assertThat(withheld("2", 200)).isTrue(); // 4 children
        assertThat(withheld("98", 200)).isTrue(); // all but 4
        assertThat(withheld("25", 400)).isFalse();
    }

    /** Whoever knows how many children there were knows how many a share of them is. */
    @Test
    void aShareOfTheAuthoritysOwnWithoutABaseIsWithheld() {
        assertThat(withheld("40", OptionalLong.empty(), Fx1.POWYS.code())).isTrue();
        assertThat(withheld("40", OptionalLong.empty(), "Wales")).isFalse();
        assertThat(withheld("40", OptionalLong.of(1_000), Fx1.POWYS.code())).isFalse();
    }

    /** Of the same day and children, counted here and given by the caller: 3 children more, or bands of another cut. */
    @Test
    void givenBandsThatDifferALittleFromTheCountedOnesAreWithheld() {
        Report counted = report(YearFigures.NONE);
        YearFigure band = years(counted, Topic.AGE_BAND).get(0);
        long children = band.value().longValue();

        assertThat(isWithheld(given(band, band.category(), children))).isFalse();
        assertThat(isWithheld(given(band, band.category(), children + 3))).isTrue();
        assertThat(isWithheld(given(band, band.category(), children + 30))).isFalse();
        assertThat(isWithheld(given(band, "0-6", children + 30))).isTrue();
    }

    /** A small band of the one origin hides the bands of the other, which would tell it. */
    @Test
    void countedAndGivenBandsAreJudgedTogether() {
        YearFigure band = years(report(YearFigures.NONE), Topic.AGE_BAND).get(0);
        YearFigure small = given(band, band.category(), 2);
        PublishedProfile published = new PublishedProfile(report(YearFigures.of(ImmutableList.of(small))));

        assertThat(published.withholds(small)).isTrue();
        assertThat(published.withholds(band)).isTrue();
    }

    private static boolean isWithheld(YearFigure given) {
        return new PublishedProfile(report(YearFigures.of(ImmutableList.of(given)))).withholds(given);
    }

    private static ImmutableList<YearFigure> years(Report report, Topic topic) {
        return report.profile().years().about(topic);
    }

    private static YearFigure given(YearFigure counted, String category, long children) {
        return YearFigure.given(
                counted.topic(),
                counted.whose(),
                counted.date(),
                category,
                Unit.CHILDREN,
                BigDecimal.valueOf(children),
                OptionalLong.empty(),
                "a test");
    }

    private static boolean withheld(String percent, long base) {
        return withheld(percent, OptionalLong.of(base), Fx1.POWYS.code());
    }

    private static boolean withheld(String percent, OptionalLong base, String whose) {
        YearFigure figure = YearFigure.given(
                Topic.ATTAINMENT,
                whose,
                LocalDate.of(2017, 3, 31),
                "key stage 4",
                Unit.PERCENT,
                new BigDecimal(percent),
                base,
                "a test");
        return new PublishedProfile(report(YearFigures.of(ImmutableList.of(figure)))).withholds(figure);
    }

    private static Report report(YearFigures years) {
        return report(years, RULE);
    }

    private static Report report(YearFigures years, DisclosureRule rule) {
        ImmutableList.Builder<CareHistory> histories = ImmutableList.builder();
        for (int i = 0; i < CHILDREN; i++) {
            histories.add(history(i));
        }
        Cohort cohort = Cohort.builder()
                .histories(histories.build())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances("a test")
                .build();
        return TestReport.of(
                cohort,
                Profile.of(cohort, new Given(Flows.EMPTY, years)),
                Scorecard.builder()
                        .results(KpiEvaluator.of(KpiCatalogue.builtIn().definitions())
                                .evaluate(cohort))
                        .disclosure(rule)
                        .build());
    }

    // 85 children alone, then 30 groups of two, 15 of three and 5 of four; of the last group of three no place is
    // known.
    private static CareHistory history(int i) {
        int family = i < 85 ? i : i < 145 ? 85 + (i - 85) / 2 : i < 190 ? 115 + (i - 145) / 3 : 130 + (i - 190) / 4;
        boolean lost = family == 129;
        return CareHistory.builder()
                .child(Child.builder()
                        .id("C" + i)
                        .dateOfBirth(LocalDate.of(2004 + i % 12, 5, 20))
                        .family("F" + family)
                        .build())
                .rules(CareRules.WALES)
                .addEpisodes(Episode.builder()
                        .dates(DateRange.startingOn(CARE.plusDays(i)))
                        .startReason(EpisodeStart.STARTED)
                        .legalStatus(LegalStatus.CARE_ORDER)
                        .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                        .placementType(type(i))
                        .provider(i % 3 == 0 ? ProviderKind.PRIVATE : ProviderKind.OWN_AUTHORITY)
                        .placement(lost ? Whereabouts.NOT_RECORDED : Whereabouts.of(Postcode.parse("LD1 5AA")))
                        .recordedDistance(i % 10 == 0 && i < 200 ? Optional.of(Distance.ofMiles(4)) : Optional.empty())
                        .build())
                .addRecords(new Referral(CARE.minusDays(1), referrer(i), Optional.empty()))
                .build();
    }

    private static PlacementType type(int i) {
        return i < 125
                ? PlacementType.FOSTER
                : i < 157
                        ? PlacementType.KINSHIP_FOSTER
                        : i < 178
                                ? PlacementType.WITH_PARENTS
                                : i < 198
                                        ? PlacementType.RESIDENTIAL
                                        : i < 206
                                                ? PlacementType.INDEPENDENT_LIVING
                                                : PlacementType.PLACED_FOR_ADOPTION;
    }

    // One parent, with relatives in the group of individuals; what covers the parent is a group of its own.
    private static ReferralSource referrer(int i) {
        return i == 0
                ? ReferralSource.PARENT
                : i < 40
                        ? ReferralSource.RELATIVE
                        : i < 50
                                ? ReferralSource.VOLUNTARY_AGENCY
                                : i < 100 ? ReferralSource.SCHOOL : ReferralSource.POLICE;
    }
}

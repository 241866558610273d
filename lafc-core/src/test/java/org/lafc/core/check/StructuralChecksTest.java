package org.lafc.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Episode;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.time.ReportingYear;

class StructuralChecksTest {

    private static final CareHistory BROKEN = Story.of(
            CareRules.ENGLAND,
            "mother 1 2018-01-02; S C2 U6 2016-06-01 2016-07-02 X1 home=LD1_5AA pl=LD1_5AA urn=XYZ; P C1 U6 2016-07-01;"
                    + " review 2017-02-01 PN0");
    private static final CareHistory SOUND =
            Story.of(CareRules.ENGLAND, "born 2004-01-01 M; S C2 U6 2016-06-01 home=LD1_5AA pl=SY21_0AA provider=PR1");

    @Test
    void findingsAreProblemsThatKeepTheRow() {
        CheckReport report = StructuralChecks.ofOrder(CareRules.ENGLAND).check(List.of(BROKEN), CheckContext.UNKNOWN);

        assertThat(report.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "episodes.csv line 3, DECOM: is before an earlier episode ended (rule 501); allowed: on or "
                                + "after its DEC");
        assertThat(report.problems().get(0).effect()).isEqualTo(Effect.KEPT);
        assertThat(report.findings())
                .extracting(Finding::toString)
                .containsExactly("rule 501 at episodes.csv line 3, DECOM");
    }

    @Test
    void aReportIsReadByRuleAndByChild() {
        CheckReport report = StructuralChecks.england().check(List.of(BROKEN, SOUND), CheckContext.UNKNOWN);

        assertThat(report.byRule().keySet())
                .extracting(StructuralRule::number)
                .containsExactly("501", "526", "lafc.urn-form", "392b", "392d", "lafc.mother-not-female", "440");
        assertThat(report.byChild().keySet()).containsExactly(BROKEN.child());
        assertThat(report.byChild().get(BROKEN.child())).isEqualTo(report.findings());
        assertThat(report.of("392b")).extracting(Finding::field).containsExactly("HOME_POST", "PL_POST");
        assertThat(report.of("142")).isEmpty();
        assertThat(report).hasToString("72 rules on 2 children: 9 findings");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.of("999"))
                .withMessage("number must be of a rule that was checked, but was 999");
    }

    @Test
    void nothingPersonalIsPrinted() {
        CheckReport report = StructuralChecks.england().check(List.of(BROKEN), CheckContext.UNKNOWN);

        assertThat(report.toString() + report.findings() + report.byChild() + report.byRule() + report.problems())
                .doesNotContain("0042", "2003", "2016", "2017", "LD1", "XYZ");
    }

    @Test
    void aHistoryCheckedAloneTellsTheSame() {
        List<Finding> alone = new ArrayList<>();
        StructuralChecks.england().check(BROKEN, CheckContext.UNKNOWN, alone::add);
        List<Finding> byRule = new ArrayList<>();
        for (StructuralRule rule : StructuralChecks.england().rules()) {
            byRule.addAll(rule.findings(BROKEN, CheckContext.UNKNOWN));
        }

        assertThat(StructuralChecks.england()
                        .check(List.of(BROKEN), CheckContext.UNKNOWN)
                        .findings())
                .isEqualTo(alone)
                .isEqualTo(byRule);
    }

    @Test
    void theCallerChoosesTheRules() {
        StructuralRule local = StructuralRule.numbered("local.1", "An episode says who provides it")
                .about("PLACE_PROVIDER")
                .fault("is blank")
                .allowed("a provider")
                .source("our own", Evidence.SEEN)
                .check((history, context, found) -> history.episodes().stream()
                        .filter(episode -> episode.provider() == ProviderKind.NOT_RECORDED)
                        .forEach(episode -> found.at(episode.source())));
        StructuralChecks chosen = StructuralChecks.of(
                        StructuralChecks.ofOrder(CareRules.WALES).rules())
                .without("501")
                .with(local);

        assertThat(chosen).hasToString("[355, 142, 431, 388, 432, 433, local.1]");
        assertThat(chosen.check(List.of(BROKEN, SOUND), CheckContext.UNKNOWN).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "episodes.csv line 2, PLACE_PROVIDER: is blank (rule local.1); allowed: a provider",
                        "episodes.csv line 3, PLACE_PROVIDER: is blank (rule local.1); allowed: a provider");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chosen.without("501"))
                .withMessage("number must be of a rule of the set, but was 501");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chosen.with(local))
                .withMessage("two rules must not have one number, but local.1 had");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StructuralRule.numbered("local.2", "unfinished")
                        .about("DEC")
                        .check((history, context, found) -> {}))
                .withMessage("rule local.2 must say its column, what is wrong, what is allowed and its source");
    }

    @Test
    void historiesThatWereNotReadHaveFindingsButNoProblems() {
        CareHistory built = CareHistory.builder()
                .from(SOUND)
                .episodes(List.of(Episode.builder()
                        .from(SOUND.episodes().get(0))
                        .provider(ProviderKind.NOT_RECORDED)
                        .source(Optional.empty())
                        .build()))
                .build();
        CheckReport report = StructuralChecks.england().check(List.of(built), CheckContext.UNKNOWN);

        assertThat(report.findings()).extracting(Finding::toString).containsExactly("rule 526, PLACE_PROVIDER");
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void aHistoryWithoutEpisodesBreaksNothing() {
        assertThat(StructuralChecks.england()
                        .check(List.of(Story.of(CareRules.ENGLAND, "")), CheckContext.of(ReportingYear.ending(2018)))
                        .findings())
                .isEmpty();
    }

    @Test
    void yearsOfAContextStandInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckContext.of(ReportingYear.ending(2018), ReportingYear.ending(2017)))
                .withMessage("last year must not be before the first, but was 2016-17 after 2017-18");
        CheckContext merged = CheckContext.of(ReportingYear.ending(2016), ReportingYear.ending(2018));

        assertThat(StructuralChecks.england()
                        .check(List.of(Story.of(CareRules.ENGLAND, "P C2 U6 2015-06-01")), merged)
                        .of("357"))
                .hasSize(1);
    }

    @Test
    void rulesInWalesAreUnverifiedUnlessTheirTextWasSeen() {
        assertThat(StructuralChecks.wales().rules()).allSatisfy(rule -> {
            boolean own = rule.number().startsWith("lafc.wales");
            assertThat(rule.evidence()).isEqualTo(own ? Evidence.SEEN : Evidence.UNVERIFIED);
            assertThat(rule.source()).contains("Wales");
        });
        assertThat(StructuralChecks.wales().toString()).doesNotContain("urn", "526", "392", "367");
    }

    static Stream<StructuralRule> rules() {
        return Stream.concat(StructuralChecks.england().rules().stream(), StructuralChecks.wales().rules().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysWhatItIsAbout(StructuralRule rule) {
        assertThat(rule.field()).matches("[A-Z_]+");
        assertThat(rule.title()).matches("[A-Z].*[^.]");
        assertThat(rule.message()).endsWith("(rule " + rule.number() + ")");
        assertThat(rule.allowed()).isNotBlank();
        assertThat(rule.source()).isNotBlank();
        assertThat(rule).hasToString(rule.number() + ": " + rule.title());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleStandsInTheTableOfThePackage(StructuralRule rule) throws IOException {
        assertThat(Files.readString(Path.of("src/main/java/org/lafc/core/check/package-info.java")))
                .contains("<td>" + rule.number() + "</td>");
    }
}

package org.lafc.metrics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

class DataQualityTest {

    private static final LocalAuthority HERE = LocalAuthority.of("W06000023");
    private static final LocalAuthority THERE = LocalAuthority.of("W06000016");
    private static final Whereabouts KNOWN = Whereabouts.of(Postcode.parse("QX1 1AA"));
    private static final Whereabouts UNKNOWN = Whereabouts.of(Postcode.parse("QX9 9ZZ"));
    private static final StructuralChecks RULES =
            DataQualityRules.of(CareRules.WALES, postcode -> postcode.equals(Postcode.parse("QX1 1AA")));
    private static final CheckContext YEAR = CheckContext.of(ReportingYear.ending(2018));

    @Test
    void goodDataBreakNoRule() {
        DataQualityReport report = of(HERE, child("a", "2010-01-01", episode(2, "2016-05-01", KNOWN, KNOWN)));

        assertThat(report.byRule().asMap()).isEmpty();
        assertThat(report.lines()).allSatisfy(line -> {
            assertThat(line.places()).isZero();
            assertThat(line.children()).isZero();
            assertThat(line.ofChildren()).isEqualTo(1);
        });
        assertThat(report).hasToString("1 children of 1 authorities: 0 problems of reading, 0 findings");
    }

    @Test
    void eachFaultIsFoundByItsRule() {
        assertThat(rulesBrokenBy(child("a", "2010-01-01", episode(2, "2016-05-01", Whereabouts.NOT_RECORDED, KNOWN))))
                .containsExactly("quality.home-missing");
        assertThat(rulesBrokenBy(child("a", "2010-01-01", episode(2, "2016-05-01", KNOWN, Whereabouts.NOT_RECORDED))))
                .containsExactly("quality.placement-missing");
        assertThat(rulesBrokenBy(child("a", "2010-01-01", episode(2, "2016-05-01", UNKNOWN, KNOWN))))
                .containsExactly("quality.home-unknown");
        assertThat(rulesBrokenBy(child("a", "2010-01-01", episode(2, "2016-05-01", KNOWN, UNKNOWN))))
                .containsExactly("quality.placement-unknown");
        assertThat(rulesBrokenBy(child("a", "1998-05-01", episode(2, "2016-05-01", KNOWN, KNOWN))))
                .containsExactly("quality.adult");
        assertThat(rulesBrokenBy(child("a", "1998-05-02", episode(2, "2016-05-01", KNOWN, KNOWN))))
                .isEmpty();
    }

    @Test
    void reasonsForNoPostcodeAreNoFault() {
        assertThat(rulesBrokenBy(child(
                        "a",
                        "2010-01-01",
                        episode(2, "2016-05-01", Whereabouts.NO_FIXED_ABODE, Whereabouts.PLACED_FOR_ADOPTION))))
                .isEmpty();
        assertThat(rulesBrokenBy(child(
                        "a",
                        "2010-01-01",
                        episode(2, "2016-05-01", Whereabouts.of(Postcode.parse("ZZ99 3GZ")), Whereabouts.WITHHELD))))
                .isEmpty();
    }

    @Test
    void overlapsAndGapsAreThoseOfTheReturn() {
        CareHistory overlap = child(
                "a",
                "2010-01-01",
                ended(2, "2016-05-01", "2016-09-01", EpisodeStart.STARTED),
                ended(3, "2016-08-01", "", EpisodeStart.PLACEMENT));
        CareHistory gap = child(
                "b",
                "2010-01-01",
                ended(4, "2016-05-01", "2016-08-01", EpisodeStart.STARTED),
                ended(5, "2016-09-01", "", EpisodeStart.PLACEMENT));

        assertThat(rulesBrokenBy(overlap)).contains("501");
        assertThat(rulesBrokenBy(gap)).contains("433");
    }

    @Test
    void recordsBeforeBirthAndAfterTheYearAreFound() {
        assertThat(rulesBrokenBy(with(review("2009-12-31")))).containsExactly("quality.record-before-birth");
        assertThat(rulesBrokenBy(with(review("2018-04-01")))).containsExactly("quality.late-record");
        assertThat(rulesBrokenBy(with(review("2018-03-31")))).isEmpty();
        assertThat(DataQualityReport.of(HERE, List.of(with(review("2018-04-01"))), RULES, CheckContext.UNKNOWN)
                        .byRule()
                        .asMap())
                .isEmpty();
    }

    @Test
    void reportsOfAuthoritiesAddUpAndCountChildrenOnce() {
        DataQualityReport here = of(
                HERE,
                child(
                        "a",
                        "2010-01-01",
                        ended(2, "2016-05-01", "2016-08-01", EpisodeStart.STARTED, UNKNOWN),
                        ended(3, "2016-08-01", "", EpisodeStart.PLACEMENT, UNKNOWN)),
                child("b", "2010-01-01", episode(4, "2016-05-01", KNOWN, KNOWN)));
        DataQualityReport there = of(THERE, child("a", "2010-01-01", episode(2, "2016-05-01", UNKNOWN, KNOWN)));

        DataQualityReport both = here.plus(there).plus(DataQualityReport.EMPTY);

        assertThat(both.children()).isEqualTo(3);
        assertThat(both.checks().keySet()).containsExactly(THERE, HERE);
        assertThat(both.lines().stream()
                        .filter(line -> line.rule().number().equals("quality.home-unknown"))
                        .map(line -> line.authority() + " " + line.places() + " in " + line.children() + " of "
                                + line.ofChildren()))
                .containsExactly("W06000016 1 in 1 of 1", "W06000023 2 in 1 of 2");
        assertThat(both.byChild(HERE).asMap().values())
                .singleElement()
                .satisfies(found -> assertThat(found).hasSize(2));
        assertThat(both.byChild(THERE).values()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.byChild(THERE))
                .withMessage("authority must be one of [W06000023], but was W06000016");
        assertThat(both)
                .isEqualTo(there.plus(here))
                .hasToString("3 children of 2 authorities: 0 problems of reading, 3 findings");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.plus(there))
                .withMessage("an authority must be in one report only, but W06000016 was in both");
    }

    @Test
    void nothingPersonalIsPrinted() {
        DataQualityReport report = of(HERE, child("secret-7", "2010-01-01", episode(2, "2016-05-01", UNKNOWN, KNOWN)));

        assertThat(report + " " + report.byRule() + report.byChild(HERE) + report.lines() + report.checks())
                .doesNotContain("secret-7", "QX9", "2010-01-01");
        assertThat(report.checks().get(HERE).problems())
                .singleElement()
                .hasToString("episodes.csv line 2, HOME_POST: is not in the postcode directory (value withheld)"
                        + " (rule quality.home-unknown); allowed: a postcode of the directory, or a pseudo postcode of"
                        + " area ZZ99");
    }

    @Test
    void rowsThatCouldNotBeReadAreCountedByWhatWasWrong() {
        ReadResult<CareHistory> read = Ssda903Reader.of(Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES)
                .read(List.of(
                        Source.ofText(
                                "header.csv", "CHILD,SEX,DOB,ETHNIC\nx1,1,02/05/2016,WBRI\nx2,1,02/05/2016,WBRI\n"),
                        Source.ofText(
                                "episodes.csv",
                                String.join(
                                        "\n",
                                        "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,HOME_POST,PL_POST",
                                        "x1,01/05/2016,S,C2,N1,U1,,,QX1 1AA,QX1 1AA",
                                        "x2,01/04/2016,S,C2,N1,U1,,,QX1 1AA,QX1 1AA"))));
        DataQualityReport report = DataQualityReport.of(HERE, read, RULES, YEAR);

        assertThat(report.readingLines())
                .filteredOn(line -> line.field().equals("DECOM"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.message()).contains("birth");
                    assertThat(line.rows()).isEqualTo(2);
                    assertThat(line.effect()).isEqualTo(Problem.Effect.ROW_REJECTED);
                    assertThat(line.authority()).isEqualTo(HERE);
                });
    }

    private static DataQualityReport of(LocalAuthority authority, CareHistory... histories) {
        return DataQualityReport.of(authority, Arrays.asList(histories), RULES, YEAR);
    }

    private static List<String> rulesBrokenBy(CareHistory history) {
        return of(HERE, history).byRule().keySet().stream()
                .map(rule -> rule.number())
                .toList();
    }

    private static CareHistory child(String id, String born, Episode... episodes) {
        return CareHistory.builder()
                .child(Child.builder().id(id).dateOfBirth(LocalDate.parse(born)).build())
                .rules(CareRules.WALES)
                .addEpisodes(episodes)
                .build();
    }

    private static CareHistory with(CareRecord record) {
        return CareHistory.builder()
                .from(child("a", "2010-01-01", episode(2, "2016-05-01", KNOWN, KNOWN)))
                .addRecords(record)
                .build();
    }

    private static Review review(String date) {
        return Review.of(LocalDate.parse(date), Participation.NOT_KNOWN, Optional.of(new SourceRow("reviews.csv", 9)));
    }

    private static Episode episode(int line, String start, Whereabouts home, Whereabouts placement) {
        return draft(line, start, "", EpisodeStart.STARTED, home)
                .placement(placement)
                .build();
    }

    private static Episode ended(int line, String start, String end, EpisodeStart reason) {
        return ended(line, start, end, reason, KNOWN);
    }

    private static Episode ended(int line, String start, String end, EpisodeStart reason, Whereabouts home) {
        return draft(line, start, end, reason, home).placement(KNOWN).build();
    }

    private static Episode.Builder draft(int line, String start, String end, EpisodeStart reason, Whereabouts home) {
        Episode.Builder draft = Episode.builder()
                .startReason(reason)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .home(home)
                .source(new SourceRow("episodes.csv", line));
        return end.isEmpty()
                ? draft.dates(DateRange.startingOn(LocalDate.parse(start)))
                : draft.dates(DateRange.of(LocalDate.parse(start), LocalDate.parse(end)))
                        .endReason(EpisodeEnd.CONTINUES);
    }
}

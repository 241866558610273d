package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Derivation.Rule;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementCount;
import org.lafc.core.care.ReEntry;
import org.lafc.core.duty.HealthRules;
import org.lafc.core.duty.ReviewRules;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareEntitlement;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.population.ProjectedPopulation;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;
import org.lafc.core.time.Age;
import org.lafc.core.time.BankHolidays;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** What is said of arbitraries of which others are made, and of those that take an argument, counted. */
class PartsCoverageProperties {

    private static final CensusDate DAY = CensusDate.yearEnd(2018);
    private static final LocalDate LEAP_DAY = LocalDate.of(2004, 2, 29);

    @Example
    void rulesOfDuties() {
        for (ReviewRules rules : List.of(ReviewRules.WALES, ReviewRules.ENGLAND, ReviewRules.WALES_BEFORE_2016)) {
            Coverage.of(CareDuties.reviewRules(), 600).claim(rules.name(), 20, rules::equals);
        }
        for (HealthRules rules : List.of(HealthRules.WALES, HealthRules.ENGLAND, HealthRules.WALES_BEFORE_2016)) {
            Coverage.of(CareDuties.healthRules(), 600).claim(rules.name(), 20, rules::equals);
        }
    }

    @Example
    void histories() {
        Coverage.of(CareHistories.derivations(), 2500)
                .flatMap(derivation -> derivation.rules())
                .claim("periods", 10, Rule.FIRST_EPISODE::equals)
                .claim("periods begun anew", 2, Rule.STARTED::equals)
                .claim("care ended by age", 1, Rule.ENDS_BY_EIGHTEEN::equals)
                .claim("placements", 5, Rule.FIRST_PLACEMENT::equals)
                .claim("moves", 5, Rule.MOVED::equals);
        Coverage.of(CareHistories.placements(), 2500)
                .claim("with the carer", 3, Placement::keptCarer)
                .claim("with another carer", 40, placement -> !placement.keptCarer())
                .claim(
                        "a stay folded",
                        1,
                        placement -> placement.derivation().rules().contains(Rule.TEMPORARY_STAY_FOLDED));
        Coverage.of(CareHistories.under(CareRules.WALES), 500)
                .claim("open", 20, history -> isOpen(history))
                .claim("ended", 20, history -> !isOpen(history));
        Coverage.of(CareHistories.lookedAfterOn(CareRules.ENGLAND, DAY), 500)
                .claim("open", 40, history -> isOpen(history))
                .claim("ended later", 8, history -> !isOpen(history))
                .claim(
                        "begun in the week before",
                        20,
                        history -> !first(history).isBefore(DAY.day().minusDays(7)));
        Coverage.of(CareHistories.cohortsOf(CareHistories.under(CareRules.WALES), 4), 500)
                .claim("nobody", 5, cohort -> cohort.isEmpty())
                .claim("as many as asked for", 5, cohort -> cohort.size() == 4);
        Coverage.of(CareRecords.within(DateRange.parse("2017-04-01/2018-04-01")), 6000)
                .claim("on the first day", 0.5, record -> record.date().equals(LocalDate.of(2017, 4, 1)))
                .claim("on the last day", 0.5, record -> record.date().equals(DAY.day()));
    }

    @Example
    void children() {
        Coverage.of(Children.born(Arbitraries.just(LEAP_DAY)), 500)
                .claim("disabled", 10, child -> child.disability() == Answer.YES)
                .claim("family", 30, child -> child.family().isPresent());
    }

    @Example
    void dates() {
        Coverage.of(Dates.yearEnds(), 500)
                .claim("31 March", 35, day -> MonthDay.from(day).equals(MonthDay.of(3, 31)))
                .claim("1 April", 35, day -> MonthDay.from(day).equals(MonthDay.of(4, 1)));
        Coverage.of(Dates.leapDays(), 500)
                .claim("before 2000", 15, day -> day.getYear() < 2000)
                .claim("since", 15, day -> Year.isLeap(day.getYear()) && day.getYear() >= 2000);
        Coverage.of(Dates.bankHolidays(), 15000)
                .claim(
                        "beside the rule",
                        0.2,
                        day -> List.of(LocalDate.of(2011, 4, 29), LocalDate.of(2022, 9, 19), LocalDate.of(2023, 5, 8))
                                .contains(day))
                .claim(
                        "after an Easter Sunday",
                        5,
                        day -> day.equals(
                                BankHolidays.easterSunday(day.getYear()).plusDays(1)));
        Coverage<LocalDate> limits = Coverage.of(Dates.aroundLimits(LocalDate.of(2018, 3, 26)), 3000);
        for (int off = -1; off <= 1; off++) {
            LocalDate day = LocalDate.of(2018, 4, 25).plusDays(off);
            limits.claim("20 working days, off by " + off, 1, day::equals);
        }
        Coverage<LocalDate> birthdays = Coverage.of(Dates.aroundBirthday(new Age(5), LEAP_DAY), 500);
        for (int off = -2; off <= 1; off++) {
            birthdays.claim(
                    "5th birthday, off by " + off, 10, LocalDate.of(2009, 3, 1).plusDays(off)::equals);
        }
    }

    @Example
    void ranges() {
        Coverage.of(DateRanges.closed(), 1000)
                .claim("nine days at most", 20, range -> nights(range) < 10)
                .claim("more than a year", 20, range -> nights(range) > 400);
        Coverage.of(DateRanges.open(), 3000)
                .claim(
                        "from a year's first day",
                        2,
                        range -> MonthDay.from(range.start()).equals(MonthDay.of(4, 1)));
        Coverage.of(DateRanges.empty(), 3000)
                .claim("on a leap day", 2, range -> MonthDay.from(range.start()).equals(MonthDay.of(2, 29)));
        Coverage.of(DateRanges.reportingYears(), 3000)
                .claim("with a leap day", 10, range -> nights(range) == 366)
                .claim("without", 40, range -> nights(range) == 365);
    }

    @Example
    void whatIsWorkedOut() {
        assertEach(Derived.manyPlacementsRules(), 20);
        Coverage.of(Derived.leftOut(), 500).claimEvery(PlacementCount.Reason.class, 15, left -> left.reason());
        Coverage.of(Derived.reEntryOutcomes(), 500)
                .claim("came back", 30, ReEntry.CameBack.class::isInstance)
                .claim("stayed out", 12, ReEntry.StayedOut.class::isInstance)
                .claim("pending", 12, ReEntry.Pending.class::isInstance);
        Coverage.of(Derived.standings(), 1000)
                .claim("in a category", 10, LeavingCareEntitlement.InCategory.class::isInstance)
                .claim("in none", 20, LeavingCareEntitlement.InNone.class::isInstance)
                .claim("not known", 3, LeavingCareEntitlement.NotKnown.class::isInstance);
        Coverage.of(Derived.circumstances(), 2500)
                .claimEvery(InTouch.class, 1, circumstances -> circumstances.inTouch())
                .claimEvery(Activity.class, 1, circumstances -> circumstances.activity())
                .claimEvery(Accommodation.class, 1, circumstances -> circumstances.accommodation())
                .claimEvery(Answer.class, 10, circumstances -> circumstances.suitable());
        Coverage.of(Derived.groupsOfSiblings(), 700)
                .claim("two", 15, group -> group.size() == 2)
                .claim("more", 15, group -> group.size() > 2)
                .claimEvery(Answer.class, 5, group -> group.isWhollyTogether());
        Coverage.of(Derived.pairsOfSiblings(), 1000)
                .claimEvery(Answer.class, 5, pair -> pair.reason().together());
        Coverage.of(Derived.stayedOut(), 300)
                .claim("back later", 30, out -> out.later().isPresent())
                .claim("not back", 30, out -> out.later().isEmpty());
        Coverage.of(Populations.projected(), 500)
                .claim("one year", 15, population -> population.years().size() == 1)
                .claim("every age to 17", 25, population -> children(population).isPresent())
                .claim("an age missing", 25, population -> children(population).isEmpty());
    }

    @Example
    void places() {
        Distance twenty = Distance.ofMiles(20);
        Coverage.of(Distances.around(twenty), 1000)
                .claim("at", 6, twenty::equals)
                .claim("below", 20, distance -> distance.compareTo(twenty) < 0)
                .claim("above", 20, distance -> distance.compareTo(twenty) > 0);
        Coverage.of(Distances.measured(), 1000)
                .claim("nothing", 4, measured -> measured.distance().metres() == 0)
                .claim("far", 30, measured -> measured.distance().compareTo(twenty) > 0);
        for (Whereabouts nowhere : List.of(
                Whereabouts.NO_FIXED_ABODE,
                Whereabouts.PLACED_FOR_ADOPTION,
                Whereabouts.WITHHELD,
                Whereabouts.NOT_RECORDED)) {
            Coverage.of(Places.unplaced(), 500).claim(nowhere.toString(), 15, nowhere::equals);
        }
        Coverage.of(Places.atAnyPostcode(), 2500)
                .claim("pseudo", 2, place -> place.postcode().pseudo().isPresent())
                .claim("ordinary", 50, place -> place.postcode().pseudo().isEmpty());
        Coverage.of(Places.atPostcodes().map(Whereabouts.AtPostcode.class::cast), 1000)
                .claim(
                        "of Wales or beside it",
                        10,
                        place -> place.postcode().outward().startsWith("LD")
                                || place.postcode().outward().startsWith("SY"));
        Coverage.of(Postcodes.historical().map(Postcode::outward), 500)
                .claim("Newport before 1997", 40, "NPT"::equals)
                .claim("Girobank", 5, "GIR"::equals);
    }

    @Example
    void readersAndReturns() {
        Coverage.of(Rows.of("episodes.csv"), 500).claim("a whole file", 8, row -> row.line() == 0);
        Coverage.of(Rows.codeLists(Arbitraries.of("A", "B")), 1000)
                .claim("one code", 4, list -> list.meanings().size() == 1)
                .claim("several", 50, list -> list.meanings().size() > 1);
        Coverage.of(Rows.plainResults(), 500)
                .claim("nothing read", 6, result -> result.histories().isEmpty())
                .claim("problems", 40, result -> !result.problems().isEmpty());
        Coverage.of(Returns.ssda903Of(CareHistories.under(CareRules.WALES)), 150)
                .claim(
                        "children",
                        50,
                        files -> files.stream().anyMatch(file -> file.rows().size() > 1));
        Coverage.of(Returns.plainTables(), 500)
                .claim("some tables", 40, files -> files.size() > 1)
                .claim(
                        "nobody",
                        5,
                        files -> files.stream()
                                .allMatch(file ->
                                        file.rows().size() <= 1 || !file.name().equals("children.csv")));
        Coverage.of(Returns.files(), 400)
                .claim("of a return", 30, file -> file.text().contains("CHILD"))
                .claim("plain", 30, file -> !file.text().startsWith("CHILD"));
        Coverage.of(Returns.expectedProblems(), 300)
                .claim("row left out", 8, problem -> problem.effect() == Problem.Effect.ROW_REJECTED)
                .claim("of a row", 40, problem -> problem.row().line() > 0);
        Coverage.of(Returns.xml(ReportingYear.ending(2021)).map(TextFile::text), 120)
                .claim("several children", 60, xml -> xml.indexOf("<CHILD>") < xml.lastIndexOf("<CHILD>"))
                .claim("reviews", 40, xml -> xml.contains("<AREVIEW>"))
                .claim("outcomes", 25, xml -> xml.contains("<OC2>"))
                .claim("an end", 40, xml -> xml.contains("<REC>"));
        Coverage.of(Returns.yearsOnEnd(), 120)
                .claim("two years", 20, years -> years.size() == 2)
                .claim("four years", 20, years -> years.size() == 4);
        Coverage.of(Returns.brokenCohorts(ReportingYear.ending(2024)), 60)
                .claim("among others", 50, cohort -> cohort.histories().size() > 1)
                .claim("of a numbered rule", 50, cohort -> !cohort.rule().startsWith("lafc"));
        Coverage.of(Censuses.wales(), 600)
                .claim("episodes", 40, census -> census.get(0).rows().size() > 1)
                .claim("adoptions", 40, census -> census.get(1).rows().size() > 1)
                .claim("a code that is none", 20, census -> census.get(0).text().contains("palace"))
                .claim("nobody", 5, census -> census.get(0).rows().size() == 1);
        ImmutableList<TextFile> files = ImmutableList.of(new TextFile("a.csv", "CHILD,NOTE\nP1,x\n"));
        Coverage.of(Damage.of(Arbitraries.just(files)), 6000)
                .claim("whole", 10, sources -> text(sources).equals(files.get(0).text()))
                .claim(
                        "harmed",
                        40,
                        sources -> !text(sources).equals(files.get(0).text()))
                .claim("empty", 0.5, sources -> text(sources).isEmpty());
    }

    private static String text(List<Source> sources) {
        try (var in = sources.get(0).bytes().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalLong children(ProjectedPopulation population) {
        return population.residents(population.years().first(), 0, 17);
    }

    private static int nights(DateRange range) {
        return (int)
                (range.endExclusive().orElseThrow().toEpochDay() - range.start().toEpochDay());
    }

    private static boolean isOpen(CareHistory history) {
        return history.episodes().get(history.episodes().size() - 1).dates().isOpen();
    }

    private static LocalDate first(CareHistory history) {
        return history.episodes().get(0).dates().start();
    }

    private static <T> void assertEach(Arbitrary<T> arbitrary, double percent) {
        Coverage<T> drawn = Coverage.of(arbitrary, 600);
        arbitrary
                .allValues()
                .orElseThrow()
                .forEach(value -> drawn.claim(String.valueOf(value), percent, value::equals));
    }
}

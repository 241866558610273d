package org.lafc.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.lafc.core.care.LongTermStability;
import org.lafc.core.care.ManyPlacements;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReEntry;
import org.lafc.core.care.SiblingPlaces;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.Verification;
import org.lafc.core.leaving.LeavingCareEntitlement;
import org.lafc.core.leaving.LeavingCareEntitlement.Reason;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.Nation;
import org.lafc.core.plain.PlainColumn;
import org.lafc.core.plain.PlainTable;
import org.lafc.core.time.TimeLimit;
import org.lafc.core.time.WorkingDayCalendar;

/** What is said of the arbitraries of what lafc works out, of duties and of what readers say, counted. */
class DerivedCoverageProperties {

    @Example
    void duties() {
        Coverage.of(CareDuties.all(), 1500)
                .claimEvery(Duty.Outcome.class, 4, Duty::outcome)
                .claim("answered", 8, duty -> duty.event().isPresent())
                .claim("missed and never answered", 8, duty -> duty.event().isEmpty());
        Coverage.of(CareDuties.obligations(), 2000)
                .claim("certain", 55, obligation -> obligation.certain())
                .claim("not certain", 22, obligation -> !obligation.certain());
    }

    @Example
    void dutyRules() {
        Coverage.of(CareDuties.sources(), 4000).claimEvery(Verification.class, 0.8, source -> source.verification());
        assertEach(
                CareDuties.rules(), CareDuties.rules().allValues().orElseThrow().toList(), 0.5);
        assertEach(
                CareDuties.visitRules(),
                CareDuties.visitRules().allValues().orElseThrow().toList(),
                30);
        Coverage.of(CareDuties.limits(), 2000).claimEvery(TimeLimit.Unit.class, 5, TimeLimit::unit);
        Coverage.of(CareDuties.calendars(), 500)
                .claim("as it is", 30, WorkingDayCalendar.ENGLAND_AND_WALES::equals)
                .claim("with a holiday more", 20, calendar -> !calendar.equals(WorkingDayCalendar.ENGLAND_AND_WALES));
    }

    @Example
    void leavingCare() {
        Coverage.of(Derived.entitlements(), 1500)
                .claim("in a category", 12, e -> e.standing() instanceof LeavingCareEntitlement.InCategory)
                .claim("in none", 25, e -> e.standing() instanceof LeavingCareEntitlement.InNone)
                .claim("not known", 4, e -> e.standing() instanceof LeavingCareEntitlement.NotKnown)
                .claim("under 16", 4, e -> e.reason() == Reason.UNDER_SIXTEEN)
                .claim("category 3", 3, e -> e.reason() == Reason.WAS_CATEGORY_1_OR_2)
                .claim("from rows of a file", 30, e -> !e.rows().isEmpty())
                .claim("from no file", 30, e -> e.rows().isEmpty());
    }

    @Example
    void placementsAndPeriods() {
        Coverage.of(Derived.reEntries(), 600)
                .claim("came back", 20, found -> found.outcome() instanceof ReEntry.CameBack)
                .claim("stayed out", 20, found -> found.outcome() instanceof ReEntry.StayedOut)
                .claim("pending", 15, found -> found.outcome() instanceof ReEntry.Pending);
        Coverage.of(Derived.manyPlacements(), 1500).claimEvery(ManyPlacements.Base.class, 4, ManyPlacements::base);
        Coverage.of(Derived.placementCounts(), 800)
                .claim("some counted", 18, count -> !count.counted().isEmpty())
                .claim("none counted", 40, count -> count.counted().isEmpty())
                .claim("some left out", 6, count -> !count.leftOut().isEmpty());
        Coverage.of(Derived.stabilities(), 800)
                .claim("in the base", 3, found -> found.outcome().isInBase())
                .claim("not in care", 30, found -> found.outcome() == LongTermStability.Outcome.NOT_LOOKED_AFTER)
                .claim(
                        "in care for too short",
                        25,
                        found -> found.outcome() == LongTermStability.Outcome.CARE_TOO_SHORT);
        Coverage.of(Derived.siblingPlaces(), 2000)
                .claimEvery(PlacementType.class, 2, SiblingPlaces.Place::kind)
                .claim("at a postcode", 55, place -> place.postcode().isPresent())
                .claim("at none that is known", 18, place -> place.postcode().isEmpty())
                .claim("in a setting", 35, place -> place.settingNumber().isPresent())
                .claim("in none", 35, place -> place.settingNumber().isEmpty());
        Coverage.of(Derived.siblingGroups(), 400)
                .claim("groups", 8, found -> !found.groups().isEmpty())
                .claim("none", 30, found -> found.groups().isEmpty())
                .claim("family not known", 30, found -> found.familyNotKnown() > 0);
    }

    @Example
    void checks() {
        Coverage.of(Derived.checkContexts(), 1000)
                .claim(
                        "one year",
                        12,
                        context ->
                                context.first().isPresent() && context.first().equals(context.last()))
                .claim("several years", 45, context -> !context.first().equals(context.last()))
                .claim("nothing known", 18, context -> context.first().isEmpty());
        Coverage.of(Derived.findings(), 1000)
                .claim("with its row", 35, finding -> finding.row().isPresent())
                .claim("without", 20, finding -> finding.row().isEmpty());
        Coverage.of(Derived.checkReports(), 500)
                .claim("nothing found", 5, report -> report.findings().isEmpty());
    }

    @Example
    void placesAndDates() {
        Coverage.of(Distances.outcomes(), 1000)
                .claim("measured", 35, Measured.class::isInstance)
                .claim("not measured", 35, outcome -> !(outcome instanceof Measured));
        Coverage.of(Places.authorityLocalities(), 3000)
                .claimEvery(Nation.class, 1.2, place -> place.authority().nation());
        assertEach(
                Places.localities(),
                Places.localities().allValues().orElseThrow().toList(),
                5);
        Coverage.of(Dates.partialDates(), 1000)
                .claim("nothing known", 12, date -> date.year().isEmpty())
                .claim("known in full", 12, date -> date.day().isPresent());
        Coverage.of(Dates.reportingYears(), 1000)
                .claim("of our time", 70, year -> year.endYear() >= 1990 && year.endYear() <= 2029)
                .claim("far off", 4, year -> year.endYear() < 1990 || year.endYear() > 2029);
    }

    @Example
    void whatReadersSay() {
        assertEach(Rows.plainTables(), PlainTable.all(), 0.8);
        Coverage.of(Rows.plainColumns(), 2000).claimEvery(PlainColumn.Need.class, 4, column -> column.need());
        Coverage.of(Rows.results(Arbitraries.of("A", "B")), 500)
                .claim("nothing read", 8, result -> result.records().isEmpty())
                .claim("no problems", 8, result -> result.problems().isEmpty())
                .claim(
                        "some of both",
                        30,
                        result -> !result.records().isEmpty()
                                && !result.problems().isEmpty());
        Coverage.of(Provision.records(), 300)
                .claim("no homes", 12, records -> records.homes().isEmpty())
                .claim("homes", 40, records -> !records.homes().isEmpty());
    }

    private static <T> void assertEach(Arbitrary<T> arbitrary, List<T> all, double percent) {
        Coverage<T> drawn = Coverage.of(arbitrary, 6000);
        all.forEach(value -> drawn.claim(String.valueOf(value), percent, value::equals));
    }
}

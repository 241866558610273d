package org.lafc.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Derivation;
import org.lafc.core.care.Episode;
import org.lafc.core.care.LongTermStability;
import org.lafc.core.care.ManyPlacements;
import org.lafc.core.care.ManyPlacementsRule;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementCount;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.ReEntry;
import org.lafc.core.care.SiblingGroup;
import org.lafc.core.care.SiblingGroups;
import org.lafc.core.care.SiblingPlaces;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.CheckReport;
import org.lafc.core.check.Finding;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.DutyRule;
import org.lafc.core.duty.HealthRules;
import org.lafc.core.duty.LegalSource;
import org.lafc.core.duty.Obligation;
import org.lafc.core.duty.ReviewRules;
import org.lafc.core.duty.VisitRules;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.Circumstances;
import org.lafc.core.leaving.LeavingCareEntitlement;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcomes;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.plain.AuthorityLocality;
import org.lafc.core.plain.PlainColumn;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.plain.PlainTable;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.population.ProjectedPopulation;
import org.lafc.core.provision.CarerHousehold;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.provision.PlacementContract;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.SourceRow;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.ExpectedProblem;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.time.Age;
import org.lafc.core.time.AgeBands;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.PartialDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.core.time.TimeLimit;
import org.lafc.core.time.WorkingDayCalendar;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.SurveyAnswer;
import org.lafc.testkit.Ages;
import org.lafc.testkit.AreaFinders;
import org.lafc.testkit.Borderlands;
import org.lafc.testkit.CareDuties;
import org.lafc.testkit.CareHistories;
import org.lafc.testkit.CareRecords;
import org.lafc.testkit.Children;
import org.lafc.testkit.DateRanges;
import org.lafc.testkit.Dates;
import org.lafc.testkit.Derived;
import org.lafc.testkit.Distances;
import org.lafc.testkit.Episodes;
import org.lafc.testkit.Places;
import org.lafc.testkit.Populations;
import org.lafc.testkit.Postcodes;
import org.lafc.testkit.Provision;
import org.lafc.testkit.Returns;
import org.lafc.testkit.Rows;
import org.lafc.testkit.TextFile;

/**
 * Gives jqwik an arbitrary for every parameter {@code @ForAll} of a type of lafc-core, and cohorts for
 * {@code ImmutableList<CareHistory>}. Enums, and a {@code List} of anything, are left to jqwik.
 *
 * <p>Safe between threads: it has no state.
 */
public final class LafcArbitraryProvider implements ArbitraryProvider {

    private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> ARBITRARIES =
            ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
                    .put(Age.class, Ages::all)
                    .put(AgeBands.class, Ages::bands)
                    .put(AreaFinder.class, AreaFinders::all)
                    .put(BirthParent.class, Children::birthParents)
                    .put(CareHistory.class, CareHistories::all)
                    .put(CareRecord.class, CareRecords::all)
                    .put(CareRules.class, () -> Arbitraries.of(CareRules.ENGLAND, CareRules.WALES))
                    .put(CarerHousehold.class, Provision::carers)
                    .put(CensusDate.class, Dates::censusDates)
                    .put(Child.class, Children::all)
                    .put(ChildrensHome.class, Provision::homes)
                    .put(Coverage.class, CareHistories::coverage)
                    .put(DateRange.class, DateRanges::all)
                    .put(Derivation.class, CareHistories::derivations)
                    .put(Distance.class, Distances::all)
                    .put(DistanceBands.class, Distances::bands)
                    .put(DistanceOutcome.class, Distances::outcomes)
                    .put(DistanceOutcomes.class, Distances::manyOutcomes)
                    .put(DistanceThreshold.class, Distances::thresholds)
                    .put(Episode.class, Episodes::all)
                    .put(HostedChild.class, Provision::hostedChildren)
                    .put(InspectionFinding.class, Provision::findings)
                    .put(LocalAuthority.class, Places::authorities)
                    .put(Locality.class, Places::localities)
                    .put(Measured.class, Distances::measured)
                    .put(Meeting.class, Provision::meetings)
                    .put(NotMeasured.class, Distances::notMeasured)
                    .put(PartialDate.class, Dates::partialDates)
                    .put(PeriodOfCare.class, CareHistories::periodsOfCare)
                    .put(Placement.class, CareHistories::placements)
                    .put(PlacementContract.class, Provision::contracts)
                    .put(PopulationEstimate.class, Populations::estimates)
                    .put(PopulationProjection.class, Populations::projections)
                    .put(ProjectedPopulation.class, Populations::projected)
                    .put(Postcode.class, Postcodes::all)
                    .put(PreviousPermanence.class, Children::previousPermanences)
                    .put(Problem.class, Rows::problems)
                    .put(ReportingYear.class, Dates::reportingYears)
                    .put(RowCount.class, Rows::counts)
                    .put(SourceRow.class, Rows::all)
                    .put(SurveyAnswer.class, Provision::surveyAnswers)
                    .put(Whereabouts.class, Places::all)
                    .put(Whereabouts.NoFixedAbode.class, () -> Arbitraries.just(Whereabouts.NO_FIXED_ABODE))
                    .put(Whereabouts.NotRecorded.class, () -> Arbitraries.just(Whereabouts.NOT_RECORDED))
                    .put(Whereabouts.PlacedForAdoption.class, () -> Arbitraries.just(Whereabouts.PLACED_FOR_ADOPTION))
                    .put(Whereabouts.Withheld.class, () -> Arbitraries.just(Whereabouts.WITHHELD))
                    .put(Whereabouts.AtPostcode.class, Places::atAnyPostcode)
                    .put(AuthorityLocality.class, Places::authorityLocalities)
                    .put(CheckContext.class, Derived::checkContexts)
                    .put(CheckReport.class, Derived::checkReports)
                    .put(Duty.class, CareDuties::all)
                    .put(DutyRule.class, CareDuties::rules)
                    .put(Finding.class, Derived::findings)
                    .put(HealthRules.class, CareDuties::healthRules)
                    .put(Circumstances.class, Derived::circumstances)
                    .put(LeavingCareEntitlement.class, Derived::entitlements)
                    .put(LegalSource.class, CareDuties::sources)
                    .put(LongTermStability.class, Derived::stabilities)
                    .put(ManyPlacements.class, Derived::manyPlacements)
                    .put(ManyPlacementsRule.class, Derived::manyPlacementsRules)
                    .put(Obligation.class, CareDuties::obligations)
                    .put(PlacementCount.class, Derived::placementCounts)
                    .put(PlainColumn.class, Rows::plainColumns)
                    .put(PlainRecords.class, Provision::records)
                    .put(PlainResult.class, Rows::plainResults)
                    .put(PlainTable.class, Rows::plainTables)
                    .put(ReEntry.class, Derived::reEntries)
                    .put(ReviewRules.class, CareDuties::reviewRules)
                    .put(SiblingGroup.class, Derived::groupsOfSiblings)
                    .put(SiblingGroup.Pair.class, Derived::pairsOfSiblings)
                    .put(SiblingGroups.class, Derived::siblingGroups)
                    .put(SiblingPlaces.Place.class, Derived::siblingPlaces)
                    .put(TimeLimit.class, CareDuties::limits)
                    .put(VisitRules.class, CareDuties::visitRules)
                    .put(WorkingDayCalendar.class, CareDuties::calendars)
                    .put(LeavingCareEntitlement.Standing.class, Derived::standings)
                    .put(
                            LeavingCareEntitlement.InCategory.class,
                            () -> Arbitraries.of(CareLeaverCategory.class).map(LeavingCareEntitlement.InCategory::new))
                    .put(
                            LeavingCareEntitlement.InNone.class,
                            () -> Arbitraries.just(new LeavingCareEntitlement.InNone()))
                    .put(
                            LeavingCareEntitlement.NotKnown.class,
                            () -> Arbitraries.just(new LeavingCareEntitlement.NotKnown()))
                    .put(PlacementCount.LeftOut.class, Derived::leftOut)
                    .put(ReEntry.Outcome.class, Derived::reEntryOutcomes)
                    .put(
                            ReEntry.CameBack.class,
                            () -> CareHistories.periodsOfCare().map(ReEntry.CameBack::new))
                    .put(ReEntry.StayedOut.class, Derived::stayedOut)
                    .put(ReEntry.Pending.class, () -> Arbitraries.just(new ReEntry.Pending()))
                    .put(Borderlands.Borderland.class, Borderlands::all)
                    .put(BrokenReturn.class, () -> Returns.years().flatMap(Returns::broken))
                    .put(ExpectedProblem.class, Returns::expectedProblems)
                    .put(ReturnFault.class, () -> Arbitraries.of(ReturnFault.all()))
                    .put(TextFile.class, Returns::files)
                    .putAll(CareRecords.kinds().stream()
                            .collect(Collectors.toMap(kind -> kind, kind -> () -> CareRecords.of(kind))))
                    .buildOrThrow();

    /** Made by the service loader. */
    public LafcArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return isCohort(targetType)
                || targetType.isOfType(ReadResult.class)
                || targetType.isOfType(CodeList.class)
                || ARBITRARIES.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        if (isCohort(targetType)) {
            return Set.of(CareHistories.cohorts());
        }
        if (targetType.isOfType(ReadResult.class)) {
            return ofEach(subtypeProvider.apply(targetType.getTypeArgument(0)), Rows::results);
        }
        if (targetType.isOfType(CodeList.class)) {
            return ofEach(subtypeProvider.apply(targetType.getTypeArgument(0)), Rows::codeLists);
        }
        Supplier<Arbitrary<?>> arbitrary = ARBITRARIES.get(targetType.getRawType());
        return arbitrary == null ? Set.of() : Set.of(arbitrary.get());
    }

    private static Set<Arbitrary<?>> ofEach(Set<Arbitrary<?>> parts, Function<Arbitrary<?>, Arbitrary<?>> whole) {
        return parts.stream().map(whole).collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isCohort(TypeUsage type) {
        return type.isOfType(ImmutableList.class) && type.getTypeArgument(0).isOfType(CareHistory.class);
    }
}

package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LongTermStability;
import org.lafc.core.care.ManyPlacements;
import org.lafc.core.care.ManyPlacementsRule;
import org.lafc.core.care.PlacementCount;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReEntry;
import org.lafc.core.care.SiblingGroup;
import org.lafc.core.care.SiblingGroups;
import org.lafc.core.care.SiblingPlaces;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.CheckReport;
import org.lafc.core.check.Finding;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.Circumstances;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareEntitlement;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;

/**
 * Generates what lafc works out of histories: counts of placements, stability, re-entry, entitlement on leaving care,
 * sibling groups, findings of checks. Each is worked out of histories of {@link CareHistories}, so it is one that can
 * come of data.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Derived {

    private static final int FIFTEEN_YEARS = 15 * 365 + 4; // in days
    private static final int TWENTY_SIX_YEARS = 26 * 365 + 6;

    private Derived() {}

    /**
     * Returns rules of many placements: those of both nations.
     *
     * @return the arbitrary
     */
    public static Arbitrary<ManyPlacementsRule> manyPlacementsRules() {
        return Arbitraries.of(
                ManyPlacementsRule.WALES, ManyPlacementsRule.ENGLAND, ManyPlacementsRule.ENGLAND_TWO_YEARS);
    }

    /**
     * Returns whether children had many placements; in half the histories care began before them, as in a return of one
     * year without the years before.
     *
     * @return the arbitrary; in the base and outside it, and not known
     */
    public static Arbitrary<ManyPlacements> manyPlacements() {
        return Combinators.combine(
                        CareHistories.all(),
                        Arbitraries.of(true, false),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, manyPlacementsRules()),
                                Tuple.of(1, Arbitraries.just(ManyPlacementsRule.ENGLAND_TWO_YEARS))),
                        Arbitraries.integers().between(-30, 720).withDistribution(RandomDistribution.uniform()))
                .as((history, earlier, rule, days) ->
                        rule.on(earlier ? begunEarlier(history) : history, CensusDate.of(dayIn(history, days))));
    }

    /**
     * Returns counts of placements, with those left out.
     *
     * @return the arbitrary
     */
    public static Arbitrary<PlacementCount> placementCounts() {
        return Combinators.combine(CareHistories.all(), DateRanges.all())
                .as((history, days) -> PlacementCount.of(history, days, history.rules()));
    }

    /**
     * Returns placements that a count left out, and why.
     *
     * @return the arbitrary
     */
    public static Arbitrary<PlacementCount.LeftOut> leftOut() {
        return Combinators.combine(CareHistories.placements(), Arbitraries.of(PlacementCount.Reason.class))
                .as(PlacementCount.LeftOut::new);
    }

    /**
     * Returns whether children came back into care.
     *
     * @return the arbitrary; came back, stayed out, pending
     */
    public static Arbitrary<ReEntry> reEntries() {
        return worked((history, day) -> ReEntry.of(history, 12, day));
    }

    /**
     * Returns what came of leaving care.
     *
     * @return the arbitrary; came back, stayed out, pending
     */
    public static Arbitrary<ReEntry.Outcome> reEntryOutcomes() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, CareHistories.periodsOfCare().map(ReEntry.CameBack::new)),
                Tuple.of(1, stayedOut()),
                Tuple.of(1, Arbitraries.just(new ReEntry.Pending())));
    }

    /**
     * Returns that children stayed out of care while a window was open, with what came later.
     *
     * @return the arbitrary; back later, and not back
     */
    public static Arbitrary<ReEntry.StayedOut> stayedOut() {
        return CareHistories.periodsOfCare().optional(0.5).map(ReEntry.StayedOut::new);
    }

    /**
     * Returns long-term stability.
     *
     * @return the arbitrary
     */
    public static Arbitrary<LongTermStability> stabilities() {
        return worked((history, day) -> ImmutableList.of(LongTermStability.of(history, day)));
    }

    /**
     * Returns entitlement on leaving care, on days from 15 to 26 years of age; in half the records are complete since
     * birth, in half since the first episode.
     *
     * @return the arbitrary; in each standing
     */
    public static Arbitrary<LeavingCareEntitlement> entitlements() {
        return Combinators.combine(
                        CareHistories.all(),
                        Arbitraries.integers()
                                .between(FIFTEEN_YEARS, TWENTY_SIX_YEARS)
                                .withDistribution(RandomDistribution.uniform()),
                        Arbitraries.of(true, false))
                .as((history, days, whole) -> {
                    LocalDate born = history.child().dateOfBirth();
                    LocalDate first = history.episodes().get(0).dates().start();
                    return LeavingCareEntitlement.on(history, born.plusDays(days), whole ? born : first);
                });
    }

    /**
     * Returns circumstances of young people, as recorded in histories and as they come.
     *
     * @return the arbitrary; of every word
     */
    public static Arbitrary<Circumstances> circumstances() {
        Arbitrary<Circumstances> any = Combinators.combine(
                        Arbitraries.of(InTouch.class),
                        Arbitraries.of(Activity.class),
                        Arbitraries.of(Accommodation.class),
                        Parts.answers(),
                        Parts.answers())
                .as(Circumstances::new);
        return Arbitraries.frequencyOf(
                Tuple.of(1, any),
                Tuple.of(1, worked((history, day) -> ImmutableList.of(Circumstances.asAt(history, day, day)))));
    }

    /**
     * Returns where young people may stand on leaving care.
     *
     * @return the arbitrary; in a category, in none, not known
     */
    public static Arbitrary<LeavingCareEntitlement.Standing> standings() {
        return entitlements().map(LeavingCareEntitlement::standing);
    }

    /**
     * Returns the sibling groups of cohorts on a day on which all children are looked after.
     *
     * @return the arbitrary; with groups and with none, and children whose family is not known
     */
    public static Arbitrary<SiblingGroups> siblingGroups() {
        return Dates.censusDates()
                .flatMap(date -> CareHistories.cohortsOf(CareHistories.lookedAfterOn(CareRules.WALES, date), 12)
                        .map(cohort -> SiblingGroups.on(date.day(), cohort)));
    }

    /**
     * Returns single groups of siblings on a day on which all of them are looked after.
     *
     * @return the arbitrary; two to four children: with one another, apart, not known
     */
    public static Arbitrary<SiblingGroup> groupsOfSiblings() {
        Arbitrary<List<CareHistory>> families = Arbitraries.of("F1", "F2")
                .flatMap(family -> CareHistories.lookedAfterOn(CareRules.WALES, CensusDate.yearEnd(2018))
                        .map(history -> ofFamily(history, family))
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(4)
                        .uniqueElements(history -> history.child().id()));
        return Combinators.combine(families, Places.all(), Arbitraries.of(true, false))
                .as((members, place, together) -> SiblingGroups.on(
                                CensusDate.yearEnd(2018).day(),
                                together
                                        ? members.stream()
                                                .map(history -> at(history, place))
                                                .toList()
                                        : members)
                        .groups()
                        .get(0));
    }

    /**
     * Returns pairs of siblings that decide whether their group is together.
     *
     * @return the arbitrary; of every answer
     */
    public static Arbitrary<SiblingGroup.Pair> pairsOfSiblings() {
        return groupsOfSiblings().flatMap(group -> Arbitraries.of(group.whyWhollyTogether()));
    }

    /**
     * Returns what tells where siblings live; few postcodes and setting numbers, so that many are at one place.
     *
     * @return the arbitrary; of every kind of placement, with and without postcode and setting number
     */
    public static Arbitrary<SiblingPlaces.Place> siblingPlaces() {
        return Combinators.combine(
                        Arbitraries.of(PlacementType.class),
                        Arbitraries.of("LD1 5AA", "SY16 1AA").optional(0.7),
                        Arbitraries.of("SC000001", "SC000002").optional(0.5))
                .as(SiblingPlaces.Place::new);
    }

    /**
     * Returns what is known of the years a return covers, for checks.
     *
     * @return the arbitrary; one year, several, nothing known
     */
    public static Arbitrary<CheckContext> checkContexts() {
        Arbitrary<CheckContext> years = Combinators.combine(
                        Arbitraries.integers().between(2018, 2027),
                        Arbitraries.integers().between(0, 3))
                .as((year, more) -> CheckContext.of(ReportingYear.ending(year), ReportingYear.ending(year + more)));
        return Arbitraries.frequencyOf(Tuple.of(3, years), Tuple.of(1, Arbitraries.just(CheckContext.UNKNOWN)));
    }

    /**
     * Returns findings of rules, of children and rows as they come; what the child's data hold is not looked at.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Finding> findings() {
        return Combinators.combine(
                        Arbitraries.of(StructuralChecks.england().rules()),
                        Children.all(),
                        Rows.all().optional(0.7),
                        Arbitraries.of("", "DECOM", "PLACE"))
                .as(Finding::new);
    }

    /**
     * Returns reports of checks with none to five findings.
     *
     * @return the arbitrary
     */
    public static Arbitrary<CheckReport> checkReports() {
        return findings()
                .list()
                .ofMaxSize(5)
                .map(found -> new CheckReport(
                        StructuralChecks.england().rules(), found.size() + 3, ImmutableList.copyOf(found)));
    }

    private static <T> Arbitrary<T> worked(BiFunction<CareHistory, LocalDate, ? extends Iterable<T>> work) {
        return Combinators.combine(CareHistories.all(), Arbitraries.integers().between(-30, 4000))
                .as((history, days) -> ImmutableList.copyOf(work.apply(history, dayIn(history, days))))
                .filter(found -> !found.isEmpty())
                .map(found -> found.get(found.size() - 1));
    }

    private static CareHistory ofFamily(CareHistory history, String family) {
        Child child = Child.builder().from(history.child()).family(family).build();
        return CareHistory.builder().from(history).child(child).build();
    }

    private static CareHistory at(CareHistory history, Whereabouts place) {
        List<Episode> episodes = history.episodes().stream()
                .map(episode -> Episode.builder()
                        .from(episode)
                        .placementType(PlacementType.FOSTER)
                        .placement(place)
                        .build())
                .toList();
        return CareHistory.builder().from(history).episodes(episodes).build();
    }

    // With a move as the first episode, so that what care began with is missing.
    private static CareHistory begunEarlier(CareHistory history) {
        List<Episode> episodes = new ArrayList<>(history.episodes());
        episodes.set(
                0,
                Episode.builder()
                        .from(episodes.get(0))
                        .startReason(EpisodeStart.PLACEMENT)
                        .build());
        return CareHistory.builder().from(history).episodes(episodes).build();
    }

    private static LocalDate dayIn(CareHistory history, int days) {
        LocalDate first = history.episodes().get(0).dates().start();
        LocalDate day = first.plusDays(days);
        return day.isBefore(history.child().dateOfBirth()) ? first : day;
    }
}

package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactCatalogue;
import org.lafc.metrics.fact.RowSet;

/** The facts that cohorts derive from histories. */
public final class CohortFacts {

    /** The makers of all sets but that of the children on the date, whose first facts {@link CohortRows} makes. */
    static final ImmutableMap<RowSet, RowMaker<?>> MAKERS = Stream.<RowMaker<?>>of(
                    new LookedAfterOnDate(),
                    new LookedAfterInYear(),
                    new ShortBreaksOnDate(),
                    new WithCarePlanOnDate(),
                    new PeriodsBegun(),
                    new PeriodsEnded(),
                    new PlacementsBegun(),
                    new SiblingGroupsOnDate(),
                    new DutiesDue(),
                    new VisitsMade(),
                    new ReviewsHeld(),
                    new SupportedOnDate(),
                    new SupportedInYear(),
                    new AnniversariesInYear(),
                    new BirthdaysInYear(),
                    new ActivitiesBegun(),
                    new KeyStagesEnded(),
                    new AttendancesRecorded(),
                    new FamilySupportBegun(),
                    new AssessmentsCompleted(),
                    new RegistrationsBegun(),
                    new RegistrationsEnded(),
                    new AdvocacyReferralsMade(),
                    new MeetingsInYear(),
                    new BoardMembersOnDate(),
                    new SurveyAnswersGiven(),
                    new CarersApproved(),
                    new PlansSampled(),
                    new MeasuresEvaluated())
            .collect(toImmutableMap(RowMaker::set, maker -> maker));

    /** Every fact lafc derives, by set of rows. */
    public static final FactCatalogue CATALOGUE = with(ImmutableList.of());

    private CohortFacts() {}

    /**
     * Returns the catalogue with facts of others added.
     *
     * @param providers the facts to add
     * @return the catalogue
     * @throws IllegalArgumentException if the rows have a fact of that name already
     */
    public static FactCatalogue with(List<FactProvider> providers) {
        return FactCatalogue.of(Arrays.stream(RowSet.values())
                .collect(toImmutableMap(
                        set -> set,
                        set -> Stream.concat(
                                        builtIn(set),
                                        providers.stream()
                                                .filter(provider -> provider.set() == set)
                                                .map(FactProvider::fact))
                                .collect(toImmutableList()))));
    }

    private static Stream<Fact> builtIn(RowSet set) {
        RowMaker<?> maker = MAKERS.get(set);
        Stream<Fact> derived =
                maker == null ? Stream.of() : maker.facts().stream().map(DerivedFact::fact);
        return set == RowSet.LOOKED_AFTER_ON_DATE ? Stream.concat(ChildFacts.ALL.stream(), derived) : derived;
    }
}

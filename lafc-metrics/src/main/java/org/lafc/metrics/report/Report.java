package org.lafc.metrics.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.profile.Profile;

/**
 * All that a report on one authority and one census date says.
 *
 * @param cohort the children, for what the report says about how they were counted
 * @param profile the children in figures
 * @param results the measures
 * @param trends how measures changed since the year before, as far as it is known: the later result of each is one of
 *     the results
 * @param population the estimate that is the base of rates, if there is one
 * @param problems what was wrong in the data
 * @param rowCounts the account of rows of the files read
 * @param disclosure what is withheld
 * @param language the language of titles
 * @param outlines the localities to draw on a map; none for no map
 */
public record Report(
        Cohort cohort,
        Profile profile,
        ImmutableList<KpiResult> results,
        ImmutableList<KpiTrend> trends,
        Optional<PopulationEstimate> population,
        ImmutableList<Problem> problems,
        ImmutableList<RowCount> rowCounts,
        DisclosureRule disclosure,
        Language language,
        ImmutableList<LocalityMap.Outline> outlines) {

    /**
     * Checks the components.
     *
     * @param cohort the children, for what the report says about how they were counted
     * @param profile the children in figures
     * @param results the measures
     * @param trends how measures changed since the year before, as far as it is known: the later result of each is one of
     *     the results
     * @param population the estimate that is the base of rates, if there is one
     * @param problems what was wrong in the data
     * @param rowCounts the account of rows of the files read
     * @param disclosure what is withheld
     * @param language the language of titles
     * @param outlines the localities to draw on a map; none for no map
     */
    public Report {
        requireNonNull(cohort, "cohort");
        requireNonNull(profile, "profile");
        requireNonNull(results, "results");
        requireNonNull(trends, "trends");
        requireNonNull(population, "population");
        requireNonNull(problems, "problems");
        requireNonNull(rowCounts, "rowCounts");
        requireNonNull(disclosure, "disclosure");
        requireNonNull(language, "language");
        requireNonNull(outlines, "outlines");
    }

    /**
     * Says all but how measures changed, without a map.
     *
     * @param cohort the children, for what the report says about how they were counted
     * @param profile the children in figures
     * @param results the measures
     * @param population the estimate that is the base of rates, if there is one
     * @param problems what was wrong in the data
     * @param rowCounts the account of rows of the files read
     * @param disclosure what is withheld
     * @param language the language of titles
     */
    public Report(
            Cohort cohort,
            Profile profile,
            ImmutableList<KpiResult> results,
            Optional<PopulationEstimate> population,
            ImmutableList<Problem> problems,
            ImmutableList<RowCount> rowCounts,
            DisclosureRule disclosure,
            Language language) {
        this(
                cohort,
                profile,
                results,
                ImmutableList.of(),
                population,
                problems,
                rowCounts,
                disclosure,
                language,
                ImmutableList.of());
    }

    /**
     * Finds how a measure changed since the year before.
     *
     * @param result one of the results
     * @return the trend; empty if the year before is not known
     */
    public Optional<KpiTrend> trend(KpiResult result) {
        return trends.stream().filter(trend -> trend.later().equals(result)).findFirst();
    }

    /**
     * Works out a change since the year before that is a measure of its own.
     *
     * @param result one of the results
     * @return the change; empty if the measure is none, is held against somebody else, or the year before is not known
     */
    public Optional<DerivedResult> change(KpiResult result) {
        KpiDefinition definition = result.definition();
        return definition.score() != Score.CHANGE || definition.against().isPresent()
                ? Optional.empty()
                : trends.stream()
                        .filter(trend -> definition
                                .of()
                                .filter(trend.later().definition().id()::equals)
                                .isPresent())
                        .findFirst()
                        .map(trend -> DerivedResult.change(definition, trend.earlier(), trend.later()));
    }

    /**
     * Returns the responsible authority.
     *
     * @return the authority
     */
    public LocalAuthority authority() {
        return cohort.responsible();
    }
}

package org.lafc.metrics.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.Profile;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiResult;

/**
 * All that a report on one authority and one census date says.
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
public record Report(
        Cohort cohort,
        Profile profile,
        ImmutableList<KpiResult> results,
        Optional<PopulationEstimate> population,
        ImmutableList<Problem> problems,
        ImmutableList<RowCount> rowCounts,
        DisclosureRule disclosure,
        Language language) {

    /**
     * Checks the components.
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
    public Report {
        requireNonNull(cohort, "cohort");
        requireNonNull(profile, "profile");
        requireNonNull(results, "results");
        requireNonNull(population, "population");
        requireNonNull(problems, "problems");
        requireNonNull(rowCounts, "rowCounts");
        requireNonNull(disclosure, "disclosure");
        requireNonNull(language, "language");
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

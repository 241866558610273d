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
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.scorecard.Scorecard;

/**
 * All that a report on one authority and one census date says.
 *
 * @param cohort the children, for what the report says about how they were counted
 * @param profile the children in figures
 * @param scorecard the measures, and what is withheld here and everywhere else in the report
 * @param population the estimate that is the base of rates, if there is one
 * @param problems what was wrong in the data
 * @param rowCounts the account of rows of the files read
 * @param language the language of titles
 * @param outlines the localities to draw on a map; none for no map
 * @param authorityName what people call the authority; its code stands alone if nobody says
 */
public record Report(
        Cohort cohort,
        Profile profile,
        Scorecard scorecard,
        Optional<PopulationEstimate> population,
        ImmutableList<Problem> problems,
        ImmutableList<RowCount> rowCounts,
        Language language,
        ImmutableList<LocalityMap.Outline> outlines,
        Optional<String> authorityName) {

    /**
     * Checks the components.
     *
     * @param cohort the children, for what the report says about how they were counted
     * @param profile the children in figures
     * @param scorecard the measures, and what is withheld here and everywhere else in the report
     * @param population the estimate that is the base of rates, if there is one
     * @param problems what was wrong in the data
     * @param rowCounts the account of rows of the files read
     * @param language the language of titles
     * @param outlines the localities to draw on a map; none for no map
     * @param authorityName what people call the authority; its code stands alone if nobody says
     * @throws IllegalArgumentException if the name is blank
     */
    public Report {
        requireNonNull(cohort, "cohort");
        requireNonNull(profile, "profile");
        requireNonNull(scorecard, "scorecard");
        requireNonNull(population, "population");
        requireNonNull(problems, "problems");
        requireNonNull(rowCounts, "rowCounts");
        requireNonNull(language, "language");
        requireNonNull(outlines, "outlines");
        if (authorityName.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("name of an authority must not be blank");
        }
    }

    /**
     * Says all but what people call the authority.
     *
     * @param cohort the children, for what the report says about how they were counted
     * @param profile the children in figures
     * @param scorecard the measures, and what is withheld here and everywhere else in the report
     * @param population the estimate that is the base of rates, if there is one
     * @param problems what was wrong in the data
     * @param rowCounts the account of rows of the files read
     * @param language the language of titles
     * @param outlines the localities to draw on a map; none for no map
     */
    public Report(
            Cohort cohort,
            Profile profile,
            Scorecard scorecard,
            Optional<PopulationEstimate> population,
            ImmutableList<Problem> problems,
            ImmutableList<RowCount> rowCounts,
            Language language,
            ImmutableList<LocalityMap.Outline> outlines) {
        this(cohort, profile, scorecard, population, problems, rowCounts, language, outlines, Optional.empty());
    }

    /**
     * Says the measures alone, without the papers, how they changed, and a map.
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
                Scorecard.builder().results(results).disclosure(disclosure).build(),
                population,
                problems,
                rowCounts,
                language,
                ImmutableList.of());
    }

    /**
     * Returns the report with what people call the authority, which its headings then say beside the code.
     *
     * @param name for example {@code Powys}
     * @return the report, otherwise the same
     * @throws IllegalArgumentException if the name is blank
     */
    public Report ofAuthorityCalled(String name) {
        return new Report(
                cohort, profile, scorecard, population, problems, rowCounts, language, outlines, Optional.of(name));
    }

    /** The authority as the title of a page says it: text, not escaped. */
    String authorityText() {
        String code = authority().code();
        return authorityName.map(name -> name + " (" + code + ")").orElse(code);
    }

    /** The authority as headings of a page say it. */
    String authorityHtml() {
        String code = authority().code();
        return authorityName.map(name -> Text.data(name) + " (" + code + ")").orElse(code);
    }

    /**
     * Returns what is withheld.
     *
     * @return the rule of the scorecard
     */
    public DisclosureRule disclosure() {
        return scorecard.disclosure();
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

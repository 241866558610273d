package org.lafc.metrics.profile;

import static java.util.Objects.requireNonNull;

import org.lafc.metrics.cohort.Flows;

/**
 * What a cohort cannot know of itself, given by whoever asks for its profile.
 *
 * @param flows what is added to the flows of the cohort, beside the localities and hosted children that it was given
 * @param years figures of other years and authorities; those of the cohort's own year are counted without them
 */
public record Given(Flows flows, YearFigures years) {

    /** Nothing. */
    public static final Given NOTHING = new Given(Flows.EMPTY, YearFigures.NONE);

    /**
     * Checks that nothing is missing.
     *
     * @param flows what is added to the flows of the cohort, beside the localities and hosted children that it was given
     * @param years figures of other years and authorities; those of the cohort's own year are counted without them
     */
    public Given {
        requireNonNull(flows, "flows");
        requireNonNull(years, "years");
    }
}

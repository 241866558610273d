package org.lafc.benchmarks;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;

/** The sizes that benchmarks are run at, and how much of everything there is meant to be. */
@SuppressWarnings("ImmutableEnumChecker") // profiles never change
public enum BenchmarkSize {
    /** 500 children of one authority over 14 years. */
    S(CohortProfile.SMALL, 2_938, 13_198, 3_222),

    /** 40,000 children of 22 authorities over 15 years. */
    M(CohortProfile.MEDIUM, 226_157, 1_243_445, 246_768),

    /** A million children of 175 authorities over 30 years. */
    L(CohortProfile.LARGE, 6_327_259, 35_577_162, 7_016_642);

    private static final long SEED = 1;
    private static final double PER_CENT_ALLOWED = 2;

    private final CohortProfile profile;
    private final long episodes;
    private final long visits;
    private final long reviews;

    BenchmarkSize(CohortProfile profile, long episodes, long visits, long reviews) {
        this.profile = profile;
        this.episodes = episodes;
        this.visits = visits;
        this.reviews = reviews;
    }

    /**
     * Returns the children, with visits and reviews alone.
     *
     * @return always the same children
     */
    public SyntheticCohort cohort() {
        return cohort(profile);
    }

    /**
     * Returns the children of a profile, with visits and reviews alone.
     *
     * @param profile the profile
     * @return always the same children
     */
    public static SyntheticCohort cohort(CohortProfile profile) {
        return SyntheticCohort.of(SEED, profile).withOnly(ImmutableSet.of(Visit.class, Review.class));
    }

    /**
     * Fails if there is more than 2 % more or less of anything than there is meant to be.
     *
     * @param columns the children made
     */
    public void require(HistoryColumns columns) {
        require(
                columns.children().size(),
                columns.episodes().size(),
                columns.visits().size(),
                columns.reviews().size());
    }

    void require(long childrenMade, long episodesMade, long visitsMade, long reviewsMade) {
        require("children", profile.children(), childrenMade);
        require("episodes", episodes, episodesMade);
        require("visits", visits, visitsMade);
        require("reviews", reviews, reviewsMade);
    }

    private void require(String what, long meant, long made) {
        double more = 100.0 * (made - meant) / meant;
        System.out.printf(Locale.ROOT, "%s: %,d %s, %+.2f %% of %,d%n", this, made, what, more, meant);
        if (Math.abs(more) > PER_CENT_ALLOWED) {
            throw new IllegalStateException(
                    this + " should have " + meant + " " + what + ", give or take 2 %, but has " + made);
        }
    }
}

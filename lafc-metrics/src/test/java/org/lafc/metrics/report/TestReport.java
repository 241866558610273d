package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.scorecard.Scorecard;

/** Reports without an estimate, problems, files or a map. */
final class TestReport {

    private TestReport() {}

    static Report of(Cohort cohort, Profile profile, Scorecard scorecard) {
        return new Report(
                cohort,
                profile,
                scorecard,
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                Language.ENGLISH,
                ImmutableList.of());
    }
}

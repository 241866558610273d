package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.place.Whereabouts.AtPostcode;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.SourceRow;

/** Holds the postcodes of histories against a directory (rule 392c of the return). */
public final class PostcodeChecks {

    private static final String ALLOWED = "a postcode of the postcode directory, or a pseudo postcode of area ZZ99";

    private PostcodeChecks() {}

    /**
     * Reports every postcode of an episode that the directory has not got. The episode stays as it is; a distance from
     * or to that place is not measured. Pseudo postcodes are in no directory and are not reported.
     *
     * @param histories the histories, with the rows they were read from
     * @param directory the directory
     * @return a problem for each row and field, in the order of histories; no postcode is named
     */
    public static ImmutableList<Problem> unknownPostcodes(
            Iterable<CareHistory> histories, PostcodeDirectory directory) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (CareHistory history : histories) {
            for (Episode episode : history.episodes()) {
                if (isUnknown(episode.home(), directory)) {
                    problems.add(problem(episode, "HOME_POST"));
                }
                if (isUnknown(episode.placement(), directory)) {
                    problems.add(problem(episode, "PL_POST"));
                }
            }
        }
        return problems.build();
    }

    private static boolean isUnknown(Whereabouts whereabouts, PostcodeDirectory directory) {
        if (!(whereabouts instanceof AtPostcode at)) {
            return false;
        }
        Postcode postcode = at.postcode();
        return postcode.pseudo().isEmpty() && directory.find(postcode).isEmpty();
    }

    private static Problem problem(Episode episode, String field) {
        SourceRow row = episode.source().orElse(new SourceRow("episodes", 0));
        return new Problem(
                row,
                field,
                "postcode not in the directory (value withheld; rule 392c)",
                ALLOWED,
                Effect.VALUE_NOT_KNOWN);
    }
}

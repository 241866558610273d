package org.lafc.testkit.laws;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.place.Whereabouts.AtPostcode;
import org.lafc.core.place.Whereabouts.PlacedForAdoption;

/** What a measure answers for many places, and what it must answer whatever it knows. */
final class DistanceAnswers {

    private DistanceAnswers() {}

    static List<DistanceOutcome> all(DistanceMeasure measure, List<Whereabouts> places) {
        List<DistanceOutcome> answers = new ArrayList<>();
        for (Whereabouts home : places) {
            for (Whereabouts placement : places) {
                answers.add(measure.between(home, placement));
            }
        }
        return answers;
    }

    /** Why two places have no distance, as far as their whereabouts alone say it. */
    static Set<Reason> evidentReasons(Whereabouts home, Whereabouts placement) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (home instanceof PlacedForAdoption || placement instanceof PlacedForAdoption) {
            reasons.add(Reason.PLACED_FOR_ADOPTION);
        }
        if (home.equals(Whereabouts.NO_FIXED_ABODE)) {
            reasons.add(Reason.NO_FIXED_ABODE);
        }
        if (home.equals(Whereabouts.NOT_RECORDED)) {
            reasons.add(Reason.HOME_NOT_RECORDED);
        }
        if (home.equals(Whereabouts.WITHHELD)) {
            reasons.add(Reason.HOME_WITHHELD);
        }
        if (placement.equals(Whereabouts.NOT_RECORDED)) {
            reasons.add(Reason.PLACEMENT_NOT_RECORDED);
        }
        if (placement.equals(Whereabouts.WITHHELD)) {
            reasons.add(Reason.PLACEMENT_WITHHELD);
        }
        if (isPseudo(home)) {
            reasons.add(Reason.HOME_WITHOUT_POSITION);
        }
        if (isPseudo(placement)) {
            reasons.add(Reason.PLACEMENT_WITHOUT_POSITION);
        }
        return reasons;
    }

    private static boolean isPseudo(Whereabouts place) {
        return place instanceof AtPostcode at && at.postcode().pseudo().isPresent();
    }
}

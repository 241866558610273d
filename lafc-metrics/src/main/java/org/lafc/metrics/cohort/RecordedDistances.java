package org.lafc.metrics.cohort;

import org.lafc.core.care.Episode;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.Whereabouts.NoFixedAbode;
import org.lafc.core.place.Whereabouts.PlacedForAdoption;

/** Takes the distance an episode records. Postcodes that are not recorded are then no reason for its absence. */
final class RecordedDistances {

    private RecordedDistances() {}

    static DistanceOutcome of(Episode episode) {
        if (episode.recordedDistance().isPresent()) {
            return new Measured(episode.recordedDistance().get());
        }
        if (episode.home() instanceof NoFixedAbode) {
            return new NotMeasured(Reason.NO_FIXED_ABODE);
        }
        boolean adoption = episode.placement() instanceof PlacedForAdoption
                || episode.placementType() == PlacementType.PLACED_FOR_ADOPTION;
        return new NotMeasured(adoption ? Reason.PLACED_FOR_ADOPTION : Reason.DISTANCE_NOT_RECORDED);
    }
}

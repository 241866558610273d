package org.lafc.core.care;

import java.util.Optional;
import org.immutables.value.Value;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A stretch of care under one legal status in one placement, as recorded. A change of either starts another.
 *
 * <p>Whether an episode is open is told by its dates alone, never by its end reason.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class Episode {

    Episode() {}

    /**
     * Returns a builder. Needed: {@link #dates()}, {@link #startReason()}, {@link #legalStatus()},
     * {@link #reasonForCare()} and {@link #placementType()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the days of the episode (DECOM up to, not including, DEC).
     *
     * @return the days; without end while it is open
     */
    @Value.Redacted
    public abstract DateRange dates();

    /**
     * Returns why it began (RNE).
     *
     * @return the reason
     */
    public abstract EpisodeStart startReason();

    /**
     * Returns the legal status (LS).
     *
     * @return the legal status
     */
    public abstract LegalStatus legalStatus();

    /**
     * Returns the main need at the start of the period of care (CIN).
     *
     * @return the reason for care
     */
    public abstract ReasonForCare reasonForCare();

    /**
     * Returns the kind of placement (PLACE).
     *
     * @return the kind
     */
    public abstract PlacementType placementType();

    /**
     * Returns the placement code as recorded, in capitals, which may say more than the kind (U1 is long term).
     *
     * @return the code, empty if none was recorded
     */
    public abstract String placementCode();

    /**
     * Returns who provides the placement (PLACE_PROVIDER).
     *
     * @return the provider
     */
    public abstract ProviderKind provider();

    /**
     * Returns why it ended (REC).
     *
     * @return the reason; empty while the episode is open
     */
    public abstract Optional<EpisodeEnd> endReason();

    /**
     * Returns why the placement changed when this episode ended (REASON_PLACE_CHANGE).
     *
     * @return the reason, if recorded
     */
    public abstract Optional<PlacementChangeReason> placementChangeReason();

    /**
     * Returns where home is (HOME_POST).
     *
     * @return the home's whereabouts
     */
    @Value.Redacted
    public abstract Whereabouts home();

    /**
     * Returns where the child is placed (PL_POST).
     *
     * @return the placement's whereabouts
     */
    @Value.Redacted
    public abstract Whereabouts placement();

    /**
     * Returns the registration number of the setting (URN).
     *
     * @return the number as recorded, if any
     */
    @Value.Redacted
    public abstract Optional<String> settingNumber();

    /**
     * Returns the recorded flag that says whether the placement is in the authority's area (PL_LOCATION).
     *
     * @return the flag, not recorded if there is none
     */
    public abstract AreaSide recordedSide();

    /**
     * Returns the recorded area of the placement (PL_LA): an authority code, or WAL, ENG, SCO, NIR, NUK.
     *
     * @return the code as recorded, in capitals, if any
     */
    @Value.Redacted
    public abstract Optional<String> recordedArea();

    /**
     * Returns the recorded distance from home (PL_DISTANCE).
     *
     * @return the distance; empty if none was recorded, which is also how 999.9 reads
     */
    @Value.Redacted
    public abstract Optional<Distance> recordedDistance();

    /**
     * Returns the row this was read from.
     *
     * @return the row, empty for an episode that no file held
     */
    public abstract Optional<SourceRow> source();

    @Value.Check
    void check() {
        if (dates().isOpen() && endReason().isPresent()) {
            throw new IllegalArgumentException("an open episode must have no end reason, but had "
                    + endReason().get());
        }
    }

    /** Builds an {@link Episode}. */
    public static final class Builder extends ImmutableEpisode.Builder {
        // Set here, for @Value.Default would cost each value a helper object and two memory barriers.
        Builder() {
            placementCode("")
                    .provider(ProviderKind.NOT_RECORDED)
                    .home(Whereabouts.NOT_RECORDED)
                    .placement(Whereabouts.NOT_RECORDED)
                    .recordedSide(AreaSide.NOT_RECORDED);
        }
    }
}

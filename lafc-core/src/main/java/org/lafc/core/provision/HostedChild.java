package org.lafc.core.provision;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A child whom another authority has placed in this authority's area.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class HostedChild {

    HostedChild() {}

    /**
     * Returns a builder. Needed: {@link #dates()} and {@link #placingAuthority()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the days here.
     *
     * @return the days here
     */
    @Value.Redacted
    public abstract DateRange dates();

    /**
     * Returns the placing authority, or its region, as recorded.
     *
     * @return the placing authority, or its region, not blank
     */
    @Value.Redacted
    public abstract String placingAuthority();

    /**
     * Returns the kind of placement.
     *
     * @return the kind of placement
     */
    @Value.Redacted
    @Value.Default
    public PlacementType placementType() {
        return PlacementType.NOT_KNOWN;
    }

    /**
     * Returns where the child lives.
     *
     * @return where the child lives
     */
    @Value.Redacted
    @Value.Default
    public Whereabouts place() {
        return Whereabouts.NOT_RECORDED;
    }

    /**
     * Returns the locality, if recorded.
     *
     * @return the locality, if recorded
     */
    @Value.Redacted
    public abstract Optional<Locality> locality();

    /**
     * Returns the day of birth, if recorded.
     *
     * @return the day of birth, if recorded; not after the first day here
     */
    @Value.Redacted
    public abstract Optional<LocalDate> dateOfBirth();

    /**
     * Returns the row it was read from, if any.
     *
     * @return the row it was read from, if any
     */
    public abstract Optional<SourceRow> source();

    @Value.Check
    void check() {
        NotBlank.check("placingAuthority of a hosted child", placingAuthority());
        if (dateOfBirth().filter(born -> dates().start().isBefore(born)).isPresent()) {
            throw new IllegalArgumentException("a child must not be here before birth (dates withheld)");
        }
    }

    /** Builds a {@link HostedChild}. */
    public static final class Builder extends ImmutableHostedChild.Builder {
        Builder() {}
    }
}

package org.lafc.core.provision;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

/**
 * A contract under which an authority buys placements.
 *
 * @param dates the days it runs
 * @param kind the kind
 * @param provider the provider's name, not blank
 * @param places the number of places bought; 0 if none are fixed
 * @param source the row it was read from, if any
 */
public record PlacementContract(
        DateRange dates, ContractKind kind, String provider, int places, Optional<SourceRow> source) {

    /**
     * Checks the components.
     *
     * @param dates the days it runs
     * @param kind the kind
     * @param provider the provider's name, not blank
     * @param places the number of places bought; 0 if none are fixed
     * @param source the row it was read from, if any
     * @throws IllegalArgumentException if the provider's name is blank or the number of places negative
     */
    public PlacementContract {
        requireNonNull(dates, "dates");
        requireNonNull(kind, "kind");
        NotBlank.check("provider of a contract", provider);
        requireNonNull(source, "source");
        if (places < 0) {
            throw new IllegalArgumentException("places must be 0 or more, but were " + places);
        }
    }
}

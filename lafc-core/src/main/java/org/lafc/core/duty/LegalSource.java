package org.lafc.core.duty;

import static java.util.Objects.requireNonNull;

/**
 * Where a rule comes from.
 *
 * @param instrument the regulations or the paper, for example {@code SI 2015/1818 (W.261)}
 * @param provision the place in it, for example {@code regulation 31(2)(a)}
 * @param verification how well the text is known
 */
public record LegalSource(String instrument, String provision, Verification verification) {

    /**
     * Checks the components.
     *
     * @param instrument the regulations or the paper, for example {@code SI 2015/1818 (W.261)}
     * @param provision the place in it, for example {@code regulation 31(2)(a)}
     * @param verification how well the text is known
     */
    public LegalSource {
        requireNonNull(instrument, "instrument");
        requireNonNull(provision, "provision");
        requireNonNull(verification, "verification");
    }

    /**
     * Returns the source as a reference.
     *
     * @return for example {@code SI 2015/1818 (W.261), regulation 7 (unverified)}
     */
    @Override
    public String toString() {
        String reference = instrument + ", " + provision;
        return switch (verification) {
            case VERIFIED -> reference;
            case SECONDARY -> reference + " (secondary source)";
            case UNVERIFIED -> reference + " (unverified)";
            case LOCAL -> reference + " (local standard)";
            case OWN_CHOICE -> reference + " (choice of lafc)";
        };
    }
}

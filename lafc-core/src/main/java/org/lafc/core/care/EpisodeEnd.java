package org.lafc.core.care;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an episode ceased. Only {@link #CONTINUES} leaves the period of care going on. */
public enum EpisodeEnd {
    /** The next episode follows at once (X1). */
    CONTINUES(null),
    /** Adopted, application unopposed (E11). */
    ADOPTED_UNOPPOSED(WayOut.ADOPTED),
    /** Adopted, consent dispensed with (E12). */
    ADOPTED_CONSENT_DISPENSED_WITH(WayOut.ADOPTED),
    /** Died (E2). */
    DIED(WayOut.DIED),
    /** Care taken over by another UK authority (E3). */
    TAKEN_OVER_BY_OTHER_AUTHORITY(WayOut.OTHER_AUTHORITY),
    /** Returned home as planned (E4A). */
    RETURNED_HOME_PLANNED(WayOut.RETURNED_HOME),
    /** Returned home, not planned (E4B). */
    RETURNED_HOME_UNPLANNED(WayOut.RETURNED_HOME),
    /** Returned home, planned or not is not stated: the Welsh table of reasons has one label for both. */
    RETURNED_HOME_NOT_STATED(WayOut.RETURNED_HOME),
    /** Left to live with someone without parental responsibility (E13). */
    LEFT_TO_OTHER_PERSON(WayOut.OTHER_PERSON),
    /** Residence or child arrangements order (E41). */
    CHILD_ARRANGEMENTS_ORDER(WayOut.CHILD_ARRANGEMENTS),
    /** Special guardianship order to former foster carers, as returns up to 2017-18 have it (E43). */
    GUARDIANSHIP_FORMER_FOSTER_CARER(WayOut.GUARDIANSHIP),
    /** Special guardianship order to others, as returns up to 2017-18 have it (E44). */
    GUARDIANSHIP_OTHER(WayOut.GUARDIANSHIP),
    /** Special guardianship order to a former foster carer who is a relative or friend (E45). */
    GUARDIANSHIP_FORMER_FOSTER_RELATIVE(WayOut.GUARDIANSHIP),
    /** Special guardianship order to another former foster carer (E46). */
    GUARDIANSHIP_FORMER_FOSTER_OTHER(WayOut.GUARDIANSHIP),
    /** Special guardianship order to another carer who is a relative or friend (E47). */
    GUARDIANSHIP_RELATIVE(WayOut.GUARDIANSHIP),
    /** Special guardianship order to any other carer (E48). */
    GUARDIANSHIP_OTHER_CARER(WayOut.GUARDIANSHIP),
    /** Independent living with formal support (E5). */
    INDEPENDENT_WITH_SUPPORT(WayOut.INDEPENDENT_LIVING),
    /** Independent living without formal support (E6). */
    INDEPENDENT_WITHOUT_SUPPORT(WayOut.INDEPENDENT_LIVING),
    /** Moved to residential care of adult social services (E7). */
    ADULT_SERVICES(WayOut.ADULT_SERVICES),
    /** Any other reason (E8). */
    OTHER(WayOut.OTHER),
    /** Sentenced to custody (E9). */
    SENTENCED_TO_CUSTODY(WayOut.CUSTODY),
    /** Remand accommodation ended (E14). */
    REMAND_ENDED(WayOut.OTHER),
    /** Age assessed as 18 or over (E15). */
    AGE_ASSESSED_EIGHTEEN(WayOut.OTHER),
    /** Moved abroad (E16). */
    MOVED_ABROAD(WayOut.OTHER),
    /** Turned 18 and stayed with the carers; in Wales, When I am Ready (E17). */
    STAYED_WITH_CARERS_AT_EIGHTEEN(WayOut.STAYED_WITH_CARERS),
    /** Ended, but the reason is not recorded or not in the list. */
    NOT_KNOWN(WayOut.NOT_KNOWN);

    private final @Nullable WayOut wayOut;

    EpisodeEnd(@Nullable WayOut wayOut) {
        this.wayOut = wayOut;
    }

    /**
     * Returns the way out of care.
     *
     * @return the way, or empty if care goes on
     */
    public Optional<WayOut> wayOut() {
        return Optional.ofNullable(wayOut);
    }

    /**
     * Tells whether the child returned to parents, relatives or others with parental responsibility, planned or not.
     * Placement with parents while looked after is none.
     *
     * @return true if so
     */
    public boolean isReturnHome() {
        return wayOut == WayOut.RETURNED_HOME;
    }

    /**
     * Tells whether the child was adopted.
     *
     * @return true if so
     */
    public boolean isAdoption() {
        return wayOut == WayOut.ADOPTED;
    }

    /**
     * Tells whether a special guardianship order ended care.
     *
     * @return true if so, whoever the guardian is
     */
    public boolean isGuardianship() {
        return wayOut == WayOut.GUARDIANSHIP;
    }
}

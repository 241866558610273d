package org.lafc.core.care;

/** Why an episode ceased. Only {@link #CONTINUES} leaves the period of care going on. */
public enum EpisodeEnd {
    /** The next episode follows at once (X1). */
    CONTINUES,
    /** Adopted, application unopposed (E11). */
    ADOPTED_UNOPPOSED,
    /** Adopted, consent dispensed with (E12). */
    ADOPTED_CONSENT_DISPENSED_WITH,
    /** Died (E2). */
    DIED,
    /** Care taken over by another UK authority (E3). */
    TAKEN_OVER_BY_OTHER_AUTHORITY,
    /** Returned home as planned (E4A). */
    RETURNED_HOME_PLANNED,
    /** Returned home, not planned (E4B). */
    RETURNED_HOME_UNPLANNED,
    /** Left to live with someone without parental responsibility (E13). */
    LEFT_TO_OTHER_PERSON,
    /** Residence or child arrangements order (E41). */
    CHILD_ARRANGEMENTS_ORDER,
    /** Special guardianship order to former foster carers, as returns up to 2017-18 have it (E43). */
    GUARDIANSHIP_FORMER_FOSTER_CARER,
    /** Special guardianship order to others, as returns up to 2017-18 have it (E44). */
    GUARDIANSHIP_OTHER,
    /** Special guardianship order to a former foster carer who is a relative or friend (E45). */
    GUARDIANSHIP_FORMER_FOSTER_RELATIVE,
    /** Special guardianship order to another former foster carer (E46). */
    GUARDIANSHIP_FORMER_FOSTER_OTHER,
    /** Special guardianship order to another carer who is a relative or friend (E47). */
    GUARDIANSHIP_RELATIVE,
    /** Special guardianship order to any other carer (E48). */
    GUARDIANSHIP_OTHER_CARER,
    /** Independent living with formal support (E5). */
    INDEPENDENT_WITH_SUPPORT,
    /** Independent living without formal support (E6). */
    INDEPENDENT_WITHOUT_SUPPORT,
    /** Moved to residential care of adult social services (E7). */
    ADULT_SERVICES,
    /** Any other reason (E8). */
    OTHER,
    /** Sentenced to custody (E9). */
    SENTENCED_TO_CUSTODY,
    /** Remand accommodation ended (E14). */
    REMAND_ENDED,
    /** Age assessed as 18 or over (E15). */
    AGE_ASSESSED_EIGHTEEN,
    /** Moved abroad (E16). */
    MOVED_ABROAD,
    /** Turned 18 and stayed with the carers; in Wales, When I am Ready (E17). */
    STAYED_WITH_CARERS_AT_EIGHTEEN,
    /** Ended, but the reason is not recorded or not in the list. */
    NOT_KNOWN
}

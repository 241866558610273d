package org.lafc.core.edge;

/**
 * Who first told the council of a child: the 21 sources of table 2 of the Powys paper, in its order.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 8, table 2; the groups are lafc's.
 */
public enum ReferralSource {
    /** Police. */
    POLICE(Group.POLICE),
    /** Schools. */
    SCHOOL(Group.EDUCATION),
    /** The council's own children's services (Powys Children's Services in the paper). */
    OWN_CHILDRENS_SERVICES(Group.OWN_COUNCIL),
    /** Other local authority. */
    OTHER_AUTHORITY(Group.OTHER_COUNCIL),
    /** Midwife. */
    MIDWIFE(Group.HEALTH),
    /** Nurse. */
    NURSE(Group.HEALTH),
    /** General practitioner. */
    GENERAL_PRACTITIONER(Group.HEALTH),
    /** Health visitor. */
    HEALTH_VISITOR(Group.HEALTH),
    /** Voluntary agency. */
    VOLUNTARY_AGENCY(Group.VOLUNTARY),
    /** Relative. */
    RELATIVE(Group.INDIVIDUAL),
    /** Probation. */
    PROBATION(Group.JUSTICE),
    /** Parents. */
    PARENT(Group.INDIVIDUAL),
    /** Anonymous. */
    ANONYMOUS(Group.INDIVIDUAL),
    /** Neighbour. */
    NEIGHBOUR(Group.INDIVIDUAL),
    /** Housing. */
    HOUSING(Group.HOUSING),
    /** Health social worker. */
    HEALTH_SOCIAL_WORKER(Group.HEALTH),
    /** Speech and language therapy. */
    SPEECH_AND_LANGUAGE_THERAPY(Group.HEALTH),
    /** Care staff. */
    CARE_STAFF(Group.CARE_PROVIDER),
    /** Guardian. */
    GUARDIAN(Group.INDIVIDUAL),
    /** Mental health practitioner. */
    MENTAL_HEALTH_PRACTITIONER(Group.HEALTH),
    /** NSPCC. */
    NSPCC(Group.VOLUNTARY),
    /** Not recorded. */
    NOT_KNOWN(Group.NOT_KNOWN);

    /** Groups of sources. */
    public enum Group {
        /** Police. */
        POLICE,
        /** Schools. */
        EDUCATION,
        /** The council itself. */
        OWN_COUNCIL,
        /** Another council. */
        OTHER_COUNCIL,
        /** Health professionals. */
        HEALTH,
        /** Voluntary agencies. */
        VOLUNTARY,
        /** Relatives, neighbours and others who speak for themselves. */
        INDIVIDUAL,
        /** Probation. */
        JUSTICE,
        /** Housing. */
        HOUSING,
        /** Providers of care. */
        CARE_PROVIDER,
        /** Not recorded. */
        NOT_KNOWN
    }

    private final Group group;

    ReferralSource(Group group) {
        this.group = group;
    }

    /**
     * Returns the group.
     *
     * @return the group the source is in
     */
    public Group group() {
        return group;
    }
}

package org.lafc.core.synthetic;

/**
 * What may or may not happen to a synthetic child, with the share it happens to unless a {@link CohortProfile} says
 * otherwise. Those that no source states are invented: plausible, and no finding about real children.
 */
public enum Chance {
    /** An unaccompanied child seeking asylum, of children without siblings in the cohort. */
    ASYLUM_SEEKING(0.047, Chance.WALES + "2024: 4.7 % of all looked after on 31 March"),
    /** A disabled child. */
    DISABLED(0.081, Chance.POWYS + "17 of 210"),
    /** On the child protection register before care. */
    REGISTERED_BEFORE(0.762, Chance.POWYS + "160 of 210"),
    /** The father is not known. */
    FATHER_NOT_KNOWN(0.233, Chance.POWYS + "49 of 210"),
    /** A placement outside the authority's area. */
    OUT_OF_AREA(0.344, Chance.WALES + "2024: 65.6 % placed in their own authority"),
    /** No fixed abode before care. */
    NO_FIXED_ABODE(0.0095, Chance.POWYS + "2 of 210"),
    /** A dentist seen within three months of the start. */
    DENTIST_IN_TIME(0.78, "PM30, Conwy 2017-18, statutory-timescales facts, section 4"),
    /** Registered with a GP within ten working days of the start. */
    GP_IN_TIME(0.99, "PM31, Conwy 2018-19: 98.77 %"),
    /** A visit made when it was due. */
    VISIT_IN_TIME(0.845, "SCC/025, Monmouthshire 2014-15: 84.5 % of visits"),
    /** A pathway plan made by the day it was due. */
    PATHWAY_PLAN_IN_TIME(0.98, "SCC/041(a), Monmouthshire 2014-15: 98 %"),
    /** A referral assessed within 42 working days. */
    ASSESSED_IN_TIME(0.889, "PM24, Wales 2018-19: 36,696 of 41,267"),
    /** A review held when it was due. */
    REVIEW_IN_TIME(0.93, Chance.INVENTED),
    /** A health assessment made when it was due. */
    HEALTH_ASSESSMENT_IN_TIME(0.9, Chance.INVENTED),
    /** A plan made by the day it was due, the pathway plan apart. */
    PLAN_IN_TIME(0.88, Chance.INVENTED),
    /** Siblings who come into care on one day. */
    SAME_DAY_AS_SIBLINGS(0.75, Chance.INVENTED),
    /** A sibling placed with the one before, of those who start together. */
    PLACED_WITH_SIBLINGS(0.6, Chance.INVENTED),
    /** A move that is a stay for a while, from which the child comes back. */
    TEMPORARY_STAY(0.18, Chance.INVENTED),
    /** A move with the carer, or a change of the carer's approval. */
    SAME_CARER_MOVE(0.12, Chance.INVENTED),
    /** A change of legal status on the day of a move. */
    LEGAL_CHANGE_WITH_MOVE(0.2, Chance.INVENTED),
    /** Care again after having gone home. */
    RE_ENTRY(0.12, Chance.INVENTED),
    /** An adoption that is not made after all. */
    ADOPTION_REVERSED(0.05, Chance.INVENTED),
    /** A child who goes missing from care now and then, of those of 12 or over. */
    GOES_MISSING(0.15, Chance.INVENTED),
    /** An order to deprive of liberty, of those of 13 or over. */
    DEPRIVED_OF_LIBERTY(0.01, Chance.INVENTED),
    /** A mother, of girls of 14 or over. */
    MOTHER(0.025, Chance.INVENTED),
    /** Left permanent care (adoption, guardianship) before. */
    PERMANENCE_BEFORE(0.04, Chance.INVENTED),
    /** Moved to another authority or died after care, of those who went home. */
    DEPARTED(0.06, Chance.INVENTED),
    /** A review of a child on the register or in need, held when it was due. */
    SUPPORT_REVIEW_IN_TIME(0.92, Chance.INVENTED),
    /** A care and support plan looked at in a sample, of those of a year in care. */
    PLAN_SAMPLED(0.08, Chance.INVENTED),
    /** A plan to live with the siblings in care, of those who have any. */
    SIBLINGS_PLANNED_TOGETHER(0.8, Chance.INVENTED),
    /** A time without a home in a year after care, of care leavers who had one on the birthday before. */
    HOMELESS(0.05, Chance.INVENTED),
    /** Something that should be on file is not. */
    NOT_WRITTEN_DOWN(0.02, Chance.INVENTED);

    private static final String WALES = "Published Welsh figures (wales-lac-census facts, section 10), ";
    private static final String POWYS = "Powys CLA Strategic Framework 2018-2023 v1.1, ";
    private static final String INVENTED = "invented";

    private final double share;
    private final String source;

    Chance(double share, String source) {
        this.share = share;
        this.source = source;
    }

    /**
     * Returns the share it happens to unless a profile says otherwise.
     *
     * @return from 0 to 1
     */
    public double share() {
        return share;
    }

    /**
     * Returns who says so.
     *
     * @return the document and figure, or {@code invented}
     */
    public String source() {
        return source;
    }
}

package org.lafc.metrics.fact;

/**
 * What a measure counts. A child is counted once however often something happened (convention C7 of the KPI catalogue);
 * of everything else each one counts.
 */
public enum Counted implements Worded {
    /** Children. */
    CHILDREN("children", "child"),
    /** Periods of care. */
    PERIODS_OF_CARE("periods-of-care", "period of care"),
    /** Placements. */
    PLACEMENTS("placements", "placement"),
    /** Duties that fell due: visits, reviews, health assessments, plans and so on. */
    DUTIES("duties", "duty"),
    /** Visits made. */
    VISITS("visits", "visit"),
    /** Reviews held. */
    REVIEWS("reviews", "review"),
    /** Groups of siblings who are looked after. */
    SIBLING_GROUPS("sibling-groups", "sibling group"),
    /** Young people who are leaving or have left care. */
    YOUNG_PEOPLE("young-people", "young person"),
    /** Anniversaries of leaving care. */
    ANNIVERSARIES("anniversaries", "anniversary"),
    /** Birthdays of care leavers. */
    BIRTHDAYS("birthdays", "birthday"),
    /** Courses, apprenticeships and jobs of young people. */
    ACTIVITIES("activities", "activity"),
    /** Family support packages. */
    FAMILY_SUPPORT("family-support-packages", "family support package"),
    /** Assessments after a referral. */
    ASSESSMENTS("assessments", "assessment"),
    /** Registrations on the Child Protection Register. */
    REGISTRATIONS("registrations", "registration"),
    /** Ends of a key stage, one a pupil and stage. */
    KEY_STAGES("key-stages", "end of a key stage"),
    /** Records of school attendance. */
    ATTENDANCES("attendances", "record of attendance"),
    /** Referrals to advocacy. */
    ADVOCACY_REFERRALS("advocacy-referrals", "referral to advocacy"),
    /** Meetings of boards and forums, and celebrations. */
    MEETINGS("meetings", "meeting"),
    /** Members of the Corporate Parenting Board who are or were looked after. */
    BOARD_MEMBERS("board-members", "board member"),
    /** Households of carers. */
    CARERS("carers", "household of carers"),
    /** Answers to a question of a survey. */
    SURVEY_ANSWERS("survey-answers", "survey answer"),
    /** Plans looked at in a sample. */
    SAMPLED_PLANS("sampled-plans", "sampled plan"),
    /** Measures, each with its result. */
    MEASURES("measures", "measure");

    private final String word;
    private final String one;

    Counted(String word, String one) {
        this.word = word;
        this.one = one;
    }

    /**
     * Returns the word definitions use.
     *
     * @return for example {@code children}
     */
    @Override
    public String word() {
        return word;
    }

    /**
     * Returns one of them.
     *
     * @return for example {@code child}
     */
    public String one() {
        return one;
    }

    @Override
    public String toString() {
        return word;
    }
}

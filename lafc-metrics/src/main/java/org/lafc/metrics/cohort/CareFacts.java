package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.Answer;
import org.lafc.core.care.LongTermStability;
import org.lafc.core.care.WayOut;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;

/**
 * The facts of care and placement: of children looked after in the year, of periods of care and of placements.
 * Conventions C1 to C21 are those of the KPI catalogue.
 */
public final class CareFacts {

    static final String TURNED_EIGHTEEN = "turned-eighteen";

    private static final FactType YES_NO = FactType.Code.of(Answer.values(), Answer.NOT_KNOWN);

    /** Whether the child is looked after on the census date. */
    public static final Fact LOOKED_AFTER = new Fact(
            "looked-after",
            YES_NO,
            "whether the child is looked after on the census date (C2); short breaks are not (C6)",
            "never missing",
            "SSDA903 DECOM, DEC");

    /** Whether a period of care began in the year. */
    public static final Fact BEGAN_IN_YEAR = new Fact(
            "began-in-year",
            YES_NO,
            "whether a period of care of the child began in the year, once or more",
            "a period in the year began on a day that is not known",
            "SSDA903 DECOM, RNE");

    /** Whether a period of care ended in the year. */
    public static final Fact ENDED_IN_YEAR = new Fact(
            "ended-in-year",
            YES_NO,
            "whether a period of care of the child ended in the year, once or more",
            "never missing",
            "SSDA903 DEC, REC");

    /** Whether the child returned home in the year. */
    public static final Fact RETURNED_HOME = new Fact(
            "returned-home",
            YES_NO,
            "whether the child returned in the year from care to parents, relatives or others with parental responsibility, "
                    + "also if the child came back into care",
            "care ended in the year for a reason that is not recorded",
            "SSDA903 REC");

    /** How care ended. */
    public static final Fact WAY_OUT = new Fact(
            "way-out",
            new FactType.Code(ImmutableList.<String>builder()
                    .addAll(FactType.Code.of(WayOut.values(), WayOut.NOT_KNOWN).words())
                    .add(TURNED_EIGHTEEN)
                    .build()),
            "how care ended; turned-eighteen where the 18th birthday alone ended it (C3)",
            "not recorded",
            "SSDA903 REC");

    /** How long care lasted. */
    public static final Fact DAYS_IN_CARE = new Fact(
            "days-in-care",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days from the start of the period of care to its end; while it goes on to the day that is known of, or for "
                    + "children on the census date to that",
            "care began on a day that is not known",
            "SSDA903 DECOM, DEC");

    /** Whether a period of care is over. */
    public static final Fact CARE_ENDED = new Fact(
            "care-ended",
            YES_NO,
            "whether the period of care has ended, as it is known",
            "never missing",
            "SSDA903 DEC");

    /** How long the child was out of care. */
    public static final Fact MONTHS_OUT_OF_CARE = new Fact(
            "months-out-of-care",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "completed calendar months from the end of care to coming back into care, or to the day that is known of while "
                    + "the child has not come back (C21); of a child, after the return home in the year that lasted longest",
            "of a child, no return home in the year is known",
            "SSDA903 DECOM, DEC");

    /** Whether the child came back into care. */
    public static final Fact BACK_IN_CARE = new Fact(
            "back-in-care",
            YES_NO,
            "whether the child has come back into care by the day that is known of, short breaks apart; of a child, after "
                    + "the last return home in the year",
            "of a child, no return home in the year is known",
            "SSDA903 DECOM, DEC");

    /** Whether a placement is the first of its period of care. */
    public static final Fact FIRST_PLACEMENT = new Fact(
            "first-placement",
            YES_NO,
            "whether the placement is the first of its period of care",
            "care began on a day that is not known",
            "SSDA903 RNE");

    /** Whether the child had been looked after for six months on the census date. */
    public static final Fact LOOKED_AFTER_6_MONTHS = lookedAfterFor("6");

    /** Whether the child had been looked after for twelve months on the census date. */
    public static final Fact LOOKED_AFTER_12_MONTHS = lookedAfterFor("12");

    /** Whether the child had been looked after for 24 months on the census date, by England's rules. */
    public static final Fact LOOKED_AFTER_24_MONTHS = lookedAfterFor("24");

    /** How long the child had been looked after on the census date. */
    public static final Fact MONTHS_IN_CARE = new Fact(
            "months-in-care",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "completed calendar months from the start of the period of care to the census date (C21)",
            "care began on a day that is not known; looked-after-12-months may be known all the same",
            "SSDA903 DECOM");

    /** Long-term stability by the carer. */
    public static final Fact LONG_TERM_STABILITY = longTermStability(
            "long-term-stability",
            "whether the child has lived with the same carer for 24 months, as England asks now");

    /** Long-term stability by the placement. */
    public static final Fact LONG_TERM_STABILITY_BY_PLACEMENT = longTermStability(
            "long-term-stability-by-placement",
            "whether the child has lived in the same placement for 24 months, as NI 63 asked");

    /** Placements in the year by England's rules. */
    public static final Fact PLACEMENTS_IN_YEAR_ENGLAND = new Fact(
            "placements-in-year-england",
            new FactType.WholeNumber(FactUnit.PLACEMENTS),
            "placements that overlap the year to the census date, counted by England's rules whichever nation's the history "
                    + "has",
            "never missing",
            "SSDA903 DECOM, RNE, DEC");

    /** Placements in two years by England's rules. */
    public static final Fact PLACEMENTS_IN_2_YEARS_ENGLAND = new Fact(
            "placements-in-2-years-england",
            new FactType.WholeNumber(FactUnit.PLACEMENTS),
            "placements that overlap the two years to the census date, counted by England's rules whichever nation's the "
                    + "history has",
            "never missing",
            "SSDA903 DECOM, RNE, DEC");

    /** Whether a social worker is allocated. */
    public static final Fact SOCIAL_WORKER_ALLOCATED = new Fact(
            "social-worker-allocated",
            YES_NO,
            "whether a social worker is allocated to the child on the census date",
            "no source holds the allocations of that day",
            "SSDA903 module SWEpisodes; plain table social_workers");

    /** Whether the social worker changed in the year. */
    public static final Fact SOCIAL_WORKER_CHANGED = new Fact(
            "social-worker-changed",
            YES_NO,
            "whether more than one social worker was allocated to the child in the year to the census date",
            "nobody was allocated in the year, or no source holds the allocations of all of it",
            "SSDA903 module SWEpisodes; plain table social_workers");

    /** Whether life-story work was done. */
    public static final Fact LIFE_STORY_WORK = new Fact(
            "life-story-work",
            YES_NO,
            "whether work on the child's life story was begun or brought up to date in the year to the census date",
            "no source holds such work of all of the year",
            "plain table life_story_work; Cwm Taf statement of intent, outcome 3");

    /** Months since the care and support plan. */
    public static final Fact MONTHS_SINCE_CARE_PLAN = new Fact(
            "months-since-care-plan",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "completed calendar months since the care and support plan was last made or reviewed (C21)",
            "never missing",
            "plain table plans");

    /** Whether all siblings are placed together. */
    public static final Fact ALL_TOGETHER = new Fact(
            "all-together",
            YES_NO,
            "whether all looked-after children of the family live in one placement",
            "a place is not known on which it hangs",
            "plain table children, SSDA903 PL_POST, PLACE; Cwm Taf statement of intent, outcome 2");

    /** What the plan says of living with siblings. */
    public static final Fact PLANNED_WITH_SIBLINGS = new Fact(
            "planned-with-siblings",
            YES_NO,
            "whether the plan in force on the census date is for the child to live with the siblings who are looked after; no "
                    + "if apart in the child's own interest",
            "no plan recorded, or it does not say",
            "plain table sibling_plans");

    /** Whether the child got information on the carer. */
    public static final Fact INFORMED_OF_CARER = new Fact(
            "informed-of-carer",
            YES_NO,
            "whether the child was given information on the carer before the move",
            "not recorded",
            "plain table placement_preparations; Cwm Taf statement of intent, outcome 3");

    /** Whether the child met the carer. */
    public static final Fact MET_CARER = new Fact(
            "met-carer",
            YES_NO,
            "whether the child met the carer before the move",
            "not recorded",
            "plain table placement_preparations; Cwm Taf statement of intent, outcome 3");

    /** Whether the placement was made in an emergency. */
    public static final Fact EMERGENCY = new Fact(
            "emergency",
            YES_NO,
            "whether the placement was made in an emergency",
            "not recorded",
            "plain table placement_preparations; Cwm Taf statement of intent, outcome 3");

    /** The child as one of those adopted in the year. */
    public static final Fact CHILDREN_ADOPTED = new Fact(
            "children-adopted",
            new FactType.WholeNumber(FactUnit.CHILDREN),
            "1 if the child was adopted from care in the year, otherwise 0",
            "care ended in the year for a reason that is not recorded",
            "SSDA903 REC");

    /** The child as one of those looked after for six months. */
    public static final Fact CHILDREN_LOOKED_AFTER_6_MONTHS = new Fact(
            "children-looked-after-6-months",
            new FactType.WholeNumber(FactUnit.CHILDREN),
            "1 if the child is looked after on the census date and had been for six months, otherwise 0",
            "as looked-after-6-months",
            "SSDA903 DECOM, RNE");

    private CareFacts() {}

    private static Fact lookedAfterFor(String months) {
        return new Fact(
                "looked-after-" + months + "-months",
                YES_NO,
                "whether the child had been looked after without a break for " + months
                        + " calendar months on the census date (C21)",
                "care began before the data, which does not reach back that far",
                "SSDA903 DECOM, RNE");
    }

    private static Fact longTermStability(String name, String question) {
        return new Fact(
                name,
                FactType.Code.of(
                        LongTermStability.Outcome.values(),
                        LongTermStability.Outcome.NOT_LOOKED_AFTER,
                        LongTermStability.Outcome.NOT_KNOWN),
                question
                        + ", among those under 16 and looked after for 30 months; too-old and care-too-short are outside "
                        + "that base",
                "care began before the data, which does not reach back 30 months",
                "SSDA903 DECOM, RNE, PLACE; Department for Education, stability measures (NI 63)");
    }
}

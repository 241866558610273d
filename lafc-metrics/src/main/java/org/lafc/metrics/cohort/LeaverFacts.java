package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.Answer;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.place.AreaSide;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;

/**
 * The facts of young people who are leaving or have left care, of the anniversaries of their leaving, of their birthdays
 * and of what they began. Conventions C1 to C21 are those of the KPI catalogue.
 *
 * <p>How somebody stood on a day is told by the status of the day, else by the nearest from three months before to one month
 * after it ({@link org.lafc.core.leaving.Circumstances}; the window is unverified).
 */
public final class LeaverFacts {

    static final String NONE = "none";
    static final String NOT_KNOWN = "not-known";
    static final String IN_TOUCH = "in-touch";
    static final String NOT_IN_TOUCH = "not-in-touch";
    static final String NOT_RECORDED = "not-recorded";

    private static final FactType.Code YES_NO = FactType.Code.of(Answer.values(), Answer.NOT_KNOWN);
    private static final String STATUS = "SSDA903 OC3; plain table leaving_care";
    private static final String ACTIVITIES = "SSDA903 OC3; plain tables activities, leaving_care";

    /** Category of support on leaving care. */
    public static final Fact CATEGORY = new Fact(
            "leaving-care-category",
            new FactType.Code(ImmutableList.<String>builder()
                    .addAll(FactType.Code.of(CareLeaverCategory.values()).words())
                    .add(NONE, NOT_KNOWN)
                    .build()),
            "category of support on leaving care on the day the row is of; none for who is looked after, but has not been for "
                    + "13 weeks since 14",
            "never: what the records cannot tell has a word of its own",
            "SSDA903 episodes, OC3; plain table leaving_care; Social Services and Well-being (Wales) Act 2014, section 104");

    /** Whether the young person is a care leaver. */
    public static final Fact CARE_LEAVER = new Fact(
            "care-leaver",
            YES_NO,
            "whether the young person was a care leaver on the census date, or of rows of the year at any time in it: category "
                    + "2, 3 or 4, or not looked after and of a category not known",
            "never missing",
            "SSDA903 episodes, OC3; plain table leaving_care; Social Services and Well-being (Wales) Act 2014, section 104");

    /** Whether the authority is in touch. */
    public static final Fact CONTACT = new Fact(
            "contact",
            new FactType.Code(ImmutableList.of(
                    IN_TOUCH,
                    NOT_IN_TOUCH,
                    "refused",
                    "not-required",
                    "returned-home",
                    "died",
                    "other-authority",
                    NOT_RECORDED)),
            "whether the authority was in touch as at the day the row is of, or why not",
            "never: what was not recorded has a word of its own",
            STATUS);

    /** Whether the young person was removed from the country. */
    public static final Fact REMOVED_FROM_UK = new Fact(
            "removed-from-uk",
            YES_NO,
            "whether the young person is recorded as deported as at the day the row is of",
            "never: where nothing was recorded it is no",
            STATUS);

    /** What the young person mainly did. */
    public static final Fact ACTIVITY = new Fact(
            "activity",
            FactType.Code.of(Activity.values(), Activity.NOT_KNOWN),
            "what the young person mainly did on the day the row is of; what it was, of an activity itself",
            "not recorded",
            ACTIVITIES);

    /** Whether the young person was in education, employment or training. */
    public static final Fact ENGAGED = new Fact(
            "in-education-employment-or-training",
            YES_NO,
            "whether the young person was in education, employment or training, of any hours, on the day the row is of",
            "what the young person did is not recorded",
            ACTIVITIES);

    /** Whether the young person was in training. */
    public static final Fact IN_TRAINING = new Fact(
            "in-training",
            YES_NO,
            "whether the young person was in an apprenticeship or a training programme on the day the row is of; of an activity, "
                    + "whether it is one",
            "not recorded, or by a code that holds training and employment together (F3, P3, F5, P5)",
            ACTIVITIES);

    /** Where the young person lived. */
    public static final Fact ACCOMMODATION = new Fact(
            "accommodation",
            FactType.Code.of(Accommodation.values(), Accommodation.NOT_KNOWN),
            "where the young person lived as at the day the row is of",
            "not recorded",
            STATUS);

    /** Whether the accommodation was suitable. */
    public static final Fact SUITABLE = new Fact(
            "suitable-accommodation",
            YES_NO,
            "whether the authority held the accommodation suitable as at the day the row is of",
            "not recorded",
            STATUS);

    /** Whether there is a personal adviser. */
    public static final Fact ADVISER = new Fact(
            "personal-adviser",
            YES_NO,
            "whether a personal adviser was allocated as at the day the row is of",
            "not recorded",
            "plain table leaving_care");

    /** Whether there is a pathway plan. */
    public static final Fact PATHWAY_PLAN = new Fact(
            "pathway-plan",
            YES_NO,
            "whether a pathway plan was made or reviewed on or before the census date",
            "no source holds plans",
            "plain table plans");

    /** Months since the pathway plan was looked at. */
    public static final Fact MONTHS_SINCE_PATHWAY_PLAN = new Fact(
            "months-since-pathway-plan",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "completed calendar months since the pathway plan was made or last reviewed (C21)",
            "no pathway plan is recorded",
            "plain table plans");

    /** How often the young person became or was homeless. */
    public static final Fact TIMES_HOMELESS = new Fact(
            "times-homeless",
            new FactType.WholeNumber(FactUnit.TIMES),
            "episodes of homelessness with a day in the year; of an anniversary, in the twelve months up to it, that day and the "
                    + "first included (C16)",
            "none is recorded, and no source holds homelessness for all that time",
            "plain table homelessness; Housing (Wales) Act 2014");

    /** How often the young person came to the Leaving Care Forum. */
    public static final Fact FORUM_SESSIONS = new Fact(
            "leaving-care-forum-sessions",
            new FactType.WholeNumber(FactUnit.SESSIONS),
            "sessions of the Leaving Care Forum the young person came to in the year",
            "none is recorded, and no source holds participation for all that time",
            "plain table participation; Powys CLA Strategic Framework 2018-2023 v1.1, section 14.1, item 15");

    /** How many apprenticeships and training programmes were begun. */
    public static final Fact TRAINING_BEGUN = new Fact(
            "training-begun",
            new FactType.WholeNumber(FactUnit.TIMES),
            "apprenticeships and training programmes the young person began in the year, while supported",
            "none is recorded, and no source holds activities for the year, or holds one by a code for training and employment "
                    + "together",
            "plain table activities");

    /** Months since leaving care. */
    public static final Fact MONTHS_SINCE_LEAVING = new Fact(
            "months-since-leaving",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "calendar months from the day the young person left care to the anniversary: 12, 24 and so on (C21)",
            "never missing",
            "SSDA903 DEC");

    /** How long the young person was in education, employment or training. */
    public static final Fact MONTHS_ENGAGED = new Fact(
            "months-engaged",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "completed calendar months of the longest time in education, employment or training without a gap, within the twelve "
                    + "months before the anniversary",
            "no source holds activities for all that time",
            "plain table activities");

    /** Whether an activity is in the authority's area. */
    public static final Fact ACTIVITY_SIDE = new Fact(
            "activity-side",
            FactType.Code.of(AreaSide.values(), AreaSide.NOT_RECORDED),
            "whether the activity was in the authority's area or outside",
            "not recorded",
            "plain table activities");

    /** Whether the authority supports the young person. */
    public static final Fact SUPPORTED = new Fact(
            "supported",
            YES_NO,
            "whether the authority supported the young person on the day the activity began: looked after and 16 or 17, or "
                    + "entitled to support on leaving care",
            "never missing",
            "SSDA903 episodes, OC3; plain table leaving_care");

    private LeaverFacts() {}
}

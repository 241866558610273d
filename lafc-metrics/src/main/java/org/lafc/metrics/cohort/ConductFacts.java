package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.Answer;
import org.lafc.core.care.Participation;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;

/** The facts of visits made and of reviews held: how they went. */
public final class ConductFacts {

    static final String SEEN_ALONE_NO_REASON = "none";

    private static final FactType YES_NO = FactType.Code.of(Answer.values(), Answer.NOT_KNOWN);

    /** How a visit took place. */
    public static final Fact VISIT_MANNER = new Fact(
            "visit-manner",
            new FactType.Code(ImmutableList.of("in-person", "remote", "not-recorded")),
            "how the visit took place; remote is by telephone or video",
            "never: what was not recorded has a word of its own",
            "plain table visits");

    /** Whether the child was seen. */
    public static final Fact CHILD_SEEN = new Fact(
            "child-seen", YES_NO, "whether the child was seen at the visit", "not recorded", "plain table visits");

    /** Whether the child was seen alone. */
    public static final Fact SEEN_ALONE = new Fact(
            "seen-alone",
            YES_NO,
            "whether the child was seen alone at the visit",
            "not recorded",
            "plain table visits");

    /** Why the child was not seen alone. */
    public static final Fact WHY_NOT_ALONE = new Fact(
            "why-not-alone",
            new FactType.Code(ImmutableList.of("child-refused", "not-appropriate", "other", SEEN_ALONE_NO_REASON)),
            "why the child was not seen alone: not-appropriate for age and understanding, for example; none where the "
                    + "child was",
            "not recorded, or it is not recorded whether the child was seen alone",
            "plain table visits");

    /** How the child took part in a review. */
    public static final Fact PARTICIPATION = new Fact(
            "participation",
            FactType.Code.of(Participation.values(), Participation.NOT_KNOWN),
            "how the child took part in the review",
            "not recorded, or a code that is not in the list",
            "SSDA903 REVIEW_CODE");

    /** Whether the reviewing officer spoke with the child. */
    public static final Fact OFFICER_SPOKE = new Fact(
            "officer-spoke",
            YES_NO,
            "whether the reviewing officer spoke with the child alone before the review, or had a valid reason not to",
            "not recorded",
            "plain table reviews");

    /** Whether the child's views were recorded. */
    public static final Fact VIEWS_RECORDED = new Fact(
            "views-recorded",
            YES_NO,
            "whether the child's views were recorded at the review",
            "not recorded",
            "plain table reviews");

    /** Whether the outcome of a review went out in time. */
    public static final Fact OUTCOME_CIRCULATED = new Fact(
            "outcome-circulated",
            DutyOutcome.TYPE,
            "whether the outcome of the review went out within 20 working days of it: met, missed, or not-yet-due where "
                    + "they are not over and it did not",
            "they are over and no day is recorded, or the working days are not known",
            "plain table reviews");

    private ConductFacts() {}
}

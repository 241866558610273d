package org.lafc.core.duty;

import static org.lafc.core.duty.Verification.LOCAL;
import static org.lafc.core.duty.Verification.OWN_CHOICE;
import static org.lafc.core.duty.Verification.SECONDARY;
import static org.lafc.core.duty.Verification.UNVERIFIED;
import static org.lafc.core.duty.Verification.VERIFIED;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.lafc.core.time.TimeLimit;
import org.lafc.core.time.WorkingDayCalendar;

/**
 * The limits for what is done once after care or a placement began, and some that are data alone, because nothing records
 * what would meet them. Those for visits, reviews and health assessments stand with {@link VisitRules}, {@link
 * ReviewRules} and {@link HealthRules}, those that hang on the basis of a placement with {@link BasisRules}.
 *
 * <p>Source: statutory timescales as each rule names them; measures of the KPI catalogue.
 */
public final class DutyRules {

    private static final String WALES = "SI 2015/1818 (W.261)";
    private static final String ENGLAND = "SI 2010/959";
    private static final String CATALOGUE = "KPI catalogue";

    /** Wales: care and support plan within 10 working days of the first placement. */
    public static final DutyRule WALES_CARE_PLAN = new DutyRule(
            "wales.care-plan",
            "before the first placement or within 10 working days of its start",
            ClockStart.CARE_START,
            TimeLimit.workingDays(10),
            new LegalSource(WALES, "regulation 4(3)", VERIFIED));

    /** England: care plan within 10 working days of the first placement. */
    public static final DutyRule ENGLAND_CARE_PLAN = new DutyRule(
            "england.care-plan",
            "before the first placement or within 10 working days of its start",
            ClockStart.CARE_START,
            TimeLimit.workingDays(10),
            new LegalSource(ENGLAND, "regulation 4(2)", SECONDARY));

    /** Powys: care plan within 5 days. A local standard, or a mix-up with the placement plan; no legal limit. */
    public static final DutyRule POWYS_CARE_PLAN = new DutyRule(
            "powys.care-plan",
            "within 5 days of becoming looked after",
            ClockStart.CARE_START,
            TimeLimit.days(5),
            new LegalSource(
                    "Powys CLA Strategic Framework 2018-2023 v1.1", "care plans in place within 5 days", LOCAL));

    /** Measure SCC/001(a): care plan in place on the day of the first placement. Unverified. */
    public static final DutyRule CARE_PLAN_AT_PLACEMENT = new DutyRule(
            "measure.care-plan-at-placement",
            "on or before the day of the first placement",
            ClockStart.CARE_START,
            TimeLimit.days(0),
            new LegalSource(CATALOGUE, "SCC/001(a)", UNVERIFIED));

    /** Measure SCC/001(b): plan for permanence by the due date of the second review. Unverified. The limit is the review's. */
    public static final DutyRule PERMANENCE_PLAN = new DutyRule(
            "measure.permanence-plan",
            "on or before the day the second review falls due",
            ClockStart.CARE_START,
            TimeLimit.months(4),
            new LegalSource(CATALOGUE, "SCC/001(b)", UNVERIFIED));

    /** Wales: placement plan within 5 working days of the placement. Unverified. */
    public static final DutyRule WALES_PLACEMENT_PLAN = new DutyRule(
            "wales.placement-plan",
            "before the placement or within 5 working days of its start",
            ClockStart.PLACEMENT_START,
            TimeLimit.workingDays(5),
            new LegalSource(WALES, "regulation 10", UNVERIFIED));

    /** England: placement plan within 5 working days of the placement. Unverified. */
    public static final DutyRule ENGLAND_PLACEMENT_PLAN = new DutyRule(
            "england.placement-plan",
            "before the placement or within 5 working days of its start",
            ClockStart.PLACEMENT_START,
            TimeLimit.workingDays(5),
            new LegalSource(ENGLAND, "regulation 9(2)", UNVERIFIED));

    /** Wales: personal education plan as part of the care and support plan, so within 10 working days. */
    public static final DutyRule WALES_EDUCATION_PLAN = new DutyRule(
            "wales.education-plan",
            "with the care and support plan, within 10 working days",
            ClockStart.CARE_START,
            TimeLimit.workingDays(10),
            new LegalSource(WALES, "regulation 5, Schedule 2, paragraph 2", VERIFIED));

    /** England: personal education plan as part of the care plan, so within 10 working days. From secondary pages. */
    public static final DutyRule ENGLAND_EDUCATION_PLAN = new DutyRule(
            "england.education-plan",
            "with the care plan, within 10 working days",
            ClockStart.CARE_START,
            TimeLimit.workingDays(10),
            new LegalSource(ENGLAND, "part of the care plan, provision not seen", SECONDARY));

    /** Wales: assessment within 3 months of the 16th birthday, or of becoming category 1 later. */
    public static final DutyRule WALES_PATHWAY_ASSESSMENT = new DutyRule(
            "wales.pathway-assessment",
            "at most 3 months after the 16th birthday, or after becoming category 1",
            ClockStart.QUALIFYING_FOR_LEAVING_CARE,
            TimeLimit.months(3),
            new LegalSource(WALES, "regulation 49(1)", VERIFIED));

    /** England: assessment within 3 months of becoming eligible. Unverified. */
    public static final DutyRule ENGLAND_PATHWAY_ASSESSMENT = new DutyRule(
            "england.pathway-assessment",
            "at most 3 months after becoming an eligible child",
            ClockStart.QUALIFYING_FOR_LEAVING_CARE,
            TimeLimit.months(3),
            new LegalSource(ENGLAND, "regulation 42", UNVERIFIED));

    /** Pathway plan as lafc scores it, in both nations: by the limit of the assessment, which the law has it follow. */
    public static final DutyRule PATHWAY_PLAN = new DutyRule(
            "lafc.pathway-plan",
            "at most 3 months after the 16th birthday, or after qualifying later",
            ClockStart.QUALIFYING_FOR_LEAVING_CARE,
            TimeLimit.months(3),
            new LegalSource("SI 2015/1818 (W.261), SI 2015/1820 (W.262)", "regulations 51 and 6", OWN_CHOICE));

    /** Wales: categories 2 and 3 without a plan, within 3 months of leaving care. */
    public static final DutyRule WALES_PATHWAY_AFTER_CARE = new DutyRule(
            "wales.pathway-after-care",
            "at most 3 months after becoming category 2 or 3 without a plan",
            ClockStart.CARE_END,
            TimeLimit.months(3),
            new LegalSource("SI 2015/1820 (W.262)", "regulation 5(2)", VERIFIED));

    /** England: relevant children without a plan, within 3 months of leaving care. Unverified. */
    public static final DutyRule ENGLAND_PATHWAY_AFTER_CARE = new DutyRule(
            "england.pathway-after-care",
            "at most 3 months after becoming a relevant child without a plan",
            ClockStart.CARE_END,
            TimeLimit.months(3),
            new LegalSource("SI 2010/2571", "regulation 5", UNVERIFIED));

    /** Wales: review of the pathway plan every 6 months. Unverified. */
    public static final DutyRule WALES_PATHWAY_REVIEW = new DutyRule(
            "wales.pathway-review",
            "at most 6 months after the plan was made or reviewed",
            ClockStart.LAST_EVENT,
            TimeLimit.months(6),
            new LegalSource("SI 2015/1820 (W.262)", "regulation 7", UNVERIFIED));

    /** England: review of the pathway plan every 6 months. Unverified. */
    public static final DutyRule ENGLAND_PATHWAY_REVIEW = new DutyRule(
            "england.pathway-review",
            "at most 6 months after the plan was made or reviewed",
            ClockStart.LAST_EVENT,
            TimeLimit.months(6),
            new LegalSource("SI 2010/2571", "regulation 7", UNVERIFIED));

    /** Measure PM30: seen by a dentist within 3 months. No legal limit was found. */
    public static final DutyRule DENTIST = new DutyRule(
            "measure.dentist",
            "within 3 months of becoming looked after",
            ClockStart.CARE_START,
            TimeLimit.months(3),
            new LegalSource("Measuring social services performance (Wales)", "PM30", VERIFIED));

    /** Measures PM31 and SCC/040: with a GP within 10 working days; the duty of SI 2007/310 until 2016. */
    public static final DutyRule GP_REGISTRATION = new DutyRule(
            "measure.gp-registration",
            "at most 10 working days after placement",
            ClockStart.PLACEMENT_START,
            TimeLimit.workingDays(10),
            new LegalSource("SI 2007/310", "regulation 8(3)(a), kept by measure PM31", VERIFIED));

    /** Measure PM24: assessment within 42 working days of the referral. */
    public static final DutyRule ASSESSMENT = new DutyRule(
            "measure.assessment",
            "within 42 working days of the referral",
            ClockStart.REFERRAL,
            TimeLimit.workingDays(42),
            new LegalSource("Measuring social services performance (Wales)", "PM24", VERIFIED));

    /** Measure SCC/045: reviews of children on the Child Protection Register or in need, whose due dates are recorded. */
    public static final DutyRule SUPPORT_REVIEW = new DutyRule(
            "measure.support-review",
            "by the day it is recorded to be due",
            ClockStart.RECORDED_DUE_DATE,
            TimeLimit.days(0),
            new LegalSource("Older Welsh indicators of social care", "SCC/045", UNVERIFIED));

    /** Measure P13c: active offer of advocacy by the due date of the first review. */
    public static final DutyRule ADVOCACY_OFFER = new DutyRule(
            "lafc.advocacy-offer",
            "on or before the day the first review falls due",
            ClockStart.CARE_START,
            TimeLimit.workingDays(20),
            new LegalSource(CATALOGUE, "P13c", OWN_CHOICE));

    /** Wales: notice of a placement out of area, from 2 April 2018 within 24 hours. Data alone: nothing records the hour. */
    public static final DutyRule WALES_OUT_OF_AREA_NOTICE = new DutyRule(
            "wales.out-of-area-notice",
            "at most 24 hours after placement",
            ClockStart.PLACEMENT_START,
            TimeLimit.days(1),
            new LegalSource("SI 2018/111", "amending regulation 12 of SI 2015/1818", VERIFIED));

    /** Wales: notice of a placement out of area, before 2 April 2018. Data alone. */
    public static final DutyRule WALES_OUT_OF_AREA_NOTICE_BEFORE_2018 = new DutyRule(
            "wales.out-of-area-notice-before-2018",
            "at most 5 working days after placement",
            ClockStart.PLACEMENT_START,
            TimeLimit.workingDays(5),
            new LegalSource(WALES, "regulation 12 before 2 April 2018", VERIFIED));

    /** England: notice of a placement out of area. Unverified. Data alone. */
    public static final DutyRule ENGLAND_OUT_OF_AREA_NOTICE = new DutyRule(
            "england.out-of-area-notice",
            "at most 5 working days after placement",
            ClockStart.PLACEMENT_START,
            TimeLimit.workingDays(5),
            new LegalSource(ENGLAND, "notification, provision not seen", UNVERIFIED));

    private DutyRules() {}

    /**
     * Returns the limit of measure SCC/024: personal education plan within 20 school days of entering care or joining
     * another school. Unverified.
     *
     * @param schoolDays the council's school days
     * @return the rule
     */
    public static DutyRule educationPlanInSchoolDays(WorkingDayCalendar schoolDays) {
        return new DutyRule(
                "measure.education-plan",
                "within 20 school days of entering care or joining a new school",
                ClockStart.CARE_OR_SCHOOL_START,
                TimeLimit.countedDays(20, schoolDays),
                new LegalSource(CATALOGUE, "SCC/024", UNVERIFIED));
    }

    /**
     * Returns every rule that comes with lafc, that of school days apart.
     *
     * @return the rules; no two share an id
     */
    public static ImmutableList<DutyRule> all() {
        return Stream.of(
                        Stream.of(VisitRules.WALES, VisitRules.ENGLAND)
                                .flatMap(rules ->
                                        Stream.concat(rules.first().values().stream(), rules.gaps().values().stream())),
                        Stream.of(VisitRules.ENGLAND_LONG_TERM_AGREED),
                        Stream.of(ReviewRules.WALES, ReviewRules.ENGLAND, ReviewRules.WALES_BEFORE_2016)
                                .flatMap(rules -> Stream.of(
                                        rules.first(),
                                        rules.second(),
                                        rules.later(),
                                        rules.shortBreaksFirst(),
                                        rules.shortBreaksLater())),
                        Stream.of(HealthRules.WALES, HealthRules.ENGLAND, HealthRules.WALES_BEFORE_2016)
                                .flatMap(rules -> Stream.of(rules.first(), rules.young(), rules.older())),
                        Stream.of(
                                WALES_CARE_PLAN,
                                ENGLAND_CARE_PLAN,
                                POWYS_CARE_PLAN,
                                CARE_PLAN_AT_PLACEMENT,
                                PERMANENCE_PLAN,
                                WALES_PLACEMENT_PLAN,
                                ENGLAND_PLACEMENT_PLAN,
                                WALES_EDUCATION_PLAN,
                                ENGLAND_EDUCATION_PLAN,
                                WALES_PATHWAY_ASSESSMENT,
                                ENGLAND_PATHWAY_ASSESSMENT,
                                PATHWAY_PLAN,
                                WALES_PATHWAY_AFTER_CARE,
                                ENGLAND_PATHWAY_AFTER_CARE,
                                WALES_PATHWAY_REVIEW,
                                ENGLAND_PATHWAY_REVIEW,
                                DENTIST,
                                GP_REGISTRATION,
                                ASSESSMENT,
                                SUPPORT_REVIEW,
                                ADVOCACY_OFFER,
                                WALES_OUT_OF_AREA_NOTICE,
                                WALES_OUT_OF_AREA_NOTICE_BEFORE_2018,
                                ENGLAND_OUT_OF_AREA_NOTICE),
                        BasisRules.all().stream())
                .flatMap(rules -> rules)
                .collect(ImmutableList.toImmutableList());
    }
}

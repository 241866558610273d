package org.lafc.core.plain;

import org.lafc.core.care.Answer;
import org.lafc.core.health.AssessmentResult;
import org.lafc.core.health.Assessor;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.health.ImmunisationStatus;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.plain.PlainColumn.Need;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.plan.SampledPlan;
import org.lafc.core.progress.Attainment;
import org.lafc.core.progress.AttainmentResult;
import org.lafc.core.progress.Attendance;
import org.lafc.core.progress.KeyStage;
import org.lafc.core.progress.SchoolChange;
import org.lafc.core.progress.SchoolPhase;
import org.lafc.core.progress.SchoolPlace;

/** The tables about health, plans, school and leaving care. */
final class LifeTables {

    static final Table<HealthAssessment> HEALTH_ASSESSMENTS = Table.aboutChild(
                    "health_assessments", HealthAssessment.class, "Health assessments made, or refused by the child.")
            .day("health_assessment", "day of the assessment or of the refusal", HealthAssessment::date)
            .neededWord("result", AssessmentResult.class, "made or refused", HealthAssessment::result)
            .word("assessor", Assessor.class, "who made it", HealthAssessment::assessor)
            .reads(row -> new HealthAssessment(
                    row.day("health_assessment"),
                    row.needed("result", AssessmentResult.class),
                    row.word("assessor", Assessor.NOT_KNOWN),
                    row.from()));

    static final Table<DentalCheck> DENTAL_CHECKS = Table.aboutChild(
                    "dental_checks", DentalCheck.class, "Checks of a child's teeth by a dentist.")
            .day("dental_check", "day of the check", DentalCheck::date)
            .reads(row -> new DentalCheck(row.day("dental_check"), row.from()));

    static final Table<GpRegistration> GP_REGISTRATIONS = Table.aboutChild(
                    "gp_registrations",
                    GpRegistration.class,
                    "Times in which a child was registered with a general practitioner.")
            .days("gp_from", "first day", "gp_to", "day after the last; blank while it lasts", GpRegistration::dates)
            .reads(row -> new GpRegistration(row.days("gp_from", "gp_to"), row.from()));

    static final Table<ImmunisationStatus> IMMUNISATIONS = Table.aboutChild(
                    "immunisations", ImmunisationStatus.class, "Whether immunisations were up to date on a day.")
            .day("immunisations_checked", "day it was looked at", ImmunisationStatus::date)
            .answer("up_to_date", "whether they were up to date", ImmunisationStatus::upToDate)
            .reads(row ->
                    new ImmunisationStatus(row.day("immunisations_checked"), row.answer("up_to_date"), row.from()));

    static final Table<Plan> PLANS = Table.aboutChild("plans", Plan.class, "Plans made or reviewed.")
            .day("plan_date", "day", Plan::date)
            .neededWord("plan", PlanKind.class, "which plan", Plan::kind)
            .neededWord("step", PlanStep.class, "made, or reviewed and brought up to date", Plan::step)
            .reads(row -> new Plan(
                    row.day("plan_date"),
                    row.needed("plan", PlanKind.class),
                    row.needed("step", PlanStep.class),
                    row.from()));

    static final Table<SampledPlan> SAMPLED_PLANS = Table.aboutChild(
                    "sampled_plans", SampledPlan.class, "Care and support plans looked at in a sample of plans.")
            .day("plan_looked_at", "day it was looked at", SampledPlan::date)
            .answer("own_outcomes", "whether it records outcomes of the child's own", SampledPlan::ownOutcomes)
            .answer("progress", "whether it records progress towards them", SampledPlan::progress)
            .reads(row -> new SampledPlan(
                    row.day("plan_looked_at"), row.answer("own_outcomes"), row.answer("progress"), row.from()));

    static final Table<SchoolPlace> SCHOOL_PLACES = Table.aboutChild(
                    "school_places", SchoolPlace.class, "Times in which a child was on the roll of one school.")
            .days(
                    "school_from",
                    "first day",
                    "school_to",
                    "day after the last; blank while it lasts",
                    SchoolPlace::dates)
            .text("school", "the school's number or name", SchoolPlace::school)
            .word("phase", SchoolPhase.class, "phase", SchoolPlace::phase)
            .word("change", SchoolChange.class, "why the child came to it", SchoolPlace::change)
            .reads(row -> new SchoolPlace(
                    row.days("school_from", "school_to"),
                    row.textIfKnown("school"),
                    row.word("phase", SchoolPhase.NOT_KNOWN),
                    row.word("change", SchoolChange.NOT_KNOWN),
                    row.from()));

    static final Table<Attendance> ATTENDANCE = Table.aboutChild(
                    "attendance", Attendance.class, "How often a child was at school in some days of care.")
            .days(
                    "attendance_from",
                    "first day it is about",
                    "attendance_to",
                    "day after the last it is about",
                    Attendance::dates)
            .word("phase", SchoolPhase.class, "phase", Attendance::phase)
            .needed(
                    "sessions_possible",
                    ColumnKind.wholeNumber(0, Integer.MAX_VALUE),
                    "half-day sessions the child could have attended",
                    Attendance::sessionsPossible)
            .needed(
                    "sessions_attended",
                    ColumnKind.wholeNumber(0, Integer.MAX_VALUE),
                    "half-day sessions attended, no more than possible",
                    Attendance::sessionsAttended)
            .checkedBy(row -> {
                if (row.number("sessions_attended") > row.number("sessions_possible")) {
                    row.reject("sessions_attended", "is more than sessions_possible", "no more than sessions_possible");
                }
            })
            .reads(row -> new Attendance(
                    row.days("attendance_from", "attendance_to"),
                    row.word("phase", SchoolPhase.NOT_KNOWN),
                    row.number("sessions_possible"),
                    row.number("sessions_attended"),
                    row.from()));

    static final Table<AttainmentResult> ATTAINMENT = Table.aboutChild(
                    "attainment", AttainmentResult.class, "Results at the end of a stage of school.")
            .day("attainment_date", "day the result stands for", AttainmentResult::date)
            .neededWord("stage", KeyStage.class, "the stage", AttainmentResult::stage)
            .word("attainment", Attainment.class, "against the threshold in force", AttainmentResult::attainment)
            .ifKnown(
                    "points",
                    Need.MAY_BE_MISSING,
                    ColumnKind.wholeNumber(0, Integer.MAX_VALUE),
                    "external qualifications point score",
                    AttainmentResult::points)
            .reads(row -> new AttainmentResult(
                    row.day("attainment_date"),
                    row.needed("stage", KeyStage.class),
                    row.word("attainment", Attainment.NOT_KNOWN),
                    row.ifKnown("points", Integer.class),
                    row.from()));

    static final Table<LeavingCareStatus> LEAVING_CARE = Table.aboutChild(
                    "leaving_care", LeavingCareStatus.class, "How a care leaver stood on a day.")
            .day("leaving_care_date", "day it is about", LeavingCareStatus::date)
            .wordIfKnown(
                    "category",
                    CareLeaverCategory.class,
                    "category the authority recorded",
                    LeavingCareStatus::category)
            .word("in_touch", InTouch.class, "whether the authority is in touch", LeavingCareStatus::inTouch)
            .word("activity", Activity.class, "main activity", LeavingCareStatus::activity)
            .word(
                    "accommodation",
                    Accommodation.class,
                    "where the young person lives",
                    LeavingCareStatus::accommodation)
            .answer("suitable", "whether the accommodation is suitable", LeavingCareStatus::suitable)
            .answer("adviser", "whether a personal adviser is allocated", LeavingCareStatus::adviser)
            .reads(row -> LeavingCareStatus.builder()
                    .date(row.day("leaving_care_date"))
                    .category(row.ifKnown("category", CareLeaverCategory.class))
                    .inTouch(row.word("in_touch", InTouch.NOT_KNOWN))
                    .activity(row.word("activity", Activity.NOT_KNOWN))
                    .accommodation(row.word("accommodation", Accommodation.NOT_KNOWN))
                    .suitable(row.word("suitable", Answer.NOT_KNOWN))
                    .adviser(row.answer("adviser"))
                    .source(row.from())
                    .build());

    static final Table<ActivitySpell> ACTIVITIES = Table.aboutChild(
                    "activities",
                    ActivitySpell.class,
                    "Times in which a young person did one thing: education, employment, training, or none.")
            .days(
                    "activity_from",
                    "first day",
                    "activity_to",
                    "day after the last; blank while it lasts",
                    ActivitySpell::dates)
            .word("activity", Activity.class, "what it was", ActivitySpell::activity)
            .word("side", AreaSide.class, "in the authority's area or outside", ActivitySpell::side)
            .reads(row -> new ActivitySpell(
                    row.days("activity_from", "activity_to"),
                    row.word("activity", Activity.NOT_KNOWN),
                    row.word("side", AreaSide.NOT_RECORDED),
                    row.from()));

    static final Table<Homelessness> HOMELESSNESS = Table.aboutChild(
                    "homelessness", Homelessness.class, "Times in which a young person was homeless.")
            .days(
                    "homeless_from",
                    "first day",
                    "homeless_to",
                    "day after the last; blank while it lasts",
                    Homelessness::dates)
            .reads(row -> new Homelessness(row.days("homeless_from", "homeless_to"), row.from()));

    private LifeTables() {}
}

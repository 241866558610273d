package org.lafc.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;

/** Young people leaving care for the worked examples of the KPI catalogue; all in care since 9 January 2012. */
final class LeaverFixture {

    static final Coverage ALL = Coverage.of(List.of(
            LeavingCareStatus.class, ActivitySpell.class, Homelessness.class, ParticipationEvent.class, Plan.class));

    private LeaverFixture() {}

    static Cohort cohort(Iterable<CareHistory> histories) {
        return cohort(2018, histories);
    }

    static Cohort cohort(int year, Iterable<CareHistory> histories) {
        return Cohort.builder()
                .histories(histories)
                .censusDate(CensusDate.yearEnd(year))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD)
                .build();
    }

    /** Left care on a day for a life with support; still in care if there is none. */
    static CareHistory youth(String id, String born, String left, CareRecord... records) {
        Episode.Builder care = Fx1.own("2012-01-09", left, EpisodeStart.STARTED, LegalStatus.CARE_ORDER);
        if (!left.isEmpty()) {
            care.endReason(EpisodeEnd.INDEPENDENT_WITH_SUPPORT);
        }
        return CareHistory.builder()
                .from(Fx1.child(id, born, care))
                .addRecords(records)
                .coverage(ALL)
                .build();
    }

    static LeavingCareStatus.Builder status(String day) {
        return LeavingCareStatus.builder().date(LocalDate.parse(day)).inTouch(InTouch.YES);
    }

    static LeavingCareStatus doing(String day, Activity activity) {
        return status(day).activity(activity).build();
    }

    static LeavingCareStatus living(String day, Activity activity, Accommodation accommodation, Answer suitable) {
        return status(day)
                .activity(activity)
                .accommodation(accommodation)
                .suitable(suitable)
                .build();
    }

    static LeavingCareStatus contact(String day, InTouch inTouch) {
        return LeavingCareStatus.builder()
                .date(LocalDate.parse(day))
                .inTouch(inTouch)
                .build();
    }

    static LeavingCareStatus adviser(String day) {
        return status(day).adviser(Answer.YES).build();
    }

    static ActivitySpell spell(String from, String to, Activity activity, AreaSide side) {
        return new ActivitySpell(range(from, to), activity, side, Optional.empty());
    }

    static Homelessness homeless(String from, String to) {
        return new Homelessness(range(from, to), Optional.empty());
    }

    static ParticipationEvent forum(String day) {
        return new ParticipationEvent(LocalDate.parse(day), ParticipationKind.LEAVING_CARE_FORUM, Optional.empty());
    }

    static Plan pathwayPlan(String day, PlanStep step) {
        return new Plan(LocalDate.parse(day), PlanKind.PATHWAY, step, Optional.empty());
    }

    /** CL1 to CL7 of PM34 and PM35; all under 21 by March 2018. */
    static ImmutableList<CareHistory> leavers() {
        return ImmutableList.of(
                youth("CL1", "1999-01-15", "2016-08-01", doing("2017-08-01", Activity.OTHER_EDUCATION_PART_TIME)),
                youth(
                        "CL2",
                        "1999-01-15",
                        "2016-12-15",
                        doing("2017-12-15", Activity.NOT_ENGAGED_OTHER),
                        homeless("2017-05-04", "2017-06-20"),
                        homeless("2017-10-19", "2017-10-30")),
                youth(
                        "CL3",
                        "1999-06-15",
                        "2017-03-20",
                        spell("2017-09-01", "", Activity.APPRENTICESHIP_FULL_TIME, AreaSide.IN_AREA)),
                youth("CL4", "1998-12-15", "2016-05-05", contact("2017-05-05", InTouch.NO)),
                youth(
                        "CL5",
                        "1998-12-15",
                        "2016-01-10",
                        spell("2017-12-01", "2018-01-11", Activity.OTHER_EMPLOYMENT_FULL_TIME, AreaSide.IN_AREA)),
                youth("CL6", "1998-01-15", "2015-06-30", doing("2017-06-30", Activity.NOT_ENGAGED_ILLNESS)),
                youth("CL7", "1998-06-01", "2016-02-29", doing("2018-02-28", Activity.HIGHER_EDUCATION_FULL_TIME)));
    }

    /** The five young people of P9. */
    static ImmutableList<CareHistory> training() {
        return ImmutableList.of(
                youth(
                        "apprentice",
                        "2000-09-01",
                        "",
                        spell("2017-09-01", "", Activity.APPRENTICESHIP_FULL_TIME, AreaSide.IN_AREA)),
                youth(
                        "trainee",
                        "1998-11-11",
                        "2016-10-01",
                        spell("2018-01-15", "", Activity.TRAINING_FULL_TIME, AreaSide.OUT_OF_AREA)),
                youth(
                        "student",
                        "2001-08-01",
                        "",
                        spell("2017-09-04", "", Activity.OTHER_EDUCATION_FULL_TIME, AreaSide.IN_AREA)),
                youth("idle", "1997-06-01", "2015-02-01", doing("2018-03-01", Activity.NOT_ENGAGED_OTHER)),
                youth("gone", "1999-12-24", "2017-11-01", contact("2018-02-01", InTouch.NO)));
    }

    private static DateRange range(String from, String to) {
        LocalDate start = LocalDate.parse(from);
        return to.isEmpty() ? DateRange.startingOn(start) : DateRange.of(start, LocalDate.parse(to));
    }
}

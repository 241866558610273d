package org.lafc.examples.sample;

import static java.time.temporal.ChronoUnit.DAYS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.Sex;
import org.lafc.core.edge.Departure;
import org.lafc.core.edge.DepartureReason;
import org.lafc.core.edge.EdgeOfCareEpisode;
import org.lafc.core.edge.FamilySupportPackage;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.Referral;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.time.DateRange;

/**
 * Invents children who were referred from 2015-16 on and helped at home, and never looked after: without them every family
 * helped would be one whom help did not keep out of care. They stand in the plain tables alone.
 */
final class SampleAtHome {

    private static final int CHILDREN = 320;

    private SampleAtHome() {}

    static ImmutableList<CareHistory> histories() {
        ImmutableList.Builder<CareHistory> histories = ImmutableList.builder();
        for (int number = 1; number <= CHILDREN; number++) {
            histories.add(history(String.format(Locale.ROOT, "SYNS%03d", number)));
        }
        return histories.build();
    }

    private static CareHistory history(String id) {
        Draws draws = new Draws(id);
        int days = (int) DAYS.between(SampleReturn.RECORDS_FROM, SampleReturn.LAST_DAY);
        LocalDate referred = SampleReturn.RECORDS_FROM.plusDays(draws.between("referred", 0, days - 20));
        LocalDate born = referred.minusDays(draws.between("days of life", 100, 5500));
        return CareHistory.builder()
                .child(Child.builder()
                        .id(id)
                        .dateOfBirth(born)
                        .sex(draws.happens("female", 48) ? Sex.FEMALE : Sex.MALE)
                        .ethnicGroup(draws.happens("white", 90) ? EthnicGroup.WHITE_BRITISH : EthnicGroup.NOT_KNOWN)
                        .disability(draws.happens("disabled", 8) ? Answer.YES : Answer.NO)
                        .family("F-" + id)
                        .build())
                .rules(CareRules.WALES)
                .records(records(draws, referred))
                .build();
    }

    private static List<CareRecord> records(Draws draws, LocalDate referred) {
        List<CareRecord> records = new ArrayList<>();
        String source = draws.oneOf("source", "POLICE", "SCHOOL", "HEALTH_VISITOR", "RELATIVE", "GENERAL_PRACTITIONER");
        records.add(new Referral(referred, ReferralSource.valueOf(source), Optional.empty()));
        LocalDate assessed = SampleReviews.workingDayBy(referred.plusDays(
                draws.happens("assessed late", 12)
                        ? draws.between("days late", 62, 95)
                        : draws.between("days", 12, 56)));
        if (!assessed.isAfter(SampleReturn.LAST_DAY)) {
            boolean seen = draws.happens("seen", 92);
            records.add(new ReferralAssessment(
                    assessed,
                    Optional.of(referred),
                    seen ? Answer.YES : Answer.NO,
                    seen && draws.happens("seen alone", 45) ? Answer.YES : Answer.NO,
                    Optional.empty()));
        }
        addPlan(records, draws, assessed);
        addSupport(records, draws, assessed);
        addRegister(records, draws, referred);
        return records;
    }

    private static void addPlan(List<CareRecord> records, Draws draws, LocalDate assessed) {
        LocalDate made = assessed.plusDays(draws.between("days to the plan", 1, 20));
        if (draws.happens("plan", 80) && !made.isAfter(SampleReturn.LAST_DAY)) {
            records.add(new Plan(made, PlanKind.CARE_AND_SUPPORT, PlanStep.MADE, Optional.empty()));
            LocalDate reviewed = made.plusDays(draws.between("days to the review of the plan", 80, 180));
            if (!reviewed.isAfter(SampleReturn.LAST_DAY)) {
                records.add(new Plan(reviewed, PlanKind.CARE_AND_SUPPORT, PlanStep.REVIEWED, Optional.empty()));
            }
        }
    }

    private static void addSupport(List<CareRecord> records, Draws draws, LocalDate assessed) {
        LocalDate from = assessed.plusDays(draws.between("days to the package", 3, 30));
        if (from.isAfter(SampleReturn.LAST_DAY) || !draws.happens("family support", 45)) {
            return;
        }
        boolean edge = draws.happens("at the edge of care", 75);
        DateRange days = until(from, from.plusDays(draws.between("days of support", 40, 200)));
        records.add(new FamilySupportPackage(days, edge ? Answer.YES : Answer.NO, Optional.empty()));
        if (edge) {
            records.add(new EdgeOfCareEpisode(days, Optional.empty()));
        }
        LocalDate moved = from.plusDays(draws.between("days to moving away", 30, 160));
        if (draws.happens("moved away", 4) && !moved.isAfter(SampleReturn.LAST_DAY)) {
            records.add(new Departure(moved, DepartureReason.MOVED_AWAY, Optional.empty()));
        }
    }

    private static void addRegister(List<CareRecord> records, Draws draws, LocalDate referred) {
        if (!draws.happens("registered", 30)) {
            return;
        }
        LocalDate from = referred.plusDays(draws.between("days to registration", 5, 40));
        LocalDate to = from.plusDays(draws.between("days on the register", 90, 420));
        LocalDate again = to.plusDays(draws.between("days off the register", 60, 500));
        if (!from.isAfter(SampleReturn.LAST_DAY)) {
            records.add(new ProtectionRegistration(until(from, to), Optional.empty()));
        }
        if (!again.isAfter(SampleReturn.LAST_DAY) && draws.happens("registered again", 30)) {
            records.add(new ProtectionRegistration(DateRange.startingOn(again), Optional.empty()));
        }
    }

    // Nothing after the last day is known yet.
    private static DateRange until(LocalDate from, LocalDate to) {
        return to.isAfter(SampleReturn.LAST_DAY) ? DateRange.startingOn(from) : DateRange.of(from, to);
    }
}

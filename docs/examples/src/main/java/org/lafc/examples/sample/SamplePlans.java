package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;

/**
 * Invents the plans of one child: a care and support plan about when care began, a placement plan for each placement, a
 * plan for permanence by about the second review, an education plan from four on, a pathway plan from sixteen on; some
 * late, some missing.
 */
final class SamplePlans {

    private final Draws draws;
    private final LocalDate lastDay;
    private final ImmutableList.Builder<CareRecord> records = ImmutableList.builder();

    private SamplePlans(CareStory story) {
        this.draws = story.draws();
        this.lastDay = story.child().lastDay();
    }

    static ImmutableList<CareRecord> of(CareStory story) {
        SamplePlans plans = new SamplePlans(story);
        LocalDate careStart = story.careStart();
        LocalDate born = story.child().dateOfBirth();
        LocalDate weekBefore = careStart.minusDays(7);
        boolean ahead = weekBefore.isAfter(born) && story.draws().happens("planned before " + careStart, 60);
        plans.add(PlanKind.CARE_AND_SUPPORT, ahead ? weekBefore : careStart, ahead ? 7 : 12, 95);
        story.placementStarts().stream()
                .filter(start -> !start.isBefore(SampleReturn.RECORDS_FROM))
                .forEach(start -> plans.add(PlanKind.PLACEMENT, start, 6, 90));
        plans.add(PlanKind.PERMANENCE, careStart, 100, 90);
        if (story.child().ageOn(careStart) >= 4) {
            plans.add(PlanKind.PERSONAL_EDUCATION, careStart, 25, 85);
        }
        LocalDate sixteen = born.plusYears(16);
        if (!sixteen.isAfter(plans.lastDay.minusMonths(1)) && careStart.isBefore(sixteen)) {
            plans.add(PlanKind.PATHWAY_ASSESSMENT, sixteen, 50, 92);
            plans.add(PlanKind.PATHWAY, sixteen, 80, 88);
        }
        return plans.records.build();
    }

    // In about so many days, for one in six up to twice as many; only so many in a hundred are made at all.
    private void add(PlanKind kind, LocalDate from, int days, int madeInHundred) {
        String choice = kind + " from " + from;
        if (!draws.happens(choice + " made", madeInHundred)) {
            return;
        }
        boolean late = draws.happens(choice + " late", 16);
        LocalDate made = from.plusDays(draws.between(choice + " days", 1, late ? 2 * days : days));
        if (made.isAfter(lastDay)) {
            return;
        }
        records.add(new Plan(made, kind, PlanStep.MADE, Optional.empty()));
        for (LocalDate year : SampleReturn.YEARS) {
            LocalDate reviewed = year.plusDays(draws.between(choice + " reviewed from " + year, 0, 330));
            if (reviewed.isAfter(made.plusDays(60)) && !reviewed.isAfter(lastDay)) {
                records.add(new Plan(reviewed, kind, PlanStep.REVIEWED, Optional.empty()));
            }
        }
    }
}

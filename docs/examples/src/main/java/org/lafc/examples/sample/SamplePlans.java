package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.CareRecord;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;

/**
 * Invents the plans of one child: a care and support plan about ten working days after care began, a placement plan for
 * each placement of the year, an education plan from four on, a pathway plan from sixteen on; some late, some missing.
 */
final class SamplePlans {

    private final Draws draws;
    private final ImmutableList.Builder<CareRecord> records = ImmutableList.builder();

    private SamplePlans(Draws draws) {
        this.draws = draws;
    }

    static ImmutableList<CareRecord> of(CareStory story) {
        SamplePlans plans = new SamplePlans(story.draws());
        LocalDate careStart = story.careStart();
        plans.add(PlanKind.CARE_AND_SUPPORT, careStart, 12, 95);
        story.placementStarts().stream()
                .filter(start -> !start.isBefore(SampleReturn.FIRST_DAY))
                .forEach(start -> plans.add(PlanKind.PLACEMENT, start, 6, 90));
        if (story.child().ageOn(careStart) >= 4) {
            plans.add(PlanKind.PERSONAL_EDUCATION, careStart, 25, 85);
        }
        LocalDate sixteen = story.child().dateOfBirth().plusYears(16);
        if (!sixteen.isAfter(SampleReturn.LAST_DAY.minusMonths(1)) && careStart.isBefore(sixteen)) {
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
        if (made.isAfter(SampleReturn.LAST_DAY)) {
            return;
        }
        records.add(new Plan(made, kind, PlanStep.MADE, Optional.empty()));
        LocalDate reviewed = SampleReturn.FIRST_DAY.plusDays(draws.between(choice + " reviewed", 0, 330));
        if (reviewed.isAfter(made.plusDays(60))) {
            records.add(new Plan(reviewed, kind, PlanStep.REVIEWED, Optional.empty()));
        }
    }
}

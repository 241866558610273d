package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionCeased;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;

/** The decision that a child should be placed for adoption, its reversal, and the steps of an adoption that was made. */
final class AdoptionFacts implements Concern {

    private static final ImmutableList<AdoptionCeased> REASONS = ImmutableList.of(
            AdoptionCeased.NEEDS_CHANGED, AdoptionCeased.NO_ORDER, AdoptionCeased.NO_ADOPTERS, AdoptionCeased.OTHER);

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(AdoptionDecision.class, Adoption.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        life.adoption().filter(plan -> life.isPast(plan.decided())).ifPresent(plan -> {
            boolean reversed = plan.reversed() && life.isPast(plan.over());
            records.accept(new AdoptionDecision(
                    plan.decided(),
                    reversed ? Optional.of(plan.over()) : Optional.empty(),
                    reversed ? Optional.of(draws.oneOf(REASONS)) : Optional.empty(),
                    Optional.empty()));
            if (life.wasAdopted()) {
                records.accept(adoption(plan, life, draws));
            }
        });
    }

    private static Adoption adoption(AdoptionPlan plan, Life life, Draws draws) {
        boolean two = draws.happens(0.85);
        Adopters adopters = two
                ? draws.happens(0.85)
                        ? Adopters.MALE_AND_FEMALE
                        : draws.happens(0.5) ? Adopters.TWO_MALES : Adopters.TWO_FEMALES
                : draws.happens(0.9) ? Adopters.ONE_FEMALE : Adopters.ONE_MALE;
        AdoptersStatus status = !two
                ? AdoptersStatus.SINGLE
                : adopters == Adopters.MALE_AND_FEMALE
                        ? draws.happens(0.8)
                                ? AdoptersStatus.MARRIED_DIFFERENT_GENDER
                                : AdoptersStatus.UNMARRIED_DIFFERENT_GENDER
                        : draws.happens(0.5) ? AdoptersStatus.CIVIL_PARTNERS : AdoptersStatus.UNMARRIED_SAME_GENDER;
        boolean fosterCarer = life.periods().stream()
                .map(period -> period.last().stay().code())
                .anyMatch(code -> code.equals("A3") || code.equals("A5"));
        return new Adoption(
                plan.decided(),
                Optional.of(plan.matched()),
                fosterCarer ? Answer.YES : Answer.NO,
                Optional.of(two ? 2 : 1),
                adopters,
                status,
                Optional.empty());
    }
}

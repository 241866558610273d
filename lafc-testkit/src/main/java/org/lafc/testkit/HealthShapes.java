package org.lafc.testkit;

import static org.lafc.testkit.RecordKind.When.AFTER_A_YEAR_IN_CARE;
import static org.lafc.testkit.RecordKind.When.CHILDHOOD;
import static org.lafc.testkit.RecordKind.When.IN_CARE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.care.Answer;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.health.AssessmentResult;
import org.lafc.core.health.Assessor;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.health.ImmunisationStatus;
import org.lafc.core.health.NoScore;
import org.lafc.core.time.ReportingYear;

/** The records of package {@code health}. */
final class HealthShapes {

    private HealthShapes() {}

    static ImmutableList<RecordKind<?>> kinds() {
        return ImmutableList.of(
                new RecordKind<>(AnnualOutcomes.class, AFTER_A_YEAR_IN_CARE, 1, outcomes()),
                new RecordKind<>(HealthAssessment.class, IN_CARE, 4, assessments()),
                RecordKind.dated(DentalCheck.class, IN_CARE, DentalCheck::new),
                RecordKind.lasting(GpRegistration.class, CHILDHOOD, GpRegistration::new),
                new RecordKind<>(ImmunisationStatus.class, IN_CARE, 1, immunisations()));
    }

    // A score of 0 and of 40 in one of five; a reason only without a score.
    private static Arbitrary<RecordShape<AnnualOutcomes>> outcomes() {
        Arbitrary<Integer> scores = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 40)), Tuple.of(1, Arbitraries.of(0, 40)));
        return Combinators.combine(
                        scores.optional(0.6),
                        Arbitraries.of(NoScore.class).optional(0.8),
                        Parts.answers().list().ofSize(8))
                .as((score, noScore, answers) -> slot -> {
                    AnnualOutcomes.Builder outcomes = AnnualOutcomes.builder();
                    outcomes.date(ReportingYear.containing(slot.day()).lastDay())
                            .difficultiesScore(score)
                            .noScore(noScore.filter(reason -> score.isEmpty()))
                            .source(slot.row());
                    return withAnswers(outcomes, answers).build();
                });
    }

    private static AnnualOutcomes.Builder withAnswers(AnnualOutcomes.Builder outcomes, List<Answer> answers) {
        outcomes.convicted(answers.get(0))
                .surveillanceUpToDate(answers.get(1))
                .immunisationsUpToDate(answers.get(2))
                .teethChecked(answers.get(3))
                .healthAssessed(answers.get(4))
                .substanceMisuse(answers.get(5))
                .interventionReceived(answers.get(6))
                .interventionOffered(answers.get(7));
        return outcomes;
    }

    private static Arbitrary<RecordShape<HealthAssessment>> assessments() {
        return Combinators.combine(Arbitraries.of(AssessmentResult.class), Arbitraries.of(Assessor.class))
                .as((result, assessor) -> slot -> new HealthAssessment(slot.day(), result, assessor, slot.row()));
    }

    private static Arbitrary<RecordShape<ImmunisationStatus>> immunisations() {
        return Parts.answers().map(upToDate -> slot -> new ImmunisationStatus(slot.day(), upToDate, slot.row()));
    }
}

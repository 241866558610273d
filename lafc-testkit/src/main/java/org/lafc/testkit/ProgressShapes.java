package org.lafc.testkit;

import static org.lafc.testkit.RecordKind.When.CHILDHOOD;
import static org.lafc.testkit.RecordKind.When.IN_CARE;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
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

/** Plans, and the records of package {@code progress}. */
final class ProgressShapes {

    private ProgressShapes() {}

    static ImmutableList<RecordKind<?>> kinds() {
        return ImmutableList.of(
                new RecordKind<>(Plan.class, IN_CARE, 1, plans()),
                new RecordKind<>(SampledPlan.class, IN_CARE, 1, sampledPlans()),
                new RecordKind<>(SchoolPlace.class, CHILDHOOD, 1, schoolPlaces()),
                new RecordKind<>(Attendance.class, CHILDHOOD, 1, attendances()),
                new RecordKind<>(AttainmentResult.class, CHILDHOOD, 1, results()));
    }

    private static Arbitrary<RecordShape<SampledPlan>> sampledPlans() {
        return Combinators.combine(Parts.answers(), Parts.answers())
                .as((outcomes, progress) -> slot -> new SampledPlan(slot.day(), outcomes, progress, slot.row()));
    }

    private static Arbitrary<RecordShape<Plan>> plans() {
        return Combinators.combine(Arbitraries.of(PlanKind.class), Arbitraries.of(PlanStep.class))
                .as((kind, step) -> slot -> new Plan(slot.day(), kind, step, slot.row()));
    }

    private static Arbitrary<RecordShape<SchoolPlace>> schoolPlaces() {
        return Combinators.combine(
                        Parts.lengths(),
                        Parts.numbers("").optional(0.7),
                        Arbitraries.of(SchoolPhase.class),
                        Arbitraries.of(SchoolChange.class))
                .as((nights, school, phase, change) ->
                        slot -> new SchoolPlace(slot.lasting(nights), school, phase, change, slot.row()));
    }

    // No session possible, and none missed, are weighted in.
    private static Arbitrary<RecordShape<Attendance>> attendances() {
        Arbitrary<Integer> possible = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 390)), Tuple.of(1, Arbitraries.just(0)));
        Arbitrary<Integer> missed = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 390)), Tuple.of(1, Arbitraries.just(0)));
        return Combinators.combine(Parts.lengths(), Arbitraries.of(SchoolPhase.class), possible, missed)
                .as((nights, phase, sessions, absences) -> slot -> new Attendance(
                        slot.lasting(nights), phase, sessions, Math.max(0, sessions - absences), slot.row()));
    }

    private static Arbitrary<RecordShape<AttainmentResult>> results() {
        Arbitrary<Integer> points = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 700)), Tuple.of(1, Arbitraries.just(0)));
        return Combinators.combine(
                        Arbitraries.of(KeyStage.class), Arbitraries.of(Attainment.class), points.optional(0.6))
                .as((stage, attainment, score) ->
                        slot -> new AttainmentResult(slot.day(), stage, attainment, score, slot.row()));
    }
}

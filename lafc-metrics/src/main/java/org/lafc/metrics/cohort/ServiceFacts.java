package org.lafc.metrics.cohort;

import org.lafc.core.care.Answer;
import org.lafc.core.provision.CarerKind;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;

/** The facts of the service itself: of households of carers and of plans looked at in a sample. */
public final class ServiceFacts {

    private static final FactType YES_NO = FactType.Code.of(Answer.values(), Answer.NOT_KNOWN);

    /** What a household is approved for. */
    public static final Fact CARER_KIND = new Fact(
            "carer-kind",
            FactType.Code.of(CarerKind.values(), CarerKind.NOT_KNOWN),
            "what the household is approved for",
            "not recorded",
            "plain table carers");

    /** Whether the core training is done. */
    public static final Fact CORE_TRAINED = new Fact(
            "core-trained",
            YES_NO,
            "whether the household had completed the core training by the census date",
            "no day of completion is recorded",
            "plain table carers");

    /** Whether a plan records the child's own outcomes. */
    public static final Fact OWN_OUTCOMES_RECORDED = new Fact(
            "own-outcomes-recorded",
            YES_NO,
            "whether the plan records outcomes of the child's own",
            "not recorded when the plan was looked at",
            "plain table sampled_plans");

    /** Whether a plan records progress. */
    public static final Fact PROGRESS_RECORDED = new Fact(
            "progress-recorded",
            YES_NO,
            "whether the plan records progress towards the child's outcomes",
            "not recorded when the plan was looked at",
            "plain table sampled_plans");

    private ServiceFacts() {}
}

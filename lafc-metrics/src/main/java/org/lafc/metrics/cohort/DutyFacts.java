package org.lafc.metrics.cohort;

import org.lafc.core.care.Answer;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;

/** The facts of duties that fell due in the year, as they stand at the end of the census date. */
public final class DutyFacts {

    private static final String PLAIN_TABLES = "plain tables of what was done; statutory timescales";

    /** What had to be done. */
    public static final Fact DUTY = new Fact(
            "duty",
            FactType.Code.of(DutyKind.values()),
            "what had to be done",
            "never missing",
            "statutory timescales; KPI catalogue, section 0.4");

    /** What became of it. */
    public static final Fact OUTCOME = new Fact(
            "outcome",
            DutyOutcome.TYPE,
            "what became of it by the census date. " + DutyOutcome.WORDS,
            "no source holds what would tell, on the days that matter",
            PLAIN_TABLES);

    /** Whether it was done, late or not. */
    public static final Fact DONE = new Fact(
            "done",
            FactType.Code.of(Answer.values(), Answer.NOT_KNOWN),
            "whether it was done by the census date, late or not, before a further one fell due",
            "as of outcome",
            PLAIN_TABLES);

    /** How late it was done. */
    public static final Fact DAYS_LATE = new Fact(
            "days-late",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days from the due date to the day it was done, 0 if it was met",
            "not done by the census date, or not known, or not scored",
            PLAIN_TABLES);

    /** Which rule set the due date. */
    public static final Fact RULE = new Fact(
            "rule",
            new FactType.OpenCode(),
            "which rule set the due date: first, second or later review, for example",
            "never missing",
            "statutory timescales");

    private DutyFacts() {}
}

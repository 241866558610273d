package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.Answer;
import org.lafc.core.care.WayOut;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;

/**
 * The facts of care and placement: of children looked after in the year, of periods of care and of placements.
 * Conventions C1 to C21 are those of the KPI catalogue.
 */
public final class CareFacts {

    static final String TURNED_EIGHTEEN = "turned-eighteen";

    private static final FactType YES_NO = FactType.Code.of(Answer.values(), Answer.NOT_KNOWN);

    /** Whether the child is looked after on the census date. */
    public static final Fact LOOKED_AFTER = new Fact(
            "looked-after",
            YES_NO,
            "whether the child is looked after on the census date (C2); short breaks are not (C6)",
            "never missing",
            "SSDA903 DECOM, DEC");

    /** Whether a period of care began in the year. */
    public static final Fact BEGAN_IN_YEAR = new Fact(
            "began-in-year",
            YES_NO,
            "whether a period of care of the child began in the year, once or more",
            "a period in the year began on a day that is not known",
            "SSDA903 DECOM, RNE");

    /** Whether a period of care ended in the year. */
    public static final Fact ENDED_IN_YEAR = new Fact(
            "ended-in-year",
            YES_NO,
            "whether a period of care of the child ended in the year, once or more",
            "never missing",
            "SSDA903 DEC, REC");

    /** Whether the child returned home in the year. */
    public static final Fact RETURNED_HOME = new Fact(
            "returned-home",
            YES_NO,
            "whether the child returned in the year from care to parents, relatives or others with parental responsibility, "
                    + "also if the child came back into care",
            "care ended in the year for a reason that is not recorded",
            "SSDA903 REC");

    /** How care ended. */
    public static final Fact WAY_OUT = new Fact(
            "way-out",
            new FactType.Code(ImmutableList.<String>builder()
                    .addAll(FactType.Code.of(WayOut.values(), WayOut.NOT_KNOWN).words())
                    .add(TURNED_EIGHTEEN)
                    .build()),
            "how care ended; turned-eighteen where the 18th birthday alone ended it (C3)",
            "not recorded",
            "SSDA903 REC");

    /** How long care lasted. */
    public static final Fact DAYS_IN_CARE = new Fact(
            "days-in-care",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days from the start of the period of care to its end, or to the day that is known of while it goes on",
            "care began on a day that is not known",
            "SSDA903 DECOM, DEC");

    /** How long the child was out of care. */
    public static final Fact MONTHS_OUT_OF_CARE = new Fact(
            "months-out-of-care",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "completed calendar months from the end of care to coming back into care, or to the day that is known of while "
                    + "the child has not come back (C21); of a child, after the return home in the year that lasted longest",
            "of a child, no return home in the year is known",
            "SSDA903 DECOM, DEC");

    /** Whether the child came back into care. */
    public static final Fact BACK_IN_CARE = new Fact(
            "back-in-care",
            YES_NO,
            "whether the child has come back into care by the day that is known of, short breaks apart; of a child, after "
                    + "the last return home in the year",
            "of a child, no return home in the year is known",
            "SSDA903 DECOM, DEC");

    /** Whether a placement is the first of its period of care. */
    public static final Fact FIRST_PLACEMENT = new Fact(
            "first-placement",
            YES_NO,
            "whether the placement is the first of its period of care",
            "care began on a day that is not known",
            "SSDA903 RNE");

    private CareFacts() {}
}

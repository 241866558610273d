package org.lafc.metrics.cohort;

import org.lafc.core.care.Answer;
import org.lafc.core.progress.Attainment;
import org.lafc.core.progress.KeyStage;
import org.lafc.core.progress.SchoolPhase;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;

/**
 * The facts of school: of children looked after on the census date, of the ends of key stages and of attendance.
 * Conventions C1 to C21 are those of the KPI catalogue.
 */
public final class SchoolFacts {

    private static final FactType.Code YES_NO = FactType.Code.of(Answer.values(), Answer.NOT_KNOWN);

    /** Whether the child is of compulsory school age. */
    public static final Fact COMPULSORY_SCHOOL_AGE = new Fact(
            "compulsory-school-age",
            YES_NO,
            "whether the child was 5 to 15 on the 31 August before the census date",
            "never missing",
            "SSDA903 DOB; the reading of the age is lafc's own");

    /** Changes of school in the year. */
    public static final Fact SCHOOL_CHANGES = new Fact(
            "school-changes",
            new FactType.WholeNumber(FactUnit.CHANGES),
            "changes of school in the year to the census date, on days on which the child was looked after; neither the first "
                    + "school nor an ordinary transition is one",
            "no school is recorded, or of no change known it is recorded whether it was one",
            "plain table school_places; Welsh measure PM32");

    /** Changes of school in the year, but for those to family. */
    public static final Fact SCHOOL_CHANGES_OTHER = new Fact(
            "school-changes-other",
            new FactType.WholeNumber(FactUnit.CHANGES),
            "school-changes but for those tied to adoption and those of a move home",
            "as school-changes",
            "plain table school_places; Welsh metric CH/044");

    /** The stage that ended. */
    public static final Fact KEY_STAGE = new Fact(
            "key-stage",
            FactType.Code.of(KeyStage.values()),
            "the stage of school that ended",
            "never missing",
            "plain table attainment");

    /** What was attained. */
    public static final Fact ATTAINMENT = new Fact(
            "attainment",
            FactType.Code.of(Attainment.values(), Attainment.NOT_KNOWN),
            "what the pupil attained at the end of the stage, against the threshold in force; the best of several results",
            "no result is recorded",
            "plain table attainment");

    /** Whether the pupil was disapplied. */
    public static final Fact DISAPPLIED = new Fact(
            "disapplied",
            YES_NO,
            "whether the pupil is recorded as disapplied from the assessment, and so stands outside it",
            "never: where nothing was recorded it is no",
            "plain table attainment");

    /** Points scored. */
    public static final Fact POINTS = new Fact(
            "points",
            new FactType.WholeNumber(FactUnit.POINTS),
            "external qualifications points scored at the end of the stage",
            "not recorded",
            "plain table attainment");

    /** Points as means count them. */
    public static final Fact POINTS_COUNTED = new Fact(
            "points-counted",
            new FactType.WholeNumber(FactUnit.POINTS),
            "points; 0 of who was not entered or has no result, as measure SCC/037 counts them",
            "there is a result, but its points are not recorded",
            "plain table attainment; Welsh measure SCC/037");

    /** Whether the pupil had been looked after for twelve months. */
    public static final Fact LOOKED_AFTER_12_MONTHS = new Fact(
            "looked-after-12-months",
            YES_NO,
            "whether the pupil had been looked after for twelve months without a break on the 31 March before the stage ended "
                    + "(C21)",
            "care began before the data, less than twelve months before that day",
            "SSDA903 DECOM, DEC");

    /** Whether the pupil received care and support. */
    public static final Fact CARE_AND_SUPPORT = new Fact(
            "care-and-support",
            YES_NO,
            "whether the pupil was looked after on the 31 March before the stage ended, or a care and support plan had been made "
                    + "or reviewed in the year to it",
            "not looked after, and no source holds plans for that year",
            "SSDA903 DECOM, DEC; plain table plans");

    /** Phase of school. */
    public static final Fact SCHOOL_PHASE = new Fact(
            "school-phase",
            FactType.Code.of(SchoolPhase.values(), SchoolPhase.NOT_KNOWN),
            "phase of the school attended",
            "not recorded",
            "plain table attendance");

    /** Sessions that could be attended. */
    public static final Fact SESSIONS_POSSIBLE = new Fact(
            "sessions-possible",
            new FactType.WholeNumber(FactUnit.SESSIONS),
            "half-day sessions the child could have attended",
            "never missing",
            "plain table attendance");

    /** Sessions attended. */
    public static final Fact SESSIONS_ATTENDED = new Fact(
            "sessions-attended",
            new FactType.WholeNumber(FactUnit.SESSIONS),
            "half-day sessions attended",
            "never missing",
            "plain table attendance");

    /** Whether the sessions were in care. */
    public static final Fact IN_CARE = new Fact(
            "in-care",
            YES_NO,
            "whether the child was looked after on all days that a record of attendance is about; no if on none",
            "looked after on some of the days only: the sessions in care cannot be told apart",
            "SSDA903 DECOM, DEC; plain table attendance");

    private SchoolFacts() {}
}

package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which rows a measure looks at: what is counted, and how it stands to the census date or the year. A definition names
 * it by {@code counts} and the key of {@code population}: {@code {looked-after-on: census-date}}.
 */
public enum RowSet {
    /** Children looked after on the census date (convention C2 of the KPI catalogue). */
    LOOKED_AFTER_ON_DATE(Counted.CHILDREN, "looked-after-on", When.CENSUS_DATE),
    /** Children looked after at any time in the year (C2). */
    LOOKED_AFTER_IN_YEAR(Counted.CHILDREN, "looked-after-in", When.YEAR),
    /** Children on short breaks on the census date, who are in no other set (C6). */
    SHORT_BREAKS_ON_DATE(Counted.CHILDREN, "on-short-breaks-on", When.CENSUS_DATE),
    /** Children with a care and support plan on the census date, looked after or not. */
    WITH_CARE_PLAN_ON_DATE(Counted.CHILDREN, "with-care-plan-on", When.CENSUS_DATE),
    /** Periods of care that began in the year. */
    PERIODS_BEGUN(Counted.PERIODS_OF_CARE, "began-in", When.YEAR),
    /** Periods of care that ended in the year. */
    PERIODS_ENDED(Counted.PERIODS_OF_CARE, "ended-in", When.YEAR),
    /** Placements that began in the year (C8 to C11). */
    PLACEMENTS_BEGUN(Counted.PLACEMENTS, "began-in", When.YEAR),
    /** Duties whose due date falls in the year (section 0.4 of the KPI catalogue). */
    DUTIES_DUE(Counted.DUTIES, "due-in", When.YEAR),
    /** Visits made in the year. */
    VISITS_MADE(Counted.VISITS, "made-in", When.YEAR),
    /** Reviews held in the year. */
    REVIEWS_HELD(Counted.REVIEWS, "held-in", When.YEAR),
    /** Sibling groups on the census date: two or more looked-after children of one family. */
    SIBLING_GROUPS_ON_DATE(Counted.SIBLING_GROUPS, "looked-after-on", When.CENSUS_DATE),
    /** Young people the authority supports in leaving care on the census date. */
    SUPPORTED_ON_DATE(Counted.YOUNG_PEOPLE, "supported-on", When.CENSUS_DATE),
    /** Young people the authority supported in leaving care at any time in the year. */
    SUPPORTED_IN_YEAR(Counted.YOUNG_PEOPLE, "supported-in", When.YEAR),
    /** Anniversaries of leaving care that fall in the year. */
    ANNIVERSARIES_IN_YEAR(Counted.ANNIVERSARIES, "falling-in", When.YEAR),
    /** Birthdays of care leavers that fall in the year. */
    BIRTHDAYS_IN_YEAR(Counted.BIRTHDAYS, "falling-in", When.YEAR),
    /** Courses, apprenticeships and jobs begun in the year. */
    ACTIVITIES_BEGUN(Counted.ACTIVITIES, "began-in", When.YEAR),
    /** Family support packages begun in the year. */
    FAMILY_SUPPORT_BEGUN(Counted.FAMILY_SUPPORT, "began-in", When.YEAR),
    /** Assessments completed in the year. */
    ASSESSMENTS_COMPLETED(Counted.ASSESSMENTS, "completed-in", When.YEAR),
    /** Registrations on the Child Protection Register that began in the year. */
    REGISTRATIONS_BEGUN(Counted.REGISTRATIONS, "began-in", When.YEAR),
    /** Registrations on the Child Protection Register that ended in the year. */
    REGISTRATIONS_ENDED(Counted.REGISTRATIONS, "ended-in", When.YEAR),
    /** Key stages that ended in the academic year. */
    KEY_STAGES_ENDED(Counted.KEY_STAGES, "ended-in", When.ACADEMIC_YEAR),
    /** Attendance recorded in the year. */
    ATTENDANCES_RECORDED(Counted.ATTENDANCES, "recorded-in", When.YEAR),
    /** Referrals to advocacy made in the year. */
    ADVOCACY_REFERRALS_MADE(Counted.ADVOCACY_REFERRALS, "made-in", When.YEAR),
    /** Meetings arranged in the year. */
    MEETINGS_IN_YEAR(Counted.MEETINGS, "arranged-in", When.YEAR),
    /** Board members on the census date. */
    BOARD_MEMBERS_ON_DATE(Counted.BOARD_MEMBERS, "serving-on", When.CENSUS_DATE),
    /** Carers approved on the census date. */
    CARERS_APPROVED(Counted.CARERS, "approved-on", When.CENSUS_DATE),
    /** Survey answers given in the year. */
    SURVEY_ANSWERS_GIVEN(Counted.SURVEY_ANSWERS, "given-in", When.YEAR),
    /** Plans sampled in the year. */
    PLANS_SAMPLED(Counted.SAMPLED_PLANS, "looked-at-in", When.YEAR),
    /** Measures evaluated for the census date. */
    MEASURES_EVALUATED(Counted.MEASURES, "evaluated-on", When.CENSUS_DATE);

    /** The day or time a set of rows is of. */
    public enum When implements Worded {
        /** At the end of the census date. */
        CENSUS_DATE("census-date"),
        /** In the year to the census date, both ends included (convention C1 of the KPI catalogue). */
        YEAR("year"),
        /** In the academic year, September to August, that ends in the year to the census date. */
        ACADEMIC_YEAR("academic-year");

        private final String word;

        When(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private final Counted counted;
    private final String relation;
    private final When when;

    RowSet(Counted counted, String relation, When when) {
        this.counted = counted;
        this.relation = relation;
        this.when = when;
    }

    /**
     * Returns the sets of one thing counted.
     *
     * @param counted what is counted
     * @return its sets, at least one
     */
    public static ImmutableList<RowSet> of(Counted counted) {
        return Arrays.stream(values()).filter(set -> set.counted == counted).collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds a set.
     *
     * @param counted what is counted
     * @param relation the key of the population, for example {@code looked-after-on}
     * @return the set, or empty if there is none
     */
    public static Optional<RowSet> find(Counted counted, String relation) {
        return of(counted).stream().filter(set -> set.relation.equals(relation)).findFirst();
    }

    /**
     * Returns what is counted.
     *
     * @return what a row is
     */
    public Counted counted() {
        return counted;
    }

    /**
     * Returns how the rows stand to the date or year.
     *
     * @return the key of the population, for example {@code looked-after-on}
     */
    public String relation() {
        return relation;
    }

    /**
     * Returns which day or time the rows are of.
     *
     * @return the value of the key
     */
    public When when() {
        return when;
    }

    /**
     * Returns the set in words.
     *
     * @return for example {@code children looked-after-on census-date}
     */
    @Override
    public String toString() {
        return counted + " " + relation + " " + when;
    }
}

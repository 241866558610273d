package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.Sex;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactCatalogue;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.RowSet;

/**
 * The facts of the ten questions. They follow the benchmark's own rules, which are not the law and not lafc's: T stays do
 * not fold, RNE T and U begin a placement, a placement that ends on the first day of the year counts, visits are due in 42
 * days and reviews in 28 and 183.
 */
final class QuestionFacts {

    static final ImmutableList<String> AGE_BANDS =
            ImmutableList.of("under-1", "1-to-4", "5-to-9", "10-to-15", "16-and-over");
    private static final FactType.Code YES_NO = new FactType.Code(ImmutableList.of("yes", "no"));
    private static final String NEVER = "never missing";

    static final Fact AUTHORITY = fact("authority", new FactType.OpenCode(), "the authority", NEVER);
    static final Fact AGE_BAND =
            fact("age-band", new FactType.Code(AGE_BANDS), "completed years on the census date", NEVER);
    static final Fact SEX = fact("sex", FactType.Code.of(Sex.values()), "sex, not-known as a word", NEVER);
    static final Fact LEGAL_STATUS =
            fact("legal-status", FactType.Code.of(LegalStatus.values()), "legal status of the open episode", NEVER);
    static final Fact PLACE =
            fact("place", new FactType.OpenCode(), "code of the open episode's placement, or blank", NEVER);
    static final Fact PROVIDER =
            fact("provider", FactType.Code.of(ProviderKind.values()), "provider of the open episode", NEVER);
    static final Fact PLACEMENTS = fact(
            "placements-counted",
            new FactType.WholeNumber(FactUnit.PLACEMENTS),
            "episodes with RNE other than L that began in the year, and one that reaches into it",
            NEVER);
    static final Fact DAYS = fact(
            "days-in-spell",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days since the latest episode with RNE other than L began",
            "no such episode");
    static final Fact OWN_AUTHORITY =
            fact("in-own-authority", YES_NO, "whether the placement is in the authority", "its authority is not known");
    static final Fact FAR =
            fact("far-from-home", YES_NO, "whether the placement is more than 20 miles from home", "no distance");
    static final Fact HOME_LOCALITY =
            fact("home-locality", new FactType.OpenCode(), "locality of the home", "not known");
    static final Fact PLACE_LOCALITY =
            fact("placement-locality", new FactType.OpenCode(), "locality of the placement", "not known");
    static final Fact STARTED = fact(
            "started-in-year", YES_NO, "whether an episode with RNE S began in the year, short breaks apart", NEVER);
    static final Fact CEASED = fact(
            "ceased-in-year",
            YES_NO,
            "whether an episode with REC other than X1 ended in the year, short breaks apart",
            NEVER);
    static final Fact SINCE_VISIT_OR_START = fact(
            "days-since-visit-or-start",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days since the visit before or the latest start of care",
            "neither before");
    static final Fact SINCE_START = fact(
            "days-since-start",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days since the latest start of care, if no review lies between",
            "no start before, or a review between");
    static final Fact SINCE_REVIEW = fact(
            "days-since-review",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days since the review before, if no start of care lies between",
            "no review before, or a start between");
    static final Fact SIBLINGS = fact(
            "looked-after-siblings",
            new FactType.WholeNumber(FactUnit.CHILDREN),
            "children of the family who are looked after",
            NEVER);
    static final Fact TOGETHER =
            fact("in-one-setting", YES_NO, "whether their placements have one registration number", NEVER);

    static final FactCatalogue CATALOGUE = FactCatalogue.of(ImmutableMap.of(
            RowSet.LOOKED_AFTER_ON_DATE,
            ImmutableList.of(
                    AUTHORITY,
                    AGE_BAND,
                    SEX,
                    LEGAL_STATUS,
                    PLACE,
                    PROVIDER,
                    PLACEMENTS,
                    DAYS,
                    ChildFacts.DISTANCE_FROM_HOME,
                    FAR,
                    OWN_AUTHORITY,
                    HOME_LOCALITY,
                    PLACE_LOCALITY),
            RowSet.LOOKED_AFTER_IN_YEAR,
            ImmutableList.of(AUTHORITY, STARTED, CEASED),
            RowSet.VISITS_MADE,
            ImmutableList.of(AUTHORITY, SINCE_VISIT_OR_START),
            RowSet.REVIEWS_HELD,
            ImmutableList.of(AUTHORITY, SINCE_START, SINCE_REVIEW),
            RowSet.SIBLING_GROUPS_ON_DATE,
            ImmutableList.of(AUTHORITY, SIBLINGS, TOGETHER)));

    private QuestionFacts() {}

    private static Fact fact(String name, FactType type, String meaning, String missing) {
        return new Fact(name, type, meaning, missing, "ten benchmark questions");
    }
}

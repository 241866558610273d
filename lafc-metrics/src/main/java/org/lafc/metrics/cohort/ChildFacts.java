package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import org.lafc.core.care.Answer;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.PlacementLocation;
import org.lafc.core.time.AgeBands;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;

/**
 * The facts of a child looked after on a census date, as {@link Cohort} derives them. Conventions C1 to C21 are those of
 * the KPI catalogue.
 */
public final class ChildFacts {

    static final String NO_SIBLING_IN_CARE = "no-sibling-in-care";

    /** Age on the census date. */
    public static final Fact AGE = new Fact(
            "age",
            new FactType.WholeNumber(FactUnit.YEARS),
            "age on the census date in completed years (C4, C5)",
            "never missing",
            "SSDA903 DOB");

    /** The age band of the Powys paper. */
    public static final Fact AGE_BAND = new Fact(
            "age-band",
            new FactType.Code(AgeBands.POWYS.labels()),
            "age on the census date in the bands of the Powys paper",
            "never missing",
            "Powys CLA Strategic Framework 2018-2023 v1.1, section 8, figure 2.2");

    /** Sex. */
    public static final Fact SEX = new Fact(
            "sex", FactType.Code.of(Sex.values(), Sex.NOT_KNOWN), "sex as recorded", "not recorded", "SSDA903 SEX");

    /** Ethnic group. */
    public static final Fact ETHNIC_GROUP = new Fact(
            "ethnic-group",
            FactType.Code.of(EthnicGroup.values(), EthnicGroup.NOT_KNOWN),
            "ethnic group; refused and not-yet-obtained are words of their own",
            "not recorded",
            "SSDA903 ETHNIC");

    /** Broad ethnic group. */
    public static final Fact ETHNIC_GROUP_BROAD = new Fact(
            "ethnic-group-broad",
            FactType.Code.of(EthnicGroup.Broad.values(), EthnicGroup.Broad.NOT_KNOWN),
            "ethnic group in five broad groups",
            "refused, not yet obtained or not recorded",
            "SSDA903 ETHNIC");

    /** Legal status in force on the census date. */
    public static final Fact LEGAL_STATUS = new Fact(
            "legal-status",
            FactType.Code.of(
                    LegalStatus.values(),
                    LegalStatus.SHORT_BREAKS_EACH,
                    LegalStatus.SHORT_BREAKS_AGREEMENT,
                    LegalStatus.NOT_KNOWN),
            "legal status in force on the census date; short breaks stand outside the cohort (C6)",
            "not recorded",
            "SSDA903 LS");

    /** Why the child came into care. */
    public static final Fact REASON_FOR_CARE = new Fact(
            "reason-for-care",
            FactType.Code.of(ReasonForCare.values(), ReasonForCare.NOT_KNOWN),
            "main category of need, the first recorded in the period of care",
            "not recorded",
            "SSDA903 CIN");

    /** Kind of placement. */
    public static final Fact PLACEMENT_TYPE = new Fact(
            "placement-type",
            FactType.Code.of(PlacementType.values(), PlacementType.NOT_KNOWN),
            "kind of the placement on the census date; temporary stays that fold leave it as it is (C9)",
            "not recorded",
            "SSDA903 PLACE");

    /** Who provides the placement. */
    public static final Fact PROVIDER = new Fact(
            "provider",
            FactType.Code.of(ProviderKind.values(), ProviderKind.NOT_RECORDED),
            "who provides the placement on the census date",
            "not recorded",
            "SSDA903 PLACE_PROVIDER");

    /** Kind of placement, foster care told apart by provider. */
    public static final Fact PLACEMENT_PROVISION = new Fact(
            "placement-provision",
            new FactType.Code(ImmutableList.<String>builder()
                    .add("in-house-foster", "agency-foster", "other-foster")
                    .addAll(FactType.Code.of(PlacementType.values(), PlacementType.FOSTER, PlacementType.NOT_KNOWN)
                            .words())
                    .build()),
            "kind of placement, foster care other than kinship told apart: in-house-foster with the authority's own "
                    + "carers, agency-foster with those of a private or voluntary provider, other-foster with any other",
            "the kind of placement is not recorded, or the provider of a foster placement is not",
            "SSDA903 PLACE, PLACE_PROVIDER; Powys CLA Strategic Framework 2018-2023 v1.1, section 8");

    /** What is known of the home address. */
    public static final Fact HOME = new Fact(
            "home",
            new FactType.Code(ImmutableList.of("at-postcode", "no-fixed-abode", "withheld", "not-recorded")),
            "what is known of the home address; no-fixed-abode only where it was recorded",
            "never: what was not recorded has a word of its own",
            "SSDA903 HOME_POST");

    /** In or out of the responsible authority's area. */
    public static final Fact AREA_SIDE = new Fact(
            "area-side",
            FactType.Code.of(AreaSide.values(), AreaSide.NOT_RECORDED),
            "whether the placement is in the responsible authority's area: by the authority its postcode names, else by "
                    + "boundary, else as recorded",
            "no authority known for the postcode, and nothing recorded that tells",
            "SSDA903 PL_POST, PL_LOCATION, PL_LA");

    /** Where the placement is, as seen from the responsible authority. */
    public static final Fact LOCATION = new Fact(
            "location",
            FactType.Code.of(PlacementLocation.values(), PlacementLocation.NOT_KNOWN),
            "where the placement is, as seen from the responsible authority: own authority, elsewhere in Wales, "
                    + "England and so on; decided as area-side is",
            "not known or withheld, also where no more is known than the side or the nation",
            "SSDA903 PL_POST, PL_LOCATION, PL_LA");

    /** Whether the placement is in another nation than the responsible authority. */
    public static final Fact CROSS_BORDER = new Fact(
            "cross-border",
            FactType.Code.of(Answer.values(), Answer.NOT_KNOWN),
            "whether the placement is in another nation than the responsible authority; decided as area-side is",
            "no evidence tells the nation, also where no more is known than out of area",
            "SSDA903 PL_POST, PL_LOCATION, PL_LA");

    /** The authority the placement is in. */
    public static final Fact PLACEMENT_AUTHORITY = new Fact(
            "placement-authority",
            new FactType.OpenCode(),
            "code of the authority with children's services where the placement is; decided as area-side is",
            "not known, also where a postcode names no more than an English district",
            "SSDA903 PL_POST, PL_LOCATION, PL_LA");

    /** Whether the home is in the responsible authority's area. */
    public static final Fact HOME_AREA_SIDE = new Fact(
            "home-area-side",
            FactType.Code.of(AreaSide.values(), AreaSide.NOT_RECORDED),
            "whether the home is in the responsible authority's area: by the authority its postcode names, else by boundary",
            "no authority known for the postcode",
            "SSDA903 HOME_POST");

    /** How far the placement is from home. */
    public static final Fact DISTANCE_FROM_HOME = new Fact(
            "distance-from-home",
            new FactType.Length(),
            "how far the placement is from home, by the method of the cohort",
            "not measured or not recorded; the cohort knows the reason",
            "SSDA903 HOME_POST, PL_POST, or PL_DISTANCE");

    /** Whether the distance is the one that England's return asks for. */
    public static final Fact DISTANCE_BY_RETURN_RULE = new Fact(
            "distance-by-return-rule",
            FactType.Code.of(Answer.values(), Answer.NOT_KNOWN),
            "whether distances of the cohort are by the method SSDA903_RULE, or those that the return records",
            "never missing",
            "SSDA903 PL_DISTANCE");

    /** Placements in the year to the census date. */
    public static final Fact PLACEMENTS_IN_YEAR = new Fact(
            "placements-in-year",
            new FactType.WholeNumber(FactUnit.PLACEMENTS),
            "placements that overlap the year to the census date, over all periods of care; moves with the same carer "
                    + "left out (C8 to C11)",
            "never missing",
            "SSDA903 DECOM, RNE, DEC");

    /** Moves in the year to the census date. */
    public static final Fact MOVES_IN_YEAR = new Fact(
            "moves-in-year",
            new FactType.WholeNumber(FactUnit.MOVES),
            "placements begun in the year to the census date, other than the first of a period of care; moves with the "
                    + "same carer left out (C8 to C11)",
            "never missing",
            "SSDA903 DECOM, RNE, DEC");

    /** Days in the current placement. */
    public static final Fact DAYS_IN_PLACEMENT = new Fact(
            "days-in-placement",
            new FactType.WholeNumber(FactUnit.DAYS),
            "days from the start of the placement to the census date",
            "never missing",
            "SSDA903 DECOM");

    /** Months in the current placement. */
    public static final Fact MONTHS_IN_PLACEMENT = new Fact(
            "months-in-placement",
            new FactType.WholeNumber(FactUnit.MONTHS),
            "completed calendar months from the start of the placement to the census date (C21)",
            "never missing",
            "SSDA903 DECOM");

    /** Locality of the home. */
    public static final Fact HOME_LOCALITY = new Fact(
            "home-locality",
            new FactType.OpenCode(),
            "locality of the authority the home is in",
            "not known, or in none",
            "SSDA903 HOME_POST and the council's boundaries");

    /** Locality of the placement. */
    public static final Fact PLACEMENT_LOCALITY = new Fact(
            "placement-locality",
            new FactType.OpenCode(),
            "locality of the authority the placement is in",
            "not known, or in none",
            "SSDA903 PL_POST and the council's boundaries");

    /** Whether the child was an unaccompanied asylum-seeking child in the year. */
    public static final Fact ASYLUM_SEEKING = new Fact(
            "asylum-seeking",
            FactType.Code.of(Answer.values(), Answer.NOT_KNOWN),
            "whether the child was an unaccompanied asylum-seeking child in the year",
            "the return has no such module",
            "SSDA903 module UASC");

    /** Whether the child is disabled. */
    public static final Fact DISABILITY = new Fact(
            "disability",
            FactType.Code.of(Answer.values(), Answer.NOT_KNOWN),
            "whether the child is disabled",
            "not recorded; a return does not hold it",
            "plain table children; Powys CLA Strategic Framework 2018-2023 v1.1, section 8");

    /** Whether the child was on the Child Protection Register before care. */
    public static final Fact REGISTER_BEFORE_CARE = new Fact(
            "register-before-care",
            FactType.Code.of(Answer.values(), Answer.NOT_KNOWN),
            "whether the child's name was put on the Child Protection Register on an earlier day than the first of the "
                    + "period of care",
            "no source holds the register",
            "plain table protection_register; Powys CLA Strategic Framework 2018-2023 v1.1, section 8, figure 2.5");

    /** Who first told the council of the child. */
    public static final Fact REFERRAL_SOURCE = new Fact(
            "referral-source",
            FactType.Code.of(ReferralSource.values(), ReferralSource.NOT_KNOWN),
            "who made the last referral on or before the first day of the period of care",
            "no such referral, its source not recorded, or two of different sources on its day",
            "plain table referrals; Powys CLA Strategic Framework 2018-2023 v1.1, section 8, table 2");

    /** Who first told the council of the child, in groups. */
    public static final Fact REFERRAL_SOURCE_GROUP = new Fact(
            "referral-source-group",
            FactType.Code.of(ReferralSource.Group.values(), ReferralSource.Group.NOT_KNOWN),
            "group of referral-source; health brings together seven professions, as the paper does",
            "as referral-source, but two sources of one group on one day are that group",
            "plain table referrals; Powys CLA Strategic Framework 2018-2023 v1.1, section 8, table 2");

    /** Whether it is known who the father is. */
    public static final Fact FATHER_KNOWN = new Fact(
            "father-known",
            FactType.Code.of(Answer.values(), Answer.NOT_KNOWN),
            "whether it is known who the father is",
            "nothing recorded of the father, or birth parents were not read",
            "plain table birth_parents; Powys CLA Strategic Framework 2018-2023 v1.1, section 8, figure 2.6");

    /** How old the father is. */
    public static final Fact FATHER_AGE = new Fact(
            "father-age",
            new FactType.WholeNumber(FactUnit.YEARS),
            "the father's age on the census date in completed years",
            "the father is not known, his day of birth is not recorded or after the census date, or birth parents were not "
                    + "read",
            "plain table birth_parents; Powys CLA Strategic Framework 2018-2023 v1.1, section 8, figure 2.6");

    /** Whether it is known who the mother is. */
    public static final Fact MOTHER_KNOWN = new Fact(
            "mother-known",
            FactType.Code.of(Answer.values(), Answer.NOT_KNOWN),
            "whether it is known who the mother is",
            "nothing recorded of the mother, or birth parents were not read",
            "plain table birth_parents; Powys CLA Strategic Framework 2018-2023 v1.1, section 8, figure 2.7");

    /** How old the mother is. */
    public static final Fact MOTHER_AGE = new Fact(
            "mother-age",
            new FactType.WholeNumber(FactUnit.YEARS),
            "the mother's age on the census date in completed years",
            "the mother is not known, her day of birth is not recorded or after the census date, or birth parents were not "
                    + "read",
            "plain table birth_parents; Powys CLA Strategic Framework 2018-2023 v1.1, section 8, figure 2.7");

    /** The parents' difference in age. */
    public static final Fact PARENTS_AGE_GAP = new Fact(
            "parents-age-gap",
            new FactType.WholeNumber(FactUnit.YEARS),
            "difference between mother's and father's ages on the census date in completed years, whoever is older",
            "the day of birth of either is not recorded or after the census date, or birth parents were not read",
            "plain table birth_parents; Powys CLA Strategic Framework 2018-2023 v1.1, section 8, figures 2.6, 2.7");

    /** Children of the family who are looked after. */
    public static final Fact SIBLING_GROUP_SIZE = new Fact(
            "sibling-group-size",
            new FactType.WholeNumber(FactUnit.CHILDREN),
            "children of the family in the cohort, this one included; 1 is no sibling group",
            "the family is not recorded",
            "plain table children; Powys CLA Strategic Framework 2018-2023 v1.1, section 8");

    /** Whether the child is placed with a sibling. */
    public static final Fact PLACED_WITH_SIBLING = new Fact(
            "placed-with-sibling",
            new FactType.Code(ImmutableList.of("yes", "no", NO_SIBLING_IN_CARE)),
            "whether the child lives in one placement with at least one sibling who is looked after",
            "the family is not recorded, or a place is not known on which it hangs",
            "plain table children, SSDA903 PL_POST, PLACE; Cwm Taf statement of intent, outcome 2");

    /** Whether the child is placed with all siblings. */
    public static final Fact PLACED_WITH_ALL_SIBLINGS = new Fact(
            "placed-with-all-siblings",
            new FactType.Code(ImmutableList.of("yes", "no", NO_SIBLING_IN_CARE)),
            "whether the child lives in one placement with every sibling who is looked after",
            "the family is not recorded, or a place is not known on which it hangs",
            "plain table children, SSDA903 PL_POST, PLACE; Cwm Taf statement of intent, outcome 2");

    static final ImmutableList<Fact> ALL = ImmutableList.of(
            AGE,
            AGE_BAND,
            SEX,
            ETHNIC_GROUP,
            ETHNIC_GROUP_BROAD,
            LEGAL_STATUS,
            REASON_FOR_CARE,
            PLACEMENT_TYPE,
            PROVIDER,
            PLACEMENT_PROVISION,
            HOME,
            AREA_SIDE,
            LOCATION,
            CROSS_BORDER,
            PLACEMENT_AUTHORITY,
            HOME_AREA_SIDE,
            DISTANCE_FROM_HOME,
            DISTANCE_BY_RETURN_RULE,
            PLACEMENTS_IN_YEAR,
            MOVES_IN_YEAR,
            DAYS_IN_PLACEMENT,
            MONTHS_IN_PLACEMENT,
            HOME_LOCALITY,
            PLACEMENT_LOCALITY,
            ASYLUM_SEEKING,
            DISABILITY,
            REGISTER_BEFORE_CARE,
            REFERRAL_SOURCE,
            REFERRAL_SOURCE_GROUP,
            FATHER_KNOWN,
            FATHER_AGE,
            MOTHER_KNOWN,
            MOTHER_AGE,
            PARENTS_AGE_GAP,
            SIBLING_GROUP_SIZE,
            PLACED_WITH_SIBLING,
            PLACED_WITH_ALL_SIBLINGS);

    private ChildFacts() {}
}

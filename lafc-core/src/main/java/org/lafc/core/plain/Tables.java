package org.lafc.core.plain;

import com.google.common.collect.ImmutableList;

/** Every table of the format, in the order of the guide. */
final class Tables {

    static final ImmutableList<Table<?>> ABOUT_CHILDREN = ImmutableList.of(
            CareTables.CHILDREN,
            CareTables.BIRTH_PARENTS,
            CareTables.VISITS,
            CareTables.REVIEWS,
            CareTables.PLACEMENT_TERMS,
            CareTables.PLACEMENT_PREPARATIONS,
            CareTables.LIFE_STORY_WORK,
            CareTables.SIBLING_PLANS,
            CareTables.SOCIAL_WORKERS,
            CareTables.MISSING,
            LifeTables.HEALTH_ASSESSMENTS,
            LifeTables.DENTAL_CHECKS,
            LifeTables.GP_REGISTRATIONS,
            LifeTables.IMMUNISATIONS,
            LifeTables.PLANS,
            LifeTables.SAMPLED_PLANS,
            LifeTables.SCHOOL_PLACES,
            LifeTables.ATTENDANCE,
            LifeTables.ATTAINMENT,
            LifeTables.LEAVING_CARE,
            LifeTables.ACTIVITIES,
            LifeTables.HOMELESSNESS,
            EdgeTables.PARTICIPATION,
            EdgeTables.ADVOCACY_OFFERS,
            EdgeTables.ADVOCACY_REFERRALS,
            EdgeTables.INDEPENDENT_VISITORS,
            EdgeTables.AWARDS,
            EdgeTables.BOARD_MEMBERSHIP,
            EdgeTables.REFERRALS,
            EdgeTables.REFERRAL_ASSESSMENTS,
            EdgeTables.EDGE_OF_CARE,
            EdgeTables.FAMILY_SUPPORT,
            EdgeTables.PROTECTION_REGISTER,
            EdgeTables.SUPPORT_REVIEWS,
            EdgeTables.DEPARTURES);

    static final ImmutableList<Table<?>> OTHERS = ImmutableList.of(
            PlaceTables.MEETINGS,
            PlaceTables.SURVEY_ANSWERS,
            PlaceTables.CARERS,
            PlaceTables.HOMES,
            PlaceTables.FINDINGS,
            PlaceTables.CONTRACTS,
            PlaceTables.HOSTED,
            PlaceTables.LOCALITIES,
            PlaceTables.POPULATIONS,
            PlaceTables.PROJECTIONS);

    static final ImmutableList<Table<?>> ALL = ImmutableList.<Table<?>>builder()
            .addAll(ABOUT_CHILDREN)
            .addAll(OTHERS)
            .build();

    private Tables() {}
}

package org.lafc.core.synthetic;

import static java.util.Map.entry;

import com.google.common.collect.ImmutableMap;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.time.ReportingYear;

/** The profiles that come with lafc. */
final class StandardProfiles {

    private static final String INVENTED = "invented";
    private static final String POWYS_PAPER = "Powys CLA Strategic Framework 2018-2023 v1.1, ";
    private static final String WITNESS = "marginals of the synthetic Powys 210; chosen, not published";

    private StandardProfiles() {}

    static CohortProfile england() {
        return CohortProfile.builder()
                .name("England")
                .rules(CareRules.ENGLAND)
                .children(5_000)
                .authorities(10)
                .firstYear(ReportingYear.ending(2010))
                .lastYear(ReportingYear.ending(2024))
                .yearsInCare(2.4)
                .changesAYear(1.1)
                .daysBetweenVisits(38)
                .sexes(Weights.of(INVENTED, ImmutableMap.ofEntries(entry(Sex.MALE, 56), entry(Sex.FEMALE, 44))))
                .ethnicGroups(ethnicGroups())
                .familySizes(Weights.of(
                        INVENTED,
                        ImmutableMap.ofEntries(entry(1, 62), entry(2, 24), entry(3, 10), entry(4, 3), entry(5, 1))))
                .agesAtStart(agesAtStart())
                .reasons(Weights.of(
                        "Wales 2017-18: 1,386 of 2,162 who started because of abuse or neglect; the rest invented",
                        ImmutableMap.ofEntries(
                                entry(ReasonForCare.ABUSE_OR_NEGLECT, 640),
                                entry(ReasonForCare.FAMILY_DYSFUNCTION, 150),
                                entry(ReasonForCare.FAMILY_IN_ACUTE_STRESS, 90),
                                entry(ReasonForCare.ABSENT_PARENTING, 45),
                                entry(ReasonForCare.PARENTAL_DISABILITY_OR_ILLNESS, 30),
                                entry(ReasonForCare.CHILD_DISABILITY_OR_ILLNESS, 25),
                                entry(ReasonForCare.SOCIALLY_UNACCEPTABLE_BEHAVIOUR, 15),
                                entry(ReasonForCare.LOW_INCOME, 5))))
                .routes(Weights.of(
                        "invented; care orders rule, as 80 to 84 % of those looked after in Wales are under one",
                        ImmutableMap.ofEntries(
                                entry(CareRoute.CARE_ORDER, 440),
                                entry(CareRoute.VOLUNTARY, 300),
                                entry(CareRoute.EMERGENCY, 100),
                                entry(CareRoute.ADOPTION, 90),
                                entry(CareRoute.YOUTH_JUSTICE, 25),
                                entry(CareRoute.ADOPTION_BY_CONSENT, 5),
                                entry(CareRoute.SHORT_BREAKS_EACH, 20),
                                entry(CareRoute.SHORT_BREAKS_AGREEMENT, 20))))
                .placements(placements())
                .endings(endings())
                .referralSources(referralSources())
                .build();
    }

    static CohortProfile powys() {
        return CohortProfile.builder()
                .from(england())
                .name("Powys")
                .rules(CareRules.WALES)
                .children(210)
                .authorities(1)
                .firstYear(ReportingYear.ending(2008))
                .lastYear(ReportingYear.ending(2018))
                .ethnicGroups(Weights.of(
                        WITNESS,
                        ImmutableMap.ofEntries(
                                entry(EthnicGroup.WHITE_BRITISH, 187),
                                entry(EthnicGroup.MIXED_OTHER, 9),
                                entry(EthnicGroup.WHITE_OTHER, 8),
                                entry(EthnicGroup.ASIAN_OTHER, 3),
                                entry(EthnicGroup.BLACK_OTHER, 2),
                                entry(EthnicGroup.NOT_YET_OBTAINED, 1))))
                .familySizes(Weights.of(
                        POWYS_PAPER + "53 sibling groups, the largest of 7; the sizes between are chosen",
                        ImmutableMap.ofEntries(
                                entry(1, 68), entry(2, 30), entry(3, 15), entry(4, 5), entry(5, 2), entry(7, 1))))
                .reasons(Weights.of(
                        POWYS_PAPER + "reasons of 210 children on 31 March 2018",
                        ImmutableMap.ofEntries(
                                entry(ReasonForCare.ABUSE_OR_NEGLECT, 150),
                                entry(ReasonForCare.FAMILY_IN_ACUTE_STRESS, 23),
                                entry(ReasonForCare.FAMILY_DYSFUNCTION, 19),
                                entry(ReasonForCare.PARENTAL_DISABILITY_OR_ILLNESS, 9),
                                entry(ReasonForCare.CHILD_DISABILITY_OR_ILLNESS, 4),
                                entry(ReasonForCare.ADOPTION_DISRUPTION, 3),
                                entry(ReasonForCare.SOCIALLY_UNACCEPTABLE_BEHAVIOUR, 1),
                                entry(ReasonForCare.ABSENT_PARENTING, 1))))
                .chances(ImmutableMap.of(Chance.OUT_OF_AREA, 89.0 / 209))
                .build();
    }

    static CohortProfile small() {
        return CohortProfile.builder()
                .from(england())
                .name("S")
                .children(500)
                .authorities(1)
                .firstYear(ReportingYear.ending(2011))
                .yearsInCare(4.15)
                .changesAYear(0.97)
                .daysBetweenVisits(40)
                .build();
    }

    static CohortProfile medium() {
        return CohortProfile.builder()
                .from(england())
                .name("M")
                .children(40_000)
                .authorities(22)
                .yearsInCare(3.68)
                .changesAYear(0.98)
                .daysBetweenVisits(31)
                .build();
    }

    static CohortProfile large() {
        return CohortProfile.builder()
                .from(england())
                .name("L")
                .children(1_000_000)
                .authorities(175)
                .firstYear(ReportingYear.ending(1995))
                .yearsInCare(3.63)
                .changesAYear(1.02)
                .daysBetweenVisits(32)
                .build();
    }

    private static Weights<EthnicGroup> ethnicGroups() {
        return Weights.of(
                INVENTED,
                ImmutableMap.ofEntries(
                        entry(EthnicGroup.WHITE_BRITISH, 680),
                        entry(EthnicGroup.WHITE_OTHER, 40),
                        entry(EthnicGroup.WHITE_IRISH, 5),
                        entry(EthnicGroup.TRAVELLER_OF_IRISH_HERITAGE, 3),
                        entry(EthnicGroup.GYPSY_OR_ROMA, 5),
                        entry(EthnicGroup.WHITE_AND_BLACK_CARIBBEAN, 40),
                        entry(EthnicGroup.WHITE_AND_BLACK_AFRICAN, 15),
                        entry(EthnicGroup.WHITE_AND_ASIAN, 20),
                        entry(EthnicGroup.MIXED_OTHER, 30),
                        entry(EthnicGroup.INDIAN, 5),
                        entry(EthnicGroup.PAKISTANI, 15),
                        entry(EthnicGroup.BANGLADESHI, 8),
                        entry(EthnicGroup.ASIAN_OTHER, 22),
                        entry(EthnicGroup.CHINESE, 2),
                        entry(EthnicGroup.BLACK_CARIBBEAN, 18),
                        entry(EthnicGroup.BLACK_AFRICAN, 40),
                        entry(EthnicGroup.BLACK_OTHER, 12),
                        entry(EthnicGroup.OTHER, 30),
                        entry(EthnicGroup.REFUSED, 3),
                        entry(EthnicGroup.NOT_YET_OBTAINED, 7)));
    }

    private static Weights<Integer> agesAtStart() {
        ImmutableMap.Builder<Integer, Integer> weights = ImmutableMap.builder();
        int[] byAge = {190, 60, 50, 45, 40, 40, 38, 36, 36, 36, 38, 42, 48, 58, 70, 80, 70, 23};
        for (int age = 0; age < byAge.length; age++) {
            weights.put(age, byAge[age]);
        }
        return Weights.of(INVENTED, weights.buildOrThrow());
    }

    private static Weights<String> placements() {
        return Weights.of(
                "invented; about 68 % foster care, as in Wales 2024",
                ImmutableMap.ofEntries(
                        entry("U6", 400),
                        entry("U3", 130),
                        entry("U4", 60),
                        entry("U1", 30),
                        entry("U5", 15),
                        entry("U2", 5),
                        entry("K2", 100),
                        entry("P1", 80),
                        entry("H5", 40),
                        entry("K3", 40),
                        entry("P2", 20),
                        entry("R1", 15),
                        entry("R2", 15),
                        entry("R3", 15),
                        entry("S1", 10),
                        entry("K1", 4),
                        entry("P3", 2),
                        entry("Z1", 10)));
    }

    private static Weights<EpisodeEnd> endings() {
        return Weights.of(
                INVENTED,
                ImmutableMap.ofEntries(
                        entry(EpisodeEnd.RETURNED_HOME_PLANNED, 420),
                        entry(EpisodeEnd.RETURNED_HOME_UNPLANNED, 120),
                        entry(EpisodeEnd.GUARDIANSHIP_FORMER_FOSTER_RELATIVE, 90),
                        entry(EpisodeEnd.GUARDIANSHIP_RELATIVE, 60),
                        entry(EpisodeEnd.GUARDIANSHIP_FORMER_FOSTER_OTHER, 20),
                        entry(EpisodeEnd.GUARDIANSHIP_OTHER_CARER, 10),
                        entry(EpisodeEnd.CHILD_ARRANGEMENTS_ORDER, 70),
                        entry(EpisodeEnd.LEFT_TO_OTHER_PERSON, 40),
                        entry(EpisodeEnd.TAKEN_OVER_BY_OTHER_AUTHORITY, 12),
                        entry(EpisodeEnd.MOVED_ABROAD, 8),
                        entry(EpisodeEnd.DIED, 4),
                        entry(EpisodeEnd.SENTENCED_TO_CUSTODY, 6),
                        entry(EpisodeEnd.OTHER, 140)));
    }

    private static Weights<ReferralSource> referralSources() {
        return Weights.of(
                POWYS_PAPER + "Table 2, referral sources of 210 children",
                ImmutableMap.ofEntries(
                        entry(ReferralSource.POLICE, 63),
                        entry(ReferralSource.SCHOOL, 25),
                        entry(ReferralSource.OWN_CHILDRENS_SERVICES, 16),
                        entry(ReferralSource.OTHER_AUTHORITY, 15),
                        entry(ReferralSource.MIDWIFE, 12),
                        entry(ReferralSource.NURSE, 11),
                        entry(ReferralSource.GENERAL_PRACTITIONER, 10),
                        entry(ReferralSource.HEALTH_VISITOR, 10),
                        entry(ReferralSource.VOLUNTARY_AGENCY, 10),
                        entry(ReferralSource.RELATIVE, 8),
                        entry(ReferralSource.PROBATION, 7),
                        entry(ReferralSource.PARENT, 6),
                        entry(ReferralSource.ANONYMOUS, 4),
                        entry(ReferralSource.NEIGHBOUR, 3),
                        entry(ReferralSource.HOUSING, 2),
                        entry(ReferralSource.HEALTH_SOCIAL_WORKER, 2),
                        entry(ReferralSource.SPEECH_AND_LANGUAGE_THERAPY, 1),
                        entry(ReferralSource.CARE_STAFF, 1),
                        entry(ReferralSource.GUARDIAN, 1),
                        entry(ReferralSource.MENTAL_HEALTH_PRACTITIONER, 1),
                        entry(ReferralSource.NSPCC, 1),
                        entry(ReferralSource.NOT_KNOWN, 1)));
    }
}

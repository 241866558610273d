package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ParentRole;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.Referral;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.profile.Profile;

/** The facts that no return holds: disability, family, parents, the time before care. */
class FamilyFactsTest {

    private static final LocalDate BORN = LocalDate.of(2008, 6, 1);
    private static final LocalDate CARE = LocalDate.of(2017, 9, 4);

    @Test
    void withoutPlainTablesNothingIsKnown() {
        Cohort cohort = cohort(history(child("A"), "LD1 5AA"));

        for (Fact fact : List.of(
                ChildFacts.DISABILITY,
                ChildFacts.REGISTER_BEFORE_CARE,
                ChildFacts.REFERRAL_SOURCE,
                ChildFacts.REFERRAL_SOURCE_GROUP,
                ChildFacts.FATHER_KNOWN,
                ChildFacts.PARENTS_AGE_GAP,
                ChildFacts.SIBLING_GROUP_SIZE,
                ChildFacts.PLACED_WITH_SIBLING)) {
            assertThat(cohort.column(fact).isKnown(0)).as(fact.name()).isFalse();
            assertThat(Profile.of(cohort).breakdowns())
                    .extracting(Breakdown::fact)
                    .doesNotContain(fact);
        }
    }

    @Test
    void disabilityIsAsRecorded() {
        Cohort cohort = cohort(
                history(child("A").disability(Answer.YES), "LD1 5AA"),
                history(child("B").disability(Answer.NO), "LD1 5AA"),
                history(child("C"), "LD1 5AA"));

        assertThat(words(cohort, ChildFacts.DISABILITY)).containsExactly("yes", "no", "?");
        assertThat(Profile.of(cohort).breakdown(ChildFacts.DISABILITY).missing())
                .isEqualTo(1);
    }

    @Test
    void onlyAnEarlierRegistrationIsBeforeCare() {
        Cohort cohort = cohort(
                registered("A", CARE.minusDays(1)),
                registered("B", CARE),
                CareHistory.builder()
                        .from(history(child("C"), "LD1 5AA"))
                        .coverage(Coverage.of(List.of(ProtectionRegistration.class)))
                        .build());

        assertThat(words(cohort, ChildFacts.REGISTER_BEFORE_CARE)).containsExactly("yes", "no", "no");
    }

    @Test
    void theLastReferralUpToTheFirstDayCounts() {
        Cohort cohort = cohort(
                referred("A", CARE.minusDays(40), ReferralSource.POLICE, CARE, ReferralSource.MIDWIFE),
                referred("B", CARE.minusDays(9), ReferralSource.NURSE, CARE.plusDays(1), ReferralSource.POLICE),
                referred("C", CARE, ReferralSource.NURSE, CARE, ReferralSource.MIDWIFE),
                referred("D", CARE, ReferralSource.NURSE, CARE, ReferralSource.POLICE),
                referred("E", CARE.minusDays(9), ReferralSource.NURSE, CARE, ReferralSource.NOT_KNOWN));

        assertThat(words(cohort, ChildFacts.REFERRAL_SOURCE)).containsExactly("midwife", "nurse", "?", "?", "?");
        assertThat(words(cohort, ChildFacts.REFERRAL_SOURCE_GROUP))
                .containsExactly("health", "health", "health", "?", "?");
    }

    @Test
    void parentsAgesAreCompletedYearsOnTheCensusDate() {
        Cohort cohort = cohort(
                history(parents("A", LocalDate.of(1990, 4, 1), LocalDate.of(1962, 3, 31)), "LD1 5AA"),
                history(parents("B", LocalDate.of(1990, 3, 31), LocalDate.of(1991, 4, 1)), "LD1 5AA"),
                history(
                        child("C").addBirthParents(new BirthParent(ParentRole.FATHER, Answer.NO, Optional.empty())),
                        "LD1 5AA"));

        assertThat(words(cohort, ChildFacts.FATHER_KNOWN)).containsExactly("yes", "yes", "no");
        assertThat(amounts(cohort, ChildFacts.PARENTS_AGE_GAP)).containsExactly(29L, 2L, null);
    }

    @Test
    void siblingsAreChildrenOfOneFamilyInTheCohort() {
        Cohort cohort = cohort(
                history(child("A").family("F1"), "LD1 5AA"),
                history(child("B").family("F1"), "LD1 5AA"),
                history(child("C").family("F1"), "LD2 3AA"),
                history(child("D").family("F2"), "LD1 5AA"),
                history(child("E"), "LD1 5AA"),
                history(child("G").family("F3"), ""),
                history(child("H").family("F3"), ""));

        assertThat(amounts(cohort, ChildFacts.SIBLING_GROUP_SIZE)).containsExactly(3L, 3L, 3L, 1L, null, 2L, 2L);
        assertThat(words(cohort, ChildFacts.PLACED_WITH_SIBLING))
                .containsExactly("yes", "yes", "no", "no-sibling-in-care", "?", "?", "?");
    }

    private static CareHistory registered(String id, LocalDate day) {
        return CareHistory.builder()
                .from(history(child(id), "LD1 5AA"))
                .addRecords(new ProtectionRegistration(DateRange.startingOn(day), Optional.empty()))
                .build();
    }

    private static CareHistory referred(
            String id, LocalDate first, ReferralSource by, LocalDate second, ReferralSource byThen) {
        return CareHistory.builder()
                .from(history(child(id), "LD1 5AA"))
                .addRecords(new Referral(first, by, Optional.empty()))
                .addRecords(new Referral(second, byThen, Optional.empty()))
                .build();
    }

    private static Child.Builder parents(String id, LocalDate mother, LocalDate father) {
        return child(id)
                .addBirthParents(new BirthParent(ParentRole.MOTHER, Answer.YES, Optional.of(mother)))
                .addBirthParents(new BirthParent(ParentRole.FATHER, Answer.YES, Optional.of(father)));
    }

    private static Child.Builder child(String id) {
        return Child.builder().id(id).dateOfBirth(BORN);
    }

    private static CareHistory history(Child.Builder child, String postcode) {
        return CareHistory.builder()
                .child(child.build())
                .rules(CareRules.WALES)
                .addEpisodes(Episode.builder()
                        .dates(DateRange.startingOn(CARE))
                        .startReason(EpisodeStart.STARTED)
                        .legalStatus(LegalStatus.CARE_ORDER)
                        .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                        .placementType(PlacementType.FOSTER)
                        .placement(
                                postcode.isEmpty()
                                        ? Whereabouts.NOT_RECORDED
                                        : Whereabouts.of(Postcode.parse(postcode)))
                        .build())
                .build();
    }

    private static Cohort cohort(CareHistory... histories) {
        return Cohort.builder()
                .histories(Arrays.asList(histories))
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(LocalAuthority.of("W06000023"))
                .recordedDistances("R")
                .build();
    }

    private static ImmutableList<String> words(Cohort cohort, Fact fact) {
        FactColumn column = cohort.column(fact);
        ImmutableList.Builder<String> words = ImmutableList.builder();
        for (int row = 0; row < cohort.size(); row++) {
            words.add(column.word(row).orElse("?"));
        }
        return words.build();
    }

    private static Long[] amounts(Cohort cohort, Fact fact) {
        FactColumn column = cohort.column(fact);
        Long[] amounts = new Long[cohort.size()];
        for (int row = 0; row < amounts.length; row++) {
            amounts[row] = column.isKnown(row) ? column.value(row) : null;
        }
        return amounts;
    }
}

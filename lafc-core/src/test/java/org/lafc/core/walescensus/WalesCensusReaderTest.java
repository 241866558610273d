package org.lafc.core.walescensus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Derivation.Rule;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.CareLeaverCategory;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.DrawnText;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/** A small census in lafc's own column names. */
class WalesCensusReaderTest {

    private static final Source CHILDREN = Source.ofText("children.csv", """
            CHILD,DATE_OF_BIRTH,UPN,SEX,ETHNIC_GROUP,ASYLUM_SEEKING,DISABILITY,EPISODE_FROM,START_REASON,LEGAL_STATUS,\
            NEED,PLACEMENT_TYPE,PROVIDER,LOCATION,PLACEMENT_AREA,PLACEMENT_POSTCODE,HOME_POSTCODE,EPISODE_TO,END_REASON
            K1,10/06/2008,,F,WBRI,N,Y,01/05/2017,S,V2,N9,foster,own-authority,own-authority,,LD1 5AA,LD1 6ZZ,\
            30/09/2017,continues
            K1,10/06/2008,,F,WBRI,N,Y,01/10/2017,P,C1,N9,residential,private,england,,SY1 1AA,LD1 6ZZ,,
            K2,20/03/2000,W123,M,,,,05/01/2015,S,C2,N1,foster,private,wales,,,LD1 6ZZ,19/03/2018,\
            stayed-with-carers-at-eighteen
            K3,15/12/2015,,F,,,,15/01/2016,S,E1,N5,placed-for-adoption,,outside-uk,,,,10/02/2018,adopted-unopposed
            """);
    private static final Source ADOPTIONS = Source.ofText("adopted.csv", """
            CHILD,DATE_OF_BIRTH,ADOPTION_DECIDED,MATCHED,ADOPTER_COUNT,ADOPTERS,ADOPTERS_STATUS,FORMER_CARER
            K3,15/12/2015,2016-12-01,2017-02-01,2,male-and-female,married-different-gender,N
            """);
    private static final Source LEAVERS = Source.ofText("left16.csv", """
            CHILD,DATE_OF_BIRTH,LEFT_CARE,CATEGORY,IN_TOUCH,ACTIVITY,ACCOMMODATION,SUITABLE,ADVISER
            K2,20/03/2000,19/03/2018,category-3,yes,other-education-full-time,with-former-carer,Y,Y
            """);
    private static final Source CARE_LEAVERS = Source.ofText("later.csv", """
            CHILD,DATE_OF_BIRTH,STATUS_DATE,CATEGORY,IN_TOUCH,ACTIVITY,ACCOMMODATION,SUITABLE,ADVISER
            K9,01/01/1998,31/03/2018,,no,not-known,residence-not-known,not-known,N
            """);

    @Test
    void aCensusOfFourFormsIsReadWithoutAProblem() {
        ReadResult<CareHistory> result = read(CARE_LEAVERS, CHILDREN, LEAVERS, ADOPTIONS);

        assertThat(result.problems()).isEmpty();
        assertThat(result.records())
                .extracting(history -> history.child().id())
                .containsExactly("K1", "K2", "K3", "K9");
        assertThat(result.records()).allMatch(history -> history.rules().equals(CareRules.WALES));
        assertThat(result.rowCounts())
                .containsExactlyInAnyOrder(
                        new RowCount("children.csv", "children", 4, 0),
                        new RowCount("adopted.csv", "adoptions", 1, 0),
                        new RowCount("left16.csv", "leavers", 1, 0),
                        new RowCount("later.csv", "care-leavers", 1, 0));
    }

    @Test
    void episodesThatContinueAfterOneNightAreOnePeriod() {
        CareHistory child = child("K1");

        assertThat(child.child().sex()).isEqualTo(Sex.FEMALE);
        assertThat(child.child().disability()).isEqualTo(Answer.YES);
        assertThat(child.child().asylumSeeking()).isEqualTo(Answer.NO);
        assertThat(child.periodsOfCare()).hasSize(1);
        assertThat(child.periodsOfCare().get(0).derivation().rules())
                .containsExactly(Rule.FIRST_EPISODE, Rule.JOINED_OVER_A_NIGHT, Rule.ENDS_BY_EIGHTEEN);
        assertThat(child.placements()).hasSize(2);
    }

    @Test
    void anEpisodeKeepsCodesPlacesAndTheRecordedSide() {
        Episode first = child("K1").episodes().get(0);
        Episode second = child("K1").episodes().get(1);

        assertThat(first.legalStatus()).isEqualTo(LegalStatus.VOLUNTARY);
        assertThat(first.reasonForCare()).isEqualTo(ReasonForCare.ADOPTION_DISRUPTION);
        assertThat(first.placementType()).isEqualTo(PlacementType.FOSTER);
        assertThat(first.placementCode()).isEqualTo("FOSTER");
        assertThat(first.provider()).isEqualTo(ProviderKind.OWN_AUTHORITY);
        assertThat(first.endReason()).contains(EpisodeEnd.CONTINUES);
        assertThat(first.placement()).isEqualTo(Whereabouts.of(Postcode.parse("LD1 5AA")));
        assertThat(first.home()).isEqualTo(Whereabouts.of(Postcode.parse("LD1 6ZZ")));
        assertThat(first.recordedSide()).isEqualTo(AreaSide.IN_AREA);
        assertThat(first.recordedArea()).isEmpty();
        assertThat(second.recordedSide()).isEqualTo(AreaSide.OUT_OF_AREA);
        assertThat(second.recordedArea()).contains("ENG");
        assertThat(second.dates().isOpen()).isTrue();
        assertThat(second.source()).hasToString("Optional[children.csv line 3]");
    }

    @Test
    void turnedEighteenAndStayedIsAWayOutOfCare() {
        CareHistory child = child("K2");

        assertThat(child.periodsOfCare().get(0).endReason()).contains(EpisodeEnd.STAYED_WITH_CARERS_AT_EIGHTEEN);
        assertThat(child.isLookedAfterOn(LocalDate.of(2018, 3, 18))).isTrue();
        assertThat(child.isLookedAfterOn(LocalDate.of(2018, 3, 19))).isFalse();
        assertThat(child.episodes().get(0).recordedArea()).contains("WAL");
        LeavingCareStatus status = child.records(LeavingCareStatus.class).get(0);
        assertThat(status.date()).isEqualTo(LocalDate.of(2018, 3, 19));
        assertThat(status.category()).contains(CareLeaverCategory.CATEGORY_3);
        assertThat(status.activity()).isEqualTo(Activity.OTHER_EDUCATION_FULL_TIME);
        assertThat(status.accommodation()).isEqualTo(Accommodation.WITH_FORMER_CARER);
        assertThat(status.suitable()).isEqualTo(Answer.YES);
        assertThat(status.adviser()).isEqualTo(Answer.YES);
    }

    @Test
    void anAdoptionIsARecordAndTheAddressIsNotAskedFor() {
        CareHistory child = child("K3");

        assertThat(child.episodes().get(0).placement()).isEqualTo(Whereabouts.PLACED_FOR_ADOPTION);
        assertThat(child.periodsOfCare().get(0).endReason()).contains(EpisodeEnd.ADOPTED_UNOPPOSED);
        Adoption adoption = child.records(Adoption.class).get(0);
        assertThat(adoption.date()).isEqualTo(LocalDate.of(2016, 12, 1));
        assertThat(adoption.matched()).contains(LocalDate.of(2017, 2, 1));
        assertThat(adoption.adopterCount()).contains(2);
        assertThat(adoption.adopters()).isEqualTo(Adopters.MALE_AND_FEMALE);
        assertThat(adoption.byFosterCarer()).isEqualTo(Answer.NO);
    }

    @Test
    void aCareLeaverNeedsNoEpisode() {
        CareHistory leaver = child("K9");

        assertThat(leaver.episodes()).isEmpty();
        assertThat(leaver.records(LeavingCareStatus.class).get(0).inTouch()).isEqualTo(InTouch.NO);
    }

    @Test
    void whatNoFormHoldsIsNotKnown() {
        assertThat(child("K1").covers(Adoption.class)).isTrue();
        assertThat(child("K1").covers(LeavingCareStatus.class)).isTrue();
        assertThat(child("K1").covers(Review.class)).isFalse();
        assertThat(read(CHILDREN).records().get(0).coverage()).isEqualTo(Coverage.NONE);
    }

    @Test
    void everyMeaningHasACodeInWords() {
        for (CensusItem item : CensusItem.values()) {
            item.codeType()
                    .ifPresent(type -> assertThat(CensusCodes.lafc().meaningsOf(item))
                            .as(item.word())
                            .contains(type.getEnumConstants()));
        }
    }

    @Test
    void aChildIsGivenBeforeLaterRowsAreDrawn() {
        StringBuilder rows = new StringBuilder("CHILD,DATE_OF_BIRTH,EPISODE_FROM,START_REASON,LEGAL_STATUS,NEED,"
                + "PLACEMENT_TYPE,PROVIDER,LOCATION,EPISODE_TO,END_REASON\n");
        int children = 20_000;
        for (int i = 0; i < children; i++) {
            rows.append(String.format("K%06d", i)).append(",10/06/2008,01/05/2017,S,V2,N9,foster,private,wales,,\n");
        }
        DrawnText text = new DrawnText("children.csv", rows.toString());
        List<Double> drawn = new ArrayList<>();

        ImmutableList<RowCount> counts = WalesCensusReader.of(CensusLayout.lafc(), CensusCodes.lafc())
                .read(List.of(text.source(), ADOPTIONS), history -> drawn.add(text.share()), problem -> {});

        assertThat(drawn).hasSize(children + 1);
        assertThat(drawn.get(0)).isLessThan(0.25);
        assertThat(drawn.get(children / 2)).isLessThan(0.75);
        assertThat(counts.get(0)).isEqualTo(new RowCount("children.csv", "children", children, 0));
    }

    @Test
    void aChildThatComesBackLaterIsRejected() {
        Source shuffled = Source.ofText("children.csv", """
                CHILD,DATE_OF_BIRTH,EPISODE_FROM,EPISODE_TO,START_REASON,LEGAL_STATUS,PLACEMENT_TYPE
                K2,10/06/2008,01/05/2017,,S,V2,foster
                K1,10/06/2009,01/05/2017,,S,V2,foster
                """);
        List<CareHistory> histories = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ImmutableList<RowCount> counts = WalesCensusReader.of(CensusLayout.lafc(), CensusCodes.lafc())
                .read(List.of(shuffled), histories::add, problems::add);

        assertThat(histories).extracting(history -> history.child().id()).containsExactly("K2");
        assertThat(problems)
                .filteredOn(problem -> problem.effect() == Effect.ROW_REJECTED)
                .extracting(Problem::toString)
                .containsExactly(
                        "children.csv line 3, CHILD: stands behind a later child (value withheld); allowed: files"
                                + " in text order of the child's identifier, or the way of reading that holds all rows");
        assertThat(counts).containsExactly(new RowCount("children.csv", "children", 1, 1));
    }

    private static CareHistory child(String id) {
        return read(CHILDREN, ADOPTIONS, LEAVERS, CARE_LEAVERS).records().stream()
                .filter(history -> history.child().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ReadResult<CareHistory> read(Source... sources) {
        return WalesCensusReader.of(CensusLayout.lafc(), CensusCodes.lafc()).read(List.of(sources));
    }
}

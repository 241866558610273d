package org.lafc.core.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** Reading what is written gives what a return holds. */
class Ssda903WriterTest {

    private static final CohortProfile CHILDREN =
            CohortProfile.builder().from(CohortProfile.ENGLAND).children(1_200).build();

    @ParameterizedTest
    @ValueSource(ints = {2018, 2021, 2023, 2024})
    void readingAYearsReturnGivesWhatItHolds(int year) {
        Ssda903Codes codes = Ssda903Codes.england(ReportingYear.ending(year));

        assertRoundTrip(Ssda903Writer.ofYear(codes), codes, SyntheticCohort.of(year, CHILDREN));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void readingWholeHistoriesGivesAllEpisodes(long seed) {
        Ssda903Codes codes = Ssda903Codes.england();

        assertRoundTrip(Ssda903Writer.wholeHistories(codes), codes, SyntheticCohort.of(seed, CHILDREN));
    }

    @Test
    void readingAWelshReturnGivesWhatItHolds() {
        Ssda903Codes codes = Ssda903Codes.wales(ReportingYear.ending(2018));

        assertRoundTrip(Ssda903Writer.ofYear(codes), codes, SyntheticCohort.of(1, CohortProfile.POWYS));
    }

    @Test
    void theFilesHaveTheUsualNamesAndColumns() {
        Map<String, String> texts = Ssda903Writer.wholeHistories(Ssda903Codes.england())
                .texts(List.of(history(LocalDate.of(2017, 6, 1), LocalDate.of(2019, 8, 15))));

        assertThat(texts.get("header.csv"))
                .isEqualTo("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n0042,U,15/06/2003,,\"a,b\",,\n");
        assertThat(texts.get("episodes.csv"))
                .isEqualTo("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
                        + "URN\n0042,01/06/2017,S,C2,,U4,,15/08/2019,E4A,,,,\n");
        assertThat(texts).containsKeys("reviews.csv", "uasc.csv", "ad1.csv", "missing.csv", "sw_episodes.csv");
        assertThat(texts).doesNotContainKeys("oc2.csv", "oc3.csv");
    }

    @Test
    void aYearsReturnHoldsAnEpisodeThatEndedLaterAsOpen() {
        CareHistory history = history(LocalDate.of(2017, 6, 1), LocalDate.of(2019, 8, 15));

        Episode held = writer(2018).held(history).orElseThrow().episodes().get(0);

        assertThat(held.dates()).isEqualTo(DateRange.startingOn(LocalDate.of(2017, 6, 1)));
        assertThat(held.endReason()).isEmpty();
    }

    @Test
    void aYearsReturnLeavesOutChildrenWhomItDoesNotTouch() {
        CareHistory history = history(LocalDate.of(2017, 6, 1), LocalDate.of(2019, 8, 15));

        assertThat(writer(2017).held(history)).isEmpty();
        assertThat(writer(2020).held(history)).isPresent();
        assertThat(writer(2021).held(history)).isEmpty();
    }

    @Test
    void needsThatEnglandHasNoCodeForAreLeftBlank() {
        CareHistory history = history(LocalDate.of(2017, 6, 1), LocalDate.of(2019, 8, 15));
        CareHistory disrupted = CareHistory.builder()
                .from(history)
                .episodes(List.of(Episode.builder()
                        .from(history.episodes().get(0))
                        .reasonForCare(ReasonForCare.ADOPTION_DISRUPTION)
                        .build()))
                .build();

        assertThat(writer(2018).held(disrupted).orElseThrow().episodes().get(0).reasonForCare())
                .isEqualTo(ReasonForCare.NOT_KNOWN);
    }

    @Test
    void aTrainingProgrammeIsWrittenWithEmployment() {
        CareHistory trainee = CareHistory.builder()
                .from(history(LocalDate.of(2017, 6, 1), LocalDate.of(2021, 6, 1)))
                .addRecords(LeavingCareStatus.builder()
                        .date(LocalDate.of(2021, 6, 15))
                        .inTouch(InTouch.YES)
                        .activity(Activity.TRAINING_PART_TIME)
                        .build())
                .build();

        assertThat(writer(2022).texts(List.of(trainee)).get("oc3.csv")).contains(",YES,P5,0");
        assertThat(writer(2022).held(trainee).orElseThrow().records(LeavingCareStatus.class))
                .extracting(LeavingCareStatus::activity)
                .containsExactly(Activity.OTHER_EMPLOYMENT_PART_TIME);
    }

    @Test
    void aYearsReturnNeedsTheCodesOfAYear() {
        assertThatThrownBy(() -> Ssda903Writer.ofYear(Ssda903Codes.england()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("codes must be of one return year, but were those of all: codes-england.csv");
    }

    private static Ssda903Writer writer(int year) {
        return Ssda903Writer.ofYear(Ssda903Codes.england(ReportingYear.ending(year)));
    }

    private static CareHistory history(LocalDate start, LocalDate end) {
        return CareHistory.builder()
                .child(Child.builder()
                        .id("0042")
                        .dateOfBirth(LocalDate.of(2003, 6, 15))
                        .uniquePupilNumber("a,b")
                        .asylumSeeking(Answer.NO)
                        .build())
                .rules(CareRules.ENGLAND)
                .addEpisodes(Episode.builder()
                        .dates(DateRange.of(start, end))
                        .startReason(EpisodeStart.STARTED)
                        .legalStatus(LegalStatus.CARE_ORDER)
                        .reasonForCare(ReasonForCare.NOT_KNOWN)
                        .placementType(PlacementType.FOSTER)
                        .endReason(EpisodeEnd.RETURNED_HOME_PLANNED)
                        .build())
                .build();
    }

    private static void assertRoundTrip(Ssda903Writer writer, Ssda903Codes codes, SyntheticCohort cohort) {
        ImmutableMap<String, String> texts = writer.texts(cohort.histories()::iterator);
        ReadResult<CareHistory> result = Ssda903Reader.of(
                        codes, cohort.profile().rules())
                .read(texts.entrySet().stream()
                        .map(file -> Source.ofText(file.getKey(), file.getValue()))
                        .toList());

        assertThat(result.problems()).isEmpty();
        ImmutableList<CareHistory> held =
                cohort.histories().map(writer::held).flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
        assertThat(result.records()).hasSize(held.size());
        for (int i = 0; i < held.size(); i++) {
            assertThat(withoutRows(result.records().get(i))).isEqualTo(held.get(i));
        }
    }

    private static CareHistory withoutRows(CareHistory history) {
        return CareHistory.builder()
                .from(history)
                .episodes(history.episodes().stream()
                        .map(episode -> Episode.builder()
                                .from(episode)
                                .source(Optional.empty())
                                .build())
                        .toList())
                .records(history.records().stream()
                        .map(Ssda903WriterTest::withoutRow)
                        .toList())
                .build();
    }

    private static CareRecord withoutRow(CareRecord record) {
        if (record instanceof Review of) {
            return Review.of(of.date(), of.participation());
        }
        if (record instanceof AnnualOutcomes of) {
            return AnnualOutcomes.builder().from(of).source(Optional.empty()).build();
        }
        if (record instanceof LeavingCareStatus of) {
            return LeavingCareStatus.builder().from(of).source(Optional.empty()).build();
        }
        if (record instanceof Adoption of) {
            return new Adoption(
                    of.date(),
                    of.matched(),
                    of.byFosterCarer(),
                    of.adopterCount(),
                    of.adopters(),
                    of.status(),
                    Optional.empty());
        }
        if (record instanceof AdoptionDecision of) {
            return new AdoptionDecision(of.date(), of.ceased(), of.reason(), Optional.empty());
        }
        if (record instanceof MissingEpisode of) {
            return new MissingEpisode(of.dates(), of.kind(), Optional.empty());
        }
        if (record instanceof SocialWorkerAllocation of) {
            return new SocialWorkerAllocation(of.dates(), of.worker(), of.reason(), Optional.empty());
        }
        DeprivationOfLiberty of = (DeprivationOfLiberty) record;
        return new DeprivationOfLiberty(of.dates(), Optional.empty());
    }
}

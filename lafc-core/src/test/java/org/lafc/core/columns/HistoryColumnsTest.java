package org.lafc.core.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.DateRange;

class HistoryColumnsTest {

    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");
    private static final LocalAuthority GWYNEDD = LocalAuthority.of("W06000002");
    private static final LocalDate DAY = LocalDate.of(2017, 3, 1);

    @Test
    void wholeHistoriesAreToldOnlyIfRecordsAreKept() {
        CareHistory history = history("7", List.of(episode(DAY)), List.of(Visit.on(DAY)));
        HistoryColumns without = HistoryColumns.builder().add(POWYS, history).build();

        assertThat(HistoryColumns.builder()
                        .keepingRecords()
                        .add(POWYS, history)
                        .build()
                        .history(0)
                        .history(history.rules()))
                .isSameAs(history);
        assertThatThrownBy(() -> without.history(0).history(history.rules()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a whole history must be asked of columns that keep records, but these do not");
        ColumnsBuilder late = HistoryColumns.builder().add(POWYS, history);
        assertThatThrownBy(late::keepingRecords)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("records must be said before the first child is added");
    }

    @Test
    void childrenStandInOrderOfAuthorityAndIdentifier() {
        HistoryColumns columns = HistoryColumns.builder()
                .add(POWYS, history("7", List.of(episode(DAY.plusDays(7))), List.of(Visit.on(DAY.plusDays(9)))))
                .add(POWYS, history("10", List.of(episode(DAY.plusDays(10))), List.of()))
                .add(GWYNEDD, history("8", List.of(episode(DAY), episode(DAY.plusDays(8))), List.of()))
                .build();

        assertThat(columns.children().id(0)).isEqualTo("8");
        assertThat(columns.children().id(1)).isEqualTo("10");
        assertThat(columns.children().id(2)).isEqualTo("7");
        assertThat(columns.authorities().get(columns.children().authority(0))).isEqualTo(GWYNEDD);
        assertThat(columns.authorities().get(columns.children().authority(2))).isEqualTo(POWYS);
        assertThat(columns.children().firstEpisode(1)).isEqualTo(2);
        assertThat(columns.children().firstEpisode(3)).isEqualTo(4);
        assertThat(DayNumber.day(columns.episodes().start(3))).isEqualTo(DAY.plusDays(7));
        assertThat(columns.children().firstVisit(2)).isZero();
        assertThat(columns.children().firstVisit(3)).isEqualTo(1);
        assertThat(columns).hasToString("HistoryColumns[3 children, 4 episodes, 1 visits, 0 reviews]");
    }

    @Test
    void aSecondHistoryOfOneChildIsLeftOutAndReported() {
        ColumnsBuilder builder = HistoryColumns.builder()
                .add(POWYS, history("7", List.of(episode(DAY)), List.of()))
                .add(GWYNEDD, history("7", List.of(episode(DAY)), List.of(Visit.on(DAY))))
                .add(POWYS, history("7", List.of(episode(DAY.plusDays(1))), List.of(Visit.on(DAY.plusDays(1)))));
        HistoryColumns columns = builder.build();

        assertThat(columns).hasToString("HistoryColumns[2 children, 2 episodes, 1 visits, 0 reviews]");
        assertThat(DayNumber.day(columns.episodes().start(1))).isEqualTo(DAY);
        assertThat(builder.problems())
                .extracting(Object::toString)
                .containsExactly("histories line 3, CHILD: a second history of one child (value withheld); allowed: one"
                        + " history a child of an authority");
    }

    @Test
    void aDayThatDoesNotFitLeavesTheChildOutWhole() {
        Episode late = Episode.builder()
                .from(episode(DAY))
                .dates(DateRange.of(DAY, LocalDate.of(2129, 6, 5)))
                .endReason(EpisodeEnd.OTHER)
                .build();
        Episode last = Episode.builder()
                .from(late)
                .dates(DateRange.of(DAY, LocalDate.of(2129, 6, 4)))
                .build();
        ColumnsBuilder builder = HistoryColumns.builder()
                .add(POWYS, history("1", List.of(episode(DAY.minusDays(1)), late), List.of(Visit.on(DAY))))
                .add(POWYS, history("2", List.of(last), List.of()))
                .add(POWYS, history("3", List.of(), List.of(Visit.on(LocalDate.of(1949, 12, 31)))))
                .add(POWYS, history("4", List.of(), List.of(Visit.on(LocalDate.of(1950, 1, 1)))));
        HistoryColumns columns = builder.build();

        assertThat(columns).hasToString("HistoryColumns[2 children, 1 episodes, 1 visits, 0 reviews]");
        assertThat(columns.children().id(0)).isEqualTo("2");
        assertThat(columns.episodes().end(0)).isEqualTo(DayNumber.OPEN - 1);
        assertThat(columns.visits().day(0)).isEqualTo(1);
        assertThat(builder.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "histories line 1, DEC: a day that columns cannot hold (value withheld); allowed: 1950-01-01 to"
                                + " 2129-06-04",
                        "histories line 3, visit: a day that columns cannot hold (value withheld); allowed: 1950-01-01 to"
                                + " 2129-06-04");
    }

    @Test
    void moreKindsOfPlacementThanAByteTellsApartAreReported() {
        ColumnsBuilder builder = HistoryColumns.builder();
        for (int code = 0; code < 300; code++) {
            Episode coded = Episode.builder()
                    .from(episode(DAY))
                    .placementCode("X" + code)
                    .build();
            builder.add(POWYS, history("c" + code, List.of(coded), List.of()));
        }
        HistoryColumns columns = builder.build();

        assertThat(columns.children().size()).isEqualTo(256);
        assertThat(columns.episodes().placementKinds()).isEqualTo(256);
        assertThat(builder.problems()).hasSize(44);
        assertThat(builder.problems().get(0))
                .hasToString("histories line 257, PLACE: one more than columns can tell apart; allowed: at most 256");
    }

    @Test
    void aPlacementBeginsWithTheLatestEpisodeThatChangedMoreThanTheLegalStatus() {
        HistoryColumns columns = HistoryColumns.builder()
                .add(
                        POWYS,
                        history(
                                "1",
                                List.of(
                                        episode(DAY, EpisodeStart.LEGAL_STATUS),
                                        episode(DAY.plusDays(1), EpisodeStart.PLACEMENT),
                                        episode(DAY.plusDays(2), EpisodeStart.LEGAL_STATUS),
                                        episode(DAY.plusDays(3), EpisodeStart.PLACEMENT_SAME_CARER),
                                        episode(DAY.plusDays(4), EpisodeStart.LEGAL_STATUS)),
                                List.of()))
                .add(POWYS, history("2", List.of(episode(DAY, EpisodeStart.LEGAL_STATUS)), List.of()))
                .build();

        int day = DayNumber.of(DAY);
        assertThat(List.of(0, 1, 2, 3, 4, 5))
                .extracting(columns.episodes()::placementStart)
                .containsExactly(DayNumber.NONE, day + 1, day + 1, day + 3, day + 3, DayNumber.NONE);
    }

    @Test
    void gapsRunFromTheVisitBeforeOrTheStartOfCare() {
        HistoryColumns columns = HistoryColumns.builder()
                .add(
                        POWYS,
                        history(
                                "1",
                                List.of(
                                        episode(DAY),
                                        episode(DAY.plusDays(5), EpisodeStart.PLACEMENT),
                                        episode(DAY.plusDays(400))),
                                List.of(
                                        Visit.on(DAY.minusDays(1)),
                                        Visit.on(DAY),
                                        Visit.on(DAY.plusDays(10)),
                                        Visit.on(DAY.plusDays(10)),
                                        Visit.on(DAY.plusDays(262)),
                                        Visit.on(DAY.plusDays(390)),
                                        Visit.on(DAY.plusDays(405)),
                                        Visit.on(DAY.plusDays(658)))))
                .build();

        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7))
                .extracting(columns.visits()::gap)
                .containsExactly(Gap.NONE, 0, 10, 0, 252, 128, 5, Gap.LONG);
    }

    @Test
    void reviewsSayWhetherTheyFollowAStartOrAReview() {
        HistoryColumns columns = HistoryColumns.builder()
                .add(
                        POWYS,
                        history(
                                "1",
                                List.of(episode(DAY), episode(DAY.plusDays(500))),
                                List.of(
                                        review(DAY.minusDays(3)),
                                        review(DAY.plusDays(20)),
                                        review(DAY.plusDays(200)),
                                        review(DAY.plusDays(500)),
                                        review(DAY.plusDays(900)))))
                .build();

        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(columns.reviews()::gap)
                .containsExactly(Gap.NONE, 20, Gap.AFTER_REVIEW, 0, Gap.AFTER_REVIEW);
        assertThat(columns.reviews().daysSinceReview(2)).isEqualTo(180);
        assertThat(columns.reviews().daysSinceReview(4)).isEqualTo(400);
        assertThat(columns.reviews().participation(0)).isEqualTo(Participation.ATTENDED_SPOKE.ordinal());
    }

    @Test
    void distancesKeepTheirOrderAndEveryDigitAndSayWhyThereIsNone() {
        HistoryColumns columns = HistoryColumns.builder()
                .add(
                        POWYS,
                        history(
                                "1",
                                List.of(
                                        distant(DAY, Distance.ofMiles(20)),
                                        distant(DAY.plusDays(1), Distance.ofMetres(Math.sqrt(1_035_995_245))),
                                        distant(DAY.plusDays(2), Distance.ZERO),
                                        episode(DAY.plusDays(3))),
                                List.of()))
                .build();
        EpisodeColumns episodes = columns.episodes();

        assertThat(List.of(0, 1, 2, 3)).extracting(episodes::distance).containsExactly(1, 2, 0, -12);
        assertThat(episodes.micrometres(1)).isEqualTo(32_186_880_000L);
        assertThat(episodes.micrometres(2)).isEqualTo(32_186_880_013L);
        assertThat(episodes.reason(-12)).isEqualTo(Reason.DISTANCE_NOT_RECORDED);
        assertThat(columns.distanceMethod()).isEqualTo("RECORDED");
    }

    @Test
    void postcodesAreKeptOnlyWhenAsked() {
        Whereabouts home = Whereabouts.of(Postcode.parse("LD1 5AA"));
        Episode placed = Episode.builder()
                .from(episode(DAY))
                .home(home)
                .placement(Whereabouts.WITHHELD)
                .settingNumber("9000001")
                .build();
        CareHistory history = history("1", List.of(placed), List.of());

        PlaceColumns kept = HistoryColumns.builder()
                .keepingPostcodes()
                .add(POWYS, history)
                .build()
                .places();
        PlaceColumns forgotten =
                HistoryColumns.builder().add(POWYS, history).build().places();

        assertThat(kept.postcode(0)).contains(Postcode.parse("LD1 5AA"));
        assertThat(kept.whereabouts(0)).contains(home);
        assertThat(forgotten.postcode(0)).isEmpty();
        assertThat(forgotten.whereabouts(0)).isEmpty();
        assertThat(forgotten.isAtPostcode(0)).isTrue();
        assertThat(forgotten.whereabouts(1)).contains(Whereabouts.WITHHELD);
        assertThat(forgotten.authority(0)).isEqualTo(PlaceColumns.NOT_KNOWN);
        assertThat(forgotten.settingNumber(forgotten.setting(1))).isEqualTo("9000001");
    }

    @Test
    void settingsComeBeforeChildren() {
        ColumnsBuilder builder = HistoryColumns.builder().add(POWYS, history("1", List.of(), List.of()));

        assertThatThrownBy(builder::keepingPostcodes)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("postcodes must be said before the first child is added");
    }

    @Test
    void aDayHasANumberOrSaysWhyNot() {
        assertThat(DayNumber.of(LocalDate.of(1950, 1, 1))).isEqualTo(1);
        assertThat(DayNumber.day(DayNumber.of(DAY))).isEqualTo(DAY);
        assertThat(DayNumber.nearest(LocalDate.MAX)).isEqualTo(65_534);
        assertThat(DayNumber.day(1)).isEqualTo("1950-01-01");
        assertThat(DayNumber.day(65_534)).isEqualTo("2129-06-04");
        assertThatThrownBy(() -> DayNumber.day(DayNumber.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of a day must be 1 to 65534, but was 0");
        assertThatThrownBy(() -> DayNumber.of(LocalDate.of(2129, 6, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a day must be 1950-01-01 to 2129-06-04, but was another (value withheld)");
        assertThatThrownBy(() -> DayNumber.day(DayNumber.OPEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of a day must be 1 to 65534, but was 65535");
    }

    @Test
    void anEpisodeTakesAtMost32BytesWithItsShareOfTheChild() {
        CohortProfile profile = CohortProfile.builder()
                .from(CohortProfile.MEDIUM)
                .children(6_000)
                .authorities(4)
                .build();
        SyntheticCohort cohort = SyntheticCohort.of(7, profile).withOnly(ImmutableSet.of(Visit.class, Review.class));
        ColumnsBuilder builder = HistoryColumns.builder();
        for (int authority = 0; authority < 4; authority++) {
            builder.addAll(cohort.places().authority(authority), cohort.histories(authority));
        }
        HistoryColumns columns = builder.build();

        long events = 3L * columns.visits().size() + 4L * columns.reviews().size();
        assertThat(builder.problems()).isEmpty();
        assertThat(columns.visits().size()).isGreaterThan(100_000);
        assertThat(columns.visits().bytes() + columns.reviews().bytes()).isEqualTo(events);
        assertThat((double) (columns.bytes() - events) / columns.episodes().size())
                .isLessThanOrEqualTo(32);
    }

    private static Review review(LocalDate day) {
        return Review.of(day, Participation.ATTENDED_SPOKE);
    }

    private static Episode distant(LocalDate from, Distance distance) {
        return Episode.builder().from(episode(from)).recordedDistance(distance).build();
    }

    private static Episode episode(LocalDate from) {
        return episode(from, EpisodeStart.STARTED);
    }

    private static Episode episode(LocalDate from, EpisodeStart reason) {
        return Episode.builder()
                .dates(DateRange.startingOn(from))
                .startReason(reason)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .placementCode("U6")
                .build();
    }

    private static CareHistory history(String id, List<Episode> episodes, List<? extends CareRecord> records) {
        return CareHistory.builder()
                .child(Child.builder()
                        .id(id)
                        .dateOfBirth(LocalDate.of(2010, 2, 3))
                        .build())
                .rules(CareRules.WALES)
                .episodes(ImmutableList.copyOf(episodes))
                .records(ImmutableList.copyOf(records))
                .build();
    }
}

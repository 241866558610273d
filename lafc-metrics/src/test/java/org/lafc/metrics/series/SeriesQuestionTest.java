package org.lafc.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.primitives.ImmutableLongArray;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceThreshold;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.AgeBands;
import org.lafc.core.time.DateRange;

class SeriesQuestionTest {

    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");
    private static final LocalAuthority GWYNEDD = LocalAuthority.of("W06000002");
    private static final LocalDate BORN = LocalDate.of(2012, 2, 29);
    private static final LocalDate LONG_AGO = LocalDate.of(2013, 1, 1);
    private static final SeriesBreakdown AGES = SeriesBreakdown.ageBands(AgeBands.POWYS);

    @Test
    void whoLeavesOnTheDayIsGoneAndWhoComesIsThere() {
        LocalDate day = LocalDate.of(2017, 3, 31);
        HistoryColumns columns = columns(
                POWYS,
                history("1", ended(LONG_AGO, day)),
                history("2", ended(LONG_AGO, day.plusDays(1))),
                history("3", open(day, EpisodeStart.STARTED)),
                history("4", open(day.plusDays(1), EpisodeStart.STARTED)));

        assertThat(counts(columns, SeriesBreakdown.ALL, "all", day.minusDays(1), day, day.plusDays(1)))
                .isEqualTo(ImmutableLongArray.of(2, 2, 2));
        assertThat(counts(columns, SeriesBreakdown.SEX, "not-known", day.minusDays(1), day))
                .isEqualTo(ImmutableLongArray.of(2, 2));
    }

    @Test
    void rowsThatAreNoAnswerMakeNoTally() {
        SeriesQuestion question =
                SeriesQuestion.of(List.of(LocalDate.of(2017, 3, 31)), List.of(SeriesBreakdown.ALL), CareRules.WALES);
        SeriesTally.Row row = new SeriesTally.Row(POWYS, "all", ImmutableLongArray.of(3));
        String asked = "rows of all must have a count of 0 or more for each of 1 dates, each group once, but one was "
                + "Row[W06000023, all, ";

        assertThat(SeriesTally.of(question, ImmutableListMultimap.of(SeriesBreakdown.ALL, row))
                        .count(SeriesBreakdown.ALL, POWYS, "all", 0))
                .isEqualTo(3);
        for (ImmutableLongArray counts : List.of(ImmutableLongArray.of(3, 4), ImmutableLongArray.of(-1))) {
            SeriesTally.Row unlike = new SeriesTally.Row(POWYS, "all", counts);
            assertThatThrownBy(() -> SeriesTally.of(question, ImmutableListMultimap.of(SeriesBreakdown.ALL, unlike)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(asked + counts.length() + " dates]");
        }
        assertThatThrownBy(() -> SeriesTally.of(
                        question, ImmutableListMultimap.of(SeriesBreakdown.ALL, row, SeriesBreakdown.ALL, row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(asked);
        assertThatThrownBy(() -> SeriesTally.of(question, ImmutableListMultimap.of(SeriesBreakdown.SEX, row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("breakdown must be one of [all], but was sex");
    }

    @Test
    void whoIsBornOn29FebruaryIsOlderOn1March() {
        HistoryColumns columns = columns(POWYS, history("1", open(LONG_AGO, EpisodeStart.STARTED)));

        LocalDate[] ofCommonYear = {LocalDate.of(2017, 2, 28), LocalDate.of(2017, 3, 1)};
        assertThat(counts(columns, AGES, "0-4", ofCommonYear)).isEqualTo(ImmutableLongArray.of(1, 0));
        assertThat(counts(columns, AGES, "5-9", ofCommonYear)).isEqualTo(ImmutableLongArray.of(0, 1));
        LocalDate[] ofLeapYear = {LocalDate.of(2028, 2, 28), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1)};
        assertThat(counts(columns, AGES, "10-15", ofLeapYear)).isEqualTo(ImmutableLongArray.of(1, 0, 0));
        assertThat(counts(columns, AGES, "16-17", ofLeapYear)).isEqualTo(ImmutableLongArray.of(0, 1, 1));
    }

    @Test
    void anEpisodeThatOverlapsTheNextEndsWhenThatBegins() {
        LocalDate later = LocalDate.of(2014, 6, 1);
        Episode next = Episode.builder()
                .from(ended(later, later.plusDays(10)))
                .startReason(EpisodeStart.LEGAL_STATUS)
                .legalStatus(LegalStatus.PLACEMENT_ORDER)
                .build();
        HistoryColumns columns = columns(POWYS, history("1", open(LONG_AGO, EpisodeStart.STARTED), next));

        LocalDate[] dates = {later.minusDays(1), later, later.plusDays(10)};
        assertThat(counts(columns, SeriesBreakdown.LEGAL_STATUS, "care-order", dates))
                .isEqualTo(ImmutableLongArray.of(1, 0, 0));
        assertThat(counts(columns, SeriesBreakdown.LEGAL_STATUS, "placement-order", dates))
                .isEqualTo(ImmutableLongArray.of(0, 1, 0));
    }

    @Test
    void careEndsTheDayBeforeTheEighteenthBirthday() {
        HistoryColumns columns = columns(POWYS, history("1", open(LONG_AGO, EpisodeStart.STARTED)));

        LocalDate[] dates = {LocalDate.of(2030, 2, 27), LocalDate.of(2030, 2, 28), LocalDate.of(2030, 3, 1)};
        assertThat(counts(columns, SeriesBreakdown.ALL, "all", dates)).isEqualTo(ImmutableLongArray.of(1, 0, 0));
        assertThat(counts(columns, SeriesBreakdown.ageBands(AgeBands.startingAt(List.of(5, 10), 16)), "other", dates))
                .isEqualTo(ImmutableLongArray.of(1, 0, 0));
    }

    @Test
    void aNightBetweenEpisodesIsOfTheOneBeforeInWalesAndOfNoneInEngland() {
        LocalDate end = LocalDate.of(2017, 3, 31);
        Episode before = Episode.builder()
                .from(ended(LONG_AGO, end))
                .endReason(EpisodeEnd.CONTINUES)
                .build();
        HistoryColumns columns = columns(POWYS, history("1", before, open(end.plusDays(1), EpisodeStart.PLACEMENT)));

        assertThat(counts(columns, SeriesBreakdown.ALL, "all", end)).isEqualTo(ImmutableLongArray.of(1));
        SeriesQuestion ofEngland = SeriesQuestion.of(List.of(end), List.of(SeriesBreakdown.ALL), CareRules.ENGLAND);
        assertThat(ofEngland.count(columns)).isEqualTo(ofEngland.none());
        assertThat(ofEngland.rules()).isEqualTo(CareRules.ENGLAND);
    }

    @Test
    void shortBreaksDoNotCount() {
        Episode breaks = Episode.builder()
                .from(open(LONG_AGO, EpisodeStart.STARTED))
                .legalStatus(LegalStatus.SHORT_BREAKS_AGREEMENT)
                .build();
        SeriesQuestion question = question(List.of(LocalDate.of(2017, 3, 31)), List.of(SeriesBreakdown.ALL));

        assertThat(question.count(columns(POWYS, history("1", breaks)))).isEqualTo(question.none());
    }

    @Test
    void distancesFallIntoTheirBandsAndUnknownOnesIntoNone() {
        DistanceBands bands = DistanceBands.of(
                DistanceThreshold.moreThan(Distance.ofMiles(20)), DistanceThreshold.atLeast(Distance.ofMiles(50)));
        SeriesBreakdown distance = SeriesBreakdown.distanceBands(bands);
        HistoryColumns columns = columns(
                POWYS,
                history("1", distant(20)),
                history("2", distant(20.1)),
                history("3", distant(50)),
                history("4", open(LONG_AGO, EpisodeStart.STARTED)));

        LocalDate day = LocalDate.of(2017, 3, 31);
        for (String band : bands.labels()) {
            assertThat(counts(columns, distance, band, day)).as(band).isEqualTo(ImmutableLongArray.of(1));
        }
        assertThat(counts(columns, distance, SeriesBreakdown.NOT_KNOWN, day)).isEqualTo(ImmutableLongArray.of(1));
    }

    @Test
    void rowsStandInOrderOfAuthorityAndGroup() {
        HistoryColumns columns = HistoryColumns.builder()
                .add(POWYS, history("1", open(LONG_AGO, EpisodeStart.STARTED)))
                .add(GWYNEDD, history("2", open(LONG_AGO, EpisodeStart.STARTED)))
                .build();
        SeriesQuestion question = question(
                SeriesQuestion.yearEnds(2016, 2018), List.of(SeriesBreakdown.ALL, SeriesBreakdown.PLACEMENT_CODE));
        SeriesTally tally = question.count(columns);

        assertThat(tally.rows(SeriesBreakdown.PLACEMENT_CODE))
                .containsExactly(
                        new SeriesTally.Row(GWYNEDD, "U6", ImmutableLongArray.of(1, 1, 1)),
                        new SeriesTally.Row(POWYS, "U6", ImmutableLongArray.of(1, 1, 1)));
        assertThat(tally.count(SeriesBreakdown.ALL, POWYS, "all", 2)).isEqualTo(1);
        assertThat(tally.count(SeriesBreakdown.PLACEMENT_CODE, POWYS, "K2", 2)).isZero();
        assertThat(tally)
                .hasToString("4 rows of 3 dates from 2016-03-31 to 2018-03-31 by [all, placement-code], Wales");
    }

    @Test
    void aBreakdownOfOnesOwnIsCountedToo() {
        SeriesBreakdown even = SeriesBreakdown.of(
                "even",
                columns -> new SeriesBreakdown.Groups(ImmutableList.of("even", "odd"), (rows, child, episode, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = Integer.parseInt(columns.children().id(child[i])) % 2;
                    }
                }));
        HistoryColumns columns = columns(
                POWYS,
                history("1", open(LONG_AGO, EpisodeStart.STARTED)),
                history("2", open(LONG_AGO, EpisodeStart.STARTED)),
                history("3", open(LONG_AGO, EpisodeStart.STARTED)));

        assertThat(counts(columns, even, "odd", LocalDate.of(2017, 3, 31))).isEqualTo(ImmutableLongArray.of(2));
    }

    @Test
    void aGroupThatThereIsNotIsRefused() {
        LocalDate day = LocalDate.of(2017, 3, 31);
        HistoryColumns columns = columns(POWYS, history("1", open(LONG_AGO, EpisodeStart.STARTED)));
        for (int wrong : new int[] {-1, 2}) {
            SeriesBreakdown own = SeriesBreakdown.of(
                    "even",
                    any -> new SeriesBreakdown.Groups(
                            ImmutableList.of("even", "odd"), (rows, child, episode, into) -> into[0] = wrong));
            SeriesQuestion question = question(List.of(day), List.of(own, SeriesBreakdown.LEGAL_STATUS));

            assertRefused(() -> question.count(columns), "groups of even must be 0 to 1, but one was " + wrong);
        }
    }

    @Test
    void moreStretchesThanABlockHoldsAreAllCounted() {
        LocalDate move = LocalDate.of(2016, 6, 1);
        Episode first = Episode.builder()
                .from(ended(LONG_AGO, move))
                .endReason(EpisodeEnd.CONTINUES)
                .build();
        Episode second = Episode.builder()
                .from(open(move, EpisodeStart.LEGAL_STATUS))
                .legalStatus(LegalStatus.PLACEMENT_ORDER)
                .build();
        int children = 9_000;
        HistoryColumns columns = HistoryColumns.builder()
                .addAll(
                        POWYS,
                        IntStream.range(0, children).mapToObj(child -> history(String.valueOf(child), first, second)))
                .build();
        // So many episodes that breakdowns beside each other are counted together, the last three in one.
        List<SeriesBreakdown> breakdowns = List.of(
                SeriesBreakdown.SEX,
                AGES,
                SeriesBreakdown.LEGAL_STATUS,
                SeriesBreakdown.REASON_FOR_CARE,
                SeriesBreakdown.PROVIDER,
                SeriesBreakdown.AREA,
                SeriesBreakdown.PLACEMENT_CODE);
        List<LocalDate> dates = List.of(move.minusDays(1), move);
        SeriesTally tally = question(dates, breakdowns).count(columns);

        ImmutableLongArray all = ImmutableLongArray.of(children, children);
        assertThat(tally.rows(SeriesBreakdown.LEGAL_STATUS))
                .containsExactly(
                        new SeriesTally.Row(POWYS, "care-order", ImmutableLongArray.of(children, 0)),
                        new SeriesTally.Row(POWYS, "placement-order", ImmutableLongArray.of(0, children)));
        assertThat(tally.rows(SeriesBreakdown.REASON_FOR_CARE))
                .containsExactly(new SeriesTally.Row(POWYS, "abuse-or-neglect", all));
        assertThat(tally.rows(SeriesBreakdown.PROVIDER))
                .containsExactly(new SeriesTally.Row(POWYS, "not-recorded", all));
        assertThat(tally.rows(SeriesBreakdown.AREA)).containsExactly(new SeriesTally.Row(POWYS, "not-known", all));
        assertThat(tally.rows(SeriesBreakdown.PLACEMENT_CODE)).containsExactly(new SeriesTally.Row(POWYS, "U6", all));
        assertThat(tally.rows(SeriesBreakdown.SEX)).containsExactly(new SeriesTally.Row(POWYS, "not-known", all));
        assertThat(tally.rows(AGES)).containsExactly(new SeriesTally.Row(POWYS, "0-4", all));
    }

    @Test
    void labelsThatAreTwiceAreOneGroup() {
        LocalDate day = LocalDate.of(2017, 3, 31);
        SeriesBreakdown own = SeriesBreakdown.of(
                "own",
                any -> new SeriesBreakdown.Groups(ImmutableList.of("b", "a", "b"), (rows, child, episode, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = child[i] % 3;
                    }
                }));
        HistoryColumns columns = columns(
                POWYS,
                history("1", open(LONG_AGO, EpisodeStart.STARTED)),
                history("2", open(LONG_AGO, EpisodeStart.STARTED)),
                history("3", open(LONG_AGO, EpisodeStart.STARTED)));

        assertThat(question(List.of(day), List.of(own)).count(columns).rows(own))
                .containsExactly(
                        new SeriesTally.Row(POWYS, "a", ImmutableLongArray.of(1)),
                        new SeriesTally.Row(POWYS, "b", ImmutableLongArray.of(2)));
    }

    @Test
    void monthEndsAreTheLastDaysOfMonths() {
        assertThat(SeriesQuestion.monthEnds(YearMonth.of(2023, 12), YearMonth.of(2024, 2)))
                .containsExactly(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29));
    }

    @Test
    void wrongQuestionsAreRefused() {
        LocalDate day = LocalDate.of(2017, 3, 31);
        List<SeriesBreakdown> all = List.of(SeriesBreakdown.ALL);
        assertRefused(() -> question(List.of(), all), "a series must have at least one date");
        assertRefused(
                () -> question(List.of(day, day), all),
                "dates of a series must rise, but 2017-03-31 came after 2017-03-31");
        assertRefused(
                () -> question(List.of(LocalDate.of(1949, 12, 31)), all),
                "dates of a series must be 1950-01-01 to 2129-06-04, but one was 1949-12-31");
        assertRefused(
                () -> question(List.of(day), List.of()),
                "breakdowns of a series must be one or more, each once, but were []");
        assertRefused(
                () -> question(List.of(day), List.of(SeriesBreakdown.ALL, SeriesBreakdown.ALL)),
                "breakdowns of a series must be one or more, each once, but were [all, all]");
        assertRefused(
                () -> SeriesQuestion.monthEnds(YearMonth.of(2017, 3), YearMonth.of(2017, 2)),
                "last month must not be before 2017-03, but was 2017-02");
        assertRefused(() -> SeriesQuestion.yearEnds(2017, 2016), "last year must not be before 2017, but was 2016");
        assertRefused(
                () -> SeriesBreakdown.of(
                        " ", columns -> new SeriesBreakdown.Groups(ImmutableList.of("a"), (r, c, e, i) -> {})),
                "name of a breakdown must not be blank");
        assertRefused(
                () -> new SeriesBreakdown.Groups(ImmutableList.of(), (r, c, e, i) -> {}),
                "a breakdown must have at least one group");

        SeriesQuestion question = question(List.of(day), all);
        HistoryColumns columns = columns(POWYS, history("1", open(LONG_AGO, EpisodeStart.STARTED)));
        assertRefused(
                () -> question.count(columns, 0, 2), "children must be among the 1 there are, but were 0 to before 2");
        SeriesTally tally = question.count(columns);
        assertRefused(() -> tally.rows(SeriesBreakdown.SEX), "breakdown must be one of [all], but was sex");
        assertRefused(
                () -> tally.count(SeriesBreakdown.ALL, POWYS, "all", 1), "place of a date must be 0 to 0, but was 1");
        assertRefused(
                () -> tally.plus(question(List.of(day.plusDays(1)), all).none()),
                "tallies must answer one question, but were of 1 dates from 2017-03-31 to 2017-03-31 by [all], Wales and of"
                        + " 1 dates from 2017-04-01 to 2017-04-01 by [all], Wales");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static ImmutableLongArray counts(
            HistoryColumns columns, SeriesBreakdown breakdown, String group, LocalDate... dates) {
        SeriesTally tally = question(List.of(dates), List.of(breakdown)).count(columns);
        ImmutableLongArray.Builder counts = ImmutableLongArray.builder();
        for (int date = 0; date < dates.length; date++) {
            counts.add(tally.count(breakdown, POWYS, group, date));
        }
        return counts.build();
    }

    private static SeriesQuestion question(List<LocalDate> dates, List<SeriesBreakdown> breakdowns) {
        return SeriesQuestion.of(dates, breakdowns, CareRules.WALES);
    }

    private static HistoryColumns columns(LocalAuthority authority, CareHistory... histories) {
        return HistoryColumns.builder()
                .addAll(authority, List.of(histories).stream())
                .build();
    }

    private static CareHistory history(String id, Episode... episodes) {
        return CareHistory.builder()
                .child(Child.builder().id(id).dateOfBirth(BORN).build())
                .rules(CareRules.WALES)
                .episodes(List.of(episodes))
                .build();
    }

    private static Episode distant(double miles) {
        return Episode.builder()
                .from(open(LONG_AGO, EpisodeStart.STARTED))
                .recordedDistance(Distance.ofMiles(miles))
                .build();
    }

    private static Episode ended(LocalDate from, LocalDate end) {
        return Episode.builder()
                .from(open(from, EpisodeStart.STARTED))
                .dates(DateRange.of(from, end))
                .endReason(EpisodeEnd.OTHER)
                .build();
    }

    private static Episode open(LocalDate from, EpisodeStart reason) {
        return Episode.builder()
                .dates(DateRange.startingOn(from))
                .startReason(reason)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .placementCode("U6")
                .build();
    }
}

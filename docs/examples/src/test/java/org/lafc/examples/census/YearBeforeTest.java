package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Visit;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.progress.SchoolChange;
import org.lafc.core.progress.SchoolPhase;
import org.lafc.core.progress.SchoolPlace;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Population;

/** A figure of the year before is worked out only where the files tell of it. */
class YearBeforeTest {

    private static final CensusDate DAY = CensusDate.yearEnd(2018);
    private static final KpiDefinition OF_THE_DAY = builtIn("powys.p01.in-house-count");
    private static final KpiDefinition LOOKING_BACK = builtIn("powys.p10.three-or-more-placements");
    private static final KpiDefinition OF_THE_YEAR = KpiDefinition.builder()
            .from(OF_THE_DAY)
            .population(Population.of(RowSet.LOOKED_AFTER_IN_YEAR))
            .build();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReturnOfOneYearTellsOfTheLastDayBeforeItAlone() {
        YearBefore before = before(history("A", episode("2015-05-01", "")));

        assertThat(before.censusDate()).isEqualTo(CensusDate.yearEnd(2017));
        assertThat(before.reaches(OF_THE_DAY)).isTrue();
        assertThat(before.reaches(LOOKING_BACK)).isFalse();
        assertThat(before.reaches(OF_THE_YEAR)).isFalse();
        assertThat(LOOKING_BACK.facts()).contains(ChildFacts.PLACEMENTS_IN_YEAR);
    }

    @Test
    void movesOfTheYearBeforeLetMeasuresLookBack() {
        YearBefore before = before(history(
                "A",
                episode("2015-05-01", "2016-06-01"),
                episode("2016-06-01", "").startReason(EpisodeStart.PLACEMENT)));

        assertThat(before.reaches(LOOKING_BACK)).isTrue();
        assertThat(before.reaches(OF_THE_YEAR)).isFalse();
    }

    @Test
    void movesDoNotReachWhereAChildsEpisodesBeginInTheMiddleOfItsCare() {
        CareHistory whole = history(
                "A",
                episode("2015-05-01", "2016-06-01"),
                episode("2016-06-01", "").startReason(EpisodeStart.PLACEMENT));
        CareHistory cutOff = history("B", episode("2016-10-01", "").startReason(EpisodeStart.PLACEMENT));
        assertThat(before(whole, cutOff).reaches(LOOKING_BACK)).isFalse();
        CareHistory fromBefore = history("B", episode("2016-04-01", "").startReason(EpisodeStart.PLACEMENT));
        assertThat(before(whole, fromBefore).reaches(LOOKING_BACK)).isTrue();
    }

    @Test
    void changesOfSchoolReachOnlyWhereAPlaceThatEndedIsThere() {
        KpiDefinition changes = builtIn("wales.pm32.school-changes");
        assertThat(before(school("2015-09-01", "")).reaches(changes)).isFalse();
        assertThat(before(school("2015-09-01", "2016-09-01")).reaches(changes)).isTrue();
    }

    @Test
    void onlyLeaversOfTheYearBeforeShowThatItsChildrenAreThere() {
        CareHistory leaver = history("A", left("2015-05-01", "2017-03-31"));
        assertThat(before(leaver).reaches(OF_THE_YEAR)).isTrue();
        assertThat(before(history("A", left("2015-05-01", "2017-04-01"))).reaches(OF_THE_YEAR))
                .isFalse();
        assertThat(before(history("A", left("2015-05-01", "2016-03-31"))).reaches(OF_THE_YEAR))
                .isFalse();
    }

    @Test
    void aKindOfRecordThatBeginsLaterIsNotSupplied() {
        CareHistory history = history("A", episode("2015-05-01", ""));
        assertThat(visits(history, "2016-04-01", "2017-05-05")).hasSize(2);
        assertThat(visits(history, "2016-04-02", "2017-05-05")).isEmpty();
        assertThat(before(with(history, "2016-04-02")).histories().get(0).covers(Visit.class))
                .isFalse();
        assertThat(before(with(history, "2016-04-01")).histories().get(0).covers(Visit.class))
                .isTrue();
        assertThat(before(with(history, "2016-04-02")).histories().get(0).episodes())
                .isEqualTo(history.episodes());
    }

    @Test
    void meetingsThatBeginLaterAreNotSupplied() {
        assertThat(meetings("2016-04-01").covers(Meeting.class)).isTrue();
        assertThat(meetings("2016-04-02").covers(Meeting.class)).isFalse();
    }

    @Test
    void theSampleReachesTheLastDayOfTheYearBefore() {
        Job job = Job.onSample(folder.resolve("out"));

        JsonNode before = job.kpi("powys.p01.agency-count").get("yearBefore");
        assertThat(before.get("period").asText()).isEqualTo("2017-03-31");
        assertThat(before.get("value").asInt()).isEqualTo(44);
        assertThat(before.get("denominator").asInt()).isEqualTo(154);
        assertThat(before.get("verdict").asText()).isEqualTo("worsened");
        assertThat(before.get("shownDifference").asText()).isEqualTo("3");
        assertThat(job.kpi("powys.p04.placed-over-20-miles")
                        .get("yearBefore")
                        .get("initialPopulation")
                        .asInt())
                .isEqualTo(195);
    }

    @Test
    void aChangeThatIsAMeasureIsThatOfTheTwoFigures() {
        Job job = Job.onSample(folder.resolve("out"));

        JsonNode change = job.kpi("powys.p01.agency-count.change");
        assertThat(change.get("value").asInt()).isEqualTo(3);
        assertThat(change.get("period").asText()).isEqualTo("2017-03-31 to 2018-03-31");
        assertThat(change.get("yearBefore").isNull()).isTrue();
    }

    @Test
    void theSampleReachesTheYearBeforeForEveryKpiOfThePaper() {
        Job job = Job.onSample(folder.resolve("out"));

        Set<String> compared = new TreeSet<>();
        for (JsonNode kpi : job.json("kpis.json")) {
            JsonNode before = kpi.get("yearBefore");
            if (!before.isNull()
                    && !before.get("value").isNull()
                    && before.get("denominator").asInt() > 0) {
                compared.add(kpi.get("partOf").asText());
            }
        }
        assertThat(IntStream.rangeClosed(1, 17).mapToObj(number -> String.format(Locale.ROOT, "powys.p%02d", number)))
                .isSubsetOf(compared);
    }

    @Test
    void theYearBeforeIsWithheldWithTheFigureItStandsBeside() {
        Job job = Job.onSample(folder.resolve("out"), "--suppress", "20");

        assertThat(job.kpi("powys.p04.out-of-area-under-5-miles")
                        .get("withheld")
                        .asBoolean())
                .isTrue();
        assertThat(job.kpi("powys.p04.out-of-area-under-5-miles")
                        .get("yearBefore")
                        .isNull())
                .isTrue();
        // 34 of 210 this year, 20 of 195 a year before.
        assertThat(job.kpi("powys.p10.three-or-more-placements").get("withheld").asBoolean())
                .isFalse();
        assertThat(job.kpi("powys.p10.three-or-more-placements")
                        .get("yearBefore")
                        .isNull())
                .isTrue();
        assertThat(job.kpi("powys.p01.in-house-count").get("yearBefore").isNull())
                .isFalse();
    }

    private static KpiDefinition builtIn(String id) {
        return KpiCatalogue.builtIn().find(id).orElseThrow();
    }

    private static ImmutableList<Visit> visits(CareHistory history, String... days) {
        return before(with(history, days)).histories().get(0).records(Visit.class);
    }

    private static CareHistory with(CareHistory history, String... days) {
        return CareHistory.of(
                history.child(),
                history.rules(),
                history.episodes(),
                List.of(days).stream()
                        .map(day -> Visit.on(LocalDate.parse(day)))
                        .toList(),
                Coverage.of(List.of(Visit.class)));
    }

    private static PlainRecords meetings(String day) {
        Meeting meeting =
                new Meeting(LocalDate.parse(day), ParticipationKind.BOARD_MEETING, MeetingState.HELD, Optional.empty());
        return new YearBefore(
                        DAY,
                        List.of(),
                        PlainRecords.builder().add(Meeting.class, meeting).build())
                .others();
    }

    private static YearBefore before(CareHistory... histories) {
        return new YearBefore(DAY, List.of(histories), PlainRecords.NONE);
    }

    private static CareHistory school(String start, String end) {
        LocalDate from = LocalDate.parse(start);
        CareHistory history = history("A", episode("2015-05-01", ""));
        return CareHistory.builder()
                .from(history)
                .coverage(Coverage.of(List.of(SchoolPlace.class)))
                .records(List.of(new SchoolPlace(
                        end.isEmpty() ? DateRange.startingOn(from) : DateRange.of(from, LocalDate.parse(end)),
                        Optional.empty(),
                        SchoolPhase.PRIMARY,
                        SchoolChange.OTHER,
                        Optional.empty())))
                .build();
    }

    private static CareHistory history(String id, Episode.Builder... episodes) {
        CareHistory.Builder history = CareHistory.builder()
                .child(Child.builder()
                        .id(id)
                        .dateOfBirth(LocalDate.of(2010, 1, 1))
                        .build())
                .rules(CareRules.WALES);
        for (Episode.Builder episode : episodes) {
            history.addEpisodes(episode.build());
        }
        return history.build();
    }

    private static Episode.Builder left(String start, String end) {
        return episode(start, end).endReason(EpisodeEnd.RETURNED_HOME_PLANNED);
    }

    private static Episode.Builder episode(String start, String end) {
        LocalDate from = LocalDate.parse(start);
        Episode.Builder episode = Episode.builder()
                .dates(end.isEmpty() ? DateRange.startingOn(from) : DateRange.of(from, LocalDate.parse(end)))
                .startReason(EpisodeStart.STARTED)
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .placementType(PlacementType.FOSTER)
                .provider(ProviderKind.OWN_AUTHORITY);
        return end.isEmpty() ? episode : episode.endReason(EpisodeEnd.CONTINUES);
    }
}

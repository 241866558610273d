package org.lafc.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.care.CareRules;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.AgeBands;
import org.lafc.core.work.Cancelled;
import org.lafc.core.work.Progress;

/** A series tells how far it is, can be cancelled there, and counts the same by one breakdown as by many together. */
class SeriesProgressTest {

    private static final SeriesBreakdown MANY = SeriesBreakdown.of(
            "identifiers",
            columns -> new SeriesBreakdown.Groups(
                    IntStream.range(0, columns.children().size())
                            .mapToObj(columns.children()::id)
                            .collect(ImmutableList.toImmutableList()),
                    (rows, child, episode, into) -> System.arraycopy(child, 0, into, 0, rows)));
    private static final ImmutableList<SeriesBreakdown> ALL = ImmutableList.of(
            SeriesBreakdown.LEGAL_STATUS,
            SeriesBreakdown.SEX,
            SeriesBreakdown.ALL,
            SeriesBreakdown.REASON_FOR_CARE,
            SeriesBreakdown.ETHNIC_GROUP,
            SeriesBreakdown.PLACEMENT_CODE,
            MANY,
            SeriesBreakdown.PROVIDER,
            SeriesBreakdown.ageBands(AgeBands.POWYS),
            SeriesBreakdown.ageBands(AgeBands.startingAt(ImmutableList.of(3, 9), 17)),
            SeriesBreakdown.AREA,
            SeriesBreakdown.distanceBands(DistanceBands.P4));
    private static final HistoryColumns COLUMNS = columns(500);
    private static final SeriesQuestion QUESTION = question(ALL);

    @Test
    void breakdownsTogetherCountWhatEachCountsAlone() {
        SeriesTally together = QUESTION.count(COLUMNS);

        assertThat(together.rows(MANY)).hasSizeGreaterThan(100);
        for (SeriesBreakdown breakdown : ALL) {
            assertThat(together.rows(breakdown))
                    .isNotEmpty()
                    .isEqualTo(
                            question(ImmutableList.of(breakdown)).count(COLUMNS).rows(breakdown));
        }
    }

    // Where there are so many episodes, breakdowns of few groups are counted by each combination of theirs.
    @Test
    void breakdownsOfLargeAuthoritiesCountTogetherWhatEachCountsAlone() {
        HistoryColumns columns = columns(4_500);
        SeriesTally together = QUESTION.count(columns);

        for (SeriesBreakdown breakdown : ALL) {
            assertThat(together.rows(breakdown))
                    .isNotEmpty()
                    .isEqualTo(
                            question(ImmutableList.of(breakdown)).count(columns).rows(breakdown));
        }
        assertThat(together.rows(SeriesBreakdown.AREA))
                .hasSizeGreaterThan(columns.authorities().size());
    }

    @Test
    void itTellsOfAllChildren() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());

        SeriesTally tally = QUESTION.count(COLUMNS, (step, done, of) -> told.add(step + " " + done + "/" + of));

        assertThat(tally).isEqualTo(QUESTION.count(COLUMNS));
        assertThat(told)
                .hasSize(4)
                .startsWith("counting children by date 0/500")
                .endsWith("counting children by date 500/500");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void itIsCancelledWhereverItTells(int parts) {
        SeriesTally expected = QUESTION.count(COLUMNS);
        AtomicInteger tellings = new AtomicInteger();
        assertThat(count(parts, (step, done, of) -> tellings.incrementAndGet())).isEqualTo(expected);

        for (int telling = 0; telling < tellings.get(); telling++) {
            int first = telling;
            AtomicInteger told = new AtomicInteger();
            Progress cancelled = Progress.NONE.cancelledBy(() -> told.getAndIncrement() >= first);
            assertThatThrownBy(() -> count(parts, cancelled))
                    .isInstanceOf(Cancelled.class)
                    .hasMessageMatching("cancelled while counting children by date, [0-9]+ of [0-9]+ done");
        }
        assertThat(count(parts, Progress.NONE)).isEqualTo(expected);
    }

    private static SeriesTally count(int parts, Progress progress) {
        int size = COLUMNS.children().size();
        IntStream numbers = IntStream.range(0, parts);
        return (parts == 1 ? numbers : numbers.parallel())
                .mapToObj(part -> QUESTION.count(COLUMNS, size * part / parts, size * (part + 1) / parts, progress))
                .reduce(QUESTION.none(), SeriesTally::plus);
    }

    private static SeriesQuestion question(List<SeriesBreakdown> breakdowns) {
        return SeriesQuestion.of(
                SeriesQuestion.monthEnds(YearMonth.of(2014, 4), YearMonth.of(2024, 3)), breakdowns, CareRules.ENGLAND);
    }

    private static HistoryColumns columns(int children) {
        CohortProfile profile = CohortProfile.builder()
                .from(CohortProfile.SMALL)
                .children(children)
                .authorities(3)
                .build();
        SyntheticCohort cohort = SyntheticCohort.of(4, profile);
        ColumnsBuilder builder = HistoryColumns.builder().areaFinder(new FirstOrSecond());
        for (int authority = 0; authority < 3; authority++) {
            builder.addAll(cohort.places().authority(authority), cohort.histories(authority));
        }
        return builder.build();
    }

    /** Places are in the first authority or in the second, as their postcodes fall out. */
    private static final class FirstOrSecond implements AreaFinder {
        @Override
        public Optional<LocalAuthority> authorityOf(Whereabouts place) {
            return place instanceof Whereabouts.AtPostcode at
                    ? Optional.of(LocalAuthority.of(at.postcode().hashCode() % 2 == 0 ? "E06990001" : "E06990002"))
                    : Optional.empty();
        }

        @Override
        public Optional<Locality> localityOf(Whereabouts place) {
            return Optional.empty();
        }
    }
}

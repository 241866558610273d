package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Episode;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.Age;
import org.lafc.core.time.AgeBands;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.series.SeriesBreakdown;
import org.lafc.metrics.series.SeriesQuestion;
import org.lafc.metrics.series.SeriesTally;

/** A series says of every date what histories say of it one by one. */
class SeriesProperties {

    private static final LocalAuthority ONE = LocalAuthority.of("W06000023");
    private static final LocalAuthority OTHER = LocalAuthority.of("E06000001");
    private static final LocalDate LEAP_DAY = LocalDate.of(2016, 2, 29);
    private static final SeriesBreakdown AGES = SeriesBreakdown.ageBands(AgeBands.POWYS);
    private static final SeriesBreakdown DISTANCES = SeriesBreakdown.distanceBands(DistanceBands.P4);
    private static final ImmutableList<SeriesBreakdown> ALL = ImmutableList.of(
            SeriesBreakdown.ALL,
            SeriesBreakdown.SEX,
            AGES,
            SeriesBreakdown.ETHNIC_GROUP,
            SeriesBreakdown.LEGAL_STATUS,
            SeriesBreakdown.REASON_FOR_CARE,
            SeriesBreakdown.PLACEMENT_CODE,
            SeriesBreakdown.PROVIDER,
            SeriesBreakdown.AREA,
            DISTANCES);

    @Property(tries = 100)
    void aSeriesIsWhatHistoriesSayOfEachDate(
            @ForAll ImmutableList<CareHistory> drawn, @ForAll AreaFinder areas, @ForAll Random random) {
        CareRules rules = random.nextBoolean() ? CareRules.WALES : CareRules.ENGLAND;
        ImmutableList<CareHistory> cohort =
                drawn.stream().map(history -> history.under(rules)).collect(ImmutableList.toImmutableList());
        SeriesQuestion question = SeriesQuestion.of(dates(cohort, random), ALL, rules);
        SeriesTally tally = question.count(columns(cohort, areas));

        for (SeriesBreakdown breakdown : ALL) {
            Map<String, long[]> expected = new TreeMap<>();
            for (int i = 0; i < cohort.size(); i++) {
                for (int date = 0; date < question.dates().size(); date++) {
                    CareHistory history = cohort.get(i);
                    LocalDate day = question.dates().get(date);
                    LocalAuthority authority = authority(i);
                    if (history.isLookedAfterOn(day)) {
                        String group = group(breakdown, history, day, authority, areas);
                        expected.computeIfAbsent(
                                        authority + " " + group,
                                        key -> new long[question.dates().size()])[date]++;
                    }
                }
            }
            Map<String, long[]> found = new TreeMap<>();
            tally.rows(breakdown)
                    .forEach(row -> found.put(
                            row.authority() + " " + row.group(), row.counts().toArray()));
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            found.forEach((key, counts) -> assertThat(counts).as(key).isEqualTo(expected.get(key)));
        }
    }

    @Property(tries = 40)
    void oneDateOfManyIsThatDateAlone(@ForAll ImmutableList<CareHistory> cohort, @ForAll Random random) {
        HistoryColumns columns = columns(cohort, AreaFinder.NONE);
        List<LocalDate> dates = dates(cohort, random);
        SeriesTally many = SeriesQuestion.of(dates, ALL, CareRules.WALES).count(columns);
        for (int date = 0; date < dates.size(); date++) {
            SeriesTally one = SeriesQuestion.of(List.of(dates.get(date)), ALL, CareRules.WALES)
                    .count(columns);
            for (SeriesBreakdown breakdown : ALL) {
                int at = date;
                assertThat(many.rows(breakdown))
                        .allSatisfy(row -> assertThat(row.counts().get(at))
                                .isEqualTo(one.count(breakdown, row.authority(), row.group(), 0)));
                assertThat(one.rows(breakdown))
                        .allSatisfy(row -> assertThat(row.counts().get(0))
                                .isEqualTo(many.count(breakdown, row.authority(), row.group(), at)));
            }
        }
    }

    @Property(tries = 60)
    void partsAddUpToTheWholeInAnyOrder(@ForAll ImmutableList<CareHistory> cohort, @ForAll Random random) {
        SeriesQuestion question = SeriesQuestion.of(dates(cohort, random), ALL, CareRules.WALES);
        HistoryColumns columns = columns(cohort, AreaFinder.NONE);
        int size = columns.children().size();
        List<SeriesTally> parts = new ArrayList<>();
        for (int from = 0; from < size; ) {
            int to = from + 1 + random.nextInt(size - from);
            parts.add(question.count(columns, from, to));
            from = to;
        }
        parts.add(question.none());
        Collections.shuffle(parts, random);

        assertThat(parts.stream().reduce(SeriesTally::plus)).contains(question.count(columns));
    }

    @Property(tries = 30)
    void rowsMakeTheTallyAgain(@ForAll ImmutableList<CareHistory> cohort, @ForAll Random random) {
        SeriesQuestion question = SeriesQuestion.of(dates(cohort, random), ALL, CareRules.WALES);
        SeriesTally tally = question.count(columns(cohort, AreaFinder.NONE));
        ImmutableListMultimap.Builder<SeriesBreakdown, SeriesTally.Row> rows = ImmutableListMultimap.builder();
        ALL.forEach(breakdown -> rows.putAll(breakdown, tally.rows(breakdown)));

        assertThat(SeriesTally.of(question, rows.build())).isEqualTo(tally);
    }

    @Property(tries = 60)
    void textMakesTheTallyAgainOrIsRefused(@ForAll ImmutableList<CareHistory> cohort, @ForAll Random random) {
        SeriesQuestion question = SeriesQuestion.of(dates(cohort, random), ALL, CareRules.WALES);
        SeriesTally tally = question.count(columns(cohort, AreaFinder.NONE));
        String text = tally.toText();

        assertThat(SeriesTally.ofText(question, text)).isEqualTo(tally);
        assertThat(SeriesTally.ofText(question, text).toText()).isEqualTo(text);
        int at = random.nextInt(text.length());
        String damaged = text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
        for (String wrong : List.of(damaged, text.substring(0, at), text + text.charAt(at))) {
            assertThatThrownBy(() -> SeriesTally.ofText(question, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        SeriesQuestion other = SeriesQuestion.of(question.dates(), ALL, CareRules.ENGLAND);
        assertThatThrownBy(() -> SeriesTally.ofText(other, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text of a series must be of the question " + other + ", but was of another");
    }

    private static HistoryColumns columns(ImmutableList<CareHistory> cohort, AreaFinder areas) {
        ColumnsBuilder builder = HistoryColumns.builder().areaFinder(areas);
        for (int i = 0; i < cohort.size(); i++) {
            builder.add(authority(i), cohort.get(i));
        }
        return builder.build();
    }

    private static LocalAuthority authority(int child) {
        return child % 3 == 0 ? OTHER : ONE;
    }

    // Days on which something happens, the days beside them, birthdays, month-ends, and the end of February.
    private static List<LocalDate> dates(ImmutableList<CareHistory> cohort, Random random) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.of(2016 + random.nextInt(3), 2, 28));
        days.add(LEAP_DAY);
        for (CareHistory history : cohort) {
            LocalDate born = history.child().dateOfBirth();
            int years = random.nextInt(19);
            days.add(born);
            days.add(new Age(years).birthday(born).minusDays(random.nextInt(3)));
            for (Episode episode : history.episodes()) {
                LocalDate start = episode.dates().start();
                days.add(start.minusDays(random.nextInt(2)));
                days.add(start.withDayOfMonth(start.lengthOfMonth()));
                episode.dates().endExclusive().ifPresent(end -> days.add(end.minusDays(random.nextInt(2))));
            }
        }
        return days.stream()
                .filter(DayNumber::has)
                .filter(day -> day.equals(LEAP_DAY) || random.nextInt(3) > 0)
                .toList();
    }

    private static String group(
            SeriesBreakdown breakdown, CareHistory history, LocalDate day, LocalAuthority authority, AreaFinder areas) {
        // In a night between two placements of one period there is no placement: then the episode before it tells.
        Episode episode = history.episodeOn(day).orElseGet(() -> before(history, day));
        if (breakdown.equals(AGES)) {
            Age age = Age.on(history.child().dateOfBirth(), day);
            return age.years() < 18 ? AgeBands.POWYS.labelOf(age) : SeriesBreakdown.OTHER_AGES;
        }
        if (breakdown.equals(DISTANCES)) {
            return episode.recordedDistance()
                    .map(distance -> DistanceBands.P4.labels().get(DistanceBands.P4.bandOf(distance)))
                    .orElse(SeriesBreakdown.NOT_KNOWN);
        }
        return switch (breakdown.name()) {
            case "all" -> "all";
            case "sex" -> FactValue.word(history.child().sex());
            case "ethnic-group" -> FactValue.word(history.child().ethnicGroup());
            case "legal-status" -> FactValue.word(episode.legalStatus());
            case "reason-for-care" -> FactValue.word(episode.reasonForCare());
            case "placement-code" ->
                episode.placementCode().isEmpty() ? SeriesBreakdown.NOT_KNOWN : episode.placementCode();
            case "provider" -> FactValue.word(episode.provider());
            case "area" -> area(areas.authorityOf(episode.placement()), authority, episode.recordedSide());
            default -> throw new IllegalArgumentException(breakdown.name());
        };
    }

    private static Episode before(CareHistory history, LocalDate day) {
        return history.episodes().reverse().stream()
                .filter(episode -> !episode.legalStatus().isShortBreaks())
                .filter(episode -> !episode.dates().start().isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    private static String area(Optional<LocalAuthority> at, LocalAuthority authority, AreaSide recorded) {
        if (at.isPresent()) {
            return at.get().equals(authority) ? "in-area" : "out-of-area";
        }
        return recorded == AreaSide.NOT_RECORDED ? SeriesBreakdown.NOT_KNOWN : FactValue.word(recorded);
    }
}

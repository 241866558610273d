package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.ReturnColumns;
import org.lafc.core.columns.SavedColumns;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.AgeBands;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.series.SeriesBreakdown;
import org.lafc.metrics.series.SeriesQuestion;
import org.lafc.metrics.series.SeriesTally;
import org.lafc.metrics.share.SharedTallies;

/** What the guide to performance shows runs; its numbers stand in the results of the benchmarks. */
class PerformanceGuideTest {

    private final GuideText guide = GuideText.guide("performance");

    @Test
    void columns() throws IOException {
        List<CareHistory> histories = Ssda903Reader.of(Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES)
                .read(List.of(GuideText.sample("return/header.csv"), GuideText.sample("return/episodes.csv")))
                .records();
        LocalAuthority authority = LocalAuthority.of("W06000099");
        // Guide: columns
        HistoryColumns columns =
                HistoryColumns.builder().addAll(authority, histories.stream()).build();
        EpisodeColumns episodes = columns.episodes();
        int day = DayNumber.of(CensusDate.yearEnd(2018).day());
        int inForce = 0;
        for (int episode = 0; episode < episodes.size(); episode++) {
            if (episodes.start(episode) <= day && day < episodes.end(episode)) {
                inForce++;
            }
        }
        // Guide: end
        assertThat(inForce).isEqualTo(210);

        // Guide: views
        LocalDate date = CensusDate.yearEnd(2018).day();
        long underCareOrder = columns.histories()
                .flatMap(child -> child.episodeHolding(date).stream())
                .filter(episode -> episode.legalStatus() == LegalStatus.CARE_ORDER)
                .count();
        // Guide: end
        assertThat(underCareOrder)
                .isEqualTo(histories.stream()
                        .flatMap(history -> history.episodes().stream())
                        .filter(episode -> episode.dates().contains(date))
                        .filter(episode -> episode.legalStatus() == LegalStatus.CARE_ORDER)
                        .count())
                .isPositive();

        // Guide: columns-series
        SeriesQuestion question = SeriesQuestion.of(
                SeriesQuestion.yearEnds(2014, 2018),
                List.of(SeriesBreakdown.ALL, SeriesBreakdown.ageBands(AgeBands.POWYS)),
                CareRules.WALES);
        SeriesTally tally = question.count(columns);
        long lookedAfter = tally.count(SeriesBreakdown.ALL, authority, "all", 4);
        // Guide: end
        assertThat(lookedAfter).isEqualTo(210);

        // Guide: saved
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SavedColumns.write(columns, out);
        ReadResult<HistoryColumns> loaded = SavedColumns.read("columns.lafc", ByteBuffer.wrap(out.toByteArray()));
        // Guide: end
        assertThat(loaded.records()).singleElement().hasToString(columns.toString());
        assertThat(question.count(loaded.records().get(0))).isEqualTo(tally);
    }

    @Test
    void wholeHistories() {
        Ssda903Codes codes = Ssda903Codes.wales(ReportingYear.ending(2018));
        List<Source> files = Stream.of("header", "episodes", "reviews", "uasc")
                .map(name -> GuideText.sample("return/" + name + ".csv"))
                .toList();
        LocalAuthority authority = LocalAuthority.of("W06000099");
        LocalDate date = CensusDate.yearEnd(2018).day();
        List<Problem> problems = new ArrayList<>();
        // Guide: columns-whole
        ColumnsBuilder builder = HistoryColumns.builder().keepingRecords();
        ReturnColumns.of(codes, CareRules.WALES).read(files, authority, builder, problems::add);
        HistoryColumns whole = builder.build();
        long inCareAYear = whole.histories()
                .map(child -> child.history(CareRules.WALES))
                .filter(history -> history.isLookedAfterOn(date) && history.daysInCareUpTo(date) > 365)
                .count();
        // Guide: end
        List<CareHistory> histories =
                Ssda903Reader.of(codes, CareRules.WALES).read(files).records();
        assertThat(problems).isEmpty();
        assertThat(inCareAYear)
                .isEqualTo(histories.stream()
                        .filter(history -> history.isLookedAfterOn(date) && history.daysInCareUpTo(date) > 365)
                        .count())
                .isBetween(100L, 209L);

        // Guide: columns-cohort
        Cohort cohort = Cohort.builder()
                .histories(whole, CareRules.WALES)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(authority)
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .build();
        List<KpiResult> results =
                KpiEvaluator.of(KpiCatalogue.builtIn().definitions()).evaluate(cohort);
        // Guide: end
        assertThat(results).hasSize(KpiCatalogue.builtIn().definitions().size());
        assertThat(cohort.size()).isEqualTo(210);

        List<CensusDate> yearEnds = List.of(CensusDate.yearEnd(2017), CensusDate.yearEnd(2018));
        // Guide: cohort-series
        ImmutableSortedMap<CensusDate, SharedTallies> years = Cohort.builder()
                .histories(whole, CareRules.WALES)
                .responsible(authority)
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .series(yearEnds, each -> SharedTallies.count(KpiCatalogue.builtIn(), each));
        // Guide: end
        assertThat(years.keySet()).containsExactlyElementsOf(yearEnds);
        assertThat(years.get(yearEnds.get(1))).isEqualTo(SharedTallies.count(KpiCatalogue.builtIn(), cohort));
    }

    /** The page repeats numbers; each line of its tables names the file they stand in. */
    @Test
    void everyNumberStandsInTheResultItNames() {
        Pattern row =
                Pattern.compile("(?m)^\\|.*\\[[a-z]+\\]\\((\\.\\./\\.\\./benchmarks/results/[a-z]+\\.md)\\).*\\|$");
        List<String> rows =
                row.matcher(guide.whole()).results().map(found -> found.group()).toList();

        assertThat(rows).hasSizeGreaterThan(8);
        row.matcher(guide.whole()).results().forEach(found -> {
            String results = GuideText.read(
                    GuideText.ROOT.resolve("docs/guide").resolve(found.group(1)).normalize());
            Pattern.compile("\\*([0-9][0-9,.]*)\\*")
                    .matcher(found.group())
                    .results()
                    .forEach(number -> assertThat(results)
                            .as(found.group())
                            .containsPattern("(?<![0-9.,])" + Pattern.quote(number.group(1)) + "(?![0-9]|[.,][0-9])"));
        });
    }
}

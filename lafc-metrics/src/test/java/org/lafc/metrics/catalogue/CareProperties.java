package org.lafc.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.read.Source;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;

/** Laws of the measures of care and placement, for any histories. */
class CareProperties {

    private static final LocalDate CENSUS = LocalDate.of(2018, 3, 31);
    private static final DateRange YEAR = ReportingYear.ending(2018).days();

    private static final ImmutableList<KpiDefinition> OF_CARE = ImmutableList.of(
                    "powys.p03.returned-home",
                    "powys.p03.safely-reunified",
                    "powys.p03.safely-reunified.count",
                    "powys.p10.long-term-stability",
                    "wales.pm33.three-or-more-placements",
                    "wales.ch-039.looked-after",
                    "wales.ch-041.started",
                    "wales.ch-041.started.children",
                    "wales.ch-042.stopped",
                    "wales.ch-042.stopped.children",
                    "england.e1.three-or-more-placements-in-two-years",
                    "cwm-taf.ct2-1.re-entry",
                    "cwm-taf.ct3-6.days-in-care-at-exit")
            .stream()
            .map(id -> KpiCatalogue.builtIn().find(id).orElseThrow())
            .collect(ImmutableList.toImmutableList());

    @Property(tries = 100)
    void whatIsRecordedAfterTheDayThatIsKnownOfMakesNoDifference(
            @ForAll("stories") List<List<Stay>> stories, @ForAll @IntRange(min = 0, max = 500) int days) {
        LocalDate knownTo = CENSUS.plusDays(days);
        assertThat(tallies(histories(stories, knownTo), knownTo))
                .isEqualTo(tallies(histories(stories, LocalDate.MAX), knownTo));
    }

    @Property(tries = 100)
    void aReturnIsEitherSustainedOrFollowedByComingBack(
            @ForAll("stories") List<List<Stay>> stories, @ForAll @IntRange(min = 0, max = 500) int days) {
        LocalDate knownTo = CENSUS.plusDays(days);
        List<KpiTally> tallies = tallies(histories(stories, LocalDate.MAX), knownTo);
        KpiTally sustained = tallies.get(1);
        KpiTally children = tallies.get(2);
        KpiTally cameBack = tallies.get(11);
        assertThat(cameBack.denominator()).isEqualTo(sustained.denominator());
        assertThat(cameBack.numerator() + sustained.numerator()).isEqualTo(sustained.denominator());
        assertThat(cameBack.pending()).isEqualTo(sustained.pending());
        // Who left on 1 April was not looked after in the year (C2), though the period ended in it.
        long atMost = sustained.numerator();
        long leftOnFirstDay = histories(stories, LocalDate.MAX).stream()
                .flatMap(history -> history.periodsEndedIn(YEAR).stream())
                .filter(period -> period.dates().endExclusive().equals(Optional.of(YEAR.start())))
                .count();
        assertThat(children.numerator()).isBetween(Math.min(1, Math.max(0, atMost - leftOnFirstDay)), atMost);
    }

    // They stand in two files, so that a folder may replace one; the catalogue calls them one measure.
    @Property(tries = 60)
    void measuresOfTwoNamesCountTheSame(@ForAll("stories") List<List<Stay>> stories) {
        Cohort cohort = cohort(histories(stories, LocalDate.MAX), CENSUS);
        assertThat(tally("powys.p10.three-or-more-placements", cohort))
                .isEqualTo(tally("wales.pm33.three-or-more-placements", cohort));
        assertThat(tally("wales.ch-043.three-or-more-placements", cohort).numerator())
                .isEqualTo(tally("wales.pm33.three-or-more-placements", cohort).numerator());
        assertThat(tally("powys.p03.returned-home", cohort)).isEqualTo(tally("wales.pm26.returned-home", cohort));
    }

    private static KpiTally tally(String id, Cohort cohort) {
        return KpiEvaluator.of(List.of(KpiCatalogue.builtIn().find(id).orElseThrow()))
                .tally(cohort)
                .get(0);
    }

    @Property(tries = 60)
    void aLongerFollowUpSustainsNoMore(
            @ForAll("stories") List<List<Stay>> stories,
            @ForAll @IntRange(min = 1, max = 24) int months,
            @ForAll @IntRange(min = 0, max = 12) int more) {
        Cohort cohort = cohort(histories(stories, LocalDate.MAX), CENSUS.plusYears(4));
        assertThat(sustained(months + more, cohort).numerator())
                .isLessThanOrEqualTo(sustained(months, cohort).numerator());
    }

    private static KpiTally sustained(int months, Cohort cohort) {
        KpiDefinition definition = KpiReader.read(Source.ofText("longer.yaml", """
                        extends: powys.p03.safely-reunified 1.0.0
                        id: test.p03
                        version: 1.0.0
                        title: {en: Test}
                        parameters: {follow-up: %d months}
                        """.formatted(months)))
                .records()
                .get(0);
        KpiTally tally = KpiEvaluator.of(List.of(definition)).tally(cohort).get(0);
        assertThat(tally.pending()).isZero();
        return tally;
    }

    /** One stay in a placement: nights out of care before it (0 for a move), nights in it, and how it ended. */
    record Stay(int before, int nights, EpisodeEnd end) {}

    @Provide
    Arbitrary<List<List<Stay>>> stories() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(2, 400))),
                        Arbitraries.integers().between(1, 500),
                        Arbitraries.of(
                                EpisodeEnd.RETURNED_HOME_PLANNED,
                                EpisodeEnd.RETURNED_HOME_PLANNED,
                                EpisodeEnd.ADOPTED_UNOPPOSED,
                                EpisodeEnd.NOT_KNOWN))
                .as(Stay::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .list()
                .ofMaxSize(12);
    }

    // As they would have been recorded on a day.
    private static List<CareHistory> histories(List<List<Stay>> stories, LocalDate asOf) {
        List<CareHistory> histories = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            histories.add(Fx1.child("c" + i, "2008-07-01", episodes(stories.get(i), asOf)));
        }
        return histories;
    }

    private static Episode.Builder[] episodes(List<Stay> stays, LocalDate asOf) {
        List<Episode.Builder> episodes = new ArrayList<>();
        LocalDate day = LocalDate.of(2015, 6, 1);
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            boolean begins = i == 0 || stay.before() > 0;
            LocalDate start = day.plusDays(stay.before());
            LocalDate end = start.plusDays(stay.nights());
            boolean goesOn = i + 1 < stays.size() && stays.get(i + 1).before() == 0;
            if (start.isAfter(asOf)) {
                break;
            }
            boolean open = end.isAfter(asOf);
            Episode.Builder episode = Fx1.own(
                    start.toString(),
                    open ? "" : end.toString(),
                    begins ? EpisodeStart.STARTED : EpisodeStart.PLACEMENT,
                    LegalStatus.CARE_ORDER);
            if (!open) {
                episode.endReason(goesOn ? Optional.of(EpisodeEnd.CONTINUES) : Optional.of(stay.end()));
            }
            episodes.add(episode);
            day = end;
        }
        return episodes.toArray(Episode.Builder[]::new);
    }

    private static List<KpiTally> tallies(List<CareHistory> histories, LocalDate knownTo) {
        return KpiEvaluator.of(OF_CARE).tally(cohort(histories, knownTo));
    }

    private static Cohort cohort(List<CareHistory> histories, LocalDate knownTo) {
        return CareFixture.cohort(2018, knownTo.toString(), histories);
    }
}

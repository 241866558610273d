package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.time.CensusDate;

class CareHistoriesProperties {

    @Property
    void chainsAreUnbroken(@ForAll CareHistory history) {
        long nightsAllowed = history.rules().equals(CareRules.WALES) ? 1 : 0;
        List<Episode> episodes = history.episodes();

        assertThat(episodes).isNotEmpty();
        assertThat(episodes.get(0).startReason()).isEqualTo(EpisodeStart.STARTED);
        for (int i = 1; i < episodes.size(); i++) {
            Episode before = episodes.get(i - 1);
            LocalDate start = episodes.get(i).dates().start();
            LocalDate ended = before.dates().endExclusive().orElseThrow();
            boolean goesOn = before.endReason().equals(Optional.of(EpisodeEnd.CONTINUES));

            assertThat(episodes.get(i).startReason() == EpisodeStart.STARTED).isEqualTo(!goesOn);
            if (goesOn) {
                assertThat(start).isBetween(ended, ended.plusDays(nightsAllowed));
                assertThat(episodes.get(i).reasonForCare()).isEqualTo(before.reasonForCare());
            } else {
                assertThat(start).isAfter(ended);
            }
        }
        Episode last = episodes.get(episodes.size() - 1);
        assertThat(last.endReason()).isNotEqualTo(Optional.of(EpisodeEnd.CONTINUES));
        assertThat(last.endReason().isEmpty()).isEqualTo(last.dates().isOpen());
    }

    @Property
    void temporaryStaysEndWithAReturnToTheSamePlace(@ForAll CareHistory history) {
        List<Episode> episodes = history.episodes();
        for (int i = 0; i < episodes.size(); i++) {
            if (episodes.get(i).placementType().isTemporary()) {
                Episode left = episodes.get(i - 1);
                Episode back = episodes.get(i + 1);

                assertThat(back.startReason()).isEqualTo(EpisodeStart.PLACEMENT);
                assertThat(back.placement()).isEqualTo(left.placement());
                assertThat(back.placementCode()).isEqualTo(left.placementCode());
                assertThat(back.settingNumber()).isEqualTo(left.settingNumber());
            }
        }
    }

    @Property
    void nothingIsRecordedFromTheDayBeforeTheEighteenthBirthday(@ForAll CareHistory history) {
        LocalDate born = history.child().dateOfBirth();
        LocalDate dayBefore = born.plusYears(18).minusDays(1);
        // Born on 29 February: the birthday is 1 March, which plain arithmetic makes 28 February.
        LocalDate latest = isLeapDay(born) ? dayBefore.plusDays(1) : dayBefore;

        for (Episode episode : history.episodes()) {
            assertThat(episode.dates().start()).isBefore(latest);
            assertThat(episode.dates().endExclusive().orElse(latest)).isBeforeOrEqualTo(latest);
        }
        history.reviews().forEach(review -> assertThat(review.date()).isBefore(latest));
    }

    @Property
    void codesMeanWhatTheEpisodeSays(@ForAll Episode episode) {
        Optional<PlacementType> meant =
                Ssda903Codes.wales().list("PLACE", PlacementType.class).meaning(episode.placementCode());

        assertThat(episode.placementType()).isEqualTo(meant.orElse(PlacementType.NOT_KNOWN));
    }

    @Property
    void noEnglishHistoryHasTheWelshReason(@ForAll("english") CareHistory history) {
        assertThat(history.episodes())
                .extracting(Episode::reasonForCare)
                .doesNotContain(ReasonForCare.ADOPTION_DISRUPTION);
        assertThat(history.rules()).isEqualTo(CareRules.ENGLAND);
    }

    @Property
    void reviewsAreHeldInCare(@ForAll CareHistory history) {
        // A night that Wales allows between two episodes is in care, though in no episode.
        assertThat(history.reviews())
                .allMatch(review -> history.isLookedAfterOn(review.date())
                        || history.episodes().stream()
                                .anyMatch(episode -> episode.dates().contains(review.date())));
    }

    @Property
    void childrenAreLookedAfterOnTheirCensusDate(@ForAll("onCensusDates") Tuple2<CensusDate, CareHistory> drawn) {
        assertThat(drawn.get2().isLookedAfterOn(drawn.get1().day())).isTrue();
        assertThat(drawn.get2().periodsOfCare()).hasSize(1);
    }

    @Property(tries = 100)
    void cohortsHaveOneHistoryAChildAndOneNation(@ForAll ImmutableList<CareHistory> cohort) {
        assertThat(cohort).extracting(history -> history.child().id()).doesNotHaveDuplicates();
        assertThat(cohort.stream().map(CareHistory::rules).distinct().count()).isLessThanOrEqualTo(1);
    }

    private static boolean isLeapDay(LocalDate day) {
        return MonthDay.from(day).equals(MonthDay.of(2, 29));
    }

    @Provide
    Arbitrary<CareHistory> english() {
        return CareHistories.under(CareRules.ENGLAND);
    }

    @Provide
    Arbitrary<Tuple2<CensusDate, CareHistory>> onCensusDates() {
        return Dates.censusDates()
                .flatMap(date ->
                        CareHistories.lookedAfterOn(CareRules.WALES, date).map(history -> Tuple.of(date, history)));
    }
}

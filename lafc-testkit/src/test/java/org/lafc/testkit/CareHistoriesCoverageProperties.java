package org.lafc.testkit;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Derivation.Rule;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.Whereabouts.AtPostcode;

/** What must be drawn often enough to be met in the thousand tries of a property. */
class CareHistoriesCoverageProperties {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final List<MonthDay> YEAR_ENDS = List.of(MonthDay.of(3, 31), MonthDay.of(4, 1));

    @Property
    void theCasesThatBreakCodeAreDrawn(@ForAll CareHistory history) {
        atLeast(history, "open", 25, h -> last(h).dates().isOpen());
        atLeast(history, "ended", 25, h -> !last(h).dates().isOpen());
        atLeast(history, "last episode of no night", 2, h -> last(h).dates().isEmpty());
        atLeast(
                history,
                "short breaks beside care",
                10,
                h -> !h.shortBreaks().isEmpty() && !h.periodsOfCare().isEmpty());
        atLeast(history, "short breaks alone", 3, h -> h.periodsOfCare().isEmpty());
        atLeast(
                history,
                "born on a leap day",
                8,
                h -> MonthDay.from(h.child().dateOfBirth()).equals(LEAP_DAY));
        atLeast(history, "several periods", 25, h -> h.periodsOfCare().size() > 1);
        atLeast(
                history,
                "moved with the carer",
                10,
                h -> h.placements().stream().anyMatch(Placement::keptCarer));
        atLeast(history, "legal status alone", 20, h -> any(h, e -> e.startReason() == EpisodeStart.LEGAL_STATUS));
        atLeast(
                history,
                "temporary stay",
                15,
                h -> any(h, e -> e.placementType().isTemporary()));
        atLeast(
                history,
                "temporary stay folded",
                10,
                h -> h.placements().stream()
                        .anyMatch(p -> p.derivation().rules().contains(Rule.TEMPORARY_STAY_FOLDED)));
        atLeast(history, "Welsh rules", 40, h -> h.rules().equals(CareRules.WALES));
        atLeast(history, "night between episodes", 5, CareHistoriesCoverageProperties::hasNightBetween);
        atLeast(
                history,
                "started or ended at a year's end",
                15,
                h -> any(
                        h,
                        e -> YEAR_ENDS.contains(MonthDay.from(e.dates().start()))
                                || e.dates()
                                        .endExclusive()
                                        .map(MonthDay::from)
                                        .filter(YEAR_ENDS::contains)
                                        .isPresent()));
        atLeast(
                history,
                "care ended by age",
                3,
                h -> h.periodsOfCare().stream()
                        .anyMatch(p -> p.derivation().rules().contains(Rule.ENDS_BY_EIGHTEEN)));
        atLeast(history, "from birth", 1, h -> first(h).equals(h.child().dateOfBirth()));
        atLeast(history, "with reviews", 25, h -> !h.reviews().isEmpty());
        atLeast(history, "from a file", 40, h -> last(h).source().isPresent());
        atLeast(
                history,
                "pseudo postcode",
                5,
                h -> any(
                        h,
                        e -> List.of(e.home(), e.placement()).stream()
                                .anyMatch(place -> place instanceof AtPostcode at
                                        && at.postcode().pseudo().isPresent())));
    }

    @Property(tries = 3000)
    void everyCodeIsDrawn(@ForAll Episode episode) {
        every(EpisodeStart.class, episode, Episode::startReason);
        every(LegalStatus.class, episode, Episode::legalStatus);
        every(ReasonForCare.class, episode, Episode::reasonForCare);
        every(PlacementType.class, episode, Episode::placementType);
        every(ProviderKind.class, episode, Episode::provider);
        episode.endReason().ifPresent(end -> every(EpisodeEnd.class, episode, e -> end));
        episode.placementChangeReason().ifPresent(reason -> every(PlacementChangeReason.class, episode, e -> reason));
    }

    @Property
    void everyKindOfChildIsDrawn(@ForAll Child child) {
        every(EthnicGroup.class, child, Child::ethnicGroup);
        every(Answer.class, child, Child::mother);
        every(Answer.class, child, Child::asylumSeeking);
    }

    @Property
    void everyWayToTakePartIsDrawn(@ForAll CareHistory history) {
        history.reviews().forEach(review -> every(Participation.class, review, r -> r.participation()));
    }

    private static void atLeast(CareHistory history, String label, double percent, Predicate<CareHistory> holds) {
        Statistics.label(label).collect(holds.test(history));
        Statistics.label(label).coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    private static <T, E extends Enum<E>> void every(Class<E> type, T subject, Function<T, E> value) {
        String label = type.getSimpleName() + " of " + subject.getClass().getSimpleName();
        Statistics.label(label).collect(value.apply(subject));
        Statistics.label(label).coverage(coverage -> {
            for (E wanted : type.getEnumConstants()) {
                coverage.check(wanted).count(count -> count > 0);
            }
        });
    }

    private static boolean hasNightBetween(CareHistory history) {
        for (int i = 1; i < history.episodes().size(); i++) {
            Episode before = history.episodes().get(i - 1);
            LocalDate start = history.episodes().get(i).dates().start();
            if (before.endReason().filter(EpisodeEnd.CONTINUES::equals).isPresent()
                    && ChronoUnit.DAYS.between(before.dates().endExclusive().orElseThrow(), start) == 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(CareHistory history, Predicate<Episode> holds) {
        return history.episodes().stream().anyMatch(holds);
    }

    private static Episode last(CareHistory history) {
        return history.episodes().get(history.episodes().size() - 1);
    }

    private static LocalDate first(CareHistory history) {
        return history.episodes().get(0).dates().start();
    }
}

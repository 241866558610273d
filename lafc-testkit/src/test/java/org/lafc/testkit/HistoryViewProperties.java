package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Spliterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeView;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.HistoryView;
import org.lafc.core.columns.ReviewView;
import org.lafc.core.columns.VisitView;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.LocalAuthority;

/** Views over columns say of every child what the history said, in whatever parts they are gone over. */
class HistoryViewProperties {

    private static final LocalAuthority AUTHORITY = LocalAuthority.of("W06000023");

    @Property(tries = 100)
    void viewsSayWhatHistoriesSay(
            @ForAll ImmutableList<CareHistory> cohort, @ForAll AreaFinder areas, @ForAll LocalDate anyDay) {
        HistoryColumns columns = columns(cohort, areas);
        List<CareHistory> inOrder = inOrder(cohort);
        List<HistoryView> views = columns.histories().toList();

        assertThat(views).hasSameSizeAs(inOrder);
        for (int i = 0; i < views.size(); i++) {
            HistoryView view = views.get(i);
            CareHistory history = inOrder.get(i);
            assertThat(view.number()).isEqualTo(i);
            assertThat(view).isEqualTo(columns.history(i)).hasSameHashCodeAs(columns.history(i));
            assertThat(view.id()).isEqualTo(history.child().id());
            assertThat(view.authority()).isEqualTo(AUTHORITY);
            assertThat(view.dateOfBirth()).isEqualTo(history.child().dateOfBirth());
            assertThat(view.sex()).isEqualTo(history.child().sex());
            assertThat(view.ethnicGroup()).isEqualTo(history.child().ethnicGroup());
            assertThat(view.coverage()).isEqualTo(history.coverage());
            assertThat(view.family().isPresent())
                    .isEqualTo(history.child().family().isPresent());
            assertThat(view.visits())
                    .extracting(VisitView::date)
                    .containsExactlyElementsOf(
                            history.visits().stream().map(Visit::date).toList());
            checkReviews(view.reviews(), history.reviews());
            assertThat(view.episodes()).hasSameSizeAs(history.episodes());
            for (int at = 0; at < history.episodes().size(); at++) {
                checkEpisode(view.episodes().get(at), history.episodes().get(at), areas);
            }
            checkHolding(view, history, anyDay);
            history.episodes()
                    .forEach(episode ->
                            checkHolding(view, history, episode.dates().start()));
        }
    }

    private static void checkReviews(List<ReviewView> views, ImmutableList<Review> reviews) {
        assertThat(views).extracting(ReviewView::date).containsExactlyElementsOf(dates(reviews));
        assertThat(views)
                .extracting(ReviewView::participation)
                .containsExactlyElementsOf(
                        reviews.stream().map(Review::participation).toList());
        for (int i = 0; i < views.size(); i++) {
            OptionalInt since = views.get(i).daysSinceReview();
            if (since.isPresent()) {
                assertThat(reviews.get(i - 1).date().plusDays(since.getAsInt()))
                        .isEqualTo(reviews.get(i).date());
            }
        }
    }

    private static List<LocalDate> dates(ImmutableList<Review> reviews) {
        return reviews.stream().map(Review::date).toList();
    }

    private static void checkEpisode(EpisodeView view, Episode episode, AreaFinder areas) {
        assertThat(view.dates()).isEqualTo(episode.dates());
        assertThat(view.start()).isEqualTo(episode.dates().start());
        assertThat(view.endExclusive()).isEqualTo(episode.dates().endExclusive());
        assertThat(view.startReason()).isEqualTo(episode.startReason());
        assertThat(view.endReason()).isEqualTo(episode.endReason());
        assertThat(view.placementChangeReason()).isEqualTo(episode.placementChangeReason());
        assertThat(view.legalStatus()).isEqualTo(episode.legalStatus());
        assertThat(view.reasonForCare()).isEqualTo(episode.reasonForCare());
        assertThat(view.placementType()).isEqualTo(episode.placementType());
        assertThat(view.placementCode()).isEqualTo(episode.placementCode());
        assertThat(view.provider()).isEqualTo(episode.provider());
        assertThat(view.settingNumber()).isEqualTo(episode.settingNumber());
        assertThat(view.recordedSide()).isEqualTo(episode.recordedSide());
        assertThat(view.home()).contains(episode.home());
        assertThat(view.placement()).contains(episode.placement());
        assertThat(view.homeLocality()).isEqualTo(areas.localityOf(episode.home()));
        assertThat(view.placementLocality()).isEqualTo(areas.localityOf(episode.placement()));
        assertThat(view.placementAuthority()).isEqualTo(areas.authorityOf(episode.placement()));
        assertThat(
                        view.distance() instanceof Measured measured
                                ? Optional.of(measured.distance().micrometres())
                                : Optional.empty())
                .isEqualTo(episode.recordedDistance().map(recorded -> recorded.micrometres()));
        if (episode.recordedDistance().isEmpty()) {
            assertThat(view.distance()).isEqualTo(new NotMeasured(Reason.DISTANCE_NOT_RECORDED));
        }
        assertThat(view.placementStart()
                        .filter(start -> start.isAfter(episode.dates().start())))
                .isEmpty();
    }

    private static void checkHolding(HistoryView view, CareHistory history, LocalDate day) {
        Optional<Episode> expected = history.episodes().reverse().stream()
                .filter(episode -> episode.dates().contains(day))
                .findFirst();
        assertThat(view.episodeHolding(day).map(EpisodeView::dates)).isEqualTo(expected.map(Episode::dates));
        assertThat(view.episodes().stream().anyMatch(episode -> episode.holds(day)))
                .isEqualTo(expected.isPresent());
        if (DayNumber.has(day)) {
            assertThat(view.episodeHolding(DayNumber.of(day))).isEqualTo(view.episodeHolding(day));
        }
    }

    /** Columns that keep records give back each history as it was given. */
    @Property(tries = 50)
    void wholeHistoriesAreThoseGiven(@ForAll ImmutableList<CareHistory> cohort, @ForAll Random random) {
        List<CareHistory> shuffled = new ArrayList<>(cohort);
        Collections.shuffle(shuffled, random);
        HistoryColumns columns = HistoryColumns.builder()
                .keepingRecords()
                .addAll(AUTHORITY, shuffled.stream())
                .build();
        List<CareHistory> inOrder = inOrder(cohort);
        for (int child = 0; child < inOrder.size(); child++) {
            CareHistory history = inOrder.get(child);
            assertThat(columns.history(child).history(history.rules())).isEqualTo(history);
        }
    }

    /** However the stream is parted, each child comes once and in order. */
    @Property(tries = 100)
    void partsHoldEveryChildOnceAndInOrder(@ForAll ImmutableList<CareHistory> cohort, @ForAll Random random) {
        HistoryColumns columns = columns(cohort, AreaFinder.NONE);
        List<Integer> found = new ArrayList<>();
        takeInParts(columns.histories().spliterator(), random, found);

        List<Integer> all =
                IntStream.range(0, columns.children().size()).boxed().toList();
        assertThat(found).isEqualTo(all);
        assertThat(columns.histories().parallel().map(HistoryView::number).collect(Collectors.toList()))
                .isEqualTo(all);
    }

    private static void takeInParts(Spliterator<HistoryView> rest, Random random, List<Integer> found) {
        long size = rest.getExactSizeIfKnown();
        int before = found.size();
        if (random.nextBoolean() && rest.tryAdvance(view -> found.add(view.number()))) {
            assertThat(rest.getExactSizeIfKnown()).isEqualTo(size - 1);
        }
        Spliterator<HistoryView> first = rest.trySplit();
        if (first != null && random.nextInt(4) > 0) {
            takeInParts(first, random, found);
            takeInParts(rest, random, found);
        } else {
            if (first != null) {
                first.forEachRemaining(view -> found.add(view.number()));
            }
            rest.forEachRemaining(view -> found.add(view.number()));
        }
        assertThat(found.size() - before).isEqualTo((int) size);
        assertThat(rest.tryAdvance(view -> found.add(view.number()))).isFalse();
    }

    /** Nobody can change columns through a view, or see personal values where one is printed. */
    @Property(tries = 50)
    void viewsCannotBeChangedAndPrintNothingPersonal(@ForAll ImmutableList<CareHistory> cohort) {
        HistoryColumns columns = columns(cohort, AreaFinder.NONE);
        columns.histories().forEach(view -> {
            assertThat(view.toString()).matches("HistoryView\\[\\d+ episodes, \\d+ visits, \\d+ reviews]");
            view.episodes().forEach(episode -> {
                assertThat(episode.toString())
                        .isEqualTo("EpisodeView[" + episode.placementType() + ", " + episode.legalStatus() + "]");
                assertThatThrownBy(() -> view.episodes().add(episode))
                        .isInstanceOf(UnsupportedOperationException.class);
            });
        });
        int size = columns.children().size();
        assertThatThrownBy(() -> columns.history(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of a child must be below " + size + ", but was " + size);
    }

    private static HistoryColumns columns(ImmutableList<CareHistory> cohort, AreaFinder areas) {
        List<CareHistory> shuffled = new ArrayList<>(cohort);
        Collections.reverse(shuffled);
        return HistoryColumns.builder()
                .areaFinder(areas)
                .keepingPostcodes()
                .addAll(AUTHORITY, shuffled.stream())
                .build();
    }

    private static List<CareHistory> inOrder(ImmutableList<CareHistory> cohort) {
        return cohort.stream()
                .sorted(Comparator.comparing(history -> history.child().id()))
                .toList();
    }
}

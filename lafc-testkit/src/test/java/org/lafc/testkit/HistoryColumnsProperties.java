package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.Gap;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.PlaceColumns;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.DateRange;

/** Columns say of every child what the history said. */
class HistoryColumnsProperties {

    private static final LocalAuthority AUTHORITY = LocalAuthority.of("W06000023");

    @Property(tries = 200)
    void columnsHoldWhatHistoriesSay(
            @ForAll ImmutableList<CareHistory> cohort, @ForAll AreaFinder areas, @ForAll Random random) {
        List<CareHistory> shuffled = new ArrayList<>(cohort);
        Collections.shuffle(shuffled, random);
        ColumnsBuilder builder = HistoryColumns.builder().areaFinder(areas).keepingPostcodes();
        builder.addAll(AUTHORITY, shuffled.stream());
        HistoryColumns columns = builder.build();

        assertThat(builder.problems()).isEmpty();
        assertThat(columns.children().size()).isEqualTo(cohort.size());
        List<CareHistory> inOrder = cohort.stream()
                .sorted(Comparator.comparing(history -> history.child().id()))
                .toList();
        for (int row = 0; row < inOrder.size(); row++) {
            CareHistory history = inOrder.get(row);
            checkChild(history, columns.children(), row);
            int first = columns.children().firstEpisode(row);
            assertThat(columns.children().firstEpisode(row + 1) - first)
                    .isEqualTo(history.episodes().size());
            for (int i = 0; i < history.episodes().size(); i++) {
                checkEpisode(history, history.episodes().get(i), columns, first + i, areas);
            }
            checkVisits(history, columns, row);
            checkReviews(history, columns, row);
        }
    }

    @Property(tries = 200)
    void childrenOfOneFamilyHaveOneNumber(@ForAll ImmutableList<CareHistory> cohort) {
        ChildColumns children = HistoryColumns.builder()
                .addAll(AUTHORITY, cohort.stream())
                .build()
                .children();
        List<Optional<String>> families = cohort.stream()
                .sorted(Comparator.comparing(history -> history.child().id()))
                .map(history -> history.child().family())
                .toList();

        for (int one = 0; one < families.size(); one++) {
            assertThat(children.family(one) == ChildColumns.NO_FAMILY)
                    .isEqualTo(families.get(one).isEmpty());
            for (int other = 0; other < one; other++) {
                assertThat(children.family(one) == children.family(other))
                        .isEqualTo(families.get(one).equals(families.get(other)));
            }
        }
    }

    private static void checkChild(CareHistory history, ChildColumns children, int row) {
        Child child = history.child();
        assertThat(children.id(row)).isEqualTo(child.id());
        assertThat(DayNumber.day(children.born(row))).isEqualTo(child.dateOfBirth());
        assertThat(Sex.values()[children.sex(row)]).isEqualTo(child.sex());
        assertThat(EthnicGroup.values()[children.ethnicGroup(row)]).isEqualTo(child.ethnicGroup());
        assertThat(children.coverage(row)).isEqualTo(history.coverage());
        assertThat(children.lastDay(row))
                .isEqualTo(Stream.of(
                                history.episodes().stream().map(episode -> end(episode.dates())),
                                history.visits().stream().map(visit -> DayNumber.of(visit.date())),
                                history.reviews().stream().map(review -> DayNumber.of(review.date())))
                        .flatMap(days -> days)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static void checkEpisode(
            CareHistory history, Episode episode, HistoryColumns columns, int row, AreaFinder areas) {
        EpisodeColumns held = columns.episodes();
        assertThat(DayNumber.day(held.start(row))).isEqualTo(episode.dates().start());
        assertThat(held.end(row)).isEqualTo(end(episode.dates()));
        assertThat(EpisodeStart.values()[held.startReason(row)]).isEqualTo(episode.startReason());
        assertThat(LegalStatus.values()[held.legalStatus(row)]).isEqualTo(episode.legalStatus());
        assertThat(ReasonForCare.values()[held.reasonForCare(row)]).isEqualTo(episode.reasonForCare());
        assertThat(held.placementType(held.placementKind(row))).isEqualTo(episode.placementType());
        assertThat(held.placementCode(held.placementKind(row))).isEqualTo(episode.placementCode());
        assertThat(ProviderKind.values()[held.provider(row)]).isEqualTo(episode.provider());
        assertThat(either(EpisodeEnd.values(), held.endReason(row))).isEqualTo(episode.endReason());
        assertThat(either(PlacementChangeReason.values(), held.changeReason(row)))
                .isEqualTo(episode.placementChangeReason());
        int distance = held.distance(row);
        assertThat(distance < 0 ? Optional.empty() : Optional.of(held.micrometres(distance)))
                .isEqualTo(episode.recordedDistance().map(recorded -> recorded.micrometres()));

        PlaceColumns places = columns.places();
        checkPlace(episode.home(), places, held.home(row), areas);
        checkPlace(episode.placement(), places, held.place(row), areas);
        assertThat(places.side(held.place(row))).isEqualTo(episode.recordedSide());
        int area = places.area(held.place(row));
        assertThat(area < 0 ? Optional.empty() : Optional.of(places.areas().get(area)))
                .isEqualTo(episode.recordedArea());
        int setting = places.setting(held.place(row));
        assertThat(setting < 0 ? Optional.empty() : Optional.of(places.settingNumber(setting)))
                .isEqualTo(episode.settingNumber());

        assertThat(held.placementStart(row))
                .isEqualTo(history.episodes().stream()
                        .filter(other -> other.startReason() != EpisodeStart.LEGAL_STATUS)
                        .map(other -> other.dates().start())
                        .filter(start -> !start.isAfter(episode.dates().start()))
                        .mapToInt(DayNumber::of)
                        .max()
                        .orElse(DayNumber.NONE));
    }

    private static void checkPlace(Whereabouts at, PlaceColumns places, int row, AreaFinder areas) {
        assertThat(places.whereabouts(row)).contains(at);
        int authority = places.authority(row);
        assertThat(
                        authority < 0
                                ? Optional.empty()
                                : Optional.of(places.authorities().get(authority)))
                .isEqualTo(areas.authorityOf(at));
        int locality = places.locality(row);
        assertThat(
                        locality < 0
                                ? Optional.empty()
                                : Optional.of(places.localities().get(locality)))
                .isEqualTo(areas.localityOf(at));
    }

    private static void checkVisits(CareHistory history, HistoryColumns columns, int child) {
        int first = columns.children().firstVisit(child);
        assertThat(columns.children().firstVisit(child + 1) - first)
                .isEqualTo(history.visits().size());
        for (int i = 0; i < history.visits().size(); i++) {
            LocalDate day = history.visits().get(i).date();
            Optional<LocalDate> before = Stream.concat(
                            starts(history), history.visits().stream().limit(i).map(CareRecord::date))
                    .filter(other -> !other.isAfter(day))
                    .max(Comparator.naturalOrder());
            assertThat(DayNumber.day(columns.visits().day(first + i))).isEqualTo(day);
            assertThat(columns.visits().gap(first + i)).isEqualTo(gap(before, day));
        }
    }

    private static void checkReviews(CareHistory history, HistoryColumns columns, int child) {
        int first = columns.children().firstReview(child);
        assertThat(columns.children().firstReview(child + 1) - first)
                .isEqualTo(history.reviews().size());
        for (int i = 0; i < history.reviews().size(); i++) {
            Review review = history.reviews().get(i);
            LocalDate day = review.date();
            Optional<LocalDate> start =
                    starts(history).filter(other -> !other.isAfter(day)).max(Comparator.naturalOrder());
            Optional<LocalDate> reviewed = history.reviews().stream()
                    .limit(i)
                    .map(Review::date)
                    .filter(other -> start.isEmpty() || !other.isBefore(start.get()))
                    .max(Comparator.naturalOrder());
            int row = first + i;
            assertThat(DayNumber.day(columns.reviews().day(row))).isEqualTo(day);
            assertThat(Participation.values()[columns.reviews().participation(first + i)])
                    .isEqualTo(review.participation());
            assertThat(columns.reviews().gap(first + i))
                    .isEqualTo(reviewed.isPresent() ? Gap.AFTER_REVIEW : gap(start, day));
            reviewed.ifPresent(other -> assertThat(columns.reviews().daysSinceReview(row))
                    .isEqualTo((int) ChronoUnit.DAYS.between(other, day)));
        }
    }

    private static Stream<LocalDate> starts(CareHistory history) {
        return history.episodes().stream()
                .filter(episode -> episode.startReason() == EpisodeStart.STARTED)
                .map(episode -> episode.dates().start());
    }

    private static int gap(Optional<LocalDate> before, LocalDate day) {
        return before.map(earlier -> (int) Math.min(253, ChronoUnit.DAYS.between(earlier, day)))
                .orElse(Gap.NONE);
    }

    private static int end(DateRange dates) {
        return dates.endExclusive().map(DayNumber::of).orElse(DayNumber.OPEN);
    }

    private static <T> Optional<T> either(T[] values, int ordinal) {
        return ordinal == EpisodeColumns.NONE ? Optional.empty() : Optional.of(values[ordinal]);
    }
}

package org.lafc.benchmarks.questions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summarizingInt;
import static java.util.stream.Collectors.summarizingLong;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.Sex;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.PlaceColumns;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.fact.FactValue;

/** The questions as a Java developer writes them: streams over immutable objects, one question after the other. */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class Streams {

    private record Episode(
            LocalDate start,
            Optional<LocalDate> end,
            EpisodeStart reason,
            LegalStatus status,
            String place,
            ProviderKind provider,
            Optional<EpisodeEnd> ending,
            Optional<String> setting,
            Optional<String> homeLocality,
            Optional<String> placeLocality,
            Optional<String> placeAuthority,
            Optional<Long> distanceTenths) {

        boolean isOpenOn(LocalDate day) {
            return !start.isAfter(day) && end.filter(last -> !last.isAfter(day)).isEmpty() && !status.isShortBreaks();
        }
    }

    private record Child(
            String authority,
            Sex sex,
            LocalDate born,
            Optional<Integer> family,
            ImmutableList<Episode> episodes,
            ImmutableList<LocalDate> visits,
            ImmutableList<LocalDate> reviews) {

        Stream<LocalDate> starts() {
            return episodes.stream()
                    .filter(episode -> episode.reason() == EpisodeStart.STARTED)
                    .map(Episode::start);
        }
    }

    private record Placed(Child child, Episode episode) {}

    private record Contact(String authority, boolean inTime) {}

    private record SiblingGroup(String authority, long size, boolean together) {}

    private final ImmutableList<Child> children;
    private final ImmutableList<String> authorities;

    Streams(QuestionSource.Store store) {
        HistoryColumns columns = store.columns;
        authorities = store.authorities.words.asList();
        children = IntStream.range(0, columns.children().size())
                .mapToObj(child -> child(columns, child))
                .collect(ImmutableList.toImmutableList());
    }

    Answers answers(CensusDate date) {
        Answers answers = new Answers();
        ask(date, answers);
        return answers;
    }

    long read(CensusDate date) {
        Answers answers = new Answers();
        ask(date, answers);
        return answers.sum();
    }

    private void ask(CensusDate date, Answers answers) {
        LocalDate day = date.day();
        LocalDate first = date.yearToDate().start();
        places(day, answers);
        distances(day, answers);
        changes(first, day, answers);
        contacts(first, day, answers);
        siblings(day, answers);
    }

    private Stream<Placed> lookedAfter(LocalDate day) {
        return children.stream()
                .flatMap(child -> child.episodes().stream()
                        .filter(episode -> episode.isOpenOn(day))
                        .map(episode -> new Placed(child, episode)));
    }

    private void places(LocalDate day, Answers answers) {
        Map<String, Long> counts =
                lookedAfter(day).collect(groupingBy(placed -> placed.child().authority(), counting()));
        Rollup rollup = new Rollup();
        IntStream.range(0, authorities.size())
                .forEach(place ->
                        rollup.add(place, authorities.get(place), counts.getOrDefault(authorities.get(place), 0L)));
        rollup.addTo(answers);
        lookedAfter(day)
                .collect(groupingBy(
                        placed -> List.of(
                                placed.child().authority(),
                                band(placed.child().born(), day),
                                FactValue.word(placed.child().sex())),
                        counting()))
                .forEach((words, count) -> answers.add("Q2", String.join("|", words), count));
        lookedAfter(day)
                .collect(groupingBy(
                        placed -> List.of(
                                placed.child().authority(),
                                FactValue.word(placed.episode().status())),
                        counting()))
                .forEach((words, count) -> answers.add("Q3 status", String.join("|", words), count));
        lookedAfter(day)
                .collect(groupingBy(
                        placed -> List.of(
                                placed.child().authority(),
                                placed.episode().place(),
                                FactValue.word(placed.episode().provider())),
                        counting()))
                .forEach((words, count) -> answers.add("Q3 place", String.join("|", words), count));
        Map<List<String>, LongSummaryStatistics> days = lookedAfter(day)
                .filter(placed -> spell(placed.child(), day).isPresent())
                .collect(groupingBy(
                        placed -> List.of(
                                placed.child().authority(), placed.episode().place()),
                        summarizingLong(placed -> ChronoUnit.DAYS.between(
                                spell(placed.child(), day).orElseThrow(), day))));
        days.forEach((words, sums) -> answers.add("Q6", String.join("|", words), sums.getCount(), sums.getSum()));
    }

    private void distances(LocalDate day, Answers answers) {
        Map<String, List<Long>> byAuthority = lookedAfter(day)
                .filter(placed -> placed.episode().distanceTenths().isPresent())
                .collect(groupingBy(
                        placed -> placed.child().authority(),
                        mapping(placed -> placed.episode().distanceTenths().orElseThrow(), toList())));
        byAuthority.forEach((authority, tenths) -> {
            answers.add(
                    "Q7 over 20",
                    authority,
                    tenths.size(),
                    tenths.stream().filter(tenth -> tenth > 200).count());
            answers.add(
                    "Q7 from 50",
                    authority,
                    tenths.size(),
                    tenths.stream().filter(tenth -> tenth >= 500).count());
            answers.add(
                    "Q7 farthest",
                    authority,
                    tenths.stream().mapToLong(tenth -> tenth).max().orElse(0));
        });
        lookedAfter(day)
                .filter(placed -> placed.episode()
                        .placeAuthority()
                        .filter(at -> !at.equals(placed.child().authority()))
                        .isPresent())
                .collect(groupingBy(placed -> placed.child().authority(), counting()))
                .forEach((authority, count) -> answers.add("Q7 out", authority, count));
        lookedAfter(day)
                .filter(placed -> placed.episode().distanceTenths().isPresent())
                .collect(groupingBy(
                        placed -> List.of(
                                placed.episode().homeLocality().orElse("none"),
                                placed.episode().placeLocality().orElse("none")),
                        counting()))
                .forEach((words, count) -> answers.add("Q9", String.join("|", words), count));
    }

    private void changes(LocalDate first, LocalDate day, Answers answers) {
        children.stream()
                .filter(child -> child.episodes().stream()
                        .anyMatch(episode -> episode.reason() == EpisodeStart.STARTED
                                && !episode.status().isShortBreaks()
                                && isIn(episode.start(), first, day)))
                .collect(groupingBy(Child::authority, counting()))
                .forEach((authority, count) -> answers.add("Q4 started", authority, count));
        children.stream()
                .filter(child -> child.episodes().stream()
                        .anyMatch(episode -> !episode.status().isShortBreaks()
                                && episode.ending()
                                        .filter(ending -> ending != EpisodeEnd.CONTINUES)
                                        .isPresent()
                                && episode.end()
                                        .filter(end -> isIn(end, first, day))
                                        .isPresent()))
                .collect(groupingBy(Child::authority, counting()))
                .forEach((authority, count) -> answers.add("Q4 ceased", authority, count));
        Map<String, IntSummaryStatistics> many = children.stream()
                .filter(child -> child.episodes().stream().anyMatch(episode -> episode.isOpenOn(day)))
                .collect(groupingBy(
                        Child::authority, summarizingInt(child -> placements(child, first, day) >= 3 ? 1 : 0)));
        many.forEach((authority, sums) -> answers.add("Q5", authority, sums.getCount(), sums.getSum()));
    }

    private void contacts(LocalDate first, LocalDate day, Answers answers) {
        count("Q8 visits", children.stream().flatMap(child -> visits(child, first, day)), answers);
        count("Q8 reviews", children.stream().flatMap(child -> reviews(child, first, day)), answers);
    }

    private static void count(String question, Stream<Contact> contacts, Answers answers) {
        contacts.collect(groupingBy(Contact::authority, summarizingInt(contact -> contact.inTime() ? 1 : 0)))
                .forEach((authority, sums) -> answers.add(question, authority, sums.getCount(), sums.getSum()));
    }

    private static Stream<Contact> visits(Child child, LocalDate first, LocalDate day) {
        return IntStream.range(0, child.visits().size())
                .filter(i -> isIn(child.visits().get(i), first, day))
                .mapToObj(i -> {
                    LocalDate visit = child.visits().get(i);
                    LocalDate limit = visit.minusDays(42);
                    boolean visited = i > 0 && !child.visits().get(i - 1).isBefore(limit);
                    return new Contact(
                            child.authority(), visited || child.starts().anyMatch(start -> isIn(start, limit, visit)));
                });
    }

    private static Stream<Contact> reviews(Child child, LocalDate first, LocalDate day) {
        return IntStream.range(0, child.reviews().size())
                .filter(i -> isIn(child.reviews().get(i), first, day))
                .mapToObj(i -> {
                    LocalDate review = child.reviews().get(i);
                    Optional<LocalDate> start =
                            child.starts().filter(each -> !each.isAfter(review)).reduce((one, other) -> other);
                    boolean afterReview = i > 0
                            && start.filter(each -> each.isAfter(child.reviews().get(i - 1)))
                                    .isEmpty();
                    boolean inTime = afterReview
                            ? ChronoUnit.DAYS.between(child.reviews().get(i - 1), review) <= 183
                            : start.filter(each -> ChronoUnit.DAYS.between(each, review) <= 28)
                                    .isPresent();
                    return new Contact(child.authority(), inTime);
                });
    }

    private void siblings(LocalDate day, Answers answers) {
        Map<String, List<SiblingGroup>> groups = lookedAfter(day)
                .filter(placed -> placed.child().family().isPresent())
                .collect(groupingBy(placed -> placed.child().family().orElseThrow()))
                .values()
                .stream()
                .filter(siblings -> siblings.size() >= 2)
                .map(siblings ->
                        new SiblingGroup(siblings.get(0).child().authority(), siblings.size(), settings(siblings) == 1))
                .collect(groupingBy(SiblingGroup::authority));
        groups.forEach((authority, all) -> {
            LongSummaryStatistics sizes = all.stream().collect(summarizingLong(SiblingGroup::size));
            answers.add("Q10", authority, sizes.getCount(), sizes.getSum(), sizes.getMax());
            answers.add(
                    "Q10 together",
                    authority,
                    all.stream().filter(SiblingGroup::together).count());
        });
    }

    private static long settings(List<Placed> siblings) {
        return siblings.stream()
                .flatMap(placed -> placed.episode().setting().stream())
                .distinct()
                .count();
    }

    private static boolean isIn(LocalDate date, LocalDate first, LocalDate day) {
        return !date.isBefore(first) && !date.isAfter(day);
    }

    private static String band(LocalDate born, LocalDate day) {
        int years = Period.between(born, day).getYears();
        int band = years < 1 ? 0 : years < 5 ? 1 : years < 10 ? 2 : years < 16 ? 3 : 4;
        return QuestionFacts.AGE_BANDS.get(band);
    }

    private static Optional<LocalDate> spell(Child child, LocalDate day) {
        return child.episodes().stream()
                .filter(episode -> episode.reason() != EpisodeStart.LEGAL_STATUS)
                .map(Episode::start)
                .filter(start -> !start.isAfter(day))
                .reduce((one, other) -> other);
    }

    private static long placements(Child child, LocalDate first, LocalDate day) {
        return child.episodes().stream()
                .filter(episode -> !episode.start().isAfter(day)
                        && episode.end().filter(end -> end.isBefore(first)).isEmpty())
                .filter(episode -> episode.reason() != EpisodeStart.LEGAL_STATUS
                        || episode.start().isBefore(first))
                .count();
    }

    private static Child child(HistoryColumns columns, int row) {
        ChildColumns from = columns.children();
        return new Child(
                columns.authorities().get(from.authority(row)).code(),
                Sex.values()[from.sex(row)],
                DayNumber.day(from.born(row)),
                from.family(row) == ChildColumns.NO_FAMILY ? Optional.empty() : Optional.of(from.family(row)),
                IntStream.range(from.firstEpisode(row), from.firstEpisode(row + 1))
                        .mapToObj(episode -> episode(columns, episode))
                        .collect(ImmutableList.toImmutableList()),
                IntStream.range(from.firstVisit(row), from.firstVisit(row + 1))
                        .mapToObj(visit -> DayNumber.day(columns.visits().day(visit)))
                        .collect(ImmutableList.toImmutableList()),
                IntStream.range(from.firstReview(row), from.firstReview(row + 1))
                        .mapToObj(review -> DayNumber.day(columns.reviews().day(review)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Episode episode(HistoryColumns columns, int row) {
        EpisodeColumns from = columns.episodes();
        PlaceColumns places = columns.places();
        int end = from.end(row);
        int distance = from.distance(row);
        return new Episode(
                DayNumber.day(from.start(row)),
                end == DayNumber.OPEN ? Optional.empty() : Optional.of(DayNumber.day(end)),
                EpisodeStart.values()[from.startReason(row)],
                LegalStatus.values()[from.legalStatus(row)],
                from.placementCode(from.placementKind(row)),
                ProviderKind.values()[from.provider(row)],
                known(from.endReason(row)).map(ending -> EpisodeEnd.values()[ending]),
                known(places.setting(from.place(row))).map(places::settingNumber),
                locality(places, from.home(row)),
                locality(places, from.place(row)),
                known(places.authority(from.place(row)))
                        .map(authority -> places.authorities().get(authority).code()),
                distance < 0 ? Optional.empty() : Optional.of(from.micrometres(distance) / Measures.TENTH_OF_A_MILE));
    }

    private static Optional<String> locality(PlaceColumns places, int place) {
        return known(places.locality(place))
                .map(locality -> Objects.requireNonNull(places.localities().get(locality))
                        .name());
    }

    private static Optional<Integer> known(int number) {
        return number < 0 ? Optional.empty() : Optional.of(number);
    }
}

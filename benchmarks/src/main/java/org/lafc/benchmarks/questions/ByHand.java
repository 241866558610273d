package org.lafc.benchmarks.questions;

import java.util.Arrays;
import java.util.List;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.Sex;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.Gap;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.PlaceColumns;
import org.lafc.core.columns.ReviewColumns;
import org.lafc.core.columns.VisitColumns;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.fact.FactValue;

/**
 * All ten questions in one pass over the columns, written out for them alone: what the measures are compared with. It
 * counts what is asked for and nothing else; its answers are arrays, of which {@link #read} reads every number once, as that
 * of the measures does.
 */
final class ByHand {

    private static final int BANDS = QuestionFacts.AGE_BANDS.size();
    private static final int SEXES = Sex.values().length;
    private static final int STATUSES = LegalStatus.values().length;
    private static final int PROVIDERS = ProviderKind.values().length;

    private final QuestionSource.Store store;
    private final HistoryColumns columns;

    ByHand(QuestionSource.Store store) {
        this.store = store;
        this.columns = store.columns;
    }

    /** The counters, all by authority but flows. */
    final class Counts {
        final int authorities = columns.authorities().size();
        final int places = columns.episodes().placementKinds();
        final int localities = columns.places().localities().size();
        final int[] lookedAfter = new int[authorities];
        final int[] bandAndSex = new int[authorities * BANDS * SEXES];
        final int[] status = new int[authorities * STATUSES];
        final int[] placeAndProvider = new int[authorities * places * PROVIDERS];
        final int[] started = new int[authorities];
        final int[] ceased = new int[authorities];
        final int[] many = new int[authorities];
        final int[] spells = new int[authorities * places];
        final long[] days = new long[authorities * places];
        final int[] measured = new int[authorities];
        final int[] over20 = new int[authorities];
        final int[] from50 = new int[authorities];
        final int[] farthest = new int[authorities]; // ranks
        final int[] out = new int[authorities];
        final int[] visits = new int[authorities];
        final int[] visitsInTime = new int[authorities];
        final int[] reviews = new int[authorities];
        final int[] reviewsInTime = new int[authorities];
        final int[] flows = new int[(localities + 1) * (localities + 1)];
        final int[] groups = new int[authorities];
        final int[] siblings = new int[authorities];
        final int[] largest = new int[authorities];
        final int[] together = new int[authorities];

        /** Adds the counts of other children, whose siblings are all among them. */
        Counts plus(Counts others) {
            add(others.lookedAfter, lookedAfter);
            add(others.bandAndSex, bandAndSex);
            add(others.status, status);
            add(others.placeAndProvider, placeAndProvider);
            add(others.started, started);
            add(others.ceased, ceased);
            add(others.many, many);
            add(others.spells, spells);
            Arrays.setAll(days, i -> days[i] + others.days[i]);
            add(others.measured, measured);
            add(others.over20, over20);
            add(others.from50, from50);
            Arrays.setAll(farthest, i -> Math.max(farthest[i], others.farthest[i]));
            add(others.out, out);
            add(others.visits, visits);
            add(others.visitsInTime, visitsInTime);
            add(others.reviews, reviews);
            add(others.reviewsInTime, reviewsInTime);
            add(others.flows, flows);
            add(others.groups, groups);
            add(others.siblings, siblings);
            Arrays.setAll(largest, i -> Math.max(largest[i], others.largest[i]));
            add(others.together, together);
            return this;
        }

        private static void add(int[] some, int[] sums) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += some[i];
            }
        }
    }

    Counts count(CensusDate date) {
        return count(date, 0, columns.children().size());
    }

    /** The counts of some children, siblings all among them. */
    Counts count(CensusDate date, int fromChild, int toChild) {
        Counts counts = new Counts();
        Year year = new Year(date);
        ChildColumns children = columns.children();
        EpisodeColumns episodes = columns.episodes();
        PlaceColumns places = columns.places();
        VisitColumns visits = columns.visits();
        ReviewColumns reviews = columns.reviews();
        int[] own = columns.authorities().stream()
                .mapToInt(places.authorities()::indexOf)
                .toArray();
        int moreThan20 = rank(episodes, 200 * Measures.TENTH_OF_A_MILE + 1);
        int atLeast50 = rank(episodes, 500 * Measures.TENTH_OF_A_MILE);
        int[] members = new int[children.families()];
        int[] setting = new int[children.families()]; // one more than the setting; -1 if there are several
        for (int child = fromChild; child < toChild; child++) {
            if (children.lastDay(child) < year.first) {
                continue;
            }
            int authority = children.authority(child);
            int firstVisit = children.firstVisit(child);
            for (int i = children.firstVisit(child + 1) - 1; i >= firstVisit && visits.day(i) >= year.first; i--) {
                if (visits.day(i) <= year.day) {
                    counts.visits[authority]++;
                    counts.visitsInTime[authority] += visits.gap(i) <= 42 ? 1 : 0;
                }
            }
            int firstReview = children.firstReview(child);
            for (int i = children.firstReview(child + 1) - 1; i >= firstReview && reviews.day(i) >= year.first; i--) {
                if (reviews.day(i) <= year.day) {
                    int gap = reviews.gap(i);
                    counts.reviews[authority]++;
                    counts.reviewsInTime[authority] +=
                            gap <= 28 || (gap == Gap.AFTER_REVIEW && reviews.daysSinceReview(i) <= 183) ? 1 : 0;
                }
            }
            boolean started = false;
            boolean ceased = false;
            int placements = 0;
            int open = -1;
            int afterEpisodes = children.firstEpisode(child + 1);
            for (int i = children.firstEpisode(child); i < afterEpisodes; i++) {
                int start = episodes.start(i);
                int end = episodes.end(i);
                if (end >= year.first && start <= year.day) {
                    int reason = episodes.startReason(i);
                    placements += start < year.first || reason != Year.STATUS_ALONE ? 1 : 0;
                    if (!Year.isShortBreak(episodes.legalStatus(i))) {
                        started |= reason == Year.START && start >= year.first;
                        ceased |= end <= year.day
                                && episodes.endReason(i) != Year.CONTINUES
                                && episodes.endReason(i) != EpisodeColumns.NONE;
                        open = end > year.day ? i : open;
                    }
                }
            }
            counts.started[authority] += started ? 1 : 0;
            counts.ceased[authority] += ceased ? 1 : 0;
            if (open < 0) {
                continue;
            }
            counts.lookedAfter[authority]++;
            int band = authority * BANDS + year.ageBand(children.born(child));
            counts.bandAndSex[band * SEXES + children.sex(child)]++;
            counts.status[authority * STATUSES + episodes.legalStatus(open)]++;
            int place = authority * counts.places + episodes.placementKind(open);
            counts.placeAndProvider[place * PROVIDERS + episodes.provider(open)]++;
            counts.many[authority] += placements >= 3 ? 1 : 0;
            int spell = episodes.placementStart(open);
            if (spell != DayNumber.NONE) {
                counts.spells[place]++;
                counts.days[place] += year.day - spell;
            }
            int at = episodes.place(open);
            int distance = episodes.distance(open);
            if (distance >= 0) {
                counts.measured[authority]++;
                counts.over20[authority] += distance >= moreThan20 ? 1 : 0;
                counts.from50[authority] += distance >= atLeast50 ? 1 : 0;
                counts.farthest[authority] = Math.max(counts.farthest[authority], distance);
                int home = store.localityOf[episodes.home(open)] + 1;
                counts.flows[home * (counts.localities + 1) + store.localityOf[at] + 1]++;
            }
            int atAuthority = store.authorityOf[at];
            counts.out[authority] += atAuthority != PlaceColumns.NOT_KNOWN && atAuthority != own[authority] ? 1 : 0;
            int family = children.family(child);
            if (family != ChildColumns.NO_FAMILY) {
                members[family]++;
                boolean wereTogether = members[family] > 2 && setting[family] > 0;
                int number = places.setting(at) + 1;
                if (number > 0) {
                    setting[family] = setting[family] == 0 || setting[family] == number ? number : -1;
                }
                // Counted when the second comes, and corrected with each who comes later.
                if (members[family] >= 2) {
                    counts.groups[authority] += members[family] == 2 ? 1 : 0;
                    counts.siblings[authority] += members[family] == 2 ? 2 : 1;
                    counts.largest[authority] = Math.max(counts.largest[authority], members[family]);
                    counts.together[authority] += (setting[family] > 0 ? 1 : 0) - (wereTogether ? 1 : 0);
                }
            }
        }
        return counts;
    }

    // The least rank whose distance is no less than this.
    private static int rank(EpisodeColumns episodes, long micrometres) {
        int from = 0;
        int to = episodes.distances();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (episodes.micrometres(middle) < micrometres) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The counts of the children in parts that begin and end with an authority, on two threads if there are two. */
    Counts countInParts(CensusDate date, int parts) {
        return store.ends(parts).parallelStream()
                .map(ends -> count(date, ends.from(), ends.to()))
                .reduce(Counts::plus)
                .orElseThrow();
    }

    /** The sum of all numbers that answer the questions, so that none can be left out. */
    long read(Counts counts) {
        long sum = rollup(counts).sum();
        for (int[] once : List.of(
                counts.bandAndSex,
                counts.status,
                counts.placeAndProvider,
                counts.started,
                counts.ceased,
                counts.lookedAfter,
                counts.many,
                counts.spells,
                counts.measured,
                counts.over20,
                counts.measured,
                counts.from50,
                counts.out,
                counts.visits,
                counts.visitsInTime,
                counts.reviews,
                counts.reviewsInTime,
                counts.flows,
                counts.groups,
                counts.siblings,
                counts.largest,
                counts.together)) {
            sum += Arrays.stream(once).asLongStream().sum();
        }
        sum += Arrays.stream(counts.days).sum();
        for (int authority = 0; authority < counts.authorities; authority++) {
            sum += farthestTenths(counts, authority);
        }
        return sum;
    }

    private long farthestTenths(Counts counts, int authority) {
        return counts.measured[authority] == 0
                ? 0
                : columns.episodes().micrometres(counts.farthest[authority]) / Measures.TENTH_OF_A_MILE;
    }

    private Rollup rollup(Counts counts) {
        Rollup rollup = new Rollup();
        List<String> sorted = store.authorities.words.asList();
        for (int a = 0; a < counts.authorities; a++) {
            String name = columns.authorities().get(a).code();
            rollup.add(sorted.indexOf(name), name, counts.lookedAfter[a]);
        }
        return rollup;
    }

    Answers answers(CensusDate date) {
        Counts counts = count(date);
        EpisodeColumns episodes = columns.episodes();
        Answers answers = new Answers();
        rollup(counts).addTo(answers);
        for (int a = 0; a < counts.authorities; a++) {
            String name = columns.authorities().get(a).code();
            answers.add("Q4 started", name, counts.started[a]);
            answers.add("Q4 ceased", name, counts.ceased[a]);
            answers.add("Q5", name, counts.lookedAfter[a], counts.many[a]);
            answers.add("Q7 over 20", name, counts.measured[a], counts.over20[a]);
            answers.add("Q7 from 50", name, counts.measured[a], counts.from50[a]);
            answers.add("Q7 farthest", name, farthestTenths(counts, a));
            answers.add("Q7 out", name, counts.out[a]);
            answers.add("Q8 visits", name, counts.visits[a], counts.visitsInTime[a]);
            answers.add("Q8 reviews", name, counts.reviews[a], counts.reviewsInTime[a]);
            answers.add("Q10", name, counts.groups[a], counts.siblings[a], counts.largest[a]);
            answers.add("Q10 together", name, counts.together[a]);
            for (int band = 0; band < BANDS; band++) {
                for (Sex sex : Sex.values()) {
                    answers.add(
                            "Q2",
                            name + "|" + QuestionFacts.AGE_BANDS.get(band) + "|" + FactValue.word(sex),
                            counts.bandAndSex[(a * BANDS + band) * SEXES + ordinal(sex)]);
                }
            }
            for (LegalStatus status : LegalStatus.values()) {
                answers.add(
                        "Q3 status",
                        name + "|" + FactValue.word(status),
                        counts.status[a * STATUSES + ordinal(status)]);
            }
            for (int place = 0; place < counts.places; place++) {
                String code = name + "|" + episodes.placementCode(place);
                int at = a * counts.places + place;
                answers.add("Q6", code, counts.spells[at], counts.days[at]);
                for (ProviderKind provider : ProviderKind.values()) {
                    answers.add(
                            "Q3 place",
                            code + "|" + FactValue.word(provider),
                            counts.placeAndProvider[at * PROVIDERS + ordinal(provider)]);
                }
            }
        }
        for (int home = 0; home <= counts.localities; home++) {
            for (int place = 0; place <= counts.localities; place++) {
                answers.add(
                        "Q9",
                        locality(home) + "|" + locality(place),
                        counts.flows[home * (counts.localities + 1) + place]);
            }
        }
        return answers;
    }

    private String locality(int after) {
        return after == 0 ? "none" : store.localities.words.asList().get(after - 1);
    }

    @SuppressWarnings("EnumOrdinal") // columns hold ordinals
    private static int ordinal(Enum<?> constant) {
        return constant.ordinal();
    }
}

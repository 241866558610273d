package org.lafc.benchmarks.questions;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.Gap;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.PlaceColumns;
import org.lafc.core.columns.ReviewColumns;
import org.lafc.core.columns.VisitColumns;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.BlockRows;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.FactSource;
import org.lafc.metrics.fact.RowSet;

/**
 * Rows of the ten questions for one date, over columns: which rows there are is found when a set is asked for, their
 * facts a block at a time.
 */
final class QuestionSource implements FactSource {

    /** What all dates have in common. */
    static final class Store {
        final HistoryColumns columns;
        final Words authorities;
        final Words localities;
        final Words places;

        Store(HistoryColumns columns) {
            this.columns = columns;
            authorities = Words.ofAuthorities(columns);
            localities = Words.ofLocalities(columns);
            places = Words.ofPlaces(columns);
        }

        /** The rows of a date, in parts that begin and end with an authority. */
        ImmutableList<QuestionSource> parts(CensusDate date, int parts) {
            return ends(parts).stream()
                    .map(ends -> new QuestionSource(this, date, ends.from(), ends.to()))
                    .collect(ImmutableList.toImmutableList());
        }

        /** The children in parts that begin and end with an authority. */
        ImmutableList<Ends> ends(int parts) {
            ChildColumns children = columns.children();
            ImmutableList.Builder<Ends> ends = ImmutableList.builder();
            int from = 0;
            for (int part = 1; part <= parts; part++) {
                int to = (int) ((long) children.size() * part / parts);
                while (to > from && to < children.size() && children.authority(to) == children.authority(to - 1)) {
                    to++;
                }
                to = Math.max(from, to);
                ends.add(new Ends(from, to));
                from = to;
            }
            return ends.build();
        }
    }

    /**
     * Some children.
     *
     * @param from the first
     * @param to the one after the last
     */
    record Ends(int from, int to) {}

    // Room to begin with.
    private static final int VISITS_A_CHILD = 16;
    private static final int REVIEWS_A_CHILD = 4;

    private final Store store;
    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final Year year;
    private final int fromChild;
    private final int toChild;
    private final Supplier<int[]> childrenOfYear = Suppliers.memoize(this::findChildrenOfYear);
    private final Supplier<Scan> scan = Suppliers.memoize(this::scan);

    QuestionSource(Store store, CensusDate date, int fromChild, int toChild) {
        this.store = store;
        this.children = store.columns.children();
        this.episodes = store.columns.episodes();
        this.year = new Year(date);
        this.fromChild = fromChild;
        this.toChild = toChild;
    }

    @Override
    public FactRows rows(RowSet set) {
        return switch (set) {
            case LOOKED_AFTER_ON_DATE -> lookedAfter(scan.get().open());
            case LOOKED_AFTER_IN_YEAR -> inYear(scan.get().inYear());
            case VISITS_MADE -> visits();
            case REVIEWS_HELD -> reviews();
            case SIBLING_GROUPS_ON_DATE -> siblings(scan.get().open());
            default -> throw new IllegalArgumentException("the ten questions have no " + set);
        };
    }

    /** Children looked after on the date: the episode in force, and how many placements there were in the year. */
    @SuppressWarnings("ArrayRecordComponent") // for speed; never handed out
    private record Open(int[] child, int[] episode, int[] placements, int size) {}

    /** Children looked after in the year: whether they started and whether they ceased, 0 for yes. */
    @SuppressWarnings("ArrayRecordComponent") // for speed; never handed out
    private record InYear(int[] child, byte[] started, byte[] ceased, int size) {}

    private record Scan(Open open, InYear inYear) {}

    // One pass over the episodes for all that is asked of them.
    private Scan scan() {
        int first = year.first;
        int day = year.day;
        EpisodeColumns from = episodes;
        int[] ofYear = childrenOfYear.get();
        int most = ofYear.length + 1; // one more, for whoever is looked at last and not kept
        Open open = new Open(new int[most], new int[most], new int[most], 0);
        InYear inYear = new InYear(new int[most], new byte[most], new byte[most], 0);
        int opens = 0;
        int inYears = 0;
        for (int child : ofYear) {
            int inForce = -1;
            int placements = 0;
            boolean found = false;
            boolean began = false;
            boolean ended = false;
            int after = children.firstEpisode(child + 1);
            for (int i = children.firstEpisode(child); i < after; i++) {
                int start = from.start(i);
                int end = from.end(i);
                if (end >= first && start <= day) {
                    int reason = from.startReason(i);
                    placements += start < first || reason != Year.STATUS_ALONE ? 1 : 0;
                    if (!Year.isShortBreak(from.legalStatus(i))) {
                        found = true;
                        began |= reason == Year.START && start >= first;
                        ended |= end <= day
                                && from.endReason(i) != Year.CONTINUES
                                && from.endReason(i) != EpisodeColumns.NONE;
                        inForce = end > day ? i : inForce;
                    }
                }
            }
            open.child()[opens] = child;
            open.episode()[opens] = inForce;
            open.placements()[opens] = placements;
            opens += inForce >= 0 ? 1 : 0;
            inYear.child()[inYears] = child;
            inYear.started()[inYears] = (byte) (began ? 0 : 1);
            inYear.ceased()[inYears] = (byte) (ended ? 0 : 1);
            inYears += found ? 1 : 0;
        }
        return new Scan(
                new Open(open.child(), open.episode(), open.placements(), opens),
                new InYear(inYear.child(), inYear.started(), inYear.ceased(), inYears));
    }

    // Children of whom anything is held in the year or later.
    private int[] findChildrenOfYear() {
        int[] found = new int[toChild - fromChild + 1];
        int size = 0;
        for (int child = fromChild; child < toChild; child++) {
            found[size] = child;
            size += children.lastDay(child) >= year.first ? 1 : 0;
        }
        return Arrays.copyOf(found, size);
    }

    private FactRows lookedAfter(Open open) {
        PlaceColumns places = store.columns.places();
        int[] child = open.child();
        int[] episode = open.episode();
        IntPredicate isFar = of -> episodes.micrometres(episodes.distance(of)) > 200 * Measures.TENTH_OF_A_MILE;
        // The authority of a child, by its place among the authorities of places.
        int[] own = store.columns.authorities().stream()
                .mapToInt(places.authorities()::indexOf)
                .toArray();
        return BlockRows.builder(RowSet.LOOKED_AFTER_ON_DATE, open.size())
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, authorityOf(child))
                .fact(QuestionFacts.AGE_BAND, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = year.ageBand(children.born(child[from + i]));
                    }
                })
                .fact(QuestionFacts.SEX, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = children.sex(child[from + i]);
                    }
                })
                .fact(QuestionFacts.LEGAL_STATUS, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = episodes.legalStatus(episode[from + i]);
                    }
                })
                .fact(QuestionFacts.PLACE, store.places.words, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = store.places.place(episodes.placementKind(episode[from + i]));
                    }
                })
                .fact(QuestionFacts.PROVIDER, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = episodes.provider(episode[from + i]);
                    }
                })
                .fact(QuestionFacts.PLACEMENTS, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = open.placements()[from + i];
                    }
                })
                .fact(QuestionFacts.DAYS, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int start = episodes.placementStart(episode[from + i]);
                        into[i] = start == DayNumber.NONE ? FactColumn.MISSING : year.day - start;
                    }
                })
                .fact(ChildFacts.DISTANCE_FROM_HOME, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int rank = episodes.distance(episode[from + i]);
                        into[i] = rank < 0 ? FactColumn.MISSING : episodes.micrometres(rank);
                    }
                })
                .fact(QuestionFacts.FAR, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int of = episode[from + i];
                        int no = episodes.distance(of) >= 0 && isFar.test(of) ? 0 : 1;
                        into[i] = episodes.distance(of) < 0 ? FactColumn.MISSING : no;
                    }
                })
                .fact(QuestionFacts.OWN_AUTHORITY, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int at = places.authority(episodes.place(episode[from + i]));
                        int no = at == own[children.authority(child[from + i])] ? 0 : 1;
                        into[i] = at == PlaceColumns.NOT_KNOWN ? FactColumn.MISSING : no;
                    }
                })
                .fact(QuestionFacts.HOME_LOCALITY, store.localities.words, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = locality(places.locality(episodes.home(episode[from + i])));
                    }
                })
                .fact(QuestionFacts.PLACE_LOCALITY, store.localities.words, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = locality(places.locality(episodes.place(episode[from + i])));
                    }
                })
                .build();
    }

    private long locality(int number) {
        return number == PlaceColumns.NOT_KNOWN ? FactColumn.MISSING : store.localities.place(number);
    }

    private FactRows inYear(InYear inYear) {
        return BlockRows.builder(RowSet.LOOKED_AFTER_IN_YEAR, inYear.size())
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, authorityOf(inYear.child()))
                .fact(QuestionFacts.STARTED, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = inYear.started()[from + i];
                    }
                })
                .fact(QuestionFacts.CEASED, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = inYear.ceased()[from + i];
                    }
                })
                .build();
    }

    private FactRows visits() {
        VisitColumns visits = store.columns.visits();
        int[] ofYear = childrenOfYear.get();
        Stretches found = new Stretches(ofYear.length + 1);
        int yearFirst = year.first;
        int day = year.day;
        byte[] kept = new byte[VISITS_A_CHILD * ofYear.length]; // gaps
        int size = 0;
        for (int child : ofYear) {
            int first = children.firstVisit(child);
            int after = children.firstVisit(child + 1);
            if (size + after - first > kept.length) {
                kept = Arrays.copyOf(kept, 2 * (size + after - first));
            }
            for (int i = after - 1; i >= first && visits.day(i) >= yearFirst; i--) {
                kept[size] = (byte) visits.gap(i);
                size += visits.day(i) <= day ? 1 : 0;
            }
            found.add(size, child);
        }
        byte[] gaps = kept;
        return BlockRows.builder(RowSet.VISITS_MADE, size)
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, authorityOf(found))
                .fact(QuestionFacts.SINCE_VISIT_OR_START, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int gap = gaps[from + i] & 0xFF;
                        into[i] = gap == Gap.NONE ? FactColumn.MISSING : gap;
                    }
                })
                .build();
    }

    private FactRows reviews() {
        ReviewColumns reviews = store.columns.reviews();
        int[] ofYear = childrenOfYear.get();
        Stretches found = new Stretches(ofYear.length + 1);
        int yearFirst = year.first;
        int day = year.day;
        int[] kept = new int[REVIEWS_A_CHILD * ofYear.length];
        int size = 0;
        for (int child : ofYear) {
            int first = children.firstReview(child);
            int after = children.firstReview(child + 1);
            if (size + after - first > kept.length) {
                kept = Arrays.copyOf(kept, 2 * (size + after - first));
            }
            for (int i = after - 1; i >= first && reviews.day(i) >= yearFirst; i--) {
                kept[size] = i;
                size += reviews.day(i) <= day ? 1 : 0;
            }
            found.add(size, child);
        }
        int[] review = kept;
        return BlockRows.builder(RowSet.REVIEWS_HELD, size)
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, authorityOf(found))
                .fact(QuestionFacts.SINCE_START, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int gap = reviews.gap(review[from + i]);
                        into[i] = gap <= Gap.LONG ? gap : FactColumn.MISSING;
                    }
                })
                .fact(QuestionFacts.SINCE_REVIEW, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int since = reviews.daysSinceReview(review[from + i]);
                        into[i] = reviews.gap(review[from + i]) == Gap.AFTER_REVIEW ? since : FactColumn.MISSING;
                    }
                })
                .build();
    }

    private BlockRows.Derivation authorityOf(Stretches found) {
        return found.ofChild(child -> store.authorities.place(children.authority(child)));
    }

    private BlockRows.Derivation authorityOf(int[] child) {
        return (from, rows, into) -> {
            int first = children.authority(child[from]);
            if (first == children.authority(child[from + rows - 1])) {
                // Children are in order of authorities.
                Arrays.fill(into, 0, rows, store.authorities.place(first));
                return;
            }
            for (int i = 0; i < rows; i++) {
                into[i] = store.authorities.place(children.authority(child[from + i]));
            }
        };
    }

    private FactRows siblings(Open open) {
        PlaceColumns places = store.columns.places();
        int[] groupAfter = new int[children.families()]; // one more than the family's group
        int[] child = new int[open.size()];
        int[] members = new int[open.size()];
        int[] setting = new int[open.size()];
        boolean[] apart = new boolean[open.size()];
        int groups = 0;
        for (int i = 0; i < open.size(); i++) {
            int family = children.family(open.child()[i]);
            if (family == ChildColumns.NO_FAMILY) {
                continue;
            }
            if (groupAfter[family] == 0) {
                child[groups] = open.child()[i];
                setting[groups] = PlaceColumns.NOT_KNOWN;
                groupAfter[family] = ++groups;
            }
            int group = groupAfter[family] - 1;
            int at = places.setting(episodes.place(open.episode()[i]));
            members[group]++;
            if (at != PlaceColumns.NOT_KNOWN) {
                apart[group] |= setting[group] != PlaceColumns.NOT_KNOWN && setting[group] != at;
                setting[group] = at;
            }
        }
        int[] kept = new int[groups];
        int size = 0;
        for (int group = 0; group < groups; group++) {
            kept[size] = group;
            size += members[group] >= 2 ? 1 : 0;
        }
        return BlockRows.builder(RowSet.SIBLING_GROUPS_ON_DATE, size)
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = store.authorities.place(children.authority(child[kept[from + i]]));
                    }
                })
                .fact(QuestionFacts.SIBLINGS, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = members[kept[from + i]];
                    }
                })
                .fact(QuestionFacts.TOGETHER, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int group = kept[from + i];
                        into[i] = setting[group] != PlaceColumns.NOT_KNOWN && !apart[group] ? 0 : 1;
                    }
                })
                .build();
    }
}

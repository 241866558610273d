package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lafc.core.place.LocalAuthority;

/**
 * The histories of very many children in columns: children in order of authority and identifier, and for each child
 * where its episodes, visits and reviews begin.
 *
 * <pre>{@code
 * HistoryColumns columns = HistoryColumns.builder()
 *         .distanceMeasure(measure)
 *         .areaFinder(areas)
 *         .addAll(authority, histories)
 *         .build();
 * int first = columns.children().firstEpisode(child);
 * int after = columns.children().firstEpisode(child + 1);
 * }</pre>
 *
 * <p>Held is what questions about care, places, distances, visits and reviews need, at most 32 bytes an episode with its
 * share of the child, 3 a visit and 4 a review. Not held are other kinds of record, rows of files, and what the columns
 * do not name, unless {@linkplain ColumnsBuilder#keepingRecords() records are kept}. What is held is what the history said: days lie between {@link DayNumber#FIRST} and {@link
 * DayNumber#LAST}, and a child with any other day, or with more than a column can tell apart, is left out and reported
 * ({@link ColumnsBuilder#problems()}), never wrapped round.
 *
 * <p>{@link SavedColumns} keeps them as bytes.
 *
 * <p>Immutable and safe between threads; printing shows no personal value.
 */
public final class HistoryColumns {

    private static final int STEPS = 4;

    private final ImmutableList<LocalAuthority> authorities;
    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final VisitColumns visits;
    private final ReviewColumns reviews;
    private final PlaceColumns places;
    private final String distanceMethod;
    private final Optional<KeptRecords> records;

    HistoryColumns(ColumnsBuilder builder, int[] order) {
        ChildFiller filler = builder.children();
        authorities = builder.authorities();
        tell(builder, 0);
        children = new ChildColumns(filler, order);
        tell(builder, 1);
        episodes = new EpisodeColumns(builder.episodes(), filler.firstEpisode.values, order);
        tell(builder, 2);
        visits = new VisitColumns(builder.events(), filler.firstVisit.values, order);
        reviews = new ReviewColumns(builder.events(), filler.firstReview.values, order);
        tell(builder, 3);
        places = new PlaceColumns(builder.places());
        tell(builder, STEPS);
        distanceMethod = builder.distanceMethod();
        records = builder.records(order);
    }

    HistoryColumns(SavedSections saved) throws IOException {
        SavedIn lists = saved.next();
        SavedSections.checkCodes(lists);
        distanceMethod = lists.text("distance method");
        authorities = lists.authorities("authorities");
        lists.between("authorities", authorities.size(), authorities.size(), 0, Character.MAX_VALUE + 1L);
        lists.end();
        places = new PlaceColumns(saved.next());
        children = new ChildColumns(saved.next(), authorities.size());
        int size = children.size();
        episodes = new EpisodeColumns(saved.next(), children.firstEpisode(size), places.size());
        visits = new VisitColumns(saved.next(), children.firstVisit(size));
        reviews = new ReviewColumns(saved.next(), children.firstReview(size));
        records = Optional.empty(); // they are not saved
        checkLastDays();
    }

    private void checkLastDays() {
        Stretches ends = new Stretches(episodes.end, children.firstEpisode);
        Stretches visited = new Stretches(visits.day, children.firstVisit);
        Stretches reviewed = new Stretches(reviews.day, children.firstReview);
        for (int child = 0; child < children.size(); child++) {
            int last = Math.max(ends.most(child), Math.max(visited.most(child), reviewed.most(child)));
            if (children.lastDay(child) != last) {
                throw new NotSound("children", "has a last day that is not that of the rows");
            }
        }
    }

    private static void tell(ColumnsBuilder builder, int done) {
        builder.tell("putting columns in order", done, STEPS);
    }

    void put(int section, SavedOut out) throws IOException {
        switch (section) {
            case SavedSections.LISTS -> SavedSections.putLists(authorities, distanceMethod, out);
            case SavedSections.PLACES -> places.put(out);
            case SavedSections.CHILDREN -> children.put(out);
            case SavedSections.EPISODES -> episodes.put(out);
            case SavedSections.VISITS -> visits.put(out);
            case SavedSections.REVIEWS -> reviews.put(out);
            default -> throw new IllegalArgumentException("there is no section " + section);
        }
    }

    /**
     * Returns a builder.
     *
     * @return a new builder, in which nothing needs to be said
     */
    public static ColumnsBuilder builder() {
        return new ColumnsBuilder();
    }

    /**
     * Returns the authorities that look after the children.
     *
     * @return the authorities, at most 65,535, in the order they first came
     */
    public ImmutableList<LocalAuthority> authorities() {
        return authorities;
    }

    /**
     * Returns the children.
     *
     * @return their columns
     */
    public ChildColumns children() {
        return children;
    }

    /**
     * Returns the episodes.
     *
     * @return their columns
     */
    public EpisodeColumns episodes() {
        return episodes;
    }

    /**
     * Returns the visits.
     *
     * @return their columns
     */
    public VisitColumns visits() {
        return visits;
    }

    /**
     * Returns the reviews.
     *
     * @return their columns
     */
    public ReviewColumns reviews() {
        return reviews;
    }

    /**
     * Returns the places that episodes name.
     *
     * @return their columns
     */
    public PlaceColumns places() {
        return places;
    }

    /**
     * Returns how distances were measured.
     *
     * @return the full name of the method; {@link ColumnsBuilder#RECORDED} for those recorded
     */
    public String distanceMethod() {
        return distanceMethod;
    }

    /**
     * Returns the histories, child after child in order of authority and identifier, as views that are made as they are asked
     * for. In parallel the stream parts between children.
     *
     * @return the histories, all of them
     */
    public Stream<HistoryView> histories() {
        return StreamSupport.stream(new HistorySpliterator(this, 0, children.size()), false);
    }

    /**
     * Returns a view of one history.
     *
     * @param child the number of the child
     * @return the view
     * @throws IllegalArgumentException if there is no such child
     */
    public HistoryView history(int child) {
        if (child < 0 || child >= children.size()) {
            throw new IllegalArgumentException(
                    "number of a child must be below " + children.size() + ", but was " + child);
        }
        return new HistoryView(this, child);
    }

    /**
     * Tells whether whole histories can be told ({@link HistoryView#history}).
     *
     * @return true if {@linkplain ColumnsBuilder#keepingRecords() records are kept}
     */
    public boolean keepsRecords() {
        return records.isPresent();
    }

    /** The records kept, if they are. */
    Optional<KeptRecords> records() {
        return records;
    }

    /**
     * Returns how much memory the columns take, postcodes and {@linkplain ColumnsBuilder#keepingRecords() records kept}
     * apart.
     *
     * @return bytes of all arrays and texts, without the few that each object costs
     */
    public long bytes() {
        return children.bytes() + episodes.bytes() + visits.bytes() + reviews.bytes() + places.bytes();
    }

    /**
     * Returns how much there is; nothing personal.
     *
     * @return the numbers of rows
     */
    @Override
    public String toString() {
        return "HistoryColumns[" + children + ", " + episodes + ", " + visits + ", " + reviews + "]";
    }
}

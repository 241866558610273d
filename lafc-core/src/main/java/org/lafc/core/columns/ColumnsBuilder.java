package org.lafc.core.columns;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Problem;
import org.lafc.core.read.SourceRow;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.work.Progress;

/**
 * Puts histories into columns. Say first how distances are measured and how areas are found, then add children in any
 * order; those that come in order of authority and identifier are not moved again. A child who does not fit is left out
 * whole, and {@link #problems()} says why. To be used once, by one thread.
 *
 * <p>Where {@linkplain #progress progress} cancels, the builder holds some of the children and refuses to go on: begin anew.
 */
public final class ColumnsBuilder {

    /** How distances come if nothing else is said: as recorded (PL_DISTANCE). */
    public static final String RECORDED = "RECORDED";

    private static final int BLOCK = 1_024; // children told of at once

    private final Dictionary<LocalAuthority> authorities = new Dictionary<>("authority", Character.MAX_VALUE);
    private final ChildFiller children = new ChildFiller();
    private final EpisodeFiller episodes = new EpisodeFiller();
    private final EventFiller events = new EventFiller();
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    private @Nullable PlaceFiller places; // once the first child has come
    private AreaFinder areas = AreaFinder.NONE;
    private Optional<DistanceMeasure> measure = Optional.empty();
    private boolean postcodes;
    private KeptRecords.@Nullable Filler kept; // if records are
    private long asked; // how many children were given
    private Progress progress = Progress.NONE;
    private boolean whole = true; // not ended by progress

    ColumnsBuilder() {}

    /**
     * Says how distances are measured. Without it they are as recorded.
     *
     * @param distances the measure
     * @return this builder
     * @throws IllegalStateException if a child was added before
     */
    public ColumnsBuilder distanceMeasure(DistanceMeasure distances) {
        checkNoChild("distance measure");
        measure = Optional.of(distances);
        return this;
    }

    /**
     * Says how the authority and the locality of a place are found. Without it they are not known.
     *
     * @param finder the finder
     * @return this builder
     * @throws IllegalStateException if a child was added before
     */
    public ColumnsBuilder areaFinder(AreaFinder finder) {
        checkNoChild("area finder");
        areas = requireNonNull(finder, "finder");
        return this;
    }

    /**
     * Keeps the postcodes of homes and placements, which costs memory; without it they are forgotten.
     *
     * @return this builder
     * @throws IllegalStateException if a child was added before
     */
    public ColumnsBuilder keepingPostcodes() {
        checkNoChild("postcodes");
        postcodes = true;
        return this;
    }

    /**
     * Keeps all other records too, and of each the row it was read from, so that {@link HistoryView#history} gives whole
     * histories; postcodes are kept with them. Without it the columns hold what {@link HistoryColumns} names, and no more.
     * Of a history that was given the object is kept; of a return read by {@link ReturnColumns}, numbers.
     *
     * @return this builder
     * @throws IllegalStateException if a child was added before
     */
    public ColumnsBuilder keepingRecords() {
        checkNoChild("records");
        postcodes = true;
        kept = new KeptRecords.Filler();
        return this;
    }

    /**
     * Sets who is told how far it is: while a return is read, for every 1,024 children, and while the columns are built. What it
     * throws ends the work.
     *
     * @param given is told, on the thread that adds the children
     * @return this builder
     */
    public ColumnsBuilder progress(Progress given) {
        progress = requireNonNull(given, "progress");
        return this;
    }

    /**
     * Adds a child.
     *
     * @param authority the authority that looks after the child
     * @param history all that is known of the child
     * @return this builder
     * @throws IllegalStateException if it was ended by its progress before
     */
    public ColumnsBuilder add(LocalAuthority authority, CareHistory history) {
        takeOne();
        PlaceFiller at = places();
        int child = children.size();
        int episode = episodes.start.size;
        int visit = events.visitDay.size;
        int review = events.reviewDay.size;
        try {
            children.add(history, authorities.numberOf(authority));
            int placementStart = DayNumber.NONE;
            for (Episode each : history.episodes()) {
                placementStart =
                        episodes.add(each, at.home(each.home()), at.placement(each), distance(each), placementStart);
            }
            events.add(history);
            children.end(episodes.start.size, events.visitDay.size, events.reviewDay.size);
            if (kept != null) {
                kept.add(history);
            }
        } catch (DoesNotFit e) {
            children.truncate(child);
            episodes.truncate(episode);
            events.truncate(visit, review);
            problems.add(problem(rowOf(history), e.field, String.valueOf(e.getMessage()), e.allowed));
        }
        return this;
    }

    /**
     * Adds the children of one authority.
     *
     * @param authority the authority that looks after them
     * @param histories all that is known of them
     * @return this builder
     * @throws IllegalStateException if it was ended by its progress before
     */
    public ColumnsBuilder addAll(LocalAuthority authority, Stream<CareHistory> histories) {
        histories.forEachOrdered(history -> add(authority, history));
        return this;
    }

    /**
     * Returns the columns of the children added.
     *
     * @return the columns
     * @throws IllegalStateException if it was ended by its progress before
     */
    public HistoryColumns build() {
        checkWhole();
        return new HistoryColumns(this, order());
    }

    /**
     * Returns what did not fit.
     *
     * @return one problem a child left out, in the order they came; complete once the columns are built
     */
    public ImmutableList<Problem> problems() {
        return problems.build();
    }

    // Of two children with one identifier, the first is kept.
    private int[] order() {
        ImmutableList<LocalAuthority> found = authorities.values();
        Comparator<Integer> byKey = comparing((Integer child) -> found.get(children.authority.values[child]))
                .thenComparing(children.ids::get);
        int size = children.size();
        boolean inOrder = true;
        for (int child = 1; child < size && inOrder; child++) {
            boolean sameAuthority = children.authority.values[child - 1] == children.authority.values[child];
            inOrder = (sameAuthority && children.ids.isPlainlyBefore(child - 1, child))
                    || byKey.compare(child - 1, child) < 0;
        }
        if (inOrder) {
            return Offsets.rows(size);
        }
        ImmutableList<Integer> sorted = IntStream.range(0, size)
                .boxed()
                .sorted(byKey.thenComparing(comparingInt(child -> child)))
                .collect(ImmutableList.toImmutableList());
        int[] order = new int[size];
        int kept = 0;
        for (int child : sorted) {
            if (kept > 0 && byKey.compare(order[kept - 1], child) == 0) {
                problems.add(problem(
                        new SourceRow("histories", child + 1L),
                        "CHILD",
                        "a second history of one child (value withheld)",
                        "one history a child of an authority"));
            } else {
                order[kept++] = child;
            }
        }
        return Arrays.copyOf(order, kept);
    }

    /** Whether distances are measured, not taken as recorded. */
    boolean measures() {
        return measure.isPresent();
    }

    /** What is held of a distance that is measured. */
    long held(Whereabouts home, Whereabouts placement) {
        return EpisodeFiller.held(measure.orElseThrow().between(home, placement));
    }

    private DistanceOutcome distance(Episode episode) {
        if (measure.isPresent()) {
            return measure.get().between(episode.home(), episode.placement());
        }
        return episode.recordedDistance()
                .<DistanceOutcome>map(Measured::new)
                .orElseGet(() -> new NotMeasured(Reason.DISTANCE_NOT_RECORDED));
    }

    private SourceRow rowOf(CareHistory history) {
        return history.episodes().stream()
                .flatMap(episode -> episode.source().stream())
                .findFirst()
                .orElseGet(() -> new SourceRow("histories", asked));
    }

    private static Problem problem(SourceRow row, String field, String message, String allowed) {
        return new Problem(row, field, message, allowed, Problem.Effect.ROW_REJECTED);
    }

    private void takeOne() {
        checkWhole();
        if (asked % BLOCK == 0) {
            tell("putting children into columns", asked, Progress.NOT_KNOWN);
        }
        asked++;
    }

    /** Tells how far it is; if that ends the work, no more is taken. */
    void tell(String step, long done, long of) {
        checkWhole();
        whole = false;
        progress.at(step, done, of);
        whole = true;
    }

    void checkWhole() {
        if (!whole) {
            throw new IllegalStateException(
                    "columns whose building was ended by its progress hold only some of the children: begin anew");
        }
    }

    private void checkNoChild(String what) {
        if (asked > 0) {
            throw new IllegalStateException(what + " must be said before the first child is added");
        }
    }

    ChildFiller children() {
        return children;
    }

    EpisodeFiller episodes() {
        return episodes;
    }

    EventFiller events() {
        return events;
    }

    PlaceFiller places() {
        PlaceFiller found = places;
        if (found == null) {
            found = new PlaceFiller(areas, postcodes);
            places = found;
        }
        return found;
    }

    /** The records kept, of children in another order. */
    Optional<KeptRecords> records(int[] order) {
        return Optional.ofNullable(kept).map(filler -> filler.build(order));
    }

    int numberOf(LocalAuthority authority) {
        return authorities.numberOf(authority);
    }

    boolean keepsRecords() {
        return kept != null;
    }

    /** Keeps the rows of a return, whose children come next. */
    void keep(PlainReturn plain, Ssda903Codes codes) {
        if (kept != null) {
            kept.add(plain.kept(codes));
        }
    }

    /** Says that a child was given by its number in the last return. */
    void given(int child) {
        takeOne();
        if (kept != null) {
            kept.addChild(child);
        }
    }

    ImmutableList<LocalAuthority> authorities() {
        return authorities.values();
    }

    String distanceMethod() {
        return measure.map(DistanceMeasure::method).orElse(RECORDED);
    }
}

package org.lafc.core.synthetic;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.SiblingPlan;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.work.Progress;

/**
 * Invented children with whole histories, as many as a profile says: episodes over the years and everything else that
 * is recorded, valid by the rules of the return, with duties mostly met.
 *
 * <pre>{@code
 * SyntheticCohort cohort = SyntheticCohort.of(2018, CohortProfile.POWYS);
 * cohort.histories().forEach(history -> ...);
 * }</pre>
 *
 * <p>A child is a function of seed, profile and its number alone: {@code history(n)} is the same whether the others are
 * made or not, so a million children are a stream in constant memory, and several machines may make parts of one
 * cohort. Children come in order of their identifiers ({@code S0000000}, {@code S0000001}, ...); those of an authority
 * follow each other, and so do siblings.
 *
 * <p>What is recorded:
 *
 * <ul>
 *   <li>Kinds of record that the cohort makes are covered, so no record means none. {@link #withOnly} makes fewer kinds
 *       and changes no other record.
 *   <li>Postcodes, authorities, pupil numbers and registration numbers are such as nobody has ({@link #places()}).
 *   <li>Nothing is dated after the profile's last day.
 * </ul>
 *
 * <p>Values are immutable and safe between threads.
 */
public final class SyntheticCohort {

    private static final int BLOCK = 256;
    private static final int BLOCKS_AHEAD = 16;

    private static final ImmutableList<Concern> CONCERNS = ImmutableList.of(
            new Visits(),
            new Reviews(),
            new Health(),
            new Plans(),
            new School(),
            new Voice(),
            new EdgeOfCare(),
            new CareFacts(),
            new YearFacts(),
            new AdoptionFacts());

    private static final ImmutableSet<Class<? extends CareRecord>> KINDS = Streams.concat(
                    CONCERNS.stream().flatMap(concern -> concern.kinds().stream()), Stream.of(SiblingPlan.class))
            .collect(ImmutableSet.toImmutableSet());

    private final long seed;
    private final CohortProfile profile;
    private final ImmutableSet<Class<? extends CareRecord>> kinds;
    private final Coverage coverage;
    private final ImmutableList<Concern> concerns;
    private final Sketcher sketcher;
    private final SyntheticPlaces places;

    private SyntheticCohort(long seed, CohortProfile profile, ImmutableSet<Class<? extends CareRecord>> kinds) {
        this.seed = seed;
        this.profile = requireNonNull(profile, "profile");
        this.kinds = kinds;
        this.coverage = Coverage.of(kinds);
        this.concerns = ImmutableList.<Concern>builder()
                .addAll(CONCERNS)
                .add(new SiblingPlans(this::life))
                .build();
        this.sketcher = new Sketcher(seed, profile);
        this.places = new SyntheticPlaces(profile);
    }

    /**
     * Returns a cohort.
     *
     * @param seed any number; another seed gives other children
     * @param profile what the children are like
     * @return the cohort
     */
    public static SyntheticCohort of(long seed, CohortProfile profile) {
        return new SyntheticCohort(seed, profile, KINDS);
    }

    /**
     * Returns the same children with fewer kinds of record, which is faster.
     *
     * @param kinds the kinds to make; kinds the cohort does not make are passed over
     * @return the cohort; its histories cover these kinds alone
     */
    public SyntheticCohort withOnly(Set<Class<? extends CareRecord>> kinds) {
        return new SyntheticCohort(
                seed, profile, KINDS.stream().filter(kinds::contains).collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * Returns the kinds of record besides episodes that the cohort makes.
     *
     * @return the kinds
     */
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return kinds;
    }

    /**
     * Returns what the children are like.
     *
     * @return the profile
     */
    public CohortProfile profile() {
        return profile;
    }

    /**
     * Returns the invented country they live in.
     *
     * @return the places
     */
    public SyntheticPlaces places() {
        return places;
    }

    /**
     * Returns how many children there are.
     *
     * @return the profile's number
     */
    public int size() {
        return profile.children();
    }

    /**
     * Returns one child's history.
     *
     * @param number the child's number, from 0
     * @return the history
     * @throws IllegalArgumentException if there is no such child
     */
    public CareHistory history(int number) {
        checkNumber(number);
        Life life = life(number);
        Sketch sketch = life.child();
        Draws ofFamily = Draws.of(seed, sketch.family().first(), "home");
        int home = places.home(ofFamily);
        boolean nowhere = ofFamily.happens(profile.share(Chance.NO_FIXED_ABODE));
        Whereabouts homePlace =
                nowhere ? Whereabouts.NO_FIXED_ABODE : Whereabouts.of(places.postcode(sketch.authority(), home));
        List<CareRecord> records = new ArrayList<>();
        for (Concern concern : concerns) {
            if (!Collections.disjoint(concern.kinds(), kinds)) {
                concern.record(life, Draws.of(seed, number, concern.getClass().getSimpleName()), record -> {
                    if (kinds.equals(KINDS) || kinds.stream().anyMatch(kind -> kind.isInstance(record))) {
                        records.add(record);
                    }
                });
            }
        }
        return CareHistory.builder()
                .child(new ChildMaker(life, Draws.of(seed, number, "child")).child())
                .rules(profile.rules())
                .episodes(new EpisodeMaker(places, life, homePlace).episodes())
                .records(records)
                .coverage(coverage)
                .build();
    }

    private Life life(int number) {
        Sketch sketch = sketcher.sketch(number);
        int home = places.home(Draws.of(seed, sketch.family().first(), "home"));
        Draws draws = Draws.of(seed, number, "care");
        Stays stays = new Stays(profile, places, sketch, home, draws);
        return new CareStory(profile, sketch, draws, stays, familyStay(sketch, home, draws)).life();
    }

    /**
     * Returns all histories, made as they are asked for.
     *
     * @return the histories, in order of the children's identifiers
     */
    public Stream<CareHistory> histories() {
        return IntStream.range(0, size()).mapToObj(this::history);
    }

    /**
     * Returns the histories of one authority's children, made as they are asked for.
     *
     * @param authority the number of the authority, from 0
     * @return the histories, in order of the children's identifiers
     * @throws IllegalArgumentException if there is no such authority
     */
    public Stream<CareHistory> histories(int authority) {
        if (authority < 0 || authority >= profile.authorities()) {
            throw new IllegalArgumentException(
                    "number of an authority must be 0 to " + (profile.authorities() - 1) + ", but was " + authority);
        }
        Families families = sketcher.families();
        return IntStream.range(families.firstChildOf(authority), families.firstChildOf(authority + 1))
                .mapToObj(this::history);
    }

    /**
     * Makes all children and hands them over one after another, in order of their identifiers: into columns, for one, or as
     * files. What is handed over does not depend on the threads, and no more than 4,096 children are held at once.
     *
     * <pre>{@code
     * cohort.makeAll(executor, Progress.NONE, builder::add);
     * }</pre>
     *
     * @param executor runs what makes children, in blocks; {@code Runnable::run} for the calling thread alone
     * @param progress is told how many are handed over; what it throws ends the work
     * @param action takes a child and the authority that looks after it, on the calling thread
     */
    public void makeAll(
            Executor executor, Progress progress, BiConsumer<? super LocalAuthority, ? super CareHistory> action) {
        Deque<CompletableFuture<List<CareHistory>>> ahead = new ArrayDeque<>();
        try {
            int next = 0;
            for (int done = 0; done < size(); ) {
                for (; ahead.size() < BLOCKS_AHEAD && next < size(); next += BLOCK) {
                    IntStream numbers = IntStream.range(next, Math.min(next + BLOCK, size()));
                    ahead.add(CompletableFuture.supplyAsync(
                            () -> numbers.mapToObj(this::history).toList(), executor));
                }
                for (CareHistory history : ahead.remove().join()) {
                    action.accept(authorityOf(done++), history);
                }
                progress.at("making children", done, size());
            }
        } finally {
            ahead.forEach(block -> block.cancel(false));
        }
    }

    /**
     * Returns the authority that looks after a child.
     *
     * @param number the child's number, from 0
     * @return the authority
     * @throws IllegalArgumentException if there is no such child
     */
    public LocalAuthority authorityOf(int number) {
        checkNumber(number);
        return places.authority(sketcher.families().authorityOf(number));
    }

    /**
     * Returns profile and seed, by which the cohort can be had again.
     *
     * @return for example {@code Powys, seed 2018}
     */
    @Override
    public String toString() {
        return profile.name() + ", seed " + seed;
    }

    // Siblings who start on one day are mostly placed together.
    private Optional<Stay> familyStay(Sketch sketch, int home, Draws draws) {
        boolean together = sketch.family().position() == 0
                || (draws.happens(profile.share(Chance.PLACED_WITH_SIBLINGS))
                        && sketcher.sketch(sketch.family().first()).start().equals(sketch.start()));
        if (sketch.family().size() == 1 || !together) {
            return Optional.empty();
        }
        Draws ofFamily = Draws.of(seed, sketch.family().first(), "stay");
        String code = ofFamily.happens(0.25) ? "U3" : "U6";
        return Optional.of(new Stays(profile, places, sketch, home, ofFamily).at(PlaceRule.of(code)));
    }

    private void checkNumber(int number) {
        if (number < 0 || number >= size()) {
            throw new IllegalArgumentException(
                    "number of a child must be 0 to " + (size() - 1) + ", but was " + number);
        }
    }
}

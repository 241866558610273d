package org.lafc.core.columns;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.Sex;
import org.lafc.core.place.LocalAuthority;

/**
 * A child's way through care as {@link HistoryColumns} hold it, to be read as ordinary Java: a view that holds nothing but
 * where to look, made when it is asked for. It says what the records say; periods of care, placements and other things that
 * follow by the rules of a nation are told by {@link org.lafc.core.care.CareHistory} alone.
 *
 * <p>Immutable and safe between threads. Two views are equal if they are of one child of the same columns. Printing shows
 * no personal value.
 */
public final class HistoryView {

    private static final ImmutableList<Sex> SEXES = ImmutableList.copyOf(Sex.values());
    private static final ImmutableList<EthnicGroup> ETHNIC_GROUPS = ImmutableList.copyOf(EthnicGroup.values());

    private final HistoryColumns columns;
    private final int child;

    HistoryView(HistoryColumns columns, int child) {
        this.columns = columns;
        this.child = child;
    }

    /**
     * Returns the number of the child in the columns, for who wants to go on with arrays.
     *
     * @return 0 or more
     */
    public int number() {
        return child;
    }

    /**
     * Returns the identifier that the authority gave the child. Personal.
     *
     * @return the identifier
     */
    public String id() {
        return columns.children().id(child);
    }

    /**
     * Returns the authority that looks after the child.
     *
     * @return the authority
     */
    public LocalAuthority authority() {
        return columns.authorities().get(columns.children().authority(child));
    }

    /**
     * Returns the date of birth. Personal.
     *
     * @return the day
     */
    public LocalDate dateOfBirth() {
        return DayNumber.day(columns.children().born(child));
    }

    /**
     * Returns the sex.
     *
     * @return the sex, which may be not known
     */
    public Sex sex() {
        return SEXES.get(columns.children().sex(child));
    }

    /**
     * Returns the ethnic group.
     *
     * @return the group, which may be not known
     */
    public EthnicGroup ethnicGroup() {
        return ETHNIC_GROUPS.get(columns.children().ethnicGroup(child));
    }

    /**
     * Returns the number of the family: siblings have the same.
     *
     * @return the number, or empty if the family is not known
     */
    public OptionalInt family() {
        int family = columns.children().family(child);
        return family == ChildColumns.NO_FAMILY ? OptionalInt.empty() : OptionalInt.of(family);
    }

    /**
     * Returns what kinds of record are held, of which days.
     *
     * @return the coverage
     */
    public Coverage coverage() {
        return columns.children().coverage(child);
    }

    /**
     * Returns all episodes, in order of their start.
     *
     * @return the episodes, made as they are asked for; cannot be changed
     */
    public List<EpisodeView> episodes() {
        ChildColumns children = columns.children();
        return new ViewList<>(
                children.firstEpisode(child),
                children.firstEpisode(child + 1),
                episode -> new EpisodeView(columns, episode));
    }

    /**
     * Returns the last episode that holds a day, be it of care or a short break.
     *
     * @param day the day
     * @return the episode, or empty if none holds it
     */
    public Optional<EpisodeView> episodeHolding(LocalDate day) {
        return episodeHolding(EpisodeView.number(day));
    }

    /**
     * Returns the last episode that holds a day, be it of care or a short break.
     *
     * @param day the {@linkplain DayNumber number} of the day
     * @return the episode, or empty if none holds it
     */
    public Optional<EpisodeView> episodeHolding(int day) {
        ChildColumns children = columns.children();
        EpisodeColumns episodes = columns.episodes();
        int first = children.firstEpisode(child);
        for (int episode = children.firstEpisode(child + 1) - 1; episode >= first; episode--) {
            if (episodes.start(episode) <= day && day < episodes.end(episode)) {
                return Optional.of(new EpisodeView(columns, episode));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns all visits, in order of their day.
     *
     * @return the visits, made as they are asked for; cannot be changed
     */
    public List<VisitView> visits() {
        ChildColumns children = columns.children();
        return new ViewList<>(
                children.firstVisit(child),
                children.firstVisit(child + 1),
                visit -> new VisitView(columns.visits(), visit));
    }

    /**
     * Returns all reviews, in order of their day.
     *
     * @return the reviews, made as they are asked for; cannot be changed
     */
    public List<ReviewView> reviews() {
        ChildColumns children = columns.children();
        return new ViewList<>(
                children.firstReview(child),
                children.firstReview(child + 1),
                review -> new ReviewView(columns.reviews(), review));
    }

    /**
     * Returns the whole history, made when it is asked for: every record that was read, with its row. Columns that keep
     * records give what {@link org.lafc.core.ssda903.Ssda903Reader} or the caller gave, under the counting rules asked for.
     *
     * @param rules the counting rules
     * @return the history
     * @throws IllegalStateException if the columns do not {@linkplain ColumnsBuilder#keepingRecords() keep records}
     */
    public CareHistory history(CareRules rules) {
        return columns.records()
                .orElseThrow(() -> new IllegalStateException(
                        "a whole history must be asked of columns that keep records, but these do not"))
                .history(this, requireNonNull(rules, "rules"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HistoryView view && view.columns == columns && view.child == child;
    }

    @Override
    public int hashCode() {
        return child;
    }

    /**
     * Returns how many rows of each kind there are.
     *
     * @return for example {@code HistoryView[3 episodes, 12 visits, 2 reviews]}
     */
    @Override
    public String toString() {
        return "HistoryView[" + episodes().size() + " episodes, " + visits().size() + " visits, "
                + reviews().size() + " reviews]";
    }
}

package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.DateRange;

/**
 * An episode as columns hold it; see {@link HistoryView}. The same as {@link org.lafc.core.care.Episode}, but for where it
 * was read, and with what was found of its places and its distance.
 */
public final class EpisodeView {

    private static final ImmutableList<EpisodeStart> STARTS = ImmutableList.copyOf(EpisodeStart.values());
    private static final ImmutableList<EpisodeEnd> ENDS = ImmutableList.copyOf(EpisodeEnd.values());
    private static final ImmutableList<LegalStatus> STATUSES = ImmutableList.copyOf(LegalStatus.values());
    private static final ImmutableList<ReasonForCare> REASONS = ImmutableList.copyOf(ReasonForCare.values());
    private static final ImmutableList<ProviderKind> PROVIDERS = ImmutableList.copyOf(ProviderKind.values());
    private static final ImmutableList<PlacementChangeReason> CHANGES =
            ImmutableList.copyOf(PlacementChangeReason.values());

    private final HistoryColumns columns;
    private final EpisodeColumns episodes;
    private final int episode;

    EpisodeView(HistoryColumns columns, int episode) {
        this.columns = columns;
        this.episodes = columns.episodes();
        this.episode = episode;
    }

    /** The number of a day asked about: one less than all if it is before them, the last one if it is after them. */
    static int number(LocalDate day) {
        return day.isBefore(DayNumber.FIRST) ? DayNumber.NONE : DayNumber.nearest(day);
    }

    /**
     * Returns the first day.
     *
     * @return the day
     */
    public LocalDate start() {
        return DayNumber.day(episodes.start(episode));
    }

    /**
     * Returns the day after the last night.
     *
     * @return the day; empty if the episode has not ended
     */
    public Optional<LocalDate> endExclusive() {
        int end = episodes.end(episode);
        return end == DayNumber.OPEN ? Optional.empty() : Optional.of(DayNumber.day(end));
    }

    /**
     * Returns the days.
     *
     * @return from the first day to the day after the last night
     */
    public DateRange dates() {
        return endExclusive().map(end -> DateRange.of(start(), end)).orElseGet(() -> DateRange.startingOn(start()));
    }

    /**
     * Tells whether the episode holds a day.
     *
     * @param day the day
     * @return true from the first day to the last night
     */
    public boolean holds(LocalDate day) {
        return holds(number(day));
    }

    /**
     * Tells whether the episode holds a day.
     *
     * @param day the {@linkplain DayNumber number} of the day
     * @return true from the first day to the last night
     */
    public boolean holds(int day) {
        return episodes.start(episode) <= day && day < episodes.end(episode);
    }

    /**
     * Returns the first day of the placement that the episode belongs to, as the reasons for new episodes say.
     *
     * @return the start of the latest episode so far that did not begin for a change of legal status alone; empty if
     *     there is none
     */
    public Optional<LocalDate> placementStart() {
        int start = episodes.placementStart(episode);
        return start == DayNumber.NONE ? Optional.empty() : Optional.of(DayNumber.day(start));
    }

    /**
     * Returns why the episode began.
     *
     * @return the reason
     */
    public EpisodeStart startReason() {
        return STARTS.get(episodes.startReason(episode));
    }

    /**
     * Returns why the episode ended.
     *
     * @return the reason, if it is recorded
     */
    public Optional<EpisodeEnd> endReason() {
        return either(ENDS, episodes.endReason(episode));
    }

    /**
     * Returns why the placement changed.
     *
     * @return the reason, if it is recorded
     */
    public Optional<PlacementChangeReason> placementChangeReason() {
        return either(CHANGES, episodes.changeReason(episode));
    }

    /**
     * Returns the legal status.
     *
     * @return the status
     */
    public LegalStatus legalStatus() {
        return STATUSES.get(episodes.legalStatus(episode));
    }

    /**
     * Returns why the child is looked after.
     *
     * @return the category of need
     */
    public ReasonForCare reasonForCare() {
        return REASONS.get(episodes.reasonForCare(episode));
    }

    /**
     * Returns the type of placement.
     *
     * @return the type
     */
    public PlacementType placementType() {
        return episodes.placementType(episodes.placementKind(episode));
    }

    /**
     * Returns the code that the type of placement was recorded by.
     *
     * @return for example {@code U6}; empty text if none was recorded
     */
    public String placementCode() {
        return episodes.placementCode(episodes.placementKind(episode));
    }

    /**
     * Returns who provides the placement.
     *
     * @return the kind of provider
     */
    public ProviderKind provider() {
        return PROVIDERS.get(episodes.provider(episode));
    }

    /**
     * Returns how far the placement is from home, by the {@linkplain HistoryColumns#distanceMethod() method} of the columns.
     *
     * @return the distance, or why there is none
     */
    public DistanceOutcome distance() {
        int rank = episodes.distance(episode);
        return rank < 0
                ? new NotMeasured(episodes.reason(rank))
                : new Measured(Distance.ofMetres(episodes.micrometres(rank) / 1e6));
    }

    /**
     * Returns where home is. Personal.
     *
     * @return the whereabouts; empty for a postcode if postcodes are not kept
     */
    public Optional<Whereabouts> home() {
        return columns.places().whereabouts(episodes.home(episode));
    }

    /**
     * Returns where the placement is. Personal.
     *
     * @return the whereabouts; empty for a postcode if postcodes are not kept
     */
    public Optional<Whereabouts> placement() {
        return columns.places().whereabouts(episodes.place(episode));
    }

    /**
     * Returns the locality of the home.
     *
     * @return the locality, if one was found
     */
    public Optional<Locality> homeLocality() {
        return either(columns.places().localities(), columns.places().locality(episodes.home(episode)));
    }

    /**
     * Returns the locality of the placement.
     *
     * @return the locality, if one was found
     */
    public Optional<Locality> placementLocality() {
        return either(columns.places().localities(), columns.places().locality(episodes.place(episode)));
    }

    /**
     * Returns the authority in whose area the placement is.
     *
     * @return the authority, if one was found
     */
    public Optional<LocalAuthority> placementAuthority() {
        return either(columns.places().authorities(), columns.places().authority(episodes.place(episode)));
    }

    /**
     * Returns the registration number of the setting.
     *
     * @return the number, if one was recorded
     */
    public Optional<String> settingNumber() {
        int setting = columns.places().setting(episodes.place(episode));
        return setting == PlaceColumns.NOT_KNOWN
                ? Optional.empty()
                : Optional.of(columns.places().settingNumber(setting));
    }

    /**
     * Returns the side of the boundary that was recorded of the placement.
     *
     * @return in or out of the authority's area, or not recorded
     */
    public AreaSide recordedSide() {
        return columns.places().side(episodes.place(episode));
    }

    private static <T> Optional<T> either(ImmutableList<T> all, int place) {
        return place < 0 ? Optional.empty() : Optional.of(all.get(place));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EpisodeView view && view.columns == columns && view.episode == episode;
    }

    @Override
    public int hashCode() {
        return episode;
    }

    /**
     * Returns what kind of episode this is, without days and places.
     *
     * @return for example {@code EpisodeView[foster, care-order]}
     */
    @Override
    public String toString() {
        return "EpisodeView[" + placementType() + ", " + legalStatus() + "]";
    }
}

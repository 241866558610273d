package org.lafc.core.plain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.provision.CarerHousehold;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.provision.PlacementContract;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.SurveyAnswer;

/**
 * What plain tables hold that is not about one child looked after: homes, inspection findings, contracts, children placed
 * here by others, meetings, survey answers, households of carers, localities, populations. Values are immutable and safe
 * between threads.
 */
public final class PlainRecords {

    /** Nothing at all, and no table read. */
    public static final PlainRecords NONE = builder().build();

    private final ImmutableListMultimap<Class<?>, Object> byKind;
    private final ImmutableSet<Class<?>> coverage;

    private PlainRecords(Builder builder) {
        this.byKind = ImmutableListMultimap.copyOf(builder.byKind);
        this.coverage = ImmutableSet.copyOf(Sets.union(builder.coverage, byKind.keySet()));
    }

    /**
     * Returns a builder.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the children's homes.
     *
     * @return the homes in the order of the rows
     */
    public ImmutableList<ChildrensHome> homes() {
        return records(ChildrensHome.class);
    }

    /**
     * Returns what inspections found wrong in children's homes.
     *
     * @return the findings in the order of the rows
     */
    public ImmutableList<InspectionFinding> findings() {
        return records(InspectionFinding.class);
    }

    /**
     * Returns the contracts for placements.
     *
     * @return the contracts in the order of the rows
     */
    public ImmutableList<PlacementContract> contracts() {
        return records(PlacementContract.class);
    }

    /**
     * Returns the children whom other authorities have placed here.
     *
     * @return the children in the order of the rows
     */
    public ImmutableList<HostedChild> hosted() {
        return records(HostedChild.class);
    }

    /**
     * Returns the meetings of bodies that children sit on.
     *
     * @return the meetings in the order of the rows
     */
    public ImmutableList<Meeting> meetings() {
        return records(Meeting.class);
    }

    /**
     * Returns the answers to surveys.
     *
     * @return the answers in the order of the rows
     */
    public ImmutableList<SurveyAnswer> surveyAnswers() {
        return records(SurveyAnswer.class);
    }

    /**
     * Returns the households of carers.
     *
     * @return the households in the order of the rows
     */
    public ImmutableList<CarerHousehold> carers() {
        return records(CarerHousehold.class);
    }

    /**
     * Returns the localities of authorities.
     *
     * @return the localities in the order of the rows
     */
    public ImmutableList<AuthorityLocality> localities() {
        return records(AuthorityLocality.class);
    }

    /**
     * Returns the population estimates.
     *
     * @return the estimates in the order of the rows
     */
    public ImmutableList<PopulationEstimate> populations() {
        return records(PopulationEstimate.class);
    }

    /**
     * Returns the population projections.
     *
     * @return the projections in the order of the rows
     */
    public ImmutableList<PopulationProjection> projections() {
        return records(PopulationProjection.class);
    }

    /**
     * Tells whether a table of some kind was there.
     *
     * @param kind the kind, for example {@code HostedChild.class}
     * @return true if no record of the kind means that there is none; false if nothing is known of it
     */
    public boolean covers(Class<?> kind) {
        return coverage.contains(kind);
    }

    /**
     * Returns the records of one kind.
     *
     * @param <T> the kind
     * @param kind the kind, for example {@code HostedChild.class}
     * @return the records in the order of the rows
     */
    @SuppressWarnings("unchecked") // the builder takes a record under its own class only
    public <T> ImmutableList<T> records(Class<T> kind) {
        return (ImmutableList<T>) byKind.get(kind);
    }

    /**
     * Returns these with other records of one kind.
     *
     * @param <T> the kind
     * @param kind the kind, for example {@code PopulationEstimate.class}
     * @param records what to hold of the kind in place of what is held; none means that there is none
     * @return the records, with the kind covered
     * @throws IllegalArgumentException if no table that is not about a child holds the kind
     */
    public <T> PlainRecords with(Class<T> kind, Iterable<? extends T> records) {
        Builder builder = without(kind).toBuilder().cover(kind);
        records.forEach(record -> builder.add(kind, record));
        return builder.build();
    }

    /**
     * Returns these without one kind, as if its table had not been there.
     *
     * @param kind the kind, for example {@code Meeting.class}
     * @return the records of all other kinds
     */
    public PlainRecords without(Class<?> kind) {
        Builder builder = toBuilder();
        builder.byKind.removeAll(kind);
        builder.coverage.remove(kind);
        return builder.build();
    }

    private Builder toBuilder() {
        Builder builder = new Builder();
        builder.byKind.putAll(byKind);
        builder.coverage.addAll(coverage);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlainRecords records
                && byKind.equals(records.byKind)
                && coverage.equals(records.coverage);
    }

    @Override
    public int hashCode() {
        return byKind.hashCode();
    }

    /**
     * Returns how many records there are.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "PlainRecords{" + byKind.size() + " records}";
    }

    /** Builds {@link PlainRecords}. */
    public static final class Builder {

        private final ListMultimap<Class<?>, Object> byKind =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        private final Set<Class<?>> coverage = new LinkedHashSet<>();

        private Builder() {}

        /**
         * Adds a record.
         *
         * @param <T> its kind
         * @param kind its kind: the class of one of the lists of {@link PlainRecords}
         * @param record the record
         * @return this
         * @throws IllegalArgumentException if no table that is not about a child holds the kind
         */
        public <T> Builder add(Class<T> kind, T record) {
            byKind.put(kindOfTable(kind), record);
            return this;
        }

        /**
         * Says that a table of some kind was there, with or without records.
         *
         * @param kind the kind: the class of one of the lists of {@link PlainRecords}
         * @return this
         * @throws IllegalArgumentException if no table that is not about a child holds the kind
         */
        public Builder cover(Class<?> kind) {
            coverage.add(kindOfTable(kind));
            return this;
        }

        /**
         * Returns the records.
         *
         * @return the records added
         */
        public PlainRecords build() {
            return new PlainRecords(this);
        }

        private static Class<?> kindOfTable(Class<?> kind) {
            if (Tables.OTHERS.stream().noneMatch(table -> table.type().equals(kind))) {
                throw new IllegalArgumentException("kind must be that of a table not about children, one of "
                        + Tables.OTHERS.stream()
                                .map(table -> table.type().getSimpleName())
                                .toList()
                        + ", but was " + kind.getSimpleName());
            }
            return kind;
        }
    }
}

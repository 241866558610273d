package org.lafc.metrics.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.AreaSide;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactValue;

/**
 * Which kinds of placement are in the authority's area and which outside: of residential placements the paper counts 2 in
 * the county and 17 out of it. Counts add up to the cohort.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 10.
 *
 * @param counts the number of children by kind of placement and side; kinds are the words of
 *     {@link ChildFacts#PLACEMENT_PROVISION} that anybody is in, in its order, and last {@link #NOT_KNOWN}
 */
public record PlacementsBySide(ImmutableTable<String, AreaSide, Long> counts) {

    /** Stands for a kind of placement that is not known. */
    public static final String NOT_KNOWN = "not-known";

    /** What it answers. */
    public static final PaperFigure ANSWERS = PaperFigure.SECTION_10;

    private static final String RESIDENTIAL = FactValue.word(PlacementType.RESIDENTIAL);

    /**
     * Checks the counts.
     *
     * @param counts the number of children by kind of placement and side; kinds are the words of
     *     {@link ChildFacts#PLACEMENT_PROVISION} that anybody is in, in its order, and last {@link #NOT_KNOWN}
     */
    public PlacementsBySide {
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts of placements must be 0 or more, but were " + counts);
        }
    }

    /**
     * Counts a cohort.
     *
     * @param cohort the cohort
     * @return its placements; kinds that nobody is in are left out
     */
    public static PlacementsBySide of(Cohort cohort) {
        FactColumn types = cohort.column(ChildFacts.PLACEMENT_PROVISION);
        int notKnown = types.words().size();
        List<Map<AreaSide, Long>> sides = new ArrayList<>();
        for (int type = 0; type <= notKnown; type++) {
            sides.add(new EnumMap<>(AreaSide.class));
        }
        for (int row = 0; row < cohort.size(); row++) {
            int type = types.isKnown(row) ? (int) types.value(row) : notKnown;
            sides.get(type).merge(cohort.areaSide(row), 1L, Long::sum);
        }
        ImmutableTable.Builder<String, AreaSide, Long> counts = ImmutableTable.builder();
        for (int type = 0; type <= notKnown; type++) {
            String word = type == notKnown ? NOT_KNOWN : types.words().get(type);
            Map<AreaSide, Long> bySide = sides.get(type);
            if (!bySide.isEmpty()) {
                for (AreaSide side : AreaSide.values()) {
                    counts.put(word, side, bySide.getOrDefault(side, 0L));
                }
            }
        }
        return new PlacementsBySide(counts.build());
    }

    /**
     * Returns the kinds of placement that anybody is in.
     *
     * @return their words
     */
    public ImmutableList<String> kinds() {
        return counts.rowKeySet().asList();
    }

    /**
     * Returns one count.
     *
     * @param kind the kind of placement
     * @param side where it is; not recorded for those of whom that is not known
     * @return the number of children
     */
    public long count(String kind, AreaSide side) {
        Long count = counts.get(kind, side);
        return count == null ? 0 : count;
    }

    /**
     * Returns how many residential placements (children's homes) are on one side.
     *
     * @param side where they are
     * @return the number of children
     */
    public long residential(AreaSide side) {
        return count(RESIDENTIAL, side);
    }

    /**
     * Returns how many children were counted.
     *
     * @return all of them
     */
    public long children() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

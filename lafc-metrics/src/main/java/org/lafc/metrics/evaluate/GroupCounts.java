package org.lafc.metrics.evaluate;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;

/**
 * What a measure counted of each group, in exact integers: how many rows have each place, who was left out and why, and
 * the values. {@link Counter} fills it; nobody changes it once a tally holds it.
 */
final class GroupCounts {

    private final KpiDefinition definition;
    private final int exclusions;
    private final int facts;

    /** How many places a row can have: eight, or four where none waits or stands outside the population. */
    final int room;

    int[] places = new int[0]; // by group, then place
    private long[] excluded = new long[0]; // by group, then criterion; none for one, whose count is that of the place
    private long[] missing = new long[0]; // by group, then fact; likewise
    final Optional<Values> values;
    final Optional<Values> pers; // what the values of a ratio are set against

    /**
     * Counts of nobody.
     *
     * @param definition the measure
     * @param most how many values there can be
     */
    GroupCounts(KpiDefinition definition, int most) {
        this.definition = definition;
        this.exclusions = definition.exclude().size();
        this.facts = definition.facts().size();
        this.room = definition.pending().isPresent()
                        || definition.population().where().isPresent()
                ? 8
                : 4;
        boolean kept = definition.score() != Score.RATIO; // which needs sums alone
        this.values = definition.value().map(fact -> new Values(kept, most));
        this.pers = definition.per().map(fact -> new Values(false, most));
    }

    void reserve(int groups) {
        if (groups * room > places.length) {
            growTo(Math.max(64, 2 * groups));
        }
    }

    void growTo(int groups) {
        places = Arrays.copyOf(places, groups * room);
        excluded = Arrays.copyOf(excluded, exclusions > 1 ? groups * exclusions : 0);
        missing = Arrays.copyOf(missing, facts > 1 ? groups * facts : 0);
        values.ifPresent(of -> of.reserve(groups));
        pers.ifPresent(of -> of.reserve(groups));
    }

    /** Counts why rows of some groups are where they are. */
    void addDetails(byte[] placeOf, int[] details, int[] groups, int rows) {
        for (int row = 0; row < rows; row++) {
            if (placeOf[row] == CompiledKpi.EXCLUDED && exclusions > 1) {
                excluded[groups[row] * exclusions + details[row]]++;
            } else if (placeOf[row] == CompiledKpi.MISSING && facts > 1) {
                missing[groups[row] * facts + details[row]]++;
            }
        }
    }

    int count(int group, int place) {
        return place < room ? places[group * room + place] : 0;
    }

    long population(int group) {
        long population = 0;
        for (int place = 0; place < Math.min(room, CompiledKpi.NOT_IN_POPULATION); place++) {
            population += places[group * room + place];
        }
        return population;
    }

    Map<String, Long> excluded(int group) {
        Map<String, Long> byCriterion = new TreeMap<>();
        for (int i = 0; i < exclusions; i++) {
            long count = exclusions == 1 ? count(group, CompiledKpi.EXCLUDED) : excluded[group * exclusions + i];
            add(byCriterion, definition.exclude().get(i).words(), count);
        }
        return byCriterion;
    }

    Map<String, Long> missing(int group) {
        Map<String, Long> byFact = new TreeMap<>();
        for (int i = 0; i < facts; i++) {
            long count = facts == 1 ? count(group, CompiledKpi.MISSING) : missing[group * facts + i];
            add(byFact, definition.facts().get(i).name(), count);
        }
        return byFact;
    }

    private static void add(Map<String, Long> sums, String key, long count) {
        if (count > 0) {
            sums.merge(key, count, Long::sum);
        }
    }

    /** Adds what another counted of some groups, each into one of these. */
    void add(GroupCounts other, int[] from, int[] into) {
        int[] sums = places;
        int[] others = other.places;
        for (int i = 0; i < from.length; i++) {
            int at = into[i] * room;
            int atOther = from[i] * room;
            for (int place = 0; place < room; place++) {
                sums[at + place] = Math.addExact(sums[at + place], others[atOther + place]);
            }
        }
        add(other.excluded, from, excluded, into, exclusions);
        add(other.missing, from, missing, into, facts);
        values.ifPresent(of -> of.add(other.values.orElseThrow(), from, into));
        pers.ifPresent(of -> of.add(other.pers.orElseThrow(), from, into));
    }

    /** How many values are kept. */
    int kept() {
        return values.map(Values::size).orElse(0);
    }

    boolean keepsValues() {
        return values.isPresent() && definition.score() != Score.RATIO;
    }

    /** The values kept; only if values are. */
    Values.ByGroup valuesByGroup() {
        return values.orElseThrow().byGroup(places.length / room);
    }

    private static void add(long[] others, int[] from, long[] sums, int[] into, int each) {
        for (int i = 0; each > 1 && i < from.length; i++) {
            for (int of = 0; of < each; of++) {
                sums[into[i] * each + of] += others[from[i] * each + of];
            }
        }
    }
}

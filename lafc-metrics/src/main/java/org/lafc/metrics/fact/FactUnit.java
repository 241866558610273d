package org.lafc.metrics.fact;

import com.google.common.collect.ImmutableList;

/**
 * A unit that amounts of a fact are written in.
 *
 * @param name the unit in the plural, for example {@code miles}
 * @param one the unit in the singular, for example {@code mile}
 * @param inColumn how many units of the column make one of this; 1 where the column counts in this unit
 */
public record FactUnit(String name, String one, long inColumn) {

    /** Completed years. */
    public static final FactUnit YEARS = new FactUnit("years", "year", 1);

    /** Completed calendar months. */
    public static final FactUnit MONTHS = new FactUnit("months", "month", 1);

    /** Days (nights). */
    public static final FactUnit DAYS = new FactUnit("days", "day", 1);

    /** Placements. */
    public static final FactUnit PLACEMENTS = new FactUnit("placements", "placement", 1);

    /** Moves between placements. */
    public static final FactUnit MOVES = new FactUnit("moves", "move", 1);

    /** Changes of school. */
    public static final FactUnit CHANGES = new FactUnit("changes", "change", 1);

    /** Times something happened. */
    public static final FactUnit TIMES = new FactUnit("times", "time", 1);

    /** Points of a qualification. */
    public static final FactUnit POINTS = new FactUnit("points", "point", 1);

    /** Sessions: half-days of school, or meetings of a forum. */
    public static final FactUnit SESSIONS = new FactUnit("sessions", "session", 1);

    /** Children. */
    public static final FactUnit CHILDREN = new FactUnit("children", "child", 1);

    /** International miles of 1,609.344 metres; columns hold micrometres. */
    public static final FactUnit MILES = new FactUnit("miles", "mile", 1_609_344_000L);

    /** Kilometres; columns hold micrometres. */
    public static final FactUnit KILOMETRES = new FactUnit("km", "km", 1_000_000_000L);

    /** Metres; columns hold micrometres. */
    public static final FactUnit METRES = new FactUnit("m", "m", 1_000_000L);

    static final ImmutableList<FactUnit> LENGTHS = ImmutableList.of(MILES, KILOMETRES, METRES);

    /**
     * Checks the unit.
     *
     * @param name the unit in the plural, for example {@code miles}
     * @param one the unit in the singular, for example {@code mile}
     * @param inColumn how many units of the column make one of this; 1 where the column counts in this unit
     * @throws IllegalArgumentException if a name is blank, or the unit is less than 1 of the column
     */
    public FactUnit {
        if (name.isBlank() || one.isBlank() || inColumn < 1) {
            throw new IllegalArgumentException("a unit needs names and at least 1 unit of the column, but was '" + name
                    + "', '" + one + "', " + inColumn);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

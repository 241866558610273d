package org.lafc.metrics.profile;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One figure of one year: counted from histories, or given by whoever asks for the profile, for example for years that no
 * history reaches and for other authorities. Each says which, and where it is from.
 *
 * @param topic what it is about
 * @param whose whose children: the code or name of an authority or nation, or a group such as all pupils
 * @param date the census date; of attainment the last day of the school year
 * @param category the age band, kind of many moves or stage of school; blank for all children looked after
 * @param unit the unit of the value
 * @param value the value, 0 or more
 * @param base the children it rests on, of {@link Topic#LOOKED_AFTER} the residents aged 0 to 17; empty if nobody said
 * @param leftOut children outside the base because nothing is known of them; 0 of given figures
 * @param origin counted or given
 * @param source where it is from, in words
 */
public record YearFigure(
        Topic topic,
        String whose,
        LocalDate date,
        String category,
        Unit unit,
        BigDecimal value,
        OptionalLong base,
        long leftOut,
        Origin origin,
        String source)
        implements Comparable<YearFigure> {

    private static final Comparator<YearFigure> ORDER = Comparator.comparing(YearFigure::topic)
            .thenComparing(YearFigure::whose)
            .thenComparing(YearFigure::date)
            .thenComparing(YearFigure::category)
            .thenComparing(YearFigure::unit)
            .thenComparing(YearFigure::origin);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** What a figure of a year is about. */
    public enum Topic {
        /** Children looked after on the day (figures 1.9, 2.0 and 2.1). */
        LOOKED_AFTER,
        /** Children looked after on the day by age band (figures 2.2 and 2.3). */
        AGE_BAND,
        /** Children looked after on the day who had many moves in the year to it (figure 2.4). */
        MANY_MOVES,
        /** Pupils who reached the threshold of a stage of school (figures 1.3 to 1.6). */
        ATTAINMENT
    }

    /** What the value is. */
    public enum Unit {
        /** A number of children. */
        CHILDREN,
        /** A percentage of the base. */
        PERCENT,
        /** A rate per 10,000 of the base. */
        PER_10000
    }

    /** Where a figure is from. */
    public enum Origin {
        /** Counted from histories. */
        COUNTED,
        /** Given by whoever asked for the profile. */
        GIVEN
    }

    /**
     * Checks the components.
     *
     * @param topic what it is about
     * @param whose whose children: the code or name of an authority or nation, or a group such as all pupils
     * @param date the census date; of attainment the last day of the school year
     * @param category the age band, kind of many moves or stage of school; blank for all children looked after
     * @param unit the unit of the value
     * @param value the value, 0 or more
     * @param base the children it rests on, of {@link Topic#LOOKED_AFTER} the residents aged 0 to 17; empty if nobody said
     * @param leftOut children outside the base because nothing is known of them; 0 of given figures
     * @param origin counted or given
     * @param source where it is from, in words
     */
    public YearFigure {
        requireNonNull(topic, "topic");
        requireNonNull(date, "date");
        requireNonNull(unit, "unit");
        requireNonNull(origin, "origin");
        if (whose.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a figure of a year must say whose it is and its source, but had '"
                    + whose + "' and '" + source + "'");
        }
        if (category.isBlank() != (topic == Topic.LOOKED_AFTER)) {
            throw new IllegalArgumentException("category of " + topic + " must "
                    + (topic == Topic.LOOKED_AFTER ? "be blank" : "not be blank") + ", but was '" + category + "'");
        }
        if (value.signum() < 0 || leftOut < 0 || base.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "a figure of a year must be 0 or more, but value, base and left out were " + value + ", " + base
                            + ", " + leftOut);
        }
        if (unit == Unit.PERCENT && value.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a percentage must be 0 to 100, but was " + value);
        }
    }

    /**
     * Returns a figure that somebody published.
     *
     * @param topic what it is about
     * @param whose whose children
     * @param date the census date; of attainment the last day of the school year
     * @param category the age band, kind of many moves or stage of school; blank for all children looked after
     * @param unit the unit of the value
     * @param value the value as published
     * @param base what it rests on; empty if that was not published
     * @param source where it was published
     * @return the figure
     */
    public static YearFigure given(
            Topic topic,
            String whose,
            LocalDate date,
            String category,
            Unit unit,
            BigDecimal value,
            OptionalLong base,
            String source) {
        return new YearFigure(topic, whose, date, category, unit, value, base, 0, Origin.GIVEN, source);
    }

    /**
     * Returns the share of the base, unrounded: as given, or from the number of children and the base.
     *
     * @return the percentage; empty of residents, of a rate, and where there is no base
     */
    public Optional<BigDecimal> percent() {
        return switch (unit) {
            case PERCENT -> Optional.of(value);
            case CHILDREN -> topic == Topic.LOOKED_AFTER ? Optional.empty() : perBase(HUNDRED);
            case PER_10000 -> Optional.empty();
        };
    }

    /**
     * Returns the rate per 10,000 residents aged 0 to 17, unrounded: as given, or from the number of children and the base.
     *
     * @return the rate; empty of other topics than {@link Topic#LOOKED_AFTER}, and where there is no base
     */
    public Optional<BigDecimal> ratePer10000() {
        return switch (unit) {
            case PER_10000 -> Optional.of(value);
            case CHILDREN -> topic == Topic.LOOKED_AFTER ? perBase(TEN_THOUSAND) : Optional.empty();
            case PERCENT -> Optional.empty();
        };
    }

    private Optional<BigDecimal> perBase(BigDecimal times) {
        return base.orElse(0) == 0
                ? Optional.empty()
                : Optional.of(
                        value.multiply(times).divide(BigDecimal.valueOf(base.getAsLong()), MathContext.DECIMAL64));
    }

    @Override
    public int compareTo(YearFigure other) {
        return ORDER.compare(this, other);
    }

    /**
     * Returns what it is of, without the number, which may be of one child.
     *
     * @return for example {@code age band 0-4 of W06000023 on 2018-03-31, counted}
     */
    @Override
    public String toString() {
        return (word(topic) + " " + category).strip() + " of " + whose + " on " + date + ", " + word(origin);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

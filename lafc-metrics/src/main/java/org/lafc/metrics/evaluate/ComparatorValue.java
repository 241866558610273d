package org.lafc.metrics.evaluate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A value of a measure for another area or group, such as Wales or all pupils, that a change or gap is held against.
 * Immutable and safe between threads.
 */
public final class ComparatorValue {

    private final String name;
    private final String measure;
    private final String period;
    private final String unit;
    private final String source;
    private final ExactValue value;

    private ComparatorValue(String name, String measure, String period, String unit, String source, ExactValue value) {
        this.name = requireText("name of a comparator", name);
        this.measure = requireText("measure of a comparator", measure);
        this.period = requireText("period of a comparator", period);
        this.unit = requireText("unit of a comparator", unit);
        this.source = requireText("source of a comparator", source);
        this.value = value;
    }

    /**
     * Returns a value that somebody published.
     *
     * @param name whose it is, as definitions name it, for example {@code Wales}
     * @param measure the id of the measure it is a value of
     * @param period the period as results tell it, for example {@code 2017-18}
     * @param value the value as published, rounded as it is
     * @param unit the unit of the measure
     * @param source where it was published
     * @return the value
     * @throws IllegalArgumentException if a text is blank
     */
    public static ComparatorValue published(
            String name, String measure, String period, BigDecimal value, String unit, String source) {
        return new ComparatorValue(name, measure, period, unit, source, ExactValue.ofDecimal(value));
    }

    /**
     * Returns the value of a result over the children of another area.
     *
     * @param name whose it is, as definitions name it
     * @param result the result, with a value
     * @return the value, exactly
     * @throws IllegalArgumentException if the result has no value
     */
    public static ComparatorValue of(String name, KpiResult result) {
        ExactValue value = result.exact()
                .orElseThrow(() -> new IllegalArgumentException("a comparator must have a value, but "
                        + result.definition().id() + " has none: "
                        + result.noValueReason().orElse("")));
        return new ComparatorValue(
                name, result.definition().id(), result.period(), result.unit(), "results of " + name, value);
    }

    /**
     * Returns whose value it is.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the measure.
     *
     * @return its id
     */
    public String measure() {
        return measure;
    }

    /**
     * Returns the day or year.
     *
     * @return the period as results tell it
     */
    public String period() {
        return period;
    }

    /**
     * Returns the unit.
     *
     * @return the unit of the measure
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns where the value comes from.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * Returns the value.
     *
     * @return the value, within half a unit in the last place
     */
    public double value() {
        return value.toDouble();
    }

    ExactValue exact() {
        return value;
    }

    private static String requireText(String what, String text) {
        if (requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return text;
    }

    @Override
    public String toString() {
        return name + " " + period + " " + measure + ": " + value() + " " + unit;
    }
}

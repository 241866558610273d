package org.lafc.core.place;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far apart two places are. A mile is the international mile of exactly 1,609.344 metres.
 *
 * <p>Compare distances with each other, not their miles: twenty miles are {@code Distance.ofMiles(20)} on
 * both sides, so "more than 20 miles" is decided unrounded. Whether a child counts as far is for
 * {@link DistanceThreshold} and {@link DistanceBands} to say.
 *
 * @param metres the distance in metres, finite and not negative
 */
public record Distance(double metres) implements Comparable<Distance> {

    /** No distance at all. */
    public static final Distance ZERO = new Distance(0);

    /** Metres in an international mile, exactly. */
    public static final double METRES_PER_MILE = 1609.344;

    private static final double MICROMETRES_PER_METRE = 1e6;

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?(?:[Ee][+-]?\\d+)?) *(miles|mile|km|m)");

    /**
     * Checks the components.
     *
     * @param metres the distance in metres, finite and not negative
     */
    public Distance {
        checkMetres(metres);
        metres += 0.0; // -0.0 becomes 0.0, so that equal distances print alike
    }

    static void checkMetres(double metres) {
        if (!(metres >= 0) || Double.isInfinite(metres)) {
            throw new IllegalArgumentException(
                    "distance must be finite and not negative, in metres, but was " + metres);
        }
    }

    /**
     * Returns a distance given in metres.
     *
     * @param metres metres, finite and not negative
     * @return the distance
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public static Distance ofMetres(double metres) {
        return new Distance(metres);
    }

    /**
     * Returns a distance given in international miles.
     *
     * @param miles miles, finite and not negative
     * @return the distance
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public static Distance ofMiles(double miles) {
        return new Distance(miles * METRES_PER_MILE);
    }

    /**
     * Reads a distance with its unit.
     *
     * @param text a number and {@code miles}, {@code mile}, {@code km} or {@code m}, for example {@code 20 miles}
     * @return the distance
     * @throws IllegalArgumentException if the text has another form
     */
    public static Distance parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "distance must be a number and miles, km or m, as in '20 miles', but was '" + text + "'");
        }
        double amount = Double.parseDouble(form.group(1));
        return switch (form.group(2)) {
            case "m" -> ofMetres(amount);
            case "km" -> ofMetres(amount * 1000);
            default -> ofMiles(amount);
        };
    }

    /**
     * Returns the distance in international miles, unrounded.
     *
     * @return miles
     */
    public double miles() {
        return metres / METRES_PER_MILE;
    }

    /**
     * Returns the distance in whole micrometres, half a micrometre rounded up: how columns of facts hold distances and how
     * thresholds compare them. Thresholds in whole miles are whole micrometres.
     *
     * @return micrometres; exact to the micrometre up to 4 million kilometres
     */
    public long micrometres() {
        return Math.round(metres * MICROMETRES_PER_METRE);
    }

    /**
     * Tells whether this is farther than the other distance; an equal one is not.
     *
     * @param threshold the other distance
     * @return true if strictly farther
     */
    public boolean isMoreThan(Distance threshold) {
        return metres > threshold.metres;
    }

    /**
     * Tells whether this is as far as the other distance or farther.
     *
     * @param threshold the other distance
     * @return true if equal or farther
     */
    public boolean isAtLeast(Distance threshold) {
        return metres >= threshold.metres;
    }

    @Override
    public int compareTo(Distance other) {
        return Double.compare(metres, other.metres);
    }

    /**
     * Returns the distance in metres with its unit, as {@link #parse(String)} reads it.
     *
     * @return for example {@code 32186.88 m}
     */
    @Override
    public String toString() {
        return metres + " m";
    }
}

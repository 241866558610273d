package org.lafc.metrics.audit;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A figure as a document prints it. Its decimal places are part of it: 21.9 says more than 22 and less than 21.90.
 *
 * <pre>{@code
 * PublishedFigure outOfCounty = PublishedFigure.of("PW-8-06", "42.58");
 * outOfCounty.against(Calculation.of(Operation.PERCENT, 89, 210)); // DISAGREES: it is 42.38
 * BaseInference.of(outOfCounty).pairs(195, 239);                   // [89 of 209]
 * }</pre>
 *
 * <p>Immutable and safe between threads.
 *
 * @param id what the figure is called, for example its number in a list of facts; not blank
 * @param printed the number with the decimal places that are printed
 */
public record PublishedFigure(String id, BigDecimal printed) {

    private static final int LARGEST_SLIP = 6;
    private static final int MOST_DIGITS = 30;

    /**
     * Checks the components.
     *
     * @param id what the figure is called, for example its number in a list of facts; not blank
     * @param printed the number with the decimal places that are printed
     * @throws IllegalArgumentException if the id is blank, or more than 30 digits stand before or after the point
     */
    public PublishedFigure {
        requireNonNull(printed, "printed");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id of a published figure must not be blank");
        }
        if (printed.scale() > MOST_DIGITS || (long) printed.precision() - printed.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("published figure " + id + " must have " + MOST_DIGITS
                    + " digits at most before the point and after it, but was " + printed);
        }
        if (printed.scale() < 0) {
            printed = printed.setScale(0);
        }
    }

    /**
     * Returns a figure.
     *
     * @param id what the figure is called
     * @param printed the number as printed, without unit and without separators of thousands
     * @return the figure
     * @throws IllegalArgumentException if the text is no number, or one of more than 30 digits before or after the point
     */
    public static PublishedFigure of(String id, String printed) {
        try {
            return new PublishedFigure(id, new BigDecimal(printed));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "published figure " + id + " must be a number such as 42.58, but was '" + printed + "'",
                    notANumber);
        }
    }

    /**
     * Returns the decimal places printed.
     *
     * @return 0 or more
     */
    public int decimals() {
        return printed.scale();
    }

    /**
     * Works the figure out again.
     *
     * @param calculation how the document says, or means, that it came about
     * @return whether it agrees
     */
    public Agreement against(Calculation calculation) {
        return calculation.exactValue().map(this::against).orElse(Agreement.CANNOT_TELL);
    }

    /**
     * Works the figure out again, where the document may not give what that takes.
     *
     * @param calculation how the figure came about, or empty if the document does not give the numbers
     * @return whether it agrees; {@link Agreement#CANNOT_TELL} without a calculation
     */
    public Agreement against(Optional<Calculation> calculation) {
        return calculation.map(this::against).orElse(Agreement.CANNOT_TELL);
    }

    /**
     * Finds a decimal point in the wrong place: how many places to the left it stands.
     *
     * @param calculation how the figure came about
     * @return 1 if the figure is a tenth of the result, -1 if it is ten times the result, and so on to 6 places; empty
     *     if the figure agrees, is zero, or no shift explains it
     */
    public OptionalInt scaleSlip(Calculation calculation) {
        Optional<BigFraction> value = calculation.exactValue();
        if (value.isEmpty() || against(calculation).agrees() || printed.signum() == 0) {
            return OptionalInt.empty();
        }
        for (int places = 1; places <= LARGEST_SLIP; places++) {
            BigInteger factor = BigInteger.TEN.pow(places);
            if (against(value.get().divide(factor)).agrees()) {
                return OptionalInt.of(places);
            }
            if (against(value.get().multiply(factor)).agrees()) {
                return OptionalInt.of(-places);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Tells whether the figure was rounded the wrong way: up where the result is nearer below, or down where it is
     * nearer above.
     *
     * @param calculation how the figure came about
     * @return true if the figure disagrees and is the other neighbour of the result at its decimal places
     */
    public boolean isRoundedTheOtherWay(Calculation calculation) {
        return calculation
                .exactValue()
                .filter(value -> !against(value).agrees())
                .map(value -> rounded(value, RoundingMode.UP).compareTo(printed) == 0
                        || rounded(value, RoundingMode.DOWN).compareTo(printed) == 0)
                .orElse(false);
    }

    private Agreement against(BigFraction value) {
        if (Calculation.fraction(printed).equals(value)) {
            return Agreement.AGREES_EXACTLY;
        }
        return Calculation.rounded(value, decimals()).compareTo(printed) == 0
                ? Agreement.AGREES_ROUNDED
                : Agreement.DISAGREES;
    }

    private BigDecimal rounded(BigFraction value, RoundingMode mode) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), decimals(), mode);
    }

    /**
     * Returns the name and the number.
     *
     * @return for example {@code PW-8-06: 42.58}
     */
    @Override
    public String toString() {
        return id + ": " + printed.toPlainString();
    }
}

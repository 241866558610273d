package org.lafc.metrics.disclose;

import static java.util.Objects.requireNonNull;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A figure as it may be published: shown, or hidden. A hidden figure does not hold its number, so it cannot be printed,
 * compared or read by accident. Nor does it say why it is hidden: whoever could tell a small count from the larger one
 * that covers it would know more than was published.
 *
 * <p>Immutable and safe between threads if the value is.
 *
 * @param <T> what is published, for example a count
 */
public sealed interface Published<T> {

    /**
     * A figure that is shown.
     *
     * @param value the figure
     * @param <T> what is published
     */
    record Shown<T>(T value) implements Published<T> {
        /**
         * Checks that there is a figure.
         *
         * @param value the figure
         */
        public Shown {
            requireNonNull(value, "value");
        }
    }

    /**
     * A figure that is hidden. Any two are equal.
     *
     * @param <T> what would have been published
     */
    record Hidden<T>() implements Published<T> {}

    /**
     * Returns a figure that is shown.
     *
     * @param value the figure
     * @param <T> what is published
     * @return the figure
     */
    static <T> Published<T> shown(T value) {
        return new Shown<>(value);
    }

    /**
     * Returns a figure that is hidden.
     *
     * @param <T> what would have been published
     * @return nothing but the fact that it is hidden
     */
    static <T> Published<T> hidden() {
        return new Hidden<>();
    }

    /**
     * Tells whether the figure is hidden.
     *
     * @return true if no number is held
     */
    default boolean isHidden() {
        return this instanceof Hidden;
    }

    /**
     * Derives a figure, for example a rounded one.
     *
     * @param derive what to do with a shown figure
     * @param <R> what is derived
     * @return the derived figure, hidden if this one is
     */
    default <R> Published<R> map(Function<? super T, ? extends R> derive) {
        return this instanceof Shown<T> shown ? new Shown<>(derive.apply(shown.value())) : new Hidden<>();
    }

    /**
     * Derives a figure from two, for example a share from numerator and denominator.
     *
     * @param other the other figure
     * @param derive what to do with two shown figures
     * @param <U> what the other figure is
     * @param <R> what is derived
     * @return the derived figure, hidden if one of the two is
     */
    default <U, R> Published<R> with(Published<U> other, BiFunction<? super T, ? super U, ? extends R> derive) {
        return this instanceof Shown<T> mine && other instanceof Shown<U> theirs
                ? new Shown<>(derive.apply(mine.value(), theirs.value()))
                : new Hidden<>();
    }

    /**
     * Returns the figure as readers see it.
     *
     * @param words how a shown figure is written
     * @param symbol what stands for a hidden one, see {@link OfficialSymbols#withheld()}
     * @return the words or the symbol
     */
    default String text(Function<? super T, String> words, String symbol) {
        return this instanceof Shown<T> shown ? words.apply(shown.value()) : symbol;
    }
}

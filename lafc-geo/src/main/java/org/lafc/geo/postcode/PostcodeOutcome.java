package org.lafc.geo.postcode;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.Optional;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Nation;
import org.lafc.core.place.PseudoPostcode;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;

/**
 * What a postcode turned out to be when it was looked up. Each kind is a type of its own; the first that fits, in this
 * order, is given:
 *
 * <ul>
 *   <li>{@link NotAPostcode}: the text has not the shape of one.
 *   <li>{@link Pseudo}: area ZZ99, which stands for no place but may say something.
 *   <li>{@link NotInDirectory}: the shape is right; the directory has not got it.
 *   <li>{@link CrownDependency}: in the Channel Islands or the Isle of Man, outside the United Kingdom.
 *   <li>{@link WithoutPosition}: in the directory, without a grid reference.
 *   <li>{@link Terminated}: no longer in use. Old histories hold such postcodes, and they are placed as any other.
 *   <li>{@link Live}: in use.
 * </ul>
 *
 * <p>Whoever needs only the place takes {@link #entry()}, whatever the kind. Values are safe between threads.
 */
public sealed interface PostcodeOutcome {

    /**
     * Returns what the directory holds of the postcode.
     *
     * @return position and authority, as far as known; empty for a postcode that is not in the directory
     */
    default Optional<Entry> entry() {
        return Optional.empty();
    }

    /**
     * Returns what an entry of a directory is.
     *
     * @param entry the entry
     * @return a Crown dependency, without a position, terminated or live
     */
    static PostcodeOutcome of(Entry entry) {
        if (entry.authority().filter(CrownDependency::holds).isPresent()) {
            return new CrownDependency(entry);
        }
        if (entry.position().isEmpty()) {
            return new WithoutPosition(entry);
        }
        return entry.terminated().isPresent() ? new Terminated(entry) : new Live(entry);
    }

    /**
     * In use, as far as the directory says: no month of termination is recorded. A file without a column
     * {@code doterm} records none, so all its postcodes are live.
     *
     * @param known what is known of it; has a position
     */
    record Live(Entry known) implements PostcodeOutcome {
        /**
         * Checks the component.
         *
         * @param known what is known of it; has a position
         */
        public Live {
            requireNonNull(known, "known");
        }

        @Override
        public Optional<Entry> entry() {
            return Optional.of(known);
        }
    }

    /**
     * No longer in use, with the last place it stood for. It may be used again elsewhere later; the directory then
     * holds the later place and no month.
     *
     * @param known what is known of it; has a position and a month
     */
    record Terminated(Entry known) implements PostcodeOutcome {
        /**
         * Checks the component.
         *
         * @param known what is known of it; has a position and a month
         * @throws IllegalArgumentException if the month of termination is not known
         */
        public Terminated {
            if (known.terminated().isEmpty()) {
                throw new IllegalArgumentException("a terminated postcode must have the month of its termination");
            }
        }

        /**
         * Returns when its use ended.
         *
         * @return the month
         */
        public YearMonth month() {
            return known.terminated().orElseThrow();
        }

        @Override
        public Optional<Entry> entry() {
            return Optional.of(known);
        }
    }

    /**
     * In the directory without a grid reference: large users, post office boxes, some that ended long ago. In use or
     * not, which the entry tells.
     *
     * @param known what is known of it; has no position
     */
    record WithoutPosition(Entry known) implements PostcodeOutcome {
        /**
         * Checks the component.
         *
         * @param known what is known of it; has no position
         */
        public WithoutPosition {
            requireNonNull(known, "known");
        }

        @Override
        public Optional<Entry> entry() {
            return Optional.of(known);
        }
    }

    /**
     * In the Channel Islands (authority L99999999) or the Isle of Man (M99999999). The Office for National Statistics
     * publishes no position for them.
     *
     * @param known what is known of it; has an authority
     */
    record CrownDependency(Entry known) implements PostcodeOutcome {
        /**
         * Checks the component.
         *
         * @param known what is known of it; has an authority
         */
        public CrownDependency {
            requireNonNull(known, "known");
        }

        private static boolean holds(LocalAuthority authority) {
            return authority.nation() == Nation.OUTSIDE_UK;
        }

        @Override
        public Optional<Entry> entry() {
            return Optional.of(known);
        }
    }

    /**
     * A pseudo postcode of area ZZ99: no place.
     *
     * @param meaning what it says instead of a place, such as no fixed abode, or a nation
     */
    record Pseudo(PseudoPostcode meaning) implements PostcodeOutcome {
        /**
         * Checks the component.
         *
         * @param meaning what it says instead of a place, such as no fixed abode, or a nation
         */
        public Pseudo {
            requireNonNull(meaning, "meaning");
        }
    }

    /** A postcode by its shape that the directory has not got. */
    record NotInDirectory() implements PostcodeOutcome {}

    /** A text that has not the shape of a postcode. */
    record NotAPostcode() implements PostcodeOutcome {}
}

package org.lafc.metrics.disclose;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * The signs that stand in official tables where a number would stand. Data, not law: a body with other signs makes its
 * own set. Immutable and safe between threads.
 *
 * @param name whose tables use them
 * @param symbols the sign of each meaning; a meaning without one has none in these tables
 */
public record OfficialSymbols(String name, ImmutableMap<Meaning, Symbol> symbols) {

    private static final String WELSH_TABLES = "StatsWales, tables of children looked after";
    private static final String ENGLISH_TABLES =
            "Department for Education, children looked after in England, open data";
    private static final String NOT_SEEN = "seen in no Welsh table of children looked after; to be confirmed";

    /** The Welsh Government's tables on the present StatsWales site; only the first sign was seen there. */
    public static final OfficialSymbols WALES = new OfficialSymbols(
            "Wales",
            ImmutableMap.of(
                    Meaning.WITHHELD, new Symbol("[c]", true, WELSH_TABLES),
                    Meaning.NOT_APPLICABLE, new Symbol("[z]", false, NOT_SEEN),
                    Meaning.NOT_AVAILABLE, new Symbol("[x]", false, NOT_SEEN),
                    Meaning.ROUNDS_TO_ZERO, new Symbol("[k]", false, NOT_SEEN),
                    Meaning.LOW_RELIABILITY, new Symbol("[u]", false, NOT_SEEN)));

    /** The Welsh Government's tables on the older StatsWales site. */
    public static final OfficialSymbols WALES_OLDER = new OfficialSymbols(
            "Wales, older tables", ImmutableMap.of(Meaning.WITHHELD, new Symbol("*", true, WELSH_TABLES)));

    /** The English tables. */
    public static final OfficialSymbols ENGLAND = new OfficialSymbols(
            "England",
            ImmutableMap.of(
                    Meaning.WITHHELD, new Symbol("c", true, ENGLISH_TABLES),
                    Meaning.NOT_APPLICABLE, new Symbol("z", true, ENGLISH_TABLES),
                    Meaning.NOT_AVAILABLE, new Symbol("x", true, ENGLISH_TABLES),
                    Meaning.ROUNDS_TO_ZERO, new Symbol("k", true, ENGLISH_TABLES),
                    Meaning.LOW_RELIABILITY, new Symbol("u", true, ENGLISH_TABLES)));

    /** Why a table has no number. */
    public enum Meaning {
        /** Hidden so that nobody is recognised. */
        WITHHELD,
        /** There cannot be a number. */
        NOT_APPLICABLE,
        /** Nobody knows the number. */
        NOT_AVAILABLE,
        /** The number is not 0 and rounds to 0. */
        ROUNDS_TO_ZERO,
        /** The number rests on too little to be relied on. */
        LOW_RELIABILITY
    }

    /**
     * A sign.
     *
     * @param text the sign
     * @param verified whether it was seen in such a table
     * @param source where
     */
    public record Symbol(String text, boolean verified, String source) {
        /**
         * Checks that there is a sign.
         *
         * @param text the sign
         * @param verified whether it was seen in such a table
         * @param source where
         * @throws IllegalArgumentException if the symbol is blank
         */
        public Symbol {
            requireNonNull(source, "source");
            if (text.isBlank()) {
                throw new IllegalArgumentException("a symbol must not be blank");
            }
        }
    }

    /**
     * Checks that there is a sign for what is withheld.
     *
     * @param name whose tables use them
     * @param symbols the sign of each meaning; a meaning without one has none in these tables
     * @throws IllegalArgumentException if there is no symbol for what is withheld
     */
    public OfficialSymbols {
        requireNonNull(name, "name");
        if (!symbols.containsKey(Meaning.WITHHELD)) {
            throw new IllegalArgumentException("a set of symbols must have one for WITHHELD, but had " + symbols);
        }
    }

    /**
     * Returns the sign of a meaning.
     *
     * @param meaning the meaning
     * @return its sign, or empty if these tables have none
     */
    public Optional<Symbol> of(Meaning meaning) {
        return Optional.ofNullable(symbols.get(meaning));
    }

    /**
     * Returns the sign for what is withheld.
     *
     * @return for example {@code [c]}
     */
    public String withheld() {
        return of(Meaning.WITHHELD).orElseThrow().text();
    }
}

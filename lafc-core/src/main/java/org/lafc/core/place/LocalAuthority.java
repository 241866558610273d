package org.lafc.core.place;

import java.util.regex.Pattern;

/**
 * A local authority, by the nine-character code that the Office for National Statistics gives it.
 *
 * <p>The first letter names the nation: W Wales, E England, S Scotland, N Northern Ireland, L the Channel
 * Islands, M the Isle of Man. Names are not held: they change, and boundaries carry them.
 *
 * @param code the code, for example {@code W06000023} (Powys)
 */
public record LocalAuthority(String code) implements Comparable<LocalAuthority> {

    private static final Pattern FORM = Pattern.compile("[WESNLM]\\d{8}");

    /**
     * Checks the components.
     *
     * @param code the code, for example {@code W06000023} (Powys)
     * @throws IllegalArgumentException if the code has another form
     */
    public LocalAuthority {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "authority code must be W, E, S, N, L or M and eight digits, as in W06000023, but was '" + code
                            + "'");
        }
    }

    /**
     * Returns the authority with a code.
     *
     * @param code the nine characters
     * @return the authority
     * @throws IllegalArgumentException if the code has another form
     */
    public static LocalAuthority of(String code) {
        return new LocalAuthority(code);
    }

    /**
     * Tells whether a text has the form of an authority code.
     *
     * @param text the text
     * @return true if {@link #of(String)} takes it
     */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Returns the nation the code names.
     *
     * @return the nation
     */
    public Nation nation() {
        return switch (code.charAt(0)) {
            case 'W' -> Nation.WALES;
            case 'E' -> Nation.ENGLAND;
            case 'S' -> Nation.SCOTLAND;
            case 'N' -> Nation.NORTHERN_IRELAND;
            default -> Nation.OUTSIDE_UK;
        };
    }

    /**
     * Tells whether this is an English county council, whose area is divided into districts.
     *
     * @return true for E10 codes
     */
    public boolean isEnglishCounty() {
        return code.startsWith("E10");
    }

    /**
     * Tells whether this is an English district, whose county council is responsible for its children. Postcode
     * directories name the district.
     *
     * @return true for E07 codes
     */
    public boolean isEnglishDistrict() {
        return code.startsWith("E07");
    }

    @Override
    public int compareTo(LocalAuthority other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

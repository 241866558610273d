package org.lafc.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.place.Whereabouts.AtPostcode;
import org.lafc.core.plain.AuthorityLocality;

/**
 * Generates where a home or a placement is, or why that cannot be said, and the authorities places are in.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Places {

    private Places() {}

    /**
     * Returns whereabouts of all kinds; about three in four are postcodes, pseudo postcodes among them.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Whereabouts> all() {
        Arbitrary<Whereabouts> postcodes = Postcodes.all().map(Whereabouts::of);
        return Arbitraries.frequencyOf(Tuple.of(4, postcodes), Tuple.of(1, unplaced()));
    }

    /**
     * Returns whereabouts at postcodes of all kinds, but for the pseudo postcodes that name no place.
     *
     * @return the arbitrary
     */
    public static Arbitrary<AtPostcode> atAnyPostcode() {
        return Postcodes.all()
                .map(Whereabouts::of)
                .filter(AtPostcode.class::isInstance)
                .map(AtPostcode.class::cast);
    }

    /**
     * Returns whereabouts at ordinary postcodes.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Whereabouts> atPostcodes() {
        return Postcodes.ordinary().map(Whereabouts::of);
    }

    /**
     * Returns whereabouts that name no place: no fixed abode, with adopters, kept back, not recorded.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Whereabouts> unplaced() {
        return Arbitraries.of(
                Whereabouts.NO_FIXED_ABODE,
                Whereabouts.PLACED_FOR_ADOPTION,
                Whereabouts.WITHHELD,
                Whereabouts.NOT_RECORDED);
    }

    /**
     * Returns authorities of every nation; half are Welsh, and Powys is one in six.
     *
     * @return the arbitrary; the codes have the right form, whether each is in use is not looked up
     */
    public static Arbitrary<LocalAuthority> authorities() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just("W06000023")),
                        Tuple.of(2, numbered("W060000%02d", 24)),
                        Tuple.of(1, numbered("E060000%02d", 60)),
                        Tuple.of(1, numbered("E100000%02d", 34)),
                        Tuple.of(1, Arbitraries.of("S12000036", "N09000003", "L93000001", "M99999999")))
                .map(LocalAuthority::of);
    }

    /**
     * Returns localities: names with blanks, accents and an ampersand, in English and Welsh.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Locality> localities() {
        return Arbitraries.of(
                        "North",
                        "Mid",
                        "South",
                        "Newtown & Severn Valley",
                        "Ystradgynlais",
                        "Llanidloes",
                        "Y Gelli Gandryll",
                        "Rhaeadr Gŵy")
                .map(Locality::new);
    }

    /**
     * Returns localities with the authority they are in.
     *
     * @return the arbitrary
     */
    public static Arbitrary<AuthorityLocality> authorityLocalities() {
        return Combinators.combine(authorities(), localities()).as(AuthorityLocality::new);
    }

    private static Arbitrary<String> numbered(String form, int last) {
        return Arbitraries.integers().between(1, last).map(number -> String.format(form, number));
    }
}

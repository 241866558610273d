package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lafc.core.care.CareHistory;

/**
 * Generates files of the Welsh census as lafc's own layout has them (its codes are placeholders, see {@code
 * CensusLayout}): good and wrong fields in every column, children of three identifiers and of none.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Censuses {

    private static final String CHILDREN =
            "CHILD,DATE_OF_BIRTH,SEX,EPISODE_FROM,START_REASON,LEGAL_STATUS,NEED,PLACEMENT_TYPE,PROVIDER,LOCATION,"
                    + "PLACEMENT_POSTCODE,HOME_POSTCODE,EPISODE_TO,END_REASON\n";
    private static final String ADOPTIONS =
            "CHILD,DATE_OF_BIRTH,ADOPTION_DECIDED,MATCHED,ADOPTER_COUNT,ADOPTERS,ADOPTERS_STATUS,FORMER_CARER\n";

    private Censuses() {}

    /**
     * Returns the census of histories as its four forms, without fault: what the forms have a place for.
     *
     * @param histories the histories, for example those of a synthetic cohort
     * @return {@code children.csv}, {@code adoptions.csv}, {@code leavers.csv} and {@code care-leavers.csv}
     */
    public static ImmutableMap<String, String> texts(Iterable<CareHistory> histories) {
        CensusTexts texts = new CensusTexts();
        histories.forEach(texts::add);
        return texts.texts();
    }

    /**
     * Returns censuses of a main form and a form of adoptions.
     *
     * @return the arbitrary; none to six rows of episodes, none to four of adoptions
     */
    public static Arbitrary<ImmutableList<TextFile>> wales() {
        Arbitrary<String> ids = Arbitraries.of("KID-10001", "KID-10002", "KID-10003", "");
        Arbitrary<String> days = Arbitraries.of("01/05/2017", "2017-10-01", "31/02/2018", "10/06/2008", "soon", "");
        Arbitrary<String> children = rowOf(List.of(
                ids,
                Arbitraries.of("10/06/2008", "20/03/2000", "30/02/2008"),
                words("F", "M", "X"),
                days,
                words("S", "P", "Q"),
                words("C2", "V2", "V9"),
                words("N1", "N9", "N0"),
                words("foster", "residential", "palace"),
                words("private", "nobody"),
                words("wales", "england", "mars"),
                words("LD1 5AA", "SY21 0AA", "NOWHERE 1"),
                words("LD1 6ZZ", "ZZ99 3VZ"),
                days,
                words("continues", "returned-home-planned", "lost")));
        Arbitrary<String> adoptions = rowOf(List.of(
                ids,
                Arbitraries.of("10/06/2008", "11/06/2008"),
                days,
                days,
                words("1", "2", "3"),
                words("one-male", "male-and-female", "none"),
                words("single", "other"),
                words("Y", "N", "Z")));
        return Combinators.combine(
                        children.list().ofMaxSize(6), adoptions.list().ofMaxSize(4))
                .as((some, others) -> ImmutableList.of(
                        new TextFile("children.csv", CHILDREN + String.join("", some)),
                        new TextFile("adopted.csv", ADOPTIONS + String.join("", others))));
    }

    private static Arbitrary<String> words(String... words) {
        return Arbitraries.of(List.of(words)).injectNull(0.1).map(word -> word == null ? "" : word);
    }

    private static Arbitrary<String> rowOf(List<Arbitrary<String>> fields) {
        return Combinators.combine(fields).as(row -> String.join(",", row) + "\n");
    }
}

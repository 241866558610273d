package org.lafc.testkit.laws;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.walescensus.CensusCodes;
import org.lafc.core.walescensus.CensusLayout;
import org.lafc.core.walescensus.WalesCensusReader;
import org.lafc.testkit.TextFile;

/** The reader of the Welsh census, on small censuses with good and wrong fields in every column. */
class WalesCensusReaderLawsTest implements ReaderLaws<CareHistory> {

    private static final String CHILDREN =
            "CHILD,DATE_OF_BIRTH,SEX,EPISODE_FROM,START_REASON,LEGAL_STATUS,NEED,PLACEMENT_TYPE,PROVIDER,LOCATION,"
                    + "PLACEMENT_POSTCODE,HOME_POSTCODE,EPISODE_TO,END_REASON\n";
    private static final String ADOPTIONS =
            "CHILD,DATE_OF_BIRTH,ADOPTION_DECIDED,MATCHED,ADOPTER_COUNT,ADOPTERS,ADOPTERS_STATUS,FORMER_CARER\n";

    @Override
    public ReadResult<CareHistory> read(List<Source> files) {
        return WalesCensusReader.of(CensusLayout.lafc(), CensusCodes.lafc()).read(files);
    }

    @Override
    @Provide
    public Arbitrary<List<TextFile>> files() {
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
                .as((some, others) -> List.of(
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

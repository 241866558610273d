package org.lafc.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.Postcode;

class SamplePostcodesTest {

    private static final ImmutableSet<String> USED = Written.EPISODES.stream()
            .flatMap(row -> Stream.of(row.getField("HOME_POST"), row.getField("PL_POST")))
            .filter(postcode -> !postcode.isEmpty() && !postcode.equals("ZZ99 3VZ"))
            .collect(ImmutableSet.toImmutableSet());

    private static final List<NamedCsvRecord> UNUSED = Written.POSTCODES.stream()
            .filter(row -> !USED.contains(row.getField("pcds")))
            .toList();

    @Test
    void postcodesAreSortedUniqueAndOfAnAreaThatDoesNotExist() {
        List<String> postcodes =
                Written.POSTCODES.stream().map(row -> row.getField("pcds")).toList();
        assertThat(postcodes)
                .isSorted()
                .doesNotHaveDuplicates()
                .containsAll(USED)
                .allMatch(postcode -> postcode.matches("QX[1-9] [0-9][ABD-HJLNP-UW-Z]{2}"))
                .allSatisfy(
                        postcode -> assertThat(Postcode.parse(postcode).text()).isEqualTo(postcode));
    }

    @Test
    void theThreeWaysToWriteAPostcodeAgree() {
        assertThat(Written.POSTCODES).allSatisfy(row -> {
            String postcode = row.getField("pcds");
            assertThat(row.getField("pcd")).hasSize(7).isEqualTo(postcode);
            assertThat(row.getField("pcd2")).hasSize(8).isEqualTo(postcode.replace(" ", "  "));
        });
    }

    @Test
    void rowsAreQuotedAndPaddedAsPublished() {
        assertThat(Written.file("postcodes.csv").lines().skip(1))
                .allMatch(row -> row.matches("(\"[^\"]*\",){9}\"[^\"]*\""));
        assertThat(Written.POSTCODES)
                .filteredOn(row -> !row.getField("osgrdind").equals("9"))
                .allSatisfy(row -> {
                    assertThat(row.getField("oseast1m")).matches("[0-9]{6}");
                    assertThat(row.getField("osnrth1m")).matches("[0-9]{7}");
                    assertThat(row.getField("dointr")).isEqualTo("198001");
                });
    }

    @Test
    void onePostcodeStandsForOnePoint() {
        assertThat(Written.POSTCODES.stream().map(row -> row.getField("oseast1m") + " " + row.getField("osnrth1m")))
                .doesNotHaveDuplicates();
    }

    @Test
    void threeTerminatedPostcodesAndOneWithoutAPointBelongToNobody() {
        assertThat(UNUSED)
                .extracting(row -> row.getField("pcds"))
                .containsExactly("QX2 0AA", "QX3 0ZZ", "QX7 0AA", "QX9 0AA");
        assertThat(Written.POSTCODES.stream()
                        .filter(row -> !row.getField("doterm").isEmpty())
                        .map(row -> row.getField("pcds") + " " + row.getField("doterm")))
                .containsExactly("QX2 0AA 199612", "QX7 0AA 200906", "QX9 0AA 201711");
        assertThat(Written.POSTCODES.stream()
                        .filter(row -> row.getField("oseast1m").isEmpty())
                        .map(row -> row.getFields().toString()))
                .containsExactly("[QX3 0ZZ, QX3  0ZZ, QX3 0ZZ, 198001, , , , , 9, ]");
    }

    @Test
    void authorityAndCountryFollowTheStatedRule() {
        assertThat(Written.POSTCODES)
                .filteredOn(row -> !row.getField("oseast1m").isEmpty())
                .allSatisfy(row -> {
                    int easting = Integer.parseInt(row.getField("oseast1m"));
                    int northing = Integer.parseInt(row.getField("osnrth1m"));
                    boolean county = SampleBoundariesTest.isInCounty(row);
                    boolean wales = county || (easting < 326000 && northing < 400000);
                    assertThat(row.getField("oslaua"))
                            .isEqualTo(county ? "W06000099" : wales ? "W06000098" : "E06000099");
                    assertThat(row.getField("ctry")).isEqualTo(wales ? "W92000004" : "E92000001");
                    // 150 m inside or 200 m outside at least, so no rounding puts a point on the other side.
                    boolean clearlyIn =
                            easting >= 276150 && easting <= 325850 && northing >= 207150 && northing <= 310790;
                    boolean clearlyOut =
                            easting <= 275800 || easting >= 326200 || northing <= 206800 || northing >= 311140;
                    assertThat(county ? clearlyIn : clearlyOut).isTrue();
                });
    }

    @Test
    void districtsAreTheLocalitiesAndTheNeighbours() {
        assertThat(Written.POSTCODES)
                .filteredOn(row -> !row.getField("oseast1m").isEmpty())
                .allSatisfy(row -> assertThat(row.getField("pcds").substring(0, 3))
                        .isEqualTo(
                                switch (row.getField("oslaua")) {
                                    case "E06000099" -> "QX9";
                                    case "W06000098" -> "QX8";
                                    default ->
                                        "QX"
                                                + (SampleBoundariesTest.localities()
                                                                .indexOf(SampleBoundariesTest.localityOf(row))
                                                        + 1);
                                }));
    }

    @Test
    void aPointThatIsInNoBookIsRejected() {
        PostcodeBook book = PostcodeBook.of(List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.homePostcode(Optional.of(new SamplePoint(300000, 250000))))
                .withMessage("the book has no postcode for the point asked for");
    }
}

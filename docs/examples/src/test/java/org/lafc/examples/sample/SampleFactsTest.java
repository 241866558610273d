package org.lafc.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact of the witness that a return can hold, found again in the written return, child by child. */
class SampleFactsTest {

    private static final ImmutableMap<String, NamedCsvRecord> HEADER =
            Maps.uniqueIndex(Written.HEADER, row -> row.getField("CHILD"));
    private static final ImmutableMap<String, NamedCsvRecord> POSTCODES =
            Maps.uniqueIndex(Written.POSTCODES, row -> row.getField("pcds"));

    private static final ImmutableMap<String, String> NEEDS = ImmutableMap.of(
            "ABUSE_OR_NEGLECT", "N1",
            "CHILD_DISABILITY_OR_ILLNESS", "N2",
            "PARENTAL_DISABILITY_OR_ILLNESS", "N3",
            "FAMILY_IN_ACUTE_STRESS", "N4",
            "FAMILY_DYSFUNCTION", "N5",
            "SOCIALLY_UNACCEPTABLE_BEHAVIOUR", "N6",
            "ABSENT_PARENTING", "N8",
            "ADOPTION_DISRUPTION", "N9");

    private static final ImmutableMap<String, ImmutableSet<String>> ETHNIC_GROUPS = ImmutableMap.of(
            "WHITE_BRITISH", ImmutableSet.of("WBRI"),
            "WHITE_OTHER", ImmutableSet.of("WOTH"),
            "MIXED", ImmutableSet.of("MWBC", "MWBA", "MWAS", "MOTH"),
            "ASIAN", ImmutableSet.of("AIND", "APKN", "ABAN", "AOTH"),
            "BLACK", ImmutableSet.of("BCRB", "BAFR"),
            "NOT_STATED", ImmutableSet.of("NOBT"));

    private static final ImmutableMap<String, ImmutableSet<String>> PLACES = ImmutableMap.of(
            "IN_HOUSE_FOSTER", ImmutableSet.of("U4 PR1", "U5 PR1", "U6 PR1"),
            "IFA_FOSTER", ImmutableSet.of("U4 PR4", "U4 PR5", "U6 PR4", "U6 PR5"),
            "KINSHIP_FOSTER", ImmutableSet.of("U1 PR1", "U3 PR1"),
            "WITH_PARENTS", ImmutableSet.of("P1 PR0"),
            "RESIDENTIAL", ImmutableSet.of("K2 PR4", "R1 PR4", "K2 PR1"),
            "INDEPENDENT_LIVING", ImmutableSet.of("P2 PR4", "P2 PR5", "H5 PR4", "H5 PR5"),
            "PLACED_FOR_ADOPTION", ImmutableSet.of("A4 PR1", "A6 PR1"));

    static Stream<String> children() {
        return Written.WITNESS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("children")
    void theHeaderSaysWhoTheChildIs(String child) {
        NamedCsvRecord witness = Written.WITNESS.get(child);
        NamedCsvRecord header = HEADER.get(child);
        assertThat(Written.date(header, "DOB")).hasToString(witness.getField("date_of_birth"));
        assertThat(Period.between(Written.date(header, "DOB"), Written.YEAR_END).getYears())
                .hasToString(witness.getField("age"));
        assertThat(header.getField("ETHNIC")).isIn(ETHNIC_GROUPS.get(witness.getField("ethnic_group")));
        assertThat(header.getField("SEX")).isIn("1", "2");
        assertThat(header.getField("MOTHER")).isEqualTo(header.getField("SEX").equals("2") ? "0" : "");
        assertThat(header.getField("MC_DOB")).isEmpty();
        assertThat(header.getField("UPN"))
                .isEqualTo(witness.getField("age_band").equals("0-4") ? "UN1" : "UN3");
    }

    @ParameterizedTest
    @MethodSource("children")
    void thePresentPlacementIsTheWitness(String child) {
        NamedCsvRecord witness = Written.WITNESS.get(child);
        List<NamedCsvRecord> episodes = Written.EPISODES_OF.get(child);
        NamedCsvRecord present = episodes.get(episodes.size() - 1);
        assertThat(Written.isOpen(present)).isTrue();
        assertThat(present.getField("REC")).isEmpty();
        assertThat(present.getField("PLACE") + " " + present.getField("PLACE_PROVIDER"))
                .isIn(PLACES.get(witness.getField("placement_type")));
        assertThat(present.getField("CIN")).isEqualTo(NEEDS.get(witness.getField("reason")));
    }

    @ParameterizedTest
    @MethodSource("children")
    void thePresentPlacementBeganWhenTheWitnessSays(String child) {
        NamedCsvRecord witness = Written.WITNESS.get(child);
        List<NamedCsvRecord> placements = Written.placementsOf(child);
        LocalDate start = Written.date(placements.get(placements.size() - 1), "DECOM");
        assertThat(start).hasToString(witness.getField("placement_start"));
        // 30 April to 31 March are eleven completed months, 31 May to 31 March ten.
        assertThat(Period.between(start, Written.YEAR_END).toTotalMonths())
                .isEqualTo(Long.parseLong(witness.getField("placement_months")));
    }

    @ParameterizedTest
    @MethodSource("children")
    void theMovesInTheYearAreTheWitnesss(String child) {
        List<LocalDate> moves = Written.placementsOf(child).stream()
                .skip(1)
                .map(placement -> Written.date(placement, "DECOM"))
                .filter(day -> !day.isBefore(Written.YEAR_START) && !day.isAfter(Written.YEAR_END))
                .toList();
        assertThat(moves).doesNotHaveDuplicates();
        assertThat(moves.size()).hasToString(Written.WITNESS.get(child).getField("moves_in_year"));
    }

    @ParameterizedTest
    @MethodSource("children")
    void thePostcodesLeadBackToTheWitnesssPoints(String child) {
        NamedCsvRecord witness = Written.WITNESS.get(child);
        List<NamedCsvRecord> episodes = Written.EPISODES_OF.get(child);
        NamedCsvRecord present = episodes.get(episodes.size() - 1);
        if (witness.getField("home_easting").isEmpty()) {
            assertThat(witness.getField("exclusion")).isEqualTo("NO_FIXED_ABODE");
            assertThat(present.getField("HOME_POST")).isEqualTo("ZZ99 3VZ");
            assertThat(POSTCODES).doesNotContainKey("ZZ99 3VZ");
        } else {
            NamedCsvRecord home = POSTCODES.get(present.getField("HOME_POST"));
            assertPoint(home, witness.getField("home_easting"), witness.getField("home_northing"));
            assertThat(SampleBoundariesTest.localityOf(home)).isEqualTo(witness.getField("home_locality"));
        }
        if (witness.getField("placement_easting").isEmpty()) {
            assertThat(witness.getField("exclusion")).isEqualTo("PLACED_FOR_ADOPTION");
            assertThat(present.getField("PL_POST")).isEmpty();
        } else {
            assertPoint(
                    POSTCODES.get(present.getField("PL_POST")),
                    witness.getField("placement_easting"),
                    witness.getField("placement_northing"));
        }
    }

    @ParameterizedTest
    @MethodSource("children")
    void theDistanceBetweenThePostcodesIsTheWitnesss(String child) {
        NamedCsvRecord witness = Written.WITNESS.get(child);
        List<NamedCsvRecord> episodes = Written.EPISODES_OF.get(child);
        NamedCsvRecord present = episodes.get(episodes.size() - 1);
        NamedCsvRecord home = POSTCODES.get(present.getField("HOME_POST"));
        NamedCsvRecord placement = POSTCODES.get(present.getField("PL_POST"));
        if (home == null || placement == null) {
            assertThat(witness.getField("distance_miles")).isEmpty();
            return;
        }
        double metres = Math.hypot(
                metres(home, "oseast1m") - metres(placement, "oseast1m"),
                metres(home, "osnrth1m") - metres(placement, "osnrth1m"));
        BigDecimal miles = BigDecimal.valueOf(metres / 1609.344).setScale(4, RoundingMode.HALF_UP);
        assertThat(miles).isEqualByComparingTo(witness.getField("distance_miles"));
        assertThat(metres).isCloseTo(Double.parseDouble(witness.getField("distance_miles")) * 1609.344, within(0.1));
    }

    @ParameterizedTest
    @MethodSource("children")
    void inOrOutOfTheCountyIsTheWitnesss(String child) {
        List<NamedCsvRecord> episodes = Written.EPISODES_OF.get(child);
        NamedCsvRecord present = episodes.get(episodes.size() - 1);
        NamedCsvRecord placement = POSTCODES.get(present.getField("PL_POST"));
        String flag = present.getField("PL_LOCATION");
        String found = placement == null ? flag : placement.getField("oslaua").equals("W06000099") ? "IN" : "OUT";
        String expected = switch (Written.WITNESS.get(child).getField("placement_location")) {
            case "IN_AREA" -> "IN";
            case "OUT_OF_AREA" -> "OUT";
            default -> "";
        };
        assertThat(found).isEqualTo(expected);
        assertThat(flag.isEmpty()).isEqualTo(placement != null || expected.isEmpty());
    }

    private static void assertPoint(NamedCsvRecord postcode, String easting, String northing) {
        assertThat(postcode.getField("oseast1m")).isEqualTo(easting);
        assertThat(postcode.getField("osnrth1m")).isEqualTo("0" + northing);
        assertThat(postcode.getField("doterm")).isEmpty();
    }

    private static int metres(NamedCsvRecord postcode, String column) {
        return Integer.parseInt(postcode.getField(column));
    }
}

package org.lafc.examples.sample;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the return, checked on every written episode. Rule numbers are those of the sector's validator. */
class SampleEpisodesTest {

    private static final ImmutableSet<String> REASONS_FOR_CHANGE =
            ImmutableSet.of("CARPL", "CLOSE", "CREQB", "CREQO", "CHILD", "LAREQ");

    static Stream<String> children() {
        return Written.EPISODES_OF.keySet().stream();
    }

    @Test
    void everyChildStandsInTheHeaderOnceAndInNoOtherFileAlone() {
        List<String> header =
                Written.HEADER.stream().map(row -> row.getField("CHILD")).toList();
        assertThat(header).doesNotHaveDuplicates().hasSize(210 + 90);
        assertThat(header.subList(0, 210)).containsExactlyElementsOf(Written.WITNESS.keySet());
        assertThat(header.subList(210, 300)).allMatch(child -> child.startsWith("SYNL"));
        assertThat(Written.EPISODES_OF.keySet()).containsExactlyElementsOf(header);
        assertThat(Written.REVIEWS.stream().map(row -> row.getField("CHILD"))).isSubsetOf(header);
    }

    @Test
    void theWitnesssChildrenAreInCareAtTheEndAndNobodyElseIs() {
        assertThat(children().filter(child -> !Written.leftOn(child).isBefore(Written.YEAR_END.plusDays(1))))
                .containsExactlyElementsOf(Written.WITNESS.keySet());
    }

    @Test
    void leaversOfTwoYearsGoEveryWay() {
        assertThat(leaving(Written.YEAR_START)).hasSize(41);
        assertThat(leaving(Written.YEAR_START.minusYears(1))).hasSize(37);
        for (LocalDate year : List.of(Written.YEAR_START, Written.YEAR_START.minusYears(1))) {
            assertThat(leaving(year).stream().map(row -> row.getField("REC")).distinct())
                    .contains("E4A", "E43", "E5")
                    .containsAnyOf("E11", "E12");
        }
        assertThat(children().filter(child -> Written.careStarts(child).size() == 2))
                .hasSize(2);
    }

    private static List<NamedCsvRecord> leaving(LocalDate year) {
        return Written.EPISODES.stream()
                .filter(row -> row.getField("REC").startsWith("E"))
                .filter(row -> !Written.date(row, "DEC").isBefore(year)
                        && Written.date(row, "DEC").isBefore(year.plusYears(1)))
                .toList();
    }

    @Test
    void noTwoEpisodesOfAChildBeginOnOneDay() {
        assertThat(Written.EPISODES.stream().map(row -> row.getField("CHILD") + row.getField("DECOM")))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyCodesOfTheYearAreUsed() {
        assertThat(Written.EPISODES).allSatisfy(row -> {
            assertThat(row.getField("RNE")).isIn("S", "L", "P", "B");
            assertThat(row.getField("LS")).isIn("C1", "C2", "E1", "V2");
            assertThat(row.getField("CIN")).matches("N[1-9]");
            assertThat(row.getField("PLACE"))
                    .isIn("A4", "A6", "H5", "K2", "P1", "P2", "R1", "T1", "U1", "U3", "U4", "U5", "U6");
            assertThat(row.getField("PLACE_PROVIDER")).isIn("", "PR0", "PR1", "PR4", "PR5");
            assertThat(row.getField("REC")).isIn("", "X1", "E4A", "E4B", "E5", "E6", "E7", "E8", "E11", "E12", "E43");
            assertThat(row.getField("URN")).isEmpty();
            assertThat(row.getField("PL_LA")).isEmpty();
            assertThat(row.getField("PL_DISTANCE")).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("children")
    void episodesFollowEachOtherInAPeriodOfCare(String child) {
        List<NamedCsvRecord> episodes = Written.EPISODES_OF.get(child);
        assertThat(episodes.get(0).getField("RNE")).isEqualTo("S");
        for (int i = 1; i < episodes.size(); i++) {
            NamedCsvRecord before = episodes.get(i - 1);
            if (episodes.get(i).getField("RNE").equals("S")) {
                assertThat(before.getField("REC")).startsWith("E4");
                assertThat(Written.date(episodes.get(i), "DECOM")).isAfter(Written.date(before, "DEC"));
                continue;
            }
            assertThat(before.getField("REC")).isEqualTo("X1");
            assertThat(before.getField("DEC")).isEqualTo(episodes.get(i).getField("DECOM"));
            assertThat(Written.date(before, "DEC")).isAfter(Written.date(before, "DECOM"));
            assertThat(episodes.get(i).getField("CIN")).isEqualTo(before.getField("CIN"));
            assertThat(episodes.get(i).getField("HOME_POST")).isEqualTo(before.getField("HOME_POST"));
        }
    }

    @ParameterizedTest
    @MethodSource("children")
    void careLiesBetweenBirthAndTheEndOfTheYear(String child) {
        LocalDate birth = Written.born(child);
        assertThat(Written.EPISODES_OF.get(child))
                .allSatisfy(row -> assertThat(Written.date(row, "DECOM"))
                        .isAfterOrEqualTo(birth)
                        .isBeforeOrEqualTo(Written.YEAR_END)
                        .isBefore(birth.plusYears(18)));
        if (!Written.WITNESS.containsKey(child)) {
            assertThat(Written.leftOn(child))
                    .isBeforeOrEqualTo(Written.YEAR_END)
                    .isBefore(birth.plusYears(18));
        }
    }

    @ParameterizedTest
    @MethodSource("children")
    void theReasonForANewEpisodeSaysWhatChanged(String child) {
        List<NamedCsvRecord> episodes = Written.EPISODES_OF.get(child);
        for (int i = 1; i < episodes.size(); i++) {
            boolean status =
                    !episodes.get(i).getField("LS").equals(episodes.get(i - 1).getField("LS"));
            boolean placement = !Written.setting(episodes.get(i)).equals(Written.setting(episodes.get(i - 1)));
            if (episodes.get(i).getField("RNE").equals("S")) {
                continue;
            }
            String expected = status && placement ? "B" : placement ? "P" : status ? "L" : "nothing changed";
            assertThat(episodes.get(i).getField("RNE")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("children")
    void legalStatusesComeInTheOrderOfTheCourts(String child) {
        List<String> statuses = Written.EPISODES_OF.get(child).stream()
                .map(row -> row.getField("LS"))
                .distinct()
                .toList();
        assertThat(statuses)
                .isIn(
                        List.of("V2"),
                        List.of("C1", "V2"),
                        List.of("C1", "C2", "V2"),
                        List.of("C1"),
                        List.of("C1", "C2"),
                        List.of("C1", "C2", "E1"),
                        List.of("C1", "E1"));
        NamedCsvRecord last = Written.EPISODES_OF
                .get(child)
                .get(Written.EPISODES_OF.get(child).size() - 1);
        assertThat(last.getField("LS").equals("E1"))
                .isEqualTo(last.getField("PLACE").equals("A6"));
        if (last.getField("LS").equals("C1")) {
            LocalDate start = Written.date(Written.EPISODES_OF.get(child).get(0), "DECOM");
            assertThat(start.plusMonths(9))
                    .as("an interim order for over nine months")
                    .isAfterOrEqualTo(Written.leftOn(child));
        }
    }

    @ParameterizedTest
    @MethodSource("children")
    void aChangeOfPlacementHasAReasonUnlessAStayIsTemporary(String child) {
        List<NamedCsvRecord> episodes = Written.EPISODES_OF.get(child);
        for (int i = 0; i < episodes.size(); i++) {
            NamedCsvRecord episode = episodes.get(i);
            NamedCsvRecord next = i + 1 < episodes.size() ? episodes.get(i + 1) : null;
            boolean needed = next != null
                    && !next.getField("RNE").equals("S")
                    && !next.getField("RNE").equals("L")
                    && !Written.isTemporary(episode)
                    && !Written.isTemporary(next);
            if (needed) {
                assertThat(episode.getField("REASON_PLACE_CHANGE")).isIn(REASONS_FOR_CHANGE);
            } else {
                assertThat(episode.getField("REASON_PLACE_CHANGE")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("children")
    void everyPlacementLastsThreeNightsAndNoneIsThePlaceBeforeIt(String child) {
        List<NamedCsvRecord> placements = Written.placementsOf(child);
        for (int i = 1; i < placements.size(); i++) {
            assertThat(DAYS.between(
                            Written.date(placements.get(i - 1), "DECOM"), Written.date(placements.get(i), "DECOM")))
                    .isGreaterThanOrEqualTo(3);
            assertThat(placements.get(i).getField("PL_POST"))
                    .isNotEqualTo(placements.get(i - 1).getField("PL_POST"));
        }
    }

    @Test
    void aTemporaryStayIsInHospitalAndEndsWhereItBegan() {
        int stays = 0;
        for (String child : Written.WITNESS.keySet()) {
            List<NamedCsvRecord> episodes = Written.EPISODES_OF.get(child);
            for (int i = 0; i < episodes.size(); i++) {
                NamedCsvRecord stay = episodes.get(i);
                if (!Written.isTemporary(stay)) {
                    continue;
                }
                stays++;
                assertThat(stay.getField("PLACE_PROVIDER")).isEmpty();
                assertThat(stay.getField("PL_POST")).isNotEmpty();
                assertThat(Written.date(stay, "DECOM")).isBetween(Written.YEAR_START, Written.YEAR_END);
                assertThat(DAYS.between(Written.date(stay, "DECOM"), Written.date(stay, "DEC")))
                        .isBetween(2L, 12L);
                // 380, 381, 383: a stay neither begins nor ends a period, and leads back with RNE P.
                NamedCsvRecord before = episodes.get(i - 1);
                NamedCsvRecord back = episodes.get(i + 1);
                assertThat(Written.setting(back)).isEqualTo(Written.setting(before));
                assertThat(back.getField("RNE")).isEqualTo("P");
                assertThat(back.getField("LS")).isEqualTo(before.getField("LS"));
                assertThat(Written.WITNESS.get(child).getField("moves_in_year")).isEqualTo("0");
            }
        }
        assertThat(stays).isBetween(3, 6);
    }

    @Test
    void providersAndPostcodesSuitThePlacement() {
        assertThat(Written.EPISODES).allSatisfy(row -> {
            String place = row.getField("PLACE");
            // 213, 526, 550
            assertThat(row.getField("PLACE_PROVIDER").isEmpty()).isEqualTo(place.equals("T1"));
            assertThat(row.getField("PLACE_PROVIDER").equals("PR0")).isEqualTo(place.equals("P1"));
            // 392b, 392d
            assertThat(row.getField("HOME_POST")).isNotEmpty();
            assertThat(row.getField("PL_POST").isEmpty()).isEqualTo(place.startsWith("A"));
            if (!place.equals("P1")) {
                assertThat(row.getField("PL_POST")).isNotEqualTo(row.getField("HOME_POST"));
            }
            if (!place.startsWith("A")) {
                assertThat(row.getField("PL_LOCATION")).isEmpty();
            }
            // 378
            assertThat(place + row.getField("LS")).isNotEqualTo("P1V2");
        });
    }

    @Test
    void agesSuitThePlacement() {
        assertThat(Written.EPISODES).allSatisfy(row -> {
            LocalDate birth = Written.born(row.getField("CHILD"));
            int leastAge = switch (row.getField("PLACE")) {
                case "P2" -> 16; // 370
                case "H5" -> 14; // 371
                default -> 0;
            };
            assertThat(birth.plusYears(leastAge)).isBeforeOrEqualTo(Written.date(row, "DECOM"));
        });
    }

    @Test
    void theSampleIsVariedEnoughToTestAReader() {
        assertThat(Written.EPISODES.stream().filter(row -> row.getField("RNE").equals("L")))
                .hasSizeGreaterThan(100);
        assertThat(Written.EPISODES.stream().filter(row -> row.getField("RNE").equals("B")))
                .hasSizeGreaterThan(4);
        assertThat(Written.EPISODES.stream()
                        .filter(row -> Written.isOpen(row) && row.getField("LS").equals("V2")))
                .hasSizeBetween(20, 40);
        assertThat(Written.WITNESS.keySet().stream()
                        .filter(child -> Written.WITNESS
                                .get(child)
                                .getField("moves_in_year")
                                .equals("0"))
                        .filter(child -> Written.placementsOf(child).size() > 1))
                .as("children who moved, but before the year")
                .hasSizeBetween(25, 60);
        assertThat(Written.EPISODES.stream()
                        .filter(row ->
                                Written.isOpen(row) && row.getField("PLACE").equals("K2"))
                        .filter(row -> row.getField("PLACE_PROVIDER").equals("PR1")))
                .as("the council runs one home")
                .hasSize(1);
    }
}

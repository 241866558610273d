package org.lafc.metrics;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.cohort.Cohort;

/**
 * The synthetic Powys cohort as histories: 210 invented children on 31 March 2018, distances from their grid points. The
 * days before the current placement are ours, as the witness leaves them open.
 */
public final class PowysWitness {

    private PowysWitness() {}

    public static Cohort cohort() {
        return cohort(histories());
    }

    public static Cohort cohort(List<CareHistory> histories) {
        return Cohort.builder()
                .histories(histories)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances("GRID_PLANE of the witness")
                .build();
    }

    public static ImmutableList<CareHistory> histories() {
        List<String> lines = lines("synthetic-witness.csv");
        List<String> header = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> history(header, line.replaceAll("\"[^\"]*\"", "").split(",", -1)))
                .collect(ImmutableList.toImmutableList());
    }

    public static List<String> lines(String file) {
        try (InputStream in = PowysWitness.class.getResourceAsStream("/golden/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CareHistory history(List<String> header, String[] row) {
        int moves = Integer.parseInt(value(header, row, "moves_in_year"));
        LocalDate start = LocalDate.parse(value(header, row, "placement_start"));
        List<Episode> episodes = new ArrayList<>();
        for (int i = moves; i > 0; i--) {
            episodes.add(episode(header, row)
                    .dates(DateRange.of(start.minusDays(i), start.minusDays(i - 1L)))
                    .startReason(i == moves ? EpisodeStart.STARTED : EpisodeStart.PLACEMENT)
                    .endReason(EpisodeEnd.CONTINUES)
                    .build());
        }
        episodes.add(episode(header, row)
                .dates(DateRange.startingOn(start))
                .startReason(moves == 0 ? EpisodeStart.STARTED : EpisodeStart.PLACEMENT)
                .build());
        return CareHistory.builder()
                .child(Child.builder()
                        .id(value(header, row, "child_id"))
                        .dateOfBirth(LocalDate.parse(value(header, row, "date_of_birth")))
                        .ethnicGroup(ethnicGroup(value(header, row, "ethnic_group")))
                        .build())
                .rules(CareRules.WALES)
                .episodes(episodes)
                .build();
    }

    private static Episode.Builder episode(List<String> header, String[] row) {
        String type = value(header, row, "placement_type");
        Optional<Distance> distance = Optional.empty();
        if (!value(header, row, "home_easting").isEmpty()
                && !value(header, row, "placement_easting").isEmpty()) {
            distance = Optional.of(Distance.ofMetres(Math.hypot(
                    number(header, row, "home_easting") - number(header, row, "placement_easting"),
                    number(header, row, "home_northing") - number(header, row, "placement_northing"))));
        }
        String side = value(header, row, "placement_location");
        return Episode.builder()
                .legalStatus(LegalStatus.CARE_ORDER)
                .reasonForCare(ReasonForCare.valueOf(value(header, row, "reason")))
                .placementType(typeOf(type))
                .provider(
                        type.startsWith("IN_HOUSE")
                                ? ProviderKind.OWN_AUTHORITY
                                : type.startsWith("IFA") ? ProviderKind.PRIVATE : ProviderKind.NOT_RECORDED)
                .home(
                        value(header, row, "home_easting").isEmpty()
                                ? Whereabouts.NO_FIXED_ABODE
                                : Whereabouts.of(Postcode.parse("LD1 5AA")))
                .recordedSide(AreaSide.valueOf(side))
                .recordedDistance(distance);
    }

    private static EthnicGroup ethnicGroup(String group) {
        return switch (group) {
            case "MIXED", "ASIAN", "BLACK" -> EthnicGroup.valueOf(group + "_OTHER");
            case "NOT_STATED" -> EthnicGroup.NOT_KNOWN;
            default -> EthnicGroup.valueOf(group);
        };
    }

    private static PlacementType typeOf(String type) {
        return switch (type) {
            case "IN_HOUSE_FOSTER", "IFA_FOSTER" -> PlacementType.FOSTER;
            default -> PlacementType.valueOf(type);
        };
    }

    private static double number(List<String> header, String[] row, String column) {
        return Double.parseDouble(value(header, row, column));
    }

    private static String value(List<String> header, String[] row, String column) {
        return row[header.indexOf(column)];
    }
}

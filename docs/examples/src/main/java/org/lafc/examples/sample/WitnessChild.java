package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One invented child of the witness: the facts that a reader must find again in the written return. Those that a
 * return does not hold (siblings, parents, disability, register, referral) go into plain tables.
 *
 * <p>Or another child after the pattern of one of the witness's, some days earlier, who has left care ({@link #earlier}).
 */
final class WitnessChild {

    private final NamedCsvRecord row;
    private final String id;
    private final int daysEarlier;
    private final LocalDate lastDay;

    private WitnessChild(NamedCsvRecord row, String id, int daysEarlier, LocalDate lastDay) {
        this.row = row;
        this.id = id;
        this.daysEarlier = daysEarlier;
        this.lastDay = lastDay;
    }

    /** The children of a witness file, in its order. */
    static ImmutableList<WitnessChild> allOf(String witness) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(witness)) {
            return reader.stream()
                    .map(row -> new WitnessChild(row, row.getField("child_id"), 0, SampleReturn.LAST_DAY))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another child who lived the same so many days earlier, with no sibling in care, and has left it. */
    WitnessChild earlier(String otherId, int days, LocalDate lastDayInCare) {
        return new WitnessChild(row, otherId, days, lastDayInCare);
    }

    /** The same child in a later period of care. */
    WitnessChild until(LocalDate lastDayInCare) {
        return new WitnessChild(row, id, daysEarlier, lastDayInCare);
    }

    String id() {
        return id;
    }

    /** The last day of care, or the last of the year for whoever is in care then. */
    LocalDate lastDay() {
        return lastDay;
    }

    boolean isInCareAtTheEnd() {
        return lastDay.equals(SampleReturn.LAST_DAY);
    }

    /** The first day of the year whose moves are counted. */
    LocalDate yearStart() {
        return SampleReturn.FIRST_DAY.minusDays(daysEarlier);
    }

    LocalDate dateOfBirth() {
        return day("date_of_birth");
    }

    String reason() {
        return row.getField("reason");
    }

    String ethnicGroup() {
        return row.getField("ethnic_group");
    }

    /** The sibling group, if the child has siblings in care. */
    Optional<String> siblingGroup() {
        return Optional.of(row.getField("sibling_group")).filter(group -> isInCareAtTheEnd() && !group.isEmpty());
    }

    boolean disabled() {
        return row.getField("disability").equals("1");
    }

    /** Whether the child was on the Child Protection Register before care. */
    boolean registeredBefore() {
        return row.getField("cpr_before").equals("1");
    }

    /** Completed years of the mother on the last day. */
    int motherAge() {
        return Integer.parseInt(row.getField("mother_age"));
    }

    /** Completed years of the father on the last day, if it is known who he is. */
    Optional<Integer> fatherAge() {
        return row.getField("father_known").equals("1")
                ? Optional.of(Integer.valueOf(row.getField("father_age")))
                : Optional.empty();
    }

    String referralSource() {
        return row.getField("referral_source");
    }

    /** The home, unless the child is of no fixed abode. */
    Optional<SamplePoint> home() {
        return point("home_easting", "home_northing");
    }

    /** Where the child lives now, unless placed for adoption: such a place stays secret. */
    Optional<SamplePoint> placementPoint() {
        return point("placement_easting", "placement_northing");
    }

    String placementType() {
        return row.getField("placement_type");
    }

    /** IN_AREA, OUT_OF_AREA or NOT_RECORDED. */
    String placementLocation() {
        return row.getField("placement_location");
    }

    LocalDate placementStart() {
        return day("placement_start");
    }

    int placementMonths() {
        return Integer.parseInt(row.getField("placement_months"));
    }

    /** Moves from 1 April 2017 to 31 March 2018; 4 stands for 4 or more. */
    int movesInYear() {
        return Integer.parseInt(row.getField("moves_in_year"));
    }

    /** Whole years on a day. */
    int ageOn(LocalDate day) {
        return dateOfBirth().until(day).getYears();
    }

    private LocalDate day(String field) {
        return LocalDate.parse(row.getField(field)).minusDays(daysEarlier);
    }

    private Optional<SamplePoint> point(String easting, String northing) {
        if (row.getField(easting).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SamplePoint(Integer.parseInt(row.getField(easting)), Integer.parseInt(row.getField(northing))));
    }
}

package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.plain.AuthorityLocality;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.ContractKind;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.provision.PlacementContract;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.Meeting;

/**
 * What is not about one child: the 14 children's homes, what inspections found there, and the projections, as the Powys
 * paper prints them (CLA Strategic Framework 2018-2023 v1.1, section 10 and table 1), under the stand-in county's code;
 * its localities; 114 children placed there by others (the number is the paper's, the regions are chosen); invented spot
 * contracts (the paper: no block contract) and board meetings.
 */
final class SampleProvision {

    private static final LocalAuthority COUNTY = LocalAuthority.of(StandInCounty.COUNTY);

    private SampleProvision() {}

    static PlainRecords records() {
        PlainRecords.Builder records = PlainRecords.builder();
        SampleMeetings.all().forEach(meeting -> records.add(Meeting.class, meeting));
        for (NamedCsvRecord row : rows("childrens-homes.csv")) {
            records.add(
                    ChildrensHome.class,
                    ChildrensHome.builder()
                            .id(row.getField("id"))
                            .name(row.getField("home"))
                            .beds(Integer.parseInt(row.getField("beds")))
                            .owner(HomeOwner.valueOf(row.getField("owner")))
                            .provision(row.getField("provision"))
                            .build());
        }
        for (NamedCsvRecord row : rows("childrens-homes-findings.csv")) {
            records.add(
                    InspectionFinding.class,
                    new InspectionFinding(
                            row.getField("home_id"),
                            row.getField("regulation"),
                            row.getField("finding"),
                            Optional.empty(),
                            Optional.empty()));
        }
        addContracts(records);
        addHosted(records);
        for (StandInCounty.Area area : StandInCounty.LOCALITIES) {
            records.add(AuthorityLocality.class, new AuthorityLocality(COUNTY, new Locality(area.name())));
        }
        for (NamedCsvRecord row : rows("table1-projections.csv")) {
            records.add(
                    PopulationProjection.class,
                    new PopulationProjection(
                            COUNTY,
                            Integer.parseInt(row.getField("year")),
                            Integer.parseInt(row.getField("age")),
                            Long.parseLong(row.getField("population"))));
        }
        return records.build();
    }

    private static void addContracts(PlainRecords.Builder records) {
        for (int number = 1; number <= 6; number++) {
            Draws draws = new Draws("contract " + number);
            LocalDate from = SampleReturn.FIRST_DAY.plusDays(draws.below("from", 300));
            records.add(
                    PlacementContract.class,
                    new PlacementContract(
                            DateRange.of(from, from.plusYears(1)),
                            number <= 4 ? ContractKind.SPOT : ContractKind.FOURCS_FRAMEWORK,
                            "Provider " + number,
                            1,
                            Optional.empty()));
        }
    }

    private static void addHosted(PlainRecords.Builder records) {
        ImmutableList<StandInCounty.Area> localities = StandInCounty.LOCALITIES;
        for (int number = 1; number <= 114; number++) {
            Draws draws = new Draws("hosted " + number);
            String region = number <= 61
                    ? "English Midlands"
                    : number <= 87 ? "South East Wales" : number <= 104 ? "South West Wales" : "Elsewhere";
            boolean residential = draws.happens("residential", 55);
            Locality locality = new Locality(
                    localities.get(draws.below("locality", localities.size())).name());
            LocalDate from = SampleReturn.LAST_DAY.minusDays(draws.below("days here", 1200));
            LocalDate born = from.minusYears(residential ? 9 : 2).minusDays(draws.below("days of life", 1800));
            records.add(
                    HostedChild.class,
                    HostedChild.builder()
                            .dates(DateRange.startingOn(from))
                            .placingAuthority(region)
                            .placementType(residential ? PlacementType.RESIDENTIAL : PlacementType.FOSTER)
                            .locality(locality)
                            .dateOfBirth(born)
                            .build());
        }
    }

    private static ImmutableList<NamedCsvRecord> rows(String name) {
        try (InputStream in = Objects.requireNonNull(SampleProvision.class.getResourceAsStream(name), name);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
            return reader.stream().collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

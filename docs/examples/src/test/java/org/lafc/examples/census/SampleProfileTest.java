package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainReader;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.geo.boundary.BoundaryReader;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.DistanceByBoundary;
import org.lafc.metrics.cohort.DistanceByBoundary.HowFar;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.profile.LocalityReport;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.profile.SiblingGroupSizes;
import org.lafc.metrics.profile.Sufficiency;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigures;
import org.lafc.metrics.stats.Proportion;

/** Every row of synthetic-expected.csv out of the profile of the sample return, birth parents asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleProfileTest {

    private Map<String, NamedCsvRecord> expected = Map.of();
    private List<Profile> read = List.of();

    @BeforeAll
    void readTheSample() throws IOException {
        PlainReader plain = PlainReader.of(CareRules.WALES).withBirthParents();
        Map<Boolean, List<Source>> files = Stream.of("return", "birth-parents")
                .flatMap(folder -> sources(Job.SAMPLE.resolve(folder)))
                .collect(Collectors.partitioningBy(plain::recognises));
        ReadResult<CareHistory> ofReturn =
                Ssda903Reader.of(Ssda903Codes.wales(), CareRules.WALES).read(files.getOrDefault(false, List.of()));
        PlainResult all = plain.addTo(ofReturn.records(), files.getOrDefault(true, List.of()));
        PostcodeDirectory postcodes = PostcodeDirectoryReader.read(
                        List.of(InputFiles.source(Job.SAMPLE.resolve("postcodes.csv"))))
                .directory();
        read = List.of(Profile.of(Cohort.builder()
                .histories(all.histories())
                .others(all.others())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(LocalAuthority.of("W06000099"))
                .distanceMeasure(PostcodeDistance.of(postcodes, StraightLine.GRID_PLANE))
                .areaFinder(PostcodeAreas.of(
                        postcodes,
                        BoundaryReader.read(InputFiles.source(Job.SAMPLE.resolve("boundaries.geojson")))
                                .boundaries()))
                .build()));
        String golden = Files.readString(Path.of("src/test/resources/golden/synthetic-expected.csv"));
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(golden).stream()) {
            expected = rows.collect(Collectors.toMap(row -> row.getField("measure"), row -> row));
        }
    }

    @Test
    void sharesAreThoseOfThePaper() {
        assertShare("S01", row(ChildFacts.AREA_SIDE, "out-of-area").ofKnown());
        assertShare("S08", row(ChildFacts.DISABILITY, "yes").ofAll());
        assertShare("S09", row(ChildFacts.REGISTER_BEFORE_CARE, "yes").ofAll());
        assertShare("S10", row(ChildFacts.ETHNIC_GROUP, "white-british").ofAll());
        assertShare("S11", row(ChildFacts.FATHER_KNOWN, "no").ofAll());
        assertShare("S12", row(ChildFacts.REFERRAL_SOURCE_GROUP, "police").ofAll());
        assertShare("S13", row(ChildFacts.REFERRAL_SOURCE_GROUP, "health").ofAll());
    }

    @Test
    void distancesAreThoseOfTheWitness() {
        DistanceByBoundary far = profile().distanceByBoundary().get(2);
        long children = profile().children();
        long measured = profile().spread(ChildFacts.DISTANCE_FROM_HOME).known();

        assertShare("S02", Proportion.of(count(far, HowFar.FAR), children));
        assertShare("S03", Proportion.of(count(far, HowFar.FAR), measured));
        assertShare("S04", Proportion.of(count(profile().distanceByBoundary().get(1), HowFar.FAR), measured));
        assertValue("S05", profile().spread(ChildFacts.DISTANCE_FROM_HOME).greatest());
        assertValue("S06", profile().spread(ChildFacts.DISTANCE_FROM_HOME).mean());
        assertValue("S07", profile().spread(ChildFacts.DISTANCE_FROM_HOME).median());
        assertValue("S26", far.farButInside());
        assertValue("S27", profile().distanceByBoundary().get(0).nearButOutside());
        assertThat(profile().distancesNotMeasured().values()).containsExactlyInAnyOrder(2, 5);
    }

    @Test
    void placementsAreThoseOfTheWitness() {
        assertValue("S14", profile().spread(ChildFacts.MONTHS_IN_PLACEMENT).mean());
        assertValue("S15", profile().spread(ChildFacts.MONTHS_IN_PLACEMENT).median());
        assertShare("S21", many(YearFigures.THREE_OR_MORE_PLACEMENTS));
        assertShare("S22", many(YearFigures.THREE_OR_MORE_MOVES));
        assertShare("S23", many(YearFigures.MORE_THAN_THREE_MOVES));
        long in = profile().placementsBySide().residential(AreaSide.IN_AREA);
        long out = profile().placementsBySide().residential(AreaSide.OUT_OF_AREA);
        assertShare("S24", Proportion.of(in, in + out));
        long inHouse = row(ChildFacts.PLACEMENT_PROVISION, "in-house-foster").count();
        assertShare(
                "S25",
                Proportion.of(
                        inHouse,
                        inHouse
                                + row(ChildFacts.PLACEMENT_PROVISION, "agency-foster")
                                        .count()));
        assertThat(profile().breakdown(ChildFacts.MOVES_IN_YEAR).rows())
                .extracting(Breakdown.Row::count)
                .containsExactly(154L, 22L, 13L, 12L, 9L);
        assertThat(profile().breakdown(ChildFacts.MONTHS_IN_PLACEMENT).rows())
                .extracting(Breakdown.Row::count)
                .containsExactly(50L, 35L, 30L, 45L, 35L, 15L);
    }

    @Test
    void familiesAreThoseOfTheWitness() {
        SiblingGroupSizes groups = profile().siblingGroups().orElseThrow();

        assertValue("S16", groups.groups());
        assertValue("S17", groups.largest().orElseThrow());
        assertValue("S18", groups.children());
        assertValue("S19", groups.withSibling().getOrDefault(Answer.YES, 0L));
        assertValue("S20", groups.whollyTogether().getOrDefault(Answer.YES, 0L));
        assertValue("S28", profile().spread(ChildFacts.PARENTS_AGE_GAP).greatest());
        assertThat(groups.groupsBySize()).isEqualTo(ImmutableMap.of(2, 30L, 3, 15L, 4, 5L, 5, 2L, 7, 1L));
        assertThat(groups.alone()).isEqualTo(68);
        assertThat(profile().breakdown(ChildFacts.FATHER_AGE).known()).isEqualTo(161);
        assertThat(profile().breakdown(ChildFacts.MOTHER_AGE).known()).isEqualTo(210);
    }

    @Test
    void everyRowOfTheWitnessIsLookedAt() {
        assertThat(expected).hasSize(28);
    }

    @Test
    void homesHostedChildrenAndProjectionsAreThoseOfThePaper() {
        var provision = profile().provision().orElseThrow();

        assertThat(provision.total().homes()).isEqualTo(14);
        assertThat(provision.total().beds()).isEqualTo(76);
        assertThat(provision.byOwner().get(HomeOwner.COUNCIL).homes()).isEqualTo(1);
        assertThat(provision.findings().orElseThrow()).hasSize(14);
        assertThat(provision.homesByRegulation().orElseThrow().get("25(1A)")).hasSize(7);
        assertThat(provision.contracts().orElseThrow().keySet())
                .extracting(Enum::name)
                .doesNotContain("BLOCK");
        assertThat(profile().hosted().orElseThrow().children()).isEqualTo(114);
        assertThat(profile().hosted().orElseThrow().byPlacingAuthority())
                .containsEntry("English Midlands", 61L)
                .hasSize(4);
        assertThat(profile().projections().orElseThrow().residents(2020, 0, 17)).hasValue(23_845);
        assertThat(profile().projections().orElseThrow().residents(2039, 0, 18)).hasValue(22_134);
    }

    @Test
    void sevenLocalitiesAndTheRestAreTheCohort() {
        assertThat(profile().localities().named())
                .extracting(locality -> locality.place() + " " + locality.fromHere())
                .containsExactly(
                        "Mid East 34",
                        "Mid West 18",
                        "North Central 46",
                        "North East 38",
                        "North West 15",
                        "South Central 33",
                        "South West 24");
        assertThat(profile().localities().notKnown().fromHere()).isEqualTo(2); // of no fixed abode
        assertThat(profile().localities().outside().placedHere()).isEqualTo(89);
        assertThat(profile().localities().all().stream()
                        .mapToLong(LocalityReport::placedHere)
                        .sum())
                .isEqualTo(210);
        assertThat(profile().localities().all().stream()
                        .mapToLong(locality -> locality.hostedChildren().orElse(0L))
                        .sum())
                .isEqualTo(114);
        // In which locality the homes are stands in appendices that nobody saw: no bed is known of any.
        assertThat(profile().localities().named())
                .flatExtracting(LocalityReport::sufficiency)
                .extracting(Sufficiency::places)
                .allMatch(places -> places.isEmpty());
        assertThat(profile().localities().notKnown().provision().orElseThrow().homes())
                .hasSize(14);
    }

    private Profile profile() {
        return read.get(0);
    }

    private Breakdown.Row row(Fact fact, String label) {
        return profile().breakdown(fact).rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static long count(DistanceByBoundary distances, HowFar howFar) {
        return Stream.of(AreaSide.values())
                .mapToLong(side -> distances.count(side, howFar))
                .sum();
    }

    private Proportion many(String category) {
        YearFigure figure = profile().years().about(Topic.MANY_MOVES).stream()
                .filter(moves -> moves.category().equals(category))
                .findFirst()
                .orElseThrow();
        return Proportion.of(figure.value().longValue(), figure.base().orElseThrow());
    }

    private void assertShare(String measure, Proportion share) {
        NamedCsvRecord row = expected.get(measure);
        assertThat(share.numerator()).as(measure).isEqualTo(Long.parseLong(row.getField("numerator")));
        assertThat(share.denominator()).as(measure).isEqualTo(Long.parseLong(row.getField("denominator")));
        assertValue(measure, share.percent());
    }

    private void assertValue(String measure, OptionalDouble value) {
        BigDecimal printed = new BigDecimal(expected.get(measure).getField("value"));
        assertThat(BigDecimal.valueOf(value.orElseThrow()).setScale(printed.scale(), RoundingMode.HALF_UP))
                .as(measure)
                .isEqualTo(printed);
    }

    private void assertValue(String measure, long value) {
        assertThat(value)
                .as(measure)
                .isEqualTo(Long.parseLong(expected.get(measure).getField("value")));
    }

    private static Stream<Source> sources(Path folder) {
        try {
            return InputFiles.in(folder, List.of(".csv")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

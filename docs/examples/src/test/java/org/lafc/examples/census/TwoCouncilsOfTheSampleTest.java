package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.plain.PlainReader;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.core.voice.Meeting;
import org.lafc.geo.boundary.BoundarySet;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.VoiceFacts;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.share.SharedTallies;
import org.lafc.metrics.share.TallyReader;
import org.lafc.metrics.share.TallyWriter;

/**
 * The whole sample, with all its plain tables, dealt out family by family to two councils that exchange texts: the region is
 * what all children together are, measure by measure. Meetings are one council's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoCouncilsOfTheSampleTest {

    private static final LocalAuthority ONE = LocalAuthority.of("W06000099");
    private static final LocalAuthority OTHER = LocalAuthority.of("W06000098");

    // A change, a gap and what counts measures have no tally: they are computed from results.
    private static final ImmutableList<KpiDefinition> OF_ROWS = KpiCatalogue.builtIn().definitions().stream()
            .filter(definition -> !definition.isOfResults())
            .collect(ImmutableList.toImmutableList());

    private List<CareHistory> children = List.of();
    private PlainRecords others = PlainRecords.NONE;
    private PostcodeDirectory directory =
            PostcodeDirectoryReader.read(List.of()).directory();

    @BeforeAll
    void read() throws IOException {
        PlainReader plain = PlainReader.of(CareRules.WALES);
        Map<Boolean, List<Source>> files;
        try (Stream<Path> paths = Files.list(Job.SAMPLE.resolve("return"))) {
            files = paths.sorted().map(InputFiles::source).collect(Collectors.partitioningBy(plain::recognises));
        }
        PlainResult read = plain.addTo(
                Ssda903Reader.of(Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES)
                        .read(files.getOrDefault(false, List.of()))
                        .records(),
                files.getOrDefault(true, List.of()));
        assertThat(read.problems()).isEmpty();
        children = HeldFrom.firstRecords(read.histories());
        others = read.others();
        directory = PostcodeDirectoryReader.read(List.of(InputFiles.source(Job.SAMPLE.resolve("postcodes.csv"))))
                .directory();
    }

    @Test
    void theRegionIsAllChildren() {
        List<CareHistory> own = dealtTo(true);
        List<CareHistory> rest = dealtTo(false);
        assertThat(own).hasSizeBetween(150, 470);
        assertThat(own.size() + rest.size()).isEqualTo(children.size()).isEqualTo(210 + 90 + 320);
        SharedTallies region = exchanged(SharedTallies.count(OF_ROWS, cohort(ONE, own, others)))
                .plus(exchanged(
                        SharedTallies.count(OF_ROWS, cohort(OTHER, rest, others.with(Meeting.class, List.of())))));

        assertThat(region.scope().authorities()).isEqualTo(ImmutableSortedSet.of(ONE, OTHER));
        Map<String, KpiResult> merged = region.results(OF_ROWS).stream()
                .collect(Collectors.toMap(result -> result.definition().id(), result -> result));
        List<KpiResult> wholes = KpiEvaluator.of(OF_ROWS).evaluate(cohort(ONE, children, others));
        assertThat(merged).hasSize(wholes.size());
        int compared = 0;
        for (KpiResult whole : wholes) {
            String id = whole.definition().id();
            if (whole.definition().facts().contains(VoiceFacts.ATTENDANCES)
                    || whole.definition().facts().contains(VoiceFacts.YOUNG_MEMBERS_PRESENT)) {
                continue; // a meeting is one council's, and who came to it is told of its own children alone
            }
            compared++;
            assertThat(merged.get(id)).as(id).satisfies(result -> {
                assertThat(result.tally()).isEqualTo(whole.tally());
                assertThat(result.value()).isEqualTo(whole.value());
                assertThat(result.method()).isEqualTo(whole.method());
            });
        }
        assertThat(compared).isEqualTo(OF_ROWS.size() - 3);
    }

    private List<CareHistory> dealtTo(boolean first) {
        return children.stream()
                .filter(history -> history.child().family().orElseThrow().hashCode() % 3 == 0 == first)
                .toList();
    }

    private Cohort cohort(LocalAuthority council, List<CareHistory> histories, PlainRecords records) {
        AreaFinder areas = PostcodeAreas.of(directory, BoundarySet.EMPTY);
        return Cohort.builder()
                .histories(histories)
                .others(records)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(council)
                .areaFinder(council.equals(ONE) ? areas : swapped(areas))
                .distanceMeasure(PostcodeDistance.of(directory, StraightLine.ELLIPSOID))
                .build();
    }

    // The other council is where the first one is, and the first where the other one was: both mean the same by their
    // area.
    private static AreaFinder swapped(AreaFinder areas) {
        return new AreaFinder() {
            @Override
            public Optional<LocalAuthority> authorityOf(Whereabouts place) {
                return areas.authorityOf(place)
                        .map(found -> found.equals(ONE) ? OTHER : found.equals(OTHER) ? ONE : found);
            }

            @Override
            public Optional<Locality> localityOf(Whereabouts place) {
                return areas.localityOf(place);
            }
        };
    }

    private static SharedTallies exchanged(SharedTallies counted) {
        return TallyReader.read(Source.ofText("tallies.txt", TallyWriter.toText(counted.underAgreement())))
                .records()
                .get(0);
    }
}

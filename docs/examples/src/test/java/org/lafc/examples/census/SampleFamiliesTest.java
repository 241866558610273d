package org.lafc.examples.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.SiblingGroup;
import org.lafc.core.care.SiblingGroups;
import org.lafc.core.edge.Referral;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.plain.PlainReader;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;

/** The published figures that no return holds, out of the plain tables of the sample, birth parents asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleFamiliesTest {

    private PlainResult read = new PlainResult(
            new ReadResult<>(ImmutableList.of(), ImmutableList.of(), ImmutableList.of()), PlainRecords.NONE);
    private Map<String, NamedCsvRecord> expected = Map.of();
    private List<Cohort> cohort = List.of();

    @BeforeAll
    void readTheSample() throws IOException {
        PlainReader plain = PlainReader.of(CareRules.WALES).withBirthParents();
        Map<Boolean, List<Source>> files = Stream.of("return", "birth-parents")
                .flatMap(folder -> sources(Path.of("sample", folder)))
                .collect(Collectors.partitioningBy(plain::recognises));
        ReadResult<CareHistory> ofReturn =
                Ssda903Reader.of(Ssda903Codes.wales(), CareRules.WALES).read(files.getOrDefault(false, List.of()));
        read = plain.addTo(ofReturn.records(), files.getOrDefault(true, List.of()));
        assertThat(ofReturn.problems()).isEmpty();
        cohort = List.of(Cohort.builder()
                .histories(read.histories())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(LocalAuthority.of("W06000099"))
                .recordedDistances("not asked for")
                .build());
        String golden = Files.readString(Path.of("src/test/resources/golden/synthetic-expected.csv"));
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(golden).stream()) {
            expected = rows.collect(Collectors.toMap(row -> row.getField("measure"), row -> row));
        }
    }

    @Test
    void everyRowIsKept() {
        assertThat(read.problems()).isEmpty();
        assertThat(read.rowCounts()).hasSize(41 - 4).allMatch(count -> count.rejected() == 0);
        // 210 in care on the day, 90 who left before it, 320 who were helped at home.
        assertThat(read.histories()).hasSize(210 + 90 + 320);
    }

    @Test
    void sharesAreThoseOfThePaper() {
        assertShare("S08", ChildFacts.DISABILITY, "yes");
        assertShare("S09", ChildFacts.REGISTER_BEFORE_CARE, "yes");
        assertShare("S10", ChildFacts.ETHNIC_GROUP, "white-british");
        assertShare("S11", ChildFacts.FATHER_KNOWN, "no");
        assertShare("S12", ChildFacts.REFERRAL_SOURCE_GROUP, "police");
        assertShare("S13", ChildFacts.REFERRAL_SOURCE_GROUP, "health");
    }

    @Test
    void siblingGroupsAreThoseOfThePaper() {
        SiblingGroups groups = SiblingGroups.on(CensusDate.yearEnd(2018).day(), read.histories());

        assertThat(groups.groups()).hasSize(number("S16"));
        assertThat(groups.groups().stream().mapToInt(SiblingGroup::size).max()).hasValue(number("S17"));
        assertThat(groups.children()).isEqualTo(number("S18"));
        assertThat(groups.countWithSibling(Answer.YES)).isEqualTo(number("S19"));
        assertThat(groups.countWhollyTogether(Answer.YES)).isEqualTo(number("S20"));
        assertThat(groups.familyNotKnown()).isZero();
    }

    @Test
    void theFactsOfSiblingsAgreeWithTheGroups() {
        FactColumn size = column(ChildFacts.SIBLING_GROUP_SIZE);

        assertThat(rows().filter(row -> size.value(row) > 1).count()).isEqualTo(number("S18"));
        assertThat(rows().mapToLong(size::value).max()).hasValue(number("S17"));
        assertThat(count(ChildFacts.PLACED_WITH_SIBLING, "yes")).isEqualTo(number("S19"));
        assertThat(count(ChildFacts.PLACED_WITH_SIBLING, "no-sibling-in-care")).isEqualTo(68);
        // Two placed for adoption, whose places stay secret: nobody can tell whether they are together.
        assertThat(rows().filter(row -> !column(ChildFacts.PLACED_WITH_SIBLING).isKnown(row))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void theLargestAgeGapBetweenParentsIsThatOfThePaper() {
        FactColumn gap = column(ChildFacts.PARENTS_AGE_GAP);

        assertThat(rows().filter(gap::isKnown).mapToLong(gap::value).max()).hasValue(number("S28"));
        assertThat(rows().filter(gap::isKnown).count()).isEqualTo(161);
    }

    @Test
    void referralsAreThoseOfTableTwo() {
        Map<String, Long> sources = read.histories().stream()
                .filter(history ->
                        history.isLookedAfterOn(CensusDate.yearEnd(2018).day()))
                .flatMap(history -> history.records(Referral.class).stream())
                .collect(Collectors.groupingBy(referral -> referral.by().name(), Collectors.counting()));

        assertThat(sources)
                .hasSize(22)
                .containsEntry("POLICE", 63L)
                .containsEntry("SCHOOL", 25L)
                .containsEntry("OWN_CHILDRENS_SERVICES", 16L)
                .containsEntry("OTHER_AUTHORITY", 15L)
                .containsEntry("PARENT", 6L)
                .containsEntry("NSPCC", 1L)
                .containsEntry("NOT_KNOWN", 1L);
    }

    @Test
    void homesHostedChildrenAndProjectionsAreThoseOfThePaper() {
        assertThat(read.others().homes()).hasSize(14);
        assertThat(read.others().homes().stream().mapToInt(ChildrensHome::beds).sum())
                .isEqualTo(76);
        assertThat(read.others().homes().stream().filter(home -> home.owner() == HomeOwner.COUNCIL))
                .hasSize(1);
        assertThat(read.others().findings()).hasSize(14);
        assertThat(read.others().hosted().stream()
                        .collect(Collectors.groupingBy(HostedChild::placingAuthority, Collectors.counting())))
                .containsOnly(
                        Map.entry("English Midlands", 61L),
                        Map.entry("South East Wales", 26L),
                        Map.entry("South West Wales", 17L),
                        Map.entry("Elsewhere", 10L));
        assertThat(read.others().localities()).hasSize(7);
        assertThat(read.others().projections().stream()
                        .filter(projection -> projection.year() == 2020)
                        .mapToLong(PopulationProjection::residents)
                        .sum())
                .isEqualTo(25_225);
    }

    private void assertShare(String figure, Fact fact, String word) {
        long count = count(fact, word);
        NamedCsvRecord row = expected.get(figure);
        BigDecimal printed = new BigDecimal(row.getField("value"));

        assertThat(count).as(figure).isEqualTo(Long.parseLong(row.getField("numerator")));
        assertThat(cohort.get(0).size()).isEqualTo(Integer.parseInt(row.getField("denominator")));
        assertThat(BigDecimal.valueOf(100 * count)
                        .divide(BigDecimal.valueOf(cohort.get(0).size()), printed.scale(), RoundingMode.HALF_UP))
                .as(figure)
                .isEqualTo(printed);
    }

    private long count(Fact fact, String word) {
        FactColumn column = column(fact);
        return rows().filter(row -> column.word(row).filter(word::equals).isPresent())
                .count();
    }

    private FactColumn column(Fact fact) {
        return cohort.get(0).column(fact);
    }

    private IntStream rows() {
        return IntStream.range(0, cohort.get(0).size());
    }

    private int number(String figure) {
        return Integer.parseInt(expected.get(figure).getField("value"));
    }

    private static Stream<Source> sources(Path folder) {
        try {
            return InputFiles.in(folder, List.of(".csv")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

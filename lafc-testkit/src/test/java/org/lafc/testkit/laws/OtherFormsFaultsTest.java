package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.plain.PlainReader;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.plain.PlainWriter;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.ReturnYears;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.ReportingYear;
import org.lafc.core.walescensus.CensusCodes;
import org.lafc.core.walescensus.CensusLayout;
import org.lafc.core.walescensus.WalesCensusReader;
import org.lafc.testkit.CareHistories;
import org.lafc.testkit.Censuses;
import org.lafc.testkit.Provision;
import org.lafc.testkit.Returns;

/** Faults of what is no one year's return of England: each is reported in its place, and nothing else changes. */
class OtherFormsFaultsTest {

    private static final WalesCensusReader CENSUS = WalesCensusReader.of(CensusLayout.lafc(), CensusCodes.lafc());

    private static final PlainReader PLAIN = PlainReader.of(CareRules.WALES).withBirthParents();

    private static final int MOST_SAMPLES = 3000;

    private static final Pattern OWN_WORDS = Pattern.compile("[a-z]+(-[a-z0-9]+)+");

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void everyFaultOfTheWelshCensus(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        new FaultRounds(ReturnFault.ofWalesCensus(), FaultRounds.CSV, OtherFormsFaultsTest::census)
                .each(seed, (year, valid, broken) -> {
                    ReadResult<CareHistory> before = CENSUS.read(FileTexts.sources(valid));
                    assertThat(before.problems()).isEmpty();
                    check(broken, before, CENSUS.read(broken.files()), valid);
                });
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void everyFaultBetweenTwoYears(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        new FaultRounds(ReturnFault.acrossYears(), FaultRounds.CSV, OtherFormsFaultsTest::twoYears)
                .each(seed, (year, valid, broken) -> {
                    ReadResult<CareHistory> before = merged(year, FileTexts.sources(valid));
                    assertThat(before.problems()).isEmpty();
                    check(broken, before, merged(year, broken.files()), valid);
                });
    }

    // Few cohorts have rows in many tables, so there are many of them.
    @Example
    void everyFaultOfThePlainTables() {
        Set<ReturnFault> left = new LinkedHashSet<>(ReturnFault.ofPlainTables());
        Arbitrary<ImmutableMap<String, String>> tables = Combinators.combine(
                        CareHistories.cohortsOf(CareHistories.all(), 8), Provision.records())
                .as((cohort, others) -> PlainWriter.withBirthParents().write(cohort, others));
        List<String> wrong = new ArrayList<>(); // all of them, since there are so many faults
        long seed = 0;
        for (ImmutableMap<String, String> valid :
                (Iterable<ImmutableMap<String, String>>) tables.sampleStream().limit(MOST_SAMPLES)::iterator) {
            seed++;
            PlainResult before = PLAIN.read(FileTexts.sources(valid));
            if (!before.problems().isEmpty()) {
                continue; // findings of a home that is not in homes
            }
            for (ReturnFault fault : ImmutableList.copyOf(left)) {
                Optional<BrokenReturn> broken = fault.inject(valid, ReportingYear.ending(2024), seed);
                broken.ifPresent(made -> {
                    left.remove(fault);
                    PlainResult after = PLAIN.read(made.files());
                    try {
                        check(made, before.children(), after.children(), valid);
                        assertThatOtherRowsStay(made, before.others(), after.others());
                    } catch (AssertionError e) {
                        wrong.add(String.valueOf(e.getMessage()));
                    }
                });
            }
            if (left.isEmpty()) {
                break;
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(left).isEmpty();
        assertThat(ReturnFault.ofPlainTables()).hasSizeGreaterThan(300);
    }

    // Of what is about no child no more is lost or new than rows were touched.
    private static void assertThatOtherRowsStay(BrokenReturn broken, PlainRecords before, PlainRecords after) {
        Multiset<Object> were = others(before);
        Multiset<Object> are = others(after);
        int touched = broken.changesAll() ? were.size() : broken.rows().size();

        assertThat(Multisets.difference(were, are).size())
                .as("lost by " + broken.fault())
                .isLessThanOrEqualTo(touched);
        assertThat(Multisets.difference(are, were).size())
                .as("new by " + broken.fault())
                .isLessThanOrEqualTo(touched);
    }

    private static Multiset<Object> others(PlainRecords records) {
        return Stream.<List<?>>of(
                        records.homes(),
                        records.findings(),
                        records.contracts(),
                        records.hosted(),
                        records.meetings(),
                        records.surveyAnswers(),
                        records.carers(),
                        records.localities(),
                        records.populations(),
                        records.projections())
                .flatMap(List::stream)
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    @Example
    void noTwoFaultsHaveOneName() {
        List<String> names = Stream.of(
                        ReturnFault.all(),
                        ReturnFault.ofPlainTables(),
                        ReturnFault.ofWalesCensus(),
                        ReturnFault.acrossYears())
                .flatMap(List::stream)
                .map(ReturnFault::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(names)).hasSizeGreaterThan(550);
    }

    private static void check(
            BrokenReturn broken,
            ReadResult<CareHistory> before,
            ReadResult<CareHistory> after,
            ImmutableMap<String, String> valid) {
        FaultChecks.isReportedAlone(broken, after.problems());
        FaultChecks.changesNothingElse(broken, before.records(), after.records());
        FaultChecks.tellsNothingPersonal(
                broken, withoutExamples(after.problems()), FileTexts.of(FileTexts.sources(valid)));
    }

    // What is allowed shows an authority and a postcode, which may be those of a cohort, and the words of the column.
    private static List<Problem> withoutExamples(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.row(),
                        problem.field(),
                        problem.message(),
                        OWN_WORDS
                                .matcher(problem.allowed())
                                .replaceAll("")
                                .replace("W06000023", "")
                                .replace("LD1 5AA", ""),
                        problem.effect()))
                .toList();
    }

    private static ImmutableMap<String, String> census(long seed, ReportingYear year) {
        CohortProfile profile = CohortProfile.builder()
                .from(CohortProfile.POWYS)
                .name("children of censuses")
                .children(200)
                .lastYear(year)
                .firstYear(ReportingYear.ending(year.endYear() - 10))
                .build();
        return Censuses.texts(SyntheticCohort.of(seed, profile).histories()::iterator);
    }

    private static ImmutableMap<String, String> twoYears(long seed, ReportingYear year) {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        for (int end = year.endYear() - 1; end <= year.endYear(); end++) {
            ReportingYear of = ReportingYear.ending(end);
            Ssda903Writer.ofYear(Ssda903Codes.england(of))
                    .texts(SyntheticCohort.of(seed, Returns.profile(year, 200)).histories()::iterator)
                    .forEach((file, text) -> texts.put(of + "/" + file, text));
        }
        return texts.buildOrThrow();
    }

    private static ReadResult<CareHistory> merged(ReportingYear year, ImmutableList<Source> files) {
        Map<ReportingYear, ReadResult<CareHistory>> returns = new LinkedHashMap<>();
        for (int end = year.endYear() - 1; end <= year.endYear(); end++) {
            ReportingYear of = ReportingYear.ending(end);
            List<Source> ofYear = new ArrayList<>(files);
            ofYear.removeIf(file -> !file.name().startsWith(of + "/"));
            returns.put(
                    of,
                    Ssda903Reader.of(Ssda903Codes.england(of), CareRules.ENGLAND)
                            .read(ofYear));
        }
        return ReturnYears.merge(returns);
    }
}

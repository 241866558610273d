package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.check.StructuralRule;
import org.lafc.core.plain.PlainWriter;
import org.lafc.core.read.ReadResult;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.ExpectedProblem;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.synthetic.Weights;
import org.lafc.core.time.ReportingYear;

/**
 * Generates returns as files, written by lafc's own writers: without faults, and with one fault each and the problems
 * that must be reported.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Returns {

    private static final int MOST_CHILDREN = 40;
    private static final int YEARS_BEFORE = 8;

    private static final String OTHER_PLACE = "Z1";
    private static final ReportingYear WITHOUT_OTHER_PLACES = ReportingYear.ending(2026);

    private Returns() {}

    /**
     * Returns years of which lafc has code lists.
     *
     * @return the arbitrary; 2017-18 to 2026-27
     */
    public static Arbitrary<ReportingYear> years() {
        return Arbitraries.integers().between(2018, 2027).map(ReportingYear::ending);
    }

    /**
     * Returns what synthetic children are like of whom most stand in a year's return: they came into care in the year or
     * the eight before it. From 2025-26 on none is placed in another way (Z1), for which the year has other codes whose
     * meaning is not known.
     *
     * @param year the year
     * @param children how many children, 1 or more
     * @return the profile: England, one authority
     */
    public static CohortProfile profile(ReportingYear year, int children) {
        CohortProfile.Builder profile = CohortProfile.builder()
                .from(CohortProfile.ENGLAND)
                .name("children of returns")
                .children(children)
                .authorities(1)
                .firstYear(ReportingYear.ending(year.endYear() - YEARS_BEFORE))
                .lastYear(year);
        Weights<String> places = CohortProfile.ENGLAND.placements();
        if (year.compareTo(WITHOUT_OTHER_PLACES) >= 0) {
            profile.placements(
                    Weights.of(places.source(), Maps.filterKeys(places.weights(), code -> !code.equals(OTHER_PLACE))));
        }
        return profile.build();
    }

    /**
     * Returns SSDA903 returns of one year that are without fault: synthetic children, so that codes, ages and dates go
     * together as the structural checks ask.
     *
     * @param year the year
     * @return the arbitrary; all files of the year, the children of one to forty who touch it
     */
    public static Arbitrary<ImmutableList<TextFile>> ssda903(ReportingYear year) {
        return texts(year).map(TextFile::of);
    }

    /**
     * Returns SSDA903 returns with whole histories of given children, of all years.
     *
     * @param histories the histories, for example {@link CareHistories#all()}; what a code asks of age or of another
     *     code is not kept there, so a reader may rightly report problems
     * @return the arbitrary; none to eight children
     */
    public static Arbitrary<ImmutableList<TextFile>> ssda903Of(Arbitrary<CareHistory> histories) {
        return CareHistories.cohortsOf(histories, 8)
                .map(cohort -> TextFile.of(
                        Ssda903Writer.wholeHistories(Ssda903Codes.wales()).texts(cohort)));
    }

    /**
     * Returns SSDA903 returns of one year with one fault each, and what must be reported.
     *
     * @param year the year
     * @return the arbitrary; faults that few returns have a place for are seldom drawn
     */
    public static Arbitrary<BrokenReturn> broken(ReportingYear year) {
        return broken(year, Arbitraries.of(ReturnFault.all()));
    }

    /**
     * Returns SSDA903 returns of one year with given faults.
     *
     * @param year the year
     * @param faults the faults, for example {@code Arbitraries.of(ReturnFault.all())}
     * @return the arbitrary; one fault each
     */
    public static Arbitrary<BrokenReturn> broken(ReportingYear year, Arbitrary<ReturnFault> faults) {
        return Combinators.combine(texts(year), faults, seeds())
                .as((files, fault, seed) -> fault.inject(files, year, seed))
                .filter(10_000, Optional::isPresent)
                .map(Optional::get);
    }

    /**
     * Returns the problems that broken returns must give.
     *
     * @return the arbitrary
     */
    public static Arbitrary<ExpectedProblem> expectedProblems() {
        return broken(ReportingYear.ending(2018))
                .map(BrokenReturn::problems)
                .filter(problems -> !problems.isEmpty())
                .map(problems -> problems.get(0));
    }

    /**
     * Returns SSDA903 returns of one year as XML, without fault: the children of {@link #ssda903}, with what the schema
     * of the XML return has a place for (neither social workers nor deprivation of liberty).
     *
     * @param year the year
     * @return the arbitrary; one file, in which each child stands once
     */
    public static Arbitrary<TextFile> xml(ReportingYear year) {
        return texts(year).map(files -> new TextFile("return.xml", ReturnFault.xml(files)));
    }

    /**
     * Returns the SSDA903 returns of the same children for two to four years on end, as an authority hands them in.
     *
     * @return the arbitrary; the years of {@link #years()} in order, each with its files, without fault
     */
    public static Arbitrary<ImmutableMap<ReportingYear, ImmutableList<TextFile>>> yearsOnEnd() {
        return Combinators.combine(
                        years().filter(year -> year.endYear() >= 2021),
                        Arbitraries.integers().between(2, 4),
                        seeds(),
                        Arbitraries.integers().between(1, MOST_CHILDREN))
                .as((last, number, seed, children) -> {
                    List<CareHistory> cohort = synthetic(last, seed, children);
                    ImmutableMap.Builder<ReportingYear, ImmutableList<TextFile>> returns = ImmutableMap.builder();
                    for (int end = last.endYear() - number + 1; end <= last.endYear(); end++) {
                        ReportingYear year = ReportingYear.ending(end);
                        returns.put(
                                year,
                                TextFile.of(Ssda903Writer.ofYear(Ssda903Codes.england(year))
                                        .texts(cohort)));
                    }
                    return returns.buildOrThrow();
                })
                .withoutEdgeCases();
    }

    /**
     * Returns histories of which one breaks a named rule of {@link StructuralChecks#england()}, as the faults of returns
     * leave them once they are read.
     *
     * @param year the year
     * @return the arbitrary; of the rules that some fault breaks and a reader lets pass
     */
    public static Arbitrary<BrokenCohort> brokenCohorts(ReportingYear year) {
        Ssda903Reader reader = Ssda903Reader.of(Ssda903Codes.england(year), CareRules.ENGLAND);
        return broken(year, Arbitraries.of(faultsOfRules()))
                .map(broken -> cohort(broken, reader.read(broken.files()), year))
                .filter(10_000, Optional::isPresent)
                .map(Optional::get);
    }

    private static List<ReturnFault> faultsOfRules() {
        List<String> numbers = StructuralChecks.england().rules().stream()
                .map(StructuralRule::number)
                .toList();
        return ReturnFault.all().stream()
                .filter(fault -> numbers.contains(fault.rule()))
                .toList();
    }

    private static Optional<BrokenCohort> cohort(
            BrokenReturn broken, ReadResult<CareHistory> read, ReportingYear year) {
        String rule = broken.fault().rule();
        return StructuralChecks.england().check(read.records(), CheckContext.of(year)).of(rule).stream()
                .findFirst()
                .map(found -> new BrokenCohort(rule, found.child().id(), year, read.records()));
    }

    /**
     * Returns plain tables of cohorts and of what is not about one child ({@link Provision#records()}), without faults.
     * The table of children is always there.
     *
     * @return the arbitrary; the tables that the histories cover, none to eight children
     */
    public static Arbitrary<ImmutableList<TextFile>> plainTables() {
        return Combinators.combine(CareHistories.cohortsOf(CareHistories.all(), 8), Provision.records())
                .as((cohort, others) ->
                        TextFile.of(PlainWriter.withoutBirthParents().write(cohort, others)));
    }

    /**
     * Returns single files of returns without fault.
     *
     * @return the arbitrary; every module of the years, tables of the plain format
     */
    public static Arbitrary<TextFile> files() {
        return Arbitraries.oneOf(years().flatMap(Returns::ssda903), plainTables())
                .filter(files -> !files.isEmpty())
                .flatMap(Arbitraries::of);
    }

    private static Arbitrary<ImmutableMap<String, String>> texts(ReportingYear year) {
        Ssda903Writer writer = Ssda903Writer.ofYear(Ssda903Codes.england(year));
        return Combinators.combine(seeds(), Arbitraries.integers().between(1, MOST_CHILDREN))
                .as((seed, children) -> writer.texts(synthetic(year, seed, children)))
                .withoutEdgeCases(); // a seed is no more at the edge than another
    }

    private static List<CareHistory> synthetic(ReportingYear year, long seed, int children) {
        return SyntheticCohort.of(seed, profile(year, children)).histories().toList();
    }

    private static Arbitrary<Long> seeds() {
        return Arbitraries.longs().withDistribution(RandomDistribution.uniform());
    }
}

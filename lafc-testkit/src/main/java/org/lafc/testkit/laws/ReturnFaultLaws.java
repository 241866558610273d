package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.ExpectedProblem;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.ReportingYear;

/**
 * What every reader of returns keeps when a return is broken: the fault is reported in its place, nothing else changes,
 * and no message shows a personal value. A test class says how its code reads, checks included:
 *
 * <pre>{@code
 * class OurReaderFaultsTest implements ReturnFaultLaws {
 *     @Override
 *     public ReadResult<CareHistory> read(ImmutableList<Source> files) {
 *         return OurReader.read(files);
 *     }
 * }
 * }</pre>
 *
 * <p>The returns are of synthetic children, England 2023-24; each try breaks one in every way that lafc knows.
 */
public interface ReturnFaultLaws {

    /** The year of the returns. */
    ReportingYear YEAR = ReportingYear.ending(2024);

    /**
     * Reads a return and checks it by all structural rules.
     *
     * @param files the files
     * @return the histories, and all problems of reading and checking; one may stand twice
     */
    ReadResult<CareHistory> read(ImmutableList<Source> files);

    /**
     * Returns the codes the returns are written with.
     *
     * @return England's of {@link #YEAR} unless overridden
     */
    default Ssda903Codes codes() {
        return Ssda903Codes.england(YEAR);
    }

    /**
     * Returns what the children are like.
     *
     * @return 400 children as in England over nine years unless overridden
     */
    default CohortProfile profile() {
        return CohortProfile.builder()
                .from(CohortProfile.ENGLAND)
                .name("children of broken returns")
                .children(400)
                .authorities(1)
                .firstYear(ReportingYear.ending(YEAR.endYear() - 8))
                .lastYear(YEAR)
                .build();
    }

    /**
     * A return without faults has no problems, and gives what it was written from.
     *
     * @param seed makes the children
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void aValidReturnHasNoProblems(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ReadResult<CareHistory> result = read(FileTexts.sources(files(seed)));
        Law.same(ImmutableList.of(), result.problems(), "a valid return must have no problems");
        Law.holds(!result.records().isEmpty(), "a valid return must have children");
    }

    /**
     * Each fault is reported in its file, line and field, with its effect and rule, and nothing else is.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void theFaultAndNothingElseIsReported(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        for (BrokenReturn broken : brokenReturns(seed)) {
            List<Problem> left =
                    new ArrayList<>(ImmutableSet.copyOf(read(broken.files()).problems()));
            for (ExpectedProblem expected : broken.problems()) {
                Optional<Problem> found =
                        left.stream().filter(expected::matches).findFirst();
                Law.holds(
                        found.isPresent(),
                        "the fault " + broken.fault() + " must be reported as " + expected + ", but was " + left);
                found.ifPresent(left::remove);
            }
            Law.holds(left.isEmpty(), "the fault " + broken.fault() + " must not be reported with " + left);
        }
    }

    /**
     * The histories of children that the fault is not in stay as they are.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void otherChildrenStayAsTheyAre(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Map<String, CareHistory> whole = byChild(read(FileTexts.sources(files(seed))));
        for (BrokenReturn broken : brokenReturns(seed)) {
            Map<String, CareHistory> after = byChild(read(broken.files()));
            whole.forEach((child, history) -> Law.holds(
                    broken.mayChange(child) || history.equals(after.get(child)),
                    "the fault " + broken.fault() + " must change no other child"));
            Law.holds(
                    after.keySet().stream().allMatch(whole::containsKey),
                    "the fault " + broken.fault() + " must add no child");
        }
    }

    /**
     * No message shows an identifier, a date, a postcode or a number of a person or place in the return.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void noMessageShowsAPersonalValue(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        FileTexts valid = FileTexts.of(FileTexts.sources(files(seed)));
        for (BrokenReturn broken : brokenReturns(seed)) {
            FileTexts texts = FileTexts.of(broken.files());
            for (Problem problem : read(broken.files()).problems()) {
                Law.holds(
                        !valid.isShownIn(problem) && !texts.isShownIn(problem),
                        "the fault " + broken.fault() + " must be reported without personal values, field "
                                + problem.field());
            }
        }
    }

    private ImmutableMap<String, String> files(long seed) {
        SyntheticCohort cohort = SyntheticCohort.of(seed, profile());
        return Ssda903Writer.ofYear(codes()).texts(cohort.histories().toList());
    }

    private List<BrokenReturn> brokenReturns(long seed) {
        ImmutableMap<String, String> files = files(seed);
        return ReturnFault.all().stream()
                .map(fault -> fault.inject(files, YEAR, seed))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<String, CareHistory> byChild(ReadResult<CareHistory> result) {
        Map<String, CareHistory> histories = new LinkedHashMap<>();
        result.records().forEach(history -> histories.put(history.child().id(), history));
        return histories;
    }
}

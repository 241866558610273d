package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.ExpectedProblem;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.ReportingYear;
import org.lafc.testkit.Returns;

/**
 * What every reader of returns keeps when a return is broken: the fault is reported in its place, nothing else changes,
 * and no message shows a personal value. A test class says how its code reads, checks included:
 *
 * <pre>{@code
 * class OurReaderFaultsTest implements ReturnFaultLaws {
 *     @Override
 *     public ReadResult<CareHistory> read(ReportingYear year, ImmutableList<Source> files) {
 *         return OurReader.of(year).read(files);
 *     }
 * }
 * }</pre>
 *
 * <p>The returns are of synthetic children, England 2017-18 to 2026-27. Each try puts every fault that lafc knows into a
 * return: those that have no place in one year's return into that of another year, until none is left.
 */
public interface ReturnFaultLaws {

    /**
     * Reads a return and checks it by all structural rules.
     *
     * @param year the year of the return
     * @param files the files
     * @return the histories, and all problems of reading and checking; one may stand twice
     */
    ReadResult<CareHistory> read(ReportingYear year, ImmutableList<Source> files);

    /**
     * Returns the codes the returns are written with.
     *
     * @param year the year of the return
     * @return England's of the year unless overridden
     */
    default Ssda903Codes codes(ReportingYear year) {
        return Ssda903Codes.england(year);
    }

    /**
     * Returns what the children are like.
     *
     * @param year the year of the return
     * @return 400 children of {@link Returns#profile} unless overridden
     */
    default CohortProfile profile(ReportingYear year) {
        return Returns.profile(year, 400);
    }

    /**
     * A return without faults has no problems, and gives what it was written from.
     *
     * @param seed makes the children
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void aValidReturnHasNoProblems(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        for (ReportingYear year : FaultRounds.YEARS) {
            ReadResult<CareHistory> result = read(year, FileTexts.sources(files(seed, year)));
            Law.same(ImmutableList.of(), result.problems(), "a valid return of " + year + " must have no problems");
            Law.holds(!result.records().isEmpty(), "a valid return must have children");
        }
    }

    /**
     * Each fault is reported in its file, line and field, with its effect and rule, and nothing else is.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void theFaultAndNothingElseIsReported(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        rounds(UnaryOperator.identity()).each(seed, (year, valid, broken) -> {
            List<Problem> left = new ArrayList<>(
                    ImmutableSet.copyOf(read(year, broken.files()).problems()));
            for (ExpectedProblem expected : broken.problems()) {
                Optional<Problem> found =
                        left.stream().filter(expected::matches).findFirst();
                Law.holds(
                        found.isPresent(),
                        "the fault " + broken.fault() + " must be reported as " + expected + " in " + year
                                + ", but was " + left);
                found.ifPresent(left::remove);
            }
            Law.holds(left.isEmpty(), "the fault " + broken.fault() + " must not be reported with " + left);
        });
    }

    /**
     * What the fault is not in stays as it is: other children's histories, and the same child's other rows.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void nothingElseChanges(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        rounds(UnaryOperator.identity()).each(seed, (year, valid, broken) -> {
            Map<String, CareHistory> whole = byChild(read(year, FileTexts.sources(valid)));
            Map<String, CareHistory> after = byChild(read(year, broken.files()));
            whole.forEach((child, history) -> {
                Optional<CareHistory> now = Optional.ofNullable(after.get(child));
                Law.holds(
                        broken.mayChange(child) || now.equals(Optional.of(history)),
                        "the fault " + broken.fault() + " must change no other child");
                Law.holds(
                        broken.changesAll() || Untouched.isSame(broken, history, now),
                        "the fault " + broken.fault() + " must change nothing that other rows say of the child");
            });
            Law.holds(
                    after.keySet().stream().allMatch(child -> whole.containsKey(child) || broken.mayChange(child)),
                    "the fault " + broken.fault() + " must add no child");
        });
    }

    /**
     * No message shows an identifier, a date, a postcode or a number of a person or place in the return. Children and
     * social workers have short identifiers without a digit here.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void noMessageShowsAPersonalValue(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        rounds(ShortNames::of).each(seed, (year, valid, broken) -> {
            FileTexts before = FileTexts.of(FileTexts.sources(valid));
            FileTexts texts = FileTexts.of(broken.files());
            for (Problem problem : read(year, broken.files()).problems()) {
                Law.holds(
                        !before.isShownIn(problem) && !texts.isShownIn(problem),
                        "the fault " + broken.fault() + " must be reported without personal values, field "
                                + problem.field());
            }
        });
    }

    private FaultRounds rounds(UnaryOperator<ImmutableMap<String, String>> change) {
        return new FaultRounds((seed, year) -> change.apply(files(seed, year)));
    }

    private ImmutableMap<String, String> files(long seed, ReportingYear year) {
        SyntheticCohort cohort = SyntheticCohort.of(seed, profile(year));
        return Ssda903Writer.ofYear(codes(year)).texts(cohort.histories().toList());
    }

    private static Map<String, CareHistory> byChild(ReadResult<CareHistory> result) {
        Map<String, CareHistory> histories = new LinkedHashMap<>();
        result.records().forEach(history -> histories.put(history.child().id(), history));
        return histories;
    }
}

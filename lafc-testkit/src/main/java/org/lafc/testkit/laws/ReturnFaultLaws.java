package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.ReturnFault;
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
 * return, as CSV files and where it can be as XML: those that have no place in one year's return into that of another
 * year, until none is left.
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
     * Tells whether {@link #read} reads a return that is one XML file too.
     *
     * @return true unless overridden
     */
    default boolean readsXml() {
        return true;
    }

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
        rounds(FaultRounds.CSV)
                .each(
                        seed,
                        (year, valid, broken) -> FaultChecks.isReportedAlone(
                                broken, read(year, broken.files()).problems()));
    }

    /**
     * Each fault that XML can have is reported there in its line and field.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    default void theFaultInXmlAndNothingElseIsReported(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        if (readsXml()) {
            rounds(FaultRounds.XML)
                    .each(
                            seed,
                            (year, valid, broken) -> FaultChecks.isReportedAlone(
                                    broken, read(year, broken.files()).problems()));
        }
    }

    /**
     * What the fault is not in stays as it is: other children's histories, and the same child's other rows.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void nothingElseChanges(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        rounds(FaultRounds.CSV)
                .each(
                        seed,
                        (year, valid, broken) -> FaultChecks.changesNothingElse(
                                broken,
                                read(year, FileTexts.sources(valid)).records(),
                                read(year, broken.files()).records()));
    }

    /**
     * In XML too, what the fault is not in stays as it is.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    default void inXmlNothingElseChanges(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        if (readsXml()) {
            rounds(FaultRounds.XML)
                    .each(
                            seed,
                            (year, valid, broken) -> FaultChecks.changesNothingElse(
                                    broken,
                                    read(year, FileTexts.sources(Map.of("return.xml", ReturnFault.xml(valid))))
                                            .records(),
                                    read(year, broken.files()).records()));
        }
    }

    /**
     * No message shows an identifier, a date, a postcode or a number of a person or place in the return. Children and
     * social workers have short identifiers without a digit here.
     *
     * @param seed makes the children and chooses the places
     */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    default void noMessageShowsAPersonalValue(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        FaultRounds.Visitor check = (year, valid, broken) -> FaultChecks.tellsNothingPersonal(
                broken, read(year, broken.files()).problems(), FileTexts.of(FileTexts.sources(valid)));
        new FaultRounds(ReturnFault.all(), FaultRounds.CSV, (of, year) -> ShortNames.of(files(of, year)))
                .each(seed, check);
        if (readsXml()) {
            new FaultRounds(ReturnFault.all(), FaultRounds.XML, (of, year) -> ShortNames.of(files(of, year)))
                    .each(seed, check);
        }
    }

    private FaultRounds rounds(FaultRounds.Form form) {
        return new FaultRounds(ReturnFault.all(), form, this::files);
    }

    private ImmutableMap<String, String> files(long seed, ReportingYear year) {
        SyntheticCohort cohort = SyntheticCohort.of(seed, profile(year));
        return Ssda903Writer.ofYear(codes(year)).texts(cohort.histories().toList());
    }
}

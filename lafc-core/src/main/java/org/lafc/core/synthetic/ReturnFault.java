package org.lafc.core.synthetic;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.time.ReportingYear;

/**
 * A way for a return to be wrong, or to look wrong while it is not: put into a valid return, it must be reported in a
 * known place and change nothing else.
 *
 * <pre>{@code
 * for (ReturnFault fault : ReturnFault.all()) {
 *     fault.inject(files, year, seed).ifPresent(broken -> ...);
 * }
 * }</pre>
 *
 * <p>The return must be as {@link org.lafc.core.ssda903.Ssda903Writer} writes one of a year: no quotes, rows of a child
 * together and by date. Faults that concern the year's end need the year. What must be reported is what a reader finds
 * that runs England's structural checks on a return of England with the codes of the year:
 * {@code Ssda903Reader.of(Ssda903Codes.england(year), CareRules.ENGLAND).checking(StructuralChecks.england())}.
 *
 * <p>Faults are immutable and safe between threads.
 */
public final class ReturnFault {

    private static final ImmutableList<ReturnFault> ALL = ImmutableList.<ReturnFault>builder()
            .addAll(FormFaults.ALL)
            .addAll(CodeFaults.ALL)
            .addAll(DateFaults.ALL)
            .addAll(KeyFaults.ALL)
            .addAll(OrderFaults.ALL)
            .addAll(EpisodeFaults.ALL)
            .addAll(LimitFaults.ALL)
            .addAll(StayFaults.ALL)
            .addAll(AddressFaults.ALL)
            .addAll(ChildFaults.ALL)
            .addAll(RecordFaults.ALL)
            .addAll(OutcomeFaults.ALL)
            .build();

    /** Puts the fault into a return; false if nothing in it can be broken this way. */
    interface Breaking {
        boolean apply(ReturnTexts texts);
    }

    private final String name;
    private final String title;
    private final String rule;
    private final Breaking breaking;

    ReturnFault(String name, String title, String rule, Breaking breaking) {
        this.name = requireNonNull(name, "name");
        this.title = requireNonNull(title, "title");
        this.rule = requireNonNull(rule, "rule");
        this.breaking = requireNonNull(breaking, "breaking");
    }

    /**
     * Returns all faults of a return of England that lafc knows.
     *
     * @return the faults, those of form first
     */
    public static ImmutableList<ReturnFault> all() {
        return ALL;
    }

    /**
     * Returns the faults of the plain tables: one a column and way to be wrong. The tables must be as {@link
     * org.lafc.core.plain.PlainWriter} writes them; into one that holds quotes nothing is put. What must be reported is what
     * {@code PlainReader} finds in the tables alone, birth parents among them.
     *
     * @return the faults
     */
    public static ImmutableList<ReturnFault> ofPlainTables() {
        return PlainFaults.ALL;
    }

    /**
     * Returns the faults of the Welsh census, of files {@code children.csv}, {@code adoptions.csv}, {@code leavers.csv} and
     * {@code care-leavers.csv} with lafc's own layout and codes.
     *
     * @return the faults
     */
    public static ImmutableList<ReturnFault> ofWalesCensus() {
        return CensusFaults.ALL;
    }

    /**
     * Returns the faults between the returns of two years: what does not agree. The names of files begin with their year,
     * as {@code 2022-23/episodes.csv}; the year given is the later one. What must be reported is what {@code
     * ReturnYears} finds.
     *
     * @return the faults
     */
    public static ImmutableList<ReturnFault> acrossYears() {
        return YearFaults.ALL;
    }

    /**
     * Returns the fault's name.
     *
     * @return for example {@code dec.before-decom}
     */
    public String name() {
        return name;
    }

    /**
     * Returns what is wrong, in a few words.
     *
     * @return for example {@code An episode ends before it begins}
     */
    public String title() {
        return title;
    }

    /**
     * Returns the number of the rule that is broken.
     *
     * @return for example {@code 142}; empty if no numbered rule is
     */
    public String rule() {
        return rule;
    }

    /**
     * Puts the fault into a return.
     *
     * @param files the text of each file of a valid return, by its name, as {@code Ssda903Writer.texts} gives them
     * @param year the return's year
     * @param seed chooses the place; the same seed gives the same broken return
     * @return the broken return; empty if it has no place for the fault
     */
    public Optional<BrokenReturn> inject(Map<String, String> files, ReportingYear year, long seed) {
        return broken(files, year, seed)
                .map(texts -> new BrokenReturn(
                        this,
                        texts.sources(),
                        texts.problems.build(),
                        texts.changed.build(),
                        texts.written.build(),
                        texts.changesChild,
                        texts.changesAll));
    }

    /**
     * Puts the fault into the XML return of the same rows, {@code return.xml}. Social workers and deprivation of liberty
     * are left out, for which the schema has no place.
     *
     * @param files the text of each file of a valid return, by its name, as {@code Ssda903Writer.texts} gives them
     * @param year the return's year
     * @param seed chooses the place; the same seed gives the same rows broken as {@link #inject}
     * @return the broken return; empty if it has no place for the fault, or XML no such form
     */
    public Optional<BrokenReturn> injectXml(Map<String, String> files, ReportingYear year, long seed) {
        return broken(files, year, seed).filter(XmlForm::fits).map(texts -> new XmlForm(texts).broken(this));
    }

    /**
     * Returns the XML return of the rows of CSV files: one CHILD a child, each block on a line of its own, and blank lines
     * where {@link #injectXml} puts rows in.
     *
     * @param files the text of each file of a valid return, by its name
     * @return the text of the XML return
     */
    public static String xml(Map<String, String> files) {
        return new XmlForm(new ReturnTexts(files, ReportingYear.ending(2018), Draws.of(0, 0, "xml"))).text();
    }

    private Optional<ReturnTexts> broken(Map<String, String> files, ReportingYear year, long seed) {
        ReturnTexts texts = new ReturnTexts(files, year, Draws.of(seed, 0, name));
        return breaking.apply(texts) ? Optional.of(texts) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}

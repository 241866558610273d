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
     * Returns all faults that lafc knows.
     *
     * @return the faults, those of form first
     */
    public static ImmutableList<ReturnFault> all() {
        return ALL;
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
        ReturnTexts texts = new ReturnTexts(files, year, Draws.of(seed, 0, name));
        if (!breaking.apply(texts)) {
            return Optional.empty();
        }
        return Optional.of(new BrokenReturn(
                this,
                texts.sources(),
                texts.problems.build(),
                texts.changed.build(),
                texts.written.build(),
                texts.changesAll));
    }

    @Override
    public String toString() {
        return name;
    }
}

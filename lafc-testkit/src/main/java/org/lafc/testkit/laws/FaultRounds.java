package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.time.ReportingYear;

/**
 * Puts every fault into a valid return once: round by round, each of another year and other children, those faults that
 * have found no place yet. A fault that never finds one breaks the law.
 */
final class FaultRounds {

    static final ImmutableList<ReportingYear> YEARS =
            IntStream.rangeClosed(2018, 2027).mapToObj(ReportingYear::ending).collect(ImmutableList.toImmutableList());

    private static final int MOST_ROUNDS = 60;

    /** Makes the files of a valid return. */
    interface Files {
        ImmutableMap<String, String> of(long seed, ReportingYear year);
    }

    /** Takes a return with a fault in it. */
    interface Visitor {
        void visit(ReportingYear year, ImmutableMap<String, String> valid, BrokenReturn broken);
    }

    /** Puts a fault into one form of a return; empty if the form has no such fault. */
    interface Form {
        Optional<BrokenReturn> broken(
                ReturnFault fault, ImmutableMap<String, String> valid, ReportingYear year, long seed);
    }

    static final Form CSV = (fault, valid, year, seed) -> fault.inject(valid, year, seed);

    static final Form XML = (fault, valid, year, seed) -> fault.injectXml(valid, year, seed);

    private final ImmutableList<ReturnFault> faults;
    private final Form form;
    private final Files files;

    FaultRounds(ImmutableList<ReturnFault> faults, Form form, Files files) {
        this.faults = faults;
        this.form = form;
        this.files = files;
    }

    void each(long seed, Visitor visitor) {
        List<ReturnFault> left = new ArrayList<>(faults);
        for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
            ReportingYear year = YEARS.get((int) ((seed + round) % YEARS.size()));
            ImmutableMap<String, String> valid = files.of(seed + round, year);
            for (ReturnFault fault : ImmutableList.copyOf(left)) {
                if (fault.inject(valid, year, seed).isPresent()) {
                    left.remove(fault);
                    form.broken(fault, valid, year, seed).ifPresent(broken -> visitor.visit(year, valid, broken));
                }
            }
        }
        Law.holds(left.isEmpty(), "every fault must have been tried, but these found no place: " + left);
    }
}

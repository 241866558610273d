package org.lafc.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lafc.core.care.CareHistory;
import org.lafc.core.plain.PlainWriter;

/**
 * Generates returns as files, written by lafc's own writers from generated histories.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Returns {

    private Returns() {}

    /**
     * Returns plain tables of cohorts and of what is not about one child ({@link Provision#records()}), without faults.
     * The table of children is always there.
     *
     * @return the arbitrary; the tables that the histories cover, none to eight children
     */
    public static Arbitrary<ImmutableList<TextFile>> plainTables() {
        Arbitrary<List<CareHistory>> cohorts = CareHistories.all()
                .list()
                .ofMaxSize(8)
                .uniqueElements(history -> history.child().id());
        return Combinators.combine(cohorts, Provision.records())
                .as((cohort, others) ->
                        TextFile.of(PlainWriter.withoutBirthParents().write(cohort, others)));
    }
}

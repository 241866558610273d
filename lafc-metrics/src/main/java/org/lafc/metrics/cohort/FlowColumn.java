package org.lafc.metrics.cohort;

import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactValue;

/** The places of a flow, one a row: outside if a column says so, else the name in another, else not known. */
final class FlowColumn {

    private final FactColumn names;
    private final FlowPlace[] places; // by word of names
    private final FactColumn outsides;
    private final int outside; // the word that says outside

    FlowColumn(Cohort cohort, Fact name, Fact outside, Enum<?> meansOutside) {
        this.names = cohort.column(name);
        this.places = names.words().stream().map(FlowPlace::named).toArray(FlowPlace[]::new);
        this.outsides = cohort.column(outside);
        this.outside = outsides.words().indexOf(FactValue.word(meansOutside));
    }

    FlowPlace place(int row) {
        if (outsides.isKnown(row) && outsides.value(row) == outside) {
            return FlowPlace.OUTSIDE;
        }
        return names.isKnown(row) ? places[(int) names.value(row)] : FlowPlace.NOT_KNOWN;
    }
}

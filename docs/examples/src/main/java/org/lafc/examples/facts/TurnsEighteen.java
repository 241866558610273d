package org.lafc.examples.facts;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.time.Age;
import org.lafc.metrics.cohort.FactProvider;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

// Guide: fact
/** Whether a child looked after on the census date turns 18 in the year after it. */
public final class TurnsEighteen implements FactProvider {

    private static final Fact FACT = new Fact(
            "turns-18-within-a-year",
            new FactType.Code(ImmutableList.of("yes", "no")),
            "whether the child turns 18 in the year after the census date",
            "never missing",
            "SSDA903 DOB");

    @Override
    public RowSet set() {
        return RowSet.LOOKED_AFTER_ON_DATE;
    }

    @Override
    public Fact fact() {
        return FACT;
    }

    @Override
    public FactValue valueOf(Subject child) {
        LocalDate born = child.history().orElseThrow().child().dateOfBirth();
        LocalDate yearLater = child.day().plusYears(1);
        return FactValue.of(!Age.EIGHTEEN.birthday(born).isAfter(yearLater));
    }
}
// Guide: end

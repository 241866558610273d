package org.lafc.testkit.laws;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Visit;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.VisitRules;
import org.lafc.testkit.CareHistories;

@PropertyDefaults(tries = 100)
class VisitLawsTest implements DutyLaws {

    @Override
    @Provide
    public Arbitrary<CareHistory> histories() {
        return RecordedHistories.from(CareHistories.all());
    }

    @Override
    public List<Duty> duties(CareHistory history, LocalDate asOf) {
        return Duties.visits(history, VisitRules.WALES, asOf);
    }

    @Override
    public Optional<CareRecord> event(LocalDate day) {
        return Optional.of(Visit.on(day));
    }
}

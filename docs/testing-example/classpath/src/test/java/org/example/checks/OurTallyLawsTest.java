package org.example.checks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.testkit.CareHistories;
import org.lafc.testkit.laws.TallyLaws;

// Guide: OurTallyLawsTest
@PropertyDefaults(tries = 50)
class OurTallyLawsTest implements TallyLaws<Integer, CareHistory> {

    @Override
    public Integer neutral() {
        return 0;
    }

    @Override
    public Integer plus(Integer one, Integer other) {
        return one + other;
    }

    @Override
    public Integer tallyOf(List<CareHistory> children) {
        return CareStatistics.lookedAfter(children, LocalDate.of(2018, 3, 31));
    }

    @Override
    @Provide
    public Arbitrary<CareHistory> records() {
        return CareHistories.all();
    }

    @Override
    @Provide
    public Arbitrary<ImmutableList<CareHistory>> wholes() {
        return CareHistories.cohortsOf(records(), 10); // no child twice
    }

    @Override
    @Provide
    public Arbitrary<Integer> parts() {
        return Arbitraries.integers().between(0, 5000); // tallies that need no histories
    }
}
// Guide: end

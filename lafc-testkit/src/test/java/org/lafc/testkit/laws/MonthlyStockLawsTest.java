package org.lafc.testkit.laws;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.survival.MonthlyStock;
import org.lafc.testkit.DateRanges;

class MonthlyStockLawsTest implements TallyLaws<MonthlyStock, DateRange> {

    private static final YearMonth FIRST = YearMonth.of(2015, 4);
    private static final YearMonth LAST = YearMonth.of(2020, 3);

    @Override
    public MonthlyStock neutral() {
        return tallyOf(List.of());
    }

    @Override
    public MonthlyStock plus(MonthlyStock one, MonthlyStock other) {
        return one.plus(other);
    }

    @Override
    public MonthlyStock tallyOf(List<DateRange> periods) {
        return MonthlyStock.of(FIRST, LAST, periods);
    }

    @Override
    @Provide
    public Arbitrary<DateRange> records() {
        return DateRanges.all();
    }
}

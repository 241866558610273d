package org.lafc.testkit.laws;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.lafc.metrics.stats.Histogram;

class HistogramLawsTest implements TallyLaws<Histogram, Long> {

    @Override
    public Histogram neutral() {
        return Histogram.EMPTY;
    }

    @Override
    public Histogram plus(Histogram one, Histogram other) {
        return one.plus(other);
    }

    @Override
    public Histogram tallyOf(List<Long> values) {
        return Histogram.of(values.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    @Provide
    public Arbitrary<Long> records() {
        return Arbitraries.longs().between(-3, 9);
    }
}

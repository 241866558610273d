package org.lafc.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.testkit.CareHistories;

class CareHistoryLawsTest implements CareHistoryLaws {

    @Override
    @Provide
    public Arbitrary<CareHistory> histories() {
        return CareHistories.all();
    }
}

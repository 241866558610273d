package org.lafc.testkit.laws;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.Flows;
import org.lafc.testkit.AreaFinders;
import org.lafc.testkit.Provision;

/** Hosted children, counted in parts. */
class HostedFlowsLawsTest implements TallyLaws<Flows, HostedChild> {

    @Override
    public Flows neutral() {
        return Flows.EMPTY;
    }

    @Override
    public Flows plus(Flows one, Flows other) {
        return one.plus(other);
    }

    @Override
    public Flows tallyOf(List<HostedChild> children) {
        return Flows.ofHosted(children, CensusDate.yearEnd(2018), AreaFinders.invented(903));
    }

    @Override
    @Provide
    public Arbitrary<HostedChild> records() {
        return Provision.hostedChildren();
    }
}

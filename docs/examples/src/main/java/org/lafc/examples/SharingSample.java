package org.lafc.examples;

import java.util.List;
import java.util.Set;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.share.Differencing;
import org.lafc.metrics.share.SharedTallies;
import org.lafc.metrics.share.TallyReader;
import org.lafc.metrics.share.TallyWriter;

/** The samples of docs/guide/sharing.md; a test runs them. */
final class SharingSample {

    private SharingSample() {}

    static String send(Cohort cohort) {
        // Guide: send
        KpiDefinition far =
                KpiCatalogue.builtIn().find("powys.p04.placed-over-20-miles").orElseThrow();
        SharedTallies own = SharedTallies.count(List.of(far), cohort);
        String text = TallyWriter.toText(own.underAgreement());
        // Guide: end
        return text;
    }

    static List<KpiResult> merge(List<Source> files, List<KpiDefinition> definitions) {
        // Guide: merge
        List<ReadResult<SharedTallies>> read =
                files.stream().map(TallyReader::read).toList();
        read.forEach(file -> file.problems().forEach(System.err::println)); // file, line, what is allowed
        SharedTallies region = read.stream()
                .flatMap(file -> file.records().stream())
                .reduce(SharedTallies::plus)
                .orElseThrow();
        List<KpiResult> results = region.results(definitions);
        // Guide: end
        return results;
    }

    static SharedTallies withhold(SharedTallies own, List<KpiDefinition> definitions, List<SharedTallies> sentBefore) {
        // Guide: withhold
        SharedTallies given = own.withholding(DisclosureRule.welshTables(), definitions, sentBefore);
        // Guide: end
        return given;
    }

    static Set<String> difference(List<SharedTallies> councils, List<KpiDefinition> definitions) {
        // Guide: difference
        Set<String> told = Differencing.givenAwayByRegion(councils, DisclosureRule.welshTables(), definitions);
        // Guide: end
        return told;
    }
}

package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.share.SharedTallies;

/** What the guide to sharing shows is what SharingSample does, for the sample return dealt out to two councils. */
class SharingGuideTest {

    private static final LocalAuthority RHONDDA_CYNON_TAF = LocalAuthority.of("W06000016");
    private static final LocalAuthority MERTHYR_TYDFIL = LocalAuthority.of("W06000024");
    private static final ImmutableList<KpiDefinition> DEFINITIONS =
            KpiCatalogue.builtIn().definitions();

    private final GuideText page = GuideText.guide("sharing");
    private final String guide = page.whole();
    private final ImmutableList<CareHistory> children = Ssda903Reader.of(
                    Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES)
            .read(List.of(GuideText.sample("return/header.csv"), GuideText.sample("return/episodes.csv")))
            .records();

    @Test
    void theTextIsWhatACouncilSends() {
        assertThat(page.output("send"))
                .isEqualTo(SharingSample.send(cohort(MERTHYR_TYDFIL)).strip());
    }

    @Test
    void theRegionIsAllChildren() {
        List<KpiResult> region = SharingSample.merge(
                List.of(
                        Source.ofText("rct.txt", SharingSample.send(cohort(RHONDDA_CYNON_TAF))),
                        Source.ofText("mt.txt", SharingSample.send(cohort(MERTHYR_TYDFIL)))),
                DEFINITIONS);

        assertThat(region)
                .extracting(Quickstart::describe)
                .containsExactly("powys.p04.placed-over-20-miles: 47.3 per cent, base 203, excluded 7, missing 0");
        assertThat(guide).contains("47.3 per cent of 203");
    }

    @Test
    void withholdingAndDifferencingDoWhatTheGuideSays() {
        SharedTallies own = SharedTallies.count(KpiCatalogue.builtIn(), cohort(MERTHYR_TYDFIL));
        SharedTallies others = SharedTallies.count(KpiCatalogue.builtIn(), cohort(RHONDDA_CYNON_TAF));
        SharedTallies given = SharingSample.withhold(own, DEFINITIONS, List.of());

        assertThat(guide)
                .contains("keeps back " + given.withheld().size() + " of the "
                        + own.tallies().size() + " measures");
        assertThat(guide)
                .contains("here "
                        + SharingSample.difference(List.of(own, others), DEFINITIONS)
                                .size() + " of the\n" + own.tallies().size() + ".");
    }

    private Cohort cohort(LocalAuthority council) {
        List<CareHistory> own = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            if ((i % 3 == 0) == council.equals(MERTHYR_TYDFIL)) {
                own.add(children.get(i));
            }
        }
        return Cohort.builder()
                .histories(own)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(council)
                .distanceMeasure(PostcodeDistance.of(
                        PostcodeDirectoryReader.read(List.of(GuideText.sample("postcodes.csv")))
                                .directory(),
                        StraightLine.ELLIPSOID))
                .build();
    }
}

package org.lafc.testkit.laws;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.walescensus.CensusCodes;
import org.lafc.core.walescensus.CensusLayout;
import org.lafc.core.walescensus.WalesCensusReader;
import org.lafc.testkit.Censuses;
import org.lafc.testkit.TextFile;

/** The reader of the Welsh census, on small censuses with good and wrong fields in every column. */
class WalesCensusReaderLawsTest implements ReaderLaws<CareHistory> {

    @Override
    public ReadResult<CareHistory> read(List<Source> files) {
        return WalesCensusReader.of(CensusLayout.lafc(), CensusCodes.lafc()).read(files);
    }

    @Override
    @Provide
    public Arbitrary<? extends List<TextFile>> files() {
        return Censuses.wales();
    }
}

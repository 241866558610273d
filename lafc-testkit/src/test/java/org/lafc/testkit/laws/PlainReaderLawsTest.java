package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.plain.PlainReader;
import org.lafc.core.plain.PlainResult;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.testkit.Returns;
import org.lafc.testkit.TextFile;

class PlainReaderLawsTest implements ReaderLaws<CareHistory> {

    @Override
    public ReadResult<CareHistory> read(List<Source> files) {
        PlainResult result = PlainReader.of(CareRules.WALES).read(files);
        return new ReadResult<>(result.histories(), result.problems(), result.rowCounts());
    }

    @Override
    @Provide
    public Arbitrary<ImmutableList<TextFile>> files() {
        return Returns.plainTables();
    }
}

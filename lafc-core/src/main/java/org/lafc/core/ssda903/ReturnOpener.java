package org.lafc.core.ssda903;

import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Source;

/** Opens the files of one return, CSV or XML by their first character, with what one run of reading shares. */
final class ReturnOpener {

    private final Ssda903Codes codes;
    private final Consumer<? super Problem> problems;
    private final ReturnValues values;
    private final ReturnRow.Memory memory = new ReturnRow.Memory();

    ReturnOpener(Ssda903Codes codes, Consumer<? super Problem> problems) {
        this.codes = codes;
        this.problems = problems;
        this.values = new ReturnValues(codes);
    }

    // Empty if nothing can be read from it, which is reported.
    Optional<ReturnText> open(Source source) {
        return XmlReturn.isXml(source)
                ? XmlReturn.open(source, codes, values, memory, problems)
                : CsvModule.open(source, codes, values, memory, problems);
    }
}

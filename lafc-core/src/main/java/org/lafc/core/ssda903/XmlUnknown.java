package org.lafc.core.ssda903;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.SourceRow;

/**
 * What an XML return holds that is not read: every block is reported and counted as a row rejected, every other element
 * once for each name.
 */
final class XmlUnknown {

    // Of a longer name, or one with other letters, nobody can say that it is no text of a child.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,30}");

    private final String file;
    private final String blocks;
    private final Consumer<? super Problem> problems;
    private final Set<String> elements = new HashSet<>();
    private long rejected;

    XmlUnknown(String file, Iterable<String> blocks, Consumer<? super Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.blocks = "CHILD and in it " + String.join(", ", blocks);
    }

    void block(SourceRow row, String name) {
        rejected++;
        problems.accept(
                new Problem(row, "", shown(name) + " is not a block of the return there", blocks, Effect.ROW_REJECTED));
    }

    // A name can be right in one block and wrong in another; it is reported for the block that is met first.
    void element(SourceRow row, String name) {
        if (elements.add(shown(name))) {
            problems.accept(new Problem(
                    row,
                    "",
                    shown(name) + " is not an element of the block (each name is reported once)",
                    "the elements of the block",
                    Effect.VALUE_NOT_KNOWN));
        }
    }

    private static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "an element (its name is withheld)";
    }

    // No account where there is nothing to account for.
    Stream<RowCount> count() {
        return rejected == 0 ? Stream.empty() : Stream.of(new RowCount(file, "Not known", 0, rejected));
    }
}

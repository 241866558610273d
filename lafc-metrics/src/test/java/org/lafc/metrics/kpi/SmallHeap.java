package org.lafc.metrics.kpi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.provider.Arguments;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;

/**
 * Reads every hostile and every wrong definition, and many harmed ones, in a virtual machine of its own, whose heap is
 * small, and says of each whether what it gives is right. Prints what is not, then how many were read.
 */
final class SmallHeap {

    static final int HARMED = 300;
    private static final int LONGEST_MESSAGE = 3_000;

    private static int read;

    private SmallHeap() {}

    public static void main(String[] none) throws IOException {
        HostileDefinitionsTest.texts().forEach(SmallHeap::hostile);
        for (Source endless : HostileDefinitionsTest.tooLong()) {
            expect("a source that does not end", first(endless), "bad.yaml" + HostileDefinitionsTest.TOO_LONG);
        }
        WrongDefinitionsTest.wrong().forEach(SmallHeap::wrong);
        for (int seed = 0; seed < HARMED; seed++) {
            harmed(seed);
        }
        System.out.println(read + " read");
    }

    private static void hostile(Arguments text) {
        expect("hostile", first(Source.ofText("bad.yaml", (String) text.get()[0])), "bad.yaml" + text.get()[1]);
    }

    private static String first(Source source) {
        ReadResult<KpiDefinition> result = KpiReader.read(source);
        return result.records().isEmpty() && !result.problems().isEmpty()
                ? result.problems().get(0).toString()
                : "a definition";
    }

    private static void wrong(Arguments text) {
        TreeSet<String> named = new TreeSet<>();
        for (Problem problem : KpiReader.read(Source.ofText("bad.yaml", (String) text.get()[0]))
                .problems()) {
            named.add(problem.toString());
        }
        expect("wrong", named.toString(), new TreeSet<>(Arrays.asList((String[]) text.get()[1])).toString());
    }

    // A definition or problems, never both, and what is said can be printed.
    private static void harmed(int seed) {
        String harmed = HarmedDefinitionsProperties.harmed(new Random(seed));
        byte[] file = harmed.getBytes(StandardCharsets.UTF_8);
        ReadResult<KpiDefinition> result =
                KpiReader.read(Source.of("harmed.yaml", () -> new ByteArrayInputStream(file)));
        boolean right = result.records().isEmpty() != result.problems().isEmpty()
                && result.problems().stream()
                        .map(Problem::toString)
                        .allMatch(message -> message.length() < LONGEST_MESSAGE
                                && message.startsWith("harmed.yaml")
                                && message.codePoints().allMatch(Spelling::isVisible));
        expect("harmed by seed " + seed, right ? "right" : "wrong", "right");
    }

    private static void expect(String what, String found, String expected) {
        read++;
        if (!found.equals(expected)) {
            System.out.println(what + ": expected " + expected + " but found " + found);
        }
    }
}

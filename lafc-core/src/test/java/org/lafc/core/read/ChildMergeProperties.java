package org.lafc.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Identifiers of any length and of any characters come in text order, and none is taken for another. */
class ChildMergeProperties {

    @Property
    void childrenComeInTextOrderAndOnce(@ForAll("files") List<List<String>> files) {
        List<String> met = new ArrayList<>();
        int[] rows = new int[1];
        List<Iterator<String>> sorted =
                files.stream().map(file -> file.stream().sorted().iterator()).toList();
        ChildMerge.<String>byChild(
                sorted,
                row -> row,
                ofChild -> {
                    assertThat(ofChild).containsOnly(ofChild.get(0));
                    met.add(ofChild.get(0));
                    rows[0] += ofChild.size();
                },
                row -> {
                    throw new AssertionError("out of order");
                });

        assertThat(met)
                .containsExactlyElementsOf(
                        new TreeSet<>(files.stream().flatMap(List::stream).toList()));
        assertThat(rows[0]).isEqualTo(files.stream().mapToInt(List::size).sum());
    }

    @Provide
    Arbitrary<List<List<String>>> files() {
        // Few characters, so that beginnings are shared; NUL, and those around the widest byte.
        Arbitrary<String> ends = Arbitraries.strings()
                .withChars('0', '9', 'A', '\0', '\u00FE', '\u00FF', '\u0100', '\uFFFD')
                .ofMaxLength(4);
        Arbitrary<String> identifiers =
                Arbitraries.of("", "0000", "0000000", "00000000").flatMap(start -> ends.map(end -> start + end));
        return identifiers.list().ofMaxSize(12).list().ofMaxSize(4);
    }
}

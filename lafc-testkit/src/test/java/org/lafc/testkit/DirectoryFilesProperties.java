package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.lafc.core.place.Postcode;
import org.lafc.geo.postcode.CompactDirectory;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectory.Entry;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.geo.postcode.PostcodeDirectoryResult;
import org.lafc.geo.postcode.PostcodeOutcome;
import org.lafc.testkit.DirectoryFiles.Row;

class DirectoryFilesProperties {

    @Provide
    Arbitrary<Tuple2<List<Row>, TextFile>> directories() {
        return DirectoryFiles.rows().flatMap(rows -> DirectoryFiles.files(rows).map(file -> Tuple.of(rows, file)));
    }

    @Property(tries = 300)
    void everyLayoutIsReadAsItsRows(@ForAll("directories") Tuple2<List<Row>, TextFile> drawn) {
        PostcodeDirectoryResult result =
                PostcodeDirectoryReader.read(List.of(drawn.get2().source()));
        assertThat(result.problems()).isEmpty();
        assertThat(result.directory().size()).isEqualTo(drawn.get1().size());
        PostcodeDirectory again = CompactDirectory.read("again", CompactDirectory.write(result.directory()))
                .directory();
        for (Row row : drawn.get1()) {
            Entry entry = result.directory().find(row.postcode()).orElseThrow();
            assertThat(entry.authority()).isEqualTo(row.authority());
            assertThat(entry.terminated()).isEqualTo(row.terminated());
            assertThat(entry.position().stream()
                            .flatMap(point -> List.of(point.eastingMetres(), point.northingMetres()).stream())
                            .map(Double::intValue)
                            .toList())
                    .isEqualTo(row.metres());
            assertThat(again.outcomeOf(row.postcode().text()))
                    .isEqualTo(result.directory().outcomeOf(row.postcode()))
                    .isInstanceOf(kind(row));
            Statistics.collect(kind(row).getSimpleName());
        }
        Statistics.coverage(coverage -> {
            coverage.check("Live").percentage(p -> p > 15);
            coverage.check("Terminated").percentage(p -> p > 5);
            coverage.check("WithoutPosition").percentage(p -> p > 10);
            coverage.check("CrownDependency").percentage(p -> p > 10);
        });
    }

    @Property
    void everyWrittenFormHasTheOutcomeOfItsPostcode(
            @ForAll("directories") Tuple2<List<Row>, TextFile> drawn,
            @ForAll("written") Tuple2<Postcode, String> text) {
        PostcodeDirectory directory =
                PostcodeDirectoryReader.read(List.of(drawn.get2().source())).directory();
        assertThat(directory.outcomeOf(text.get2())).isEqualTo(directory.outcomeOf(text.get1()));
        assertThat(directory.rowOf(text.get2())).isEqualTo(directory.rowOf(text.get1()));
        assertThat(directory.outcomeOf(text.get1()) instanceof PostcodeOutcome.Pseudo)
                .isEqualTo(text.get1().pseudo().isPresent());
    }

    @Provide
    Arbitrary<Tuple2<Postcode, String>> written() {
        return Postcodes.all()
                .flatMap(postcode -> Postcodes.writtenForms(postcode).map(text -> Tuple.of(postcode, text)));
    }

    // By hand, not as PostcodeOutcome.of does.
    private static Class<? extends PostcodeOutcome> kind(Row row) {
        String code = row.authority().map(Object::toString).orElse("");
        if (code.startsWith("L") || code.startsWith("M")) {
            return PostcodeOutcome.CrownDependency.class;
        }
        if (row.metres().isEmpty()) {
            return PostcodeOutcome.WithoutPosition.class;
        }
        return row.terminated().isPresent() ? PostcodeOutcome.Terminated.class : PostcodeOutcome.Live.class;
    }
}

package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;

/** Good definitions, then bytes or lines of them changed. */
class HarmedDefinitionsProperties {

    private static final List<String> SCRAPS = List.of(
            "[",
            "]",
            "{",
            "}",
            ": ",
            "- ",
            "\"",
            "'",
            "\n",
            "\t",
            "&a ",
            "*a",
            "!a ",
            "#",
            "|",
            ">",
            "%",
            "@",
            "\u0000",
            "\ufeff",
            "\u202e",
            "\u0456",
            "\\",
            "0",
            "-",
            "~",
            "id: a.b\n",
            "---\n",
            "$",
            "miles",
            ", ");

    @Property(tries = 400)
    void aHarmedFileGivesADefinitionOrProblemsNeverBoth(@ForAll("harmed") byte[] file) {
        ReadResult<KpiDefinition> result =
                KpiReader.read(Source.of("harmed.yaml", () -> new ByteArrayInputStream(file)));
        assertThat(result.records().isEmpty()).isEqualTo(!result.problems().isEmpty());
        assertThat(result.records())
                .allSatisfy(definition -> assertThat(
                                KpiReader.read(Source.ofText("again.yaml", KpiWriter.toYaml(definition)))
                                        .records())
                        .containsExactly(definition));
    }

    @Provide
    Arbitrary<byte[]> harmed() {
        Arbitrary<String> text =
                Arbitraries.of(KpiCatalogue.builtIn().definitions()).map(KpiWriter::toYaml);
        Arbitrary<String> scrap = Arbitraries.of(SCRAPS);
        Arbitrary<String> changed = Combinators.combine(
                        text,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 2_000),
                                        Arbitraries.integers().between(0, 12),
                                        scrap)
                                .as(Harm::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4))
                .as(HarmedDefinitionsProperties::harm);
        Arbitrary<byte[]> bytes = Combinators.combine(
                        text, Arbitraries.integers().between(0, 2_000), Arbitraries.bytes())
                .as((yaml, at, value) -> {
                    byte[] file = yaml.getBytes(StandardCharsets.UTF_8);
                    file[at % file.length] = value;
                    return file;
                });
        return Arbitraries.oneOf(changed.map(yaml -> yaml.getBytes(StandardCharsets.UTF_8)), bytes);
    }

    /** One such file that always comes of the same random numbers. */
    static String harmed(Random random) {
        List<KpiDefinition> definitions = KpiCatalogue.builtIn().definitions();
        List<Harm> harms = Stream.generate(() ->
                        new Harm(random.nextInt(2_000), random.nextInt(13), SCRAPS.get(random.nextInt(SCRAPS.size()))))
                .limit(1 + random.nextInt(4))
                .toList();
        return harm(KpiWriter.toYaml(definitions.get(random.nextInt(definitions.size()))), harms);
    }

    private record Harm(int at, int dropped, String put) {}

    private static String harm(String yaml, List<Harm> harms) {
        String harmed = yaml;
        for (Harm harm : harms) {
            int at = harm.at() % (harmed.length() + 1);
            harmed = harmed.substring(0, at)
                    + harm.put()
                    + harmed.substring(Math.min(harmed.length(), at + harm.dropped()));
        }
        return harmed;
    }
}

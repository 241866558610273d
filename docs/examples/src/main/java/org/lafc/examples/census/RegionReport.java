package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.cohort.FactProvider;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiFolder;
import org.lafc.metrics.report.CsvReports;
import org.lafc.metrics.report.JsonReports;
import org.lafc.metrics.scorecard.Scorecard;
import org.lafc.metrics.share.Differencing;
import org.lafc.metrics.share.SharedTallies;
import org.lafc.metrics.share.SharingTerms;

/**
 * Merges the tallies that several councils wrote with {@code census-report --tallies} into the figures of their region, as if
 * all their children had been counted together. No child is read. {@code docs/examples/region-report} runs it; it writes
 * {@code kpis.json} and {@code figures.csv}.
 *
 * <p>Five measures may differ from one return of all children. A body's meeting that stands in the files of two councils
 * counts in both (meetings with a young member, attendances a session, celebrations held). How far back a register of child
 * protection reaches is told by its first row, and that of one council alone may reach less far (re-registrations).
 *
 * <p>One file that is refused, or does not belong to the others, and nothing is written: a sum without one council would look
 * like the region's.
 */
public final class RegionReport {

    static final ImmutableList<String> FILES = ImmutableList.of("kpis.json", "figures.csv");

    static final String USAGE = """
            region-report --merge FILE,FILE... --out DIR [--kpis DIR] [--suppress N] [--progress]
                          [--tallies FILE --sharing under-agreement|N [--sent-before FILE[,FILE...]]]

              --merge FILE,...      the tallies of each council, as census-report --tallies wrote them: of one day, counted by
                                    the same definitions, distance method and boundaries, no authority twice
              --out DIR             where kpis.json and figures.csv are written; what an earlier run left under these names
                                    and that of --tallies is removed
              --kpis DIR            the folder of definitions that the councils counted by, if they added any
              --suppress N          withhold every measure that tells 1 to N children of the region or, to a council that
                                    knows its own figures, of the others; not all ways to tell are looked at, so read
                                    docs/guide/disclosure.md before you publish
              --tallies FILE        also write the tallies of the region, for a larger one; --sharing and --sent-before as
                                    census-report has them. With N what the councils sent is looked at too; under-agreement
                                    is refused if a council kept small numbers back, else their agreements must allow it
              --progress            tell on standard error what is being done

            Measures that a council keeps back are withheld in the region too. Exit codes: 0 done; 2 wrong arguments, or tallies
            that cannot be read or merged: nothing is written.
            """;

    private static final Set<String> FLAGS = Set.of("--progress");
    private static final Set<String> VALUES =
            Set.of("--merge", "--out", "--kpis", "--suppress", "--tallies", "--sharing", "--sent-before");

    private RegionReport() {}

    /**
     * Runs the job and ends the program with its exit code.
     *
     * @param words the arguments; {@code --help} lists them
     */
    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    /**
     * Runs the job.
     *
     * @param words the arguments
     * @param out takes what was done
     * @param err takes what was wrong with arguments and files, and progress
     * @return the exit code, as those of {@link CensusReport}
     */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.contains("--help")) {
            out.print(USAGE);
            return CensusReport.DONE;
        }
        try {
            merge(Words.parse(words, FLAGS, VALUES), out, err);
            return CensusReport.DONE;
        } catch (IllegalArgumentException e) {
            err.println("region-report: " + e.getMessage());
            err.println("region-report --help tells what is allowed; nothing was written");
        } catch (IOException | UncheckedIOException e) {
            err.println(
                    "region-report: cannot read or write (" + e.getClass().getSimpleName() + "): " + e.getMessage());
        } catch (RuntimeException | Error e) {
            // As in CensusReport: a message may quote data, so only kind and place are told.
            String place = e.getStackTrace().length == 0 ? "an unknown place" : String.valueOf(e.getStackTrace()[0]);
            err.println("region-report: failed: " + e.getClass().getName() + " at " + place);
        }
        return CensusReport.NOTHING_DONE;
    }

    private static void merge(Words words, PrintStream out, PrintStream err) throws IOException {
        ImmutableList<Path> files = Words.files("--merge", words.needed("--merge"));
        Path folder = Words.path("--out", words.needed("--out"));
        Optional<Integer> suppress = words.optional("--suppress").map(number -> Words.threshold("--suppress", number));
        Optional<Path> tallies = words.optional("--tallies").map(name -> Words.path("--tallies", name));
        Optional<Sharing> sharing = words.optional("--sharing").map(Sharing::parse);
        ImmutableList<Path> sentBefore = words.optional("--sent-before")
                .map(names -> Words.files("--sent-before", names))
                .orElse(ImmutableList.of());
        Sharing.check(tallies, sharing, sentBefore);
        Optional<Path> kpis = words.optional("--kpis").map(name -> Words.folder("--kpis", name));
        requireInputsApartFromOutputs(folder, Iterables.concat(files, sentBefore), kpis, tallies);
        for (Path output : Iterables.concat(outputs(folder), tallies.stream().toList())) {
            // What an earlier run left must not be taken for this one's.
            Files.deleteIfExists(output);
        }
        ImmutableList<SharedTallies> sent = Sharing.read(sentBefore);
        ImmutableList<KpiDefinition> definitions = definitions(kpis);
        List<SharedTallies> councils = new ArrayList<>();
        for (Path file : files) {
            if (words.has("--progress")) {
                err.println("region-report: reading file " + (councils.size() + 1) + " of " + files.size());
            }
            councils.add(Sharing.read(file));
        }
        if (sharing.isPresent() && sharing.get().upTo().isEmpty()) {
            requireAllGiven(files, councils);
        }
        SharedTallies region = sum(files, councils);
        Scorecard scorecard = scorecard(region, councils, definitions, suppress);
        SharedTallies shown = suppress.isPresent() ? region.withholding(hidden(scorecard)) : region;
        // Whoever reads the region's tallies may have those of a council: the difference is the others'.
        List<SharedTallies> known = ImmutableList.copyOf(Iterables.concat(sent, councils));
        Optional<SharedTallies> given = sharing.map(terms -> terms.given(shown, definitions, known));
        StringWriter json = new StringWriter();
        JsonReports.writeKpis(scorecard, json);
        StringWriter csv = new StringWriter();
        CsvReports.writeFigures(scorecard, region.scope().authorities(), csv);

        Files.createDirectories(folder);
        Files.writeString(folder.resolve("kpis.json"), json.toString(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("figures.csv"), csv.toString(), StandardCharsets.UTF_8);
        tell(region, scorecard, out);
        if (given.isPresent()) {
            out.println(Sharing.write(given.get(), tallies.orElseThrow()));
            if (given.get().terms() == SharingTerms.UNRESTRICTED_UNDER_AGREEMENT) {
                err.println("region-report: the councils' tallies came as "
                        + region.terms().word()
                        + ", not to be handed on: hand the region's on only if every council agrees");
            }
        }
    }

    private static ImmutableList<Path> outputs(Path folder) {
        return FILES.stream().map(folder::resolve).collect(ImmutableList.toImmutableList());
    }

    private static void requireInputsApartFromOutputs(
            Path folder, Iterable<Path> inputs, Optional<Path> kpis, Optional<Path> tallies) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--out must be a folder, but " + folder + " is a file");
        }
        ImmutableList<Path> written = outputs(folder.toAbsolutePath().normalize());
        for (Path input : inputs) {
            if (written.contains(input.toAbsolutePath().normalize())) {
                throw new IllegalArgumentException(
                        "--out must not hold a file that is read under a name that is written, but holds "
                                + input.getFileName());
            }
        }
        tallies.ifPresent(file -> Sharing.requireApart(
                file, ImmutableList.copyOf(inputs), kpis.stream().toList(), written));
    }

    private static void requireAllGiven(List<Path> files, List<SharedTallies> councils) {
        for (int i = 0; i < councils.size(); i++) {
            if (councils.get(i).terms() == SharingTerms.SMALL_NUMBERS_WITHHELD) {
                throw new IllegalArgumentException(
                        "--sharing must be a whole number of 1 or more where a council kept small"
                                + " numbers back, but was " + Sharing.UNDER_AGREEMENT + ", and the terms of "
                                + files.get(i).getFileName() + " are "
                                + councils.get(i).terms().word());
            }
        }
    }

    private static SharedTallies sum(List<Path> files, List<SharedTallies> councils) {
        SharedTallies sum = councils.get(0);
        for (int i = 1; i < councils.size(); i++) {
            try {
                sum = sum.plus(councils.get(i));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        files.get(i).getFileName() + " does not add to the files before it: " + e.getMessage(), e);
            }
        }
        return sum;
    }

    private static Scorecard scorecard(
            SharedTallies region,
            List<SharedTallies> councils,
            List<KpiDefinition> definitions,
            Optional<Integer> suppress) {
        Map<String, KpiResult> results = new HashMap<>();
        region.results(definitions)
                .forEach(result -> results.put(result.definition().id(), result));
        Map<String, KpiDefinition> known = Maps.uniqueIndex(definitions, KpiDefinition::id);
        for (String id : region.withheld()) {
            KpiDefinition definition = known.get(id);
            if (definition == null) {
                throw new IllegalArgumentException("the definition of " + id + " must be given, but was not");
            }
            results.put(id, KpiResult.of(definition, region.scope(), KpiTally.empty()));
        }
        DisclosureRule rule = suppress.map(DisclosureRule::withholdingUpTo).orElse(DisclosureRule.nothingWithheld());
        Set<String> givenAway = suppress.isPresent()
                ? Differencing.givenAwayByRegion(councils, rule, definitions)
                : ImmutableSortedSet.of();
        return Scorecard.builder()
                .results(definitions.stream()
                        .flatMap(definition -> Optional.ofNullable(results.get(definition.id())).stream())
                        .collect(ImmutableList.toImmutableList()))
                .withheld(Sets.union(region.withheld(), givenAway))
                .disclosure(rule)
                .build();
    }

    private static ImmutableSet<String> hidden(Scorecard scorecard) {
        return scorecard.measures().stream()
                .filter(measure -> measure.figure().isHidden())
                .map(measure -> measure.definition().id())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static void tell(SharedTallies region, Scorecard scorecard, PrintStream out) {
        out.println("Region of " + region.scope().authorities().size() + " councils, "
                + region.scope().authorities().stream()
                        .map(LocalAuthority::code)
                        .collect(Collectors.joining(", "))
                + ", on " + region.scope().period() + ": " + scorecard.results().size() + " measures, "
                + region.withheld().size() + " kept back by a council, "
                + (hidden(scorecard).size() - region.withheld().size()) + " withheld here; "
                + region.terms().word());
    }

    private static ImmutableList<KpiDefinition> definitions(Optional<Path> folder) throws IOException {
        if (folder.isEmpty()) {
            return KpiCatalogue.builtIn().definitions();
        }
        ReadResult<KpiDefinition> own = KpiFolder.read(
                InputFiles.in(folder.get(), List.of(".yaml", ".yml")),
                KpiCatalogue.builtIn(),
                CohortFacts.with(ImmutableList.copyOf(ServiceLoader.load(FactProvider.class))));
        own.problems().stream().findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        return KpiFolder.added(KpiCatalogue.builtIn(), own.records()).definitions();
    }
}

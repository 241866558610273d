package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.CensusDate;

/**
 * What the main job is asked to do. Every wrong argument is an {@link IllegalArgumentException} whose message names
 * the argument, what it was and what is allowed.
 */
record Arguments(
        Path returns,
        ImmutableList<Path> postcodes,
        Optional<Path> boundaries,
        Optional<Path> population,
        ImmutableList<Path> given,
        Optional<Path> birthParents,
        LocalAuthority authority,
        Optional<String> authorityName,
        CensusDate censusDate,
        LocalDate knownTo,
        Path out,
        Optional<Path> kpis,
        Method method,
        boolean explain,
        boolean progress,
        Language language,
        Optional<Integer> suppress,
        Optional<Path> tallies,
        Optional<Sharing> sharing,
        ImmutableList<Path> sentBefore) {

    /** How distances are come by. */
    enum Method {
        ELLIPSOID,
        GRID_PLANE,
        GREAT_CIRCLE,
        SSDA903_RULE,
        /** The recorded ones (PL_DISTANCE). */
        RECORDED
    }

    /** The language of labels. */
    enum Language {
        EN,
        CY
    }

    static final String USAGE = """
            census-report --return DIR --postcodes FILE[,FILE...] --authority CODE --census-date YYYY-MM-DD --out DIR
                          [--authority-name NAME] [--boundaries FILE] [--population FILE] [--given FILE[,FILE...]]
                          [--birth-parents FILE] [--kpis DIR] [--method NAME] [--known-to YYYY-MM-DD] [--explain] [--progress]
                          [--language en|cy] [--suppress N]
                          [--tallies FILE --sharing under-agreement|N [--sent-before FILE[,FILE...]]]

              --return DIR          folder with the SSDA903 return as CSV files (.csv, .txt, .gz), and any plain tables of
                                    lafc (docs/guide/plain-csv.md) beside them, told apart by their columns
              --postcodes FILE,...  ONS Postcode Directory or NSPL files, gzipped or not
              --authority CODE      the responsible authority's nine-character code; W codes follow Wales's rules and codes
              --authority-name NAME what people call the authority: stands beside its code in the headings of report.html
              --census-date DATE    the day to count on, usually 31 March; a year before it is counted too, as far as the
                                    files reach, and stands beside each measure in kpis.json
              --known-to DATE       the last day of which the files tell everything, for measures that follow children up
                                    beyond the census date; the census date if not given
              --out DIR             where kpis.json, scorecard.json, profile.json, figures.csv, figures.xlsx, localities.csv,
                                    problems.csv and report.html are written; what an earlier run left under these names,
                                    explain.csv, distances.csv and that of --tallies is removed
              --boundaries FILE     GeoJSON with the authority's localities
              --population FILE     residents aged 0-17 (columns authority, mid_year, residents_aged_0_17), for rates
              --given FILE,...      figures that others published, to stand beside the own ones: other years, other
                                    authorities, all pupils (docs/guide/given-figures.md)
              --birth-parents FILE  the plain table of birth parents, who are other people: their ages are told only if
                                    this is given, and the table is best kept apart from the return
              --kpis DIR            more KPI definitions (.yaml), which may extend those built in and one another; one with
                                    the id of a built-in one replaces it (docs/guide/kpi-format.md)
              --method NAME         ELLIPSOID (default), GRID_PLANE, GREAT_CIRCLE, SSDA903_RULE or RECORDED (PL_DISTANCE)
              --explain             also write explain.csv (where each child or event counted in each measure, and why: NUMERATOR,
                                    DENOMINATOR_ONLY, EXCLUDED, MISSING, PENDING or NOT_IN_POPULATION) and distances.csv
                                    (how far and where each child is placed): rows of children, for your own eyes only
              --progress            tell on standard error what is being done
              --language en|cy      language of labels; Welsh only where an official wording is known
              --suppress N          withhold every figure that rests on 1 to N children, and tables and measures that would
                                    tell it by a sum or a difference; not all ways to tell are looked at, so read
                                    docs/guide/disclosure.md before you publish; not with --explain
              --tallies FILE        also write what a partner needs to count this council in a region, in place of children
                                    (docs/guide/sharing.md): region-report merges such files
              --sharing TERMS       what the tallies may tell; must be said. under-agreement: every count and value, to a
                                    partner who may know them, as the file says of itself. N: no measure that tells 1 to N
                                    children, by itself, beside other measures, or beside --sent-before
              --sent-before FILE,... tallies of the same day that the partner has had before, with --sharing N

            Exit codes: 0 done; 1 done, with problems in the data, all listed in problems.csv; 2 wrong arguments or nothing
            readable.
            """;

    private static final Set<String> FLAGS = Set.of("--explain", "--progress");
    private static final Set<String> VALUES = Set.of(
            "--return",
            "--postcodes",
            "--boundaries",
            "--population",
            "--given",
            "--birth-parents",
            "--authority",
            "--authority-name",
            "--census-date",
            "--known-to",
            "--out",
            "--kpis",
            "--method",
            "--language",
            "--suppress",
            "--tallies",
            "--sharing",
            "--sent-before");

    static Arguments parse(List<String> words) {
        Words given = Words.parse(words, FLAGS, VALUES);
        Arguments arguments = new Arguments(
                Words.folder("--return", given.needed("--return")),
                Words.files("--postcodes", given.needed("--postcodes")),
                given.optional("--boundaries").map(name -> Words.file("--boundaries", name)),
                given.optional("--population").map(name -> Words.file("--population", name)),
                given.optional("--given")
                        .map(names -> Words.files("--given", names))
                        .orElse(ImmutableList.of()),
                given.optional("--birth-parents").map(name -> Words.file("--birth-parents", name)),
                LocalAuthority.of(given.needed("--authority")),
                given.optional("--authority-name").map(name -> Words.name("--authority-name", name)),
                CensusDate.parse(given.needed("--census-date")),
                given.optional("--known-to")
                        .map(day -> Words.day("--known-to", day))
                        .orElseGet(() ->
                                CensusDate.parse(given.needed("--census-date")).day()),
                Words.path("--out", given.needed("--out")),
                given.optional("--kpis").map(name -> Words.folder("--kpis", name)),
                Words.choice(
                        "--method", Method.values(), given.optional("--method").orElse("ELLIPSOID")),
                given.has("--explain"),
                given.has("--progress"),
                Words.choice(
                        "--language",
                        Language.values(),
                        given.optional("--language").orElse("en")),
                given.optional("--suppress").map(number -> Words.threshold("--suppress", number)),
                given.optional("--tallies").map(name -> Words.path("--tallies", name)),
                given.optional("--sharing").map(Sharing::parse),
                given.optional("--sent-before")
                        .map(names -> Words.files("--sent-before", names))
                        .orElse(ImmutableList.of()));
        if (Files.exists(arguments.out()) && !Files.isDirectory(arguments.out())) {
            throw new IllegalArgumentException("--out must be a folder, but " + arguments.out() + " is a file");
        }
        if (arguments.knownTo().isBefore(arguments.censusDate().day())) {
            throw new IllegalArgumentException("--known-to must be the census date " + arguments.censusDate()
                    + " or a later day, but was " + arguments.knownTo());
        }
        Sharing.check(arguments.tallies(), arguments.sharing(), arguments.sentBefore());
        arguments.requireInputsApartFromOutputs();
        if (arguments.suppress().isPresent() && arguments.explain()) {
            throw new IllegalArgumentException(
                    "--suppress must not be given with --explain, which writes a row a child");
        }
        return arguments;
    }

    // Files of an earlier run are replaced, so nothing that is read may stand where something is written.
    private void requireInputsApartFromOutputs() {
        Path folder = out.toAbsolutePath().normalize();
        Stream.concat(Stream.of(returns), kpis.stream()).forEach(input -> {
            if (input.toAbsolutePath().normalize().equals(folder)) {
                throw new IllegalArgumentException("--out must be another folder than is read, but was " + out);
            }
        });
        ImmutableList<Path> written =
                CensusReport.FILES.stream().map(folder::resolve).collect(ImmutableList.toImmutableList());
        ImmutableList<Path> read = Stream.of(
                        postcodes.stream(),
                        boundaries.stream(),
                        population.stream(),
                        given.stream(),
                        birthParents.stream(),
                        sentBefore.stream())
                .flatMap(files -> files)
                .collect(ImmutableList.toImmutableList());
        read.stream().map(file -> file.toAbsolutePath().normalize()).forEach(file -> {
            if (written.contains(file)) {
                throw new IllegalArgumentException(
                        "--out must not hold a file that is read under a name that is written, but holds "
                                + file.getFileName());
            }
        });
        tallies.ifPresent(file -> Sharing.requireApart(
                file,
                read,
                Stream.concat(Stream.of(returns), kpis.stream()).collect(ImmutableList.toImmutableList()),
                written));
    }
}

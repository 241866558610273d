package org.lafc.examples.census;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        CensusDate censusDate,
        LocalDate knownTo,
        Path out,
        Optional<Path> kpis,
        Method method,
        boolean explain,
        boolean progress,
        Language language,
        Optional<Integer> suppress) {

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
                          [--boundaries FILE] [--population FILE] [--given FILE[,FILE...]] [--birth-parents FILE]
                          [--kpis DIR] [--method NAME] [--known-to YYYY-MM-DD] [--explain] [--progress]
                          [--language en|cy] [--suppress N]

              --return DIR          folder with the SSDA903 return as CSV files (.csv, .txt, .gz), and any plain tables of
                                    lafc (docs/guide/plain-csv.md) beside them, told apart by their columns
              --postcodes FILE,...  ONS Postcode Directory or NSPL files, gzipped or not
              --authority CODE      the responsible authority's nine-character code; W codes follow Wales's rules and codes
              --census-date DATE    the day to count on, usually 31 March; a year before it is counted too, as far as the
                                    files reach, and stands beside each measure in kpis.json
              --known-to DATE       the last day of which the files tell everything, for measures that follow children up
                                    beyond the census date; the census date if not given
              --out DIR             where kpis.json, scorecard.json, profile.json, figures.csv, figures.xlsx, localities.csv,
                                    problems.csv and report.html are written; what an earlier run left under these names,
                                    explain.csv and distances.csv is removed
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
            "--census-date",
            "--known-to",
            "--out",
            "--kpis",
            "--method",
            "--language",
            "--suppress");

    static Arguments parse(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String value;
            if (FLAGS.contains(word)) {
                value = "";
            } else if (!VALUES.contains(word)) {
                throw new IllegalArgumentException("argument '" + word + "' is not known");
            } else if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
                throw new IllegalArgumentException(word + " must be followed by a value");
            } else {
                value = words.get(++i);
            }
            if (given.put(word, value) != null) {
                throw new IllegalArgumentException(word + " must be given once only");
            }
        }
        Arguments arguments = new Arguments(
                folder("--return", needed(given, "--return")),
                files("--postcodes", needed(given, "--postcodes")),
                optional(given, "--boundaries").map(name -> file("--boundaries", name)),
                optional(given, "--population").map(name -> file("--population", name)),
                optional(given, "--given").map(names -> files("--given", names)).orElse(ImmutableList.of()),
                optional(given, "--birth-parents").map(name -> file("--birth-parents", name)),
                LocalAuthority.of(needed(given, "--authority")),
                CensusDate.parse(needed(given, "--census-date")),
                optional(given, "--known-to")
                        .map(Arguments::day)
                        .orElseGet(() ->
                                CensusDate.parse(needed(given, "--census-date")).day()),
                path("--out", needed(given, "--out")),
                optional(given, "--kpis").map(name -> folder("--kpis", name)),
                choice("--method", Method.values(), optional(given, "--method").orElse("ELLIPSOID")),
                given.containsKey("--explain"),
                given.containsKey("--progress"),
                choice(
                        "--language",
                        Language.values(),
                        optional(given, "--language").orElse("en")),
                optional(given, "--suppress").map(Arguments::threshold));
        if (Files.exists(arguments.out()) && !Files.isDirectory(arguments.out())) {
            throw new IllegalArgumentException("--out must be a folder, but " + arguments.out() + " is a file");
        }
        if (arguments.knownTo().isBefore(arguments.censusDate().day())) {
            throw new IllegalArgumentException("--known-to must be the census date " + arguments.censusDate()
                    + " or a later day, but was " + arguments.knownTo());
        }
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
        Stream.of(postcodes.stream(), boundaries.stream(), population.stream(), given.stream(), birthParents.stream())
                .flatMap(files -> files)
                .map(file -> file.toAbsolutePath().normalize())
                .forEach(file -> {
                    boolean written = CensusReport.FILES.stream()
                            .anyMatch(name -> folder.resolve(name).equals(file));
                    if (written) {
                        throw new IllegalArgumentException(
                                "--out must not hold a file that is read under a name that is written, but holds "
                                        + file.getFileName());
                    }
                });
    }

    private static String needed(Map<String, String> given, String name) {
        return optional(given, name).orElseThrow(() -> new IllegalArgumentException(name + " must be given"));
    }

    private static Optional<String> optional(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name));
    }

    private static Path folder(String argument, String name) {
        Path path = path(argument, name);
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException(argument + " must be a folder, but was " + name);
        }
        return path;
    }

    private static ImmutableList<Path> files(String argument, String names) {
        return Arrays.stream(names.split(",", -1))
                .map(name -> file(argument, name))
                .collect(ImmutableList.toImmutableList());
    }

    private static Path file(String argument, String name) {
        Path path = path(argument, name);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(argument + " must be a file, but was " + name);
        }
        return path;
    }

    private static Path path(String argument, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(argument + " must be a path, but was " + name, e);
        }
    }

    private static <T extends Enum<T>> T choice(String argument, T[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        argument + " must be one of " + Arrays.toString(choices) + ", but was " + name));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--known-to must be yyyy-mm-dd, but was " + text, e);
        }
    }

    private static int threshold(String text) {
        try {
            int threshold = Integer.parseInt(text);
            if (threshold >= 1) {
                return threshold;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw new IllegalArgumentException("--suppress must be a whole number of 1 or more, but was " + text);
    }
}

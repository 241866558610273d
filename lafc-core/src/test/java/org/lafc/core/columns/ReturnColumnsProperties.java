package org.lafc.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.ReturnFault;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.ReportingYear;

/** Reading straight into columns gives what reading to histories gives: columns, problems, account of rows. */
class ReturnColumnsProperties {

    private static final LocalAuthority AUTHORITY = LocalAuthority.of("E06990001");
    private static final ReportingYear YEAR = ReportingYear.ending(2018);
    private static final Ssda903Codes CODES = Ssda903Codes.england(YEAR);

    @Property(tries = 150)
    void anyFaultGivesTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int children, @ForAll Random random) {
        Map<String, String> files = files(seed, children);
        ReturnFault fault =
                ReturnFault.all().get(random.nextInt(ReturnFault.all().size()));
        Optional<BrokenReturn> broken = fault.inject(files, YEAR, seed);
        checkSame(broken.<List<Source>>map(BrokenReturn::files).orElseGet(() -> sources(files)), CareRules.ENGLAND);
    }

    @Property(tries = 150)
    void anyCharacterInTheWrongPlaceGivesTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int children, @ForAll Random random) {
        Map<String, String> files = new LinkedHashMap<>(files(seed, children));
        List<String> names = List.copyOf(files.keySet());
        for (int i = 0; i < 3; i++) {
            String name = names.get(random.nextInt(names.size()));
            StringBuilder text = new StringBuilder(files.get(name));
            if (text.length() > 0) {
                int at = random.nextInt(text.length());
                String other = List.of(",", "\"", "\n", "\r\n", " ", "NULL", "9", "x", "é", "/", "")
                        .get(random.nextInt(11));
                text.replace(at, at + random.nextInt(2), other);
            }
            files.put(name, text.toString());
        }
        checkSame(sources(files), CareRules.WALES);
    }

    @Property(tries = 100)
    void otherFormsOfTheFilesGiveTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int children, @ForAll Random random) {
        Map<String, String> files = new LinkedHashMap<>(files(seed, children));
        files.replaceAll((name, text) -> random.nextInt(3) == 0 ? inAnotherForm(text, random) : text);
        checkSame(sources(files), CareRules.ENGLAND);
    }

    // Some forms are right ones, some are not.
    private static String inAnotherForm(String text, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text.stripTrailing();
            case 2 -> "\uFEFF" + text;
            case 3 -> text.replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$2-$1");
            case 4 -> eachLine(text, line -> line + ",more");
            case 5 -> eachLine(text, line -> "\"more\"," + line);
            case 6 ->
                eachLine(text, line -> {
                    List<String> fields = new ArrayList<>(List.of(line.split(",", -1)));
                    Collections.reverse(fields);
                    return String.join(",", fields);
                });
            default -> eachLine(text, line -> random.nextInt(3) > 0 ? line : line.replaceAll("([^,]+)$", "\"$1\""));
        };
    }

    private static String eachLine(String text, UnaryOperator<String> change) {
        return text.lines().map(change).map(line -> line + "\n").reduce("", String::concat);
    }

    @Property(tries = 60)
    void linesThatAreLostMovedOrRepeatedGiveTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int children, @ForAll Random random) {
        Map<String, String> files = new LinkedHashMap<>(files(seed, children));
        for (String name : List.copyOf(files.keySet())) {
            List<String> lines = new ArrayList<>(files.get(name).lines().toList());
            if (lines.size() > 2 && random.nextInt(3) == 0) {
                int from = 1 + random.nextInt(lines.size() - 1);
                int to = 1 + random.nextInt(lines.size() - 1);
                switch (random.nextInt(4)) {
                    case 0 -> lines.remove(from);
                    case 1 -> lines.add(from, lines.get(from));
                    case 2 -> lines.add(to, lines.remove(from));
                    default -> lines.add(from, "");
                }
                files.put(name, String.join(random.nextBoolean() ? "\n" : "\r\n", lines));
            }
        }
        checkSame(sources(files), CareRules.ENGLAND);
    }

    @Property(tries = 100)
    void anyPostcodesGiveTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int children, @ForAll Random random) {
        Map<String, String> files = new LinkedHashMap<>(files(seed, children));
        files.replaceAll((name, text) -> withOtherPostcodes(text, random));
        checkSame(sources(files), CareRules.ENGLAND);
    }

    // Few different places, each written in many ways; pseudo postcodes; now and then what is none.
    private static String withOtherPostcodes(String text, Random random) {
        List<String> header = List.of(text.lines().findFirst().orElse("").split(",", -1));
        int home = header.indexOf("HOME_POST");
        int place = header.indexOf("PL_POST");
        if (home < 0 || place < 0) {
            return text;
        }
        StringBuilder all = new StringBuilder(String.join(",", header)).append('\n');
        text.lines().skip(1).forEach(line -> {
            String[] fields = line.split(",", -1);
            fields[home] = anotherPostcode(random);
            fields[place] = anotherPostcode(random);
            all.append(String.join(",", fields)).append('\n');
        });
        return all.toString();
    }

    private static String anotherPostcode(Random random) {
        if (random.nextInt(30) == 0) {
            return List.of("LD1 5A", "LD1 5CA", "1LD 5AA", "null", "LD1   5AA", "ZZ99AA", "x")
                    .get(random.nextInt(7));
        }
        String postcode = List.of(
                        "LD1 5AA",
                        "LD1 5AB",
                        "M1 1AA",
                        "SW1A 1AA",
                        "SY21 0AA",
                        "NPT 1AA",
                        "GIR 0AA",
                        "ZZ9 9AA",
                        "ZZ99 3VZ",
                        "ZZ99 3WZ",
                        "ZZ99 3CZ",
                        "")
                .get(random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> postcode.replace(" ", "");
            case 1 -> postcode.toLowerCase(Locale.ROOT);
            case 2 -> postcode.length() < 7 ? postcode.replace(" ", "  ") : postcode;
            default -> postcode;
        };
    }

    @Example
    void everyFaultGivesTheSame() {
        Map<String, String> files = files(7, 60);
        int found = 0;
        for (ReturnFault fault : ReturnFault.all()) {
            Optional<BrokenReturn> broken = fault.inject(files, YEAR, 7);
            if (broken.isPresent()) {
                checkSame(broken.get().files(), CareRules.ENGLAND);
                found++;
            }
        }
        assertThat(found).isGreaterThan(60);
    }

    @Example
    void anotherEncodingAndQuotesGiveTheSame() {
        Map<String, String> files = files(3, 20);
        checkSame(
                files.entrySet().stream()
                        .map(file -> Source.of(
                                file.getKey(),
                                () -> new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_16))))
                        .toList(),
                CareRules.ENGLAND);
        Map<String, String> quoted = new LinkedHashMap<>();
        files.forEach((name, text) -> quoted.put(
                name,
                text.lines()
                        .map(line -> "\"" + line.replace(",", "\",\"") + "\"\r\n")
                        .reduce("", String::concat)));
        checkSame(sources(quoted), CareRules.ENGLAND);
    }

    @Example
    void filesThatArePlainAreOpenedOnce() {
        AtomicInteger opened = new AtomicInteger();
        List<Source> sources = files(11, 200).entrySet().stream()
                .map(file -> Source.of(file.getKey(), () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8));
                }))
                .toList();
        for (ColumnsBuilder builder :
                List.of(HistoryColumns.builder(), HistoryColumns.builder().keepingRecords())) {
            opened.set(0);
            ReturnColumns.of(CODES, CareRules.ENGLAND).read(sources, AUTHORITY, builder, problem -> {});

            assertThat(opened).hasValue(sources.size());
            assertThat(builder.build().children().size()).isGreaterThan(50);
        }
    }

    @Property(tries = 30)
    void wholeHistoriesOfSeveralReturnsAndObjectsAreKeptApart(@ForAll long seed, @ForAll Random random) {
        ColumnsBuilder builder = HistoryColumns.builder().keepingRecords();
        List<CareHistory> expected = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            // Authorities come in any order, and the columns stand in that of their codes.
            LocalAuthority authority = LocalAuthority.of("E0699000" + (i * 3 + 1) % 4);
            List<Source> sources = sources(files(seed + i, 1 + random.nextInt(5)));
            ImmutableList<CareHistory> histories =
                    Ssda903Reader.of(CODES, CareRules.WALES).read(sources).records();
            if (i % 2 == 0) {
                ReturnColumns.of(CODES, CareRules.WALES).read(sources, authority, builder, problem -> {});
            } else {
                builder.addAll(authority, histories.stream());
            }
            expected.addAll(histories);
        }
        assertThat(builder.build().histories().map(view -> view.history(CareRules.ENGLAND)))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(history -> history.under(CareRules.ENGLAND))
                        .toList());
    }

    private static void checkSame(List<Source> sources, CareRules rules) {
        ReadResult<CareHistory> result = Ssda903Reader.of(CODES, rules).read(sources);
        for (Supplier<ColumnsBuilder> builders : BUILDERS) {
            HistoryColumns expected =
                    builders.get().addAll(AUTHORITY, result.records().stream()).build();

            List<Problem> problems = new ArrayList<>();
            ColumnsBuilder builder = builders.get();
            ImmutableList<RowCount> counts =
                    ReturnColumns.of(CODES, rules).read(sources, AUTHORITY, builder, problems::add);
            HistoryColumns columns = builder.build();

            assertThat(problems).isEqualTo(result.problems());
            assertThat(counts).isEqualTo(result.rowCounts());
            assertThat(shown(columns)).isEqualTo(shown(expected));
            assertThat(IntStream.range(0, columns.places().size()).mapToObj(i -> shown(columns.places(), i)))
                    .doesNotHaveDuplicates();
        }
        checkWhole(sources, rules, result.records());
    }

    // Records kept, each history is what the other reader gives, rows of files included. A child with a day that
    // columns
    // cannot hold is in neither.
    private static void checkWhole(List<Source> sources, CareRules rules, List<CareHistory> expected) {
        ColumnsBuilder builder = HistoryColumns.builder().keepingRecords();
        ReturnColumns.of(CODES, rules).read(sources, AUTHORITY, builder, problem -> {});

        assertThat(builder.build().histories().map(view -> view.history(rules)))
                .containsExactlyElementsOf(
                        expected.stream().filter(ReturnColumnsProperties::fits).toList());
    }

    private static boolean fits(CareHistory history) {
        return HistoryColumns.builder()
                        .addAll(AUTHORITY, Stream.of(history))
                        .build()
                        .children()
                        .size()
                == 1;
    }

    private static final AreaFinder AREAS = new AreaFinder() {
        @Override
        public Optional<LocalAuthority> authorityOf(Whereabouts place) {
            return Optional.of(AUTHORITY).filter(any -> place instanceof Whereabouts.AtPostcode);
        }

        @Override
        public Optional<Locality> localityOf(Whereabouts place) {
            return place instanceof Whereabouts.AtPostcode at
                    ? Optional.of(new Locality(at.postcode().text().substring(0, 5)))
                    : Optional.empty();
        }
    };

    private static final DistanceMeasure MEASURE = new DistanceMeasure() {
        @Override
        public String method() {
            return "letters";
        }

        @Override
        public DistanceOutcome between(Whereabouts home, Whereabouts placement) {
            return DistanceMeasure.reasonNotToMeasure(home, placement)
                    .<DistanceOutcome>map(NotMeasured::new)
                    .orElseGet(() -> new Measured(
                            Distance.ofMetres(Math.abs(home.hashCode() % 1000 - placement.hashCode() % 1000))));
        }
    };

    // With all that is held of a place, with its postcode alone, and with neither.
    private static final List<Supplier<ColumnsBuilder>> BUILDERS = List.of(
            () -> HistoryColumns.builder().keepingPostcodes().areaFinder(AREAS).distanceMeasure(MEASURE),
            () -> HistoryColumns.builder().keepingPostcodes(),
            HistoryColumns::builder);

    /** Every value of every row, places and settings by what they are. */
    private static List<String> shown(HistoryColumns columns) {
        List<String> rows = new ArrayList<>();
        ChildColumns children = columns.children();
        EpisodeColumns episodes = columns.episodes();
        PlaceColumns places = columns.places();
        for (int child = 0; child < children.size(); child++) {
            rows.add(String.join(
                    " ",
                    children.id(child),
                    columns.authorities().get(children.authority(child)).code(),
                    "" + children.born(child),
                    "" + children.sex(child),
                    "" + children.ethnicGroup(child),
                    "" + children.family(child),
                    "" + children.lastDay(child),
                    "" + children.coverage(child).kinds(),
                    "" + children.coverage(child).hashCode()));
            for (int i = children.firstEpisode(child); i < children.firstEpisode(child + 1); i++) {
                int distance = episodes.distance(i);
                rows.add(List.of(
                                episodes.start(i),
                                episodes.end(i),
                                episodes.placementStart(i),
                                episodes.startReason(i),
                                episodes.legalStatus(i),
                                episodes.reasonForCare(i),
                                episodes.placementType(episodes.placementKind(i)),
                                episodes.placementCode(episodes.placementKind(i)),
                                episodes.provider(i),
                                episodes.endReason(i),
                                episodes.changeReason(i),
                                shown(places, episodes.home(i)),
                                shown(places, episodes.place(i)),
                                distance < 0 ? episodes.reason(distance) : episodes.micrometres(distance))
                        .toString());
            }
            for (int i = children.firstReview(child); i < children.firstReview(child + 1); i++) {
                rows.add(columns.reviews().day(i) + " " + columns.reviews().gap(i) + " "
                        + columns.reviews().participation(i));
            }
        }
        return rows;
    }

    private static String shown(PlaceColumns places, int place) {
        int setting = places.setting(place);
        return places.postcode(place).map(postcode -> postcode.text()).orElse("none")
                + " "
                + places.whereabouts(place)
                        .map(at -> at.getClass().getSimpleName())
                        .orElse("at a postcode")
                + " " + (setting < 0 ? "none" : places.settingNumber(setting))
                + " " + places.side(place)
                + " " + (places.area(place) < 0 ? "none" : places.areas().get(places.area(place)))
                + " "
                + (places.locality(place) < 0
                        ? "none"
                        : places.localities().get(places.locality(place)).name());
    }

    private static ImmutableMap<String, String> files(long seed, int children) {
        CohortProfile profile = CohortProfile.builder()
                .from(CohortProfile.ENGLAND)
                .name("children of a return")
                .children(children)
                .authorities(1)
                .firstYear(ReportingYear.ending(YEAR.endYear() - 8))
                .lastYear(YEAR)
                .build();
        return Ssda903Writer.ofYear(CODES)
                .texts(SyntheticCohort.of(seed, profile).histories()::iterator);
    }

    private static List<Source> sources(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> Source.ofText(file.getKey(), file.getValue()))
                .toList();
    }
}

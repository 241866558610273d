package org.lafc.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.fact.Counted;
import org.lafc.metrics.fact.RowSet;

/** Files made to crash, hang or fill a program. Each is refused with a message, in little time and memory. */
class HostileDefinitionsTest {

    private static final String GOOD = """
            id: a.b
            version: 1.0.0
            title: {en: A title}
            kind: performance-measure
            counts: children
            population: {looked-after-on: census-date}
            numerator: {distance-from-home: {more-than: 20 miles}}
            missing: exclude
            score: proportion
            better: decrease
            source: A source
            """;
    private static final String NUMERATOR = "{distance-from-home: {more-than: 20 miles}}";
    private static final String KEYS = String.join(", ", KpiReader.KEYS);
    private static final String FACTS = String.join(", ", CohortFacts.CATALOGUE.names(RowSet.LOOKED_AFTER_ON_DATE));
    private static final String COUNTED =
            Stream.of(Counted.values()).map(Counted::word).collect(Collectors.joining(", "));
    static final String TOO_LONG = ": is too long; allowed: at most 65536 bytes";
    private static final String LONG = "x".repeat(60_000);

    static Stream<Arguments> texts() {
        return Stream.of(
                // depth
                text("[".repeat(60_000), " line 1: is nested too deep; allowed: at most 20 levels"),
                text("{".repeat(60_000), " line 1: is nested too deep; allowed: at most 20 levels"),
                text("[{a: ".repeat(12_000), " line 1: is nested too deep; allowed: at most 20 levels"),
                text("- ".repeat(30_000), " line 1: is nested too deep; allowed: at most 20 levels"),
                text("? ".repeat(30_000), " line 1: is nested too deep; allowed: at most 20 levels"),
                text(stairs(300), " line 20: is nested too deep; allowed: at most 20 levels"),
                text("numerator: " + "{not: ".repeat(9_000), " line 1: is nested too deep; allowed: at most 20 levels"),
                text(
                        numerator("{all: [".repeat(30) + "{sex: male}" + "]}".repeat(30)),
                        " line 7: is nested too deep; allowed: at most 20 levels"),
                text("a: " + "[[],".repeat(15_000), " line 1: is nested too deep; allowed: at most 20 levels"),
                // aliases, anchors, tags, directives
                text(laughs(), " line 1: an anchor (&name) stands here; allowed: values written out"),
                text("a: &a {b: *a}\n", " line 1: an anchor (&name) stands here; allowed: values written out"),
                text(GOOD + "note: *x\n", " line 12: an alias (*name) stands here; allowed: values written out"),
                text(GOOD + "<<: {id: c.d}\n", " line 12: '<<' is not a key of a KPI definition; allowed: " + KEYS),
                text("&a id: a.b\n", " line 1: an anchor (&name) stands here; allowed: values written out"),
                text(
                        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n",
                        " line 1: a tag (!name) stands here; allowed: plain values"),
                text("!!set {a, b}\n", " line 1: a tag (!name) stands here; allowed: plain values"),
                text(
                        "note: !<tag:yaml.org,2002:java/object> x\n",
                        " line 1: a tag (!name) stands here; allowed: plain values"),
                text("note: !!binary AAAA\n", " line 1: a tag (!name) stands here; allowed: plain values"),
                text(
                        "%TAG ! tag:x,2002:\n---\nid: !a b\n",
                        " line 3: a tag (!name) stands here; allowed: plain values"),
                text("%YAML 3.0\n---\nid: a.b\n", ": is not well-formed YAML; allowed: printable text in UTF-8"),
                text(
                        "%YAML 1.2\n%YAML 1.2\n---\nid: a.b\n",
                        " line 2: is not well-formed YAML: found duplicate YAML directive"),
                // size
                text(
                        GOOD.replace("a.b", LONG),
                        " line 1, id: a text of 60000 characters is not an identifier; allowed: small letters, digits "
                                + "and hyphens, parted by dots, as in powys.p04.distance-bands"),
                text(
                        GOOD.replace("a.b", "a-".repeat(30_000) + ".b"),
                        " line 1, id: a text of 60002 characters is not an identifier; allowed: small letters, digits "
                                + "and hyphens, parted by dots, as in powys.p04.distance-bands"),
                text(
                        GOOD.replace("a.b", "a." + "a.".repeat(30_000) + "b"),
                        " line 1, id: a text of 60003 characters is not an identifier; allowed: small letters, digits "
                                + "and hyphens, parted by dots, as in powys.p04.distance-bands"),
                text(
                        GOOD.replace("1.0.0", "1.0.0-" + "a.".repeat(30_000) + "a"),
                        " line 2, version: a text of 60007 characters is not a semantic version; allowed: three "
                                + "numbers, as in 1.0.0"),
                text(
                        GOOD.replace("1.0.0", "9".repeat(60_000)),
                        " line 2, version: a text of 60000 characters is not a semantic version; allowed: three "
                                + "numbers, as in 1.0.0"),
                text(
                        GOOD.replace("performance-measure", LONG),
                        " line 4, kind: a text of 60000 characters is not a value of it; allowed: "
                                + "performance-indicator, performance-measure"),
                text(
                        GOOD.replace("20 miles", "9".repeat(60_000) + " miles"),
                        " line 7, numerator.distance-from-home.more-than: a text of 60006 characters is not a number "
                                + "with a unit; allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "20 " + LONG),
                        " line 7, numerator.distance-from-home.more-than: a text of 60003 characters is not a number "
                                + "with a unit; allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "0." + "0".repeat(60_000) + "1 miles"),
                        " line 7, numerator.distance-from-home.more-than: a text of 60009 characters is not a number "
                                + "with a unit; allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("distance-from-home", LONG),
                        " line 7: is not well-formed YAML: expected ',' or '}', but got :"),
                text(
                        GOOD.replace("distance-from-home", "\"" + LONG + "\""),
                        " line 7: is not well-formed YAML: expected ',' or '}', but got :"),
                text(
                        GOOD + "unit: " + LONG + "\n",
                        " line 12, unit: a text of 60000 characters is not a unit of this proportion; allowed: per cent"),
                text(
                        GOOD + "decimals: " + "1".repeat(60_000) + "\n",
                        " line 12, decimals: a text of 60000 characters is not a number of decimals; allowed: 0 to 6"),
                text(
                        GOOD + "part-of: " + "a-".repeat(30_000) + "\n",
                        " line 12, part-of: a text of 60000 characters is not an identifier; allowed: small letters, "
                                + "digits and hyphens, parted by dots, as in powys.p04.distance-bands"),
                text(
                        GOOD + "based-on: " + "a.".repeat(30_000) + " 1.0.0\n",
                        " line 12, based-on: a text of 60006 characters is not an identifier with a version; allowed: "
                                + "id and version, as in powys.p04.distance-bands 1.0.0"),
                text(
                        GOOD + "verification: " + LONG + "\n",
                        " line 12, verification: a text of 60000 characters is not a value of it; allowed: verified, "
                                + "secondary, unverified, local, own-choice"),
                text(
                        "extends: " + LONG + "\nid: a.b\nversion: 1.0.0\ntitle: {en: A}\n",
                        " line 1, extends: a text of 60000 characters is not a definition known here; allowed: id and "
                                + "version, as in powys.p04.distance-bands 1.0.0"),
                text(
                        GOOD + "parameters: {\"" + "a-".repeat(30_000) + "\": {title: A, default: 1}}\n",
                        " line 12: is not well-formed YAML: expected ',' or '}', but got :"),
                text(
                        GOOD + "targets: [{at-most: 1 " + LONG + ", source: A}]\n",
                        " line 12, targets: a text of 60000 characters is not the unit of this measure; allowed: a "
                                + "number of per cent"),
                text(
                        GOOD + "targets: [{at-most: 1 per cent, by: " + LONG + ", source: A}]\n",
                        " line 12, targets[1].by: a text of 60000 characters is not a date; allowed: year, month and "
                                + "day, as in 2020-03-31"),
                text(" ".repeat(70_000), ": is too long; allowed: at most 65536 bytes"),
                text("\n".repeat(70_000), ": is too long; allowed: at most 65536 bytes"),
                text("# " + LONG, ": is empty; allowed: one KPI definition"),
                text("note: \"" + "\\\n".repeat(30_000) + "\"\n", " line 1, id: is missing"),
                text("note: |\n" + " x\n".repeat(20_000), " line 1, id: is missing"),
                // many
                text("a: b\n".repeat(13_000), " line 1: 'a' is not a key of a KPI definition; allowed: " + KEYS),
                text("id: a.b\n".repeat(8_000), " line 2, id: stands twice; allowed: once"),
                text(keys(9_000), " line 1: 'k0' is not a key of a KPI definition; allowed: " + KEYS),
                text(
                        GOOD + "exclude: [" + "{x: y}, ".repeat(7_000) + "{x: y}]\n",
                        " line 12, exclude[1]: 'x' is not a fact; allowed: all, any, not, " + FACTS),
                text(
                        GOOD + "strata: [" + "s, ".repeat(20_000) + "s]\n",
                        " line 12, strata: 's' is not a fact; allowed: " + FACTS),
                text(
                        GOOD + "targets: [" + "{}, ".repeat(15_000) + "{}]\n",
                        " line 12, targets[1]: must have one bound, but has 0; allowed: at-least, more-than, at-most, less-than"),
                text(
                        mean() + "bands: [" + "1 year, ".repeat(7_000) + "1 year]\n",
                        " line 12, bands: edges of bands must rise, in one unit"),
                text(
                        GOOD + "parameters: {" + parameters(9_000) + "}\n",
                        " line 12, parameters.k0: is not used; allowed: a parameter that a threshold names"),
                text(
                        numerator("{sex: {any-of: [" + "male, ".repeat(10_000) + "male]}}"),
                        " line 7, numerator.sex.any-of: a word stands twice; allowed: once"),
                text(
                        numerator("{sex: {any-of: [" + "mal, ".repeat(10_000) + "mal]}}"),
                        " line 7, numerator.sex.any-of: 'mal' is not a value of it; did you mean 'male'?; allowed: male, female"),
                text("---\n".repeat(16_000), " line 2: a second document begins; allowed: one KPI definition a file"),
                text(
                        "--- a\n...\n".repeat(6_000),
                        " line 3: a second document begins; allowed: one KPI definition a file"),
                // characters
                text("id: a\u0000b\n", " line 1: the character U+0000 stands here; allowed: printable text in UTF-8"),
                text(
                        GOOD.replace("a.b", "\"a.b\\0\""),
                        " line 1, id: 'a.b\\u0000' is not an identifier; allowed: small letters, digits and hyphens, "
                                + "parted by dots, as in powys.p04.distance-bands"),
                text(
                        GOOD.replace("children", "\"chil\\u202edren\""),
                        " line 5, counts: 'chil\\u202edren' is not a value of it; did you mean 'children'?; allowed: "
                                + COUNTED),
                text(
                        GOOD.replace("children", "\"chil\\u200bdren\""),
                        " line 5, counts: 'chil\\u200bdren' is not a value of it; did you mean 'children'?; allowed: "
                                + COUNTED),
                text(
                        GOOD.replace("children", "chi\u00a0ldren"),
                        " line 5, counts: 'chi\\u00a0ldren' is not a value of it; did you mean 'children'?; allowed: "
                                + COUNTED),
                text(
                        GOOD.replace("distance-from-home", "d\u0456stance-from-home"),
                        " line 7, numerator: 'd\u0456stance-from-home' (letters of Latin and Cyrillic) is not a fact; did you mean 'distance-from-home'?; allowed: all, any, not, "
                                + FACTS),
                text(
                        GOOD.replace("more-than", "m\u043ere-than"),
                        " line 7, numerator.distance-from-home: 'm\u043ere-than' (letters of Latin and Cyrillic) is "
                                + "not a key of a comparison of amounts; did you mean 'more-than'?; allowed: more-than, at-least, less-than, at-most, equal"),
                text(
                        GOOD.replace("miles", "m\u0456les"),
                        " line 7, numerator.distance-from-home.more-than: '20 m\u0456les' (letters of Latin and "
                                + "Cyrillic) is not a number with a unit; allowed: a number of miles, a number of km, a number of m"),
                text(GOOD.replace("kind", "\u039aind"), " line 1, kind: is missing"),
                text(
                        GOOD.replace("20 miles", "\u0662\u0660 miles"),
                        " line 7, numerator.distance-from-home.more-than: '\u0662\u0660 miles' is not a number with a "
                                + "unit; allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "\uff12\uff10 miles"),
                        " line 7, numerator.distance-from-home.more-than: '\uff12\uff10 miles' is not a number with a "
                                + "unit; allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "20\u00a0miles"),
                        " line 7, numerator.distance-from-home.more-than: '20\\u00a0miles' is not a number with a "
                                + "unit; allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("A title", "\"\\ud800\""),
                        " line 3, title.en: holds half a character (\\ud800 to \\udfff); allowed: whole characters"),
                text(
                        GOOD.replace("A title", "\"\\udc00\\ud800\""),
                        " line 3, title.en: holds half a character (\\ud800 to \\udfff); allowed: whole characters"),
                text("id: \u001b[31m\n", " line 1: the character U+001B stands here; allowed: printable text in UTF-8"),
                text("id: \ufffe\n", " line 1: the character U+FFFE stands here; allowed: printable text in UTF-8"),
                text(
                        "id:\ta\n\tb: c\n",
                        " line 2: is not well-formed YAML: found character '\\t(TAB)' that cannot start any token. (Do "
                                + "not use \\t(TAB) for indentation)"),
                text("id: \"a\\qb\"\n", " line 1: is not well-formed YAML: found unknown escape character q(113)"),
                text("id: \"a\n", " line 2: is not well-formed YAML: found unexpected end of stream"),
                text("id: 'a\n", " line 2: is not well-formed YAML: found unexpected end of stream"),
                text(
                        "id: @a\n",
                        " line 1: is not well-formed YAML: found character '@' that cannot start any token. (Do not "
                                + "use @ for indentation)"),
                text(
                        "id: `a`\n",
                        " line 1: is not well-formed YAML: found character '`' that cannot start any token. (Do not "
                                + "use ` for indentation)"),
                text("id: a: b\n", " line 1: is not well-formed YAML: mapping values are not allowed here"),
                text("id: [a, b\n", " line 2: is not well-formed YAML: expected ',' or ']', but got <stream end>"),
                text("id: }\n", " line 1: is not well-formed YAML: expected the node content, but found '}'"),
                text(
                        "  id: a\n version: b\n",
                        " line 2: is not well-formed YAML: expected '<document start>', but found '<block mapping start>'"),
                // numbers
                text(
                        GOOD.replace("20 miles", "-20 miles"),
                        " line 7, numerator.distance-from-home.more-than: '-20 miles' is not a number with a unit; "
                                + "allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "1e9 miles"),
                        " line 7, numerator.distance-from-home.more-than: '1e9 miles' is not a number with a unit; "
                                + "allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "NaN miles"),
                        " line 7, numerator.distance-from-home.more-than: 'NaN miles' is not a number with a unit; "
                                + "allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", ".inf"),
                        " line 7, numerator.distance-from-home.more-than: '.inf' is not a number with a unit; allowed: "
                                + "a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "0x14 miles"),
                        " line 7, numerator.distance-from-home.more-than: '0x14 miles' is not a number with a unit; "
                                + "allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "2_0 miles"),
                        " line 7, numerator.distance-from-home.more-than: '2_0 miles' is not a number with a unit; "
                                + "allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "10000000 miles"),
                        " line 7, numerator.distance-from-home.more-than: '10000000 miles' is not a number with a "
                                + "unit; allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "0.0000000001 miles"),
                        " line 7, numerator.distance-from-home.more-than: '0.0000000001 miles' is not a number with a "
                                + "unit; allowed: a number of miles, a number of km, a number of m"),
                text(
                        GOOD.replace("20 miles", "0.000000001 m"),
                        " line 7, numerator.distance-from-home.more-than: an amount of m must be whole micrometres, "
                                + "but was 1E-9; allowed: a number of miles, a number of km, a number of m"),
                text(GOOD + "decimals: -1\n", " line 12, decimals: '-1' is not a number of decimals; allowed: 0 to 6"),
                text(
                        GOOD + "decimals: 1.0\n",
                        " line 12, decimals: '1.0' is not a number of decimals; allowed: 0 to 6"),
                // shapes
                text("{}", " line 1, id: is missing"),
                text("[]", " line 1: must be a mapping, but was a list; allowed: " + KEYS),
                text("~", " line 1: must be a mapping, but was a text; allowed: " + KEYS),
                text("a", " line 1: must be a mapping, but was a text; allowed: " + KEYS),
                text(": a\n", " line 1: is not well-formed YAML: expected <block end>, but found ':'"),
                text("[a, b]: c\n", " line 1: a key must be a text, but was a list"),
                text("{a: b}: c\n", " line 1: a key must be a text, but was a mapping"),
                text(GOOD.replace("id: a.b", "id: {a: b}"), " line 1, id: must be a text, but was a mapping"),
                text(
                        GOOD.replace("id: a.b", "id: ~"),
                        " line 1, id: '~' is not an identifier; allowed: small letters, digits and hyphens, parted by "
                                + "dots, as in powys.p04.distance-bands"),
                text(
                        GOOD.replace("{looked-after-on: census-date}", "[]"),
                        " line 6, population: must be a mapping, but was a list; allowed: looked-after-on, looked-after-in, on-short-breaks-on, with-care-plan-on, where"),
                text(
                        numerator("[]"),
                        " line 7, numerator: must be a criterion, but was a list; allowed: {all: […]}, {any: […]}, "
                                + "{not: {…}} or {FACT: …}"),
                text(
                        numerator("{}"),
                        " line 7, numerator: a criterion has one key, but this has 0; allowed: {all: […]}, {any: […]}, "
                                + "{not: {…}} or {FACT: …}"),
                text(
                        numerator("{all: []}"),
                        " line 7, numerator.all: must not be an empty list; allowed: at least one"),
                text(
                        numerator("{not: [{sex: male}]}"),
                        " line 7, numerator.not: must be a criterion, but was a list; allowed: {all: […]}, {any: […]}, "
                                + "{not: {…}} or {FACT: …}"),
                text(
                        numerator("{distance-from-home: {more-than: [20 miles]}}"),
                        " line 7, numerator.distance-from-home.more-than: must be a text, but was a list"),
                text(
                        numerator("{distance-from-home: {more-than: 1 m, less-than: 2 m}}"),
                        " line 7, numerator.distance-from-home: must be one comparison with an amount; allowed: "
                                + "more-than, at-least, less-than, at-most, equal"),
                text(
                        "extends: [a]\nid: a.b\nversion: 1.0.0\ntitle: {en: A}\n",
                        " line 1, extends: must be a text, but was a list"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aHostileTextIsRefused(String yaml, String first) {
        assertRefused(Source.ofText("bad.yaml", yaml), first);
    }

    @Test
    void aHeapOf64MegabytesIsEnoughForAll() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed.strip())
                .isEqualTo(texts().count() + tooLong().size()
                        + WrongDefinitionsTest.wrong().count() + SmallHeap.HARMED + " read");
    }

    /** A small file that unpacks to 50 million bytes, and one without end. */
    static List<Source> tooLong() throws IOException {
        byte[] bomb = packed(new byte[50_000_000]);
        return List.of(
                Source.of("bad.yaml", () -> new ByteArrayInputStream(bomb)), Source.of("bad.yaml", Endless::new));
    }

    @Test
    void packedAndEndlessFilesAreCutOff() throws IOException {
        assertThat(packed(new byte[50_000_000])).hasSizeLessThan(60_000);
        for (Source source : tooLong()) {
            assertRefused(source, TOO_LONG);
        }
        byte[] good = packed(GOOD.getBytes(StandardCharsets.UTF_8));
        assertRefused(
                Source.of("bad.yaml", () -> new ByteArrayInputStream(good, 0, good.length - 20)),
                ": could not be read");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertRefused(
                Source.of("bad.yaml", () -> new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_16))),
                ": is not a text in UTF-8; allowed: UTF-8");
        assertRefused(
                Source.of("bad.yaml", () -> new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_16LE))),
                " line 1: the character U+0000 stands here; allowed: printable text in UTF-8");
        assertRefused(
                Source.of(
                        "bad.yaml", () -> new ByteArrayInputStream("id: \u00e9".getBytes(StandardCharsets.ISO_8859_1))),
                ": is not a text in UTF-8; allowed: UTF-8");
    }

    @Test
    void whatEditorsOfWindowsWriteIsRead() {
        assertThat(KpiReader.read(Source.ofText("good.yaml", "\ufeff" + GOOD.replace("\n", "\r\n")))
                        .problems())
                .isEmpty();
    }

    @Test
    void thereAreAHundred() {
        assertThat(texts().count()).isGreaterThanOrEqualTo(100);
    }

    private static void assertRefused(Source source, String first) {
        ReadResult<KpiDefinition> result =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> KpiReader.read(source));
        assertThat(result.records()).isEmpty();
        assertThat(result.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(Findings.MOST);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .allSatisfy(message -> assertThat(message)
                        .hasSizeLessThan(3_000)
                        .matches(text -> text.codePoints().allMatch(Spelling::isVisible), "can be printed"));
        assertThat(result.problems().get(0)).hasToString("bad.yaml" + first);
    }

    private static Arguments text(String yaml, String first) {
        return Arguments.of(yaml, first);
    }

    private static String numerator(String criterion) {
        return GOOD.replace(NUMERATOR, criterion);
    }

    private static String mean() {
        return GOOD.replace("numerator: " + NUMERATOR, "value: age").replace("proportion", "distribution");
    }

    private static String stairs(int steps) {
        return IntStream.range(0, steps)
                .mapToObj(step -> " ".repeat(step) + "a:\n")
                .collect(Collectors.joining());
    }

    private static String laughs() {
        return "a: &a [x, x, x, x, x, x, x, x, x]\n"
                + IntStream.rangeClosed('b', 'z')
                        .mapToObj(letter -> String.format(
                                "%c: &%c [%s]%n",
                                letter, letter, String.join(", ", Collections.nCopies(9, "*" + (char) (letter - 1)))))
                        .collect(Collectors.joining());
    }

    private static String keys(int many) {
        return IntStream.range(0, many).mapToObj(i -> "k" + i + ":\n").collect(Collectors.joining());
    }

    private static String parameters(int many) {
        return IntStream.range(0, many / 10)
                .mapToObj(i -> "k" + i + ": {title: A, default: 1}")
                .collect(Collectors.joining(", "));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'a';
        }
    }
}

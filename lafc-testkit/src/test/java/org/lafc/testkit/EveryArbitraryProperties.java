package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;

/** No public arbitrary of the testkit is without a checked statement of what it covers. */
class EveryArbitraryProperties {

    private static final Path MAIN = Path.of("src/main/java/org/lafc/testkit");
    private static final Path TESTS = Path.of("src/test/java/org/lafc/testkit");
    private static final Pattern COUNTED =
            Pattern.compile("(?:(\\w+)\\s*=\\s*)?(Coverage\\.of|assertEach)\\(\\s*(\\w+\\.\\w+)\\(");

    // Counted with jqwik's own statistics: the test that does it.
    private static final ImmutableMap<String, String> COUNTED_IN = ImmutableMap.<String, String>builder()
            .put("AreaFinders.all", "PlacesProperties.areasOfEveryKindAreFoundAndStayTheSame")
            .put("Boundaries.texts", "BoundariesProperties.oneLocalityAndManyAreDrawn")
            .put("DateRanges.all", "DatesProperties.rangesOfAllKindsAreDrawnAndReadBack")
            .put("Dates.aroundEighteenthBirthday", "DatesProperties.daysAroundAnEighteenthBirthdayLieOnBothSides")
            .put("Dates.birthDates", "DatesProperties.childrenOnACensusDateAreBornAndNotYetEighteen")
            .put("Dates.censusDates", "DatesProperties.mostCensusDatesAreTheThirtyFirstOfMarch")
            .put("Dates.days", "DatesProperties.yearEndsAndLeapDaysAreAmongTheDays")
            .put("DirectoryFiles.files", "DirectoryFilesProperties.everyLayoutIsReadAsItsRows")
            .put("DirectoryFiles.rows", "DirectoryFilesProperties.everyLayoutIsReadAsItsRows")
            .put("Distances.all", "PlacesProperties.distancesFallOnBothSidesOfTheThresholds")
            .put("Places.all", "PlacesProperties.everyKindOfWhereaboutsIsDrawn")
            .put("Places.authorities", "PlacesProperties.authoritiesOfEveryNationAreDrawn")
            .put("Postcodes.all", "PostcodesProperties.allKindsAreDrawn")
            .put("Postcodes.ordinary", "PostcodesProperties.ordinaryPostcodesHaveAllSixShapes")
            .put("Postcodes.pseudo", "PostcodesProperties.everyMeaningOfAPseudoPostcodeIsDrawn")
            .put("Postcodes.writtenForms", "PostcodesProperties.everyWrittenFormIsReadAsThePostcode")
            .put("Returns.broken", "ReturnsProperties.mostFaultsAreDrawn")
            .put("Returns.ssda903", "ReturnsProperties.returnsHaveEveryFileOfTheirYear")
            .put("Returns.years", "ReturnsProperties.everyYearIsDrawn")
            .build();

    @Example
    void everyArbitraryHasAStatementThatIsChecked() throws IOException {
        List<String> arbitraries = arbitraries();
        TreeSet<String> stated = new TreeSet<>(COUNTED_IN.keySet());
        for (Path test : sources(TESTS)) {
            stated.addAll(claimedIn(Files.readString(test)));
        }

        assertThat(arbitraries).hasSizeGreaterThan(90);
        assertThat(stated)
                .as("arbitraries of which a test counts what is drawn")
                .containsAll(arbitraries);
        assertThat(arbitraries).as("arbitraries said to be counted").containsAll(COUNTED_IN.keySet());
    }

    @Example
    void whatIsDrawnAndNotClaimedIsNoStatement() {
        assertThat(claimedIn(
                        "Coverage.of(Dates.days(), 100); Coverage.of(Places.all(), 9).claim(\"a\", 1, p -> f(p));"))
                .containsExactly("Places.all");
        assertThat(claimedIn("Coverage.of(Dates.days(), 100).flatMap(d -> { f(d); return d; }).claimEvery(A.class);"))
                .containsExactly("Dates.days");
        assertThat(claimedIn("Coverage.of(Dates.days(), 100).flatMap(d -> List.of(d)); other.claim(1);"))
                .isEmpty();
        assertThat(claimedIn("drawn = Coverage.of(Dates.days(), 100); for (;;) { drawn.claim(1); }"))
                .containsExactly("Dates.days");
        assertThat(claimedIn("drawn = Coverage.of(Dates.days(), 100); other.claim(1);"))
                .isEmpty();
        assertThat(claimedIn("assertEach(Rows.plainTables(), all, 0.8);")).containsExactly("Rows.plainTables");
    }

    // Which arbitraries a test makes claims of, at once or of the variable it gives them to. assertEach claims each
    // one's
    // value.
    private static List<String> claimedIn(String source) {
        return COUNTED.matcher(source)
                .results()
                .filter(counted -> counted.group(2).equals("assertEach")
                        || statement(source, counted.start()).contains(".claim")
                        || (counted.group(1) != null
                                && Pattern.compile("\\b" + counted.group(1) + "\\s*\\.claim")
                                        .matcher(source)
                                        .find(counted.end())))
                .map((MatchResult counted) -> counted.group(3))
                .toList();
    }

    private static String statement(String source, int start) {
        int depth = 0;
        int end = start;
        while (end < source.length() && (depth > 0 || source.charAt(end) != ';')) {
            char next = source.charAt(end++);
            depth += next == '(' || next == '{' ? 1 : next == ')' || next == '}' ? -1 : 0;
        }
        return source.substring(start, end);
    }

    @Example
    void everyStatementIsCountedWhereItIsSaidToBe() throws IOException {
        for (String test : COUNTED_IN.values()) {
            List<String> parts = ImmutableList.copyOf(test.split("\\."));
            String source = Files.readString(TESTS.resolve(parts.get(0) + ".java"));

            assertThat(Arrays.stream(load(parts.get(0)).getDeclaredMethods()).map(Method::getName))
                    .as(test)
                    .contains(parts.get(1));
            assertThat(source.substring(source.indexOf("void " + parts.get(1))))
                    .as("%s counts what is drawn", test)
                    .containsAnyOf("Statistics.coverage(", ".coverage(coverage", "assertThat(drawn)");
        }
    }

    private static List<String> arbitraries() throws IOException {
        return sources(MAIN).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .map(EveryArbitraryProperties::load)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers()))
                .filter(method -> Arbitrary.class.isAssignableFrom(method.getReturnType()))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("org.lafc.testkit." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " must be a class", e);
        }
    }
}

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
    private static final Pattern CLAIM = Pattern.compile("(?:Coverage\\.of|assertEach)\\(\\s*(\\w+\\.\\w+)\\(");

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
            CLAIM.matcher(Files.readString(test))
                    .results()
                    .map((MatchResult claim) -> claim.group(1))
                    .forEach(stated::add);
        }

        assertThat(arbitraries).hasSizeGreaterThan(90);
        assertThat(stated)
                .as("arbitraries of which a test counts what is drawn")
                .containsAll(arbitraries);
        assertThat(arbitraries).as("arbitraries said to be counted").containsAll(COUNTED_IN.keySet());
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

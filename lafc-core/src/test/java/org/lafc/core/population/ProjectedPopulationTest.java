package org.lafc.core.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.time.AgeBands;

class ProjectedPopulationTest {

    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");
    private static final List<Integer> YEARS = List.of(2020, 2025, 2030, 2035, 2039);

    @Test
    void sumsOfTableOneAreThoseWorkedOutOutside() throws IOException {
        ProjectedPopulation powys = ProjectedPopulation.of(tableOne());

        for (String line : lines("powys_projection_bands.csv")) {
            String[] row = line.split(",", -1);
            String[] ages = row[0].split("-");
            for (int i = 0; i < YEARS.size(); i++) {
                assertThat(powys.residents(
                                YEARS.get(i), Integer.parseInt(ages[0]), Integer.parseInt(ages[ages.length - 1])))
                        .as(row[0] + " in " + YEARS.get(i))
                        .hasValue(Long.parseLong(row[1 + i]));
            }
        }
        assertThat(powys.byBand(2039, AgeBands.POWYS))
                .isEqualTo(ImmutableMap.of("0-4", 4991L, "5-9", 5636L, "10-15", 7530L, "16-17", 2693L));
        assertThat(powys.years()).containsExactlyElementsOf(YEARS);
        assertThat(powys).hasToString("ProjectedPopulation[W06000023, [2020, 2025, 2030, 2035, 2039]]");
    }

    @Test
    void orderOfProjectionsDoesNotMatter() throws IOException {
        List<PopulationProjection> backwards = new ArrayList<>(tableOne());
        Collections.reverse(backwards);

        assertThat(ProjectedPopulation.of(backwards).residents(2025, 0, 17)).hasValue(23513);
    }

    @Test
    void whatIsNotProjectedIsNotKnown() {
        ProjectedPopulation some = ProjectedPopulation.of(
                List.of(projection(2020, 0, 10), projection(2020, 1, 20), projection(2020, 3, 5)));

        assertThat(some.residents(2020, 0, 1)).hasValue(30);
        assertThat(some.residents(2020, 0, 2)).isEmpty();
        assertThat(some.residents(2021, 0, 1)).isEmpty();
        assertThat(some.byBand(2020, AgeBands.startingAt(List.of(0, 2), 4))).isEqualTo(ImmutableMap.of("0-1", 30L));
        assertThat(some.byBand(2021, AgeBands.POWYS)).isEmpty();
    }

    @Test
    void wrongCallsSayWhatIsAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectedPopulation.of(List.of()))
                .withMessage("a projected population needs a projection or more, but had none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectedPopulation.of(List.of(projection(2020, 3, 5), projection(2020, 3, 5))))
                .withMessage("a year and age must be projected once, but 2020 and age 3 came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectedPopulation.of(List.of(
                        projection(2020, 3, 5), new PopulationProjection(LocalAuthority.of("W06000016"), 2020, 4, 5))))
                .withMessage("projections must be of one authority, but were of W06000023 and W06000016");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ProjectedPopulation.of(List.of(projection(2020, 3, 5))).residents(2020, 4, 3))
                .withMessage("last age must not be below the first, but they were 3 and 4");
    }

    private static PopulationProjection projection(int year, int age, long residents) {
        return new PopulationProjection(POWYS, year, age, residents);
    }

    private static List<PopulationProjection> tableOne() throws IOException {
        List<PopulationProjection> projections = new ArrayList<>();
        for (String line : lines("powys_projections.csv")) {
            String[] row = line.split(",");
            for (int i = 0; i < YEARS.size(); i++) {
                projections.add(projection(YEARS.get(i), Integer.parseInt(row[0]), Long.parseLong(row[1 + i])));
            }
        }
        return projections;
    }

    private static List<String> lines(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/golden", file));
        return lines.subList(1, lines.size());
    }
}

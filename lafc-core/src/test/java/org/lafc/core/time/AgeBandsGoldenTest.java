package org.lafc.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Ages and bands at their boundaries, against cases made with calendar arithmetic in Python. */
class AgeBandsGoldenTest {

    // The bands of national tables; nobody in them is 30.
    private static final AgeBands NATIONAL = AgeBands.startingAt(List.of(0, 1, 5, 10, 16), 30);
    private static final List<String> NATIONAL_NAMES = List.of("UNDER_1", "1-4", "5-9", "10-15", "16_AND_OVER");

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/age_bands.csv", useHeadersInDisplayName = true)
    void agesFallInTheirBands(
            String id,
            LocalDate birth,
            LocalDate day,
            Integer years,
            String powysBand,
            String nationalBand,
            String status) {
        if (status.equals("BIRTH_AFTER_REFERENCE_DATE")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Age.on(birth, day))
                    .withMessage("age is not defined before birth (dates withheld)");
            return;
        }
        Age age = Age.on(birth, day);

        assertThat(age.years()).isEqualTo(years);
        assertThat(NATIONAL_NAMES.get(NATIONAL.labels().indexOf(NATIONAL.labelOf(age))))
                .isEqualTo(nationalBand);
        if (status.equals("NOT_A_CHILD")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgeBands.POWYS.labelOf(age))
                    .withMessage("age must be 0 to 17, but was 18");
        } else {
            assertThat(AgeBands.POWYS.labelOf(age)).isEqualTo(powysBand);
        }
    }
}

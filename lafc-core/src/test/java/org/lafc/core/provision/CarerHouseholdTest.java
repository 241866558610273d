package org.lafc.core.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;

class CarerHouseholdTest {

    private static final DateRange APPROVED = DateRange.startingOn(LocalDate.of(2016, 2, 29));

    @Test
    void itPrintsTheRowAndNobody() {
        CarerHousehold household = new CarerHousehold(
                "Jones 17",
                CarerKind.FOSTER,
                APPROVED,
                Optional.of(LocalDate.of(2016, 9, 1)),
                Optional.of(new SourceRow("carers.csv", 5)));

        assertThat(household).hasToString("CarerHousehold(carers.csv line 5)");
    }

    @Test
    void aHouseholdHasAnIdentifier() {
        assertThatThrownBy(
                        () -> new CarerHousehold(" ", CarerKind.FOSTER, APPROVED, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("identifier of a household of carers must not be blank");
    }
}

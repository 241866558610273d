package org.lafc.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;

class SuppliedDistanceTest {

    private static final String NAME = "SUPPLIED: road, county routing service 2018-03";
    private static final Postcode LLANDRINDOD = Postcode.parse("LD1 5AA");
    private static final Postcode WELSHPOOL = Postcode.parse("SY21 0AA");
    private static final Postcode BRECON = Postcode.parse("LD3 7AA");
    private static final Distance ROAD = Distance.ofMetres(59_867.5);

    private static final SuppliedDistance TABLE =
            SuppliedDistance.of(NAME, ImmutableTable.of(WELSHPOOL, LLANDRINDOD, ROAD));

    @Test
    void aPairIsFoundEitherWayRoundUnderItsOwnName() {
        assertThat(TABLE.method()).isEqualTo(NAME);
        assertThat(TABLE).hasToString("SuppliedDistance[" + NAME + "]");
        assertThat(between(LLANDRINDOD, WELSHPOOL)).isEqualTo(new Measured(ROAD));
        assertThat(between(WELSHPOOL, LLANDRINDOD)).isEqualTo(new Measured(ROAD));
        assertThat(between(BRECON, BRECON)).isEqualTo(new Measured(Distance.ZERO));
        assertThat(between(BRECON, WELSHPOOL)).isEqualTo(new NotMeasured(Reason.DISTANCE_NOT_RECORDED));
    }

    @Test
    void aServiceIsAskedInOneOrderAndNeverAboutNoPlace() {
        List<String> asked = new ArrayList<>();
        SuppliedDistance service = SuppliedDistance.of(NAME, (one, other) -> {
            asked.add(one.text() + " to " + other.text());
            return Optional.of(ROAD);
        });
        Whereabouts home = Whereabouts.of(WELSHPOOL);
        Whereabouts placement = Whereabouts.of(LLANDRINDOD);
        Whereabouts somewhereInWales = Whereabouts.of(Postcode.parse("ZZ99 3GZ"));
        service.between(home, placement);
        service.between(placement, home);
        assertThat(asked).containsExactly("LD1 5AA to SY21 0AA", "LD1 5AA to SY21 0AA");
        assertThat(service.between(home, home)).isEqualTo(new Measured(Distance.ZERO));
        assertThat(service.between(somewhereInWales, placement))
                .isEqualTo(new NotMeasured(Reason.HOME_WITHOUT_POSITION));
        assertThat(service.between(home, somewhereInWales))
                .isEqualTo(new NotMeasured(Reason.PLACEMENT_WITHOUT_POSITION));
        assertThat(service.between(home, Whereabouts.NO_FIXED_ABODE))
                .isEqualTo(new NotMeasured(Reason.PLACEMENT_WITHOUT_POSITION));
        assertThat(service.between(Whereabouts.WITHHELD, Whereabouts.PLACED_FOR_ADOPTION))
                .isEqualTo(new NotMeasured(Reason.PLACED_FOR_ADOPTION));
        assertThat(service.between(Whereabouts.NO_FIXED_ABODE, Whereabouts.PLACED_FOR_ADOPTION))
                .isEqualTo(new NotMeasured(Reason.NO_FIXED_ABODE));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aTableThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> SuppliedDistance.of(
                        NAME,
                        ImmutableTable.<Postcode, Postcode, Distance>builder()
                                .put(WELSHPOOL, LLANDRINDOD, ROAD)
                                .put(LLANDRINDOD, WELSHPOOL, Distance.ofMetres(1))
                                .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pair of postcodes must have one distance, but had 59867.5 m and 1.0 m (postcodes"
                        + " withheld)");
        assertThatThrownBy(() -> SuppliedDistance.of(NAME, ImmutableTable.of(BRECON, BRECON, Distance.ofMetres(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a postcode must be 0 m from itself, but was 1.0 m (postcode withheld)");
        assertThatThrownBy(() -> SuppliedDistance.of(" ", ImmutableTable.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of a distance method must not be blank");
    }

    private static DistanceOutcome between(Postcode home, Postcode placement) {
        return TABLE.between(Whereabouts.of(home), Whereabouts.of(placement));
    }
}

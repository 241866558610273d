package org.lafc.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalAuthorityTest {

    private static final LocalAuthority POWYS = LocalAuthority.of("W06000023");
    private static final LocalAuthority SHROPSHIRE = LocalAuthority.of("E06000051");

    @ParameterizedTest
    @CsvSource({
        "W06000023, WALES, OWN_AUTHORITY",
        "W06000015, WALES, WALES",
        "E06000051, ENGLAND, ENGLAND",
        "S12000033, SCOTLAND, SCOTLAND",
        "N09000003, NORTHERN_IRELAND, NORTHERN_IRELAND",
        "L99999999, OUTSIDE_UK, OUTSIDE_UK",
        "M99999999, OUTSIDE_UK, OUTSIDE_UK",
    })
    void firstLetterNamesTheNation(String code, Nation nation, PlacementLocation fromPowys) {
        LocalAuthority authority = LocalAuthority.of(code);

        assertThat(authority.nation()).isEqualTo(nation);
        assertThat(PlacementLocation.of(POWYS, authority)).isEqualTo(fromPowys);
    }

    @Test
    void anEnglishAuthorityIsSeenAlike() {
        assertThat(PlacementLocation.of(SHROPSHIRE, SHROPSHIRE)).isEqualTo(PlacementLocation.OWN_AUTHORITY);
        assertThat(PlacementLocation.of(SHROPSHIRE, POWYS)).isEqualTo(PlacementLocation.WALES);
    }

    @Test
    void aDistrictMayBeOneOfTheCountysOwn() {
        LocalAuthority county = LocalAuthority.of("E10000008");
        LocalAuthority district = LocalAuthority.of("E07000041");

        assertThat(county.isEnglishCounty()).isTrue();
        assertThat(county.isEnglishDistrict()).isFalse();
        assertThat(district.isEnglishDistrict()).isTrue();
        assertThat(district.isEnglishCounty()).isFalse();
        assertThat(PlacementLocation.of(county, district)).isEqualTo(PlacementLocation.NOT_KNOWN);
        assertThat(PlacementLocation.of(county, SHROPSHIRE)).isEqualTo(PlacementLocation.ENGLAND);
        assertThat(PlacementLocation.of(county, county)).isEqualTo(PlacementLocation.OWN_AUTHORITY);
        assertThat(PlacementLocation.of(SHROPSHIRE, district)).isEqualTo(PlacementLocation.ENGLAND);
        assertThat(PlacementLocation.of(POWYS, district)).isEqualTo(PlacementLocation.ENGLAND);
    }

    @ParameterizedTest
    @CsvSource({
        "OWN_AUTHORITY, WALES, IN_AREA",
        "WALES, WALES, OUT_OF_AREA",
        "ENGLAND, ENGLAND, OUT_OF_AREA",
        "SCOTLAND, SCOTLAND, OUT_OF_AREA",
        "NORTHERN_IRELAND, NORTHERN_IRELAND, OUT_OF_AREA",
        "OUTSIDE_UK, OUTSIDE_UK, OUT_OF_AREA",
        "NOT_KNOWN, , NOT_RECORDED"
    })
    void aClassTellsNationAndSide(PlacementLocation location, @Nullable Nation nation, AreaSide side) {
        assertThat(location.nation(POWYS)).isEqualTo(Optional.ofNullable(nation));
        assertThat(location.side()).isEqualTo(side);
    }

    @Test
    void wrongCodeIsRejected() {
        assertThatThrownBy(() -> LocalAuthority.of("Powys"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "authority code must be W, E, S, N, L or M and eight digits, as in W06000023, but was 'Powys'");
        assertThat(LocalAuthority.isCode("X06000023")).isFalse();
        assertThat(LocalAuthority.isCode("W06000023")).isTrue();
    }

    @Test
    void blankLocalityIsRejected() {
        assertThatThrownBy(() -> new Locality(" ")).hasMessage("name of a locality must not be blank");
    }
}

package org.lafc.core.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.DateRange;

class ProvisionTest {

    @Test
    void aHomeHasAtLeastOneBed() {
        ChildrensHome.Builder home =
                ChildrensHome.builder().id("H1").name("The House").beds(0);

        assertThatThrownBy(home::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("beds must be 1 or more, but were 0");
        assertThat(home.beds(1).build().owner()).isEqualTo(HomeOwner.NOT_KNOWN);
    }

    @Test
    void idAndNameOfAHomeAreNotBlank() {
        assertBlank(
                () -> ChildrensHome.builder().id(" ").name("The House").beds(1).build(), "id of a children's home");
        assertBlank(() -> ChildrensHome.builder().id("H1").name("").beds(1).build(), "name of a children's home");
    }

    @Test
    void textsOfAFindingAreNotBlank() {
        assertBlank(() -> finding("\t", "12", "not vetted"), "homeId of an inspection's finding");
        assertBlank(() -> finding("H1", "", "not vetted"), "regulation of an inspection's finding");
        assertBlank(() -> finding("H1", "12", " "), "finding of an inspection");
        assertThat(finding("H1", "12", "not vetted").regulation()).isEqualTo("12");
    }

    @Test
    void whoProvidesAndWhoPlacesIsNotBlank() {
        DateRange days = DateRange.startingOn(LocalDate.of(2018, 4, 1));

        assertBlank(
                () -> new PlacementContract(days, ContractKind.SPOT, " ", 0, Optional.empty()),
                "provider of a contract");
        assertBlank(
                () -> HostedChild.builder().dates(days).placingAuthority("").build(),
                "placingAuthority of a hosted child");
    }

    private static InspectionFinding finding(String home, String regulation, String found) {
        return new InspectionFinding(home, regulation, found, Optional.empty(), Optional.empty());
    }

    private static void assertBlank(ThrowingCallable building, String name) {
        assertThatThrownBy(building)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " must not be blank");
    }

    @Test
    void aContractMayFixNoPlaces() {
        DateRange days = DateRange.startingOn(LocalDate.of(2018, 4, 1));

        assertThat(new PlacementContract(days, ContractKind.SPOT, "Provider", 0, Optional.empty()).places())
                .isZero();
        assertThatThrownBy(() -> new PlacementContract(days, ContractKind.BLOCK, "Provider", -1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("places must be 0 or more, but were -1");
    }

    @Test
    void aHostedChildIsNotHereBeforeBirth() {
        LocalDate day = LocalDate.of(2017, 5, 6);
        HostedChild.Builder child =
                HostedChild.builder().dates(DateRange.startingOn(day)).placingAuthority("South East Wales");

        assertThatThrownBy(() -> child.dateOfBirth(day.plusDays(1)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a child must not be here before birth (dates withheld)");
        assertThat(child.dateOfBirth(day).build().dateOfBirth()).contains(day);
    }

    @Test
    void aHostedChildPrintsNothingPersonal() {
        HostedChild child = HostedChild.builder()
                .dates(DateRange.startingOn(LocalDate.of(2017, 5, 6)))
                .placingAuthority("South East Wales")
                .placementType(PlacementType.KINSHIP_FOSTER)
                .place(Whereabouts.of(Postcode.parse("LD1 5AA")))
                .dateOfBirth(LocalDate.of(2008, 7, 9))
                .build();

        assertThat(child.toString()).doesNotContain("2017", "2008", "LD1", "Wales", "KINSHIP");
    }
}

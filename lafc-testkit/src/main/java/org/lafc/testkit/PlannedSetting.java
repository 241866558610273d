package org.lafc.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.ssda903.Ssda903Codes;

/** Where and with whom a child lives for a while. */
record PlannedSetting(
        String placementCode,
        PlacementType type,
        ProviderKind provider,
        Whereabouts place,
        Optional<String> settingNumber,
        AreaSide side,
        Optional<String> area,
        Optional<Distance> distance) {

    // England's and Wales's lists hold the same placement codes.
    private static final Map<String, PlacementType> CODES =
            Ssda903Codes.england().list("PLACE", PlacementType.class).meanings();
    private static final List<ProviderKind> PROVIDERS = List.of(
            ProviderKind.OWN_AUTHORITY,
            ProviderKind.OTHER_AUTHORITY,
            ProviderKind.OTHER_PUBLIC,
            ProviderKind.PRIVATE,
            ProviderKind.VOLUNTARY);

    /** Where a child may live for good: every code but those of temporary stays; foster care in two of three. */
    static Arbitrary<PlannedSetting> settled() {
        Arbitrary<String> codes = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("U1", "U2", "U3", "U4", "U5", "U6")),
                Tuple.of(3, Arbitraries.of(codes(false))),
                Tuple.of(1, Arbitraries.just("")));
        return at(codes, Places.all());
    }

    /** Where a child stays for a few nights: T0 to T4. */
    static Arbitrary<PlannedSetting> temporary() {
        return at(Arbitraries.of(codes(true)), Places.all());
    }

    private static Arbitrary<PlannedSetting> at(Arbitrary<String> codes, Arbitrary<Whereabouts> places) {
        return Combinators.combine(
                        codes,
                        Arbitraries.of(PROVIDERS),
                        places,
                        Arbitraries.strings().numeric().ofLength(7).optional(0.7),
                        Arbitraries.of(AreaSide.class),
                        Places.authorities().map(Object::toString).optional(0.7),
                        Distances.all().optional(0.8))
                .as(PlannedSetting::of);
    }

    private static PlannedSetting of(
            String code,
            ProviderKind provider,
            Whereabouts place,
            Optional<String> settingNumber,
            AreaSide side,
            Optional<String> area,
            Optional<Distance> distance) {
        PlacementType type = CODES.getOrDefault(code, PlacementType.NOT_KNOWN);
        boolean adoption = type == PlacementType.PLACED_FOR_ADOPTION;
        return new PlannedSetting(
                code,
                type,
                providerOf(type, provider),
                adoption && place instanceof Whereabouts.AtPostcode ? Whereabouts.PLACED_FOR_ADOPTION : place,
                adoption ? Optional.empty() : settingNumber,
                side,
                area,
                adoption ? Optional.empty() : distance);
    }

    // PR0 only with parents; none for temporary stays and Z codes (rules 213, 526 and 550 of the SSDA903 return).
    private static ProviderKind providerOf(PlacementType type, ProviderKind otherwise) {
        if (type.isTemporary()) {
            return ProviderKind.NOT_RECORDED;
        }
        return switch (type) {
            case WITH_PARENTS -> ProviderKind.PARENT;
            case OTHER, NOT_KNOWN -> ProviderKind.NOT_RECORDED;
            default -> otherwise;
        };
    }

    private static List<String> codes(boolean temporary) {
        return CODES.entrySet().stream()
                .filter(code -> code.getValue().isTemporary() == temporary)
                .map(Map.Entry::getKey)
                .toList();
    }
}

package org.lafc.core.synthetic;

import static org.lafc.core.care.ProviderKind.NOT_RECORDED;
import static org.lafc.core.care.ProviderKind.OTHER_AUTHORITY;
import static org.lafc.core.care.ProviderKind.OTHER_PUBLIC;
import static org.lafc.core.care.ProviderKind.OWN_AUTHORITY;
import static org.lafc.core.care.ProviderKind.PARENT;
import static org.lafc.core.care.ProviderKind.PRIVATE;
import static org.lafc.core.care.ProviderKind.VOLUNTARY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.ssda903.Ssda903Codes;

/**
 * Who may be placed under a PLACE code, and who provides it. Ages are narrower than rules 370 to 374 ask, where practice
 * is; providers keep rules 213, 526, 529 and 550.
 *
 * @param code the PLACE code
 * @param leastAge the least age in years
 * @param mostAge the greatest age in years
 * @param providers the providers, those that come up often more than once
 * @param numbered whether the setting has a registration number (URN)
 */
record PlaceRule(String code, int leastAge, int mostAge, ImmutableList<ProviderKind> providers, boolean numbered) {

    /** From this day supported accommodation is registered (K3), and H5 and P2 are codes no more. */
    static final LocalDate REGISTRATION_OF_SUPPORT = LocalDate.of(2023, 10, 28);

    private static final ImmutableMap<String, PlacementType> TYPES =
            Ssda903Codes.england().list("PLACE", PlacementType.class).meanings();

    private static final ImmutableMap<String, PlaceRule> RULES = ImmutableMap.<String, PlaceRule>builder()
            .put(rule("U1", 0, 17, true, OWN_AUTHORITY))
            .put(rule("U2", 0, 5, true, OWN_AUTHORITY))
            .put(rule("U3", 0, 17, true, OWN_AUTHORITY))
            .put(rule("U4", 2, 17, true, OWN_AUTHORITY, OWN_AUTHORITY, PRIVATE, VOLUNTARY))
            .put(rule("U5", 0, 5, true, OWN_AUTHORITY, OWN_AUTHORITY, VOLUNTARY, OTHER_AUTHORITY))
            .put(rule("U6", 0, 17, true, OWN_AUTHORITY, OWN_AUTHORITY, OWN_AUTHORITY, PRIVATE, PRIVATE, VOLUNTARY))
            .put(rule("K1", 11, 17, true, OWN_AUTHORITY, OTHER_AUTHORITY, PRIVATE))
            .put(rule("K2", 7, 17, true, PRIVATE, PRIVATE, PRIVATE, OWN_AUTHORITY, VOLUNTARY))
            .put(rule("K3", 16, 17, true, PRIVATE, PRIVATE, VOLUNTARY, OWN_AUTHORITY))
            .put(rule("H5", 16, 17, false, PRIVATE, PRIVATE, VOLUNTARY, OWN_AUTHORITY))
            .put(rule("P1", 0, 17, false, PARENT))
            .put(rule("P2", 16, 17, false, OWN_AUTHORITY, PRIVATE))
            .put(rule("P3", 16, 17, false, PRIVATE))
            .put(rule("R1", 5, 17, false, PRIVATE, VOLUNTARY))
            .put(rule("R2", 0, 17, false, OTHER_PUBLIC))
            .put(rule("R3", 0, 2, true, PRIVATE, VOLUNTARY, OWN_AUTHORITY))
            .put(rule("R5", 12, 17, false, OTHER_PUBLIC))
            .put(rule("S1", 5, 17, true, PRIVATE, VOLUNTARY))
            .put(rule("A3", 0, 9, true, OWN_AUTHORITY, VOLUNTARY))
            .put(rule("A4", 0, 9, true, OWN_AUTHORITY, VOLUNTARY, OTHER_AUTHORITY))
            .put(rule("A5", 0, 9, true, OWN_AUTHORITY, VOLUNTARY))
            .put(rule("A6", 0, 9, true, OWN_AUTHORITY, VOLUNTARY, OTHER_AUTHORITY))
            .put(rule("T1", 0, 17, false, NOT_RECORDED))
            .put(rule("T2", 3, 17, false, NOT_RECORDED))
            .put(rule("T3", 0, 17, false, NOT_RECORDED))
            .put(rule("T4", 0, 17, false, NOT_RECORDED))
            .put(rule("Z1", 0, 17, false, NOT_RECORDED))
            .buildOrThrow();

    static PlaceRule of(String code) {
        PlaceRule rule = RULES.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("PLACE must be one of " + RULES.keySet() + ", but was " + code);
        }
        return rule;
    }

    static ImmutableSet<String> codes() {
        return RULES.keySet();
    }

    PlacementType type() {
        return TYPES.getOrDefault(code, PlacementType.NOT_KNOWN);
    }

    boolean isFoster() {
        return type() == PlacementType.FOSTER || type() == PlacementType.KINSHIP_FOSTER;
    }

    /** Whether a child of some age and legal status may be placed so on a day. */
    boolean allows(int age, LegalStatus status, LocalDate day) {
        if (age < leastAge || age > mostAge) {
            return false;
        }
        boolean registered = !day.isBefore(REGISTRATION_OF_SUPPORT);
        return switch (type()) {
            // Rule 378 bars parents by agreement; emergencies and remands are no time for it.
            case WITH_PARENTS -> status == LegalStatus.INTERIM_CARE_ORDER || status == LegalStatus.CARE_ORDER;
            case SUPPORTED_ACCOMMODATION -> code.equals("K3") == registered;
            case INDEPENDENT_LIVING -> !registered;
            case CUSTODY -> status == LegalStatus.REMAND;
            default -> true;
        };
    }

    private static Map.Entry<String, PlaceRule> rule(
            String code, int leastAge, int mostAge, boolean numbered, ProviderKind... providers) {
        return Map.entry(
                code, new PlaceRule(code, leastAge, mostAge, ImmutableList.copyOf(List.of(providers)), numbered));
    }
}

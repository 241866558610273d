package org.lafc.metrics.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Locale;
import java.util.Set;
import org.lafc.core.place.Nation;

/**
 * Areas that hold authorities, so that none of them is one authority among others: nations, what is made up of nations, and
 * England's regions. They are told by their English or Welsh name, in either case, or by the first three characters of their
 * nine-character code (ONS Register of Geographic Codes: 92 a nation, K0 several of them, E12 a region).
 */
final class LargerAreas {

    private static final ImmutableSetMultimap<Nation, String> NAMES = ImmutableSetMultimap.<Nation, String>builder()
            .putAll(Nation.WALES, "WALES", "CYMRU")
            .putAll(Nation.ENGLAND, "ENGLAND", "LLOEGR")
            .putAll(Nation.SCOTLAND, "SCOTLAND", "YR ALBAN")
            .putAll(Nation.NORTHERN_IRELAND, "NORTHERN IRELAND", "GOGLEDD IWERDDON")
            .build();
    private static final Set<String> NAMES_OF_SEVERAL = ImmutableSet.of(
            "UNITED KINGDOM",
            "UK",
            "Y DEYRNAS UNEDIG",
            "GREAT BRITAIN",
            "PRYDAIN FAWR",
            "ENGLAND AND WALES",
            "CYMRU A LLOEGR");

    private LargerAreas() {}

    static boolean isNation(String whose, Nation nation) {
        return NAMES.get(nation).contains(whose.toUpperCase(Locale.ROOT))
                || (NAMES.containsKey(nation) && whose.startsWith(nation.name().charAt(0) + "92"));
    }

    static boolean isOne(String whose) {
        return NAMES.keySet().stream().anyMatch(nation -> isNation(whose, nation))
                || NAMES_OF_SEVERAL.contains(whose.toUpperCase(Locale.ROOT))
                || whose.startsWith("K0")
                || whose.startsWith("E12");
    }
}

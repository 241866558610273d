package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.end;
import static org.lafc.core.check.PlacementRules.never;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.lafc.core.care.Episode;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.place.AreaSide;

/** Who provides a placement, and the number of the setting with the inspectorate (URN). England only. */
final class ProviderRules {

    // Each of the four that replace Z1; that they need no provider either was seen, that Z1 must have none was not.
    private static final ImmutableSet<String> NEWER_OTHER = ImmutableSet.of("Z11", "Z12", "Z13", "Z14");

    private static final ImmutableSet<PlacementType> NEVER_OTHER_PUBLIC = Sets.immutableEnumSet(
            PlacementType.FOSTER,
            PlacementType.KINSHIP_FOSTER,
            PlacementType.PLACED_FOR_ADOPTION,
            PlacementType.SECURE,
            PlacementType.WITH_PARENTS);

    private static final String CHILDRENS_HOME = "K2";

    private static final ImmutableSet<PlacementType> WITHOUT_NUMBER = Sets.immutableEnumSet(
            PlacementType.WITH_PARENTS,
            PlacementType.INDEPENDENT_LIVING,
            PlacementType.RESIDENTIAL_EMPLOYMENT,
            PlacementType.HEALTH_SETTING,
            PlacementType.CUSTODY,
            PlacementType.OTHER,
            PlacementType.NOT_KNOWN);

    private static final ImmutableSet<String> CODES_WITHOUT_NUMBER = ImmutableSet.of("R1", "H5");

    private static final ImmutableSet<String> OUTSIDE_ENGLAND = ImmutableSet.of("WAL", "SCO", "NIR", "NUK");

    // CON is seen in rules; it probably means that the area is confidential.
    private static final String CONFIDENTIAL = "CON";

    private static final LocalDate NUMBERS_ASKED_AFTER = LocalDate.of(2015, 3, 31);

    private static final Pattern NUMBER = Pattern.compile("SC[0-9]{6}|[0-9]{7}|X{7}", Pattern.CASE_INSENSITIVE);

    private static final StructuralRule NOT_ASKED = StructuralRule.numbered(
                    "213", "For a temporary stay no provider is recorded")
            .about("PLACE_PROVIDER")
            .fault("is filled though PLACE is T0 to T4 or Z11 to Z14")
            .allowed("blank for T0 to T4 and Z11 to Z14")
            .facts("4.5")
            .check(never(episode -> isRecorded(episode)
                    && (episode.placementType().isTemporary() || NEWER_OTHER.contains(episode.placementCode()))));

    private static final StructuralRule MISSING = StructuralRule.numbered(
                    "526", "The provider of a placement is recorded")
            .about("PLACE_PROVIDER")
            .fault("is blank or not a code")
            .allowed("a code, but for T0 to T4 and Z1 to Z14")
            .facts("4.5; 5")
            .check(never(episode -> !isRecorded(episode)
                    && !episode.placementType().isTemporary()
                    && episode.placementType() != PlacementType.OTHER
                    && episode.placementType() != PlacementType.NOT_KNOWN));

    private static final StructuralRule OTHER_PUBLIC = StructuralRule.numbered(
                    "529", "Other public bodies do not foster, place for adoption or run children's homes")
            .about("PLACE_PROVIDER")
            .fault("is PR3 though the placement is with foster carers, adopters, parents or in a children's home")
            .allowed("PR3 with other placements than A3 to A6, K1, K2, P1, U1 to U6")
            .facts("4.5")
            .check(never(episode -> episode.provider() == ProviderKind.OTHER_PUBLIC
                    && (NEVER_OTHER_PUBLIC.contains(episode.placementType())
                            || episode.placementCode().equals(CHILDRENS_HOME))));

    private static final StructuralRule PARENT = StructuralRule.numbered(
                    "550", "Parents provide no other placement than with parents")
            .about("PLACE_PROVIDER")
            .fault("is PR0 though PLACE is not P1")
            .allowed("PR0 with P1 alone")
            .facts("4.5")
            .check(never(episode -> episode.provider() == ProviderKind.PARENT
                    && episode.placementType() != PlacementType.WITH_PARENTS
                    && episode.placementType() != PlacementType.NOT_KNOWN));

    private static final StructuralRule NUMBER_MISSING = StructuralRule.numbered(
                    "lafc.urn-missing", "A setting in England has its number with Ofsted")
            .about("URN")
            .fault("is blank though the placement is in England")
            .allowed(
                    "SC and six digits, seven digits, or XXXXXXX, but for P1, P2, P3, H5, R1, R2, R5, T0 to T4, Z1 to Z14")
            .facts("5; the official number was not seen")
            .check(never(episode -> episode.settingNumber().isEmpty() && needsNumber(episode) && isInEngland(episode)));

    private static final StructuralRule NUMBER_FORM = StructuralRule.numbered(
                    "lafc.urn-form", "The number of a setting has the form that Ofsted gives")
            .about("URN")
            .fault("has not the form of a number (value withheld)")
            .allowed("SC and six digits, seven digits, or XXXXXXX")
            .facts("5; the official number was not seen")
            .check(never(episode -> episode.settingNumber().isPresent()
                    && !NUMBER.matcher(episode.settingNumber().get()).matches()));

    private static final StructuralRule NUMBER_NOT_ASKED = StructuralRule.numbered(
                    "lafc.urn-not-asked", "A setting outside England has no number with Ofsted")
            .about("URN")
            .fault("is filled though the placement is outside England")
            .allowed("blank for placements in Wales, Scotland, Northern Ireland and abroad")
            .facts("5; the official number was not seen")
            .check(never(episode -> episode.settingNumber().isPresent()
                    && episode.recordedArea().isPresent()
                    && OUTSIDE_ENGLAND.contains(episode.recordedArea().get())));

    static final ImmutableList<StructuralRule> ALL =
            ImmutableList.of(NOT_ASKED, MISSING, OTHER_PUBLIC, PARENT, NUMBER_MISSING, NUMBER_FORM, NUMBER_NOT_ASKED);

    private ProviderRules() {}

    private static boolean isRecorded(Episode episode) {
        return episode.provider() != ProviderKind.NOT_RECORDED;
    }

    private static boolean needsNumber(Episode episode) {
        return !episode.placementType().isTemporary()
                && !WITHOUT_NUMBER.contains(episode.placementType())
                && !CODES_WITHOUT_NUMBER.contains(episode.placementCode())
                && end(episode).isAfter(NUMBERS_ASKED_AFTER);
    }

    // Only where the return says so: an English authority's own area, or the area's name.
    private static boolean isInEngland(Episode episode) {
        return episode.recordedSide() == AreaSide.IN_AREA
                || (episode.recordedArea().isPresent()
                        && !OUTSIDE_ENGLAND.contains(episode.recordedArea().get())
                        && !episode.recordedArea().get().equals(CONFIDENTIAL));
    }
}

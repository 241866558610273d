package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.care.Episode;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;

/** Numbers the places of episodes. */
final class PlaceFiller {

    static final int BYTES_OF_A_TEXT = 52; // a String, its array and a reference, without the characters

    static final int AT_POSTCODE = 4;

    /** What stands for each kind of whereabouts without a postcode, by the number of the kind. */
    static final ImmutableList<Whereabouts> WITHOUT_POSTCODE = ImmutableList.of(
            Whereabouts.NOT_RECORDED,
            Whereabouts.NO_FIXED_ABODE,
            Whereabouts.PLACED_FOR_ADOPTION,
            Whereabouts.WITHHELD);

    final Dictionary<Place> places = new Dictionary<>("place", Integer.MAX_VALUE);
    final Dictionary<LocalAuthority> authorities = new Dictionary<>("authority of a place", Short.MAX_VALUE);
    final Dictionary<Locality> localities = new Dictionary<>("locality", Short.MAX_VALUE);
    final Dictionary<String> areas = new Dictionary<>("PL_LA", Short.MAX_VALUE);
    final Dictionary<String> settings = new Dictionary<>("URN", Integer.MAX_VALUE);
    final boolean keepsPostcodes;

    private final AreaFinder finder;

    PlaceFiller(AreaFinder finder, boolean keepsPostcodes) {
        this.finder = finder;
        this.keepsPostcodes = keepsPostcodes;
    }

    /** A place as columns hold it; the whereabouts have no postcode unless postcodes are kept. */
    record Place(
            int kind, Whereabouts whereabouts, int authority, int locality, AreaSide side, int area, int setting) {}

    /** Whether nothing is held that tells one postcode from another. */
    boolean takesPostcodesAlike() {
        return !keepsPostcodes && finder.equals(AreaFinder.NONE);
    }

    int home(Whereabouts home) {
        return number(home, AreaSide.NOT_RECORDED, Optional.empty(), Optional.empty());
    }

    int placement(Episode episode) {
        return number(episode.placement(), episode.recordedSide(), episode.recordedArea(), episode.settingNumber());
    }

    int number(Whereabouts at, AreaSide side, Optional<String> area, Optional<String> setting) {
        return places.numberOf(
                place(at, side, area, setting.map(settings::numberOf).orElse(PlaceColumns.NOT_KNOWN)));
    }

    /** What is held of a place, whose setting has a number. */
    Place place(Whereabouts at, AreaSide side, Optional<String> area, int setting) {
        boolean atPostcode = at instanceof Whereabouts.AtPostcode;
        int kind = atPostcode ? AT_POSTCODE : WITHOUT_POSTCODE.indexOf(at);
        return new Place(
                kind,
                atPostcode && !keepsPostcodes ? Whereabouts.NOT_RECORDED : at,
                finder.authorityOf(at).map(authorities::numberOf).orElse(PlaceColumns.NOT_KNOWN),
                finder.localityOf(at).map(localities::numberOf).orElse(PlaceColumns.NOT_KNOWN),
                side,
                area.map(areas::numberOf).orElse(PlaceColumns.NOT_KNOWN),
                setting);
    }
}

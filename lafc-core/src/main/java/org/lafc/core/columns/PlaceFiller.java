package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.care.Episode;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;

/** Numbers the places of episodes: what is held of a spot, and a setting. */
final class PlaceFiller {

    static final int BYTES_OF_A_TEXT = 52; // a String, its array and a reference, without the characters

    static final int AT_POSTCODE = 4;

    /** What stands for each kind of whereabouts without a postcode, by the number of the kind. */
    static final ImmutableList<Whereabouts> WITHOUT_POSTCODE = ImmutableList.of(
            Whereabouts.NOT_RECORDED,
            Whereabouts.NO_FIXED_ABODE,
            Whereabouts.PLACED_FOR_ADOPTION,
            Whereabouts.WITHHELD);

    final Dictionary<Spot> spots = new Dictionary<>("place", Integer.MAX_VALUE);
    final Dictionary<LocalAuthority> authorities = new Dictionary<>("authority of a place", Short.MAX_VALUE);
    final Dictionary<Locality> localities = new Dictionary<>("locality", Short.MAX_VALUE);
    final Dictionary<String> areas = new Dictionary<>("PL_LA", Short.MAX_VALUE);
    final TextNumbers settings = new TextNumbers(); // URN
    final Growing.Ints spot = new Growing.Ints(); // of a place
    final Growing.Ints setting = new Growing.Ints();
    final boolean keepsPostcodes;

    private final AreaFinder finder;
    private final LongNumbers numbers = new LongNumbers(); // of spot and setting

    PlaceFiller(AreaFinder finder, boolean keepsPostcodes) {
        this.finder = finder;
        this.keepsPostcodes = keepsPostcodes;
    }

    /** A place but for its setting, as columns hold it; the whereabouts have no postcode unless postcodes are kept. */
    record Spot(int kind, Whereabouts whereabouts, int authority, int locality, AreaSide side, int area) {}

    /** Whether nothing is held that tells one postcode from another. */
    boolean takesPostcodesAlike() {
        return !keepsPostcodes && finder.equals(AreaFinder.NONE);
    }

    int home(Whereabouts home) {
        return number(spot(home), PlaceColumns.NOT_KNOWN);
    }

    int placement(Episode episode) {
        return number(
                spot(episode.placement(), episode.recordedSide(), episode.recordedArea()),
                episode.settingNumber().map(settings::numberOf).orElse(PlaceColumns.NOT_KNOWN));
    }

    /** The number of a place. */
    int number(int spotNumber, int settingNumber) {
        long key = (long) spotNumber << Integer.SIZE | (settingNumber & 0xFFFF_FFFFL);
        int number = numbers.get(key);
        if (number == LongNumbers.NONE) {
            number = spot.size;
            numbers.put(key, number);
            spot.add(spotNumber);
            setting.add(settingNumber);
        }
        return number;
    }

    /** The number of a spot of which nothing more was recorded. */
    int spot(Whereabouts at) {
        return spot(at, AreaSide.NOT_RECORDED, Optional.empty());
    }

    private int spot(Whereabouts at, AreaSide side, Optional<String> area) {
        boolean atPostcode = at instanceof Whereabouts.AtPostcode;
        int kind = atPostcode ? AT_POSTCODE : WITHOUT_POSTCODE.indexOf(at);
        return spots.numberOf(new Spot(
                kind,
                atPostcode && !keepsPostcodes ? Whereabouts.NOT_RECORDED : at,
                finder.authorityOf(at).map(authorities::numberOf).orElse(PlaceColumns.NOT_KNOWN),
                finder.localityOf(at).map(localities::numberOf).orElse(PlaceColumns.NOT_KNOWN),
                side,
                area.map(areas::numberOf).orElse(PlaceColumns.NOT_KNOWN)));
    }
}

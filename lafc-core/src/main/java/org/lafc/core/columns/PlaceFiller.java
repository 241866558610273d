package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.care.Episode;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.PostcodeNumber;
import org.lafc.core.place.Whereabouts;

/** Numbers the places of episodes: what is held of a spot, and a setting. */
final class PlaceFiller {

    static final int BYTES_OF_A_TEXT = 52; // a String, its array and a reference, without the characters

    static final int AT_POSTCODE = 4;

    private static final int NO_PLACE = -1; // yet

    /** What stands for each kind of whereabouts without a postcode, by the number of the kind. */
    static final ImmutableList<Whereabouts> WITHOUT_POSTCODE = ImmutableList.of(
            Whereabouts.NOT_RECORDED,
            Whereabouts.NO_FIXED_ABODE,
            Whereabouts.PLACED_FOR_ADOPTION,
            Whereabouts.WITHHELD);

    // A spot is a place but for its setting: where it is, and what else is held of it.
    // First the number of a postcode, or of a kind of whereabouts, second that of the facts.
    final Pairs spots = new Pairs();
    final Dictionary<Facts> facts = new Dictionary<>("facts of a place", Integer.MAX_VALUE);
    final Dictionary<LocalAuthority> authorities = new Dictionary<>("authority of a place", Short.MAX_VALUE);
    final Dictionary<Locality> localities = new Dictionary<>("locality", Short.MAX_VALUE);
    final Dictionary<String> areas = new Dictionary<>("PL_LA", Short.MAX_VALUE);
    final TextNumbers settings = new TextNumbers(); // URN
    final Pairs places = new Pairs(); // of spot and setting
    final boolean keepsPostcodes;

    private final AreaFinder finder;
    private final boolean findsAreas;
    private final int noFacts = facts.numberOf(
            new Facts(PlaceColumns.NOT_KNOWN, PlaceColumns.NOT_KNOWN, AreaSide.NOT_RECORDED, PlaceColumns.NOT_KNOWN));
    private final LongNumbers asked = new LongNumbers(); // spots of postcodes that had to be made objects
    private final Growing.Ints spotPlace = new Growing.Ints(); // the place of a spot without a setting

    PlaceFiller(AreaFinder finder, boolean keepsPostcodes) {
        this.finder = finder;
        this.keepsPostcodes = keepsPostcodes;
        this.findsAreas = !finder.equals(AreaFinder.NONE);
    }

    /** What is held of a place beside where it is and its setting. */
    record Facts(int authority, int locality, AreaSide side, int area) {}

    /** The kind of whereabouts that {@link #spots} name first. */
    static int kind(long at) {
        return (int) Math.min(at, AT_POSTCODE);
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
        // A spot has one place without a setting.
        if (settingNumber == PlaceColumns.NOT_KNOWN) {
            if (spotPlace.values[spotNumber] == NO_PLACE) {
                spotPlace.values[spotNumber] = places.numberOf(spotNumber, settingNumber);
            }
            return spotPlace.values[spotNumber];
        }
        return places.numberOf(spotNumber, settingNumber);
    }

    /** The number of a spot of which nothing more was recorded. */
    int spot(Whereabouts at) {
        return spot(at, AreaSide.NOT_RECORDED, Optional.empty());
    }

    /** The same by the number of its postcode. Objects are made only for a finder of areas. */
    int spot(long postcode) {
        if (!findsAreas && !PostcodeNumber.isPseudo(postcode)) {
            return spot(keepsPostcodes ? postcode : AT_POSTCODE, noFacts);
        }
        int number = asked.get(postcode);
        if (number == LongNumbers.NONE) {
            number = spot(Whereabouts.of(PostcodeNumber.postcode(postcode)));
            asked.put(postcode, number);
        }
        return number;
    }

    private int spot(Whereabouts at, AreaSide side, Optional<String> area) {
        Facts held = new Facts(
                finder.authorityOf(at).map(authorities::numberOf).orElse(PlaceColumns.NOT_KNOWN),
                finder.localityOf(at).map(localities::numberOf).orElse(PlaceColumns.NOT_KNOWN),
                side,
                area.map(areas::numberOf).orElse(PlaceColumns.NOT_KNOWN));
        return spot(at(at), facts.numberOf(held));
    }

    private long at(Whereabouts at) {
        if (at instanceof Whereabouts.AtPostcode place) {
            return keepsPostcodes ? PostcodeNumber.of(place.postcode()) : AT_POSTCODE;
        }
        return WITHOUT_POSTCODE.indexOf(at);
    }

    private int spot(long at, int factsNumber) {
        int number = spots.numberOf(at, factsNumber);
        if (number == spotPlace.size) {
            spotPlace.add(NO_PLACE);
        }
        return number;
    }
}

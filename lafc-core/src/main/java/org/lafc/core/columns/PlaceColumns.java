package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.PostcodeNumber;
import org.lafc.core.place.Whereabouts;

/**
 * The places that episodes name by number: homes and placements, each different one once, with the area it is in and,
 * of a placement, its setting. Two places of one number are alike in all that is held; without postcodes, homes that
 * differ in nothing else are one.
 */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
public final class PlaceColumns {

    /** Stands for an authority, locality, area or setting that is not known. */
    public static final int NOT_KNOWN = -1;

    private static final ImmutableList<AreaSide> SIDES = ImmutableList.copyOf(AreaSide.values());

    private final byte[] kind;
    private final byte[] side;
    private final short[] authority;
    private final short[] locality;
    private final short[] area;
    private final int[] setting;
    private final ImmutableList<LocalAuthority> authorities;
    private final ImmutableList<Locality> localities;
    private final ImmutableList<String> areas;
    private final Texts settings;
    private final long[] postcode; // its number, of a place at none a small one; empty if postcodes are not kept

    PlaceColumns(PlaceFiller filler) {
        ImmutableList<PlaceFiller.Facts> facts = filler.facts.values();
        int size = filler.places.size();
        kind = new byte[size];
        side = new byte[size];
        authority = new short[size];
        locality = new short[size];
        area = new short[size];
        setting = Arrays.copyOf(filler.places.seconds.values, size);
        postcode = new long[filler.keepsPostcodes ? size : 0];
        for (int i = 0; i < size; i++) {
            int spot = (int) filler.places.firsts.values[i];
            long at = filler.spots.firsts.values[spot];
            PlaceFiller.Facts held = facts.get(filler.spots.seconds.values[spot]);
            kind[i] = (byte) PlaceFiller.kind(at);
            side[i] = (byte) held.side().ordinal();
            authority[i] = (short) held.authority();
            locality[i] = (short) held.locality();
            area[i] = (short) held.area();
            if (filler.keepsPostcodes) {
                postcode[i] = at;
            }
        }
        authorities = filler.authorities.values();
        localities = filler.localities.values();
        areas = filler.areas.values();
        settings = filler.settings.texts.all();
    }

    PlaceColumns(SavedIn in) {
        authorities = in.authorities("authorities");
        localities = in.texts("localities").stream()
                .map(name -> in.made("localities", () -> new Locality(name)))
                .collect(ImmutableList.toImmutableList());
        areas = ImmutableList.copyOf(in.texts("areas"));
        settings = Texts.take(in, "settings");
        int size = in.count("places", 1);
        kind = in.codes("kinds", size, 0, PlaceFiller.AT_POSTCODE + 1);
        side = in.codes("sides", size, 0, SIDES.size());
        authority = in.shorts("authorities", size, NOT_KNOWN, authorities.size());
        locality = in.shorts("localities", size, NOT_KNOWN, localities.size());
        area = in.shorts("areas", size, NOT_KNOWN, areas.size());
        setting = in.ints("settings", size, NOT_KNOWN, settings.size());
        int postcodes = in.number("postcodes");
        in.between("postcodes", postcodes, postcodes, 0, size + 1L);
        postcode = in.longs("postcodes", postcodes);
        if (postcodes != 0 && postcodes != size) {
            throw in.notSound("has " + postcodes + " of postcodes, must be 0 or " + size);
        }
        for (int i = 0; i < postcodes; i++) {
            if (kind[i] == PlaceFiller.AT_POSTCODE ? !PostcodeNumber.isPostcode(postcode[i]) : postcode[i] != kind[i]) {
                throw in.notSound("has a number that is no postcode (value withheld)");
            }
        }
        in.end();
    }

    void put(SavedOut out) throws IOException {
        out.texts(authorities.stream().map(LocalAuthority::code).toList());
        out.texts(localities.stream().map(Locality::name).toList());
        out.texts(areas);
        settings.put(out);
        out.number(size());
        out.bytes(kind);
        out.bytes(side);
        out.shorts(authority);
        out.shorts(locality);
        out.shorts(area);
        out.ints(setting);
        out.longs(postcode);
    }

    /**
     * Returns how many places there are.
     *
     * @return the number of rows
     */
    public int size() {
        return kind.length;
    }

    /**
     * Tells whether a place is known by a postcode.
     *
     * @param place the row
     * @return false if it is no fixed abode, withheld, with adopters or not recorded
     */
    public boolean isAtPostcode(int place) {
        return kind[place] == PlaceFiller.AT_POSTCODE;
    }

    /**
     * Returns what is recorded of a place.
     *
     * @param place the row
     * @return the whereabouts; empty if it is at a postcode and the columns keep none
     */
    public Optional<Whereabouts> whereabouts(int place) {
        return isAtPostcode(place)
                ? postcode(place).map(Whereabouts.AtPostcode::new)
                : Optional.of(PlaceFiller.WITHOUT_POSTCODE.get(kind[place]));
    }

    /**
     * Returns the postcode of a place: personal. It is made when it is asked for.
     *
     * @param place the row
     * @return the postcode, if there is one and the columns keep postcodes
     */
    public Optional<Postcode> postcode(int place) {
        return isAtPostcode(place) && postcode.length > 0
                ? Optional.of(PostcodeNumber.postcode(postcode[place]))
                : Optional.empty();
    }

    /**
     * Returns the authority a place is in.
     *
     * @param place the row
     * @return its place in {@link #authorities()}, {@link #NOT_KNOWN} if no finder knew it
     */
    public int authority(int place) {
        return authority[place];
    }

    /**
     * Returns the locality a place is in.
     *
     * @param place the row
     * @return its place in {@link #localities()}, {@link #NOT_KNOWN} if no finder knew it
     */
    public int locality(int place) {
        return locality[place];
    }

    /**
     * Returns the recorded area of a placement (PL_LA).
     *
     * @param place the row
     * @return its place in {@link #areas()}, {@link #NOT_KNOWN} if none was recorded
     */
    public int area(int place) {
        return area[place];
    }

    /**
     * Returns the recorded side of a placement (PL_LOCATION).
     *
     * @param place the row
     * @return in area, out of area or not recorded
     */
    public AreaSide side(int place) {
        return SIDES.get(side[place]);
    }

    /**
     * Returns the setting of a placement (URN).
     *
     * @param place the row
     * @return a number that places of one registration number have in common, {@link #NOT_KNOWN} if none was recorded
     */
    public int setting(int place) {
        return setting[place];
    }

    /**
     * Returns the registration number of a setting.
     *
     * @param setting what {@link #setting} gives
     * @return the number as recorded
     */
    public String settingNumber(int setting) {
        return settings.get(setting);
    }

    /**
     * Returns the authorities that places are in.
     *
     * @return the authorities, at most 32,767
     */
    public ImmutableList<LocalAuthority> authorities() {
        return authorities;
    }

    /**
     * Returns the localities that places are in.
     *
     * @return the localities, at most 32,767
     */
    public ImmutableList<Locality> localities() {
        return localities;
    }

    /**
     * Returns the recorded areas of placements.
     *
     * @return the codes as recorded, at most 32,767
     */
    public ImmutableList<String> areas() {
        return areas;
    }

    // Of names and numbers the characters, with what an object costs beside them; postcodes are not counted.
    long bytes() {
        long texts = settings.bytes();
        for (String code : areas) {
            texts += PlaceFiller.BYTES_OF_A_TEXT + code.length();
        }
        for (Locality place : localities) {
            texts += PlaceFiller.BYTES_OF_A_TEXT + place.name().length();
        }
        return texts + kind.length * (2L + 3 * Short.BYTES + Integer.BYTES);
    }

    /**
     * Returns how many there are; nothing personal.
     *
     * @return for example {@code 900 places}
     */
    @Override
    public String toString() {
        return size() + " places";
    }
}

package org.lafc.benchmarks.questions;

import java.util.Arrays;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.DayNumber;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.PlaceColumns;

/**
 * Children looked after on a date. Their facts are gathered from the columns some children at a time, soon after those were
 * looked at, and packed, so that later a fact is a shift away and nothing is looked for again.
 */
final class LookedAfterRows {

    /** The most children that may be added before they are gathered. */
    static final int MOST_AT_A_TIME = 1024;

    /** Stands for a locality or days that are not known. */
    static final long NOT_KNOWN = 0xFFFF;

    static final int HOME_LOCALITY = 0; // where in the codes of a row a word begins; localities take 16 bits, others 8
    static final int PLACE_LOCALITY = 16;
    static final int PLACE = 32;
    static final int PROVIDER = 40;
    static final int LEGAL_STATUS = 48;
    static final int AGE_BAND = 56; // the last three share a byte
    static final int SEX = 59;
    static final int OWN_AUTHORITY = 62;

    static final int DISTANCE = 0; // where in the numbers of a row they begin: the rank takes 32 bits, others 16
    static final int PLACEMENTS = 32;
    static final int DAYS = 48;

    /** Words of {@link #OWN_AUTHORITY}, and what stands for none. */
    static final long OWN = 0;

    static final long ANOTHER = 1;
    static final long OF_NO_AUTHORITY = 3;

    private final QuestionSource.Store store;
    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final PlaceColumns places;
    private final Year year;

    private final int[] child = new int[MOST_AT_A_TIME + 1]; // of those not gathered yet
    private final int[] episode = new int[MOST_AT_A_TIME + 1];
    private final char[] placements = new char[MOST_AT_A_TIME + 1];
    private int added;

    long[] codes = new long[0];
    long[] numbers = new long[0];
    int[] family = new int[0];
    int[] setting = new int[0];
    final Stretches authorities = new Stretches();
    int size;

    LookedAfterRows(QuestionSource.Store store, Year year) {
        this.store = store;
        this.children = store.columns.children();
        this.episodes = store.columns.episodes();
        this.places = store.columns.places();
        this.year = year;
    }

    /** Makes room for so many children more. */
    void reserve(int more) {
        if (size + more > codes.length) {
            int room = size + more + size / 2;
            codes = Arrays.copyOf(codes, room);
            numbers = Arrays.copyOf(numbers, room);
            family = Arrays.copyOf(family, room);
            setting = Arrays.copyOf(setting, room);
        }
    }

    /** Adds a child if an episode is in force, one of 0 or more. */
    void add(int ofChild, int inForce, int counted) {
        child[added] = ofChild;
        episode[added] = inForce;
        placements[added] = (char) counted;
        added += inForce >= 0 ? 1 : 0;
    }

    /** Gathers what the children added have; all are of one authority. */
    void gather(int authority) {
        reserve(added);
        gatherChildren();
        gatherEpisodes(store.amongPlaces[authority]);
        size += added;
        added = 0;
        authorities.add(size, authority);
    }

    private void gatherChildren() {
        for (int i = 0; i < added; i++) {
            long band = year.ageBand(children.born(child[i]));
            codes[size + i] = band << AGE_BAND | (long) children.sex(child[i]) << SEX;
            family[size + i] = children.family(child[i]);
        }
    }

    private void gatherEpisodes(int authority) {
        for (int i = 0; i < added; i++) {
            int of = episode[i];
            int place = episodes.place(of);
            int at = store.authorityOf[place];
            long own = at == authority ? OWN : ANOTHER;
            codes[size + i] |= (char) store.localityOf[episodes.home(of)]
                    | (long) (char) store.localityOf[place] << PLACE_LOCALITY
                    | (long) store.places.place(episodes.placementKind(of)) << PLACE
                    | (long) episodes.provider(of) << PROVIDER
                    | (long) episodes.legalStatus(of) << LEGAL_STATUS
                    | (at == PlaceColumns.NOT_KNOWN ? OF_NO_AUTHORITY : own) << OWN_AUTHORITY;
            setting[size + i] = places.setting(place);
            int start = episodes.placementStart(of);
            long days = start == DayNumber.NONE ? NOT_KNOWN : year.day - start;
            numbers[size + i] =
                    (episodes.distance(of) & 0xFFFF_FFFFL) | (long) placements[i] << PLACEMENTS | days << DAYS;
        }
    }
}

package org.lafc.benchmarks.questions;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.Gap;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.PlaceColumns;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.fact.BlockRows;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactRows;
import org.lafc.metrics.fact.FactSource;
import org.lafc.metrics.fact.RowSet;

/**
 * Rows of the ten questions for one date, over columns: which rows there are is found when a set is asked for, their
 * facts a block at a time.
 */
final class QuestionSource implements FactSource {

    /** What all dates have in common. */
    static final class Store {
        final HistoryColumns columns;
        final Words authorities;
        final Words localities;
        final Words places;
        final short[] localityOf; // of a place: its word, or NOT_KNOWN
        final short[] authorityOf; // of a place: among the authorities of places, or NOT_KNOWN
        final int[] amongPlaces; // of an authority by its word: where it stands among the authorities of places

        Store(HistoryColumns columns) {
            this.columns = columns;
            authorities = Words.ofAuthorities(columns);
            localities = Words.ofLocalities(columns);
            places = Words.ofPlaces(columns);
            PlaceColumns at = columns.places();
            localityOf = new short[at.size()];
            authorityOf = new short[at.size()];
            for (int place = 0; place < at.size(); place++) {
                int locality = at.locality(place);
                localityOf[place] =
                        (short) (locality == PlaceColumns.NOT_KNOWN ? locality : localities.place(locality));
                authorityOf[place] = (short) at.authority(place);
            }
            amongPlaces = new int[authorities.words.size()];
            for (int i = 0; i < amongPlaces.length; i++) {
                amongPlaces[authorities.place(i)] = columns.places()
                        .authorities()
                        .indexOf(columns.authorities().get(i));
            }
        }

        /** The rows of a date, in parts that begin and end with an authority. */
        ImmutableList<QuestionSource> parts(CensusDate date, int parts) {
            return ends(parts).stream()
                    .map(ends -> new QuestionSource(this, date, ends.from(), ends.to()))
                    .collect(ImmutableList.toImmutableList());
        }

        /** The children in parts that begin and end with an authority. */
        ImmutableList<Ends> ends(int parts) {
            ChildColumns children = columns.children();
            ImmutableList.Builder<Ends> ends = ImmutableList.builder();
            int from = 0;
            for (int part = 1; part <= parts; part++) {
                int to = (int) ((long) children.size() * part / parts);
                while (to > from && to < children.size() && children.authority(to) == children.authority(to - 1)) {
                    to++;
                }
                to = Math.max(from, to);
                ends.add(new Ends(from, to));
                from = to;
            }
            return ends.build();
        }
    }

    /**
     * Some children.
     *
     * @param from the first
     * @param to the one after the last
     */
    record Ends(int from, int to) {}

    private final Store store;
    private final ChildColumns children;
    private final EpisodeColumns episodes;
    private final Supplier<RowsFound> found;

    QuestionSource(Store store, CensusDate date, int fromChild, int toChild) {
        this(store, new Year(date), fromChild, toChild);
    }

    private QuestionSource(Store store, Year year, int fromChild, int toChild) {
        this(store, Suppliers.memoize(() -> RowsFound.of(store, year, fromChild, toChild)));
    }

    QuestionSource(Store store, RowsFound found) {
        this(store, () -> found);
    }

    private QuestionSource(Store store, Supplier<RowsFound> found) {
        this.store = store;
        this.children = store.columns.children();
        this.episodes = store.columns.episodes();
        this.found = found;
    }

    @Override
    public FactRows rows(RowSet set) {
        RowsFound rows = found.get();
        return switch (set) {
            case LOOKED_AFTER_ON_DATE -> lookedAfter(rows.open);
            case LOOKED_AFTER_IN_YEAR -> inYear(rows);
            case VISITS_MADE -> visits(rows);
            case REVIEWS_HELD -> reviews(rows);
            case SIBLING_GROUPS_ON_DATE -> siblings(rows.open);
            default -> throw new IllegalArgumentException("the ten questions have no " + set);
        };
    }

    private FactRows lookedAfter(LookedAfterRows found) {
        long[] numbers = found.numbers;
        IntPredicate isFar = episodes.distances() == 0
                ? rank -> false
                : rank -> episodes.micrometres(rank) > 200 * Measures.TENTH_OF_A_MILE;
        return BlockRows.builder(RowSet.LOOKED_AFTER_ON_DATE, found.size)
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, found.authorities::fill)
                .fact(QuestionFacts.AGE_BAND, bits(found.codes, LookedAfterRows.AGE_BAND, 7))
                .fact(QuestionFacts.SEX, bits(found.codes, LookedAfterRows.SEX, 7))
                .fact(QuestionFacts.LEGAL_STATUS, bits(found.codes, LookedAfterRows.LEGAL_STATUS, 0xFF))
                .fact(QuestionFacts.PLACE, store.places.words, bits(found.codes, LookedAfterRows.PLACE, 0xFF))
                .fact(QuestionFacts.PROVIDER, bits(found.codes, LookedAfterRows.PROVIDER, 0xFF))
                .fact(QuestionFacts.PLACEMENTS, bits(numbers, LookedAfterRows.PLACEMENTS, 0xFFFF))
                .fact(QuestionFacts.DAYS, knownBits(numbers, LookedAfterRows.DAYS, LookedAfterRows.NOT_KNOWN))
                .fact(ChildFacts.DISTANCE_FROM_HOME, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int rank = (int) numbers[from + i];
                        into[i] = rank < 0 ? FactColumn.MISSING : episodes.micrometres(rank);
                    }
                })
                .fact(QuestionFacts.FAR, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int rank = (int) numbers[from + i];
                        int no = isFar.test(Math.max(0, rank)) ? 0 : 1;
                        into[i] = orMissing(no, ~((long) rank >> (Long.SIZE - 1)));
                    }
                })
                .fact(
                        QuestionFacts.OWN_AUTHORITY,
                        knownBits(found.codes, LookedAfterRows.OWN_AUTHORITY, LookedAfterRows.OF_NO_AUTHORITY))
                .fact(
                        QuestionFacts.HOME_LOCALITY,
                        store.localities.words,
                        knownBits(found.codes, LookedAfterRows.HOME_LOCALITY, LookedAfterRows.NOT_KNOWN))
                .fact(
                        QuestionFacts.PLACE_LOCALITY,
                        store.localities.words,
                        knownBits(found.codes, LookedAfterRows.PLACE_LOCALITY, LookedAfterRows.NOT_KNOWN))
                .build();
    }

    private static BlockRows.Derivation bits(long[] packed, int first, long all) {
        return (from, rows, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] = packed[from + i] >>> first & all;
            }
        };
    }

    // Of which all bits together stand for none.
    private static BlockRows.Derivation knownBits(long[] packed, int first, long all) {
        return (from, rows, into) -> {
            for (int i = 0; i < rows; i++) {
                long value = packed[from + i] >>> first & all;
                into[i] = orMissing(value, (value - all) >> (Long.SIZE - 1));
            }
        };
    }

    private FactRows inYear(RowsFound found) {
        return BlockRows.builder(RowSet.LOOKED_AFTER_IN_YEAR, found.inYear)
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, found.inYearAuthorities::fill)
                .fact(QuestionFacts.STARTED, yesOrNo(found.seen, RowsFound.STARTED))
                .fact(QuestionFacts.CEASED, yesOrNo(found.seen, RowsFound.CEASED))
                .build();
    }

    // Whether a row has a bit: yes is the first word, no the second.
    private static BlockRows.Derivation yesOrNo(byte[] column, int bit) {
        int place = Integer.numberOfTrailingZeros(bit);
        return (from, rows, into) -> {
            for (int i = 0; i < rows; i++) {
                into[i] = ~(column[from + i] >> place) & 1;
            }
        };
    }

    private FactRows visits(RowsFound found) {
        byte[] gaps = found.visitGap;
        return BlockRows.builder(RowSet.VISITS_MADE, found.visited)
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, found.visitAuthorities::fill)
                .fact(QuestionFacts.SINCE_VISIT_OR_START, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int gap = gaps[from + i] & 0xFF;
                        into[i] = gap == Gap.NONE ? FactColumn.MISSING : gap;
                    }
                })
                .build();
    }

    private FactRows reviews(RowsFound found) {
        int[] gaps = found.reviewGap;
        return BlockRows.builder(RowSet.REVIEWS_HELD, found.reviewed)
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, found.reviewAuthorities::fill)
                .fact(QuestionFacts.SINCE_START, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int gap = gaps[from + i] & 0xFF;
                        into[i] = orMissing(gap, (gap - (Gap.LONG + 1L)) >> (Long.SIZE - 1));
                    }
                })
                .fact(QuestionFacts.SINCE_REVIEW, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        int gap = gaps[from + i] & 0xFF;
                        into[i] = orMissing(gaps[from + i] >>> Byte.SIZE, equal(gap, Gap.AFTER_REVIEW));
                    }
                })
                .build();
    }

    // In arithmetic alone, since which event a gap is after is as good as random: all bits for yes, none for no.
    private static long equal(int one, int other) {
        return ((one ^ other) - 1L) >> (Long.SIZE - 1);
    }

    private static long orMissing(long value, long isThere) {
        return (value & isThere) | (FactColumn.MISSING & ~isThere);
    }

    private FactRows siblings(LookedAfterRows found) {
        int[] ofFamily = new int[children.families()]; // how many are looked after, then ~ of the group's number
        for (int i = 0; i < found.size; i++) {
            int family = found.family[i];
            if (family != ChildColumns.NO_FAMILY) {
                ofFamily[family]++;
            }
        }
        int[] members = new int[found.size / 2 + 1];
        int[] setting = new int[found.size / 2 + 1];
        byte[] apart = new byte[found.size / 2 + 1]; // 1 for no, as a word
        Stretches authorities = new Stretches();
        int size = 0;
        int row = 0;
        for (int stretch = 0; stretch < found.authorities.size(); stretch++) {
            for (; row < found.authorities.end(stretch); row++) {
                int family = found.family[row];
                if (family == ChildColumns.NO_FAMILY || ofFamily[family] == 1) {
                    continue;
                }
                if (ofFamily[family] > 1) {
                    members[size] = ofFamily[family];
                    setting[size] = PlaceColumns.NOT_KNOWN;
                    ofFamily[family] = ~size++;
                }
                int group = ~ofFamily[family];
                int at = found.setting[row];
                if (at != PlaceColumns.NOT_KNOWN) {
                    apart[group] |= (byte) (setting[group] != PlaceColumns.NOT_KNOWN && setting[group] != at ? 1 : 0);
                    setting[group] = at;
                }
            }
            authorities.add(size, found.authorities.value(stretch));
        }
        for (int group = 0; group < size; group++) {
            apart[group] |= (byte) (setting[group] == PlaceColumns.NOT_KNOWN ? 1 : 0);
        }
        return BlockRows.builder(RowSet.SIBLING_GROUPS_ON_DATE, size)
                .fact(QuestionFacts.AUTHORITY, store.authorities.words, authorities::fill)
                .fact(QuestionFacts.SIBLINGS, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = members[from + i];
                    }
                })
                .fact(QuestionFacts.TOGETHER, (from, rows, into) -> {
                    for (int i = 0; i < rows; i++) {
                        into[i] = apart[from + i];
                    }
                })
                .build();
    }
}

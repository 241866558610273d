package org.lafc.core.columns;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.PostcodeNumber;
import org.lafc.core.place.Whereabouts;

/**
 * The episodes of a plain return. A child whose episodes do not follow each other as they should, or who is on short
 * breaks, is not plainly right.
 */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class PlainEpisodes {

    private static final int NOT_A_POSTCODE = -2;
    private static final long NO_DISTANCE = EpisodeFiller.held(new NotMeasured(Reason.DISTANCE_NOT_RECORDED));

    final Growing.Ints child = new Growing.Ints();
    final EpisodeFiller columns = new EpisodeFiller();

    private final ColumnsBuilder into;
    private final @Nullable PlainRows rows;
    private final @Nullable Codes codes;

    private final Map<Whereabouts, Integer> spotsWithoutPostcode = new HashMap<>();

    private int lastChild = -1;
    private int lastEnd;
    private boolean lastContinues;
    private int placementStart;

    /** The columns of the file and their codes. */
    private static final class Codes {
        final int start; // columns, as the next
        final int end;
        final Posts home;
        final Posts place;
        final int setting;
        final int[] recorded; // columns of the recorded location, if the file has them
        final Coded startReason;
        final Coded legalStatus;
        final Coded reasonForCare;
        final Coded kind;
        final Coded provider;
        final Coded endReason;
        final Coded changeReason;
        final CodeTable<PlacementType> types;
        final int[] kindOf; // numbers of kinds by the place of their codes

        Codes(PlainRows rows) {
            start = rows.column("DECOM");
            end = rows.column("DEC");
            home = new Posts(rows.column("HOME_POST"));
            place = new Posts(rows.column("PL_POST"));
            setting = rows.column("URN");
            recorded = List.of("PL_LOCATION", "PL_LA", "PL_DISTANCE").stream()
                    .mapToInt(rows.file.columns::indexOf)
                    .filter(column -> column >= 0)
                    .toArray();
            startReason = new Coded(rows, "RNE", EpisodeStart.NOT_KNOWN.ordinal());
            legalStatus = new Coded(rows, "LS", LegalStatus.NOT_KNOWN.ordinal());
            reasonForCare = new Coded(rows, "CIN", ReasonForCare.NOT_KNOWN.ordinal());
            kind = new Coded(rows, "PLACE", PlacementType.NOT_KNOWN.ordinal());
            provider = new Coded(rows, "PLACE_PROVIDER", ProviderKind.NOT_RECORDED.ordinal());
            endReason = new Coded(rows, "REC", EpisodeColumns.NONE);
            changeReason = new Coded(rows, "REASON_PLACE_CHANGE", EpisodeColumns.NONE);
            types = rows.table("PLACE");
            kindOf = new int[types.size()];
            for (int i = 0; i < kindOf.length; i++) {
                kindOf[i] = LongNumbers.NONE;
            }
        }
    }

    /** A column of postcodes, and its last one: episodes that follow each other often share it. */
    private static final class Posts {
        final int column;
        long packed;
        long postcode; // its number
        int spot;

        Posts(int column) {
            this.column = column;
        }
    }

    /** A coded field: the ordinal of the meaning of a row's code. */
    private static final class Coded {
        private final PlainRows rows;
        private final int column;
        private final byte[] ordinals;

        Coded(PlainRows rows, String name, int ifBlank) {
            this.rows = rows;
            this.column = rows.column(name);
            CodeTable<Enum<?>> table = rows.table(name);
            this.ordinals = new byte[table.size() + 1];
            for (int i = 0; i < table.size(); i++) {
                ordinals[i] = (byte) table.meaning(i).ordinal();
            }
            ordinals[table.size()] = (byte) ifBlank;
        }

        int number() {
            return rows.found(column);
        }

        int ordinal() {
            return ordinals[number()];
        }
    }

    PlainEpisodes(@Nullable PlainRows rows, ColumnsBuilder into) {
        this.rows = rows;
        this.into = into;
        this.codes = rows == null ? null : new Codes(rows);
    }

    /** Adds the current row, and says whether it is plainly right still. One that is not is held as a place only. */
    boolean add(int ofChild, boolean right, PlainChildren children) {
        Codes of = requireNonNull(codes);
        PlainRows from = requireNonNull(rows);
        PlainFile file = from.file;
        child.add(ofChild);
        boolean first = ofChild != lastChild;
        if (first) {
            finish(children);
            lastChild = ofChild;
        }
        int home = right ? place(file, of.home) : NOT_A_POSTCODE;
        int place = right ? place(file, of.place) : NOT_A_POSTCODE;
        int setting = right ? setting(file, of.setting) : NOT_A_POSTCODE;
        if (home == NOT_A_POSTCODE || place == NOT_A_POSTCODE || setting == NOT_A_POSTCODE || hasRecorded(file, of)) {
            columns.addNothing();
            return false;
        }
        int start = from.found(of.start);
        int end = from.found(of.end) == DayNumber.NONE ? DayNumber.OPEN : from.found(of.end);
        int reason = of.startReason.ordinal();
        int status = of.legalStatus.ordinal();
        int ending = of.endReason.ordinal();
        boolean inOrder = first || follows(start, reason);
        placementStart = reason == EpisodeStart.LEGAL_STATUS.ordinal() ? (first ? 0 : placementStart) : start;
        lastEnd = end;
        lastContinues = ending == EpisodeEnd.CONTINUES.ordinal();
        int code = of.kind.number();
        PlacementType type = of.types.meaning(code);
        if (of.kindOf[code] == LongNumbers.NONE) {
            of.kindOf[code] = into.episodes().kinds.numberOf(new EpisodeFiller.Kind(type, of.types.code(code)));
        }
        columns.add(
                start,
                end,
                placementStart,
                reason,
                status,
                of.reasonForCare.ordinal(),
                of.kindOf[code],
                of.provider.ordinal(),
                ending,
                of.changeReason.ordinal(),
                into.places().number(spot(home, Whereabouts.NOT_RECORDED), PlaceColumns.NOT_KNOWN),
                into.places().number(spot(place, withoutPostcode(type)), setting),
                into.measures() ? held(of, home, place, type) : NO_DISTANCE);
        children.reached(ofChild, end);
        return inOrder
                && end > start
                && status != LegalStatus.SHORT_BREAKS_EACH.ordinal()
                && status != LegalStatus.SHORT_BREAKS_AGREEMENT.ordinal()
                && (end == DayNumber.OPEN) == (ending == EpisodeColumns.NONE);
    }

    // On the day the one before ended, as X1 and RNE say, or later with a new start (rules 142, 388, 431 to 433, 501).
    private boolean follows(int start, int reason) {
        boolean begins = reason == EpisodeStart.STARTED.ordinal();
        return lastContinues ? !begins && start == lastEnd : begins && start > lastEnd;
    }

    /** Ends the last child. It is not plainly right if care goes on, as X1 says, and no episode follows (rule 388). */
    void finish(PlainChildren children) {
        if (lastContinues) {
            children.setOdd(lastChild);
            lastContinues = false;
        }
    }

    private static boolean hasRecorded(PlainFile file, Codes of) {
        for (int column : of.recorded) {
            if (!file.isEmpty(column)) {
                return true;
            }
        }
        return false;
    }

    // The spot of a postcode, -1 if it is blank.
    private int place(PlainFile file, Posts posts) {
        if (file.isEmpty(posts.column)) {
            return -1;
        }
        long packed = file.packed(posts.column);
        if (packed != posts.packed) {
            posts.packed = packed;
            posts.postcode = packed == PlainFile.TOO_LONG || !file.isText(posts.column)
                    ? PostcodeNumber.NOT_A_POSTCODE
                    : PostcodeNumber.ofPacked(packed);
            posts.spot = posts.postcode == PostcodeNumber.NOT_A_POSTCODE
                    ? NOT_A_POSTCODE
                    : into.places().spot(posts.postcode);
        }
        return posts.spot;
    }

    private static Whereabouts whereabouts(Posts posts) {
        return Whereabouts.of(PostcodeNumber.postcode(posts.postcode));
    }

    // The number of a setting, -1 if it is blank.
    private int setting(PlainFile file, int column) {
        if (file.isEmpty(column)) {
            return -1;
        }
        long packed = file.packed(column);
        if (packed == PlainFile.TOO_LONG || !file.isText(column)) {
            return NOT_A_POSTCODE;
        }
        return into.places().settings.numberOf(packed);
    }

    private static Whereabouts withoutPostcode(PlacementType type) {
        return type == PlacementType.PLACED_FOR_ADOPTION ? Whereabouts.PLACED_FOR_ADOPTION : Whereabouts.NOT_RECORDED;
    }

    private int spot(int place, Whereabouts ifBlank) {
        return place >= 0
                ? place
                : spotsWithoutPostcode.computeIfAbsent(
                        ifBlank, at -> into.places().spot(at));
    }

    private long held(Codes of, int home, int place, PlacementType type) {
        return into.held(
                home < 0 ? Whereabouts.NOT_RECORDED : whereabouts(of.home),
                place < 0 ? withoutPostcode(type) : whereabouts(of.place));
    }
}

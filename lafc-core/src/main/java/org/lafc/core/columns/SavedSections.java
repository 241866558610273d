package org.lafc.core.columns;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.work.Progress;

/** The sections of saved columns while they are read, one after another, each checked before anything is made of it. */
final class SavedSections {

    static final int LISTS = 0;
    static final int PLACES = 1;
    static final int CHILDREN = 2;
    static final int EPISODES = 3;
    static final int VISITS = 4;
    static final int REVIEWS = 5;

    private static final ImmutableList<String> NAMES =
            ImmutableList.of("lists", "places", "children", "episodes", "visits", "reviews");
    private static final ImmutableList<Class<? extends Enum<?>>> CODES = ImmutableList.of(
            Sex.class,
            EthnicGroup.class,
            EpisodeStart.class,
            LegalStatus.class,
            ReasonForCare.class,
            PlacementType.class,
            ProviderKind.class,
            EpisodeEnd.class,
            PlacementChangeReason.class,
            Participation.class,
            AreaSide.class,
            Reason.class);

    private final Bytes bytes;
    private final SavedHeader header;
    private final long length;
    private final Progress progress;
    private int next;
    private long taken;

    /** Gives the next bytes, fewer than asked for only if there are no more. */
    interface Bytes {
        ByteBuffer take(int length) throws IOException;
    }

    SavedSections(Bytes bytes, OptionalLong given, Progress progress) throws IOException {
        this.bytes = bytes;
        this.progress = progress;
        header = SavedHeader.take(bytes.take(SavedHeader.LENGTH));
        length = header.length();
        if (given.isPresent() && given.getAsLong() != length) {
            throw new NotSound("", "has " + given.getAsLong() + " bytes, must be " + length);
        }
        taken = SavedHeader.LENGTH;
    }

    private void tell() {
        progress.at("loading columns, in bytes", taken, length);
    }

    static String name(int section) {
        return "section " + (section + 1) + " (" + NAMES.get(section) + ")";
    }

    SavedIn next() throws IOException {
        tell();
        int section = next++;
        ByteBuffer found = bytes.take((int) header.lengths[section]);
        if (found.remaining() < header.lengths[section]) {
            throw new NotSound(
                    name(section),
                    "is cut short: it has " + found.remaining() + " bytes, must be " + header.lengths[section]);
        }
        int checksum = SavedHeader.checksum(found.duplicate());
        if (checksum != header.checksums[section]) {
            throw SavedHeader.damaged(name(section), checksum, header.checksums[section]);
        }
        taken += header.lengths[section];
        return new SavedIn(name(section), found);
    }

    void end() throws IOException {
        if (bytes.take(1).hasRemaining()) {
            throw new NotSound("", "has more bytes than its sections");
        }
        tell();
    }

    static void putLists(List<LocalAuthority> authorities, String distanceMethod, SavedOut out) throws IOException {
        for (Class<? extends Enum<?>> codes : CODES) {
            out.texts(constants(codes));
        }
        out.text(distanceMethod);
        out.texts(authorities.stream().map(LocalAuthority::code).toList());
    }

    /** Checks that codes are those of this lafc. */
    static void checkCodes(SavedIn in) {
        for (Class<? extends Enum<?>> codes : CODES) {
            if (!in.texts(codes.getSimpleName()).equals(constants(codes))) {
                throw in.notSound(
                        "has other constants of " + codes.getSimpleName() + " than this lafc: read the return anew");
            }
        }
    }

    private static List<String> constants(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).<String>map(Enum::name).toList();
    }
}

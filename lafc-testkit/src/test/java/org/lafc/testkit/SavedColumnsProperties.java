package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lafc.core.care.CareHistory;
import org.lafc.core.columns.ChildColumns;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.EpisodeColumns;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.columns.PlaceColumns;
import org.lafc.core.columns.SavedColumns;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;

/** Saved columns come back as they were, and never as others. */
class SavedColumnsProperties {

    private static final LocalAuthority AUTHORITY = LocalAuthority.of("W06000023");
    private static final LocalAuthority OTHER = LocalAuthority.of("E06000001");
    private static final int SECTIONS = 6;
    private static final int LENGTHS = 16;
    private static final int HEADER = LENGTHS + 12 * SECTIONS + 4;

    @Property(tries = 200)
    void columnsComeBackAsTheyWere(
            @ForAll ImmutableList<CareHistory> cohort, @ForAll AreaFinder areas, @ForAll boolean postcodes)
            throws IOException {
        HistoryColumns columns = columns(cohort, areas, postcodes);
        byte[] bytes = written(columns);
        ReadResult<HistoryColumns> fromBuffer = SavedColumns.read("saved", ByteBuffer.wrap(bytes));
        ReadResult<HistoryColumns> fromStream = SavedColumns.read("saved", new ByteArrayInputStream(bytes));

        for (ReadResult<HistoryColumns> read : List.of(fromBuffer, fromStream)) {
            assertThat(read.problems()).isEmpty();
            assertThat(rows(read.records().get(0))).isEqualTo(rows(columns));
            assertThat(written(read.records().get(0))).isEqualTo(bytes);
        }
        assertThat(written(columns(cohort, areas, postcodes))).isEqualTo(bytes);
    }

    @Property(tries = 40)
    void damageIsRefused(@ForAll ImmutableList<CareHistory> cohort, @ForAll AreaFinder areas, @ForAll Random random)
            throws IOException {
        byte[] bytes = written(columns(cohort, areas, true));
        for (int i = 0; i < 50; i++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            checkRefused(flipped);
            checkRefused(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            checkRefused(Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100)));
        }
        for (int bit = 0; bit < HEADER * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            checkRefused(flipped);
        }
    }

    @Property(tries = 100)
    void sectionsInAnotherOrderAreRefused(
            @ForAll ImmutableList<CareHistory> cohort,
            @ForAll @IntRange(max = SECTIONS - 1) int one,
            @ForAll @IntRange(max = SECTIONS - 1) int other)
            throws IOException {
        byte[] bytes = written(columns(cohort, AreaFinder.NONE, false));
        List<byte[]> sections = sections(bytes);
        byte[] before = sections.set(one, sections.get(other));
        sections.set(other, before);
        byte[] swapped = joined(Arrays.copyOf(bytes, HEADER), sections);
        if (Arrays.equals(swapped, bytes)) {
            return;
        }
        checkRefused(swapped);
        checkSoundOrRefused(signed(sections));
    }

    /** Whoever means harm puts the right checksums: what loads can be read to the last row all the same. */
    @Property(tries = 200)
    void whatLoadsCanBeReadToTheLastRow(@ForAll ImmutableList<CareHistory> cohort, @ForAll Random random)
            throws IOException {
        byte[] bytes = written(columns(cohort, AreaFinder.NONE, random.nextBoolean()));
        for (int i = 0; i < 50; i++) {
            List<byte[]> sections = sections(bytes);
            byte[] section = sections.get(random.nextInt(SECTIONS));
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes && section.length > 0; change++) {
                section[random.nextInt(section.length)] =
                        random.nextBoolean() ? (byte) random.nextInt() : (byte) (random.nextInt(3) - 1);
            }
            checkSoundOrRefused(signed(sections));
        }
    }

    private static void checkSoundOrRefused(byte[] bytes) {
        ReadResult<HistoryColumns> read = SavedColumns.read("saved", ByteBuffer.wrap(bytes));
        assertThat(read.records().size() + read.problems().size()).isEqualTo(1);
        read.records().forEach(columns -> assertThat(rows(columns)).isNotNull());
    }

    private static void checkRefused(byte[] damaged) throws IOException {
        ReadResult<HistoryColumns> fromBuffer = SavedColumns.read("saved", ByteBuffer.wrap(damaged));
        ReadResult<HistoryColumns> fromStream = SavedColumns.read("saved", new ByteArrayInputStream(damaged));
        for (ReadResult<HistoryColumns> read : List.of(fromBuffer, fromStream)) {
            assertThat(read.records()).isEmpty();
            assertThat(read.problems()).hasSize(1);
            assertThat(read.problems().get(0).toString())
                    .startsWith("saved")
                    .endsWith("; allowed: all bytes of columns saved in version 1");
        }
    }

    private static HistoryColumns columns(ImmutableList<CareHistory> cohort, AreaFinder areas, boolean postcodes) {
        ColumnsBuilder builder = HistoryColumns.builder().areaFinder(areas);
        if (postcodes) {
            builder.keepingPostcodes();
        }
        for (int i = 0; i < cohort.size(); i++) {
            builder.add(i % 3 == 0 ? OTHER : AUTHORITY, cohort.get(i));
        }
        return builder.build();
    }

    private static byte[] written(HistoryColumns columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SavedColumns.write(columns, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<byte[]> sections(byte[] bytes) {
        List<byte[]> sections = new ArrayList<>();
        int at = HEADER;
        for (int section = 0; section < SECTIONS; section++) {
            long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(LENGTHS + 12 * section);
            sections.add(Arrays.copyOfRange(bytes, at, at + (int) length));
            at += (int) length;
        }
        return sections;
    }

    private static byte[] signed(List<byte[]> sections) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("LAFCCOL\n".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(SECTIONS);
        sections.forEach(section -> header.putLong(section.length).putInt(crc(section, section.length)));
        header.putInt(crc(header.array(), HEADER - 4));
        return joined(header.array(), sections);
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static byte[] joined(byte[] header, List<byte[]> sections) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header);
        sections.forEach(out::writeBytes);
        return out.toByteArray();
    }

    // All that columns tell of every row.
    private static List<Object> rows(HistoryColumns columns) {
        List<Object> rows = new ArrayList<>();
        rows.add(columns.authorities());
        rows.add(columns.distanceMethod());
        ChildColumns children = columns.children();
        rows.add(children.families());
        for (int child = 0; child < children.size(); child++) {
            rows.add(List.of(
                    children.id(child),
                    columns.authorities().get(children.authority(child)),
                    children.born(child),
                    columns.history(child).sex(),
                    columns.history(child).ethnicGroup(),
                    children.family(child),
                    children.lastDay(child),
                    children.coverage(child),
                    children.firstEpisode(child + 1),
                    children.firstVisit(child + 1),
                    children.firstReview(child + 1)));
            columns.history(child)
                    .episodes()
                    .forEach(episode -> rows.add(List.of(
                            episode.dates(),
                            episode.placementStart(),
                            episode.startReason(),
                            episode.legalStatus(),
                            episode.reasonForCare(),
                            episode.endReason())));
            columns.history(child).reviews().forEach(review -> rows.add(review.participation()));
        }
        episodes(columns, rows);
        for (int visit = 0; visit < columns.visits().size(); visit++) {
            rows.add(List.of(columns.visits().day(visit), columns.visits().gap(visit)));
        }
        for (int review = 0; review < columns.reviews().size(); review++) {
            rows.add(List.of(columns.reviews().day(review), columns.reviews().gap(review)));
        }
        return rows;
    }

    private static void episodes(HistoryColumns columns, List<Object> rows) {
        EpisodeColumns episodes = columns.episodes();
        for (int i = 0; i < episodes.size(); i++) {
            int kind = episodes.placementKind(i);
            int distance = episodes.distance(i);
            rows.add(List.of(
                    episodes.placementType(kind),
                    episodes.placementCode(kind),
                    episodes.provider(i),
                    episodes.changeReason(i),
                    distance < 0 ? episodes.reason(distance) : episodes.micrometres(distance)));
            place(columns.places(), episodes.home(i), rows);
            place(columns.places(), episodes.place(i), rows);
        }
    }

    private static void place(PlaceColumns places, int place, List<Object> rows) {
        rows.add(places.whereabouts(place));
        rows.add(places.side(place));
        int authority = places.authority(place);
        rows.add(authority < 0 ? "" : places.authorities().get(authority));
        int locality = places.locality(place);
        rows.add(locality < 0 ? "" : places.localities().get(locality));
        int area = places.area(place);
        rows.add(area < 0 ? "" : places.areas().get(area));
        int setting = places.setting(place);
        rows.add(setting < 0 ? "" : places.settingNumber(setting));
    }
}

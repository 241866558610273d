package org.lafc.core.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;

class SavedColumnsTest {

    private static final String ALLOWED = "; allowed: all bytes of columns saved in version 1";
    private static final int LENGTHS = 16; // where the header says how long sections are
    private static final int HEADER = 92;

    private final HistoryColumns columns = columns();
    private final byte[] bytes = written(columns);

    @Test
    void columnsComeBackFromABufferAndFromAStream() throws IOException {
        HistoryColumns fromBuffer = only(SavedColumns.read("a.lafc", ByteBuffer.wrap(bytes)));
        HistoryColumns fromStream = only(SavedColumns.read("a.lafc", new ByteArrayInputStream(bytes)));
        HistoryColumns fromDirect = only(SavedColumns.read("a.lafc", direct(bytes)));

        assertThat(written(fromBuffer)).isEqualTo(bytes);
        assertThat(written(fromStream)).isEqualTo(bytes);
        assertThat(written(fromDirect)).isEqualTo(bytes);
        assertThat(fromBuffer).hasToString(columns.toString());
        assertThat(fromBuffer.children().id(17)).isEqualTo("S0000017");
        assertThat(fromBuffer.places().postcode(fromBuffer.episodes().home(0)))
                .isEqualTo(columns.places().postcode(columns.episodes().home(0)))
                .isPresent();
    }

    @Test
    void noChildAtAllIsSavedToo() {
        byte[] none = written(HistoryColumns.builder().build());

        assertThat(only(SavedColumns.read("a.lafc", ByteBuffer.wrap(none))))
                .hasToString("HistoryColumns[0 children, 0 episodes, 0 visits, 0 reviews]");
    }

    @Test
    void aBufferIsReadFromItsPositionToItsLimit() {
        byte[] wider = new byte[bytes.length + 10];
        System.arraycopy(bytes, 0, wider, 3, bytes.length);
        ByteBuffer within = ByteBuffer.wrap(wider).position(3).limit(3 + bytes.length);

        assertThat(written(only(SavedColumns.read("a.lafc", within)))).isEqualTo(bytes);
        assertThat(within.position()).isEqualTo(3);
    }

    @Test
    void whatIsNotWholeIsRefusedWithTheReason() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("a.lafc, header: is not of saved columns" + ALLOWED);
        assertThat(refusal("CHILD,DOB\n".repeat(20).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("a.lafc, header: is not of saved columns" + ALLOWED);
        assertThat(refusal(Arrays.copyOf(bytes, 50)))
                .isEqualTo("a.lafc, header: is cut short: it has 50 bytes, must be 92" + ALLOWED);
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length - 1)))
                .isEqualTo("a.lafc: has " + (bytes.length - 1) + " bytes, must be " + bytes.length + ALLOWED);
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length + 1)))
                .isEqualTo("a.lafc: has " + (bytes.length + 1) + " bytes, must be " + bytes.length + ALLOWED);
        byte[] later = bytes.clone();
        later[8] = 2;
        assertThat(refusal(later))
                .isEqualTo(
                        "a.lafc, header: says version 2: another version of lafc wrote it, or it is damaged" + ALLOWED);
        byte[] changed = bytes.clone();
        changed[bytes.length - 1] ^= 4;
        assertThat(refusal(changed))
                .matches("a.lafc, section 6 \\(reviews\\): is damaged: its checksum is [0-9a-f]{8}, must be [0-9a-f]{8}"
                        + ALLOWED);
        byte[] inHeader = bytes.clone();
        inHeader[20] ^= 4;
        assertThat(refusal(inHeader)).startsWith("a.lafc, header: is damaged: its checksum is ");
    }

    @Test
    void aStreamIsToldFromItsEnd() throws IOException {
        assertThat(streamed(Arrays.copyOf(bytes, bytes.length - 5)))
                .contains("a.lafc, section 6 (reviews): is cut short: it has ");
        assertThat(streamed(Arrays.copyOf(bytes, bytes.length + 1)))
                .isEqualTo("a.lafc: has more bytes than its sections" + ALLOWED);
    }

    @Test
    void numbersThatPointNowhereAreRefusedThoughTheChecksumIsRight() {
        byte[] noDays = bytes.clone();
        int visits = start(4);
        noDays[visits + 4] = 0;
        noDays[visits + 5] = 0;
        assertThat(refusal(signed(noDays, 4)))
                .isEqualTo("a.lafc, section 5 (visits): has days out of range; must be 1 to 65534" + ALLOWED);
        byte[] more = bytes.clone();
        ByteBuffer.wrap(more).order(ByteOrder.LITTLE_ENDIAN).putInt(visits, 1_000_000_000);
        assertThat(refusal(signed(more, 4)))
                .matches("a.lafc, section 5 \\(visits\\): says there are 1000000000 of days, for which its [0-9]+ bytes"
                        + " left are too few" + ALLOWED);
        byte[] participation = bytes.clone();
        participation[bytes.length - 1] = 100;
        assertThat(refusal(signed(participation, 5)))
                .matches("a.lafc, section 6 \\(reviews\\): has participation out of range; must be 0 to [0-9]+"
                        + ALLOWED);
    }

    @Test
    void aDayAfterTheLastOfTheChildIsRefused() {
        ByteBuffer later = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int child = 0;
        while (columns.children().lastDay(child) == DayNumber.OPEN
                || columns.children().firstVisit(child) == columns.children().firstVisit(child + 1)) {
            child++;
        }

        later.putChar(start(4) + 4 + 2 * columns.children().firstVisit(child), (char) (DayNumber.OPEN - 1));
        assertThat(refusal(signed(later.array(), 4)))
                .isEqualTo("a.lafc, children: has a last day that is not that of the rows" + ALLOWED);
    }

    @Test
    void theOrderOfDaysIsTakenAsItIs() {
        ByteBuffer swapped = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int child = 0;
        while (columns.visits().day(columns.children().firstVisit(child))
                == columns.visits().day(columns.children().firstVisit(child + 1) - 1)) {
            child++;
        }
        int first = columns.children().firstVisit(child);
        int last = columns.children().firstVisit(child + 1) - 1;
        swapped.putChar(start(4) + 4 + 2 * first, (char) columns.visits().day(last));
        swapped.putChar(start(4) + 4 + 2 * last, (char) columns.visits().day(first));

        assertThat(SavedColumns.read("a.lafc", ByteBuffer.wrap(signed(swapped.array(), 4)))
                        .problems())
                .isEmpty();
    }

    @Test
    void oneNumberAmongManyThatPointsNowhereIsRefused() {
        int rows = columns.episodes().size();
        for (int row : new int[] {0, rows / 2, rows - 1}) {
            byte[] status = bytes.clone();
            status[bytesOf(columns.episodes().legalStatus, status, start(3)) + row] = 100;
            assertThat(refusal(signed(status, 3)))
                    .matches("a.lafc, section 4 \\(episodes\\): has legal statuses out of range; must be 0 to [0-9]+"
                            + ALLOWED);
        }
    }

    /** Where a column of bytes lies, from some place on. */
    private static int bytesOf(byte[] column, byte[] in, int from) {
        int at = from;
        while (!Arrays.equals(in, at, at + column.length, column, 0, column.length)) {
            at++;
        }
        return at;
    }

    @Test
    void otherCodesThanThoseOfThisLafcAreRefused() {
        byte[] other = bytes.clone();
        other[start(0) + 8] = 'X'; // of the first constant of Sex

        assertThat(refusal(signed(other, 0)))
                .isEqualTo("a.lafc, section 1 (lists): has other constants of Sex than this lafc: read the return anew"
                        + ALLOWED);
    }

    @Test
    void aStreamThatSaysItIsLongMakesNobodyAllocate() throws IOException {
        byte[] header = Arrays.copyOf(bytes, HEADER);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putLong(LENGTHS, Integer.MAX_VALUE);
        signHeader(header);
        InputStream cut = new ByteArrayInputStream(header);

        assertThat(SavedColumns.read("a.lafc", cut).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "a.lafc, section 1 (lists): is cut short: it has 0 bytes, must be 2147483647" + ALLOWED);
    }

    @Test
    void kindsOfRecordOfOthersAreNotSaved() {
        HistoryColumns own = HistoryColumns.builder()
                .add(
                        LocalAuthority.of("W06000023"),
                        CareHistory.builder()
                                .child(Child.builder()
                                        .id("1")
                                        .dateOfBirth(LocalDate.of(2010, 2, 3))
                                        .build())
                                .rules(CareRules.WALES)
                                .coverage(Coverage.of(ImmutableSet.of(OwnRecord.class)))
                                .build())
                .build();

        assertThatThrownBy(() -> SavedColumns.write(own, OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kinds of record that are covered must be kinds of lafc, but one was "
                        + OwnRecord.class.getName());
    }

    private abstract static class OwnRecord implements CareRecord {}

    private String refusal(byte[] damaged) {
        return problem(SavedColumns.read("a.lafc", ByteBuffer.wrap(damaged)));
    }

    private static String streamed(byte[] damaged) throws IOException {
        return problem(SavedColumns.read("a.lafc", new ByteArrayInputStream(damaged)));
    }

    private static String problem(ReadResult<HistoryColumns> refused) {
        assertThat(refused.records()).isEmpty();
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0).toString();
    }

    private static HistoryColumns only(ReadResult<HistoryColumns> read) {
        assertThat(read.problems()).isEmpty();
        assertThat(read.records()).hasSize(1);
        return read.records().get(0);
    }

    private int start(int section) {
        int at = HEADER;
        for (int before = 0; before < section; before++) {
            at += (int) length(before);
        }
        return at;
    }

    private long length(int section) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(LENGTHS + 12 * section);
    }

    /** Puts the right checksums, as who means harm would. */
    private byte[] signed(byte[] changed, int section) {
        ByteBuffer.wrap(changed)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(LENGTHS + 12 * section + 8, crc(changed, start(section), (int) length(section)));
        signHeader(changed);
        return changed;
    }

    private static void signHeader(byte[] changed) {
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(HEADER - 4, crc(changed, 0, HEADER - 4));
    }

    private static int crc(byte[] of, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(of, from, length);
        return (int) checksum.getValue();
    }

    private static ByteBuffer direct(byte[] of) {
        return ByteBuffer.allocateDirect(of.length).put(of).flip();
    }

    private static byte[] written(HistoryColumns of) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SavedColumns.write(of, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static HistoryColumns columns() {
        CohortProfile profile = CohortProfile.builder()
                .from(CohortProfile.SMALL)
                .children(60)
                .authorities(3)
                .build();
        SyntheticCohort cohort = SyntheticCohort.of(4, profile).withOnly(ImmutableSet.of(Visit.class, Review.class));
        ColumnsBuilder builder = HistoryColumns.builder().keepingPostcodes();
        for (int authority = 0; authority < 3; authority++) {
            builder.addAll(cohort.places().authority(authority), cohort.histories(authority));
        }
        return builder.build();
    }
}

package org.lafc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lafc.core.place.Postcode;
import org.lafc.core.read.Source;
import org.lafc.geo.postcode.CompactDirectory;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.geo.postcode.PostcodeDirectoryResult;

/** What a directory takes and what lookups allocate, as the virtual machine counts it for this thread. */
class PostcodeMemoryTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int SIZE = 50_000;

    private final PostcodeDirectory directory = directory();

    @Test
    void columnsTakeLessThanSevenBytesAPostcodeWithTheirMonths() {
        assertThat(directory.size()).isEqualTo(SIZE);
        assertThat((double) directory.bytes() / SIZE).isBetween(5.0, 7.0);
        assertThat((double) directory.terminationBytes() / SIZE).isBetween(0.7, 1.0);
    }

    @Test
    void bytesAreThoseThatLoadingAllocates() {
        ByteBuffer bytes = ByteBuffer.wrap(CompactDirectory.write(directory));
        CompactDirectory.read("warm", bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        PostcodeDirectoryResult result = CompactDirectory.read("postcodes.lafc", bytes);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(result.directory().bytes()).isEqualTo(directory.bytes());
        // Beside the columns: the authorities, the result, views of the buffer.
        assertThat(allocated).isBetween(directory.bytes(), directory.bytes() + 300_000);
    }

    @Test
    void lookupsAllocateNothing() {
        String known = InventedDirectory.ofSize(SIZE).get(7).postcode();
        String[] texts = {known, known.toLowerCase(Locale.ROOT), "I1 1AA", "ZZ99 3VZ", "nowhere", "", "Q1 1CA"};
        Postcode[] postcodes = {Postcode.parse(known), Postcode.parse("ZZ99 3VZ"), Postcode.parse("I1 1AA")};
        int[] rows = new int[texts.length];
        int[] eastings = new int[texts.length];
        int[] northings = new int[texts.length];
        long once = lookUp(texts, postcodes, rows, eastings, northings);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long sum = 0;
        for (int i = 0; i < 1_000; i++) {
            sum += lookUp(texts, postcodes, rows, eastings, northings);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(rows).startsWith(7, 7, PostcodeDirectory.NOT_IN_DIRECTORY, PostcodeDirectory.PSEUDO);
        assertThat(sum).isEqualTo(1_000 * once);
        // 1,000 rounds of ten lookups: a single object in each would be 160,000 bytes.
        assertThat(allocated).isLessThan(1_000);
    }

    @Test
    void memoryCountedIsLessThanATenthOfAMaps() {
        PostcodeMemory.Result result = PostcodeMemory.measure("20000");

        assertThat(result.postcodes()).isEqualTo(20_000);
        assertThat(result.withoutTerminations()).isLessThan(result.columns());
        assertThat(result.hashMap()).isGreaterThan(10 * result.columns());
    }

    private long lookUp(String[] texts, Postcode[] postcodes, int[] rows, int[] eastings, int[] northings) {
        directory.rowsOf(postcodes, rows);
        long sum = rows[0];
        directory.rowsOf(texts, rows);
        directory.metresOf(rows, eastings, northings);
        for (int i = 0; i < rows.length; i++) {
            sum += eastings[i] + northings[i];
            if (rows[i] >= 0) {
                sum += directory.authority(rows[i]).isPresent() ? 1 : 0;
                sum += directory.isOnIrishGrid(rows[i]) ? 1 : 0;
            }
        }
        return sum;
    }

    private static PostcodeDirectory directory() {
        byte[] csv = InventedDirectory.csv(InventedDirectory.ofSize(SIZE));
        return PostcodeDirectoryReader.read(List.of(Source.of("postcodes.csv", () -> new ByteArrayInputStream(csv))))
                .directory();
    }
}

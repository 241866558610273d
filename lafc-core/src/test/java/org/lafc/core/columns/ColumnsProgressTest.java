package org.lafc.core.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.ReportingYear;
import org.lafc.core.work.Cancelled;
import org.lafc.core.work.Progress;

/** Long passes over columns can be cancelled wherever they tell how far they are, and then leave nothing half done. */
class ColumnsProgressTest {

    private static final LocalAuthority AUTHORITY = LocalAuthority.of("E06990001");
    private static final ReportingYear YEAR = ReportingYear.ending(2018);
    private static final Ssda903Codes CODES = Ssda903Codes.england(YEAR);
    private static final SyntheticCohort COHORT = SyntheticCohort.of(
            4,
            CohortProfile.builder()
                    .from(CohortProfile.SMALL)
                    .children(60)
                    .authorities(1)
                    .build());
    private static final ImmutableList<Source> RETURN = files();
    private static final HistoryColumns COLUMNS =
            HistoryColumns.builder().addAll(AUTHORITY, COHORT.histories()).build();
    private static final byte[] SAVED = saved(COLUMNS, Progress.NONE);

    @Test
    void childrenArePutIntoColumns() {
        checkEachTelling(
                progress -> saved(
                        HistoryColumns.builder()
                                .progress(progress)
                                .addAll(AUTHORITY, IntStream.range(0, 2_500).mapToObj(ColumnsProgressTest::child))
                                .build(),
                        Progress.NONE),
                3 + 5);
    }

    @Test
    void aBuilderThatWasCancelledRefusesToGoOn() {
        ColumnsBuilder builder = HistoryColumns.builder().progress(cancelledAt(1));
        assertThatThrownBy(() ->
                        builder.addAll(AUTHORITY, IntStream.range(0, 2_500).mapToObj(ColumnsProgressTest::child)))
                .isInstanceOf(Cancelled.class)
                .hasMessage("cancelled while putting children into columns, 1024 done");
        ColumnsBuilder read = HistoryColumns.builder().progress(cancelledAt(1));
        assertThatThrownBy(() -> read(read))
                .isInstanceOf(Cancelled.class)
                .hasMessageMatching("cancelled while reading the return, in bytes, [0-9]+ of [0-9]+ done");

        for (ColumnsBuilder cancelled : ImmutableList.of(builder, read)) {
            String refusal =
                    "columns whose building was ended by its progress hold only some of the children: begin anew";
            assertThatThrownBy(() -> cancelled.add(AUTHORITY, child(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(refusal);
            assertThatThrownBy(() -> read(cancelled))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(refusal);
            assertThatThrownBy(cancelled::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(refusal);
        }
    }

    @Test
    void aReturnIsRead() {
        checkEachTelling(
                progress -> {
                    ColumnsBuilder builder = HistoryColumns.builder().progress(progress);
                    read(builder);
                    return saved(builder.build(), Progress.NONE);
                },
                2 * RETURN.size());
    }

    @Test
    void columnsAreSaved() {
        int tellings = checkEachTelling(progress -> saved(COLUMNS, progress), 7 + 1 + 6);

        for (int telling = 0; telling < tellings; telling++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Progress cancelled = cancelledAt(telling);
            assertThatThrownBy(() -> SavedColumns.write(COLUMNS, out, cancelled))
                    .isInstanceOf(Cancelled.class);
            if (out.size() < SAVED.length) {
                assertThat(SavedColumns.read("a.lafc", ByteBuffer.wrap(out.toByteArray()))
                                .records())
                        .isEmpty();
            }
        }
    }

    @Test
    void columnsAreLoaded() {
        checkEachTelling(
                progress -> saved(
                        SavedColumns.read("a.lafc", ByteBuffer.wrap(SAVED), progress)
                                .records()
                                .get(0),
                        Progress.NONE),
                7);
        checkEachTelling(
                progress -> {
                    try {
                        return saved(
                                SavedColumns.read("a.lafc", new ByteArrayInputStream(SAVED), progress)
                                        .records()
                                        .get(0),
                                Progress.NONE);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                7);
    }

    /** Cancels at each telling in turn; let go on, it gives the bytes it gives when nobody is told. Returns how often it tells. */
    private static int checkEachTelling(Function<Progress, byte[]> work, int atLeast) {
        AtomicInteger told = new AtomicInteger();
        Map<String, Boolean> ended = new HashMap<>();
        byte[] expected = work.apply(Progress.NONE);

        assertThat(work.apply((step, done, of) -> {
                    told.incrementAndGet();
                    ended.merge(step, done == of || of == Progress.NOT_KNOWN, Boolean::logicalOr);
                }))
                .isEqualTo(expected);

        assertThat(told.get()).isGreaterThanOrEqualTo(atLeast);
        assertThat(ended).doesNotContainValue(false);
        for (int telling = 0; telling < told.get(); telling++) {
            Progress cancelled = cancelledAt(telling);
            assertThatThrownBy(() -> work.apply(cancelled)).isInstanceOf(Cancelled.class);
        }
        return told.get();
    }

    private static Progress cancelledAt(int telling) {
        AtomicInteger told = new AtomicInteger();
        return Progress.NONE.cancelledBy(() -> told.getAndIncrement() >= telling);
    }

    private static void read(ColumnsBuilder into) {
        ReturnColumns.of(CODES, CareRules.ENGLAND).read(RETURN, AUTHORITY, into, problem -> {});
    }

    private static byte[] saved(HistoryColumns columns, Progress progress) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SavedColumns.write(columns, out, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ImmutableList<Source> files() {
        return Ssda903Writer.ofYear(CODES).texts(COHORT.histories()::iterator).entrySet().stream()
                .map(file -> Source.ofText(file.getKey(), file.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static CareHistory child(int number) {
        return CareHistory.builder()
                .child(Child.builder()
                        .id("C" + number)
                        .dateOfBirth(LocalDate.of(2010, 2, 3))
                        .build())
                .rules(CareRules.ENGLAND)
                .build();
    }
}

package org.lafc.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

    @Test
    void nothingIsToldOnceSomebodyWishedToCancel() {
        List<String> told = new ArrayList<>();
        AtomicBoolean wish = new AtomicBoolean();
        Progress progress =
                ((Progress) (step, done, of) -> told.add(step + " " + done + "/" + of)).cancelledBy(wish::get);

        progress.at("placing children", 1, 2);
        wish.set(true);

        assertThatThrownBy(() -> progress.at("placing children", 2, 2))
                .isInstanceOf(Cancelled.class)
                .hasMessage("cancelled while placing children, 2 of 2 done");
        assertThatThrownBy(() -> progress.at("adding children", 7, Progress.NOT_KNOWN))
                .isInstanceOf(Cancelled.class)
                .hasMessage("cancelled while adding children, 7 done");
        assertThat(told).containsExactly("placing children 1/2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatCancelsReachesTheCallerWithWhatItSays(int atATime) {
        Progress cancelled = Progress.NONE.cancelledBy(() -> true);

        assertThatThrownBy(() -> Blocks.each(1_000, 1, atATime, (from, to) -> cancelled.at("working", from, 1_000)))
                .isInstanceOf(Cancelled.class)
                .hasMessageStartingWith("cancelled while working, ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void onceOneThrowsNoBlockIsTakenAnyMore(int atATime) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(4);
        AtomicInteger worked = new AtomicInteger();
        AtomicBoolean thrown = new AtomicBoolean();

        assertThatThrownBy(() -> pool.submit(() -> Blocks.each(5_000, 1, atATime, (from, to) -> {
                            worked.incrementAndGet();
                            if (from == 0) {
                                thrown.set(true);
                                throw new IllegalStateException("row 0");
                            }
                            while (!thrown.get()) {
                                Thread.onSpinWait();
                            }
                            LockSupport.parkNanos(1_000_000);
                        }))
                        .get())
                .hasRootCauseMessage("row 0");

        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(worked.get()).isLessThan(2_500);
    }

    @Test
    void onOneThreadTheBlocksAfterTheOneThatThrewAreLeft() {
        AtomicInteger worked = new AtomicInteger();

        assertThatThrownBy(() -> Blocks.each(10, 1, 1, (from, to) -> {
                    worked.incrementAndGet();
                    if (from == 3) {
                        throw new IllegalStateException("row 3");
                    }
                }))
                .hasMessage("row 3");

        assertThat(worked.get()).isEqualTo(4);
    }
}

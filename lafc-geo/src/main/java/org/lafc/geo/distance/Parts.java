package org.lafc.geo.distance;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Splits rows into stretches and waits for them all. */
final class Parts {

    private Parts() {}

    /** Does one stretch. */
    @FunctionalInterface
    interface Stretch {
        void run(int start, int end);
    }

    static void run(int rows, int parts, Executor executor, Stretch work) {
        if (parts < 1) {
            throw new IllegalArgumentException("there must be at least 1 part, but there were " + parts);
        }
        CompletableFuture<?>[] running = new CompletableFuture<?>[parts];
        for (int part = 0; part < parts; part++) {
            int start = start(rows, parts, part);
            int end = start(rows, parts, part + 1);
            running[part] = CompletableFuture.runAsync(() -> work.run(start, end), executor);
        }
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private static int start(int rows, int parts, int part) {
        return (int) ((long) rows * part / parts);
    }
}

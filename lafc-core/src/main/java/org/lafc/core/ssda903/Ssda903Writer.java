package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lafc.core.care.CareHistory;
import org.lafc.core.time.ReportingYear;

/**
 * Writes histories as the CSV files of an SSDA903 return, the inverse of {@link Ssda903Reader}: reading what is written
 * gives {@link #held}, what a return holds of each history.
 *
 * <pre>{@code
 * Ssda903Writer writer = Ssda903Writer.ofYear(Ssda903Codes.england(ReportingYear.ending(2024)));
 * writer.write(histories.iterator(), name -> Files.newBufferedWriter(folder.resolve(name)));
 * }</pre>
 *
 * <p>Two ways of writing:
 *
 * <ul>
 *   <li>{@link #ofYear}: the return of one year, with the children and episodes that touch it, as they stood on its 31
 *       March (SSDA903 facts, section 1). Social worker episodes from 2023-24 on, deprivation of liberty from 2026-27.
 *   <li>{@link #wholeHistories}: all episodes and records of all years. OC2 and OC3 are left out, since they bear no
 *       dates.
 * </ul>
 *
 * <p>A value without a code in the lists is left blank (N9 in English lists), which reads as not known. Recorded distances
 * and areas are not written: they are derived after a return is made. One child is held at a time, so memory does not
 * grow with their number. The files of histories given in text order of the identifier are in order of CHILD.
 *
 * <p>Writers are immutable and safe between threads. They write what is personal: mind where to.
 */
public final class Ssda903Writer {

    private final WrittenCodes codes;
    private final Optional<ReportingYear> year;
    private final ImmutableList<WrittenModule> modules;

    private Ssda903Writer(Ssda903Codes codes, Optional<ReportingYear> year) {
        this.codes = new WrittenCodes(codes);
        this.year = year;
        this.modules = WrittenModule.of(year);
    }

    /**
     * Returns a writer of one year's return.
     *
     * @param codes the code lists of the year, for example {@code Ssda903Codes.england(year)}
     * @return the writer
     * @throws IllegalArgumentException if the lists are of no one year
     */
    public static Ssda903Writer ofYear(Ssda903Codes codes) {
        if (codes.year().isEmpty()) {
            throw new IllegalArgumentException("codes must be of one return year, but were those of all: " + codes);
        }
        return new Ssda903Writer(codes, codes.year());
    }

    /**
     * Returns a writer of whole histories.
     *
     * @param codes the code lists, best those of all years, for example {@link Ssda903Codes#england()}
     * @return the writer
     */
    public static Ssda903Writer wholeHistories(Ssda903Codes codes) {
        return new Ssda903Writer(codes, Optional.empty());
    }

    /**
     * Returns the names of the files.
     *
     * @return {@code header.csv}, {@code episodes.csv} and the others, in the order they are written
     */
    public ImmutableList<String> fileNames() {
        return modules.stream().map(WrittenModule::fileName).collect(ImmutableList.toImmutableList());
    }

    /**
     * Writes histories.
     *
     * @param histories the histories, each child once
     * @param files gives where to write each file, by its name; all are written to at the same time and none is closed
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Iterator<CareHistory> histories, Function<String, ? extends Appendable> files) {
        Consumer<CareHistory> child = begin(files);
        histories.forEachRemaining(child);
    }

    /**
     * Writes the headers of all files, and then one child for each call, for histories that come one by one.
     *
     * @param files gives where to write each file, by its name; none is closed
     * @return takes the histories; it throws {@link UncheckedIOException} if they cannot be written
     * @throws UncheckedIOException if the headers cannot be written
     */
    public Consumer<CareHistory> begin(Function<String, ? extends Appendable> files) {
        Map<WrittenModule, CsvOut> outs = new LinkedHashMap<>();
        for (WrittenModule module : modules) {
            CsvOut out = new CsvOut(files.apply(module.fileName()));
            guarded(() -> out.header(module.columns()));
            outs.put(module, out);
        }
        return history -> held(history)
                .ifPresent(of -> guarded(() -> {
                    for (Map.Entry<WrittenModule, CsvOut> module : outs.entrySet()) {
                        module.getKey().write(of, codes, module.getValue());
                    }
                }));
    }

    /**
     * Writes histories as texts, for tests and small returns.
     *
     * @param histories the histories, each child once
     * @return the text of each file, by its name
     */
    public ImmutableMap<String, String> texts(Iterable<CareHistory> histories) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        write(histories.iterator(), name -> texts.computeIfAbsent(name, any -> new StringBuilder()));
        ImmutableMap.Builder<String, String> written = ImmutableMap.builder();
        texts.forEach((name, text) -> written.put(name, text.toString()));
        return written.buildOrThrow();
    }

    /**
     * Returns what the return holds of a history, which is what reading it gives, rows apart.
     *
     * @param history the history
     * @return the part; empty if the year's return has no row of the child
     */
    public Optional<CareHistory> held(CareHistory history) {
        return new HeldHistory(history, codes, year, WrittenModule.kinds(modules)).held();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void guarded(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the return could not be written", e);
        }
    }
}

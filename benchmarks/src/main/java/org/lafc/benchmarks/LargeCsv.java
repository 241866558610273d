package org.lafc.benchmarks;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.BaseEncoding;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Visit;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Writer;
import org.lafc.core.synthetic.SyntheticCohort;

/**
 * Synthetic children as the CSV files of a return, written child by child, never held together. Visits have a file of their
 * own ({@code visits.csv}: CHILD, DATE), since a return has none.
 */
final class LargeCsv {

    private static final String VISITS = "visits.csv";

    private final Map<String, Writer> writers = new LinkedHashMap<>();
    private final Map<String, MessageDigest> digests = new LinkedHashMap<>();
    private long children;
    private long episodes;
    private long visits;
    private long reviews;

    private LargeCsv() {}

    /** Hands over children one after another. */
    private interface Made {
        void forEach(BiConsumer<? super LocalAuthority, ? super CareHistory> action);
    }

    static LargeCsv write(SyntheticCohort cohort, Executor executor, Path folder) throws IOException {
        return write(action -> cohort.makeAll(executor, LargeCohort::show, action), folder);
    }

    /** Writes the children of one authority. */
    static LargeCsv write(SyntheticCohort cohort, int authority, Path folder) throws IOException {
        LocalAuthority code = cohort.places().authority(authority);
        return write(
                action -> cohort.histories(authority).forEachOrdered(history -> action.accept(code, history)), folder);
    }

    private static LargeCsv write(Made made, Path folder) throws IOException {
        LargeCsv csv = new LargeCsv();
        csv.writeTo(folder, made);
        return csv;
    }

    private void writeTo(Path folder, Made made) throws IOException {
        Files.createDirectories(folder);
        Ssda903Writer rows = Ssda903Writer.wholeHistories(Ssda903Codes.england());
        try {
            for (String name : rows.fileNames()) {
                open(folder, name);
            }
            Writer ofVisits = open(folder, VISITS);
            ofVisits.write("CHILD,DATE\n");
            Consumer<CareHistory> ofReturn = rows.begin(name -> requireNonNull(writers.get(name)));
            made.forEach((authority, history) -> {
                ofReturn.accept(history);
                writeVisits(history, ofVisits);
                children++;
                episodes += history.episodes().size();
                visits += history.visits().size();
                reviews += history.reviews().size();
            });
        } finally {
            for (Writer file : writers.values()) {
                file.close();
            }
        }
    }

    private Writer open(Path folder, String name) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(folder.resolve(name)), digest), StandardCharsets.UTF_8));
        writers.put(name, writer);
        digests.put(name, digest);
        return writer;
    }

    private static void writeVisits(CareHistory history, Writer out) {
        try {
            for (Visit visit : history.visits()) {
                out.write(history.child().id() + "," + visit.date() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of each file by its name, to be asked for once. */
    ImmutableSortedMap<String, String> digests() {
        ImmutableSortedMap.Builder<String, String> texts = ImmutableSortedMap.naturalOrder();
        digests.forEach((name, digest) ->
                texts.put(name, BaseEncoding.base16().lowerCase().encode(digest.digest())));
        return texts.buildOrThrow();
    }

    void require(BenchmarkSize size) {
        size.require(children, episodes, visits, reviews);
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "%,d children, %,d episodes, %,d visits, %,d reviews%n",
                children,
                episodes,
                visits,
                reviews);
        digests().forEach((name, digest) -> System.out.println(digest + "  " + name));
    }
}

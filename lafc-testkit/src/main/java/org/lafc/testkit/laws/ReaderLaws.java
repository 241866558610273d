package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.testkit.Damage;
import org.lafc.testkit.TextFile;

/**
 * What every reader of files keeps: nothing is lost without a word, the order of files does not matter, no message tells
 * anything of a person, and no file makes it fail. A test class says how its reader reads, and what:
 *
 * <pre>{@code
 * class OurReaderLawsTest implements ReaderLaws<CareHistory> {
 *     public ReadResult<CareHistory> read(List<Source> files) {
 *         return OurReader.read(files);
 *     }
 *
 *     @Provide
 *     public Arbitrary<List<TextFile>> files() {
 *         return caseFiles();
 *     }
 * }
 * }</pre>
 *
 * <p>Files with faults test more than those without. For readers of CSV; of other files override {@link #rowsOf}.
 *
 * @param <T> what is read, for example a care history
 */
public interface ReaderLaws<T> {

    /**
     * Reads files.
     *
     * @param files the files
     * @return what was read
     */
    ReadResult<T> read(List<Source> files);

    /**
     * Returns files that go together. Implementations repeat {@code @Provide}. Names of files differ, and tell nothing
     * of a person.
     *
     * @return the arbitrary
     */
    @Provide
    Arbitrary<? extends List<TextFile>> files();

    /**
     * Returns how many rows a file has beside its header. Blank lines are none.
     *
     * @param file the file
     * @return the rows; empty where they cannot be told, as with a quote that is not closed, and are not tested
     */
    default Optional<Long> rowsOf(TextFile file) {
        boolean closed = file.text().chars().filter(next -> next == '"').count() % 2 == 0;
        return closed ? Optional.of(Math.max(0L, file.rows().size() - 1L)) : Optional.empty();
    }

    /**
     * Returns the fields of files that no message may repeat: by default those of five characters or more that hold a
     * digit (dates, postcodes, identifiers, numbers) or a blank (what a person wrote).
     *
     * @param file a file
     * @return the fields
     */
    default List<String> personalFields(TextFile file) {
        return file.rows().stream()
                .skip(1)
                .flatMap(List::stream)
                .map(String::strip)
                .filter(field -> field.length() >= 5)
                .filter(field -> field.chars().anyMatch(Character::isDigit) || field.contains(" "))
                .toList();
    }

    /**
     * Returns {@link #files()} that came to harm on the way.
     *
     * @return the arbitrary
     */
    @Provide
    default Arbitrary<List<Source>> harmedFiles() {
        return Damage.of(files());
    }

    /**
     * Of each file, the rows read are those kept and those rejected; every row rejected is named by a problem, and a file
     * that is not read at all is too.
     *
     * @param files the files
     */
    @Property(tries = 200)
    default void everyRowIsAccountedFor(@ForAll("files") List<TextFile> files) {
        ReadResult<T> result = read(TextFile.sources(files));
        for (TextFile file : files) {
            List<RowCount> counts = result.rowCounts().stream()
                    .filter(count -> count.file().equals(file.name()))
                    .toList();
            boolean partly = result.problems().stream()
                    .anyMatch(problem -> problem.row().file().equals(file.name())
                            && (problem.effect() == Effect.FILE_REJECTED
                                    || problem.effect() == Effect.REST_OF_FILE_REJECTED));
            Law.holds(
                    partly || !counts.isEmpty(),
                    "a file must be read, or a problem must say that it was not: " + file.name());
            Optional<Long> rows = rowsOf(file);
            if (!partly && rows.isPresent()) {
                long read = counts.stream().mapToLong(RowCount::read).sum();
                Law.same(rows.get(), read, "every row must be kept or rejected: " + file.name());
                long rejected = counts.stream().mapToLong(RowCount::rejected).sum();
                Set<Long> named = new HashSet<>();
                result.problems().stream()
                        .filter(problem -> problem.row().file().equals(file.name()))
                        .filter(problem -> problem.effect() == Effect.ROW_REJECTED)
                        .forEach(problem -> named.add(problem.row().line()));
                Law.same(rejected, (long) named.size(), "every row rejected must be named once: " + file.name());
            }
        }
    }

    /**
     * In whatever order files are given, the same is read and the same problems are told.
     *
     * @param files the files
     * @param random shuffles them
     */
    @Property(tries = 200)
    default void theOrderOfFilesDoesNotMatter(@ForAll("files") List<TextFile> files, @ForAll Random random) {
        List<TextFile> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, random);
        ReadResult<T> result = read(TextFile.sources(files));
        ReadResult<T> again = read(TextFile.sources(shuffled));
        Law.holds(result.records().equals(again.records()), "the order of files must not change what is read");
        Law.holds(
                Set.copyOf(result.problems()).equals(Set.copyOf(again.problems())),
                "the order of files must not change the problems");
        Law.holds(
                Set.copyOf(result.rowCounts()).equals(Set.copyOf(again.rowCounts())),
                "the order of files must not change the account of rows");
    }

    /**
     * Files read twice give the same.
     *
     * @param files the files
     */
    @Property(tries = 100)
    default void readingTwiceGivesTheSame(@ForAll("files") List<TextFile> files) {
        List<Source> sources = TextFile.sources(files);
        Law.holds(read(sources).equals(read(sources)), "files read twice must give the same");
    }

    /**
     * No problem repeats an identifier, a date, a postcode or what a person wrote, of a row that was kept or of one that
     * was not.
     *
     * @param files the files
     */
    @Property(tries = 200)
    default void noMessageTellsAnythingOfAPerson(@ForAll("files") List<TextFile> files) {
        ReadResult<T> result = read(TextFile.sources(files));
        PersonalValues values = PersonalValues.in(result.records());
        files.forEach(file -> personalFields(file).forEach(values::addField));
        checkMessages(result.problems(), values);
        for (RowCount count : result.rowCounts()) {
            Law.holds(
                    values.kindShownIn(count.file() + " " + count.module()).isEmpty(),
                    "an account of rows must tell nothing of a person");
        }
    }

    /**
     * Whatever the bytes, reading ends with a result, and nothing in its messages tells of a person whose history was
     * read.
     *
     * @param files files that came to harm
     */
    @Property(tries = 500)
    default void noFileMakesTheReaderFail(@ForAll("harmedFiles") List<Source> files) {
        ReadResult<T> result = read(files);
        checkMessages(result.problems(), PersonalValues.in(result.records()));
    }

    private static void checkMessages(ImmutableList<Problem> problems, PersonalValues values) {
        for (Problem problem : problems) {
            String shown = values.kindShownIn(problem.field() + " " + problem.message())
                    .orElse("");
            Law.holds(
                    shown.isEmpty(),
                    "a message must tell no " + shown + ", but that at " + problem.row() + " did (value withheld)");
        }
    }
}

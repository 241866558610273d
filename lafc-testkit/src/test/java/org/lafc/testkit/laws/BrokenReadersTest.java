package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.read.SourceRow;
import org.lafc.core.time.DateRange;
import org.lafc.testkit.CareHistories;
import org.lafc.testkit.TextFile;

/** Readers that break one law each, and a kind of record that prints what it should not. */
class BrokenReadersTest {

    private static final List<TextFile> FILES =
            List.of(new TextFile("a.csv", "CHILD,DAY\nP0001234,2017-04-01\n"), new TextFile("b.csv", "X\ny\nz\n"));

    @Test
    void aReaderThatKeepsAllLawsIsLeftAlone() {
        ReaderLaws<String> laws = laws(BrokenReadersTest::rowsRead);

        assertThatCode(() -> {
                    laws.everyRowIsAccountedFor(FILES);
                    laws.theOrderOfFilesDoesNotMatter(FILES, new Random(1));
                    laws.readingTwiceGivesTheSame(FILES);
                    laws.noMessageTellsAnythingOfAPerson(FILES);
                    laws.noFileMakesTheReaderFail(TextFile.sources(FILES));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aFilePassedOverInSilenceIsFound() {
        ReaderLaws<String> laws = laws(files -> rowsRead(files.subList(0, 1)));

        assertBroken(
                () -> laws.everyRowIsAccountedFor(FILES),
                "a file must be read, or a problem must say that it was not: b.csv");
    }

    @Test
    void aRowThatIsLostIsFound() {
        ReaderLaws<String> laws = laws(files -> result(
                List.of(), List.of(), List.of(new RowCount("a.csv", "A", 1, 0), new RowCount("b.csv", "B", 1, 0))));

        assertBroken(
                () -> laws.everyRowIsAccountedFor(FILES), "every row must be kept or rejected: b.csv, but got 2 and 1");
    }

    @Test
    void aRowRejectedWithoutAWordIsFound() {
        ReaderLaws<String> laws = laws(files -> result(
                List.of(), List.of(), List.of(new RowCount("a.csv", "A", 0, 1), new RowCount("b.csv", "B", 2, 0))));

        assertBroken(
                () -> laws.everyRowIsAccountedFor(FILES),
                "every row rejected must be named once: a.csv, but got 1 and 0");
    }

    @Test
    void aReaderThatMindsTheOrderOfFilesIsFound() {
        ReaderLaws<String> laws = laws(files -> result(List.of(files.get(0).name()), List.of(), List.of()));

        assertBroken(
                () -> laws.theOrderOfFilesDoesNotMatter(FILES, new Random(12345)),
                "the order of files must not change what is read");
    }

    @Test
    void aReaderThatRemembersIsFound() {
        AtomicInteger read = new AtomicInteger();
        ReaderLaws<String> laws =
                laws(files -> result(List.of("read " + read.incrementAndGet()), List.of(), List.of()));

        assertBroken(() -> laws.readingTwiceGivesTheSame(FILES), "files read twice must give the same");
    }

    @Test
    void aMessageThatRepeatsAFieldIsFound() {
        ReaderLaws<String> laws = laws(files -> result(
                List.of(),
                List.of(new Problem(new SourceRow("a.csv", 2), "DAY", "2017-04-01 is wrong", "", Effect.KEPT)),
                List.of()));

        assertBroken(
                () -> laws.noMessageTellsAnythingOfAPerson(FILES),
                "a message must tell no field of a file, but that at a.csv line 2 did (value withheld)");
    }

    @Test
    void aReaderThatFailsIsFound() {
        ReaderLaws<String> laws = laws(files -> {
            throw new IllegalStateException("no such text");
        });

        assertThatThrownBy(() -> laws.noFileMakesTheReaderFail(TextFile.sources(FILES)))
                .hasMessage("no such text");
    }

    /** A kind of record of an application, which prints all it holds, as records do by themselves. */
    record Note(LocalDate date, String text, Optional<SourceRow> source) implements CareRecord {}

    @Test
    void aKindOfRecordThatPrintsWhatItHoldsIsFound() {
        CareHistoryLaws laws = CareHistories::all;
        CareHistory history = CareHistory.builder()
                .child(Child.builder()
                        .id("P0001234")
                        .dateOfBirth(LocalDate.of(2008, 5, 20))
                        .build())
                .rules(CareRules.WALES)
                .addRecords(new Note(LocalDate.of(2017, 4, 1), "seen at school", Optional.empty()))
                .build();

        assertThatThrownBy(() -> laws.printingShowsNoPersonalValue(history))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("printing must show no (date|text of Note.text), but that of a "
                        + "(ImmutableCareHistory|Note) did \\(value withheld\\)");
    }

    /** A kind of record that shows a word about the child, and one that shows only where it was read. */
    record Seen(LocalDate date, Sex sex, Optional<SourceRow> source) implements CareRecord {
        @Override
        public String toString() {
            return source.isPresent() ? CareRecord.shown(this) : "Seen{sex=" + sex + "}";
        }
    }

    @Test
    void aValueThatPrintsItsWordsIsFound() {
        CareHistoryLaws laws = CareHistories::all;
        Child child = Child.builder()
                .id("P0001234")
                .dateOfBirth(LocalDate.of(2008, 5, 20))
                .sex(Sex.FEMALE)
                .build();
        CareHistory.Builder history = CareHistory.builder();
        history.child(child).rules(CareRules.WALES);
        Seen read = new Seen(LocalDate.of(2017, 4, 1), Sex.FEMALE, Optional.of(new SourceRow("female.csv", 2)));
        CareHistory silent = history.addRecords(read).build();
        CareHistory talking = history.addRecords(new Seen(read.date(), read.sex(), Optional.empty()))
                .build();

        assertThatCode(() -> laws.printingShowsNoPersonalValue(silent)).doesNotThrowAnyException();
        assertThatThrownBy(() -> laws.printingShowsNoPersonalValue(talking))
                .isInstanceOf(AssertionError.class)
                .hasMessage("printing must show no Seen.sex, but that of a Seen did (value withheld)");
        assertThat(PersonalValues.wordShownIn("Child{sex=FEMALE}", child)).contains("Child.sex");
        assertThat(PersonalValues.wordShownIn("Child{}", child)).isEmpty();
    }

    @Test
    void everyComponentOfAValueIsLookedInto() {
        PersonalValues values = PersonalValues.in(List.of(
                new Note(LocalDate.of(2017, 4, 1), "seen at school", Optional.empty()),
                Child.builder()
                        .id("P0001234")
                        .dateOfBirth(LocalDate.of(2008, 5, 20))
                        .family("FAM-77")
                        .build()));

        assertThat(values.kindShownIn("on 01/04/2017")).contains("date");
        assertThat(values.kindShownIn("Seen at School?")).contains("text of Note.text");
        assertThat(values.kindShownIn("of fam-77")).contains("text of Child.family");
        assertThat(values.kindShownIn("born 20080520")).contains("date");
        assertThat(values.kindShownIn("P0001234")).contains("identifier");
        assertThat(values.kindShownIn("P00012345 and 2017-04-011")).isEmpty();
        assertThat(values).hasToString("9 personal values");
    }

    @Test
    void mapsAreLookedIntoAndTheYearsOfReturnsTellNothing() {
        CareHistory history = CareHistory.builder()
                .child(Child.builder()
                        .id("P0001234")
                        .dateOfBirth(LocalDate.of(2008, 5, 20))
                        .build())
                .rules(CareRules.WALES)
                .coverage(Coverage.of(List.of(Review.class), DateRange.parse("2017-04-01/2018-04-01")))
                .build();
        PersonalValues values = PersonalValues.in(List.of(
                history,
                ImmutableListMultimap.of(1, "seen at school", 2, "seen at home"),
                ImmutableMap.of("FAM-77", 3)));

        assertThat(values.kindShownIn("in 2017-04-01/2018-04-01")).isEmpty();
        assertThat(values.kindShownIn("born 2008-05-20")).contains("date");
        assertThat(values.kindShownIn("was seen at home")).isPresent();
        assertThat(values.kindShownIn("of fam-77")).isPresent();
        assertThat(history.toString()).doesNotContain("2017");
    }

    private static void assertBroken(ThrowingCallable law, String message) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    private static ReadResult<String> rowsRead(List<Source> files) {
        ImmutableList.Builder<RowCount> counts = ImmutableList.builder();
        for (Source file : files) {
            long rows = new TextFile(file.name(), textOf(file)).rows().size() - 1L;
            counts.add(new RowCount(file.name(), "Rows", rows, 0));
        }
        return result(List.of(), List.of(), counts.build());
    }

    private static ReadResult<String> result(List<String> records, List<Problem> problems, List<RowCount> counts) {
        return new ReadResult<>(
                ImmutableList.copyOf(records), ImmutableList.copyOf(problems), ImmutableList.copyOf(counts));
    }

    private static String textOf(Source file) {
        try (InputStream bytes = file.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReaderLaws<String> laws(Function<List<Source>, ReadResult<String>> reader) {
        return new ReaderLaws<>() {
            @Override
            public ReadResult<String> read(List<Source> files) {
                return reader.apply(files);
            }

            @Override
            public Arbitrary<? extends List<TextFile>> files() {
                return Arbitraries.just(FILES);
            }
        };
    }
}

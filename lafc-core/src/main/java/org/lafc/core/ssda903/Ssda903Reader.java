package org.lafc.core.ssda903;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Coverage;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.read.ChildMerge;
import org.lafc.core.read.Problem;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/**
 * Reads an SSDA903 return, given as CSV files or as one XML file, into one {@link CareHistory} a child.
 *
 * <p>A CSV file's module is recognised by its columns, in any order and in either case, never by its name:
 *
 * <pre>
 * Header      CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
 *             SYN001,1,20/10/2010,WBRI,UN3,,
 * Episodes    CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
 *             SYN001,30/11/2017,S,V2,N2,U6,PR4,,,,QX1 1AA,QX2 1AB,
 * Reviews     CHILD,DOB,REVIEW,REVIEW_CODE
 *             SYN001,20/10/2010,21/12/2017,PN1
 * UASC        CHILD,SEX,DOB,DUC
 * OC2         CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,
 *             SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED
 * OC3         CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
 * AD1         CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
 * SBPFA       CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
 * PrevPerm    CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM
 * Missing     CHILD,DOB,MISSING,MIS_START,MIS_END
 * SW episodes CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
 * DoLO        CHILD,DOB,DOLO_START,DOLO_END
 * </pre>
 *
 * <p>A file whose first character is {@code <} is read as XML with the root {@code EXPSSDA903}; what its blocks hold is
 * read as the CSV modules are, with the line of the block. Document type declarations and entities are refused.
 *
 * <p>Dates are dd/mm/yyyy or yyyy-mm-dd; of a birth zz/mm/yyyy is taken as the 15th, and DATE_PERM may be partial. Blank
 * and {@code NULL} mean nothing was recorded. Other columns are passed over, but for {@code PL_LOCATION} (IN, OUT),
 * {@code PL_LA} and {@code PL_DISTANCE} (miles; 999.9 means not known) in Episodes, which are kept as recorded values.
 * Files may be compressed with gzip. OC2 stands under the 31 March of the return's year, and OC3 under the birthday in
 * it, so that both need code lists of one year ({@link Ssda903Codes#year()}). {@link CareHistory#coverage()} tells which
 * modules there were; with code lists of one year the kinds are covered on the year's days alone, for a return holds no older reviews.
 *
 * <p>Nothing stops the reading, and nothing is lost without a {@link Problem}:
 *
 * <ul>
 *   <li>A row is left out when it cannot be placed in a history: a key or date that cannot be read, an end before
 *       the start, an episode, review or missing episode before birth, a child that Header has not got (INT01 to
 *       INT09), a repeated key (INT31 to INT36; of repeated episodes the one with a DEC is kept, otherwise the first;
 *       one of no night only if there is no other), an adoption without DATE_INT (151).
 *   <li>A code that is not in the list, or a postcode that is none, reads as not known; the row is kept, for a child
 *       in care is in care whatever one of its codes says. A code of another return year keeps its meaning.
 *   <li>Another DOB (INT11 to INT18) or SEX (INT21) than Header's is reported; Header's is used.
 *   <li>Whether an episode is open is told by DEC alone; a REC without DEC is reported and passed over (148). A file
 *       without a DEC column is therefore no Episodes file. A reason without the day for the end of an adoption
 *       decision is reported and passed over (119).
 *   <li>Episodes that overlap, were never ended, or do not follow each other as REC and RNE say are reported and kept
 *       ({@link StructuralChecks#ofOrder}); {@link #checking} has other rules run instead.
 * </ul>
 *
 * <p>For each file and module, rows read = rows kept + rows rejected ({@link RowCount}). Histories come in order of the
 * child's identifier. Readers are immutable and safe between threads.
 *
 * <p>Source: SSDA903 facts, sections 1 to 7, and the rule numbers named there; which integrity rule is which module's:
 * csc-validator-be-903. Of the XML return the 2021 schema as the facts tell it; blocks for social workers and
 * deprivation of liberty are not known.
 */
public final class Ssda903Reader {

    private final Ssda903Codes codes;
    private final CareRules rules;
    private final StructuralChecks checks;

    private Ssda903Reader(Ssda903Codes codes, CareRules rules, StructuralChecks checks) {
        this.codes = requireNonNull(codes, "codes");
        this.rules = requireNonNull(rules, "rules");
        this.checks = requireNonNull(checks, "checks");
    }

    /**
     * Returns a reader.
     *
     * @param codes the code lists, for example {@link Ssda903Codes#wales()}
     * @param rules the counting rules the histories will follow, for example {@link CareRules#WALES}
     * @return the reader
     */
    public static Ssda903Reader of(Ssda903Codes codes, CareRules rules) {
        return new Ssda903Reader(codes, rules, StructuralChecks.ofOrder(rules));
    }

    /**
     * Returns a reader that reports what other structural checks find, for example {@link StructuralChecks#england()}.
     *
     * @param others the checks, in the place of those of order
     * @return the reader
     */
    public Ssda903Reader checking(StructuralChecks others) {
        return new Ssda903Reader(codes, rules, others);
    }

    /**
     * Reads a return, file by file and then child by child, on as many threads as the common pool has (or the pool the
     * caller runs in). What is read does not depend on their number.
     *
     * @param sources its files, in any order; a module may be spread over several, and rows may stand in any order; two
     *     may be open at the same time, each used by one thread
     * @return the histories, the problems by file and line, and the account of rows of each file recognised
     */
    public ReadResult<CareHistory> read(Iterable<Source> sources) {
        List<HeldRows> files = ImmutableList.copyOf(sources).parallelStream()
                .map(source -> HeldRows.of(source, codes))
                .toList();
        List<ReturnText> texts =
                files.stream().flatMap(file -> file.text().stream()).toList();
        List<Joined> parts = HeldRows.parts(files.stream().map(HeldRows::rows).toList()).parallelStream()
                .map(part -> joined(texts, part))
                .toList();
        return new ReadResult<>(
                parts.stream().flatMap(part -> part.histories().stream()).collect(ImmutableList.toImmutableList()),
                Stream.concat(
                                files.stream().flatMap(file -> file.problems().stream()),
                                parts.stream().flatMap(part -> part.problems().stream()))
                        .sorted(comparing(Problem::row))
                        .collect(ImmutableList.toImmutableList()),
                counts(texts));
    }

    /** What came of some children's rows. */
    private record Joined(List<CareHistory> histories, List<Problem> problems) {}

    private Joined joined(List<ReturnText> texts, List<List<Row>> rows) {
        Joined joined = new Joined(new ArrayList<>(), new ArrayList<>());
        histories(texts, rows.stream().map(List::iterator).toList(), joined.problems()::add)
                .forEachRemaining(joined.histories()::add);
        return joined;
    }

    /**
     * Reads a return of which every file is in order of CHILD (text order, as {@link String#compareTo} has it), holding
     * no more than one child's rows at a time, so that memory does not grow with the files. What is read is the same as
     * with {@link #read(Iterable)}. A row that stands behind a later child is rejected with a problem.
     *
     * @param sources its files, all open at the same time
     * @param histories takes each history, in order of the child's identifier
     * @param problems takes each problem as it is met, which is not the order of files and lines
     * @return the account of rows of each file recognised
     */
    public ImmutableList<RowCount> read(
            Iterable<Source> sources, Consumer<? super CareHistory> histories, Consumer<? super Problem> problems) {
        ImmutableList.Builder<RowCount> counts = ImmutableList.builder();
        try (Stream<CareHistory> read = stream(sources, problems, counts::add)) {
            read.forEach(histories);
        }
        return counts.build();
    }

    /**
     * Reads a return child by child as they are asked for, so that the returns of several years can be read side by side
     * ({@link ReturnYears#merge(java.util.Map, Consumer, Consumer)}). Otherwise as {@link #read(Iterable, Consumer,
     * Consumer)}.
     *
     * @param sources its files, each in order of CHILD; all open until the stream is closed
     * @param problems takes each problem as it is met
     * @param counts takes the account of rows of each file recognised, after the last child
     * @return the histories, in order of the child's identifier; to be closed
     */
    public Stream<CareHistory> stream(
            Iterable<Source> sources, Consumer<? super Problem> problems, Consumer<? super RowCount> counts) {
        List<ReturnText> texts = new ArrayList<>();
        Runnable close = () -> texts.forEach(ReturnText::close);
        try {
            ReturnOpener opener = new ReturnOpener(codes, problems);
            for (Source source : sources) {
                opener.open(source).ifPresent(texts::add);
            }
            Iterator<CareHistory> histories = histories(texts, texts, problems);
            return Streams.stream(new AbstractIterator<CareHistory>() {
                        @Override
                        protected @Nullable CareHistory computeNext() {
                            if (histories.hasNext()) {
                                return histories.next();
                            }
                            counts(texts).forEach(counts);
                            return endOfData();
                        }
                    })
                    .onClose(close);
        } catch (RuntimeException e) {
            close.run();
            throw e;
        }
    }

    private Iterator<CareHistory> histories(
            List<ReturnText> texts, List<? extends Iterator<Row>> rows, Consumer<? super Problem> problems) {
        ImmutableSet<Class<? extends CareRecord>> kinds =
                texts.stream().flatMap(text -> text.kinds().stream()).collect(ImmutableSet.toImmutableSet());
        Coverage coverage =
                codes.year().map(year -> Coverage.of(kinds, year.days())).orElse(Coverage.of(kinds));
        boolean asylumSeekersListed = texts.stream().anyMatch(ReturnText::listsAsylumSeekers);
        ChildJoin join = new ChildJoin(rules, codes.year(), coverage, asylumSeekersListed, problems);
        CheckContext context = codes.year().map(CheckContext::of).orElse(CheckContext.UNKNOWN);
        Iterator<List<Row>> children = ChildMerge.children(rows, Row::child, row -> {
            row.file().reject();
            problems.accept(new Problem(
                    row.source(),
                    "CHILD",
                    "stands behind a later child (value withheld)",
                    "files in text order of CHILD, or the way of reading that holds all rows",
                    Effect.ROW_REJECTED));
        });
        return new AbstractIterator<>() {
            @Override
            protected @Nullable CareHistory computeNext() {
                while (children.hasNext()) {
                    CareHistory history = join.history(children.next());
                    if (history != null) {
                        checks.check(
                                history, context, finding -> finding.problem().ifPresent(problems));
                        return history;
                    }
                }
                return endOfData();
            }
        };
    }

    private static ImmutableList<RowCount> counts(List<ReturnText> texts) {
        return texts.stream().flatMap(text -> text.counts().stream()).collect(ImmutableList.toImmutableList());
    }
}

package org.lafc.core.ssda903;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.check.CheckContext;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/**
 * Reads an SSDA903 return given as CSV files into one {@link CareHistory} a child.
 *
 * <p>A file's module is recognised by its columns, in any order and in either case, never by its name. Four
 * modules are read:
 *
 * <pre>
 * Header    CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
 *           SYN001,1,20/10/2010,WBRI,UN3,,
 * Episodes  CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
 *           SYN001,30/11/2017,S,V2,N2,U6,PR4,,,,QX1 1AA,QX2 1AB,
 * Reviews   CHILD,DOB,REVIEW,REVIEW_CODE
 *           SYN001,20/10/2010,21/12/2017,PN1
 * UASC      CHILD,SEX,DOB,DUC
 * </pre>
 *
 * <p>Dates are dd/mm/yyyy or yyyy-mm-dd. Blank and {@code NULL} mean nothing was recorded. Other columns are passed
 * over, but for {@code PL_LOCATION} (IN, OUT), {@code PL_LA} and {@code PL_DISTANCE} (miles; 999.9 means not known)
 * in Episodes, which are kept as recorded values. Files may be compressed with gzip.
 *
 * <p>Nothing stops the reading, and nothing is lost without a {@link Problem}:
 *
 * <ul>
 *   <li>A row is left out when it cannot be placed in a history: a key or date that cannot be read, an end before
 *       the start, an episode or review before birth, a child that Header has not got, a repeated key (of repeated
 *       episodes the one with a DEC is kept, otherwise the first; one of no night only if there is no other).
 *   <li>A code that is not in the list, or a postcode that is none, reads as not known; the row is kept, for a child
 *       in care is in care whatever one of its codes says.
 *   <li>Whether an episode is open is told by DEC alone; a REC without DEC is reported and passed over. A file
 *       without a DEC column is therefore no Episodes file.
 *   <li>Episodes that overlap, were never ended, or do not follow each other as REC and RNE say are reported and kept
 *       (rules 142, 355, 388, 431, 432, 433, 501).
 * </ul>
 *
 * <p>For each file, rows read = rows kept + rows rejected ({@link RowCount}). Histories come in order of the child's
 * identifier. Readers are immutable and safe between threads.
 *
 * <p>Source: SSDA903 facts, sections 1 to 7, and the rule numbers named there.
 */
public final class Ssda903Reader {

    private final Ssda903Codes codes;
    private final CareRules rules;

    private Ssda903Reader(Ssda903Codes codes, CareRules rules) {
        this.codes = requireNonNull(codes, "codes");
        this.rules = requireNonNull(rules, "rules");
    }

    /**
     * Returns a reader.
     *
     * @param codes the code lists, for example {@link Ssda903Codes#wales()}
     * @param rules the counting rules the histories will follow, for example {@link CareRules#WALES}
     * @return the reader
     */
    public static Ssda903Reader of(Ssda903Codes codes, CareRules rules) {
        return new Ssda903Reader(codes, rules);
    }

    /**
     * Reads a return.
     *
     * @param sources its files, in any order; a module may be spread over several
     * @return the histories, the problems by file and line, and the account of rows of each file recognised
     */
    public ReadResult<CareHistory> read(Iterable<Source> sources) {
        List<Problem> problems = new ArrayList<>();
        ReturnRows rows = new ReturnRows(codes, problems::add);
        sources.forEach(rows::read);
        ImmutableList<CareHistory> histories = new ReturnJoin(rows, rules, problems::add).histories();
        problems.addAll(StructuralChecks.ofOrder(rules)
                .check(histories, CheckContext.UNKNOWN)
                .problems());
        ImmutableList<RowCount> counts =
                rows.files.stream().map(ReturnFile::count).collect(ImmutableList.toImmutableList());
        return new ReadResult<>(histories, ReturnJoin.sorted(problems), counts);
    }
}

package org.lafc.core.ssda903;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.read.ChildMerge;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.time.ReportingYear;

/**
 * Merges the returns of several years into one history a child. A return holds one year, and an episode that was open
 * on 31 March stands in the next one again. Each is read with the codes of its year:
 *
 * <pre>{@code
 * ReadResult<CareHistory> all = ReturnYears.merge(Map.of(
 *         ReportingYear.ending(2017), readerOf2017.read(filesOf2017),
 *         ReportingYear.ending(2018), readerOf2018.read(filesOf2018)));
 * List<CareHistory> histories = all.records();
 * List<Problem> conflicts = all.problems();
 * }</pre>
 *
 * <p>Files of different years should have different names ({@code 2017/episodes.csv}), so that rows can be told apart;
 * what the merging reports names the year in any case. Nothing is lost without a {@link Problem}: each row of each year
 * is in a history, or repeats a later row that is, or has a problem at the later row, which names it.
 *
 * <ul>
 *   <li><b>Children</b> are the same where CHILD is the same. Of attributes that differ the later return's is kept, and
 *       the problem stands at the child's first row in the later return and names that in the other, for rows of Header
 *       are not kept. A known value
 *       is kept against an unknown one. That a girl has become a mother, or that a child has ceased to be
 *       asylum-seeking, with its day, is no conflict. A later DOB that lies after an episode began is not taken.
 *   <li><b>Episodes</b> are the same where CHILD and DECOM are the same. One that was open and has its DEC later goes
 *       on. Of other fields that differ the later row's is kept and reported: rules 503A (RNE), B (LS), C (CIN), D (PLACE),
 *       E (PLACE_PROVIDER), F (URN), G and 453 (PL_DISTANCE, by 0.2 miles or more), H and 452 (PL_LA), J (PL_LOCATION)
 *       if the episode was open on 31 March, without a number if it was not. What rule 503I compares was not seen;
 *       HOME_POST and PL_POST are compared like the others and reported without a number. A value
 *       that only one of the two rows has is kept; it is reported but for the derived columns (PL_LOCATION, PL_LA,
 *       PL_DISTANCE), which files may lack. Z1 may become Z11 to Z14, and H5 K3 in the return of 2024-25 (503D).
 *   <li>An episode that was open on 31 March and is not in the next year's return is reported (rule 502) and kept, as it
 *       is where the next year's return is not given. One that begins before its return's year and is not in the return
 *       of the year before is reported and kept.
 *   <li><b>Records</b> (reviews, visits, yearly outcomes, adoption, missing episodes, social workers, orders) are the
 *       same where kind, day and content are the same. One without an end that has it later goes on. Of two of one kind
 *       and day that differ in other ways the later is kept and reported. Records of other kinds are the same only if
 *       they are equal, their rows included.
 *   <li><b>Days covered</b> ({@link CareHistory#coverage()}) are those of all returns that hold the child and the kind:
 *       with reviews in the return of 2017 and none in that of 2018, nothing is known of reviews in 2018.
 * </ul>
 *
 * <p>The result does not depend on the order in which returns are given. One year's return alone is returned as it is.
 * Histories come in order of the child's identifier; problems are those of each return, in order of years, then the
 * conflicts by file and line. No personal value is told.
 *
 * <p>Source: SSDA903 facts, section 1 (rules 502, 503A to H and J, 452, 453; the letters of 503 are those of the sector
 * validator), section 4.4 (503D) and section 7, step 1. That a later return is right against an earlier one is the
 * project's choice.
 */
public final class ReturnYears {

    private ReturnYears() {}

    /**
     * Merges returns of one authority.
     *
     * @param returns each year's return as it was read, in any order
     * @return the merged histories, the problems of all returns and of the merge, and the account of all files
     * @throws IllegalArgumentException if a return holds a child twice, or histories follow different counting rules
     */
    public static ReadResult<CareHistory> merge(Map<ReportingYear, ReadResult<CareHistory>> returns) {
        if (returns.size() == 1) {
            return returns.values().iterator().next();
        }
        SortedMap<ReportingYear, ReadResult<CareHistory>> byYear = new TreeMap<>(returns);
        ImmutableList.Builder<CareHistory> merged = ImmutableList.builder();
        List<Problem> conflicts = new ArrayList<>();
        merge(Maps.transformValues(byYear, ReturnYears::inOrder), merged::add, conflicts::add);
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        ImmutableList.Builder<RowCount> counts = ImmutableList.builder();
        byYear.values().forEach(result -> {
            problems.addAll(result.problems());
            counts.addAll(result.rowCounts());
        });
        problems.addAll(ImmutableList.sortedCopyOf(YearConflicts.ORDER, conflicts));
        return new ReadResult<>(merged.build(), problems.build(), counts.build());
    }

    /**
     * Merges returns of one authority child by child, holding no more than one child's histories, so that memory does not
     * grow with the returns. What is merged is the same as with {@link #merge(Map)}:
     *
     * <pre>{@code
     * try (Stream<CareHistory> of2017 = readerOf2017.stream(filesOf2017, problems::add, counts::add);
     *         Stream<CareHistory> of2018 = readerOf2018.stream(filesOf2018, problems::add, counts::add)) {
     *     ReturnYears.merge(
     *             Map.of(ReportingYear.ending(2017), of2017.iterator(), ReportingYear.ending(2018), of2018.iterator()),
     *             history -> ...,
     *             conflict -> ...);
     * }
     * }</pre>
     *
     * @param returns the histories of each year's return, in text order of the child's identifier
     * @param histories takes each merged history, in order of the child's identifier
     * @param conflicts takes what does not agree between the returns, child by child
     * @throws IllegalArgumentException if a return holds a child twice or not in order, or histories follow different
     *     counting rules
     */
    public static void merge(
            Map<ReportingYear, ? extends Iterator<CareHistory>> returns,
            Consumer<? super CareHistory> histories,
            Consumer<? super Problem> conflicts) {
        ImmutableList<ReportingYear> years = ImmutableList.sortedCopyOf(returns.keySet());
        List<Iterator<OfYear>> files = new ArrayList<>();
        for (ReportingYear year : years) {
            files.add(Iterators.transform(
                    requireNonNull(returns.get(year)), history -> new OfYear(year, requireNonNull(history))));
        }
        Rules rules = new Rules();
        ChildMerge.byChild(
                files,
                of -> of.history().child().id(),
                ofChild -> {
                    SortedMap<ReportingYear, CareHistory> byYear = byYear(ofChild, rules);
                    YearConflicts ofThis = new YearConflicts();
                    histories.accept(
                            years.size() == 1 ? ofChild.get(0).history() : new ChildYears(years, ofThis).merge(byYear));
                    ofThis.sorted().forEach(conflicts);
                },
                of -> {
                    throw new IllegalArgumentException(
                            "a return must hold its children in text order of the identifier," + " but that of "
                                    + of.year() + " does not (value withheld)");
                });
    }

    private record OfYear(ReportingYear year, CareHistory history) {}

    private static SortedMap<ReportingYear, CareHistory> byYear(List<OfYear> ofChild, Rules rules) {
        SortedMap<ReportingYear, CareHistory> byYear = new TreeMap<>();
        for (OfYear of : ofChild) {
            rules.require(of.history().rules());
            if (byYear.put(of.year(), of.history()) != null) {
                throw new IllegalArgumentException(
                        "a return must hold each child once, but that of " + of.year() + " holds one twice");
            }
        }
        return byYear;
    }

    // A child that stands twice comes after itself.
    private static Iterator<CareHistory> inOrder(ReadResult<CareHistory> result) {
        return ImmutableList.sortedCopyOf(comparing(history -> history.child().id()), result.records())
                .iterator();
    }

    /** That all histories follow the rules of the first. */
    private static final class Rules {

        private @Nullable CareRules first;

        void require(CareRules rules) {
            CareRules known = first == null ? rules : first;
            first = known;
            if (!known.equals(rules)) {
                throw new IllegalArgumentException("histories must follow one set of counting rules, but followed "
                        + known.name() + " and " + rules.name());
            }
        }
    }
}

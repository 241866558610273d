package org.lafc.core.columns;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Consumer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.columns.PlainFile.NotPlain;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.Problem;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;

/**
 * Reads an SSDA903 return straight into columns. What comes out, problems and account of rows included, is what {@link
 * Ssda903Reader#read(Iterable)} and {@link ColumnsBuilder#addAll} give; it only takes less time.
 *
 * <p>How: a row that is plainly right (codes of the return's year in capitals, whole dates of 1985 to 2049, the child in
 * Header, the same DOB, episodes that follow each other, no short breaks, no recorded location) becomes numbers at once.
 * The rows of a child of whom one row is not are read by {@code Ssda903Reader}, in files whose other lines are blank, so
 * that every problem names its line. If the files themselves are not plain (XML, another encoding than ASCII, rows of
 * another length, children not in text order of CHILD, a module in two files, a column missing), it reads all of them.
 *
 * <p>The files are held while they are read. Immutable and safe between threads.
 */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
public final class ReturnColumns {

    private final Ssda903Codes codes;
    private final Ssda903Reader reader;

    private ReturnColumns(Ssda903Codes codes, CareRules rules) {
        this.codes = requireNonNull(codes, "codes");
        this.reader = Ssda903Reader.of(codes, rules);
    }

    /**
     * Returns a reader.
     *
     * @param codes the code lists, for example {@link Ssda903Codes#wales()}
     * @param rules the counting rules, by which the order of episodes is checked
     * @return the reader
     */
    public static ReturnColumns of(Ssda903Codes codes, CareRules rules) {
        return new ReturnColumns(codes, rules);
    }

    /**
     * Reads a return.
     *
     * @param sources its files, in any order, each opened twice at most
     * @param authority the authority that looks after the children
     * @param into takes the children
     * @param problems takes the problems, by file and line
     * @return the account of rows of each file recognised
     * @throws IllegalStateException if the columns were ended by their progress before
     */
    public ImmutableList<RowCount> read(
            Iterable<Source> sources,
            LocalAuthority authority,
            ColumnsBuilder into,
            Consumer<? super Problem> problems) {
        into.checkWhole();
        ImmutableList<Source> files = ImmutableList.copyOf(sources);
        try {
            PlainReturn plain = PlainReturn.of(files, codes, into);
            ReadResult<CareHistory> odd = reader.read(plain.odd());
            if (isOf(plain.modules(), files, odd.rowCounts())) {
                add(plain, odd.records(), authority, into);
                odd.problems().forEach(problems);
                return counts(plain, odd.rowCounts());
            }
        } catch (NotPlain e) {
            // Read below.
        }
        ReadResult<CareHistory> all = reader.read(files);
        into.addAll(authority, all.records().stream());
        all.problems().forEach(problems);
        return all.rowCounts();
    }

    private static boolean isOf(List<PlainModule> modules, List<Source> files, List<RowCount> counts) {
        if (modules.size() != counts.size()) {
            return false;
        }
        for (int i = 0; i < modules.size(); i++) {
            if (!modules.get(i).title.equals(counts.get(i).module())
                    || !files.get(i).name().equals(counts.get(i).file())) {
                return false;
            }
        }
        return true;
    }

    private static ImmutableList<RowCount> counts(PlainReturn plain, List<RowCount> odd) {
        ImmutableList.Builder<RowCount> counts = ImmutableList.builder();
        for (int i = 0; i < odd.size(); i++) {
            RowCount count = odd.get(i);
            long kept = count.kept() + plain.plainRows(plain.modules().get(i));
            counts.add(new RowCount(count.file(), count.module(), kept, count.rejected()));
        }
        return counts.build();
    }

    // Children who are plainly right, a stretch at a time, and between them those who were read the long way.
    private void add(PlainReturn plain, List<CareHistory> histories, LocalAuthority authority, ColumnsBuilder into) {
        PlainChildren children = plain.children;
        into.keep(plain, codes);
        int coverage = into.children().coverages.numberOf(plain.coverage());
        int authorityNumber = into.numberOf(authority);
        int history = 0;
        int episode = 0;
        int review = 0;
        int copied = 0; // episodes up to here
        for (int child = 0; child < children.size(); child++) {
            int firstEpisode = episode;
            int firstReview = review;
            while (episode < plain.episodes.child.size && plain.episodes.child.values[episode] == child) {
                episode++;
            }
            while (review < plain.reviews.child.size && plain.reviews.child.values[review] == child) {
                review++;
            }
            if (!children.isOdd(child)) {
                into.given(child);
                into.children().add(children, child, authorityNumber, coverage);
                addReviews(plain, firstEpisode, episode, firstReview, review, into.events());
                into.children()
                        .end(
                                into.episodes().start.size + episode - copied,
                                into.events().visitDay.size,
                                into.events().reviewDay.size);
                continue;
            }
            into.episodes().addAll(plain.episodes.columns, copied, firstEpisode);
            copied = episode;
            if (history < histories.size()
                    && histories.get(history).child().id().equals(children.id(child))) {
                into.add(authority, histories.get(history++));
            }
        }
        into.episodes().addAll(plain.episodes.columns, copied, episode);
    }

    private static void addReviews(
            PlainReturn plain, int firstEpisode, int afterEpisode, int first, int after, EventFiller events) {
        EpisodeFiller episodes = plain.episodes.columns;
        int next = firstEpisode;
        int start = DayNumber.NONE;
        int reviewed = DayNumber.NONE;
        for (int review = first; review < after; review++) {
            int day = plain.reviews.day.values[review];
            for (; next < afterEpisode && episodes.start.values[next] <= day; next++) {
                start = episodes.startReason.values[next] == EpisodeStart.STARTED.ordinal()
                        ? episodes.start.values[next]
                        : start;
            }
            events.reviewDay.add(day);
            events.reviewGap.add(EventFiller.gap(start, reviewed, day));
            events.participation.add(plain.reviews.participation.values[review]);
            reviewed = day;
        }
    }

    @Override
    public String toString() {
        return "ReturnColumns[" + codes + "]";
    }
}

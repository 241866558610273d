package org.lafc.core.columns;

import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;

/** Fills the columns of children, in whatever order they come. */
@SuppressWarnings("EnumOrdinal") // columns hold ordinals
final class ChildFiller {

    private static final int MOST_COVERAGES = 0xFF;

    final Texts.Filler ids = new Texts.Filler();
    final Growing.Chars authority = new Growing.Chars();
    final Growing.Chars born = new Growing.Chars();
    final Growing.Bytes sex = new Growing.Bytes();
    final Growing.Bytes ethnicGroup = new Growing.Bytes();
    final Growing.Ints family = new Growing.Ints();
    final Growing.Chars lastDay = new Growing.Chars();
    final Growing.Bytes coverage = new Growing.Bytes();
    final Growing.Ints firstEpisode = new Growing.Ints();
    final Growing.Ints firstVisit = new Growing.Ints();
    final Growing.Ints firstReview = new Growing.Ints();
    final Dictionary<Coverage> coverages = new Dictionary<>("coverage", MOST_COVERAGES);

    final Dictionary<Family> families = new Dictionary<>("family", Integer.MAX_VALUE);

    /** A family of an authority. */
    record Family(int authority, String id) {}

    ChildFiller() {
        firstEpisode.add(0);
        firstVisit.add(0);
        firstReview.add(0);
    }

    int size() {
        return born.size;
    }

    void add(CareHistory history, int numberOfAuthority) {
        Child child = history.child();
        int coverageNumber = coverages.numberOf(history.coverage());
        born.add(EventFiller.number(child.dateOfBirth(), "DOB"));
        ids.add(child.id());
        authority.add(numberOfAuthority);
        sex.add(child.sex().ordinal());
        ethnicGroup.add(child.ethnicGroup().ordinal());
        family.add(child.family()
                .map(id -> families.numberOf(new Family(numberOfAuthority, id)))
                .orElse(ChildColumns.NO_FAMILY));
        coverage.add(coverageNumber);
        lastDay.add(lastDay(history));
    }

    /** Adds a child of a plain return. */
    void add(PlainChildren from, int child, int authorityNumber, int coverageNumber) {
        from.addId(child, ids);
        authority.add(authorityNumber);
        born.add(from.born(child));
        sex.add(from.sex.values[child]);
        ethnicGroup.add(from.ethnicGroup.values[child]);
        family.add(ChildColumns.NO_FAMILY);
        coverage.add(coverageNumber);
        lastDay.add(from.lastDay.values[child]);
    }

    private static int lastDay(CareHistory history) {
        int last = DayNumber.NONE;
        for (Episode episode : history.episodes()) {
            last = Math.max(last, EventFiller.endNumber(episode.dates()));
        }
        for (Visit visit : history.visits()) {
            last = Math.max(last, EventFiller.number(visit.date(), "visit"));
        }
        for (Review review : history.reviews()) {
            last = Math.max(last, EventFiller.number(review.date(), "REVIEW"));
        }
        return last;
    }

    /** Says that the rows of the last child end here. */
    void end(int episodes, int visits, int reviews) {
        firstEpisode.add(episodes);
        firstVisit.add(visits);
        firstReview.add(reviews);
    }

    /** Takes back what was added of a child who is not to be kept. */
    void truncate(int children) {
        ids.truncate(children);
        authority.truncate(children);
        born.truncate(children);
        sex.truncate(children);
        ethnicGroup.truncate(children);
        family.truncate(children);
        lastDay.truncate(children);
        coverage.truncate(children);
        firstEpisode.truncate(children + 1);
        firstVisit.truncate(children + 1);
        firstReview.truncate(children + 1);
    }
}

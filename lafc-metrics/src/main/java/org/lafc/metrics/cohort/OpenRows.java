package org.lafc.metrics.cohort;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.voice.Meeting;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactSource;
import org.lafc.metrics.fact.RowSet;

/**
 * What a part of an authority's children cannot say alone, since it hangs on children of other parts: who lives with a sibling,
 * which sibling groups there are, and how many were at a meeting. It travels with the part's tallies, adds up in any order, and
 * is closed once all parts are together: then it is rows like any others.
 *
 * <p>A child whose family is known stands in it under a key of the family, with the kind of placement, keys for postcode and
 * setting number, and those facts that the measures ask for. Keys are made from the texts alone, so whoever knows all
 * families or all postcodes can find which: not to be sent outside the authority. A meeting must be given to every part alike,
 * with its day, body and state.
 *
 * <p>Immutable and safe between threads; printing shows numbers alone.
 */
public final class OpenRows {

    private static final ImmutableSet<RowSet> SETS =
            ImmutableSet.of(RowSet.LOOKED_AFTER_ON_DATE, RowSet.SIBLING_GROUPS_ON_DATE, RowSet.MEETINGS_IN_YEAR);
    private static final ImmutableSet<Fact> OF_GROUPS =
            ImmutableSet.of(ChildFacts.SIBLING_GROUP_SIZE, CareFacts.ALL_TOGETHER);
    private static final ImmutableSet<Fact> OF_SIBLINGS = ImmutableSet.of(
            ChildFacts.SIBLING_GROUP_SIZE, ChildFacts.PLACED_WITH_SIBLING, ChildFacts.PLACED_WITH_ALL_SIBLINGS);
    private static final ImmutableSet<Fact> OF_PRESENCE =
            ImmutableSet.of(VoiceFacts.ATTENDANCES, VoiceFacts.YOUNG_MEMBERS_PRESENT);
    private static final String FACTS = "facts";

    private final ImmutableList<String> childFacts; // names, of what stands in the values of children
    private final ImmutableList<String> meetingFacts;
    private final ImmutableList<OpenChild> children; // by their lines
    private final ImmutableList<OpenMeeting> meetings; // in the order of the rows

    private OpenRows(
            ImmutableList<String> childFacts,
            ImmutableList<String> meetingFacts,
            List<OpenChild> children,
            List<OpenMeeting> meetings) {
        this.childFacts = childFacts;
        this.meetingFacts = meetingFacts;
        this.children =
                ImmutableList.sortedCopyOf(comparing(OpenChild::family).thenComparing(OpenChild::line), children);
        this.meetings = ImmutableList.copyOf(meetings);
    }

    /**
     * Tells whether a measure hangs on several children at a time. These are all such measures; any other is of each child by
     * itself, or {@linkplain #isOfNoChild of no child}.
     *
     * @param set the rows it looks at
     * @param facts the facts it uses
     * @return true for sibling groups, for meetings, and for children by their siblings
     */
    public static boolean isOpen(RowSet set, Collection<Fact> facts) {
        return SETS.contains(set)
                && (set != RowSet.LOOKED_AFTER_ON_DATE || facts.stream().anyMatch(OF_SIBLINGS::contains));
    }

    /**
     * Tells whether rows are about no child, so that they are the same in every part and count once.
     *
     * @param set the rows
     * @return true for carers, answers to surveys and measures
     */
    public static boolean isOfNoChild(RowSet set) {
        return !SETS.contains(set) && !(CohortFacts.MAKERS.get(set) instanceof ChildRowMaker);
    }

    /**
     * Takes what is open from a part of an authority's children.
     *
     * @param part the children
     * @param facts the facts that {@linkplain #isOpen open} measures use, by their rows
     * @return what is open
     * @throws IllegalArgumentException if a measure asks of sibling groups what only a whole group can tell, which is any fact
     *     that the caller has added to them
     */
    public static OpenRows of(Cohort part, ImmutableMap<RowSet, ImmutableSet<Fact>> facts) {
        Set<Fact> others =
                Sets.difference(facts.getOrDefault(RowSet.SIBLING_GROUPS_ON_DATE, ImmutableSet.of()), OF_GROUPS);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("measures of sibling groups that are counted in parts must use only "
                    + names(OF_GROUPS) + ", but use " + names(others)
                    + ", which is found from whole groups; count the whole authority at once");
        }
        CohortInput input = part.input();
        List<OpenChild> children = new ArrayList<>();
        ImmutableList<Fact> ofChildren = asked(RowSet.LOOKED_AFTER_ON_DATE, facts);
        if (facts.containsKey(RowSet.LOOKED_AFTER_ON_DATE) || facts.containsKey(RowSet.SIBLING_GROUPS_ON_DATE)) {
            ImmutableList<FactColumn> columns =
                    part.rows(RowSet.LOOKED_AFTER_ON_DATE).columns(ofChildren);
            ImmutableList<CareHistory> rows = lookedAfter(part);
            for (int row = 0; row < rows.size(); row++) {
                CareHistory history = rows.get(row);
                Optional<String> family = history.child().family();
                if (family.isPresent()) {
                    ImmutableList<String> values = OpenValues.of(columns, row);
                    children.add(OpenChild.of(part.responsible(), family.get(), history, input.day(), values));
                }
            }
        }
        ImmutableList.Builder<OpenMeeting> meetings = ImmutableList.builder();
        ImmutableList<Fact> ofMeetings = asked(RowSet.MEETINGS_IN_YEAR, facts);
        if (facts.containsKey(RowSet.MEETINGS_IN_YEAR)) {
            ImmutableList<FactColumn> columns =
                    part.rows(RowSet.MEETINGS_IN_YEAR).columns(ofMeetings);
            ImmutableList<CountedRow<Meeting>> rows = new MeetingsInYear().rows(input);
            for (int row = 0; row < rows.size(); row++) {
                meetings.add(OpenMeeting.of(rows.get(row).thing(), input, OpenValues.of(columns, row)));
            }
        }
        return new OpenRows(names(ofChildren), names(ofMeetings), children, meetings.build());
    }

    /**
     * Returns the rows of open measures that a part can say all about: the children whose family is not known. They know
     * which kinds of record the part lacks.
     *
     * @param part the children
     * @param facts the facts that open measures use, by their rows
     * @return the rows
     */
    public static FactSource settled(Cohort part, ImmutableMap<RowSet, ImmutableSet<Fact>> facts) {
        return OpenTables.settled(part, facts);
    }

    /**
     * Adds what is open of another part.
     *
     * @param other the other part, of the same authority, day and measures
     * @return what is open of both
     * @throws IllegalArgumentException if the measures ask for other facts, or the parts know of other meetings
     */
    public OpenRows plus(OpenRows other) {
        if (!childFacts.equals(other.childFacts) || !meetingFacts.equals(other.meetingFacts)) {
            throw new IllegalArgumentException("parts must be counted by the same measures, but theirs use "
                    + childFacts + ", " + meetingFacts + " and " + other.childFacts + ", " + other.meetingFacts);
        }
        if (meetings.size() != other.meetings.size()) {
            throw notAlike("meetings");
        }
        ImmutableList.Builder<OpenMeeting> both = ImmutableList.builder();
        for (int i = 0; i < meetings.size(); i++) {
            both.add(meetings.get(i).plus(other.meetings.get(i)));
        }
        return new OpenRows(
                childFacts,
                meetingFacts,
                Stream.concat(children.stream(), other.children.stream()).toList(),
                both.build());
    }

    /** The refusal of parts that were given different things that are about no child. */
    static IllegalArgumentException notAlike(String what) {
        return new IllegalArgumentException(
                "what is not about one child must be given to every part alike, but " + what + " differ");
    }

    /**
     * Closes what is open: finds the sibling groups among all children and who is with whom.
     *
     * @param facts the facts that open measures use, by their rows, as when it was taken
     * @return the rows that {@link #settled} left out, as they are in the whole authority
     * @throws IllegalArgumentException if it was taken for other facts
     */
    public FactSource closed(ImmutableMap<RowSet, ImmutableSet<Fact>> facts) {
        ImmutableList<Fact> ofChildren = asked(RowSet.LOOKED_AFTER_ON_DATE, facts);
        ImmutableList<Fact> ofMeetings = asked(RowSet.MEETINGS_IN_YEAR, facts);
        if (!names(ofChildren).equals(childFacts) || !names(ofMeetings).equals(meetingFacts)) {
            throw new IllegalArgumentException(
                    "what is open must be closed for the facts it was taken for, " + childFacts + ", " + meetingFacts
                            + ", but the measures use " + names(ofChildren) + ", " + names(ofMeetings));
        }
        return OpenTables.closed(children, meetings, facts);
    }

    /**
     * Returns what is open as lines of text: the names of the facts, then a line a child and a line a meeting.
     *
     * @return the lines; the same for the same, in whatever order parts were added
     */
    public ImmutableList<String> lines() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(FACTS + " " + String.join(" ", childFacts), FACTS + " " + String.join(" ", meetingFacts));
        children.forEach(child -> lines.add(child.line()));
        meetings.forEach(meeting -> lines.add(meeting.line()));
        return lines.build();
    }

    /**
     * Reads lines back.
     *
     * @param lines what {@link #lines()} returned
     * @return what is open
     * @throws IllegalArgumentException if they are other lines; the message repeats none
     */
    public static OpenRows ofLines(List<String> lines) {
        if (lines.size() < 2) {
            throw new IllegalArgumentException(
                    "what is open must begin with two lines of facts, but had " + lines.size() + " lines");
        }
        List<OpenChild> children = new ArrayList<>();
        List<OpenMeeting> meetings = new ArrayList<>();
        try {
            for (String line : lines.subList(2, lines.size())) {
                if (OpenChild.isLine(line)) {
                    children.add(OpenChild.ofLine(line));
                } else {
                    meetings.add(OpenMeeting.ofLine(line));
                }
            }
        } catch (IllegalArgumentException e) {
            throw notAsWritten(); // without the cause, which may repeat a value
        }
        OpenRows read = new OpenRows(facts(lines.get(0)), facts(lines.get(1)), children, meetings);
        boolean allValues = children.stream().allMatch(child -> child.values().size() == read.childFacts.size())
                && meetings.stream().allMatch(meeting -> meeting.values().size() == read.meetingFacts.size());
        if (!allValues || !read.lines().equals(lines)) {
            throw notAsWritten();
        }
        return read;
    }

    private static IllegalArgumentException notAsWritten() {
        return new IllegalArgumentException("lines of what is open must stand as lafc wrote them, but do not");
    }

    private static ImmutableList<String> facts(String line) {
        return OpenValues.words(line, 1).stream()
                .skip(1)
                .filter(name -> !name.isEmpty())
                .collect(toImmutableList());
    }

    /** The facts that measures use and that a child or meeting by itself tells, by name. */
    static ImmutableList<Fact> asked(RowSet set, ImmutableMap<RowSet, ImmutableSet<Fact>> facts) {
        return facts.getOrDefault(set, ImmutableSet.of()).stream()
                .filter(fact -> !found(set).contains(fact))
                .sorted(comparing(Fact::name))
                .collect(toImmutableList());
    }

    /** The facts that hang on several children. */
    static ImmutableSet<Fact> found(RowSet set) {
        return switch (set) {
            case LOOKED_AFTER_ON_DATE -> OF_SIBLINGS;
            case SIBLING_GROUPS_ON_DATE -> OF_GROUPS;
            case MEETINGS_IN_YEAR -> OF_PRESENCE;
            default -> ImmutableSet.of();
        };
    }

    /** The children of the rows, in their order. */
    static ImmutableList<CareHistory> lookedAfter(Cohort part) {
        return new LookedAfterOnDate()
                .rows(part.input()).stream().map(CountedRow::thing).collect(toImmutableList());
    }

    private static ImmutableList<String> names(Collection<Fact> facts) {
        return facts.stream().map(Fact::name).sorted().collect(toImmutableList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenRows that
                && childFacts.equals(that.childFacts)
                && meetingFacts.equals(that.meetingFacts)
                && children.equals(that.children)
                && meetings.equals(that.meetings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(childFacts, meetingFacts, children, meetings);
    }

    /**
     * Returns how many children and meetings are open.
     *
     * @return nothing personal
     */
    @Override
    public String toString() {
        return "OpenRows{" + children.size() + " children, " + meetings.size() + " meetings}";
    }
}

package org.lafc.metrics.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.progress.KeyStage;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.SchoolFacts;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.profile.YearFigure.Origin;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigure.Unit;

/**
 * Figures of several years and of several authorities, side by side, in one order whatever order they came in. A year of
 * which nothing is known is not there. A figure both counted and given is there twice, so that the two can be compared.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, figures 1.3 to 1.6, 1.9 and 2.0 to 2.4.
 */
public final class YearFigures {

    /** Three placements or more in the year, the national reading of figure 2.4. */
    public static final String THREE_OR_MORE_PLACEMENTS = "three-or-more-placements";

    /** Three moves or more in the year, as the text of the paper has it. */
    public static final String THREE_OR_MORE_MOVES = "three-or-more-moves";

    /** More than three moves in the year, as the caption of figure 2.4 has it. */
    public static final String MORE_THAN_THREE_MOVES = "more-than-three-moves";

    /** No figure. */
    public static final YearFigures NONE = of(ImmutableList.of());

    /** How many moves or placements are many. */
    public static final int MANY = 3;

    private static final String SOURCE = "counted from histories";

    private final ImmutableList<YearFigure> figures;

    private YearFigures(ImmutableList<YearFigure> figures) {
        this.figures = figures;
    }

    /**
     * Puts figures together.
     *
     * @param figures the figures, in any order
     * @return all of them, in their order
     * @throws IllegalArgumentException if two are of the same thing and origin
     */
    public static YearFigures of(Iterable<YearFigure> figures) {
        ImmutableList<YearFigure> sorted = ImmutableList.sortedCopyOf(figures);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).compareTo(sorted.get(i - 1)) == 0) {
                throw new IllegalArgumentException(
                        "a figure of a year must be there once, but " + sorted.get(i) + ", was there twice");
            }
        }
        return new YearFigures(sorted);
    }

    /**
     * Counts the figures of the year of a cohort. Ask only for topics that the histories hold whole in that year: the
     * histories of a later return lack whoever had left by then, and the moves of years before it.
     *
     * <p>Attainment is that of pupils looked after for twelve months on the 31 March before, in the school year whose
     * results the cohort holds; who is disapplied is not counted, and who has no result is left out.
     *
     * @param cohort the cohort, of any census date
     * @param topics what to count
     * @return the figures, those of attainment only where somebody has a result
     */
    public static YearFigures counted(Cohort cohort, Set<Topic> topics) {
        return of(topics.stream()
                .flatMap(topic -> switch (topic) {
                    case LOOKED_AFTER -> Stream.of(figure(cohort, topic, "", cohort.size(), residents(cohort), 0));
                    case AGE_BAND -> ageBands(cohort);
                    case MANY_MOVES -> manyMoves(cohort);
                    case ATTAINMENT -> attainment(cohort);
                })
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Counts all figures of the year of a cohort whose histories hold it whole.
     *
     * @param cohort the cohort
     * @return the figures
     */
    public static YearFigures counted(Cohort cohort) {
        return counted(cohort, Sets.immutableEnumSet(ImmutableList.copyOf(Topic.values())));
    }

    private static Stream<YearFigure> ageBands(Cohort cohort) {
        return Breakdown.of(cohort, ChildFacts.AGE_BAND).rows().stream()
                .map(row ->
                        figure(cohort, Topic.AGE_BAND, row.label(), row.count(), OptionalLong.of(cohort.size()), 0));
    }

    private static Stream<YearFigure> manyMoves(Cohort cohort) {
        return Stream.of(
                many(cohort, THREE_OR_MORE_PLACEMENTS, ChildFacts.PLACEMENTS_IN_YEAR, count -> count >= MANY),
                many(cohort, THREE_OR_MORE_MOVES, ChildFacts.MOVES_IN_YEAR, count -> count >= MANY),
                many(cohort, MORE_THAN_THREE_MOVES, ChildFacts.MOVES_IN_YEAR, count -> count > MANY));
    }

    private static YearFigure many(Cohort cohort, String category, Fact fact, LongPredicate many) {
        FactColumn column = cohort.column(fact);
        long count = 0;
        long known = 0;
        for (int row = 0; row < cohort.size(); row++) {
            if (column.isKnown(row)) {
                known++;
                count += many.test(column.value(row)) ? 1 : 0;
            }
        }
        return figure(cohort, Topic.MANY_MOVES, category, count, OptionalLong.of(known), cohort.size() - known);
    }

    private static Stream<YearFigure> attainment(Cohort cohort) {
        FactTable ends = cohort.rows(RowSet.KEY_STAGES_ENDED);
        return ends.notSupplied().isEmpty()
                ? Stream.of(KeyStage.values()).flatMap(stage -> attainment(cohort, ends, FactValue.word(stage)))
                : Stream.empty();
    }

    private static Stream<YearFigure> attainment(Cohort cohort, FactTable ends, String stage) {
        FactColumn stages = ends.column(SchoolFacts.KEY_STAGE);
        FactColumn results = ends.column(SchoolFacts.ATTAINMENT);
        FactColumn lookedAfter = ends.column(SchoolFacts.LOOKED_AFTER_12_MONTHS);
        FactColumn disapplied = ends.column(SchoolFacts.DISAPPLIED);
        long reached = 0;
        long base = 0;
        long leftOut = 0;
        for (int row = 0; row < ends.size(); row++) {
            boolean counts = stages.word(row).filter(stage::equals).isPresent()
                    && disapplied.word(row).filter("yes"::equals).isEmpty()
                    && lookedAfter.word(row).filter("no"::equals).isEmpty();
            if (counts && results.isKnown(row) && lookedAfter.isKnown(row)) {
                base++;
                reached += results.word(row).filter("reached"::equals).isPresent() ? 1 : 0;
            } else if (counts) {
                leftOut++;
            }
        }
        return base == 0
                ? Stream.empty()
                : Stream.of(new YearFigure(
                        Topic.ATTAINMENT,
                        cohort.responsible().code(),
                        cohort.schoolYearEnd(),
                        stage,
                        Unit.CHILDREN,
                        BigDecimal.valueOf(reached),
                        OptionalLong.of(base),
                        leftOut,
                        Origin.COUNTED,
                        SOURCE));
    }

    private static YearFigure figure(
            Cohort cohort, Topic topic, String category, long count, OptionalLong base, long leftOut) {
        return new YearFigure(
                topic,
                cohort.responsible().code(),
                cohort.censusDate().day(),
                category,
                Unit.CHILDREN,
                BigDecimal.valueOf(count),
                base,
                leftOut,
                Origin.COUNTED,
                SOURCE);
    }

    private static OptionalLong residents(Cohort cohort) {
        Long residents = cohort.residentsAged0To17().get(cohort.responsible());
        return residents == null ? OptionalLong.empty() : OptionalLong.of(residents);
    }

    /**
     * Returns the figures of both.
     *
     * @param other other figures
     * @return all of them
     * @throws IllegalArgumentException if two are of the same thing and origin
     */
    public YearFigures plus(YearFigures other) {
        return of(Iterables.concat(figures, other.figures));
    }

    /**
     * Returns all figures.
     *
     * @return the figures by topic, whose they are, date and category
     */
    public ImmutableList<YearFigure> figures() {
        return figures;
    }

    /**
     * Returns the figures about something.
     *
     * @param topic the topic
     * @return its figures by whose they are, date and category
     */
    public ImmutableList<YearFigure> about(Topic topic) {
        return figures.stream().filter(figure -> figure.topic() == topic).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what of the paper a figure of these answers. What the paper sets beside others (figures 1.3 to 1.6, 1.9 and
     * 2.0) is answered only where figures of others are here too.
     *
     * @param figure the figure
     * @param own the authority whose profile it is
     * @return the figures of the paper; none if it shows no such thing
     */
    public ImmutableSet<PaperFigure> answers(YearFigure figure, LocalAuthority own) {
        boolean isOwn = figure.whose().equals(own.code());
        ImmutableSet.Builder<PaperFigure> answers = ImmutableSet.builder();
        switch (figure.topic()) {
            case LOOKED_AFTER -> {
                if (figure.unit() == Unit.CHILDREN
                        && anyOfOthers(own, Topic.LOOKED_AFTER, other -> other.unit() == Unit.CHILDREN)) {
                    answers.add(PaperFigure.FIGURE_1_9);
                }
                if (figure.ratePer10000().isPresent()
                        && anyOfOthers(
                                own,
                                Topic.LOOKED_AFTER,
                                other -> other.ratePer10000().isPresent())) {
                    answers.add(PaperFigure.FIGURE_2_0);
                }
                if (isOwn) {
                    answers.add(PaperFigure.FIGURE_2_1);
                }
            }
            case AGE_BAND -> answers.add(isOwn ? PaperFigure.FIGURE_2_2 : PaperFigure.FIGURE_2_3);
            case MANY_MOVES -> answers.add(PaperFigure.FIGURE_2_4);
            case ATTAINMENT -> {
                if (anyOfOthers(own, Topic.ATTAINMENT, other -> other.category().equals(figure.category()))) {
                    Stream.of(KeyStage.values())
                            .filter(stage -> FactValue.word(stage).equals(figure.category()))
                            .map(PaperFigure::of)
                            .forEach(answers::add);
                }
            }
        }
        return answers.build();
    }

    private boolean anyOfOthers(LocalAuthority own, Topic topic, Predicate<YearFigure> which) {
        return about(topic).stream().anyMatch(figure -> !figure.whose().equals(own.code()) && which.test(figure));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearFigures that && figures.equals(that.figures);
    }

    @Override
    public int hashCode() {
        return figures.hashCode();
    }

    /**
     * Returns how many there are.
     *
     * @return for example {@code YearFigures: 12}
     */
    @Override
    public String toString() {
        return "YearFigures: " + figures.size();
    }
}

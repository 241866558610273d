package org.lafc.metrics.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lafc.metrics.fact.BlockRows;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactSource;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.Better;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiKind;
import org.lafc.metrics.kpi.MissingPolicy;
import org.lafc.metrics.kpi.Population;
import org.lafc.metrics.kpi.Residents;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.kpi.Title;

/** Counting by facts says what counting row by row says, however many rows, words and parts there are. */
class StrataProperties {

    private static final Fact REGION = fact("region", new FactType.OpenCode());
    private static final Fact PLACE = fact("place", new FactType.OpenCode());
    private static final Fact ANSWER = fact("answer", new FactType.Code(ImmutableList.of("yes", "no")));
    private static final Fact DAYS = fact("days", new FactType.WholeNumber(FactUnit.DAYS));
    private static final Fact MOVES = fact("moves", new FactType.WholeNumber(FactUnit.MOVES));

    private static final KpiDefinition SHARE = definition("test.share")
            .exclude(ImmutableList.of(new Criterion.All(ImmutableList.of(
                    new Criterion.IsWord(ANSWER, ImmutableSet.of("no")),
                    new Criterion.Compares(DAYS, Comparison.LESS_THAN, days(10))))))
            .numerator(new Criterion.Any(ImmutableList.of(
                    new Criterion.IsWord(ANSWER, ImmutableSet.of("yes")),
                    new Criterion.Compares(DAYS, Comparison.AT_LEAST, days(42)))))
            .score(Score.PROPORTION)
            .build();
    private static final KpiDefinition IN_TIME = definition("test.in-time")
            .numerator(new Criterion.Compares(DAYS, Comparison.AT_MOST, days(42)))
            .missing(MissingPolicy.NOT_MET)
            .score(Score.PROPORTION)
            .build();
    private static final KpiDefinition NOT_FEW = definition("test.not-few")
            .numerator(new Criterion.Not(new Criterion.Compares(DAYS, Comparison.EQUAL, days(42))))
            .score(Score.COUNT)
            .build();
    private static final KpiDefinition MEAN =
            definition("test.mean").value(DAYS).score(Score.MEAN).build();

    private static final KpiDefinition LEFT_OUT = definition("test.left-out")
            .exclude(ImmutableList.of(
                    new Criterion.Compares(DAYS, Comparison.LESS_THAN, days(5)),
                    new Criterion.IsWord(ANSWER, ImmutableSet.of("no"))))
            .numerator(new Criterion.Compares(DAYS, Comparison.MORE_THAN, days(50)))
            .score(Score.COUNT)
            .build();
    private static final KpiDefinition DAYS_A_MOVE = definition("test.days-a-move")
            .value(DAYS)
            .per(MOVES)
            .score(Score.RATIO)
            .unit("days a move")
            .build();

    private static final KpiDefinition WAITING = definition("test.waiting")
            .population(Population.of(RowSet.LOOKED_AFTER_ON_DATE)
                    .where(new Criterion.IsWord(ANSWER, ImmutableSet.of("yes"))))
            .pending(new Criterion.Compares(DAYS, Comparison.MORE_THAN, days(80)))
            .numerator(new Criterion.Compares(DAYS, Comparison.AT_MOST, days(42)))
            .score(Score.PROPORTION)
            .build();

    private static final ImmutableList<KpiDefinition> ALL =
            ImmutableList.of(SHARE, IN_TIME, NOT_FEW, MEAN, LEFT_OUT, DAYS_A_MOVE, WAITING);

    @Property(tries = 60)
    void groupsCountWhatTheirRowsCount(
            @ForAll Random random,
            @ForAll @IntRange(min = 0, max = 4000) int size,
            @ForAll @IntRange(min = 1, max = 30) int regions,
            @ForAll @IntRange(min = 1, max = 3000) int places) {
        Rows rows = new Rows(random, size, regions, places);
        for (List<Fact> by : List.<List<Fact>>of(
                List.of(), List.of(REGION), List.of(REGION, ANSWER), List.of(PLACE), List.of(PLACE, REGION))) {
            List<Strata> strata = ALL.stream()
                    .map(kpi -> new Strata(kpi, ImmutableList.copyOf(by)))
                    .toList();
            ImmutableList<StratifiedTally> tallies = StrataEvaluator.of(strata).tally(rows.source(0, size));
            for (StratifiedTally tally : tallies) {
                assertThat(shown(tally)).isEqualTo(rows.counted(tally.strata()));
            }
        }
    }

    @Property(tries = 40)
    void partsAddUpToTheWhole(
            @ForAll Random random,
            @ForAll @IntRange(min = 0, max = 3000) int size,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        Rows rows = new Rows(random, size, 9, 40);
        List<Strata> strata = ALL.stream()
                .flatMap(kpi -> List.of(Strata.of(kpi), Strata.of(kpi, REGION, PLACE)).stream())
                .toList();
        StrataEvaluator evaluator = StrataEvaluator.of(strata);
        List<FactSource> pieces = IntStream.range(0, parts)
                .mapToObj(part -> rows.source(size * part / parts, size * (part + 1) / parts))
                .toList();
        ImmutableList<StratifiedTally> merged = evaluator.tally(pieces);
        ImmutableList<StratifiedTally> whole = evaluator.tally(rows.source(0, size));
        ImmutableList<StratifiedTally> together = evaluator.inParts(parts).tally(rows.source(0, size));
        for (int i = 0; i < strata.size(); i++) {
            assertThat(shown(merged.get(i))).isEqualTo(shown(whole.get(i)));
            assertThat(merged.get(i).total()).isEqualTo(whole.get(i).total());
            assertThat(shown(together.get(i))).isEqualTo(shown(whole.get(i)));
        }
        assertThat(KpiEvaluator.of(ALL).inParts(parts).tally(rows.source(0, size)))
                .isEqualTo(KpiEvaluator.of(ALL).tally(rows.source(0, size)));
    }

    // So many that their table is in pages, and more than pages are for.
    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
    void manyCombinationsStandInOrderToo(@ForAll Random random) {
        for (int words : new int[] {150, 1500}) {
            Rows rows = new Rows(random, 3000, words, words);
            Strata strata = Strata.of(MEAN, REGION, PLACE);
            StrataEvaluator evaluator = StrataEvaluator.of(List.of(strata));
            StratifiedTally whole = evaluator.tally(rows.source(0, 3000)).get(0);
            assertThat(shown(whole)).isEqualTo(rows.counted(strata));
            assertThat(shown(evaluator.inParts(3).tally(rows.source(0, 3000)).get(0)))
                    .isEqualTo(shown(whole));
            assertThat(shown(evaluator
                            .tally(List.of(rows.source(0, 1000), rows.source(1000, 3000)))
                            .get(0)))
                    .isEqualTo(shown(whole));
        }
    }

    @Example
    void rowsAreCountedInOnePartAtLeast() {
        assertThatThrownBy(() -> StrataEvaluator.of(List.of()).inParts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be counted in 1 part or more, but were in 0");
    }

    @Property(tries = 40)
    void theTotalIsWhatTheEvaluatorOfMeasuresCounts(
            @ForAll Random random, @ForAll @IntRange(min = 0, max = 3000) int size) {
        Rows rows = new Rows(random, size, 5, 5);
        List<Strata> strata =
                ALL.stream().map(kpi -> Strata.of(kpi, PLACE, ANSWER)).toList();
        ImmutableList<KpiTally> tallies = KpiEvaluator.of(ALL).tally(rows.source(0, size));
        ImmutableList<StratifiedTally> byFacts = StrataEvaluator.of(strata).tally(rows.source(0, size));
        for (int i = 0; i < ALL.size(); i++) {
            KpiTally tally = tallies.get(i);
            assertThat(byFacts.get(i).total()).isEqualTo(tally);
        }
    }

    @Property(tries = 60)
    void everyComparisonIsThatOfTheNumbers(
            @ForAll Random random, @ForAll Comparison comparison, @ForAll @IntRange(min = 0, max = 9) int threshold) {
        long[] extremes = {FactColumn.MISSING, FactColumn.MISSING + 1, -1, Long.MAX_VALUE, threshold};
        long[] values = random.longs(1500, -5, 15)
                .map(value -> value < 0 ? extremes[(int) -value - 1] : value)
                .toArray();
        KpiDefinition counted = definition("test.compared")
                .numerator(new Criterion.Compares(DAYS, comparison, days(threshold)))
                .score(Score.COUNT)
                .build();
        KpiTally tally = StrataEvaluator.of(List.of(Strata.of(counted)))
                .tally(ofDays(values))
                .get(0)
                .total();
        long missing = Arrays.stream(values)
                .filter(value -> value == FactColumn.MISSING)
                .count();
        long met = Arrays.stream(values)
                .filter(value -> value != FactColumn.MISSING)
                .filter(value -> switch (comparison) {
                    case MORE_THAN -> value > threshold;
                    case AT_LEAST -> value >= threshold;
                    case LESS_THAN -> value < threshold;
                    case AT_MOST -> value <= threshold;
                    case EQUAL -> value == threshold;
                })
                .count();
        assertThat(tally.missingTotal()).isEqualTo(missing);
        assertThat(tally.denominator()).isEqualTo(values.length - missing);
        assertThat(tally.numerator()).isEqualTo(met);
    }

    @Example
    void aSumMustFitInTheEndAlone() {
        Strata mean = Strata.of(MEAN);
        StrataEvaluator evaluator = StrataEvaluator.of(List.of(mean));
        StratifiedTally most = evaluator.tally(ofDays(Long.MAX_VALUE)).get(0);
        StratifiedTally both = most.plus(evaluator.tally(ofDays(1)).get(0));
        assertThatThrownBy(() -> both.sum(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sum of values must fit a long, but was 9223372036854775808");
        assertThat(both.plus(evaluator.tally(ofDays(-1)).get(0)).sum(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(evaluator.tally(ofDays(Long.MAX_VALUE, 1, -1)).get(0).sum(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(both.greatest(0)).contains(Long.MAX_VALUE);
    }

    private static FactSource ofDays(long... values) {
        return set -> BlockRows.builder(set, values.length)
                .fact(DAYS, (from, rows, into) -> System.arraycopy(values, from, into, 0, rows))
                .build();
    }

    @Example
    void aRateHasNoStrata() {
        KpiDefinition rate = definition("test.rate")
                .residents(Residents.AGED_0_TO_17)
                .score(Score.RATE)
                .build();
        assertThat(Strata.of(rate).by()).isEmpty();
        assertThatThrownBy(() -> Strata.of(rate, REGION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rate has no strata, since residents are held by authority and not by facts,"
                        + " but 'test.rate' was wanted by [region]");
    }

    @Example
    void strataAreByDifferentWords() {
        assertThatThrownBy(() -> Strata.of(MEAN, DAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strata must be by facts whose values are words, but 'days' is an amount");
        assertThatThrownBy(() -> Strata.of(MEAN, PLACE, PLACE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strata must be by different facts, but were by [place, place]");
    }

    @Example
    void onlyTalliesOfOneMeasureAddUp() {
        Rows rows = new Rows(new Random(1), 3, 1, 1);
        ImmutableList<StratifiedTally> tallies = StrataEvaluator.of(List.of(Strata.of(MEAN), Strata.of(MEAN, PLACE)))
                .tally(rows.source(0, 3));
        assertThatThrownBy(() -> tallies.get(0).plus(tallies.get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "tallies of one measure by the same facts add up, but these are of test.mean by []: 1 groups"
                                + " and test.mean by [place]: " + tallies.get(1).size() + " groups");
        assertThatThrownBy(() -> StrataEvaluator.of(List.of(Strata.of(MEAN))).tally(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be at least one part");
    }

    @Example
    void rowsWithoutAFactSayWhich() {
        BlockRows rows = BlockRows.builder(RowSet.LOOKED_AFTER_ON_DATE, 1).build();
        assertThatThrownBy(() -> rows.words(DAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("children looked-after-on census-date have no fact 'days' here");
        assertThatThrownBy(() -> rows.blocks(List.of(), 0, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows of a block must lie within 0 and 1, but were 0 to 2");
        assertThatThrownBy(
                        () -> BlockRows.builder(RowSet.LOOKED_AFTER_ON_DATE, 1).fact(PLACE, (from, size, into) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("words of 'place' come with the data and must be given");
        assertThatThrownBy(() -> BlockRows.builder(RowSet.LOOKED_AFTER_ON_DATE, 1)
                        .fact(ANSWER, ImmutableSortedSet.of(), (from, size, into) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("words of 'answer' do not come with the data");
        assertThatThrownBy(() -> BlockRows.builder(RowSet.LOOKED_AFTER_ON_DATE, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be 0 or more, but were -1");
    }

    /** Every number of every group, by its words. */
    private static Map<String, List<Object>> shown(StratifiedTally tally) {
        Map<String, List<Object>> shown = new TreeMap<>();
        List<String> order = new ArrayList<>();
        for (int group = 0; group < tally.size(); group++) {
            int at = group;
            String words = IntStream.range(0, tally.strata().by().size())
                    .mapToObj(fact -> tally.word(at, fact).orElse("~none"))
                    .toList()
                    .toString();
            order.add(words);
            KpiTally all = tally.tally(group);
            assertThat(all.numerator()).isEqualTo(tally.numerator(group));
            assertThat(all.denominator()).isEqualTo(tally.denominator(group));
            assertThat(all.initialPopulation()).isEqualTo(tally.initialPopulation(group));
            shown.put(
                    words,
                    List.of(
                            all.numerator(),
                            all.denominator(),
                            all.excluded(),
                            all.pending(),
                            all.missing().getOrDefault("answer", 0L),
                            all.missing().getOrDefault("days", 0L),
                            all.missing().getOrDefault("moves", 0L),
                            tally.sum(group),
                            all.perSum(),
                            tally.greatest(group)));
        }
        assertThat(new HashSet<>(order)).hasSameSizeAs(order);
        if (!tally.strata().by().contains(ANSWER)) { // whose words stand as they are listed
            assertThat(order).isSorted();
        }
        return shown;
    }

    /** Rows of which regions come in order and the rest by chance, and what should be counted of them, row by row. */
    private static final class Rows {

        final ImmutableSortedSet<String> regionWords;
        final ImmutableSortedSet<String> placeWords;
        final long[] region;
        final long[] place;
        final long[] answer;
        final long[] days;
        final long[] moves;

        Rows(Random random, int size, int regions, int places) {
            regionWords = words("r", regions);
            placeWords = words("p", places);
            region = random.longs(size, 0, regions).sorted().toArray();
            place = random.longs(size, -1, places).toArray();
            answer = random.longs(size, -1, 2).toArray();
            days = random.longs(size, -1, 100).toArray();
            moves = random.longs(size, -1, 6).toArray();
            for (long[] column : List.of(place, answer, days, moves)) {
                for (int row = 0; row < size; row++) {
                    column[row] = column[row] < 0 ? FactColumn.MISSING : column[row];
                }
            }
        }

        private static ImmutableSortedSet<String> words(String letter, int number) {
            return IntStream.range(0, number)
                    .mapToObj(i -> String.format(Locale.ROOT, "%s%04d", letter, i))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        }

        /** Rows that know only the words they hold, as parts of a whole do. */
        FactSource source(int from, int to) {
            return set -> BlockRows.builder(set, to - from)
                    .fact(REGION, held(regionWords, region, from, to), places(regionWords, region, from, to))
                    .fact(PLACE, held(placeWords, place, from, to), places(placeWords, place, from, to))
                    .fact(ANSWER, (row, rows, into) -> System.arraycopy(answer, from + row, into, 0, rows))
                    .fact(DAYS, (row, rows, into) -> System.arraycopy(days, from + row, into, 0, rows))
                    .fact(MOVES, (row, rows, into) -> System.arraycopy(moves, from + row, into, 0, rows))
                    .build();
        }

        private static ImmutableSortedSet<String> held(
                ImmutableSortedSet<String> words, long[] values, int from, int to) {
            return Arrays.stream(values, from, to)
                    .filter(value -> value != FactColumn.MISSING)
                    .mapToObj(value -> words.asList().get((int) value))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        }

        private static BlockRows.Derivation places(ImmutableSortedSet<String> words, long[] values, int from, int to) {
            ImmutableList<String> held = held(words, values, from, to).asList();
            long[] places = Arrays.stream(values, from, to)
                    .map(value -> value == FactColumn.MISSING
                            ? value
                            : held.indexOf(words.asList().get((int) value)))
                    .toArray();
            return (row, rows, into) -> System.arraycopy(places, row, into, 0, rows);
        }

        Map<String, List<Object>> counted(Strata strata) {
            Map<String, List<Integer>> rows = new TreeMap<>();
            for (int row = 0; row < days.length; row++) {
                List<String> words = new ArrayList<>();
                for (Fact fact : strata.by()) {
                    words.add(word(fact, row));
                }
                rows.computeIfAbsent(words.toString(), key -> new ArrayList<>()).add(row);
            }
            Map<String, List<Object>> counted = new TreeMap<>();
            rows.forEach((words, of) -> {
                // All of a group may be outside the population: then it is not there.
                if (!strata.definition().equals(WAITING) || of.stream().anyMatch(row -> answer[row] != 1)) {
                    counted.put(words, counts(strata.definition(), of));
                }
            });
            return counted;
        }

        private String word(Fact fact, int row) {
            long value = fact == REGION ? region[row] : fact == PLACE ? place[row] : answer[row];
            if (value == FactColumn.MISSING) {
                return "~none";
            }
            return fact == ANSWER
                    ? (value == 0 ? "yes" : "no")
                    : (fact == REGION ? regionWords : placeWords).asList().get((int) value);
        }

        private List<Object> counts(KpiDefinition definition, List<Integer> rows) {
            long numerator = 0;
            long denominator = 0;
            Map<String, Long> excluded = new TreeMap<>();
            long pending = 0;
            long answerMissing = 0;
            long daysMissing = 0;
            long movesMissing = 0;
            long sum = 0;
            long perSum = 0;
            Optional<Long> greatest = Optional.empty();
            for (int row : rows) {
                boolean noAnswer = answer[row] == FactColumn.MISSING;
                boolean noDays = days[row] == FactColumn.MISSING;
                boolean yes = answer[row] == 0;
                boolean no = answer[row] == 1;
                if (definition.equals(SHARE)) {
                    boolean out = no && !noDays && days[row] < 10;
                    boolean met = yes || (!noDays && days[row] >= 42);
                    boolean outUnknown = !out && (no || noAnswer) && (noDays || days[row] < 10);
                    boolean metUnknown = !met && (noAnswer || noDays);
                    if (out) {
                        excluded.merge(SHARE.exclude().get(0).words(), 1L, Long::sum);
                    } else if (outUnknown || metUnknown) {
                        // The first criterion that is unknown names the first of its facts that is.
                        answerMissing += noAnswer ? 1 : 0;
                        daysMissing += noAnswer ? 0 : 1;
                    } else {
                        denominator++;
                        numerator += met ? 1 : 0;
                    }
                } else if (definition.equals(LEFT_OUT)) {
                    if (!noDays && days[row] < 5) {
                        excluded.merge(LEFT_OUT.exclude().get(0).words(), 1L, Long::sum);
                    } else if (no) {
                        excluded.merge(LEFT_OUT.exclude().get(1).words(), 1L, Long::sum);
                    } else if (noDays) {
                        daysMissing++;
                    } else if (noAnswer) {
                        answerMissing++;
                    } else {
                        denominator++;
                        numerator += days[row] > 50 ? 1 : 0;
                    }
                } else if (definition.equals(WAITING)) {
                    if (!no && !noDays && days[row] > 80) {
                        pending++;
                    } else if (!no && noAnswer) {
                        answerMissing++;
                    } else if (!no && noDays) {
                        daysMissing++;
                    } else if (!no) {
                        denominator++;
                        numerator += days[row] <= 42 ? 1 : 0;
                    }
                } else if (definition.equals(IN_TIME)) {
                    denominator++;
                    numerator += !noDays && days[row] <= 42 ? 1 : 0;
                } else if (noDays) {
                    daysMissing++;
                } else if (definition.equals(DAYS_A_MOVE) && moves[row] == FactColumn.MISSING) {
                    movesMissing++;
                } else {
                    denominator++;
                    numerator += definition.equals(NOT_FEW) && days[row] != 42 ? 1 : 0;
                    perSum += definition.equals(DAYS_A_MOVE) ? moves[row] : 0;
                    if (definition.equals(MEAN) || definition.equals(DAYS_A_MOVE)) {
                        sum += days[row];
                        greatest = Optional.of(Math.max(greatest.orElse(days[row]), days[row]));
                    }
                }
            }
            return List.of(
                    numerator,
                    denominator,
                    excluded,
                    pending,
                    answerMissing,
                    daysMissing,
                    movesMissing,
                    sum,
                    perSum,
                    greatest);
        }
    }

    private static Quantity days(long number) {
        return new Quantity(BigDecimal.valueOf(number), FactUnit.DAYS);
    }

    private static Fact fact(String name, FactType type) {
        return new Fact(name, type, "invented", "not known", "test");
    }

    private static KpiDefinition.Builder definition(String id) {
        return KpiDefinition.builder()
                .id(id)
                .version("1.0.0")
                .title(Title.of(id))
                .kind(KpiKind.PERFORMANCE_MEASURE)
                .population(Population.of(RowSet.LOOKED_AFTER_ON_DATE))
                .missing(MissingPolicy.EXCLUDE)
                .better(Better.CONTEXT)
                .source("test");
    }
}

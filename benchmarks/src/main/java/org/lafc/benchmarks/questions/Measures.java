package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.evaluate.Strata;
import org.lafc.metrics.evaluate.StrataEvaluator;
import org.lafc.metrics.evaluate.StratifiedTally;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;

/** The questions as measures by facts, through the public interface: definitions in YAML, evaluated in one pass. */
final class Measures {

    static final long TENTH_OF_A_MILE = FactUnit.MILES.inColumn() / 10;

    /** Which numbers of a group answer a question. */
    private enum Numbers {
        NUMERATOR,
        DENOMINATOR_AND_NUMERATOR,
        DENOMINATOR_AND_SUM,
        GREATEST_IN_TENTHS_OF_MILES,
        DENOMINATOR_SUM_AND_GREATEST
    }

    private record Question(String name, Numbers numbers, Strata strata) {}

    private static final ImmutableList<Question> QUESTIONS = ImmutableList.of(
            each("Q1", "looked-after", QuestionFacts.AUTHORITY),
            each("Q2", "looked-after", QuestionFacts.AUTHORITY, QuestionFacts.AGE_BAND, QuestionFacts.SEX),
            each("Q3 status", "looked-after", QuestionFacts.AUTHORITY, QuestionFacts.LEGAL_STATUS),
            each("Q3 place", "looked-after", QuestionFacts.AUTHORITY, QuestionFacts.PLACE, QuestionFacts.PROVIDER),
            each("Q4 started", "started", QuestionFacts.AUTHORITY),
            each("Q4 ceased", "ceased", QuestionFacts.AUTHORITY),
            both("Q5", "three-or-more-placements"),
            question(
                    "Q6",
                    Numbers.DENOMINATOR_AND_SUM,
                    "days-in-placement",
                    QuestionFacts.AUTHORITY,
                    QuestionFacts.PLACE),
            both("Q7 over 20", "over-20-miles"),
            both("Q7 from 50", "50-miles-or-more"),
            question("Q7 farthest", Numbers.GREATEST_IN_TENTHS_OF_MILES, "farthest", QuestionFacts.AUTHORITY),
            each("Q7 out", "out-of-county", QuestionFacts.AUTHORITY),
            both("Q8 visits", "visits-in-time"),
            both("Q8 reviews", "reviews-in-time"),
            each("Q9", "placed-at-a-known-distance", QuestionFacts.HOME_LOCALITY, QuestionFacts.PLACE_LOCALITY),
            question("Q10", Numbers.DENOMINATOR_SUM_AND_GREATEST, "sibling-group-size", QuestionFacts.AUTHORITY),
            each("Q10 together", "siblings-together", QuestionFacts.AUTHORITY));

    private static final StrataEvaluator EVALUATOR =
            StrataEvaluator.of(QUESTIONS.stream().map(Question::strata).toList());

    private final QuestionSource.Store store;

    Measures(QuestionSource.Store store) {
        this.store = store;
    }

    ImmutableList<StratifiedTally> tally(CensusDate date, int parts) {
        return tally(store.parts(date, parts));
    }

    /** The tallies of years that follow each other: rows found in one walk, years counted on two threads if there are parts. */
    ImmutableList<ImmutableList<StratifiedTally>> tallyYears(List<CensusDate> dates, int parts) {
        List<ImmutableList<QuestionSource>> found = store.ends(parts).parallelStream()
                .map(part -> YearsFound.sources(store, dates, part))
                .toList();
        IntStream years = IntStream.range(0, dates.size());
        return (parts == 1 ? years : years.parallel())
                .mapToObj(
                        year -> tally(found.stream().map(part -> part.get(year)).toList()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<StratifiedTally> tally(List<QuestionSource> parts) {
        return parts.size() == 1 ? EVALUATOR.tally(parts.get(0)) : EVALUATOR.tally(parts);
    }

    /** The rows found by one thread, and counted in parts. */
    ImmutableList<StratifiedTally> tallyInParts(CensusDate date, int parts) {
        return EVALUATOR.inParts(parts).tally(store.parts(date, 1).get(0));
    }

    /** The sum of all numbers that answer the questions, so that none can be left out. */
    long read(List<StratifiedTally> tallies) {
        long sum = rollup(tallies.get(0)).sum();
        for (int i = 1; i < tallies.size(); i++) {
            StratifiedTally tally = tallies.get(i);
            Numbers numbers = QUESTIONS.get(i).numbers();
            for (int group = 0; group < tally.size(); group++) {
                sum += switch (numbers) {
                    case NUMERATOR -> tally.numerator(group);
                    case DENOMINATOR_AND_NUMERATOR -> tally.denominator(group) + tally.numerator(group);
                    case DENOMINATOR_AND_SUM -> tally.denominator(group) + tally.sum(group);
                    case GREATEST_IN_TENTHS_OF_MILES -> tenths(tally, group);
                    case DENOMINATOR_SUM_AND_GREATEST ->
                        tally.denominator(group)
                                + tally.sum(group)
                                + tally.greatest(group).orElse(0L);
                };
            }
        }
        return sum;
    }

    Answers answers(CensusDate date, int parts) {
        return answers(tally(date, parts));
    }

    Answers answers(List<StratifiedTally> tallies) {
        Answers answers = new Answers();
        rollup(tallies.get(0)).addTo(answers);
        for (int i = 1; i < tallies.size(); i++) {
            StratifiedTally tally = tallies.get(i);
            Question question = QUESTIONS.get(i);
            for (int group = 0; group < tally.size(); group++) {
                answers.add(question.name(), words(tally, group), numbers(question.numbers(), tally, group));
            }
        }
        return answers;
    }

    private static long[] numbers(Numbers numbers, StratifiedTally tally, int group) {
        long denominator = tally.denominator(group);
        return switch (numbers) {
            case NUMERATOR -> new long[] {tally.numerator(group)};
            case DENOMINATOR_AND_NUMERATOR -> new long[] {denominator, tally.numerator(group)};
            case DENOMINATOR_AND_SUM -> new long[] {denominator, tally.sum(group)};
            case GREATEST_IN_TENTHS_OF_MILES -> new long[] {tenths(tally, group)};
            case DENOMINATOR_SUM_AND_GREATEST ->
                new long[] {denominator, tally.sum(group), tally.greatest(group).orElse(0L)};
        };
    }

    private static long tenths(StratifiedTally tally, int group) {
        return tally.greatest(group).orElse(0L) / TENTH_OF_A_MILE;
    }

    private Rollup rollup(StratifiedTally byAuthority) {
        Map<String, Long> counts = new HashMap<>();
        for (int group = 0; group < byAuthority.size(); group++) {
            counts.put(byAuthority.word(group, 0).orElseThrow(), byAuthority.numerator(group));
        }
        List<String> authorities = store.authorities.words.asList();
        Rollup rollup = new Rollup();
        for (int authority = 0; authority < authorities.size(); authority++) {
            rollup.add(authority, authorities.get(authority), counts.getOrDefault(authorities.get(authority), 0L));
        }
        return rollup;
    }

    private static String words(StratifiedTally tally, int group) {
        return IntStream.range(0, tally.strata().by().size())
                .mapToObj(fact -> tally.word(group, fact).orElse("none"))
                .collect(Collectors.joining("|"));
    }

    private static Question each(String name, String file, Fact... by) {
        return question(name, Numbers.NUMERATOR, file, by);
    }

    private static Question both(String name, String file) {
        return question(name, Numbers.DENOMINATOR_AND_NUMERATOR, file, QuestionFacts.AUTHORITY);
    }

    private static Question question(String name, Numbers numbers, String file, Fact... by) {
        return new Question(name, numbers, strata(file, by));
    }

    static Strata strata(String file, Fact... by) {
        String name = file + ".yaml";
        Source source = Source.of(name, () -> {
            InputStream bytes = Measures.class.getResourceAsStream(name);
            if (bytes == null) {
                throw new IOException("there is no " + name);
            }
            return bytes;
        });
        ReadResult<KpiDefinition> read = KpiReader.read(source, KpiCatalogue.builtIn(), QuestionFacts.CATALOGUE);
        if (read.records().isEmpty()) {
            throw new IllegalStateException("not a definition: " + read.problems());
        }
        return Strata.of(read.records().get(0), by);
    }
}

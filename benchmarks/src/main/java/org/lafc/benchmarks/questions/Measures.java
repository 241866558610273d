package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

    private static final ImmutableList<Strata> STRATA = ImmutableList.of(
            strata("looked-after", QuestionFacts.AUTHORITY),
            strata("looked-after", QuestionFacts.AUTHORITY, QuestionFacts.AGE_BAND, QuestionFacts.SEX),
            strata("looked-after", QuestionFacts.AUTHORITY, QuestionFacts.LEGAL_STATUS),
            strata("looked-after", QuestionFacts.AUTHORITY, QuestionFacts.PLACE, QuestionFacts.PROVIDER),
            strata("started", QuestionFacts.AUTHORITY),
            strata("ceased", QuestionFacts.AUTHORITY),
            strata("three-or-more-placements", QuestionFacts.AUTHORITY),
            strata("days-in-placement", QuestionFacts.AUTHORITY, QuestionFacts.PLACE),
            strata("over-20-miles", QuestionFacts.AUTHORITY),
            strata("50-miles-or-more", QuestionFacts.AUTHORITY),
            strata("farthest", QuestionFacts.AUTHORITY),
            strata("out-of-county", QuestionFacts.AUTHORITY),
            strata("visits-in-time", QuestionFacts.AUTHORITY),
            strata("reviews-in-time", QuestionFacts.AUTHORITY),
            strata("placed-at-a-known-distance", QuestionFacts.HOME_LOCALITY, QuestionFacts.PLACE_LOCALITY),
            strata("sibling-group-size", QuestionFacts.AUTHORITY),
            strata("siblings-together", QuestionFacts.AUTHORITY));

    private static final StrataEvaluator EVALUATOR = StrataEvaluator.of(STRATA);

    private final QuestionSource.Store store;

    Measures(QuestionSource.Store store) {
        this.store = store;
    }

    ImmutableList<StratifiedTally> tally(CensusDate date, int parts) {
        ImmutableList<QuestionSource> sources = store.parts(date, parts);
        return parts == 1 ? EVALUATOR.tally(sources.get(0)) : EVALUATOR.tally(sources);
    }

    /** All numbers that answer the questions, read once and added up, so that none can be left out. */
    static long read(List<StratifiedTally> tallies) {
        long sum = 0;
        for (StratifiedTally tally : tallies) {
            for (int group = 0; group < tally.size(); group++) {
                sum += tally.denominator(group) + 3 * tally.numerator(group) + 5 * tally.sum(group);
                sum += 7 * tally.greatest(group).orElse(0L);
            }
        }
        return sum;
    }

    Answers answers(CensusDate date, int parts) {
        ImmutableList<StratifiedTally> tallies = tally(date, parts);
        Answers answers = new Answers();
        rollup(tallies.get(0), answers);
        each("Q2", tallies.get(1), answers);
        each("Q3 status", tallies.get(2), answers);
        each("Q3 place", tallies.get(3), answers);
        each("Q4 started", tallies.get(4), answers);
        each("Q4 ceased", tallies.get(5), answers);
        both("Q5", tallies.get(6), answers);
        for (int group = 0; group < tallies.get(7).size(); group++) {
            StratifiedTally days = tallies.get(7);
            answers.add("Q6", words(days, group), days.denominator(group), days.sum(group));
        }
        both("Q7 over 20", tallies.get(8), answers);
        both("Q7 from 50", tallies.get(9), answers);
        for (int group = 0; group < tallies.get(10).size(); group++) {
            StratifiedTally farthest = tallies.get(10);
            answers.add(
                    "Q7 farthest",
                    words(farthest, group),
                    farthest.greatest(group).orElse(0L) / TENTH_OF_A_MILE);
        }
        each("Q7 out", tallies.get(11), answers);
        both("Q8 visits", tallies.get(12), answers);
        both("Q8 reviews", tallies.get(13), answers);
        each("Q9", tallies.get(14), answers);
        for (int group = 0; group < tallies.get(15).size(); group++) {
            StratifiedTally size = tallies.get(15);
            answers.add(
                    "Q10",
                    words(size, group),
                    size.denominator(group),
                    size.sum(group),
                    size.greatest(group).orElse(0L));
        }
        each("Q10 together", tallies.get(16), answers);
        return answers;
    }

    private void rollup(StratifiedTally byAuthority, Answers answers) {
        ImmutableMap<String, Long> counts = IntStream.range(0, byAuthority.size())
                .boxed()
                .collect(ImmutableMap.toImmutableMap(
                        group -> byAuthority.word(group, 0).orElseThrow(), byAuthority::numerator));
        List<String> authorities = store.authorities.words.asList();
        Rollup rollup = new Rollup();
        for (int authority = 0; authority < authorities.size(); authority++) {
            rollup.add(authority, authorities.get(authority), counts.getOrDefault(authorities.get(authority), 0L));
        }
        rollup.addTo(answers);
    }

    private static void both(String question, StratifiedTally tally, Answers answers) {
        for (int group = 0; group < tally.size(); group++) {
            answers.add(question, words(tally, group), tally.denominator(group), tally.numerator(group));
        }
    }

    private static void each(String question, StratifiedTally tally, Answers answers) {
        for (int group = 0; group < tally.size(); group++) {
            answers.add(question, words(tally, group), tally.numerator(group));
        }
    }

    private static String words(StratifiedTally tally, int group) {
        return IntStream.range(0, tally.strata().by().size())
                .mapToObj(fact -> tally.word(group, fact).orElse("none"))
                .collect(Collectors.joining("|"));
    }

    private static Strata strata(String file, Fact... by) {
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

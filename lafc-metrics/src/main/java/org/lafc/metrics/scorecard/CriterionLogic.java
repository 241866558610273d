package org.lafc.metrics.scorecard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.Criterion;

/**
 * What follows from a criterion by what it says alone, without a look at any child. Where that is hard to see the answer is
 * no; unknown values are not told from false ones.
 *
 * <p>Two facts of one kind, such as moves and placements in the year, follow from each other in ways that no criterion says:
 * what is said of the one may follow from what is said of the other.
 */
final class CriterionLogic {

    static final ImmutableList<ImmutableSet<String>> KINDS = ImmutableList.of(
            ImmutableSet.of(
                    "moves-in-year",
                    "placements-in-year",
                    "placements-in-year-england",
                    "placements-in-2-years-england"),
            ImmutableSet.of("long-term-stability", "long-term-stability-by-placement"),
            ImmutableSet.of("age", "age-band", "age-while-looked-after", "compulsory-school-age"),
            ImmutableSet.of("area-side", "location", "cross-border"),
            ImmutableSet.of("looked-after-12-months", "looked-after-24-months"),
            ImmutableSet.of("ended-in-year", "returned-home"),
            ImmutableSet.of("in-education-employment-or-training", "in-training"),
            ImmutableSet.of("outcome", "done"),
            ImmutableSet.of("child-seen", "seen-alone"),
            ImmutableSet.of("care-leaver", "leaving-care-category"));

    private CriterionLogic() {}

    /** Whether the other holds, or may hold by what the facts are, of whomever one holds of. */
    static boolean implies(Criterion one, Criterion other) {
        return follows(plain(one), plain(other), true);
    }

    /** Whether there is nobody of whom both hold. */
    static boolean excludes(Criterion one, Criterion other) {
        return follows(plain(one), not(plain(other)), false);
    }

    /** The facts that a criterion asks for. */
    static Stream<Fact> facts(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.parts().stream().flatMap(CriterionLogic::facts);
        }
        if (criterion instanceof Criterion.Any any) {
            return any.parts().stream().flatMap(CriterionLogic::facts);
        }
        if (criterion instanceof Criterion.Not not) {
            return facts(not.part());
        }
        return Stream.of(
                criterion instanceof Criterion.IsWord word ? word.fact() : ((Criterion.Compares) criterion).fact());
    }

    private static boolean follows(Criterion one, Criterion other, boolean orMay) {
        if (one.equals(other)) {
            return true;
        }
        if (other instanceof Criterion.All all) {
            return all.parts().stream().allMatch(part -> follows(one, part, orMay));
        }
        if (one instanceof Criterion.Any any) {
            return any.parts().stream().allMatch(part -> follows(part, other, orMay));
        }
        return (one instanceof Criterion.All all && all.parts().stream().anyMatch(part -> follows(part, other, orMay)))
                || (other instanceof Criterion.Any any
                        && any.parts().stream().anyMatch(part -> follows(one, part, orMay)))
                || (one instanceof Criterion.IsWord word
                        && other instanceof Criterion.IsWord wider
                        && word.fact().equals(wider.fact())
                        && wider.anyOf().containsAll(word.anyOf()))
                || (one instanceof Criterion.Compares compares
                        && other instanceof Criterion.Compares wider
                        && compares.fact().equals(wider.fact())
                        && amounts(wider).encloses(amounts(compares)))
                || (orMay && areOfOneKind(one, other));
    }

    private static boolean areOfOneKind(Criterion one, Criterion other) {
        Optional<Fact> fact = single(one);
        Optional<Fact> of = single(other);
        return fact.isPresent() && of.isPresent() && areOfOneKind(fact.get(), of.get());
    }

    /** Whether two different facts are of one kind. */
    static boolean areOfOneKind(Fact fact, Fact of) {
        return !fact.equals(of)
                && KINDS.stream().anyMatch(kind -> kind.contains(fact.name()) && kind.contains(of.name()));
    }

    private static Optional<Fact> single(Criterion criterion) {
        return criterion instanceof Criterion.All || criterion instanceof Criterion.Any
                ? Optional.empty()
                : facts(criterion).findFirst();
    }

    // Denials stand at single facts only, and there only where no words or amounts say the same.
    private static Criterion plain(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return new Criterion.All(
                    all.parts().stream().map(CriterionLogic::plain).collect(ImmutableList.toImmutableList()));
        }
        if (criterion instanceof Criterion.Any any) {
            return new Criterion.Any(
                    any.parts().stream().map(CriterionLogic::plain).collect(ImmutableList.toImmutableList()));
        }
        return criterion instanceof Criterion.Not not ? not(plain(not.part())) : criterion;
    }

    private static Criterion not(Criterion plain) {
        if (plain instanceof Criterion.All all) {
            return new Criterion.Any(
                    all.parts().stream().map(CriterionLogic::not).collect(ImmutableList.toImmutableList()));
        }
        if (plain instanceof Criterion.Any any) {
            return new Criterion.All(
                    any.parts().stream().map(CriterionLogic::not).collect(ImmutableList.toImmutableList()));
        }
        if (plain instanceof Criterion.Not not) {
            return not.part();
        }
        if (plain instanceof Criterion.IsWord word && word.fact().type() instanceof FactType.Code code) {
            ImmutableSet<String> others = Sets.difference(ImmutableSet.copyOf(code.words()), word.anyOf())
                    .immutableCopy();
            return others.isEmpty() ? new Criterion.Not(plain) : new Criterion.IsWord(word.fact(), others);
        }
        return plain instanceof Criterion.Compares compares && compares.comparison() != Comparison.EQUAL
                ? new Criterion.Compares(compares.fact(), opposite(compares.comparison()), compares.threshold())
                : new Criterion.Not(plain);
    }

    private static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case MORE_THAN -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.MORE_THAN;
            case AT_LEAST -> Comparison.LESS_THAN;
            case LESS_THAN -> Comparison.AT_LEAST;
            case EQUAL -> throw new IllegalArgumentException("'equal' has no single opposite");
        };
    }

    private static Range<Long> amounts(Criterion.Compares compares) {
        long amount = compares.threshold().inColumn();
        return switch (compares.comparison()) {
            case MORE_THAN -> Range.atLeast(amount + 1);
            case AT_LEAST -> Range.atLeast(amount);
            case LESS_THAN -> Range.closed(0L, Math.max(0, amount - 1));
            case AT_MOST -> Range.closed(0L, amount);
            case EQUAL -> Range.singleton(amount);
        };
    }
}

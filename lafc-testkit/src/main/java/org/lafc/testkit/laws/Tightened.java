package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lafc.metrics.fact.Quantity;
import org.lafc.metrics.kpi.Comparison;
import org.lafc.metrics.kpi.Criterion;
import org.lafc.metrics.kpi.KpiDefinition;

/**
 * Definitions with one bound of the numerator made stricter. What a bound says of an unknown value stays unknown, and "all",
 * "any" and "not" are monotone in false, unknown, true; so nobody comes into the numerator.
 */
final class Tightened {

    private Tightened() {}

    /** One definition for each bound of the numerator that can be made stricter by 1 of its unit. */
    static ImmutableList<KpiDefinition> of(KpiDefinition definition) {
        return definition.numerator().stream()
                .flatMap(numerator -> tightened(numerator, true))
                .map(numerator -> KpiDefinition.builder()
                        .from(definition)
                        .parameters(definition.parameters().stream()
                                .filter(parameter -> Stream.concat(Stream.of(numerator), elsewhere(definition))
                                        .anyMatch(one -> uses(one, parameter.name())))
                                .toList())
                        .numerator(numerator)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Criterion> tightened(Criterion criterion, boolean stricter) {
        if (criterion instanceof Criterion.All all) {
            return inOnePart(all.parts(), stricter, Criterion.All::new);
        }
        if (criterion instanceof Criterion.Any any) {
            return inOnePart(any.parts(), stricter, Criterion.Any::new);
        }
        if (criterion instanceof Criterion.Not not) {
            return tightened(not.part(), !stricter).map(Criterion.Not::new);
        }
        return criterion instanceof Criterion.Compares compares ? moved(compares, stricter).stream() : Stream.empty();
    }

    private static Stream<Criterion> inOnePart(
            List<Criterion> parts, boolean stricter, Function<ImmutableList<Criterion>, Criterion> of) {
        return Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
                .flatMap(i -> tightened(parts.get(i), stricter)
                        .map(part -> of.apply(ImmutableList.<Criterion>builder()
                                .addAll(parts.subList(0, i))
                                .add(part)
                                .addAll(parts.subList(i + 1, parts.size()))
                                .build())));
    }

    // An amount below 0 is no threshold of most facts.
    private static Optional<Criterion> moved(Criterion.Compares compares, boolean stricter) {
        boolean isLowerBound =
                compares.comparison() == Comparison.MORE_THAN || compares.comparison() == Comparison.AT_LEAST;
        BigDecimal step = isLowerBound == stricter ? BigDecimal.ONE : BigDecimal.ONE.negate();
        BigDecimal amount = compares.threshold().amount().add(step);
        return compares.comparison() == Comparison.EQUAL || amount.signum() < 0
                ? Optional.empty()
                : Optional.of(new Criterion.Compares(
                        compares.fact(),
                        compares.comparison(),
                        new Quantity(amount, compares.threshold().unit())));
    }

    private static Stream<Criterion> elsewhere(KpiDefinition definition) {
        return Stream.concat(
                definition.exclude().stream(),
                Stream.of(definition.population().where(), definition.pending()).flatMap(Optional::stream));
    }

    private static boolean uses(Criterion criterion, String parameter) {
        if (criterion instanceof Criterion.All all) {
            return all.parts().stream().anyMatch(part -> uses(part, parameter));
        }
        if (criterion instanceof Criterion.Any any) {
            return any.parts().stream().anyMatch(part -> uses(part, parameter));
        }
        if (criterion instanceof Criterion.Not not) {
            return uses(not.part(), parameter);
        }
        return criterion instanceof Criterion.Compares compares
                && compares.parameter().equals(Optional.of(parameter));
    }
}

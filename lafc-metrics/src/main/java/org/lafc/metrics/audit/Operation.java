package org.lafc.metrics.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** How a figure is worked out from the numbers a document gives. Every result is an exact fraction. */
public enum Operation {
    /** All inputs added; of one input, itself. */
    SUM(1, Integer.MAX_VALUE) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            return sum(inputs);
        }
    },
    /** The first input less all others. */
    DIFFERENCE(2, Integer.MAX_VALUE) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            return inputs.get(0).subtract(sum(inputs.subList(1, inputs.size())));
        }
    },
    /** All inputs multiplied. */
    PRODUCT(2, Integer.MAX_VALUE) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            return inputs.stream().reduce(BigFraction.ONE, BigFraction::multiply);
        }
    },
    /** The first input divided by the second. */
    QUOTIENT(2, 2) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            return inputs.get(0).divide(inputs.get(1));
        }
    },
    /** The unweighted mean: the sum of the inputs divided by how many there are. */
    MEAN(1, Integer.MAX_VALUE) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            return sum(inputs).divide(inputs.size());
        }
    },
    /** How many things a list holds; the input is the number counted. */
    COUNT(1, 1) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            return inputs.get(0);
        }
    },
    /** The first input as per cent of the second, its base. */
    PERCENT(2, 2) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            return inputs.get(0).multiply(HUNDRED).divide(inputs.get(1));
        }
    },
    /** The change from the first input to the second, as per cent of the first; a fall is negative. */
    PERCENT_CHANGE(2, 2) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            return inputs.get(1).subtract(inputs.get(0)).multiply(HUNDRED).divide(inputs.get(0));
        }
    },
    /** The first input for every 10,000 of the second, its population. */
    RATE_PER_10000(2, 2) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            return inputs.get(0).multiply(BigInteger.valueOf(10_000)).divide(inputs.get(1));
        }
    },
    /** The multiple of the second input that is nearest to the first; halves away from zero. */
    NEAREST_MULTIPLE(2, 2) {
        @Override
        BigFraction of(List<BigFraction> inputs) {
            BigFraction step = inputs.get(1);
            BigDecimal steps = Calculation.rounded(inputs.get(0).divide(step), 0);
            return step.multiply(steps.toBigIntegerExact());
        }
    };

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final int fewest;
    private final int most;

    Operation(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    abstract BigFraction of(List<BigFraction> inputs);

    /** Empty where the operation divides by zero. */
    final Optional<BigFraction> apply(List<BigFraction> inputs) {
        return divisor(inputs).filter(BigFraction.ZERO::equals).isPresent()
                ? Optional.empty()
                : Optional.of(of(inputs));
    }

    private Optional<BigFraction> divisor(List<BigFraction> inputs) {
        return switch (this) {
            case QUOTIENT, PERCENT, RATE_PER_10000, NEAREST_MULTIPLE -> Optional.of(inputs.get(1));
            case PERCENT_CHANGE -> Optional.of(inputs.get(0));
            default -> Optional.empty();
        };
    }

    final void requireInputs(int inputs) {
        if (inputs < fewest || inputs > most) {
            throw new IllegalArgumentException(this + " takes "
                    + (most == fewest ? String.valueOf(fewest) : "at least " + fewest) + " inputs, but there were "
                    + inputs);
        }
    }

    private static BigFraction sum(List<BigFraction> inputs) {
        return inputs.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}

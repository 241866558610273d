package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words that stand for constants in definitions and tables: {@code PLACED_FOR_ADOPTION} is placed-for-adoption. */
final class Kebab {

    private Kebab() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ImmutableList<String> words(Enum<?>[] constants, Enum<?>... without) {
        List<Enum<?>> left = List.of(without);
        return Arrays.stream(constants)
                .filter(constant -> !left.contains(constant))
                .map(Kebab::word)
                .collect(ImmutableList.toImmutableList());
    }
}

package org.lafc.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.place.Distance;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.DateRange;
import org.lafc.testkit.CareHistories;
import org.lafc.testkit.Children;
import org.lafc.testkit.DateRanges;
import org.lafc.testkit.Dates;
import org.lafc.testkit.Distances;
import org.lafc.testkit.Episodes;
import org.lafc.testkit.Places;
import org.lafc.testkit.Postcodes;

/**
 * Gives jqwik an arbitrary for every parameter {@code @ForAll} of a type of lafc-core that the testkit generates, and
 * cohorts for {@code ImmutableList<CareHistory>}. A {@code List} of anything is left to jqwik.
 *
 * <p>Safe between threads: it has no state.
 */
public final class LafcArbitraryProvider implements ArbitraryProvider {

    private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> ARBITRARIES =
            ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
                    .put(CareHistory.class, CareHistories::all)
                    .put(CareRules.class, () -> Arbitraries.of(CareRules.ENGLAND, CareRules.WALES))
                    .put(CensusDate.class, Dates::censusDates)
                    .put(Child.class, Children::all)
                    .put(DateRange.class, DateRanges::all)
                    .put(Distance.class, Distances::all)
                    .put(Episode.class, Episodes::all)
                    .put(LocalAuthority.class, Places::authorities)
                    .put(Postcode.class, Postcodes::all)
                    .put(Whereabouts.class, Places::all)
                    .buildOrThrow();

    /** Made by the service loader. */
    public LafcArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return isCohort(targetType) || ARBITRARIES.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        if (isCohort(targetType)) {
            return Set.of(CareHistories.cohorts());
        }
        Supplier<Arbitrary<?>> arbitrary = ARBITRARIES.get(targetType.getRawType());
        return arbitrary == null ? Set.of() : Set.of(arbitrary.get());
    }

    private static boolean isCohort(TypeUsage type) {
        return type.isOfType(ImmutableList.class) && type.getTypeArgument(0).isOfType(CareHistory.class);
    }
}

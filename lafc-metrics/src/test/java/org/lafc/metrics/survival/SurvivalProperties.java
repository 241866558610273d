package org.lafc.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lafc.core.time.DateRange;

class SurvivalProperties {

    private static final YearMonth FIRST = YearMonth.of(2017, 4);
    private static final YearMonth LAST = YearMonth.of(2018, 3);
    private static final LocalDate ORIGIN = LocalDate.of(2017, 1, 1);

    record Spell(int entry, int length, String way) {
        void addTo(SpellTally.Builder tally) {
            double end = entry + length;
            if (way.isEmpty()) {
                tally.unfinished(entry, end);
            } else {
                tally.ended(entry, end, way);
            }
        }
    }

    @Provide
    Arbitrary<List<Spell>> spells() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 40))),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of("", "home", "adopted", "of age"))
                .as(Spell::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<DateRange>> periods() {
        Arbitrary<Integer> starts = Arbitraries.integers().between(0, 600);
        return Combinators.combine(
                        starts, Arbitraries.integers().between(0, 500).injectNull(0.2))
                .as((start, length) -> length == null
                        ? DateRange.startingOn(ORIGIN.plusDays(start))
                        : DateRange.of(ORIGIN.plusDays(start), ORIGIN.plusDays(start + length)))
                .list()
                .ofMaxSize(40);
    }

    @Property
    void partsAddUpToTheWholeInAnyOrder(@ForAll("spells") List<Spell> spells, @ForAll Random random) {
        List<Spell> shuffled = new ArrayList<>(spells);
        Collections.shuffle(shuffled, random);
        int cut = shuffled.isEmpty() ? 0 : random.nextInt(shuffled.size());

        SpellTally parts = tally(shuffled.subList(cut, shuffled.size())).plus(tally(shuffled.subList(0, cut)));

        assertThat(parts.plus(SpellTally.EMPTY)).isEqualTo(tally(spells));
        assertThat(KaplanMeier.of(parts).points())
                .isEqualTo(KaplanMeier.of(tally(spells)).points());
    }

    @Property
    void curvesFallFromOneAndWaysMakeUpTheRest(@ForAll("spells") List<Spell> spells) {
        SpellTally tally = tally(spells);
        List<KaplanMeier.Point> curve = KaplanMeier.of(tally).points();
        List<CompetingExits.Point> exits = CompetingExits.of(tally).points();
        double before = 1;
        for (int i = 0; i < curve.size(); i++) {
            assertThat(curve.get(i).survival()).isBetween(0.0, before);
            before = curve.get(i).survival();
            assertThat(curve.get(i).atRisk())
                    .isEqualTo(
                            spells.stream().filter(atRisk(curve.get(i).time())).count());
            double ended = exits.get(i).ended().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(exits.get(i).remaining()).isEqualTo(curve.get(i).survival());
            assertThat(ended + before).isCloseTo(1, within(1e-12));
        }
    }

    @Property
    void withoutUnfinishedSpellsTheCurveIsThePlainShare(@ForAll("spells") List<Spell> spells) {
        List<Spell> whole = spells.stream()
                .map(spell -> new Spell(0, spell.length(), "home"))
                .toList();
        for (KaplanMeier.Point point : KaplanMeier.of(tally(whole)).points()) {
            long longer = whole.stream()
                    .filter(spell -> spell.length() > point.time())
                    .count();
            assertThat(point.survival()).isCloseTo((double) longer / whole.size(), within(1e-12));
        }
    }

    @Property
    void stockIsWhatACountOnTheDayGives(@ForAll("periods") List<DateRange> periods, @ForAll Random random) {
        MonthlyStock stock = MonthlyStock.of(FIRST, LAST, periods);

        assertThat(stock.months()).hasSize(12).allSatisfy(month -> {
            LocalDate day = month.month().atEndOfMonth();
            assertThat(month.stock())
                    .isEqualTo(periods.stream()
                            .filter(period -> period.contains(day))
                            .count());
            assertThat(month.started())
                    .isEqualTo(periods.stream()
                            .filter(period -> !period.isEmpty())
                            .filter(period -> YearMonth.from(period.start()).equals(month.month()))
                            .count());
        });
        List<MonthlyStock.Month> months = stock.months();
        for (int i = 1; i < months.size(); i++) {
            assertThat(months.get(i).stock())
                    .isEqualTo(months.get(i - 1).stock()
                            + months.get(i).started()
                            - months.get(i).ended());
        }
        int cut = periods.isEmpty() ? 0 : random.nextInt(periods.size());
        MonthlyStock parts = MonthlyStock.of(FIRST, LAST, periods.subList(cut, periods.size()))
                .plus(MonthlyStock.of(FIRST, LAST, periods.subList(0, cut)));
        assertThat(parts).isEqualTo(stock).hasSameHashCodeAs(stock);
        assertThat(parts.months()).isEqualTo(stock.months());
    }

    private static Predicate<Spell> atRisk(double time) {
        return spell -> spell.entry() < time && time <= spell.entry() + spell.length();
    }

    private static SpellTally tally(List<Spell> spells) {
        SpellTally.Builder tally = SpellTally.builder();
        spells.forEach(spell -> spell.addTo(tally));
        return tally.build();
    }
}

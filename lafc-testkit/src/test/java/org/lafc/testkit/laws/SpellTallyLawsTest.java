package org.lafc.testkit.laws;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.lafc.metrics.survival.SpellTally;

class SpellTallyLawsTest implements TallyLaws<SpellTally, SpellTallyLawsTest.Spell> {

    /** From when on it is known, how long from there, and how it ended; blank if it had not. */
    record Spell(int entry, int length, String way) {}

    @Override
    public SpellTally neutral() {
        return SpellTally.EMPTY;
    }

    @Override
    public SpellTally plus(SpellTally one, SpellTally other) {
        return one.plus(other);
    }

    @Override
    public SpellTally tallyOf(List<Spell> spells) {
        SpellTally.Builder tally = SpellTally.builder();
        for (Spell spell : spells) {
            double last = spell.entry() + spell.length();
            if (spell.way().isEmpty()) {
                tally.unfinished(spell.entry(), last);
            } else {
                tally.ended(spell.entry(), last, spell.way());
            }
        }
        return tally.build();
    }

    @Override
    @Provide
    public Arbitrary<Spell> records() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("", "home", "adopted"))
                .as(Spell::new);
    }
}

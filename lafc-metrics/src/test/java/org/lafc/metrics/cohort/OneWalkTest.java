package org.lafc.metrics.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lafc.core.care.CareHistory;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactType;
import org.lafc.metrics.fact.FactUnit;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/** Facts found in one walk with their rows are those derived from rows that were kept. */
class OneWalkTest {

    private static final int CHILDREN = 1_100; // more than a block
    private static final ImmutableList<CareHistory> HISTORIES = SyntheticCohort.of(
                    903,
                    CohortProfile.builder()
                            .from(CohortProfile.POWYS)
                            .children(CHILDREN)
                            .build())
            .histories()
            .collect(ImmutableList.toImmutableList());

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void everyFactOfEverySetIsTheSame(int parts) {
        ImmutableMap<RowSet, ImmutableList<Fact>> all = factsOfSets();
        Cohort kept = cohort(1);

        ImmutableList<FactTable> asked = cohort(parts).rows(all);

        assertThat(asked).extracting(FactTable::set).containsExactlyElementsOf(all.keySet());
        for (FactTable table : asked) {
            FactTable rows = kept.rows(table.set());
            assertThat(table.size()).as("rows of %s", table.set()).isEqualTo(rows.size());
            assertThat(table.facts()).isEqualTo(rows.facts());
            for (Fact fact : rows.facts()) {
                assertThat(table.column(fact).words())
                        .isEqualTo(rows.column(fact).words());
                assertThat(values(table.column(fact)))
                        .as("%s of %s", fact, table.set())
                        .isEqualTo(values(rows.column(fact)));
            }
            assertThat(keys(table)).isEqualTo(keys(rows));
        }
        assertThat(asked.stream().mapToInt(FactTable::size).sum()).isGreaterThan(10 * CHILDREN);
    }

    @Test
    void aFactNotAskedForWithItsRowsIsDerivedLater() {
        FactTable all = cohort(1).rows(RowSet.DUTIES_DUE);

        FactTable some = cohort(2)
                .rows(ImmutableMap.of(RowSet.DUTIES_DUE, ImmutableList.of(DutyFacts.DUTY)))
                .get(0);

        assertThat(values(some.column(DutyFacts.DAYS_LATE)))
                .contains(OptionalLong.of(0))
                .isEqualTo(values(all.column(DutyFacts.DAYS_LATE)));
    }

    @Test
    void aFactOfOnesOwnIsFoundInTheWalkToo() {
        FactTable periods = cohort(2)
                .rows(ImmutableMap.of(RowSet.PERIODS_BEGUN, ImmutableList.of(StartYear.FACT)))
                .get(0);

        assertThat(periods.size()).isPositive();
        for (int row = 0; row < periods.size(); row++) {
            assertThat(periods.column(StartYear.FACT).value(row))
                    .isEqualTo(periods.key(row).day().orElseThrow().getYear());
        }
    }

    private static final class StartYear implements FactProvider {

        static final Fact FACT =
                new Fact("start-year", new FactType.WholeNumber(FactUnit.DAYS), "the year", "never missing", "made up");

        @Override
        public RowSet set() {
            return RowSet.PERIODS_BEGUN;
        }

        @Override
        public Fact fact() {
            return FACT;
        }

        @Override
        public FactValue valueOf(Subject subject) {
            return FactValue.of(subject.day().getYear());
        }
    }

    private static ImmutableMap<RowSet, ImmutableList<Fact>> factsOfSets() {
        ImmutableMap.Builder<RowSet, ImmutableList<Fact>> facts = ImmutableMap.builder();
        CohortFacts.MAKERS
                .keySet()
                .forEach(set ->
                        facts.put(set, CohortFacts.CATALOGUE.facts(set).values().asList()));
        return facts.buildOrThrow();
    }

    private static List<OptionalLong> values(FactColumn column) {
        List<OptionalLong> values = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            values.add(column.isKnown(row) ? OptionalLong.of(column.value(row)) : OptionalLong.empty());
        }
        return values;
    }

    private static List<String> keys(FactTable table) {
        List<String> keys = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            FactTable.Key key = table.key(row);
            keys.add(key.child() + " " + key.day());
        }
        return keys;
    }

    private static Cohort cohort(int parts) {
        return Cohort.builder()
                .histories(HISTORIES)
                .censusDate(CensusDate.of(CohortProfile.POWYS.lastYear().lastDay()))
                .responsible(LocalAuthority.of("W06000023"))
                .recordedDistances("as recorded")
                .facts(List.of(new StartYear()))
                .inParts(parts)
                .build();
    }
}

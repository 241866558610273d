package org.lafc.metrics.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.lafc.metrics.cohort.ChildFacts;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiExplanation;
import org.lafc.metrics.evaluate.Place;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.Score;
import org.lafc.metrics.profile.YearFigures;

/**
 * A reader of {@code kpis.json} and {@code figures.csv}, this year's figures and those of the year before, who knows which
 * rows each number counts, though not who they are: takes from every number what is a part of it, and two parts that have
 * nobody in common, and sees whether a small number is left.
 */
final class DifferencesAttack {

    private record Counted(String name, BitSet rows) {
        int size() {
            return rows.cardinality();
        }
    }

    /** The numbers of one day that count rows of one kind. */
    private record Table(String day, RowSet rows) {}

    private final DisclosureRule rule;
    private final Map<Table, Map<BitSet, Counted>> shown = new LinkedHashMap<>();

    DifferencesAttack(Report report, Optional<Cohort> before) throws IOException {
        this(report, before, report.disclosure());
    }

    /** Looks for what is small by another rule than that of the report. */
    DifferencesAttack(Report report, Optional<Cohort> before, DisclosureRule rule) throws IOException {
        this.rule = rule;
        KpiEvaluator evaluator = KpiEvaluator.of(report.scorecard().results().stream()
                .map(result -> result.definition())
                .collect(ImmutableList.toImmutableList()));
        JsonNode kpis = new ObjectMapper().readTree(GoldenReport.text(out -> JsonReports.writeKpis(report, out)));
        String figures = GoldenReport.text(out -> CsvReports.writeFigures(report, out));
        measures(kpis, evaluator, report.cohort(), false);
        years(figures, report.cohort());
        before.ifPresent(cohort -> {
            measures(kpis, evaluator, cohort, true);
            years(figures, cohort);
        });
    }

    private void measures(JsonNode kpis, KpiEvaluator evaluator, Cohort cohort, boolean yearBefore) {
        Map<String, KpiExplanation> rows = new LinkedHashMap<>();
        evaluator.explain(cohort).forEach(one -> rows.put(one.definition().id(), one));
        for (JsonNode kpi : kpis) {
            JsonNode figure = yearBefore ? kpi.get("yearBefore") : kpi;
            KpiExplanation explained = rows.get(kpi.get("id").asText());
            boolean hidden = figure.isNull()
                    || kpi.get("withheld").asBoolean()
                    || !figure.path("denominator").isNumber();
            if (explained == null || hidden) {
                continue;
            }
            Map<Place, BitSet> places = places(explained);
            BitSet denominator = union(places, Place.NUMERATOR, Place.DENOMINATOR_ONLY);
            // The base of a rate is residents, that of a ratio may be a sum.
            boolean ofRows = !EnumSet.of(Score.RATE, Score.RATIO)
                    .contains(explained.definition().score());
            if (ofRows && figure.get("denominator").asLong() != denominator.cardinality()) {
                throw new AssertionError(kpi.get("id") + " explains another denominator than it publishes");
            }
            Table table = new Table(
                    cohort.censusDate().toString(),
                    explained.definition().population().rows());
            String name = explained.definition().id();
            add(
                    table,
                    name + ": all",
                    union(
                            places,
                            Place.NUMERATOR,
                            Place.DENOMINATOR_ONLY,
                            Place.EXCLUDED,
                            Place.MISSING,
                            Place.PENDING));
            add(table, name + ": base", denominator);
            places.forEach((place, set) -> {
                if (place != Place.NOT_IN_POPULATION) {
                    add(table, name + ": " + place, set);
                }
            });
        }
    }

    private static Map<Place, BitSet> places(KpiExplanation explained) {
        Map<Place, BitSet> places = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            places.put(place, where(explained.size(), row -> explained.place(row) == place));
        }
        return places;
    }

    private static BitSet union(Map<Place, BitSet> places, Place... some) {
        BitSet all = new BitSet();
        Stream.of(some).map(places::get).forEach(all::or);
        return all;
    }

    private static BitSet where(int size, IntPredicate which) {
        BitSet rows = new BitSet();
        for (int row = 0; row < size; row++) {
            rows.set(row, which.test(row));
        }
        return rows;
    }

    private void years(String figures, Cohort cohort) {
        Table children = new Table(cohort.censusDate().toString(), RowSet.LOOKED_AFTER_ON_DATE);
        Iterable<NamedCsvRecord> rows =
                () -> CsvReader.builder().ofNamedCsvRecord(figures).iterator();
        for (NamedCsvRecord row : rows) {
            boolean ofThatDay = row.getField("time_period")
                            .equals(cohort.censusDate().toString())
                    && row.getField("geography").equals(cohort.responsible().code())
                    && !row.getField("value").isEmpty();
            String category = row.getField("category");
            if (ofThatDay && row.getField("indicator").equals("profile.years.age-band")) {
                FactColumn bands = cohort.column(ChildFacts.AGE_BAND);
                add(
                        children,
                        "age " + category,
                        where(
                                cohort.size(),
                                child -> bands.word(child)
                                        .filter(category::equals)
                                        .isPresent()));
            }
            if (ofThatDay && row.getField("indicator").equals("profile.years.many-moves")) {
                boolean ofPlacements = category.equals(YearFigures.THREE_OR_MORE_PLACEMENTS);
                Fact fact = ofPlacements ? ChildFacts.PLACEMENTS_IN_YEAR : ChildFacts.MOVES_IN_YEAR;
                int least = category.equals(YearFigures.MORE_THAN_THREE_MOVES) ? 4 : 3;
                FactColumn counts = cohort.column(fact);
                add(
                        children,
                        category,
                        where(cohort.size(), child -> counts.isKnown(child) && counts.value(child) >= least));
            }
        }
    }

    private void add(Table table, String name, BitSet rows) {
        if (!rows.isEmpty()) {
            shown.computeIfAbsent(table, any -> new LinkedHashMap<>()).putIfAbsent(rows, new Counted(name, rows));
        }
    }

    /** How many numbers it has seen. */
    int seen() {
        return shown.values().stream().mapToInt(Map::size).sum();
    }

    /** Each small number that is told, with the numbers that tell it; no number of a measure beside its own alone. */
    Set<String> told() {
        Set<String> told = new LinkedHashSet<>();
        shown.forEach((table, numbers) -> {
            List<Counted> all = new ArrayList<>(numbers.values());
            all.forEach(whole -> told(table, whole, all, told));
        });
        return told;
    }

    private void told(Table table, Counted whole, List<Counted> all, Set<String> told) {
        List<Counted> parts = all.stream()
                .filter(part -> part != whole && isWithin(part.rows(), whole.rows()))
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            int left = whole.size() - parts.get(i).size();
            if (rule.withholds(left)) {
                told.add(table.day() + ", " + whole.name() + " less "
                        + parts.get(i).name() + ": " + left);
            }
            for (Counted other : parts.subList(0, i)) {
                int less = left - other.size();
                if (less > 0 && rule.withholds(less) && !parts.get(i).rows().intersects(other.rows())) {
                    told.add(table.day() + ", " + whole.name() + " less "
                            + parts.get(i).name() + " and " + other.name() + ": " + less);
                }
            }
        }
    }

    private static boolean isWithin(BitSet part, BitSet whole) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }
}

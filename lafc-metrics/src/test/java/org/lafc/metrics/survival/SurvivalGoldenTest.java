package org.lafc.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lafc.metrics.Golden;
import org.lafc.metrics.survival.KaplanMeier.FlatRule;
import org.lafc.metrics.survival.KaplanMeier.Limits;
import org.lafc.metrics.survival.KaplanMeier.Point;

/** Curves worked out in exact rationals and 60 digits, and again by R survival 3.5-3. */
class SurvivalGoldenTest {

    @Test
    void curvesAreThoseOfTheGoldenFile() {
        Map<String, KaplanMeier> curves = curves();
        Map<String, Integer> seen = new TreeMap<>();
        for (NamedCsvRecord row : Golden.rows("kaplan_meier_curve.csv")) {
            Point point = curves.get(row.getField(0)).points().get(seen.merge(row.getField(0), 1, Integer::sum) - 1);
            String at = row.getField(0) + " at " + row.getField(1);

            assertThat(point.time()).as(at).isEqualTo(Double.parseDouble(row.getField(1)));
            assertThat(point.atRisk()).as(at).isEqualTo(Long.parseLong(row.getField(2)));
            assertThat(point.endings()).as(at).isEqualTo(Long.parseLong(row.getField(3)));
            assertThat(point.unfinished()).as(at).isEqualTo(Long.parseLong(row.getField(4)));
            close(OptionalDouble.of(point.survival()), row.getField(5), at);
            close(point.standardError(), row.getField(6), at);
            close(end(point, Limits.LOG, true), row.getField(7), at);
            close(end(point, Limits.LOG, false), row.getField(8), at);
            close(end(point, Limits.LOG_LOG, true), row.getField(9), at);
            close(end(point, Limits.LOG_LOG, false), row.getField(10), at);
        }
        curves.forEach((set, curve) -> assertThat(curve.points()).as(set).hasSize(seen.get(set)));
    }

    @Test
    void summariesAreThoseOfTheGoldenFile() {
        Map<String, SpellTally> tallies = tallies();
        for (NamedCsvRecord row : Golden.rows("kaplan_meier_summary.csv")) {
            SpellTally tally = tallies.remove(row.getField(0));
            KaplanMeier curve = KaplanMeier.of(tally);
            String set = row.getField(0);

            assertThat(tally.spells()).as(set).isEqualTo(Long.parseLong(row.getField(1)));
            assertThat(tally.endings()).as(set).isEqualTo(Long.parseLong(row.getField(2)));
            assertThat(curve.lastTime()).as(set).isEqualTo(Double.parseDouble(row.getField(3)));
            close(curve.quantile(0.25, FlatRule.FIRST), row.getField(4), set);
            close(curve.quantile(0.25, FlatRule.MIDPOINT), row.getField(5), set);
            close(curve.median(FlatRule.FIRST), row.getField(6), set);
            close(curve.median(FlatRule.MIDPOINT), row.getField(7), set);
            close(curve.quantile(0.75, FlatRule.FIRST), row.getField(8), set);
            close(curve.quantile(0.75, FlatRule.MIDPOINT), row.getField(9), set);
            close(curve.restrictedMean(curve.lastTime()), row.getField(10), set);
            close(curve.medianLimits(Limits.LOG, 0.95).lower(), row.getField(11), set);
            close(curve.medianLimits(Limits.LOG, 0.95).upper(), row.getField(12), set);
            close(curve.medianLimits(Limits.LOG_LOG, 0.95).lower(), row.getField(13), set);
            close(curve.medianLimits(Limits.LOG_LOG, 0.95).upper(), row.getField(14), set);
        }
        assertThat(tallies).isEmpty();
    }

    @Test
    void lateEntriesCountFromTheirEntry() {
        SpellTally.Builder spells = SpellTally.builder();
        for (NamedCsvRecord row : Golden.rows("kaplan_meier_late_entry_inputs.csv")) {
            double entry = Double.parseDouble(row.getField(1));
            double exit = Double.parseDouble(row.getField(2));
            if (row.getField(3).equals("1")) {
                spells.ended(entry, exit, SpellTally.ENDED);
            } else {
                spells.unfinished(entry, exit);
            }
        }
        List<Point> points = KaplanMeier.of(spells.build()).points();
        List<NamedCsvRecord> rows = Golden.rows("kaplan_meier_late_entry_curve.csv");

        assertThat(points).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            assertThat(points.get(i).time()).isEqualTo(Double.parseDouble(row.getField(1)));
            assertThat(points.get(i).atRisk()).as(row.getField(1)).isEqualTo(Long.parseLong(row.getField(2)));
            assertThat(points.get(i).endings()).isEqualTo(Long.parseLong(row.getField(3)));
            assertThat(points.get(i).unfinished()).isEqualTo(Long.parseLong(row.getField(4)));
            close(OptionalDouble.of(points.get(i).survival()), row.getField(5), row.getField(1));
        }
    }

    @Test
    void waysOfLeavingCareAddUp() {
        SpellTally.Builder spells = SpellTally.builder();
        for (NamedCsvRecord row : Golden.rows("aalen_johansen_inputs.csv")) {
            double time = Double.parseDouble(row.getField(1));
            if (row.getField(2).equals("CENSORED")) {
                spells.unfinished(time);
            } else {
                spells.ended(0, time, row.getField(2));
            }
        }
        CompetingExits exits = CompetingExits.of(spells.build());
        List<NamedCsvRecord> rows = Golden.rows("aalen_johansen_expected.csv");

        assertThat(exits.ways()).containsExactly("ADOPTED", "AGED_OUT", "HOME", "SGO");
        assertThat(exits.points()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            CompetingExits.Point point = exits.points().get(i);
            assertThat(point.atRisk()).isEqualTo(Long.parseLong(row.getField(2)));
            int column = 3;
            for (String way : exits.ways()) {
                close(OptionalDouble.of(point.ended().get(way)), row.getField(column++), row.getField(1) + " " + way);
            }
            close(OptionalDouble.of(point.remaining()), row.getField(7), row.getField(1));
        }
    }

    private static OptionalDouble end(Point point, Limits limits, boolean lower) {
        return point.limits(limits, 0.95)
                .map(interval -> OptionalDouble.of(lower ? interval.lower() : interval.upper()))
                .orElse(OptionalDouble.empty());
    }

    private static void close(OptionalDouble actual, String expected, String what) {
        if (expected.isEmpty()) {
            assertThat(actual).as(what).isEmpty();
        } else {
            double value = Double.parseDouble(expected);
            assertThat(actual).as(what).isPresent();
            assertThat(actual.getAsDouble()).as(what).isCloseTo(value, within(Math.abs(value) * 1e-12));
        }
    }

    private static Map<String, KaplanMeier> curves() {
        Map<String, KaplanMeier> curves = new TreeMap<>();
        tallies().forEach((set, tally) -> curves.put(set, KaplanMeier.of(tally)));
        return curves;
    }

    private static Map<String, SpellTally> tallies() {
        Map<String, SpellTally.Builder> spells = new TreeMap<>();
        for (NamedCsvRecord row : Golden.rows("kaplan_meier_inputs.csv")) {
            SpellTally.Builder builder = spells.computeIfAbsent(row.getField(0), set -> SpellTally.builder());
            double time = Double.parseDouble(row.getField(1));
            if (row.getField(2).equals("1")) {
                builder.ended(time);
            } else {
                builder.unfinished(time);
            }
        }
        Map<String, SpellTally> tallies = new TreeMap<>();
        spells.forEach((set, builder) -> tallies.put(set, builder.build()));
        return tallies;
    }
}

package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.metrics.cohort.FlowCounter;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.report.BarChart.Bar;
import org.lafc.metrics.report.LocalityMap.Outline;
import org.lafc.metrics.stats.ControlChart;
import org.lafc.metrics.stats.Histogram;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Proportion;

/** One drawing of each kind, by the name of its golden file. The figures are of the Powys paper where it has them. */
final class Drawings {

    private Drawings() {}

    static ImmutableSortedMap<String, String> all() {
        return ImmutableSortedMap.<String, String>naturalOrder()
                .put("bars.svg", bars())
                .put("histogram.svg", histogram())
                .put("line.svg", line())
                .put("funnel.svg", funnel())
                .put("control-chart.svg", controlChart())
                .put("flow-matrix.svg", flowMatrix())
                .put("locality-map.svg", localityMap())
                .buildOrThrow();
    }

    static String bars() {
        return BarChart.svg(
                "Reasons for becoming looked after",
                List.of(
                        new Bar("Abuse or neglect", 150, "150 (71.4%)"),
                        new Bar("Parental disability or illness, and a name that is too long", 9, "9 (4.3%)"),
                        new Bar("Low income", 0, "0 (0.0%)")));
    }

    static String histogram() {
        return HistogramChart.svg("Age", Histogram.of(0, 1, 1, 3, 6, 6, 6, 9, 12, 17), 3, "years");
    }

    static String line() {
        return LineChart.svg(
                "Placed more than 20 miles from home",
                "per cent",
                List.of(
                        point("2014-15", 60, 140),
                        point("2015-16", 70, 150),
                        new LineChart.Point("2016-17", OptionalDouble.empty(), Optional.empty()),
                        point("2017-18", 96, 203)),
                1);
    }

    private static LineChart.Point point(String time, long numerator, long denominator) {
        Proportion share = Proportion.of(numerator, denominator);
        return new LineChart.Point(
                time,
                share.percent(),
                Optional.of(Interval.wilson(share, Interval.LEVEL_95).times(100)));
    }

    static String funnel() {
        return FunnelChart.svg(
                "Placed out of area",
                "children",
                List.of(
                        new FunnelChart.Area("Powys", Proportion.of(89, 209)),
                        new FunnelChart.Area("Ceredigion", Proportion.of(20, 75)),
                        new FunnelChart.Area("Cardiff", Proportion.of(300, 820)),
                        new FunnelChart.Area("Merthyr Tydfil", Proportion.of(10, 155)),
                        new FunnelChart.Area("Anglesey", Proportion.of(50, 140))),
                0.36);
    }

    static String controlChart() {
        return ProcessChart.svg(
                "Children starting to be looked after, by month",
                "children",
                ControlChart.of(
                        new double[] {5, 7, 6, 4, 6, 5, 7, 18, 6, 5, 4, 6}, true, ControlChart.Constant.ROUNDED),
                List.of("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"),
                1);
    }

    static String flowMatrix() {
        FlowPlace north = FlowPlace.named("North");
        FlowPlace south = FlowPlace.named("South");
        return FlowMatrix.svg(
                "From where to where",
                new FlowCounter()
                        .count(north, north, 12)
                        .count(north, south, 3)
                        .count(south, FlowPlace.OUTSIDE, 1_204)
                        .count(FlowPlace.NOT_KNOWN, north)
                        .build());
    }

    static String localityMap() {
        return LocalityMap.svg(
                "Children by locality",
                List.of(
                        new LocalityMap.Area(
                                new Outline(
                                        "North", ImmutableList.of(ring(0, 500, 900, 1000), ring(200, 650, 400, 800))),
                                OptionalDouble.of(46),
                                "46 children"),
                        new LocalityMap.Area(
                                new Outline("Lake", ImmutableList.of(ring(200, 650, 400, 800))),
                                OptionalDouble.empty(),
                                "withheld"),
                        new LocalityMap.Area(
                                new Outline("South", ImmutableList.of(ring(0, 0, 900, 500))),
                                OptionalDouble.of(0),
                                "0 children")));
    }

    private static ImmutableList<LocalityMap.Point> ring(double west, double south, double east, double north) {
        return ImmutableList.of(
                new LocalityMap.Point(west, south),
                new LocalityMap.Point(east, south),
                new LocalityMap.Point(east, north),
                new LocalityMap.Point(west, north));
    }
}

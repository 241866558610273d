package org.lafc.metrics.report;

import static org.lafc.metrics.report.Svg.Anchor.END;
import static org.lafc.metrics.report.Svg.Anchor.MIDDLE;
import static org.lafc.metrics.report.Svg.Anchor.START;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.Flows;

/**
 * Draws from where to where children are placed as a grid in SVG: rows are where the home is, columns where the placement
 * is, by number; the darker a square, the more children. Each square has its count, and the description reads those that
 * are not empty.
 */
public final class FlowMatrix {

    private static final int WIDTH = 440;
    private static final double LEAST_SQUARE = 34;
    private static final int HEAD = 46;
    private static final double LONGEST_NAME = 135;
    private static final int GAP = 8;

    private FlowMatrix() {}

    /**
     * Draws flows.
     *
     * @param title what is drawn
     * @param flows the flows, with one named place or more
     * @return the drawing as an {@code svg} element, escaped, the same bytes every run
     * @throws IllegalArgumentException if no place is named
     */
    public static String svg(String title, Flows flows) {
        if (flows.places().isEmpty()) {
            throw new IllegalArgumentException("a flow matrix must have a named place, but has none");
        }
        ImmutableList<FlowPlace> places = ImmutableList.<FlowPlace>builder()
                .addAll(flows.places())
                .add(FlowPlace.OUTSIDE, FlowPlace.NOT_KNOWN)
                .build();
        List<String> parts = new ArrayList<>();
        long most = 0;
        for (FlowPlace from : places) {
            for (FlowPlace to : places) {
                long count = flows.count(from, to);
                most = Math.max(most, count);
                if (count > 0) {
                    parts.add(name(from) + " to " + name(to) + ": " + Numbers.whole(count));
                }
            }
        }
        double names = places.stream()
                .mapToDouble(place -> Svg.width("00 " + name(place)))
                .max()
                .orElse(0);
        double left = Math.min(names, LONGEST_NAME) + GAP;
        double side = Math.max(LEAST_SQUARE, Svg.width(Numbers.whole(most)) + GAP);
        Svg svg = new Svg(
                Math.max(WIDTH, left + side * places.size() + 2),
                HEAD + side * places.size() + 2,
                title,
                parts.isEmpty() ? "no child" : Svg.sentence(parts));
        svg.text(0, 16, START, "Home");
        svg.text(left + 2, 16, START, "Placement");
        for (int i = 0; i < places.size(); i++) {
            String number = String.valueOf(i + 1);
            svg.text(
                    left - GAP,
                    HEAD + side * (i + 0.5) + 5,
                    END,
                    Svg.fitted(name(places.get(i)), LONGEST_NAME - Svg.width(number + " ")) + " " + number);
            svg.text(left + side * (i + 0.5), HEAD - 8.0, MIDDLE, number);
            for (int j = 0; j < places.size(); j++) {
                square(svg, left + side * j, HEAD + side * i, side, flows.count(places.get(i), places.get(j)), most);
            }
        }
        return svg.end();
    }

    /** The name of a place for readers. */
    static String name(FlowPlace place) {
        return switch (place.kind()) {
            case NAMED -> place.name();
            case OUTSIDE -> "Out of area";
            case NOT_KNOWN -> "Not known";
        };
    }

    private static void square(Svg svg, double x, double y, double side, long count, long most) {
        Shade shade = Shade.of((double) count, (double) most);
        svg.rectangle(x + 1, y + 1, side - 2, side - 2, count == 0 ? "#ffffff" : shade.fill());
        svg.text(
                x + side / 2,
                y + side / 2 + 5,
                MIDDLE,
                count == 0 ? "0" : Numbers.whole(count),
                count == 0 ? Svg.FAINT : shade.ink());
    }
}

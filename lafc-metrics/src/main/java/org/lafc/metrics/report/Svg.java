package org.lafc.metrics.report;

import com.google.common.base.Joiner;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes one drawing in SVG: no script, nothing fetched, no identifiers that could clash on a page, the same bytes every
 * run. Its title and description say in words what is drawn. Lengths are in user units, y downwards.
 */
final class Svg {

    static final String INK = "#1b1b1b";
    static final String FAINT = "#595959";
    static final String GRID = "#d0d0d0";
    static final String BLUE = "#1d5c8f";
    static final String RED = "#8a1c1c";

    /** The height of a letter, and about the width of one of data that we do not measure. */
    static final int FONT = 14;

    private static final double NARROW = 0.62;
    private static final double WIDE = 1.05;

    private final StringBuilder out = new StringBuilder();

    /** Where on a text the given point is. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        private String word() {
            return this == START ? "start" : this == MIDDLE ? "middle" : "end";
        }
    }

    Svg(double width, double height, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(number(width) + " " + number(height))
                .append("\" width=\"100%\" font-family=\"system-ui,sans-serif\" font-size=\"" + FONT + "\" fill=\""
                        + INK + "\">\n")
                .append("<title>" + Text.escape(title) + "</title>\n")
                .append("<desc>" + Text.escape(description) + "</desc>\n");
    }

    Svg rectangle(double x, double y, double width, double height, String fill) {
        return element("<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\""
                + number(height) + "\" fill=\"" + fill + "\"/>");
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke) {
        return element("<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\""
                + number(y2) + "\" stroke=\"" + stroke + "\"/>");
    }

    Svg circle(double x, double y, double radius, String fill) {
        return element("<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius) + "\" fill=\""
                + fill + "\"/>");
    }

    /** A circle that is not filled, around what is marked. */
    Svg ring(double x, double y, double radius, String stroke) {
        return element("<circle cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius)
                + "\" fill=\"none\" stroke=\"" + stroke + "\"/>");
    }

    /** A diamond: told from a circle without colour. */
    Svg diamond(double x, double y, double radius, String fill) {
        return element("<path d=\"M" + point(x - radius, y) + "L" + point(x, y - radius) + "L" + point(x + radius, y)
                + "L" + point(x, y + radius) + "Z\" fill=\"" + fill + "\"/>");
    }

    /** A line through points, given as path data, with dashes if any. */
    Svg stroke(CharSequence path, String stroke, String dashes) {
        return element("<path d=\"" + path + "\" fill=\"none\" stroke=\"" + stroke + "\" stroke-width=\"1.5\""
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"") + "/>");
    }

    /** Areas, given as path data; what is covered an even number of times is a hole. */
    Svg area(CharSequence path, String fill, String stroke) {
        return element(
                "<path d=\"" + path + "\" fill-rule=\"evenodd\" fill=\"" + fill + "\" stroke=\"" + stroke + "\"/>");
    }

    Svg text(double x, double y, Anchor anchor, String text) {
        return text(x, y, anchor, text, INK);
    }

    Svg text(double x, double y, Anchor anchor, String text, String fill) {
        return element("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\""
                + (anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.word() + "\"")
                + (fill.equals(INK) ? "" : " fill=\"" + fill + "\"") + ">" + Text.escape(text) + "</text>");
    }

    String end() {
        return out + "</svg>\n";
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** A length without exponent, with at most two decimals. */
    static String number(double length) {
        BigDecimal rounded = BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** About how wide a text is, rather too wide than too narrow. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Svg::width).sum();
    }

    private static double width(int point) {
        return FONT * (point < 0x250 && point != 'W' && point != 'M' && point != '@' ? NARROW : WIDE);
    }

    /** A text cut to a width, with an ellipsis where it was cut; the description holds it whole. */
    static String fitted(String text, double width) {
        double room = width - width("\u2026");
        double used = 0;
        int kept = 0; // how much of the text fits with an ellipsis after it
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            used += width(point);
            at += Character.charCount(point);
            if (used <= room) {
                kept = at;
            }
            if (used > width) {
                return text.substring(0, kept) + "\u2026";
            }
        }
        return text;
    }

    static String sentence(Iterable<String> parts) {
        return Joiner.on("; ").join(parts);
    }

    private Svg element(String element) {
        out.append(element).append('\n');
        return this;
    }
}

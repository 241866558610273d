package org.lafc.metrics.report;

import com.google.common.html.HtmlEscapers;
import java.util.PrimitiveIterator;

/** Text of data made safe to stand in a page or a drawing. */
final class Text {

    private static final int REPLACEMENT = 0xFFFD;

    private Text() {}

    /** Escapes text for HTML and XML, in elements and in quoted attributes. What neither may hold becomes U+FFFD. */
    static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(allowed(text));
    }

    /**
     * Escapes a name or value of the data for a page. Marks that turn the direction of writing reach no further than
     * its end.
     */
    static String data(String text) {
        return "<bdi>" + escape(text) + "</bdi>";
    }

    /** Text with U+FFFD for what XML 1.0 does not allow: control characters, halves of pairs, noncharacters. */
    static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
            int point = points.nextInt();
            allowed.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
        }
        return allowed.toString();
    }

    private static boolean isAllowed(int point) {
        boolean control = Character.isISOControl(point) && point != '\t' && point != '\n' && point != '\r';
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !control && !half && (point & 0xFFFE) != 0xFFFE;
    }
}

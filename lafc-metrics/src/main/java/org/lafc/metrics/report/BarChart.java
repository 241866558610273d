package org.lafc.metrics.report;

import java.io.IOException;
import java.util.List;
import org.lafc.metrics.evaluate.KpiResult.BandShare;

/** Draws bands as horizontal bars in SVG, each with its count and share written out. */
final class BarChart {

    private static final int LABELS = 130;
    private static final int LONGEST = 360;
    private static final int NUMBERS = 120;
    private static final int STEP = 30;
    private static final int BAR = 20;

    private BarChart() {}

    static void write(String title, List<BandShare> bands, Appendable out) throws IOException {
        long most = Math.max(
                1,
                bands.stream().mapToLong(band -> band.share().numerator()).max().orElse(1));
        int width = LABELS + LONGEST + NUMBERS;
        int height = STEP * bands.size();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + width + " " + height
                + "\" width=\"100%\" font-family=\"system-ui,sans-serif\" font-size=\"14\">\n");
        out.append("<title>" + title + "</title>\n");
        for (int i = 0; i < bands.size(); i++) {
            BandShare band = bands.get(i);
            long bar = band.share().numerator() * LONGEST / most;
            int top = STEP * i + (STEP - BAR) / 2;
            int text = top + BAR - 5;
            out.append("<text x=\"" + (LABELS - 8) + "\" y=\"" + text + "\" text-anchor=\"end\">"
                    + HtmlReport.text(band.label()) + "</text>");
            out.append("<rect x=\"" + LABELS + "\" y=\"" + top + "\" width=\"" + bar + "\" height=\"" + BAR
                    + "\" fill=\"#1d5c8f\"/>");
            out.append("<text x=\"" + (LABELS + bar + 6) + "\" y=\"" + text + "\">"
                    + band.share().numerator() + " ("
                    + HtmlReport.decimal(band.share().percent(), 1) + "%)</text>\n");
        }
        out.append("</svg>\n");
    }
}

package org.lafc.metrics.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.kpi.KpiKind;
import org.lafc.metrics.kpi.PaperStatement;
import org.lafc.metrics.scorecard.MeasureFigure;
import org.lafc.metrics.scorecard.ScoredMeasure;
import org.lafc.metrics.scorecard.ToldStatement;

/** Writes what the papers state, with the measures that tell it and what came of them, as JSON. */
final class JsonScorecard {

    /** The first figure rises when a field goes or gets another meaning, the second when one is added. */
    static final String FORMAT = "1.0";

    private JsonScorecard() {}

    static void write(Report report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("authority", report.authority().code());
        json.writeStringField("censusDate", report.profile().censusDate().toString());
        json.writeStringField("disclosure", report.disclosure().toString());
        json.writeArrayFieldStart("statements");
        for (PaperStatement.Kind kind : PaperStatement.Kind.values()) {
            for (ToldStatement told : report.scorecard().told(kind)) {
                write(told, json);
            }
        }
        json.writeEndArray();
        writeIds(json, "others", report.scorecard().others());
        json.writeArrayFieldStart("withoutValue");
        for (ScoredMeasure measure : report.scorecard().withoutValue()) {
            json.writeStartObject();
            json.writeStringField("id", measure.definition().id());
            json.writeStringField(
                    "reason",
                    measure.shownFigure().flatMap(MeasureFigure::noValueReason).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(ToldStatement told, JsonGenerator json) throws IOException {
        PaperStatement statement = told.statement();
        json.writeStartObject();
        json.writeStringField("id", statement.id());
        json.writeStringField("kind", statement.kind().word());
        json.writeStringField("title", statement.title());
        json.writeStringField("paper", statement.paper());
        json.writeStringField("section", statement.section());
        JsonReports.writeText(json, "chapter", statement.chapter());
        json.writeStringField("verdict", FactValue.word(told.trend().verdict()));
        JsonReports.writeText(json, "reason", told.trend().reason());
        json.writeNumberField("improved", told.partsThat(KpiTrend.Verdict.IMPROVED));
        json.writeNumberField("maintained", told.partsThat(KpiTrend.Verdict.MAINTAINED));
        json.writeNumberField("worsened", told.partsThat(KpiTrend.Verdict.WORSENED));
        writeIds(json, "headline", told.headline());
        writeIds(json, "indicators", told.measures(KpiKind.PERFORMANCE_INDICATOR));
        writeIds(json, "measures", told.measures(KpiKind.PERFORMANCE_MEASURE));
        json.writeEndObject();
    }

    private static void writeIds(JsonGenerator json, String name, List<ScoredMeasure> measures) throws IOException {
        json.writeArrayFieldStart(name);
        for (ScoredMeasure measure : measures) {
            json.writeString(measure.definition().id());
        }
        json.writeEndArray();
    }
}

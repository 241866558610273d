package org.lafc.metrics.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.evaluate.Significance;
import org.lafc.metrics.evaluate.StratumResult;
import org.lafc.metrics.evaluate.TargetResult;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.kpi.Target;
import org.lafc.metrics.scorecard.MeasureFigure;
import org.lafc.metrics.scorecard.ScoredMeasure;
import org.lafc.metrics.stats.Interval;

/** Writes the measures of a scorecard as JSON. Of a withheld one no number is written, nor of its parts. */
final class JsonMeasures {

    /** The first figure rises when a field goes or gets another meaning, the second when one is added. */
    static final String FORMAT = "1.2";

    // Every measure has these fields; of a withheld one they are null.
    private static final ImmutableList<String> FIGURES = ImmutableList.of(
            "value",
            "shown",
            "noValueReason",
            "numerator",
            "denominator",
            "initialPopulation",
            "excluded",
            "missing",
            "pending",
            "excludedBy",
            "missingBy",
            "interval",
            "colour",
            "strata");

    private JsonMeasures() {}

    static void write(ScoredMeasure measure, DisclosureRule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("id", measure.definition().id());
        json.writeStringField("version", measure.definition().version());
        json.writeStringField("title", measure.definition().title().en());
        json.writeStringField("kind", measure.definition().kind().word());
        JsonReports.writeText(json, "partOf", measure.definition().partOf());
        json.writeStringField("period", measure.period());
        json.writeStringField("unit", measure.definition().unit());
        json.writeStringField("better", measure.definition().better().word());
        JsonReports.writeText(json, "method", measure.method());
        JsonReports.writeText(json, "boundaries", measure.boundaries());
        json.writeBooleanField("withheld", measure.figure().isHidden());
        if (measure.figure() instanceof Published.Shown<MeasureFigure> shown) {
            MeasureFigure figure = shown.value();
            writeFigures(figure.result(), figure.value(), figure.rounded(), figure.noValueReason(), rule, json);
            JsonReports.writeText(json, "colour", figure.colour().map(FactValue::word));
            writeStrata(measure.strata(), rule, json);
        } else {
            for (String name : FIGURES) {
                json.writeNullField(name);
            }
        }
        writeTargets(measure, json);
        writeYearBefore(measure.shownTrend(), rule, json);
        json.writeStringField("source", measure.definition().source());
        JsonReports.writeText(json, "note", measure.definition().note());
        json.writeEndObject();
    }

    private static void writeFigures(
            KpiResult result,
            OptionalDouble value,
            Optional<BigDecimal> rounded,
            Optional<String> noValueReason,
            DisclosureRule rule,
            JsonGenerator json)
            throws IOException {
        KpiTally tally = result.tally();
        JsonReports.writeNumber(json, "value", value);
        JsonReports.writeText(json, "shown", rounded.map(BigDecimal::toPlainString));
        JsonReports.writeText(json, "noValueReason", noValueReason);
        if (result.numerator().isPresent()) {
            json.writeNumberField("numerator", result.numerator().get());
        } else {
            json.writeNullField("numerator");
        }
        json.writeNumberField("denominator", result.denominator());
        json.writeNumberField("initialPopulation", tally.initialPopulation());
        json.writeNumberField("excluded", tally.excludedTotal());
        json.writeNumberField("missing", tally.missingTotal());
        json.writeNumberField("pending", tally.pending());
        writeCounts(json, "excludedBy", tally.excluded());
        writeCounts(json, "missingBy", tally.missing());
        writeInterval(json, rule.interval(result));
        if (result.quartiles().isPresent()) {
            KpiResult.Quartiles quartiles = result.quartiles().get();
            json.writeNumberField("lowerQuartile", quartiles.lower());
            json.writeNumberField("median", quartiles.median());
            json.writeNumberField("upperQuartile", quartiles.upper());
        }
        if (result.reached().isPresent()) {
            json.writeBooleanField("reached", result.reached().get());
        }
        if (!result.bands().isEmpty()) {
            json.writeArrayFieldStart("bands");
            for (KpiResult.BandShare band : result.bands()) {
                json.writeStartObject();
                json.writeStringField("band", band.label());
                json.writeNumberField("count", band.share().numerator());
                json.writeNumberField("base", band.share().denominator());
                JsonReports.writeNumber(json, "percent", band.share().percent());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void writeOwn(KpiResult result, DisclosureRule rule, JsonGenerator json) throws IOException {
        writeFigures(result, result.value(), result.rounded(), result.noValueReason(), rule, json);
    }

    private static void writeStrata(
            Published<ImmutableList<StratumResult>> strata, DisclosureRule rule, JsonGenerator json)
            throws IOException {
        if (!(strata instanceof Published.Shown<ImmutableList<StratumResult>> shown)) {
            json.writeNullField("strata");
            return;
        }
        json.writeArrayFieldStart("strata");
        for (StratumResult stratum : shown.value()) {
            json.writeStartObject();
            json.writeStringField("fact", stratum.fact().name());
            JsonReports.writeText(json, "word", stratum.word());
            writeOwn(stratum.result(), rule, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTargets(ScoredMeasure measure, JsonGenerator json) throws IOException {
        ImmutableList<TargetResult> results =
                measure.shownFigure().map(MeasureFigure::targets).orElse(ImmutableList.of());
        ImmutableList<Target> targets = measure.definition().targets();
        json.writeArrayFieldStart("targets");
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            json.writeStartObject();
            json.writeStringField("comparison", target.comparison().word());
            json.writeNumberField("value", target.value());
            json.writeStringField("unit", target.unit());
            if (target.amber().isPresent()) {
                json.writeNumberField("amber", target.amber().get());
            } else {
                json.writeNullField("amber");
            }
            JsonReports.writeText(json, "by", target.by().map(String::valueOf));
            json.writeStringField("source", target.source());
            if (i < results.size()) {
                json.writeBooleanField("reached", results.get(i).isReached());
                json.writeBooleanField("due", results.get(i).isDue());
                JsonReports.writeText(json, "colour", results.get(i).colour().map(FactValue::word));
            } else {
                json.writeNullField("reached");
                json.writeNullField("due");
                json.writeNullField("colour");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeYearBefore(Optional<KpiTrend> known, DisclosureRule rule, JsonGenerator json)
            throws IOException {
        if (known.isEmpty()) {
            json.writeNullField("yearBefore");
            return;
        }
        KpiTrend trend = known.get();
        json.writeObjectFieldStart("yearBefore");
        json.writeStringField("period", trend.earlier().period());
        writeOwn(trend.earlier(), rule, json);
        json.writeStringField("verdict", FactValue.word(trend.verdict()));
        JsonReports.writeNumber(json, "difference", trend.difference());
        JsonReports.writeText(json, "shownDifference", trend.roundedDifference().map(BigDecimal::toPlainString));
        JsonReports.writeNumber(json, "relativeDifference", trend.relativeDifference());
        writeSignificance(trend, rule, json);
        JsonReports.writeText(json, "notJudgedReason", trend.notJudgedReason());
        JsonReports.writeText(json, "notComparableReason", trend.reason());
        json.writeEndObject();
    }

    private static void writeSignificance(KpiTrend trend, DisclosureRule rule, JsonGenerator json) throws IOException {
        Optional<Significance> significance = trend.significance();
        if (significance.isEmpty()) {
            json.writeNullField("significance");
            return;
        }
        json.writeObjectFieldStart("significance");
        json.writeBooleanField("significant", significance.get().isSignificant());
        writeInterval(json, rule.interval(trend));
        json.writeEndObject();
    }

    private static void writeInterval(JsonGenerator json, Optional<Interval> interval) throws IOException {
        if (interval.isEmpty()) {
            json.writeNullField("interval");
            return;
        }
        json.writeObjectFieldStart("interval");
        json.writeStringField("method", interval.get().method());
        json.writeNumberField("level", interval.get().level());
        json.writeNumberField("lower", interval.get().lower());
        JsonReports.writeNumber(
                json,
                "upper",
                Double.isFinite(interval.get().upper())
                        ? OptionalDouble.of(interval.get().upper())
                        : OptionalDouble.empty());
        json.writeEndObject();
    }

    private static void writeCounts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}

package org.lafc.metrics.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedBreakdown;
import org.lafc.metrics.evaluate.DerivedResult;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.evaluate.KpiTrend;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.profile.PaperFigure;
import org.lafc.metrics.stats.Interval;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Rate;

/**
 * Writes measures and profile as JSON, in UTF-8 text with the same bytes every run. Values are unrounded; {@code shown}
 * is the value as people read it. A withheld measure, breakdown or row of one has {@code "withheld": true} and no number
 * at all.
 */
public final class JsonReports {

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
            "interval");

    private JsonReports() {}

    /**
     * Writes the measures: an array with an object a measure.
     *
     * <p>{@code excluded}, {@code missing} and {@code pending} are numbers of children; {@code excludedBy} and
     * {@code missingBy} say why. {@code numerator} of a mean is the sum of the values in its unit. {@code yearBefore} holds
     * the figure of the year before and how it changed since, null where that is not known or either figure is withheld.
     *
     * @param report the report
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeKpis(Report report, Writer out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartArray();
            for (KpiResult result : report.results()) {
                writeKpi(result, report, json);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    /**
     * Writes the profile: whom it counts, each breakdown with its base, and every other part, each with what of the Powys
     * paper it answers.
     *
     * @param report the report
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeProfile(Report report, Writer out) throws IOException {
        DisclosureRule rule = report.disclosure();
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringField("schemaVersion", JsonProfile.VERSION);
            json.writeStringField("authority", report.authority().code());
            json.writeStringField("censusDate", report.profile().censusDate().toString());
            writeCount(json, "children", rule.publish(report.profile().children()));
            writeCount(json, "shortBreaksOnly", rule.publish(report.cohort().shortBreaksOnly()));
            writeCount(
                    json, "notLookedAfterOnTheDay", rule.publish(report.cohort().notLookedAfter()));
            writeCount(json, "areaDisagreements", rule.publish(report.cohort().areaDisagreements()));
            JsonLocation.writeEvidence(report, json);
            json.writeStringField("distanceMethod", report.profile().distanceMethod());
            json.writeStringField("disclosure", report.disclosure().toString());
            writeRate(json, report);
            json.writeArrayFieldStart("breakdowns");
            for (Breakdown breakdown : report.profile().breakdowns()) {
                writeBreakdown(breakdown, HtmlLocation.published(report, breakdown), json);
            }
            json.writeEndArray();
            JsonLocation.writeDistanceByBoundary(report, json);
            JsonLocation.writeFlows(report, json);
            JsonProfile.write(report, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Whether a measure is hidden: its own figure, or one of those it is the change of. */
    static boolean isWithheld(KpiResult result, Report report) {
        return report.disclosure().publish(result).isHidden()
                || report.change(result).stream()
                        .flatMap(known -> known.results().stream())
                        .anyMatch(known -> report.disclosure().publish(known).isHidden());
    }

    private static void writeKpi(KpiResult result, Report report, JsonGenerator json) throws IOException {
        Published<KpiResult> published = report.disclosure().publish(result);
        Optional<DerivedResult> change = report.change(result);
        boolean withheld = isWithheld(result, report);
        json.writeStartObject();
        json.writeStringField("id", result.definition().id());
        json.writeStringField("version", result.definition().version());
        json.writeStringField("title", result.definition().title().en());
        json.writeStringField("kind", result.definition().kind().word());
        writeText(json, "partOf", result.definition().partOf());
        json.writeStringField("period", change.map(DerivedResult::period).orElse(result.period()));
        json.writeStringField("unit", result.unit());
        json.writeStringField("better", result.definition().better().word());
        writeText(json, "method", result.method());
        json.writeBooleanField("withheld", withheld);
        if (!withheld) {
            writeFigures(result, change, json);
        } else {
            for (String name : FIGURES) {
                json.writeNullField(name);
            }
        }
        writeYearBefore(
                report.trend(result)
                        .filter(trend -> !published.isHidden()
                                && !report.disclosure().publish(trend.earlier()).isHidden()),
                json);
        json.writeStringField("source", result.definition().source());
        writeText(json, "note", result.definition().note());
        json.writeEndObject();
    }

    private static void writeFigures(KpiResult result, Optional<DerivedResult> change, JsonGenerator json)
            throws IOException {
        KpiTally tally = result.tally();
        writeNumber(json, "value", change.map(DerivedResult::value).orElse(result.value()));
        writeText(
                json,
                "shown",
                change.map(DerivedResult::rounded).orElse(result.rounded()).map(BigDecimal::toPlainString));
        writeText(
                json, "noValueReason", change.map(DerivedResult::noValueReason).orElse(result.noValueReason()));
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
        writeInterval(json, result.interval());
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
                writeShare(json, band.share());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void writeYearBefore(Optional<KpiTrend> known, JsonGenerator json) throws IOException {
        if (known.isEmpty()) {
            json.writeNullField("yearBefore");
            return;
        }
        KpiTrend trend = known.get();
        json.writeObjectFieldStart("yearBefore");
        json.writeStringField("period", trend.earlier().period());
        writeFigures(trend.earlier(), Optional.empty(), json);
        json.writeStringField("verdict", FactValue.word(trend.verdict()));
        writeNumber(json, "difference", trend.difference());
        writeText(json, "shownDifference", trend.roundedDifference().map(BigDecimal::toPlainString));
        writeText(json, "notComparableReason", trend.reason());
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
        json.writeNumberField("upper", interval.get().upper());
        json.writeEndObject();
    }

    private static void writeRate(JsonGenerator json, Report report) throws IOException {
        Optional<PopulationEstimate> population = report.population();
        if (population.isEmpty()
                || report.disclosure().withholds(report.profile().children())) {
            json.writeNullField("ratePer10000");
            return;
        }
        Rate rate = Rate.of(report.profile().children(), population.get().residentsAged0To17());
        json.writeObjectFieldStart("ratePer10000");
        writeNumber(json, "value", rate.per(10_000));
        json.writeNumberField("numerator", rate.events());
        json.writeNumberField("denominator", rate.people());
        json.writeStringField(
                "base", "residents aged 0-17, mid-" + population.get().midYear());
        json.writeEndObject();
    }

    private static void writeBreakdown(Breakdown breakdown, Published<PublishedBreakdown> published, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", breakdown.fact().name());
        json.writeStringField("meaning", breakdown.fact().meaning());
        json.writeStringField("source", breakdown.fact().source());
        writeText(json, "answers", PaperFigure.of(breakdown.fact()).map(PaperFigure::where));
        json.writeBooleanField("withheld", published.isHidden());
        if (published instanceof Published.Shown<PublishedBreakdown> shown) {
            writeRows(shown.value(), json);
        }
        json.writeEndObject();
    }

    private static void writeRows(PublishedBreakdown breakdown, JsonGenerator json) throws IOException {
        writeCount(json, "all", breakdown.all());
        writeCount(json, "known", breakdown.known());
        writeCount(json, "missing", breakdown.missing());
        json.writeArrayFieldStart("rows");
        for (PublishedBreakdown.Row row : breakdown.rows()) {
            json.writeStartObject();
            json.writeStringField("label", row.label());
            json.writeBooleanField("withheld", row.count().isHidden());
            writeCount(json, "count", row.count());
            writePercent(json, "percentOfKnown", row.ofKnown());
            writePercent(json, "percentOfAll", row.ofAll());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCount(JsonGenerator json, String name, Published<Long> count) throws IOException {
        if (count instanceof Published.Shown<Long> shown) {
            json.writeNumberField(name, shown.value());
        } else {
            json.writeNullField(name);
        }
    }

    private static void writePercent(JsonGenerator json, String name, Published<Proportion> share) throws IOException {
        writeNumber(
                json,
                name,
                share instanceof Published.Shown<Proportion> shown
                        ? shown.value().percent()
                        : OptionalDouble.empty());
    }

    private static void writeShare(JsonGenerator json, Proportion share) throws IOException {
        json.writeNumberField("count", share.numerator());
        json.writeNumberField("base", share.denominator());
        writeNumber(json, "percent", share.percent());
    }

    private static void writeCounts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    static void writeNumber(JsonGenerator json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsDouble());
        } else {
            json.writeNullField(name);
        }
    }

    private static void writeText(JsonGenerator json, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    private static JsonGenerator generator(Writer out) throws IOException {
        DefaultIndenter newLine = new DefaultIndenter("  ", "\n");
        JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(out);
        json.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(newLine)
                .withArrayIndenter(newLine));
        return json;
    }
}

package org.lafc.metrics.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.metrics.cohort.Breakdown;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedBreakdown;
import org.lafc.metrics.profile.PaperFigure;
import org.lafc.metrics.scorecard.Scorecard;
import org.lafc.metrics.scorecard.ScoredMeasure;
import org.lafc.metrics.stats.Proportion;
import org.lafc.metrics.stats.Rate;

/**
 * Writes measures and profile as JSON, in UTF-8 text with the same bytes every run. Values are unrounded; {@code shown}
 * is the value as people read it. A withheld measure, breakdown or row of one has {@code "withheld": true} and no number
 * at all.
 */
public final class JsonReports {

    private JsonReports() {}

    /**
     * Writes the measures: an array with an object a measure.
     *
     * <p>{@code excluded}, {@code missing} and {@code pending} are numbers of children; {@code excludedBy} and
     * {@code missingBy} say why. {@code numerator} of a mean is the sum of the values in its unit. {@code yearBefore} holds
     * the figure of the year before and how it changed since, null where that is not known or either figure is withheld.
     * {@code targets} holds each target with what came of it; {@code strata} the figures apart by the strata of the
     * definition, null if one of them is withheld. {@code format} is the version of all this: its first figure rises when a
     * field goes or gets another meaning, its second when one is added.
     *
     * @param report the report
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeKpis(Report report, Writer out) throws IOException {
        writeKpis(report.scorecard(), out);
    }

    /**
     * Writes measures without a report, for example those of a region, as {@link #writeKpis(Report, Writer)} does.
     *
     * @param scorecard the measures
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeKpis(Scorecard scorecard, Writer out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartArray();
            for (ScoredMeasure measure : scorecard.measures()) {
                JsonMeasures.write(measure, scorecard.disclosure(), json);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    /**
     * Writes the scorecard: an object with every statement of the papers, the measures that tell it and what came of
     * putting their trends together; the measures that belong to no KPI and no outcome; and those without a value, with what
     * is missing. Measures are named by their ids in what {@link #writeKpis} writes.
     *
     * @param report the report
     * @param out where to, left open
     * @throws IOException if writing fails
     */
    public static void writeScorecard(Report report, Writer out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            JsonScorecard.write(report, json);
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
        PublishedProfile published = new PublishedProfile(report);
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringField("format", JsonProfile.FORMAT);
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
                writeBreakdown(breakdown, published.of(breakdown), json);
            }
            json.writeEndArray();
            JsonLocation.writeDistanceByBoundary(report, json);
            JsonLocation.writeFlows(report, json);
            JsonProfile.write(report, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
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

    static void writeNumber(JsonGenerator json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsDouble());
        } else {
            json.writeNullField(name);
        }
    }

    static void writeText(JsonGenerator json, String name, Optional<String> text) throws IOException {
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

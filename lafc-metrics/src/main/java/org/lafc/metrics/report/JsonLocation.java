package org.lafc.metrics.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.lafc.core.place.AreaSide;
import org.lafc.metrics.cohort.AreaEvidence;
import org.lafc.metrics.cohort.DistanceByBoundary;
import org.lafc.metrics.cohort.DistanceByBoundary.HowFar;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.cohort.FlowSummary;
import org.lafc.metrics.cohort.Flows;

/** The parts of the profile in JSON that tell where children are placed. Of a withheld part no number is written. */
final class JsonLocation {

    private JsonLocation() {}

    static void writeEvidence(Report report, JsonGenerator json) throws IOException {
        Map<AreaEvidence, Integer> counts = report.cohort().areaEvidence();
        boolean withheld =
                counts.values().stream().anyMatch(count -> report.disclosure().withholds(count));
        json.writeObjectFieldStart("areaEvidence");
        for (Map.Entry<AreaEvidence, Integer> count : counts.entrySet()) {
            if (withheld) {
                json.writeNullField(word(count.getKey()));
            } else {
                json.writeNumberField(word(count.getKey()), count.getValue());
            }
        }
        json.writeEndObject();
    }

    static void writeDistanceByBoundary(Report report, JsonGenerator json) throws IOException {
        PublishedProfile published = new PublishedProfile(report);
        json.writeArrayFieldStart("distanceByBoundary");
        for (DistanceByBoundary table : report.profile().distanceByBoundary()) {
            boolean withheld = published.withholds(table);
            json.writeStartObject();
            json.writeStringField("far", table.threshold().far());
            json.writeStringField("near", table.threshold().near());
            json.writeStringField("method", table.distanceMethod());
            json.writeBooleanField("withheld", withheld);
            if (!withheld) {
                json.writeNumberField("all", table.children());
                json.writeNumberField("farButInside", table.farButInside());
                json.writeNumberField("nearButOutside", table.nearButOutside());
                json.writeArrayFieldStart("rows");
                for (AreaSide side : AreaSide.values()) {
                    json.writeStartObject();
                    json.writeStringField("side", word(side));
                    for (HowFar howFar : HowFar.values()) {
                        json.writeNumberField(word(howFar), table.count(side, howFar));
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeFlows(Report report, JsonGenerator json) throws IOException {
        Flows flows = report.profile().flows();
        boolean withheld = new PublishedProfile(report).of(flows).isHidden();
        json.writeObjectFieldStart("flows");
        json.writeBooleanField("withheld", withheld);
        if (!withheld) {
            json.writeNumberField("children", flows.children());
            json.writeNumberField("fromOutside", flows.fromOutside());
            json.writeNumberField("originNotKnown", flows.originNotKnown());
            json.writeNumberField("hostedChildren", flows.hostedChildren());
            json.writeArrayFieldStart("localities");
            for (Map.Entry<FlowPlace, FlowSummary> summary : flows.summaries().entrySet()) {
                writeSummary(json, summary.getKey().toString(), summary.getValue());
            }
            json.writeEndArray();
            json.writeFieldName("total");
            writeSummary(json, "all localities", flows.total());
            writeRoutes(json, "routes", flows.routes());
            writeRoutes(json, "hosted", flows.hosted());
        }
        json.writeEndObject();
    }

    private static void writeSummary(JsonGenerator json, String locality, FlowSummary summary) throws IOException {
        json.writeStartObject();
        json.writeStringField("locality", locality);
        json.writeNumberField("from", summary.from());
        json.writeNumberField("stay", summary.stay());
        json.writeNumberField("elsewhere", summary.elsewhere());
        json.writeNumberField("outside", summary.outside());
        json.writeNumberField("destinationNotKnown", summary.destinationNotKnown());
        json.writeNumberField("placedHere", summary.placedHere());
        json.writeNumberField("arrivals", summary.arrivals());
        json.writeNumberField("originNotKnown", summary.originNotKnown());
        json.writeNumberField("net", summary.net());
        json.writeNumberField("hosted", summary.hosted());
        json.writeNumberField("netWithHosted", summary.netWithHosted());
        JsonReports.writeNumber(json, "percentStaying", summary.retention().percent());
        JsonReports.writeNumber(json, "percentOutside", summary.shareOutside().percent());
        json.writeEndObject();
    }

    private static void writeRoutes(JsonGenerator json, String name, SortedMap<Flows.Route, Long> routes)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<Flows.Route, Long> route : routes.entrySet()) {
            json.writeStartObject();
            writePlace(json, "from", route.getKey().origin());
            writePlace(json, "to", route.getKey().destination());
            json.writeNumberField("children", route.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    // A locality may be called "outside", so the kind stands beside the name.
    private static void writePlace(JsonGenerator json, String name, FlowPlace place) throws IOException {
        json.writeStringField(name, place.toString());
        if (place.kind() != FlowPlace.Kind.NAMED) {
            json.writeStringField(name + "Kind", word(place.kind()));
        }
    }

    static boolean withholds(Report report, Iterable<Long> counts) {
        for (long count : counts) {
            if (report.disclosure().withholds(count)) {
                return true;
            }
        }
        return false;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

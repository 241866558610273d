package org.lafc.metrics.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.metrics.cohort.FlowPlace;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.ValueBands;
import org.lafc.metrics.profile.LocalityReport;
import org.lafc.metrics.profile.Provision;
import org.lafc.metrics.profile.Spread;
import org.lafc.metrics.profile.Sufficiency;
import org.lafc.metrics.stats.Proportion;

/** The reports on localities in JSON. Homes are told always, counts of children all or none. */
final class JsonLocalities {

    private final Report report;
    private final JsonGenerator json;
    private final PublishedProfile published;
    private final boolean withheld;

    JsonLocalities(Report report, JsonGenerator json) {
        this.report = report;
        this.json = json;
        this.published = new PublishedProfile(report);
        this.withheld = published.localities().isHidden();
    }

    void write() throws IOException {
        json.writeObjectFieldStart("localities");
        json.writeStringField("answers", LocalityReport.ANSWERS.where());
        json.writeBooleanField("withheld", withheld);
        json.writeArrayFieldStart("reports");
        for (LocalityReport locality : report.profile().localities().all()) {
            locality(locality);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void locality(LocalityReport locality) throws IOException {
        json.writeStartObject();
        json.writeStringField("locality", locality.place().toString());
        json.writeStringField("kind", FactValue.word(locality.place().kind()));
        homes(locality.provision());
        if (!withheld) {
            json.writeNumberField("fromHere", locality.fromHere());
            json.writeNumberField("placedHere", locality.placedHere());
            if (locality.hosted().isPresent()) {
                json.writeArrayFieldStart("hosted");
                for (Map.Entry<String, Long> placing : locality.hosted().get().entrySet()) {
                    json.writeStartObject();
                    json.writeStringField("placedBy", placing.getKey());
                    json.writeNumberField("children", placing.getValue());
                    json.writeEndObject();
                }
                json.writeEndArray();
            } else {
                json.writeNullField("hosted");
            }
            places("goTo", locality.goTo());
            places("comeFrom", locality.comeFrom());
            distances(locality);
            sufficiency(locality.sufficiency());
        }
        json.writeEndObject();
    }

    private void homes(Optional<Provision> provision) throws IOException {
        if (provision.isEmpty()) {
            json.writeNullField("homes");
            return;
        }
        json.writeObjectFieldStart("homes");
        json.writeNumberField("beds", provision.get().total().beds());
        json.writeArrayFieldStart("list");
        for (ChildrensHome home : provision.get().homes()) {
            json.writeStartObject();
            json.writeStringField("id", home.id());
            json.writeStringField("name", home.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void places(String name, Map<FlowPlace, Long> counts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<FlowPlace, Long> count : counts.entrySet()) {
            json.writeStartObject();
            json.writeStringField("place", count.getKey().toString());
            json.writeStringField("kind", FactValue.word(count.getKey().kind()));
            json.writeNumberField("children", count.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void distances(LocalityReport locality) throws IOException {
        Spread distances = locality.distances();
        boolean few = published.isOfFew(distances);
        json.writeObjectFieldStart("distances");
        json.writeStringField("method", report.profile().distanceMethod());
        json.writeNumberField("measured", distances.known());
        JsonReports.writeNumber(json, "meanMiles", few ? OptionalDouble.empty() : distances.mean());
        JsonReports.writeNumber(json, "medianMiles", few ? OptionalDouble.empty() : distances.median());
        json.writeArrayFieldStart("bands");
        ImmutableList<Proportion> bands = distances.in(ValueBands.P4);
        for (int band = 0; band < bands.size(); band++) {
            json.writeStartObject();
            json.writeStringField("band", ValueBands.P4.labels().get(band));
            json.writeNumberField("children", bands.get(band).numerator());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notMeasured");
        for (Map.Entry<Reason, Long> reason : locality.notMeasured().entrySet()) {
            json.writeStartObject();
            json.writeStringField("reason", FactValue.word(reason.getKey()));
            json.writeNumberField("children", reason.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void sufficiency(ImmutableList<Sufficiency> kinds) throws IOException {
        json.writeArrayFieldStart("sufficiency");
        for (Sufficiency kind : kinds) {
            json.writeStartObject();
            json.writeStringField("kind", kind.kind());
            whole("places", kind.places());
            json.writeNumberField("needing", kind.needing());
            json.writeNumberField("needingHere", kind.needingHere());
            json.writeNumberField("placedHere", kind.placedHere());
            whole("hosted", kind.hosted());
            whole("placesOverNeed", kind.placesOverNeed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void whole(String name, OptionalLong number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsLong());
        } else {
            json.writeNullField(name);
        }
    }
}

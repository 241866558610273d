package org.lafc.metrics.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.population.ProjectedPopulation;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.time.AgeBands;
import org.lafc.metrics.disclose.Cell;
import org.lafc.metrics.disclose.Published;
import org.lafc.metrics.disclose.PublishedTable;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.profile.HostedChildren;
import org.lafc.metrics.profile.PaperFigure;
import org.lafc.metrics.profile.PlacementsBySide;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.profile.Provision;
import org.lafc.metrics.profile.SiblingGroupSizes;
import org.lafc.metrics.profile.Spread;
import org.lafc.metrics.profile.YearFigure;

/** The parts of the profile in JSON beside breakdowns and places. A part that no data reach is null. */
final class JsonProfile {

    /** The first figure rises when a field goes or gets another meaning, the second when one is added. */
    static final String FORMAT = "3.0";

    private static final int LAST_AGE_OF_CHILDREN = 17;

    private final Report report;
    private final Profile profile;
    private final PublishedProfile published;
    private final JsonGenerator json;

    private JsonProfile(Report report, JsonGenerator json) {
        this.report = report;
        this.profile = report.profile();
        this.published = new PublishedProfile(report);
        this.json = json;
    }

    static void write(Report report, JsonGenerator json) throws IOException {
        JsonProfile parts = new JsonProfile(report, json);
        parts.spreads();
        parts.distancesNotMeasured();
        parts.placementsBySide();
        parts.siblingGroups();
        parts.years();
        parts.hosted();
        parts.provision();
        parts.projections();
        new JsonLocalities(report, json).write();
    }

    private void spreads() throws IOException {
        json.writeArrayFieldStart("spreads");
        for (Spread spread : profile.spreads()) {
            boolean withheld = published.of(spread).isHidden();
            json.writeStartObject();
            json.writeStringField("fact", spread.fact().name());
            text("answers", PaperFigure.of(spread.fact()).map(PaperFigure::where));
            json.writeStringField("unit", spread.unit().name());
            json.writeBooleanField("withheld", withheld);
            if (!withheld) {
                json.writeNumberField("known", spread.known());
                json.writeNumberField("missing", spread.missing());
                JsonReports.writeNumber(json, "mean", spread.mean());
                JsonReports.writeNumber(json, "lowerQuartile", spread.lowerQuartile());
                JsonReports.writeNumber(json, "median", spread.median());
                JsonReports.writeNumber(json, "upperQuartile", spread.upperQuartile());
                JsonReports.writeNumber(
                        json, "greatest", published.showsExtremes() ? spread.greatest() : OptionalDouble.empty());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void distancesNotMeasured() throws IOException {
        Published<ImmutableMap<Reason, Integer>> reasons = published.reasons(profile.distancesNotMeasured());
        part("distancesNotMeasured", PaperFigure.FIGURE_1_7, reasons.isHidden());
        if (reasons instanceof Published.Shown<ImmutableMap<Reason, Integer>> shown) {
            json.writeArrayFieldStart("reasons");
            for (Map.Entry<Reason, Integer> reason : shown.value().entrySet()) {
                json.writeStartObject();
                json.writeStringField("reason", FactValue.word(reason.getKey()));
                json.writeNumberField("children", reason.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void placementsBySide() throws IOException {
        PlacementsBySide placements = profile.placementsBySide();
        boolean withheld = published.of(placements).isHidden();
        part("placementsBySide", PlacementsBySide.ANSWERS, withheld);
        if (!withheld) {
            json.writeArrayFieldStart("rows");
            for (String kind : placements.kinds()) {
                json.writeStartObject();
                json.writeStringField("kind", kind);
                for (AreaSide side : AreaSide.values()) {
                    json.writeNumberField(FactValue.word(side), placements.count(kind, side));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void siblingGroups() throws IOException {
        if (profile.siblingGroups().isEmpty()) {
            json.writeNullField("siblingGroups");
            return;
        }
        SiblingGroupSizes groups = profile.siblingGroups().get();
        boolean withheld = published.of(groups).isHidden();
        part("siblingGroups", SiblingGroupSizes.ANSWERS, withheld);
        if (!withheld) {
            json.writeNumberField("groups", groups.groups());
            json.writeNumberField("children", groups.children());
            json.writeNumberField("alone", groups.alone());
            json.writeNumberField("familyNotKnown", groups.familyNotKnown());
            json.writeArrayFieldStart("bySize");
            for (Map.Entry<Integer, Long> size : groups.groupsBySize().entrySet()) {
                json.writeStartObject();
                json.writeNumberField("size", size.getKey());
                json.writeNumberField("groups", size.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            answers("withSibling", groups.withSibling());
            answers("whollyTogether", groups.whollyTogether());
        }
        json.writeEndObject();
    }

    private void answers(String name, Map<? extends Enum<?>, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<? extends Enum<?>, Long> count : counts.entrySet()) {
            json.writeNumberField(FactValue.word(count.getKey()), count.getValue());
        }
        json.writeEndObject();
    }

    private void years() throws IOException {
        json.writeArrayFieldStart("years");
        for (YearFigure figure : profile.years().figures()) {
            boolean withheld = published.withholds(figure);
            json.writeStartObject();
            json.writeArrayFieldStart("answers");
            for (PaperFigure answer : profile.years().answers(figure, report.authority())) {
                json.writeString(answer.where());
            }
            json.writeEndArray();
            json.writeStringField("topic", FactValue.word(figure.topic()));
            json.writeStringField("whose", figure.whose());
            json.writeStringField("date", figure.date().toString());
            json.writeStringField("category", figure.category());
            json.writeStringField("unit", FactValue.word(figure.unit()));
            json.writeStringField("origin", FactValue.word(figure.origin()));
            json.writeStringField("source", figure.source());
            json.writeBooleanField("withheld", withheld);
            if (!withheld) {
                json.writeNumberField("value", figure.value());
                whole("base", figure.base());
                json.writeNumberField("leftOut", figure.leftOut());
                number("percent", figure.percent());
                number("ratePer10000", figure.ratePer10000());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void hosted() throws IOException {
        if (profile.hosted().isEmpty()) {
            json.writeNullField("hosted");
            return;
        }
        HostedChildren hosted = profile.hosted().get();
        json.writeObjectFieldStart("hosted");
        json.writeStringField("answers", HostedChildren.ANSWERS.where());
        hosted("byPlacingAuthority", hosted.byPlacingAuthority());
        hosted("byPlacementType", hosted.byPlacementType());
        hosted("byLocality", hosted.byLocality());
        json.writeEndObject();
    }

    private void hosted(String name, Map<?, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        if (counts.isEmpty()) {
            json.writeBooleanField("withheld", false);
            json.writeNumberField("all", 0);
            json.writeArrayFieldStart("rows");
            json.writeEndArray();
        } else if (published.list(counts) instanceof Published.Shown<PublishedTable> shown) {
            PublishedTable table = shown.value();
            json.writeBooleanField("withheld", false);
            count("all", table.total());
            json.writeArrayFieldStart("rows");
            ImmutableList<Object> labels = ImmutableList.copyOf(counts.keySet());
            for (int i = 0; i < labels.size(); i++) {
                json.writeStartObject();
                json.writeStringField(
                        "label",
                        labels.get(i) instanceof Enum<?> word
                                ? FactValue.word(word)
                                : labels.get(i).toString());
                count("count", table.at(new Cell(0, i)));
                json.writeEndObject();
            }
            json.writeEndArray();
        } else {
            json.writeBooleanField("withheld", true);
        }
        json.writeEndObject();
    }

    private void provision() throws IOException {
        if (profile.provision().isEmpty()) {
            json.writeNullField("provision");
            return;
        }
        Provision provision = profile.provision().get();
        json.writeObjectFieldStart("provision");
        json.writeStringField("answers", Provision.ANSWERS.where());
        json.writeNumberField("homes", provision.total().homes());
        json.writeNumberField("beds", provision.total().beds());
        json.writeArrayFieldStart("owners");
        for (Map.Entry<?, Provision.Beds> owner : provision.byOwner().entrySet()) {
            json.writeStartObject();
            json.writeStringField("owner", FactValue.word((Enum<?>) owner.getKey()));
            json.writeNumberField("homes", owner.getValue().homes());
            json.writeNumberField("beds", owner.getValue().beds());
            json.writeEndObject();
        }
        json.writeEndArray();
        regulations(provision.homesByRegulation());
        if (provision.contracts().isPresent()) {
            json.writeArrayFieldStart("contracts");
            for (Map.Entry<?, Long> kind : provision.contracts().get().entrySet()) {
                json.writeStartObject();
                json.writeStringField("kind", FactValue.word((Enum<?>) kind.getKey()));
                if (published.withholdsContracts(provision)) {
                    json.writeNullField("contracts");
                } else {
                    json.writeNumberField("contracts", kind.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } else {
            json.writeNullField("contracts");
        }
        json.writeArrayFieldStart("list");
        for (ChildrensHome home : provision.homes()) {
            home(home, provision);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void regulations(Optional<ImmutableSetMultimap<String, String>> known) throws IOException {
        if (known.isEmpty()) {
            json.writeNullField("regulationsNotMet");
            return;
        }
        json.writeArrayFieldStart("regulationsNotMet");
        for (String regulation : known.get().keySet()) {
            json.writeStartObject();
            json.writeStringField("regulation", regulation);
            json.writeNumberField("homes", known.get().get(regulation).size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void home(ChildrensHome home, Provision provision) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", home.id());
        json.writeStringField("name", home.name());
        json.writeNumberField("beds", home.beds());
        json.writeStringField("owner", FactValue.word(home.owner()));
        text("for", home.provision());
        Optional<ImmutableList<InspectionFinding>> findings = provision.findingsOf(home);
        if (findings.isEmpty()) {
            json.writeNullField("findings");
        } else {
            json.writeArrayFieldStart("findings");
            for (InspectionFinding finding : findings.get()) {
                json.writeStartObject();
                json.writeStringField("regulation", finding.regulation());
                json.writeStringField("finding", finding.finding());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void projections() throws IOException {
        if (profile.projections().isEmpty()) {
            json.writeNullField("projections");
            return;
        }
        ProjectedPopulation projections = profile.projections().get();
        json.writeObjectFieldStart("projections");
        json.writeStringField("answers", PaperFigure.TABLE_1.where());
        json.writeArrayFieldStart("years");
        for (int year : projections.years()) {
            json.writeStartObject();
            json.writeNumberField("year", year);
            whole("aged0To17", projections.residents(year, 0, LAST_AGE_OF_CHILDREN));
            json.writeArrayFieldStart("bands");
            for (Map.Entry<String, Long> band :
                    projections.byBand(year, AgeBands.POWYS).entrySet()) {
                json.writeStartObject();
                json.writeStringField("band", band.getKey());
                json.writeNumberField("residents", band.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void part(String name, PaperFigure answers, boolean withheld) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("answers", answers.where());
        json.writeBooleanField("withheld", withheld);
    }

    private void count(String name, Published<Long> count) throws IOException {
        if (count instanceof Published.Shown<Long> shown) {
            json.writeNumberField(name, shown.value());
        } else {
            json.writeNullField(name);
        }
    }

    private void text(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void whole(String name, OptionalLong number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsLong());
        } else {
            json.writeNullField(name);
        }
    }

    private void number(String name, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.get());
        } else {
            json.writeNullField(name);
        }
    }
}

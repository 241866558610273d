package org.lafc.core.plain;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.plain.PlainColumn.Need;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.population.PopulationProjection;
import org.lafc.core.provision.CarerHousehold;
import org.lafc.core.provision.CarerKind;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.ContractKind;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.provision.HostedChild;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.provision.PlacementContract;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.core.voice.SurveyAnswer;
import org.lafc.core.voice.SurveyReply;
import org.lafc.core.voice.SurveyTopic;

/** The tables that are not about one child looked after by the authority. */
final class PlaceTables {

    static final Table<Meeting> MEETINGS = Table.of("meetings", Meeting.class, "Meetings of bodies children sit on.")
            .day("meeting", "day it was or should have been held", Meeting::date)
            .neededWord("body", ParticipationKind.class, "which body", Meeting::kind)
            .neededWord("state", MeetingState.class, "held or not", Meeting::state)
            .reads(row -> new Meeting(
                    row.day("meeting"),
                    row.needed("body", ParticipationKind.class),
                    row.needed("state", MeetingState.class),
                    row.from()));

    static final Table<SurveyAnswer> SURVEY_ANSWERS = Table.of(
                    "survey_answers", SurveyAnswer.class, "Questions of questionnaires that came back, one row each.")
            .day("survey_answered", "day it was given, or came in", SurveyAnswer::date)
            .neededWord("survey_topic", SurveyTopic.class, "what was asked", SurveyAnswer::topic)
            .word("reply", SurveyReply.class, "what was ticked; blank if it was left unanswered", SurveyAnswer::reply)
            .reads(row -> new SurveyAnswer(
                    row.day("survey_answered"),
                    row.needed("survey_topic", SurveyTopic.class),
                    row.word("reply", SurveyReply.NOT_KNOWN),
                    row.from()));

    static final Table<CarerHousehold> CARERS = Table.of(
                    "carers", CarerHousehold.class, "Households approved to foster or to adopt, one row a household.")
            .neededText("household", "identifier of the household", CarerHousehold::id)
            .days(
                    "approved_from",
                    "first day of approval",
                    "approved_to",
                    "day after the last; blank while it is approved",
                    CarerHousehold::approved)
            .word("carer_kind", CarerKind.class, "what it is approved for", CarerHousehold::kind)
            .dayIfKnown(
                    "core_trained",
                    "day the core training was completed; blank if it is not recorded",
                    CarerHousehold::coreTrained)
            .oncePer("household", CarerHousehold::id)
            .reads(row -> new CarerHousehold(
                    row.text("household"),
                    row.word("carer_kind", CarerKind.NOT_KNOWN),
                    row.days("approved_from", "approved_to"),
                    row.dayIfKnown("core_trained"),
                    row.from()));

    static final Table<ChildrensHome> HOMES = Table.of("homes", ChildrensHome.class, "Children's homes.")
            .neededText("home", "identifier of the home", ChildrensHome::id)
            .neededText("name", "its name", ChildrensHome::name)
            .needed("beds", ColumnKind.wholeNumber(1, Integer.MAX_VALUE), "number of beds", ChildrensHome::beds)
            .word("owner", HomeOwner.class, "who owns and runs it", ChildrensHome::owner)
            .text("provision", "what it is for, in its own words", ChildrensHome::provision)
            .place("home_postcode", "where it is", ChildrensHome::place)
            .text("locality", "the locality it is in", home -> home.locality().map(Locality::name))
            .text("urn", "its registration number", ChildrensHome::settingNumber)
            .oncePer("home", ChildrensHome::id)
            .reads(row -> ChildrensHome.builder()
                    .id(row.text("home"))
                    .name(row.text("name"))
                    .beds(row.number("beds"))
                    .owner(row.word("owner", HomeOwner.NOT_KNOWN))
                    .provision(row.textIfKnown("provision"))
                    .place(row.place("home_postcode"))
                    .locality(row.textIfKnown("locality").map(Locality::new))
                    .settingNumber(row.textIfKnown("urn"))
                    .source(row.from())
                    .build());

    static final Table<InspectionFinding> FINDINGS = Table.of(
                    "findings", InspectionFinding.class, "Regulations a children's home did not meet at an inspection.")
            .neededText("home", "identifier of the home", InspectionFinding::homeId)
            .neededText("regulation", "the regulation as the report cites it", InspectionFinding::regulation)
            .neededText("finding", "what was found", InspectionFinding::finding)
            .dayIfKnown("inspected", "day of the inspection", InspectionFinding::inspected)
            .reads(row -> new InspectionFinding(
                    row.text("home"),
                    row.text("regulation"),
                    row.text("finding"),
                    row.dayIfKnown("inspected"),
                    row.from()));

    static final Table<PlacementContract> CONTRACTS = Table.of(
                    "contracts", PlacementContract.class, "Contracts under which the authority buys placements.")
            .days(
                    "contract_from",
                    "first day",
                    "contract_to",
                    "day after the last; blank while it runs",
                    PlacementContract::dates)
            .word("contract", ContractKind.class, "the kind", PlacementContract::kind)
            .neededText("provider", "the provider's name", PlacementContract::provider)
            .ifKnown(
                    "places",
                    Need.MAY_BE_MISSING,
                    ColumnKind.wholeNumber(0, Integer.MAX_VALUE),
                    "number of places bought; blank if none are fixed",
                    contract -> Optional.of(contract.places()).filter(places -> places > 0))
            .reads(row -> new PlacementContract(
                    row.days("contract_from", "contract_to"),
                    row.word("contract", ContractKind.NOT_KNOWN),
                    row.text("provider"),
                    row.ifKnown("places", Integer.class).orElse(0),
                    row.from()));

    static final Table<HostedChild> HOSTED = Table.of(
                    "hosted", HostedChild.class, "Children whom other authorities have placed in this one's area.")
            .days(
                    "hosted_from",
                    "first day here",
                    "hosted_to",
                    "day after the last; blank while the child is here",
                    HostedChild::dates)
            .neededText("placing_authority", "the placing authority, or its region", HostedChild::placingAuthority)
            .word("placement_type", PlacementType.class, "kind of placement", HostedChild::placementType)
            .place("hosted_postcode", "where the child lives", HostedChild::place)
            .text("locality", "the locality", child -> child.locality().map(Locality::name))
            .dayIfKnown("date_of_birth", "day of birth", HostedChild::dateOfBirth)
            .reads(row -> HostedChild.builder()
                    .dates(row.days("hosted_from", "hosted_to"))
                    .placingAuthority(row.text("placing_authority"))
                    .placementType(row.word("placement_type", PlacementType.NOT_KNOWN))
                    .place(row.place("hosted_postcode"))
                    .locality(row.textIfKnown("locality").map(Locality::new))
                    .dateOfBirth(row.dayNotAfter("date_of_birth", "hosted_from"))
                    .source(row.from())
                    .build());

    static final Table<AuthorityLocality> LOCALITIES = Table.of(
                    "localities", AuthorityLocality.class, "The localities an authority divides its area into.")
            .neededText(
                    "locality",
                    "the locality's name",
                    locality -> locality.locality().name())
            .needed("authority", ColumnKind.AUTHORITY, "the authority", AuthorityLocality::authority)
            .oncePer("locality", locality -> locality)
            .reads(row -> new AuthorityLocality(
                    row.needed("authority", LocalAuthority.class), new Locality(row.text("locality"))));

    static final Table<PopulationEstimate> POPULATIONS = Table.of(
                    "populations",
                    PopulationEstimate.class,
                    "Mid-year estimates of residents aged 0 to 17, one row an authority and year.")
            .needed("authority", ColumnKind.AUTHORITY, "the authority", PopulationEstimate::authority)
            .needed("mid_year", year(), "the year whose 30 June it is for", PopulationEstimate::midYear)
            .needed(
                    "residents_aged_0_17",
                    ColumnKind.wholeNumber(0, Integer.MAX_VALUE),
                    "residents aged 0 to 17",
                    estimate -> Math.toIntExact(estimate.residentsAged0To17()))
            .oncePer("authority", estimate -> ImmutableList.of(estimate.authority(), estimate.midYear()))
            .reads(row -> new PopulationEstimate(
                    row.needed("authority", LocalAuthority.class),
                    row.number("mid_year"),
                    row.number("residents_aged_0_17")));

    static final Table<PopulationProjection> PROJECTIONS = Table.of(
                    "projections",
                    PopulationProjection.class,
                    "Residents expected, one row an authority, year and year of age.")
            .needed("authority", ColumnKind.AUTHORITY, "the authority", PopulationProjection::authority)
            .needed("year", year(), "the year", PopulationProjection::year)
            .needed("age", ColumnKind.wholeNumber(0, 150), "age in completed years", PopulationProjection::age)
            .needed(
                    "residents",
                    ColumnKind.wholeNumber(0, Integer.MAX_VALUE),
                    "residents expected",
                    projection -> Math.toIntExact(projection.residents()))
            .oncePer(
                    "authority",
                    projection -> ImmutableList.of(projection.authority(), projection.year(), projection.age()))
            .reads(row -> new PopulationProjection(
                    row.needed("authority", LocalAuthority.class),
                    row.number("year"),
                    row.number("age"),
                    row.number("residents")));

    private PlaceTables() {}

    private static ColumnKind<Integer> year() {
        return ColumnKind.wholeNumber(1900, 9999);
    }
}

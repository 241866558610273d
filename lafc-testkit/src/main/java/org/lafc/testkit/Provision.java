package org.lafc.testkit;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.lafc.core.care.PlacementType;
import org.lafc.core.plain.AuthorityLocality;
import org.lafc.core.plain.PlainRecords;
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

/**
 * Generates what there is for children: homes, findings of inspections, contracts, carers, meetings, answers to surveys,
 * and children whom other authorities placed here. Every value of their enums is drawn, and every optional part present and absent.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Provision {

    private Provision() {}

    /**
     * Returns children's homes; a third have a single bed.
     *
     * @return the arbitrary
     */
    public static Arbitrary<ChildrensHome> homes() {
        Arbitrary<Integer> beds = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(2, 12)), Tuple.of(1, Arbitraries.just(1)));
        return Combinators.combine(
                        Parts.numbers("HOME-"),
                        beds,
                        Arbitraries.of(HomeOwner.class),
                        Arbitraries.of("short breaks", "emotional & behavioural needs, ages 8-17")
                                .optional(0.6),
                        Places.all(),
                        Places.localities().optional(0.6),
                        Parts.numbers("").optional(0.6),
                        Rows.of("homes.csv").optional(0.5))
                .as((id, number, owner, provision, place, locality, urn, row) -> {
                    ChildrensHome.Builder home = ChildrensHome.builder();
                    home.id(id)
                            .name("Home no. " + number)
                            .beds(number)
                            .owner(owner)
                            .provision(provision)
                            .place(place)
                            .locality(locality)
                            .settingNumber(urn)
                            .source(row);
                    return home.build();
                });
    }

    /**
     * Returns findings of inspections.
     *
     * @return the arbitrary
     */
    public static Arbitrary<InspectionFinding> findings() {
        return Combinators.combine(
                        Parts.numbers("HOME-"),
                        Arbitraries.of("25(1A)", "12", "5(c)(iv)"),
                        Arbitraries.of("no statement of purpose, \"old\" one shown", "staff not vetted"),
                        Dates.days().optional(0.7),
                        Rows.of("findings.csv").optional(0.5))
                .as(InspectionFinding::new);
    }

    /**
     * Returns contracts: of every kind, with and without an end, with no fixed number of places in one of three.
     *
     * @return the arbitrary
     */
    public static Arbitrary<PlacementContract> contracts() {
        Arbitrary<Integer> places = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(1, 40)), Tuple.of(1, Arbitraries.just(0)));
        return Combinators.combine(
                        DateRanges.all(),
                        Arbitraries.of(ContractKind.class),
                        Arbitraries.of("Maple Fostering Ltd", "Gofal Cyf.", "Smith, Jones & Co"),
                        places,
                        Rows.of("contracts.csv").optional(0.5))
                .as(PlacementContract::new);
    }

    /**
     * Returns children placed here by other authorities.
     *
     * @return the arbitrary; the placing authority a code in half, otherwise a region's name
     */
    public static Arbitrary<HostedChild> hostedChildren() {
        Arbitrary<String> placing = Arbitraries.oneOf(
                Places.authorities().map(Object::toString), Arbitraries.of("West Midlands", "South Wales", "London"));
        return Combinators.combine(
                        DateRanges.all(),
                        placing,
                        Arbitraries.of(PlacementType.class),
                        Places.all(),
                        Places.localities().optional(0.6),
                        Dates.days().optional(0.7),
                        Rows.of("hosted.csv").optional(0.5))
                .as((dates, authority, type, place, locality, born, row) -> {
                    HostedChild.Builder child = HostedChild.builder();
                    child.dates(dates)
                            .placingAuthority(authority)
                            .placementType(type)
                            .place(place)
                            .locality(locality)
                            .dateOfBirth(born.filter(day -> !day.isAfter(dates.start())))
                            .source(row);
                    return child.build();
                });
    }

    /**
     * Returns meetings of boards and forums: of every kind, held, not quorate and cancelled.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Meeting> meetings() {
        return Combinators.combine(
                        Dates.days(),
                        Arbitraries.of(ParticipationKind.class),
                        Arbitraries.of(MeetingState.class),
                        Rows.of("meetings.csv").optional(0.5))
                .as(Meeting::new);
    }

    /**
     * Returns answers to surveys, left unanswered among them.
     *
     * @return the arbitrary
     */
    public static Arbitrary<SurveyAnswer> surveyAnswers() {
        return Combinators.combine(
                        Dates.days(),
                        Arbitraries.of(SurveyTopic.class),
                        Arbitraries.of(SurveyReply.class),
                        Rows.of("survey_answers.csv").optional(0.5))
                .as(SurveyAnswer::new);
    }

    /**
     * Returns households of carers: of every kind, still approved or not, trained or not.
     *
     * @return the arbitrary
     */
    public static Arbitrary<CarerHousehold> carers() {
        return Combinators.combine(
                        Parts.numbers("CARERS-"),
                        Arbitraries.of(CarerKind.class),
                        DateRanges.all(),
                        Dates.days().optional(0.7),
                        Rows.of("carers.csv").optional(0.5))
                .as(CarerHousehold::new);
    }

    /**
     * Returns all that plain tables hold beside what is about one child: none to three records of each kind, and kinds
     * that are covered with none.
     *
     * @return the arbitrary
     */
    public static Arbitrary<PlainRecords> records() {
        return Combinators.combine(List.of(
                        some(ChildrensHome.class, few(homes()).uniqueElements(ChildrensHome::id)),
                        some(InspectionFinding.class, few(findings())),
                        some(PlacementContract.class, few(contracts())),
                        some(HostedChild.class, few(hostedChildren())),
                        some(Meeting.class, few(meetings())),
                        some(SurveyAnswer.class, few(surveyAnswers())),
                        some(CarerHousehold.class, few(carers()).uniqueElements(CarerHousehold::id)),
                        some(
                                AuthorityLocality.class,
                                few(Places.authorityLocalities()).uniqueElements(AuthorityLocality::locality)),
                        some(PopulationEstimate.class, few(Populations.estimates())),
                        some(PopulationProjection.class, few(Populations.projections()))))
                .as(parts -> {
                    PlainRecords.Builder records = PlainRecords.builder();
                    parts.forEach(part -> part.accept(records));
                    return records.build();
                });
    }

    private static <T> ListArbitrary<T> few(Arbitrary<T> records) {
        return records.list().ofMaxSize(3);
    }

    private static <T> Arbitrary<Consumer<PlainRecords.Builder>> some(Class<T> kind, Arbitrary<List<T>> records) {
        return records.map(drawn -> builder -> {
            builder.cover(kind);
            drawn.forEach(record -> builder.add(kind, record));
        });
    }
}

package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.PlacementType;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.time.CensusDate;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortFacts;
import org.lafc.metrics.cohort.OpenRows;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactColumn;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.RowSet;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.KpiReader;
import org.lafc.metrics.share.PartTallies;
import org.lafc.metrics.share.SharedTallies;
import org.lafc.metrics.share.TallyWriter;

/** However an authority's children are cut, between siblings too, and in whatever order parts come together: one sum. */
class PartTalliesProperties {

    private static final CensusDate CENSUS_DATE = CensusDate.yearEnd(2018);
    private static final LocalAuthority AUTHORITY = LocalAuthority.of("W06000023");

    private static final ImmutableList<KpiDefinition> DEFINITIONS = Stream.concat(
                    KpiCatalogue.builtIn().definitions().stream(),
                    Stream.of(
                                    own("young-with-all", """
                                            counts: children
                                            population: {looked-after-on: census-date, where: {sibling-group-size: {at-least: 2 children}}}
                                            exclude:
                                              - {age: {at-least: 12 years}}
                                            numerator: {placed-with-all-siblings: yes}
                                            missing: not-met
                                            score: proportion
                                            """),
                                    own("distance-with-sibling", """
                                            counts: children
                                            population: {looked-after-on: census-date, where: {placed-with-sibling: {any-of: [yes, no]}}}
                                            value: distance-from-home
                                            missing: exclude
                                            score: mean
                                            unit: miles
                                            """),
                                    own("siblings", """
                                            counts: children
                                            population: {looked-after-on: census-date}
                                            value: sibling-group-size
                                            missing: exclude
                                            score: median
                                            """),
                                    own("group-size", """
                                            counts: sibling-groups
                                            population: {looked-after-on: census-date}
                                            value: sibling-group-size
                                            missing: exclude
                                            score: mean
                                            """),
                                    own("large-groups", """
                                            counts: sibling-groups
                                            population: {looked-after-on: census-date}
                                            numerator: {sibling-group-size: {at-least: 3 children}}
                                            missing: exclude
                                            score: count
                                            """),
                                    own("young-members", """
                                            counts: meetings
                                            population: {arranged-in: year}
                                            value: young-members-present
                                            missing: exclude
                                            score: median
                                            """),
                                    own("attendances", """
                                            counts: meetings
                                            population: {arranged-in: year}
                                            value: attendances
                                            missing: exclude
                                            score: median
                                            """))
                            .map(PartTalliesProperties::read))
            .collect(ImmutableList.toImmutableList());

    @Property(tries = 100)
    void partsAddUpToTheWholeHoweverCut(
            @ForAll("children") ImmutableList<CareHistory> drawn,
            @ForAll PlainRecords drawnOthers,
            @ForAll Random random) {
        ImmutableList<CareHistory> children = inFamilies(drawn, random);
        PlainRecords others = withMeetings(drawnOthers, children, random);
        SharedTallies whole = SharedTallies.count(DEFINITIONS, cohort(children, others));
        List<PartTallies> parts = cut(children, others, random);

        PartTallies sum = (random.nextBoolean() ? parts.stream() : parts.parallelStream())
                .map(part -> random.nextBoolean() ? PartTallies.ofText(part.toText()) : part)
                .reduce(PartTallies::plus)
                .orElseThrow();
        PartTallies inAnyPairs = inAnyPairs(parts, random);
        SharedTallies closed = sum.closed(DEFINITIONS);

        assertThat(closed).isEqualTo(whole);
        assertThat(TallyWriter.toText(closed.underAgreement())).isEqualTo(TallyWriter.toText(whole.underAgreement()));
        assertThat(closed.results(DEFINITIONS))
                .hasToString(whole.results(DEFINITIONS).toString());
        assertThat(inAnyPairs).isEqualTo(sum);
        assertThat(inAnyPairs.toText()).isEqualTo(sum.toText());
    }

    // Finds the fact that hangs on other children and is not named as such.
    @Property(tries = 40)
    void everyOtherRowAndFactIsOfOneChild(
            @ForAll("children") ImmutableList<CareHistory> drawn,
            @ForAll PlainRecords drawnOthers,
            @ForAll Random random) {
        ImmutableList<CareHistory> children = inFamilies(drawn, random);
        PlainRecords others = withMeetings(drawnOthers, children, random);
        Cohort whole = cohort(children, others);
        List<Cohort> parts = new ArrayList<>();
        cuts(children, random).forEach(part -> parts.add(cohort(part, others)));

        for (RowSet set : RowSet.values()) {
            List<Fact> facts = CohortFacts.CATALOGUE.facts(set).values().stream()
                    .filter(fact -> !OpenRows.isOpen(set, List.of(fact)))
                    .toList();
            if (OpenRows.isOfNoChild(set)) {
                parts.forEach(part -> assertThat(rows(part, set, facts)).isEqualTo(rows(whole, set, facts)));
            } else if (!OpenRows.isOpen(set, List.of())) {
                List<String> ofParts = new ArrayList<>();
                parts.forEach(part -> ofParts.addAll(rows(part, set, facts)));
                Collections.sort(ofParts);
                assertThat(ofParts).as("%s", set).isEqualTo(rows(whole, set, facts));
            }
        }
    }

    @Provide
    Arbitrary<ImmutableList<CareHistory>> children() {
        return CareHistories.cohortsOf(
                Arbitraries.frequencyOf(
                        Tuple.of(3, CareHistories.lookedAfterOn(CareRules.WALES, CENSUS_DATE)),
                        Tuple.of(1, CareHistories.under(CareRules.WALES))),
                14);
    }

    private static List<PartTallies> cut(ImmutableList<CareHistory> children, PlainRecords others, Random random) {
        List<PartTallies> parts = new ArrayList<>();
        for (ImmutableList<CareHistory> part : cuts(children, random)) {
            parts.add(PartTallies.count(DEFINITIONS, "part " + parts.size(), cohort(part, others)));
        }
        Collections.shuffle(parts, random);
        return parts;
    }

    // One to five parts, some of which may be empty.
    private static List<ImmutableList<CareHistory>> cuts(ImmutableList<CareHistory> children, Random random) {
        List<ImmutableList.Builder<CareHistory>> parts = new ArrayList<>();
        for (int part = 1 + random.nextInt(5); part > 0; part--) {
            parts.add(ImmutableList.builder());
        }
        children.forEach(child -> parts.get(random.nextInt(parts.size())).add(child));
        return parts.stream().map(ImmutableList.Builder::build).toList();
    }

    private static PartTallies inAnyPairs(List<PartTallies> parts, Random random) {
        List<PartTallies> heap = new ArrayList<>(parts);
        while (heap.size() > 1) {
            Collections.shuffle(heap, random);
            PartTallies last = heap.remove(heap.size() - 1);
            heap.set(0, heap.get(0).plus(last));
        }
        return heap.get(0);
    }

    private static Cohort cohort(ImmutableList<CareHistory> children, PlainRecords others) {
        return Cohort.builder()
                .histories(children)
                .censusDate(CENSUS_DATE)
                .responsible(AUTHORITY)
                .recordedDistances("SUPPLIED: SSDA903 PL_DISTANCE")
                .others(others)
                .build();
    }

    // Few families, postcodes and settings, so that siblings are together, apart, and not known to be.
    private static ImmutableList<CareHistory> inFamilies(ImmutableList<CareHistory> drawn, Random random) {
        boolean none = random.nextInt(10) == 0;
        return drawn.stream()
                .map(history -> {
                    Child.Builder child = Child.builder().from(history.child());
                    child.family(none ? Optional.empty() : pick(random, "F 1", "F~2", "F3"));
                    Whereabouts place = random.nextInt(3) == 0
                            ? Whereabouts.NOT_RECORDED
                            : Whereabouts.of(Postcode.parse(random.nextBoolean() ? "LD1 5AA" : "SY16 1AA"));
                    Optional<String> setting = pick(random, "SC1", "SC2");
                    boolean kindNotKnown = random.nextInt(5) == 0;
                    List<Episode> episodes = history.episodes().stream()
                            .map(episode -> Episode.builder()
                                    .from(episode)
                                    .placementType(kindNotKnown ? PlacementType.NOT_KNOWN : episode.placementType())
                                    .placement(place)
                                    .settingNumber(setting)
                                    .build())
                            .toList();
                    return CareHistory.builder()
                            .from(history)
                            .child(child.build())
                            .episodes(episodes)
                            .build();
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<String> pick(Random random, String... choices) {
        int chosen = random.nextInt(choices.length + 1);
        return chosen == choices.length ? Optional.empty() : Optional.of(choices[chosen]);
    }

    // Meetings that somebody attended, some of them two of one body in a day.
    private static PlainRecords withMeetings(PlainRecords others, List<CareHistory> children, Random random) {
        if (random.nextInt(5) == 0) {
            return others;
        }
        List<Meeting> meetings = new ArrayList<>(others.meetings());
        Set<LocalDate> days = new HashSet<>();
        for (CareHistory child : children) {
            for (ParticipationEvent event : child.records(ParticipationEvent.class)) {
                if (days.add(event.date()) || random.nextInt(4) == 0) {
                    meetings.add(new Meeting(event.date(), event.kind(), MeetingState.HELD, Optional.empty()));
                }
            }
        }
        return others.with(Meeting.class, meetings);
    }

    private static List<String> rows(Cohort cohort, RowSet set, List<Fact> facts) {
        FactTable table = cohort.rows(set);
        List<FactColumn> columns = table.columns(facts);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            StringBuilder text =
                    new StringBuilder(table.key(row).child() + table.key(row).day());
            for (FactColumn column : columns) {
                text.append(' ').append(column).append('=');
                if (column.isKnown(row)) {
                    int of = row;
                    text.append(column.word(row).orElseGet(() -> Long.toString(column.value(of))));
                }
            }
            rows.add(text.toString());
        }
        Collections.sort(rows);
        return rows;
    }

    private static String own(String id, String rule) {
        return "id: test." + id + "\nversion: 1.0.0\ntitle: {en: \"Test\"}\nkind: performance-measure\n" + rule
                + "better: context\nsource: \"test\"\n";
    }

    private static KpiDefinition read(String yaml) {
        ReadResult<KpiDefinition> read = KpiReader.read(Source.ofText("test.yaml", yaml));
        assertThat(read.problems()).isEmpty();
        return read.records().get(0);
    }
}

package org.lafc.metrics.catalogue;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.reflect.ClassPath;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.provision.CarerHousehold;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.WorkingDayCalendar;
import org.lafc.core.voice.Meeting;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.core.voice.SurveyAnswer;
import org.lafc.metrics.Fx1;
import org.lafc.metrics.Golden;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.CohortBuilder;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.evaluate.KpiTally;
import org.lafc.metrics.kpi.KpiCatalogue;
import org.lafc.metrics.kpi.KpiDefinition;
import org.lafc.metrics.kpi.Score;

/** Every measure of the catalogue can be computed where a source holds all records, and says what it lacks elsewhere. */
class EveryMeasureTest {

    private static final ImmutableList<KpiDefinition> OF_RECORDS = KpiCatalogue.builtIn().definitions().stream()
            .filter(definition -> !definition.isOfResults())
            .collect(toImmutableList());

    @Test
    void nothingIsLackingWhereASourceHoldsEveryKindOfRecord() throws IOException {
        List<KpiTally> tallies = KpiEvaluator.of(OF_RECORDS).tally(cohortOfASourceThatHoldsAll());

        assertThat(IntStream.range(0, OF_RECORDS.size())
                        .filter(i -> !tallies.get(i).notSupplied().isEmpty())
                        .mapToObj(i -> OF_RECORDS.get(i).id() + " lacks "
                                + tallies.get(i).notSupplied()))
                .isEmpty();
    }

    /** What has a definition in the KPI catalogue is computed; only what has none there is an intention. */
    @Test
    void everyEntryWithADefinitionIsComputable() throws IOException {
        KpiCatalogue catalogue = KpiCatalogue.builtIn();
        Map<String, KpiResult> results =
                KpiEvaluator.of(catalogue.definitions()).evaluate(cohortOfASourceThatHoldsAll()).stream()
                        .collect(toMap(result -> result.definition().id(), result -> result));
        List<NamedCsvRecord> entries = Golden.rows("kpi-entries.csv");

        assertThat(entries).hasSize(96).allSatisfy(entry -> {
            assertThat(catalogue.parts(entry.getField("stem")))
                    .as(entry.getField("entry"))
                    .isNotEmpty()
                    .allSatisfy(part -> {
                        // A change or gap is computed from another measure, which is to be computable.
                        KpiResult result = requireNonNull(results.get(part.of().orElse(part.id())));
                        assertThat(result.tally().notSupplied()).isEmpty();
                        assertThat(result.value().isPresent()
                                        || result.tally().denominator() == 0
                                        || result.definition().score() == Score.DISTRIBUTION
                                        || result.definition().score() == Score.RATIO)
                                .as(part.id())
                                .isTrue();
                    });
        });
    }

    /** Meetings of one body do not tell that there was none of another. */
    @Test
    void meetingsOfABodyThatASourceNeverHoldsAreLacking() throws IOException {
        LocalDate day = LocalDate.of(2017, 6, 14);
        Cohort cohort = builder(historiesOfASourceThatHoldsAll())
                .others(PlainRecords.builder()
                        .add(
                                Meeting.class,
                                new Meeting(day, ParticipationKind.BOARD_MEETING, MeetingState.HELD, Optional.empty()))
                        .build())
                .build();

        assertThat(lacking(cohort, "powys.p12.meetings-with-young-member")).isEmpty();
        assertThat(lacking(cohort, "powys.p14.attendances-per-session"))
                .containsExactly("sessions of the Children Looked After Forum");
        assertThat(lacking(cohort, "powys.p16.celebration-held")).containsExactly("celebration events");
    }

    private static ImmutableSortedSet<String> lacking(Cohort cohort, String id) {
        KpiDefinition definition = KpiCatalogue.builtIn().find(id).orElseThrow();
        return KpiEvaluator.of(List.of(definition)).tally(cohort).get(0).notSupplied();
    }

    private static List<CareHistory> historiesOfASourceThatHoldsAll() throws IOException {
        Coverage all = Coverage.of(kindsOfRecord());
        return Fx1.histories().stream()
                .map(history -> CareHistory.builder()
                        .from(history)
                        .child(Child.builder()
                                .from(history.child())
                                .family("family " + history.child().id())
                                .build())
                        .coverage(all)
                        .build())
                .toList();
    }

    private static Cohort cohortOfASourceThatHoldsAll() throws IOException {
        return builder(historiesOfASourceThatHoldsAll())
                .schoolDays(WorkingDayCalendar.ENGLAND_AND_WALES)
                .others(PlainRecords.builder()
                        .add(PopulationEstimate.class, new PopulationEstimate(Fx1.POWYS, 2017, 24_000))
                        .cover(CarerHousehold.class)
                        .cover(Meeting.class)
                        .cover(SurveyAnswer.class)
                        .build())
                .build();
    }

    @Test
    void whatEpisodesAloneDoNotTellIsNamed() {
        List<KpiTally> tallies =
                KpiEvaluator.of(OF_RECORDS).tally(builder(Fx1.histories()).build());

        assertThat(IntStream.range(0, OF_RECORDS.size())
                        .filter(i -> tallies.get(i).notSupplied().isEmpty())
                        .mapToObj(i -> OF_RECORDS.get(i).id()))
                .contains("powys.p04.placed-over-20-miles", "powys.p10.three-or-more-placements")
                .doesNotContain(
                        "powys.p05.visits-in-time",
                        "powys.p06.reviews-in-time",
                        "powys.p11.feedback",
                        "powys.p12.young-member",
                        "powys.p17.health-assessments-in-time",
                        "cwm-taf.ct1-1.looked-after-rate");
    }

    private static CohortBuilder builder(List<CareHistory> histories) {
        return Cohort.builder()
                .histories(histories)
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(Fx1.POWYS)
                .recordedDistances(Fx1.METHOD);
    }

    private static ImmutableList<Class<? extends CareRecord>> kindsOfRecord() throws IOException {
        ImmutableList.Builder<Class<? extends CareRecord>> kinds = ImmutableList.builder();
        ClassPath.from(CareRecord.class.getClassLoader()).getTopLevelClassesRecursive("org.lafc.core").stream()
                .map(ClassPath.ClassInfo::load)
                .filter(type -> CareRecord.class.isAssignableFrom(type) && !type.equals(CareRecord.class))
                .forEach(type -> kinds.add(type.asSubclass(CareRecord.class)));
        return kinds.build();
    }
}

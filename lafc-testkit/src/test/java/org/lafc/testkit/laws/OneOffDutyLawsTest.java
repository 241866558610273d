package org.lafc.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.Review;
import org.lafc.core.duty.BasisRules;
import org.lafc.core.duty.Duties;
import org.lafc.core.duty.Duty;
import org.lafc.core.duty.DutyRules;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.plan.Plan;
import org.lafc.core.plan.PlanKind;
import org.lafc.core.plan.PlanStep;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyOffer;
import org.lafc.testkit.CareHistories;
import org.lafc.testkit.CareRecords;

/** The laws of duties, on what is done once: plans, dentist, GP, pathway, advocacy, and what hangs on a placement's basis. */
class OneOffDutyLawsTest {

    @Group
    @PropertyDefaults(tries = 60)
    class CarePlans extends WithPlans {
        @Override
        public List<Duty> duties(CareHistory history, LocalDate asOf) {
            return Duties.carePlans(history, DutyRules.WALES_CARE_PLAN, asOf);
        }

        @Override
        PlanKind kind() {
            return PlanKind.CARE_AND_SUPPORT;
        }
    }

    @Group
    @PropertyDefaults(tries = 60)
    class PlacementPlans extends WithPlans {
        @Override
        public List<Duty> duties(CareHistory history, LocalDate asOf) {
            return Duties.placementPlans(history, DutyRules.WALES_PLACEMENT_PLAN, asOf);
        }

        @Override
        PlanKind kind() {
            return PlanKind.PLACEMENT;
        }
    }

    @Group
    @PropertyDefaults(tries = 60)
    class EducationPlans extends WithPlans {
        @Override
        public List<Duty> duties(CareHistory history, LocalDate asOf) {
            return Duties.educationPlans(history, DutyRules.ENGLAND_EDUCATION_PLAN, asOf);
        }

        @Override
        PlanKind kind() {
            return PlanKind.PERSONAL_EDUCATION;
        }
    }

    @Group
    @PropertyDefaults(tries = 60)
    class PathwayPlans extends WithPlans {
        @Override
        public List<Duty> duties(CareHistory history, LocalDate asOf) {
            return Duties.pathwayPlans(history, DutyRules.PATHWAY_PLAN, asOf);
        }

        @Override
        PlanKind kind() {
            return PlanKind.PATHWAY;
        }
    }

    @Group
    @PropertyDefaults(tries = 60)
    class DentalChecks extends Recorded {
        @Override
        public List<Duty> duties(CareHistory history, LocalDate asOf) {
            return Duties.dentalChecks(history, DutyRules.DENTIST, asOf);
        }
    }

    @Group
    @PropertyDefaults(tries = 60)
    class GpRegistrations extends Recorded {
        @Override
        public List<Duty> duties(CareHistory history, LocalDate asOf) {
            return Duties.gpRegistrations(history, DutyRules.GP_REGISTRATION, asOf);
        }
    }

    @Group
    @PropertyDefaults(tries = 60)
    class AdvocacyOffers extends Recorded {
        @Override
        public List<Duty> duties(CareHistory history, LocalDate asOf) {
            return Duties.advocacyOffers(history, DutyRules.ADVOCACY_OFFER, asOf);
        }
    }

    @Group
    @PropertyDefaults(tries = 60)
    class ReviewsBeforeAssessment extends Recorded {
        @Override
        public List<Duty> duties(CareHistory history, LocalDate asOf) {
            return Duties.reviewsBeforeAssessment(history, BasisRules.WALES_REVIEW_BEFORE_ASSESSMENT, asOf);
        }
    }

    @Group
    @PropertyDefaults(tries = 60)
    class TemporaryApprovals extends Recorded {
        @Override
        public List<Duty> duties(CareHistory history, LocalDate asOf) {
            return Duties.temporaryApprovals(history, BasisRules.ENGLAND_TEMPORARY_APPROVAL, asOf);
        }
    }

    @Example
    void someRecordsStandBeforeCareBegan() {
        assertThat(new DentalChecks().histories().sampleStream().limit(300))
                .anyMatch(history -> history.records().stream()
                        .anyMatch(record -> Recorded.KINDS.contains(record.recordType())
                                && record.date().isBefore(Recorded.startOf(history))));
    }

    /** Histories with records of the kinds that meet what is done once, some of them from days before care began. */
    abstract static class Recorded implements DutyLaws {

        private static final ImmutableList<Class<? extends CareRecord>> KINDS = ImmutableList.of(
                Plan.class,
                DentalCheck.class,
                GpRegistration.class,
                AdvocacyOffer.class,
                PlacementTerms.class,
                Review.class);

        @Override
        @Provide
        public Arbitrary<CareHistory> histories() {
            return CareHistories.all()
                    .flatMap(history -> Combinators.combine(
                                    recordsOf(history)
                                            .filter(record -> KINDS.contains(record.recordType()))
                                            .list()
                                            .ofMaxSize(8),
                                    Arbitraries.of(true, true, true, false))
                            .as((records, held) -> with(history, records, held)));
        }

        // One in three in the two months before care began, if the child was born by then.
        private static Arbitrary<CareRecord> recordsOf(CareHistory history) {
            LocalDate start = startOf(history);
            LocalDate born = history.child().dateOfBirth();
            LocalDate before = Comparators.max(born, start.minusDays(60));
            Arbitrary<CareRecord> inCare = CareRecords.within(DateRange.startingOn(start));
            return before.isBefore(start)
                    ? Arbitraries.frequencyOf(
                            Tuple.of(2, inCare), Tuple.of(1, CareRecords.within(DateRange.of(before, start))))
                    : inCare;
        }

        private static LocalDate startOf(CareHistory history) {
            return history.episodes().get(0).dates().start();
        }

        private static CareHistory with(CareHistory history, List<CareRecord> added, boolean held) {
            List<CareRecord> records = new ArrayList<>(history.records());
            records.addAll(added);
            CareHistory.Builder more = CareHistory.builder().from(history);
            return held
                    ? more.records(records).coverage(Coverage.of(all(history))).build()
                    : history;
        }

        private static Iterable<Class<? extends CareRecord>> all(CareHistory history) {
            return ImmutableList.copyOf(Iterables.concat(history.coverage().kinds(), KINDS));
        }

        @Override
        public Optional<CareRecord> event(LocalDate day) {
            return Optional.empty();
        }
    }

    /** One more plan is no harm. */
    abstract static class WithPlans extends Recorded {

        abstract PlanKind kind();

        @Override
        public Optional<CareRecord> event(LocalDate day) {
            return Optional.of(new Plan(day, kind(), PlanStep.MADE, Optional.empty()));
        }
    }
}

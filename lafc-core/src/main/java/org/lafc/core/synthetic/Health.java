package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.health.AssessmentResult;
import org.lafc.core.health.Assessor;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.GpRegistration;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.health.ImmunisationStatus;
import org.lafc.core.time.DateRange;

/**
 * Health assessments (before the first review, then twice a year under five and yearly from five), dentist, GP and
 * immunisations; mostly in time. Source of the limits: statutory-timescales facts, section 4.
 */
final class Health implements Concern {

    private static final int AGE_OF_REFUSAL = 13;

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(
                HealthAssessment.class, DentalCheck.class, GpRegistration.class, ImmunisationStatus.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        for (Period period : life.care()) {
            assessments(period, life, draws, records);
            dentist(period, life, draws, records);
            practice(period, life, draws, records);
            immunisations(period, life, draws, records);
        }
    }

    private static void assessments(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        LocalDate day = period.start().plusDays(draws.between(3, 26) + lateness(life, draws));
        boolean first = true;
        while (day.isBefore(period.until())) {
            int age = life.child().ageOn(day);
            boolean refused = age >= AGE_OF_REFUSAL && draws.happens(0.08);
            Assessor assessor = first || draws.happens(0.3) ? Assessor.DOCTOR : Assessor.NURSE;
            records.accept(new HealthAssessment(
                    day, refused ? AssessmentResult.REFUSED : AssessmentResult.DONE, assessor, Optional.empty()));
            boolean young = day.plusMonths(6).isBefore(life.child().birthday(5));
            day = day.plusDays((young ? draws.between(150, 180) : draws.between(300, 364)) + lateness(life, draws));
            first = false;
        }
    }

    private static int lateness(Life life, Draws draws) {
        return draws.happens(life.share(Chance.HEALTH_ASSESSMENT_IN_TIME)) ? 0 : draws.between(15, 90);
    }

    private static void dentist(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        boolean inTime = draws.happens(life.share(Chance.DENTIST_IN_TIME));
        LocalDate day = period.start().plusDays(inTime ? draws.between(5, 88) : draws.between(93, 240));
        while (day.isBefore(period.until())) {
            records.accept(new DentalCheck(day, Optional.empty()));
            day = day.plusDays(draws.happens(0.85) ? draws.between(160, 360) : draws.between(370, 600));
        }
    }

    // Ten working days are fourteen days or more.
    private static void practice(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        boolean inTime = draws.happens(life.share(Chance.GP_IN_TIME));
        LocalDate from = period.start().plusDays(inTime ? draws.between(0, 14) : draws.between(25, 80));
        if (!from.isBefore(period.until())) {
            return;
        }
        LocalDate change = from.plusDays(draws.between(200, 2_000));
        if (change.isBefore(period.until())) {
            records.accept(new GpRegistration(DateRange.of(from, change), Optional.empty()));
            from = change;
        }
        records.accept(new GpRegistration(upTo(from, period), Optional.empty()));
    }

    /** From a day to the end of a period of care, open if the period is. */
    static DateRange upTo(LocalDate from, Period period) {
        return period.isOpen() ? DateRange.startingOn(from) : DateRange.of(from, period.until());
    }

    private static void immunisations(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        LocalDate day = period.start().plusDays(draws.between(10, 60));
        while (day.isBefore(period.until())) {
            Answer upToDate = draws.happens(life.share(Chance.NOT_WRITTEN_DOWN))
                    ? Answer.NOT_KNOWN
                    : draws.happens(0.87) ? Answer.YES : Answer.NO;
            records.accept(new ImmunisationStatus(day, upToDate, Optional.empty()));
            day = day.plusDays(draws.between(330, 390));
        }
    }
}

package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
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
 * Invents the health of one child from 2015-16 on: assessments on entering care and then every six
 * months under five or every year, dental checks from two on, a general practitioner, immunisations; a share late,
 * refused or missing.
 */
final class SampleHealth {

    private final CareStory story;
    private final Draws draws;
    private final ImmutableList.Builder<CareRecord> records = ImmutableList.builder();

    private SampleHealth(CareStory story) {
        this.story = story;
        this.draws = story.draws();
    }

    static ImmutableList<CareRecord> of(CareStory story) {
        SampleHealth health = new SampleHealth(story);
        health.addAssessments();
        health.addDentalChecks();
        health.addRegistration();
        SampleReturn.YEARS.forEach(health::addImmunisations);
        return health.records.build();
    }

    private void addImmunisations(LocalDate year) {
        String choice = "immunisations of the year from " + year;
        LocalDate looked = year.plusYears(1).minusDays(1 + draws.below(choice + " looked at", 90));
        boolean inCare = !looked.isBefore(story.careStart())
                && !looked.isAfter(story.child().lastDay());
        if (inCare && draws.happens(choice + " noted", 94)) {
            boolean upToDate = draws.happens(choice + " up to date", 88);
            records.add(new ImmunisationStatus(looked, upToDate ? Answer.YES : Answer.NO, Optional.empty()));
        }
    }

    private void addAssessments() {
        LocalDate date = story.careStart()
                .plusDays(draws.between("first health assessment", 5, draws.happens("assessed late", 15) ? 60 : 26));
        for (int number = 1; !date.isAfter(story.child().lastDay()); number++) {
            String choice = "health assessment " + number;
            int age = story.child().ageOn(date);
            if (!date.isBefore(SampleReturn.RECORDS_FROM) && draws.happens(choice + " made", 95)) {
                boolean refused = age >= 13 && draws.happens(choice + " refused", 8);
                Assessor assessor = number == 1 ? Assessor.DOCTOR : Assessor.NURSE;
                records.add(new HealthAssessment(
                        SampleReviews.workingDayBy(date),
                        refused ? AssessmentResult.REFUSED : AssessmentResult.DONE,
                        refused ? Assessor.NOT_KNOWN : assessor,
                        Optional.empty()));
            }
            int days = age < 5 ? 182 : 365;
            boolean late = draws.happens(choice + " then late", 12);
            date = date.plusDays(
                    late
                            ? draws.between(choice + " gap", days + 3, days + 60)
                            : draws.between(choice + " gap", days - 40, days - 3));
        }
    }

    private void addDentalChecks() {
        LocalDate date = later(story.careStart(), SampleReturn.RECORDS_FROM)
                .plusDays(draws.between("first dental check", 20, 150));
        for (int number = 1; !date.isAfter(story.child().lastDay()); number++) {
            if (story.child().ageOn(date) >= 2 && draws.happens("dental check " + number, 85)) {
                records.add(new DentalCheck(SampleReviews.workingDayBy(date), Optional.empty()));
            }
            date = date.plusDays(draws.between("dental gap " + number, 160, 240));
        }
    }

    private void addRegistration() {
        if (draws.happens("registered with a doctor", 97)) {
            LocalDate from = story.careStart()
                    .plusDays(draws.between("days to registration", 0, draws.happens("registered late", 10) ? 45 : 18));
            if (!from.isAfter(story.child().lastDay())) {
                records.add(new GpRegistration(DateRange.startingOn(from), Optional.empty()));
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

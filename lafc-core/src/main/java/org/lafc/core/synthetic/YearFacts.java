package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.health.NoScore;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.ActivitySpell;
import org.lafc.core.leaving.Homelessness;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.time.ReportingYear;

/**
 * What returns ask once a year: health and conduct of those in care all year (OC2), and how care leavers fare about
 * their 17th to 21st birthdays (OC3). Rules of both: SSDA903 facts, sections 4.10 and 4.11. What they did and where they
 * lived between is told with it, so that both agree.
 */
final class YearFacts implements Concern {

    /** From this return on a young person's employment is told apart from an apprenticeship (F4, F5 for F3). */
    private static final ReportingYear APPRENTICESHIPS = ReportingYear.ending(2022);

    private static final int WEEKS_OF_LEAVERS = 13;

    private static final ImmutableList<NoScore> NO_SCORE =
            ImmutableList.of(NoScore.CARER_REFUSED, NoScore.DISABILITY, NoScore.OTHER, NoScore.CHILD_REFUSED);

    private static final ImmutableList<Accommodation> ACCOMMODATION = ImmutableList.of(
            Accommodation.INDEPENDENT,
            Accommodation.INDEPENDENT,
            Accommodation.INDEPENDENT,
            Accommodation.SEMI_INDEPENDENT,
            Accommodation.SEMI_INDEPENDENT,
            Accommodation.WITH_RELATIVES,
            Accommodation.WITH_FORMER_CARER,
            Accommodation.SUPPORTED_LODGINGS,
            Accommodation.ORDINARY_LODGINGS,
            Accommodation.FOYER,
            Accommodation.CUSTODY,
            Accommodation.NO_FIXED_ABODE,
            Accommodation.OTHER);

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(AnnualOutcomes.class, LeavingCareStatus.class, ActivitySpell.class, Homelessness.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        List<Period> care = life.care();
        if (care.isEmpty()) {
            return;
        }
        LeavingSpells spells = new LeavingSpells(life, draws.apart("leaving spells"), records);
        ReportingYear year = ReportingYear.containing(care.get(0).start());
        for (; year.compareTo(life.profile().lastYear()) <= 0; year = ReportingYear.ending(year.endYear() + 1)) {
            LocalDate first = year.firstDay();
            LocalDate last = year.lastDay();
            if (care.stream().anyMatch(period -> period.holds(first) && period.holds(last))) {
                records.accept(outcomes(life, year, draws));
            }
        }
        spells.inCare();
        if (isCareLeaver(life)) {
            List<LeavingCareStatus> statuses = new ArrayList<>();
            LocalDate left = care.get(care.size() - 1).until();
            for (int age = 17; age <= 21; age++) {
                LocalDate birthday = life.child().birthday(age);
                if (life.isPast(birthday) && !birthday.isBefore(left)) {
                    statuses.add(status(birthday, age, draws));
                }
            }
            statuses.forEach(records);
            spells.afterCare(left, statuses);
        }
    }

    private static AnnualOutcomes outcomes(Life life, ReportingYear year, Draws draws) {
        LocalDate last = year.lastDay();
        int age = life.child().ageOn(last);
        AnnualOutcomes.Builder outcomes = AnnualOutcomes.builder()
                .date(last)
                .immunisationsUpToDate(yes(0.85, draws))
                .teethChecked(yes(0.78, draws))
                .healthAssessed(yes(0.9, draws));
        if (age >= 10) {
            outcomes.convicted(yes(0.03, draws));
        }
        if (age < 5) {
            outcomes.surveillanceUpToDate(yes(0.88, draws));
        }
        boolean scored = !life.child().birthday(4).isAfter(year.firstDay()) && age < 17;
        if (!scored) {
            outcomes.noScore(NoScore.OUT_OF_AGE);
        } else if (draws.happens(0.78)) {
            outcomes.difficultiesScore(draws.between(0, 20) + draws.between(0, 14));
        } else {
            outcomes.noScore(draws.oneOf(NO_SCORE));
        }
        misuse(outcomes, age, draws);
        return outcomes.build();
    }

    private static void misuse(AnnualOutcomes.Builder outcomes, int age, Draws draws) {
        Answer misuse = yes(age >= 11 ? 0.06 : 0, draws);
        outcomes.substanceMisuse(misuse);
        if (misuse == Answer.YES) {
            Answer received = yes(0.5, draws);
            outcomes.interventionReceived(received);
            if (received == Answer.NO) {
                outcomes.interventionOffered(yes(0.8, draws));
            }
        }
    }

    // Thirteen weeks in care since 14, some of it at 16 or later, and then no longer in care.
    static boolean isCareLeaver(Life life) {
        LocalDate fourteen = life.child().birthday(14);
        LocalDate sixteen = life.child().birthday(16);
        List<Period> care = life.care();
        Period last = care.get(care.size() - 1);
        long days = 0;
        for (Period period : care) {
            LocalDate from = CareStory.later(period.start(), fourteen);
            days += Math.max(0, period.until().toEpochDay() - from.toEpochDay());
        }
        return !last.isOpen() && last.until().isAfter(sixteen) && days >= WEEKS_OF_LEAVERS * 7;
    }

    private static LeavingCareStatus status(LocalDate birthday, int age, Draws draws) {
        LeavingCareStatus.Builder status =
                LeavingCareStatus.builder().date(birthday).adviser(yes(0.93, draws));
        int kind = draws.between(1, 100);
        if (kind <= 2) {
            return status.inTouch(InTouch.RETURNED_HOME).build();
        }
        InTouch inTouch = kind <= 90
                ? InTouch.YES
                : kind <= 95 ? InTouch.NO : kind <= 98 ? InTouch.REFUSED : InTouch.NOT_REQUIRED;
        status.inTouch(inTouch);
        if (inTouch != InTouch.YES) {
            return status.build();
        }
        Accommodation accommodation = draws.oneOf(ACCOMMODATION);
        if (age == 17 && accommodation == Accommodation.WITH_FORMER_CARER) {
            accommodation = Accommodation.SUPPORTED_LODGINGS; // Z is not for 17-year-olds
        }
        boolean neverSuitable = accommodation == Accommodation.CUSTODY || accommodation == Accommodation.NO_FIXED_ABODE;
        return status.activity(draws.oneOf(activities(birthday)))
                .accommodation(accommodation)
                .suitable(neverSuitable ? Answer.NO : yes(0.93, draws))
                .build();
    }

    static ImmutableList<Activity> activities(LocalDate birthday) {
        boolean apart = ReportingYear.containing(birthday).compareTo(APPRENTICESHIPS) >= 0;
        return ImmutableList.of(
                Activity.OTHER_EDUCATION_FULL_TIME,
                Activity.OTHER_EDUCATION_FULL_TIME,
                Activity.OTHER_EDUCATION_PART_TIME,
                Activity.HIGHER_EDUCATION_FULL_TIME,
                apart ? Activity.OTHER_EMPLOYMENT_FULL_TIME : Activity.TRAINING_OR_EMPLOYMENT_FULL_TIME,
                apart ? Activity.APPRENTICESHIP_FULL_TIME : Activity.TRAINING_OR_EMPLOYMENT_FULL_TIME,
                apart ? Activity.OTHER_EMPLOYMENT_PART_TIME : Activity.TRAINING_OR_EMPLOYMENT_PART_TIME,
                Activity.NOT_ENGAGED_OTHER,
                Activity.NOT_ENGAGED_OTHER,
                Activity.NOT_ENGAGED_ILLNESS,
                Activity.NOT_ENGAGED_PARENTING);
    }

    private static Answer yes(double share, Draws draws) {
        return draws.happens(share) ? Answer.YES : Answer.NO;
    }
}

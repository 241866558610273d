package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.edge.EdgeOfCareEpisode;
import org.lafc.core.edge.FamilySupportPackage;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.Referral;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.time.DateRange;

/**
 * The time before care of one child: the referral by the witness's source and what came of it, the register where the
 * witness says so, help meant to prevent care for some. Babies were known before birth.
 */
final class SampleBeforeCare {

    private SampleBeforeCare() {}

    static ImmutableList<CareRecord> of(CareStory story) {
        WitnessChild child = story.child();
        Draws draws = story.draws();
        LocalDate careStart = story.careStart();
        ImmutableList.Builder<CareRecord> records = ImmutableList.builder();
        LocalDate referred = careStart.minusDays(draws.between("days from referral to care", 0, 200));
        records.add(new Referral(referred, source(child.referralSource()), Optional.empty()));
        if (draws.happens("assessed after referral", 90)) {
            LocalDate completed = SampleReviews.workingDayBy(
                    referred.plusDays(draws.between("days of assessment", 10, draws.happens("late", 20) ? 90 : 55)));
            LocalDate date = completed.isBefore(referred) ? referred : completed;
            boolean seen = date.isAfter(child.dateOfBirth()) && draws.happens("seen in assessment", 93);
            boolean alone = seen && child.ageOn(date) >= 4 && draws.happens("seen alone in assessment", 60);
            if (!date.isAfter(SampleReturn.LAST_DAY)) {
                records.add(new ReferralAssessment(
                        date, Optional.of(referred), answer(seen), answer(alone), Optional.empty()));
            }
        }
        if (child.registeredBefore()) {
            LocalDate registered = careStart.minusDays(draws.between("days on the register before care", 10, 150));
            LocalDate removed = careStart.plusDays(draws.between("days on the register in care", 0, 60));
            records.add(new ProtectionRegistration(ended(registered, removed), Optional.empty()));
        }
        if (draws.happens("family support", 35)) {
            LocalDate from = careStart.minusDays(draws.between("days of support", 30, 150));
            records.add(new FamilySupportPackage(
                    DateRange.of(from, careStart), answer(draws.happens("at the edge", 60)), Optional.empty()));
            records.add(new EdgeOfCareEpisode(DateRange.of(from, careStart), Optional.empty()));
        }
        return records.build();
    }

    // Nothing after the last day is known yet.
    private static DateRange ended(LocalDate from, LocalDate to) {
        return to.isAfter(SampleReturn.LAST_DAY) ? DateRange.startingOn(from) : DateRange.of(from, to);
    }

    private static Answer answer(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }

    private static ReferralSource source(String word) {
        return switch (word) {
            case "SCHOOLS" -> ReferralSource.SCHOOL;
            case "POWYS_CHILDRENS_SERVICES" -> ReferralSource.OWN_CHILDRENS_SERVICES;
            case "OTHER_LOCAL_AUTHORITY" -> ReferralSource.OTHER_AUTHORITY;
            case "PARENTS" -> ReferralSource.PARENT;
            case "NOT_RECORDED" -> ReferralSource.NOT_KNOWN;
            default -> ReferralSource.valueOf(word);
        };
    }
}

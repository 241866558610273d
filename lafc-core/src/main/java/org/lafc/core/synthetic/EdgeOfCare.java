package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.edge.EdgeOfCareEpisode;
import org.lafc.core.edge.FamilySupportPackage;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.Referral;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.time.DateRange;

/** What came before care: referral, assessment, support to the family, the child protection register. */
final class EdgeOfCare implements Concern {

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(
                Referral.class,
                ReferralAssessment.class,
                EdgeOfCareEpisode.class,
                FamilySupportPackage.class,
                ProtectionRegistration.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        LocalDate start = life.child().start();
        LocalDate born = life.child().born();
        LocalDate referred = CareStory.later(born, start.minusDays(draws.between(0, 700)));
        records.accept(new Referral(referred, draws.from(life.profile().referralSources()), Optional.empty()));
        assessment(referred, life, draws, records);
        if (draws.happens(0.35)) {
            LocalDate from = CareStory.later(born, start.minusDays(draws.between(40, 400)));
            supported(from, start, draws, records);
        }
        if (draws.happens(life.share(Chance.REGISTERED_BEFORE))) {
            LocalDate from = CareStory.later(born, start.minusDays(draws.between(10, 500)));
            LocalDate off = start.plusDays(draws.between(10, 90));
            records.accept(new ProtectionRegistration(
                    life.isPast(off) ? DateRange.of(from, off) : DateRange.startingOn(from), Optional.empty()));
        }
    }

    // 42 working days are 58 days or more.
    private static void assessment(LocalDate referred, Life life, Draws draws, Consumer<CareRecord> records) {
        boolean inTime = draws.happens(life.share(Chance.ASSESSED_IN_TIME));
        LocalDate day = referred.plusDays(inTime ? draws.between(5, 57) : draws.between(70, 120));
        if (!life.isPast(day)) {
            return;
        }
        boolean seen = draws.happens(0.95);
        boolean alone = seen && draws.happens(0.5);
        records.accept(new ReferralAssessment(
                day,
                Optional.of(referred),
                seen ? Answer.YES : Answer.NO,
                alone ? Answer.YES : Answer.NO,
                Optional.empty()));
    }

    private static void supported(LocalDate from, LocalDate start, Draws draws, Consumer<CareRecord> records) {
        if (!from.isBefore(start)) {
            return;
        }
        boolean edge = draws.happens(0.6);
        if (edge) {
            records.accept(new EdgeOfCareEpisode(DateRange.of(from, start), Optional.empty()));
        }
        records.accept(
                new FamilySupportPackage(DateRange.of(from, start), edge ? Answer.YES : Answer.NO, Optional.empty()));
    }
}

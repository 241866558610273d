package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.edge.Departure;
import org.lafc.core.edge.DepartureReason;
import org.lafc.core.edge.EdgeOfCareEpisode;
import org.lafc.core.edge.FamilySupportPackage;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.Referral;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.edge.SupportReviewKind;
import org.lafc.core.time.DateRange;

/**
 * What came before care: referral, assessment, support to the family, the child protection register, with reviews; and what
 * may come after, that the council can follow a child no further.
 */
final class EdgeOfCare implements Concern {

    private static final int DAYS_OF_ASSESSMENT = 120;

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(
                Referral.class,
                ReferralAssessment.class,
                EdgeOfCareEpisode.class,
                FamilySupportPackage.class,
                ProtectionRegistration.class,
                SupportReview.class,
                Departure.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        LocalDate start = life.child().start();
        LocalDate born = life.child().born();
        SupportReviews reviews = new SupportReviews(life, draws.apart("reviews"), records);
        departure(life, draws.apart("departure"), records);
        LocalDate referred = CareStory.later(born, start.minusDays(draws.between(0, 700)));
        records.accept(new Referral(referred, draws.from(life.profile().referralSources()), Optional.empty()));
        assessment(referred, life, draws, records);
        Optional<LocalDate> helped = Optional.empty();
        if (draws.happens(0.35)) {
            LocalDate from = CareStory.later(born, start.minusDays(draws.between(40, 400)));
            supported(from, start, draws, records);
            helped = Optional.of(from);
        }
        LocalDate registered = start;
        if (draws.happens(life.share(Chance.REGISTERED_BEFORE))) {
            LocalDate from = CareStory.later(born, start.minusDays(draws.between(10, 500)));
            LocalDate off = start.plusDays(draws.between(10, 90));
            records.accept(new ProtectionRegistration(
                    life.isPast(off) ? DateRange.of(from, off) : DateRange.startingOn(from), Optional.empty()));
            reviews.record(SupportReviewKind.CHILD_PROTECTION, from, off);
            registered = from;
        }
        if (helped.isPresent()) {
            // Whoever is on the register or looked after is not counted as in need; both last until after the start of
            // care.
            reviews.record(SupportReviewKind.IN_NEED, helped.get(), registered);
        }
    }

    // Later than anything else that is recorded of the child.
    private static void departure(Life life, Draws draws, Consumer<CareRecord> records) {
        if (life.care().isEmpty() || YearFacts.isCareLeaver(life)) {
            return;
        }
        Period last = life.care().get(life.care().size() - 1);
        boolean home = last.ending().filter(CareStory.HOME::contains).isPresent();
        LocalDate known = CareStory.later(last.until(), life.child().start().plusDays(DAYS_OF_ASSESSMENT));
        LocalDate day = known.plusDays(draws.between(30, 900));
        if (home
                && draws.happens(life.share(Chance.DEPARTED))
                && life.isPast(day)
                && day.isBefore(life.child().birthday(18))) {
            boolean died = draws.happens(0.02);
            records.accept(
                    new Departure(day, died ? DepartureReason.DIED : DepartureReason.MOVED_AWAY, Optional.empty()));
        }
    }

    // 42 working days are 58 days or more.
    private static void assessment(LocalDate referred, Life life, Draws draws, Consumer<CareRecord> records) {
        boolean inTime = draws.happens(life.share(Chance.ASSESSED_IN_TIME));
        LocalDate day = referred.plusDays(inTime ? draws.between(5, 57) : draws.between(70, DAYS_OF_ASSESSMENT));
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

package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LifeStoryWork;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementPreparation;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.synthetic.Period.Step;
import org.lafc.core.time.DateRange;

/** What is recorded of care besides contacts: terms of placements, social workers, missing children, liberty. */
final class CareFacts implements Concern {

    private static final ImmutableList<SocialWorkerChange> CHANGES = ImmutableList.of(
            SocialWorkerChange.CASELOAD,
            SocialWorkerChange.LEFT_ROLE,
            SocialWorkerChange.LEFT_ROLE,
            SocialWorkerChange.TRANSFER,
            SocialWorkerChange.REORGANISATION,
            SocialWorkerChange.ABSENCE,
            SocialWorkerChange.OTHER);

    @Override
    public ImmutableSet<Class<? extends CareRecord>> kinds() {
        return ImmutableSet.of(
                PlacementTerms.class,
                PlacementPreparation.class,
                LifeStoryWork.class,
                SocialWorkerAllocation.class,
                MissingEpisode.class,
                DeprivationOfLiberty.class);
    }

    @Override
    public void record(Life life, Draws draws, Consumer<CareRecord> records) {
        boolean goesMissing = draws.happens(life.share(Chance.GOES_MISSING));
        boolean deprived = draws.happens(life.share(Chance.DEPRIVED_OF_LIBERTY));
        for (Period period : life.care()) {
            placements(period, draws, records);
            workers(period, life, draws, records);
            if (goesMissing) {
                missing(period, life, draws, records);
            }
            LocalDate order =
                    CareStory.later(period.start(), life.child().birthday(13)).plusDays(20);
            LocalDate end = order.plusDays(draws.between(20, 180));
            if (deprived && end.isBefore(period.until())) {
                records.accept(new DeprivationOfLiberty(DateRange.of(order, end), Optional.empty()));
            }
        }
    }

    private static void placements(Period period, Draws draws, Consumer<CareRecord> records) {
        boolean storyWork = draws.happens(0.25);
        for (Step step : period.steps()) {
            if (step.stay().isTemporary() || step.start() == EpisodeStart.LEGAL_STATUS) {
                continue;
            }
            boolean lasting =
                    step.stay().code().equals("U1") || step.stay().code().equals("U4");
            PlacementBasis basis = step.stay().isWithParents() && draws.happens(0.1)
                    ? PlacementBasis.BEFORE_ASSESSMENT
                    : step.stay().code().equals("U3") && draws.happens(0.4)
                            ? PlacementBasis.TEMPORARY_APPROVAL
                            : PlacementBasis.ORDINARY;
            records.accept(new PlacementTerms(step.from(), lasting ? Answer.YES : Answer.NO, basis, Optional.empty()));
            if (step.isNewCarer()) {
                boolean emergency = draws.happens(0.3);
                records.accept(new PlacementPreparation(
                        step.from(),
                        draws.happens(emergency ? 0.4 : 0.95) ? Answer.YES : Answer.NO,
                        draws.happens(emergency ? 0.1 : 0.8) ? Answer.YES : Answer.NO,
                        emergency ? Answer.YES : Answer.NO,
                        Optional.empty()));
            }
        }
        LocalDate work = period.start().plusDays(draws.between(100, 400));
        if (storyWork && period.holds(work)) {
            records.accept(new LifeStoryWork(work, Optional.empty()));
        }
    }

    private static void workers(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        LocalDate from = period.start();
        SocialWorkerChange why = SocialWorkerChange.FIRST_CONTACT;
        while (from.isBefore(period.until())) {
            LocalDate to = from.plusDays(draws.daysToNext(0.7) + 5L);
            DateRange dates = to.isBefore(period.until()) ? DateRange.of(from, to) : Health.upTo(from, period);
            String worker =
                    String.format(Locale.ROOT, "SW%03d%03d", life.child().authority(), draws.below(40));
            records.accept(new SocialWorkerAllocation(dates, worker, why, Optional.empty()));
            from = to;
            why = draws.oneOf(CHANGES);
        }
    }

    private static void missing(Period period, Life life, Draws draws, Consumer<CareRecord> records) {
        LocalDate day =
                CareStory.later(period.start(), life.child().birthday(12)).plusDays(draws.daysToNext(3) + 2L);
        while (day.isBefore(period.until())) {
            LocalDate back = day.plusDays(draws.happens(0.9) ? draws.between(1, 3) : draws.between(4, 25));
            DateRange dates = back.isBefore(period.until()) ? DateRange.of(day, back) : Health.upTo(day, period);
            MissingKind kind = draws.happens(0.75) ? MissingKind.MISSING : MissingKind.AWAY;
            records.accept(new MissingEpisode(dates, kind, Optional.empty()));
            day = back.plusDays(draws.daysToNext(3) + 2L);
        }
    }
}

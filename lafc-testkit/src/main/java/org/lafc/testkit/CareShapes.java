package org.lafc.testkit;

import static org.lafc.testkit.RecordKind.When.IN_CARE;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionCeased;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.LifeStoryWork;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.NotAlone;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementPreparation;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.Review;
import org.lafc.core.care.SiblingPlan;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;

/** The records of a child in care that stand in package {@code care}. */
final class CareShapes {

    private CareShapes() {}

    static ImmutableList<RecordKind<?>> kinds() {
        return ImmutableList.of(
                new RecordKind<>(Review.class, IN_CARE, 8, reviews()),
                new RecordKind<>(Visit.class, IN_CARE, 8, visits()),
                RecordKind.dated(LifeStoryWork.class, IN_CARE, LifeStoryWork::new),
                new RecordKind<>(SiblingPlan.class, IN_CARE, 1, siblingPlans()),
                new RecordKind<>(PlacementTerms.class, IN_CARE, 1, terms()),
                new RecordKind<>(PlacementPreparation.class, IN_CARE, 1, preparations()),
                new RecordKind<>(MissingEpisode.class, IN_CARE, 1, missing()),
                new RecordKind<>(SocialWorkerAllocation.class, IN_CARE, 1, allocations()),
                RecordKind.lasting(DeprivationOfLiberty.class, IN_CARE, DeprivationOfLiberty::new),
                new RecordKind<>(Adoption.class, IN_CARE, 1, adoptions()),
                new RecordKind<>(AdoptionDecision.class, IN_CARE, 1, adoptionDecisions()));
    }

    // Under four the way to take part is PN0, and only then, wherever the day of birth is known.
    private static Arbitrary<RecordShape<Review>> reviews() {
        return Combinators.combine(
                        Arbitraries.of(Participation.class),
                        Parts.answers(),
                        Parts.answers(),
                        Parts.nights(60).optional(0.7))
                .as((way, spoke, views, nights) -> slot -> new Review(
                        slot.day(),
                        wayOf(way, slot),
                        spoke,
                        views,
                        nights.map(count -> slot.day().plusDays(count)),
                        slot.row()));
    }

    private static Participation wayOf(Participation drawn, RecordSlot slot) {
        if (slot.isBeforeBirthday(4)) {
            return Participation.UNDER_FOUR;
        }
        return drawn == Participation.UNDER_FOUR && slot.born().isPresent() ? Participation.NOT_KNOWN : drawn;
    }

    private static Arbitrary<RecordShape<Visit>> visits() {
        return Combinators.combine(
                        Parts.answers(),
                        Parts.answers(),
                        Arbitraries.of(NotAlone.class).optional(0.8),
                        Arbitraries.of(VisitManner.class))
                .as((seen, alone, reason, manner) -> {
                    Answer seenAlone = seen == Answer.NO ? Answer.NO : alone;
                    Optional<NotAlone> why = reason.filter(given -> seenAlone == Answer.NO);
                    return slot -> new Visit(slot.day(), seen, seenAlone, why, manner, slot.row());
                });
    }

    private static Arbitrary<RecordShape<SiblingPlan>> siblingPlans() {
        return Parts.answers().map(together -> slot -> new SiblingPlan(slot.day(), together, slot.row()));
    }

    private static Arbitrary<RecordShape<PlacementTerms>> terms() {
        return Combinators.combine(Parts.answers(), Arbitraries.of(PlacementBasis.class))
                .as((meantToLast, basis) -> slot -> new PlacementTerms(slot.day(), meantToLast, basis, slot.row()));
    }

    private static Arbitrary<RecordShape<PlacementPreparation>> preparations() {
        return Combinators.combine(Parts.answers(), Parts.answers(), Parts.answers())
                .as((informed, met, emergency) ->
                        slot -> new PlacementPreparation(slot.day(), informed, met, emergency, slot.row()));
    }

    private static Arbitrary<RecordShape<MissingEpisode>> missing() {
        return Combinators.combine(Parts.lengths(), Arbitraries.of(MissingKind.class))
                .as((nights, kind) -> slot -> new MissingEpisode(slot.lasting(nights), kind, slot.row()));
    }

    private static Arbitrary<RecordShape<SocialWorkerAllocation>> allocations() {
        return Combinators.combine(Parts.lengths(), Parts.numbers("SW"), Arbitraries.of(SocialWorkerChange.class))
                .as((nights, worker, reason) ->
                        slot -> new SocialWorkerAllocation(slot.lasting(nights), worker, reason, slot.row()));
    }

    private static Arbitrary<RecordShape<Adoption>> adoptions() {
        return Combinators.combine(
                        Parts.nights(400).optional(0.8),
                        Parts.answers(),
                        Arbitraries.of(1, 2).optional(0.8),
                        Arbitraries.of(Adopters.class),
                        Arbitraries.of(AdoptersStatus.class))
                .as((nights, byCarer, count, adopters, status) -> slot -> new Adoption(
                        slot.day(), nights.map(slot::later), byCarer, count, adopters, status, slot.row()));
    }

    private static Arbitrary<RecordShape<AdoptionDecision>> adoptionDecisions() {
        return Combinators.combine(
                        Parts.nights(700).optional(0.6),
                        Arbitraries.of(AdoptionCeased.class).optional(0.8))
                .as((nights, reason) -> slot -> new AdoptionDecision(
                        slot.day(), nights.map(slot::later), reason.filter(given -> nights.isPresent()), slot.row()));
    }
}

package org.lafc.testkit;

import static org.lafc.testkit.RecordKind.When.BEFORE_CARE;
import static org.lafc.testkit.RecordKind.When.CHILDHOOD;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lafc.core.care.Answer;
import org.lafc.core.edge.Departure;
import org.lafc.core.edge.DepartureReason;
import org.lafc.core.edge.EdgeOfCareEpisode;
import org.lafc.core.edge.FamilySupportPackage;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.Referral;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.edge.SupportReview;
import org.lafc.core.edge.SupportReviewKind;

/** The records of package {@code edge}. */
final class EdgeShapes {

    private EdgeShapes() {}

    static ImmutableList<RecordKind<?>> kinds() {
        return ImmutableList.of(
                new RecordKind<>(Referral.class, BEFORE_CARE, 1, referrals()),
                new RecordKind<>(ReferralAssessment.class, BEFORE_CARE, 1, assessments()),
                RecordKind.lasting(EdgeOfCareEpisode.class, BEFORE_CARE, EdgeOfCareEpisode::new),
                new RecordKind<>(FamilySupportPackage.class, CHILDHOOD, 1, packages()),
                RecordKind.lasting(ProtectionRegistration.class, CHILDHOOD, ProtectionRegistration::new),
                new RecordKind<>(SupportReview.class, CHILDHOOD, 1, reviews()),
                new RecordKind<>(Departure.class, CHILDHOOD, 1, departures()));
    }

    private static Arbitrary<RecordShape<Referral>> referrals() {
        return Arbitraries.of(ReferralSource.class).map(by -> slot -> new Referral(slot.day(), by, slot.row()));
    }

    // The referral is up to 60 days before its assessment, also before birth.
    private static Arbitrary<RecordShape<ReferralAssessment>> assessments() {
        return Combinators.combine(Parts.nights(60).optional(0.8), Parts.answers(), Parts.answers())
                .as((nights, seen, alone) -> slot -> new ReferralAssessment(
                        slot.day(),
                        nights.map(before -> slot.day().minusDays(before)),
                        seen,
                        seen == Answer.NO ? Answer.NO : alone,
                        slot.row()));
    }

    private static Arbitrary<RecordShape<FamilySupportPackage>> packages() {
        return Combinators.combine(Parts.lengths(), Parts.answers())
                .as((nights, edge) -> slot -> new FamilySupportPackage(slot.lasting(nights), edge, slot.row()));
    }

    // Held up to 30 days before or after the day it was due, or not at all.
    private static Arbitrary<RecordShape<SupportReview>> reviews() {
        return Combinators.combine(
                        Arbitraries.of(SupportReviewKind.class),
                        Arbitraries.integers().between(-30, 30).optional(0.8))
                .as((kind, late) -> slot -> new SupportReview(
                        slot.day().minusDays(late.orElse(0)), kind, late.map(days -> slot.day()), slot.row()));
    }

    private static Arbitrary<RecordShape<Departure>> departures() {
        return Arbitraries.of(DepartureReason.class)
                .map(reason -> slot -> new Departure(slot.day(), reason, slot.row()));
    }
}

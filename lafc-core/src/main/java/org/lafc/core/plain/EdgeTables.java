package org.lafc.core.plain;

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
import org.lafc.core.voice.AdvocacyOffer;
import org.lafc.core.voice.AdvocacyReferral;
import org.lafc.core.voice.Award;
import org.lafc.core.voice.BoardMembership;
import org.lafc.core.voice.IndependentVisitor;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;

/** The tables about a child's voice, and about the time before care. */
final class EdgeTables {

    static final Table<ParticipationEvent> PARTICIPATION = Table.aboutChild(
                    "participation", ParticipationEvent.class, "Occasions in which a child took part.")
            .day("participation_date", "day", ParticipationEvent::date)
            .neededWord("participated_in", ParticipationKind.class, "what it was", ParticipationEvent::kind)
            .reads(row -> new ParticipationEvent(
                    row.day("participation_date"), row.needed("participated_in", ParticipationKind.class), row.from()));

    static final Table<AdvocacyOffer> ADVOCACY_OFFERS = Table.aboutChild(
                    "advocacy_offers", AdvocacyOffer.class, "Active offers of advocacy.")
            .day("advocacy_offer", "day of the offer", AdvocacyOffer::date)
            .answer("accepted", "whether it was taken up", AdvocacyOffer::accepted)
            .reads(row -> new AdvocacyOffer(row.day("advocacy_offer"), row.answer("accepted"), row.from()));

    static final Table<AdvocacyReferral> ADVOCACY_REFERRALS = Table.aboutChild(
                    "advocacy_referrals", AdvocacyReferral.class, "Referrals of a child to an advocate.")
            .day("advocacy_referral", "day of the referral", AdvocacyReferral::date)
            .text("matter", "what it is about", AdvocacyReferral::matter)
            .reads(row -> new AdvocacyReferral(row.day("advocacy_referral"), row.textIfKnown("matter"), row.from()));

    static final Table<IndependentVisitor> INDEPENDENT_VISITORS = Table.aboutChild(
                    "independent_visitors",
                    IndependentVisitor.class,
                    "Times in which a child had an independent visitor.")
            .days(
                    "visitor_from",
                    "first day",
                    "visitor_to",
                    "day after the last; blank while it lasts",
                    IndependentVisitor::dates)
            .reads(row -> new IndependentVisitor(row.days("visitor_from", "visitor_to"), row.from()));

    static final Table<Award> AWARDS = Table.aboutChild(
                    "awards", Award.class, "Awards and celebrations of what a child achieved.")
            .day("award", "day", Award::date)
            .reads(row -> new Award(row.day("award"), row.from()));

    static final Table<BoardMembership> BOARD_MEMBERSHIP = Table.aboutChild(
                    "board_membership",
                    BoardMembership.class,
                    "Times in which a child sat on the corporate parenting board.")
            .days(
                    "board_from",
                    "first day",
                    "board_to",
                    "day after the last; blank while it lasts",
                    BoardMembership::dates)
            .reads(row -> new BoardMembership(row.days("board_from", "board_to"), row.from()));

    static final Table<Referral> REFERRALS = Table.aboutChild(
                    "referrals", Referral.class, "Referrals of a child to the council.")
            .day("referral", "day of the referral", Referral::date)
            .word("referred_by", ReferralSource.class, "who referred", Referral::by)
            .mayPrecedeBirth()
            .reads(row ->
                    new Referral(row.day("referral"), row.word("referred_by", ReferralSource.NOT_KNOWN), row.from()));

    static final Table<ReferralAssessment> REFERRAL_ASSESSMENTS = Table.aboutChild(
                    "referral_assessments",
                    ReferralAssessment.class,
                    "Assessments that followed a referral, from the day they were finished.")
            .day("assessment_completed", "day it was completed", ReferralAssessment::date)
            .dayIfKnown("referred", "day of the referral", ReferralAssessment::referred)
            .answer("child_seen", "whether the social worker saw the child", ReferralAssessment::childSeen)
            .answer("seen_alone", "whether the social worker saw the child alone", ReferralAssessment::seenAlone)
            .mayPrecedeBirth()
            .reads(row -> new ReferralAssessment(
                    row.day("assessment_completed"),
                    row.dayNotAfter("referred", "assessment_completed"),
                    row.answer("child_seen"),
                    row.seenAlone("child_seen", "seen_alone"),
                    row.from()));

    static final Table<EdgeOfCareEpisode> EDGE_OF_CARE = Table.aboutChild(
                    "edge_of_care",
                    EdgeOfCareEpisode.class,
                    "Times in which a child was at risk of becoming looked after without support.")
            .days(
                    "edge_of_care_from",
                    "first day",
                    "edge_of_care_to",
                    "day after the last; blank while it lasts",
                    EdgeOfCareEpisode::dates)
            .mayPrecedeBirth()
            .reads(row -> new EdgeOfCareEpisode(row.days("edge_of_care_from", "edge_of_care_to"), row.from()));

    static final Table<FamilySupportPackage> FAMILY_SUPPORT = Table.aboutChild(
                    "family_support", FamilySupportPackage.class, "Help for a family meant to prevent care.")
            .days(
                    "support_from",
                    "first day",
                    "support_to",
                    "day after the last; blank while it lasts",
                    FamilySupportPackage::dates)
            .answer(
                    "edge_of_care",
                    "whether the child was at the edge of care when it began",
                    FamilySupportPackage::edgeOfCare)
            .mayPrecedeBirth()
            .reads(row -> new FamilySupportPackage(
                    row.days("support_from", "support_to"), row.answer("edge_of_care"), row.from()));

    static final Table<ProtectionRegistration> PROTECTION_REGISTER = Table.aboutChild(
                    "protection_register", ProtectionRegistration.class, "Times on the Child Protection Register.")
            .days(
                    "registered",
                    "first day on the register",
                    "deregistered",
                    "day the name was removed; blank while it is on the register",
                    ProtectionRegistration::dates)
            .mayPrecedeBirth()
            .reads(row -> new ProtectionRegistration(row.days("registered", "deregistered"), row.from()));

    static final Table<SupportReview> SUPPORT_REVIEWS = Table.aboutChild(
                    "support_reviews",
                    SupportReview.class,
                    "Reviews that were due of children on the Child Protection Register or in need.")
            .day("support_review_due", "last day in time", SupportReview::due)
            .neededWord("support_review", SupportReviewKind.class, "of which plan", SupportReview::kind)
            .dayIfKnown("support_review_held", "day it was held; blank if it was not", SupportReview::held)
            .mayPrecedeBirth()
            .reads(row -> new SupportReview(
                    row.day("support_review_due"),
                    row.needed("support_review", SupportReviewKind.class),
                    row.dayIfKnown("support_review_held"),
                    row.from()));

    static final Table<Departure> DEPARTURES = Table.aboutChild(
                    "departures", Departure.class, "Children helped at home who moved to another authority or died.")
            .day("departed", "day", Departure::date)
            .neededWord("departure", DepartureReason.class, "what happened", Departure::reason)
            .mayPrecedeBirth()
            .reads(row ->
                    new Departure(row.day("departed"), row.needed("departure", DepartureReason.class), row.from()));

    private EdgeTables() {}
}

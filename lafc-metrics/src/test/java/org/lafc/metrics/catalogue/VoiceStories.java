package org.lafc.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.Coverage;
import org.lafc.core.edge.FamilySupportPackage;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.ReferralAssessment;
import org.lafc.core.time.DateRange;
import org.lafc.core.voice.AdvocacyReferral;
import org.lafc.core.voice.Award;
import org.lafc.core.voice.BoardMembership;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.metrics.Fx1;

/** The children of the worked examples on help before care and on being heard. */
final class VoiceStories {

    private VoiceStories() {}

    /** FX1 with feedback, forum sessions, awards and referrals to advocacy as the examples P11, P13, P14 and P16 have them. */
    static ImmutableList<CareHistory> fx1() {
        Map<String, List<CareRecord>> records = Map.of(
                "A",
                List.of(
                        took(ParticipationKind.FEEDBACK, "2017-06-01"),
                        took(ParticipationKind.CHILDREN_FORUM, "2017-06-10"),
                        took(ParticipationKind.CHILDREN_FORUM, "2017-10-14"),
                        award("2017-07-01"),
                        award("2018-02-02"),
                        referral("2017-09-01", "contact")),
                "B",
                List.of(award("2017-07-01"), referral("2017-06-01", "placement"), referral("2017-12-01", "placement")),
                "C",
                List.of(
                        took(ParticipationKind.FEEDBACK, "2018-01-15"),
                        took(ParticipationKind.CHILDREN_FORUM, "2017-06-10"),
                        referral("2017-05-05", "school")));
        return Fx1.histories().stream()
                .map(history -> with(
                        history,
                        records.getOrDefault(history.child().id(), List.of()).toArray(CareRecord[]::new)))
                .map(VoiceStories::holdingVoice)
                .collect(ImmutableList.toImmutableList());
    }

    static CareHistory holdingVoice(CareHistory history) {
        return holding(
                history,
                ImmutableList.of(ParticipationEvent.class, Award.class, AdvocacyReferral.class, BoardMembership.class));
    }

    private static CareHistory holding(CareHistory history, ImmutableList<Class<? extends CareRecord>> kinds) {
        return CareHistory.builder()
                .from(history)
                .coverage(history.coverage().and(Coverage.of(kinds)))
                .build();
    }

    static CareHistory with(CareHistory history, CareRecord... records) {
        return CareHistory.builder()
                .from(history)
                .records(Stream.concat(history.records().stream(), Stream.of(records))
                        .toList())
                .build();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static DateRange from(String day) {
        return DateRange.startingOn(day(day));
    }

    static ParticipationEvent took(ParticipationKind kind, String day) {
        return new ParticipationEvent(day(day), kind, Optional.empty());
    }

    static Award award(String day) {
        return new Award(day(day), Optional.empty());
    }

    static AdvocacyReferral referral(String day, String matter) {
        return new AdvocacyReferral(day(day), Optional.of(matter), Optional.empty());
    }

    static FamilySupportPackage support(String day, Answer edgeOfCare) {
        return new FamilySupportPackage(from(day), edgeOfCare, Optional.empty());
    }

    static ReferralAssessment assessment(String referred, String completed, Answer seen, Answer alone) {
        return new ReferralAssessment(
                day(completed),
                referred.isEmpty() ? Optional.empty() : Optional.of(day(referred)),
                seen,
                alone,
                Optional.empty());
    }

    static ProtectionRegistration registered(String from, String to) {
        return new ProtectionRegistration(
                to.isEmpty() ? from(from) : DateRange.of(day(from), day(to)), Optional.empty());
    }
}

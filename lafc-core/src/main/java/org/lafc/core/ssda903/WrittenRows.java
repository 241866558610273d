package org.lafc.core.ssda903;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.Episode;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.Review;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.PartialDate;

/** Writes the rows of one child, module by module. */
final class WrittenRows {

    private static final String NO_FIXED_ABODE = "ZZ99 3VZ";

    private WrittenRows() {}

    static void header(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        Child child = history.child();
        out.text(child.id())
                .text(codes.sex.of(child.sex()))
                .date(child.dateOfBirth())
                .text(codes.ethnicGroup.of(child.ethnicGroup()))
                .text(child.uniquePupilNumber().orElse(""))
                .text(WrittenCodes.flag(child.mother()));
        date(child.firstChildBorn(), out).endRow();
    }

    static void episodes(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        for (Episode episode : history.episodes()) {
            out.text(history.child().id())
                    .date(episode.dates().start())
                    .text(codes.start.of(episode.startReason()))
                    .text(codes.legalStatus.of(episode.legalStatus()))
                    .text(codes.reason.of(episode.reasonForCare()))
                    .text(codes.place(episode.placementType(), episode.placementCode()))
                    .text(codes.provider.of(episode.provider()));
            date(episode.dates().endExclusive(), out)
                    .text(episode.endReason().map(codes.end::of).orElse(""))
                    .text(episode.placementChangeReason().map(codes.change::of).orElse(""))
                    .text(postcode(episode.home()))
                    .text(postcode(episode.placement()))
                    .text(episode.settingNumber().orElse(""))
                    .endRow();
        }
    }

    static void reviews(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        for (Review review : history.reviews()) {
            child(history, out)
                    .date(review.date())
                    .text(codes.participation.of(review.participation()))
                    .endRow();
        }
    }

    static void asylumSeeking(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        Child child = history.child();
        if (child.asylumSeeking() == Answer.YES) {
            out.text(child.id()).text(codes.sex.of(child.sex())).date(child.dateOfBirth());
            date(child.asylumSeekingCeased(), out).endRow();
        }
    }

    static void outcomes(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        for (AnnualOutcomes outcomes : history.records(AnnualOutcomes.class)) {
            child(history, out)
                    .text(outcomes.difficultiesScore().map(String::valueOf).orElse(""))
                    .text(outcomes.noScore().map(codes.noScore::of).orElse(""))
                    .text(WrittenCodes.flag(outcomes.convicted()))
                    .text(WrittenCodes.flag(outcomes.surveillanceUpToDate()))
                    .text(WrittenCodes.flag(outcomes.immunisationsUpToDate()))
                    .text(WrittenCodes.flag(outcomes.teethChecked()))
                    .text(WrittenCodes.flag(outcomes.healthAssessed()))
                    .text(WrittenCodes.flag(outcomes.substanceMisuse()))
                    .text(WrittenCodes.flag(outcomes.interventionReceived()))
                    .text(WrittenCodes.flag(outcomes.interventionOffered()))
                    .endRow();
        }
    }

    static void leavers(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        for (LeavingCareStatus status : history.records(LeavingCareStatus.class)) {
            child(history, out)
                    .text(codes.inTouch.of(status.inTouch()))
                    .text(codes.activityCode(status.activity()))
                    .text(codes.lodging(status.accommodation(), status.suitable()))
                    .endRow();
        }
    }

    static void adoptions(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        for (Adoption adoption : history.records(Adoption.class)) {
            child(history, out).date(adoption.date());
            date(adoption.matched(), out)
                    .text(WrittenCodes.flag(adoption.byFosterCarer()))
                    .text(adoption.adopterCount().map(String::valueOf).orElse(""))
                    .text(codes.adopters.of(adoption.adopters()))
                    .text(codes.adoptersStatus.of(adoption.status()))
                    .endRow();
        }
    }

    static void adoptionDecisions(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        for (AdoptionDecision decision : history.records(AdoptionDecision.class)) {
            child(history, out).date(decision.date());
            date(decision.ceased(), out)
                    .text(decision.reason().map(codes.adoptionCeased::of).orElse(""))
                    .endRow();
        }
    }

    static void previousPermanence(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        if (history.child().previousPermanence().isPresent()) {
            PreviousPermanence before = history.child().previousPermanence().get();
            String since = before.since().equals(PartialDate.UNKNOWN)
                    ? ""
                    : before.since().toString();
            child(history, out)
                    .text(codes.permanence.of(before.kind()))
                    .text(before.authority().orElse(""))
                    .text(since)
                    .endRow();
        }
    }

    static void missing(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        for (MissingEpisode missing : history.records(MissingEpisode.class)) {
            child(history, out)
                    .text(codes.missing.of(missing.kind()))
                    .dates(missing.dates())
                    .endRow();
        }
    }

    static void workers(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        for (SocialWorkerAllocation worker : history.records(SocialWorkerAllocation.class)) {
            child(history, out)
                    .text(worker.worker())
                    .dates(worker.dates())
                    .text(codes.worker.of(worker.reason()))
                    .endRow();
        }
    }

    static void deprivations(CareHistory history, WrittenCodes codes, CsvOut out) throws IOException {
        for (DeprivationOfLiberty deprivation : history.records(DeprivationOfLiberty.class)) {
            child(history, out).dates(deprivation.dates()).endRow();
        }
    }

    private static CsvOut child(CareHistory history, CsvOut out) {
        return out.text(history.child().id()).date(history.child().dateOfBirth());
    }

    private static CsvOut date(Optional<LocalDate> date, CsvOut out) {
        return date.isPresent() ? out.date(date.get()) : out.blank();
    }

    private static String postcode(Whereabouts place) {
        if (place instanceof Whereabouts.AtPostcode at) {
            return at.postcode().text();
        }
        return place instanceof Whereabouts.NoFixedAbode ? NO_FIXED_ABODE : "";
    }
}

package org.lafc.core.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.Review;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.ReportingYear;

/** What a return holds of a record; nothing of those it does not ask for, or that are of another year. */
final class HeldRecords {

    private final WrittenCodes codes;
    private final Optional<ReportingYear> year;
    private final boolean workers;
    private final boolean liberty;

    HeldRecords(WrittenCodes codes, Optional<ReportingYear> year) {
        this.codes = codes;
        this.year = year;
        this.workers = WrittenModule.of(year).contains(WrittenModule.SOCIAL_WORKERS);
        this.liberty = WrittenModule.of(year).contains(WrittenModule.DEPRIVATION_OF_LIBERTY);
    }

    Optional<? extends CareRecord> held(CareRecord record, boolean adoptedInYear) {
        if (record instanceof Review review) {
            return Optional.of(Review.of(review.date(), codes.participation.held(review.participation())))
                    .filter(held -> isInYear(held.date()));
        }
        if (record instanceof AnnualOutcomes outcomes) {
            return ofYearOnly(record).map(same -> held(outcomes));
        }
        if (record instanceof LeavingCareStatus status) {
            return ofYearOnly(record).map(same -> held(status));
        }
        if (record instanceof Adoption adoption) {
            return Optional.of(held(adoption)).filter(held -> adoptedInYear || year.isEmpty());
        }
        if (record instanceof AdoptionDecision decision) {
            return held(decision);
        }
        if (record instanceof MissingEpisode missing) {
            return dates(missing.dates())
                    .map(dates -> new MissingEpisode(dates, codes.missing.held(missing.kind()), Optional.empty()));
        }
        if (record instanceof SocialWorkerAllocation worker && workers) {
            return dates(worker.dates())
                    .map(dates -> new SocialWorkerAllocation(
                            dates, worker.worker(), codes.worker.held(worker.reason()), Optional.empty()));
        }
        if (record instanceof DeprivationOfLiberty deprivation && liberty) {
            return dates(deprivation.dates()).map(dates -> new DeprivationOfLiberty(dates, Optional.empty()));
        }
        return Optional.empty();
    }

    private boolean isInYear(LocalDate day) {
        return year.isEmpty() || year.get().days().contains(day);
    }

    private Optional<CareRecord> ofYearOnly(CareRecord record) {
        return Optional.of(record).filter(of -> year.isPresent() && isInYear(of.date()));
    }

    private Optional<DateRange> dates(DateRange dates) {
        return Optional.of(HeldHistory.asOf(dates, year))
                .filter(held -> year.isEmpty() || HeldHistory.touches(held, year.get()));
    }

    private AnnualOutcomes held(AnnualOutcomes outcomes) {
        return AnnualOutcomes.builder()
                .from(outcomes)
                .noScore(outcomes.noScore().filter(codes.noScore::isWritten))
                .source(Optional.empty())
                .build();
    }

    private LeavingCareStatus held(LeavingCareStatus status) {
        boolean lodging = codes.isWritten(status.accommodation(), status.suitable());
        return LeavingCareStatus.builder()
                .date(status.date())
                .inTouch(codes.inTouch.held(status.inTouch()))
                .activity(codes.heldActivity(status.activity()))
                .accommodation(lodging ? status.accommodation() : Accommodation.NOT_KNOWN)
                .suitable(lodging ? status.suitable() : Answer.NOT_KNOWN)
                .build();
    }

    private Adoption held(Adoption adoption) {
        return new Adoption(
                adoption.date(),
                adoption.matched(),
                adoption.byFosterCarer(),
                adoption.adopterCount(),
                codes.adopters.held(adoption.adopters()),
                codes.adoptersStatus.held(adoption.status()),
                Optional.empty());
    }

    // Of decisions that stood in the year; one reversed later stood on its last day.
    private Optional<AdoptionDecision> held(AdoptionDecision decision) {
        DateRange stood = DateRange.of(decision.date(), decision.ceased().orElse(LocalDate.MAX));
        return dates(stood)
                .map(dates -> new AdoptionDecision(
                        decision.date(),
                        dates.endExclusive(),
                        dates.isOpen() ? Optional.empty() : decision.reason().map(codes.adoptionCeased::held),
                        Optional.empty()));
    }
}

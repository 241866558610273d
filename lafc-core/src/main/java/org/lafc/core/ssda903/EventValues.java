package org.lafc.core.ssda903;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionCeased;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.Participation;
import org.lafc.core.care.Review;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.read.Problem.Effect;
import org.lafc.core.time.DateRange;

/** Reads rows of the modules that hold dated events: Reviews, AD1, SBPFA, Missing, SW episodes and DoLO. */
final class EventValues {

    static final List<Column> ADOPTION = List.of(
            Column.DATE_INT,
            Column.DATE_MATCH,
            Column.FOSTER_CARE,
            Column.NB_ADOPTR,
            Column.SEX_ADOPTR,
            Column.LS_ADOPTR);

    private final CodedField<Participation> participation;
    private final CodedField<Answer> fosterCarer;
    private final CodedField<Adopters> adopters;
    private final CodedField<AdoptersStatus> adoptersStatus;
    private final CodedField<AdoptionCeased> reasonCeased;
    private final CodedField<MissingKind> missing;
    private final CodedField<SocialWorkerChange> workerChange;

    EventValues(Ssda903Codes codes) {
        participation = new CodedField<>(Column.REVIEW_CODE, Participation.class, codes);
        fosterCarer = new CodedField<>(Column.FOSTER_CARE, Answer.class, codes);
        adopters = new CodedField<>(Column.SEX_ADOPTR, Adopters.class, codes);
        adoptersStatus = new CodedField<>(Column.LS_ADOPTR, AdoptersStatus.class, codes);
        reasonCeased = new CodedField<>(Column.REASON_PLACED_CEASED, AdoptionCeased.class, codes);
        missing = new CodedField<>(Column.MISSING, MissingKind.class, codes);
        workerChange = new CodedField<>(Column.SW_REASON, SocialWorkerChange.class, codes);
    }

    @Nullable
    Review review(ReturnRow row) {
        LocalDate date = row.date(Column.REVIEW);
        if (row.isRejected()) {
            return null;
        }
        return Review.of(date, participation.needed(row, Participation.NOT_KNOWN), Optional.of(row.source()));
    }

    // Rule 151: all items or none. Of none there is nothing to hold.
    Optional<Adoption> adoption(ReturnRow row) {
        if (ADOPTION.stream().allMatch(row::isBlank)) {
            return Optional.empty();
        }
        if (row.isBlank(Column.DATE_INT)) {
            row.reject(
                    Column.DATE_INT,
                    "is blank though other items of the adoption are filled (rule 151)",
                    ReturnDates.ALLOWED);
        }
        LocalDate decided = row.optionalDate(Column.DATE_INT);
        if (row.isRejected() || decided == null) {
            return Optional.empty();
        }
        for (Column column : ADOPTION) {
            if (row.isBlank(column) && row.has(column)) {
                row.unknown(
                        column,
                        "is blank though other items of the adoption are filled (rule 151)",
                        "all of them, or none");
            }
        }
        return Optional.of(new Adoption(
                decided,
                Optional.ofNullable(row.sideDate(Column.DATE_MATCH)),
                fosterCarer.or(row, Answer.NOT_KNOWN),
                adopterCount(row),
                adopters.or(row, Adopters.NOT_KNOWN),
                adoptersStatus.or(row, AdoptersStatus.NOT_KNOWN),
                Optional.of(row.source())));
    }

    private static Optional<Integer> adopterCount(ReturnRow row) {
        String text = row.text(Column.NB_ADOPTR);
        if (text.equals("1") || text.equals("2")) {
            return Optional.of(Integer.valueOf(text));
        }
        if (!text.isEmpty()) {
            row.unknown(Column.NB_ADOPTR, "is not a number of adopters (value withheld)", "1 or 2");
        }
        return Optional.empty();
    }

    // Rule 119: day and reason of the end, both or neither. A day without reason can be held and is checked later.
    @Nullable
    AdoptionDecision adoptionDecision(ReturnRow row) {
        LocalDate decided = row.date(Column.DATE_PLACED);
        if (row.isRejected()) {
            return null;
        }
        LocalDate ceased = row.sideDate(Column.DATE_PLACED_CEASED);
        AdoptionCeased reason = reasonCeased.or(row, AdoptionCeased.NOT_KNOWN);
        boolean reasoned = !row.isBlank(Column.REASON_PLACED_CEASED);
        if (reasoned && row.isBlank(Column.DATE_PLACED_CEASED)) {
            row.unknown(
                    Column.REASON_PLACED_CEASED,
                    "is filled though DATE_PLACED_CEASED is blank: the decision is taken as standing (rule 119)",
                    "both or neither");
        }
        return new AdoptionDecision(
                decided,
                Optional.ofNullable(ceased),
                reasoned && ceased != null ? Optional.of(reason) : Optional.empty(),
                Optional.of(row.source()));
    }

    @Nullable
    MissingEpisode missing(ReturnRow row) {
        DateRange dates = EpisodeValues.dates(row, Column.MIS_START, Column.MIS_END);
        return dates == null
                ? null
                : new MissingEpisode(dates, missing.needed(row, MissingKind.NOT_KNOWN), Optional.of(row.source()));
    }

    @Nullable
    SocialWorkerAllocation socialWorker(ReturnRow row) {
        DateRange dates = EpisodeValues.dates(row, Column.SW_DECOM, Column.SW_DEC);
        if (dates == null) {
            return null;
        }
        if (row.isBlank(Column.SW_ID)) {
            row.report(Column.SW_ID, "is blank", "the worker's number", Effect.VALUE_NOT_KNOWN);
        }
        return new SocialWorkerAllocation(
                dates,
                row.text(Column.SW_ID),
                workerChange.needed(row, SocialWorkerChange.NOT_KNOWN),
                Optional.of(row.source()));
    }

    @Nullable
    DeprivationOfLiberty deprivationOfLiberty(ReturnRow row) {
        DateRange dates = EpisodeValues.dates(row, Column.DOLO_START, Column.DOLO_END);
        return dates == null ? null : new DeprivationOfLiberty(dates, Optional.of(row.source()));
    }
}

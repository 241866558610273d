package org.lafc.core.columns;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lafc.core.care.Adopters;
import org.lafc.core.care.AdoptersStatus;
import org.lafc.core.care.Adoption;
import org.lafc.core.care.AdoptionCeased;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.DeprivationOfLiberty;
import org.lafc.core.care.Episode;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.Review;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.health.NoScore;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.read.CodeList;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.time.Age;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.PartialDate;
import org.lafc.core.time.ReportingYear;

/**
 * The rows of a plain return, held so that the history of each of its children can be told as {@link
 * org.lafc.core.ssda903.Ssda903Reader} would: what a row that is plainly right means. Immutable.
 */
final class KeptReturn {

    private final ImmutableMap<PlainModule, KeptRows> modules;
    private final Optional<ReportingYear> year;
    private final CodeList<Answer> suitable; // by the code of accommodation

    KeptReturn(Map<PlainModule, KeptRows.Filler> modules, Ssda903Codes codes) {
        this.modules = modules.entrySet().stream()
                .collect(toImmutableMap(
                        Map.Entry::getKey, module -> module.getValue().build()));
        this.year = codes.year();
        this.suitable = codes.list("ACCOM_SUITABLE", Answer.class);
    }

    /** The history of a child of the columns, by its number in this return. */
    CareHistory history(HistoryView view, int child, CareRules rules) {
        List<CareRecord> records = new ArrayList<>();
        modules.forEach((module, rows) -> {
            int first = rows.first(child);
            int after = rows.after(first, child);
            for (int row = first; row < after; row++) {
                record(module, rows, row, view).ifPresent(records::add);
            }
        });
        records.sort(CareRecord.BY_DATE);
        return CareHistory.of(
                person(view, child), rules, episodes(view, child), ImmutableList.copyOf(records), view.coverage());
    }

    private Child person(HistoryView view, int child) {
        KeptRows header = requireNonNull(modules.get(PlainModule.HEADER));
        Child.Builder person = Child.builder()
                .id(view.id())
                .dateOfBirth(view.dateOfBirth())
                .sex(view.sex())
                .ethnicGroup(view.ethnicGroup())
                .mother(header.meaning(child, "MOTHER", Answer.NOT_KNOWN))
                .uniquePupilNumber(header.text(child, "UPN"))
                .firstChildBorn(header.optionalDay(child, "MC_DOB"));
        KeptRows seeking = modules.get(PlainModule.UASC);
        if (seeking != null) {
            OptionalInt row = only(seeking, child);
            person.asylumSeeking(row.isPresent() ? Answer.YES : Answer.NO);
            row.ifPresent(of -> person.asylumSeekingCeased(seeking.optionalDay(of, "DUC")));
        }
        KeptRows permanence = modules.get(PlainModule.PREVIOUS_PERMANENCE);
        if (permanence != null) {
            only(permanence, child).ifPresent(row -> person.previousPermanence(previous(permanence, row)));
        }
        return person.build();
    }

    private static OptionalInt only(KeptRows rows, int child) {
        int first = rows.first(child);
        return rows.after(first, child) > first ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private static Optional<PreviousPermanence> previous(KeptRows rows, int row) {
        Optional<PermanenceKind> kind = rows.meaning(row, "PREV_PERM", PermanenceKind.class);
        Optional<PartialDate> since = rows.optionalDay(row, "DATE_PERM").map(PartialDate::of);
        Optional<String> authority = rows.text(row, "LA_PERM");
        return kind.isEmpty() && since.isEmpty() && authority.isEmpty()
                ? Optional.empty()
                : Optional.of(new PreviousPermanence(
                        kind.orElse(PermanenceKind.NOT_KNOWN), since.orElse(PartialDate.UNKNOWN), authority));
    }

    private ImmutableList<Episode> episodes(HistoryView view, int child) {
        KeptRows rows = modules.get(PlainModule.EPISODES);
        if (rows == null) {
            return ImmutableList.of();
        }
        int row = rows.first(child);
        ImmutableList.Builder<Episode> episodes = ImmutableList.builder();
        for (EpisodeView each : view.episodes()) {
            episodes.add(Episode.builder()
                    .dates(each.dates())
                    .startReason(each.startReason())
                    .legalStatus(each.legalStatus())
                    .reasonForCare(each.reasonForCare())
                    .placementType(each.placementType())
                    .placementCode(each.placementCode())
                    .provider(each.provider())
                    .endReason(each.endReason())
                    .placementChangeReason(each.placementChangeReason())
                    .home(each.home().orElseThrow())
                    .placement(each.placement().orElseThrow())
                    .settingNumber(each.settingNumber())
                    .source(rows.source(row++))
                    .build());
        }
        return episodes.build();
    }

    private Optional<CareRecord> record(PlainModule module, KeptRows rows, int row, HistoryView view) {
        return switch (module) {
            case HEADER, EPISODES, UASC, PREVIOUS_PERMANENCE -> Optional.empty();
            case REVIEWS ->
                Optional.of(Review.of(
                        rows.day(row, "REVIEW"),
                        rows.meaning(row, "REVIEW_CODE", Participation.NOT_KNOWN),
                        rows.source(row)));
            case OC2 -> Optional.of(outcomes(rows, row));
            case OC3 -> Optional.of(leaving(rows, row, view));
            case AD1 ->
                Optional.of(new Adoption(
                        rows.day(row, "DATE_INT"),
                        rows.optionalDay(row, "DATE_MATCH"),
                        rows.meaning(row, "FOSTER_CARE", Answer.NOT_KNOWN),
                        rows.code(row, "NB_ADOPTR").map(Integer::valueOf),
                        rows.meaning(row, "SEX_ADOPTR", Adopters.NOT_KNOWN),
                        rows.meaning(row, "LS_ADOPTR", AdoptersStatus.NOT_KNOWN),
                        rows.source(row)));
            case PLACED_FOR_ADOPTION ->
                Optional.of(new AdoptionDecision(
                        rows.day(row, "DATE_PLACED"),
                        rows.optionalDay(row, "DATE_PLACED_CEASED"),
                        rows.meaning(row, "REASON_PLACED_CEASED", AdoptionCeased.class),
                        rows.source(row)));
            case MISSING ->
                Optional.of(new MissingEpisode(
                        dates(rows, row, "MIS_START", "MIS_END"),
                        rows.meaning(row, "MISSING", MissingKind.NOT_KNOWN),
                        rows.source(row)));
            case SOCIAL_WORKERS ->
                Optional.of(new SocialWorkerAllocation(
                        dates(rows, row, "SW_DECOM", "SW_DEC"),
                        rows.text(row, "SW_ID").orElse(""),
                        rows.meaning(row, "SW_REASON", SocialWorkerChange.NOT_KNOWN),
                        rows.source(row)));
            case DEPRIVATION_OF_LIBERTY ->
                Optional.of(new DeprivationOfLiberty(dates(rows, row, "DOLO_START", "DOLO_END"), rows.source(row)));
        };
    }

    private static DateRange dates(KeptRows rows, int row, String first, String endExclusive) {
        return rows.optionalDay(row, endExclusive)
                .map(end -> DateRange.of(rows.day(row, first), end))
                .orElseGet(() -> DateRange.startingOn(rows.day(row, first)));
    }

    private AnnualOutcomes outcomes(KeptRows rows, int row) {
        return AnnualOutcomes.builder()
                .date(year.orElseThrow().lastDay())
                .difficultiesScore(rows.code(row, "SDQ_SCORE").map(Integer::valueOf))
                .noScore(rows.meaning(row, "SDQ_REASON", NoScore.class))
                .convicted(rows.meaning(row, "CONVICTED", Answer.NOT_KNOWN))
                .surveillanceUpToDate(rows.meaning(row, "HEALTH_CHECK", Answer.NOT_KNOWN))
                .immunisationsUpToDate(rows.meaning(row, "IMMUNISATIONS", Answer.NOT_KNOWN))
                .teethChecked(rows.meaning(row, "TEETH_CHECK", Answer.NOT_KNOWN))
                .healthAssessed(rows.meaning(row, "HEALTH_ASSESSMENT", Answer.NOT_KNOWN))
                .substanceMisuse(rows.meaning(row, "SUBSTANCE_MISUSE", Answer.NOT_KNOWN))
                .interventionReceived(rows.meaning(row, "INTERVENTION_RECEIVED", Answer.NOT_KNOWN))
                .interventionOffered(rows.meaning(row, "INTERVENTION_OFFERED", Answer.NOT_KNOWN))
                .source(rows.source(row))
                .build();
    }

    // On the birthday that falls in the year.
    private LeavingCareStatus leaving(KeptRows rows, int row, HistoryView view) {
        Age reached = Age.on(view.dateOfBirth(), year.orElseThrow().lastDay());
        return LeavingCareStatus.builder()
                .date(reached.birthday(view.dateOfBirth()))
                .inTouch(rows.meaning(row, "IN_TOUCH", InTouch.NOT_KNOWN))
                .activity(rows.meaning(row, "ACTIV", Activity.NOT_KNOWN))
                .accommodation(rows.meaning(row, "ACCOM", Accommodation.NOT_KNOWN))
                .suitable(rows.code(row, "ACCOM").flatMap(suitable::meaning).orElse(Answer.NOT_KNOWN))
                .source(rows.source(row))
                .build();
    }
}

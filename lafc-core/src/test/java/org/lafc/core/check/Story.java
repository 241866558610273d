package org.lafc.core.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lafc.core.care.AdoptionCeased;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PlacementChangeReason;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.health.NoScore;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.Distance;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.SourceRow;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.time.DateRange;
import org.lafc.core.time.PartialDate;

/**
 * A history written on one line, in the codes of the return. Parts stand between semicolons:
 *
 * <pre>
 * born 2003-06-15 M          the child; without it M, born 2003-06-15
 * mother 1 2018-01-02        uasc, duc 2018-03-03, perm P2 zz/03/2012 301
 * S C2 U6 2016-06-01 2017-08-15 X1 provider=PR4 home=LD1_5AA pl=SY21_0AA cin=N1 urn= why=CARPL miles=3 la=WAL side=IN
 * P C2 U6 2017-08-15         an episode without DEC
 * review 2017-01-01 PN1      decision 2017-01-01 2018-01-01 RD1
 * oc2 2018-03-31 score=3 reason=OTHER convicted=1 ...
 * oc3 2020-06-15 YES OTHER_EMPLOYMENT_FULL_TIME INDEPENDENT
 * </pre>
 *
 * <p>Rows are numbered from 2 in each file, as below a header.
 */
final class Story {

    private static final Ssda903Codes CODES = Ssda903Codes.england();

    private final Child.Builder child = Child.builder().id("0042");
    private final List<Episode> episodes = new ArrayList<>();
    private final List<CareRecord> records = new ArrayList<>();
    private LocalDate born = LocalDate.of(2003, 6, 15);
    private Sex sex = Sex.MALE;

    private Story() {}

    static CareHistory of(CareRules rules, String text) {
        Story story = new Story();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                story.add(part.strip().split(" +"));
            }
        }
        return CareHistory.builder()
                .child(story.child.dateOfBirth(story.born).sex(story.sex).build())
                .rules(rules)
                .episodes(story.episodes)
                .records(story.records)
                .build();
    }

    private void add(String[] words) {
        switch (words[0]) {
            case "born" -> {
                born = LocalDate.parse(words[1]);
                sex = CODES.list("SEX", Sex.class).meaning(words[2]).orElseThrow();
            }
            case "mother" -> {
                child.mother(words[1].equals("1") ? Answer.YES : Answer.NO);
                if (words.length > 2) {
                    child.firstChildBorn(LocalDate.parse(words[2]));
                }
            }
            case "uasc" -> child.asylumSeeking(Answer.YES);
            case "duc" -> child.asylumSeeking(Answer.NO).asylumSeekingCeased(LocalDate.parse(words[1]));
            case "perm" ->
                child.previousPermanence(new PreviousPermanence(
                        PermanenceKind.valueOf(words[1]),
                        PartialDate.tryParse(words[2]).orElseThrow(),
                        words.length > 3 ? Optional.of(words[3]) : Optional.empty()));
            case "review" ->
                records.add(Review.of(
                        LocalDate.parse(words[1]),
                        CODES.list("REVIEW_CODE", Participation.class)
                                .meaning(words[2])
                                .orElseThrow(),
                        row("reviews.csv")));
            case "decision" ->
                records.add(new AdoptionDecision(
                        LocalDate.parse(words[1]),
                        words.length > 2 ? Optional.of(LocalDate.parse(words[2])) : Optional.empty(),
                        words.length > 3 ? Optional.of(AdoptionCeased.valueOf(words[3])) : Optional.empty(),
                        row("placed_for_adoption.csv")));
            case "oc2" -> records.add(outcomes(words));
            case "oc3" -> records.add(leaver(words));
            default -> episodes.add(episode(words));
        }
    }

    private AnnualOutcomes outcomes(String[] words) {
        AnnualOutcomes.Builder outcomes =
                AnnualOutcomes.builder().date(LocalDate.parse(words[1])).source(row("oc2.csv"));
        for (int i = 2; i < words.length; i++) {
            String value = words[i].substring(words[i].indexOf('=') + 1);
            Answer answer = value.equals("1") ? Answer.YES : Answer.NO;
            switch (words[i].substring(0, words[i].indexOf('='))) {
                case "score" -> outcomes.difficultiesScore(Integer.parseInt(value));
                case "reason" -> outcomes.noScore(NoScore.valueOf(value));
                case "convicted" -> outcomes.convicted(answer);
                case "surveillance" -> outcomes.surveillanceUpToDate(answer);
                case "misuse" -> outcomes.substanceMisuse(answer);
                case "received" -> outcomes.interventionReceived(answer);
                case "offered" -> outcomes.interventionOffered(answer);
                default -> throw new IllegalArgumentException(words[i]);
            }
        }
        return outcomes.build();
    }

    private LeavingCareStatus leaver(String[] words) {
        LeavingCareStatus.Builder status = LeavingCareStatus.builder()
                .date(LocalDate.parse(words[1]))
                .inTouch(InTouch.valueOf(words[2]))
                .source(row("oc3.csv"));
        if (words.length > 3) {
            status.activity(Activity.valueOf(words[3]));
        }
        if (words.length > 4) {
            status.accommodation(Accommodation.valueOf(words[4]));
        }
        return status.build();
    }

    private Episode episode(String[] words) {
        LocalDate start = LocalDate.parse(words[3]);
        Episode.Builder episode = Episode.builder()
                .startReason(
                        CODES.list("RNE", EpisodeStart.class).meaning(words[0]).orElse(EpisodeStart.NOT_KNOWN))
                .legalStatus(
                        CODES.list("LS", LegalStatus.class).meaning(words[1]).orElse(LegalStatus.NOT_KNOWN))
                .placementType(CODES.list("PLACE", PlacementType.class)
                        .meaning(words[2])
                        .orElse(PlacementType.NOT_KNOWN))
                .placementCode(words[2])
                .reasonForCare(ReasonForCare.ABUSE_OR_NEGLECT)
                .dates(DateRange.startingOn(start))
                .source(new SourceRow("episodes.csv", episodes.size() + 2L));
        int next = 4;
        if (words.length > next && !words[next].contains("=")) {
            episode.dates(DateRange.of(start, LocalDate.parse(words[next])))
                    .endReason(CODES.list("REC", EpisodeEnd.class)
                            .meaning(words[next + 1])
                            .orElse(EpisodeEnd.NOT_KNOWN));
            next += 2;
        }
        for (; next < words.length; next++) {
            String value = words[next].substring(words[next].indexOf('=') + 1);
            switch (words[next].substring(0, words[next].indexOf('='))) {
                case "provider" ->
                    episode.provider(CODES.list("PLACE_PROVIDER", ProviderKind.class)
                            .meaning(value)
                            .orElseThrow());
                case "home" -> episode.home(whereabouts(value));
                case "pl" -> episode.placement(whereabouts(value));
                case "cin" ->
                    episode.reasonForCare(CODES.list("CIN", ReasonForCare.class)
                            .meaning(value)
                            .orElse(ReasonForCare.NOT_KNOWN));
                case "urn" -> episode.settingNumber(value);
                case "why" ->
                    episode.placementChangeReason(CODES.list("REASON_PLACE_CHANGE", PlacementChangeReason.class)
                            .meaning(value));
                case "miles" -> episode.recordedDistance(Distance.ofMiles(Double.parseDouble(value)));
                case "la" -> episode.recordedArea(value.toUpperCase(Locale.ROOT));
                case "side" ->
                    episode.recordedSide(CODES.list("PL_LOCATION", AreaSide.class)
                            .meaning(value)
                            .orElseThrow());
                default -> throw new IllegalArgumentException(words[next]);
            }
        }
        return episode.build();
    }

    private static Whereabouts whereabouts(String value) {
        return value.equals("ADOPTION")
                ? Whereabouts.PLACED_FOR_ADOPTION
                : Whereabouts.of(Postcode.parse(value.replace('_', ' ')));
    }

    private Optional<SourceRow> row(String file) {
        return Optional.of(new SourceRow(file, records.size() + 2L));
    }
}

package org.lafc.core.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.health.AnnualOutcomes;
import org.lafc.core.health.NoScore;
import org.lafc.core.leaving.Accommodation;
import org.lafc.core.leaving.Activity;
import org.lafc.core.leaving.InTouch;
import org.lafc.core.leaving.LeavingCareStatus;
import org.lafc.core.time.Age;
import org.lafc.core.time.ReportingYear;

/** Reads rows of the modules whose dates follow from the return's year: OC2 and OC3. */
final class YearValues {

    private final CodedField<NoScore> noScore;
    private final CodedField<Answer> convicted;
    private final CodedField<Answer> surveillance;
    private final CodedField<Answer> immunisations;
    private final CodedField<Answer> teeth;
    private final CodedField<Answer> assessment;
    private final CodedField<Answer> misuse;
    private final CodedField<Answer> received;
    private final CodedField<Answer> offered;
    private final CodedField<InTouch> inTouch;
    private final CodedField<Activity> activity;
    private final CodedField<Accommodation> accommodation;
    private final CodedField<Answer> suitable;

    YearValues(Ssda903Codes codes) {
        noScore = new CodedField<>(Column.SDQ_REASON, NoScore.class, codes);
        convicted = new CodedField<>(Column.CONVICTED, Answer.class, codes);
        surveillance = new CodedField<>(Column.HEALTH_CHECK, Answer.class, codes);
        immunisations = new CodedField<>(Column.IMMUNISATIONS, Answer.class, codes);
        teeth = new CodedField<>(Column.TEETH_CHECK, Answer.class, codes);
        assessment = new CodedField<>(Column.HEALTH_ASSESSMENT, Answer.class, codes);
        misuse = new CodedField<>(Column.SUBSTANCE_MISUSE, Answer.class, codes);
        received = new CodedField<>(Column.INTERVENTION_RECEIVED, Answer.class, codes);
        offered = new CodedField<>(Column.INTERVENTION_OFFERED, Answer.class, codes);
        inTouch = new CodedField<>(Column.IN_TOUCH, InTouch.class, codes);
        activity = new CodedField<>(Column.ACTIV, Activity.class, codes);
        accommodation = new CodedField<>(Column.ACCOM, Accommodation.class, codes);
        suitable = new CodedField<>(Column.ACCOM, "ACCOM_SUITABLE", Answer.class, codes);
    }

    AnnualOutcomes outcomes(ReturnRow row, ReportingYear year) {
        return AnnualOutcomes.builder()
                .date(year.lastDay())
                .difficultiesScore(score(row))
                .noScore(Optional.ofNullable(noScore.orNull(row)))
                .convicted(convicted.or(row, Answer.NOT_KNOWN))
                .surveillanceUpToDate(surveillance.or(row, Answer.NOT_KNOWN))
                .immunisationsUpToDate(immunisations.or(row, Answer.NOT_KNOWN))
                .teethChecked(teeth.or(row, Answer.NOT_KNOWN))
                .healthAssessed(assessment.or(row, Answer.NOT_KNOWN))
                .substanceMisuse(misuse.or(row, Answer.NOT_KNOWN))
                .interventionReceived(received.or(row, Answer.NOT_KNOWN))
                .interventionOffered(offered.or(row, Answer.NOT_KNOWN))
                .source(row.source())
                .build();
    }

    private static Optional<Integer> score(ReturnRow row) {
        String text = row.text(Column.SDQ_SCORE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int score = text.length() <= 2 && isDigit(text.charAt(0)) && isDigit(text.charAt(text.length() - 1))
                ? Integer.parseInt(text)
                : -1;
        if (score < 0 || score > 40) {
            row.unknown(Column.SDQ_SCORE, "is not a score (value withheld)", "0 to 40, or blank");
            return Optional.empty();
        }
        return Optional.of(score);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    // Without its day, which follows from the birth that Header has.
    LeavingCareStatus.Builder status(ReturnRow row) {
        LeavingCareStatus.Builder status = LeavingCareStatus.builder();
        status.inTouch(inTouch.needed(row, InTouch.NOT_KNOWN))
                .activity(activity.needed(row, Activity.NOT_KNOWN))
                .accommodation(accommodation.needed(row, Accommodation.NOT_KNOWN))
                .suitable(suitable.unreported(row, Answer.NOT_KNOWN))
                .source(row.source());
        return status;
    }

    // The birthday that falls in the year; empty if the child was born later.
    static Optional<Birthday> birthdayIn(ReportingYear year, LocalDate dateOfBirth) {
        int age = year.endYear() - 1 - dateOfBirth.getYear();
        for (int years = Math.max(age, 0); years <= age + 1; years++) {
            LocalDate day = new Age(years).birthday(dateOfBirth);
            if (year.days().contains(day)) {
                return Optional.of(new Birthday(years, day));
            }
        }
        return Optional.empty();
    }

    /** A birthday, and which one it is. */
    record Birthday(int years, LocalDate day) {}
}

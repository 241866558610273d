package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.birthday;
import static org.lafc.core.check.EpisodeFacts.firstRow;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.lafc.core.care.AdoptionDecision;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.Participation;
import org.lafc.core.care.Review;
import org.lafc.core.check.StructuralRule.Places;

/** Reviews and how the child took part, and decisions on adoption. */
final class ReviewRules {

    private static final StructuralRule OF_SHORT_BREAKS = StructuralRule.numbered(
                    "399", "For a child in short breaks alone neither reviews nor motherhood are recorded")
            .about("REVIEW")
            .fault("is filled though all episodes of the child are V3 or V4")
            .allowed("blank for children in short breaks alone")
            .facts("4.9")
            .amongStatuses(LegalStatus.SHORT_BREAKS_EACH, LegalStatus.SHORT_BREAKS_AGREEMENT)
            .check((history, context, found) -> ofShortBreaks(history, found));

    private static final StructuralRule UNDER_FOUR = StructuralRule.numbered(
                    "440", "A child of four or more is not recorded as too young to take part")
            .about("REVIEW_CODE")
            .fault("is PN0 though the child was 4 or older")
            .allowed("PN1 to PN7 from the 4th birthday")
            .facts("4.9")
            .alsoInWales()
            .amongRecords(Review.class)
            .check((history, context, found) -> participation(history, found, true));

    private static final StructuralRule FOUR_OR_OVER = StructuralRule.numbered(
                    "441", "A child under four is recorded as too young to take part")
            .about("REVIEW_CODE")
            .fault("is PN1 to PN7 though the child was under 4")
            .allowed("PN0 before the 4th birthday")
            .facts("4.9")
            .alsoInWales()
            .amongRecords(Review.class)
            .check((history, context, found) -> participation(history, found, false));

    private static final StructuralRule DECISION_REVERSED = StructuralRule.numbered(
                    "119", "A decision on adoption that was reversed says when and why")
            .about("REASON_PLACED_CEASED")
            .fault("is blank though DATE_PLACED_CEASED is filled")
            .allowed("a code with DATE_PLACED_CEASED, blank without")
            .facts("2")
            .amongRecords(AdoptionDecision.class)
            .check((history, context, found) -> reversedWithoutReason(history, found));

    static final ImmutableList<StructuralRule> ALL =
            ImmutableList.of(OF_SHORT_BREAKS, UNDER_FOUR, FOUR_OR_OVER, DECISION_REVERSED);

    private ReviewRules() {}

    private static void ofShortBreaks(CareHistory history, Places found) {
        if (history.episodes().isEmpty()) {
            return;
        }
        for (Episode episode : history.episodes()) {
            if (!episode.legalStatus().isShortBreaks()) {
                return;
            }
        }
        for (Review review : history.reviews()) {
            found.at(review.source());
        }
        if (history.child().mother() != Answer.NOT_KNOWN) {
            found.at(firstRow(history), "MOTHER");
        }
    }

    private static void participation(CareHistory history, Places found, boolean saidUnderFour) {
        LocalDate four = birthday(history, 4);
        for (Review review : history.reviews()) {
            boolean wasUnderFour = review.date().isBefore(four);
            if (review.participation() != Participation.NOT_KNOWN
                    && saidUnderFour == (review.participation() == Participation.UNDER_FOUR)
                    && saidUnderFour != wasUnderFour) {
                found.at(review.source());
            }
        }
    }

    private static void reversedWithoutReason(CareHistory history, Places found) {
        for (AdoptionDecision decision : history.records(AdoptionDecision.class)) {
            if (decision.ceased().isPresent() && decision.reason().isEmpty()) {
                found.at(decision.source());
            }
        }
    }
}

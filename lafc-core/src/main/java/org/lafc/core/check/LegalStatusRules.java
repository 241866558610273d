package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.birthday;
import static org.lafc.core.check.EpisodeFacts.end;
import static org.lafc.core.check.EpisodeFacts.knownEnd;
import static org.lafc.core.check.EpisodeFacts.start;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Episode;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.check.StructuralRule.Check;
import org.lafc.core.check.StructuralRule.Places;

/** How old a child must be for a legal status, and how long it may last. */
final class LegalStatusRules {

    private static final ImmutableSet<LegalStatus> YOUTH_JUSTICE =
            Sets.immutableEnumSet(LegalStatus.REMAND, LegalStatus.POLICE_DETENTION, LegalStatus.YOUTH_REHABILITATION);

    private static final StructuralRule AGE_OF_RESPONSIBILITY = StructuralRule.numbered(
                    "358", "No child under 10 is in care by way of youth justice")
            .about("LS")
            .fault("is J1, J2 or J3 though the child was under 10")
            .allowed("J1, J2 and J3 from the 10th birthday")
            .facts("4.2")
            .alsoInWales()
            .amongStatuses(LegalStatus.REMAND, LegalStatus.POLICE_DETENTION, LegalStatus.YOUTH_REHABILITATION)
            .check((history, context, found) -> tooYoung(history, found));

    private static final StructuralRule POLICE_PROTECTION = StructuralRule.numbered(
                    "361", "Police protection lasts 72 hours at most")
            .about("DEC")
            .fault("is more than 3 days after police protection (L1) began")
            .allowed("3 days of L1 in a row at most")
            .facts("4.2")
            .alsoInWales()
            .amongStatuses(LegalStatus.POLICE_PROTECTION)
            .check(noLongerThan(LegalStatus.POLICE_PROTECTION, 3));

    private static final StructuralRule EMERGENCY_PROTECTION = StructuralRule.numbered(
                    "362", "An emergency protection order lasts 21 days at most")
            .about("DEC")
            .fault("is more than 21 days after the emergency protection order (L2) began")
            .allowed("21 days of L2 in a row at most")
            .facts("4.2")
            .alsoInWales()
            .amongStatuses(LegalStatus.EMERGENCY_PROTECTION)
            .check(noLongerThan(LegalStatus.EMERGENCY_PROTECTION, 21));

    private static final StructuralRule ASSESSMENT = StructuralRule.numbered(
                    "363", "A child assessment order lasts 7 days at most")
            .about("DEC")
            .fault("is more than 7 days after the child assessment order (L3) began")
            .allowed("7 days of L3 in a row at most")
            .facts("4.2")
            .alsoInWales()
            .amongStatuses(LegalStatus.CHILD_ASSESSMENT)
            .check(noLongerThan(LegalStatus.CHILD_ASSESSMENT, 7));

    private static final StructuralRule DETENTION = StructuralRule.numbered(
                    "364", "Police detention in the authority's accommodation is short")
            .about("DEC")
            .fault("is more than 21 days after police detention (J2) began")
            .allowed("21 days of J2 in a row at most")
            .source("SSDA903 facts, section 4.2; the 21 days are the sector validator's", Evidence.INFERRED)
            .alsoInWales()
            .amongStatuses(LegalStatus.POLICE_DETENTION)
            .check(noLongerThan(LegalStatus.POLICE_DETENTION, 21));

    static final ImmutableList<StructuralRule> ALL =
            ImmutableList.of(AGE_OF_RESPONSIBILITY, POLICE_PROTECTION, EMERGENCY_PROTECTION, ASSESSMENT, DETENTION);

    private LegalStatusRules() {}

    private static void tooYoung(CareHistory history, Places found) {
        LocalDate ten = birthday(history, 10);
        for (Episode episode : history.episodes()) {
            if (start(episode).isBefore(ten) && YOUTH_JUSTICE.contains(episode.legalStatus())) {
                found.at(episode.source());
            }
        }
    }

    // The days run on over episodes of one status that follow each other on the day; the one that exceeds them is told.
    private static Check noLongerThan(LegalStatus status, int days) {
        return (history, context, found) -> {
            List<Episode> episodes = history.episodes();
            LocalDate began = LocalDate.MIN;
            for (int i = 0; i < episodes.size(); i++) {
                Episode episode = episodes.get(i);
                if (episode.legalStatus() != status) {
                    continue;
                }
                boolean goesOn = i > 0
                        && episodes.get(i - 1).legalStatus() == status
                        && end(episodes.get(i - 1)).equals(start(episode));
                began = goesOn ? began : start(episode);
                Optional<LocalDate> end = knownEnd(episode, context);
                if (end.isPresent() && end.get().isAfter(began.plusDays(days))) {
                    found.at(episode.source());
                }
            }
        };
    }
}

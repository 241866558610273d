package org.lafc.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Coverage;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EpisodeStart;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Visit;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.DateRange;

/** What the guide to mapping shows runs, and gives what it says. */
class MappingGuideTest {

    private static final CodeList<PlacementType> KINDS =
            CodeList.of("kind", java.util.Map.of("FOST", PlacementType.FOSTER, "HOME", PlacementType.RESIDENTIAL));

    private record Stay(LocalDate from, Optional<LocalDate> to, String kind, Optional<String> postcode) {}

    @Test
    void own() {
        List<Stay> stays = List.of(
                new Stay(
                        LocalDate.of(2017, 2, 1),
                        Optional.of(LocalDate.of(2017, 7, 1)),
                        "FOST",
                        Optional.of("QX1 1AB")),
                new Stay(LocalDate.of(2017, 7, 1), Optional.empty(), "HOME", Optional.empty()));
        // Guide: own
        Child child =
                Child.builder().id("77").dateOfBirth(LocalDate.of(2010, 10, 20)).build();
        List<Episode> episodes = new ArrayList<>();
        for (Stay stay : stays) {
            Episode.Builder episode = Episode.builder();
            episode.startReason(episodes.isEmpty() ? EpisodeStart.STARTED : EpisodeStart.PLACEMENT)
                    .legalStatus(LegalStatus.NOT_KNOWN)
                    .reasonForCare(ReasonForCare.NOT_KNOWN)
                    .placementType(KINDS.meaning(stay.kind()).orElse(PlacementType.NOT_KNOWN))
                    .placement(stay.postcode()
                            .map(written -> Whereabouts.of(Postcode.parse(written)))
                            .orElse(Whereabouts.NOT_RECORDED));
            if (stay.to().isPresent()) {
                // Of the last stay the reason why care ended, if it did.
                episode.dates(DateRange.of(stay.from(), stay.to().get())).endReason(EpisodeEnd.CONTINUES);
            } else {
                episode.dates(DateRange.startingOn(stay.from()));
            }
            episodes.add(episode.build());
        }
        CareHistory history = CareHistory.of(
                child,
                CareRules.WALES,
                episodes,
                List.of(Visit.on(LocalDate.of(2017, 2, 6))),
                Coverage.of(List.of(Visit.class))); // the system holds all visits, so no visit means none
        // Guide: end
        assertThat(history.placements()).hasSize(2);
        assertThat(history.covers(Visit.class)).isTrue();
        assertThat(history.isLookedAfterOn(LocalDate.of(2018, 3, 31))).isTrue();
    }

    @Test
    void codes() {
        GuideText guide = GuideText.guide("mapping");
        Source file = guide.input("own-codes.csv");
        // Guide: codes
        Ssda903Codes codes = Ssda903Codes.read(file);
        Ssda903Reader reader = Ssda903Reader.of(codes, CareRules.WALES);
        // Guide: end
        assertThat(reader.read(List.of(guide.input("header.csv"), guide.input("episodes.csv")))
                        .records()
                        .get(0)
                        .placements()
                        .get(0)
                        .type())
                .isEqualTo(PlacementType.KINSHIP_FOSTER);
        assertThatThrownBy(() -> Ssda903Codes.read(Source.ofText(
                        "own-codes.csv",
                        guide.block("input", "own-codes.csv").text().replace("KINSHIP_FOSTER", "KIN"))))
                .hasMessageContaining("own-codes.csv line")
                .hasMessageContaining("KINSHIP_FOSTER");
    }
}

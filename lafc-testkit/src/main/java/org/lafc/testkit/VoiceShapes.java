package org.lafc.testkit;

import static org.lafc.testkit.RecordKind.When.CHILDHOOD;
import static org.lafc.testkit.RecordKind.When.IN_CARE;
import static org.lafc.testkit.RecordKind.When.LEAVING;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lafc.core.voice.AdvocacyOffer;
import org.lafc.core.voice.AdvocacyReferral;
import org.lafc.core.voice.Award;
import org.lafc.core.voice.BoardMembership;
import org.lafc.core.voice.IndependentVisitor;
import org.lafc.core.voice.ParticipationEvent;
import org.lafc.core.voice.ParticipationKind;

/** The records of package {@code voice}. */
final class VoiceShapes {

    private VoiceShapes() {}

    static ImmutableList<RecordKind<?>> kinds() {
        return ImmutableList.of(
                new RecordKind<>(ParticipationEvent.class, IN_CARE, 1, events()),
                new RecordKind<>(AdvocacyOffer.class, IN_CARE, 1, offers()),
                new RecordKind<>(AdvocacyReferral.class, CHILDHOOD, 1, referrals()),
                RecordKind.lasting(IndependentVisitor.class, IN_CARE, IndependentVisitor::new),
                RecordKind.dated(Award.class, IN_CARE, Award::new),
                RecordKind.lasting(BoardMembership.class, LEAVING, BoardMembership::new));
    }

    private static Arbitrary<RecordShape<AdvocacyOffer>> offers() {
        return Parts.answers().map(accepted -> slot -> new AdvocacyOffer(slot.day(), accepted, slot.row()));
    }

    private static Arbitrary<RecordShape<ParticipationEvent>> events() {
        return Arbitraries.of(ParticipationKind.class)
                .map(kind -> slot -> new ParticipationEvent(slot.day(), kind, slot.row()));
    }

    // Free text as a case worker writes it: commas, quotes and letters of Welsh.
    private static Arbitrary<RecordShape<AdvocacyReferral>> referrals() {
        return Arbitraries.of(
                        "contact with brother, weekends",
                        "wants to move nearer \"home\"",
                        "am fynd adref at ei mam-gu yn y Tŷ Gwyn",
                        "complaint about pocket money; see letter")
                .optional(0.6)
                .map(matter -> slot -> new AdvocacyReferral(slot.day(), matter, slot.row()));
    }
}

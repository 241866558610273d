package org.lafc.testkit;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.ssda903.Ssda903Codes;

/** A period of care as planned, or one agreed short break: in that case only the first step is lived. */
record PlannedStretch(
        int nightsBefore,
        Optional<LegalStatus> shortBreak,
        ReasonForCare reason,
        Whereabouts home,
        List<PlannedStep> steps,
        EpisodeEnd end) {

    private static final int LONGEST_SHORT_BREAK = 17;

    static Arbitrary<PlannedStretch> care(CareRules rules) {
        return stretch(rules, Arbitraries.just(Optional.empty()), 6);
    }

    static Arbitrary<PlannedStretch> careOrShortBreak(CareRules rules) {
        Arbitrary<Optional<LegalStatus>> shortBreak = Arbitraries.of(
                        LegalStatus.SHORT_BREAKS_EACH, LegalStatus.SHORT_BREAKS_AGREEMENT)
                .map(Optional::of);
        return Arbitraries.frequencyOf(Tuple.of(4, care(rules)), Tuple.of(1, stretch(rules, shortBreak, 1)));
    }

    /** The first step's nights; one break lasts 17 nights at most (rule 365 of the SSDA903 return). */
    int firstNights() {
        int nights = steps.get(0).nights();
        boolean single =
                shortBreak.filter(LegalStatus.SHORT_BREAKS_EACH::equals).isPresent();
        return single ? Math.min(nights, LONGEST_SHORT_BREAK) : nights;
    }

    private static Arbitrary<PlannedStretch> stretch(
            CareRules rules, Arbitrary<Optional<LegalStatus>> shortBreak, int maximumSteps) {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.of(1, 2, 3), Arbitraries.integers().between(4, 900)),
                        shortBreak,
                        reasons(rules),
                        Places.all(),
                        PlannedStep.steps().list().ofMinSize(1).ofMaxSize(maximumSteps),
                        ends(rules))
                .as(PlannedStretch::new);
    }

    private static Arbitrary<ReasonForCare> reasons(CareRules rules) {
        List<ReasonForCare> coded = List.copyOf(
                codes(rules).list("CIN", ReasonForCare.class).meanings().values());
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(coded)), Tuple.of(1, Arbitraries.just(ReasonForCare.NOT_KNOWN)));
    }

    private static Arbitrary<EpisodeEnd> ends(CareRules rules) {
        Arbitrary<EpisodeEnd> coded = Arbitraries.of(
                        codes(rules).list("REC", EpisodeEnd.class).meanings().values())
                .filter(end -> end != EpisodeEnd.CONTINUES);
        // The Welsh census has one reason for every return home; an English return has none such.
        EpisodeEnd uncoded =
                rules.equals(CareRules.ENGLAND) ? EpisodeEnd.NOT_KNOWN : EpisodeEnd.RETURNED_HOME_NOT_STATED;
        return Arbitraries.frequencyOf(
                Tuple.of(12, coded),
                Tuple.of(1, Arbitraries.just(EpisodeEnd.NOT_KNOWN)),
                Tuple.of(1, Arbitraries.just(uncoded)));
    }

    // N9 is an unknown code in an English return and a good one in a Welsh.
    private static Ssda903Codes codes(CareRules rules) {
        return rules.equals(CareRules.ENGLAND) ? Ssda903Codes.england() : Ssda903Codes.wales();
    }
}

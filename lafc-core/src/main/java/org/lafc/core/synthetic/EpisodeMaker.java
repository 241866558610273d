package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lafc.core.care.Episode;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.synthetic.Period.Step;
import org.lafc.core.time.DateRange;

/** Makes the episodes of a life, as a return records them. */
final class EpisodeMaker {

    private final SyntheticPlaces places;
    private final Life life;
    private final Whereabouts home;

    EpisodeMaker(SyntheticPlaces places, Life life, Whereabouts home) {
        this.places = places;
        this.life = life;
        this.home = home;
    }

    ImmutableList<Episode> episodes() {
        ImmutableList.Builder<Episode> episodes = ImmutableList.builder();
        for (Period period : life.periods()) {
            for (int i = 0; i < period.steps().size(); i++) {
                episodes.add(episode(period, i));
            }
        }
        return episodes.build();
    }

    private Episode episode(Period period, int number) {
        Step step = period.steps().get(number);
        boolean last = number == period.steps().size() - 1;
        boolean open = last && period.isOpen();
        Stay stay = step.stay();
        Episode.Builder episode = Episode.builder()
                .dates(open ? DateRange.startingOn(step.from()) : DateRange.of(step.from(), period.endOf(number)))
                .startReason(step.start())
                .legalStatus(step.status())
                .reasonForCare(life.child().reason())
                .placementType(stay.rule().type())
                .placementCode(stay.code())
                .provider(stay.provider())
                .endReason(last ? period.ending() : Optional.of(EpisodeEnd.CONTINUES))
                .placementChangeReason(step.whyLeft());
        if (stay.rule().numbered()) {
            episode.settingNumber(SyntheticPlaces.registrationNumber(stay.square(), stay.setting()));
        }
        // Homes and places are not asked of short breaks and of children seeking asylum (rule 392b).
        if (!step.status().isShortBreaks()) {
            if (!life.child().asylumSeeking()) {
                episode.home(home);
            }
            episode.placement(whereabouts(stay));
        }
        return episode.build();
    }

    private Whereabouts whereabouts(Stay stay) {
        // With parents of no fixed abode there is no point either.
        boolean nowhere = stay.isWithParents() && home.equals(Whereabouts.NO_FIXED_ABODE);
        return nowhere ? Whereabouts.NO_FIXED_ABODE : Whereabouts.of(places.postcode(stay.square(), stay.setting()));
    }
}

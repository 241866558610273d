package org.lafc.core.synthetic;

import java.time.LocalDate;
import org.lafc.core.care.LegalStatus;
import org.lafc.core.care.ProviderKind;

/** Finds a child somewhere to stay. */
final class Stays {

    private static final int ATTEMPTS = 40;

    private final CohortProfile profile;
    private final SyntheticPlaces places;
    private final Sketch child;
    private final Draws draws;
    private final int home;

    Stays(CohortProfile profile, SyntheticPlaces places, Sketch child, int home, Draws draws) {
        this.profile = profile;
        this.places = places;
        this.child = child;
        this.home = home;
        this.draws = draws;
    }

    /** Somewhere the child may stay on a day under a legal status, drawn by the profile's weights. */
    Stay any(LocalDate day, LegalStatus status) {
        int age = child.ageOn(day);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PlaceRule rule = PlaceRule.of(draws.from(profile.placements()));
            boolean alone = child.asylumSeeking() && rule.code().equals("P1");
            if (!alone && rule.allows(age, status, day)) {
                return at(rule);
            }
        }
        return at(PlaceRule.of("U6"));
    }

    /** With the parents, which is not outside the authority's area here. */
    Stay at(PlaceRule rule) {
        if (rule.providers().get(0) == ProviderKind.PARENT) {
            return new Stay(rule, ProviderKind.PARENT, child.authority(), home);
        }
        boolean outside = draws.happens(profile.share(Chance.OUT_OF_AREA));
        int square = outside ? places.squareOutside(child.authority(), draws) : child.authority();
        return new Stay(rule, draws.oneOf(rule.providers()), square, places.setting(rule.isFoster(), draws));
    }

    /** With the carer who moves house: the same code and provider at another point. */
    Stay movedHouse(Stay stay) {
        return new Stay(
                stay.rule(),
                stay.provider(),
                stay.square(),
                places.setting(stay.rule().isFoster(), draws));
    }
}

package org.lafc.core.synthetic;

import static org.lafc.core.synthetic.CareRoute.ADOPTION;
import static org.lafc.core.synthetic.CareRoute.ADOPTION_BY_CONSENT;
import static org.lafc.core.synthetic.CareRoute.SHORT_BREAKS_AGREEMENT;
import static org.lafc.core.synthetic.CareRoute.SHORT_BREAKS_EACH;
import static org.lafc.core.synthetic.CareRoute.VOLUNTARY;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.time.Age;

/** Says who each child is: siblings share ethnic group, reason and mostly the day care began. */
final class Sketcher {

    // The fractional part of its multiples fills the range from 0 to 1 evenly, whatever the number of children, so that
    // small cohorts stay as long in care on average as great ones.
    private static final double EVEN_STEP = (StrictMath.sqrt(5) - 1) / 2;
    private static final double OTHER_EVEN_STEP = StrictMath.sqrt(2) - 1;

    private static final ImmutableList<EthnicGroup> OF_ASYLUM_SEEKERS = ImmutableList.of(
            EthnicGroup.OTHER,
            EthnicGroup.OTHER,
            EthnicGroup.BLACK_AFRICAN,
            EthnicGroup.ASIAN_OTHER,
            EthnicGroup.WHITE_OTHER);

    private final long seed;
    private final CohortProfile profile;
    private final Families families;

    Sketcher(long seed, CohortProfile profile) {
        this.seed = seed;
        this.profile = profile;
        this.families = new Families(seed, profile);
    }

    Families families() {
        return families;
    }

    Sketch sketch(int number) {
        Families.Place place = families.placeOf(number);
        Draws ofFamily = Draws.of(seed, place.first(), "family");
        boolean alone = place.size() == 1;
        boolean asylumSeeking = alone && ofFamily.happens(profile.share(Chance.ASYLUM_SEEKING));
        int age = asylumSeeking ? ofFamily.between(14, 17) : ofFamily.from(profile.agesAtStart());
        LocalDate familyStart = dayOfCohort(even(place.first(), OTHER_EVEN_STEP));
        LocalDate eldestBorn = familyStart.minusYears(age).minusDays(ofFamily.between(0, 330));
        EthnicGroup ethnicGroup = ofFamily.from(profile.ethnicGroups());
        ReasonForCare reason = ofFamily.from(profile.reasons());

        Draws own = Draws.of(seed, number, "sketch");
        Dates dates = dates(place, familyStart, eldestBorn, ofFamily, own);
        boolean disabled = own.happens(profile.share(Chance.DISABLED));
        CareRoute route = asylumSeeking
                ? VOLUNTARY
                : routeFor(
                        own.from(profile.routes()),
                        Age.on(dates.born, dates.start).years());
        boolean shortBreaks = route == SHORT_BREAKS_EACH || route == SHORT_BREAKS_AGREEMENT;
        return new Sketch(
                number,
                families.authorityOf(number),
                place,
                dates.born,
                dates.start,
                asylumSeeking && own.happens(0.9) ? Sex.MALE : own.from(profile.sexes()),
                asylumSeeking ? own.oneOf(OF_ASYLUM_SEEKERS) : ethnicGroup,
                asylumSeeking,
                disabled || shortBreaks || reason == ReasonForCare.CHILD_DISABILITY_OR_ILLNESS,
                asylumSeeking
                        ? ReasonForCare.ABSENT_PARENTING
                        : shortBreaks ? ReasonForCare.CHILD_DISABILITY_OR_ILLNESS : reason,
                route,
                even(number, EVEN_STEP));
    }

    private record Dates(LocalDate born, LocalDate start) {}

    private Dates dates(Families.Place place, LocalDate familyStart, LocalDate eldestBorn, Draws ofFamily, Draws own) {
        LocalDate born = eldestBorn;
        for (int older = 0; older < place.position(); older++) {
            born = born.plusDays(ofFamily.happens(0.03) ? 0 : ofFamily.between(330, 1_100));
        }
        int delay = place.position() == 0 || own.happens(profile.share(Chance.SAME_DAY_AS_SIBLINGS))
                ? 0
                : own.between(1, 500);
        LocalDate start = familyStart.plusDays(delay);
        if (!start.isAfter(born)) {
            start = born.plusDays(own.between(0, 20)); // born later, and taken into care at birth
        }
        LocalDate lastStart = profile.lastDay().minusDays(7);
        if (start.isAfter(lastStart)) {
            // Siblings who would come after the cohort's last year come within it, young.
            int daysBefore = own.between(0, 300);
            start = lastStart.minusDays(daysBefore);
            born = born.isAfter(start) ? start.minusDays(own.between(0, 60)) : born;
        }
        // Too old by the day a delay leads to: then on the day of the eldest.
        return new Dates(born, start.isBefore(Age.latestEndOfCare(born).minusDays(10)) ? start : familyStart);
    }

    private double even(int number, double step) {
        double offset = Draws.unitOf(Draws.mixed(seed));
        return (number * step + offset) % 1;
    }

    private LocalDate dayOfCohort(double point) {
        LocalDate first = profile.firstYear().firstDay();
        int days = (int) ChronoUnit.DAYS.between(first, profile.lastDay());
        return first.plusDays((int) (point * days));
    }

    private static CareRoute routeFor(CareRoute drawn, int age) {
        return switch (drawn) {
            case ADOPTION -> age < 6 ? ADOPTION : CareRoute.CARE_ORDER;
            case ADOPTION_BY_CONSENT -> age < 1 ? ADOPTION_BY_CONSENT : VOLUNTARY;
            case YOUTH_JUSTICE -> age >= 12 ? CareRoute.YOUTH_JUSTICE : VOLUNTARY;
            case SHORT_BREAKS_EACH, SHORT_BREAKS_AGREEMENT -> age >= 5 ? drawn : VOLUNTARY;
            case VOLUNTARY, CARE_ORDER, EMERGENCY -> drawn;
        };
    }
}

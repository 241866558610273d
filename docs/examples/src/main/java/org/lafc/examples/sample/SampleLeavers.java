package org.lafc.examples.sample;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Invents the children who left care: 40 in 2017-18, 36 in the year before, and of the two years before that only those who
 * grew up in care and whom the council supports since. Each is after the pattern of a child of the witness, some time
 * earlier and without siblings in care. One in each of the two years went home, came back, and went home again.
 */
final class SampleLeavers {

    private static final int LEFT_IN_YEAR = 40;
    private static final int LEFT_IN_YEAR_BEFORE = 36;
    private static final int GREW_UP_IN_YEAR = 7;

    private enum Way {
        HOME,
        ADOPTED,
        GUARDIANSHIP,
        GROWN_UP
    }

    private final ImmutableList<WitnessChild> patterns;
    private final ImmutableList.Builder<CareStory> stories = ImmutableList.builder();
    private int number;

    private SampleLeavers(List<WitnessChild> witness) {
        this.patterns = ImmutableList.sortedCopyOf(comparing(WitnessChild::id), witness);
    }

    static ImmutableList<CareStory> like(List<WitnessChild> witness) {
        SampleLeavers leavers = new SampleLeavers(witness);
        for (int before = 3; before >= 2; before--) {
            for (int i = 0; i < GREW_UP_IN_YEAR; i++) {
                leavers.add(SampleReturn.FIRST_DAY.minusYears(before), Way.GROWN_UP, false);
            }
        }
        leavers.addYear(SampleReturn.FIRST_DAY.minusYears(1), LEFT_IN_YEAR_BEFORE);
        leavers.addYear(SampleReturn.FIRST_DAY, LEFT_IN_YEAR);
        return leavers.stories.build();
    }

    // Half go home, a tenth are adopted, a fifth each leave to guardians and grow up.
    private void addYear(LocalDate year, int count) {
        for (int i = 0; i < count; i++) {
            Way way = switch (i % 10) {
                case 5 -> Way.ADOPTED;
                case 6, 7 -> Way.GUARDIANSHIP;
                case 8, 9 -> Way.GROWN_UP;
                default -> Way.HOME;
            };
            add(year, way, i == 0);
        }
    }

    private void add(LocalDate year, Way way, boolean comesBack) {
        String id = String.format(Locale.ROOT, "SYNL%03d", ++number);
        Draws draws = new Draws(id);
        LocalDate end = year.plusDays(comesBack ? draws.between("left early", 20, 90) : draws.between("left", 1, 364));
        WitnessChild pattern = patternOf(way, draws);
        int days = (int)
                switch (way) {
                    case HOME, GUARDIANSHIP -> DAYS.between(end.minusDays(1), SampleReturn.LAST_DAY);
                    case ADOPTED ->
                        DAYS.between(
                                end.minusDays(draws.between("days with the adopters", 120, 300)),
                                pattern.placementStart());
                    // In Wales care ends on the day before the 18th birthday.
                    case GROWN_UP -> DAYS.between(end.plusDays(1).minusYears(18), pattern.dateOfBirth());
                };
        WitnessChild child = pattern.earlier(id, days, end.minusDays(1));
        CareStory story = CareStory.ended(child, endReason(way, child, draws));
        stories.add(story);
        if (comesBack) {
            LocalDate again = end.plusDays(draws.between("days at home", 60, 120));
            stories.add(story.again(again, again.plusDays(draws.between("days in care again", 40, 90))));
        }
    }

    private WitnessChild patternOf(Way way, Draws draws) {
        ImmutableList<WitnessChild> possible =
                patterns.stream().filter(child -> suits(way, child)).collect(ImmutableList.toImmutableList());
        return possible.get(draws.below("pattern", possible.size()));
    }

    private static boolean suits(Way way, WitnessChild child) {
        int age = child.ageOn(SampleReturn.LAST_DAY);
        boolean adoptive = child.placementType().equals("PLACED_FOR_ADOPTION");
        return switch (way) {
            case HOME -> !adoptive && age < 16;
            case ADOPTED -> adoptive;
            case GUARDIANSHIP -> child.placementType().equals("KINSHIP_FOSTER") && age < 15;
            case GROWN_UP -> !adoptive && age == 17;
        };
    }

    private static String endReason(Way way, WitnessChild child, Draws draws) {
        return switch (way) {
            case HOME -> draws.oneOf("way home", "E4A", "E4A", "E4A", "E4A", "E4B");
            case ADOPTED -> draws.oneOf("consent of the parents", "E11", "E12");
            case GUARDIANSHIP -> "E43";
            case GROWN_UP -> child.disabled() ? "E7" : draws.oneOf("grown up", "E5", "E5", "E5", "E6", "E8");
        };
    }
}

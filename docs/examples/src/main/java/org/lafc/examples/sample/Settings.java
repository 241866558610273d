package org.lafc.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Chooses the settings of one child: the present one by the witness's kind of placement, earlier ones by age.
 */
final class Settings {

    /** The council of the sample runs one children's home, as Powys did (framework, section 10). */
    private static final SamplePoint COUNCIL_HOME = new SamplePoint(299169, 280924);

    private static final ImmutableList<SamplePoint> HOSPITALS = ImmutableList.of(
            new SamplePoint(310420, 290870), new SamplePoint(304110, 229340), new SamplePoint(345600, 312200));

    private static final int LONG_TERM_MONTHS = 24;
    private static final int CONSENT_MONTHS = 6;
    private static final int SEMI_INDEPENDENT_AGE = 14;
    private static final int INDEPENDENT_AGE = 16;

    private final WitnessChild child;
    private final Draws draws;

    Settings(WitnessChild child, Draws draws) {
        this.child = child;
        this.draws = draws;
    }

    Setting present() {
        boolean longTerm = child.placementMonths() >= LONG_TERM_MONTHS;
        return switch (child.placementType()) {
            case "IN_HOUSE_FOSTER" -> at(longTerm ? longTermFoster() : foster(), "PR1");
            case "IFA_FOSTER" -> at(longTerm ? longTermFoster() : "U6", privateOrVoluntary());
            case "KINSHIP_FOSTER" -> at(longTerm ? draws.oneOf("long-term kinship", "U1", "U1", "U3") : "U3", "PR1");
            case "WITH_PARENTS" -> at("P1", "PR0");
            case "RESIDENTIAL" ->
                at(
                        draws.happens("residential care home", 10) ? "R1" : "K2",
                        child.placementPoint().equals(Optional.of(COUNCIL_HOME)) ? "PR1" : "PR4");
            case "INDEPENDENT_LIVING" -> at(independent(), privateOrVoluntary());
            case "PLACED_FOR_ADOPTION" -> adoptive();
            default ->
                throw new IllegalArgumentException(
                        "placement type '" + child.placementType() + "' is not one of the witness's seven");
        };
    }

    /** A setting that the child has left; with nobody but a brother or sister, for three in four of those who have one. */
    Setting earlier(int number, LocalDate start) {
        String choice = "earlier setting " + number;
        Draws ofFamily = child.siblingGroup()
                .filter(group -> new Draws(group).happens(choice + " together", 75))
                .map(Draws::new)
                .orElse(draws);
        int age = child.ageOn(start);
        if (age >= 10 && ofFamily.equals(draws) && draws.happens(choice + " in a children's home", 25)) {
            SamplePoint home =
                    draws.happens(choice + " in the county", 15) ? inCounty(draws, choice) : outside(draws, choice);
            return new Setting("K2", "PR4", Optional.of(home), "");
        }
        Optional<SamplePoint> point = Optional.of(
                ofFamily.happens(choice + " near home", 55)
                        ? nearHome(ofFamily, choice)
                        : ofFamily.happens(choice + " in the county", 40)
                                ? inCounty(ofFamily, choice)
                                : outside(ofFamily, choice));
        if (ofFamily.happens(choice + " with kin", 15)) {
            return new Setting("U3", "PR1", point, "");
        }
        return new Setting("U6", ofFamily.oneOf(choice + " provider", "PR1", "PR1", "PR1", "PR4"), point, "");
    }

    Setting hospital() {
        return new Setting("T1", "", Optional.of(HOSPITALS.get(draws.below("hospital", HOSPITALS.size()))), "");
    }

    private Setting at(String place, String provider) {
        return new Setting(place, provider, child.placementPoint(), "");
    }

    private String longTermFoster() {
        return draws.oneOf("long-term foster", "U4", "U4", "U6");
    }

    private String foster() {
        boolean young = child.ageOn(child.placementStart()) < 5;
        return young && draws.happens("foster carer approved to adopt", 15) ? "U5" : "U6";
    }

    private String privateOrVoluntary() {
        return draws.oneOf("agency", "PR4", "PR4", "PR4", "PR5");
    }

    private String independent() {
        int age = child.ageOn(child.placementStart());
        if (age < SEMI_INDEPENDENT_AGE) {
            throw new IllegalArgumentException(
                    "independent living must not begin before " + SEMI_INDEPENDENT_AGE + ", but began at " + age);
        }
        return age >= INDEPENDENT_AGE ? draws.oneOf("independent", "P2", "H5") : "H5";
    }

    // By consent (A4) in the first months of life, else by placement order (A6). Never A3 or A5: with the carer the
    // child has already, the move that the witness counts would be none.
    private Setting adoptive() {
        boolean byConsent = child.placementStart().isBefore(child.dateOfBirth().plusMonths(CONSENT_MONTHS));
        String location = switch (child.placementLocation()) {
            case "IN_AREA" -> "IN";
            case "OUT_OF_AREA" -> "OUT";
            default -> "";
        };
        return new Setting(byConsent ? "A4" : "A6", "PR1", child.placementPoint(), location);
    }

    // Within about twelve miles of home, at least 200 m from the county's edges.
    private SamplePoint nearHome(Draws of, String choice) {
        if (child.home().isEmpty()) {
            return inCounty(of, choice);
        }
        SamplePoint home = child.home().get();
        return pointIn(
                of,
                choice + " near home",
                new SamplePoint(
                        Math.max(276_200, home.eastingMetres() - 14_000),
                        Math.max(207_200, home.northingMetres() - 14_000)),
                new SamplePoint(
                        Math.min(325_800, home.eastingMetres() + 14_000),
                        Math.min(310_700, home.northingMetres() + 14_000)));
    }

    private static SamplePoint inCounty(Draws of, String choice) {
        return pointIn(of, choice, new SamplePoint(276200, 207200), new SamplePoint(325800, 310700));
    }

    // To the south, west or east of the county.
    private static SamplePoint outside(Draws of, String choice) {
        return switch (of.below(choice + " direction", 4)) {
            case 0 -> pointIn(of, choice, new SamplePoint(282000, 177000), new SamplePoint(325000, 206000));
            case 1 -> pointIn(of, choice, new SamplePoint(232000, 215000), new SamplePoint(275000, 300000));
            default -> pointIn(of, choice, new SamplePoint(327000, 215000), new SamplePoint(395000, 345000));
        };
    }

    private static SamplePoint pointIn(Draws of, String choice, SamplePoint southWest, SamplePoint northEast) {
        return new SamplePoint(
                of.between(choice + " easting", southWest.eastingMetres(), northEast.eastingMetres()),
                of.between(choice + " northing", southWest.northingMetres(), northEast.northingMetres()));
    }
}

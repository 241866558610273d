package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.EpisodeEnd;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.Sex;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.time.ReportingYear;

/**
 * What the children of a synthetic cohort are like: how many, where, when, and how often what happens. A profile is
 * plain data; take one that is near and change it:
 *
 * <pre>{@code
 * CohortProfile ours = CohortProfile.builder()
 *         .from(CohortProfile.ENGLAND)
 *         .name("our council, with many asylum-seeking children")
 *         .children(800)
 *         .putChances(Chance.ASYLUM_SEEKING, 0.2)
 *         .build();
 * }</pre>
 *
 * <p>Each set of {@link Weights} and each {@link Chance} names its source, or says that it is invented. The shares are
 * those of children as they come into care; on a census date the shares are others, since some stay longer.
 *
 * <p>Values are immutable and safe between threads.
 */
@SuppressWarnings("exports") // Value.Immutable comes from a module that users need not have
@Value.Immutable
@ValueStyle
public abstract class CohortProfile {

    /** Shares of England, or of Wales where only those were found; 5,000 children of 10 authorities over 15 years. */
    public static final CohortProfile ENGLAND = StandardProfiles.england();

    /**
     * Shares of Powys on 31 March 2018 and the counting rules of Wales; 210 children over all its years, of whom about a
     * fifth are looked after on a day. They are not the 210 of the sample return, who are a list and all looked after on
     * that day, but a draw from the same shares.
     */
    public static final CohortProfile POWYS = StandardProfiles.powys();

    /** The benchmark's size S: 500 children of one authority over 14 years. */
    public static final CohortProfile SMALL = StandardProfiles.small();

    /** The benchmark's size M: 40,000 children of 22 authorities over 15 years. */
    public static final CohortProfile MEDIUM = StandardProfiles.medium();

    /** The benchmark's size L: a million children of 175 authorities over 30 years. */
    public static final CohortProfile LARGE = StandardProfiles.large();

    // As many cells as fit on the National Grid, less the ring that places outside lie in.
    private static final int MOST_AUTHORITIES = 350;
    private static final int MOST_CHILDREN = 9_999_999;

    CohortProfile() {}

    /**
     * Returns a builder. Start from a profile that is near ({@code from}).
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns what results call the profile.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * Returns the counting rules the histories follow.
     *
     * @return England's or Wales's
     */
    public abstract CareRules rules();

    /**
     * Returns how many children there are.
     *
     * @return 1 to 9,999,999
     */
    public abstract int children();

    /**
     * Returns how many authorities they are spread over, evenly.
     *
     * @return 1 to 350, and not more than children
     */
    public abstract int authorities();

    /**
     * Returns the first year in which a child may come into care.
     *
     * @return the year; 1992-93 or later, since no return knows episodes that began before 14 October 1991
     */
    public abstract ReportingYear firstYear();

    /**
     * Returns the last year: nothing is recorded after its 31 March, and whoever is in care then is still.
     *
     * @return the year
     */
    public abstract ReportingYear lastYear();

    /**
     * Returns how long children stay, as the scale of a Weibull distribution of shape 0.8, in years; cut off at 18 and
     * at the end of the last year.
     *
     * @return years
     */
    public abstract double yearsInCare();

    /**
     * Returns how often a child's placement changes, all kinds of change and stays for a while taken together; twice as
     * often in the first half year.
     *
     * @return changes a year
     */
    public abstract double changesAYear();

    /**
     * Returns how many days at most the authority leaves between visits where it keeps to its plan.
     *
     * @return 7 to 42 days
     */
    public abstract int daysBetweenVisits();

    /**
     * Returns the sexes.
     *
     * @return their weights
     */
    public abstract Weights<Sex> sexes();

    /**
     * Returns the ethnic groups; a family has one.
     *
     * @return their weights
     */
    public abstract Weights<EthnicGroup> ethnicGroups();

    /**
     * Returns how many children of a family come into the cohort.
     *
     * @return the weights of families of 1, 2, ... children
     */
    public abstract Weights<Integer> familySizes();

    /**
     * Returns the ages at which the eldest of a family comes into care.
     *
     * @return the weights of 0 to 17 years
     */
    public abstract Weights<Integer> agesAtStart();

    /**
     * Returns the reasons for care.
     *
     * @return their weights
     */
    public abstract Weights<ReasonForCare> reasons();

    /**
     * Returns the ways through care.
     *
     * @return their weights; a way that a child's age does not allow gives way to another
     */
    public abstract Weights<CareRoute> routes();

    /**
     * Returns the placements, by PLACE code.
     *
     * @return their weights; a placement that age, legal status or date do not allow gives way to another
     */
    public abstract Weights<String> placements();

    /**
     * Returns why care ends before 18, adoption and youth justice apart.
     *
     * @return their weights
     */
    public abstract Weights<EpisodeEnd> endings();

    /**
     * Returns who refers children.
     *
     * @return their weights
     */
    public abstract Weights<ReferralSource> referralSources();

    /**
     * Returns the shares that differ from what {@link Chance#share()} says.
     *
     * @return shares from 0 to 1
     */
    public abstract ImmutableMap<Chance, Double> chances();

    /**
     * Returns the share of those something happens to.
     *
     * @param chance what may happen
     * @return from 0 to 1
     */
    public double share(Chance chance) {
        return chances().getOrDefault(chance, chance.share());
    }

    LocalDate lastDay() {
        return lastYear().lastDay();
    }

    @Value.Check
    void check() {
        require(children() >= 1 && children() <= MOST_CHILDREN, "children", "1 to 9,999,999", children());
        require(
                authorities() >= 1 && authorities() <= Math.min(MOST_AUTHORITIES, children()),
                "authorities",
                "1 to 350 and not more than children",
                authorities());
        require(firstYear().endYear() >= 1993, "firstYear", "1992-93 or later", firstYear());
        require(lastYear().compareTo(firstYear()) >= 0, "lastYear", "firstYear or later", lastYear());
        require(yearsInCare() > 0 && yearsInCare() <= 18, "yearsInCare", "more than 0, at most 18", yearsInCare());
        require(changesAYear() > 0 && changesAYear() <= 20, "changesAYear", "more than 0, at most 20", changesAYear());
        require(
                daysBetweenVisits() >= 7 && daysBetweenVisits() <= 42,
                "daysBetweenVisits",
                "7 to 42",
                daysBetweenVisits());
        require(
                agesAtStart().weights().keySet().stream().allMatch(age -> age >= 0 && age <= 17),
                "agesAtStart",
                "0 to 17",
                agesAtStart().weights().keySet());
        require(
                familySizes().weights().keySet().stream().allMatch(size -> size >= 1 && size <= 12),
                "familySizes",
                "1 to 12",
                familySizes().weights().keySet());
        require(
                PlaceRule.codes().containsAll(placements().weights().keySet()),
                "placements",
                PlaceRule.codes().toString(),
                placements().weights().keySet());
        require(
                chances().values().stream().allMatch(share -> share >= 0 && share <= 1),
                "chances",
                "shares from 0 to 1",
                chances());
    }

    private static void require(boolean holds, String name, String allowed, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + allowed + ", but was " + value);
        }
    }

    /** Builds a {@link CohortProfile}. */
    public static final class Builder extends ImmutableCohortProfile.Builder {
        Builder() {}
    }
}

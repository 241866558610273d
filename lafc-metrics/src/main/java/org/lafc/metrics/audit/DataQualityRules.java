package org.lafc.metrics.audit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.CareRules;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.check.Evidence;
import org.lafc.core.check.StructuralChecks;
import org.lafc.core.check.StructuralRule;
import org.lafc.core.health.DentalCheck;
import org.lafc.core.health.HealthAssessment;
import org.lafc.core.place.Postcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.Age;
import org.lafc.core.time.ReportingYear;

/**
 * The rules of data quality: what makes figures wrong although every row could be read. Overlaps and gaps are those of
 * {@link StructuralChecks#ofOrder}; the rules added here are lafc's own and have no official number.
 *
 * <ul>
 *   <li>{@code quality.home-missing}, {@code quality.placement-missing}: a postcode was not recorded; the child has no
 *       distance.
 *   <li>{@code quality.home-unknown}, {@code quality.placement-unknown}: a postcode is in no directory. Pseudo postcodes
 *       (area ZZ99) are in none and are not reported.
 *   <li>{@code quality.adult}: an episode begins on or after the 18th birthday.
 *   <li>{@code quality.record-before-birth}: a visit, review, health assessment or dental check is dated before the child
 *       was born. Referrals and registrations may be: an unborn child can be referred.
 *   <li>{@code quality.late-record}: a record is dated after the last year of the return, so that it may be an error of
 *       the year or belong to the next return. Not judged if the year is not known.
 * </ul>
 *
 * <p>No history holds an episode before birth: readers leave such a row out and report it, and {@link DataQualityReport}
 * counts it among the problems of reading.
 */
public final class DataQualityRules {

    private static final String SOURCE = "lafc, its own";
    private static final Set<Class<? extends CareRecord>> AFTER_BIRTH =
            Set.of(Visit.class, Review.class, HealthAssessment.class, DentalCheck.class);

    private static final StructuralRule HOME_MISSING = StructuralRule.numbered(
                    "quality.home-missing", "The home postcode is recorded")
            .about("HOME_POST")
            .fault("is not recorded")
            .allowed("a postcode, or the reason why there is none")
            .source(SOURCE, Evidence.SEEN)
            .check(episodes((child, episode) -> episode.home() instanceof Whereabouts.NotRecorded));

    private static final StructuralRule PLACEMENT_MISSING = StructuralRule.numbered(
                    "quality.placement-missing", "The placement postcode is recorded")
            .about("PL_POST")
            .fault("is not recorded")
            .allowed("a postcode, or the reason why there is none")
            .source(SOURCE, Evidence.SEEN)
            .check(episodes((child, episode) -> episode.placement() instanceof Whereabouts.NotRecorded));

    private static final StructuralRule ADULT_AT_START = StructuralRule.numbered(
                    "quality.adult", "No episode begins on or after the 18th birthday")
            .about("DECOM")
            .fault("is on or after the 18th birthday")
            .allowed("before the 18th birthday")
            .source(SOURCE, Evidence.SEEN)
            .check(episodes((child, episode) -> isAdult(child, episode.dates().start())));

    private static final StructuralRule RECORD_BEFORE_BIRTH = StructuralRule.numbered(
                    "quality.record-before-birth", "No visit, review or health check is before the child was born")
            .about("DATE")
            .fault("is before the child was born")
            .allowed("the day of birth or later")
            .source(SOURCE, Evidence.SEEN)
            .check((history, context, found) -> history.records().stream()
                    .filter(record -> AFTER_BIRTH.contains(record.recordType()))
                    .filter(record -> record.date().isBefore(history.child().dateOfBirth()))
                    .forEach(record -> found.at(record.source())));

    private static final StructuralRule LATE_RECORD = StructuralRule.numbered(
                    "quality.late-record", "No record is dated after the last year of the return")
            .about("DATE")
            .fault("is after the last year of the return")
            .allowed("31 March of that year or earlier")
            .source(SOURCE, Evidence.SEEN)
            .check((history, context, found) -> context.last()
                    .map(ReportingYear::lastDay)
                    .ifPresent(last -> history.records().stream()
                            .filter(record -> record.date().isAfter(last))
                            .forEach(record -> found.at(record.source()))));

    private DataQualityRules() {}

    /**
     * Returns the rules that need no postcode directory.
     *
     * @param nation the counting rules of the histories, for example {@link CareRules#WALES}
     * @return the rules on the order of episodes and the rules of data quality
     */
    public static StructuralChecks of(CareRules nation) {
        return StructuralChecks.ofOrder(nation)
                .with(HOME_MISSING)
                .with(PLACEMENT_MISSING)
                .with(ADULT_AT_START)
                .with(RECORD_BEFORE_BIRTH)
                .with(LATE_RECORD);
    }

    /**
     * Returns all rules.
     *
     * @param nation the counting rules of the histories
     * @param isKnown whether the caller's postcode directory has a postcode
     * @return the rules that need no directory, and those on unknown postcodes
     */
    public static StructuralChecks of(CareRules nation, Predicate<Postcode> isKnown) {
        requireNonNull(isKnown, "isKnown");
        return of(nation)
                .with(unknown("quality.home-unknown", "HOME_POST", Episode::home, isKnown))
                .with(unknown("quality.placement-unknown", "PL_POST", Episode::placement, isKnown));
    }

    private static StructuralRule unknown(
            String number, String field, Function<Episode, Whereabouts> place, Predicate<Postcode> isKnown) {
        return StructuralRule.numbered(number, "The postcode in " + field + " is in the directory")
                .about(field)
                .fault("is not in the postcode directory (value withheld)")
                .allowed("a postcode of the directory, or a pseudo postcode of area ZZ99")
                .source(SOURCE, Evidence.SEEN)
                .check(episodes((child, episode) -> postcode(place.apply(episode))
                        .filter(postcode -> postcode.pseudo().isEmpty() && !isKnown.test(postcode))
                        .isPresent()));
    }

    private static Optional<Postcode> postcode(Whereabouts place) {
        return place instanceof Whereabouts.AtPostcode at ? Optional.of(at.postcode()) : Optional.empty();
    }

    private static StructuralRule.Check episodes(BiPredicate<Child, Episode> isBroken) {
        return (history, context, found) -> broken(history, isBroken, found);
    }

    private static void broken(CareHistory history, BiPredicate<Child, Episode> isBroken, StructuralRule.Places found) {
        history.episodes().stream()
                .filter(episode -> isBroken.test(history.child(), episode))
                .forEach(episode -> found.at(episode.source()));
    }

    private static boolean isAdult(Child child, LocalDate day) {
        return !day.isBefore(child.dateOfBirth())
                && Age.on(child.dateOfBirth(), day).compareTo(Age.EIGHTEEN) >= 0;
    }
}

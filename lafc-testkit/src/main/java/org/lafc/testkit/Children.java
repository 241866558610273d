package org.lafc.testkit;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.Child;
import org.lafc.core.care.DisabilityKind;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.ParentRole;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.Sex;

/**
 * Generates children as returns and case systems record them: identifiers with leading zeros, every ethnic group,
 * answer and kind of disability, mothers, asylum seekers, families that several children share, birth parents, and
 * everything not known or not recorded.
 *
 * <p>Safe between threads, as arbitraries are.
 */
public final class Children {

    // From this age on a generated child may be a parent or an asylum seeker whose status ceased.
    private static final int TEENAGE = 13;

    private Children() {}

    /**
     * Returns children; one in six or more is born on a leap day or at the end of a reporting year.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Child> all() {
        return born(Arbitraries.frequencyOf(Tuple.of(7, Dates.days()), Tuple.of(1, Dates.leapDays())));
    }

    /**
     * Returns children with given birth dates.
     *
     * @param datesOfBirth the birth dates, for example {@link Dates#birthDates}
     * @return the arbitrary
     */
    public static Arbitrary<Child> born(Arbitrary<LocalDate> datesOfBirth) {
        Arbitrary<String> pupilNumbers = Arbitraries.oneOf(
                Arbitraries.of("", "UN1", "UN2", "UN3", "UN4", "UN5"),
                Arbitraries.strings().numeric().ofLength(12).map(digits -> "A" + digits));
        Arbitrary<Integer> daysPastThirteen = Arbitraries.integers().between(0, 1500);
        Arbitrary<Child> children = Combinators.combine(
                        ids(),
                        datesOfBirth,
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(EthnicGroup.class),
                        pupilNumbers,
                        mostlyNot(),
                        mostlyNot(),
                        daysPastThirteen)
                .as(Children::child);
        return Combinators.combine(
                        children,
                        mostlyNot(),
                        Arbitraries.of(DisabilityKind.class).set().ofMaxSize(3),
                        families().optional(0.6),
                        birthParents(ParentRole.MOTHER).optional(0.3),
                        birthParents(ParentRole.FATHER).optional(0.2),
                        previousPermanences().optional(0.4))
                .as((child, disability, kinds, family, mother, father, permanence) -> {
                    Child.Builder whole = Child.builder();
                    whole.from(child)
                            .disability(disability)
                            .disabilityKinds(disability == Answer.YES ? kinds : Set.of())
                            .family(family)
                            .previousPermanence(permanence);
                    mother.ifPresent(parent -> whole.addBirthParents(bornBefore(child, parent)));
                    father.ifPresent(parent -> whole.addBirthParents(bornBefore(child, parent)));
                    return whole.build();
                });
    }

    /**
     * Returns what may be recorded of a birth parent: known with and without a day of birth, unknown, not recorded.
     *
     * @return the arbitrary; mothers and fathers
     */
    public static Arbitrary<BirthParent> birthParents() {
        return Arbitraries.of(ParentRole.class).flatMap(Children::birthParents);
    }

    /**
     * Returns what may be recorded of permanence before care: every kind, dates known in full, in part and not at all.
     *
     * @return the arbitrary
     */
    public static Arbitrary<PreviousPermanence> previousPermanences() {
        return Combinators.combine(
                        Arbitraries.of(PermanenceKind.class),
                        Dates.partialDates(),
                        Places.authorities().map(Object::toString).optional(0.6))
                .as(PreviousPermanence::new);
    }

    private static Arbitrary<BirthParent> birthParents(ParentRole role) {
        return Combinators.combine(Parts.answers(), Dates.days().optional(0.7))
                .as((known, born) -> new BirthParent(role, known, born.filter(day -> known == Answer.YES)));
    }

    // Thirteen to 52 years older than the child, by the day that was drawn.
    private static BirthParent bornBefore(Child child, BirthParent parent) {
        return new BirthParent(
                parent.role(),
                parent.known(),
                parent.dateOfBirth()
                        .map(day ->
                                child.dateOfBirth().minusYears(13).minusDays(Math.floorMod(day.toEpochDay(), 14_500))));
    }

    // So few that a cohort has siblings in it.
    private static Arbitrary<String> families() {
        return Arbitraries.integers().between(1, 12).map(number -> String.format("FAMILY-%04d", number));
    }

    private static Child child(
            String id,
            LocalDate born,
            Sex sex,
            EthnicGroup ethnicGroup,
            String pupilNumber,
            Answer mother,
            Answer asylumSeeking,
            int daysPastThirteen) {
        LocalDate inTeens = born.plusYears(TEENAGE).plusDays(daysPastThirteen);
        Child.Builder child = Child.builder()
                .id(id)
                .dateOfBirth(born)
                .sex(sex)
                .ethnicGroup(ethnicGroup)
                .asylumSeeking(asylumSeeking);
        if (!pupilNumber.isEmpty()) {
            child.uniquePupilNumber(pupilNumber);
        }
        if (sex == Sex.FEMALE) {
            child.mother(mother);
            if (mother == Answer.YES) {
                child.firstChildBorn(inTeens);
            }
        }
        if (asylumSeeking == Answer.YES) {
            child.asylumSeekingCeased(inTeens);
        }
        return child.build();
    }

    // Never so short or so plain that it could be taken for a line number or a code.
    private static Arbitrary<String> ids() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofLength(7);
        return Arbitraries.oneOf(digits, digits.map(number -> "P" + number), digits.map(number -> "W06/" + number));
    }

    private static Arbitrary<Answer> mostlyNot() {
        return Arbitraries.frequency(Tuple.of(5, Answer.NO), Tuple.of(1, Answer.YES), Tuple.of(2, Answer.NOT_KNOWN));
    }
}

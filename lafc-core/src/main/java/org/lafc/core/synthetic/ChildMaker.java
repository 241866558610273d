package org.lafc.core.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.Child;
import org.lafc.core.care.DisabilityKind;
import org.lafc.core.care.ParentRole;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.Sex;
import org.lafc.core.time.PartialDate;

/** Makes what is recorded about a child as a person. */
final class ChildMaker {

    /** From this day a return asks for previous permanence (rule 634). */
    private static final LocalDate PERMANENCE_ASKED = LocalDate.of(2016, 4, 1);

    private static final ImmutableList<DisabilityKind> DISABILITIES = ImmutableList.copyOf(DisabilityKind.values());

    private final Life life;
    private final Sketch sketch;
    private final Draws draws;

    ChildMaker(Life life, Draws draws) {
        this.life = life;
        this.sketch = life.child();
        this.draws = draws;
    }

    /** The identifier of a child, so that the order of texts is that of numbers: S0000000, S0000001, ... */
    static String idOf(int number) {
        return String.format(Locale.ROOT, "S%07d", number);
    }

    Child child() {
        Child.Builder child = Child.builder()
                .id(idOf(sketch.number()))
                .dateOfBirth(sketch.born())
                .sex(sketch.sex())
                .ethnicGroup(sketch.ethnicGroup())
                .uniquePupilNumber(pupilNumber())
                .asylumSeeking(sketch.asylumSeeking() ? Answer.YES : Answer.NO)
                .disability(sketch.disabled() ? Answer.YES : Answer.NO)
                .family(String.format(Locale.ROOT, "F%07d", sketch.family().first()));
        if (sketch.disabled()) {
            child.addDisabilityKinds(draws.oneOf(DISABILITIES), draws.oneOf(DISABILITIES));
        }
        if (sketch.asylumSeeking() && life.isPast(sketch.birthday(18))) {
            child.asylumSeekingCeased(sketch.birthday(18));
        }
        parents(child);
        motherhood(child);
        permanence().ifPresent(child::previousPermanence);
        return child.build();
    }

    // Thirteen characters: a letter and twelve digits, here always beginning with T0, as no pupil number does; or why
    // there is none.
    private Optional<String> pupilNumber() {
        int age = sketch.ageOn(life.profile().lastDay());
        if (sketch.asylumSeeking() && draws.happens(0.5)) {
            return Optional.of("UN3");
        }
        if (age < 4) {
            return Optional.of("UN1");
        }
        return Optional.of(String.format(Locale.ROOT, "T%012d", sketch.number()));
    }

    private void parents(Child.Builder child) {
        child.addBirthParents(new BirthParent(
                ParentRole.MOTHER,
                Answer.YES,
                Optional.of(sketch.born().minusYears(draws.between(17, 40)).minusDays(draws.between(0, 364)))));
        boolean unknown = draws.happens(life.share(Chance.FATHER_NOT_KNOWN));
        child.addBirthParents(new BirthParent(
                ParentRole.FATHER,
                unknown ? Answer.NO : Answer.YES,
                unknown
                        ? Optional.empty()
                        : Optional.of(
                                sketch.born().minusYears(draws.between(18, 48)).minusDays(draws.between(0, 364)))));
    }

    // Only girls and young women are asked, and not of short breaks (rule 399).
    private void motherhood(Child.Builder child) {
        if (sketch.sex() != Sex.FEMALE || life.care().isEmpty()) {
            return;
        }
        LocalDate born = sketch.birthday(14).plusDays(draws.between(0, 1_400));
        boolean mother = draws.happens(life.share(Chance.MOTHER)) && life.isPast(born) && life.isLookedAfterOn(born);
        child.mother(mother ? Answer.YES : Answer.NO);
        if (mother) {
            child.firstChildBorn(born);
        }
    }

    private Optional<PreviousPermanence> permanence() {
        if (life.periods().get(life.periods().size() - 1).start().isBefore(PERMANENCE_ASKED)) {
            return Optional.empty();
        }
        LocalDate start = sketch.start();
        boolean old = sketch.ageOn(start) >= 3;
        if (!old || !draws.happens(life.share(Chance.PERMANENCE_BEFORE))) {
            return Optional.of(new PreviousPermanence(PermanenceKind.NONE, PartialDate.UNKNOWN, Optional.empty()));
        }
        PermanenceKind kind = draws.oneOf(ImmutableList.of(
                PermanenceKind.ADOPTION,
                PermanenceKind.SPECIAL_GUARDIANSHIP,
                PermanenceKind.SPECIAL_GUARDIANSHIP,
                PermanenceKind.CHILD_ARRANGEMENTS));
        LocalDate day = sketch.born().plusDays(draws.between(200, 900));
        Optional<Integer> year = Optional.of(day.getYear());
        Optional<Integer> month = Optional.of(day.getMonthValue());
        PartialDate since = switch (draws.below(4)) {
            case 0 -> new PartialDate(year, month, Optional.empty());
            case 1 -> new PartialDate(year, Optional.empty(), Optional.empty());
            default -> PartialDate.of(day);
        };
        return Optional.of(new PreviousPermanence(kind, since, Optional.empty()));
    }
}

package org.lafc.core.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lafc.core.care.Answer;
import org.lafc.core.care.Child;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.Sex;
import org.lafc.core.ssda903.YearConflicts.Place;

/** What several returns say of a child as a person: the later return is right where they differ. */
final class ChildAttributes {

    /**
     * Something recorded of a child.
     *
     * @param column its column, or what stands for one
     * @param value takes it from a child
     * @param nothing the value that says nothing
     * @param placeholder whether a value only says why there is none
     * @param natural whether the one value may become the other in the course of time
     * @param copy takes it over from a child
     */
    private record Attribute<T>(
            String column,
            Function<Child, T> value,
            T nothing,
            Predicate<T> placeholder,
            BiPredicate<Child, Child> natural,
            BiConsumer<Child.Builder, Child> copy) {

        static <T> Attribute<T> of(
                String column, Function<Child, T> value, T nothing, BiConsumer<Child.Builder, Child> copy) {
            return new Attribute<>(column, value, nothing, some -> false, (earlier, later) -> false, copy);
        }

        Attribute<T> withPlaceholder(Predicate<T> some) {
            return new Attribute<>(column, value, nothing, some, natural, copy);
        }

        Attribute<T> mayBecome(BiPredicate<Child, Child> change) {
            return new Attribute<>(column, value, nothing, placeholder, change, copy);
        }

        // Whether what the later return says is kept.
        boolean isOfLater(Child earlier, Child later) {
            T after = value.apply(later);
            return !after.equals(nothing) && !(placeholder.test(after) && isKnown(value.apply(earlier)));
        }

        // Whether two returns say what cannot both be.
        boolean isConflict(Child earlier, Child later) {
            T before = value.apply(earlier);
            return isOfLater(earlier, later)
                    && isKnown(before)
                    && !before.equals(value.apply(later))
                    && !natural.test(earlier, later);
        }

        private boolean isKnown(T some) {
            return !some.equals(nothing) && !placeholder.test(some);
        }
    }

    private static final List<Attribute<?>> ATTRIBUTES = List.of(
            Attribute.of("SEX", Child::sex, Sex.NOT_KNOWN, (to, from) -> to.sex(from.sex())),
            Attribute.of(
                            "ETHNIC",
                            Child::ethnicGroup,
                            EthnicGroup.NOT_KNOWN,
                            (to, from) -> to.ethnicGroup(from.ethnicGroup()))
                    .withPlaceholder(EthnicGroup.NOT_YET_OBTAINED::equals),
            Attribute.of(
                            "UPN",
                            Child::uniquePupilNumber,
                            Optional.<String>empty(),
                            (to, from) -> to.uniquePupilNumber(from.uniquePupilNumber()))
                    // UN1 to UN5 say why there is no number.
                    .withPlaceholder(number ->
                            number.filter(text -> text.startsWith("UN")).isPresent()),
            Attribute.of("MOTHER", Child::mother, Answer.NOT_KNOWN, (to, from) -> to.mother(from.mother()))
                    .mayBecome((earlier, later) -> later.mother() == Answer.YES),
            Attribute.of(
                    "MC_DOB",
                    Child::firstChildBorn,
                    Optional.empty(),
                    (to, from) -> to.firstChildBorn(from.firstChildBorn())),
            Attribute.of(
                            "UASC",
                            Child::asylumSeeking,
                            Answer.NOT_KNOWN,
                            (to, from) -> to.asylumSeeking(from.asylumSeeking()))
                    .mayBecome((earlier, later) -> later.asylumSeeking() == Answer.NO
                            && (earlier.asylumSeekingCeased().isPresent()
                                    || later.asylumSeekingCeased().isPresent())),
            Attribute.of(
                    "DUC",
                    Child::asylumSeekingCeased,
                    Optional.empty(),
                    (to, from) -> to.asylumSeekingCeased(from.asylumSeekingCeased())),
            Attribute.of(
                    "DISABILITY",
                    child -> List.of(child.disability(), child.disabilityKinds()),
                    List.of(Answer.NOT_KNOWN, ImmutableSet.of()),
                    (to, from) -> to.disability(from.disability()).disabilityKinds(from.disabilityKinds())),
            Attribute.of("FAMILY", Child::family, Optional.empty(), (to, from) -> to.family(from.family())),
            Attribute.of(
                    "BIRTH_PARENTS",
                    Child::birthParents,
                    ImmutableList.of(),
                    (to, from) -> to.birthParents(from.birthParents())),
            Attribute.of(
                    "PREV_PERM",
                    Child::previousPermanence,
                    Optional.empty(),
                    (to, from) -> to.previousPermanence(from.previousPermanence())));

    private static final String DOB = "DOB";

    private final LocalDate firstStart;
    private final YearConflicts conflicts;
    private final Map<String, Place> places = new HashMap<>(); // where what is kept was read, by column
    private Child merged;

    ChildAttributes(Child first, LocalDate firstStart, YearConflicts conflicts) {
        this.merged = first;
        this.firstStart = firstStart;
        this.conflicts = conflicts;
    }

    void add(Place place, Child later) {
        Child.Builder next = Child.builder().from(later).dateOfBirth(dateOfBirth(place, later));
        for (Attribute<?> attribute : ATTRIBUTES) {
            boolean ofLater = attribute.isOfLater(merged, later);
            if (attribute.isConflict(merged, later)) {
                report(place, attribute.column(), "that of the return of " + place.year() + " is kept");
            }
            attribute.copy().accept(next, ofLater ? later : merged);
            if (ofLater) {
                places.put(attribute.column(), place);
            }
        }
        merged = next.build();
    }

    Child merged() {
        return merged;
    }

    // A history must not begin before birth, so a later day of birth may be one that cannot be right.
    private LocalDate dateOfBirth(Place place, Child later) {
        boolean same = later.dateOfBirth().equals(merged.dateOfBirth());
        boolean possible = !later.dateOfBirth().isAfter(firstStart);
        if (!same) {
            report(
                    place,
                    DOB,
                    possible
                            ? "that of the return of " + place.year() + " is kept"
                            : "the earlier one is kept, for an episode began before this one");
        }
        if (same || possible) {
            places.put(DOB, place);
        }
        return possible ? later.dateOfBirth() : merged.dateOfBirth();
    }

    private void report(Place place, String column, String kept) {
        String earlier = Optional.ofNullable(places.get(column)).orElse(place).shown();
        conflicts.report(
                place,
                column,
                "of this child differs from the one in " + earlier + " (values withheld); " + kept,
                "the same in all returns");
    }
}

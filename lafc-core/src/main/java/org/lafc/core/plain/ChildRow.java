package org.lafc.core.plain;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.Child;
import org.lafc.core.care.DisabilityKind;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.Sex;

/** What a row of the table of children says: a child whose day of birth may be left to the return. */
record ChildRow(
        Optional<LocalDate> dateOfBirth,
        Sex sex,
        EthnicGroup ethnicGroup,
        Answer disability,
        ImmutableSet<DisabilityKind> disabilityKinds,
        Optional<String> family) {

    static ChildRow of(Child child) {
        return new ChildRow(
                Optional.of(child.dateOfBirth()),
                child.sex(),
                child.ethnicGroup(),
                child.disability(),
                child.disabilityKinds(),
                child.family());
    }

    @SuppressWarnings("unchecked") // the column holds a set of this type
    static ChildRow read(TableRow row) {
        Answer disability = row.answer("disability");
        ImmutableSet<DisabilityKind> kinds =
                row.ifKnown("disability_kinds", ImmutableSet.class).orElse(ImmutableSet.of());
        if (!kinds.isEmpty() && disability != Answer.YES) {
            row.unknown("disability_kinds", "is filled though disability is not yes", "blank, or disability yes");
            kinds = ImmutableSet.of();
        }
        return new ChildRow(
                row.dayIfKnown("date_of_birth"),
                row.word("sex", Sex.NOT_KNOWN),
                row.word("ethnic_group", EthnicGroup.NOT_KNOWN),
                disability,
                kinds,
                row.textIfKnown("family"));
    }

    Child child(String id, LocalDate born) {
        return Child.builder()
                .id(id)
                .dateOfBirth(born)
                .sex(sex)
                .ethnicGroup(ethnicGroup)
                .disability(disability)
                .disabilityKinds(disabilityKinds)
                .family(family)
                .build();
    }

    /** Nothing personal. */
    @Override
    public String toString() {
        return "ChildRow";
    }
}

package org.lafc.core.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.Answer;
import org.lafc.core.care.Child;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.Sex;
import org.lafc.core.time.PartialDate;

/** Reads rows of the modules that tell of the child as a person: Header, UASC and PrevPerm. */
final class ChildValues {

    /** What a Header row says; the other modules add to it. */
    record Person(Child.Builder child, LocalDate dateOfBirth, Sex sex) {}

    /** What a UASC row says. */
    record AsylumSeeking(@Nullable LocalDate ceased, Sex sex) {}

    /** What a PrevPerm row says; nothing if all of it is blank. */
    record Permanence(Optional<PreviousPermanence> previous) {}

    private final CodedField<Sex> sex;
    private final CodedField<EthnicGroup> ethnicGroup;
    private final CodedField<Answer> mother;
    private final CodedField<Answer> asylumSeeking;
    private final CodedField<PermanenceKind> permanence;

    ChildValues(Ssda903Codes codes) {
        sex = new CodedField<>(Column.SEX, Sex.class, codes);
        ethnicGroup = new CodedField<>(Column.ETHNIC, EthnicGroup.class, codes);
        mother = new CodedField<>(Column.MOTHER, Answer.class, codes);
        asylumSeeking = new CodedField<>(Column.UASC, Answer.class, codes);
        permanence = new CodedField<>(Column.PREV_PERM, PermanenceKind.class, codes);
    }

    @Nullable
    Person person(ReturnRow row, String id) {
        LocalDate born = row.birth();
        if (row.isRejected()) {
            return null;
        }
        Sex recorded = sex.needed(row, Sex.NOT_KNOWN);
        Child.Builder child = Child.builder();
        child.id(id)
                .dateOfBirth(born)
                .sex(recorded)
                .ethnicGroup(ethnicGroup.needed(row, EthnicGroup.NOT_KNOWN))
                .mother(mother.or(row, Answer.NOT_KNOWN));
        String pupilNumber = row.text(Column.UPN);
        if (!pupilNumber.isEmpty()) {
            child.uniquePupilNumber(pupilNumber);
        }
        LocalDate firstChild = row.sideDate(Column.MC_DOB);
        if (firstChild != null) {
            child.firstChildBorn(firstChild);
        }
        if (row.has(Column.UASC)) {
            child.asylumSeeking(asylumSeeking.or(row, Answer.NOT_KNOWN));
        }
        LocalDate ceased = row.sideDate(Column.DUC);
        if (ceased != null) {
            child.asylumSeekingCeased(ceased);
        }
        return new Person(child, born, recorded);
    }

    AsylumSeeking asylumSeeking(ReturnRow row) {
        return new AsylumSeeking(row.sideDate(Column.DUC), sex.or(row, Sex.NOT_KNOWN));
    }

    Permanence previousPermanence(ReturnRow row) {
        PermanenceKind kind = permanence.or(row, PermanenceKind.NOT_KNOWN);
        if (row.isBlank(Column.PREV_PERM) && row.isBlank(Column.DATE_PERM) && row.isBlank(Column.LA_PERM)) {
            return new Permanence(Optional.empty());
        }
        return new Permanence(Optional.of(new PreviousPermanence(kind, since(row), row.optionalText(Column.LA_PERM))));
    }

    private static PartialDate since(ReturnRow row) {
        String text = row.text(Column.DATE_PERM);
        if (text.isEmpty()) {
            return PartialDate.UNKNOWN;
        }
        Optional<PartialDate> since = PartialDate.tryParse(text);
        if (since.isEmpty()) {
            row.unknown(
                    Column.DATE_PERM,
                    "is not a date (value withheld)",
                    "a date as dd/mm/yyyy, zz/mm/yyyy, zz/zz/yyyy, zz/zz/zzzz or yyyy-mm-dd");
        }
        return since.orElse(PartialDate.UNKNOWN);
    }
}

package org.lafc.core.check;

import static org.lafc.core.check.EpisodeFacts.firstRow;
import static org.lafc.core.check.EpisodeFacts.start;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.lafc.core.care.Answer;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.Sex;
import org.lafc.core.check.StructuralRule.Check;
import org.lafc.core.time.PartialDate;

/** What stands in Header and in the module of previous permanence. The row told of is the child's first episode. */
final class ChildRules {

    private static final LocalDate PERMANENCE_ASKED_FROM = LocalDate.of(2016, 4, 1);

    private static final StructuralRule MOTHER_MISSING = StructuralRule.numbered(
                    "lafc.mother-missing", "It is recorded whether a girl or woman is a mother")
            .about("MOTHER")
            .fault("is blank for this child in Header (value withheld)")
            .allowed("0 or 1 for female children looked after, short breaks apart")
            .facts("2; the official number was not seen")
            .check(ofChild((history, child) ->
                    child.sex() == Sex.FEMALE && child.mother() == Answer.NOT_KNOWN && hasCare(history)));

    private static final StructuralRule MOTHER_NOT_FEMALE = StructuralRule.numbered(
                    "lafc.mother-not-female", "Only a girl or woman is a mother")
            .about("MOTHER")
            .fault("says for this child in Header what SEX does not (values withheld)")
            .allowed("1 for female children alone")
            .facts("2; the official number was not seen")
            .check(ofChild((history, child) -> child.sex() == Sex.MALE && child.mother() == Answer.YES));

    private static final StructuralRule MOTHER_DATE = StructuralRule.numbered(
                    "lafc.mother-date", "The birth date of a first child is recorded for mothers, and for them alone")
            .about("MC_DOB")
            .fault("does not go with MOTHER for this child in Header (values withheld)")
            .allowed("a date after the mother's own birth where MOTHER is 1, blank otherwise")
            .facts("2; 4.8; the official number was not seen")
            .check(ofChild((history, child) -> child.firstChildBorn().isPresent() != (child.mother() == Answer.YES)
                    || child.firstChildBorn()
                            .filter(born -> !born.isAfter(child.dateOfBirth()))
                            .isPresent()));

    private static final StructuralRule PERMANENCE_NOT_ASKED = StructuralRule.numbered(
                    "634", "Previous permanence is recorded for children who started from April 2016 on")
            .about("PREV_PERM")
            .fault("is filled for this child though care did not start on or after 1 April 2016 (values withheld)")
            .allowed("blank unless an episode of the child begins on or after 1 April 2016")
            .facts("2")
            .check(ofChild((history, child) ->
                    child.previousPermanence().filter(ChildRules::saysAnything).isPresent()
                            && !history.episodes().isEmpty()
                            && start(history.episodes().get(history.episodes().size() - 1))
                                    .isBefore(PERMANENCE_ASKED_FROM)));

    private static final StructuralRule PERMANENCE_NONE = StructuralRule.numbered(
                    "635", "Without previous permanence there is no date and no authority of it")
            .about("PREV_PERM")
            .fault("is Z1 or blank for this child though DATE_PERM or LA_PERM is filled (values withheld)")
            .allowed("DATE_PERM and LA_PERM with P1 to P4 alone")
            .facts("2")
            .check(ofChild((history, child) -> child.previousPermanence()
                    .filter(before -> saysNone(before) && saysDetails(before))
                    .isPresent()));

    static final ImmutableList<StructuralRule> ALL =
            ImmutableList.of(MOTHER_MISSING, MOTHER_NOT_FEMALE, MOTHER_DATE, PERMANENCE_NOT_ASKED, PERMANENCE_NONE);

    private ChildRules() {}

    private static Check ofChild(BiPredicate<CareHistory, Child> wrong) {
        return (history, context, found) -> {
            if (wrong.test(history, history.child())) {
                found.at(firstRow(history));
            }
        };
    }

    private static boolean hasCare(CareHistory history) {
        for (Episode episode : history.episodes()) {
            if (!episode.legalStatus().isShortBreaks()) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysAnything(PreviousPermanence before) {
        return before.kind() != PermanenceKind.NOT_KNOWN || saysDetails(before);
    }

    private static boolean saysNone(PreviousPermanence before) {
        return before.kind() == PermanenceKind.NONE || before.kind() == PermanenceKind.NOT_KNOWN;
    }

    private static boolean saysDetails(PreviousPermanence before) {
        return !before.since().equals(PartialDate.UNKNOWN) || before.authority().isPresent();
    }
}

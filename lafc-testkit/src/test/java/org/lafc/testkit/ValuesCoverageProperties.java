package org.lafc.testkit;

import java.time.MonthDay;
import net.jqwik.api.Example;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.Child;
import org.lafc.core.care.DisabilityKind;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.ParentRole;
import org.lafc.core.care.PermanenceKind;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.PreviousPermanence;
import org.lafc.core.care.Sex;
import org.lafc.core.place.DistanceBands;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.provision.CarerKind;
import org.lafc.core.provision.ContractKind;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.read.Problem;
import org.lafc.core.voice.MeetingState;
import org.lafc.core.voice.ParticipationKind;
import org.lafc.core.voice.SurveyReply;
import org.lafc.core.voice.SurveyTopic;

/** What is said of the arbitraries of single values, counted; histories and records have tests of their own. */
class ValuesCoverageProperties {

    @Example
    void children() {
        Coverage<Child> children = Coverage.of(Children.all(), 4000)
                .claimEvery(Sex.class, 20, Child::sex)
                .claimEvery(EthnicGroup.class, 2, Child::ethnicGroup)
                .claimEvery(Answer.class, 3, Child::mother)
                .claimEvery(Answer.class, 8, Child::asylumSeeking)
                .claimEvery(Answer.class, 8, Child::disability)
                .claim(
                        "born on a leap day",
                        12,
                        c -> MonthDay.from(c.dateOfBirth()).equals(MonthDay.of(2, 29)))
                .claim("leading zero", 2, c -> c.id().startsWith("0"))
                .claim(
                        "disabled, kinds not recorded",
                        1.5,
                        c -> c.disability() == Answer.YES && c.disabilityKinds().isEmpty())
                .claim("no parents recorded", 40, c -> c.birthParents().isEmpty())
                .claim("both parents recorded", 3, c -> c.birthParents().size() == 2)
                .claim("family recorded", 40, c -> c.family().isPresent())
                .claim("family not recorded", 30, c -> c.family().isEmpty())
                .claim("no pupil number", 5, c -> c.uniquePupilNumber().isEmpty());
        children.flatMap(Child::disabilityKinds).claimEvery(DisabilityKind.class, 5, kind -> kind);
    }

    @Example
    void siblingsAreInCohorts() {
        Coverage.of(CareHistories.cohorts(), 150)
                .claim(
                        "two of one family",
                        35,
                        cohort -> cohort.stream()
                                        .flatMap(history -> history.child().family().stream())
                                        .distinct()
                                        .count()
                                < cohort.stream()
                                        .filter(history ->
                                                history.child().family().isPresent())
                                        .count());
    }

    @Example
    void parentsAndPermanence() {
        Coverage.of(Children.birthParents(), 2000)
                .claimEvery(ParentRole.class, 40, BirthParent::role)
                .claimEvery(Answer.class, 25, BirthParent::known)
                .claim("with a day of birth", 15, parent -> parent.dateOfBirth().isPresent());
        Coverage.of(Children.previousPermanences(), 2000)
                .claimEvery(PermanenceKind.class, 10, PreviousPermanence::kind)
                .claim("nothing known of the date", 15, p -> p.since().year().isEmpty())
                .claim(
                        "the year alone",
                        15,
                        p -> p.since().year().isPresent() && p.since().month().isEmpty())
                .claim(
                        "the month",
                        15,
                        p -> p.since().month().isPresent() && p.since().day().isEmpty())
                .claim("the day", 15, p -> p.since().day().isPresent());
    }

    @Example
    void ages() {
        Coverage<Integer> ages = Coverage.of(Ages.all().map(age -> age.years()), 2000);
        for (int years : new int[] {0, 4, 5, 16, 17, 18, 21}) {
            ages.claim("age " + years, 7, drawn -> drawn == years);
        }
        Coverage.of(Ages.bands(), 1000)
                .claim("one band", 8, bands -> bands.firstAges().size() == 1)
                .claim(
                        "of a single year",
                        15,
                        bands -> bands.labels().stream().anyMatch(label -> !label.contains("-")));
    }

    @Example
    void distances() {
        Coverage.of(Distances.notMeasured(), 2000).claimEvery(Reason.class, 6, NotMeasured::reason);
        Coverage.of(Distances.manyOutcomes(), 1000).claim("two rows or more", 50, outcomes -> outcomes.size() > 1);
        Coverage.of(Distances.thresholds(), 1000).claim("met at the edge", 40, threshold -> threshold.isMetAtEdge());
        Coverage.of(Distances.bands(), 1000)
                .claim("those of P4", 12, bands -> bands.equals(DistanceBands.P4))
                .claim("two thresholds or more", 50, bands -> bands.size() > 2);
    }

    @Example
    void provision() {
        Coverage.of(Provision.homes(), 2000)
                .claimEvery(HomeOwner.class, 25, home -> home.owner())
                .claim("a single bed", 25, home -> home.beds() == 1);
        Coverage.of(Provision.contracts(), 2000)
                .claimEvery(ContractKind.class, 12, contract -> contract.kind())
                .claim("no fixed number of places", 25, contract -> contract.places() == 0)
                .claim("without end", 20, contract -> contract.dates().isOpen());
        Coverage.of(Provision.hostedChildren(), 3000)
                .claimEvery(PlacementType.class, 3, child -> child.placementType())
                .claim("no day of birth", 20, child -> child.dateOfBirth().isEmpty());
        Coverage.of(Provision.meetings(), 2000)
                .claimEvery(ParticipationKind.class, 10, meeting -> meeting.kind())
                .claimEvery(MeetingState.class, 25, meeting -> meeting.state());
        Coverage.of(Provision.surveyAnswers(), 2000)
                .claimEvery(SurveyTopic.class, 40, answer -> answer.topic())
                .claimEvery(SurveyReply.class, 7, answer -> answer.reply());
        Coverage.of(Provision.carers(), 2000)
                .claimEvery(CarerKind.class, 18, household -> household.kind())
                .claim("not trained", 20, household -> household.coreTrained().isEmpty());
        Coverage.of(Provision.findings(), 1000)
                .claim("no day", 20, finding -> finding.inspected().isEmpty());
    }

    @Example
    void populations() {
        Coverage.of(Populations.estimates(), 1000).claim("nobody", 15, estimate -> estimate.residentsAged0To17() == 0);
        Coverage.of(Populations.projections(), 1000).claim("nobody", 15, projection -> projection.residents() == 0);
    }

    @Example
    void rows() {
        Coverage.of(Rows.all(), 1000).claim("a whole file", 12, row -> row.line() == 0);
        Coverage.of(Rows.problems(), 2000)
                .claimEvery(Problem.Effect.class, 15, Problem::effect)
                .claim("of no field", 15, problem -> problem.field().isEmpty());
        Coverage.of(Rows.counts(), 1000)
                .claim("none kept", 18, count -> count.kept() == 0)
                .claim("none rejected", 18, count -> count.rejected() == 0);
    }
}

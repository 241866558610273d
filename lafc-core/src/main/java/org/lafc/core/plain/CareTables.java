package org.lafc.core.plain;

import java.time.LocalDate;
import java.util.Optional;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.DisabilityKind;
import org.lafc.core.care.EthnicGroup;
import org.lafc.core.care.LifeStoryWork;
import org.lafc.core.care.MissingEpisode;
import org.lafc.core.care.MissingKind;
import org.lafc.core.care.NotAlone;
import org.lafc.core.care.ParentRole;
import org.lafc.core.care.Participation;
import org.lafc.core.care.PlacementBasis;
import org.lafc.core.care.PlacementPreparation;
import org.lafc.core.care.PlacementTerms;
import org.lafc.core.care.Review;
import org.lafc.core.care.Sex;
import org.lafc.core.care.SiblingPlan;
import org.lafc.core.care.SocialWorkerAllocation;
import org.lafc.core.care.SocialWorkerChange;
import org.lafc.core.care.Visit;
import org.lafc.core.care.VisitManner;
import org.lafc.core.plain.PlainColumn.Need;

/** The tables about children, their placements and those who see them. */
final class CareTables {

    static final Table<ChildRow> CHILDREN = Table.aboutChild(
                    "children",
                    ChildRow.class,
                    "The children: adds to those of the return, and holds those whom no return holds.")
            .ifKnown(
                    "date_of_birth",
                    Need.MAY_BE_BLANK,
                    ColumnKind.DATE,
                    "day of birth; needed of a child whom no return holds",
                    ChildRow::dateOfBirth)
            .word("sex", Sex.class, "sex", ChildRow::sex)
            .word("ethnic_group", EthnicGroup.class, "ethnic group", ChildRow::ethnicGroup)
            .answer("disability", "whether the child is disabled", ChildRow::disability)
            .ifKnown(
                    "disability_kinds",
                    Need.MAY_BE_MISSING,
                    ColumnKind.wordSet(DisabilityKind.class),
                    "kinds of disability; only with disability yes",
                    row -> Optional.of(row.disabilityKinds()))
            .text("family", "identifier of the family: siblings have the same", ChildRow::family)
            .reads(ChildRow::read);

    static final Table<BirthParent> BIRTH_PARENTS = Table.aboutChild(
                    "birth_parents",
                    BirthParent.class,
                    "Birth parents. They are other people, so this table is left out unless asked for.")
            .neededWord("parent", ParentRole.class, "which parent", BirthParent::role)
            .answer("known", "whether it is known who the parent is", BirthParent::known)
            .dayIfKnown("parent_born", "the parent's day of birth; only with known yes", BirthParent::dateOfBirth)
            .oncePer("parent", BirthParent::role)
            .reads(CareTables::birthParent);

    static final Table<Visit> VISITS = Table.aboutChild(
                    "visits", Visit.class, "Visits by the authority's representative to a child in placement.")
            .day("visit", "day of the visit", Visit::date)
            .answer("child_seen", "whether the child was seen", Visit::childSeen)
            .answer("seen_alone", "whether the child was seen alone", Visit::seenAlone)
            .wordIfKnown("not_alone", NotAlone.class, "why not alone; only with seen_alone no", Visit::notAlone)
            .word("manner", VisitManner.class, "in person, or by telephone or video", Visit::manner)
            .reads(CareTables::visit);

    static final Table<Review> REVIEWS = Table.aboutChild(
                    "reviews", Review.class, "Reviews held: adds to the reviews of the return that have the same day.")
            .day("review_held", "day the review was held (its first meeting)", Review::date)
            .word("participation", Participation.class, "how the child took part", Review::participation)
            .answer(
                    "officer_spoke",
                    "whether the reviewing officer spoke with the child alone beforehand, or had a valid reason not to",
                    Review::officerSpoke)
            .answer("views_recorded", "whether the child's views were recorded", Review::viewsRecorded)
            .dayIfKnown("outcome_circulated", "day the outcome went out", Review::outcomeCirculated)
            .oncePer("review_held", Review::date)
            .reads(row -> new Review(
                    row.day("review_held"),
                    row.word("participation", Participation.NOT_KNOWN),
                    row.answer("officer_spoke"),
                    row.answer("views_recorded"),
                    row.dayNotBefore("outcome_circulated", "review_held"),
                    row.from()));

    static final Table<PlacementTerms> PLACEMENT_TERMS = Table.aboutChild(
                    "placement_terms",
                    PlacementTerms.class,
                    "What was settled about a placement, in force until it ends or other terms follow.")
            .day("terms_from", "first day the terms hold", PlacementTerms::date)
            .answer("meant_to_last", "whether the placement is meant to last until 18", PlacementTerms::meantToLast)
            .word("basis", PlacementBasis.class, "the regulation it was made under", PlacementTerms::basis)
            .reads(row -> new PlacementTerms(
                    row.day("terms_from"),
                    row.answer("meant_to_last"),
                    row.word("basis", PlacementBasis.NOT_KNOWN),
                    row.from()));

    static final Table<PlacementPreparation> PLACEMENT_PREPARATIONS = Table.aboutChild(
                    "placement_preparations",
                    PlacementPreparation.class,
                    "How moves to a placement were prepared with the child.")
            .day("placed", "first day of the placement", PlacementPreparation::date)
            .answer(
                    "informed",
                    "whether the child was told of the carer before the move",
                    PlacementPreparation::informed)
            .answer("met_carer", "whether the child met the carer before the move", PlacementPreparation::metCarer)
            .answer("emergency", "whether the placement was made in an emergency", PlacementPreparation::emergency)
            .reads(row -> new PlacementPreparation(
                    row.day("placed"),
                    row.answer("informed"),
                    row.answer("met_carer"),
                    row.answer("emergency"),
                    row.from()));

    static final Table<LifeStoryWork> LIFE_STORY_WORK = Table.aboutChild(
                    "life_story_work", LifeStoryWork.class, "Work on a child's life story.")
            .day("life_story_work", "day it was begun or brought up to date", LifeStoryWork::date)
            .reads(row -> new LifeStoryWork(row.day("life_story_work"), row.from()));

    static final Table<SiblingPlan> SIBLING_PLANS = Table.aboutChild(
                    "sibling_plans",
                    SiblingPlan.class,
                    "Whether the plan is for siblings who are looked after to live together.")
            .day("sibling_plan_from", "day from which the plan holds, until the next", SiblingPlan::date)
            .answer(
                    "together",
                    "whether the plan is to live together; no if apart in the child's own interest",
                    SiblingPlan::together)
            .reads(row -> new SiblingPlan(row.day("sibling_plan_from"), row.answer("together"), row.from()));

    static final Table<SocialWorkerAllocation> SOCIAL_WORKERS = Table.aboutChild(
                    "social_workers", SocialWorkerAllocation.class, "Times in which one social worker was responsible.")
            .days(
                    "worker_from",
                    "first day",
                    "worker_to",
                    "day after the last; blank while it lasts",
                    SocialWorkerAllocation::dates)
            .neededText("worker", "the worker's number", SocialWorkerAllocation::worker)
            .word("reason", SocialWorkerChange.class, "why the worker was allocated", SocialWorkerAllocation::reason)
            .reads(row -> new SocialWorkerAllocation(
                    row.days("worker_from", "worker_to"),
                    row.text("worker"),
                    row.word("reason", SocialWorkerChange.NOT_KNOWN),
                    row.from()));

    static final Table<MissingEpisode> MISSING = Table.aboutChild(
                    "missing",
                    MissingEpisode.class,
                    "Times in which a child was missing from placement or away without authorisation.")
            .days(
                    "missing_from",
                    "first day",
                    "missing_to",
                    "day of return; blank while the child is missing",
                    MissingEpisode::dates)
            .word("kind", MissingKind.class, "whereabouts unknown (missing) or known (away)", MissingEpisode::kind)
            .reads(row -> new MissingEpisode(
                    row.days("missing_from", "missing_to"), row.word("kind", MissingKind.NOT_KNOWN), row.from()));

    private CareTables() {}

    private static Visit visit(TableRow row) {
        Answer seenAlone = row.seenAlone("child_seen", "seen_alone");
        Optional<NotAlone> notAlone = row.ifKnown("not_alone", NotAlone.class);
        if (notAlone.isPresent() && seenAlone != Answer.NO) {
            row.unknown("not_alone", "is filled though seen_alone is not no", "blank, or seen_alone no");
            notAlone = Optional.empty();
        }
        return new Visit(
                row.day("visit"),
                row.answer("child_seen"),
                seenAlone,
                notAlone,
                row.word("manner", VisitManner.NOT_KNOWN),
                row.from());
    }

    private static BirthParent birthParent(TableRow row) {
        Answer known = row.answer("known");
        Optional<LocalDate> born = row.dayIfKnown("parent_born");
        if (born.isPresent() && known != Answer.YES) {
            row.unknown("parent_born", "is filled though known is not yes (value withheld)", "blank, or known yes");
            born = Optional.empty();
        }
        return new BirthParent(row.needed("parent", ParentRole.class), known, born);
    }
}

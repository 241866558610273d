package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lafc.core.care.Answer;
import org.lafc.core.care.BirthParent;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.ParentRole;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.care.SiblingGroup;
import org.lafc.core.edge.ProtectionRegistration;
import org.lafc.core.edge.Referral;
import org.lafc.core.edge.ReferralSource;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceOutcomes;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Problem;
import org.lafc.core.time.Age;
import org.lafc.core.time.AgeBands;
import org.lafc.core.time.CompletedMonths;
import org.lafc.core.time.DateRange;
import org.lafc.metrics.fact.Fact;
import org.lafc.metrics.fact.FactTable;
import org.lafc.metrics.fact.FactValue;
import org.lafc.metrics.fact.RowSet;

/**
 * Makes the rows of a cohort: derives the facts of each child from the history and puts them into columns. Lives only
 * while a cohort is built; the cohort keeps the arrays, and the histories of its rows for facts not asked for yet.
 */
final class CohortRows {

    private static final String PLACING = "placing children";

    private final CohortBuilder asked;
    private final LocalDate day;
    private final DateRange year;
    private final CohortInput input;
    private final LookedAfterOnDate maker = new LookedAfterOnDate();
    private final ImmutableList<CountedRow<CareHistory>> rows;
    private final FactTable.Builder table;
    private final Episode[] inForce;
    private final Episode[] settled; // the same, but for children on a stay that changes nothing
    final DistanceOutcomes distances;
    final AreaEvidence[] evidence;
    final BitSet disagreements = new BitSet();
    final ImmutableList.Builder<Problem> areaProblems = ImmutableList.builder();
    final ImmutableList.Builder<PossibleLocations> possibleLocations = ImmutableList.builder();

    private CohortRows(CohortBuilder asked, CohortInput input, ImmutableList<CareHistory> lookedAfter) {
        this.asked = asked;
        this.input = input;
        ImmutableList<CountedRow<CareHistory>> found = lookedAfter.stream()
                .map(history -> CountedRow.child(history, input.day()))
                .collect(ImmutableList.toImmutableList());
        this.rows = found;
        int size = found.size();
        // Not the field: keys that the table makes later must not hold all that the rows were made with.
        this.table = FactTable.builder(
                        RowSet.LOOKED_AFTER_ON_DATE, size, row -> found.get(row).key(), ChildFacts.ALL)
                .inParts(input.parts())
                .progress(input.progress());
        this.day = asked.censusDate().day();
        this.year = asked.censusDate().yearToDate();
        this.inForce = new Episode[size];
        this.settled = new Episode[size];
        this.evidence = new AreaEvidence[size];
        AreaDecision[] decisions = new AreaDecision[size];
        input.inBlocks(PLACING, size, row -> {
            fill(row, lookedAfter.get(row));
            decisions[row] = AreaDecision.ofPlacement(asked.responsible(), settled[row], asked.areaFinder());
        });
        for (int row = 0; row < size; row++) {
            keep(row, decisions[row]);
        }
        this.distances = distances();
        fillDistances();
        fillSiblings(lookedAfter);
    }

    static Cohort cohort(CohortBuilder asked, List<CareHistory> byChild) {
        FirstLook look = asked.firstLook(byChild);
        CohortInput input = asked.input(byChild, look);
        int notLookedAfter = byChild.size() - look.lookedAfter().size() - look.shortBreaksOnly();
        return new Cohort(
                asked, input, new CohortRows(asked, input, look.lookedAfter()), notLookedAfter, look.shortBreaksOnly());
    }

    FactTable table() {
        maker.derive(table, rows, input, asked.facts());
        return table.build();
    }

    private void fill(int row, CareHistory history) {
        PeriodOfCare period = history.periodOn(day).orElseThrow();
        Placement placement = history.placementOn(day).orElseThrow();
        inForce[row] = history.episodeOn(day).orElseThrow();
        settled[row] = history.settledEpisodeOn(day).orElseThrow();
        fillChild(row, history.child());
        fillParents(row, history.child());
        fillBeforeCare(row, history, period);
        word(ChildFacts.LEGAL_STATUS, row, inForce[row].legalStatus());
        word(ChildFacts.REASON_FOR_CARE, row, reasonForCare(period));
        fillPlacement(row, settled[row]);
        fillStability(row, history, placement);
        fillPlaces(row, inForce[row], settled[row]);
    }

    private void fillChild(int row, Child child) {
        Age age = Age.on(child.dateOfBirth(), day);
        table.set(row, ChildFacts.AGE, FactValue.of(age.years()));
        table.set(row, ChildFacts.AGE_BAND, FactValue.of(AgeBands.POWYS.labelOf(age)));
        word(ChildFacts.SEX, row, child.sex());
        word(ChildFacts.ETHNIC_GROUP, row, child.ethnicGroup());
        word(ChildFacts.ETHNIC_GROUP_BROAD, row, child.ethnicGroup().broad());
        word(ChildFacts.ASYLUM_SEEKING, row, child.asylumSeeking());
        word(ChildFacts.DISABILITY, row, child.disability());
    }

    private void fillBeforeCare(int row, CareHistory history, PeriodOfCare period) {
        LocalDate start = period.dates().start();
        if (history.covers(ProtectionRegistration.class)) {
            ImmutableList<ProtectionRegistration> byDate = history.records(ProtectionRegistration.class);
            boolean before = !byDate.isEmpty() && byDate.get(0).date().isBefore(start);
            word(ChildFacts.REGISTER_BEFORE_CARE, row, before ? Answer.YES : Answer.NO);
        }
        ImmutableList<Referral> referrals = history.records(Referral.class);
        if (referrals.isEmpty()) {
            return;
        }
        Set<ReferralSource> last = EnumSet.noneOf(ReferralSource.class);
        Set<ReferralSource.Group> groups = EnumSet.noneOf(ReferralSource.Group.class);
        LocalDate of = LocalDate.MIN;
        for (Referral referral : referrals) {
            LocalDate date = referral.date();
            if (date.isAfter(start)) {
                break;
            }
            if (date.isAfter(of)) {
                of = date;
                last.clear();
                groups.clear();
            }
            last.add(referral.by());
            groups.add(referral.by().group());
        }
        if (last.size() == 1) {
            word(ChildFacts.REFERRAL_SOURCE, row, last.iterator().next());
        }
        if (groups.size() == 1) {
            word(ChildFacts.REFERRAL_SOURCE_GROUP, row, groups.iterator().next());
        }
    }

    private void fillParents(int row, Child child) {
        Optional<BirthParent> mother = parent(child, ParentRole.MOTHER);
        Optional<BirthParent> father = parent(child, ParentRole.FATHER);
        father.ifPresent(parent -> word(ChildFacts.FATHER_KNOWN, row, parent.known()));
        mother.ifPresent(parent -> word(ChildFacts.MOTHER_KNOWN, row, parent.known()));
        Optional<Integer> motherAge = mother.flatMap(this::age);
        Optional<Integer> fatherAge = father.flatMap(this::age);
        motherAge.ifPresent(age -> table.set(row, ChildFacts.MOTHER_AGE, FactValue.of(age)));
        fatherAge.ifPresent(age -> table.set(row, ChildFacts.FATHER_AGE, FactValue.of(age)));
        if (motherAge.isPresent() && fatherAge.isPresent()) {
            table.set(row, ChildFacts.PARENTS_AGE_GAP, FactValue.of(Math.abs(motherAge.get() - fatherAge.get())));
        }
    }

    private Optional<Integer> age(BirthParent parent) {
        return parent.dateOfBirth()
                .filter(born -> !born.isAfter(day))
                .map(born -> Age.on(born, day).years());
    }

    private static Optional<BirthParent> parent(Child child, ParentRole role) {
        for (BirthParent parent : child.birthParents()) {
            if (parent.role() == role) {
                return Optional.of(parent);
            }
        }
        return Optional.empty();
    }

    private void fillSiblings(List<CareHistory> lookedAfter) {
        Map<String, SiblingGroup> groups = new HashMap<>();
        for (SiblingGroup group : input.siblings().get().groups()) {
            group.members().forEach(member -> groups.put(member.child().id(), group));
        }
        for (int row = 0; row < lookedAfter.size(); row++) {
            CareHistory history = lookedAfter.get(row);
            SiblingGroup group = groups.get(history.child().id());
            if (group != null) {
                table.set(row, ChildFacts.SIBLING_GROUP_SIZE, FactValue.of(group.size()));
                word(ChildFacts.PLACED_WITH_SIBLING, row, group.isWithSibling(history));
                // nobody is with all of them unless all are together
                word(ChildFacts.PLACED_WITH_ALL_SIBLINGS, row, group.isWhollyTogether());
            } else if (history.child().family().isPresent()) {
                table.set(row, ChildFacts.SIBLING_GROUP_SIZE, FactValue.of(1));
                table.set(row, ChildFacts.PLACED_WITH_SIBLING, FactValue.of(ChildFacts.NO_SIBLING_IN_CARE));
                table.set(row, ChildFacts.PLACED_WITH_ALL_SIBLINGS, FactValue.of(ChildFacts.NO_SIBLING_IN_CARE));
            }
        }
    }

    private void fillPlacement(int row, Episode settled) {
        word(ChildFacts.PLACEMENT_TYPE, row, settled.placementType());
        word(ChildFacts.PROVIDER, row, settled.provider());
        table.set(
                row,
                ChildFacts.PLACEMENT_PROVISION,
                FactValue.of(provision(settled.placementType(), settled.provider())));
    }

    private void fillStability(int row, CareHistory history, Placement placement) {
        LocalDate start = placement.dates().start();
        table.set(row, ChildFacts.PLACEMENTS_IN_YEAR, FactValue.of(history.placementsIn(year, CarerMoves.LEAVE_OUT)));
        table.set(row, ChildFacts.MOVES_IN_YEAR, FactValue.of(history.movesIn(year, CarerMoves.LEAVE_OUT)));
        table.set(row, ChildFacts.DAYS_IN_PLACEMENT, FactValue.of(placement.daysUpTo(day)));
        table.set(row, ChildFacts.MONTHS_IN_PLACEMENT, FactValue.of(CompletedMonths.between(start, day)));
    }

    private void fillPlaces(int row, Episode inForce, Episode settled) {
        if (inForce.home() instanceof Whereabouts.AtPostcode) {
            table.set(row, ChildFacts.HOME, FactValue.of("at-postcode"));
        } else if (inForce.home() instanceof Whereabouts.NoFixedAbode) {
            table.set(row, ChildFacts.HOME, FactValue.of("no-fixed-abode"));
        } else if (inForce.home() instanceof Whereabouts.Withheld) {
            table.set(row, ChildFacts.HOME, FactValue.of("withheld"));
        } else {
            table.set(row, ChildFacts.HOME, FactValue.of("not-recorded"));
        }
        AreaFinder finder = asked.areaFinder();
        word(
                ChildFacts.HOME_AREA_SIDE,
                row,
                AreaDecision.ofHome(asked.responsible(), inForce, finder).side());
        finder.localityOf(inForce.home())
                .ifPresent(locality -> table.set(row, ChildFacts.HOME_LOCALITY, FactValue.of(locality.name())));
        finder.localityOf(settled.placement())
                .ifPresent(locality -> table.set(row, ChildFacts.PLACEMENT_LOCALITY, FactValue.of(locality.name())));
    }

    private void keep(int row, AreaDecision decision) {
        word(ChildFacts.AREA_SIDE, row, decision.side());
        word(ChildFacts.LOCATION, row, decision.location());
        word(ChildFacts.CROSS_BORDER, row, answer(decision.possible().crossesBorder(asked.responsible())));
        decision.authority()
                .ifPresent(authority -> table.set(row, ChildFacts.PLACEMENT_AUTHORITY, FactValue.of(authority.code())));
        possibleLocations.add(decision.possible());
        evidence[row] = decision.evidence();
        disagreements.set(row, !decision.problems().isEmpty());
        areaProblems.addAll(decision.problems());
    }

    // From home in the episode in force to the placement that a temporary stay elsewhere leaves open.
    private DistanceOutcomes distances() {
        int size = settled.length;
        if (asked.measure().isEmpty()) {
            DistanceOutcomes.Builder recorded = DistanceOutcomes.builder(size);
            for (int row = 0; row < size; row++) {
                recorded.set(row, RecordedDistances.of(settled[row]));
            }
            return recorded.build();
        }
        Whereabouts[] homes = new Whereabouts[size];
        Whereabouts[] placements = new Whereabouts[size];
        for (int row = 0; row < size; row++) {
            homes[row] = inForce[row].home();
            placements[row] = settled[row].placement();
        }
        return asked.measure().get().betweenAll(ImmutableList.copyOf(homes), ImmutableList.copyOf(placements));
    }

    private void fillDistances() {
        boolean byReturnRule = asked.measure()
                .map(measure -> measure.method().equals("SSDA903_RULE"))
                .orElse(true);
        for (int row = 0; row < distances.size(); row++) {
            table.set(row, ChildFacts.DISTANCE_BY_RETURN_RULE, FactValue.of(byReturnRule));
            if (distances.isMeasured(row)) {
                long micrometres = Distance.ofMetres(distances.metres(row)).micrometres();
                table.set(row, ChildFacts.DISTANCE_FROM_HOME, FactValue.of(micrometres));
            }
        }
    }

    private static Answer answer(Optional<Boolean> holds) {
        return holds.map(yes -> yes ? Answer.YES : Answer.NO).orElse(Answer.NOT_KNOWN);
    }

    private static ReasonForCare reasonForCare(PeriodOfCare period) {
        for (Placement placement : period.placements()) {
            for (Episode episode : placement.episodes()) {
                if (episode.reasonForCare() != ReasonForCare.NOT_KNOWN) {
                    return episode.reasonForCare();
                }
            }
        }
        return ReasonForCare.NOT_KNOWN;
    }

    private static String provision(PlacementType type, ProviderKind provider) {
        if (type != PlacementType.FOSTER) {
            return FactValue.word(type);
        }
        return switch (provider) {
            case OWN_AUTHORITY -> "in-house-foster";
            case PRIVATE, VOLUNTARY -> "agency-foster";
            case PARENT, OTHER_AUTHORITY, OTHER_PUBLIC -> "other-foster";
            case NOT_RECORDED -> FactValue.word(provider);
        };
    }

    private void word(Fact fact, int row, Enum<?> value) {
        table.set(row, fact, FactValue.of(value));
    }
}

package org.lafc.metrics.cohort;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareHistory.CarerMoves;
import org.lafc.core.care.Child;
import org.lafc.core.care.Episode;
import org.lafc.core.care.PeriodOfCare;
import org.lafc.core.care.Placement;
import org.lafc.core.care.PlacementType;
import org.lafc.core.care.ProviderKind;
import org.lafc.core.care.ReasonForCare;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.DistanceOutcome.Measured;
import org.lafc.core.place.DistanceOutcome.NotMeasured;
import org.lafc.core.place.DistanceOutcome.Reason;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.time.Age;
import org.lafc.core.time.AgeBands;
import org.lafc.core.time.CompletedMonths;
import org.lafc.core.time.DateRange;

/**
 * Makes the rows of a cohort: derives the facts of each child from the history and puts them into columns. Lives only
 * while a cohort is built; the cohort keeps the arrays, not the histories.
 */
final class CohortRows {

    private static final double MICROMETRES = 1e6;

    private final Cohort.Builder asked;
    private final LocalDate day;
    private final DateRange year;
    final String[] childIds;
    final double[] distanceMetres;
    final @Nullable Reason[] distanceReasons; // null where there is a distance
    final AreaEvidence[] evidence;
    final BitSet disagreements = new BitSet();
    private final Map<Fact, FactColumn.Filler> fillers = new LinkedHashMap<>();

    private CohortRows(Cohort.Builder asked, List<CareHistory> lookedAfter) {
        int size = lookedAfter.size();
        this.asked = asked;
        this.day = asked.censusDate().day();
        this.year = asked.censusDate().yearToDate();
        this.childIds = new String[size];
        this.distanceMetres = new double[size];
        this.distanceReasons = new @Nullable Reason[size];
        this.evidence = new AreaEvidence[size];
        ChildFacts.ALL.forEach(fact -> fillers.put(fact, new FactColumn.Filler(fact, size)));
        for (int row = 0; row < size; row++) {
            fill(row, lookedAfter.get(row));
        }
    }

    static Cohort cohort(Cohort.Builder asked) {
        asked.distanceMethod(); // says early what is missing
        asked.responsible();
        LocalDate day = asked.censusDate().day();
        ImmutableList<CareHistory> byChild = ImmutableList.sortedCopyOf(
                comparing((CareHistory history) -> history.child().id()), asked.histories());
        List<CareHistory> lookedAfter = new ArrayList<>();
        int shortBreaks = 0;
        for (int i = 0; i < byChild.size(); i++) {
            CareHistory history = byChild.get(i);
            if (i > 0 && history.child().id().equals(byChild.get(i - 1).child().id())) {
                throw new IllegalArgumentException("two histories must not be of one child (identifier withheld)");
            }
            if (history.isLookedAfterOn(day)) {
                lookedAfter.add(history);
            } else if (history.shortBreaks().stream()
                    .anyMatch(episode -> episode.dates().contains(day))) {
                shortBreaks++;
            }
        }
        int notLookedAfter = byChild.size() - lookedAfter.size() - shortBreaks;
        return new Cohort(asked, new CohortRows(asked, lookedAfter), notLookedAfter, shortBreaks);
    }

    ImmutableMap<Fact, FactColumn> columns() {
        ImmutableMap.Builder<Fact, FactColumn> columns = ImmutableMap.builder();
        fillers.forEach((fact, filler) -> columns.put(fact, filler.finish()));
        return columns.buildOrThrow();
    }

    private void fill(int row, CareHistory history) {
        PeriodOfCare period = history.periodOn(day).orElseThrow();
        Placement placement = history.placementOn(day).orElseThrow();
        Episode inForce = history.episodeOn(day).orElseThrow();
        Episode settled = history.settledEpisodeOn(day).orElseThrow();
        childIds[row] = history.child().id();
        fillChild(row, history.child());
        word(ChildFacts.LEGAL_STATUS, row, inForce.legalStatus());
        word(ChildFacts.REASON_FOR_CARE, row, reasonForCare(period));
        fillPlacement(row, settled);
        fillStability(row, history, placement);
        fillPlaces(row, inForce, settled);
        fillDistance(row, inForce, settled);
    }

    private void fillChild(int row, Child child) {
        Age age = Age.on(child.dateOfBirth(), day);
        filler(ChildFacts.AGE).amount(row, age.years());
        filler(ChildFacts.AGE_BAND).word(row, AgeBands.POWYS.labelOf(age));
        word(ChildFacts.SEX, row, child.sex());
        word(ChildFacts.ETHNIC_GROUP, row, child.ethnicGroup());
        word(ChildFacts.ETHNIC_GROUP_BROAD, row, child.ethnicGroup().broad());
        word(ChildFacts.ASYLUM_SEEKING, row, child.asylumSeeking());
    }

    private void fillPlacement(int row, Episode settled) {
        word(ChildFacts.PLACEMENT_TYPE, row, settled.placementType());
        word(ChildFacts.PROVIDER, row, settled.provider());
        filler(ChildFacts.PLACEMENT_PROVISION).word(row, provision(settled.placementType(), settled.provider()));
    }

    private void fillStability(int row, CareHistory history, Placement placement) {
        LocalDate start = placement.dates().start();
        filler(ChildFacts.PLACEMENTS_IN_YEAR).amount(row, history.placementsIn(year, CarerMoves.LEAVE_OUT));
        filler(ChildFacts.MOVES_IN_YEAR).amount(row, history.movesIn(year, CarerMoves.LEAVE_OUT));
        filler(ChildFacts.DAYS_IN_PLACEMENT).amount(row, placement.daysUpTo(day));
        filler(ChildFacts.MONTHS_IN_PLACEMENT).amount(row, CompletedMonths.between(start, day));
    }

    private void fillPlaces(int row, Episode inForce, Episode settled) {
        if (inForce.home() instanceof Whereabouts.AtPostcode) {
            filler(ChildFacts.HOME).word(row, "at-postcode");
        } else if (inForce.home() instanceof Whereabouts.NoFixedAbode) {
            filler(ChildFacts.HOME).word(row, "no-fixed-abode");
        } else if (inForce.home() instanceof Whereabouts.Withheld) {
            filler(ChildFacts.HOME).word(row, "withheld");
        } else {
            filler(ChildFacts.HOME).word(row, "not-recorded");
        }
        AreaFinder finder = asked.areaFinder();
        AreaDecision decision = AreaDecision.of(asked.responsible(), settled, finder);
        word(ChildFacts.AREA_SIDE, row, decision.side());
        word(ChildFacts.LOCATION, row, decision.location());
        evidence[row] = decision.evidence();
        disagreements.set(row, decision.disagrees());
        finder.localityOf(inForce.home())
                .ifPresent(locality -> filler(ChildFacts.HOME_LOCALITY).word(row, locality.name()));
        finder.localityOf(settled.placement())
                .ifPresent(locality -> filler(ChildFacts.PLACEMENT_LOCALITY).word(row, locality.name()));
    }

    private void fillDistance(int row, Episode inForce, Episode settled) {
        DistanceOutcome outcome = asked.measure()
                .map(measure -> measure.between(inForce.home(), settled.placement()))
                .orElseGet(() -> RecordedDistances.of(settled));
        if (outcome instanceof Measured measured) {
            double metres = measured.distance().metres();
            distanceMetres[row] = metres;
            filler(ChildFacts.DISTANCE_FROM_HOME).amount(row, Math.round(metres * MICROMETRES));
        } else if (outcome instanceof NotMeasured notMeasured) {
            distanceReasons[row] = notMeasured.reason();
        }
    }

    private static ReasonForCare reasonForCare(PeriodOfCare period) {
        return period.placements().stream()
                .flatMap(placement -> placement.episodes().stream())
                .map(Episode::reasonForCare)
                .filter(reason -> reason != ReasonForCare.NOT_KNOWN)
                .findFirst()
                .orElse(ReasonForCare.NOT_KNOWN);
    }

    private static String provision(PlacementType type, ProviderKind provider) {
        if (type != PlacementType.FOSTER) {
            return Kebab.word(type);
        }
        return switch (provider) {
            case OWN_AUTHORITY -> "in-house-foster";
            case PRIVATE, VOLUNTARY -> "agency-foster";
            case PARENT, OTHER_AUTHORITY, OTHER_PUBLIC -> "other-foster";
            case NOT_RECORDED -> Kebab.word(provider);
        };
    }

    private void word(Fact fact, int row, Enum<?> value) {
        filler(fact).word(row, Kebab.word(value));
    }

    private FactColumn.Filler filler(Fact fact) {
        FactColumn.Filler filler = fillers.get(fact);
        if (filler == null) {
            throw new IllegalArgumentException("'" + fact + "' is not a fact of a child");
        }
        return filler;
    }
}

package org.lafc.metrics.profile;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.ContractKind;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.provision.InspectionFinding;
import org.lafc.core.provision.PlacementContract;
import org.lafc.metrics.cohort.Cohort;

/**
 * The children's homes in the area, whoever is placed in them: beds, owners, what inspections found, and the contracts
 * the authority has. Nothing here counts children.
 *
 * <p>Source: Powys CLA Strategic Framework 2018-2023 v1.1, section 10: 14 homes with 76 beds, one of them the council's,
 * and no block contract.
 *
 * @param homes the homes, by name
 * @param findings what inspections found, in the order of homes; empty if no source tells of any inspection
 * @param contracts the number of contracts in force on the census date by kind, kinds without one left out; empty if no
 *     source tells of contracts
 */
public record Provision(
        ImmutableList<ChildrensHome> homes,
        Optional<ImmutableList<InspectionFinding>> findings,
        Optional<ImmutableSortedMap<ContractKind, Long>> contracts) {

    /** What it answers. */
    public static final PaperFigure ANSWERS = PaperFigure.SECTION_10;

    /**
     * Homes and their beds.
     *
     * @param homes how many homes
     * @param beds how many beds they have
     */
    public record Beds(long homes, long beds) {
        static final Beds NONE = new Beds(0, 0);

        Beds plus(Beds other) {
            return new Beds(homes + other.homes, beds + other.beds);
        }
    }

    /**
     * Checks that nothing is missing.
     *
     * @param homes the homes, by name
     * @param findings what inspections found, in the order of homes; empty if no source tells of any inspection
     * @param contracts the number of contracts in force on the census date by kind, kinds without one left out; empty if
     *     no source tells of contracts
     */
    public Provision {
        requireNonNull(homes, "homes");
        requireNonNull(findings, "findings");
        requireNonNull(contracts, "contracts");
    }

    /**
     * Takes what a cohort was given.
     *
     * @param cohort the cohort
     * @return the homes; empty if no source tells of homes
     */
    public static Optional<Provision> of(Cohort cohort) {
        return of(cohort, cohort.others().homes());
    }

    static Optional<Provision> of(Cohort cohort, List<ChildrensHome> which) {
        if (!cohort.others().covers(ChildrensHome.class)) {
            return Optional.empty();
        }
        ImmutableList<ChildrensHome> homes = which.stream()
                .sorted(comparing(ChildrensHome::name).thenComparing(ChildrensHome::id))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(new Provision(homes, findings(cohort, homes), contracts(cohort)));
    }

    private static Optional<ImmutableList<InspectionFinding>> findings(
            Cohort cohort, ImmutableList<ChildrensHome> homes) {
        return cohort.others().covers(InspectionFinding.class)
                ? Optional.of(homes.stream()
                        .flatMap(home -> cohort.others().findings().stream()
                                .filter(finding -> finding.homeId().equals(home.id()))
                                .sorted(comparing(InspectionFinding::regulation)
                                        .thenComparing(InspectionFinding::finding)))
                        .collect(ImmutableList.toImmutableList()))
                : Optional.empty();
    }

    private static Optional<ImmutableSortedMap<ContractKind, Long>> contracts(Cohort cohort) {
        if (!cohort.others().covers(PlacementContract.class)) {
            return Optional.empty();
        }
        Map<ContractKind, Long> counts = new TreeMap<>();
        cohort.others().contracts().stream()
                .filter(contract ->
                        contract.dates().contains(cohort.censusDate().day()))
                .forEach(contract -> counts.merge(contract.kind(), 1L, Long::sum));
        return Optional.of(ImmutableSortedMap.copyOf(counts));
    }

    /**
     * Returns all homes and beds.
     *
     * @return the sum over owners
     */
    public Beds total() {
        return byOwner().values().stream().reduce(Beds.NONE, Beds::plus);
    }

    /**
     * Returns homes and beds by who owns them.
     *
     * @return owners with a home, not known included
     */
    public ImmutableSortedMap<HomeOwner, Beds> byOwner() {
        Map<HomeOwner, Beds> owners = new TreeMap<>();
        homes.forEach(home -> owners.merge(home.owner(), new Beds(1, home.beds()), Beds::plus));
        return ImmutableSortedMap.copyOf(owners);
    }

    /**
     * Returns which homes did not meet which regulation.
     *
     * @return the identifiers of homes by regulation, both in order; empty if no source tells of inspections
     */
    public Optional<ImmutableSetMultimap<String, String>> homesByRegulation() {
        return findings.map(found -> found.stream()
                .sorted(comparing(InspectionFinding::regulation))
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(
                        InspectionFinding::regulation, InspectionFinding::homeId)));
    }

    /**
     * Returns what inspections found in one home.
     *
     * @param home a home
     * @return the findings, none if there are none; empty if no source tells of inspections
     */
    public Optional<ImmutableList<InspectionFinding>> findingsOf(ChildrensHome home) {
        return findings.map(found -> found.stream()
                .filter(finding -> finding.homeId().equals(home.id()))
                .collect(ImmutableList.toImmutableList()));
    }
}

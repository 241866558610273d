package org.lafc.metrics.cohort;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lafc.core.care.Episode;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.AreaSide;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Nation;
import org.lafc.core.place.PlacementLocation;
import org.lafc.core.place.PseudoPostcode;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.place.Whereabouts.AtPostcode;
import org.lafc.core.read.Problem;
import org.lafc.core.read.SourceRow;

/**
 * Where a place is, as seen from the responsible authority, by which evidence, and where the evidence disagrees.
 *
 * <p>Order of evidence: the authority the postcode names, the boundary around it, the recorded flag, the nation a pseudo
 * postcode names, the recorded area. Each narrows down what those before it leave possible; one that leaves nothing
 * possible, or names another authority, is reported and does not count.
 */
record AreaDecision(
        PossibleLocations possible,
        AreaEvidence evidence,
        Optional<LocalAuthority> authority,
        ImmutableList<Problem> problems) {

    private static final String ALLOWED = "one place in PL_POST, PL_LOCATION and PL_LA";

    /** Something that says where a place is. */
    private record Claim(
            String name,
            String field,
            AreaEvidence evidence,
            PossibleLocations says,
            Optional<LocalAuthority> authority) {

        boolean contradicts(Claim other) {
            boolean twoAuthorities =
                    authority.isPresent() && other.authority.isPresent() && !authority.equals(other.authority);
            return twoAuthorities || says.and(other.says).isEmpty();
        }
    }

    static AreaDecision ofPlacement(LocalAuthority responsible, Episode episode, AreaFinder finder) {
        List<Claim> claims = new ArrayList<>(claimsOfPlace(responsible, episode.placement(), finder));
        if (episode.recordedSide() != AreaSide.NOT_RECORDED) {
            claims.add(new Claim(
                    "the flag PL_LOCATION",
                    "PL_LOCATION",
                    AreaEvidence.RECORDED,
                    PossibleLocations.onSide(episode.recordedSide()),
                    Optional.empty()));
        }
        claims.addAll(claimsOfPseudo(responsible, episode.placement()));
        claims.addAll(claimsOfArea(responsible, episode.recordedArea().orElse("")));
        return decide(responsible, claims, episode.source().orElse(new SourceRow("episodes", 0)));
    }

    static AreaDecision ofHome(LocalAuthority responsible, Episode episode, AreaFinder finder) {
        List<Claim> claims = new ArrayList<>(claimsOfPlace(responsible, episode.home(), finder));
        claims.addAll(claimsOfPseudo(responsible, episode.home()));
        return decide(responsible, claims, episode.source().orElse(new SourceRow("episodes", 0)));
    }

    PlacementLocation location() {
        return possible.location();
    }

    AreaSide side() {
        return possible.side();
    }

    private static AreaDecision decide(LocalAuthority responsible, List<Claim> claims, SourceRow row) {
        PossibleLocations possible = PossibleLocations.ANYWHERE;
        AreaEvidence evidence = AreaEvidence.NONE;
        List<Claim> accepted = new ArrayList<>();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (Claim claim : claims) {
            Optional<PossibleLocations> narrowed = possible.and(claim.says);
            if (narrowed.isEmpty() || contradictsOneOf(accepted, claim)) {
                problems.add(disagreement(claim, accepted, row));
                continue;
            }
            accepted.add(claim);
            possible = narrowed.get();
            if (evidence == AreaEvidence.NONE && possible.side() != AreaSide.NOT_RECORDED) {
                evidence = claim.evidence;
            }
        }
        Optional<LocalAuthority> authority = possible.side() == AreaSide.IN_AREA
                ? Optional.of(responsible)
                : accepted.stream().flatMap(claim -> claim.authority.stream()).findFirst();
        return new AreaDecision(possible, evidence, authority, problems.build());
    }

    private static boolean contradictsOneOf(List<Claim> accepted, Claim claim) {
        for (Claim other : accepted) {
            if (claim.contradicts(other)) {
                return true;
            }
        }
        return false;
    }

    private static Problem disagreement(Claim claim, List<Claim> accepted, SourceRow row) {
        Claim against = accepted.stream().filter(claim::contradicts).findFirst().orElse(accepted.get(0));
        return new Problem(
                row,
                claim.field,
                claim.name + " does not fit " + against.name
                        + ", which decides where the placement is (values withheld)",
                ALLOWED,
                Problem.Effect.KEPT);
    }

    private static List<Claim> claimsOfPlace(LocalAuthority responsible, Whereabouts place, AreaFinder finder) {
        List<Claim> claims = new ArrayList<>();
        finder.authorityByPostcode(place)
                .ifPresent(found -> claims.add(
                        claim("the authority of the postcode", "PL_POST", AreaEvidence.POSTCODE, responsible, found)));
        finder.authorityByBoundary(place)
                .ifPresent(found -> claims.add(claim(
                        "the boundary around the postcode", "PL_POST", AreaEvidence.BOUNDARY, responsible, found)));
        return claims;
    }

    private static List<Claim> claimsOfPseudo(LocalAuthority responsible, Whereabouts place) {
        Optional<Nation> nation = place instanceof AtPostcode at
                ? at.postcode().pseudo().flatMap(PseudoPostcode::nation)
                : Optional.empty();
        return nation.isPresent()
                ? List.of(claim("the nation of the pseudo postcode", "PL_POST", responsible, nation.get()))
                : List.of();
    }

    private static List<Claim> claimsOfArea(LocalAuthority responsible, String area) {
        String name = "the area PL_LA";
        if (LocalAuthority.isCode(area)) {
            return List.of(claim(name, "PL_LA", AreaEvidence.RECORDED, responsible, LocalAuthority.of(area)));
        }
        Optional<Nation> nation = switch (area) {
            case "WAL" -> Optional.of(Nation.WALES);
            case "ENG" -> Optional.of(Nation.ENGLAND);
            case "SCO" -> Optional.of(Nation.SCOTLAND);
            case "NIR" -> Optional.of(Nation.NORTHERN_IRELAND);
            case "NUK" -> Optional.of(Nation.OUTSIDE_UK);
            default -> Optional.empty();
        };
        return nation.isPresent() ? List.of(claim(name, "PL_LA", responsible, nation.get())) : List.of();
    }

    private static Claim claim(
            String name, String field, AreaEvidence evidence, LocalAuthority responsible, LocalAuthority authority) {
        // A district says nothing of the county that is responsible there.
        Optional<LocalAuthority> named = Optional.of(authority).filter(found -> !found.isEnglishDistrict());
        return new Claim(name, field, evidence, PossibleLocations.inAuthority(responsible, authority), named);
    }

    private static Claim claim(String name, String field, LocalAuthority responsible, Nation nation) {
        return new Claim(
                name, field, AreaEvidence.RECORDED, PossibleLocations.inNation(responsible, nation), Optional.empty());
    }
}

package org.lafc.metrics.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.Distance;
import org.lafc.core.place.DistanceMeasure;
import org.lafc.core.place.DistanceOutcome;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.plain.AuthorityLocality;
import org.lafc.core.plain.PlainRecords;
import org.lafc.core.population.PopulationEstimate;
import org.lafc.core.provision.ChildrensHome;
import org.lafc.core.provision.HomeOwner;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.CensusDate;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.cohort.Flows;
import org.lafc.metrics.disclose.DisclosureRule;
import org.lafc.metrics.profile.Given;
import org.lafc.metrics.profile.Profile;
import org.lafc.metrics.profile.YearFigure;
import org.lafc.metrics.profile.YearFigure.Topic;
import org.lafc.metrics.profile.YearFigure.Unit;
import org.lafc.metrics.profile.YearFigures;
import org.lafc.metrics.scorecard.Scorecard;

/**
 * The profile of synthetic children from three localities, with every part of it filled: siblings, parents, register,
 * referrals, distances, and years enough for a line, control charts and a funnel.
 */
final class GoldenProfile {

    private static final long SEED = 210;
    private static final int CHILDREN = 400;
    private static final int FIRST_YEAR = 2007;
    private static final LocalAuthority AUTHORITY = LocalAuthority.of("W06000023");
    private static final ImmutableList<Locality> LOCALITIES =
            ImmutableList.of(new Locality("North"), new Locality("Middle"), new Locality("South"));
    private static final String SOURCE = "an invented table";

    private GoldenProfile() {}

    static ImmutableMap<String, String> files() throws IOException {
        Report report = report(DisclosureRule.nothingWithheld(), Language.ENGLISH);
        Report suppressed = report(DisclosureRule.withholdingUpTo(5), Language.WELSH);
        return ImmutableMap.of(
                "whole-profile.html", GoldenReport.text(out -> HtmlReport.write(report, out)),
                "whole-profile.json", GoldenReport.text(out -> JsonReports.writeProfile(report, out)),
                "whole-profile.csv", GoldenReport.text(out -> CsvReports.writeFigures(report, out)),
                "whole-profile-localities.csv", GoldenReport.text(out -> CsvReports.writeLocalities(report, out)),
                "whole-profile-suppressed-cy.html", GoldenReport.text(out -> HtmlReport.write(suppressed, out)));
    }

    private static Report report(DisclosureRule rule, Language language) {
        CensusDate day = CensusDate.of(CohortProfile.POWYS.lastYear().lastDay());
        Cohort cohort = Cohort.builder()
                .histories(SyntheticCohort.of(
                                SEED,
                                CohortProfile.builder()
                                        .from(CohortProfile.POWYS)
                                        .children(CHILDREN)
                                        .build())
                        .histories()
                        .toList())
                .others(others())
                .censusDate(day)
                .responsible(AUTHORITY)
                .distanceMeasure(new ByPostcodes())
                .areaFinder(new ByPostcode())
                .build();
        return new Report(
                cohort,
                Profile.of(cohort, new Given(Flows.EMPTY, years(day.day()))),
                Scorecard.builder().disclosure(rule).build(),
                Optional.of(new PopulationEstimate(AUTHORITY, day.day().getYear() - 1, 4_000)),
                ImmutableList.of(),
                ImmutableList.of(),
                language,
                ImmutableList.of());
    }

    private static PlainRecords others() {
        PlainRecords.Builder others = PlainRecords.builder();
        LOCALITIES.forEach(locality -> others.add(AuthorityLocality.class, new AuthorityLocality(AUTHORITY, locality)));
        Stream.of("One", "Two", "Three")
                .map(name -> ChildrensHome.builder()
                        .id(name)
                        .name(name)
                        .beds(name.length())
                        .owner(name.equals("One") ? HomeOwner.COUNCIL : HomeOwner.INDEPENDENT)
                        .locality(LOCALITIES.get(name.length() % LOCALITIES.size()))
                        .build())
                .forEach(home -> others.add(ChildrensHome.class, home));
        return others.build();
    }

    // Numbers of a rule, not of a random source: the own authority for 12 years but one, two others and the nation.
    private static YearFigures years(LocalDate day) {
        Stream<YearFigure> own = IntStream.rangeClosed(FIRST_YEAR, day.getYear())
                .filter(year -> year != FIRST_YEAR + 1)
                .mapToObj(year -> lookedAfter(AUTHORITY.code(), day.withYear(year), 20 + year % 7, 3_900L));
        Stream<YearFigure> nation = IntStream.rangeClosed(FIRST_YEAR, day.getYear())
                .mapToObj(year -> lookedAfter("Wales", day.withYear(year), 5_500 + 10 * (year % 5), 630_000L));
        Stream<YearFigure> others = Stream.of(lookedAfter("Near", day, 60, 4_100), lookedAfter("Far", day, 30, 5_200));
        return YearFigures.of(
                Stream.of(own, nation, others).flatMap(figures -> figures).collect(ImmutableList.toImmutableList()));
    }

    private static YearFigure lookedAfter(String whose, LocalDate day, int children, long residents) {
        return YearFigure.given(
                Topic.LOOKED_AFTER,
                whose,
                day,
                "",
                Unit.CHILDREN,
                BigDecimal.valueOf(children),
                OptionalLong.of(residents),
                SOURCE);
    }

    /** Deals places to the localities, or out of the area, by a number made of their postcode. */
    private static final class ByPostcode implements AreaFinder {
        @Override
        public Optional<LocalAuthority> authorityOf(Whereabouts place) {
            return number(place).map(number -> number < LOCALITIES.size() ? AUTHORITY : LocalAuthority.of("W06000024"));
        }

        @Override
        public Optional<Locality> localityOf(Whereabouts place) {
            return number(place).filter(number -> number < LOCALITIES.size()).map(LOCALITIES::get);
        }

        private static Optional<Integer> number(Whereabouts place) {
            return place instanceof Whereabouts.AtPostcode at
                    ? Optional.of(at.postcode().text().hashCode() & 3)
                    : Optional.empty();
        }
    }

    /** Distances of a rule: none is a real one. */
    private static final class ByPostcodes implements DistanceMeasure {
        private static final int METRES = 97;

        @Override
        public String method() {
            return "INVENTED";
        }

        @Override
        public DistanceOutcome between(Whereabouts home, Whereabouts placement) {
            return DistanceMeasure.reasonNotToMeasure(home, placement)
                    .<DistanceOutcome>map(DistanceOutcome.NotMeasured::new)
                    .orElseGet(() -> new DistanceOutcome.Measured(
                            Distance.ofMetres(METRES * Math.abs(number(home) - number(placement)))));
        }

        private static int number(Whereabouts place) {
            return place instanceof Whereabouts.AtPostcode at
                    ? at.postcode().text().hashCode() % 1_000
                    : 0;
        }
    }
}

package org.lafc.benchmarks.questions;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lafc.core.care.Review;
import org.lafc.core.care.Visit;
import org.lafc.core.columns.ColumnsBuilder;
import org.lafc.core.columns.HistoryColumns;
import org.lafc.core.place.AreaFinder;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.place.Locality;
import org.lafc.core.place.Whereabouts;
import org.lafc.core.read.Source;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.SyntheticCohort;
import org.lafc.core.time.CensusDate;
import org.lafc.geo.boundary.BoundarySet;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;

/**
 * The children the questions are asked of, by {@link SyntheticCohort}. Distances are the return's own (miles, one
 * decimal), a locality is a postcode sector, and residents are invented.
 */
final class QuestionData {

    static final CensusDate DATE = CensusDate.yearEnd(2024);

    private static final long SEED = 1;
    private static final int AUTHORITIES_A_REGION = 10;

    final HistoryColumns columns;

    QuestionData(CohortProfile profile) {
        SyntheticCohort cohort = SyntheticCohort.of(SEED, profile).withOnly(ImmutableSet.of(Visit.class, Review.class));
        StringBuilder postcodes = new StringBuilder();
        cohort.places().writePostcodes(postcodes);
        PostcodeDirectory directory = PostcodeDirectoryReader.read(
                        List.of(Source.ofText("postcodes.csv", postcodes.toString())))
                .directory();
        ColumnsBuilder builder = HistoryColumns.builder()
                .distanceMeasure(PostcodeDistance.of(directory, StraightLine.SSDA903_RULE))
                .areaFinder(new Sectors(PostcodeAreas.of(directory, BoundarySet.EMPTY)));
        IntStream.range(0, profile.authorities())
                .forEach(
                        authority -> builder.addAll(cohort.places().authority(authority), cohort.histories(authority)));
        columns = builder.build();
        if (!builder.problems().isEmpty()) {
            throw new IllegalStateException("not all children fit: " + builder.problems());
        }
    }

    static CohortProfile profile(String size) {
        return switch (size) {
            case "S" -> CohortProfile.SMALL;
            case "M" -> CohortProfile.MEDIUM;
            case "L" -> CohortProfile.LARGE;
            default -> throw new IllegalArgumentException("size must be S, M or L, but was " + size);
        };
    }

    /** Residents aged 0 to 17 of an authority, by its place among the authorities: invented. */
    static long residents(int authority) {
        return 30_000 + 1_370L * authority;
    }

    /** The region of an authority, by its place among the authorities: invented. */
    static String region(int authority) {
        return "R" + authority / AUTHORITIES_A_REGION;
    }

    /** Authorities by postcode, and the sector of a postcode as its locality. */
    private record Sectors(AreaFinder areas) implements AreaFinder {

        @Override
        public Optional<LocalAuthority> authorityOf(Whereabouts place) {
            return areas.authorityOf(place);
        }

        @Override
        public Optional<Locality> localityOf(Whereabouts place) {
            return place instanceof Whereabouts.AtPostcode at
                    ? Optional.of(new Locality(at.postcode()
                            .text()
                            .substring(0, at.postcode().text().length() - 2)))
                    : Optional.empty();
        }
    }
}

package org.lafc.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRules;
import org.lafc.core.place.LocalAuthority;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.ssda903.Ssda903Codes;
import org.lafc.core.ssda903.Ssda903Reader;
import org.lafc.core.time.CensusDate;
import org.lafc.core.time.ReportingYear;
import org.lafc.geo.boundary.BoundarySet;
import org.lafc.geo.boundary.PostcodeAreas;
import org.lafc.geo.distance.PostcodeDistance;
import org.lafc.geo.distance.StraightLine;
import org.lafc.geo.postcode.PostcodeDirectory;
import org.lafc.geo.postcode.PostcodeDirectoryReader;
import org.lafc.metrics.cohort.Cohort;
import org.lafc.metrics.evaluate.KpiEvaluator;
import org.lafc.metrics.evaluate.KpiResult;
import org.lafc.metrics.kpi.KpiCatalogue;

/** The code of the README: how many children are placed more than 20 miles from home. A test keeps the two alike. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Prints the measures of a return.
     *
     * @param arguments the files of the return, then the postcode directory
     * @throws Exception if a file cannot be read
     */
    public static void main(String[] arguments) throws Exception {
        List<Source> files = Stream.of(arguments)
                .limit(arguments.length - 1)
                .map(Quickstart::source)
                .toList();
        for (KpiResult result : measures(files, source(arguments[arguments.length - 1]))) {
            System.out.println(describe(result));
        }
    }

    static List<KpiResult> measures(List<Source> files, Source postcodes) {
        // Guide: Quickstart
        ReadResult<CareHistory> children = Ssda903Reader.of(
                        Ssda903Codes.wales(ReportingYear.ending(2018)), CareRules.WALES)
                .read(files);
        children.problems().forEach(System.err::println); // file, line, field, what is allowed; nothing personal

        PostcodeDirectory directory =
                PostcodeDirectoryReader.read(List.of(postcodes)).directory();
        Cohort cohort = Cohort.builder()
                .histories(children.records())
                .censusDate(CensusDate.yearEnd(2018))
                .responsible(LocalAuthority.of("W06000099"))
                .distanceMeasure(PostcodeDistance.of(directory, StraightLine.ELLIPSOID))
                .areaFinder(PostcodeAreas.of(directory, BoundarySet.EMPTY))
                .build();
        List<KpiResult> results =
                KpiEvaluator.of(KpiCatalogue.builtIn().definitions()).evaluate(cohort);
        // Guide: end
        return results;
    }

    static String describe(KpiResult result) {
        return result.definition().id() + ": "
                + result.rounded()
                        .map(value -> value.toPlainString() + " " + result.unit())
                        .orElse("no value")
                + ", base " + result.tally().denominator() + ", excluded "
                + result.tally().excludedTotal()
                + ", missing " + result.tally().missingTotal();
    }

    private static Source source(String name) {
        Path file = Path.of(name);
        return Source.of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }
}
